//! How many fractures, as an interval: what is confirmed, and what may be.

use enumset::EnumSet;
use serde::Serialize;

use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts, when};
use crate::evidence::thresholds::MULTIPLE_FRACTURES;
use crate::logic::Tri;
use crate::time::CivilDate;
use crate::vocabulary::{FractureSite, Level, Side};

/// A count that lies between two whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CountInterval {
    /// At least as many: confirmed, without great force.
    pub at_least: u16,
    /// As many are recorded and may count.
    pub recorded: u16,
    /// At most as many; none if more may not be listed.
    pub at_most: Option<u16>,
}

impl CountInterval {
    /// Whether it is more than one; No only if the spine was imaged as well.
    #[must_use]
    pub fn multiple(self, spine_imaged: bool) -> Tri {
        if MULTIPLE_FRACTURES.is_met_by(self.at_least) {
            Tri::Yes
        } else if spine_imaged && self.at_most.is_some_and(|n| !MULTIPLE_FRACTURES.is_met_by(n)) {
            Tri::No
        } else {
            Tri::Unknown
        }
    }
}

/// Distinct vertebrae, and all fractures.
pub(super) fn count(case: &Case) -> (CountInterval, CountInterval) {
    let counting = Counting { case, until: None };
    let vertebral =
        (distinct_vertebrae(counting.certain(Site::Vertebral)), counting.possible(Site::Vertebral));
    (counting.interval(vertebral), counting.any_bone())
}

/// All fractures up to one day, that day included.
pub(super) fn count_until(case: &Case, day: CivilDate) -> CountInterval {
    Counting { case, until: Some(day) }.any_bone()
}

/// Whether the fracture happened up to `until`; always so without such a day.
pub(super) fn in_time(case: &Case, fracture: &Fracture, until: Option<CivilDate>) -> Tri {
    until.map_or(Tri::Yes, |day| when(case, fracture).is_on_or_before(day))
}

/// Which fractures are counted.
#[derive(Clone, Copy)]
struct Counting<'a> {
    case: &'a Case,
    /// Only up to this day.
    until: Option<CivilDate>,
}

impl<'a> Counting<'a> {
    fn counts(self, fracture: &Fracture, site: Site) -> Tri {
        counts(fracture, site).and(in_time(self.case, fracture, self.until))
    }

    fn interval(self, (at_least, recorded): (usize, usize)) -> CountInterval {
        CountInterval {
            at_least: whole(at_least),
            recorded: whole(recorded),
            at_most: self.case.fractures.complete.then(|| whole(recorded)),
        }
    }

    fn any_bone(self) -> CountInterval {
        let any = usize::from(self.certain(Site::Any).next().is_some());
        let at_least = distinct_vertebrae(self.certain(Site::Vertebral)).saturating_add(
            FractureSite::OTHER_BONES.into_iter().map(|bone| self.of_bone(bone)).sum(),
        );
        self.interval((at_least.max(any), self.possible(Site::Any)))
    }

    /// Confirmed fractures of the bones of `site`, without great force.
    fn certain(self, site: Site) -> impl Iterator<Item = &'a Fracture> + Clone {
        self.case.fractures.iter().filter(move |fracture| self.counts(fracture, site).is_yes())
    }

    /// Fractures that may count: a level once, everything else as often as it is recorded.
    fn possible(self, site: Site) -> usize {
        let open = || self.case.fractures.iter().filter(move |f| !self.counts(f, site).is_no());
        let without_level = open().filter(|fracture| fracture.level.is_none()).count();
        levels(open()).len().saturating_add(without_level)
    }

    /// Certain fractures of one bone other than a vertebra that cannot be one written twice:
    /// different sides, or days that exclude each other.
    fn of_bone(self, bone: FractureSite) -> usize {
        let here = move || self.certain(Site::Any).filter(move |f| f.site == Some(bone));
        if here().next().is_none() {
            return 0;
        }
        let by_side = [Side::Left, Side::Right]
            .into_iter()
            .map(|side| days_apart(here().filter(move |fracture| fracture.side == Some(side))))
            .fold(0, usize::saturating_add);
        by_side.max(days_apart(here()))
    }
}

/// Levels, or one vertebra if none is stated: records without a level may all be the same.
fn distinct_vertebrae<'a>(fractures: impl Iterator<Item = &'a Fracture> + Clone) -> usize {
    let any = usize::from(fractures.clone().next().is_some());
    levels(fractures).len().max(any)
}

fn levels<'a>(fractures: impl Iterator<Item = &'a Fracture>) -> EnumSet<Level> {
    let mut levels = EnumSet::empty();
    for level in fractures.filter_map(|fracture| fracture.level) {
        levels |= level;
    }
    levels
}

/// The most fractures of which no two can have happened on one day; at least one of any.
fn days_apart<'a>(fractures: impl Iterator<Item = &'a Fracture> + Clone) -> usize {
    let any = usize::from(fractures.clone().next().is_some());
    let mut count: usize = 0;
    let mut after: Option<CivilDate> = None;
    // Of the intervals that begin later, the one that ends first leaves most room for others.
    while let Some(next) = fractures
        .clone()
        .filter_map(|fracture| fracture.onset)
        .filter(|onset| after.is_none_or(|day| onset.earliest() > day))
        .min_by_key(|onset| onset.latest())
    {
        after = Some(next.latest());
        count = count.saturating_add(1);
    }
    count.max(any)
}

fn whole(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

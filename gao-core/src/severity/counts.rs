//! How many fractures, as an interval: what is confirmed, and what may be.

use enumset::EnumSet;
use serde::Serialize;

use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts};
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
    let interval = |at_least: usize, recorded: usize| CountInterval {
        at_least: whole(at_least),
        recorded: whole(recorded),
        at_most: case.fractures.complete.then(|| whole(recorded)),
    };
    let any = usize::from(certain(case, Site::Any).next().is_some());
    let at_least = distinct_vertebrae(certain(case, Site::Vertebral)).saturating_add(
        FractureSite::OTHER_BONES.into_iter().map(|bone| of_bone(case, bone)).sum(),
    );
    (
        interval(
            distinct_vertebrae(certain(case, Site::Vertebral)),
            possible(case, Site::Vertebral),
        ),
        interval(at_least.max(any), possible(case, Site::Any)),
    )
}

/// Confirmed fractures of the bones of `site`, without great force.
fn certain(case: &Case, site: Site) -> impl Iterator<Item = &Fracture> + Clone {
    case.fractures.iter().filter(move |fracture| counts(fracture, site).is_yes())
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

/// Fractures that may count: a level once, everything else as often as it is recorded.
fn possible(case: &Case, site: Site) -> usize {
    let open = || case.fractures.iter().filter(move |f| !counts(f, site).is_no());
    let without_level = open().filter(|fracture| fracture.level.is_none()).count();
    levels(open()).len().saturating_add(without_level)
}

/// Certain fractures of one bone other than a vertebra that cannot be one written twice:
/// different sides, or days that exclude each other.
fn of_bone(case: &Case, bone: FractureSite) -> usize {
    let here = move || certain(case, Site::Any).filter(move |f| f.site == Some(bone));
    let by_side = [Side::Left, Side::Right]
        .into_iter()
        .map(|side| days_apart(here().filter(move |fracture| fracture.side == Some(side))))
        .fold(0, usize::saturating_add);
    by_side.max(days_apart(here()))
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

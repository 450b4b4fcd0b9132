//! How many fractures, as an interval: what is confirmed, and what may be.

use enumset::EnumSet;
use serde::Serialize;

use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts};
use crate::evidence::thresholds::MULTIPLE_FRACTURES;
use crate::logic::Tri;
use crate::vocabulary::{FractureSite, Level};

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
    let certain = |fracture: &&Fracture| counts(fracture, Site::Any).is_yes();
    let possible = |fracture: &&Fracture| !counts(fracture, Site::Any).is_no();
    let (certain_spine, certain_other) = tally(case.fractures.iter().filter(certain));
    let (possible_spine, possible_other) = tally(case.fractures.iter().filter(possible));
    let interval = |at_least: usize, recorded: usize| CountInterval {
        at_least: whole(at_least),
        recorded: whole(recorded),
        at_most: case.fractures.complete.then(|| whole(recorded)),
    };
    let vertebral = interval(certain_spine.at_least(), possible_spine.at_most());
    let all = interval(
        certain_spine.at_least().saturating_add(certain_other.distinct),
        possible_spine.at_most().saturating_add(possible_other.records),
    );
    (vertebral, all)
}

/// Vertebrae by level; records without a level may all be one vertebra, or each its own.
#[derive(Default)]
struct Vertebrae {
    levels: EnumSet<Level>,
    without_level: usize,
}

impl Vertebrae {
    fn at_least(&self) -> usize {
        self.levels.len().max(usize::from(self.without_level > 0))
    }

    fn at_most(&self) -> usize {
        self.levels.len().saturating_add(self.without_level)
    }
}

/// Other bones: records, and those that cannot be one fracture written twice.
#[derive(Default)]
struct Others {
    records: usize,
    distinct: usize,
}

fn tally<'a>(fractures: impl Iterator<Item = &'a Fracture> + Clone) -> (Vertebrae, Others) {
    let mut spine = Vertebrae::default();
    let mut others = Others::default();
    let earlier = fractures.clone();
    for (place, fracture) in fractures.enumerate() {
        match (fracture.site, fracture.level) {
            (_, Some(level)) => spine.levels |= level,
            (Some(FractureSite::Vertebra) | None, None) => {
                spine.without_level = spine.without_level.saturating_add(1);
            }
            (Some(_), None) => {
                others.records = others.records.saturating_add(1);
                let twin = |other: &Fracture| {
                    (other.site, other.side, other.onset)
                        == (fracture.site, fracture.side, fracture.onset)
                };
                if !earlier.clone().take(place).any(twin) {
                    others.distinct = others.distinct.saturating_add(1);
                }
            }
        }
    }
    (spine, others)
}

fn whole(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

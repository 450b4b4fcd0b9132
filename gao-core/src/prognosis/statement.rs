//! The statements: each with its figures, its women, its follow-up and its limits.

use serde::Serialize;

use super::group::FractureGroup;
use super::wilson::{WilsonInterval, wilson};
use super::words;
use crate::evidence::thresholds::Figure;
use crate::evidence::thresholds::figures::{
    CANNOT_CARE_FOR_CHILD, NEXT_PREGNANCY_FRACTURE, NEXT_PREGNANCY_WOMEN, REFRACTURE,
    REFRACTURE_AFTER_ONE, REFRACTURE_AFTER_SEVERAL, REFRACTURE_FOLLOW_UP_YEARS, REFRACTURE_WOMEN,
};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::sentence::Sentence;

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum PrognosisTopic {
    /// A new fracture, in the whole cohort.
    NewFracture = 0,
    /// The same by the number of fractures at diagnosis.
    NewFractureByGroup = 1,
    /// A new fracture in a next pregnancy.
    NextPregnancy = 2,
    /// Caring for the child at onset.
    CareForChild = 3,
    /// Pain and quality of life in the first year.
    FirstYear = 4,
}

/// A percentage as it was quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Tenths of a per cent.
    pub tenths_of_percent: u16,
    /// Whether it is quoted as "up to".
    pub at_most: bool,
    /// The group it is about; none for all women.
    pub group: Option<FractureGroup>,
    /// The row that states it.
    pub evidence: EvidenceId,
}

/// One statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is about.
    pub topic: PrognosisTopic,
    /// Its words.
    pub sentence: &'static Sentence,
    /// Its percentages.
    pub figures: &'static [Reported],
    /// Women behind them, where a source gives their number.
    pub women: Option<Figure<u16>>,
    /// Women with the event, where the percentage of all is a whole number of them.
    pub women_with_event: Option<u16>,
    /// Median follow-up in years.
    pub median_follow_up_years: Option<Figure<u16>>,
    /// The 95 % interval, where both numbers are published.
    pub interval: Option<WilsonInterval>,
    /// What limits it.
    pub caveats: &'static [&'static Sentence],
}

impl Statement {
    /// What it rests on: its words, its numbers, and the contradictions in them.
    #[must_use]
    pub fn evidence(&self) -> EvidenceSet {
        let mut all = self.sentence.evidence;
        let numbers = [self.women, self.median_follow_up_years].into_iter().flatten();
        all.extend(numbers.map(|number| number.evidence));
        all.extend(self.figures.iter().map(|figure| figure.evidence));
        if self.caveats.contains(&&words::COHORT_INCONSISTENT) {
            all |= EvidenceId::D14;
        }
        all
    }
}

const fn percent(figure: Figure<u16>, group: Option<FractureGroup>) -> Reported {
    Reported {
        tenths_of_percent: figure.value.saturating_mul(10),
        at_most: false,
        group,
        evidence: figure.evidence,
    }
}

static NEW_FRACTURE: [Reported; 1] = [Reported {
    tenths_of_percent: REFRACTURE.value,
    at_most: false,
    group: None,
    evidence: REFRACTURE.evidence,
}];

static BY_GROUP: [Reported; 2] = [
    percent(REFRACTURE_AFTER_ONE, Some(FractureGroup::One)),
    percent(REFRACTURE_AFTER_SEVERAL, Some(FractureGroup::Several)),
];

static NEXT_PREGNANCY: [Reported; 1] = [percent(NEXT_PREGNANCY_FRACTURE, None)];

/// What limits the figures of new fractures.
static NEW_FRACTURE_LIMITS: [&Sentence; 2] = [&words::COHORT_INCONSISTENT, &words::GROUPS_NOT_HER];

/// What limits the figure of a next pregnancy.
static NEXT_PREGNANCY_LIMITS: [&Sentence; 1] = [&words::GROUPS_NOT_HER];

static CARE_FOR_CHILD: [Reported; 1] =
    [Reported { at_most: true, ..percent(CANNOT_CARE_FOR_CHILD, None) }];

impl PrognosisTopic {
    /// Every topic, in order.
    pub const ALL: [Self; 5] = [
        Self::NewFracture,
        Self::NewFractureByGroup,
        Self::NextPregnancy,
        Self::CareForChild,
        Self::FirstYear,
    ];

    /// The statement, for a woman of one group.
    #[must_use]
    pub fn of(self, group: FractureGroup) -> Statement {
        let plain = |sentence| Statement {
            topic: self,
            sentence,
            figures: &[],
            women: None,
            women_with_event: None,
            median_follow_up_years: None,
            interval: None,
            caveats: &[],
        };
        match self {
            Self::NewFracture => Statement {
                figures: &NEW_FRACTURE,
                women: Some(REFRACTURE_WOMEN),
                median_follow_up_years: Some(REFRACTURE_FOLLOW_UP_YEARS),
                caveats: &NEW_FRACTURE_LIMITS,
                ..plain(&words::NEW_FRACTURE)
            },
            Self::NewFractureByGroup => Statement {
                figures: &BY_GROUP,
                median_follow_up_years: Some(REFRACTURE_FOLLOW_UP_YEARS),
                caveats: &NEW_FRACTURE_LIMITS,
                ..plain(match group {
                    FractureGroup::One => &words::AFTER_ONE,
                    FractureGroup::Several => &words::AFTER_SEVERAL,
                    FractureGroup::Unknown => &words::GROUP_UNKNOWN,
                    FractureGroup::Neither => &words::GROUP_NEITHER,
                })
            },
            Self::NextPregnancy => {
                let women_with_event = whole_women();
                Statement {
                    figures: &NEXT_PREGNANCY,
                    women: Some(NEXT_PREGNANCY_WOMEN),
                    women_with_event,
                    interval: women_with_event
                        .and_then(|events| wilson(events, NEXT_PREGNANCY_WOMEN.value)),
                    caveats: &NEXT_PREGNANCY_LIMITS,
                    ..plain(&words::NEXT_PREGNANCY)
                }
            }
            Self::CareForChild => {
                Statement { figures: &CARE_FOR_CHILD, ..plain(&words::CARE_FOR_CHILD) }
            }
            Self::FirstYear => plain(&words::FIRST_YEAR),
        }
    }
}

/// The women behind a percentage of all, if it is a whole number of them: only then are both
/// numbers of the interval published.
fn whole_women() -> Option<u16> {
    let hundredfold = NEXT_PREGNANCY_WOMEN.value.checked_mul(NEXT_PREGNANCY_FRACTURE.value)?;
    (hundredfold.checked_rem(100)? == 0).then(|| hundredfold.checked_div(100)).flatten()
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    const GROUPS: [FractureGroup; 4] = [
        FractureGroup::One,
        FractureGroup::Several,
        FractureGroup::Unknown,
        FractureGroup::Neither,
    ];

    /// Every number of every statement: what is quoted, and the one interval.
    #[test]
    fn no_number_but_those_that_are_published() {
        for group in GROUPS {
            let all = PrognosisTopic::ALL.map(|topic| topic.of(group));
            let figures: Vec<_> =
                all.iter().flat_map(|s| s.figures).map(|f| f.tenths_of_percent).collect();
            assert_eq!(figures, [243, 100, 270, 200, 800]);
            let women: Vec<_> = all.iter().filter_map(|s| s.women).map(|n| n.value).collect();
            assert_eq!(women, [107, 30]);
            let years: Vec<_> =
                all.iter().filter_map(|s| s.median_follow_up_years).map(|y| y.value).collect();
            assert_eq!(years, [6, 6]);
            let events: Vec<_> = all.iter().filter_map(|s| s.women_with_event).collect();
            assert_eq!(events, [6]);
            let intervals: Vec<_> = all.iter().filter_map(|s| s.interval).collect();
            assert_eq!(intervals, [WilsonInterval { low_tenths: 95, high_tenths: 373 }]);
        }
    }

    #[test]
    fn the_group_chooses_the_words_and_nothing_else() {
        for topic in PrognosisTopic::ALL {
            let one = topic.of(FractureGroup::One);
            for group in GROUPS {
                let other = topic.of(group);
                assert_eq!(Statement { sentence: one.sentence, ..other }, one);
                let by_group = topic == PrognosisTopic::NewFractureByGroup;
                let same_group = group == FractureGroup::One;
                assert_eq!(other.sentence == one.sentence, !by_group || same_group);
            }
        }
    }
}

//! One pregnancy as intervals: when it may have begun and ended, and what it opened.
//!
//! Everything unknown becomes an interval that holds every value the other facts allow, so
//! that a rule can compare dates without asking how they were dated.

use super::Listed;
use crate::bounds::GESTATION_AT_BIRTH;
use crate::evidence::thresholds::project::{
    BIRTH_FROM_DAY, EXPECTED_BIRTH_DAY, ONGOING_PREGNANCY_DAYS, TERM_DAYS,
};
use crate::logic::Tri;
use crate::quantity::GestDays;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{Feeding, Plurality, PregnancyOutcome};

/// One pregnancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pregnancy {
    pub(crate) index: usize,
    /// Whether anything dates its beginning; without it `lmp` is only what the end allows.
    pub(crate) dated: bool,
    pub(crate) lmp: ApproxDate,
    /// The first birth; for an ongoing pregnancy an interval in the future.
    pub(crate) first_birth: ApproxDate,
    pub(crate) last_birth: ApproxDate,
    pub(crate) outcome: Option<PregnancyOutcome>,
    /// Whether its end opens postpartum and lactation windows: 22+0 weeks or later.
    pub(crate) reached_22_weeks: Tri,
    pub(crate) plurality: Option<Plurality>,
    pub(crate) lactation: Listed<LactationPeriod>,
}

/// One period of breastfeeding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LactationPeriod {
    pub(crate) index: usize,
    pub(crate) start: ApproxDate,
    /// Last day; the end of time for one that goes on.
    pub(crate) end: ApproxDate,
    /// Whether the start was stated.
    pub(crate) start_stated: bool,
    /// Whether the end, or that it goes on, was stated.
    pub(crate) end_stated: bool,
    pub(crate) feeding: Option<Feeding>,
}

/// What dates a pregnancy, in order of precedence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dating {
    /// Expected date of delivery by ultrasound.
    pub edd: Option<CivilDate>,
    /// First day of the last menstrual period.
    pub lmp: Option<CivilDate>,
    /// Gestational age at the first birth.
    pub gestational_age: Option<GestDays>,
    /// Born at term, when nothing finer is known.
    pub born_at_term: bool,
    /// Days by which the beginning may lie to either side of what dates it.
    pub within_days: i32,
}

/// How a pregnancy ended, as recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PregnancyEnd {
    /// Recorded as ongoing.
    Ongoing,
    /// Ended, first and last birth (or the day of loss) known.
    On(CivilDate, CivilDate),
    /// Ended on an unknown day.
    UnknownDay,
    /// Whether it has ended is not recorded.
    Unknown,
}

impl Pregnancy {
    /// Whether it is dated, and certainly began after a day.
    pub(crate) fn began_after(&self, day: CivilDate) -> bool {
        self.dated && ApproxDate::exact(day).is_before(self.lmp).is_yes()
    }

    /// Works out the intervals of one pregnancy as seen on `as_of`.
    pub(crate) fn new(
        index: usize,
        dating: Dating,
        end: PregnancyEnd,
        outcome: Option<PregnancyOutcome>,
        as_of: CivilDate,
    ) -> Self {
        let first = match end {
            PregnancyEnd::On(first, _) => Some(first),
            _ => None,
        };
        let stated_lmp = dating
            .edd
            .map(|edd| edd.plus_days(-EXPECTED_BIRTH_DAY.value))
            .or(dating.lmp)
            .or_else(|| Some(first?.plus_days(-i32::from(dating.gestational_age?.days()))))
            .map(ApproxDate::exact)
            .or_else(|| {
                let birth = first.filter(|_| dating.born_at_term)?;
                ApproxDate::new(birth.plus_days(-TERM_DAYS.to), birth.plus_days(-TERM_DAYS.from))
            })
            .map(|lmp| {
                let (earliest, latest) = (
                    lmp.earliest().plus_days(dating.within_days.saturating_neg()),
                    lmp.latest().plus_days(dating.within_days).min(as_of.max(lmp.latest())),
                );
                // One that still goes on by the date that can be read goes on: a date that cannot
                // be read does not make it overdue.
                let covering = as_of.plus_days(-ONGOING_PREGNANCY_DAYS.value);
                let earliest = match end {
                    PregnancyEnd::Ongoing if covering <= lmp.earliest() => earliest.max(covering),
                    _ => earliest,
                };
                ApproxDate::new(earliest, latest).unwrap_or(lmp)
            });
        let lmp = stated_lmp.unwrap_or_else(|| undated_lmp(first, outcome, as_of));
        let (first_birth, last_birth) = birth_interval(lmp, stated_lmp.is_some(), end, as_of);
        Self {
            index,
            dated: stated_lmp.is_some(),
            lmp,
            first_birth,
            last_birth,
            outcome,
            reached_22_weeks: reached_22_weeks(stated_lmp, last_birth, outcome),
            plurality: None,
            lactation: Listed::UNKNOWN,
        }
    }

    /// Whether it is recorded as ongoing.
    pub(crate) fn is_ongoing(&self) -> bool {
        self.outcome == Some(PregnancyOutcome::Ongoing)
    }
}

/// Days of gestation at a birth, as accepted; small enough for every integer.
fn shortest_gestation() -> i32 {
    i32::try_from(*GESTATION_AT_BIRTH.hard.start()).unwrap_or_default()
}

fn longest_gestation() -> i32 {
    i32::try_from(*GESTATION_AT_BIRTH.hard.end()).unwrap_or(i32::MAX)
}

/// The beginning when nothing dates it: what the accepted range of gestational age allows.
fn undated_lmp(
    first_birth: Option<CivilDate>,
    outcome: Option<PregnancyOutcome>,
    as_of: CivilDate,
) -> ApproxDate {
    let shortest = match outcome {
        Some(PregnancyOutcome::Live | PregnancyOutcome::Stillbirth) => shortest_gestation(),
        _ => 0,
    };
    let (earliest, latest) = match first_birth {
        Some(birth) => (birth.plus_days(-longest_gestation()), birth.plus_days(-shortest)),
        None => (CivilDate::EARLIEST, as_of),
    };
    ApproxDate::new(earliest, latest).unwrap_or(ApproxDate::exact(latest))
}

/// First and last birth, as intervals.
fn birth_interval(
    lmp: ApproxDate,
    dated: bool,
    end: PregnancyEnd,
    as_of: CivilDate,
) -> (ApproxDate, ApproxDate) {
    let until = |earliest: CivilDate, latest: CivilDate| {
        let interval = ApproxDate::new(earliest, latest).unwrap_or(ApproxDate::exact(latest));
        (interval, interval)
    };
    match end {
        PregnancyEnd::On(first, last) => (ApproxDate::exact(first), ApproxDate::exact(last)),
        // Certain to LMP + 301 days or the day of assessment, unknown beyond.
        PregnancyEnd::Ongoing if dated => {
            let certain = lmp.earliest().plus_days(ONGOING_PREGNANCY_DAYS.value).min(as_of);
            until(certain.plus_days(1), CivilDate::LATEST)
        }
        PregnancyEnd::Ongoing => until(lmp.earliest(), CivilDate::LATEST),
        PregnancyEnd::UnknownDay => {
            until(lmp.earliest(), lmp.latest().plus_days(longest_gestation()).min(as_of))
        }
        PregnancyEnd::Unknown => until(lmp.earliest(), lmp.latest().plus_days(longest_gestation())),
    }
}

/// Whether the end, or every day that it may have been on, lies at 22+0 weeks or later.
///
/// A birth, live or still, always does: that is what tells it from a loss. A loss or a
/// termination does so only if dating says it; an unstated outcome likewise, and below 22+0
/// weeks it stays unknown, because it may have been a live birth.
fn reached_22_weeks(
    stated_lmp: Option<ApproxDate>,
    last_birth: ApproxDate,
    outcome: Option<PregnancyOutcome>,
) -> Tri {
    let by_dating = stated_lmp.map_or(Tri::Unknown, |lmp| {
        lmp.plus_days(BIRTH_FROM_DAY.value).is_on_or_before(last_birth)
    });
    match outcome {
        Some(PregnancyOutcome::Live | PregnancyOutcome::Stillbirth) => Tri::Yes,
        Some(PregnancyOutcome::Loss | PregnancyOutcome::Termination) => by_dating,
        Some(PregnancyOutcome::Ongoing) => Tri::Unknown,
        None => by_dating.or(Tri::Unknown),
    }
}

//! The interval between the last dose and a pregnancy.
//!
//! Months are calendar months, clamped to the end of the month, so that the latest stop is the
//! earlier and safer day: for 28 February it is 28 August.

use enumset::enum_set;
use serde::Serialize;

use crate::evidence::EvidenceId;
use crate::evidence::thresholds::{BISPHOSPHONATE_STOP_MONTHS, DENOSUMAB_TO_PREGNANCY_MONTHS};
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::{ApproxDate, CivilDate};

/// How a last dose lies to a pregnancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum WashoutState {
    /// The dose comes after the pregnancy would begin.
    DuringTreatment = 0,
    /// Less than the shorter interval.
    TooShort = 1,
    /// At least the shorter interval, less than the longer one.
    WithinRange = 2,
    /// At least the longer interval.
    Satisfied = 3,
    /// At least the interval of the product information of denosumab.
    LabelIntervalMet = 4,
}

/// The latest day on which a bisphosphonate is stopped for a pregnancy from `target`, and the day
/// that gives the full margin.
///
/// ```
/// use gao_core::agents::stop_by;
/// use gao_core::time::CivilDate;
///
/// let (latest, full) = stop_by(CivilDate::parse("2026-02-28")?);
/// assert_eq!([latest.to_string(), full.to_string()], ["2025-08-28", "2025-02-28"]);
/// // A stop after the latest day leaves too little time.
/// assert!(CivilDate::parse("2025-08-31")? > latest);
/// # Ok::<(), gao_core::time::DateError>(())
/// ```
#[must_use]
pub fn stop_by(target: CivilDate) -> (CivilDate, CivilDate) {
    let before = |months: i32| target.plus_months(-months);
    (before(BISPHOSPHONATE_STOP_MONTHS.from), before(BISPHOSPHONATE_STOP_MONTHS.to))
}

/// How the last dose of a bisphosphonate lies to a pregnancy from `target` (S-87).
///
/// ```
/// use gao_core::agents::{WashoutState, bisphosphonate_washout};
/// use gao_core::time::CivilDate;
///
/// let day = CivilDate::parse;
/// let state = |dose, target| bisphosphonate_washout(dose, target);
/// assert_eq!(state(day("2026-03-01")?, day("2026-09-01")?), WashoutState::WithinRange);
/// assert_ne!(state(day("2026-03-02")?, day("2026-09-01")?), WashoutState::WithinRange);
/// # Ok::<(), gao_core::time::DateError>(())
/// ```
#[must_use]
pub fn bisphosphonate_washout(last_dose: CivilDate, target: CivilDate) -> WashoutState {
    let (latest, full) = stop_by(target);
    if last_dose > target {
        WashoutState::DuringTreatment
    } else if last_dose > latest {
        WashoutState::TooShort
    } else if last_dose > full {
        WashoutState::WithinRange
    } else {
        WashoutState::Satisfied
    }
}

/// How the last dose of denosumab lies to a pregnancy from `target` (X-07).
///
/// ```
/// use gao_core::agents::{WashoutState, denosumab_washout};
/// use gao_core::time::CivilDate;
///
/// let day = CivilDate::parse;
/// let state = |dose, target| denosumab_washout(dose, target);
/// assert_eq!(state(day("2026-04-01")?, day("2026-09-01")?), WashoutState::LabelIntervalMet);
/// assert_ne!(state(day("2026-04-02")?, day("2026-09-01")?), WashoutState::LabelIntervalMet);
/// # Ok::<(), gao_core::time::DateError>(())
/// ```
#[must_use]
pub fn denosumab_washout(last_dose: CivilDate, target: CivilDate) -> WashoutState {
    if last_dose > target.plus_months(-DENOSUMAB_TO_PREGNANCY_MONTHS.value) {
        WashoutState::TooShort
    } else {
        WashoutState::LabelIntervalMet
    }
}

/// The state on which every day of both intervals agrees.
pub(super) fn agreed(
    state: impl Fn(CivilDate, CivilDate) -> WashoutState,
    last_dose: ApproxDate,
    target: ApproxDate,
) -> Option<WashoutState> {
    let worst = state(last_dose.latest(), target.earliest());
    (worst == state(last_dose.earliest(), target.latest())).then_some(worst)
}

/// Says that the interval cannot be told.
pub(super) static UNDETERMINED: Sentence = Sentence {
    key: "ag.washout.undetermined",
    clinician: Text {
        en: "The interval from the last dose of {agent} to {target} cannot be told: record the day of the last dose.",
        da: "Intervallet fra seneste dosis {agent} til {target} kan ikke afgøres: registrér datoen for seneste dosis.",
    },
    patient: Some(Text {
        en: "Find out when you had your last dose of {agent}. It matters for when you can become pregnant.",
        da: "Find ud af, hvornår du fik din seneste dosis {agent}. Det har betydning for, hvornår du kan blive gravid.",
    }),
    evidence: enum_set!(EvidenceId::S87),
};

pub(super) static SENTENCES: [&Sentence; 1] = [&UNDETERMINED];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).unwrap()
    }

    #[test]
    fn each_limit_just_before_at_and_just_after() {
        let target = day("2026-09-01");
        let state = |dose: &str| bisphosphonate_washout(day(dose), target);
        assert_eq!(state("2025-08-31"), WashoutState::Satisfied);
        assert_eq!(state("2025-09-01"), WashoutState::Satisfied);
        assert_eq!(state("2025-09-02"), WashoutState::WithinRange);
        assert_eq!(state("2026-03-01"), WashoutState::WithinRange);
        assert_eq!(state("2026-03-02"), WashoutState::TooShort);
        assert_eq!(state("2026-09-01"), WashoutState::TooShort);
        assert_eq!(state("2026-09-02"), WashoutState::DuringTreatment);
    }

    #[test]
    fn stopping_on_the_latest_day_leaves_the_whole_interval() {
        let mut target = day("2024-01-01");
        while target < day("2026-01-01") {
            let (latest, full) = stop_by(target);
            assert!(latest.plus_months(6) <= target && full.plus_months(12) <= target, "{target}");
            target = target.plus_days(1);
        }
    }
}

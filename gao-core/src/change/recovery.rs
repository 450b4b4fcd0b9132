//! Is BMD back at its earlier level, and is it time for that? (S-19)
//!
//! ## What it asks
//! The last comparable measurement against the one before the pregnancy, or the first after the
//! birth, on the clock of weaning. What lies within measurement error of the earlier level is
//! back at it.
//!
//! ## Why it matters
//! Six to twelve months is normal physiology. In PLO rises are reported to 24 months, from
//! nothing to 70 % (D-10, S-64, S-67): late by this clock decides nothing.
//!
//! ## When it cannot tell
//! Without a precision error; while the day of weaning is not known. A later pregnancy begun
//! before the last measurement leaves nothing to say.
//!
//! ## References
//! S-19, S-64, S-67, S-83, D-09, D-10, X-02.

use serde::Serialize;

use super::amount::Change;
use super::comparability::{Comparability, Pair};
use super::{lactation, precision, series, words};
use crate::anchor::{self, Anchor, AnchorKind};
use crate::case::{BmdMeasurement, Case, Pregnancy};
use crate::evidence::thresholds::RECOVERY_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Tally, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::reproduction;
use crate::sentence::Sentence;
use crate::time::{ApproxDate, CivilDate};

/// Where recovery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Recovery {
    /// Not below the earlier level, or below it by less than measurement error.
    AtBaseline = 0,
    /// Below it, earlier than six months after birth or weaning.
    TooEarly = 1,
    /// Below it, six to twelve months after, both inclusive.
    RecoveryOngoing = 2,
    /// Below it, later than that.
    IncompleteBeyondExpected = 3,
    /// Below it by an amount that may be measurement error.
    LscUnknown = 4,
    /// A date is missing.
    Undetermined = 5,
}

/// Places recovery on the clock: `change` from the earlier level to the value `measured` on that
/// day, `clock` the day of weaning, or of birth if she never breastfed.
///
/// Months are calendar months (P-03); the day six months after the clock is no longer too early,
/// the day twelve months after it still within the time.
///
/// ```
/// use gao_core::change::{Change, LeastSignificantChange, Recovery, recovery};
/// use gao_core::quantity::{Bmd, PrecisionSd};
/// use gao_core::time::{ApproxDate, CivilDate};
///
/// let change = Change {
///     first: Bmd::parse("1.000")?,
///     second: Bmd::parse("0.940")?,
///     error: Some(LeastSignificantChange::of(PrecisionSd::parse("0.0100")?)),
/// };
/// let weaned = ApproxDate::parse("2025-12-01").unwrap();
/// let on = |day| recovery(weaned, CivilDate::parse(day).unwrap(), change);
/// assert_eq!(on("2026-05-31"), Recovery::TooEarly);
/// assert_eq!(on("2026-12-01"), Recovery::RecoveryOngoing);
/// // In which year she weaned is not enough to say more.
/// let some_day = ApproxDate::parse("2025").unwrap();
/// let measured = CivilDate::parse("2026-03-01").unwrap();
/// assert_eq!(recovery(some_day, measured, change), Recovery::Undetermined);
/// # Ok::<(), gao_core::quantity::QuantityError>(())
/// ```
#[must_use]
pub fn recovery(clock: ApproxDate, measured: CivilDate, change: Change) -> Recovery {
    deficit(change).unwrap_or_else(|| {
        let early = ApproxDate::exact(measured).is_before(clock.plus_months(RECOVERY_MONTHS.from));
        match (early, expected_by_now(clock, measured)) {
            (Tri::Yes, _) => Recovery::TooEarly,
            (Tri::No, Tri::No) => Recovery::RecoveryOngoing,
            (Tri::No, Tri::Yes) => Recovery::IncompleteBeyondExpected,
            (Tri::Unknown, _) | (Tri::No, Tri::Unknown) => Recovery::Undetermined,
        }
    })
}

/// The answer that needs no clock: there is no certain deficit.
pub(super) fn deficit(change: Change) -> Option<Recovery> {
    match (change.is_loss(), change.is_significant()) {
        (false, _) | (true, Tri::No) => Some(Recovery::AtBaseline),
        (true, Tri::Unknown) => Some(Recovery::LscUnknown),
        (true, Tri::Yes) => None,
    }
}

/// Whether the time that normal recovery takes has passed, its last day excluded.
fn expected_by_now(clock: ApproxDate, measured: CivilDate) -> Tri {
    clock.plus_months(RECOVERY_MONTHS.to).is_before(measured)
}

/// What the earlier level is the level of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Baseline {
    /// The last measurement before the pregnancy.
    BeforePregnancy = 0,
    /// The first after the birth; what had been lost by then is not known.
    AfterBirth = 1,
}

/// What F-06 says of the way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryFinding {
    /// The answer.
    pub outcome: Recovery,
    /// What it is compared with.
    pub baseline: Baseline,
    /// The clock.
    pub anchor: Anchor,
    /// Whether she certainly breastfed when the last measurement was made.
    pub breastfeeding: bool,
    /// Whether BMD certainly rose above the earlier level by more than measurement error.
    pub risen: bool,
}

/// The level that a later measurement is held against.
#[derive(Clone, Copy)]
pub(super) struct Reference<'a> {
    pub(super) m: &'a BmdMeasurement,
    baseline: Baseline,
    /// The pregnancy that it lies before, or after the birth of.
    pregnancy: &'a Pregnancy,
}

/// The level for a measurement made after a birth, outside pregnancy: the last one before that
/// pregnancy, else the first after the birth; only what can be compared with it counts.
pub(super) fn reference<'a>(case: &'a Case, second: &'a BmdMeasurement) -> Option<Reference<'a>> {
    let pregnancy = lactation::latest_before(case, second.date?)?;
    if !second.standing.outside_pregnancy.is_yes() {
        return None;
    }
    let comparable = |m: &&BmdMeasurement| {
        m.standing.outside_pregnancy.is_yes()
            && Comparability::of(case, m, second).outcome().is_yes()
    };
    let made = |when: fn(&Pregnancy, CivilDate) -> Tri| {
        series::earlier(case, second)
            .filter(move |m| m.date.is_some_and(|date| when(pregnancy, date).is_yes()))
            .filter(comparable)
    };
    let before = made(|pregnancy, day| ApproxDate::exact(day).is_before(pregnancy.lmp));
    let after = made(|pregnancy, day| pregnancy.last_birth.is_on_or_before(day));
    let of = |baseline| move |m| Reference { m, baseline, pregnancy };
    series::latest(case, before, second)
        .map(of(Baseline::BeforePregnancy))
        .or_else(|| series::earliest(case, after, second).map(of(Baseline::AfterBirth)))
}

/// The answer for a pair; `None` unless the second measurement is the last of its series, or if
/// a later pregnancy began before it.
pub(super) fn of(
    pair: &Pair<'_>,
    policy: &Policy,
    reference: Reference<'_>,
    change: Change,
) -> Option<RecoveryFinding> {
    let Reference { baseline, pregnancy, .. } = reference;
    let measured = pair.second.date.filter(|_| series::is_last(pair.case, pair.second))?;
    let anchor = anchor::anchor(pair.case, policy).filter(|it| it.pregnancy == pregnancy.index)?;
    let breastfeeding = match anchor.settled {
        Tri::No => true,
        Tri::Yes => anchor.kind == AnchorKind::Weaning && measured <= anchor.date,
        Tri::Unknown => false,
    };
    let outcome = match later_pregnancy(pair.case, policy, anchor, measured) {
        Tri::Yes => return None,
        Tri::Unknown => Recovery::Undetermined,
        Tri::No => deficit(change).unwrap_or_else(|| {
            let by_birth = recovery(ApproxDate::exact(anchor.birth), measured, change);
            match anchor.settled {
                Tri::Yes => recovery(ApproxDate::exact(anchor.date), measured, change),
                // Before weaning the way back has not begun; before six months after the birth
                // it cannot be late, whenever she weaned.
                Tri::No => Recovery::TooEarly,
                Tri::Unknown if by_birth == Recovery::TooEarly => Recovery::TooEarly,
                Tri::Unknown => Recovery::Undetermined,
            }
        }),
    };
    let risen = !change.is_loss() && change.is_significant().is_yes();
    Some(RecoveryFinding { outcome, baseline, anchor, breastfeeding, risen })
}

/// Whether she was pregnant again when she was measured, or had been since.
fn later_pregnancy(case: &Case, policy: &Policy, anchor: Anchor, measured: CivilDate) -> Tri {
    let recorded = anchor::later_pregnancy(case, anchor.birth, measured);
    let begun = reproduction::beginning(case);
    if begun.recorded.is_some()
        || !reproduction::pregnant_now(case, policy, &mut Tally::default()).is_yes()
    {
        return recorded;
    }
    // By her word alone, it began after the birth that counts.
    recorded.or(begun.date.is_before(measured))
}

impl RecoveryFinding {
    /// Its words.
    pub(crate) const fn sentence(&self) -> &'static Sentence {
        match (self.outcome, self.baseline) {
            (Recovery::AtBaseline, Baseline::BeforePregnancy) if self.risen => {
                &words::RECOVERY_ABOVE_BASELINE
            }
            (Recovery::AtBaseline, Baseline::AfterBirth) if self.risen => {
                &words::RECOVERY_ABOVE_FIRST_VALUE
            }
            (Recovery::AtBaseline, Baseline::BeforePregnancy) => &words::RECOVERY_AT_BASELINE,
            (Recovery::AtBaseline, Baseline::AfterBirth) => &words::RECOVERY_AT_FIRST_VALUE,
            (Recovery::TooEarly, _) if self.breastfeeding => &words::RECOVERY_BREASTFEEDING,
            (Recovery::TooEarly, _) => &words::RECOVERY_TOO_EARLY,
            (Recovery::RecoveryOngoing, _) => &words::RECOVERY_ONGOING,
            (Recovery::IncompleteBeyondExpected, _) => &words::RECOVERY_INCOMPLETE,
            (Recovery::LscUnknown, _) => &words::RECOVERY_LSC_UNKNOWN,
            (Recovery::Undetermined, _) => &words::RECOVERY_UNDETERMINED,
        }
    }
}

/// Reports the facts behind the answer, or what would give one.
pub(super) fn trace(
    pair: &Pair<'_>,
    policy: &Policy,
    found: &RecoveryFinding,
    trace: &mut impl Trace,
) {
    let role = match found.outcome {
        Recovery::AtBaseline => Role::Satisfied,
        _ => Role::Failed,
    };
    for m in [pair.first, pair.second] {
        trace.used(FactAt::of(FactKey::BmdValue, m.index), role);
    }
    match found.outcome {
        // Neither needs the clock.
        Recovery::AtBaseline => {}
        Recovery::LscUnknown => precision::trace_pair(pair, trace),
        Recovery::TooEarly | Recovery::RecoveryOngoing | Recovery::IncompleteBeyondExpected => {
            anchor::trace(pair.case, policy, trace);
        }
        Recovery::Undetermined => {
            anchor::trace_missing(pair.case, policy, trace);
            trace_missing(pair.case, &found.anchor, trace);
            // Pregnant by her word alone: since when stands with the pregnancies.
            let measured = pair.second.date;
            let later = measured.map(|day| later_pregnancy(pair.case, policy, found.anchor, day));
            if later.is_some_and(Tri::is_unknown) {
                trace.missing(FactAt::single(FactKey::Pregnancies));
            }
        }
    }
}

/// The dates of the clock that are not exact.
fn trace_missing(case: &Case, anchor: &Anchor, trace: &mut impl Trace) {
    for pregnancy in case.pregnancies.iter() {
        let of_the_clock = pregnancy.index == anchor.pregnancy;
        if !of_the_clock && !pregnancy.dated {
            trace.missing(FactAt::of(FactKey::PregnancyLmp, pregnancy.index));
        }
        if of_the_clock && pregnancy.outcome.is_none() {
            trace.missing(FactAt::of(FactKey::PregnancyOutcome, pregnancy.index));
        }
        if of_the_clock && !pregnancy.last_birth.is_exact() {
            trace.missing(FactAt::of(FactKey::PregnancyBirths, pregnancy.index));
        }
        for period in pregnancy.lactation.iter().filter(|period| of_the_clock && !period.end_stated)
        {
            trace.missing(FactAt {
                key: FactKey::LactationEnd,
                entry: Some(pregnancy.index),
                inner: Some(period.index),
            });
        }
    }
}

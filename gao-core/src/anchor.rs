//! The day from which re-evaluation is counted (section 4.5 of the specification).
//!
//! "After birth or weaning" has two possible zero points (D-09). The day of weaning counts once
//! she has weaned, the day of birth if she never breastfed. Until that is settled the day of
//! birth stands in, provisionally, and nothing that needs a settled day follows from it.

use enumset::enum_set;

use crate::case::{Case, LactationPeriod, Pregnancy};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Tally, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::reproduction;
use crate::time::{ApproxDate, CivilDate};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(EvidenceId::S83 | EvidenceId::D09);

/// What the anchor is the day of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum AnchorKind {
    /// The last birth of the latest pregnancy that ended at 22+0 weeks or later.
    Birth = 0,
    /// The last day of breastfeeding the child of that pregnancy.
    Weaning = 1,
}

/// The day from which re-evaluation is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The day.
    pub date: CivilDate,
    /// What it is the day of.
    pub kind: AnchorKind,
    /// The last birth: no anchor can lie before it.
    pub birth: CivilDate,
    /// Whether it stays as it is: No while she breastfeeds, Unknown while that is not known.
    pub settled: Tri,
    /// Place of the pregnancy in the input.
    pub pregnancy: usize,
}

impl Anchor {
    /// Whether the day may still move.
    #[must_use]
    pub fn provisional(&self) -> bool {
        !self.settled.is_yes()
    }
}

/// The anchor; `None` if no pregnancy is recorded as ended at 22+0 weeks or later, with its day.
pub(crate) fn anchor(case: &Case, policy: &Policy) -> Option<Anchor> {
    let pregnancy = latest_ended(case)?;
    let birth = pregnancy.last_birth.earliest();
    let weaning = pregnancy
        .lactation
        .iter()
        .map(|period| period.end.earliest())
        .max()
        .filter(|_| feeds(case, pregnancy).is_no());
    // What is not listed, or may have ended at 22+0 weeks or later, may have come later.
    let other_end = |other: &Pregnancy| {
        other.index != pregnancy.index
            && !other.is_ongoing()
            && !other.reached_22_weeks.is_no()
            && !other.last_birth.is_on_or_before(birth).is_yes()
    };
    let latest = case.pregnancies.complete && !case.pregnancies.iter().any(other_end);
    let lactating = reproduction::lactating_now(case, policy, &mut Tally::default());
    let settled = lactating.not().and(if latest { Tri::Yes } else { Tri::Unknown });
    Some(Anchor {
        date: weaning.unwrap_or(birth),
        kind: if weaning.is_some() { AnchorKind::Weaning } else { AnchorKind::Birth },
        birth,
        settled,
        pregnancy: pregnancy.index,
    })
}

/// Whether she breastfeeds the child of this pregnancy today.
fn feeds(case: &Case, pregnancy: &Pregnancy) -> Tri {
    let today = ApproxDate::exact(case.as_of);
    // A period without an end was over before the next one began.
    let followed = |period: &LactationPeriod| {
        let mut periods = pregnancy.lactation.iter();
        !period.end_stated && periods.any(|next| period.start.is_before(next.start).is_yes())
    };
    let last = pregnancy.lactation.iter().filter(|period| !followed(period));
    let covered = last.map(|period| today.is_on_or_before(period.end));
    Tri::any(covered).or(pregnancy.lactation.unlisted())
}

/// The latest pregnancy that certainly ended at 22+0 weeks or later, on a recorded day.
fn latest_ended(case: &Case) -> Option<&Pregnancy> {
    case.pregnancies
        .iter()
        .filter(|pregnancy| pregnancy.reached_22_weeks.is_yes() && pregnancy.last_birth.is_exact())
        .max_by_key(|pregnancy| pregnancy.last_birth.earliest())
}

/// Where no anchor is known: whether there may be one, for a pregnancy that is not listed or whose
/// end is not known to the day, or not known to have come at 22+0 weeks.
pub(crate) fn may_be_opened(case: &Case) -> Tri {
    let ended = |pregnancy: &Pregnancy| {
        if pregnancy.is_ongoing() || pregnancy.reached_22_weeks.is_no() {
            Tri::No
        } else {
            Tri::Unknown
        }
    };
    Tri::any(case.pregnancies.iter().map(ended)).or(case.pregnancies.unlisted())
}

/// Whether a pregnancy recorded after `after` began before `end`: it cancels what is counted.
///
/// An early loss does not.
pub(crate) fn later_pregnancy(case: &Case, after: CivilDate, end: CivilDate) -> Tri {
    Tri::any(case.pregnancies.iter().map(|pregnancy| {
        let counts = if pregnancy.is_ongoing() { Tri::Yes } else { pregnancy.reached_22_weeks };
        let after = ApproxDate::exact(after);
        counts.and(after.is_on_or_before(pregnancy.lmp)).and(pregnancy.lmp.is_before(end))
    }))
}

/// Reports what the anchor rests on, and what would settle it.
pub(crate) fn trace(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    match anchor(case, policy) {
        Some(anchor) if anchor.settled.is_yes() => {
            let key = match anchor.kind {
                AnchorKind::Birth => FactKey::PregnancyBirths,
                AnchorKind::Weaning => FactKey::LactationPeriods,
            };
            trace.used(FactAt::of(key, anchor.pregnancy), Role::Satisfied);
        }
        Some(anchor) => {
            trace.used(FactAt::of(FactKey::PregnancyBirths, anchor.pregnancy), Role::Satisfied);
            if anchor.settled.is_unknown() {
                trace_missing(case, policy, trace);
            }
        }
        None => {
            trace.missing(FactAt::single(FactKey::Pregnancies));
            for pregnancy in case.pregnancies.iter().filter(|pregnancy| !pregnancy.is_ongoing()) {
                if !pregnancy.last_birth.is_exact() {
                    trace.missing(FactAt::of(FactKey::PregnancyBirths, pregnancy.index));
                }
                if pregnancy.outcome.is_none() {
                    trace.missing(FactAt::of(FactKey::PregnancyOutcome, pregnancy.index));
                }
            }
        }
    }
}

/// Reports what would settle the anchor.
pub(crate) fn trace_missing(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    if !case.pregnancies.complete {
        trace.missing(FactAt::single(FactKey::Pregnancies));
    }
    if reproduction::lactating_now(case, policy, &mut Tally::default()).is_unknown() {
        reproduction::lactating_now(case, policy, trace);
    }
}

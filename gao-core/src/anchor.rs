//! The day from which re-evaluation is counted (section 4.5 of the specification).
//!
//! "After birth or weaning" has two possible zero points (D-09). The day of weaning counts once
//! she has weaned, the day of birth if she never breastfed. Until that is settled the day of
//! birth stands in, provisionally, and nothing that needs a settled day follows from it.

use enumset::enum_set;

use crate::case::{Case, Pregnancy};
use crate::evidence::thresholds::project::ONGOING_PREGNANCY_DAYS;
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
    pub date: ApproxDate,
    /// What it is the day of.
    pub kind: AnchorKind,
    /// The last birth: no anchor can lie before it.
    pub birth: ApproxDate,
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

/// The anchor; `None` if no pregnancy is recorded as ended at 22+0 weeks or later.
pub(crate) fn anchor(case: &Case, policy: &Policy) -> Option<Anchor> {
    let pregnancy = latest_ended(case)?;
    let lactating = reproduction::lactating_now(case, policy, &mut Tally::default());
    // What is not listed may have come later.
    let latest = case.pregnancies.unlisted().not().and(pregnancy.reached_22_weeks);
    let settled = lactating.not().and(latest);
    let weaning = pregnancy
        .lactation
        .iter()
        .map(|period| period.end)
        .reduce(ApproxDate::later_of)
        .filter(|_| settled.is_yes());
    Some(Anchor {
        date: weaning.unwrap_or(pregnancy.last_birth),
        kind: if weaning.is_some() { AnchorKind::Weaning } else { AnchorKind::Birth },
        birth: pregnancy.last_birth,
        settled,
        pregnancy: pregnancy.index,
    })
}

/// The latest pregnancy that ended, early losses left aside.
fn latest_ended(case: &Case) -> Option<&Pregnancy> {
    case.pregnancies
        .iter()
        .filter(|pregnancy| !pregnancy.is_ongoing() && pregnancy.outcome.is_some())
        .filter(|pregnancy| !pregnancy.reached_22_weeks.is_no())
        .max_by_key(|pregnancy| (pregnancy.last_birth.latest(), pregnancy.last_birth.earliest()))
}

/// Whether a pregnancy began from `after` on and before `end`: it cancels what is counted.
///
/// An early loss does not. A woman who may be pregnant may have begun a pregnancy.
pub(crate) fn later_pregnancy(
    case: &Case,
    after: ApproxDate,
    end: ApproxDate,
    pregnant: Tri,
) -> Tri {
    let recorded = Tri::any(case.pregnancies.iter().map(|pregnancy| {
        let counts = if pregnancy.is_ongoing() { Tri::Yes } else { pregnancy.reached_22_weeks };
        counts.and(began_between(pregnancy.lmp, after, end))
    }));
    // Not on record, but stated or possible: begun after the last birth, at most 301 days ago.
    let birth = latest_ended(case).map(|pregnancy| pregnancy.last_birth.earliest());
    let earliest = case
        .as_of
        .plus_days(-ONGOING_PREGNANCY_DAYS.value)
        .max(birth.unwrap_or(CivilDate::EARLIEST));
    let current = ApproxDate::new(earliest, case.as_of)
        .map_or(Tri::Unknown, |begun| began_between(begun, after, end));
    recorded.or(pregnant.and(current))
}

fn began_between(begun: ApproxDate, after: ApproxDate, end: ApproxDate) -> Tri {
    after.is_on_or_before(begun).and(begun.is_before(end))
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
        None => trace.missing(FactAt::single(FactKey::Pregnancies)),
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

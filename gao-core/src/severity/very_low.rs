//! Is BMD "very low"? The article gives no figure (S-72, S-82), so the clinician judges.
//!
//! Until then the project's own limit stands in (P-01), on the latest DXA of each site that
//! still speaks for today (P-07). A collapsed vertebra in the region raises BMD: such a value
//! can only show that BMD is very low, never that it is not.

use core::cmp::Reverse;

use serde::Serialize;

use crate::case::{BmdMeasurement, Case};
use crate::evidence::thresholds::project::VERY_LOW_BMD_Z;
use crate::facts::FactKey;
use crate::finding::{Distance, FactAt, Margin, Role, ScoreKind, Trace};
use crate::logic::Tri;
use crate::policy::{Policy, VeryLowBmd};
use crate::time::ApproxDate;
use crate::vocabulary::BmdSite;

/// Who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum JudgedBy {
    /// The clinician.
    Clinician = 0,
    /// The project's own limit (P-01), until the clinician has answered.
    ProjectLimit = 1,
    /// Nobody yet.
    Nobody = 2,
}

/// Whether BMD is very low.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VeryLow {
    /// Yes, no or unknown.
    pub outcome: Tri,
    /// Who answered.
    pub judged_by: JudgedBy,
    /// The lowest current Z-score, against the project's limit.
    pub lowest: Option<Margin>,
}

pub(super) fn evaluate(case: &Case, policy: &Policy) -> VeryLow {
    let lowest = lowest(case, policy).and_then(margin);
    let judged = case.judgements.very_low_bmd.value;
    if !judged.is_unknown() {
        return VeryLow { outcome: judged, judged_by: JudgedBy::Clinician, lowest };
    }
    let outcome = match policy.very_low_bmd {
        VeryLowBmd::ClinicianOnly => Tri::Unknown,
        VeryLowBmd::ProjectLimit => by_project_limit(case, policy),
    };
    let judged_by = if outcome.is_unknown() { JudgedBy::Nobody } else { JudgedBy::ProjectLimit };
    VeryLow { outcome, judged_by, lowest }
}

/// The measurement with the lowest Z-score; of equal ones the latest, whatever their order.
fn lowest<'a>(case: &'a Case, policy: &'a Policy) -> Option<&'a BmdMeasurement> {
    current(case, policy).filter(|m| m.z().is_some()).min_by_key(|m| {
        let z = m.z().map(|z| (z.hundredths(), Reverse(z.decimals())));
        (z, Reverse(m.date), m.site, m.side)
    })
}

fn by_project_limit(case: &Case, policy: &Policy) -> Tri {
    let below = |m: &BmdMeasurement| m.z_meets(&VERY_LOW_BMD_Z);
    if current(case, policy).any(|m| below(m).is_yes()) {
        return Tri::Yes;
    }
    // What is not listed, not dated or measured through a collapse may be very low, and so may a
    // spine that is not measured at all: what R-BMD asks of a No is asked here too.
    let clean = |m: &BmdMeasurement| below(m).is_no() && m.standing.contaminated.is_no();
    let of_the_spine = |m: &BmdMeasurement| m.site == Some(BmdSite::LumbarSpine);
    let waived = |m: &BmdMeasurement| of_the_spine(m) && case.spine_not_evaluable.is_yes();
    let leaves_no_doubt = |m: &BmdMeasurement| match may_be_current(case, policy, m) {
        Tri::No => true,
        Tri::Yes if clean(m) => true,
        Tri::Yes | Tri::Unknown => waived(m) && !below(m).is_yes(),
    };
    let speaks =
        |m: &BmdMeasurement| clean(m) && (of_the_spine(m) || case.spine_not_evaluable.is_yes());
    let decided = case.bmd.complete
        && case.pregnancies.complete
        && current(case, policy).any(speaks)
        && case.bmd.iter().all(leaves_no_doubt);
    if decided { Tri::No } else { Tri::Unknown }
}

/// The latest DXA of each site that still speaks for today (P-07).
pub(super) fn current<'a>(
    case: &'a Case,
    policy: &'a Policy,
) -> impl Iterator<Item = &'a BmdMeasurement> {
    case.bmd.iter().filter(|m| may_be_current(case, policy, m).is_yes())
}

fn may_be_current(case: &Case, policy: &Policy, m: &BmdMeasurement) -> Tri {
    // One without a Z-score too: with it, it would speak in place of the earlier one.
    let supersedes = |other: &BmdMeasurement| {
        let in_its_place = is_later(other, m).and(of_one_region(other, m));
        if in_its_place.is_no() { Tri::No } else { in_its_place.and(eligible(case, policy, other)) }
    };
    let eligible = eligible(case, policy, m);
    if eligible.is_no() {
        return Tri::No;
    }
    let others = case.bmd.iter().filter(|other| other.index != m.index);
    eligible.and(Tri::any(others.map(supersedes)).not())
}

/// Whether both are of one bone, and of one side of it; a side that is not stated may be either.
fn of_one_region(one: &BmdMeasurement, other: &BmdMeasurement) -> Tri {
    let site = match (one.site, other.site) {
        (Some(one), Some(other)) => Tri::from(one == other),
        _ => Tri::Unknown,
    };
    let side = match (one.side, other.side) {
        _ if one.site == Some(BmdSite::LumbarSpine) => Tri::Yes,
        (Some(one), Some(other)) => Tri::from(one == other),
        _ => Tri::Unknown,
    };
    site.and(side)
}

/// Whether `other` was made on a later day; unknown unless both days are.
fn is_later(other: &BmdMeasurement, m: &BmdMeasurement) -> Tri {
    match (other.date, m.date) {
        (Some(other), Some(date)) => Tri::from(other > date),
        _ => Tri::Unknown,
    }
}

/// Whether BMD is recorded, and all of it too long ago to speak for today (P-07).
pub(super) fn outdated(case: &Case, policy: &Policy) -> bool {
    let mut recorded = case.bmd.iter().peekable();
    recorded.peek().is_some() && recorded.all(|m| recent(case, policy, m).is_no())
}

fn recent(case: &Case, policy: &Policy, m: &BmdMeasurement) -> Tri {
    m.date.map_or(Tri::Unknown, |date| {
        let last_day = ApproxDate::exact(date).plus_months(i32::from(policy.current_bmd_months));
        ApproxDate::exact(case.as_of).is_on_or_before(last_day)
    })
}

fn eligible(case: &Case, policy: &Policy, m: &BmdMeasurement) -> Tri {
    // Of a woman with no pregnancy on record it is not known whether she was pregnant that day.
    let nothing_recorded = case.pregnancies.entries.is_empty() && !case.pregnancies.complete;
    let outside = if nothing_recorded { Tri::Unknown } else { m.standing.outside_pregnancy };
    m.standing.central_dxa.and(outside).and(recent(case, policy, m))
}

fn margin(m: &BmdMeasurement) -> Option<Margin> {
    let z = m.z()?;
    Some(Margin {
        score: ScoreKind::ZScore,
        measured: z.hundredths(),
        decimals: z.decimals(),
        operator: VERY_LOW_BMD_Z.operator,
        limit: VERY_LOW_BMD_Z.value,
        measurement: m.index,
    })
}

/// Reports the facts behind the answer, or those that would give it.
pub(super) fn trace(case: &Case, policy: &Policy, found: &VeryLow, trace: &mut impl Trace) {
    let judgement = FactAt::single(FactKey::VeryLowBmd);
    match (found.judged_by, found.outcome) {
        (JudgedBy::Clinician, outcome) => {
            let role = if outcome.is_yes() { Role::Satisfied } else { Role::Failed };
            trace.used(judgement, role);
        }
        (JudgedBy::ProjectLimit, outcome) => {
            for m in current(case, policy) {
                if m.z_meets(&VERY_LOW_BMD_Z) == outcome {
                    let role = if outcome.is_yes() { Role::Satisfied } else { Role::Failed };
                    let fact = FactAt::of(m.z_fact(), m.index);
                    if let Some(margin) = margin(m) {
                        trace.compared(fact, role, Distance::Score(margin));
                    }
                }
            }
            // The article gives no figure: the judgement stays asked for.
            trace.missing(judgement);
        }
        (JudgedBy::Nobody, _) => {
            trace.missing(judgement);
            if policy.very_low_bmd == VeryLowBmd::ProjectLimit {
                trace_missing(case, policy, trace);
            }
        }
    }
}

fn trace_missing(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    if !case.pregnancies.complete {
        trace.missing(FactAt::single(FactKey::Pregnancies));
    }
    if !case.spine_not_evaluable.is_yes()
        && !current(case, policy).any(|m| m.site == Some(BmdSite::LumbarSpine))
    {
        trace.missing(FactAt::single(FactKey::BmdMeasurements));
        if case.spine_not_evaluable.is_unknown() {
            trace.missing(FactAt::single(FactKey::SpineNotEvaluable));
        }
    }
    if !case.bmd.complete || current(case, policy).next().is_none() {
        trace.missing(FactAt::single(FactKey::BmdMeasurements));
    }
    for m in case.bmd.iter() {
        let absent = [
            (FactKey::BmdDate, m.date.is_none()),
            (FactKey::BmdModality, m.modality.is_none()),
            (FactKey::BmdSite, m.site.is_none()),
            (FactKey::BmdZScore, m.z_meets(&VERY_LOW_BMD_Z).is_unknown()),
        ];
        for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
            trace.missing(FactAt::of(key, m.index));
        }
        if !may_be_current(case, policy, m).is_no() && !m.standing.contaminated.is_no() {
            let key = if case.fractures.complete { FactKey::BmdLevels } else { FactKey::Fractures };
            let at = if key == FactKey::BmdLevels {
                FactAt::of(key, m.index)
            } else {
                FactAt::single(key)
            };
            trace.missing(at);
        }
    }
}

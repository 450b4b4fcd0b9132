//! The facts behind base care, and those that could still change it.

use super::{BaseManagement, is_collapse, to_address};
use crate::case::Case;
use crate::diagnosis::{self, Diagnosis, Label};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::reproduction;
use crate::suspicion::{self, RiskFactor, Suspicion, care};
use crate::vocabulary::FractureSite;

/// Reports the facts behind the list; where it is empty, those behind the level of suspicion.
pub(crate) fn trace(
    case: &Case,
    policy: &Policy,
    found: &BaseManagement,
    suspicion: &Suspicion,
    diagnosis: &Diagnosis,
    trace: &mut impl Trace,
) {
    if !found.applies.is_yes() {
        return suspicion::trace(case, policy, suspicion, trace);
    }
    let calcium = FactAt::single(FactKey::CalciumIntake);
    match found.calcium.is_below_range() {
        Tri::Yes => trace.used(calcium, Role::Failed),
        Tri::No => trace.used(calcium, Role::Satisfied),
        Tri::Unknown => trace.missing(calcium),
    }
    found.vitamin_d.trace(case, trace);
    trace_breastfeeding(case, policy, diagnosis, trace);
    trace_conditions(case, trace);
    trace_corset(case, trace);
    let child = FactAt::single(FactKey::CannotCareForChild);
    match care(case) {
        Tri::Yes => trace.used(child, Role::Satisfied),
        Tri::No if case.symptoms.cannot_care_for_child.is_no() => trace.used(child, Role::Failed),
        Tri::No => {}
        Tri::Unknown => trace.missing(child),
    }
    RiskFactor::Smoking.trace_used(case, trace);
    RiskFactor::Smoking.trace_missing(case, trace);
}

fn trace_breastfeeding(
    case: &Case,
    policy: &Policy,
    diagnosis: &Diagnosis,
    trace: &mut impl Trace,
) {
    match reproduction::lactating_now(case, policy, trace) {
        Tri::Yes if diagnosis.label == Label::Undetermined => {
            diagnosis::trace_missing(case, policy, diagnosis, &mut |_, fact| trace.missing(fact));
        }
        Tri::No => {
            reproduction::pregnant_now(case, policy, trace);
        }
        Tri::Yes | Tri::Unknown => {}
    }
}

fn trace_conditions(case: &Case, trace: &mut impl Trace) {
    for condition in to_address(case) {
        let addressed = FactAt::of(FactKey::ConditionAddressed, condition.index);
        trace.used(FactAt::of(FactKey::ConditionPresent, condition.index), Role::Satisfied);
        match condition.addressed {
            Tri::Unknown => trace.missing(addressed),
            Tri::No | Tri::Yes => trace.used(addressed, Role::Failed),
        }
    }
    for condition in case.conditions.iter() {
        if condition.present.is_unknown() && !condition.addressed.is_yes() {
            trace.missing(FactAt::of(FactKey::ConditionPresent, condition.index));
        }
    }
    if !case.conditions.complete {
        trace.missing(FactAt::single(FactKey::Conditions));
    }
}

/// The vertebrae that are broken, or what would tell whether one is.
fn trace_corset(case: &Case, trace: &mut impl Trace) {
    for fracture in case.fractures.iter().filter(|fracture| is_collapse(fracture)) {
        trace.used(FactAt::of(FactKey::FractureConfirmed, fracture.index), Role::Satisfied);
    }
    if case.fractures.iter().any(is_collapse) {
        return;
    }
    for fracture in case.fractures.iter().filter(|fracture| !fracture.confirmed.is_no()) {
        let may_be_a_vertebra = matches!(fracture.site, None | Some(FractureSite::Vertebra));
        let open = [
            (FactKey::FractureSite, fracture.site.is_none()),
            (FactKey::FractureConfirmed, fracture.confirmed.is_unknown() && may_be_a_vertebra),
        ];
        for (key, _) in open.into_iter().filter(|(_, open)| *open) {
            trace.missing(FactAt::of(key, fracture.index));
        }
    }
    if !case.fractures.complete {
        trace.missing(FactAt::single(FactKey::Fractures));
    }
}

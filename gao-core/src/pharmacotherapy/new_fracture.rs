//! Did a fracture come after the diagnosis (S-84)?

use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts, trace_counts};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::vocabulary::FractureAge;

/// Whether a confirmed fracture without great force is dated after the day of diagnosis.
pub(super) fn after_diagnosis(case: &Case) -> Tri {
    Tri::any(case.fractures.iter().map(|fracture| is_new(case, fracture)))
        .or(case.fractures.unlisted())
}

/// The first of them in the input.
pub(crate) fn first(case: &Case) -> Option<&Fracture> {
    case.fractures.iter().find(|fracture| is_new(case, fracture).is_yes())
}

fn is_new(case: &Case, fracture: &Fracture) -> Tri {
    counts(fracture, Site::Any).and(dated_after(case, fracture)).and(own_event(case, fracture))
}

fn dated_after(case: &Case, fracture: &Fracture) -> Tri {
    match (case.diagnosis_date, fracture.onset) {
        // What is known by today happened by today.
        (Some(diagnosis), Some(onset)) => {
            onset.earlier_of(case.as_of).is_on_or_before(diagnosis).not()
        }
        _ => Tri::Unknown,
    }
}

/// Whether it is more than an earlier fracture of the same vertebra, recorded again: only if its
/// grade has risen or imaging calls it acute.
fn own_event(case: &Case, fracture: &Fracture) -> Tri {
    let Some(level) = fracture.level else { return Tri::Yes };
    let again = Tri::any(
        case.fractures
            .iter()
            .filter(|other| other.index != fracture.index && other.level == Some(level))
            .filter(|other| !other.confirmed.is_no())
            .map(|other| earlier(other, fracture)),
    );
    again.not().or(risen(case, fracture)).or(acute(fracture))
}

/// Whether `one` happened before `other`.
fn earlier(one: &Fracture, other: &Fracture) -> Tri {
    match (one.onset, other.onset) {
        (Some(one), Some(other)) => one.is_before(other),
        _ => Tri::Unknown,
    }
}

fn acute(fracture: &Fracture) -> Tri {
    fracture.age.map_or(Tri::Unknown, |age| Tri::from(age == FractureAge::Acute))
}

/// Whether its grade is above every earlier one of the same vertebra.
fn risen(case: &Case, fracture: &Fracture) -> Tri {
    let Some(after) = fracture.genant_grade else { return Tri::Unknown };
    let earlier = case.fractures.iter().filter(|other| {
        other.index != fracture.index
            && other.level == fracture.level
            && !other.confirmed.is_no()
            && !earlier(other, fracture).is_no()
    });
    Tri::all(earlier.map(|other| {
        other.genant_grade.map_or(Tri::Unknown, |before| Tri::from(before.grade() < after.grade()))
    }))
}

/// Reports the facts behind the answer, or those that would give it.
pub(super) fn trace(case: &Case, trace: &mut impl Trace) {
    let outcome = after_diagnosis(case);
    if case.diagnosis_date.is_some() {
        trace.used(FactAt::single(FactKey::DiagnosisDate), Role::Satisfied);
    }
    for fracture in case.fractures.iter() {
        let here = is_new(case, fracture);
        let onset = FactAt::of(FactKey::FractureOnset, fracture.index);
        match (outcome, here) {
            (Tri::Yes, Tri::Yes) => {
                trace.used(onset, Role::Satisfied);
                trace_counts(fracture, Site::Any, trace);
            }
            (Tri::No, _) if fracture.onset.is_some() => trace.used(onset, Role::Failed),
            (Tri::Unknown, Tri::Unknown) => trace_missing(case, fracture, trace),
            _ => {}
        }
    }
    if outcome.is_unknown() && !case.fractures.complete {
        trace.missing(FactAt::single(FactKey::Fractures));
    }
}

fn trace_missing(case: &Case, fracture: &Fracture, trace: &mut impl Trace) {
    let at = |key| FactAt::of(key, fracture.index);
    if case.diagnosis_date.is_none() {
        trace.missing(FactAt::single(FactKey::DiagnosisDate));
    } else if dated_after(case, fracture).is_unknown() {
        trace.missing(at(FactKey::FractureOnset));
    }
    if counts(fracture, Site::Any).is_unknown() {
        trace_counts(fracture, Site::Any, trace);
    }
    if own_event(case, fracture).is_unknown() {
        trace.missing(at(FactKey::FractureAge));
        if fracture.genant_grade.is_none() {
            trace.missing(at(FactKey::FractureGenantGrade));
        }
    }
}

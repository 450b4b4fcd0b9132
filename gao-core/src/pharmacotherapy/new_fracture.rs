//! Did a fracture come after the diagnosis (S-84)?

use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts, trace_counts};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::vocabulary::{FractureAge, FractureSite};

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
    let others = case.fractures.iter().filter(|other| other.index != fracture.index);
    Tri::all(others.map(|other| {
        let again =
            same_vertebra(other, fracture).and(other.confirmed).and(earlier(other, fracture));
        again.not().or(risen(other, fracture)).or(acute(fracture))
    }))
}

/// Whether both are fractures of one vertebra; a vertebra without a level may be any.
fn same_vertebra(one: &Fracture, other: &Fracture) -> Tri {
    match (one.level, other.level) {
        (Some(one), Some(other)) => Tri::from(one == other),
        _ => vertebral(one).and(vertebral(other)).and(Tri::Unknown),
    }
}

fn vertebral(fracture: &Fracture) -> Tri {
    fracture.site.map_or(Tri::Unknown, |site| Tri::from(site == FractureSite::Vertebra))
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

/// Whether the grade of `other` is above that of `one`.
fn risen(one: &Fracture, other: &Fracture) -> Tri {
    match (one.genant_grade, other.genant_grade) {
        (Some(before), Some(after)) => Tri::from(before.grade() < after.grade()),
        _ => Tri::Unknown,
    }
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
        trace_event(case, fracture, trace);
    }
}

/// What would tell a new event from an earlier one: of this record, and of those it may repeat.
fn trace_event(case: &Case, fracture: &Fracture, trace: &mut impl Trace) {
    if fracture.age.is_none() {
        trace.missing(FactAt::of(FactKey::FractureAge, fracture.index));
    }
    let repeated = case.fractures.iter().filter(|other| {
        let again =
            same_vertebra(other, fracture).and(other.confirmed).and(earlier(other, fracture));
        other.index != fracture.index && !again.is_no() && !risen(other, fracture).is_yes()
    });
    for one in repeated.flat_map(|other| [fracture, other]) {
        let at = |key| FactAt::of(key, one.index);
        if one.genant_grade.is_none() {
            trace.missing(at(FactKey::FractureGenantGrade));
        }
        if one.level.is_none() {
            trace.missing(at(FactKey::FractureLevel));
        }
        if one.site.is_none() {
            trace.missing(at(FactKey::FractureSite));
        }
        if one.confirmed.is_unknown() {
            trace.missing(at(FactKey::FractureConfirmed));
        }
        if one.onset.is_none_or(|onset| !onset.is_exact()) {
            trace.missing(at(FactKey::FractureOnset));
        }
    }
}

//! S-84: a new fracture after the diagnosis (F-08 step 3).

use crate::date::When;
use crate::record::{Fracture, Record};
use crate::tri::{Tri, Unknown, all, any};

/// Whether both are of one vertebra; one without a level may be any (ruling R-D17).
fn one_vertebra(e: &Fracture, f: &Fracture) -> Tri {
    let level = match (e.level, f.level) {
        (Some(e), Some(f)) => Tri::from(e == f),
        _ => Unknown,
    };
    all([e.is("vertebra"), f.is("vertebra"), level])
}

/// Whether a later record of a level is an event of its own: only if the grade rises or MRI says
/// acute (2.3, W-FX-SAME-LEVEL-LATER).
fn event_of_its_own(record: &Record, f: &Fracture) -> Tri {
    let others = record.fractures.items.iter().filter(|e| !std::ptr::eq(*e, f));
    all(others.map(|e| {
        let before = match (e.onset, f.onset) {
            (Some(e), Some(f)) => e.lt(f),
            _ => Unknown,
        };
        let rises = match (e.grade, f.grade) {
            (Some(e), Some(f)) => Tri::from(f > e),
            _ => Unknown,
        };
        let acute = f.age.as_deref().map_or(Unknown, |a| Tri::from(a == "acute"));
        let again = all([one_vertebra(e, f), e.confirmed, before]);
        any([again.not(), rises, acute])
    }))
}

/// S-84: a confirmed low-energy fracture dated after the diagnosis (step 3).
pub(crate) fn new_fracture(record: &Record) -> Tri {
    let diagnosed = record.diagnosis_date().map(When::exact);
    let new = record.fractures.items.iter().map(|f| {
        let after = match (diagnosed, f.onset) {
            (Some(day), Some(onset)) => day.lt(onset),
            _ => Unknown,
        };
        all([f.confirmed, f.low_energy(), after, event_of_its_own(record, f)])
    });
    any(new).if_complete(record.fractures.complete)
}

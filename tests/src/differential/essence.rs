//! The answer in a few words: what an engine that was written apart from this one must say too.
//!
//! One function for each field, in the words of the vectors. A function that is added to the
//! engine gets its rows in [`FIELDS`]; a field that the other side does not know is not compared.

use gao_core::Assessment;
use gao_core::severity::CountInterval;
use serde_json::{Value, json};

use crate::vectors;

/// A field of the essence, and how the engine fills it.
pub type Field = (&'static str, fn(&Assessment) -> Value);

/// Every field.
pub const FIELDS: &[Field] = &[
    ("pregnant_now", pregnant_now),
    ("lactating_now", lactating_now),
    ("suspicion", suspicion),
    ("imaging", imaging),
    ("diagnosis", diagnosis),
    ("severity", severity),
];

/// Fields whose parts are named by the record, so that both sides must have the same parts.
pub const BY_ENTRY: &[&str] = &["agents", "changes", "physiology", "recovery"];

/// The whole essence.
#[must_use]
pub fn essence(assessment: &Assessment) -> Value {
    FIELDS.iter().map(|(name, field)| ((*name).to_owned(), field(assessment))).collect()
}

fn pregnant_now(assessment: &Assessment) -> Value {
    json!(vectors::word(assessment.reproductive_state.pregnant.outcome))
}

fn lactating_now(assessment: &Assessment) -> Value {
    json!(vectors::word(assessment.reproductive_state.lactating.outcome))
}

fn suspicion(assessment: &Assessment) -> Value {
    json!(assessment.suspicion.level)
}

fn imaging(assessment: &Assessment) -> Value {
    assessment.imaging.steps.iter().map(vectors::step).collect()
}

fn diagnosis(assessment: &Assessment) -> Value {
    let mut answer = json!({
        "failed": assessment.diagnosis.failed,
        "t_arm_only": assessment.diagnosis.introduction_by_t_score_only,
    });
    let words = vectors::diagnosis(assessment);
    for key in ["A", "B", "C", "label", "provisional"] {
        answer[key] = words[key].clone();
    }
    answer
}

fn severity(assessment: &Assessment) -> Value {
    let severity = &assessment.severity;
    let count = |interval: &CountInterval| json!([interval.at_least, interval.at_most]);
    json!({
        "vertebral_count": count(&severity.vertebral_count),
        "all_fracture_count": count(&severity.all_fracture_count),
        "multiple_vertebral": vectors::word(severity.multiple_vertebral.outcome),
        "multiple_any": vectors::word(severity.multiple_any.outcome),
        "very_low_bmd": vectors::very_low(assessment),
        "sdi": vectors::deformity_index(assessment),
    })
}

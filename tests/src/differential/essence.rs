//! The answer in a few words: what an engine that was written apart from this one must say too.
//!
//! One function for each field, in the words of the vectors. A function that is added to the
//! engine gets its rows in [`FIELDS`]; a field that the other side does not know is not compared.

use std::collections::{BTreeMap, BTreeSet};

use gao_core::Assessment;
use gao_core::assessment::AgentAnswer;
use gao_core::pharmacotherapy::{DecisionKind, DecisionReason};
use gao_core::severity::CountInterval;
use serde_json::{Value, json};

use crate::{vectors, words};

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
    ("anchor", anchor),
    ("base", base),
    ("pharm", pharmacotherapy),
    ("agents", agents),
    ("schedule", schedule),
    ("prognosis", prognosis),
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
    let count = |interval: &CountInterval| json!([interval.at_least, interval.recorded]);
    json!({
        "vertebral_count": count(&severity.vertebral_count),
        "all_fracture_count": count(&severity.all_fracture_count),
        "multiple_vertebral": vectors::word(severity.multiple_vertebral.outcome),
        "multiple_any": vectors::word(severity.multiple_any.outcome),
        "very_low_bmd": vectors::very_low(assessment),
        "sdi": vectors::deformity_index(assessment),
    })
}

fn anchor(assessment: &Assessment) -> Value {
    let anchor = assessment.schedule.anchor.as_ref();
    anchor.map_or(Value::Null, |anchor| {
        json!(format!(
            "{} {}{}",
            anchor.date,
            words::code(anchor.kind),
            if anchor.provisional { " provisional" } else { "" }
        ))
    })
}

fn pharmacotherapy(assessment: &Assessment) -> Value {
    let answer = &assessment.pharmacotherapy;
    let basis = answer.basis.map(words::code);
    let why = match answer.kind {
        DecisionKind::ConsiderStart => basis.clone(),
        DecisionKind::Defer => answer.gate.map(words::code),
        DecisionKind::OnTreatment => answer.agents.first().map(|agent| {
            let new_fracture = answer.new_fracture.map(vectors::word).unwrap_or_default();
            format!("{} new_fracture={new_fracture}", words::code(agent))
        }),
        _ if answer.reason == Some(DecisionReason::Possible) => None,
        _ => words::why(answer),
    };
    let underlying = basis
        .filter(|_| answer.kind == DecisionKind::Defer)
        .map(|basis| format!("ConsiderStart:{basis}"));
    let list = |applies: bool, word: &str| if applies { json!([word]) } else { json!([]) };
    json!({
        "kind": answer.kind,
        "why": why.unwrap_or_default(),
        "underlying": underlying,
        "possible": sorted(&answer.possible),
        "pivotal": sorted(&answer.pivotal),
        "missing": list(answer.wish_missing, "pregnancy_wish"),
        "requests": list(answer.judgement_requested, "very_low_bmd"),
        "caveats": list(answer.project_limit, "PROJECT-LIMIT"),
        "flags": answer.review.map_or_else(|| json!([]), |it| json!([words::flag(it, answer)])),
    })
}

fn sorted(values: &[impl serde::Serialize]) -> Vec<String> {
    let mut words: Vec<String> = values.iter().map(words::code).collect();
    words.sort();
    words
}

fn agents(assessment: &Assessment) -> Value {
    let of = |answer: &AgentAnswer| {
        let mut codes = words::agent(assessment, answer.agent);
        codes.sort();
        (words::code(answer.agent), json!(codes))
    };
    Value::Object(assessment.agent_safety.agents.iter().map(of).collect())
}

fn schedule(assessment: &Assessment) -> Value {
    assessment.schedule.events.iter().map(words::event).collect()
}

/// The actions of base care; conditions by their kind, each once.
fn base(assessment: &Assessment) -> Value {
    let kinds: BTreeMap<&str, String> = assessment
        .differential
        .secondary_found
        .iter()
        .filter_map(|cause| Some((cause.pointer.as_str(), words::code(cause.kind?))))
        .collect();
    let mut actions: Vec<String> = Vec::new();
    let mut conditions: BTreeSet<String> = BTreeSet::new();
    let mut place = 0;
    for action in &assessment.base_management.actions {
        match &action.condition {
            Some(pointer) => {
                place = actions.len();
                conditions
                    .extend(kinds.get(pointer.as_str()).map(|kind| format!("ADDRESS:{kind}")));
            }
            None => actions.push(vectors::care(action, None)),
        }
    }
    actions.splice(place..place, conditions);
    json!(actions)
}

fn prognosis(assessment: &Assessment) -> Value {
    if assessment.prognosis.withheld.is_some() {
        return json!("withheld");
    }
    json!(vectors::course(&assessment.prognosis))
}

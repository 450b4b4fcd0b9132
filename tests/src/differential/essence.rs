//! The answer in a few words: what an engine that was written apart from this one must say too.
//!
//! One function for each field, in the words of the vectors. A function that is added to the
//! engine gets its rows in [`FIELDS`]; a field that the other side does not know is not compared.

use std::collections::{BTreeMap, BTreeSet};

use gao_core::assessment::{AgentAnswer, BmdComparison, BmdDifference, ImagingStep};
use gao_core::change::{Allowance, Obstacle, PhysiologyResult, Recovery};
use gao_core::pharmacotherapy::{DecisionKind, DecisionReason};
use gao_core::severity::CountInterval;
use gao_core::{Assessment, Tri};
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
    ("changes", changes),
    ("compared", compared),
    ("physiology", physiology),
    ("recovery", recovery),
    ("anchor", anchor),
    ("base", base),
    ("pharm", pharmacotherapy),
    ("agents", agents),
    ("schedule", schedule),
    ("prognosis", prognosis),
];

/// Fields whose parts are named by the record, so that both sides must have the same parts.
pub const BY_ENTRY: &[&str] = &["agents", "changes", "physiology", "recovery"];

/// Fields of which the engine chooses the parts: the other side must have them all, and may have
/// more. The oracle compares every two measurements of a site; which of these pairs are worth a
/// line is no question of the specification. For `physiology` and `recovery` the choice is the
/// answer, so there both must have the same pairs.
pub const CHOSEN: &[&str] = &["changes"];

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

/// The steps as the vectors write them, and which of them are about the hip.
fn imaging(assessment: &Assessment) -> Value {
    let step = |step: &ImagingStep| match vectors::step(step) {
        Value::String(said) if step.hip && !said.contains("-HIP") => json!(said + "{HIP}"),
        said => said,
    };
    assessment.imaging.steps.iter().map(step).collect()
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

/// What is said of each pair of measurements, under the places of both in the record.
fn pairs(assessment: &Assessment, said: impl Fn(&BmdComparison) -> Option<Value>) -> Value {
    let place = |pointer: &str| pointer.trim_start_matches("/bmd/").to_owned();
    let all = assessment.bmd_changes.comparisons.iter().filter_map(|pair| {
        Some((format!("{}-{}", place(&pair.first), place(&pair.second)), said(pair)?))
    });
    Value::Object(all.collect())
}

fn changes(assessment: &Assessment) -> Value {
    pairs(assessment, |pair| {
        let comparable = match pair.comparable {
            Tri::Yes => json!(true),
            Tri::No => json!(false),
            Tri::Unknown => json!("Unknown"),
        };
        let reasons: BTreeSet<&str> =
            pair.obstacles.iter().chain(&pair.open).map(|it| obstacle(*it)).collect();
        let milligrams = |difference: &BmdDifference| {
            difference.g_per_cm2.replace('.', "").parse::<i64>().expect("a number")
        };
        let difference = pair.difference.as_ref();
        Some(json!({
            "comparable": comparable,
            "reasons": reasons,
            "delta_mg": difference.map(milligrams),
            "percent": difference.map(|it| &it.percent),
            "significant": vectors::word(pair.significant.outcome),
        }))
    })
}

/// Which measurements are held against any earlier one: here nothing is left to choose.
fn compared(assessment: &Assessment) -> Value {
    let place = |pointer: &str| pointer.trim_start_matches("/bmd/").parse::<usize>();
    let all = assessment.bmd_changes.comparisons.iter().map(|pair| place(&pair.second));
    json!(all.map(|place| place.expect("a place")).collect::<BTreeSet<usize>>())
}

const fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Modality => "modality",
        Obstacle::Side => "side",
        Obstacle::Vertebrae => "levels",
        Obstacle::TooFewVertebrae => "too-few-levels",
        Obstacle::Device => "device",
        Obstacle::NewCollapse => "new-collapse",
    }
}

/// For `Undetermined` the specification has no word: it is the same as no answer.
fn physiology(assessment: &Assessment) -> Value {
    pairs(assessment, |pair| {
        let found = pair.physiology.as_ref()?;
        let result = words::code(found.result);
        match (found.result, found.measurement_error) {
            (PhysiologyResult::Undetermined, _) => None,
            (_, Some(allowance)) if allowance != Allowance::BeyondLsc => {
                Some(json!(format!("{result}:{}", words::code(allowance))))
            }
            _ => Some(json!(result)),
        }
    })
}

/// Likewise.
fn recovery(assessment: &Assessment) -> Value {
    pairs(assessment, |pair| {
        let found = pair.recovery.as_ref().filter(|it| it.result != Recovery::Undetermined);
        Some(json!(found?.result))
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

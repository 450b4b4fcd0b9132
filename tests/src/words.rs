//! Answers of F-08 to F-10 in the words of the specification.

use gao_core::agents::FindingCode;
use gao_core::assessment::{Action, Assessment, EventAnswer, PharmacotherapyAnswer};
use gao_core::pharmacotherapy::{DecisionKind, DecisionReason, Gate, Review};
use gao_core::schedule::{EventCode, EventStatus};
use gao_core::{Agent, ReviewClock};
use serde_json::{Value, json};

use crate::vectors::word;

/// A code as it stands in the answer's JSON.
pub(crate) fn code(value: impl serde::Serialize) -> String {
    match json!(value) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn list(values: &[impl serde::Serialize]) -> String {
    let mut words: Vec<String> = values.iter().map(code).collect();
    words.sort();
    words.join(",")
}

/// `ConsiderStart:Baseline`, `Defer:Lactating`, `Undetermined`, and what follows each.
#[must_use]
pub fn pharmacotherapy(answer: &PharmacotherapyAnswer) -> Value {
    let kind = code(answer.kind);
    let basis = answer.basis.map(|basis| format!("ConsiderStart:{}", code(basis)));
    let mut tail: Vec<String> = Vec::new();
    let head = match answer.kind {
        DecisionKind::ConsiderStart => basis.unwrap_or_default(),
        DecisionKind::Defer => {
            tail.extend(basis);
            format!("{kind}:{}", answer.gate.map(code).unwrap_or_default())
        }
        DecisionKind::OnTreatment => {
            let new_fracture = answer.new_fracture.map(word).unwrap_or_default();
            tail.push(format!("{} new_fracture={new_fracture}", list(&answer.agents)));
            kind
        }
        DecisionKind::NotApplicable
        | DecisionKind::Undetermined
        | DecisionKind::Observe
        | DecisionKind::SpecialistJudgement => {
            tail.extend(why(answer));
            kind
        }
    };
    if answer.wish_missing && answer.kind != DecisionKind::Undetermined {
        tail.push("missing=pregnancy_wish".to_owned());
    }
    if answer.project_limit {
        tail.push("caveat=PROJECT-LIMIT".to_owned());
    }
    if answer.judgement_requested {
        tail.push("request=very_low_bmd".to_owned());
    }
    if let Some(review) = answer.review {
        tail.push(format!("flag={}", flag(review, answer)));
    }
    json!([head, tail.join(" ")])
}

pub(crate) fn why(answer: &PharmacotherapyAnswer) -> Option<String> {
    let reason = answer.reason?;
    Some(match reason {
        DecisionReason::CriteriaNotMet => {
            format!("{}{{{}}}", code(reason), list(&answer.failed))
        }
        DecisionReason::ReproductiveStatus => {
            let state = match answer.not_clarified {
                Some(Gate::Pregnant) => "pregnancy",
                Some(Gate::Lactating) => "lactation",
                None => "",
            };
            format!("{}{{{state}}}", code(reason))
        }
        DecisionReason::WorkUp => format!("{}{{{}}}", code(reason), list(&answer.work_up)),
        DecisionReason::Possible => {
            format!("{{{}}} pivotal={}", list(&answer.possible), list(&answer.pivotal))
        }
        other => code(other),
    })
}

pub(crate) fn flag(review: Review, answer: &PharmacotherapyAnswer) -> String {
    let clock = match answer.clock.as_ref().map(|clock| clock.kind) {
        Some(ReviewClock::Diagnosis) => "diagnosis",
        Some(ReviewClock::Anchor) | None => "anchor",
    };
    format!("{}{{clock={clock}}}", code(review))
}

/// Codes of the findings on one medicine, those of the specification only.
#[must_use]
pub fn agent(assessment: &Assessment, agent: Agent) -> Vec<String> {
    let answer = assessment.agent_safety.agents.iter().find(|answer| answer.agent == agent);
    let mut codes: Vec<String> = answer
        .iter()
        .flat_map(|answer| &answer.findings)
        .filter(|finding| is_of_the_specification(finding.code))
        .map(|finding| match (finding.code, finding.washout) {
            (FindingCode::ExposedWashout | FindingCode::Washout, Some(state)) => {
                format!("{}-{}", code(finding.code), code(state))
            }
            (FindingCode::ExposedWashout | FindingCode::Washout, None) => {
                format!("{}-Undetermined", code(finding.code))
            }
            (plain, _) => code(plain),
        })
        .collect();
    // A medicine without a name belongs to no agent.
    let of_input = |action: &&Action| action.code == "INPUT-ERROR";
    for action in assessment.agent_safety.actions.iter().filter(of_input) {
        codes.push(format!("{}:{}", action.code, action.codes.join(",")));
    }
    codes
}

/// Findings of F-09 that the specification describes without giving them a code.
fn is_of_the_specification(code: FindingCode) -> bool {
    !matches!(
        code,
        FindingCode::DenosumabChain
            | FindingCode::DenosumabStopNeedsPlan
            | FindingCode::TeriparatideNearLimit
            | FindingCode::TeriparatideOverLimit
            | FindingCode::TeriparatideLabel
            | FindingCode::BaseManagementFirst
    )
}

/// `DXA-REEVALUATE 2026-02-28..2026-08-31 Due`, events of the worked vectors only.
#[must_use]
pub fn schedule(assessment: &Assessment) -> Vec<String> {
    let of_the_vectors = |event: &&EventAnswer| {
        matches!(
            event.code,
            EventCode::ConfirmPregnancyStatus
                | EventCode::DxaSixMonths
                | EventCode::DxaReevaluate
                | EventCode::PharmReview
                | EventCode::BisphosphonateStop
                | EventCode::DenosumabNext
                | EventCode::BisphosphonateAfterDenosumab
                | EventCode::DeferredUntilBirth
        )
    };
    assessment.schedule.events.iter().filter(of_the_vectors).map(event).collect()
}

/// One event.
#[must_use]
pub fn event(event: &EventAnswer) -> String {
    let name = code(event.code);
    match event.code {
        EventCode::ConfirmPregnancyStatus | EventCode::UrgentSpecialistPlan => return name,
        EventCode::DeferredUntilBirth => return format!("{name}:DXA"),
        _ => {}
    }
    if event.from.is_none() {
        return name;
    }
    let mut text = name;
    if let Some(from) = &event.from {
        text.push_str(&format!(" {from}..{}", event.to.as_deref().unwrap_or_default()));
    }
    text.push(' ');
    text.push_str(&code(event.status));
    if let Some(reason) = event.reason
        && event.status != EventStatus::Done
    {
        text.push_str(&format!("({})", code(reason)));
    }
    if event.provisional {
        text.push_str(" provisional");
    }
    text
}

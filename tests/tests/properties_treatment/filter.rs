//! 6. The filter of section 2.4 over every function.

use std::collections::BTreeMap;

use gao_conformance::sweep::{cases, sweep};
use gao_core::agents::FindingLevel;
use gao_core::pharmacotherapy::{DecisionKind, PossibleAnswer};
use gao_core::schedule::{EventCode, EventStatus};
use gao_core::{Assessment, Tri};
use serde_json::Value;

use crate::SEED;

/// Events that order a medicine, or the question of one; a stop is none of them.
const MEDICINE: [EventCode; 3] =
    [EventCode::PharmReview, EventCode::DenosumabNext, EventCode::BisphosphonateAfterDenosumab];

const SCANS: [EventCode; 3] =
    [EventCode::DxaBaseline, EventCode::DxaSixMonths, EventCode::DxaReevaluate];

fn state(answer: &Assessment) -> (Tri, Tri) {
    let state = &answer.reproductive_state;
    (state.pregnant.outcome, state.lactating.outcome)
}

/// Every text that stands under one key, wherever it stands.
fn texts<'a>(key: &str, value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key).and_then(Value::as_str));
            fields.values().for_each(|field| texts(key, field, found));
        }
        Value::Array(entries) => entries.iter().for_each(|entry| texts(key, entry, found)),
        _ => {}
    }
}

#[test]
fn no_start_and_no_medicine_is_due_unless_she_is_certainly_neither() {
    let mut states: BTreeMap<(Tri, Tri), usize> = BTreeMap::new();
    sweep(SEED, cases(2_000), |case, faults| {
        let answer = case.quarantined(&case.record);
        let (pregnant, lactating) = state(&answer);
        *states.entry((pregnant, lactating)).or_default() += 1;
        if pregnant.is_no() && lactating.is_no() {
            return;
        }
        let decision = &answer.pharmacotherapy;
        let start = decision.kind == DecisionKind::ConsiderStart
            || decision.possible.contains(&PossibleAnswer::Baseline)
            || decision.possible.contains(&PossibleAnswer::InsufficientRecovery);
        faults.check(!start, case, || format!("{:?} {:?}", decision.kind, decision.possible));
        for event in answer.schedule.events.iter().filter(|event| MEDICINE.contains(&event.code)) {
            let due = matches!(event.status, EventStatus::Due | EventStatus::Overdue);
            faults.check(!due, case, || format!("{:?} {:?}", event.code, event.status));
        }
        for agent in &answer.agent_safety.agents {
            let block = agent.findings.iter().any(|finding| finding.level == FindingLevel::Block);
            faults.check(block, case, || format!("{:?} has no block", agent.agent));
        }
        let record = serde_json::to_value(&answer).unwrap();
        let mut said = Vec::new();
        texts("sentence", &record, &mut said);
        for key in said {
            let proposes = key.starts_with("ph.consider") || key == "ph.agents" || key == "ph.grey";
            faults.check(!proposes, case, || format!("says {key}"));
        }
    });
    // Every state has to be reached.
    assert_eq!(states.len(), 9, "{states:?}");
    assert!(states.values().all(|&n| n >= 5), "{states:?}");
}

#[test]
fn nothing_radiates_and_nothing_asks_for_it_unless_she_is_certainly_not_pregnant() {
    let mut looked_at = 0;
    sweep(SEED, cases(2_000), |case, faults| {
        let answer = case.quarantined(&case.record);
        if state(&answer).0.is_no() {
            return;
        }
        looked_at += 1;
        for event in answer.schedule.events.iter().filter(|event| SCANS.contains(&event.code)) {
            let waits = matches!(
                event.status,
                EventStatus::Deferred | EventStatus::Cancelled | EventStatus::Done
            );
            faults.check(waits, case, || format!("{:?} {:?}", event.code, event.status));
        }
        for step in &answer.imaging.steps {
            faults.check(!step.code.radiates(), case, || format!("{:?}", step.code));
        }
        let record = serde_json::to_value(&answer).unwrap();
        let mut ways = Vec::new();
        texts("how_to_get", &record, &mut ways);
        for way in ways {
            let radiates = way == "ask.dxa" || way == "ask.spine-imaging";
            faults.check(!radiates, case, || way.to_owned());
        }
        let mut said = Vec::new();
        texts("sentence", &record, &mut said);
        for key in said {
            faults.check(key != "ph.observe", case, || format!("says {key}"));
        }
    });
    assert!(looked_at > 500, "{looked_at}");
}

/// What settles the others stands first, and only what is open is to be settled.
#[test]
fn the_schedule_says_what_waits_for_what() {
    sweep(SEED, cases(2_000), |case, faults| {
        let answer = case.quarantined(&case.record);
        let (pregnant, _) = state(&answer);
        let place = |code| answer.schedule.events.iter().position(|event| event.code == code);
        let confirm = place(EventCode::ConfirmPregnancyStatus);
        faults.check((confirm == Some(0)) == pregnant.is_unknown(), case, || {
            format!("{pregnant:?}: to be confirmed at {confirm:?}")
        });
        faults.check(confirm.is_none_or(|place| place == 0), case, || format!("{confirm:?}"));
        let waits = place(EventCode::DeferredUntilBirth).is_some();
        faults.check(waits == pregnant.is_yes(), case, || format!("{pregnant:?}: waits {waits}"));
    });
}

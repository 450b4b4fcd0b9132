//! Every conclusion rests on something, and says it in both languages.

use std::collections::{BTreeMap, BTreeSet};

use enumset::EnumSet;
use gao_conformance::sweep::{cases, sweep};
use gao_core::evidence::EvidenceId;
use gao_core::{Label, Sentence, Text, explain};
use serde_json::Value;

use crate::SEED;

/// Every node of an answer that says a sentence: its key, and the evidence it names.
fn said(value: &Value, found: &mut Vec<(String, Option<Vec<String>>)>) {
    match value {
        Value::Object(fields) => {
            if let Some(key) = fields.get("sentence").and_then(Value::as_str) {
                let evidence = fields
                    .get("evidence")
                    .or_else(|| fields.get("grounds").and_then(|grounds| grounds.get("evidence")));
                let ids = evidence
                    .and_then(Value::as_array)
                    .map(|ids| ids.iter().filter_map(Value::as_str).map(str::to_owned).collect());
                found.push((key.to_owned(), ids));
            }
            fields.values().for_each(|field| said(field, found));
        }
        Value::Array(entries) => entries.iter().for_each(|entry| said(entry, found)),
        _ => {}
    }
}

fn has_words(text: Text) -> bool {
    !text.en.trim().is_empty() && !text.da.trim().is_empty() && text.en != text.da
}

#[test]
fn every_conclusion_has_evidence_and_words_in_both_languages() {
    let sentences: BTreeMap<&str, &Sentence> =
        explain::sentences().map(|sentence| (sentence.key, sentence)).collect();
    let register: BTreeSet<String> =
        EnumSet::<EvidenceId>::all().into_iter().map(|id| id.to_string()).collect();
    let mut keys = BTreeSet::new();
    sweep(SEED, cases(500), |case, faults| {
        let answer = case.quarantined(&case.record);
        for (name, part) in [
            ("pharmacotherapy", serde_json::to_value(&answer.pharmacotherapy).unwrap()),
            ("agents", serde_json::to_value(&answer.agent_safety).unwrap()),
            ("schedule", serde_json::to_value(&answer.schedule).unwrap()),
            ("base", serde_json::to_value(&answer.base_management).unwrap()),
            ("prognosis", serde_json::to_value(&answer.prognosis).unwrap()),
        ] {
            let mut found = Vec::new();
            said(&part, &mut found);
            for (key, evidence) in found {
                let evidence = evidence.unwrap_or_default();
                faults.check(!evidence.is_empty(), case, || format!("{name} {key}: no evidence"));
                for id in &evidence {
                    faults.check(register.contains(id), case, || format!("{key}: {id}"));
                }
                let words = sentences.get(key.as_str());
                let speaks = words.is_some_and(|sentence| {
                    has_words(sentence.clinician) && sentence.patient.is_none_or(has_words)
                });
                faults.check(speaks, case, || format!("{name} {key}: no words"));
                keys.insert(key);
            }
        }
        // The beginning and the end of time are no days to tell anyone.
        let whole = serde_json::to_string(&answer).unwrap();
        let endless = ["-9999-", "\"9999-", "/9999-"].iter().find(|day| whole.contains(**day));
        faults.check(endless.is_none(), case, || format!("{endless:?}"));
        // An open answer says what would decide it.
        let open = &answer.pharmacotherapy;
        let of_the_criteria =
            matches!(answer.diagnosis.label, Label::Undetermined | Label::SuspectedIncomplete);
        let undetermined =
            !of_the_criteria && serde_json::to_value(open.kind).unwrap() == "Undetermined";
        let named = !open.grounds.missing.is_empty()
            || open.grounds.used.iter().any(|used| used.fact.contains("differential"));
        faults.check(!undetermined || named, case, || format!("{:?} names nothing", open.reason));
    });
    assert!(keys.len() > 90, "{}: {keys:?}", keys.len());
}

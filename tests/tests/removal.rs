//! Taking a fact away may make an answer unknown, and then that fact is named; it never turns
//! Yes into No or No into Yes.

use gao_conformance::records::{leaves, outranks_another, without};
use gao_conformance::vectors;
use gao_core::{Assessment, Options, Tri, assess_json_to_record};
use serde_json::Value;

/// Every file of vectors that holds records.
const FILES: [&str; 15] = [
    "base.json",
    "count.json",
    "dx.json",
    "imaging.json",
    "lists.json",
    "pharm.json",
    "preg_now.json",
    "prognosis.json",
    "safety.json",
    "schedule.json",
    "sdi.json",
    "suspicion.json",
    "urgent.json",
    "vlow.json",
    "warnings.json",
];

/// A rule, its answer, and the pointers of the facts that it says it lacks.
type Answer = (String, Tri, Vec<String>);

/// The three-valued answers.
fn answers(assessment: &Assessment) -> Vec<Answer> {
    let state = &assessment.reproductive_state;
    let conclusions = assessment.diagnosis.sets.iter().map(|set| &set.conclusion).chain([
        &state.pregnant,
        &state.lactating,
        &assessment.diagnosis.exclusions,
    ]);
    conclusions
        .map(|conclusion| {
            let missing =
                conclusion.grounds.missing.iter().map(|fact| fact.pointer.clone()).collect();
            (conclusion.grounds.rule.clone(), conclusion.outcome, missing)
        })
        .collect()
}

/// The fact behind a pointer; whether a list is complete belongs to the list.
fn named(pointer: &str, missing: &[String]) -> bool {
    let list = pointer.strip_suffix("_complete").unwrap_or(pointer);
    // Without any pregnancy on record, the status is what tells whether she is pregnant.
    let status = (pointer == "/pregnancies").then_some("/pregnancy_status/value");
    missing.iter().any(|known| known == list || known == pointer || Some(known.as_str()) == status)
}

#[test]
fn no_answer_flips_and_what_is_gone_is_named() {
    let mut removals = 0;
    let mut became_unknown = 0;
    let mut faults = Vec::new();
    for file in FILES {
        for vector in vectors::read(file).unwrap().iter().filter(|v| v.refusal().is_none()) {
            let options = Options { policy: vector.policy.clone(), ..Options::default() };
            let assess =
                |input: &Value| assess_json_to_record(input.to_string().as_bytes(), &options);
            // A record that is faulty on purpose has no answer to compare with.
            let Ok(whole) = assess(&vector.input) else { continue };
            let before = answers(&whole);
            for pointer in
                leaves(&vector.input).iter().filter(|p| !outranks_another(p, &vector.input))
            {
                // Half a contradiction may be left behind; then the input is refused, not read.
                let Ok(after) = assess(&without(&vector.input, pointer)) else { continue };
                removals += 1;
                for ((rule, was, _), (_, is, missing)) in before.iter().zip(answers(&after)) {
                    match (was, is) {
                        (Tri::Yes, Tri::No) | (Tri::No, Tri::Yes) => {
                            faults.push(format!("{} {rule}: {pointer} flips {was:?}", vector.id));
                        }
                        (Tri::Yes | Tri::No, Tri::Unknown) => {
                            became_unknown += 1;
                            if !named(pointer, &missing) {
                                faults.push(format!(
                                    "{} {rule}: {pointer} is not named among {missing:?}",
                                    vector.id
                                ));
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} of {removals}:\n{}", faults.len(), faults.join("\n"));
    // The sweep has to have something to say.
    assert!(removals > 3_000, "{removals}");
    assert!(became_unknown > 1_000, "{became_unknown}");
}

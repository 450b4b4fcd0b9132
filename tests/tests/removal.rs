//! Taking a fact away may make an answer unknown, and then that fact is named; it never turns
//! Yes into No or No into Yes.

use gao_conformance::law::{breaks_the_law, recorded_against_a_no, severity, severity_flips};
use gao_conformance::records::{leaves, outranks_another, overrides_another, without};
use gao_conformance::vectors;
use gao_core::assessment::Code;
use gao_core::suspicion::SuspicionLevel;
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
type Answer = (Code, Tri, Vec<String>);

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

/// One leaf taken away from one vector.
struct Removal<'a> {
    vector: &'a str,
    pointer: &'a str,
    poorer: &'a Value,
    before: &'a Assessment,
    after: &'a Assessment,
}

/// Takes every leaf of every vector away, one at a time, those that override another fact apart.
fn sweep(overrides: fn(&str, &Value) -> bool, mut visit: impl FnMut(&Removal<'_>)) {
    for file in FILES {
        for vector in vectors::read(file).unwrap().iter().filter(|v| v.refusal().is_none()) {
            let options = Options { policy: vector.policy.clone(), ..Options::default() };
            let assess =
                |input: &Value| assess_json_to_record(input.to_string().as_bytes(), &options);
            // A record that is faulty on purpose has no answer to compare with.
            let Ok(before) = assess(&vector.input) else { continue };
            for pointer in &leaves(&vector.input) {
                if overrides(pointer, &vector.input) {
                    continue;
                }
                let poorer = without(&vector.input, pointer);
                // Half a contradiction may be left behind; then the input is refused, not read.
                let Ok(after) = assess(&poorer) else { continue };
                visit(&Removal {
                    vector: &vector.id,
                    pointer,
                    poorer: &poorer,
                    before: &before,
                    after: &after,
                });
            }
        }
    }
}

#[test]
fn no_answer_flips_and_what_is_gone_is_named() {
    let mut removals = 0;
    let mut became_unknown = 0;
    let mut faults = Vec::new();
    sweep(outranks_another, |removal| {
        let Removal { vector, pointer, .. } = removal;
        removals += 1;
        for ((rule, was, _), (_, is, missing)) in
            answers(removal.before).iter().zip(answers(removal.after))
        {
            match (was, is) {
                (Tri::Yes, Tri::No) | (Tri::No, Tri::Yes) => {
                    faults.push(format!("{vector} {rule}: {pointer} flips {was:?}"));
                }
                (Tri::Yes | Tri::No, Tri::Unknown) => {
                    became_unknown += 1;
                    if !named(pointer, &missing) {
                        faults.push(format!(
                            "{vector} {rule}: {pointer} is not named among {missing:?}"
                        ));
                    }
                }
                _ => {}
            }
        }
    });
    assert!(faults.is_empty(), "{} of {removals}:\n{}", faults.len(), faults.join("\n"));
    // The sweep has to have something to say.
    assert!(removals > 3_000, "{removals}");
    assert!(became_unknown > 1_000, "{became_unknown}");
}

#[test]
fn no_level_is_lost_and_what_makes_it_insufficient_is_named() {
    let mut removals = 0;
    let mut became_insufficient = 0;
    let mut faults = Vec::new();
    sweep(overrides_another, |removal| {
        let Removal { vector, pointer, poorer, before, after } = removal;
        removals += 1;
        if !recorded_against_a_no(poorer, after, before) {
            // The record without the leaf knows less, so it is the one that came before.
            faults.extend(
                breaks_the_law(after, before).map(|how| format!("{vector} {pointer}: {how}")),
            );
        }
        let (was, is) = (before.suspicion.level, after.suspicion.level);
        if was != is && is == SuspicionLevel::Insufficient {
            became_insufficient += 1;
            let missing = after.suspicion.grounds.missing.iter();
            let missing: Vec<_> = missing.map(|fact| fact.pointer.clone()).collect();
            if !named(pointer, &missing) {
                faults.push(format!("{vector} {was:?}: {pointer} is not named among {missing:?}"));
            }
        }
    });
    assert!(faults.is_empty(), "{} of {removals}:\n{}", faults.len(), faults.join("\n"));
    assert!(became_insufficient > 100, "{became_insufficient}");
}

#[test]
fn no_answer_about_severity_flips_and_what_is_gone_is_named() {
    let mut became_unknown = 0;
    let mut faults = Vec::new();
    sweep(overrides_another, |removal| {
        let Removal { vector, pointer, before, after, .. } = removal;
        faults
            .extend(severity_flips(after, before).map(|how| format!("{vector} {pointer}: {how}")));
        let grounds = [
            &after.severity.multiple_vertebral.grounds,
            &after.severity.multiple_any.grounds,
            &after.severity.very_low_bmd.conclusion.grounds,
        ];
        for (((rule, was), (_, is)), grounds) in
            severity(before).into_iter().zip(severity(after)).zip(grounds)
        {
            if was != is && is == Tri::Unknown {
                became_unknown += 1;
                let missing: Vec<_> =
                    grounds.missing.iter().map(|fact| fact.pointer.clone()).collect();
                // F-05 asks for the list, not for a part of an entry, and whatever is measured
                // the clinician's judgement decides.
                let decides = |known: &String| {
                    pointer.starts_with(known.as_str()) || known == "/judgements/very_low_bmd/value"
                };
                if !missing.iter().any(decides) {
                    faults
                        .push(format!("{vector} {rule}: {pointer} is not named among {missing:?}"));
                }
            }
        }
    });
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
    assert!(became_unknown > 50, "{became_unknown}");
}

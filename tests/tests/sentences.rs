//! Every sentence the engine can say: both languages, one set of arguments, short, and without
//! the words that promise more than the evidence holds.

use std::collections::BTreeSet;

use gao_core::evidence::Class;
use gao_core::{Sentence, Text, explain};

fn all() -> Vec<&'static Sentence> {
    explain::sentences().collect()
}

fn texts(sentence: &Sentence) -> Vec<Text> {
    [Some(sentence.clinician), sentence.patient].into_iter().flatten().collect()
}

fn arguments(text: &str) -> BTreeSet<String> {
    text.split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(name, _)| name.to_lowercase()))
        // The same film, named as the sentence needs it.
        .map(|name| if name == "picture" { "film".to_owned() } else { name })
        .collect()
}

#[test]
fn every_key_is_unique() {
    let keys: BTreeSet<&str> = all().iter().map(|sentence| sentence.key).collect();
    assert_eq!(keys.len(), all().len());
}

#[test]
fn both_languages_have_words_and_the_same_arguments() {
    for sentence in all() {
        for text in texts(sentence) {
            assert!(!text.en.is_empty() && !text.da.is_empty(), "{}", sentence.key);
            assert_eq!(arguments(text.en), arguments(text.da), "{}", sentence.key);
        }
    }
}

#[test]
fn a_patient_sees_no_argument_that_her_doctor_does_not() {
    for sentence in all() {
        let Some(patient) = sentence.patient else { continue };
        let clinician = arguments(sentence.clinician.en);
        assert!(arguments(patient.en).is_subset(&clinician), "{}", sentence.key);
    }
}

#[test]
fn no_sentence_is_longer_than_400_characters() {
    for sentence in all() {
        for text in texts(sentence) {
            for words in [text.en, text.da] {
                assert!(words.chars().count() <= 400, "{}", sentence.key);
            }
        }
    }
}

#[test]
fn no_sentence_promises_what_nobody_knows() {
    let english = ["must start", "cure", "safe", "definite", "rule out plo", "rule out gao"];
    let danish = ["skal starte", "helbrede", "sikkert", "definitiv", "udelukker gao"];
    for sentence in all() {
        for text in texts(sentence) {
            for (words, forbidden) in [(text.en, &english[..]), (text.da, &danish[..])] {
                let words = words.to_lowercase();
                for word in forbidden {
                    assert!(!words.contains(word), "{}: {word}", sentence.key);
                }
            }
        }
    }
}

/// English says PLO, Danish says GAO.
#[test]
fn the_disease_has_the_name_of_the_language() {
    for sentence in all() {
        for text in texts(sentence) {
            assert!(!text.en.contains("GAO") && !text.da.contains("PLO"), "{}", sentence.key);
        }
    }
}

#[test]
fn what_rests_on_a_choice_of_the_project_also_rests_on_something_published() {
    for sentence in all() {
        let only_choices = !sentence.evidence.is_empty()
            && sentence.evidence.iter().all(|id| id.class() == Class::Project);
        assert!(!only_choices, "{}", sentence.key);
    }
}

#[test]
fn every_key_in_an_answer_names_a_sentence() {
    let known: BTreeSet<&str> = all().iter().map(|sentence| sentence.key).collect();
    for (name, record) in gao_conformance::cases().unwrap() {
        let answer = gao_core::assess_json(&record, &gao_core::Options::default()).unwrap();
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let mut keys = Vec::new();
        collect(&answer, &mut keys);
        assert!(keys.len() > 5, "{name}");
        for key in keys {
            assert!(known.contains(key.as_str()), "{name}: {key}");
        }
    }
}

/// Every value of `sentence`, `how_to_get` and `caveats`.
fn collect(value: &serde_json::Value, keys: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                match (name.as_str(), field) {
                    ("sentence" | "how_to_get", serde_json::Value::String(key)) => {
                        keys.push(key.clone());
                    }
                    ("caveats", serde_json::Value::Array(entries)) => {
                        keys.extend(entries.iter().filter_map(|k| k.as_str().map(str::to_owned)));
                    }
                    _ => collect(field, keys),
                }
            }
        }
        serde_json::Value::Array(entries) => entries.iter().for_each(|e| collect(e, keys)),
        _ => {}
    }
}

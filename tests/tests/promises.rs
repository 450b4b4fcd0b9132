//! What holds of everything that the engine says: what it is not, what it never gives, which
//! versions spoke, on which day, and the same in both languages.

use std::collections::BTreeSet;

use gao_core::explain::{Style, sentences};
use gao_core::{
    Audience, ENGINE_VERSION, Language, Options, Text, assess_json, counsel_json, explain_json,
    project_json,
};
use gao_core::{SCHEMA_VERSION, evidence::REGISTER_VERSION};
use serde_json::Value;

fn letter(record: &[u8], language: Language, audience: Audience, style: Style) -> String {
    explain_json(record, &Options::default(), language, style, audience).unwrap()
}

const READERS: [Audience; 2] = [Audience::Clinician, Audience::Patient];

#[test]
fn every_letter_says_what_it_is_not() {
    let said = |language, audience| match (language, audience) {
        (Language::English, Audience::Clinician) => "not for clinical use",
        (Language::Danish, Audience::Clinician) => "ikke til klinisk brug",
        (Language::English, Audience::Patient) => "not approved medical equipment",
        (Language::Danish, Audience::Patient) => "ikke godkendt som medicinsk udstyr",
    };
    for (name, record) in gao_conformance::cases().unwrap() {
        for language in [Language::English, Language::Danish] {
            for audience in READERS {
                for style in [Style::Text, Style::Markdown] {
                    let letter = letter(&record, language, audience, style);
                    assert!(letter.contains(said(language, audience)), "{name}: {letter}");
                }
            }
        }
    }
}

/// Words that would name a number nobody has published, or what only a prescriber gives.
const NEVER: [&str; 13] = [
    "probability",
    "likelihood",
    "odds",
    "frax",
    "risk_score",
    "severity_score",
    "percentile",
    "dose_mg",
    "dosage",
    "prescription",
    "rank",
    "best",
    "recommended",
];

#[test]
fn no_answer_has_a_field_for_a_risk_a_rank_or_a_dose() {
    let mut fields = BTreeSet::new();
    for (_, record) in gao_conformance::cases().unwrap() {
        let options = Options::default();
        for answer in [
            assess_json(&record, &options).unwrap(),
            project_json(&record, &options).unwrap(),
            counsel_json(&record, &options).unwrap(),
        ] {
            names(&serde_json::from_str(&answer).unwrap(), &mut fields);
        }
    }
    let schema = schemars::schema_for!(gao_core::Assessment);
    properties(schema.as_value(), &mut fields);
    assert!(fields.len() > 150, "{fields:?}");
    for field in fields {
        for word in NEVER {
            assert!(!field.contains(word), "`{field}` reads as a {word}");
        }
    }
}

fn names(value: &Value, fields: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (name, entry) in entries {
                fields.insert(name.clone());
                names(entry, fields);
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| names(entry, fields)),
        _ => {}
    }
}

fn properties(schema: &Value, fields: &mut BTreeSet<String>) {
    match schema {
        Value::Object(entries) => {
            if let Some(Value::Object(properties)) = entries.get("properties") {
                fields.extend(properties.keys().cloned());
            }
            entries.values().for_each(|entry| properties(entry, fields));
        }
        Value::Array(entries) => entries.iter().for_each(|entry| properties(entry, fields)),
        _ => {}
    }
}

/// Whoever keeps an answer can tell which rules, which knowledge and which policy made it.
#[test]
fn every_answer_names_its_three_versions_and_its_policy() {
    for (name, record) in gao_conformance::cases().unwrap() {
        let answer = assess_json(&record, &Options::default()).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["engine_version"], ENGINE_VERSION, "{name}");
        assert_eq!(answer["content_version"], REGISTER_VERSION, "{name}");
        assert_eq!(answer["schema_version"], SCHEMA_VERSION, "{name}");
        assert_eq!(answer["policy"]["not_pregnant_days"], 14, "{name}");
    }
}

#[test]
fn every_letter_opens_with_the_day_it_speaks_of() {
    let record = br#"{"as_of": "2025-12-20"}"#;
    for (language, day) in [(Language::English, "20 Dec 2025"), (Language::Danish, "20. dec. 2025")]
    {
        for audience in READERS {
            let letter = letter(record, language, audience, Style::Text);
            assert!(letter.lines().next().unwrap().ends_with(day), "{letter}");
        }
    }
    // Nothing stands in for a day that is not given.
    let refused = assess_json(b"{}", &Options::default()).unwrap_err();
    assert!(refused.problems().iter().any(|problem| problem.pointer == "/as_of"));
}

/// The numbers of a text, without the marks by which the languages group and divide them.
fn numbers(text: &str) -> Vec<String> {
    let is_mark = |letter: char| letter == '.' || letter == ',';
    let mut numbers: Vec<String> = text
        .split(|letter: char| !letter.is_ascii_digit() && !is_mark(letter))
        .map(|number| number.replace(is_mark, ""))
        .filter(|number| !number.is_empty())
        .collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn both_languages_say_the_same_numbers_in_every_sentence() {
    for sentence in sentences() {
        let texts: [Option<Text>; 2] = [Some(sentence.clinician), sentence.patient];
        for text in texts.into_iter().flatten() {
            assert_eq!(numbers(text.en), numbers(text.da), "{}", sentence.key);
        }
    }
}

#[test]
fn both_languages_say_the_same_line_by_line() {
    for (name, record) in gao_conformance::cases().unwrap() {
        for audience in READERS {
            let [english, danish] = [Language::English, Language::Danish]
                .map(|language| letter(&record, language, audience, Style::Markdown));
            assert_eq!(english.lines().count(), danish.lines().count(), "{name}");
            for (en, da) in english.lines().zip(danish.lines()) {
                assert_eq!(numbers(en), numbers(da), "{name}:\n{en}\n{da}");
            }
        }
    }
}

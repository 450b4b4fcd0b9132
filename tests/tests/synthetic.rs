//! A record that is made up says so wherever its answer is read, and no other record does.

use gao_core::explain::{Part, Style};
use gao_core::{
    Audience, Language, Options, agenda_json_to_record, assess_json, assess_json_to_record,
    counsel_json_to_record, explain_json, explain_part_json, project_json_to_record, validate_json,
};
use serde_json::{Value, json};

/// Suspicion is strong, so that a schedule applies; the record says what it is told to say.
fn record(synthetic: Value) -> Vec<u8> {
    let record = json!({
        "as_of": "2025-12-20",
        "provenance": { "id": "SIM-7-1", "synthetic": synthetic },
        "pregnancy_status": { "value": "no", "on": "2025-12-20" },
        "pregnancies": [{ "lmp": "2025-01-01", "outcome": "live", "births": ["2025-10-05"] }],
        "fractures": [{
            "site": "vertebra", "level": "T8", "onset": "2025-11-01",
            "mechanism": "spontaneous", "confirmed": "yes"
        }],
    });
    record.to_string().into_bytes()
}

/// What stands in the letters and pages of both readers.
fn mark(language: Language) -> &'static str {
    match language {
        Language::English => "SYNTHETIC RECORD: ",
        Language::Danish => "SYNTETISK JOURNAL: ",
    }
}

/// Every letter and page of a record.
fn texts(record: &[u8]) -> Vec<(Language, String)> {
    let options = Options::default();
    let mut texts = Vec::new();
    for language in [Language::English, Language::Danish] {
        for style in [Style::Text, Style::Markdown] {
            for audience in [Audience::Clinician, Audience::Patient] {
                let letter = explain_json(record, &options, language, style, audience).unwrap();
                texts.push((language, letter));
                for part in [Part::Schedule, Part::Requests, Part::Projection, Part::Counselling] {
                    let page = explain_part_json(record, &options, part, language, style, audience);
                    texts.push((language, page.unwrap()));
                }
            }
        }
    }
    texts
}

#[test]
fn the_answers_beside_the_assessment_say_so_too() {
    for (stamp, synthetic) in [(json!(true), true), (json!(false), false), (Value::Null, false)] {
        let (record, options) = (record(stamp), Options::default());
        assert_eq!(project_json_to_record(&record, &options).unwrap().synthetic, synthetic);
        assert_eq!(counsel_json_to_record(&record, &options).unwrap().synthetic, synthetic);
    }
}

#[test]
fn every_letter_and_page_of_a_synthetic_record_says_so_under_its_title() {
    for (language, text) in texts(&record(json!(true))) {
        let mut lines = text.lines().filter(|line| !line.is_empty());
        assert!(lines.nth(1).unwrap().starts_with(mark(language)), "{text}");
    }
}

#[test]
fn no_other_record_is_called_synthetic() {
    for said in [json!(false), Value::Null] {
        for (language, text) in texts(&record(said)) {
            assert!(!text.contains(mark(language)), "{text}");
        }
    }
}

#[test]
fn the_answer_says_which_it_is() {
    for (said, expected) in [(json!(true), true), (json!(false), false), (Value::Null, false)] {
        let record = record(said);
        let answer = assess_json_to_record(&record, &Options::default()).unwrap();
        assert_eq!(answer.synthetic, expected);
        let answer: Value =
            serde_json::from_str(&assess_json(&record, &Options::default()).unwrap()).unwrap();
        assert_eq!(answer["synthetic"], expected);
    }
}

#[test]
fn nothing_else_in_the_answer_depends_on_it() {
    let answer = |said| {
        let mut answer = assess_json_to_record(&record(said), &Options::default()).unwrap();
        answer.synthetic = false;
        answer
    };
    assert_eq!(answer(json!(true)), answer(json!(false)));
}

#[test]
fn a_calendar_says_so_beside_it_and_in_each_entry() {
    for language in [Language::English, Language::Danish] {
        for audience in [Audience::Clinician, Audience::Patient] {
            let agenda = |said| {
                let options = Options::default();
                agenda_json_to_record(&record(said), &options, language, audience).unwrap()
            };
            let made_up = agenda(json!(true));
            assert!(made_up.remarks[0].starts_with(mark(language)));
            assert!(!made_up.entries.is_empty());
            assert!(made_up.entries.iter().all(|entry| entry.text.contains(mark(language))));
            let real = agenda(json!(false));
            assert!(real.entries.iter().all(|entry| !entry.text.contains(mark(language))));
        }
    }
}

#[test]
fn a_word_in_place_of_the_stamp_is_a_problem_at_its_place() {
    let problems = validate_json(&record(json!("yes")), &Options::default());
    assert_eq!(problems[0].code.as_str(), "E-TYPE");
    assert_eq!(problems[0].pointer, "/provenance/synthetic");
}

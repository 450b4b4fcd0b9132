//! The wire: both JSON doors agree, the schema accepts what the reader accepts, and an answer
//! reads back as it was written.

use gao_conformance::strategies::record_json;
use gao_conformance::{cases, vectors};
use gao_core::{
    Audience, CaseInput, Language, Mode, Options, assess_json, assessment_schema, input_schema,
    read_json,
};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value;

/// Every record of the suite that the reader accepts as to shape.
fn records() -> Vec<Value> {
    let mut records: Vec<Value> =
        cases().unwrap().iter().map(|(_, bytes)| serde_json::from_slice(bytes).unwrap()).collect();
    for file in [
        "dx.json",
        "lists.json",
        "pharm.json",
        "imaging.json",
        "suspicion.json",
        "safety.json",
        "schedule.json",
    ] {
        records.extend(vectors::read(file).unwrap().into_iter().map(|vector| vector.input));
    }
    records
}

#[test]
fn strict_serde_and_the_tolerant_reader_agree() {
    for record in records() {
        let (tolerant, problems) = read_json(record.to_string().as_bytes());
        assert!(problems.is_empty(), "{problems:?}");
        let strict: CaseInput = serde_json::from_value(record).unwrap();
        assert_eq!(strict, tolerant);
    }
}

/// By serde_json, which the engine's own writer is held to.
fn by_serde_json(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap()
}

#[test]
fn every_answer_is_written_as_serde_json_writes_it() {
    let options = Options { mode: Mode::Quarantine, ..Options::default() };
    for record in records() {
        let bytes = &*record.to_string().into_bytes();
        let problems = gao_core::validate_json(bytes, &options);
        assert_eq!(gao_core::problems_to_json(&problems), by_serde_json(&problems));
        macro_rules! same {
            ($($record:ident, $json:ident($($more:expr),*);)*) => {$(
                let record = gao_core::$record(bytes, &options, $($more),*);
                let json = gao_core::$json(bytes, &options, $($more),*);
                assert_eq!(json, record.map(|it| by_serde_json(&it)), stringify!($json));
            )*};
        }
        same! {
            assess_json_to_record, assess_json();
            ask_json_to_record, ask_json();
            schedule_json_to_record, schedule_json();
            project_json_to_record, project_json();
            counsel_json_to_record, counsel_json();
            agenda_json_to_record, agenda_json(Language::Danish, Audience::Clinician);
        }
    }
}

#[test]
fn every_catalogue_is_written_as_serde_json_writes_it() {
    assert_eq!(gao_core::evidence_json(), by_serde_json(&gao_core::evidence_rows()));
    assert_eq!(gao_core::versions_json(), by_serde_json(&gao_core::versions()));
    for language in [Language::English, Language::Danish] {
        assert_eq!(gao_core::rules_json(language), by_serde_json(&gao_core::rules(language)));
    }
    let changes = gao_core::reported_changes_json_to_record(b"{}").unwrap();
    assert_eq!(gao_core::reported_changes_json(b"{}").unwrap(), by_serde_json(&changes));
    let bands = gao_core::physiology_bands_json_to_record(b"{}").unwrap();
    assert_eq!(gao_core::physiology_bands_json(b"{}").unwrap(), by_serde_json(&bands));
}

/// The writer does not search names of fields and words of enums for something to escape.
#[test]
fn no_name_needs_an_escape() {
    fn names(schema: &Value, found: &mut Vec<String>) {
        match schema {
            Value::Object(fields) => {
                if let Some(Value::Object(properties)) = fields.get("properties") {
                    found.extend(properties.keys().cloned());
                }
                for word in ["enum", "const"].into_iter().filter_map(|key| fields.get(key)) {
                    let words = word.as_array().map_or(std::slice::from_ref(word), Vec::as_slice);
                    found.extend(words.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                fields.values().for_each(|schema| names(schema, found));
            }
            Value::Array(schemas) => schemas.iter().for_each(|schema| names(schema, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    names(input_schema().as_value(), &mut found);
    names(assessment_schema().as_value(), &mut found);
    assert!(found.len() > 500, "{}", found.len());
    for name in found {
        let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\';
        assert!(name.bytes().all(is_plain), "`{name}`");
    }
}

#[test]
fn the_schemas_accept_every_record_and_every_answer() {
    let input = jsonschema::validator_for(input_schema().as_value()).unwrap();
    let answer = jsonschema::validator_for(assessment_schema().as_value()).unwrap();
    let mut answers = 0;
    for record in records() {
        assert!(input.is_valid(&record), "{record}");
        if let Ok(text) = assess_json(record.to_string().as_bytes(), &Options::default()) {
            let value: Value = serde_json::from_str(&text).unwrap();
            assert!(answer.is_valid(&value), "{text}");
            answers += 1;
        }
    }
    assert!(answers > 200, "{answers}");
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let schema = jsonschema::validator_for(input_schema().as_value()).unwrap();
    for record in [
        r#"{"bdm":[]}"#,
        r#"{"bmd":{}}"#,
        r#"{"symptoms":{"acute":"Yes"}}"#,
        r#"{"as_of":7}"#,
        "[]",
    ] {
        assert!(!schema.is_valid(&serde_json::from_str(record).unwrap()), "{record}");
        assert!(!read_json(record.as_bytes()).1.is_empty(), "{record}");
    }
}

/// A decimal as a number is a decimal as text.
#[test]
fn numbers_read_as_their_shortest_decimal() {
    for (number, text) in
        [("-2.5", "-2.5"), ("-2.50", "-2.5"), ("-0.0", "0"), ("850e-3", "0.85"), ("3", "3")]
    {
        let json = format!(r#"{{"bmd":[{{"z_score":{number}}}]}}"#);
        let (input, problems) = read_json(json.as_bytes());
        assert!(problems.is_empty());
        assert_eq!(input.bmd.unwrap()[0].z_score.as_deref(), Some(text));
    }
    let schema = jsonschema::validator_for(input_schema().as_value()).unwrap();
    assert!(schema.is_valid(&serde_json::json!({"bmd": [{"z_score": -2.5}]})));
}

/// A thousand cases, or as many as `PROPTEST_CASES` asks for.
fn at_least_a_thousand() -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig { cases: config.cases.max(1000), ..config }
}

proptest! {
    #![proptest_config(at_least_a_thousand())]

    /// 11. What is read is what is written, by both doors.
    #[test]
    fn reading_is_the_same_through_both_doors(record in record_json()) {
        let (tolerant, problems) = read_json(record.to_string().as_bytes());
        prop_assert!(problems.is_empty());
        let strict: CaseInput = serde_json::from_value(record).unwrap();
        prop_assert_eq!(strict, tolerant);
    }

    #[test]
    fn an_answer_reads_back_as_written(record in record_json()) {
        if let Ok(text) = assess_json(record.to_string().as_bytes(), &Options::default()) {
            let value: Value = serde_json::from_str(&text).unwrap();
            let again: Value = serde_json::from_str(&value.to_string()).unwrap();
            prop_assert_eq!(value, again);
        }
    }

    /// Random bytes are refused or read, never a panic.
    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = assess_json(&bytes, &Options::default());
    }
}

//! Records as the engine reads them, and the bytes they are.
#![expect(clippy::expect_used, reason = "a failed assertion is a failed test")]

mod common;

use std::fmt::Write;

use common::simulation;
use gao_core::evidence::EvidenceSet;
use gao_core::explain::Style;
use gao_core::finding::RuleId;
use gao_core::{Audience, Language, Options, assess_json_to_record, explain_json, validate_json};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// SHA-256 of the first thousand records of seed 15, each with its line end.
const DIGEST: &str = "14aa339976d7106a1ad1e124ca51c222e39f157ad6bc9e24ce49690060d2b08c";

fn digest(lines: impl Iterator<Item = String>) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[test]
fn the_first_thousand_records_are_the_same_on_every_machine() {
    let lines = simulation("1000", "0.05").cases().map(|case| case.to_json());
    assert_eq!(digest(lines), DIGEST);
}

#[test]
fn a_case_does_not_depend_on_how_many_are_asked_for() {
    let few: Vec<String> = simulation("10", "0").cases().map(|case| case.to_json()).collect();
    let many = simulation("1000", "0");
    assert!(many.cases().map(|case| case.to_json()).take(10).eq(few));
}

#[test]
fn the_engine_takes_every_record_without_a_problem() {
    for case in simulation("1000", "0.1").cases() {
        let json = case.to_json();
        let problems = validate_json(json.as_bytes(), &Options::default());
        assert!(problems.is_empty(), "{json}: {problems:?}");
        let answer = assess_json_to_record(json.as_bytes(), &Options::default());
        let answer = answer.unwrap_or_else(|refused| panic!("{json}: {:?}", refused.problems()));
        assert!(answer.synthetic && answer.warnings.is_empty(), "{json}: {:?}", answer.warnings);
        let count = answer.severity.vertebral_count;
        let further = case.refracture.into_iter().count()
            + case.next_pregnancy.and_then(|next| next.fracture).into_iter().count();
        let expected = u16::try_from(case.levels.len() + further).expect("a small number");
        assert_eq!((count.at_least, count.at_most), (expected, Some(expected)), "{json}");
    }
}

#[test]
fn every_letter_says_that_the_record_is_synthetic() {
    for case in simulation("20", "0.1").cases() {
        for (language, mark) in
            [(Language::English, "SYNTHETIC RECORD"), (Language::Danish, "SYNTETISK JOURNAL")]
        {
            for audience in [Audience::Clinician, Audience::Patient] {
                let json = case.to_json();
                let options = Options::default();
                let letter =
                    explain_json(json.as_bytes(), &options, language, Style::Text, audience);
                assert!(letter.expect("a letter").contains(mark));
            }
        }
    }
}

#[test]
fn every_record_names_itself_and_is_stamped() {
    for (case, number) in simulation("50", "0").cases().zip(1..) {
        let record: Value = serde_json::from_str(&case.to_json()).expect("JSON");
        assert_eq!(record["provenance"]["id"], format!("SIM-15-{number}"));
        assert_eq!(record["provenance"]["synthetic"], true);
        assert!(!record["provenance"]["note"].as_str().expect("a note").is_empty());
    }
}

fn header(language: Language) -> Value {
    serde_json::from_str(&simulation("3", "0.02").header(language).to_json()).expect("JSON")
}

#[test]
fn the_header_says_what_was_asked_for() {
    let header = header(Language::English);
    let about = &header["simulation"];
    assert_eq!(header["synthetic"], true);
    assert_eq!((&about["rule"], &about["seed"]), (&"F-15".into(), &15.into()));
    assert_eq!((&about["as_of"], &about["cases"]), (&"2026-01-01".into(), &3.into()));
    assert_eq!(about["parameters"]["early_share"], "0.020");
    assert_eq!(about["timing"]["three_months_after_birth"], "0.720");
}

/// What the header cites and what the rule rests on are one set.
#[test]
fn the_header_cites_what_the_rule_rests_on() {
    for language in [Language::English, Language::Danish] {
        let header = header(language);
        let about = &header["simulation"];
        let lists = [&about["figures"], &about["assumptions"]];
        let rows = lists.iter().flat_map(|list| list.as_array().expect("a list"));
        let cited: EvidenceSet = rows
            .chain([&about["timing"]])
            .map(|row| row["evidence"].as_str().expect("an id"))
            .map(|id| gao_core::evidence::EvidenceId::parse(id).expect("a known id"))
            .collect();
        assert_eq!(cited, RuleId::Simulation.evidence());
    }
}

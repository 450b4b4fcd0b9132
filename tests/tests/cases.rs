//! The 65 published cases: all run, in both languages, and their threshold flags beside the
//! engine's answer.

use std::collections::BTreeMap;
use std::path::Path;

use gao_conformance::{cases, read_json};
use gao_core::criteria::CriteriaSetId;
use gao_core::explain::Style;
use gao_core::{
    Assessment, Audience, Language, Mode, Options, Tri, assess_json_to_record, explain_json,
};
use serde_json::Value;

fn assess_all() -> BTreeMap<String, Assessment> {
    cases()
        .unwrap()
        .into_iter()
        .map(|(name, bytes)| {
            let assessment = assess_json_to_record(&bytes, &Options::default());
            (
                name.clone(),
                assessment.unwrap_or_else(|refused| panic!("{name}: {:#?}", refused.problems())),
            )
        })
        .collect()
}

#[test]
fn every_published_case_is_answered() {
    assert_eq!(assess_all().len(), 65);
}

#[test]
fn every_letter_is_written_in_both_languages_and_both_styles() {
    for (name, bytes) in cases().unwrap() {
        for (language, title) in
            [(Language::English, "PLO assessment"), (Language::Danish, "GAO-vurdering")]
        {
            for style in [Style::Text, Style::Markdown] {
                let options = Options::default();
                let letter =
                    explain_json(&bytes, &options, language, style, Audience::Clinician).unwrap();
                assert!(letter.contains(title), "{name}");
                // No template argument is left unfilled.
                assert!(!letter.contains('{') && !letter.contains('}'), "{name}: {letter}");
                let lines = letter.lines().filter(|line| !line.trim().is_empty()).count();
                assert!(lines > 15, "{name}: {letter}");
            }
        }
    }
}

/// Every letter asks for something, under a heading of its own, in both languages.
#[test]
fn every_letter_names_what_is_missing() {
    for (name, bytes) in cases().unwrap() {
        let options = Options::default();
        let assessment = assess_json_to_record(&bytes, &options).unwrap();
        assert!(!assessment.missing.is_empty(), "{name}");
        for (language, heading) in
            [(Language::English, "\nWhat to ask next\n"), (Language::Danish, "\nIndhent nu\n")]
        {
            let letter =
                explain_json(&bytes, &options, language, Style::Text, Audience::Clinician).unwrap();
            let (_, asked) = letter.split_once(heading).unwrap_or_else(|| panic!("{name}"));
            let questions = asked.lines().take_while(|line| !line.is_empty());
            assert!(questions.filter(|line| line.starts_with("    - ")).count() > 3, "{name}");
        }
    }
}

#[test]
fn what_is_open_is_named_as_missing() {
    for (name, assessment) in assess_all() {
        let open = [gao_core::Label::SuspectedIncomplete, gao_core::Label::Undetermined];
        if open.contains(&assessment.diagnosis.label) {
            assert!(!assessment.missing.is_empty(), "{name}");
        }
    }
}

#[test]
fn every_case_names_its_publication() {
    for (name, bytes) in cases().unwrap() {
        let record: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(record["provenance"]["id"], name.as_str());
        assert!(!record["provenance"]["citation"].as_str().unwrap().is_empty(), "{name}");
        let note = record["provenance"]["note"].as_str().unwrap();
        assert!(note.contains("fixed delivery date"), "{name}");
    }
}

/// Quarantine and strict mode agree on records without a fault.
#[test]
fn quarantine_changes_nothing_where_nothing_is_wrong() {
    for (name, bytes) in cases().unwrap() {
        let strict = assess_json_to_record(&bytes, &Options::default()).unwrap();
        let quarantine = Options { mode: Mode::Quarantine, ..Options::default() };
        let lenient = assess_json_to_record(&bytes, &quarantine).unwrap();
        assert_eq!(strict.diagnosis, lenient.diagnosis, "{name}");
    }
}

/// What the engine says about BMD by a set, fracture and window left aside.
fn bmd(assessment: &Assessment, id: CriteriaSetId) -> Tri {
    let set = assessment.diagnosis.sets.iter().find(|set| set.id == id).unwrap();
    if set.fractures.is_empty() {
        return Tri::Unknown;
    }
    Tri::any(set.fractures.iter().map(|fracture| fracture.bmd))
}

fn flag(value: &Value) -> &'static str {
    match value.as_bool() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
}

/// `docs/published-cases.md` lists every difference between the authors' numbers and the
/// engine's BMD part, each with its reason; a difference that is new or gone fails here.
#[test]
fn threshold_flags_differ_only_where_the_table_says_so() {
    let expected = read_json(Path::new("tests/cases/expected.json")).unwrap();
    let page =
        std::fs::read_to_string(gao_conformance::repository().join("docs/published-cases.md"))
            .unwrap();
    let mut rows = Vec::new();
    for (name, assessment) in assess_all() {
        for (flag_name, id) in [
            ("meets_z_le_-2", CriteriaSetId::Diagnostic),
            ("meets_z_lt_-3_or_t_lt_-2_5", CriteriaSetId::Introduction),
        ] {
            let theirs = flag(&expected[&name][flag_name]);
            let ours = bmd(&assessment, id).as_str();
            if theirs != ours {
                rows.push(format!("| {name} | {flag_name} | {theirs} | {ours} |"));
            }
        }
    }
    let listed: Vec<&str> = page.lines().filter(|line| line.starts_with("| RW")).collect();
    let missing: Vec<&String> = rows
        .iter()
        .filter(|row| !listed.iter().any(|line| line.starts_with(row.as_str())))
        .collect();
    let stale: Vec<&&str> = listed
        .iter()
        .filter(|line| !rows.iter().any(|row| line.starts_with(row.as_str())))
        .collect();
    assert!(missing.is_empty() && stale.is_empty(), "missing:\n{missing:#?}\nstale:\n{stale:#?}");
}

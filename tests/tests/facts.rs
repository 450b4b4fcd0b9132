//! The table of facts against the shape of the input: one row for each leaf, and no other.

use std::collections::{BTreeMap, BTreeSet};

use gao_core::CaseInput;
use gao_core::facts::{Fact, FactKey};
use serde_json::Value;

/// Paths of the input that say nothing about the woman.
const NO_FACTS: [&str; 2] = ["as_of", "schema_version"];

/// Branches of the input that say nothing about the woman.
const NO_FACTS_BELOW: &str = "provenance.";

/// Facts that identify a record or check another one, so that no function reads them.
const CARRIED: [&str; 12] = [
    "fractures[].imaging_ids",
    "imaging[].id",
    "judgements.conservative_insufficient.by",
    "judgements.relevant_gain_unlikely.by",
    "judgements.very_low_bmd.by",
    "judgements.very_low_bmd.on",
    "judgements.very_strong_suspicion.by",
    "judgements.very_strong_suspicion.on",
    "medications[].route",
    "patient.birth_date",
    "patient.weight_kg",
    "pregnancies[].plurality",
];

/// What "pregnant now" and "breastfeeding now" are made of.
const SAFETY_GATES: [&str; 12] = [
    "pregnancies",
    "pregnancies[].births",
    "pregnancies[].born_at_term",
    "pregnancies[].edd",
    "pregnancies[].gestational_age_at_birth",
    "pregnancies[].lactation_periods",
    "pregnancies[].lactation_periods[].end",
    "pregnancies[].lactation_periods[].start",
    "pregnancies[].lmp",
    "pregnancies[].outcome",
    "pregnancy_status.on",
    "pregnancy_status.value",
];

/// The paths of everything a caller can state, read from the schema.
struct Paths<'a> {
    definitions: &'a Value,
    leaves: BTreeSet<String>,
}

impl<'a> Paths<'a> {
    fn of(schema: &'a Value) -> BTreeSet<String> {
        let mut paths = Self { definitions: &schema["$defs"], leaves: BTreeSet::new() };
        paths.record(schema, "");
        paths.leaves
    }

    fn record(&mut self, record: &'a Value, prefix: &str) {
        for (field, schema) in record["properties"].as_object().into_iter().flatten() {
            let path = format!("{prefix}{field}");
            let schema = self.resolved(schema);
            let entry = schema.get("items").map(|items| self.resolved(items));
            match entry {
                Some(entry) if is_record(entry) => {
                    self.record(entry, &format!("{path}[]."));
                    self.leaves.insert(path);
                }
                None if is_record(schema) => self.record(schema, &format!("{path}.")),
                _ => {
                    self.leaves.insert(path);
                }
            }
        }
    }

    /// What stands behind a reference, or beside the `null` that makes a field optional.
    fn resolved(&self, schema: &'a Value) -> &'a Value {
        if let Some(name) = schema["$ref"].as_str().and_then(|at| at.strip_prefix("#/$defs/")) {
            return &self.definitions[name];
        }
        match schema["anyOf"].as_array() {
            Some(any) => match any.iter().find(|one| one["type"] != "null") {
                Some(one) => self.resolved(one),
                None => schema,
            },
            None => schema,
        }
    }
}

fn is_record(schema: &Value) -> bool {
    schema.get("properties").is_some()
}

fn input_paths() -> BTreeSet<String> {
    Paths::of(&schemars::schema_for!(CaseInput).to_value())
}

fn paths_where(keep: impl Fn(&Fact) -> bool) -> BTreeSet<&'static str> {
    FactKey::all().filter(|fact| keep(fact)).map(|fact| fact.path).collect()
}

#[test]
fn every_leaf_of_the_input_is_a_fact_and_every_fact_a_leaf() {
    let leaves = input_paths();
    for path in NO_FACTS {
        assert!(leaves.contains(path), "`{path}` is no longer part of the input");
    }
    assert!(leaves.iter().any(|path| path.starts_with(NO_FACTS_BELOW)));

    let facts: BTreeSet<String> = leaves
        .into_iter()
        .filter(|path| !NO_FACTS.contains(&path.as_str()))
        .filter(|path| !path.starts_with(NO_FACTS_BELOW) && !path.ends_with("_complete"))
        .collect();
    let rows: BTreeSet<String> = FactKey::all().map(|fact| fact.path.to_owned()).collect();
    assert_eq!(rows, facts);
}

/// An incomplete list is the same missing fact as a missing one, so the flag has no row.
#[test]
fn every_list_of_records_has_its_flag_and_every_flag_its_list() {
    let leaves = input_paths();
    let flags: BTreeSet<&str> =
        leaves.iter().filter_map(|path| path.strip_suffix("_complete")).collect();
    let lists: BTreeSet<&str> = leaves
        .iter()
        .filter_map(|path| path.rsplit_once("[].").map(|(list, _)| list))
        .map(|list| list.trim_end_matches("[]"))
        .collect();
    assert_eq!(flags, lists);
    for list in lists {
        assert!(FactKey::all().any(|fact| fact.path == list), "`{list}` has no row");
    }
}

#[test]
fn a_fact_is_read_by_functions_or_stands_on_the_list_of_those_that_are_not() {
    assert_eq!(paths_where(|fact| fact.read_by.is_empty()), BTreeSet::from(CARRIED));
    for fact in FactKey::all() {
        assert!(fact.read_by.is_sorted_by(|left, right| left < right), "{}", fact.path);
        for function in fact.read_by {
            let number: u8 = function.strip_prefix("F-").unwrap().parse().unwrap();
            assert!((1..=16).contains(&number) && function.len() == 4, "{}", fact.path);
        }
    }
}

#[test]
fn the_safety_gates_are_pregnancy_and_breastfeeding() {
    assert_eq!(paths_where(|fact| fact.safety_gate), BTreeSet::from(SAFETY_GATES));
}

/// Two facts with one name could not be told apart in a list of what is missing.
#[test]
fn no_two_facts_share_a_name() {
    let mut english = BTreeMap::new();
    let mut danish = BTreeMap::new();
    for fact in FactKey::all() {
        assert_eq!(english.insert(fact.name.en, fact.path), None, "{}", fact.name.en);
        assert_eq!(danish.insert(fact.name.da, fact.path), None, "{}", fact.name.da);
    }
}

/// A name follows "Missing:" and is not a sentence; how to get a fact is one, with nothing to
/// fill in.
#[test]
fn names_are_phrases_and_requests_are_sentences() {
    for fact in FactKey::all() {
        for name in [fact.name.en, fact.name.da] {
            assert!(!name.ends_with('.'), "{name}");
        }
        for ask in [fact.ask.clinician.en, fact.ask.clinician.da] {
            assert!(ask.starts_with(char::is_uppercase) && ask.ends_with(['.', '?']), "{ask}");
        }
        for text in [fact.name.en, fact.name.da, fact.ask.clinician.en, fact.ask.clinician.da] {
            assert!(!text.contains(['{', '}', '\n']) && text.trim() == text, "{text}");
        }
    }
}

/// A row does not know whether she is pregnant, so its words must be right if she is.
#[test]
fn no_request_proposes_radiation_or_a_medicine() {
    for fact in FactKey::all() {
        for (ask, words) in [
            (fact.ask.clinician.en, ["x-ray", "order dxa", "prescribe", "give her"]),
            (fact.ask.clinician.da, ["røntgen", "rekvirér", "ordinér", "giv kvinden"]),
        ] {
            let ask = ask.to_lowercase();
            assert!(words.iter().all(|word| !ask.contains(word)), "{ask}");
        }
        // Blood may be taken in pregnancy; nothing else may be ordered outright.
        let orders = fact.ask.clinician.en.starts_with("Order ")
            || fact.ask.clinician.da.starts_with("Bestil ");
        assert!(!orders || fact.key == FactKey::LabResults, "{}", fact.ask.clinician.en);
    }
}

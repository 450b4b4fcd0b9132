//! What a current pregnancy was exposed to: the limits of AG-4, and that it is said first.

use gao_conformance::letter;
use gao_core::agents::FindingLevel;
use gao_core::schedule::EventCode;
use gao_core::{Audience, LabelRegion, Language};
use serde_json::{Value, json};

use super::*;

const LMP: &str = "2027-02-28";

fn exposed(agent: &str, last: &str) -> Value {
    let course = json!([{"agent": agent, "start": "2026-01-01", "stop": last, "last_dose": last}]);
    taking(pregnant(LMP), course)
}

#[test]
fn any_medicine_from_the_first_day_of_the_pregnancy_on() {
    for (word, agent) in [
        ("teriparatide", Agent::Teriparatide),
        ("romosozumab", Agent::Romosozumab),
        ("alendronate", Agent::Alendronate),
        ("other_antiosteoporotic", Agent::OtherAntiosteoporotic),
    ] {
        let in_it = exposed(word, LMP);
        assert!(found(&in_it, agent, "EXPOSED-IN-PREGNANCY"), "{word}");
        assert!(!found(&exposed(word, "2027-02-27"), agent, "EXPOSED-IN-PREGNANCY"), "{word}");
        // The medicine that she was exposed to stands first.
        assert_eq!(assess(&in_it).agent_safety.agents[0].agent, agent);
    }
}

#[test]
fn a_bisphosphonate_before_it_counts_its_interval() {
    let state = |last| {
        let answer = assess(&exposed("alendronate", last));
        let of = on(&answer, Agent::Alendronate);
        let found = of.findings.iter().find(|finding| finding.code.is_exposure()).unwrap();
        format!("{} {}", found.code.as_str(), json!(found.washout))
    };
    assert_eq!(state("2027-02-27"), "EXPOSED-WASHOUT \"TooShort\"");
    assert_eq!(state("2026-08-29"), "EXPOSED-WASHOUT \"TooShort\"");
    assert_eq!(state("2026-08-28"), "EXPOSED-WASHOUT \"WithinRange\"");
    assert_eq!(state("2026-03-01"), "EXPOSED-WASHOUT \"WithinRange\"");
    assert_eq!(state("2026-02-28"), "EXPOSED-WASHOUT \"Satisfied\"");
}

#[test]
fn denosumab_within_five_months_before_it() {
    let exposure = "EXPOSED-IN-PREGNANCY";
    // Five months before 28 February is 28 September.
    assert!(found(&exposed("denosumab", "2026-09-29"), Agent::Denosumab, exposure));
    assert!(!found(&exposed("denosumab", "2026-09-28"), Agent::Denosumab, exposure));
    let level = |last: &str, label_region| {
        let answer =
            under(&exposed("denosumab", last), Policy { label_region, ..Policy::default() });
        let of = on(&answer, Agent::Denosumab);
        of.findings.iter().find(|finding| finding.code.as_str() == exposure).unwrap().level
    };
    assert_eq!(level("2026-09-29", LabelRegion::Strictest), FindingLevel::Block);
    assert_eq!(level("2026-09-29", LabelRegion::Us), FindingLevel::Block);
    assert_eq!(level("2026-09-29", LabelRegion::Eu), FindingLevel::Caution);
    assert_eq!(level(LMP, LabelRegion::Eu), FindingLevel::Block);
}

/// An urgent plan takes the place of the events of denosumab, and names no transition.
#[test]
fn an_urgent_plan_replaces_what_denosumab_asks_for() {
    let record = exposed("denosumab", "2026-12-01");
    assert_eq!(status(&record, EventCode::UrgentSpecialistPlan), "Due");
    for code in [EventCode::DenosumabNext, EventCode::BisphosphonateAfterDenosumab] {
        assert_eq!(status(&record, code), "");
    }
    for code in ["DENOSUMAB-NEEDS-TRANSITION", "DENOSUMAB-DOSE-OVERDUE-NO-TRANSITION"] {
        assert!(!found(&record, Agent::Denosumab, code), "{code}");
    }
    assert!(found(&record, Agent::Denosumab, "URGENT-SPECIALIST-PLAN"));
}

#[test]
fn what_is_not_dated_is_undetermined() {
    let undated = without(exposed("alendronate", LMP), "/medications/0/last_dose");
    let open = with(undated.clone(), "/medications/0/stop", json!("2027-02"));
    assert!(found(&open, Agent::Alendronate, "EXPOSURE-UNDETERMINED"));
    let ongoing = with(undated, "/medications/0/stop", json!("ongoing"));
    assert!(found(&ongoing, Agent::Alendronate, "EXPOSED-IN-PREGNANCY"));
    // Pregnant by statement alone: it may have begun up to 301 days ago.
    let mut stated = exposed("alendronate", "2026-08-04");
    stated["pregnancies"].as_array_mut().unwrap().pop();
    stated["pregnancy_status"] = json!({"value": "yes", "on": "2027-06-01"});
    assert!(found(&stated, Agent::Alendronate, "EXPOSURE-UNDETERMINED"));
    let before = with(stated, "/medications/0/stop", json!("2026-08-03"));
    let before = with(before, "/medications/0/last_dose", json!("2026-08-03"));
    assert!(found(&before, Agent::Alendronate, "EXPOSED-WASHOUT-Undetermined"));
}

/// At the top of both letters in both languages, before anything else is said.
#[test]
fn it_is_the_first_thing_said() {
    let record = exposed("alendronate", LMP);
    for (language, reader, first, then) in [
        (Language::English, Audience::Clinician, "Exposed in pregnancy: alendronate", "Recorded"),
        (
            Language::Danish,
            Audience::Clinician,
            "Eksponeret i graviditet: alendronat",
            "Registreret",
        ),
        (Language::English, Audience::Patient, "You have had alendronate", "About"),
        (Language::Danish, Audience::Patient, "Du har fået alendronat", "Om"),
    ] {
        let letter = letter(&record, language, reader);
        let place = letter.find(first).unwrap_or_else(|| panic!("{letter}"));
        // Only the title and one heading stand before it.
        let before = letter[..place].lines().filter(|line| !line.trim().is_empty()).count();
        assert!(before <= 3, "{then}: {letter}");
    }
}

/// A medicine without a name may be any of them, and is said once, before all else.
#[test]
fn a_medicine_without_a_name_is_undetermined() {
    let actions = |record: &Value, mode: gao_core::Mode| {
        let options = Options { mode, ..Options::default() };
        let answer = assess_json_to_record(record.to_string().as_bytes(), &options).unwrap();
        answer.agent_safety.actions.into_iter().map(|action| action.code).collect::<Vec<_>>()
    };
    let strict = |record: &Value| actions(record, gao_core::Mode::Strict);
    let quarantined = |record: &Value| actions(record, gao_core::Mode::Quarantine);
    let unnamed = |stop: &str| {
        taking(pregnant(LMP), json!([{"start": "2026-01-01", "stop": stop, "last_dose": stop}]))
    };
    let undetermined = ["EXPOSURE-UNDETERMINED"];
    assert_eq!(strict(&unnamed(LMP)), undetermined);
    // It may be denosumab: five months before 28 February is 28 September.
    assert_eq!(strict(&unnamed("2026-09-29")), undetermined);
    assert!(strict(&unnamed("2026-09-28")).is_empty());
    let mut waiting = unnamed(LMP);
    waiting["pregnancies"].as_array_mut().unwrap().pop();
    waiting["pregnancy_status"] = json!({"value": "no", "on": "2027-06-01"});
    assert!(strict(&waiting).is_empty());
    // A name or a list that cannot be read is no silence either.
    let misspelled = with(exposed("alendronate", LMP), "/medications/0/agent", json!("fosamax"));
    assert_eq!(quarantined(&misspelled), ["EXPOSURE-UNDETERMINED", "INPUT-ERROR"]);
    let garbled = with(pregnant(LMP), "/medications", json!("fosamax"));
    assert_eq!(quarantined(&garbled), ["EXPOSURE-UNDETERMINED", "INPUT-ERROR"]);
    for (reader, first) in [
        (Audience::Clinician, "A medicine whose name"),
        (Audience::Patient, "Tell your doctor today"),
    ] {
        let letter = letter(&unnamed(LMP), Language::English, reader);
        let place = letter.find(first).unwrap_or_else(|| panic!("{letter}"));
        assert!(letter[..place].lines().filter(|line| !line.trim().is_empty()).count() <= 3);
    }
}

/// What is in use although she breastfeeds, or may be pregnant, is said first in both letters.
#[test]
fn a_medicine_in_use_that_is_blocked_is_said_first() {
    let feeds = |end: &str, stop: &str| {
        let course = json!([{"agent": "alendronate", "start": "2026-01-01", "stop": stop}]);
        let record = taking(waits("2026-06-01"), course);
        with(record, "/pregnancies/0/lactation_periods/0/end", json!(end))
    };
    let heading = "Medicine in use now";
    let first =
        |record: &Value| letter(record, Language::English, Audience::Clinician).contains(heading);
    assert!(first(&feeds("ongoing", "ongoing")));
    assert!(first(&feeds("ongoing", "2026-06-02")));
    assert!(!first(&feeds("ongoing", "2026-06-01")), "stopped today");
    assert!(!first(&feeds("2026-05-31", "ongoing")), "weaned");
    assert!(first(&without(feeds("2026-05-31", "ongoing"), "/pregnancy_status/value")));
    let hers = letter(&feeds("ongoing", "ongoing"), Language::Danish, Audience::Patient);
    assert!(hers.contains("Vigtigt\n  Alendronat bruges ikke under amning"), "{hers}");
}

/// A record that is refused says it all the same.
#[test]
fn a_refusal_says_the_exposure() {
    let said = |record: &Value| {
        let refused = assess_json_to_record(record.to_string().as_bytes(), &Options::default());
        let codes = refused.unwrap_err();
        codes
            .problems()
            .iter()
            .map(|problem| format!("{} {}", problem.code.as_str(), problem.pointer))
            .collect::<Vec<_>>()
    };
    let faulty = |record: Value| with(record, "/bmd/0/z_score", json!("-11.0"));
    let refusal = "E-RANGE-SCORE /bmd/0/z_score";
    let exposure = "W-MEDICINE-IN-PREGNANCY /medications/0";
    assert_eq!(said(&faulty(exposed("alendronate", LMP))), [refusal, exposure]);
    assert_eq!(said(&faulty(exposed("denosumab", "2026-09-29"))), [refusal, exposure]);
    assert_eq!(said(&faulty(exposed("teriparatide", "2026-09-29"))), [refusal]);
    let unnamed =
        with(faulty(exposed("alendronate", LMP)), "/medications/0/agent", json!("fosamax"));
    assert_eq!(
        said(&unnamed),
        ["E-ENUM /medications/0/agent", refusal, "W-MEDICINE-IN-PREGNANCY /medications"]
    );
}

/// A date by ultrasound that cannot be read lies as far from the last period as two datings of one
/// pregnancy can: 28 days (P-11).
#[test]
fn an_unreadable_date_leaves_the_pregnancy_dated() {
    let state = |last: &str| {
        let faulty = with(exposed("alendronate", last), "/pregnancies/1/edd", json!("2027-13-05"));
        let options = Options { mode: gao_core::Mode::Quarantine, ..Options::default() };
        let answer = assess_json_to_record(faulty.to_string().as_bytes(), &options).unwrap();
        let of = on(&answer, Agent::Alendronate);
        assert!(of.findings.iter().any(|finding| finding.code.as_str() == "BLOCK-PREGNANT"));
        of.findings.iter().find(|finding| finding.code.is_exposure()).unwrap().code.as_str()
    };
    assert_eq!(state("2027-03-28"), "EXPOSED-IN-PREGNANCY");
    assert_eq!(state("2027-03-27"), "EXPOSURE-UNDETERMINED");
    assert_eq!(state("2027-01-31"), "EXPOSURE-UNDETERMINED");
    assert_eq!(state("2027-01-30"), "EXPOSED-WASHOUT");
}

/// Another fault in the record takes none of it away, and is said.
#[test]
fn another_fault_takes_nothing_away() {
    let faulty = with(exposed("alendronate", LMP), "/bmd/0/z_score", json!("-11.0"));
    let options = Options { mode: gao_core::Mode::Quarantine, ..Options::default() };
    let answer = assess_json_to_record(faulty.to_string().as_bytes(), &options).unwrap();
    let first = &answer.agent_safety.agents[0];
    assert_eq!(first.agent, Agent::Alendronate);
    assert!(first.findings.iter().any(|f| f.code.as_str() == "EXPOSED-IN-PREGNANCY"));
    assert_eq!(answer.agent_safety.actions[0].code, "INPUT-ERROR");
    assert_eq!(answer.agent_safety.actions[0].codes, ["E-RANGE-SCORE"]);
}

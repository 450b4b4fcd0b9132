//! What a current pregnancy was exposed to: the limits of AG-4, and that it is said first.

use gao_core::agents::FindingLevel;
use gao_core::explain::Style;
use gao_core::schedule::EventCode;
use gao_core::{Audience, LabelRegion, Language, explain_json};
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
        let letter = explain_json(
            record.to_string().as_bytes(),
            &Options::default(),
            language,
            Style::Text,
            reader,
        )
        .unwrap();
        let place = letter.find(first).unwrap_or_else(|| panic!("{letter}"));
        // Only the title and one heading stand before it.
        let before = letter[..place].lines().filter(|line| !line.trim().is_empty()).count();
        assert!(before <= 3, "{then}: {letter}");
    }
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

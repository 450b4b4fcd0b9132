//! A wanted pregnancy: the wash-outs, the day to stop, and what the label says.

use gao_core::agents::FindingLevel;
use gao_core::schedule::EventCode;
use gao_core::{LabelRegion, Tri};
use serde_json::{Value, json};

use super::*;

fn wanted(from: &str, agent: &str, last: &str) -> Value {
    let course = json!([{"agent": agent, "start": "2026-01-01", "stop": last, "last_dose": last}]);
    let record = taking(waits("2027-03-15"), course);
    with(record, "/plans", json!({"pregnancy_wish": "yes", "earliest_target": from}))
}

fn washout(from: &str, agent: &str, last: &str) -> String {
    let answer = assess(&wanted(from, agent, last));
    let findings = answer.agent_safety.agents.iter().find(|of| of.recorded).unwrap();
    let state = findings.findings.iter().find(|finding| finding.code.as_str() == "WASHOUT");
    json!(state.unwrap().washout).as_str().unwrap_or("Undetermined").to_owned()
}

#[test]
fn six_and_twelve_months_after_a_bisphosphonate() {
    let state = |from| washout(from, "alendronate", "2027-02-10");
    assert_eq!(state("2027-08-09"), "TooShort");
    assert_eq!(state("2027-08-10"), "WithinRange");
    assert_eq!(state("2028-02-09"), "WithinRange");
    assert_eq!(state("2028-02-10"), "Satisfied");
    assert_eq!(state("2027-02-10"), "TooShort");
    assert_eq!(state("2027-02-09"), "DuringTreatment");
}

/// The earlier and safer day where a month is too short: for 28 February it is 28 August.
#[test]
fn the_latest_stop_is_clamped_to_the_earlier_day() {
    let state = |last| washout("2027-02-28", "alendronate", last);
    assert_eq!(state("2026-08-28"), "WithinRange");
    assert_eq!(state("2026-08-29"), "TooShort");
    assert_eq!(state("2026-02-28"), "Satisfied");
    assert_eq!(state("2026-03-01"), "WithinRange");
    let answer = assess(&wanted("2028-08-31", "alendronate", "2027-02-10"));
    let plan = on(&answer, Agent::Alendronate);
    let plan = plan.findings.iter().find(|finding| finding.code.as_str() == "BP-PLAN-STOP-6-12M");
    let plan = plan.unwrap();
    assert_eq!(plan.latest_stop.as_deref(), Some("2028-02-29"));
    assert_eq!(plan.full_margin_stop.as_deref(), Some("2027-08-31"));
}

#[test]
fn five_months_after_denosumab() {
    let state = |from| washout(from, "denosumab", "2026-10-01");
    assert_eq!(state("2027-02-28"), "TooShort");
    assert_eq!(state("2027-03-01"), "LabelIntervalMet");
    // 30 September is five months before 28 February too; the day that is safe for both is the 28th.
    assert_eq!(washout("2027-02-28", "denosumab", "2026-09-28"), "LabelIntervalMet");
    assert_eq!(washout("2027-02-28", "denosumab", "2026-09-29"), "TooShort");
}

#[test]
fn an_interval_without_its_days_is_not_told() {
    let mut record = wanted("2027-08-10", "alendronate", "2027-02-10");
    record["medications"][0].as_object_mut().unwrap().remove("last_dose");
    record["medications"][0]["stop"] = json!("2027-02");
    assert!(found(&record, Agent::Alendronate, "WASHOUT-Undetermined"));
}

/// What is taken week by week and goes on has no last dose yet, whatever day is recorded as one, and
/// whatever an earlier course says.
#[test]
fn what_goes_on_has_no_interval_yet() {
    let any_interval = |record: &Value| {
        let of = on(&assess(record), Agent::Alendronate).clone();
        of.findings.iter().any(|finding| finding.code.as_str() == "WASHOUT")
    };
    let stopped = wanted("2028-03-01", "alendronate", "2027-01-10");
    assert!(found(&stopped, Agent::Alendronate, "WASHOUT-Satisfied"));
    let goes_on = with(stopped.clone(), "/medications/0/stop", json!("ongoing"));
    assert!(!any_interval(&goes_on));
    let mut again = stopped.clone();
    let second = json!({"agent": "alendronate", "start": "2027-02-01", "stop": "ongoing"});
    again["medications"].as_array_mut().unwrap().push(second);
    assert!(!any_interval(&again));
    // Not recorded whether it was stopped: it may go on, and that is what has to be asked.
    let open = without(stopped.clone(), "/medications/0/stop");
    assert!(found(&open, Agent::Alendronate, "WASHOUT-Undetermined"));
    let grounds = on(&assess(&open), Agent::Alendronate).grounds.clone();
    let missing: Vec<&str> = grounds.missing.iter().map(|fact| fact.pointer.as_str()).collect();
    assert_eq!(missing, ["/medications/0/stop"]);
    // A stop in this month may still lie ahead: then the last dose is not the recorded one.
    let this_month = with(stopped.clone(), "/medications/0/stop", json!("2027-03"));
    assert!(found(&this_month, Agent::Alendronate, "WASHOUT-Undetermined"));
    // Of an infusion the recorded dose counts, unless more are planned.
    let infusion = with(stopped, "/medications/0/agent", json!("zoledronate"));
    let open = without(infusion.clone(), "/medications/0/stop");
    assert!(found(&open, Agent::Zoledronate, "WASHOUT-Satisfied"));
    let goes_on = with(infusion, "/medications/0/stop", json!("ongoing"));
    assert!(!found(&goes_on, Agent::Zoledronate, "WASHOUT-Satisfied"));
}

/// While it goes on, less than six months to the day is too short, whatever day will be the last.
#[test]
fn what_goes_on_may_certainly_be_too_long() {
    let until = |target: &str| {
        let mut record = wanted(target, "alendronate", "2027-01-10");
        record["medications"][0]["stop"] = json!("ongoing");
        let of = on(&assess(&record), Agent::Alendronate).clone();
        let washout = of.findings.into_iter().find(|finding| finding.code.as_str() == "WASHOUT");
        washout.map(|finding| json!(finding.washout))
    };
    assert_eq!(until("2027-09-15"), None);
    assert_eq!(until("2027-09-14"), Some(json!("TooShort")));
    assert_eq!(until("2027-03-15"), Some(json!("TooShort")));
    assert_eq!(until("2027-03-14"), Some(json!("DuringTreatment")));
    // Of denosumab that goes on nothing but a dose too late is said.
    let denosumab = |last: &str| {
        let mut record = wanted("2027-09-01", "denosumab", last);
        record["medications"][0]["stop"] = json!("ongoing");
        let of = on(&assess(&record), Agent::Denosumab).clone();
        of.findings.iter().any(|finding| finding.code.as_str() == "WASHOUT")
    };
    assert!(!denosumab("2027-03-01"));
    let late = with(
        wanted("2027-08-01", "denosumab", "2027-03-02"),
        "/medications/0/stop",
        json!("ongoing"),
    );
    assert!(found(&late, Agent::Denosumab, "WASHOUT-TooShort"));
}

/// In pregnancy what she was exposed to is said, and no plan for the next one.
#[test]
fn no_plan_for_the_next_pregnancy_in_this_one() {
    let planned = |agent: &str| {
        let record = taking(
            pregnant("2027-02-28"),
            json!([{"agent": agent, "start": "2026-01-01", "stop": "2026-08-01", "last_dose": "2026-08-01"}]),
        );
        with(record, "/plans", json!({"pregnancy_wish": "yes", "earliest_target": "2028-06-01"}))
    };
    for (word, agent) in [("alendronate", Agent::Alendronate), ("denosumab", Agent::Denosumab)] {
        let answer = assess(&planned(word));
        let codes: Vec<&str> =
            on(&answer, agent).findings.iter().map(|f| f.code.as_str()).collect();
        assert!(!codes.contains(&"WASHOUT") && !codes.contains(&"BP-PLAN-STOP-6-12M"), "{codes:?}");
    }
}

#[test]
fn a_stop_is_due_between_twelve_and_six_months_before_and_is_never_deferred() {
    let stop = |as_of: &str| {
        let course = json!([{"agent": "alendronate", "start": "2026-01-01", "stop": "ongoing"}]);
        let record = taking(waits(as_of), course);
        with(record, "/plans", json!({"pregnancy_wish": "yes", "earliest_target": "2028-02-29"}))
    };
    let status_on = |record: &Value| status(record, EventCode::BisphosphonateStop);
    assert_eq!(status_on(&stop("2027-02-27")), "Upcoming");
    assert_eq!(status_on(&stop("2027-02-28")), "Due");
    assert_eq!(status_on(&stop("2027-08-29")), "Due");
    assert_eq!(status_on(&stop("2027-08-30")), "Overdue");
    let unclear = without(stop("2027-03-01"), "/pregnancy_status/value");
    assert_eq!(status_on(&unclear), "Due");
    let feeds =
        with(stop("2027-03-01"), "/pregnancies/0/lactation_periods/0/end", json!("ongoing"));
    assert_eq!(status_on(&feeds), "Due");
    // Planned for a day ahead it is still to be done; on the day it has been.
    let stopped = |day: &str| with(stop("2027-03-01"), "/medications/0/stop", json!(day));
    assert_eq!(status_on(&stopped("2027-03-02")), "Due");
    assert_eq!(status_on(&stopped("2027-03-01")), "Done");
    // With nothing to stop there is no stop.
    let none = with(
        waits("2027-03-01"),
        "/plans",
        json!({"pregnancy_wish": "yes", "earliest_target": "2028-02-29"}),
    );
    assert_eq!(status_on(&none), "");
}

/// Each state blocks in its own words, by its own row.
#[test]
fn each_block_says_why() {
    let said = |record: &Value| {
        let answer = assess(record);
        let of = on(&answer, Agent::Alendronate);
        let blocks = of.findings.iter().filter(|found| found.code.as_str().starts_with("BLOCK-"));
        blocks.map(|found| format!("{} {}", found.rule, found.sentence)).collect::<Vec<_>>()
    };
    assert_eq!(said(&pregnant("2027-02-28")), ["F-09.AG-1 ag.block.pregnant"]);
    let feeds =
        |record: Value| with(record, "/pregnancies/0/lactation_periods/0/end", json!("ongoing"));
    assert_eq!(said(&feeds(waits("2026-06-01"))), ["F-09.AG-2 ag.block.lactating"]);
    let unclear = |record: Value| without(record, "/pregnancy_status/value");
    assert_eq!(said(&unclear(waits("2026-06-01"))), ["F-09.AG-1 ag.block-unknown.pregnancy"]);
    let silent = without(waits("2026-06-01"), "/pregnancies/0/lactation_periods");
    assert_eq!(said(&silent), ["F-09.AG-2 ag.block-unknown.lactation"]);
    assert!(said(&waits("2026-06-01")).is_empty());
}

/// Of each medicine only what concerns it is used and asked for.
#[test]
fn the_wish_is_asked_where_it_matters() {
    let mut record = waits("2026-06-01");
    record["plans"] = json!({});
    let answer = assess(&record);
    let asked: Vec<Agent> = answer
        .agent_safety
        .agents
        .iter()
        .filter(|of| of.grounds.missing.iter().any(|fact| fact.pointer == "/plans/pregnancy_wish"))
        .map(|of| of.agent)
        .collect();
    let concerned = |agent: &Agent| agent.is_bisphosphonate() || *agent == Agent::Denosumab;
    let expected: Vec<Agent> = Agent::ANTIOSTEOPOROTIC.into_iter().filter(concerned).collect();
    assert_eq!(asked, expected);
    assert!(found(&record, Agent::Romosozumab, "ISOLATED-CASES-ONLY"));
    assert!(!found(&record, Agent::Teriparatide, "ISOLATED-CASES-ONLY"));
}

#[test]
fn the_wish_speaks_on_denosumab() {
    let codes = |wish: Option<&str>| {
        let mut record = waits("2026-06-01");
        record["plans"] = json!({});
        if let Some(wish) = wish {
            record["plans"]["pregnancy_wish"] = json!(wish);
        }
        let avoid = found(&record, Agent::Denosumab, "DENOSUMAB-AVOID-IF-PREGNANCY-PLANNED");
        let ask = found(&record, Agent::Denosumab, "DENOSUMAB-ASK-PREGNANCY-PLAN");
        let chain = found(&record, Agent::Denosumab, "DENOSUMAB-CHAIN-12-18M");
        let counsel = status(&record, EventCode::NextPregnancyCounselling);
        (avoid, ask, chain, counsel)
    };
    assert_eq!(codes(Some("yes")), (true, false, true, "Due".to_owned()));
    assert_eq!(codes(Some("undecided")), (false, true, false, "Due".to_owned()));
    assert_eq!(codes(None), (false, true, false, String::new()));
    assert_eq!(codes(Some("no")), (false, false, false, String::new()));
}

/// The European label shuts teriparatide out of pregnancy and breastfeeding; the American one
/// asks for five months after denosumab, which the European one words more softly.
#[test]
fn the_label_of_the_region_speaks() {
    let teriparatide = |record: &Value, label_region| {
        let answer = under(record, Policy { label_region, ..Policy::default() });
        let of = on(&answer, Agent::Teriparatide);
        of.findings.iter().any(|finding| finding.code.as_str() == "TPTD-LABEL-CONTRAINDICATED")
    };
    let feeds =
        with(waits("2026-06-01"), "/pregnancies/0/lactation_periods/0/end", json!("ongoing"));
    for (region, shut) in
        [(LabelRegion::Strictest, true), (LabelRegion::Eu, true), (LabelRegion::Us, false)]
    {
        assert_eq!(teriparatide(&feeds, region), shut, "{region:?}");
        assert!(!teriparatide(&waits("2026-06-01"), region), "{region:?}");
    }
    let soon = wanted("2027-02-28", "denosumab", "2026-10-01");
    for (region, level) in [
        (LabelRegion::Strictest, FindingLevel::Caution),
        (LabelRegion::Us, FindingLevel::Caution),
        (LabelRegion::Eu, FindingLevel::Info),
    ] {
        let answer = under(&soon, Policy { label_region: region, ..Policy::default() });
        let findings = &on(&answer, Agent::Denosumab).findings;
        let washout = findings.iter().find(|finding| finding.code.as_str() == "WASHOUT").unwrap();
        assert_eq!(washout.level, level, "{region:?}");
    }
    assert_eq!(assess(&soon).reproductive_state.pregnant.outcome, Tri::No);
}

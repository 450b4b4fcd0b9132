//! Courses of medicine on their limits: what runs, what is overdue, how long teriparatide lasts.

use gao_core::schedule::EventCode;
use serde_json::{Value, json};

use super::*;

const EXIT: &str = "SpecialistJudgement denosumab-exit";

fn denosumab(as_of: &str, stop: &str) -> Value {
    let mut course =
        json!({"agent": "denosumab", "start": "2026-02-28", "last_dose": "2026-08-31"});
    if stop != "unknown" {
        course["stop"] = json!(stop);
    }
    taking(waits(as_of), json!([course]))
}

#[test]
fn denosumab_counts_for_six_months() {
    let runs = "OnTreatment denosumab new_fracture=No";
    // 31 August and six months is 28 February.
    assert_eq!(decision(&denosumab("2027-02-28", "ongoing")), runs);
    assert_eq!(decision(&denosumab("2027-03-01", "ongoing")), EXIT);
    assert_eq!(decision(&denosumab("2027-02-28", "2027-03-01")), runs, "a planned stop");
    assert_eq!(decision(&denosumab("2027-02-28", "2027-02-28")), EXIT, "stopped today");
    assert_eq!(decision(&denosumab("2027-02-28", "unknown")), "Undetermined last-dose");
    let overdue = "DENOSUMAB-DOSE-OVERDUE-NO-TRANSITION";
    assert!(!found(&denosumab("2027-02-28", "ongoing"), Agent::Denosumab, overdue));
    assert!(found(&denosumab("2027-03-01", "ongoing"), Agent::Denosumab, overdue));
    let next = |as_of| status(&denosumab(as_of, "ongoing"), EventCode::DenosumabNext);
    assert_eq!(next("2027-02-27"), "Upcoming");
    assert_eq!(next("2027-02-28"), "Due");
    assert_eq!(next("2027-03-01"), "Overdue");
}

/// A finding carries the days and the course that it is about.
#[test]
fn a_finding_names_its_days_and_its_course() {
    let one = |record: &Value, agent, code: &str| {
        let answer = assess(record);
        let found = on(&answer, agent).findings.iter().find(|found| found.code.as_str() == code);
        let found = found.unwrap_or_else(|| panic!("{code}"));
        (found.last_dose.clone(), found.pointer.clone(), found.months)
    };
    let day = |day: &str| Some(day.to_owned());
    let first = || day("/medications/0");
    let planned = denosumab("2027-01-10", "2027-01-11");
    assert_eq!(
        one(&planned, Agent::Denosumab, "DENOSUMAB-STOP-NEEDS-PLAN"),
        (day("2027-01-11"), first(), None)
    );
    let overdue = denosumab("2027-03-01", "ongoing");
    assert_eq!(
        one(&overdue, Agent::Denosumab, "DENOSUMAB-DOSE-OVERDUE-NO-TRANSITION"),
        (day("2026-08-31"), first(), None)
    );
    let wanted = with(overdue, "/plans/pregnancy_wish", json!("yes"));
    assert_eq!(
        one(&wanted, Agent::Denosumab, "DENOSUMAB-CHAIN-12-18M"),
        (day("2026-08-31"), None, None)
    );
    let long = teriparatide(&[("2026-01-15", "2026-02-15"), ("2026-03-15", "ongoing")]);
    assert_eq!(
        one(&long, Agent::Teriparatide, "TPTD-OVER-24M"),
        (None, day("/medications/1"), Some(27))
    );
}

#[test]
fn a_planned_stop_of_denosumab_needs_a_plan() {
    let blocked = "DENOSUMAB-STOP-NEEDS-PLAN";
    assert!(found(&denosumab("2027-01-10", "2027-01-11"), Agent::Denosumab, blocked));
    assert!(!found(&denosumab("2027-01-10", "2027-01-10"), Agent::Denosumab, blocked));
    let after = EventCode::BisphosphonateAfterDenosumab;
    assert_eq!(status(&denosumab("2027-01-10", "2027-01-11"), after), "Upcoming");
    assert_eq!(status(&denosumab("2027-01-10", "2027-01-11"), EventCode::DenosumabNext), "");
}

/// A bisphosphonate from the day of the last dose on follows it; one that ended before does not.
#[test]
fn a_bisphosphonate_follows_from_the_last_dose_on() {
    let followed = |start: &str, stop: &str| {
        let mut record = denosumab("2027-06-01", "ongoing");
        let course = json!({"agent": "alendronate", "start": start, "stop": stop});
        record["medications"].as_array_mut().unwrap().push(course);
        decision(&record)
    };
    assert_eq!(followed("2026-08-31", "2027-01-01"), "Observe flag=ReviewDue{clock=anchor}");
    assert_eq!(followed("2026-03-01", "2026-08-31"), EXIT);
    assert_eq!(followed("2026-03-01", "2026-09-01"), "Observe flag=ReviewDue{clock=anchor}");
    assert_eq!(followed("2026-03-01", "ongoing"), "OnTreatment alendronate new_fracture=No");
}

/// Where it is open whether one followed, the days that would tell are asked for.
#[test]
fn an_open_follow_on_names_the_days_that_would_tell() {
    let beside = |course: Value| {
        let mut record = denosumab("2027-06-01", "2027-01-10");
        record["medications"].as_array_mut().unwrap().push(course);
        record
    };
    let roughly = beside(json!({"agent": "zoledronate", "start": "2026-08", "stop": "2026-09"}));
    assert_eq!(decision(&roughly), "Undetermined last-dose");
    let asked = missing(&roughly);
    for fact in ["/medications/1/start", "/medications/1/last_dose"] {
        assert!(asked.contains(&fact.to_owned()), "{asked:?}");
    }
    let dosed = with(roughly, "/medications/1/last_dose", json!("2026-08-15"));
    assert_eq!(decision(&dosed), EXIT);
    let later = with(dosed, "/medications/1/last_dose", json!("2026-09-15"));
    assert_ne!(decision(&later), EXIT);
}

#[test]
fn an_infusion_of_zoledronate_counts_for_twelve_months() {
    let zoledronate = |as_of: &str, stop: Option<&str>| {
        let mut course = json!({"agent": "zoledronate", "start": "2026-02-10", "last_dose": "2026-02-10",
                                "stop": "ongoing"});
        if let Some(stop) = stop {
            course["stop"] = json!(stop);
        }
        decision(&taking(waits(as_of), json!([course])))
    };
    assert_eq!(zoledronate("2027-02-10", None), "OnTreatment zoledronate new_fracture=No");
    assert_eq!(zoledronate("2027-02-11", None), "Observe flag=ReviewDue{clock=anchor}");
    assert_eq!(
        zoledronate("2026-06-01", Some("2026-06-02")),
        "OnTreatment zoledronate new_fracture=No"
    );
    assert_eq!(zoledronate("2026-06-01", Some("2026-06-01")), "Observe");
    let policy = Policy { zoledronate_months: 13, ..Policy::default() };
    let course = json!([{"agent": "zoledronate", "start": "2026-02-10", "last_dose": "2026-02-10",
                         "stop": "ongoing"}]);
    let record = taking(waits("2027-02-11"), course);
    assert_eq!(said(&under(&record, policy)), "OnTreatment zoledronate new_fracture=No");
}

fn teriparatide(courses: &[(&str, &str)]) -> Value {
    let courses: Vec<Value> = courses
        .iter()
        .map(|(start, stop)| json!({"agent": "teriparatide", "start": start, "stop": stop}))
        .collect();
    taking(waits("2028-06-01"), json!(courses))
}

#[test]
fn teriparatide_is_near_its_limit_in_its_last_month_and_over_it_after_24() {
    let near = |courses: &[(&str, &str)]| {
        found(&teriparatide(courses), Agent::Teriparatide, "TPTD-NEAR-24M")
    };
    let over = |courses: &[(&str, &str)]| {
        found(&teriparatide(courses), Agent::Teriparatide, "TPTD-OVER-24M")
    };
    let one = |stop| [("2026-01-15", stop)];
    assert!(!near(&one("2027-12-14")) && !over(&one("2027-12-14")), "a day short of 23 months");
    assert!(near(&one("2027-12-15")) && !over(&one("2027-12-15")), "23 months");
    assert!(near(&one("2028-01-15")) && !over(&one("2028-01-15")), "24 months");
    assert!(!near(&one("2028-01-16")) && over(&one("2028-01-16")), "a day over 24 months");
    // Two courses add up, whatever lies between them: 365 days and then some.
    let two = |stop| [("2026-01-15", "2027-01-15"), ("2027-06-01", stop)];
    assert!(!near(&two("2028-04-30")) && !over(&two("2028-04-30")));
    assert!(near(&two("2028-05-01")) && !over(&two("2028-05-01")));
    assert!(near(&two("2028-06-01")) && !over(&two("2028-06-01")));
    // In either order.
    let turned = [("2027-06-01", "2028-05-01"), ("2026-01-15", "2027-01-15")];
    assert!(near(&turned) && !over(&turned));
}

/// Months are calendar months, days of two courses count once, and one piece after another.
#[test]
fn months_of_teriparatide_are_calendar_months_and_count_once() {
    let end = |courses: &[(&str, &str)]| {
        let answer = assess(&teriparatide(courses));
        event(&answer, EventCode::TeriparatideEnd).and_then(|event| event.from.clone())
    };
    let ends = |courses: &[(&str, &str)], day: &str| assert_eq!(end(courses).as_deref(), Some(day));
    ends(&[("2026-01-10", "2026-06-10"), ("2026-08-10", "ongoing")], "2028-03-10");
    // The same course recorded twice, and two that overlap by a month.
    ends(&[("2027-01-10", "2027-12-10"), ("2027-01-10", "ongoing")], "2029-01-10");
    ends(&[("2027-01-10", "2027-06-10"), ("2027-05-10", "ongoing")], "2029-01-10");
    // Three pieces, in any order: 6 months, 3 months and 10 days, the rest.
    let pieces =
        [("2027-09-01", "ongoing"), ("2026-01-15", "2026-07-15"), ("2027-01-01", "2027-04-11")];
    ends(&pieces, "2028-11-21");
    ends(&[pieces[2], pieces[0], pieces[1]], "2028-11-21");
}

/// A day that is not known takes the date of the end away, and no caution.
#[test]
fn what_is_certainly_used_of_teriparatide_counts_without_every_day() {
    let said = |courses: &[(&str, &str)]| {
        let record = teriparatide(courses);
        let of = |code| found(&record, Agent::Teriparatide, code);
        (of("TPTD-NEAR-24M"), of("TPTD-OVER-24M"), status(&record, EventCode::TeriparatideEnd))
    };
    let dated = ("2025-01-10", "2027-06-10");
    assert_eq!(said(&[dated]), (false, true, "Done".to_owned()));
    for another in [("2018", "2018-06"), ("2027-10", "2027-11"), ("2018", "unknown")] {
        let another = if another.1 == "unknown" { ("2018-01", "2018-02/2019-03") } else { another };
        assert_eq!(said(&[dated, another]), (false, true, String::new()), "{another:?}");
    }
    // Begun in 2025, ongoing on 1 June 2028: 29 months or more.
    assert_eq!(said(&[("2025", "ongoing")]), (false, true, String::new()));
    // At least 23 months, and at least 22.
    assert_eq!(said(&[("2026-07-01/2026-07-01", "ongoing")]), (true, false, "Upcoming".to_owned()));
    assert_eq!(said(&[("2026-06-20/2026-07-01", "ongoing")]), (true, false, String::new()));
    assert_eq!(said(&[("2026-06-20/2026-07-02", "ongoing")]), (false, false, String::new()));
    // Of an end before its start nothing is certainly used.
    assert_eq!(said(&[("2024-01/2024-12", "2024-06")]), (false, false, String::new()));
}

#[test]
fn the_end_of_teriparatide_is_a_stop_and_is_never_deferred() {
    let end = |as_of: &str, stop: &str| {
        let course = json!([{"agent": "teriparatide", "start": "2026-01-15", "stop": stop}]);
        status(&taking(waits(as_of), course), EventCode::TeriparatideEnd)
    };
    assert_eq!(end("2028-01-14", "ongoing"), "Upcoming");
    assert_eq!(end("2028-01-15", "ongoing"), "Due");
    assert_eq!(end("2028-01-16", "ongoing"), "Overdue");
    assert_eq!(end("2028-01-16", "2028-01-16"), "Done");
    let unclear = |record| without(record, "/pregnancy_status/value");
    let course = json!([{"agent": "teriparatide", "start": "2026-01-15", "stop": "ongoing"}]);
    let record = unclear(taking(waits("2028-01-16"), course));
    assert_eq!(status(&record, EventCode::TeriparatideEnd), "Overdue");
}

/// Of two courses that overlap, the one that goes on is not ended by the other.
#[test]
fn a_course_that_goes_on_is_not_done() {
    let record = teriparatide(&[("2026-01-15", "ongoing"), ("2026-06-01", "2026-09-01")]);
    assert_ne!(status(&record, EventCode::TeriparatideEnd), "Done");
    assert!(found(&record, Agent::Teriparatide, "TPTD-OVER-24M"));
}

/// A medicine without a name may be denosumab that nothing followed, also while another medicine
/// runs: that one did not settle step 2 alone.
#[test]
fn a_medicine_without_a_name_may_be_denosumab() {
    let beside = |other: Value, mut course: Value, agent: Option<&str>| {
        if let Some(agent) = agent {
            course["agent"] = json!(agent);
        }
        taking(waits("2027-03-01"), json!([course, other]))
    };
    let medication = "Undetermined medication";
    let teriparatide = json!({"agent": "teriparatide", "start": "2026-10-01", "stop": "ongoing"});
    let runs = "OnTreatment teriparatide new_fracture=No";
    // Six months after 31 August 2026 are over, and after 1 September they are not.
    let stopped = |dose: &str| json!({"start": dose, "stop": dose, "last_dose": dose});
    let goes_on = |dose: &str| json!({"start": dose, "stop": "ongoing", "last_dose": dose});
    for (course, named, unnamed) in [
        (stopped("2026-08-31"), EXIT, medication),
        (goes_on("2026-08-31"), EXIT, medication),
        (goes_on("2026-09-01"), "OnTreatment denosumab,teriparatide new_fracture=No", runs),
    ] {
        let said = |agent| decision(&beside(teriparatide.clone(), course.clone(), agent));
        assert_eq!(said(Some("denosumab")), named, "{course}");
        assert_eq!(said(None), unnamed, "{course}");
        assert_eq!(said(Some("other")), runs, "{course}");
    }
    let open = beside(teriparatide.clone(), stopped("2026-08-31"), None);
    assert_eq!(missing(&open), ["/medications/0/agent"]);
    // A bisphosphonate since then: whatever it was, it was followed.
    let bisphosphonate =
        |start: &str| json!({"agent": "alendronate", "start": start, "stop": "ongoing"});
    let followed = beside(bisphosphonate("2026-09-01"), stopped("2026-08-31"), None);
    assert_eq!(decision(&followed), "OnTreatment alendronate new_fracture=No");
    // Without its days it may have been given today: they are asked for beside the name.
    let undated = beside(bisphosphonate("2027-02-01"), json!({"start": "2026-02-28"}), None);
    assert_eq!(decision(&undated), medication);
    for fact in ["agent", "stop", "last_dose"] {
        assert!(missing(&undated).contains(&format!("/medications/0/{fact}")), "{fact}");
    }
    // Denosumab left alone stays left, unless the other may be a later dose of it.
    let denosumab = json!({"agent": "denosumab", "start": "2026-01-10", "stop": "2026-07-10",
                           "last_dose": "2026-01-10"});
    let earlier = beside(denosumab.clone(), stopped("2025-12-20"), None);
    assert_eq!(decision(&earlier), EXIT);
    let later = beside(denosumab, goes_on("2026-09-01"), None);
    assert_eq!(decision(&later), "Undetermined last-dose");
}

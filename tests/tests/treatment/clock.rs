//! The second look at 12 to 24 months, on both clocks, and the anchor that one of them runs from.

use gao_core::anchor::AnchorKind;
use serde_json::{Value, json};

use super::*;

fn judged(as_of: &str, value: &str) -> Value {
    with(waits(as_of), "/judgements/relevant_gain_unlikely", json!({"value": value}))
}

#[test]
fn twelve_months_after_weaning_and_not_a_day_earlier() {
    assert_eq!(decision(&judged("2026-11-30", "yes")), "Observe");
    assert_eq!(decision(&judged("2026-12-01", "yes")), "ConsiderStart:InsufficientRecovery");
    assert_eq!(decision(&judged("2026-12-01", "no")), "Observe");
    let due = "Observe flag=ReviewDue{clock=anchor}";
    assert_eq!(decision(&waits("2026-11-30")), "Observe");
    assert_eq!(decision(&waits("2026-12-01")), due);
    assert_eq!(decision(&waits("2027-12-01")), due);
    assert_eq!(decision(&waits("2027-12-02")), "Observe flag=Overdue{clock=anchor}");
}

#[test]
fn twelve_months_after_the_diagnosis_where_the_policy_says_so() {
    let at = |as_of| said(&under(&judged(as_of, "yes"), from_diagnosis()));
    assert_eq!(at("2026-12-09"), "Observe");
    assert_eq!(at("2026-12-10"), "ConsiderStart:InsufficientRecovery");
    let open = |as_of| said(&under(&waits(as_of), from_diagnosis()));
    assert_eq!(open("2026-12-09"), "Observe");
    assert_eq!(open("2026-12-10"), "Observe flag=ReviewDue{clock=diagnosis}");
    assert_eq!(open("2027-12-10"), "Observe flag=ReviewDue{clock=diagnosis}");
    assert_eq!(open("2027-12-11"), "Observe flag=Overdue{clock=diagnosis}");
}

/// A month that is too short ends the period on its last day.
#[test]
fn the_clock_is_clamped_to_the_end_of_the_month() {
    let weaned = |as_of: &str| {
        with(judged(as_of, "yes"), "/pregnancies/0/lactation_periods/0/end", json!("2028-02-29"))
    };
    assert_eq!(decision(&weaned("2029-02-27")), "Observe");
    assert_eq!(decision(&weaned("2029-02-28")), "ConsiderStart:InsufficientRecovery");
}

#[test]
fn the_anchor_is_weaning_once_she_has_weaned() {
    let anchor = |record: &Value| {
        let anchor = assess(record).schedule.anchor.unwrap();
        (anchor.date, anchor.kind, anchor.provisional)
    };
    let birth = |provisional| ("2025-10-05".to_owned(), AnchorKind::Birth, provisional);
    let weaned = |day: &str| (day.to_owned(), AnchorKind::Weaning, false);
    // The day of weaning is still a day of breastfeeding.
    let on_the_day =
        with(waits("2025-12-10"), "/pregnancies/0/lactation_periods/0/end", json!("2025-12-10"));
    assert_eq!(anchor(&on_the_day), birth(true));
    let day_after =
        with(waits("2025-12-11"), "/pregnancies/0/lactation_periods/0/end", json!("2025-12-10"));
    assert_eq!(anchor(&day_after), weaned("2025-12-10"));
    let feeds =
        with(waits("2026-06-01"), "/pregnancies/0/lactation_periods/0/end", json!("ongoing"));
    assert_eq!(anchor(&feeds), birth(true));
    let never = with(waits("2026-06-01"), "/pregnancies/0/lactation_periods", json!([]));
    assert_eq!(anchor(&never), birth(false));
    assert_eq!(
        anchor(&without(waits("2026-06-01"), "/pregnancies/0/lactation_periods")),
        birth(true)
    );
}

/// While she breastfeeds no rule of 12 to 24 months fires; while that is not known it may.
#[test]
fn a_provisional_anchor_decides_nothing() {
    let feeds = with(
        judged("2027-06-01", "yes"),
        "/pregnancies/0/lactation_periods/0/end",
        json!("ongoing"),
    );
    assert_eq!(decision(&feeds), "Observe");
    let open = without(judged("2027-06-01", "yes"), "/pregnancies/0/lactation_periods");
    assert_eq!(decision(&open), "Undetermined {Observe,Undetermined:reproductive-status} pivotal=");
    assert!(missing(&open).contains(&"/pregnancies/0/lactation_periods".to_owned()));
}

/// The judgement was passed over where the day of the birth was not known: as if no birth had
/// started the clock.
#[test]
fn a_birth_without_a_day_may_have_started_the_clock() {
    let record = without(judged("2027-06-01", "yes"), "/pregnancies/0/births");
    let answer = assess(&record);
    assert_eq!(json!(answer.pharmacotherapy.kind), "Undetermined", "{}", said(&answer));
    assert!(
        missing(&record).contains(&"/pregnancies/0/births".to_owned()),
        "{:?}",
        missing(&record)
    );
}

/// What would move the starting point leaves it provisional: a list that is not whole, another end
/// that may have come later; an earlier birth and what is over do not.
#[test]
fn what_may_come_after_the_anchor_keeps_it_open() {
    let provisional = |record: &Value| assess(record).schedule.anchor.unwrap().provisional;
    let plain = || waits("2026-06-01");
    assert!(!provisional(&plain()));
    assert!(provisional(&with(plain(), "/pregnancies_complete", json!("no"))));
    let beside = |other: Value| {
        let mut record = plain();
        record["pregnancies"].as_array_mut().unwrap().insert(0, other);
        provisional(&record)
    };
    let earlier = json!({"lmp": "2019-01-01", "births": ["2019-10-01"], "outcome": "live",
                         "lactation_periods": []});
    assert!(!beside(earlier));
    let undated = json!({"outcome": "live", "lactation_periods": []});
    assert!(beside(undated));
    let early_loss = json!({"lmp": "2026-01-01", "births": ["2026-03-01"], "outcome": "loss",
                            "lactation_periods": []});
    assert!(!beside(early_loss));
}

/// A period whose end is not recorded may go on; only the next one shows that it was over.
#[test]
fn a_period_without_an_end_may_go_on() {
    let fed = |periods: Value| {
        let record = with(waits("2026-06-01"), "/pregnancies/0/lactation_periods", periods);
        let anchor = assess(&record).schedule.anchor.unwrap();
        (anchor.kind, anchor.date, anchor.provisional)
    };
    let birth = (AnchorKind::Birth, "2025-10-05".to_owned(), true);
    assert_eq!(fed(json!([{"start": "2025-10-05"}])), birth);
    assert_eq!(fed(json!([{"start": "2025-12-01"}])), birth);
    let first = json!({"start": "2025-10-05"});
    let last = json!({"start": "2025-12-01", "end": "2026-02-01"});
    assert_eq!(fed(json!([first, last])), (AnchorKind::Weaning, "2026-02-01".to_owned(), false));
    let goes_on = json!({"start": "2025-12-01", "end": "ongoing"});
    assert_eq!(fed(json!([first, goes_on])), birth);
}

/// After an early loss nothing is counted from: the judgement says nothing, and no possible start
/// hangs on it.
#[test]
fn an_early_loss_starts_no_clock() {
    let mut record = waits("2027-06-01");
    record["pregnancies"] = json!([{"lmp": "2026-01-01", "births": ["2026-04-01"],
        "outcome": "loss", "lactation_periods": []}]);
    record["fractures"][0]["onset"] = json!("2026-03-15");
    record["imaging"][0]["date"] = json!("2026-03-20");
    record["bmd"][0]["date"] = json!("2026-04-10");
    record["bmd"][0]["z_score"] = json!("-3.2");
    record["diagnosis_date"] = json!("2026-04-12");
    record["judgements"]["relevant_gain_unlikely"] = json!({"value": "yes"});
    let answer = assess(&record);
    assert_eq!(json!(answer.diagnosis.label), "MeetsIntroDefinitionOnly");
    assert!(answer.schedule.anchor.is_none());
    assert_eq!(said(&answer), "Observe");
    // It may have ended later than the record says: then it may have started one.
    record["pregnancies"][0].as_object_mut().unwrap().remove("births");
    assert_ne!(decision(&record), "Observe");
}

/// A child breastfed past the next birth: the latest child's weaning counts, once nobody feeds.
#[test]
fn tandem_feeding_keeps_the_anchor_provisional() {
    let mut record = waits("2028-03-01");
    record["pregnancies"][0]["lactation_periods"] =
        json!([{"start": "2025-10-05", "end": "ongoing"}]);
    record["pregnancies"].as_array_mut().unwrap().push(json!({
        "lmp": "2026-09-01", "births": ["2027-06-05"], "outcome": "live",
        "lactation_periods": [{"start": "2027-06-05", "end": "2027-12-24"}],
        "lactation_periods_complete": "yes",
    }));
    let anchor = assess(&record).schedule.anchor.unwrap();
    assert_eq!((anchor.kind, anchor.provisional), (AnchorKind::Weaning, true));
    assert_eq!(anchor.date, "2027-12-24");
    record["pregnancies"][0]["lactation_periods"][0]["end"] = json!("2027-10-01");
    assert!(!assess(&record).schedule.anchor.unwrap().provisional);
}

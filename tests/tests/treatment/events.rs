//! F-10: each window on its days, what is done, what waits, and what a pregnancy cancels.

use gao_core::schedule::EventCode;
use serde_json::{Value, json};

use super::*;

const SCAN: EventCode = EventCode::DxaReevaluate;

fn scanned(as_of: &str, on: &str) -> Value {
    let mut record = waits(as_of);
    let scan = json!({"date": on, "modality": "dxa", "site": "total_hip", "side": "left", "z_score": "-2.0"});
    record["bmd"].as_array_mut().unwrap().push(scan);
    record
}

#[test]
fn a_scan_between_six_and_twelve_months_after_weaning() {
    assert_eq!(status(&waits("2026-05-31"), SCAN), "Upcoming");
    assert_eq!(status(&waits("2026-06-01"), SCAN), "Due");
    assert_eq!(status(&waits("2026-12-01"), SCAN), "Due");
    assert_eq!(status(&waits("2026-12-02"), SCAN), "Overdue");
    // The first scan has no last day.
    let none = |as_of| with(waits(as_of), "/bmd", json!([]));
    assert_eq!(status(&none("2029-12-02"), EventCode::DxaBaseline), "Due");
    assert_eq!(status(&waits("2026-06-01"), EventCode::DxaBaseline), "Done");
}

#[test]
fn a_scan_in_the_window_or_after_it_answers() {
    assert_eq!(status(&scanned("2026-06-01", "2026-05-31"), SCAN), "Due");
    assert_eq!(status(&scanned("2026-06-01", "2026-06-01"), SCAN), "Done");
    assert_eq!(status(&scanned("2027-06-01", "2027-05-01"), SCAN), "Done");
    let mut by_qct = scanned("2026-06-01", "2026-06-01");
    by_qct["bmd"][1]["modality"] = json!("qct");
    assert_eq!(status(&by_qct, SCAN), "Due");
}

#[test]
fn an_early_scan_only_where_other_measures_are_judged_enough() {
    let early = EventCode::DxaSixMonths;
    let judged = |as_of: &str| {
        let mut record = starts(as_of);
        record["judgements"]["conservative_insufficient"]["value"] = json!("no");
        record
    };
    assert_eq!(status(&starts("2026-05-31"), early), "");
    assert_eq!(status(&judged("2026-05-31"), early), "Upcoming");
    assert_eq!(status(&judged("2026-06-01"), early), "Due");
    assert_eq!(status(&judged("2026-06-02"), early), "Overdue");
}

#[test]
fn nothing_that_radiates_is_due_before_pregnancy_is_clarified() {
    let unclear = without(waits("2026-06-01"), "/pregnancy_status/value");
    assert_eq!(status(&unclear, EventCode::ConfirmPregnancyStatus), "Due");
    assert_eq!(assess(&unclear).schedule.events[0].code, EventCode::ConfirmPregnancyStatus);
    assert_eq!(status(&unclear, SCAN), "Deferred(pregnancy-unclarified)");
    assert_eq!(status(&unclear, EventCode::PharmReview), "Deferred(pregnancy-unclarified)");
    // What was done stays done.
    assert_eq!(status(&unclear, EventCode::DxaBaseline), "Done");
}

#[test]
fn a_later_pregnancy_cancels_and_an_early_loss_does_not() {
    let again = |lmp: &str| {
        let mut record = pregnant(lmp);
        record["as_of"] = json!("2026-12-15");
        record["fractures"] = waits("2026-12-15")["fractures"].clone();
        record
    };
    for code in [SCAN, EventCode::PharmReview] {
        assert_eq!(status(&again("2026-09-01"), code), "Cancelled(later-pregnancy)");
    }
    assert_eq!(status(&again("2026-09-01"), EventCode::DeferredUntilBirth), "Deferred(pregnant)");
    let mut lost = again("2026-09-01");
    lost["pregnancies"][1] =
        json!({"lmp": "2026-09-01", "births": ["2026-10-20"], "outcome": "loss"});
    lost["pregnancy_status"] = json!({"value": "no", "on": "2026-12-15"});
    assert_eq!(status(&lost, SCAN), "Overdue");
    assert_eq!(status(&lost, EventCode::PharmReview), "Due");
    assert_eq!(assess(&lost).schedule.anchor.unwrap().date, "2025-12-01");
}

#[test]
fn a_review_waits_for_weaning_and_is_done_by_the_judgement() {
    let review = EventCode::PharmReview;
    let feeds = |as_of: &str| {
        with(waits(as_of), "/pregnancies/0/lactation_periods/0/end", json!("ongoing"))
    };
    assert_eq!(status(&feeds("2026-10-04"), review), "Upcoming");
    assert_eq!(status(&feeds("2026-10-05"), review), "Deferred(lactating)");
    let open = without(waits("2026-10-05"), "/pregnancies/0/lactation_periods");
    assert_eq!(status(&open, review), "Deferred(lactation-unclarified)");
    let judged = |on: &str| {
        with(
            waits("2026-12-15"),
            "/judgements/relevant_gain_unlikely",
            json!({"value": "no", "on": on}),
        )
    };
    assert_eq!(status(&judged("2026-12-01"), review), "Done");
    assert_eq!(status(&judged("2026-11-30"), review), "Due");
}

#[test]
fn vitamin_d_is_measured_again_at_75_and_not_above() {
    let measured = |value: &str| {
        with(
            waits("2026-06-01"),
            "/labs",
            json!([
                {"analyte": "vitamin_d_25oh", "value": value, "unit": "nmol/l", "date": "2026-05-01"}
            ]),
        )
    };
    let recheck = EventCode::VitaminDRecheck;
    assert_eq!(status(&measured("74.9"), recheck), "Due");
    assert_eq!(status(&measured("75.0"), recheck), "Due");
    assert_eq!(status(&measured("75.1"), recheck), "");
    assert_eq!(status(&waits("2026-06-01"), recheck), "");
    let first = "BASE-MANAGEMENT-FIRST";
    assert!(found(&measured("75.0"), Agent::Denosumab, first));
    assert!(!found(&measured("75.1"), Agent::Denosumab, first));
    let intake =
        |mg: &str| with(measured("75.1"), "/patient", json!({"calcium_intake_mg_per_day": mg}));
    assert!(found(&intake("999"), Agent::Denosumab, first));
    assert!(!found(&intake("1000"), Agent::Denosumab, first));
}

#[test]
fn pain_is_followed_for_a_year() {
    let pain = |as_of: &str| {
        with(waits(as_of), "/symptoms", json!({"spinal_pain": "yes", "pain_onset": "2025-08-20"}))
    };
    let review = EventCode::PainReview;
    assert_eq!(status(&pain("2026-08-20"), review), "Due");
    assert_eq!(status(&pain("2026-08-21"), review), "Overdue");
    assert_eq!(status(&waits("2026-08-20"), review), "");
    assert_eq!(status(&waits("2026-08-20"), EventCode::MoodScreen), "Due");
}

#[test]
fn the_schedule_applies_where_the_disease_is_suspected_or_may_be_met() {
    let applies = |record: &Value| assess(record).schedule.applies;
    assert!(applies(&waits("2026-06-01")));
    let mut nothing = waits("2026-06-01");
    nothing["fractures"] = json!([]);
    nothing["symptoms"] =
        json!({"spinal_pain": "no", "hip_pain": "no", "height_loss": "no", "kyphosis": "no"});
    nothing["imaging"] = json!([]);
    assert!(!applies(&nothing));
    assert!(!applies(&json!({"as_of": "2026-06-01"})));
}

//! The rulings on which the specification contradicts itself or is silent.

use gao_oracle::{Policy, answer};
use serde_json::{Value, json};

fn record() -> Value {
    json!({
        "as_of": "2025-12-20",
        "pregnancies": [{
            "lmp": "2025-01-01",
            "outcome": "live",
            "births": ["2025-10-05"],
            "lactation_periods": [{ "start": "2025-10-05", "end": "ongoing" }],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "fractures": [],
        "bmd": [],
        "medications": [],
    })
}

fn say(record: &Value) -> Value {
    answer(record, &Policy::default())
}

/// Ruling 1: an old onset and a worsening long after weaning; the first lies in the window.
#[test]
fn either_onset_counts() {
    let mut r = record();
    r["as_of"] = json!("2027-12-20");
    r["pregnancies"][0]["lactation_periods"][0]["end"] = json!("2025-12-01");
    r["symptoms"] = json!({
        "spinal_pain": "yes", "acute": "yes", "severe": "yes", "localised": "yes",
        "pain_onset": "2025-11-01", "worsening_onset": "2027-11-01",
    });
    assert_eq!(say(&r)["suspicion"], "Strong");
    r["symptoms"]["pain_onset"] = json!("2027-10-01");
    assert_eq!(say(&r)["suspicion"], "OutsideWindow");
}

/// Ruling 2: three levels need a complete list of fractures.
#[test]
fn low_levels_need_all_fractures() {
    let mut r = record();
    r["symptoms"] =
        json!({ "spinal_pain": "no", "hip_pain": "no", "height_loss": "no", "kyphosis": "no" });
    assert_eq!(say(&r)["suspicion"], "NoSymptoms");
    r["fractures_complete"] = json!("unknown");
    assert_eq!(say(&r)["suspicion"], "Insufficient");
}

/// Ruling 3: P-01's No needs a clean spine and all measurements.
#[test]
fn the_project_no_needs_a_clean_spine() {
    let mut r = record();
    let spine = json!({
        "date": "2025-12-01", "modality": "dxa", "site": "lumbar_spine", "z_score": "-2.4",
    });
    let hip = json!({
        "date": "2025-12-01", "modality": "dxa", "site": "total_hip", "z_score": "-2.4",
    });
    let very_low = |r: &Value| say(r)["severity"]["very_low_bmd"].clone();
    r["bmd"] = json!([spine, hip]);
    assert_eq!(very_low(&r), "Unknown");
    r["bmd_complete"] = json!("yes");
    assert_eq!(very_low(&r), "No(by P-01)");
    r["bmd"] = json!([hip]);
    assert_eq!(very_low(&r), "Unknown");
    r["spine_not_evaluable"] = json!("yes");
    assert_eq!(very_low(&r), "No(by P-01)");
}

/// Ruling 4: a month that begins in the third trimester and ends in breastfeeding lies inside.
#[test]
fn spans_are_joined() {
    let mut r = record();
    r["fractures"] = json!([{
        "site": "vertebra", "level": "T8", "mechanism": "spontaneous", "confirmed": "yes",
        "onset": "2025-09/2025-11",
    }]);
    r["fractures_complete"] = json!("yes");
    assert_eq!(say(&r)["suspicion"], "MustSuspect");
    r["fractures"][0]["onset"] = json!("2025-07/2025-11");
    assert_eq!(say(&r)["suspicion"], "Suspect");
}

/// Ruling 5: a live birth opens the time after it whatever its dating, a loss does not.
#[test]
fn births_open_the_time_after_them() {
    let mut r = record();
    r["pregnancies"][0] = json!({
        "outcome": "live", "births": ["2025-10-05"], "gestational_age_at_birth": "20+0",
        "lactation_periods": [],
    });
    assert_eq!(say(&r)["anchor"]["date"], "2025-10-05");
    r["pregnancies"][0]["outcome"] = json!("loss");
    assert_eq!(say(&r)["anchor"], Value::Null);
}

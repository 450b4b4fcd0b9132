//! F-06 on both sides of each of its limits, and with each of its facts unknown.

mod comparability;
mod difference;
mod laws;
mod letters;
mod physiology;
mod recovery;
mod requests;
mod series;
mod validity;

use gao_core::assessment::{
    BmdChangesAnswer, BmdComparison, MeasurementValidity, PhysiologyAnswer, RecoveryAnswer,
};
use gao_core::change::{
    self, Against, Allowance, Baseline, NotReported, Obstacle, PhysiologyResult, Recovery, Remark,
    VertebraState,
};
use gao_core::{
    Assessment, Audience, Case, Language, Level, Mode, Options, Policy, Tri, assess_json_to_record,
};
use gao_core::{explain::Style, explain_json, read_json};
use serde_json::{Value, json};

/// A record whose lists are all complete: LMP 2025-01-01, birth 2025-10-05, fully breastfed to
/// 2026-05-04; two years later.
fn base() -> Value {
    json!({
        "as_of": "2027-12-20",
        "pregnancy_status": {"value": "no", "on": "2027-12-20"},
        "pregnancies": [{
            "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live",
            "lactation_periods": [
                {"start": "2025-10-05", "end": "2026-05-04", "feeding": "exclusive"}
            ],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "fractures": [], "imaging": [], "medications": [], "cross_calibrations": [],
        "precision": [
            {"device": scanner("1"), "site": "lumbar_spine", "sd_g_per_cm2": "0.010"},
            {"device": scanner("1"), "site": "total_hip", "sd_g_per_cm2": "0.010"},
        ],
        "precision_complete": "yes",
        "bmd": [],
    })
}

fn scanner(serial: &str) -> Value {
    json!({"maker": "Maker", "model": "Model", "serial": serial})
}

/// DXA of L1-L4 on the scanner of the centre.
fn spine(date: &str, value: &str) -> Value {
    json!({
        "date": date, "modality": "dxa", "site": "lumbar_spine", "levels": ["L1", "L2", "L3", "L4"],
        "bmd_g_per_cm2": value, "z_score": "-1.50", "device": scanner("1"),
    })
}

fn hip(date: &str, value: &str) -> Value {
    let mut m = spine(date, value);
    m["site"] = json!("total_hip");
    m["side"] = json!("left");
    m.as_object_mut().unwrap().remove("levels");
    m
}

/// The same with other facts; null takes one away.
fn with(mut value: Value, facts: Value) -> Value {
    for (key, fact) in facts.as_object().unwrap() {
        if fact.is_null() {
            value.as_object_mut().unwrap().remove(key);
        } else {
            value[key] = fact.clone();
        }
    }
    value
}

fn assess(record: &Value) -> Assessment {
    assess_json_to_record(record.to_string().as_bytes(), &Options::default())
        .unwrap_or_else(|refused| panic!("{record}: {:?}", refused.problems()))
}

fn changes(bmd: &[Value], facts: Value) -> BmdChangesAnswer {
    assess(&with(with(base(), json!({"bmd": bmd})), facts)).bmd_changes
}

/// The one comparison of two measurements.
fn pair(first: Value, second: Value, facts: Value) -> BmdComparison {
    let mut found = changes(&[first, second], facts).comparisons;
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

/// Two measurements of the spine, a year apart, after weaning.
fn later(first: &str, second: &str) -> [Value; 2] {
    [spine("2026-06-01", first), spine("2027-06-01", second)]
}

fn levels(levels: &[Level]) -> Vec<&str> {
    levels.iter().map(|level| level.as_str()).collect()
}

fn missing(comparison: &BmdComparison) -> Vec<&str> {
    comparison.significant.grounds.missing.iter().map(|fact| fact.pointer.as_str()).collect()
}

#[test]
fn comparing_allocates_nothing() {
    let record = with(
        base(),
        json!({"bmd": [
            spine("2024-12-01", "0.900"), spine("2026-04-05", "0.830"), spine("2027-06-01", "0.855"),
            hip("2024-12-01", "0.900"), hip("2027-06-01", "0.855"),
        ]}),
    );
    let (input, problems) = read_json(record.to_string().as_bytes());
    assert!(problems.is_empty(), "{problems:?}");
    let policy = Policy::default();
    let case = Case::parse(&input, &policy, Mode::Strict).unwrap();
    let mut found = (0, 0);
    let allocated = allocation_counter::measure(|| {
        found = (change::comparisons(&case, &policy).count(), change::validity(&case).count());
    });
    assert_eq!((found, allocated.count_total), ((4, 5), 0));
}

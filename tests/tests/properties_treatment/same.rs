//! 3, 4, 13: what may change of a record without changing an answer; and asking twice.

use gao_conformance::records::{reversed, shifted};
use gao_conformance::sweep::{Case, cases, sweep};
use gao_core::Assessment;
use serde_json::{Value, json};

use crate::SEED;

/// The answers of F-07 to F-11 and F-16, without pointers into the record and without the trail
/// of values, which stand in the order of the record.
fn answers(answer: &Assessment) -> Value {
    let Assessment {
        base_management,
        pharmacotherapy,
        agent_safety,
        schedule,
        prognosis,
        completeness,
        ..
    } = answer;
    let mut all = json!({
        "base": base_management,
        "pharmacotherapy": pharmacotherapy,
        "agents": agent_safety,
        "schedule": schedule,
        "prognosis": prognosis,
        "completeness": completeness,
    });
    strip(&mut all);
    all
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, _| !["pointer", "used", "condition"].contains(&key.as_str()));
            if let Some(missing) = fields.get_mut("missing").and_then(Value::as_array_mut) {
                for fact in missing.iter_mut() {
                    *fact = json!([fact["fact"], fact["how_to_get"]]);
                }
                missing.sort_by_key(Value::to_string);
            }
            fields.values_mut().for_each(strip);
        }
        Value::Array(entries) => entries.iter_mut().for_each(strip),
        _ => {}
    }
}

/// Dates of an answer, 28 years later.
fn later(value: &Value) -> Value {
    match value {
        Value::String(text) if text.get(4..5) == Some("-") && text.len() >= 7 => shifted(value),
        Value::String(text) if text.len() == 4 && text.parse::<u16>().is_ok() => shifted(value),
        Value::Array(entries) => entries.iter().map(later).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(key, field)| (key.clone(), later(field))).collect()
        }
        other => other.clone(),
    }
}

/// Where two answers part, in few words.
fn difference(one: &Value, other: &Value, path: &str) -> Option<String> {
    match (one, other) {
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            a.iter().find_map(|(key, value)| difference(value, &b[key], &format!("{path}/{key}")))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => a
            .iter()
            .zip(b)
            .enumerate()
            .find_map(|(place, (a, b))| difference(a, b, &format!("{path}/{place}"))),
        _ => (one != other).then(|| format!("{path}: {one} / {other}")),
    }
}

fn unchanged(count: u64, change: impl Fn(&Case) -> Value, expected: impl Fn(Value) -> Value) {
    let mut compared = 0;
    sweep(SEED, cases(count), |case, faults| {
        let changed = change(case);
        let (Some(one), Some(other)) = (case.assess(&case.record), case.assess(&changed)) else {
            return;
        };
        compared += 1;
        if let Some(how) = difference(&expected(answers(&one)), &answers(&other), "") {
            faults.note(case, how);
        }
    });
    assert!(compared * 10 >= count * 9, "{compared} of {count}");
}

#[test]
fn shifting_by_28_years_changes_nothing_but_dates() {
    let moved = |case: &Case| {
        let mut moved = shifted(&case.record);
        // An intake of 1000 mg is no year.
        let intake = "/patient/calcium_intake_mg_per_day";
        if let Some(mg) = moved.pointer_mut(intake) {
            *mg = case.record.pointer(intake).cloned().unwrap_or_default();
        }
        moved
    };
    unchanged(300, moved, |answer| later(&answer));
}

#[test]
fn the_order_of_lists_changes_nothing() {
    unchanged(300, |case| reversed(&case.record), |answer| answer);
}

#[test]
fn twins_of_one_day_equal_a_singleton() {
    let twins = |case: &Case| {
        let mut record = case.record.clone();
        for pregnancy in record["pregnancies"].as_array_mut().into_iter().flatten() {
            if let Some(births) = pregnancy.get_mut("births").and_then(Value::as_array_mut)
                && births.len() == 1
            {
                births.push(births[0].clone());
                pregnancy.as_object_mut().unwrap().remove("plurality");
            }
        }
        record
    };
    unchanged(300, twins, |answer| answer);
}

/// The same record gives the same answer, and so does the record written anew.
#[test]
fn asking_twice_changes_nothing() {
    let anew = |case: &Case| serde_json::from_str(&case.record.to_string()).unwrap();
    unchanged(100, anew, |answer| answer);
}

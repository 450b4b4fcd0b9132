//! Records that are alike but for the length of one list, or for how much is known.

use serde_json::{Value, json};

use crate::TYPICAL;

/// A record with measurements over time, in which most is known.
const FULL: &[u8] = include_bytes!("../../tests/reports/synthetic-course.json");

/// From the top of the spine down.
const LEVELS: [&str; MOST_FRACTURES] = [
    "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "L1", "L2", "L3",
    "L4", "L5",
];

/// The longest lists of each kind that are looked at.
pub const MOST_FRACTURES: usize = 17;
/// As above.
pub const MOST_SCANS: usize = 32;
/// As above.
pub const MOST_PREGNANCIES: usize = 10;

/// How long the lists of a record are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// Vertebrae that broke while she was breastfeeding.
    pub fractures: usize,
    /// DXA of the lumbar spine, each on another day and comparable with every other.
    pub scans: usize,
    /// Pregnancies, each with its breastfeeding; the last is that of the typical record.
    pub pregnancies: usize,
}

impl Lengths {
    /// Those of the typical record.
    pub const TYPICAL: Self = Self { fractures: 1, scans: 1, pregnancies: 1 };
    /// Every list at its longest.
    pub const LARGE: Self =
        Self { fractures: MOST_FRACTURES, scans: MOST_SCANS, pregnancies: MOST_PREGNANCIES };
}

/// The typical record with lists of these lengths, as JSON.
///
/// # Errors
///
/// If `typical.json` is no JSON.
pub fn record(lengths: Lengths) -> serde_json::Result<Vec<u8>> {
    let mut record: Value = serde_json::from_slice(TYPICAL)?;
    let last = record.pointer("/pregnancies/0").cloned();
    let earlier = lengths.pregnancies.saturating_sub(1);
    let pregnancies: Vec<Value> =
        (0..earlier).map(|number| pregnancy(earlier - number)).chain(last).collect();
    let scans: Vec<Value> = (0..lengths.scans).map(scan).collect();
    let fractures: Vec<Value> = LEVELS.iter().take(lengths.fractures).map(fracture).collect();
    if let Some(fields) = record.as_object_mut() {
        fields.insert("pregnancies".to_owned(), pregnancies.into());
        fields.insert("bmd".to_owned(), scans.into());
        fields.insert("fractures".to_owned(), fractures.into());
    }
    serde_json::to_vec(&record)
}

fn fracture(level: &&str) -> Value {
    json!({
        "site": "vertebra", "level": level, "onset": "2025-11-10",
        "mechanism": "spontaneous", "confirmed": "yes",
    })
}

/// Every other day from 6 October 2025 on.
fn scan(number: usize) -> Value {
    let day = 6 + 2 * number;
    let date = match day {
        ..=31 => format!("2025-10-{day:02}"),
        32..=61 => format!("2025-11-{:02}", day - 31),
        _ => format!("2025-12-{:02}", day - 61),
    };
    json!({
        "date": date, "modality": "dxa", "site": "lumbar_spine", "levels": ["L1", "L2", "L3", "L4"],
        "bmd_g_per_cm2": format!("0.{}", 800 - number), "z_score": "-2.40", "t_score": "-2.40",
        "device": { "maker": "A", "model": "B", "serial": "C" },
    })
}

/// One that began `years` times two years before the last.
fn pregnancy(years: usize) -> Value {
    let year = 2025 - 2 * years;
    json!({
        "lmp": format!("{year}-01-01"), "outcome": "live", "births": [format!("{year}-10-05")],
        "lactation_periods": [{
            "start": format!("{year}-10-05"), "end": format!("{}-04-05", year + 1),
            "feeding": "exclusive",
        }],
        "lactation_periods_complete": "yes",
    })
}

/// A full record, then the same with one, two, three facts taken away, from the last on, until only the
/// day of assessment is left.
///
/// # Errors
///
/// If the full record is no JSON.
pub fn with_unknown_facts() -> serde_json::Result<Vec<Vec<u8>>> {
    let mut record: Value = serde_json::from_slice(FULL)?;
    if let Some(fields) = record.as_object_mut() {
        fields.remove("provenance");
    }
    let mut records = vec![serde_json::to_vec(&record)?];
    while take_last(&mut record) {
        records.push(serde_json::to_vec(&record)?);
    }
    Ok(records)
}

/// Takes the last fact away; `false` if there was none.
fn take_last(value: &mut Value) -> bool {
    match value {
        Value::Object(fields) => {
            let last = fields.keys().rev().find(|name| *name != "as_of").cloned();
            let Some(name) = last else { return false };
            let taken = fields.get_mut(&name).is_some_and(take_last);
            if !taken || fields.get(&name).is_some_and(is_empty) {
                fields.remove(&name);
            }
            true
        }
        Value::Array(entries) => {
            let taken = entries.last_mut().is_some_and(take_last);
            if !taken || entries.last().is_some_and(is_empty) {
                return entries.pop().is_some();
            }
            true
        }
        _ => false,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields.is_empty(),
        Value::Array(entries) => entries.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gao_core::{Options, case_from_json};

    #[test]
    fn every_record_is_accepted() {
        let options = Options::default();
        let large = record(Lengths::LARGE).unwrap();
        case_from_json(&large, &options).unwrap();
        let records = with_unknown_facts().unwrap();
        assert!(records.len() > 100, "{}", records.len());
        for record in records {
            let text = String::from_utf8_lossy(&record);
            assert!(case_from_json(&record, &options).is_ok(), "{text}");
        }
    }

    #[test]
    fn facts_are_taken_from_the_last_on_and_the_day_stays() {
        let mut record = json!({"as_of": "2025-12-20", "b": [{"c": 1, "d": 2}, "e"], "f": {}});
        let mut left = Vec::new();
        while take_last(&mut record) {
            left.push(record.to_string());
        }
        assert_eq!(
            left,
            [
                r#"{"as_of":"2025-12-20","b":[{"c":1,"d":2},"e"]}"#,
                r#"{"as_of":"2025-12-20","b":[{"c":1,"d":2}]}"#,
                r#"{"as_of":"2025-12-20","b":[{"c":1}]}"#,
                r#"{"as_of":"2025-12-20"}"#,
            ]
        );
    }

    #[test]
    fn a_record_has_lists_of_the_lengths_that_were_asked_for() {
        let lengths = Lengths { fractures: 17, scans: 32, pregnancies: 10 };
        let record: Value = serde_json::from_slice(&record(lengths).unwrap()).unwrap();
        for (list, length) in [("fractures", 17), ("bmd", 32), ("pregnancies", 10)] {
            assert_eq!(record[list].as_array().unwrap().len(), length);
        }
        assert_eq!(record["bmd"][31]["date"], "2025-12-07");
        assert_eq!(record["pregnancies"][0]["lmp"], "2007-01-01");
    }
}

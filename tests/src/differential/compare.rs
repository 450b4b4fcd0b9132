//! Two answers, field by field.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::essence::{BY_ENTRY, CHOSEN};

/// A field on which the two sides part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The field, with the part of it after a point.
    pub field: String,
    /// What the engine says.
    pub engine: Value,
    /// What the other side says.
    pub oracle: Value,
}

/// Compares what both sides have, and counts each field that was compared.
pub fn compare(engine: &Value, oracle: &Value, counts: &mut BTreeMap<String, u64>) -> Vec<Parted> {
    let (Value::Object(engine), Value::Object(oracle)) = (engine, oracle) else {
        return parted("answer".to_owned(), engine, oracle, counts).into_iter().collect();
    };
    let mut all = Vec::new();
    for (key, ours) in engine {
        match (ours, oracle.get(key)) {
            (_, None) => {}
            (Value::Object(ours), Some(Value::Object(theirs))) => {
                let by_entry = BY_ENTRY.contains(&key.as_str());
                let chosen = CHOSEN.contains(&key.as_str());
                for part in parts(ours, theirs, by_entry, chosen) {
                    let (one, other) = (at(ours, part), at(theirs, part));
                    all.extend(parted(format!("{key}.{part}"), one, other, counts));
                }
            }
            (ours, Some(theirs)) => all.extend(parted(key.clone(), ours, theirs, counts)),
        }
    }
    all
}

/// The parts that both have; with entries, those that either has, or those that the engine chose.
fn parts<'a>(
    one: &'a Map<String, Value>,
    other: &'a Map<String, Value>,
    by_entry: bool,
    chosen: bool,
) -> Vec<&'a String> {
    let ours = one.keys().filter(|key| by_entry || other.contains_key(*key));
    let theirs = other.keys().filter(|key| by_entry && !chosen && !one.contains_key(*key));
    ours.chain(theirs).collect()
}

fn at<'a>(parts: &'a Map<String, Value>, part: &str) -> &'a Value {
    parts.get(part).unwrap_or(&Value::Null)
}

fn parted(
    field: String,
    engine: &Value,
    oracle: &Value,
    counts: &mut BTreeMap<String, u64>,
) -> Option<Parted> {
    // What a record names by itself is counted under the name of its field.
    let (name, part) = field.split_once('.').unwrap_or((&field, ""));
    let counted = if part.is_empty() || BY_ENTRY.contains(&name) { name } else { &field };
    match counts.get_mut(counted) {
        Some(times) => *times += 1,
        None => drop(counts.insert(counted.to_owned(), 1)),
    }
    (engine != oracle).then(|| Parted { field, engine: engine.clone(), oracle: oracle.clone() })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(engine: &Value, oracle: &Value) -> (Vec<String>, u64) {
        let mut counts = BTreeMap::new();
        let parted = compare(engine, oracle, &mut counts);
        (parted.into_iter().map(|p| p.field).collect(), counts.values().sum())
    }

    #[test]
    fn only_what_both_have_is_compared() {
        let engine = json!({"a": 1, "b": {"x": 1, "y": 2}, "c": 3});
        let oracle = json!({"a": 1, "b": {"x": 1, "z": 9}, "d": 4});
        assert_eq!(fields(&engine, &oracle), (vec![], 2));
    }

    #[test]
    fn a_difference_is_named_with_its_part() {
        let engine = json!({"a": 1, "b": {"x": 1}});
        assert_eq!(fields(&engine, &json!({"a": 2, "b": {"x": 1}})).0, ["a"]);
        assert_eq!(fields(&engine, &json!({"a": 1, "b": {"x": [1]}})).0, ["b.x"]);
        // An answer is not the same as none.
        assert_eq!(fields(&engine, &json!({"a": 1, "b": null})).0, ["b"]);
    }

    #[test]
    fn an_entry_that_one_side_lacks_is_a_difference() {
        let engine = json!({"recovery": {"0-1": 1}});
        assert_eq!(
            fields(&engine, &json!({"recovery": {"0-2": 1}})).0,
            ["recovery.0-1", "recovery.0-2"]
        );
        assert_eq!(fields(&engine, &json!({"recovery": {"0-1": 1}})), (vec![], 1));
    }

    #[test]
    fn what_the_engine_chooses_the_other_side_must_have_and_may_have_more() {
        let engine = json!({"changes": {"0-1": 1}});
        assert_eq!(fields(&engine, &json!({"changes": {"0-2": 1}})).0, ["changes.0-1"]);
        assert_eq!(fields(&engine, &json!({"changes": {"0-1": 1, "0-2": 1}})), (vec![], 1));
    }
}

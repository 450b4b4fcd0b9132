//! Every field and every word of the record is written at times, and every field left out at
//! times; every value beside a limit is drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;

use crate::RECORDS;

/// Each field with the number of records that hold it, and each word of it.
struct Seen {
    fields: BTreeMap<String, usize>,
    words: BTreeMap<String, BTreeMap<String, usize>>,
}

static SEEN: LazyLock<Seen> = LazyLock::new(|| {
    let mut seen = Seen { fields: BTreeMap::new(), words: BTreeMap::new() };
    for record in RECORDS.iter() {
        let mut fields = BTreeSet::new();
        walk(record, "", &mut fields, &mut seen.words);
        for field in fields {
            *seen.fields.entry(field).or_default() += 1;
        }
    }
    seen
});

/// Places of a list count as one.
fn walk(
    value: &Value,
    path: &str,
    fields: &mut BTreeSet<String>,
    words: &mut BTreeMap<String, BTreeMap<String, usize>>,
) {
    if !path.is_empty() {
        fields.insert(path.to_owned());
    }
    match value {
        Value::Object(parts) => {
            for (key, part) in parts {
                walk(part, &format!("{path}/{key}"), fields, words);
            }
        }
        Value::Array(entries) => {
            for entry in entries {
                walk(entry, &format!("{path}/*"), fields, words);
            }
        }
        Value::String(word) => {
            *words.entry(path.to_owned()).or_default().entry(word.clone()).or_default() += 1;
        }
        other => panic!("{path}: {other} is no text; a record holds decimals as text"),
    }
}

/// Every field of the schema with the words that it takes, if it takes words.
fn schema() -> BTreeMap<String, Vec<String>> {
    let schema = serde_json::to_value(gao_core::input_schema()).unwrap();
    let mut found = BTreeMap::new();
    fields(&schema, &schema, "", &mut found);
    found
}

fn fields(root: &Value, node: &Value, path: &str, found: &mut BTreeMap<String, Vec<String>>) {
    if let Some(reference) = node["$ref"].as_str() {
        let pointer = reference.strip_prefix('#').expect("a reference into the schema");
        return fields(root, root.pointer(pointer).expect("what it refers to"), path, found);
    }
    for choice in ["anyOf", "oneOf"] {
        for node in node[choice].as_array().into_iter().flatten() {
            fields(root, node, path, found);
        }
    }
    if let Some(parts) = node["properties"].as_object() {
        for (key, part) in parts {
            fields(root, part, &format!("{path}/{key}"), found);
        }
    }
    if node["items"].is_object() {
        fields(root, &node["items"], &format!("{path}/*"), found);
    }
    let words = node["enum"].as_array().into_iter().flatten().chain(node.get("const"));
    let words = words.filter_map(|word| word.as_str().map(str::to_owned));
    found.entry(path.to_owned()).or_default().extend(words);
}

/// What no rule reads.
fn is_read(path: &str) -> bool {
    !path.is_empty() && !path.starts_with("/provenance")
}

#[test]
fn every_field_is_written_and_every_field_is_left_out() {
    let mut missing = Vec::new();
    let mut always = Vec::new();
    for path in schema().into_keys().filter(|path| is_read(path)) {
        let times = SEEN.fields.get(&path).copied().unwrap_or_default();
        if times < 100 {
            missing.push(format!("{path}: {times}"));
        }
        if times > RECORDS.len() - 50 && path != "/as_of" {
            always.push(path);
        }
    }
    assert!(missing.is_empty(), "hardly written:\n{}", missing.join("\n"));
    assert!(always.is_empty(), "hardly left out:\n{}", always.join("\n"));
    let known = schema();
    let unknown: Vec<_> = SEEN.fields.keys().filter(|path| !known.contains_key(*path)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_word_is_written() {
    let mut rare = Vec::new();
    for (path, words) in schema().into_iter().filter(|(path, _)| is_read(path)) {
        for word in words {
            let times = SEEN.words.get(&path).and_then(|seen| seen.get(&word)).copied();
            if times.unwrap_or_default() < 8 && !is_never_written(&path, &word) {
                rare.push(format!("{path}: {word}: {}", times.unwrap_or_default()));
            }
        }
    }
    assert!(rare.is_empty(), "hardly written:\n{}", rare.join("\n"));
}

/// Analytes and units that no rule reads beside the limits of their own laboratory: one reads
/// like another.
fn is_never_written(path: &str, word: &str) -> bool {
    let written = [
        "vitamin_d_25oh",
        "alkaline_phosphatase",
        "phosphate",
        "calcium_ionised",
        "parathyroid_hormone",
        "thyroid_stimulating_hormone",
        "nmol/l",
        "ng/ml",
    ];
    ["/labs/*/analyte", "/labs/*/unit"].contains(&path) && !written.contains(&word)
}

/// Values beside the limits of the specification, with the field that holds them.
const VALUES: &[(&str, &[&str])] = &[
    (
        "/bmd/*/z_score",
        &[
            "-1.9", "-1.99", "-2.0", "-2.00", "-2.01", "-2.49", "-2.5", "-2.50", "-2.51", "-2.99",
            "-3.0", "-3.00", "-3.01", "-3.1",
        ],
    ),
    (
        "/bmd/*/t_score",
        &["-1.99", "-2.00", "-2.01", "-2.49", "-2.50", "-2.51", "-2.99", "-3.00", "-3.01"],
    ),
    (
        "/patient/calcium_intake_mg_per_day",
        &["999", "1000", "1001", "1199", "1200", "1201", "2500", "2501"],
    ),
    ("/labs/*/value", &["74.9", "75", "75.0", "75.1", "30.04", "30.05", "30.06"]),
    ("/fractures/*/genant_grade", &["0", "1", "2", "3"]),
    ("/fractures/*/level", &["T1", "T3", "T4", "T12", "L1", "L4", "L5", "Th12", "D12"]),
    ("/precision/*/sd_g_per_cm2", &["0.0040", "0.0100", "0.0150", "0.1000"]),
    ("/pregnancies/*/gestational_age_at_birth", &["22+0", "28+0", "37+0", "40+0", "43+0"]),
];

#[test]
fn every_value_beside_a_limit_is_drawn() {
    let mut rare = Vec::new();
    for (path, values) in VALUES {
        for value in *values {
            let times = SEEN.words.get(*path).and_then(|seen| seen.get(*value)).copied();
            if times.unwrap_or_default() < 5 {
                rare.push(format!("{path}: {value}: {}", times.unwrap_or_default()));
            }
        }
    }
    assert!(rare.is_empty(), "hardly drawn:\n{}", rare.join("\n"));
}

/// Heights lost, from the record: 19, 20 and 21 mm, measured and recalled (P-04).
#[test]
fn heights_lie_on_both_sides_of_their_limit() {
    let mut lost: BTreeMap<(i32, &str), usize> = BTreeMap::new();
    for patient in RECORDS.iter().map(|record| &record["patient"]) {
        let height = |key: &str| patient[key].as_str().and_then(|text| text.parse::<i32>().ok());
        if let (Some(before), Some(now), Some(source)) = (
            height("height_before_mm"),
            height("height_now_mm"),
            patient["height_before_source"].as_str(),
        ) {
            *lost.entry((before - now, source)).or_default() += 1;
        }
    }
    for millimetres in [19, 20, 21] {
        for source in ["measured", "recalled"] {
            let times = lost.get(&(millimetres, source)).copied().unwrap_or_default();
            assert!(times > 50, "{millimetres} mm, {source}: {times}");
        }
    }
}

//! Every worked vector of the specification that has one of the oracle's functions.

use gao_oracle::{Policy, answer, pharm_words, raw};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Vectors that expect an error of validation, which is no business of the oracle.
const SKIPPED: [&str; 19] = [
    "TV-054", "TV-055", "TV-056", "TV-057", "TV-058", "TV-059", "TV-060", "TV-061", "TV-062",
    "TV-063", "TV-064", "TV-065", "TV-066", "TV-067", "TV-068", "TV-070", "TV-176", "TV-184",
    "TV-185",
];

/// Events of F-10 that the vectors leave out of their lists (section 8: "design only").
const NOT_IN_VECTORS: [&str; 6] = [
    "DXA-BASELINE",
    "PAIN-QOL-REVIEW",
    "MOOD-SCREEN",
    "VITD-RECHECK",
    "TERIPARATIDE-END",
    "NEXT-PREGNANCY-COUNSELLING",
];

fn folder() -> PathBuf {
    std::env::var_os("GAO_VECTORS").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../vectors")),
        PathBuf::from,
    )
}

fn read(file: &str) -> Vec<Value> {
    let path = folder().join(format!("{file}.json"));
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|e| panic!("{} cannot be read: {e}", path.display()));
    let document: Value = serde_json::from_str(&text).unwrap();
    document["vectors"].as_array().unwrap().clone()
}

/// What the oracle says of a record, in the form of the vector's function.
fn of_record(vector: &Value) -> Value {
    let policy = Policy {
        review_clock_from_diagnosis: vector["policy"]["review_clock"] == "diagnosis",
        ..Policy::default()
    };
    let all = answer(&vector["input"], &policy);
    match vector["function"].as_str().unwrap() {
        "dx" => dx(&all),
        "preg_now" => all["pregnant_now"].clone(),
        "suspicion" => all["suspicion"].clone(),
        "imaging" => all["imaging"].clone(),
        "vlow" => all["severity"]["very_low_bmd"].clone(),
        "sdi" => all["severity"]["sdi"].clone(),
        "count" => json!({ "count": all["severity"]["vertebral_count"] }),
        "base" => all["base"].clone(),
        "pharm" => pharm_words(&all["pharm"]),
        "safety" => all["agents"][vector["args"]["agent"].as_str().unwrap()].clone(),
        "schedule" => schedule(&all["schedule"]),
        "prognosis" => all["prognosis"].clone(),
        other => panic!("no function {other}"),
    }
}

/// The vectors name a key only where there is something to say.
fn dx(all: &Value) -> Value {
    let mut out = all["diagnosis"].clone();
    let map = out.as_object_mut().unwrap();
    if map["failed"] == json!([]) {
        map.remove("failed");
    }
    if map.remove("t_arm_only") == Some(json!(true)) {
        map.insert("A_arm".to_owned(), json!("T arm only"));
    }
    if all["diagnosis_extra"]["t_not_reported"] == true {
        map.insert("note".to_owned(), json!("T-NOT-REPORTED"));
    }
    if all["diagnosis_extra"]["beside_monogenic"] == true {
        map.insert("beside".to_owned(), json!(["monogenic"]));
    }
    out
}

fn schedule(all: &Value) -> Value {
    let named = |e: &&Value| {
        let text = e.as_str().unwrap();
        !NOT_IN_VECTORS.iter().any(|name| text.starts_with(name))
    };
    Value::Array(all.as_array().unwrap().iter().filter(named).cloned().collect())
}

/// What the oracle says of bare numbers.
fn of_numbers(vector: &Value) -> Value {
    let args = vector["input_raw"].as_array().unwrap();
    let text = |k: usize| args[k].as_str().unwrap();
    let number = |k: usize| args[k].as_i64().unwrap();
    match vector["function"].as_str().unwrap() {
        "change" => raw::change(number(0), number(1), args[2].as_i64()),
        "physio" => {
            let months = i32::try_from(number(1)).unwrap();
            json!(raw::physiology(text(0), months, text(2), number(3), number(4), args[5].as_i64()))
        }
        "recovery" => {
            json!(raw::recovery(text(0), text(1), number(2), number(3), args[4].as_i64()))
        }
        "washout" => {
            let agent = args.get(2).map_or("zoledronate", |a| a.as_str().unwrap());
            json!(raw::washout(text(0), text(1), agent))
        }
        "base2" => args.iter().map(|a| raw::base2(a.as_i64().unwrap())).collect(),
        other => panic!("no function {other}"),
    }
}

#[test]
fn every_vector_agrees() {
    let files = [
        ("dx", 53),
        ("preg_now", 11),
        ("suspicion", 17),
        ("imaging", 23),
        ("vlow", 3),
        ("sdi", 2),
        ("count", 1),
        ("base", 5),
        ("base2", 1),
        ("change", 5),
        ("physio", 8),
        ("recovery", 4),
        ("washout", 7),
        ("pharm", 39),
        ("safety", 12),
        ("schedule", 7),
        ("prognosis", 5),
        ("lists", 51),
    ];
    let mut wrong = Vec::new();
    for (file, expected_count) in files {
        let mut ran = 0;
        for vector in read(file) {
            let id = vector["id"].as_str().unwrap();
            if SKIPPED.contains(&id) {
                continue;
            }
            ran += 1;
            let said = match vector.get("input") {
                Some(_) => of_record(&vector),
                None => of_numbers(&vector),
            };
            let mut expected = vector["expected"].clone();
            if let Some(map) = expected.as_object_mut() {
                // Warnings are validation, too.
                map.remove("warnings");
            }
            if said != expected {
                wrong.push(format!("{file} {id}: said {said}, expected {expected}"));
            }
        }
        println!("{file}: {ran}");
        if ran != expected_count {
            wrong.push(format!("{file}: {ran} vectors ran, not {expected_count}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// 3.5 in its plainest form: no record at all decides nothing and does not panic.
#[test]
fn an_empty_record_decides_nothing() {
    let all = answer(&json!({ "as_of": "2025-12-20" }), &Policy::default());
    assert_eq!(all["pregnant_now"], "Unknown");
    assert_eq!(all["lactating_now"], "Unknown");
    assert_eq!(all["suspicion"], "Insufficient");
    assert_eq!(all["diagnosis"]["label"], "Undetermined");
    assert_eq!(pharm_words(&all["pharm"]), json!(["Undetermined", "diagnosis"]));
    let _ = answer(&json!({}), &Policy::default());
    let _ = answer(&json!([]), &Policy::default());
}

//! The engine and the oracle, over random records; and the harness itself, over planted faults.
//!
//! `GAO_DIFFERENTIAL_CASES` and `GAO_DIFFERENTIAL_SEED` change how many records are made and of
//! which seed; `GAO_DIFFERENTIAL_NUMBER` names the record that `one_record` shows.

use std::path::Path;

use gao_conformance::differential::{
    FIELDS, PolicyChoice, Report, SHOWN, engine, how_to_see, never_compared, run,
};
use gao_conformance::{from_environment, random, read_json, vectors};
use gao_core::{ReviewClock, VeryLowBmd};
use serde_json::{Value, json};

/// What the oracle says of a record, lists without an order of their own sorted.
fn oracle(record: &Value, choice: PolicyChoice) -> Value {
    let policy = gao_oracle::Policy {
        very_low_clinician_only: choice.very_low_clinician_only,
        review_clock_from_diagnosis: choice.review_clock_from_diagnosis,
    };
    let mut answer = gao_oracle::answer(record, &policy);
    if let Some(anchor) = answer["anchor"].as_object() {
        let text = |key: &str| anchor[key].as_str().unwrap_or_default().to_owned();
        let provisional = if anchor["provisional"] == true { " provisional" } else { "" };
        answer["anchor"] = json!(format!("{} {}{provisional}", text("date"), text("kind")));
    }
    for codes in answer["agents"].as_object_mut().into_iter().flat_map(|all| all.values_mut()) {
        if let Some(codes) = codes.as_array_mut() {
            codes.sort_by_key(Value::to_string);
        }
    }
    answer
}

fn seed() -> u64 {
    from_environment("GAO_DIFFERENTIAL_SEED", 1)
}

#[test]
fn engine_and_oracle_agree() {
    let cases = from_environment("GAO_DIFFERENTIAL_CASES", 20_000);
    let report = run(seed(), 0..cases, oracle);
    println!("{report}");
    assert_eq!(report.records, cases);
    assert!(report.refused() * 100 <= cases * 3, "{report}");
    assert_eq!(report.differences(), 0, "{report}");
    assert_eq!(never_compared(&report), [""; 0]);
}

/// Each class of difference that a run ever showed, in as few facts as make it, with the answer
/// that stands: both sides give it now.
#[test]
fn every_difference_ever_found_stays_settled() {
    let found = vectors::read("differential.json").unwrap();
    let mut parted = Vec::new();
    for vector in &found {
        let choice = PolicyChoice {
            very_low_clinician_only: vector.policy.very_low_bmd == VeryLowBmd::ClinicianOnly,
            review_clock_from_diagnosis: vector.policy.review_clock == ReviewClock::Diagnosis,
        };
        assert_eq!(choice.policy(), vector.policy, "{}: another policy", vector.id);
        let engine = engine(&vector.input, choice)
            .unwrap_or_else(|refused| panic!("{}: {:?}", vector.id, refused.problems()));
        let oracle = oracle(&vector.input, choice);
        let expected = vector.expected.as_object().expect("fields with their answers");
        assert!(!expected.is_empty(), "{}", vector.id);
        for (field, expected) in expected {
            for (side, answer) in [("engine", &engine), ("oracle", &oracle)] {
                let said = field.split('.').fold(answer, |answer, part| &answer[part]);
                if said != expected {
                    let (id, title) = (&vector.id, &vector.title);
                    parted.push(format!("{id} {title}: {field} {side} {said} not {expected}"));
                }
            }
        }
    }
    assert!(parted.is_empty(), "{}\n{}", parted.len(), parted.join("\n"));

    let document = read_json(Path::new("tests/vectors/differential.json")).unwrap();
    assert_eq!(document["provenance"]["count"], found.len());
    for (place, vector) in document["vectors"].as_array().unwrap().iter().enumerate() {
        assert_eq!(vector["id"], format!("DV-{:03}", place + 1));
        assert_eq!(vector["function"], "differential");
        let ruled = vector["ruled"].as_str().unwrap_or_default();
        assert!(["engine", "oracle", "both"].contains(&ruled), "{}", vector["id"]);
        assert!(!vector["evidence"].as_array().unwrap().is_empty(), "{}", vector["id"]);
    }
}

/// Shows one record and what both sides say of it.
#[test]
fn one_record() {
    let number = from_environment("GAO_DIFFERENTIAL_NUMBER", 0);
    let record = random::record(seed(), number);
    let choice = PolicyChoice::of(number);
    println!("{record:#}\n{choice:?}");
    match engine(&record, choice) {
        Ok(engine) => println!("engine {engine:#}\noracle {:#}", oracle(&record, choice)),
        Err(refused) => println!("refused {:#?}", refused.problems()),
    }
}

const CASES: u64 = 400;

/// The engine against itself, so that nothing differs but what is planted.
fn itself(record: &Value, choice: PolicyChoice) -> Value {
    engine(record, choice).expect("only accepted records are asked")
}

fn honest() -> Report {
    run(1, 0..CASES, itself)
}

#[test]
fn identical_answers_give_no_difference() {
    let report = honest();
    assert_eq!(report.differences(), 0, "{report}");
    assert_eq!((report.records, report.first.len()), (CASES, 0));
    assert!(report.fields() > report.accepted * 10, "{report}");
    assert_eq!(never_compared(&report), [""; 0]);
}

/// The number of a record that the engine accepts, after `least`.
fn accepted_after(least: u64) -> u64 {
    let accepted =
        |number: &u64| engine(&random::record(1, *number), PolicyChoice::of(*number)).is_ok();
    (least..).find(accepted).expect("nearly every record is accepted")
}

fn number_of(record: &Value) -> u64 {
    let id = record["provenance"]["id"].as_str().expect("every record names itself");
    id.rsplit_once(' ').expect("seed and number").1.parse().expect("a number")
}

#[test]
fn a_planted_difference_is_found_with_its_number_and_how_to_see_it() {
    let planted = accepted_after(123);
    let report = run(1, 0..CASES, |record, choice| {
        let mut answer = itself(record, choice);
        if number_of(record) == planted {
            answer["diagnosis"]["label"] = json!("Planted");
        }
        answer
    });
    assert_eq!(report.differences(), 1, "{report}");
    let difference = &report.first[0];
    assert_eq!((difference.number, difference.field.as_str()), (planted, "diagnosis.label"));
    assert_eq!(difference.oracle, "Planted");
    let engine = engine(&random::record(1, planted), PolicyChoice::of(planted)).unwrap();
    assert_eq!(difference.engine, engine["diagnosis"]["label"]);
    let text = report.to_string();
    assert!(text.contains(&format!("seed 1 number {planted}: diagnosis.label")), "{text}");
    assert!(text.contains(&how_to_see(1, planted)), "{text}");
}

#[test]
fn every_field_is_compared() {
    for (name, _) in FIELDS {
        let report = run(1, 0..20, |record, choice| {
            let mut answer = itself(record, choice);
            answer[*name] = json!("planted");
            answer
        });
        assert_eq!(report.differences(), report.accepted, "{name}");
        assert!(report.first.iter().all(|difference| difference.field == *name), "{name}");
    }
}

#[test]
fn the_first_differences_are_shown_and_all_are_counted() {
    let report = run(1, 0..CASES, |_, _| json!({"suspicion": "Planted"}));
    assert_eq!(report.differences(), report.accepted);
    let shown: Vec<u64> = report.first.iter().map(|difference| difference.number).collect();
    let expected: Vec<u64> = (0..)
        .filter(|number| engine(&random::record(1, *number), PolicyChoice::of(*number)).is_ok())
        .take(SHOWN)
        .collect();
    assert_eq!(shown, expected);
    assert_eq!(report.parted["suspicion"], (report.accepted, expected[0]));
}

#[test]
fn a_side_that_panics_is_a_difference_and_not_the_end() {
    let fatal = accepted_after(17);
    let report = run(1, 0..100, |record, choice| {
        assert_ne!(number_of(record), fatal, "planted");
        itself(record, choice)
    });
    assert_eq!(report.records, 100);
    assert_eq!(report.differences(), 1, "{report}");
    assert_eq!((report.first[0].number, report.first[0].field.as_str()), (fatal, "panic"));
}

#[test]
fn the_policy_of_a_record_follows_from_its_number() {
    let chosen = |choice: fn(PolicyChoice) -> bool| {
        (0..20).filter(|number| choice(PolicyChoice::of(*number))).collect::<Vec<u64>>()
    };
    assert_eq!(chosen(|choice| choice.very_low_clinician_only), [3, 7, 11, 15, 19]);
    assert_eq!(chosen(|choice| choice.review_clock_from_diagnosis), [4, 9, 14, 19]);
    // The choice reaches the engine.
    let differs = (0..CASES).any(|number| {
        let record = random::record(1, number);
        let of = |very_low_clinician_only| {
            let choice = PolicyChoice { very_low_clinician_only, ..PolicyChoice::default() };
            engine(&record, choice).ok().map(|answer| answer["severity"]["very_low_bmd"].clone())
        };
        of(true) != of(false)
    });
    assert!(differs);
}

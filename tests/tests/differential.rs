//! The engine and the oracle, over random records; and the harness itself, over planted faults.
//!
//! `GAO_DIFFERENTIAL_CASES` and `GAO_DIFFERENTIAL_SEED` change how many records are made and of
//! which seed; `GAO_DIFFERENTIAL_NUMBER` names the record that `one_record` shows.

use std::env;

use gao_conformance::differential::{
    FIELDS, PolicyChoice, Report, SHOWN, engine, how_to_see, never_compared, run,
};
use gao_conformance::random;
use serde_json::{Value, json};

/// What the other side says of a record.
///
/// A stand-in until the oracle is a member of the workspace: the engine itself, so that nothing
/// can differ.
fn oracle(record: &Value, choice: PolicyChoice) -> Value {
    engine(record, choice).expect("only accepted records are asked")
}

fn from_environment(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |text| {
        text.parse().unwrap_or_else(|_| panic!("{name} is `{text}`; write a whole number"))
    })
}

fn seed() -> u64 {
    from_environment("GAO_DIFFERENTIAL_SEED", 1)
}

#[test]
#[ignore = "needs the oracle; until then the engine would be compared with itself"]
fn engine_and_oracle_agree() {
    let cases = from_environment("GAO_DIFFERENTIAL_CASES", 20_000);
    let report = run(seed(), 0..cases, oracle);
    println!("{report}");
    assert_eq!(report.records, cases);
    assert!(report.refused() * 100 <= cases * 3, "{report}");
    assert_eq!(report.differences(), 0, "{report}");
    assert_eq!(never_compared(&report), ["imaging"], "the oracle has no word for it");
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

fn honest() -> Report {
    run(1, 0..CASES, oracle)
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
        let mut answer = oracle(record, choice);
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
            let mut answer = oracle(record, choice);
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
        oracle(record, choice)
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

//! The random records of the differential run: that they are deterministic and accepted, and
//! that they reach every answer, every word of the record and every limit, again and again.

mod days;
mod words;

use std::sync::LazyLock;
use std::thread;
use std::time::Instant;

use gao_conformance::random::{self, Tally};
use gao_core::{Options, assess_json_to_record};
use serde_json::Value;

const SEED: u64 = 1;

/// Records that every test of this file looks at.
static RECORDS: LazyLock<Vec<Value>> =
    LazyLock::new(|| (0..20_000).map(|number| random::record(SEED, number)).collect());

/// How many of them the engine is asked about: without optimisation it takes its time.
const ASKED: usize = 10_000;

/// What the engine answers.
static REACHED: LazyLock<Tally> = LazyLock::new(|| {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let part = ASKED.div_ceil(cores);
    thread::scope(|scope| {
        let parts: Vec<_> = RECORDS[..ASKED]
            .chunks(part)
            .map(|records| {
                scope.spawn(move || {
                    let mut tally = Tally::default();
                    for record in records {
                        let bytes = record.to_string().into_bytes();
                        tally.take(&assess_json_to_record(&bytes, &Options::default()));
                    }
                    tally
                })
            })
            .collect();
        let mut whole = Tally::default();
        for part in parts {
            whole.add(part.join().expect("the engine does not panic"));
        }
        whole
    })
});

#[test]
fn a_record_is_made_from_its_seed_and_number_alone() {
    for number in [0, 7, 19_999] {
        let place = usize::try_from(number).unwrap();
        assert_eq!(random::record(SEED, number), RECORDS[place]);
        assert_ne!(random::record(SEED + 1, number), RECORDS[place]);
    }
    assert_eq!(RECORDS[17]["provenance"]["id"], "seed 1, number 17");
}

#[test]
fn nearly_every_record_is_accepted() {
    let (refused, records) = (REACHED.refused, REACHED.records);
    assert!(refused * 100 <= records * 3, "{refused} of {records} are refused:\n{}", *REACHED);
}

/// Answers that must come, with the least number of times in 10 000 records.
///
/// A function that is added to the engine gets its counters in `random::COUNTERS` and its rows
/// here.
const WANTED: &[(&str, u64, &[&str])] = &[
    (
        "label",
        300,
        &[
            "AlternativeCauseFirst",
            "MeetsBoth",
            "MeetsDiagnosticCriteria",
            "MeetsIntroDefinitionOnly",
            "SuspectedIncomplete",
            "Undetermined",
            "FractureInWindowCriteriaNotMet",
            "NotMet",
        ],
    ),
    (
        "suspicion",
        70,
        &[
            "OutsideWindow",
            "NoSymptoms",
            "Background",
            "Possible",
            "Insufficient",
            "Suspect",
            "Strong",
            "MustSuspect",
        ],
    ),
    (
        "pregnant x lactating",
        50,
        &[
            "yes x yes",
            "yes x no",
            "yes x unknown",
            "no x yes",
            "no x no",
            "no x unknown",
            "unknown x yes",
            "unknown x no",
            "unknown x unknown",
        ],
    ),
    ("failed", 10, &["[]", r#"["bmd"]"#, r#"["timing"]"#, r#"["bmd","timing"]"#]),
    ("provisional", 1500, &["true", "false"]),
    (
        "multiple x very low",
        250,
        &[
            "yes x yes",
            "yes x no",
            "yes x unknown",
            "no x yes",
            "no x no",
            "no x unknown",
            "unknown x yes",
            "unknown x no",
            "unknown x unknown",
        ],
    ),
    (
        "step of imaging",
        25,
        &[
            "XRAY-THORACOLUMBAR",
            "XRAY-HIP",
            "MRI-SPINE",
            "MRI-HIP",
            "CONSIDER-MRI",
            "CONSIDER-IMAGING",
            "CONFIRM-PREGNANCY-STATUS",
            "DISCUSS-WITH-RADIOLOGY",
            "SAFETY-NET-REASSESS",
            "FRACTURE-WORKUP-INDEPENDENT-OF-GAO",
            "DXA-NOW",
            "DEFERRED-UNTIL-BIRTH",
        ],
    ),
    ("reason of a step", 50, &["INCOMPLETE-REGION", "OUTDATED", "ONSET-DATE-NEEDED"]),
];

#[test]
fn every_answer_is_reached() {
    let mut rare = Vec::new();
    for (question, least, replies) in WANTED {
        for reply in *replies {
            let times = REACHED.of(question, reply);
            if times < *least {
                rare.push(format!("{question}: {reply}: {times}, wanted {least}"));
            }
        }
    }
    assert!(rare.is_empty(), "{}\n{}", rare.join("\n"), *REACHED);
}

/// Prints what is reached: `cargo test -p gao-conformance --test random -- --ignored --nocapture`.
#[test]
#[ignore = "prints a table, and asserts nothing"]
fn table_of_what_is_reached() {
    println!("{}", *REACHED);
}

/// The differential run makes a million of them.
#[test]
#[ignore = "takes minutes unless it is optimised"]
fn a_million_records_take_less_than_five_minutes() {
    let begun = Instant::now();
    let fields: usize = (0..1_000_000)
        .map(|number| random::record(SEED, number).as_object().map_or(0, |record| record.len()))
        .sum();
    let taken = begun.elapsed();
    println!("{fields} fields in {taken:?}");
    assert!(taken.as_secs() < 300, "{taken:?}");
}

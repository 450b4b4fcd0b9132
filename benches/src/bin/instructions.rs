//! Runs what is counted, once: under valgrind `cargo xtask test` and `cargo xtask baseline` learn from it
//! how many instructions each stage takes.
//!
//! Prints one line for each call of a stage, in the order of the calls: `RECORD STAGE`, or for the growth
//! `LIST LENGTH STAGE`.

use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;

use gao_benches::grown::{self, Lengths, MOST_FRACTURES, MOST_PREGNANCIES, MOST_SCANS};
use gao_benches::{TYPICAL, stages};
use gao_core::Options;
use gao_core::batch::{self, Answers, Packed};

/// A published case of ordinary length.
const PUBLISHED: &[u8] = include_bytes!("../../../tests/cases/RW002.json");

/// Nothing but the day.
const EMPTY: &[u8] = br#"{"as_of": "2025-12-20"}"#;

fn main() -> ExitCode {
    let done = match std::env::args().nth(1).as_deref() {
        Some("stages") => every_stage(),
        Some("growth") => growth(),
        _ => Err("usage: instructions stages|growth".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn every_stage() -> Result<(), Box<dyn Error>> {
    let large = grown::record(Lengths::LARGE)?;
    let records =
        [("empty", EMPTY), ("typical", TYPICAL), ("published", PUBLISHED), ("large", &large)];
    let options = Options::default();
    let policy = &options.policy;
    // Stage by stage, and everything kept: what an earlier call gives back to the allocator is tidied up
    // during a later one, and would be counted there.
    let mut inputs = Vec::new();
    for (name, json) in records {
        inputs.push(black_box(stages::read(black_box(json))));
        println!("{name} read");
    }
    let mut cases = Vec::new();
    for ((name, _), (input, _)) in records.iter().zip(&inputs) {
        cases.push(black_box(stages::validate(black_box(input), policy))?);
        println!("{name} validate");
    }
    let mut findings = Vec::new();
    for ((name, _), case) in records.iter().zip(&cases) {
        findings.push(black_box(stages::decide(black_box(case), policy)));
        println!("{name} decide");
    }
    let mut assessments = Vec::new();
    for ((name, _), case) in records.iter().zip(&cases) {
        assessments.push(black_box(stages::explain(black_box(case), policy)));
        println!("{name} explain");
    }
    let mut letters = Vec::new();
    for ((name, _), (case, findings)) in records.iter().zip(cases.iter().zip(&findings)) {
        letters.push(black_box(stages::letter(black_box(case), policy, findings)));
        println!("{name} letter");
    }
    for ((name, _), assessment) in records.iter().zip(&assessments) {
        letters.push(black_box(stages::write(black_box(assessment))));
        println!("{name} write");
    }
    for (name, json) in records {
        letters.push(black_box(stages::whole(black_box(json), &options))?);
        println!("{name} whole");
    }
    // What the calls before gave back is tidied up now.
    let mut batches = vec![Packed::of(&cases, policy)];
    for ((name, _), case) in records.iter().zip(&cases) {
        let women = [case; stages::WOMEN];
        batches.push(black_box(stages::pack(black_box(&women), policy)));
        println!("{name} pack");
    }
    for ((name, _), packed) in records.iter().zip(batches.iter().skip(1)) {
        let columns = packed.columns();
        let mut answers = Answers::default();
        // The columns of the answers keep their room from one batch to the next.
        batch::classify(&columns, &mut answers);
        stages::classify(black_box(&columns), black_box(&mut answers));
        println!("{name} classify");
    }
    Ok(())
}

fn growth() -> Result<(), Box<dyn Error>> {
    let typical = Lengths::TYPICAL;
    for fractures in 0..=MOST_FRACTURES {
        let record = grown::record(Lengths { fractures, ..typical })?;
        point("fractures", fractures, &record)?;
    }
    for scans in 0..=MOST_SCANS {
        point("scans", scans, &grown::record(Lengths { scans, ..typical })?)?;
    }
    for pregnancies in 1..=MOST_PREGNANCIES {
        let record = grown::record(Lengths { pregnancies, ..typical })?;
        point("pregnancies", pregnancies, &record)?;
    }
    for (unknown, record) in grown::with_unknown_facts()?.iter().enumerate() {
        point("unknown", unknown, record)?;
    }
    Ok(())
}

fn point(list: &str, length: usize, json: &[u8]) -> Result<(), Box<dyn Error>> {
    let options = Options::default();
    // Not counted: what the record before gave back to the allocator is tidied up here.
    black_box(gao_core::assess_json(json, &options))?;
    let case = gao_core::case_from_json(json, &options)?;
    black_box(stages::decide(black_box(&case), &options.policy));
    println!("{list} {length} decide");
    black_box(stages::whole(black_box(json), &options))?;
    println!("{list} {length} whole");
    Ok(())
}

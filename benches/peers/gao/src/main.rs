//! gao, measured on the cases of the kernel.
//!
//! Its records are made from the cases before the clock runs. Beside the parts that every program
//! prints it prints what a part of the engine costs: `classify` (F-04 alone), `decide` (every decision),
//! `assess` (the whole assessment as records), `assess-json` (the same from JSON to JSON), `pack` and
//! `columns` (F-04 over columns).

mod answer;
mod differences;
mod wire;

use std::hint::black_box;

use anyhow::{Context, Result, anyhow};
use gao_core::batch::{Answers, Packed, classify};
use gao_core::{
    Case, Findings, Options, assess_case, assess_json, case_from_json, decide, diagnosis,
};
use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::case::Case as KernelCase;
use gao_peers_kernel::evaluate::evaluate;
use gao_peers_kernel::protocol::{Arguments, WARM_UP, measured};

fn main() -> Result<()> {
    let arguments = Arguments::of_this_program()?;
    let lines = arguments.lines()?;
    let cases: Vec<KernelCase> = lines
        .iter()
        .map(|line| serde_json::from_str(line).with_context(|| format!("`{line}` is no case")))
        .collect::<Result<_>>()?;
    let records: Vec<String> = cases.iter().map(wire::record).collect::<Result<_>>()?;
    let options = Options::default();

    for record in records.iter().take(WARM_UP) {
        black_box(whole(record, &options)?);
        black_box(assess_json(record.as_bytes(), &options)?);
    }
    let count = records.len();
    let checked: Vec<Case> =
        measured("read", count, || records.iter().map(|record| read(record, &options)).collect())?;
    let found = measured("evaluate", count, || {
        let answered = |case| {
            let findings = decide(case, &options.policy);
            answer::answer(&findings)
        };
        Ok(checked.iter().map(answered).collect::<Vec<Answer>>())
    })?;
    let texts: Vec<String> = measured("whole", count, || {
        records.iter().map(|record| whole(record, &options)).collect()
    })?;
    parts(&checked, &records, &options)?;

    let findings: Vec<Findings> =
        checked.iter().map(|case| decide(case, &options.policy)).collect();
    let mut listed = Vec::new();
    for ((case, found), findings) in cases.iter().zip(&found).zip(&findings) {
        listed.extend(differences::listed(case, &evaluate(case), found, findings)?);
    }
    arguments.write("csv", found.iter().map(Answer::line))?;
    arguments.write("ndjson", texts)?;
    arguments.write("differences.csv", listed)
}

fn read(record: &str, options: &Options) -> Result<Case> {
    case_from_json(record.as_bytes(), options).map_err(|refused| anyhow!("{refused}: `{record}`"))
}

fn whole(record: &str, options: &Options) -> Result<String> {
    let case = read(record, options)?;
    Ok(serde_json::to_string(&answer::answer(&decide(&case, &options.policy)))?)
}

/// What no other program has.
fn parts(checked: &[Case], records: &[String], options: &Options) -> Result<()> {
    let (policy, count) = (&options.policy, checked.len());
    let each = |part: &str, work: &dyn Fn(&Case)| {
        measured(part, count, || {
            checked.iter().for_each(work);
            Ok(())
        })
    };
    each("classify", &|case| {
        black_box(diagnosis::evaluate(black_box(case), policy));
    })?;
    each("decide", &|case| {
        black_box(decide(black_box(case), policy));
    })?;
    each("assess", &|case| {
        black_box(assess_case(black_box(case), policy, options.mode));
    })?;
    measured("assess-json", count, || {
        records.iter().try_for_each(|record| {
            black_box(assess_json(record.as_bytes(), options)?);
            Ok(())
        })
    })?;
    let packed = measured("pack", count, || Ok(Packed::of(checked, policy)))?;
    let columns = packed.columns();
    let mut answers = Answers::default();
    classify(&columns, &mut answers);
    // A hundred times over: once is too short for the clock.
    measured("columns", count * 100, || {
        for _ in 0..100 {
            classify(black_box(&columns), &mut answers);
            black_box(&answers);
        }
        Ok(())
    })
}

//! What a call costs in Rust: prints `NAME NANOSECONDS` for each kind of call, on one record.
//!
//! `cargo xtask boundary` sets it beside the same calls in other languages.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use gao_core::{Options, assess_json, versions};

fn main() -> ExitCode {
    let record = std::env::args().nth(1).and_then(|file| std::fs::read(file).ok());
    let Some(record) = record else {
        eprintln!("usage: cost RECORD.json");
        return ExitCode::from(2);
    };
    let options = Options::default();
    measure("nothing", 1_000_000, || {
        black_box(versions());
    });
    measure("refusal", 20_000, || {
        black_box(assess_json(black_box(b""), &options).is_err());
    });
    measure("assess", 1_000, || {
        black_box(assess_json(black_box(&record), &options).is_ok());
    });
    ExitCode::SUCCESS
}

fn measure(name: &str, times: u32, mut work: impl FnMut()) {
    work();
    let start = Instant::now();
    for _ in 0..times {
        work();
    }
    println!("{name} {}", start.elapsed().as_nanos() / u128::from(times));
}

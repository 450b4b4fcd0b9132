//! The engine beside an oracle: random records through both, and every field on which they part.
//!
//! The oracle is any function from a record and a choice of policy to an answer in the words of
//! the vectors. It must not share code with the engine: two readings of one text are compared,
//! so that a rule which one side misread stands out.

mod compare;
mod essence;
mod report;

use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use gao_core::{InvalidInput, Options, Policy, ReviewClock, VeryLowBmd, assess_json_to_record};
use serde_json::{Value, json};

pub use self::compare::{Parted, compare};
pub use self::essence::{BY_ENTRY, CHOSEN, FIELDS, Field, essence};
pub use self::report::{Difference, HEAD, Report, SHOWN, how_to_see};
use crate::random;

/// What a record is assessed with, apart from the defaults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PolicyChoice {
    /// Very low BMD is answered by the clinician only (P-01).
    pub very_low_clinician_only: bool,
    /// The second look is counted from the diagnosis (P-19).
    pub review_clock_from_diagnosis: bool,
}

impl PolicyChoice {
    /// That of a record: every fourth takes the one choice, every fifth the other.
    #[must_use]
    pub fn of(number: u64) -> Self {
        Self {
            very_low_clinician_only: number % 4 == 3,
            review_clock_from_diagnosis: number % 5 == 4,
        }
    }

    /// The same as the engine takes it.
    #[must_use]
    pub fn policy(self) -> Policy {
        let very_low_bmd = if self.very_low_clinician_only {
            VeryLowBmd::ClinicianOnly
        } else {
            VeryLowBmd::ProjectLimit
        };
        let review_clock = if self.review_clock_from_diagnosis {
            ReviewClock::Diagnosis
        } else {
            ReviewClock::Anchor
        };
        Policy { very_low_bmd, review_clock, ..Policy::default() }
    }
}

/// What the engine says of a record, in the words of the vectors.
///
/// # Errors
///
/// The refusal, if the engine does not accept the record.
pub fn engine(record: &Value, choice: PolicyChoice) -> Result<Value, InvalidInput> {
    let options = Options { policy: choice.policy(), ..Options::default() };
    let assessment = assess_json_to_record(record.to_string().as_bytes(), &options)?;
    Ok(essence(&assessment))
}

/// How many records a thread takes at once.
const BLOCK: u64 = 64;

/// Runs the records `numbers` of `seed` through the engine and through `oracle`, on every core.
///
/// A side that panics does not end the run: it is a difference of the field `panic`.
pub fn run<O>(seed: u64, numbers: Range<u64>, oracle: O) -> Report
where
    O: Fn(&Value, PolicyChoice) -> Value + Sync,
{
    let begun = Instant::now();
    let next = AtomicU64::new(numbers.start);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let part = || {
        let mut report = Report::default();
        loop {
            let from = next.fetch_add(BLOCK, Ordering::Relaxed);
            if from >= numbers.end {
                return report;
            }
            for number in from..numbers.end.min(from.saturating_add(BLOCK)) {
                one(seed, number, &oracle, &mut report);
            }
        }
    };
    let mut whole = thread::scope(|scope| {
        let parts: Vec<_> = (0..cores).map(|_| scope.spawn(part)).collect();
        let mut whole = Report::default();
        for part in parts {
            whole.add(part.join().expect("what panics in a record is caught there"));
        }
        whole
    });
    whole.seed = seed;
    whole.seconds = begun.elapsed().as_secs_f64();
    whole
}

fn one<O>(seed: u64, number: u64, oracle: &O, report: &mut Report)
where
    O: Fn(&Value, PolicyChoice) -> Value,
{
    let record = random::record(seed, number);
    let choice = PolicyChoice::of(number);
    report.records += 1;
    let ours = catch_unwind(AssertUnwindSafe(|| engine(&record, choice)));
    let Ok(ours) = ours else {
        report.accepted += 1;
        return report.note(panicked(number, "panics", Value::Null));
    };
    let Ok(ours) = ours else { return };
    report.accepted += 1;
    match catch_unwind(AssertUnwindSafe(|| oracle(&record, choice))) {
        Ok(theirs) => {
            for Parted { field, engine, oracle } in compare(&ours, &theirs, &mut report.compared) {
                report.note(Difference { number, field, engine, oracle });
            }
        }
        Err(_) => report.note(panicked(number, "answers", json!("panics"))),
    }
}

fn panicked(number: u64, engine: &str, oracle: Value) -> Difference {
    Difference { number, field: "panic".to_owned(), engine: json!(engine), oracle }
}

/// Fields of the engine that were never compared, because the other side does not know them.
#[must_use]
pub fn never_compared(report: &Report) -> Vec<&'static str> {
    let compared: BTreeMap<&str, ()> = report
        .compared
        .keys()
        .map(|field| (field.split_once('.').map_or(field.as_str(), |(name, _)| name), ()))
        .collect();
    FIELDS.iter().map(|(name, _)| *name).filter(|name| !compared.contains_key(name)).collect()
}

//! A law over random records: thousands every day, as many as `PROPTEST_CASES` in a deep run.

use std::env;

use gao_core::{
    Assessment, LabelRegion, Mode, Options, Policy, ReviewClock, VeryLowBmd, assess_json_to_record,
};
use serde_json::Value;

use crate::random;
use crate::records::{leaves, without};

/// How many faults a failed law shows.
const SHOWN: usize = 6;

/// How many records to look at: `least`, or a share of a deep run as large as this law's share of
/// an ordinary one, where a thousand stands for the whole.
#[must_use]
pub fn cases(least: u64) -> u64 {
    let asked = env::var("PROPTEST_CASES").ok().and_then(|text| text.parse::<u64>().ok());
    asked.map_or(least, |asked| least.max(asked.saturating_mul(least) / 1000))
}

/// How record `number` is assessed: every policy that a rule of treatment reads takes its turn.
#[must_use]
pub fn options(number: u64, mode: Mode) -> Options {
    let policy = Policy {
        very_low_bmd: if number % 4 == 3 {
            VeryLowBmd::ClinicianOnly
        } else {
            VeryLowBmd::ProjectLimit
        },
        review_clock: if number % 5 == 4 { ReviewClock::Diagnosis } else { ReviewClock::Anchor },
        label_region: match number % 3 {
            0 => LabelRegion::Strictest,
            1 => LabelRegion::Eu,
            _ => LabelRegion::Us,
        },
        ..Policy::default()
    };
    Options { policy, mode, ..Options::default() }
}

/// A record and its number, ready to be assessed under its own policy.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its number.
    pub number: u64,
    /// The record.
    pub record: Value,
}

impl Case {
    /// Assesses another form of the record under the same policy; `None` if it is refused.
    #[must_use]
    pub fn assess(&self, record: &Value) -> Option<Assessment> {
        let options = options(self.number, Mode::Strict);
        assess_json_to_record(record.to_string().as_bytes(), &options).ok()
    }

    /// The same in quarantine, which refuses nothing that is a record at all.
    #[must_use]
    pub fn quarantined(&self, record: &Value) -> Assessment {
        let options = options(self.number, Mode::Quarantine);
        assess_json_to_record(record.to_string().as_bytes(), &options)
            .unwrap_or_else(|refused| panic!("{record}: {:?}", refused.problems()))
    }
}

/// Faults found by a law, with the records that show them.
#[derive(Debug, Default)]
pub struct Faults {
    found: usize,
    first: Vec<String>,
}

impl Faults {
    /// Notes one.
    pub fn note(&mut self, case: &Case, what: impl std::fmt::Display) {
        self.found += 1;
        if self.first.len() < SHOWN {
            let record = &case.record;
            self.first.push(format!("number {}: {what}\n{record}", case.number));
        }
    }

    /// Notes one unless it holds.
    pub fn check(&mut self, holds: bool, case: &Case, what: impl FnOnce() -> String) {
        if !holds {
            self.note(case, what());
        }
    }

    fn assert_none(&self) {
        assert_eq!(self.found, 0, "\n{}\n", self.first.join("\n\n"));
    }
}

/// Looks at records of one seed.
///
/// # Panics
///
/// If a fault was noted.
pub fn sweep(seed: u64, count: u64, mut law: impl FnMut(&Case, &mut Faults)) {
    let mut faults = Faults::default();
    for number in 0..count {
        law(&Case { number, record: random::record(seed, number) }, &mut faults);
    }
    faults.assert_none();
}

/// A record, and the same record without one of its leaves.
#[derive(Debug)]
pub struct Removal<'a> {
    /// The record.
    pub case: &'a Case,
    /// What was taken away.
    pub pointer: &'a str,
    /// The record without it.
    pub poorer: &'a Value,
    /// The answer to the record.
    pub richer: &'a Assessment,
    /// The answer to the record without the fact.
    pub before: &'a Assessment,
}

/// Takes every leaf of every record away, one at a time, those that override another fact apart.
///
/// # Panics
///
/// If a fault was noted.
pub fn removals(
    seed: u64,
    count: u64,
    overrides: impl Fn(&str, &Value) -> bool,
    mut law: impl FnMut(&Removal<'_>, &mut Faults),
) {
    sweep(seed, count, |case, faults| {
        let Some(richer) = case.assess(&case.record) else { return };
        for pointer in leaves(&case.record) {
            if pointer.starts_with("/provenance") || overrides(&pointer, &case.record) {
                continue;
            }
            let poorer = without(&case.record, &pointer);
            // Half a contradiction may be left behind; then the record is refused, not read.
            let Some(before) = case.assess(&poorer) else { continue };
            law(
                &Removal {
                    case,
                    pointer: &pointer,
                    poorer: &poorer,
                    richer: &richer,
                    before: &before,
                },
                faults,
            );
        }
    });
}

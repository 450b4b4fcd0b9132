//! What a differential run found.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// How many differences are written out.
pub const SHOWN: usize = 20;

/// One field of one record on which the two sides part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The number of the record.
    pub number: u64,
    /// The field, with the part of it after a point; `panic` if a side did not answer.
    pub field: String,
    /// What the engine says.
    pub engine: Value,
    /// What the oracle says.
    pub oracle: Value,
}

/// A whole run, or a part of it.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The seed of the records.
    pub seed: u64,
    /// Records made.
    pub records: u64,
    /// Records that the engine accepts; only these are compared.
    pub accepted: u64,
    /// How often each field was compared.
    pub compared: BTreeMap<String, u64>,
    /// For each field with a difference: how many, and the first record.
    pub parted: BTreeMap<String, (u64, u64)>,
    /// The first of them, by the number of the record.
    pub first: Vec<Difference>,
    /// How long it took.
    pub seconds: f64,
}

impl Report {
    /// Records that the engine refuses.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.records - self.accepted
    }

    /// Fields compared, over all records.
    #[must_use]
    pub fn fields(&self) -> u64 {
        self.compared.values().sum()
    }

    /// Differences, over all records.
    #[must_use]
    pub fn differences(&self) -> u64 {
        self.parted.values().map(|(times, _)| times).sum()
    }

    pub(super) fn note(&mut self, difference: Difference) {
        let (times, first) =
            self.parted.entry(difference.field.clone()).or_insert((0, difference.number));
        *times += 1;
        *first = difference.number.min(*first);
        self.first.push(difference);
        if self.first.len() > 4 * SHOWN {
            self.keep_the_first();
        }
    }

    /// Adds another part of the run.
    pub(super) fn add(&mut self, other: Self) {
        self.records += other.records;
        self.accepted += other.accepted;
        for (field, times) in other.compared {
            *self.compared.entry(field).or_default() += times;
        }
        for (field, (times, first)) in other.parted {
            let whole = self.parted.entry(field).or_insert((0, first));
            *whole = (whole.0 + times, whole.1.min(first));
        }
        self.first.extend(other.first);
        self.keep_the_first();
    }

    /// Sorting keeps the fields of one record in their order.
    fn keep_the_first(&mut self) {
        self.first.sort_by_key(|difference| difference.number);
        self.first.truncate(SHOWN);
    }

    /// A row for `docs/testing.md`.
    #[must_use]
    pub fn row(&self) -> String {
        format!(
            "| {} | {} | {} | {} | {} | {} | {:.0} |",
            self.seed,
            self.records,
            self.accepted,
            self.refused(),
            self.fields(),
            self.differences(),
            self.seconds
        )
    }
}

/// The head of the table that [`Report::row`] belongs to.
pub const HEAD: &str =
    "| seed | records | accepted | refused | compared fields | differences | seconds |
| --- | --- | --- | --- | --- | --- | --- |";

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}\n{}", self.row())?;
        for (field, times) in &self.compared {
            writeln!(f, "compared {times:>9}  {field}")?;
        }
        if self.parted.is_empty() {
            return Ok(());
        }
        writeln!(f, "\ndifferences by field")?;
        for (field, (times, first)) in &self.parted {
            writeln!(f, "  {times:>9}  {field}, first in number {first}")?;
        }
        writeln!(f, "\nthe first of them")?;
        for difference in &self.first {
            let Difference { number, field, engine, oracle } = difference;
            writeln!(f, "  seed {} number {number}: {field}", self.seed)?;
            writeln!(f, "    engine {engine}\n    oracle {oracle}")?;
        }
        if let Some(Difference { number, .. }) = self.first.first() {
            writeln!(f, "\nto see one record with both answers:")?;
            writeln!(f, "  {}", how_to_see(self.seed, *number))?;
        }
        Ok(())
    }
}

/// The command that shows one record and what both sides say of it.
#[must_use]
pub fn how_to_see(seed: u64, number: u64) -> String {
    format!(
        "GAO_DIFFERENTIAL_SEED={seed} GAO_DIFFERENTIAL_NUMBER={number} \
         cargo test -p gao-conformance --test differential one_record -- --nocapture"
    )
}

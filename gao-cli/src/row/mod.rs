//! One row for one woman: codes and numbers of every part of the answer, no prose.

mod course;
mod diagnosis;
mod differential;
mod measurements;
mod record;
mod severity;
mod spelling;
mod suspicion;
mod treatment;
mod written;

use gao_core::assessment::Assessment;
use gao_core::{Language, Options, Policy, Problem};
use serde_json::Value;

pub use self::written::Form;

/// A spoilt line of a megabyte can have a problem in every few bytes: a row tells of so many.
pub const MOST_PROBLEMS: usize = 50;

/// What a column holds and how it is read.
pub struct Column {
    /// Head of the column in CSV, key in NDJSON.
    pub name: &'static str,
    /// What it holds, in one sentence without its full stop.
    pub holds: &'static str,
    /// What its cells look like.
    pub values: Values,
    read: Read,
}

/// What a cell can hold.
pub enum Values {
    /// Text of the caller.
    Text,
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A day, a month, a year, or an interval of them.
    ApproximateDay,
    /// A whole number, of this unit.
    Whole(&'static str),
    /// `true` or `false`.
    Truth,
    /// One word, of this definition in the schema of the answer.
    Word(&'static str),
    /// One word of a list that is the row's own, each with its meaning.
    OwnWord(&'static [(&'static str, &'static str)]),
    /// A list of words of this definition.
    Words(&'static str),
    /// A list of pairs with a colon between, of these two definitions.
    Pairs(&'static str, &'static str),
    /// A list of these.
    List(&'static str),
    /// One of these.
    One(&'static str),
}

/// Where a cell comes from.
enum Read {
    /// From any line, also one that is no record.
    Line(fn(&Line<'_>) -> Value),
    /// From the answer; a line without one has an empty cell.
    Answer(fn(&Assessment) -> Value),
}

/// A line of the input with what became of it.
pub struct Line<'a> {
    /// Its place in the input, from 1.
    pub number: u64,
    /// The caller's identifier of the record, if one can be read.
    pub id: Option<&'a str>,
    /// What is wrong with it; without an error, what is odd. Of very many the first
    /// [`MOST_PROBLEMS`] are enough.
    pub problems: &'a [Problem],
    /// How many there are.
    pub problem_count: usize,
    /// The answer; none if the line was refused.
    pub answer: Option<&'a Assessment>,
    /// What holds for every line.
    pub setting: &'a Setting,
}

/// What holds for every line of a run: every option that can change a row, so that each row, also
/// that of a line without an answer, says what it was made with.
pub struct Setting {
    mode: Value,
    policy: Value,
    as_of: Value,
    language: Language,
}

impl Setting {
    /// What these options make of every row.
    #[must_use]
    pub fn new(options: &Options, language: Language) -> Self {
        Self {
            mode: spelling::word(options.mode),
            policy: other_than_default(&options.policy),
            as_of: spelling::word(options.as_of.as_deref()),
            language,
        }
    }
}

/// Parameters that are not what they are by default, as `name=value`.
fn other_than_default(policy: &Policy) -> Value {
    let parts = |policy: &Policy| match serde_json::to_value(policy) {
        Ok(Value::Object(parts)) => parts,
        _ => serde_json::Map::new(),
    };
    let default = parts(&Policy::default());
    let changed =
        parts(policy).into_iter().filter(|(name, value)| default.get(name) != Some(value));
    changed
        .map(|(name, value)| match value {
            Value::String(word) => format!("{name}={word}"),
            other => format!("{name}={other}"),
        })
        .collect()
}

impl Column {
    const fn of_line(
        name: &'static str,
        holds: &'static str,
        values: Values,
        read: fn(&Line<'_>) -> Value,
    ) -> Self {
        Self { name, holds, values, read: Read::Line(read) }
    }

    const fn of_answer(
        name: &'static str,
        holds: &'static str,
        values: Values,
        read: fn(&Assessment) -> Value,
    ) -> Self {
        Self { name, holds, values, read: Read::Answer(read) }
    }

    fn cell(&self, line: &Line<'_>) -> Value {
        match self.read {
            Read::Line(read) => read(line),
            Read::Answer(read) => line.answer.map_or(Value::Null, read),
        }
    }
}

/// Columns that belong together.
pub struct Part {
    /// The function of the engine that they report, and what it asks.
    pub title: &'static str,
    /// In the order in which they stand.
    pub columns: &'static [Column],
}

/// Every column, part by part, in the order of a row.
pub static PARTS: &[Part] = &[
    Part { title: "The line", columns: record::LINE },
    Part { title: "F-00: the day and the two safety gates", columns: record::GATES },
    Part { title: "F-01: suspicion", columns: suspicion::SUSPICION },
    Part { title: "F-02: imaging", columns: suspicion::IMAGING },
    Part { title: "F-03: what else it could be", columns: differential::COLUMNS },
    Part { title: "F-04: definitions and label", columns: diagnosis::COLUMNS },
    Part { title: "F-05: severity", columns: severity::COLUMNS },
    Part { title: "F-06: change of BMD", columns: measurements::COLUMNS },
    Part { title: "F-07: base care", columns: treatment::CARE },
    Part { title: "F-08: medicine", columns: treatment::DECISION },
    Part { title: "F-09: what must be known of each medicine", columns: treatment::AGENTS },
    Part { title: "F-10: what is due when", columns: course::SCHEDULE },
    Part { title: "F-11: reported course", columns: course::PROGNOSIS },
    Part { title: "F-16: what is not known", columns: course::COMPLETENESS },
];

/// Every column in the order of a row.
pub fn columns() -> impl Iterator<Item = &'static Column> {
    PARTS.iter().flat_map(|part| part.columns)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_name_stands_once_and_needs_no_quotes() {
        let names: Vec<_> = columns().map(|column| column.name).collect();
        let once: BTreeSet<_> = names.iter().collect();
        assert_eq!(once.len(), names.len());
        let plain = |name: &str| {
            name.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_')
        };
        assert!(names.iter().all(|name| plain(name)), "{names:?}");
    }

    #[test]
    fn what_a_column_holds_is_a_sentence_for_a_table() {
        for column in columns() {
            let holds = column.holds;
            assert!(!holds.ends_with('.') && !holds.contains('\n'), "{}: {holds}", column.name);
        }
    }

    #[test]
    fn every_definition_that_is_named_is_in_the_schema_of_the_answer() {
        let schema = gao_core::assessment_schema().to_value();
        let known = |name: &str| {
            let words = &schema["$defs"][name];
            assert!(words["oneOf"].is_array() || words["enum"].is_array(), "{name}");
        };
        for column in columns() {
            match column.values {
                Values::Word(name) | Values::Words(name) => known(name),
                Values::Pairs(one, other) => [one, other].into_iter().for_each(known),
                _ => {}
            }
        }
    }

    #[test]
    fn only_parameters_that_were_changed_are_named() {
        let of = |policy| other_than_default(&policy);
        assert_eq!(of(Policy::default()), Value::Array(Vec::new()));
        let policy = Policy { report_iscd_2005: true, height_loss_mm: 25, ..Policy::default() };
        assert_eq!(of(policy), serde_json::json!(["height_loss_mm=25", "report_iscd_2005=true"]));
    }
}

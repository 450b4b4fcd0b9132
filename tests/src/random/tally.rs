//! What a run of random records reaches: a table of questions to the answer, and how often each
//! reply came.

use std::collections::BTreeMap;
use std::fmt;

use gao_core::{Assessment, InvalidInput};
use serde_json::{Value, json};

/// A question to an answer; every reply is counted.
pub type Counter = (&'static str, fn(&Assessment) -> Vec<String>);

/// The questions. A function that is added to the engine gets its row here, and its replies
/// their least number in the test of the random records.
pub const COUNTERS: &[Counter] = &[
    ("label", |answer| vec![text(&json!(answer.diagnosis.label))]),
    ("suspicion", |answer| vec![text(&json!(answer.suspicion.level))]),
    ("pregnant x lactating", |answer| {
        let state = &answer.reproductive_state;
        let words = [&state.pregnant, &state.lactating].map(|gate| text(&json!(gate.outcome)));
        vec![words.join(" x ")]
    }),
    ("provisional", |answer| vec![answer.diagnosis.provisional.to_string()]),
    ("failed", |answer| vec![text(&json!(answer.diagnosis.failed))]),
    ("multiple x very low", |answer| {
        let severity = &answer.severity;
        let gates = [&severity.multiple_vertebral, &severity.very_low_bmd.conclusion];
        vec![gates.map(|gate| text(&json!(gate.outcome))).join(" x ")]
    }),
    ("step of imaging", |answer| {
        answer.imaging.steps.iter().map(|step| text(&json!(step.code))).collect()
    }),
    ("reason of a step", |answer| {
        answer
            .imaging
            .steps
            .iter()
            .filter_map(|step| step.reason)
            .map(|r| text(&json!(r)))
            .collect()
    }),
    ("warning", |answer| answer.warnings.iter().map(|w| w.code.as_str().to_owned()).collect()),
];

/// A word as it stands; anything else as JSON.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// How often each reply came.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Records taken.
    pub records: u64,
    /// Records that the engine refused.
    pub refused: u64,
    replies: BTreeMap<&'static str, BTreeMap<String, u64>>,
}

impl Tally {
    /// Takes the answer to one record.
    pub fn take(&mut self, answer: &Result<Assessment, InvalidInput>) {
        self.records += 1;
        match answer {
            Ok(answer) => {
                for (question, replies) in COUNTERS {
                    for reply in replies(answer) {
                        self.count(question, reply);
                    }
                }
            }
            Err(refused) => {
                self.refused += 1;
                for problem in refused.problems() {
                    self.count("refused", problem.code.as_str());
                }
            }
        }
    }

    /// Counts one reply to one question.
    pub fn count(&mut self, question: &'static str, reply: impl Into<String>) {
        *self.replies.entry(question).or_default().entry(reply.into()).or_default() += 1;
    }

    /// How often this reply came.
    #[must_use]
    pub fn of(&self, question: &str, reply: &str) -> u64 {
        self.replies.get(question).and_then(|replies| replies.get(reply)).copied().unwrap_or(0)
    }

    /// Adds what another part of the run reached.
    pub fn add(&mut self, other: Self) {
        self.records += other.records;
        self.refused += other.refused;
        for (question, replies) in other.replies {
            for (reply, times) in replies {
                *self.replies.entry(question).or_default().entry(reply).or_default() += times;
            }
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} records, {} refused", self.records, self.refused)?;
        for (question, replies) in &self.replies {
            writeln!(f, "{question}")?;
            for (reply, times) in replies {
                writeln!(f, "  {times:>8}  {reply}")?;
            }
        }
        Ok(())
    }
}

//! The questions that a story may put to the answer.

use gao_core::explain::Style;
use gao_core::{Assessment, Audience, Language, Options, explain_json};
use serde_json::Value;

use super::change;
use crate::differential::essence;

/// Words that stand for a path, so that a clinician need not know it.
const WORDS: &[(&str, &str)] = &[
    ("label", "/diagnosis/label"),
    ("provisional", "/diagnosis/provisional"),
    ("suspicion", "/suspicion/level"),
    ("pregnant now", "/reproductive_state/pregnant/outcome"),
    ("breastfeeding now", "/reproductive_state/lactating/outcome"),
];

/// Words that stand for a part of the essence of an answer, in the words of the vectors.
const ESSENCE: &[(&str, &str)] = &[
    ("codes of imaging", "/imaging"),
    ("codes of base care", "/base"),
    ("pharmacotherapy", "/pharm/kind"),
    ("reason of pharmacotherapy", "/pharm/why"),
    ("deferred decision", "/pharm/underlying"),
    ("possible decisions", "/pharm/possible"),
    ("pivotal facts", "/pharm/pivotal"),
    ("flags of pharmacotherapy", "/pharm/flags"),
    ("schedule", "/schedule"),
    ("prognosis", "/prognosis"),
];

/// Words before the name of an entry of the essence.
const ENTRIES: &[(&str, &str)] = &[("findings for ", "/agents/")];

/// What a letter is asked; the answer is `yes` or `no`.
const LETTERS: &[(&str, Language, Audience)] = &[
    ("letter en ", Language::English, Audience::Clinician),
    ("letter da ", Language::Danish, Audience::Clinician),
    ("patient letter en ", Language::English, Audience::Patient),
    ("patient letter da ", Language::Danish, Audience::Patient),
];

/// An answer that can be asked.
pub struct Answer<'a> {
    record: &'a Value,
    options: &'a Options,
    whole: Value,
    essence: Value,
}

impl<'a> Answer<'a> {
    /// The assessment of a record.
    #[must_use]
    pub fn new(record: &'a Value, options: &'a Options, assessment: &Assessment) -> Self {
        let whole = serde_json::to_value(assessment).expect("records of text serialise");
        Self { record, options, whole, essence: essence(assessment) }
    }

    /// What the engine says to one question.
    ///
    /// # Errors
    ///
    /// A sentence, if there is no such question or no such place in the answer.
    pub fn to(&self, ask: &str) -> Result<Value, String> {
        let word = |words: &[(&str, &'static str)]| {
            words.iter().find(|(word, _)| *word == ask).map(|(_, path)| *path)
        };
        if ask.starts_with('/') {
            return at(&self.whole, ask);
        }
        if let Some(path) = word(WORDS) {
            return at(&self.whole, path);
        }
        if let Some(path) = word(ESSENCE) {
            return self.part(path, ask);
        }
        for (words, path) in ENTRIES {
            if let Some(entry) = ask.strip_prefix(words) {
                return self.part(&format!("{path}{entry}"), ask);
            }
        }
        if let Some(answer) = change::answer(&self.whole, ask) {
            return answer;
        }
        match ask {
            "warnings" => Ok(each(&self.whole["warnings"], "code")),
            "missing" => Ok(each(&self.whole["missing"], "fact")),
            _ => self.letter(ask),
        }
    }

    fn part(&self, path: &str, ask: &str) -> Result<Value, String> {
        let found = self.essence.pointer(path).cloned();
        found.ok_or_else(|| format!("the engine does not answer `{ask}`"))
    }

    fn letter(&self, ask: &str) -> Result<Value, String> {
        let unknown = || format!("no such question: `{ask}`; see the README of this folder");
        let (language, audience, rest) = LETTERS
            .iter()
            .find_map(|(start, language, audience)| {
                ask.strip_prefix(start).map(|rest| (*language, *audience, rest))
            })
            .ok_or_else(unknown)?;
        let (wanted, quoted) = match rest.strip_prefix("contains ") {
            Some(quoted) => (true, quoted),
            None => (false, rest.strip_prefix("does not contain ").ok_or_else(unknown)?),
        };
        let words = quoted.strip_prefix('"').and_then(|words| words.strip_suffix('"'));
        let words = words.filter(|words| !words.is_empty()).ok_or_else(unknown)?;
        let bytes = self.record.to_string().into_bytes();
        let letter = explain_json(&bytes, self.options, language, Style::Text, audience);
        let letter = letter.map_err(|refused| refused.to_string())?;
        let held = one_line(&letter).contains(&one_line(words));
        Ok(Value::from(if held == wanted { "yes" } else { "no" }))
    }
}

fn at(whole: &Value, path: &str) -> Result<Value, String> {
    whole.pointer(path).cloned().ok_or_else(|| format!("the answer has no place `{path}`"))
}

/// One field of every entry of a list.
fn each(list: &Value, field: &str) -> Value {
    list.as_array().into_iter().flatten().map(|entry| entry[field].clone()).collect()
}

/// Breaks of lines are spaces, so that a sentence is found wherever it is broken.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value as it is written in a table: a list with commas, and `nothing` for none.
#[must_use]
pub fn written(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::String(text) if text.is_empty() => "nothing".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(entries) if entries.is_empty() => "nothing".to_owned(),
        Value::Array(entries) => entries.iter().map(written).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

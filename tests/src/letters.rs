//! Letters of a record that is accepted.

use gao_core::explain::Style;
use gao_core::{Audience, Language, Options, explain_json};
use serde_json::Value;

/// The letter to a reader, as text.
///
/// # Panics
///
/// If the record is refused.
#[must_use]
pub fn letter(record: &Value, language: Language, reader: Audience) -> String {
    explain_json(record.to_string().as_bytes(), &Options::default(), language, Style::Text, reader)
        .unwrap_or_else(|refused| panic!("{record}: {:?}", refused.problems()))
}

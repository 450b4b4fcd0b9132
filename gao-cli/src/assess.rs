//! `gao assess`: the letter, or the assessment as JSON.

use gao_core::{Audience, Language, assess_json, explain_json};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome};
use crate::record::Record;

/// Assesses the record.
pub(crate) fn answer(
    record: &Record,
    format: Format,
    audience: Audience,
    language: Language,
) -> Outcome {
    let (json, options) = record.read(format)?;
    let answer = match format {
        // The core's own bytes: every language binding gives the same.
        Format::Json => assess_json(&json, &options).map(|assessment| assessment + "\n"),
        Format::Text | Format::Markdown => {
            explain_json(&json, &options, language, format.style(), audience)
        }
    };
    answer.map_err(|refused| Failure::invalid(&record.file, refused.problems(), format))
}

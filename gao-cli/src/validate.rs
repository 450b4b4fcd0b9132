//! `gao validate`: every problem of a record, and no answer.

use gao_core::problem::Severity;
use gao_core::{Language, problems_to_json, validate_json};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::record::Record;

/// Checks the record; one that only has warnings is valid.
pub(crate) fn check(record: &Record, format: Format, language: Language) -> Outcome {
    let (json, options) = record.read(format)?;
    let found = validate_json(&json, &options);
    if found.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(Failure::invalid(&record.file, &found, format));
    }
    Ok(match format {
        Format::Json => problems_to_json(&found) + "\n",
        Format::Text | Format::Markdown => {
            problems::list(&record.file, &found, language, format.style())
        }
    })
}

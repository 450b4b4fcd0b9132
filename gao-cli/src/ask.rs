//! `gao ask`: what to ask next, or the list of what is missing as JSON.

use gao_core::explain::Part;
use gao_core::{Audience, Language, assess_json_to_record, explain_part_json};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome, one_line};
use crate::record::Record;

/// What to ask next, safety first.
pub(crate) fn answer(
    record: &Record,
    format: Format,
    audience: Audience,
    language: Language,
) -> Outcome {
    let (json, options) = record.read(format)?;
    let refused = |refused: gao_core::InvalidInput| {
        Failure::invalid(&record.file, refused.problems(), format)
    };
    match format {
        Format::Json => {
            let assessment = assess_json_to_record(&json, &options).map_err(refused)?;
            one_line(&assessment.missing)
        }
        Format::Text | Format::Markdown => {
            let style = format.style();
            explain_part_json(&json, &options, Part::Requests, language, style, audience)
                .map_err(refused)
        }
    }
}

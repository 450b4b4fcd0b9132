//! `gao project`: which change of BMD is reported, and on which day it falls.

use gao_core::explain::Part;
use gao_core::{Audience, InvalidInput, Language, explain_part_json, project_json_to_record};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome, one_line};
use crate::record::Record;

/// What is reported, with its days.
pub(crate) fn answer(
    record: &Record,
    format: Format,
    audience: Audience,
    language: Language,
) -> Outcome {
    let (json, options) = record.read(format)?;
    let refused = |it: InvalidInput| Failure::invalid(&record.file, it.problems(), format);
    match format {
        Format::Json => one_line(&project_json_to_record(&json, &options).map_err(refused)?),
        Format::Text | Format::Markdown => {
            let style = format.style();
            explain_part_json(&json, &options, Part::Projection, language, style, audience)
                .map_err(refused)
        }
    }
}

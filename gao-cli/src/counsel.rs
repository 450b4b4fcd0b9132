//! `gao counsel`: which facts of the article bear on her.

use gao_core::explain::Part;
use gao_core::{Audience, InvalidInput, Language, counsel_json_to_record, explain_part_json};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome, one_line};
use crate::record::Record;

/// The facts, each with its source.
pub(crate) fn answer(
    record: &Record,
    format: Format,
    audience: Audience,
    language: Language,
) -> Outcome {
    let (json, options) = record.read(format)?;
    let refused = |it: InvalidInput| Failure::invalid(&record.file, it.problems(), format);
    match format {
        Format::Json => one_line(&counsel_json_to_record(&json, &options).map_err(refused)?),
        Format::Text | Format::Markdown => {
            let style = format.style();
            explain_part_json(&json, &options, Part::Counselling, language, style, audience)
                .map_err(refused)
        }
    }
}

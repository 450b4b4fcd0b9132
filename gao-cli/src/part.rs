//! A part of the letter on a page of its own, or what it is about as JSON: `gao ask`, `gao project`,
//! `gao counsel`.

use gao_core::explain::Part;
use gao_core::{Audience, InvalidInput, Language, Options, explain_part_json};
use serde::Serialize;

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome, one_line};
use crate::record::Record;

/// How a page is written, and for whom.
pub(crate) struct Page {
    pub(crate) part: Part,
    pub(crate) format: Format,
    pub(crate) audience: Audience,
    pub(crate) language: Language,
}

impl Page {
    /// The page, or in its place what `as_json` takes from the record.
    pub(crate) fn of<T: Serialize>(
        &self,
        record: &Record,
        as_json: impl FnOnce(&[u8], &Options) -> Result<T, InvalidInput>,
    ) -> Outcome {
        let &Self { part, format, audience, language } = self;
        let (json, options) = record.read(format)?;
        let refused = |it: InvalidInput| Failure::invalid(&record.file, it.problems(), format);
        match format {
            Format::Json => one_line(&as_json(&json, &options).map_err(refused)?),
            Format::Text | Format::Markdown => {
                explain_part_json(&json, &options, part, language, format.style(), audience)
                    .map_err(refused)
            }
        }
    }
}

//! `gao schedule`: what is due when, as a page, as JSON or as a calendar.

use gao_core::explain::Part;
use gao_core::{
    Audience, InvalidInput, Language, agenda_json_to_record, assess_json_to_record,
    explain_part_json,
};

use crate::arguments::{Format, ScheduleFormat};
use crate::calendar;
use crate::outcome::{Failure, Outcome, one_line, remark};
use crate::record::Record;

/// What is due when.
pub(crate) fn answer(
    record: &Record,
    format: ScheduleFormat,
    audience: Audience,
    language: Language,
) -> Outcome {
    // A refusal has no form of its own in a calendar.
    let told = match format {
        ScheduleFormat::Text | ScheduleFormat::Ics => Format::Text,
        ScheduleFormat::Json => Format::Json,
        ScheduleFormat::Markdown => Format::Markdown,
    };
    let (json, options) = record.read(told)?;
    let refused = |it: InvalidInput| Failure::invalid(&record.file, it.problems(), told);
    match format {
        ScheduleFormat::Json => {
            one_line(&assess_json_to_record(&json, &options).map_err(refused)?.schedule)
        }
        ScheduleFormat::Text | ScheduleFormat::Markdown => {
            let style = told.style();
            explain_part_json(&json, &options, Part::Schedule, language, style, audience)
                .map_err(refused)
        }
        ScheduleFormat::Ics => {
            let agenda =
                agenda_json_to_record(&json, &options, language, audience).map_err(refused)?;
            calendar::left_out(&agenda, language).iter().for_each(|line| remark(line));
            calendar::write(&agenda, language)
        }
    }
}

//! Charts and reports.

use gao_core::Options;
use gao_report::{
    ChartOptions, Encoding, NoPicture, ReportOptions, Subject, Width, beside_chart_json,
    chart_json, report_json,
};

use super::buffer::Buffer;
use super::calls::{Refusal, answer_bytes, audience_of, language_of};
use super::status::Status;

/// Writes the report of a record: one page of HTML that needs nothing else.
///
/// `language` is a `GaoLanguage`, `audience` a `GaoAudience`; charts are for clinicians. An
/// `illustrative_band` other than 0 also draws, in them, the band of averages for breastfeeding that
/// no figure is reported for, marked so. Otherwise as `gao_assess`.
///
/// # Safety
///
/// As `gao_assess`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_report(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    language: u32,
    audience: u32,
    illustrative_band: u32,
    out_page: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let (Some(language), Some(audience)) = (language_of(language), audience_of(audience)) else {
        return Status::InvalidArgument;
    };
    let page = ReportOptions { language, audience, illustrative_band: illustrative_band != 0 };
    let report = |record: &[u8], options: &Options| {
        report_json(record, options, page).map(String::into_bytes).map_err(Refusal::Input)
    };
    // SAFETY: the caller promises what `answer_bytes` asks for.
    unsafe {
        answer_bytes(record, record_len, options, options_len, out_page, out_problems, report)
    }
}

/// Lists the words that belong beside a chart as a JSON list of texts: what must be said first, and
/// what the chart leaves out.
///
/// `subject` is a `GaoSubject`, `language` a `GaoLanguage`; `illustrative_band` as for `gao_report`.
/// Otherwise as `gao_assess`.
///
/// # Safety
///
/// As `gao_assess`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_beside_chart(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    subject: u32,
    language: u32,
    illustrative_band: u32,
    out_lines: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let (Some(subject), Some(language)) = (subject_of(subject), language_of(language)) else {
        return Status::InvalidArgument;
    };
    let illustrative_band = illustrative_band != 0;
    let wanted = ChartOptions { subject, language, illustrative_band, ..ChartOptions::default() };
    let beside = |record: &[u8], options: &Options| {
        beside_chart_json(record, options, wanted).map(String::into_bytes).map_err(Refusal::Input)
    };
    // SAFETY: the caller promises what `answer_bytes` asks for.
    unsafe {
        answer_bytes(record, record_len, options, options_len, out_lines, out_problems, beside)
    }
}

/// Draws a chart of a record, and nothing beside it.
///
/// What must be said first, and what the chart leaves out, is listed by `gao_beside_chart` and stands
/// in the report: show either with it.
///
/// `subject` is a `GaoSubject`, `encoding` a `GaoEncoding`, `width` a `GaoWidth`, `language` a
/// `GaoLanguage`; `illustrative_band` as for `gao_report`. With `GAO_STATUS_NOTHING_TO_DRAW`
/// nothing is written; otherwise as `gao_assess`.
///
/// # Safety
///
/// As `gao_assess`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_chart(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    subject: u32,
    encoding: u32,
    width: u32,
    language: u32,
    illustrative_band: u32,
    out_picture: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let (subject, encoding) = (subject_of(subject), encoding_of(encoding));
    let (width, language) = (width_of(width), language_of(language));
    let (Some(subject), Some(encoding), Some(width), Some(language)) =
        (subject, encoding, width, language)
    else {
        return Status::InvalidArgument;
    };
    let illustrative_band = illustrative_band != 0;
    let wanted = ChartOptions { subject, encoding, width, language, illustrative_band };
    let chart = |record: &[u8], options: &Options| {
        chart_json(record, options, wanted).map_err(|none| match none {
            NoPicture::Invalid(refused) => Refusal::Input(refused),
            NoPicture::NothingToDraw(_) => Refusal::Silent(Status::NothingToDraw),
            // A defect of the library, like any other.
            NoPicture::Drawing(_) => Refusal::Silent(Status::Panic),
        })
    };
    // SAFETY: the caller promises what `answer_bytes` asks for.
    unsafe {
        answer_bytes(record, record_len, options, options_len, out_picture, out_problems, chart)
    }
}

fn subject_of(number: u32) -> Option<Subject> {
    [Subject::Bmd, Subject::Spine].into_iter().find(|subject| *subject as u32 == number)
}

fn encoding_of(number: u32) -> Option<Encoding> {
    [Encoding::Svg, Encoding::Png].into_iter().find(|encoding| *encoding as u32 == number)
}

fn width_of(number: u32) -> Option<Width> {
    [Width::Wide, Width::Narrow].into_iter().find(|width| *width as u32 == number)
}

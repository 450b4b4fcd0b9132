//! The calls.

use core::ffi::c_char;
use core::ptr;

use gao_core::explain::{Part, Style};
use gao_core::{
    Audience, InvalidInput, Language, Options, agenda_json, ask_json, assess_json, counsel_json,
    evidence_json, explain_json, explain_part_json, options_from_json, physiology_bands_json,
    problems_to_json, project_json, reported_changes_json, rules_json, schedule_json,
    validate_json, versions_json,
};

use super::buffer::Buffer;
use super::bytes::{read, writable};
use super::guard::guarded;
use super::status::Status;

/// Raised, together with `GAO_ABI_VERSION` in `cbindgen.toml`, when a program compiled against an
/// older header would break.
const ABI_VERSION: u32 = 1;

/// The version of this interface. Unless it is the `GAO_ABI_VERSION` of the header, header and
/// library do not belong together.
#[unsafe(no_mangle)]
pub extern "C" fn gao_abi_version() -> u32 {
    ABI_VERSION
}

/// The version of the engine, as text that ends with a zero byte and is never freed.
#[unsafe(no_mangle)]
pub extern "C" fn gao_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// Options as a caller gives them: JSON, or nothing for the defaults.
///
/// # Safety
///
/// As [`read`].
unsafe fn options(json: *const u8, len: usize) -> Result<Result<Options, InvalidInput>, Status> {
    // Only null stands for the defaults. An empty document may be a file that was cut off.
    if json.is_null() && len == 0 {
        return Ok(Ok(Options::default()));
    }
    // SAFETY: the caller promises what `read` asks for.
    let json = unsafe { read(json, len) }?;
    Ok(options_from_json(json))
}

/// Assesses a record, a JSON object, and writes the assessment as JSON.
///
/// `options` is a JSON object, or null with length 0 for the defaults. Exactly one output is
/// written: the assessment with `GAO_STATUS_OK`, the problems, a JSON list, with
/// `GAO_STATUS_INVALID_INPUT` and `GAO_STATUS_INVALID_OPTIONS`, none with any other status.
///
/// # Safety
///
/// `record` and `options` are null or valid for reading their lengths; `out_assessment` and
/// `out_problems` are null or valid for writing, and different.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_assess(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_assessment: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    // SAFETY: the caller promises what `answer` asks for.
    unsafe {
        answer(record, record_len, options, options_len, out_assessment, out_problems, assess_json)
    }
}

/// Writes the letter of a record, for a clinician or for the woman herself.
///
/// `language` is a `GaoLanguage`, `style` a `GaoStyle`, `audience` a `GaoAudience`; otherwise as
/// `gao_assess`.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_explain(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    language: u32,
    style: u32,
    audience: u32,
    out_text: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let (language, style) = (language_of(language), style_of(style));
    let (Some(language), Some(style), Some(audience)) = (language, style, audience_of(audience))
    else {
        return Status::InvalidArgument;
    };
    let explain =
        |record: &[u8], options: &Options| explain_json(record, options, language, style, audience);
    // SAFETY: the caller promises what `answer` asks for.
    unsafe { answer(record, record_len, options, options_len, out_text, out_problems, explain) }
}

/// Lists every problem of a record, warnings included, as a JSON list.
///
/// `out_problems` is written with `GAO_STATUS_OK`, also if there are problems, and with
/// `GAO_STATUS_INVALID_OPTIONS`, then with those of the options.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_validate(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_problems: *mut Buffer,
) -> Status {
    guarded(|| {
        // SAFETY: the caller promises what `writable` asks for.
        let out_problems = unsafe { writable(out_problems) }?;
        // SAFETY: the caller promises what `read` asks for.
        let record = unsafe { read(record, record_len) }?;
        // SAFETY: as above.
        match unsafe { self::options(options, options_len) }? {
            Ok(options) => {
                let problems = validate_json(record, &options);
                out_problems.write(problems_to_json(&problems));
                Ok(Status::Ok)
            }
            Err(refused) => {
                out_problems.write(problems_to_json(refused.problems()));
                Ok(Status::InvalidOptions)
            }
        }
    })
}

/// Writes one part of the letter on a page of its own: what to ask next, what is due when, which
/// changes of BMD are reported, which facts bear on her.
///
/// `part` is a `GaoPart`; otherwise as `gao_explain`.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_explain_part(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    part: u32,
    language: u32,
    style: u32,
    audience: u32,
    out_text: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let (part, language) = (part_of(part), language_of(language));
    let (style, audience) = (style_of(style), audience_of(audience));
    let (Some(part), Some(language), Some(style), Some(audience)) =
        (part, language, style, audience)
    else {
        return Status::InvalidArgument;
    };
    let explain = |record: &[u8], options: &Options| {
        explain_part_json(record, options, part, language, style, audience)
    };
    // SAFETY: the caller promises what `answer` asks for.
    unsafe { answer(record, record_len, options, options_len, out_text, out_problems, explain) }
}

/// Lists what to ask next, the open facts that change an answer, as a JSON list.
///
/// Otherwise as `gao_assess`.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_ask(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_facts: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    // SAFETY: the caller promises what `answer` asks for.
    unsafe { answer(record, record_len, options, options_len, out_facts, out_problems, ask_json) }
}

/// Writes what is due when, as JSON: codes and days.
///
/// Otherwise as `gao_assess`.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_schedule(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_schedule: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    // SAFETY: the caller promises what `answer` asks for.
    unsafe {
        answer(record, record_len, options, options_len, out_schedule, out_problems, schedule_json)
    }
}

/// Writes what is due when in words, event by event, for a calendar, as JSON.
///
/// `language` is a `GaoLanguage`, `audience` a `GaoAudience`; otherwise as `gao_assess`.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_agenda(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    language: u32,
    audience: u32,
    out_agenda: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let (Some(language), Some(audience)) = (language_of(language), audience_of(audience)) else {
        return Status::InvalidArgument;
    };
    let agenda =
        |record: &[u8], options: &Options| agenda_json(record, options, language, audience);
    // SAFETY: the caller promises what `answer` asks for.
    unsafe { answer(record, record_len, options, options_len, out_agenda, out_problems, agenda) }
}

/// Writes which change of BMD is reported for a record, as JSON.
///
/// Otherwise as `gao_assess`.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_project(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_answer: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    // SAFETY: the caller promises what `answer` asks for.
    unsafe {
        answer(record, record_len, options, options_len, out_answer, out_problems, project_json)
    }
}

/// Writes which facts of the article bear on a record, as JSON.
///
/// Otherwise as `gao_assess`.
///
/// # Safety
///
/// As [`gao_assess`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_counsel(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_answer: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    // SAFETY: the caller promises what `answer` asks for.
    unsafe {
        answer(record, record_len, options, options_len, out_answer, out_problems, counsel_json)
    }
}

/// Lists the changes of BMD that are reported, without a record, as a JSON list.
///
/// `query` is a JSON object; `{}` asks for all. Exactly one output is written: the answer with
/// `GAO_STATUS_OK`, the problems with `GAO_STATUS_INVALID_INPUT`, none with any other status.
///
/// # Safety
///
/// `query` is null or valid for reading its length; `out_changes` and `out_problems` are null or valid
/// for writing, and different.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_reported_changes(
    query: *const u8,
    query_len: usize,
    out_changes: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let answer_to = |query: &[u8], _: &Options| reported_changes_json(query);
    // SAFETY: the caller promises what `answer` asks for; there are no options.
    unsafe { answer(query, query_len, ptr::null(), 0, out_changes, out_problems, answer_to) }
}

/// Lists how BMD normally goes after a birth, a band of averages for each site, as a JSON list.
///
/// `query` is a JSON object; `{}` asks for all. Exactly one output is written: the answer with
/// `GAO_STATUS_OK`, the problems with `GAO_STATUS_INVALID_INPUT`, none with any other status.
///
/// # Safety
///
/// `query` is null or valid for reading its length; `out_bands` and `out_problems` are null or valid
/// for writing, and different.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_physiology_bands(
    query: *const u8,
    query_len: usize,
    out_bands: *mut Buffer,
    out_problems: *mut Buffer,
) -> Status {
    let answer_to = |query: &[u8], _: &Options| physiology_bands_json(query);
    // SAFETY: the caller promises what `answer` asks for; there are no options.
    unsafe { answer(query, query_len, ptr::null(), 0, out_bands, out_problems, answer_to) }
}

/// Writes the versions that stand in every answer: engine, register and shapes, as JSON.
///
/// # Safety
///
/// `out_versions` is null or valid for writing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_versions(out_versions: *mut Buffer) -> Status {
    guarded(|| {
        // SAFETY: the caller promises what `writable` asks for.
        unsafe { writable(out_versions) }?.write(versions_json());
        Ok(Status::Ok)
    })
}

/// Writes the evidence register, a JSON list.
///
/// # Safety
///
/// `out_rows` is null or valid for writing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_evidence(out_rows: *mut Buffer) -> Status {
    guarded(|| {
        // SAFETY: the caller promises what `writable` asks for.
        unsafe { writable(out_rows) }?.write(evidence_json());
        Ok(Status::Ok)
    })
}

/// Writes every rule of the engine, what it asks and what it rests on, a JSON list.
///
/// `language` is a `GaoLanguage`.
///
/// # Safety
///
/// `out_rules` is null or valid for writing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_rules(language: u32, out_rules: *mut Buffer) -> Status {
    guarded(|| {
        let language = language_of(language).ok_or(Status::InvalidArgument)?;
        // SAFETY: the caller promises what `writable` asks for.
        unsafe { writable(out_rules) }?.write(rules_json(language));
        Ok(Status::Ok)
    })
}

/// What the calls with a record and an answer in text share.
///
/// # Safety
///
/// As [`gao_assess`].
unsafe fn answer(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_answer: *mut Buffer,
    out_problems: *mut Buffer,
    call: impl FnOnce(&[u8], &Options) -> Result<String, InvalidInput>,
) -> Status {
    let call = |record: &[u8], options: &Options| {
        call(record, options).map(String::into_bytes).map_err(Refusal::Input)
    };
    // SAFETY: as for this function.
    unsafe {
        answer_bytes(record, record_len, options, options_len, out_answer, out_problems, call)
    }
}

/// Why a call has no answer.
pub(super) enum Refusal {
    /// The record is refused.
    Input(InvalidInput),
    /// Without a word.
    #[cfg(feature = "report")]
    Silent(Status),
}

/// The same for an answer that need not be text.
///
/// # Safety
///
/// As [`gao_assess`].
pub(super) unsafe fn answer_bytes(
    record: *const u8,
    record_len: usize,
    options: *const u8,
    options_len: usize,
    out_answer: *mut Buffer,
    out_problems: *mut Buffer,
    call: impl FnOnce(&[u8], &Options) -> Result<Vec<u8>, Refusal>,
) -> Status {
    guarded(|| {
        // SAFETY: the caller promises what `writable` asks for.
        let (out_answer, out_problems) =
            unsafe { (writable(out_answer)?, writable(out_problems)?) };
        // SAFETY: the caller promises what `read` asks for.
        let record = unsafe { read(record, record_len) }?;
        // SAFETY: as above.
        let options = match unsafe { self::options(options, options_len) }? {
            Ok(options) => options,
            Err(refused) => {
                out_problems.write(problems_to_json(refused.problems()));
                return Ok(Status::InvalidOptions);
            }
        };
        match call(record, &options) {
            Ok(bytes) => {
                out_answer.write(bytes);
                Ok(Status::Ok)
            }
            Err(Refusal::Input(refused)) => {
                out_problems.write(problems_to_json(refused.problems()));
                Ok(Status::InvalidInput)
            }
            #[cfg(feature = "report")]
            Err(Refusal::Silent(status)) => Ok(status),
        }
    })
}

/// A number from C may stand for nothing, which a Rust enumeration may not.
pub(super) fn language_of(number: u32) -> Option<Language> {
    [Language::English, Language::Danish].into_iter().find(|language| *language as u32 == number)
}

pub(super) fn audience_of(number: u32) -> Option<Audience> {
    let known = [Audience::Clinician, Audience::Patient];
    known.into_iter().find(|audience| *audience as u32 == number)
}

fn style_of(number: u32) -> Option<Style> {
    [Style::Text, Style::Markdown].into_iter().find(|style| *style as u32 == number)
}

fn part_of(number: u32) -> Option<Part> {
    let known = [Part::Schedule, Part::Requests, Part::Projection, Part::Counselling];
    known.into_iter().find(|part| *part as u32 == number)
}

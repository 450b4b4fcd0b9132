//! The calls.

use core::ffi::c_char;

use gao_core::explain::Style;
use gao_core::{
    Audience, InvalidInput, Language, Options, assess_json, explain_json, options_from_json,
    problems_to_json, validate_json,
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

/// What `gao_assess` and `gao_explain` share.
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
            Ok(text) => {
                out_answer.write(text);
                Ok(Status::Ok)
            }
            Err(refused) => {
                out_problems.write(problems_to_json(refused.problems()));
                Ok(Status::InvalidInput)
            }
        }
    })
}

/// A number from C may stand for nothing, which a Rust enumeration may not.
fn language_of(number: u32) -> Option<Language> {
    [Language::English, Language::Danish].into_iter().find(|language| *language as u32 == number)
}

fn audience_of(number: u32) -> Option<Audience> {
    let known = [Audience::Clinician, Audience::Patient];
    known.into_iter().find(|audience| *audience as u32 == number)
}

fn style_of(number: u32) -> Option<Style> {
    [Style::Text, Style::Markdown].into_iter().find(|style| *style as u32 == number)
}

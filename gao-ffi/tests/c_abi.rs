//! The C interface called as a hostile caller would.
#![expect(clippy::unwrap_used, reason = "a failed assertion is a failed test")]

use std::ptr;

use gao::c::{
    Buffer, Status, gao_abi_version, gao_agenda, gao_ask, gao_assess, gao_buffer_free, gao_counsel,
    gao_evidence, gao_explain, gao_explain_part, gao_project, gao_rules, gao_schedule,
    gao_validate, gao_version,
};
#[cfg(feature = "report")]
use gao::c::{gao_beside_chart, gao_chart, gao_report};

use gao_core::explain::{Part, Style};
use gao_core::{Audience, Language, explain_part_json};

const VALID: &[u8] = br#"{"as_of":"2025-12-20","fractures":[]}"#;
const INVALID: &[u8] = br#"{"as_of":"2025-02-29","colour":1}"#;

/// A medicine in a pregnancy: what must be said first.
#[cfg(feature = "report")]
const EXPOSED: &[u8] = br#"{"as_of":"2025-12-20",
    "pregnancies":[{"outcome":"ongoing","lmp":"2025-09-01"}],
    "medications":[{"agent":"alendronate","start":"2025-10-01"}]}"#;

/// An output whose content shows whether it was written.
fn untouched() -> Buffer {
    Buffer { data: ptr::null_mut(), len: usize::MAX }
}

fn is_untouched(buffer: &Buffer) -> bool {
    buffer.data.is_null() && buffer.len == usize::MAX
}

/// Takes the text of an output and frees it, twice.
fn take(buffer: &mut Buffer) -> String {
    assert!(!is_untouched(buffer));
    if buffer.data.is_null() {
        return String::new();
    }
    // SAFETY: the library has written this buffer.
    let text = unsafe { std::slice::from_raw_parts(buffer.data, buffer.len) };
    let text = String::from_utf8(text.to_vec()).unwrap();
    // SAFETY: the library has written this buffer; the second call finds it empty.
    unsafe {
        gao_buffer_free(buffer);
        gao_buffer_free(buffer);
    }
    assert!(buffer.data.is_null() && buffer.len == 0);
    text
}

fn assess(record: &[u8], options: Option<&[u8]>) -> (Status, Buffer, Buffer) {
    let (mut answer, mut problems) = (untouched(), untouched());
    // SAFETY: the slices are valid and the outputs are two.
    let status = unsafe {
        gao_assess(
            record.as_ptr(),
            record.len(),
            options.map_or(ptr::null(), <[u8]>::as_ptr),
            options.map_or(0, <[u8]>::len),
            &mut answer,
            &mut problems,
        )
    };
    (status, answer, problems)
}

#[test]
fn a_valid_record_is_answered_and_only_the_answer_is_written() {
    let (status, mut answer, problems) = assess(VALID, None);
    assert_eq!(status, Status::Ok);
    assert!(is_untouched(&problems));
    let wanted = gao_core::assess_json(VALID, &gao_core::Options::default()).unwrap();
    assert_eq!(take(&mut answer), wanted);
}

#[test]
fn an_invalid_record_gives_every_problem_and_no_answer() {
    let (status, answer, mut problems) = assess(INVALID, None);
    assert_eq!(status, Status::InvalidInput);
    assert!(is_untouched(&answer));
    let problems = take(&mut problems);
    assert!(problems.contains("/as_of") && problems.contains("/colour"), "{problems}");
}

#[test]
fn options_apply_and_wrong_ones_are_refused() {
    let (status, mut answer, _) =
        assess(INVALID, Some(br#"{"mode":"quarantine","as_of":"2025-12-20"}"#));
    assert_eq!(status, Status::Ok);
    assert!(take(&mut answer).contains(r#""mode":"quarantine""#));
    // The empty document may be a file that was cut off; only null means the defaults.
    let wrong: [(&[u8], &str); 3] =
        [(br#"{"modus":1}"#, "/modus"), (b"", "E-SYNTAX"), (b"\xff", "E-SYNTAX")];
    for (options, sign) in wrong {
        let (status, answer, mut problems) = assess(VALID, Some(options));
        assert_eq!(status, Status::InvalidOptions);
        assert!(is_untouched(&answer));
        assert!(take(&mut problems).contains(sign));
    }
}

#[test]
fn null_anywhere_is_a_status_and_writes_nothing() {
    let (mut answer, mut problems) = (untouched(), untouched());
    let (record, len) = (VALID.as_ptr(), VALID.len());
    // SAFETY: null is what is tested; everything else is valid.
    let statuses = unsafe {
        [
            gao_assess(ptr::null(), len, ptr::null(), 0, &mut answer, &mut problems),
            gao_assess(ptr::null(), 0, ptr::null(), 0, &mut answer, &mut problems),
            gao_assess(record, len, ptr::null(), 7, &mut answer, &mut problems),
            gao_assess(record, len, ptr::null(), 0, ptr::null_mut(), &mut problems),
            gao_assess(record, len, ptr::null(), 0, &mut answer, ptr::null_mut()),
            gao_explain(record, len, ptr::null(), 0, 0, 0, 0, ptr::null_mut(), &mut problems),
            gao_explain(record, len, ptr::null(), 0, 0, 0, 0, &mut answer, ptr::null_mut()),
            gao_validate(record, len, ptr::null(), 0, ptr::null_mut()),
            gao_validate(ptr::null(), len, ptr::null(), 0, &mut problems),
        ]
    };
    assert_eq!(statuses, [Status::NullPointer; 9]);
    assert!(is_untouched(&answer) && is_untouched(&problems));
    // SAFETY: null is what is tested.
    unsafe { gao_buffer_free(ptr::null_mut()) };
}

fn validate(record: &[u8], options: Option<&[u8]>) -> (Status, String) {
    let mut problems = untouched();
    // SAFETY: the slices and the output are valid.
    let status = unsafe {
        gao_validate(
            record.as_ptr(),
            record.len(),
            options.map_or(ptr::null(), <[u8]>::as_ptr),
            options.map_or(0, <[u8]>::len),
            &mut problems,
        )
    };
    (status, take(&mut problems))
}

#[test]
fn validation_lists_the_problems_of_the_record_or_of_the_options() {
    assert_eq!(validate(VALID, None), (Status::Ok, "[]".into()));
    for (record, sign) in [(INVALID, "/colour"), (b"{", "E-SYNTAX")] {
        let (status, problems) = validate(record, None);
        assert_eq!(status, Status::Ok);
        assert!(problems.contains(sign), "{problems}");
    }
    let (status, problems) = validate(VALID, Some(b"[]"));
    assert_eq!(status, Status::InvalidOptions);
    assert!(problems.contains("E-TYPE"), "{problems}");
}

#[test]
fn a_page_a_projection_and_the_facts_are_those_of_the_core() {
    let options = gao_core::Options::default();
    let (record, len) = (VALID.as_ptr(), VALID.len());
    for part in 0..5 {
        let (mut text, mut problems) = (untouched(), untouched());
        // SAFETY: the slices are valid and the outputs are two.
        let status = unsafe {
            gao_explain_part(record, len, ptr::null(), 0, part, 1, 0, 0, &mut text, &mut problems)
        };
        let parts = [Part::Schedule, Part::Requests, Part::Projection, Part::Counselling];
        let Some(part) = parts.get(part as usize) else {
            assert_eq!(status, Status::InvalidArgument);
            assert!(is_untouched(&text) && is_untouched(&problems));
            continue;
        };
        let (language, style) = (Language::Danish, Style::Text);
        let clinician = Audience::Clinician;
        let wanted = explain_part_json(VALID, &options, *part, language, style, clinician).unwrap();
        assert_eq!((status, take(&mut text)), (Status::Ok, wanted));
    }
    let (mut projection, mut facts, mut problems) = (untouched(), untouched(), untouched());
    // SAFETY: as above.
    let statuses = unsafe {
        [
            gao_project(record, len, ptr::null(), 0, &mut projection, &mut problems),
            gao_counsel(record, len, ptr::null(), 0, &mut facts, &mut problems),
        ]
    };
    assert_eq!(statuses, [Status::Ok; 2]);
    assert_eq!(take(&mut projection), gao_core::project_json(VALID, &options).unwrap());
    assert_eq!(take(&mut facts), gao_core::counsel_json(VALID, &options).unwrap());
    assert!(is_untouched(&problems));
}

#[test]
fn what_to_ask_and_what_is_due_are_those_of_the_core() {
    let options = gao_core::Options::default();
    let (record, len) = (VALID.as_ptr(), VALID.len());
    let (mut asked, mut due, mut agenda) = (untouched(), untouched(), untouched());
    let mut problems = untouched();
    // SAFETY: the slices are valid and the outputs are four.
    let statuses = unsafe {
        [
            gao_ask(record, len, ptr::null(), 0, &mut asked, &mut problems),
            gao_schedule(record, len, ptr::null(), 0, &mut due, &mut problems),
            gao_agenda(record, len, ptr::null(), 0, 1, 1, &mut agenda, &mut problems),
        ]
    };
    assert_eq!(statuses, [Status::Ok; 3]);
    assert_eq!(take(&mut asked), gao_core::ask_json(VALID, &options).unwrap());
    assert_eq!(take(&mut due), gao_core::schedule_json(VALID, &options).unwrap());
    let (language, reader) = (Language::Danish, Audience::Patient);
    let wanted = gao_core::agenda_json(VALID, &options, language, reader).unwrap();
    assert_eq!(take(&mut agenda), wanted);
    assert!(is_untouched(&problems));
    for (language, audience) in [(2, 0), (0, 2)] {
        let mut agenda = untouched();
        // SAFETY: as above.
        let status = unsafe {
            gao_agenda(record, len, ptr::null(), 0, language, audience, &mut agenda, &mut problems)
        };
        assert_eq!(status, Status::InvalidArgument);
        assert!(is_untouched(&agenda) && is_untouched(&problems));
    }
}

#[test]
fn the_register_and_the_rules_need_no_record() {
    let (mut rows, mut rules) = (untouched(), untouched());
    // SAFETY: the outputs are valid, or null where null is what is tested.
    let statuses = unsafe {
        [
            gao_evidence(&mut rows),
            gao_rules(1, &mut rules),
            gao_evidence(ptr::null_mut()),
            gao_rules(0, ptr::null_mut()),
        ]
    };
    let refused = Status::NullPointer;
    assert_eq!(statuses, [Status::Ok, Status::Ok, refused, refused]);
    assert_eq!(take(&mut rows), gao_core::evidence_json());
    assert_eq!(take(&mut rules), gao_core::rules_json(Language::Danish));
    let mut rules = untouched();
    // SAFETY: as above.
    assert_eq!(unsafe { gao_rules(2, &mut rules) }, Status::InvalidArgument);
    assert!(is_untouched(&rules));
}

#[cfg(feature = "report")]
#[test]
fn reports_and_charts_are_those_of_gao_report() {
    let (mut page, mut picture, mut problems) = (untouched(), untouched(), untouched());
    let (record, len) = (VALID.as_ptr(), VALID.len());
    // SAFETY: the slices are valid and the outputs are three.
    let statuses = unsafe {
        [
            gao_report(record, len, ptr::null(), 0, 1, 0, 0, &mut page, &mut problems),
            gao_chart(record, len, ptr::null(), 0, 1, 0, 0, 1, 0, &mut picture, &mut problems),
            // Without a birth there is no axis.
            gao_chart(record, len, ptr::null(), 0, 0, 0, 0, 1, 0, &mut problems, &mut problems),
            gao_chart(record, len, ptr::null(), 0, 2, 0, 0, 1, 0, &mut problems, &mut problems),
            gao_chart(record, len, ptr::null(), 0, 0, 2, 0, 1, 0, &mut problems, &mut problems),
            gao_chart(record, len, ptr::null(), 0, 0, 0, 2, 1, 0, &mut problems, &mut problems),
            gao_chart(record, len, ptr::null(), 0, 0, 0, 0, 2, 0, &mut problems, &mut problems),
        ]
    };
    let wrong = Status::InvalidArgument;
    let nothing = Status::NothingToDraw;
    assert_eq!(statuses, [Status::Ok, Status::Ok, nothing, wrong, wrong, wrong, wrong]);
    assert!(is_untouched(&problems));
    assert!(take(&mut page).starts_with("<!DOCTYPE html><html lang=\"da\">"));
    assert!(take(&mut picture).contains("<title id=\"gao-title\">Hvirvler</title>"));
    let (mut lines, exposed) = (untouched(), EXPOSED.len());
    // SAFETY: as above.
    let statuses = unsafe {
        let exposed = (EXPOSED.as_ptr(), exposed);
        [1, 2].map(|subject| {
            let (json, len) = exposed;
            gao_beside_chart(json, len, ptr::null(), 0, subject, 1, 0, &mut lines, &mut problems)
        })
    };
    assert_eq!(statuses, [Status::Ok, wrong]);
    assert!(take(&mut lines).contains("alendronat"));
    // SAFETY: as above.
    let status = unsafe {
        let (json, len) = (INVALID.as_ptr(), INVALID.len());
        gao_report(json, len, ptr::null(), 0, 0, 0, 0, &mut page, &mut problems)
    };
    assert_eq!(status, Status::InvalidInput);
    assert!(take(&mut problems).contains("/colour"));
}

#[test]
fn a_number_outside_an_enumeration_is_a_status() {
    for (language, style, audience) in
        [(2, 0, 0), (0, 2, 0), (0, 0, 2), (u32::MAX, u32::MAX, u32::MAX)]
    {
        let (mut text, mut problems) = (untouched(), untouched());
        // SAFETY: the slices are valid and the outputs are two.
        let status = unsafe {
            gao_explain(
                VALID.as_ptr(),
                VALID.len(),
                ptr::null(),
                0,
                language,
                style,
                audience,
                &mut text,
                &mut problems,
            )
        };
        assert_eq!(status, Status::InvalidArgument);
        assert!(is_untouched(&text) && is_untouched(&problems));
    }
    let (mut text, mut problems) = (untouched(), untouched());
    // SAFETY: as above.
    let status = unsafe {
        gao_explain(VALID.as_ptr(), VALID.len(), ptr::null(), 0, 1, 1, 0, &mut text, &mut problems)
    };
    assert_eq!(status, Status::Ok);
    assert!(take(&mut text).starts_with("# GAO-vurdering"));
}

#[test]
fn a_length_no_object_can_have_is_a_status() {
    // The first length that is none; the one before it could only be tested by reading it.
    let too_long = isize::MAX.unsigned_abs() + 1;
    let (record, len) = (VALID.as_ptr(), VALID.len());
    for length in [too_long, usize::MAX] {
        let (mut answer, mut problems) = (untouched(), untouched());
        // SAFETY: the length is refused before anything is read.
        let statuses = unsafe {
            [
                gao_assess(record, length, ptr::null(), 0, &mut answer, &mut problems),
                gao_assess(record, len, record, length, &mut answer, &mut problems),
            ]
        };
        assert_eq!(statuses, [Status::InvalidArgument; 2]);
        assert!(is_untouched(&answer) && is_untouched(&problems));
    }
}

/// Truncated, invalid as UTF-8, hostile: always a status and problems, never an answer.
#[test]
fn bytes_that_are_no_record_are_refused() {
    for end in 0..VALID.len() {
        let (status, _, mut problems) = assess(&VALID[..end], None);
        assert_eq!(status, Status::InvalidInput, "{end}");
        assert!(take(&mut problems).contains("E-SYNTAX"));
    }
    let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
    let nul = b"{\"as_of\":\"2025-12-20\0\"}".to_vec();
    let long = format!(r#"{{"as_of":"{}"}}"#, "9".repeat(10_000_000)).into_bytes();
    for record in [b"\xff\xfe".to_vec(), b"null".to_vec(), b"NaN".to_vec(), deep, nul, long] {
        let (status, _, mut problems) = assess(&record, None);
        assert_eq!(status, Status::InvalidInput);
        take(&mut problems);
    }
}

/// Random bytes from a fixed seed: the process lives.
#[test]
fn random_bytes_never_bring_the_process_down() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for _ in 0..2_000 {
        let mut record = VALID.to_vec();
        for _ in 0..=next() % 4 {
            let place = usize::try_from(next()).unwrap() % record.len();
            record[place] = u8::try_from(next() & 0xff).unwrap();
        }
        let (status, mut answer, mut problems) = assess(&record, None);
        match status {
            Status::Ok => drop(take(&mut answer)),
            Status::InvalidInput => drop(take(&mut problems)),
            other => assert_eq!(other, Status::Ok),
        }
    }
}

#[test]
fn eight_threads_get_the_same_answer() {
    let wanted = gao_core::assess_json(VALID, &gao_core::Options::default()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..50 {
                    let (status, mut answer, _) = assess(VALID, None);
                    assert_eq!((status, take(&mut answer)), (Status::Ok, wanted.clone()));
                }
            });
        }
    });
}

#[test]
fn versions_are_those_of_the_package() {
    let header = include_str!("../../bindings/c/include/gao.h");
    let defined = format!("#define GAO_ABI_VERSION {}\n", gao_abi_version());
    assert!(header.contains(&defined), "the header lacks `{}`", defined.trim_end());
    // SAFETY: the text is static and ends with a zero byte.
    let version = unsafe { std::ffi::CStr::from_ptr(gao_version()) };
    assert_eq!(version.to_str().unwrap(), gao_core::ENGINE_VERSION);
}

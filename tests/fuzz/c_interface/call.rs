//! Making a call as C would.

use std::ptr;

use gao::c::{
    Buffer, gao_agenda, gao_ask, gao_assess, gao_beside_chart, gao_chart, gao_counsel,
    gao_evidence, gao_explain, gao_explain_part, gao_physiology_bands, gao_project, gao_report,
    gao_reported_changes, gao_rules, gao_schedule, gao_validate, gao_versions,
};

use crate::outcome::{Outcome, untouched};
use crate::wish::{Call, Null, Wish};

/// Makes the call that is wished for.
pub(crate) fn make(wish: &Wish<'_>) -> Outcome {
    // An allocation of its own, so that a read beyond its end is seen.
    let options: Option<Box<[u8]>> = wish.options.document().map(Into::into);
    let (options, options_len) = match &options {
        _ if wish.null == Null::Options => (ptr::null(), 7),
        Some(document) => (document.as_ptr(), document.len()),
        None => (ptr::null(), 0),
    };
    let record_len = wish.record.len();
    let record = if wish.null == Null::Record { ptr::null() } else { wish.record.as_ptr() };
    let (mut answer_buffer, mut problems_buffer) = (untouched(), untouched());
    let pointer = |buffer: &mut Buffer, null| {
        if wish.null == null { ptr::null_mut() } else { ptr::from_mut(buffer) }
    };
    let answer = pointer(&mut answer_buffer, Null::Answer);
    let problems = pointer(&mut problems_buffer, Null::Problems);
    let language = wish.language.value;
    let style = wish.style.value;
    let audience = wish.audience.value;
    // SAFETY: record and options are null, then nothing is read whatever the length says, or valid
    // for their lengths; the outputs are null or valid for writing, and two.
    let status = unsafe {
        match wish.call {
            Call::Assess => gao_assess(record, record_len, options, options_len, answer, problems),
            Call::Validate => gao_validate(record, record_len, options, options_len, problems),
            Call::Explain => gao_explain(
                record,
                record_len,
                options,
                options_len,
                language,
                style,
                audience,
                answer,
                problems,
            ),
            Call::ExplainPart => gao_explain_part(
                record,
                record_len,
                options,
                options_len,
                wish.part.value,
                language,
                style,
                audience,
                answer,
                problems,
            ),
            Call::Project => {
                gao_project(record, record_len, options, options_len, answer, problems)
            }
            Call::Counsel => {
                gao_counsel(record, record_len, options, options_len, answer, problems)
            }
            Call::Report => gao_report(
                record,
                record_len,
                options,
                options_len,
                language,
                audience,
                wish.band,
                answer,
                problems,
            ),
            Call::Chart => gao_chart(
                record,
                record_len,
                options,
                options_len,
                wish.subject.value,
                wish.encoding.value,
                wish.width.value,
                language,
                wish.band,
                answer,
                problems,
            ),
            Call::Ask => gao_ask(record, record_len, options, options_len, answer, problems),
            Call::Schedule => {
                gao_schedule(record, record_len, options, options_len, answer, problems)
            }
            Call::Agenda => gao_agenda(
                record,
                record_len,
                options,
                options_len,
                language,
                audience,
                answer,
                problems,
            ),
            Call::BesideChart => gao_beside_chart(
                record,
                record_len,
                options,
                options_len,
                wish.subject.value,
                language,
                wish.band,
                answer,
                problems,
            ),
            Call::ReportedChanges => gao_reported_changes(record, record_len, answer, problems),
            Call::PhysiologyBands => gao_physiology_bands(record, record_len, answer, problems),
            Call::Versions => gao_versions(answer),
            Call::Evidence => gao_evidence(answer),
            Call::Rules => gao_rules(language, answer),
        }
    };
    Outcome::of(status, answer_buffer, problems_buffer)
}

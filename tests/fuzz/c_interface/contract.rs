//! What the header promises of every call.

use gao::c::Status;
use serde::de::IgnoredAny;

use crate::options::Choice;
use crate::outcome::Outcome;
use crate::wish::{Call, Wish};

/// Ends the program if the outcome is none that the wish may have.
pub(crate) fn check(wish: &Wish<'_>, outcome: &Outcome) {
    assert!(
        status_is_right(wish, outcome.status),
        "`{:?}` is no answer to {wish:?}",
        outcome.status
    );
    let written = (outcome.answer.as_deref(), outcome.problems.as_deref());
    match (outcome.status, written) {
        (Status::Ok, (None, Some(list))) if wish.call == Call::Validate => {
            problems(list);
        }
        (Status::Ok, (Some(bytes), None)) => answer(wish, bytes),
        (Status::InvalidInput | Status::InvalidOptions, (None, Some(list))) => {
            assert!(problems(list) > 0, "refused without a problem");
        }
        (Status::NullPointer | Status::InvalidArgument | Status::NothingToDraw, (None, None)) => {}
        _ => panic!("written is not what the status says: {outcome:?}"),
    }
}

fn status_is_right(wish: &Wish<'_>, status: Status) -> bool {
    let numbers_are_known = wish.numbers_are_known();
    // Which of two faults is named, is not promised.
    if !numbers_are_known || wish.a_pointer_is_null() {
        return match status {
            Status::InvalidArgument => !numbers_are_known,
            Status::NullPointer => wish.a_pointer_is_null(),
            _ => false,
        };
    }
    let takes_a_record = wish.call.takes_a_record();
    if takes_a_record && matches!(wish.options, Choice::Broken(_)) {
        return status == Status::InvalidOptions;
    }
    match status {
        Status::Ok => true,
        Status::InvalidInput => {
            wish.call.takes_a_query() || (takes_a_record && wish.call != Call::Validate)
        }
        Status::InvalidOptions => takes_a_record && matches!(wish.options, Choice::Own(_)),
        Status::NothingToDraw => wish.call == Call::Chart,
        Status::NullPointer | Status::InvalidArgument | Status::Panic => false,
    }
}

fn answer(wish: &Wish<'_>, bytes: &[u8]) {
    match wish.call {
        Call::Assess
        | Call::Project
        | Call::Counsel
        | Call::Schedule
        | Call::Agenda
        | Call::Versions => {
            assert!(text(bytes).starts_with('{'), "no object");
            json::<IgnoredAny>(bytes);
        }
        Call::Evidence | Call::Rules => {
            assert!(!json::<Vec<IgnoredAny>>(bytes).is_empty(), "an empty list");
        }
        Call::Ask | Call::BesideChart | Call::ReportedChanges | Call::PhysiologyBands => {
            json::<Vec<IgnoredAny>>(bytes);
        }
        Call::Explain | Call::ExplainPart => assert!(!text(bytes).is_empty(), "an empty page"),
        Call::Report => {
            assert!(text(bytes).starts_with("<!DOCTYPE html>"), "no page");
            assert!(text(bytes).ends_with("</html>"), "a page without an end");
        }
        Call::Chart => assert!(text(bytes).trim_end().ends_with("</svg>"), "no picture"),
        Call::Validate => panic!("validation has no answer but its problems"),
    }
}

/// How many problems a list holds.
fn problems(list: &[u8]) -> usize {
    json::<Vec<IgnoredAny>>(list).len()
}

fn json<'a, T: serde::Deserialize<'a>>(bytes: &'a [u8]) -> T {
    match serde_json::from_str(text(bytes)) {
        Ok(value) => value,
        Err(error) => panic!("not JSON: {error}: `{}`", bytes.escape_ascii()),
    }
}

fn text(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => panic!("not UTF-8: {error}: `{}`", bytes.escape_ascii()),
    }
}

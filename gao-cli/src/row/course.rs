//! F-10, F-11 and F-16.

use gao_core::assessment::{Assessment, EventAnswer};
use gao_core::schedule::EventStatus;
use gao_core::time::ApproxDate;
use serde_json::{Value, json};

use super::spelling::{or_unknown, word, words};
use super::{Column, Values};

pub(super) static SCHEDULE: &[Column] = &[
    Column::of_answer(
        "schedule_applies",
        "whether PLO is suspected or its criteria are or may be met; else the windows are only \
         arithmetic",
        Values::Truth,
        |it| json!(it.schedule.applies),
    ),
    Column::of_answer(
        "anchor",
        "the day from which re-evaluation is counted; empty if there is none",
        Values::ApproximateDay,
        |it| json!(it.schedule.anchor.as_ref().map(|anchor| &anchor.date)),
    ),
    Column::of_answer("anchor_kind", "what it is the day of", Values::Word("AnchorKind"), |it| {
        word(it.schedule.anchor.as_ref().map(|anchor| anchor.kind))
    }),
    Column::of_answer("anchor_provisional", "whether it may still move", Values::Truth, |it| {
        json!(it.schedule.anchor.as_ref().map(|anchor| anchor.provisional))
    }),
    Column::of_answer("overdue", "events whose window has passed", EVENTS, |it| {
        events(it, EventStatus::Overdue)
    }),
    Column::of_answer("due", "events whose window is open", EVENTS, |it| {
        events(it, EventStatus::Due)
    }),
    Column::of_answer("upcoming", "events whose window has not begun", EVENTS, |it| {
        events(it, EventStatus::Upcoming)
    }),
    Column::of_answer("deferred", "events that wait for something else", EVENTS, |it| {
        events(it, EventStatus::Deferred)
    }),
    Column::of_answer("cancelled", "events that a later pregnancy cancels", EVENTS, |it| {
        events(it, EventStatus::Cancelled)
    }),
    Column::of_answer("done", "events that have been done", EVENTS, |it| {
        events(it, EventStatus::Done)
    }),
    Column::of_answer(
        "next_event",
        "of the upcoming events the one that can begin first",
        Values::Word("EventCode"),
        |it| word(next(it).map(|event| event.code)),
    ),
    Column::of_answer("next_from", "first day of its window", Values::ApproximateDay, |it| {
        json!(next(it).and_then(|event| event.from.as_ref()))
    }),
    Column::of_answer(
        "next_to",
        "last day of its window; empty if it stays open",
        Values::ApproximateDay,
        |it| json!(next(it).and_then(|event| event.to.as_ref())),
    ),
];

const EVENTS: Values = Values::Words("EventCode");

fn events(answer: &Assessment, status: EventStatus) -> Value {
    let here = answer.schedule.events.iter().filter(|event| event.status == status);
    words(here.map(|event| event.code))
}

/// The first in the order of the schedule, where two can begin on one day.
fn next(answer: &Assessment) -> Option<&EventAnswer> {
    let begins = |event: &&EventAnswer| {
        let from = event.from.as_deref().and_then(|day| ApproxDate::parse(day).ok());
        from.map(ApproxDate::earliest)
    };
    let upcoming =
        answer.schedule.events.iter().filter(|event| event.status == EventStatus::Upcoming);
    upcoming.filter(|event| begins(event).is_some()).min_by_key(begins)
}

pub(super) static PROGNOSIS: &[Column] = &[
    Column::of_answer(
        "prognosis_withheld",
        "why no figure is given; empty if the reported figures stand",
        Values::Word("Withheld"),
        |it| word(it.prognosis.withheld),
    ),
    Column::of_answer(
        "prognosis_group",
        "her group, by the number of fractures at diagnosis",
        Values::Word("FractureGroup"),
        |it| word(it.prognosis.group),
    ),
    Column::of_answer(
        "fractures_at_diagnosis_from",
        "fractures on or before the day of diagnosis, at least; `unknown` without that day",
        Values::Whole("fractures"),
        |it| or_unknown(it.prognosis.fractures_at_diagnosis.map(|count| count.at_least)),
    ),
    Column::of_answer(
        "fractures_at_diagnosis_to",
        "at most; `unknown` if there may be more, or without that day",
        Values::Whole("fractures"),
        |it| or_unknown(it.prognosis.fractures_at_diagnosis.and_then(|count| count.at_most)),
    ),
];

pub(super) static COMPLETENESS: &[Column] = &[
    Column::of_answer("questions_asked", "questions put to the record", QUESTIONS, |it| {
        json!(it.completeness.asked)
    }),
    Column::of_answer("questions_answered", "how many of them it answers", QUESTIONS, |it| {
        json!(it.completeness.answered)
    }),
    Column::of_answer(
        "questions_open",
        "rules whose question is open",
        Values::List("ids of rules"),
        |it| words(&it.completeness.open),
    ),
    Column::of_answer("missing", "how many facts are asked for", FACTS, |it| {
        json!(it.missing.len())
    }),
    Column::of_answer(
        "missing_facts",
        "which they are, as paths of the input, safety gates first",
        Values::List("paths"),
        |it| words(it.missing.iter().map(|fact| &fact.fact)),
    ),
];

const QUESTIONS: Values = Values::Whole("questions");
const FACTS: Values = Values::Whole("facts");

//! Which line, what became of it, by which rules; the day, and the two safety gates.

use gao_core::evidence::REGISTER_VERSION;
use gao_core::{ENGINE_VERSION, Language, Problem};
use serde_json::{Value, json};

use super::spelling::word;
use super::{Column, Line, MOST_PROBLEMS, Values};

const STATUS: &[(&str, &str)] = &[
    ("answered", "The line is a record, and the row is its answer."),
    ("error", "The line was refused: `problems` says why, and every column of an answer is empty."),
];

const LANGUAGE: &[(&str, &str)] = &[("en", "English."), ("da", "Danish.")];

pub(super) static LINE: &[Column] = &[
    Column::of_line(
        "line",
        "place of the record in the input",
        Values::Whole("lines, from 1"),
        |it| json!(it.number),
    ),
    Column::of_line("status", "what became of the line", Values::OwnWord(STATUS), |it| {
        json!(if it.answer.is_some() { "answered" } else { "error" })
    }),
    Column::of_line("id", "`provenance.id` of the record", Values::Text, |it| json!(it.id)),
    Column::of_line(
        "problem_count",
        "how many problems the line has, warnings included",
        Values::Whole("problems"),
        |it| json!(it.problem_count),
    ),
    Column::of_line(
        "problems",
        "the first 50 of them: code and JSON pointer with a space between; in NDJSON objects with \
         `code`, `pointer` and `message`",
        Values::List("problems"),
        |it| it.problems.iter().take(MOST_PROBLEMS).map(|one| told(one, it)).collect(),
    ),
    Column::of_line("mode", "what was done with faulty facts", Values::Word("Mode"), |it| {
        it.setting.mode.clone()
    }),
    Column::of_line(
        "policy",
        "project parameters other than the defaults",
        Values::List("`name=value`"),
        |it| it.setting.policy.clone(),
    ),
    Column::of_line(
        "as_of_given",
        "the day of `--as-of`, in place of the record's own",
        Values::Day,
        |it| it.setting.as_of.clone(),
    ),
    Column::of_line(
        "language",
        "language of the messages of the run, by `--lang`",
        Values::OwnWord(LANGUAGE),
        |it| word(it.setting.language),
    ),
    Column::of_line("engine_version", "version of the engine", Values::One("a version"), |_| {
        json!(ENGINE_VERSION)
    }),
    Column::of_line(
        "content_version",
        "version of the evidence register",
        Values::One("a version"),
        |_| json!(REGISTER_VERSION),
    ),
];

fn told(problem: &Problem, line: &Line<'_>) -> Value {
    let message = match line.setting.language {
        Language::English => &problem.message_en,
        Language::Danish => &problem.message_da,
    };
    json!({ "code": problem.code.as_str(), "pointer": problem.pointer, "message": message })
}

pub(super) static GATES: &[Column] = &[
    Column::of_answer("as_of", "the day of assessment", Values::Day, |it| json!(it.as_of)),
    Column::of_answer(
        "synthetic",
        "whether the record calls itself made up: no woman stands behind it",
        Values::Truth,
        |it| json!(it.synthetic),
    ),
    Column::of_answer("pregnant", "whether she is pregnant", Values::Word("Tri"), |it| {
        word(it.reproductive_state.pregnant.outcome)
    }),
    Column::of_answer("lactating", "whether she is breastfeeding", Values::Word("Tri"), |it| {
        word(it.reproductive_state.lactating.outcome)
    }),
];

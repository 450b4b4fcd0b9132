//! A miniature of the real records, read right and wrong.

mod agreement;
mod scan;
mod shape;
mod syntax;
mod write;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::Deserialize;

use super::{Reading, ShapeProblemKind, read};
use crate::bounds::Limits;

const LIMITS: Limits =
    Limits { bytes: 2_000_000, nesting: 6, text: 10, lists: &[("births", 2)], other_lists: 5 };

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Woman {
    as_of: Option<String>,
    pregnant: Option<Answer>,
    parity: Option<u16>,
    fasting: Option<bool>,
    #[serde(deserialize_with = "crate::decimal::optional_text")]
    z_score: Option<String>,
    device: Option<Device>,
    pregnancies: Option<Vec<Pregnancy>>,
    regions: Option<Vec<Answer>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Device {
    maker: Option<String>,
    model: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Pregnancy {
    lmp: Option<String>,
    births: Option<Vec<String>>,
    devices: Option<Vec<Device>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Yes,
    No,
    NotAsked,
}

const ANSWERS: &[&str] = &["yes", "no", "not_asked"];
const WOMAN: &[&str] =
    &["as_of", "pregnant", "parity", "fasting", "z_score", "device", "pregnancies", "regions"];

/// Reads a document whose syntax is right.
fn woman(document: &str) -> Reading<Woman> {
    read(document.as_bytes(), &LIMITS).unwrap()
}

/// The pointers, quotations and kinds of the problems of a document.
fn problems(document: &str) -> Vec<(String, String, ShapeProblemKind)> {
    let problems = woman(document).problems.into_iter();
    problems.map(|problem| (problem.pointer, problem.offending, problem.kind)).collect()
}

/// The one problem of a document.
fn problem(document: &str) -> (String, String, ShapeProblemKind) {
    let mut problems = problems(document);
    assert_eq!(problems.len(), 1, "{document}: {problems:?}");
    problems.remove(0)
}

fn found(
    pointer: &str,
    offending: &str,
    kind: ShapeProblemKind,
) -> (String, String, ShapeProblemKind) {
    (pointer.to_string(), offending.to_string(), kind)
}

fn wrong_type(expected: &'static str, found: &'static str) -> ShapeProblemKind {
    ShapeProblemKind::WrongType { expected, found }
}

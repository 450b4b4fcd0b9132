//! JSON in: a document becomes a record and the problems of its shape.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde::de::DeserializeOwned;

use crate::bounds::LIMITS;
use crate::case::Group;
use crate::json::{ShapeProblem, ShapeProblemKind, SyntaxError, SyntaxErrorKind, read};
use crate::problem::{Argument, Problem, ProblemCode};
use crate::text::Text;

mod parser;

/// Reads a record; what could not be read is absent from it and stands among the problems.
pub(crate) fn record<T: DeserializeOwned + Default>(json: &[u8]) -> (T, Vec<Problem>) {
    match read(json, &LIMITS) {
        Ok(reading) => (reading.value, reading.problems.iter().map(problem).collect()),
        Err(error) => (T::default(), vec![syntax(&error)]),
    }
}

/// Whether the document could not be read at all.
pub(crate) fn is_unreadable(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.code == ProblemCode::ESyntax)
}

const NOT_JSON: Text = Text { en: "it is not JSON: ", da: "det er ikke JSON: " };

fn syntax(error: &SyntaxError) -> Problem {
    let (what, detail) = match &error.kind {
        SyntaxErrorKind::TooLarge { limit } => (
            Text {
                en: "it is longer than allowed, in bytes at most ",
                da: "det er længere end tilladt, højst antal bytes ",
            },
            format!("{limit}"),
        ),
        SyntaxErrorKind::DecimalComma => (
            Text {
                en: "it is not JSON: a number has a decimal comma; write a point, such as -2.40",
                da: "det er ikke JSON: et tal har decimalkomma; skriv punktum, fx -2.40",
            },
            String::new(),
        ),
        SyntaxErrorKind::NotUtf8 => (
            Text {
                en: "it is not UTF-8; save it in that encoding",
                da: "det er ikke UTF-8; gem det i den kodning",
            },
            String::new(),
        ),
        SyntaxErrorKind::ByteOrderMark => (
            Text {
                en: "it begins with a byte order mark; save it as UTF-8 without one",
                da: "det begynder med et byte order mark; gem det som UTF-8 uden",
            },
            String::new(),
        ),
        SyntaxErrorKind::Empty => (
            Text { en: "it is empty; send a JSON object", da: "det er tomt; send et JSON-objekt" },
            String::new(),
        ),
        SyntaxErrorKind::Malformed { reason } | SyntaxErrorKind::Refused { reason } => {
            match parser::in_words(reason) {
                Some(words) => (words, String::new()),
                None => (NOT_JSON, format!("`{reason}`")),
            }
        }
    };
    let arguments = [
        ("what", Argument::Words(what)),
        ("detail", Argument::Same(&detail)),
        ("line", Argument::Number(&error.line)),
        ("column", Argument::Number(&error.column)),
    ];
    Problem::new(ProblemCode::ESyntax, Group::Record, "", "", &arguments)
}

fn problem(shape: &ShapeProblem) -> Problem {
    const CHARACTERS: Text = Text { en: "characters", da: "tegn" };
    const ENTRIES: Text = Text { en: "entries", da: "poster" };
    const LEVELS: Text = Text { en: "levels", da: "niveauer" };
    let at = &shape.pointer;
    let offending = &shape.offending;
    let new = |code: ProblemCode, arguments: &[(&str, Argument<'_>)]| {
        Problem::new(code, group(at), at, offending, arguments)
    };
    let too_large = |limit: &usize, unit: Text| {
        new(
            ProblemCode::ELimit,
            &[("limit", Argument::Number(limit)), ("unit", Argument::Words(unit))],
        )
    };
    match &shape.kind {
        // The document itself has no name and is too long to be shown.
        ShapeProblemKind::WrongType { found, .. } if at.is_empty() => {
            let arguments = [
                ("field", Argument::Words(DOCUMENT)),
                ("found", Argument::Words(json_type(found))),
                ("expected", Argument::Words(OBJECT)),
            ];
            Problem::new(ProblemCode::EType, Group::Record, "", "", &arguments)
        }
        ShapeProblemKind::UnknownField { nearest: Some(nearest), .. } => {
            let known = format!("`{nearest}`?");
            new(ProblemCode::EFieldUnknown, &[("hint", Argument::Same(&known))])
        }
        ShapeProblemKind::UnknownField { nearest: None, allowed } => {
            let known = listed(allowed);
            new(ProblemCode::EFieldUnknown, &[("hint", Argument::Same(&known))])
        }
        ShapeProblemKind::DuplicateField => new(ProblemCode::EFieldDuplicate, &[]),
        ShapeProblemKind::WrongType { expected, found } => new(
            ProblemCode::EType,
            &[("expected", Argument::Same(expected)), ("found", Argument::Same(found))],
        ),
        ShapeProblemKind::UnknownWord { allowed } => {
            let known = listed(allowed);
            new(ProblemCode::EEnum, &[("allowed", Argument::Same(&known))])
        }
        ShapeProblemKind::TooLong { limit } => too_large(limit, CHARACTERS),
        ShapeProblemKind::TooMany { limit } => too_large(limit, ENTRIES),
        ShapeProblemKind::TooDeep { limit } => too_large(limit, LEVELS),
    }
}

const DOCUMENT: Text = Text { en: "The document", da: "Dokumentet" };
const OBJECT: Text = Text {
    en: "an object, which begins with `{` and ends with `}`",
    da: "et objekt, som begynder med `{` og slutter med `}`",
};

/// What a type of JSON is called, from its name in JSON Schema.
fn json_type(name: &str) -> Text {
    let (en, da) = match name {
        "array" => ("a list", "en liste"),
        "string" => ("a text", "en tekst"),
        "number" => ("a number", "et tal"),
        "boolean" => ("`true` or `false`", "`true` eller `false`"),
        _ => ("`null`", "`null`"),
    };
    Text { en, da }
}

/// Words in back-ticks, with commas between them.
fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

/// The part of the record that a pointer leads into.
fn group(pointer: &str) -> Group {
    match pointer.split('/').nth(1).unwrap_or_default() {
        "patient" => Group::Patient,
        "pregnancy_status" | "pregnancies" | "pregnancies_complete" => Group::Reproduction,
        "symptoms" => Group::Symptoms,
        "fractures" | "fractures_complete" => Group::Fractures,
        "imaging" | "imaging_complete" | "mri_contraindicated" => Group::Imaging,
        "bmd"
        | "bmd_complete"
        | "spine_not_evaluable"
        | "precision"
        | "precision_complete"
        | "cross_calibrations"
        | "cross_calibrations_complete" => Group::Bmd,
        "labs" | "labs_complete" => Group::Labs,
        "risk_factors" => Group::RiskFactors,
        "differential" | "conditions" | "conditions_complete" => Group::OtherCauses,
        "medications" | "medications_complete" => Group::Medications,
        "plans" | "judgements" | "diagnosis_date" => Group::Plans,
        _ => Group::Record,
    }
}

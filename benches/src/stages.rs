//! The stages of one record, and the two of a batch, each a function of its own name.
//!
//! The counter looks for these names: it counts from entering one to leaving it. So none is inlined,
//! none calls another, and what they give is dropped by the caller and not counted.

use gao_core::batch::{self, Answers, Columns, Packed};
use gao_core::explain::{self, Style};
use gao_core::{
    Assessment, Audience, Case, CaseInput, Findings, InvalidInput, Language, Mode, Options, Policy,
    Problem,
};

/// As many women as a batch holds. Sixty-four go through each step together; with no more, what is done once
/// in a call would hide what is done for each.
pub const WOMEN: usize = 1024;

/// JSON to a record.
#[inline(never)]
#[must_use]
pub fn read(json: &[u8]) -> (CaseInput, Vec<Problem>) {
    gao_core::read_json(json)
}

/// A record to a case.
///
/// # Errors
///
/// If the record is not valid.
#[inline(never)]
pub fn validate(input: &CaseInput, policy: &Policy) -> Result<Case, InvalidInput> {
    Case::parse(input, policy, Mode::Strict)
}

/// A case to findings, without allocation.
#[inline(never)]
#[must_use]
pub fn decide(case: &Case, policy: &Policy) -> Findings {
    gao_core::decide(case, policy)
}

/// A case to an assessment of codes and paths; it decides on its way.
#[inline(never)]
#[must_use]
pub fn explain(case: &Case, policy: &Policy) -> Assessment {
    gao_core::assess_case(case, policy, Mode::Strict)
}

/// Findings to a letter in Danish.
#[inline(never)]
#[must_use]
pub fn letter(case: &Case, policy: &Policy, findings: &Findings) -> String {
    let mut text = String::new();
    let (language, style, audience) = (Language::Danish, Style::Text, Audience::Clinician);
    let written = explain::letter(case, policy, findings, language, style, audience, &mut text);
    // Memory takes any text.
    if written.is_err() { String::new() } else { text }
}

/// An assessment to JSON.
#[inline(never)]
#[must_use]
pub fn write(assessment: &Assessment) -> String {
    gao_core::assessment_to_json(assessment)
}

/// JSON to JSON: read, validate, explain and write in one call.
///
/// # Errors
///
/// If the record is not valid.
#[inline(never)]
pub fn whole(json: &[u8], options: &Options) -> Result<String, InvalidInput> {
    gao_core::assess_json(json, options)
}

/// A batch of checked cases to columns.
#[inline(never)]
#[must_use]
pub fn pack(cases: &[&Case; WOMEN], policy: &Policy) -> Packed {
    Packed::of(cases.iter().copied(), policy)
}

/// The columns of a batch to what the definitions say of each woman.
#[inline(never)]
pub fn classify(columns: &Columns<'_>, answers: &mut Answers) {
    batch::classify(columns, answers);
}

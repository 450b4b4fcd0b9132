//! JSON Schemas of what goes in and what comes out.

use anyhow::Result;
use gao_core::assessment::Assessment;
use gao_core::input::CaseInput;
use schemars::{JsonSchema, schema_for};

/// The schema of a case as a caller gives it.
///
/// # Errors
///
/// If the schema cannot be written as JSON.
pub(super) fn case_input() -> Result<String> {
    pretty::<CaseInput>()
}

/// The schema of an answer.
///
/// # Errors
///
/// If the schema cannot be written as JSON.
pub(super) fn assessment() -> Result<String> {
    pretty::<Assessment>()
}

fn pretty<T: JsonSchema>() -> Result<String> {
    let mut text = serde_json::to_string_pretty(&schema_for!(T))?;
    text.push('\n');
    Ok(text)
}

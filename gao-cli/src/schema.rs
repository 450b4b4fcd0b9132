//! `gao schema`: the JSON Schema of what goes in, or of what comes out.

use gao_core::{assessment_schema, input_schema};

use crate::outcome::Outcome;

/// The schema of the answer if `output`, otherwise of the record.
pub(crate) fn print(output: bool) -> Outcome {
    let schema = if output { assessment_schema() } else { input_schema() };
    Ok(format!("{:#}\n", schema.to_value()))
}

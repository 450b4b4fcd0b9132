//! The file of `--policy`: the project parameters alone, as an assessment echoes them.

use gao_core::{Policy, ProblemCode, options_from_json};

use crate::arguments::Format;
use crate::document;
use crate::outcome::Failure;

/// Reads the parameters; one that is not named keeps its default.
pub(crate) fn read(file: &str, format: Format) -> Result<Policy, Failure> {
    let policy = document::read(file)?;
    // First alone: what is not one JSON value must not become part of another, where
    // `{}, "mode": …` would pass for more than parameters.
    if let Err(refused) = options_from_json(&policy)
        && refused.problems().iter().any(|problem| problem.code == ProblemCode::ESyntax)
    {
        return Err(Failure::invalid(file, refused.problems(), format));
    }
    let options = [br#"{"policy":"#.as_slice(), &policy, b"}"].concat();
    options_from_json(&options)
        .map(|options| options.policy)
        .map_err(|refused| Failure::invalid(file, refused.problems(), format))
}

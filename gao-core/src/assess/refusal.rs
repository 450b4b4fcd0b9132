//! What a refusal says all the same: a medicine in a pregnancy is never silent, also when the record
//! is refused for something else.

use alloc::format;
use alloc::vec::Vec;

use super::agents::views;
use crate::agents;
use crate::case::{Case, Group};
use crate::policy::Policy;
use crate::problem::{Argument, InvalidInput, Problem, ProblemCode};
use crate::reproduction;
use crate::text::Text;

/// Adds the exposures that the sound part of the record shows to why the whole is refused.
///
/// `sound` reads the record once more with its faulty facts set aside.
pub(crate) fn with_exposure(
    refused: InvalidInput,
    policy: &Policy,
    sound: impl FnOnce() -> Result<Case, InvalidInput>,
) -> InvalidInput {
    let InvalidInput::Problems { mut problems } = refused;
    if let Ok(case) = sound() {
        problems.extend(exposures(&case, policy));
    }
    InvalidInput::Problems { problems }
}

fn exposures(case: &Case, policy: &Policy) -> Vec<Problem> {
    let (pregnant, lactating) = reproduction::findings(case, policy);
    let (pregnant, lactating) = (pregnant.outcome, lactating.outcome);
    let told = |pointer: &str, name: Text| {
        let code = ProblemCode::WMedicineInPregnancy;
        let name = [("agent", Argument::Words(name))];
        Problem::new(code, Group::Medications, pointer, "", &name)
    };
    let mut exposures = Vec::new();
    for view in views(case, policy, pregnant, lactating) {
        let mut course = None;
        view.findings(&mut |finding| {
            if finding.code.is_exposure() {
                course = course.or(finding.course);
            }
        });
        exposures.extend(
            course.map(|course| told(&format!("/medications/{course}"), view.agent.name())),
        );
    }
    if agents::may_have_reached_pregnancy(case, pregnant) {
        exposures.push(told("/medications", UNNAMED));
    }
    exposures
}

const UNNAMED: Text = Text { en: "A medicine without a name", da: "Et lægemiddel uden navn" };

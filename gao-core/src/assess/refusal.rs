//! What a refusal says all the same: a medicine in a pregnancy, or one in use that breastfeeding or a
//! possible pregnancy speaks against, is never silent, also when the record is refused for
//! something else.

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
    let told = |code: ProblemCode, pointer: &str, name: Text| {
        let name = [("agent", Argument::Words(name))];
        Problem::new(code, Group::Medications, pointer, "", &name)
    };
    let mut exposed = Vec::new();
    for view in views(case, policy, pregnant, lactating) {
        let mut course = None;
        view.findings(&mut |finding| {
            if finding.code.is_exposure() {
                course = course.or(finding.course);
            }
        });
        let code = match course {
            Some(_) => ProblemCode::WMedicineInPregnancy,
            None => ProblemCode::WMedicineBlocked,
        };
        let in_use = || view.courses().find(|course| !course.running().is_no());
        let blocked = || in_use().filter(|_| view.in_use_while_blocked());
        let course = course.or_else(|| Some(blocked()?.medication.index));
        exposed.extend(course.map(|course| (course, code, view.agent.name())));
    }
    exposed.sort_by_key(|(course, ..)| *course);
    let mut exposures: Vec<Problem> = exposed
        .into_iter()
        .map(|(course, code, name)| told(code, &format!("/medications/{course}"), name))
        .collect();
    if agents::may_have_reached_pregnancy(case, pregnant) {
        exposures.push(told(ProblemCode::WMedicineInPregnancy, "/medications", UNNAMED));
    }
    exposures
}

const UNNAMED: Text = Text {
    en: "A medicine whose name is not recorded, or could not be read,",
    da: "Et lægemiddel, hvis navn ikke er registreret eller ikke kunne læses,",
};

//! F-01 and F-02 written down.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::Findings;
use super::grounds::{Basis, ids, rule_name, strength};
use crate::assessment::{Action, Code, ImagingAnswer, ImagingStep, SuspicionAnswer};
use crate::case::Case;
use crate::finding::RuleId;
use crate::imaging::{self, Step, StepCode};
use crate::policy::Policy;
use crate::suspicion::{self, SuspicionLevel};

pub(super) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> SuspicionAnswer {
    let suspicion = &findings.suspicion;
    let basis = Basis {
        case,
        pregnant: findings.pregnant.outcome,
        rule: RuleId::Suspicion,
        evidence: suspicion.evidence,
        caveats: &[],
    };
    SuspicionAnswer {
        level: suspicion.level,
        sentence: suspicion.sentence().key.into(),
        possible: match suspicion.level {
            SuspicionLevel::Insufficient => suspicion.possible.into_iter().collect(),
            _ => Vec::new(),
        },
        very_strong: suspicion.very_strong,
        red_flags: suspicion.red_flags.into_iter().collect(),
        risk_factors: suspicion.risk_factors.into_iter().collect(),
        actions: actions(case, findings),
        grounds: basis.grounds(Some(suspicion.row), |recorder| {
            suspicion::trace(case, policy, suspicion, recorder);
        }),
    }
}

/// What holds at every level, also when another record is faulty.
fn actions(case: &Case, findings: &Findings) -> Vec<Action> {
    let mut actions = Vec::new();
    if !findings.suspicion.red_flags.is_empty() {
        actions.push(Action { code: suspicion::URGENT_ACTION.into(), codes: Vec::new() });
    }
    actions.extend(input_error(case));
    actions
}

/// The problems of facts that were set aside, if any were.
pub(super) fn input_error(case: &Case) -> Option<Action> {
    let mut codes: Vec<Code> = Vec::new();
    for code in case.warnings.iter().filter_map(|problem| problem.set_aside_for) {
        let code = code.as_str();
        if !codes.iter().any(|known| *known == code) {
            codes.push(code.into());
        }
    }
    (!codes.is_empty()).then(|| Action { code: suspicion::INPUT_ERROR.into(), codes })
}

pub(super) fn plan(case: &Case, policy: &Policy, findings: &Findings) -> ImagingAnswer {
    let plan = &findings.imaging;
    let basis = Basis {
        case,
        pregnant: findings.pregnant.outcome,
        rule: RuleId::Imaging,
        evidence: plan.steps().fold(imaging::BASE_EVIDENCE, |all, step| all | step.evidence),
        caveats: &[],
    };
    ImagingAnswer {
        steps: plan.steps().map(step).collect(),
        answered_by_mri_on: plan
            .answered_by_mri
            .and_then(|mri| mri.on)
            .map(|date| date.to_string()),
        grounds: basis.grounds(None, |recorder| imaging::trace(case, policy, plan, recorder)),
    }
}

fn step(step: &Step) -> ImagingStep {
    ImagingStep {
        code: step.code,
        rule: rule_name(RuleId::Imaging, Some(step.row)),
        sentence: step.sentence.key.into(),
        hip: step.hip,
        deferred: (step.code == StepCode::DeferredUntilBirth).then_some(imaging::Deferred::Dxa),
        reason: step.open.map(|open| open.reason),
        study: step.open.map(|open| format!("/imaging/{}", open.study)),
        purposes: step.purposes.into_iter().collect(),
        features: step.features.iter().map(|fact| fact.path().into()).collect(),
        expected_birth: step.expected_birth.map(|date| date.to_string()),
        evidence: ids(step.evidence, |_| true),
        strength: strength(step.evidence),
    }
}

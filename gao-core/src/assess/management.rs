//! F-07 written down.

use alloc::format;
use alloc::vec::Vec;

use super::Findings;
use super::grounds::{Basis, ids, rule_name, strength};
use crate::assessment::{BaseManagementAnswer, CareAction};
use crate::case::Case;
use crate::evidence::EvidenceSet;
use crate::finding::RuleId;
use crate::management::{self, BaseManagement, CareCode, CareStep};
use crate::policy::Policy;
use crate::sentence::Sentence;

pub(super) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> BaseManagementAnswer {
    let found = &findings.base_management;
    let evidence = if found.applies.is_yes() {
        found.steps().fold(EvidenceSet::empty(), |all, step| all | step.evidence)
    } else {
        // The list hangs on the level of suspicion.
        findings.suspicion.evidence
    };
    let basis = Basis {
        case,
        pregnant: findings.pregnant.outcome,
        rule: RuleId::BaseManagement,
        evidence,
        caveats: &[],
    };
    BaseManagementAnswer {
        applies: found.applies,
        sentence: found.applies.is_unknown().then(|| management::words::OPEN.key.into()),
        actions: found.steps().flat_map(|step| actions(case, found, step)).collect(),
        grounds: basis.grounds(None, |recorder| {
            let Findings { suspicion, diagnosis, .. } = findings;
            management::trace(case, policy, found, suspicion, diagnosis, recorder);
        }),
    }
}

/// One action for each step, and one for each condition to address.
fn actions(case: &Case, found: &BaseManagement, step: CareStep) -> Vec<CareAction> {
    if step.code != CareCode::Address {
        let gap = found.calcium.gap().filter(|_| step.code == CareCode::CaIncrease);
        return alloc::vec![CareAction {
            gap_from_mg_per_day: gap.map(|gap| gap.from_mg_per_day),
            gap_to_mg_per_day: gap.map(|gap| gap.to_mg_per_day),
            ..action(step, step.sentence)
        }];
    }
    let conditions = management::to_address(case);
    conditions
        .map(|condition| CareAction {
            condition: Some(format!("/conditions/{}", condition.index)),
            ..action(step, management::address(condition.addressed))
        })
        .collect()
}

fn action(step: CareStep, sentence: &Sentence) -> CareAction {
    CareAction {
        code: step.code,
        rule: rule_name(RuleId::BaseManagement, Some(step.code.row())),
        sentence: sentence.key.into(),
        gap_from_mg_per_day: None,
        gap_to_mg_per_day: None,
        condition: None,
        evidence: ids(step.evidence, |_| true),
        strength: strength(step.evidence),
    }
}

//! F-08 written down.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::Findings;
use super::grounds::Basis;
use crate::assessment::{PharmacotherapyAnswer, ReviewClockAnswer};
use crate::case::Case;
use crate::finding::RuleId;
use crate::pharmacotherapy::{self, Decision, Specialist, Undetermined, View};
use crate::policy::Policy;

pub(super) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> PharmacotherapyAnswer {
    let found = &findings.pharmacotherapy;
    let (pregnant, lactating) = (findings.pregnant.outcome, findings.lactating.outcome);
    let view = View { case, policy, diagnosis: &findings.diagnosis, severity: &findings.severity };
    let sentence = found.sentence(view, pregnant, lactating);
    let basis = Basis {
        case,
        pregnant,
        rule: RuleId::Pharmacotherapy,
        evidence: sentence.evidence | found.evidence(),
        caveats: &found.caveats(),
    };
    let decision = found.decision;
    PharmacotherapyAnswer {
        kind: decision.kind(),
        reason: decision.reason(),
        basis: decision.basis(),
        gate: match decision {
            Decision::Defer(gate, _) => Some(gate),
            _ => None,
        },
        not_clarified: match decision {
            Decision::Undetermined(Undetermined::ReproductiveStatus(gate)) => Some(gate),
            _ => None,
        },
        failed: match decision {
            Decision::Specialist(Specialist::CriteriaNotMet(failed)) => {
                failed.into_iter().collect()
            }
            _ => Vec::new(),
        },
        work_up: match decision {
            Decision::Undetermined(Undetermined::WorkUp(parts)) => parts.into_iter().collect(),
            _ => Vec::new(),
        },
        agents: match decision {
            Decision::OnTreatment { agents, .. } => agents.into_iter().collect(),
            _ => Vec::new(),
        },
        new_fracture: match decision {
            Decision::OnTreatment { new_fracture, .. } => Some(new_fracture),
            _ => None,
        },
        possible: match decision {
            Decision::Undetermined(Undetermined::Possible { answers, .. }) => {
                answers.into_iter().collect()
            }
            _ => Vec::new(),
        },
        pivotal: match decision {
            Decision::Undetermined(Undetermined::Possible { pivotal, .. }) => {
                pivotal.into_iter().collect()
            }
            _ => Vec::new(),
        },
        review: found.review,
        clock: found.clock.map(|clock| ReviewClockAnswer {
            kind: clock.kind,
            anchor: clock.anchor,
            date: clock.date.to_string(),
            fixed: clock.fixed,
        }),
        project_limit: found.project_limit,
        judgement_requested: found.judgement_requested,
        wish_missing: found.wish_missing,
        sentence: sentence.key.into(),
        grounds: basis.grounds(Some(found.step.row()), |recorder| {
            pharmacotherapy::trace(view, found, recorder);
        }),
    }
}

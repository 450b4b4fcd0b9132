//! F-14 written down.

use alloc::borrow::ToOwned;
use alloc::string::ToString;

use super::Findings;
use super::grounds::{Recorder, ids, missing_fact, strength};
use crate::assessment::{CounsellingAnswer, CounsellingFactAnswer};
use crate::case::Case;
use crate::counselling::{self, Told, View};
use crate::finding::RuleId;
use crate::policy::Policy;

/// What the conditions of the facts read.
pub(crate) fn view<'a>(case: &'a Case, policy: &'a Policy, findings: &'a Findings) -> View<'a> {
    View {
        case,
        policy,
        suspicion: &findings.suspicion,
        diagnosis: &findings.diagnosis,
        severity: &findings.severity,
        pharmacotherapy: &findings.pharmacotherapy,
        prognosis: &findings.prognosis,
        pregnant: findings.pregnant.outcome,
        lactating: findings.lactating.outcome,
    }
}

pub(crate) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> CounsellingAnswer {
    let view = view(case, policy, findings);
    CounsellingAnswer {
        as_of: case.as_of.to_string(),
        synthetic: case.synthetic,
        facts: view.facts().iter().map(|told| fact(&view, told)).collect(),
        about: counselling::ABOUT.map(ToOwned::to_owned).into(),
    }
}

fn fact(view: &View<'_>, told: &Told) -> CounsellingFactAnswer {
    let Told { fact, applies, withheld } = *told;
    let mut recorder = Recorder::default();
    view.trace_open(fact, &mut recorder);
    let (rules, pregnant) = ([RuleId::Counselling], view.pregnant);
    let missing = |fact| missing_fact(view.case, fact, &rules, pregnant, true);
    CounsellingFactAnswer {
        fact,
        applies,
        withheld,
        shown: told.is_shown(),
        sentence: fact.sentence().key.into(),
        beside: fact.beside().iter().map(|sentence| sentence.key.into()).collect(),
        evidence: ids(fact.evidence(), |_| true),
        strength: strength(fact.evidence()),
        missing: recorder.missing.into_iter().map(missing).collect(),
    }
}

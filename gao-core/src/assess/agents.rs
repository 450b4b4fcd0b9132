//! F-09 written down.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::grounds::{Basis, ids, rule_name, strength};
use super::{Findings, suspicion};
use crate::agents::{self, AgentFinding, FindingCode, View, stop_by};
use crate::assessment::{Action, AgentAnswer, AgentFindingAnswer, AgentSafetyAnswer};
use crate::case::Case;
use crate::evidence::EvidenceSet;
use crate::finding::RuleId;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::Agent;

pub(super) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> AgentSafetyAnswer {
    let Findings { pregnant, lactating, .. } = findings;
    let views = views(case, policy, pregnant.outcome, lactating.outcome);
    let mut agents: Vec<AgentAnswer> = views.map(one).collect();
    // What a current pregnancy was exposed to is said first.
    agents.sort_by_key(|answer| !answer.findings.iter().any(|found| found.code.is_exposure()));
    let unnamed = agents::may_have_reached_pregnancy(case, findings.pregnant.outcome);
    let unnamed = unnamed.then(|| Action {
        code: FindingCode::ExposureUndetermined.as_str().into(),
        codes: Vec::new(),
    });
    let actions = unnamed.into_iter().chain(suspicion::input_error(case)).collect();
    AgentSafetyAnswer { agents, actions }
}

/// Each medicine in front of her.
pub(super) fn views<'a>(
    case: &'a Case,
    policy: &'a Policy,
    pregnant: Tri,
    lactating: Tri,
) -> impl Iterator<Item = View<'a>> {
    let agents = Agent::ANTIOSTEOPOROTIC.into_iter();
    agents.map(move |agent| View { case, policy, agent, pregnant, lactating })
}

fn one(view: View<'_>) -> AgentAnswer {
    let mut found = Vec::new();
    let mut evidence = EvidenceSet::empty();
    view.findings(&mut |finding| {
        evidence |= finding.evidence;
        found.push(finding);
    });
    let basis = Basis {
        case: view.case,
        pregnant: view.pregnant,
        rule: RuleId::AgentSafety,
        evidence,
        caveats: &[&agents::CONFLICTS_OF_INTEREST],
    };
    AgentAnswer {
        agent: view.agent,
        recorded: view.courses().next().is_some(),
        in_use: view.in_use(),
        findings: found.iter().map(finding).collect(),
        grounds: basis.grounds(None, |recorder| view.trace(recorder)),
    }
}

fn finding(found: &AgentFinding) -> AgentFindingAnswer {
    // An interval that is open to either side of time says nothing of a day.
    let bounded = |date: &ApproxDate| {
        date.earliest() > CivilDate::EARLIEST && date.latest() < CivilDate::LATEST
    };
    let date = |date: Option<ApproxDate>| date.filter(bounded).map(|date| date.to_string());
    let stops = match (found.code, found.target) {
        (FindingCode::PlanStop, Some(target)) => Some(stop_by(target.earliest())),
        _ => None,
    };
    let day = |day: Option<CivilDate>| day.map(|day| day.to_string());
    AgentFindingAnswer {
        code: found.code,
        level: found.level,
        rule: rule_name(RuleId::AgentSafety, Some(found.row)),
        sentence: found.sentence.key.into(),
        washout: found.washout,
        target: date(found.target),
        last_dose: date(found.last_dose),
        latest_stop: day(stops.map(|(latest, _)| latest)),
        full_margin_stop: day(stops.map(|(_, full)| full)),
        months: found.months,
        pointer: found.course.map(|course| format!("/medications/{course}")),
        evidence: ids(found.evidence, |_| true),
        strength: strength(found.evidence),
    }
}

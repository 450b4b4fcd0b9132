//! No two findings, and no two events, that contradict each other.

use std::collections::BTreeSet;

use gao_conformance::sweep::{cases, sweep};
use gao_core::agents::FindingCode::{self, *};
use gao_core::agents::WashoutState;
use gao_core::assessment::{AgentAnswer, EventAnswer};
use gao_core::pharmacotherapy::{DecisionKind, DecisionReason, Review};
use gao_core::schedule::{EventCode, EventStatus};
use gao_core::{Agent, Tri};

use crate::SEED;

/// Findings on one medicine that never stand together.
const FINDINGS: [(FindingCode, FindingCode); 20] = [
    (BlockPregnant, BlockUntilPregnancyClarified),
    (BlockLactating, BlockUntilLactationClarified),
    (ExposedInPregnancy, ExposedWashout),
    (ExposedInPregnancy, ExposureUndetermined),
    (ExposedWashout, ExposureUndetermined),
    (ExposedInPregnancy, BlockUntilPregnancyClarified),
    (ExposedWashout, BlockUntilPregnancyClarified),
    (ExposureUndetermined, BlockUntilPregnancyClarified),
    (UrgentSpecialistPlan, BlockUntilPregnancyClarified),
    (UrgentSpecialistPlan, DenosumabNeedsTransition),
    (UrgentSpecialistPlan, DenosumabStopNeedsPlan),
    (UrgentSpecialistPlan, DenosumabDoseOverdue),
    (UrgentSpecialistPlan, DenosumabChain),
    (BlockPregnant, DenosumabStopNeedsPlan),
    (BlockPregnant, DenosumabNeedsTransition),
    (DenosumabAvoidIfPregnancyPlanned, DenosumabAskPregnancyPlan),
    (FollowUpNotAlwaysNeeded, FollowUpUsual),
    (FollowUpNotAlwaysNeeded, FollowUpUndetermined),
    (FollowUpUsual, FollowUpUndetermined),
    (TeriparatideNearLimit, TeriparatideOverLimit),
];

/// Events that never stand together.
const EVENTS: [(EventCode, EventCode); 5] = [
    (EventCode::ConfirmPregnancyStatus, EventCode::DeferredUntilBirth),
    (EventCode::ConfirmPregnancyStatus, EventCode::UrgentSpecialistPlan),
    (EventCode::UrgentSpecialistPlan, EventCode::DenosumabNext),
    (EventCode::UrgentSpecialistPlan, EventCode::BisphosphonateAfterDenosumab),
    (EventCode::DenosumabNext, EventCode::BisphosphonateAfterDenosumab),
];

fn codes(agent: &AgentAnswer) -> Vec<FindingCode> {
    agent.findings.iter().map(|finding| finding.code).collect()
}

fn of_one_kind(agent: Agent, code: FindingCode) -> bool {
    match code {
        PlanStop | ExposedWashout => agent.is_bisphosphonate(),
        Washout => agent.is_bisphosphonate() || agent == Agent::Denosumab,
        Teratogenic
        | DenosumabAvoidIfPregnancyPlanned
        | DenosumabAskPregnancyPlan
        | DenosumabNeedsTransition
        | DenosumabDoseOverdue
        | DenosumabChain
        | DenosumabStopNeedsPlan
        | UrgentSpecialistPlan => agent == Agent::Denosumab,
        FollowUpNotAlwaysNeeded
        | FollowUpUsual
        | FollowUpUndetermined
        | TeriparatideNearLimit
        | TeriparatideOverLimit
        | TeriparatideLabel => agent == Agent::Teriparatide,
        IsolatedCasesOnly => agent == Agent::Romosozumab,
        _ => true,
    }
}

#[test]
fn no_two_findings_on_one_medicine_contradict() {
    let mut seen = BTreeSet::new();
    sweep(SEED, cases(2_000), |case, faults| {
        let answer = case.quarantined(&case.record);
        let agents = &answer.agent_safety.agents;
        let all: BTreeSet<Agent> = agents.iter().map(|answer| answer.agent).collect();
        faults.check(all.len() == 10 && agents.len() == 10, case, || format!("{all:?}"));
        for agent in agents {
            let codes = codes(agent);
            seen.extend(codes.iter().copied());
            for (one, other) in FINDINGS {
                let both = codes.contains(&one) && codes.contains(&other);
                faults.check(!both, case, || format!("{:?}: {one:?}, {other:?}", agent.agent));
            }
            let distinct: BTreeSet<FindingCode> = codes.iter().copied().collect();
            faults.check(distinct.len() == codes.len(), case, || format!("twice in {codes:?}"));
            for code in codes {
                faults.check(of_one_kind(agent.agent, code), case, || {
                    format!("{code:?} on {:?}", agent.agent)
                });
            }
            for finding in &agent.findings {
                let Some(state) = finding.washout else { continue };
                let of_label = state == WashoutState::LabelIntervalMet;
                let denosumab = agent.agent == Agent::Denosumab;
                faults.check(!of_label || denosumab, case, || format!("{:?}", agent.agent));
                let of_article = matches!(
                    state,
                    WashoutState::WithinRange
                        | WashoutState::Satisfied
                        | WashoutState::DuringTreatment
                );
                faults.check(!of_article || !denosumab, case, || format!("{state:?}"));
            }
        }
        // Exposure first: once a medicine without it comes, none with it follows.
        let exposed: Vec<bool> = agents
            .iter()
            .map(|agent| agent.findings.iter().any(|finding| finding.code.is_exposure()))
            .collect();
        faults.check(exposed.is_sorted_by(|one, other| one >= other), case, || {
            format!("{exposed:?}")
        });
    });
    assert_eq!(seen.len(), 28, "never found: {seen:?}");
}

fn open(event: &EventAnswer) -> bool {
    !matches!(event.status, EventStatus::Done | EventStatus::Cancelled)
}

#[test]
fn no_two_events_contradict() {
    let mut seen = BTreeSet::new();
    sweep(SEED, cases(2_000), |case, faults| {
        let answer = case.quarantined(&case.record);
        let events = &answer.schedule.events;
        let find = |code| events.iter().find(|event: &&EventAnswer| event.code == code);
        seen.extend(events.iter().map(|event| (event.code, event.status)));
        for (one, other) in EVENTS {
            let both = find(one).is_some() && find(other).is_some();
            faults.check(!both, case, || format!("{one:?} and {other:?}"));
        }
        let codes: BTreeSet<EventCode> = events.iter().map(|event| event.code).collect();
        faults.check(codes.len() == events.len(), case, || "an event twice".to_owned());
        for event in events {
            let what = || format!("{event:?}");
            let waits = matches!(event.status, EventStatus::Deferred | EventStatus::Cancelled);
            faults.check(event.reason.is_some() == waits, case, what);
            let done = event.status == EventStatus::Done;
            faults.check(done || event.done_on.is_none(), case, what);
            faults.check(event.to.is_none() || event.from <= event.to, case, what);
            let today = Some(answer.as_of.clone());
            let before = event.from.as_ref().is_some_and(|from| Some(from) > today.as_ref());
            let after = event.to.is_some() && event.to < today;
            let stands = match event.status {
                EventStatus::Upcoming => before,
                EventStatus::Overdue => after,
                EventStatus::Due => !before && !after,
                EventStatus::Done | EventStatus::Deferred | EventStatus::Cancelled => true,
            };
            faults.check(stands, case, what);
            // What was done was done by today.
            faults.check(event.done_on <= today, case, what);
        }
    });
    // Every event, and every status of the windows that move.
    let codes: BTreeSet<EventCode> = seen.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes.len(), 15, "{codes:?}");
    for code in [EventCode::DxaReevaluate, EventCode::PharmReview] {
        let of_it = seen.iter().filter(|(seen, _)| *seen == code).count();
        assert_eq!(of_it, 6, "{code:?}");
    }
}

/// F-08, F-09 and F-10 tell one story.
#[test]
fn decision_findings_and_events_agree() {
    sweep(SEED, cases(2_000), |case, faults| {
        let answer = case.quarantined(&case.record);
        let decision = &answer.pharmacotherapy;
        let in_use = |agent| {
            let agents = &answer.agent_safety.agents;
            agents.iter().find(|of: &&AgentAnswer| of.agent == agent).map(|of| of.in_use)
        };
        let event = |code| answer.schedule.events.iter().find(|event| event.code == code);
        for agent in &decision.agents {
            faults.check(in_use(*agent) == Some(Tri::Yes), case, || format!("{agent:?} runs"));
        }
        if decision.reason == Some(DecisionReason::DenosumabExit) {
            let denosumab = in_use(Agent::Denosumab);
            faults.check(denosumab == Some(Tri::No), case, || format!("exit, {denosumab:?}"));
            let left = event(EventCode::DenosumabNext)
                .or(event(EventCode::BisphosphonateAfterDenosumab))
                .is_none_or(|event| event.status != EventStatus::Done);
            faults.check(left, case, || "exit, and something has followed".to_owned());
        }
        let early = decision.reason == Some(DecisionReason::ConservativeJudgedSufficient);
        let six = event(EventCode::DxaSixMonths).is_some();
        let anchored = answer.schedule.anchor.is_some();
        faults.check(six == (early && anchored), case, || format!("six months: {six}"));
        let review = event(EventCode::PharmReview);
        match decision.review {
            Some(Review::ReviewDue) => faults.check(
                review.is_some_and(|it| it.status != EventStatus::Upcoming && !it.provisional),
                case,
                || format!("review due, {review:?}"),
            ),
            Some(Review::Overdue) => faults.check(
                review.is_some_and(|it| {
                    !matches!(it.status, EventStatus::Upcoming | EventStatus::Due)
                        && !it.provisional
                }),
                case,
                || format!("review overdue, {review:?}"),
            ),
            None => {}
        }
        // What has been stopped does not run.
        let ended = event(EventCode::TeriparatideEnd).is_some_and(|event| !open(event));
        let runs = in_use(Agent::Teriparatide);
        faults.check(!ended || runs == Some(Tri::No), case, || format!("ended, {runs:?}"));
        let stopped = event(EventCode::BisphosphonateStop).is_some_and(|event| !open(event));
        let bisphosphonates = answer.agent_safety.agents.iter();
        let none_runs = bisphosphonates
            .filter(|of| of.agent.is_bisphosphonate())
            .all(|of| of.in_use != Tri::Yes);
        faults.check(!stopped || none_runs, case, || "stopped, and one runs".to_owned());
        // An exposure is a finding about a woman who is pregnant.
        let exposed = answer
            .agent_safety
            .agents
            .iter()
            .any(|of| of.findings.iter().any(|finding| finding.code.is_exposure()));
        let pregnant = answer.reproductive_state.pregnant.outcome;
        faults.check(!exposed || pregnant.is_yes(), case, || format!("exposed, {pregnant:?}"));
        let wish = decision.wish_missing;
        let start = matches!(decision.kind, DecisionKind::ConsiderStart | DecisionKind::Defer);
        let named = decision.grounds.missing.iter().any(|fact| fact.fact.contains("wish"));
        faults.check(!(wish && start) || named, case, || "the wish is not named".to_owned());
    });
}

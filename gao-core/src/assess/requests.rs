//! What to ask next: one list for the whole assessment, safety gates first.

use alloc::vec::Vec;

use super::Findings;
use super::grounds::{Recorder, how_to_get, missing_fact};
use crate::agents;
use crate::assessment::MissingFact;
use crate::case::Case;
use crate::change;
use crate::diagnosis;
use crate::exclusions;
use crate::facts::{self, FactKey};
use crate::finding::{FactAt, RuleId};
use crate::imaging;
use crate::logic::Tri;
use crate::management;
use crate::pharmacotherapy::{self, DecisionKind};
use crate::policy::Policy;
use crate::problem::ProblemCode;
use crate::prognosis;
use crate::reproduction;
use crate::sentence::Sentence;
use crate::severity::{self, JudgedBy};
use crate::suspicion::{self, SuspicionLevel};
use crate::vocabulary::Agent;

/// A fact to ask for, with every rule that waits for it.
pub(crate) struct Request {
    pub(crate) fact: FactAt,
    pub(crate) needed_by: Vec<RuleId>,
    /// Whether the answer of a rule hangs on it.
    pub(crate) pivotal: bool,
}

/// What to ask next, as records; a fact needed by several rules stands once.
#[must_use]
pub fn ask_next(case: &Case, policy: &Policy, findings: &Findings) -> Vec<MissingFact> {
    let pregnant = findings.pregnant.outcome;
    let mut asked: Vec<MissingFact> = requests(case, policy, findings)
        .iter()
        .map(|request| {
            let how_to_get = question(case, policy, request, pregnant).key.into();
            let Request { fact, needed_by, pivotal } = request;
            let missing = missing_fact(case, *fact, needed_by, pregnant, *pivotal);
            MissingFact { how_to_get, ..missing }
        })
        .collect();
    asked.extend(rounded_scores(case));
    // The gates stand first; what no answer hangs on stands last.
    asked.sort_by_key(|fact| !fact.pivotal);
    asked
}

/// How to get what is requested; a measurement that has only become too old is not missing.
pub(crate) fn question(
    case: &Case,
    policy: &Policy,
    request: &Request,
    pregnant: Tri,
) -> &'static Sentence {
    let for_today = request.fact.key == FactKey::BmdMeasurements
        && request.needed_by.first() == Some(&RuleId::VeryLowBmd);
    match pregnant {
        _ if !for_today || !severity::bmd_outdated(case, policy) => {
            how_to_get(case, request.fact.key, pregnant)
        }
        Tri::No => &facts::ask::DXA_OUTDATED,
        Tri::Yes | Tri::Unknown => &facts::ask::DXA_OUTDATED_DEFERRED,
    }
}

/// Every request, in the order in which to ask: the two gates, red flags, suspicion, imaging,
/// the criteria, severity, comparisons of BMD, other causes, base care, treatment, the course.
pub(crate) fn requests(case: &Case, policy: &Policy, findings: &Findings) -> Vec<Request> {
    let mut list = List::default();
    list.trace(RuleId::PregnantNow, |trace| {
        reproduction::pregnant_now(case, policy, trace);
    });
    list.trace(RuleId::LactatingNow, |trace| {
        reproduction::lactating_now(case, policy, trace);
    });
    list.trace(RuleId::Suspicion, |trace| {
        suspicion::trace_red_flags(case, &findings.suspicion, trace);
        suspicion::trace(case, policy, &findings.suspicion, trace);
    });
    list.trace(RuleId::Imaging, |trace| imaging::trace(case, policy, &findings.imaging, trace));
    diagnosis::trace_missing(case, policy, &findings.diagnosis, &mut |set, fact| {
        list.add(fact, set.set().rule, true);
    });
    // The severity of nothing is not asked for.
    if case.lists_a_fracture() {
        for rule in [RuleId::MultipleVertebral, RuleId::MultipleAny] {
            list.trace(rule, |trace| {
                severity::trace_multiple(case, policy, &findings.severity, rule, trace);
            });
        }
        let decided = findings.severity.very_low.judged_by == JudgedBy::ProjectLimit;
        list.trace_as(RuleId::VeryLowBmd, !decided, |trace| {
            severity::trace_very_low(case, policy, &findings.severity, trace);
        });
    }
    // What a comparison waits for settles no other answer.
    list.trace_as(RuleId::BmdChange, false, |trace| change::trace_requests(case, policy, trace));
    // Ordinary pain, or none, calls for no work-up of what else a fracture could be.
    let ordinary =
        matches!(findings.suspicion.level, SuspicionLevel::NoSymptoms | SuspicionLevel::Background);
    if !ordinary {
        list.trace(RuleId::Exclusions, |trace| {
            exclusions::trace(case, trace);
        });
    }
    if findings.base_management.applies.is_yes() {
        list.trace(RuleId::BaseManagement, |trace| care(case, policy, findings, trace));
    }
    treatment(&mut list, case, policy, findings);
    list.trace(RuleId::Prognosis, |trace| {
        prognosis::trace(case, policy, &findings.prognosis, trace);
    });
    list.requests
}

/// What F-08 and F-09 wait for, of a woman with a fracture or a medicine on record.
fn treatment(list: &mut List, case: &Case, policy: &Policy, findings: &Findings) {
    let view = pharmacotherapy::View {
        case,
        policy,
        diagnosis: &findings.diagnosis,
        severity: &findings.severity,
    };
    let found = &findings.pharmacotherapy;
    let concerned = case.lists_a_fracture();
    if concerned {
        // A judgement behind the project's limit, and the wish, decide nothing.
        let pivotal = found.decision.kind() == DecisionKind::Undetermined || found.review.is_some();
        list.trace_as(RuleId::Pharmacotherapy, pivotal, |trace| {
            pharmacotherapy::trace(view, found, trace);
        });
    }
    for agent in Agent::ANTIOSTEOPOROTIC {
        let (pregnant, lactating) = (findings.pregnant.outcome, findings.lactating.outcome);
        let agent = agents::View { case, policy, agent, pregnant, lactating };
        if agent.courses().next().is_some() {
            list.trace(RuleId::AgentSafety, |trace| agent.trace(trace));
        }
    }
}

fn care(case: &Case, policy: &Policy, findings: &Findings, trace: &mut Recorder) {
    let Findings { base_management, suspicion, diagnosis, .. } = findings;
    management::trace(case, policy, base_management, suspicion, diagnosis, trace);
}

/// Scores whose unrounded value may lie on the other side of a limit: ask for two decimals.
pub(crate) fn rounded_scores(case: &Case) -> impl Iterator<Item = MissingFact> + '_ {
    case.warnings
        .iter()
        .filter(|warning| {
            // A T-score is never asked for.
            warning.code == ProblemCode::WScoreNearThreshold && warning.pointer.ends_with("z_score")
        })
        .map(|warning| MissingFact {
            pointer: warning.pointer.clone(),
            fact: FactKey::BmdZScore.path().into(),
            pivotal: true,
            needed_by: alloc::vec![RuleId::Label.as_str().into()],
            how_to_get: facts::ask::SCORE_DECIMALS.key.into(),
        })
}

#[derive(Default)]
struct List {
    requests: Vec<Request>,
}

impl List {
    fn trace(&mut self, rule: RuleId, trace: impl FnOnce(&mut Recorder)) {
        self.trace_as(rule, true, trace);
    }

    fn trace_as(&mut self, rule: RuleId, pivotal: bool, trace: impl FnOnce(&mut Recorder)) {
        let mut recorder = Recorder::default();
        trace(&mut recorder);
        for fact in recorder.missing {
            self.add(fact, rule, pivotal);
        }
    }

    fn add(&mut self, fact: FactAt, rule: RuleId, pivotal: bool) {
        match self.requests.iter_mut().find(|request| request.fact == fact) {
            Some(request) => {
                request.pivotal |= pivotal;
                if !request.needed_by.contains(&rule) {
                    request.needed_by.push(rule);
                }
            }
            None => {
                let needed_by = alloc::vec![rule];
                self.requests.push(Request { fact, needed_by, pivotal });
            }
        }
    }
}

//! The facts behind F-08, or those that would decide it.

use enumset::{EnumSet, enum_set};

use super::decision::{Decision, Specialist, Undetermined, WorkUpPart};
use super::table::{TableFact, TableInput};
use super::{Pharmacotherapy, Step, in_episode, new_fracture, relevant_gain_unlikely};
use crate::anchor;
use crate::case::Case;
use crate::criteria::{Site, trace_counts, when};
use crate::diagnosis::{self, Diagnosis, Label};
use crate::exclusions;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, RuleId, Tally, Trace};
use crate::logic::Tri;
use crate::policy::{Policy, ReviewClock};
use crate::reproduction;
use crate::severity::{self, Severity};
use crate::treatment;
use crate::window::{self, Window};

/// What F-08 is explained from.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) case: &'a Case,
    pub(crate) policy: &'a Policy,
    pub(crate) diagnosis: &'a Diagnosis,
    pub(crate) severity: &'a Severity,
}

/// Reports the facts behind `found`, or those that would decide it.
pub(crate) fn trace(view: View<'_>, found: &Pharmacotherapy, trace: &mut impl Trace) {
    let View { case, policy, .. } = view;
    match found.decision {
        Decision::NotApplicable(Label::AlternativeCauseFirst) => {
            exclusions::trace(case, &mut Used(trace));
        }
        Decision::NotApplicable(_) => view.trace_fractures(Tri::No, trace),
        Decision::Specialist(Specialist::CriteriaNotMet(_)) => {
            view.trace_fractures(Tri::Yes, trace);
        }
        Decision::Undetermined(Undetermined::Diagnosis) => view.trace_open_diagnosis(trace),
        Decision::Specialist(Specialist::TOnly) => {
            for m in case.bmd.iter().filter(|m| m.t_score.is_some()) {
                trace.used(FactAt::of(FactKey::BmdTScore, m.index), Role::Satisfied);
            }
        }
        Decision::Specialist(Specialist::DenosumabExit) => {
            if let Some(denosumab) = treatment::denosumab(case, policy) {
                let dose = FactAt::of(FactKey::MedicationLastDose, denosumab.course);
                trace.used(dose, Role::Satisfied);
            }
        }
        Decision::Undetermined(Undetermined::LastDose | Undetermined::Medication) => {
            treatment::trace_missing(case, policy, trace);
        }
        Decision::Undetermined(Undetermined::NewFracture) => new_fracture::trace(case, trace),
        Decision::OnTreatment { agents, .. } => {
            for course in treatment::courses(case, policy) {
                if agents.contains(course.agent) && course.running().is_yes() {
                    let agent = FactAt::of(FactKey::MedicationAgent, course.medication.index);
                    trace.used(agent, Role::Satisfied);
                }
            }
            new_fracture::trace(case, trace);
        }
        Decision::Observe { .. }
        | Decision::Specialist(_)
        | Decision::Undetermined(Undetermined::Possible { .. }) => view.trace_need(found, trace),
        Decision::ConsiderStart(_)
        | Decision::Defer(..)
        | Decision::Undetermined(Undetermined::ReproductiveStatus(_) | Undetermined::WorkUp(_)) => {
            view.trace_need(found, trace);
            view.trace_gates(found, trace);
        }
    }
    if found.wish_missing {
        trace.missing(FactAt::single(FactKey::PregnancyWish));
    }
}

impl View<'_> {
    /// Fractures of the spine or hip that lie, or do not lie, in the period.
    fn trace_fractures(self, outcome: Tri, trace: &mut impl Trace) {
        let Self { case, policy, .. } = self;
        if case.fractures.entries.is_empty() {
            trace.used(FactAt::single(FactKey::Fractures), Role::Failed);
        }
        for fracture in case.fractures.iter() {
            if in_episode(case, policy, fracture) == outcome {
                trace_counts(fracture, Site::VertebralOrHip, trace);
                if fracture.onset.is_some() {
                    let role = if outcome.is_yes() { Role::Satisfied } else { Role::Failed };
                    trace.used(FactAt::of(FactKey::FractureOnset, fracture.index), role);
                }
            }
        }
    }

    fn trace_open_diagnosis(self, trace: &mut impl Trace) {
        let Self { case, policy, diagnosis, .. } = self;
        diagnosis::trace_missing(case, policy, diagnosis, &mut |_, fact| trace.missing(fact));
        for fracture in case.fractures.iter() {
            if in_episode(case, policy, fracture).is_unknown() {
                trace_counts(fracture, Site::VertebralOrHip, trace);
                let episode = enum_set!(Window::Episode);
                let onset = when(case, fracture);
                if window::holds(case, policy, episode, onset).is_unknown() {
                    if !onset.is_exact() {
                        trace.missing(FactAt::of(FactKey::FractureOnset, fracture.index));
                    }
                    window::trace_missing(case, policy, episode, onset, trace);
                }
            }
        }
        if !case.fractures.complete {
            trace.missing(FactAt::single(FactKey::Fractures));
        }
    }

    /// Steps 3 to 5: what calls for the answer.
    fn trace_need(self, found: &Pharmacotherapy, trace: &mut impl Trace) {
        let Self { case, policy, .. } = self;
        if found.step == Step::NewFracture {
            return new_fracture::trace(case, trace);
        }
        let gain = FactAt::single(FactKey::RelevantGainUnlikely);
        let answer = relevant_gain_unlikely(case, found.clock);
        if found.table.is_none() {
            trace.used(gain, role(answer));
            anchor::trace(case, policy, trace);
        } else if found.review.is_some() {
            // The second look is due: its answer would outrank the table.
            trace.missing(gain);
        }
        if found.table.is_some() && !answer.is_unknown() {
            // The judgement may decide, once it is settled from which day it counts.
            match (found.clock, policy.review_clock) {
                (Some(_), _) => anchor::trace_missing(case, policy, trace),
                (None, ReviewClock::Anchor) => anchor::trace(case, policy, trace),
                (None, ReviewClock::Diagnosis) => {}
            }
        }
        let Some(input) = found.table else { return };
        let pivotal = match found.decision {
            Decision::Undetermined(Undetermined::Possible { pivotal, .. }) => pivotal,
            _ => EnumSet::empty(),
        };
        for fact in EnumSet::all() {
            if pivotal.contains(fact) || !input.get(fact).is_unknown() {
                self.trace_fact(fact, input, trace);
            }
        }
    }

    fn trace_fact(self, fact: TableFact, input: TableInput, trace: &mut impl Trace) {
        let Self { case, policy, severity, .. } = self;
        match fact {
            TableFact::MultipleCollapses => {
                severity::trace_multiple(case, policy, severity, RuleId::MultipleVertebral, trace);
            }
            TableFact::MultipleFractures => {
                severity::trace_multiple(case, policy, severity, RuleId::MultipleAny, trace);
            }
            // Behind the project's "yes" the judgement is not asked for: no answer hangs on it.
            TableFact::VeryLowBmd if severity.very_low.outcome.is_yes() => {
                severity::trace_very_low(case, policy, severity, &mut Used(trace));
            }
            TableFact::VeryLowBmd => severity::trace_very_low(case, policy, severity, trace),
            TableFact::ConservativeInsufficient => {
                let judgement = FactAt::single(FactKey::ConservativeInsufficient);
                match input.conservative_insufficient {
                    Tri::Unknown => trace.missing(judgement),
                    answer => trace.used(judgement, role(answer)),
                }
            }
        }
    }

    /// The gates: what stands, and what is missing at the first that does not.
    fn trace_gates(self, found: &Pharmacotherapy, trace: &mut impl Trace) {
        let Self { case, policy, .. } = self;
        match found.decision {
            Decision::Undetermined(Undetermined::WorkUp(parts)) => {
                for part in parts {
                    let (key, unknown) = work_up_fact(case, part);
                    if unknown {
                        trace.missing(FactAt::single(key));
                    } else {
                        trace.used(FactAt::single(key), Role::Failed);
                    }
                }
            }
            _ => {
                reproduction::pregnant_now(case, policy, trace);
                if reproduction::pregnant_now(case, policy, &mut Tally::default()).is_no() {
                    reproduction::lactating_now(case, policy, trace);
                }
            }
        }
    }
}

const fn role(answer: Tri) -> Role {
    if answer.is_yes() { Role::Satisfied } else { Role::Failed }
}

/// The fact behind a part of the work-up, and whether it is not recorded at all.
pub(crate) fn work_up_fact(case: &Case, part: WorkUpPart) -> (FactKey, bool) {
    use crate::vocabulary::DifferentialStatus::Unknown;
    match part {
        WorkUpPart::Malignancy => (FactKey::Malignancy, case.differential.malignancy == Unknown),
        WorkUpPart::Osteomalacia => {
            (FactKey::Osteomalacia, case.differential.osteomalacia == Unknown)
        }
        WorkUpPart::Secondary => {
            (FactKey::SecondaryExamined, case.differential.secondary_examined.is_unknown())
        }
    }
}

/// Passes on only what was used: an answer that stands asks for nothing.
struct Used<'a, T>(&'a mut T);

impl<T: Trace> Trace for Used<'_, T> {
    fn used(&mut self, fact: FactAt, role: Role) {
        self.0.used(fact, role);
    }

    fn missing(&mut self, _fact: FactAt) {}
}

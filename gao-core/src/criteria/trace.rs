//! The facts behind what a set has found.

use super::fracture::{counts, trace as trace_counts};
use super::low_bone_mass::View;
use super::walk::Moment;
use super::{CriteriaSet, Parts};
use crate::case::{Case, Fracture};
use crate::facts::FactKey;
use crate::finding::{Distance, FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::window;

impl CriteriaSet {
    /// Reports the facts behind `outcome`, which the set has found: the deciding ones if it is
    /// decided, the missing ones if it is not.
    pub(crate) fn trace(&self, case: &Case, policy: &Policy, outcome: Tri, trace: &mut impl Trace) {
        self.trace_fractures_listed(case, outcome, trace);
        if !self.asks_for_fracture_alone() {
            self.trace_without_fracture(case, View::new(case, policy, None), outcome, trace);
            return;
        }
        // BMD around a day is the same for every bone that broke on it.
        let mut traced = None;
        for (fracture, moment) in self.moments(case, policy) {
            let parts = moment.parts(self.counts(fracture));
            if parts.outcome() == outcome {
                self.trace_bone(fracture, parts, trace);
                self.trace_timing(case, policy, fracture, &moment, parts, trace);
                if traced != Some(moment.event) {
                    traced = Some(moment.event);
                    self.trace_bmd(&moment, parts, trace);
                }
            }
        }
    }

    /// The list itself: that it may lack a fracture, or that it holds none.
    pub(super) fn trace_fractures_listed(&self, case: &Case, outcome: Tri, trace: &mut impl Trace) {
        let list = FactAt::single(FactKey::Fractures);
        if outcome.is_unknown() && !case.fractures.complete && self.site.is_some() {
            trace.missing(list);
        }
        if self.asks_for_fracture_alone() && outcome.is_no() && case.fractures.entries.is_empty() {
            trace.used(list, Role::Failed);
        }
    }

    /// Which bone, and how it broke, if that is behind the outcome of its fracture.
    pub(super) fn trace_bone(&self, fracture: &Fracture, parts: Parts, trace: &mut impl Trace) {
        if let Some(site) = self.site
            && parts.fracture == parts.outcome()
        {
            trace_counts(fracture, site, trace);
        }
    }

    /// When it broke, if that is behind the outcome.
    pub(super) fn trace_timing(
        &self,
        case: &Case,
        policy: &Policy,
        fracture: &Fracture,
        moment: &Moment<'_>,
        parts: Parts,
        trace: &mut impl Trace,
    ) {
        if self.windows.is_empty() || parts.timing != parts.outcome() {
            return;
        }
        let fact = FactAt::of(FactKey::FractureOnset, fracture.index);
        let role = if parts.timing.is_yes() { Role::Satisfied } else { Role::Failed };
        match (parts.timing, moment.days_inside) {
            (Tri::Yes | Tri::No, Some(days)) => {
                trace.compared(fact, role, Distance::DaysInside(days));
            }
            (Tri::Yes | Tri::No, None) => trace.used(fact, role),
            (Tri::Unknown, _) => {
                if !moment.event.is_exact() {
                    trace.missing(fact);
                }
                window::trace_missing(case, policy, self.windows, moment.event, trace);
            }
        }
    }

    /// BMD around the day on which it broke, if that is behind the outcome.
    pub(super) fn trace_bmd(&self, moment: &Moment<'_>, parts: Parts, trace: &mut impl Trace) {
        if parts.bmd == parts.outcome() {
            for arm in self.arms {
                moment.view.trace(*arm, parts.bmd, trace);
            }
        }
    }

    pub(super) fn trace_without_fracture(
        &self,
        case: &Case,
        view: View<'_>,
        outcome: Tri,
        trace: &mut impl Trace,
    ) {
        let bmd = Tri::any(self.arms.iter().map(|arm| view.by(*arm).outcome));
        if bmd == outcome {
            for arm in self.arms {
                view.trace(*arm, bmd, trace);
            }
        }
        let (Some(site), beside) = (self.site, self.beside(case)) else { return };
        if beside != outcome {
            return;
        }
        for fracture in case.fractures.iter() {
            if counts(fracture, site) == beside {
                trace_counts(fracture, site, trace);
            }
        }
        if self.or_secondary_cause && beside.is_unknown() {
            trace.missing(FactAt::single(FactKey::Conditions));
        }
    }
}

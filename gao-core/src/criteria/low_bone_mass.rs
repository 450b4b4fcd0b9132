//! Low bone mass by DXA (rule R-BMD): easy to prove, hard to rule out.
//!
//! ## What it asks
//! Whether a score meets a limit, read from DXA of the lumbar spine, total hip or femoral
//! neck made after the birth of the pregnancy that holds or last precedes the fracture.
//!
//! ## Why it is asymmetric
//! A low value proves low bone mass as long as it was measured near enough in time. A normal
//! value proves nothing if a collapsed vertebra lies in the region (it raises BMD), if bone
//! may have been lost since or regained already, or if treatment has begun. So No asks for a
//! clean measurement of the spine in a narrow window, and for nothing that could contradict
//! it; a contaminated value that still meets the limit meets it *a fortiori*.
//!
//! ## When it cannot tell
//! No DXA, none in time, a score not reported, a fractured level in the region, treatment
//! begun: each is named.
//!
//! ## References
//! S-04, S-44, S-49, X-01, X-03; P-06, P-18.

use crate::case::{BmdMeasurement, Case, Pregnancy};
use crate::criteria::Arm;
use crate::densitometry::{central_dxa, collapses_into, contaminated, outside_pregnancy};
use crate::evidence::thresholds::Limit;
use crate::facts::FactKey;
use crate::finding::{Distance, FactAt, Margin, Role, ScoreKind, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::ApproxDate;
use crate::vocabulary::{Agent, BmdSite};
use crate::window;

/// What R-BMD says, with the margin of the score that decides or comes nearest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LowBoneMass {
    pub(crate) outcome: Tri,
    pub(crate) margin: Option<Margin>,
}

/// Evaluates one arm for a fracture at `event`, or for no fracture at all.
pub(crate) fn evaluate(
    case: &Case,
    policy: &Policy,
    event: Option<ApproxDate>,
    arm: Arm,
) -> LowBoneMass {
    let view = View { case, policy, event, arm };
    let certain = || case.bmd.iter().filter(|m| view.admissible(m).is_yes());
    let lowest = |measurements: &mut dyn Iterator<Item = &BmdMeasurement>| {
        measurements.filter_map(|m| view.margin(m)).max_by_key(|margin| margin.hundredths())
    };
    if let Some(margin) = lowest(&mut certain().filter(|m| view.meets(m).is_yes())) {
        return LowBoneMass { outcome: Tri::Yes, margin: Some(margin) };
    }
    let ruled_out = case.bmd.complete
        && case.pregnancies.complete
        && case.bmd.iter().all(|m| view.leaves_no_doubt(m))
        && case.bmd.iter().any(|m| view.may_rule_out(m).is_yes())
        && view.spine_speaks().is_yes();
    LowBoneMass {
        outcome: if ruled_out { Tri::No } else { Tri::Unknown },
        margin: lowest(&mut certain()),
    }
}

/// The arm with a score that no report states read as one that is not low.
///
/// A T-score is never asked for (D-18), so this is what the arm says of the reports there are.
pub(crate) fn as_reported(
    case: &Case,
    policy: &Policy,
    event: Option<ApproxDate>,
    arm: Arm,
) -> Tri {
    let view = View { case, policy, event, arm };
    let outcome = evaluate(case, policy, event, arm).outcome;
    let may_prove = |m| !view.admissible(m).is_no() && view.meets(m).is_yes();
    if outcome.is_unknown() && !case.bmd.iter().any(may_prove) { Tri::No } else { outcome }
}

/// Reports the facts behind an `outcome` of the set's BMD part.
pub(crate) fn trace(
    case: &Case,
    policy: &Policy,
    event: Option<ApproxDate>,
    arm: Arm,
    outcome: Tri,
    trace: &mut impl Trace,
) {
    let view = View { case, policy, event, arm };
    match outcome {
        Tri::Yes => {
            for m in case.bmd.iter() {
                if view.admissible(m).is_yes() && view.meets(m).is_yes() {
                    view.trace_used(m, Role::Satisfied, trace);
                }
            }
        }
        Tri::No => {
            for m in case.bmd.iter().filter(|m| view.may_rule_out(m).is_yes()) {
                view.trace_used(m, Role::Failed, trace);
            }
        }
        Tri::Unknown if evaluate(case, policy, event, arm).outcome.is_unknown() => {
            view.trace_missing(trace);
        }
        Tri::Unknown => {}
    }
}

const fn score_key(score: ScoreKind) -> FactKey {
    match score {
        ScoreKind::ZScore => FactKey::BmdZScore,
        ScoreKind::TScore => FactKey::BmdTScore,
    }
}

/// One arm seen from one fracture.
#[derive(Clone, Copy)]
struct View<'a> {
    case: &'a Case,
    policy: &'a Policy,
    event: Option<ApproxDate>,
    arm: Arm,
}

impl View<'_> {
    /// Whether the measurement may speak at all: DXA, central, enough vertebrae, after birth,
    /// outside pregnancy, near enough in time (P-18).
    fn admissible(&self, m: &BmdMeasurement) -> Tri {
        central_dxa(m).and(outside_pregnancy(self.case, m)).and(self.near_in_time(m))
    }

    /// After the first birth of the pregnancy in question, and at most P-18 after the later of
    /// fracture and birth; agreed on by every pregnancy it may be.
    fn near_in_time(&self, m: &BmdMeasurement) -> Tri {
        let Some(event) = self.event else { return Tri::Yes };
        let Some(date) = m.date else { return Tri::Unknown };
        let day = ApproxDate::exact(date);
        self.by_reference(event, |pregnancy| {
            let last_day = event
                .later_of(pregnancy.last_birth)
                .plus_months(i32::from(self.policy.prove_months));
            pregnancy.first_birth.is_on_or_before(day).and(day.is_on_or_before(last_day))
        })
    }

    /// What every pregnancy that may hold or last precede the event agrees on; No without one.
    fn by_reference(&self, event: ApproxDate, ask: impl Fn(&Pregnancy) -> Tri) -> Tri {
        let mut agreed: Option<Tri> = None;
        for pregnancy in self.case.pregnancies.iter() {
            if self.may_be_reference(event, pregnancy) {
                let answer = ask(pregnancy);
                agreed = match agreed {
                    Some(other) if other != answer => return Tri::Unknown,
                    _ => Some(answer),
                };
            }
        }
        agreed.unwrap_or(Tri::No)
    }

    fn may_be_reference(&self, event: ApproxDate, pregnancy: &Pregnancy) -> bool {
        let begun = pregnancy.lmp.is_on_or_before(event);
        let superseded = Tri::any(
            self.case
                .pregnancies
                .iter()
                .filter(|later| pregnancy.lmp.is_before(later.lmp).is_yes())
                .map(|later| later.lmp.is_on_or_before(event)),
        );
        !begun.is_no() && !superseded.is_yes()
    }

    fn score(&self, m: &BmdMeasurement) -> Option<(i16, u8)> {
        match self.arm.score {
            ScoreKind::ZScore => m.z().map(|score| (score.hundredths(), score.decimals())),
            ScoreKind::TScore => m.t_score.map(|score| (score.hundredths(), score.decimals())),
        }
    }

    fn meets(&self, m: &BmdMeasurement) -> Tri {
        match (self.arm.score, self.score(m)) {
            (ScoreKind::ZScore, _) => m.z_meets(&self.arm.limit),
            (ScoreKind::TScore, None) => Tri::Unknown,
            (ScoreKind::TScore, Some((score, _))) => Tri::from(self.arm.limit.is_met_by(score)),
        }
    }

    fn margin(&self, m: &BmdMeasurement) -> Option<Margin> {
        let (measured, decimals) = self.score(m)?;
        let Limit { operator, value: limit, .. } = self.arm.limit;
        Some(Margin {
            score: self.arm.score,
            measured,
            decimals,
            operator,
            limit,
            measurement: m.index,
        })
    }

    fn trace_used(&self, m: &BmdMeasurement, role: Role, trace: &mut impl Trace) {
        if let Some(margin) = self.margin(m) {
            let key = match self.arm.score {
                ScoreKind::ZScore => m.z_fact(),
                ScoreKind::TScore => score_key(self.arm.score),
            };
            let fact = FactAt::of(key, m.index);
            trace.compared(fact, role, Distance::Score(margin));
        }
    }

    /// Nothing about this measurement speaks against a No: it is certainly not admissible, or
    /// it is clean, scored and above the limit. A spine declared not evaluable may lack either.
    fn leaves_no_doubt(&self, m: &BmdMeasurement) -> bool {
        let waived = m.site == Some(BmdSite::LumbarSpine) && self.case.spine_not_evaluable.is_yes();
        match (self.admissible(m), self.meets(m)) {
            (Tri::No, _) => true,
            (_, Tri::Yes) => false,
            (_, Tri::No) => waived || contaminated(self.case, m).is_no(),
            (_, Tri::Unknown) => waived,
        }
    }

    /// Clean, and in the window in which a normal value rules low bone mass out (P-06).
    fn may_rule_out(&self, m: &BmdMeasurement) -> Tri {
        self.admissible(m)
            .and(self.meets(m).not())
            .and(contaminated(self.case, m).not())
            .and(self.in_rule_out_window(m))
            .and(self.before_treatment(m))
            .and(self.before_stated_pregnancy(m))
    }

    /// Outside the pregnancy that is stated and not listed, of which only the day is known by which
    /// it had begun.
    fn before_stated_pregnancy(&self, m: &BmdMeasurement) -> Tri {
        match (self.case.stated_pregnancy_from(), m.date) {
            (None, _) => Tri::Yes,
            (Some(from), Some(date)) if date < from => Tri::Yes,
            _ => Tri::Unknown,
        }
    }

    fn in_rule_out_window(&self, m: &BmdMeasurement) -> Tri {
        let Some(event) = self.event else { return Tri::Yes };
        let Some(date) = m.date else { return Tri::Unknown };
        let day = ApproxDate::exact(date);
        let policy = self.policy;
        let from = event.plus_months(-i32::from(policy.rule_out_months_before_fracture));
        self.by_reference(event, |pregnancy| {
            let after_fracture =
                event.plus_months(i32::from(policy.rule_out_months_after_fracture));
            let after_birth =
                pregnancy.last_birth.plus_months(i32::from(policy.rule_out_months_after_birth));
            day.is_on_or_before(after_fracture.later_of(after_birth))
        })
        .and(from.is_on_or_before(day))
    }

    fn before_treatment(&self, m: &BmdMeasurement) -> Tri {
        let Some(date) = m.date else { return Tri::Unknown };
        let day = ApproxDate::exact(date);
        let before_each = Tri::all(self.case.medications.iter().map(|medication| {
            let before = medication.start.map_or(Tri::Unknown, |start| day.is_before(start));
            before.or(antiosteoporotic(medication.agent).not())
        }));
        before_each.and(self.case.medications.unlisted().not())
    }

    /// The spine is among the measurements that rule out, or was declared not evaluable.
    fn spine_speaks(&self) -> Tri {
        let measured = Tri::any(
            self.case
                .bmd
                .iter()
                .filter(|m| m.site == Some(BmdSite::LumbarSpine))
                .map(|m| self.may_rule_out(m)),
        );
        measured.or(self.case.spine_not_evaluable)
    }

    /// Names what would decide, measurement by measurement, then what no measurement gives.
    fn trace_missing(&self, trace: &mut impl Trace) {
        if !self.case.bmd.complete || !self.case.bmd.iter().any(|m| self.may_rule_out(m).is_yes()) {
            trace.missing(FactAt::single(FactKey::BmdMeasurements));
        }
        if !self.case.pregnancies.complete || self.case.stated_pregnancy.is_some() {
            trace.missing(FactAt::single(FactKey::Pregnancies));
        }
        for m in self.case.bmd.iter().filter(|m| !self.admissible(m).is_no()) {
            self.trace_missing_of(m, trace);
        }
        if let Some(event) = self.event {
            self.trace_missing_dates(event, trace);
        }
        if !self.spine_speaks().is_yes() {
            trace.missing(FactAt::single(FactKey::BmdMeasurements));
            if self.case.spine_not_evaluable.is_unknown() {
                trace.missing(FactAt::single(FactKey::SpineNotEvaluable));
            }
        }
    }

    fn trace_missing_of(&self, m: &BmdMeasurement, trace: &mut impl Trace) {
        let mut absent = |key: FactKey, is_absent: bool| {
            if is_absent {
                trace.missing(FactAt::of(key, m.index));
            }
        };
        absent(FactKey::BmdDate, m.date.is_none());
        absent(FactKey::BmdModality, m.modality.is_none());
        absent(FactKey::BmdSite, m.site.is_none());
        absent(score_key(self.arm.score), self.meets(m).is_unknown());
        if !contaminated(self.case, m).is_no() {
            absent(FactKey::BmdLevels, !m.levels_stated);
            self.trace_missing_collapses(m, trace);
        }
        if self.before_treatment(m).is_unknown() {
            self.trace_missing_treatment(trace);
        }
    }

    fn trace_missing_collapses(&self, m: &BmdMeasurement, trace: &mut impl Trace) {
        if !self.case.fractures.complete {
            trace.missing(FactAt::single(FactKey::Fractures));
        }
        for fracture in self.case.fractures.iter().filter(|f| !collapses_into(f, m).is_no()) {
            if fracture.site.is_none() {
                trace.missing(FactAt::of(FactKey::FractureSite, fracture.index));
            }
            if fracture.level.is_none() {
                trace.missing(FactAt::of(FactKey::FractureLevel, fracture.index));
            }
            if fracture.confirmed.is_unknown() {
                trace.missing(FactAt::of(FactKey::FractureConfirmed, fracture.index));
            }
        }
    }

    fn trace_missing_treatment(&self, trace: &mut impl Trace) {
        if !self.case.medications.complete {
            trace.missing(FactAt::single(FactKey::Medications));
        }
        for medication in self.case.medications.iter() {
            if medication.agent.is_none() {
                trace.missing(FactAt::of(FactKey::MedicationAgent, medication.index));
            }
            if medication.start.is_none() && !antiosteoporotic(medication.agent).is_no() {
                trace.missing(FactAt::of(FactKey::MedicationStart, medication.index));
            }
        }
    }

    /// Dates that decide which measurement counts: the fracture's own is named by the set.
    fn trace_missing_dates(&self, event: ApproxDate, trace: &mut impl Trace) {
        for pregnancy in self.case.pregnancies.iter() {
            if !self.may_be_reference(event, pregnancy) {
                continue;
            }
            if !pregnancy.first_birth.is_exact() && !pregnancy.is_ongoing() {
                trace.missing(FactAt::of(FactKey::PregnancyBirths, pregnancy.index));
                if pregnancy.outcome.is_none() {
                    trace.missing(FactAt::of(FactKey::PregnancyOutcome, pregnancy.index));
                }
            }
            if !pregnancy.dated {
                for key in window::DATING {
                    trace.missing(FactAt::of(key, pregnancy.index));
                }
            }
        }
    }
}

fn antiosteoporotic(agent: Option<Agent>) -> Tri {
    agent.map_or(Tri::Unknown, |agent| Tri::from(agent.is_antiosteoporotic()))
}

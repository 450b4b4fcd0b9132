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
use crate::evidence::thresholds::Limit;
use crate::facts::FactKey;
use crate::finding::{Distance, FactAt, Margin, Role, ScoreKind, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::ApproxDate;
use crate::vocabulary::{Agent, BmdSite};
use crate::window;

/// What R-BMD says by one arm, with the margin of the score that decides or comes nearest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LowBoneMass {
    pub(crate) outcome: Tri,
    /// With a score that no report states read as one that is not low: a T-score is never asked
    /// for (D-18), so this is what the arm says of the reports there are.
    pub(crate) as_reported: Tri,
    pub(crate) margin: Option<Margin>,
}

const fn score_key(score: ScoreKind) -> FactKey {
    match score {
        ScoreKind::ZScore => FactKey::BmdZScore,
        ScoreKind::TScore => FactKey::BmdTScore,
    }
}

/// The measurements seen from one fracture, or from none. What depends on its day alone is worked
/// out once, for every measurement and every arm.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    case: &'a Case,
    policy: &'a Policy,
    around: Option<Around>,
}

/// The time around a fracture.
#[derive(Clone, Copy)]
struct Around {
    event: ApproxDate,
    /// From here on a normal value may rule low bone mass out.
    rules_out_from: ApproxDate,
    reference: Reference,
}

/// The pregnancy that holds or last precedes a fracture.
#[derive(Clone, Copy)]
enum Reference {
    /// There is none.
    None,
    /// It is this one.
    One(Bounds),
    /// It may be one or another.
    Several,
}

/// Between which days a measurement speaks, counted from one pregnancy.
#[derive(Clone, Copy)]
struct Bounds {
    first_birth: ApproxDate,
    /// Until here a low value proves (P-18).
    proves_until: ApproxDate,
    /// Until here a normal value may rule out (P-06).
    rules_out_until: ApproxDate,
}

impl Bounds {
    fn of(policy: &Policy, event: ApproxDate, pregnancy: &Pregnancy) -> Self {
        let months = |months: u16| i32::from(months);
        let after_fracture = event.plus_months(months(policy.rule_out_months_after_fracture));
        let after_birth =
            pregnancy.last_birth.plus_months(months(policy.rule_out_months_after_birth));
        Self {
            first_birth: pregnancy.first_birth,
            proves_until: event
                .later_of(pregnancy.last_birth)
                .plus_months(months(policy.prove_months)),
            rules_out_until: after_fracture.later_of(after_birth),
        }
    }
}

impl Around {
    fn of(case: &Case, policy: &Policy, event: ApproxDate) -> Self {
        let mut candidates = candidates(case, event);
        let reference = match (candidates.next(), candidates.next()) {
            (None, _) => Reference::None,
            (Some(only), None) => Reference::One(Bounds::of(policy, event, only)),
            (Some(_), Some(_)) => Reference::Several,
        };
        let months = i32::from(policy.rule_out_months_before_fracture);
        Self { event, rules_out_from: event.plus_months(-months), reference }
    }
}

/// Every pregnancy that may be the one that holds or last precedes the event.
fn candidates(case: &Case, event: ApproxDate) -> impl Iterator<Item = &Pregnancy> {
    case.pregnancies.iter().filter(move |pregnancy| {
        let superseded = |pregnancy: &Pregnancy| {
            Tri::any(
                case.pregnancies
                    .iter()
                    .filter(|later| pregnancy.lmp.is_before(later.lmp).is_yes())
                    .map(|later| later.lmp.is_on_or_before(event)),
            )
        };
        !pregnancy.lmp.is_on_or_before(event).is_no() && !superseded(pregnancy).is_yes()
    })
}

impl<'a> View<'a> {
    /// Seen from a fracture at `event`, or from none.
    pub(crate) fn new(case: &'a Case, policy: &'a Policy, event: Option<ApproxDate>) -> Self {
        Self { case, policy, around: event.map(|event| Around::of(case, policy, event)) }
    }

    /// The same without a fracture.
    pub(crate) fn at_any_time(self) -> Self {
        Self { around: None, ..self }
    }

    /// What one arm says, each measurement looked at once.
    pub(crate) fn by(&self, arm: Arm) -> LowBoneMass {
        let (mut deciding, mut nearest): (Option<Margin>, Option<Margin>) = (None, None);
        let mut may_prove = false;
        let mut against = Against::new(self.case);
        for m in self.case.bmd.iter() {
            let (admissible, meets) = (self.admissible(m), meets(arm, m));
            may_prove |= !admissible.is_no() && meets.is_yes();
            if admissible.is_yes() {
                let margin = margin(arm, m);
                nearest = lower(nearest, margin);
                if meets.is_yes() {
                    deciding = lower(deciding, margin);
                }
            }
            if deciding.is_none() && against.is_possible {
                against.add(self, m, admissible, meets);
            }
        }
        let outcome = match deciding {
            Some(_) => Tri::Yes,
            None if against.rules_out() => Tri::No,
            None => Tri::Unknown,
        };
        let as_reported = if outcome.is_unknown() && !may_prove { Tri::No } else { outcome };
        LowBoneMass { outcome, as_reported, margin: deciding.or(nearest) }
    }

    /// Reports the facts behind an `outcome` of the set's BMD part.
    pub(crate) fn trace(&self, arm: Arm, outcome: Tri, trace: &mut impl Trace) {
        match outcome {
            Tri::Yes => {
                for m in self.case.bmd.iter() {
                    if self.admissible(m).is_yes() && meets(arm, m).is_yes() {
                        trace_used(arm, m, Role::Satisfied, trace);
                    }
                }
            }
            Tri::No => {
                for m in self.case.bmd.iter().filter(|m| self.may_rule_out(arm, m).is_yes()) {
                    trace_used(arm, m, Role::Failed, trace);
                }
            }
            Tri::Unknown if self.by(arm).outcome.is_unknown() => self.trace_missing(arm, trace),
            Tri::Unknown => {}
        }
    }

    /// Whether the measurement may speak at all: DXA, central, enough vertebrae, after birth,
    /// outside pregnancy, near enough in time (P-18).
    fn admissible(&self, m: &BmdMeasurement) -> Tri {
        let by_itself = m.standing.central_dxa.and(self.near_in_time(m));
        if by_itself.is_no() { Tri::No } else { by_itself.and(m.standing.outside_pregnancy) }
    }

    /// After the first birth of the pregnancy in question, and at most P-18 after the later of
    /// fracture and birth; agreed on by every pregnancy it may be.
    fn near_in_time(&self, m: &BmdMeasurement) -> Tri {
        let Some(around) = &self.around else { return Tri::Yes };
        let Some(date) = m.date else { return Tri::Unknown };
        let day = ApproxDate::exact(date);
        self.agreed(around, |bounds| {
            bounds.first_birth.is_on_or_before(day).and(day.is_on_or_before(bounds.proves_until))
        })
    }

    /// What every pregnancy that may hold or last precede the event agrees on; No without one.
    fn agreed(&self, around: &Around, ask: impl Fn(&Bounds) -> Tri) -> Tri {
        match &around.reference {
            Reference::None => Tri::No,
            Reference::One(bounds) => ask(bounds),
            Reference::Several => {
                let mut answers = candidates(self.case, around.event)
                    .map(|pregnancy| ask(&Bounds::of(self.policy, around.event, pregnancy)));
                let first = answers.next().unwrap_or(Tri::No);
                if answers.all(|answer| answer == first) { first } else { Tri::Unknown }
            }
        }
    }

    /// Clean, and in the window in which a normal value rules low bone mass out (P-06).
    fn may_rule_out(&self, arm: Arm, m: &BmdMeasurement) -> Tri {
        self.may_rule_out_with(m, self.admissible(m), meets(arm, m))
    }

    fn may_rule_out_with(&self, m: &BmdMeasurement, admissible: Tri, meets: Tri) -> Tri {
        let by_itself = admissible.and(meets.not()).and(m.standing.contaminated.not());
        if by_itself.is_no() {
            return Tri::No;
        }
        by_itself
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
        let Some(around) = &self.around else { return Tri::Yes };
        let Some(date) = m.date else { return Tri::Unknown };
        let day = ApproxDate::exact(date);
        self.agreed(around, |bounds| day.is_on_or_before(bounds.rules_out_until))
            .and(around.rules_out_from.is_on_or_before(day))
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
    fn spine_speaks(&self, arm: Arm) -> Tri {
        let measured = Tri::any(
            self.case
                .bmd
                .iter()
                .filter(|m| m.site == Some(BmdSite::LumbarSpine))
                .map(|m| self.may_rule_out(arm, m)),
        );
        measured.or(self.case.spine_not_evaluable)
    }

    /// Names what would decide, measurement by measurement, then what no measurement gives.
    fn trace_missing(&self, arm: Arm, trace: &mut impl Trace) {
        if !self.case.bmd.complete
            || !self.case.bmd.iter().any(|m| self.may_rule_out(arm, m).is_yes())
        {
            trace.missing(FactAt::single(FactKey::BmdMeasurements));
        }
        if !self.case.pregnancies.complete || self.case.stated_pregnancy.is_some() {
            trace.missing(FactAt::single(FactKey::Pregnancies));
        }
        for m in self.case.bmd.iter().filter(|m| !self.admissible(m).is_no()) {
            self.trace_missing_of(arm, m, trace);
        }
        if let Some(around) = &self.around {
            self.trace_missing_dates(around.event, trace);
        }
        if !self.spine_speaks(arm).is_yes() {
            trace.missing(FactAt::single(FactKey::BmdMeasurements));
            if self.case.spine_not_evaluable.is_unknown() {
                trace.missing(FactAt::single(FactKey::SpineNotEvaluable));
            }
        }
    }

    fn trace_missing_of(&self, arm: Arm, m: &BmdMeasurement, trace: &mut impl Trace) {
        let mut absent = |key: FactKey, is_absent: bool| {
            if is_absent {
                trace.missing(FactAt::of(key, m.index));
            }
        };
        absent(FactKey::BmdDate, m.date.is_none());
        absent(FactKey::BmdModality, m.modality.is_none());
        absent(FactKey::BmdSite, m.site.is_none());
        absent(score_key(arm.score), meets(arm, m).is_unknown());
        if !m.standing.contaminated.is_no() {
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
        for fracture in self.case.fractures.iter().filter(|f| !f.collapses_into(m).is_no()) {
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
        for pregnancy in candidates(self.case, event) {
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

/// What speaks against low bone mass, where nothing proves it.
struct Against {
    spine_not_evaluable: Tri,
    /// Every list is whole, and nothing about the measurements so far speaks against a No.
    is_possible: bool,
    /// One of them rules it out.
    is_said: bool,
    /// One of the spine does.
    by_spine: Tri,
}

impl Against {
    fn new(case: &Case) -> Self {
        Self {
            spine_not_evaluable: case.spine_not_evaluable,
            is_possible: case.bmd.complete && case.pregnancies.complete,
            is_said: false,
            by_spine: Tri::No,
        }
    }

    fn add(&mut self, view: &View<'_>, m: &BmdMeasurement, admissible: Tri, meets: Tri) {
        let of_spine = m.site == Some(BmdSite::LumbarSpine);
        let waived = of_spine && self.spine_not_evaluable.is_yes();
        // It is certainly not admissible, or clean, scored and above the limit; a spine that was
        // declared not evaluable may lack either.
        self.is_possible = match (admissible, meets) {
            (Tri::No, _) => true,
            (_, Tri::Yes) => false,
            (_, Tri::No) => waived || m.standing.contaminated.is_no(),
            (_, Tri::Unknown) => waived,
        };
        let rules_out = view.may_rule_out_with(m, admissible, meets);
        self.is_said |= rules_out.is_yes();
        if of_spine {
            self.by_spine = self.by_spine.or(rules_out);
        }
    }

    fn rules_out(&self) -> bool {
        self.is_possible && self.is_said && self.by_spine.or(self.spine_not_evaluable).is_yes()
    }
}

fn score(arm: Arm, m: &BmdMeasurement) -> Option<(i16, u8)> {
    match arm.score {
        ScoreKind::ZScore => m.z().map(|score| (score.hundredths(), score.decimals())),
        ScoreKind::TScore => m.t_score.map(|score| (score.hundredths(), score.decimals())),
    }
}

fn meets(arm: Arm, m: &BmdMeasurement) -> Tri {
    match arm.score {
        ScoreKind::ZScore => m.z_meets(&arm.limit),
        ScoreKind::TScore => m
            .t_score
            .map_or(Tri::Unknown, |score| Tri::from(arm.limit.is_met_by(score.hundredths()))),
    }
}

fn margin(arm: Arm, m: &BmdMeasurement) -> Option<Margin> {
    let (measured, decimals) = score(arm, m)?;
    let Limit { operator, value: limit, .. } = arm.limit;
    Some(Margin { score: arm.score, measured, decimals, operator, limit, measurement: m.index })
}

/// The margin that lies deeper; of two that lie alike the later one.
fn lower(one: Option<Margin>, other: Option<Margin>) -> Option<Margin> {
    one.into_iter().chain(other).max_by_key(|margin| margin.hundredths())
}

fn trace_used(arm: Arm, m: &BmdMeasurement, role: Role, trace: &mut impl Trace) {
    if let Some(margin) = margin(arm, m) {
        let key = match arm.score {
            ScoreKind::ZScore => m.z_fact(),
            ScoreKind::TScore => score_key(arm.score),
        };
        trace.compared(FactAt::of(key, m.index), role, Distance::Score(margin));
    }
}

fn antiosteoporotic(agent: Option<Agent>) -> Tri {
    agent.map_or(Tri::Unknown, |agent| Tri::from(agent.is_antiosteoporotic()))
}

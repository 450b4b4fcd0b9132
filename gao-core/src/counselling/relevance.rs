//! Whether a fact bears on her: three-valued, with what would decide.

use super::fact::CounsellingFact;
use crate::anchor;
use crate::case::{Case, Pregnancy};
use crate::diagnosis::{self, Diagnosis, Label};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::pharmacotherapy::{self, Decision, Pharmacotherapy, PossibleAnswer, Undetermined};
use crate::policy::Policy;
use crate::prognosis::{Prognosis, Withheld};
use crate::projection::MedicineBar;
use crate::reproduction;
use crate::severity::Severity;
use crate::suspicion::{self, RiskFactor, Suspicion, SuspicionLevel};
use crate::treatment;
use crate::vocabulary::{Agent, PregnancyOutcome, PregnancyWish};

/// One fact in front of one woman.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The fact.
    pub fact: CounsellingFact,
    /// Whether it bears on her.
    pub applies: Tri,
    /// Why a fact about medicines is withheld although it bears on her, or may.
    pub withheld: Option<MedicineBar>,
}

impl Told {
    /// Whether it is told.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.applies.is_yes() && self.withheld.is_none()
    }
}

/// What the conditions read.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) case: &'a Case,
    pub(crate) policy: &'a Policy,
    pub(crate) suspicion: &'a Suspicion,
    pub(crate) diagnosis: &'a Diagnosis,
    pub(crate) severity: &'a Severity,
    pub(crate) pharmacotherapy: &'a Pharmacotherapy,
    pub(crate) prognosis: &'a Prognosis,
    pub(crate) pregnant: Tri,
    pub(crate) lactating: Tri,
}

impl View<'_> {
    /// Every fact, told or not, in order.
    pub(crate) fn facts(&self) -> [Told; CounsellingFact::ALL.len()] {
        let bar = MedicineBar::of(self.pregnant, self.lactating);
        CounsellingFact::ALL.map(|fact| {
            let applies = self.applies(fact);
            let withheld = bar.filter(|_| fact.is_about_medicine() && !applies.is_no());
            Told { fact, applies, withheld }
        })
    }

    fn applies(&self, fact: CounsellingFact) -> Tri {
        match fact {
            CounsellingFact::CommonPain => {
                let pain = self.case.symptoms.spinal_pain.or(self.case.symptoms.hip_pain);
                pain.and(self.no_other_cause())
            }
            CounsellingFact::Rare
            | CounsellingFact::Pattern
            | CounsellingFact::WhyEarly
            | CounsellingFact::Support => self.in_question(),
            CounsellingFact::NoRiskFactor => self.in_question().and(self.any_risk_factor().not()),
            CounsellingFact::Burden => self.in_question().and(self.broken()),
            CounsellingFact::NewMother => self.in_question().and(self.living_child()),
            CounsellingFact::PregnancyPhysiology => self.pregnant.or(self.ever_pregnant()),
            CounsellingFact::LactationPhysiology => self.pregnant.or(self.breastfed()),
            CounsellingFact::Recovery | CounsellingFact::TemporaryLoss => {
                self.breastfed().and(self.no_other_cause())
            }
            CounsellingFact::Variation => self.in_question().and(self.birth()),
            CounsellingFact::FirstYear => self.course(),
            CounsellingFact::NextPregnancy => self.course().and(self.next_pregnancy()),
            CounsellingFact::MedicineDebated => self.medicine_is_asked(),
            CounsellingFact::TeriparatideCase => {
                self.on_teriparatide().or(self.medicine_is_considered())
            }
        }
    }

    /// Whether the disease is in question: a definition is or may be met, or it is possible by
    /// what is recorded. Another cause that comes first takes it out of question.
    fn in_question(&self) -> Tri {
        match self.diagnosis.label {
            Label::MeetsBoth
            | Label::MeetsDiagnosticCriteria
            | Label::MeetsIntroDefinitionOnly
            | Label::SuspectedIncomplete
            | Label::FractureInWindowCriteriaNotMet => Tri::Yes,
            Label::AlternativeCauseFirst => Tri::No,
            Label::Undetermined | Label::NotMet => {
                let points = |level: SuspicionLevel| {
                    level != SuspicionLevel::Insufficient && level >= SuspicionLevel::Possible
                };
                match self.suspicion.level {
                    SuspicionLevel::Insufficient
                        if self.suspicion.possible.iter().all(|level| !points(level)) =>
                    {
                        Tri::No
                    }
                    SuspicionLevel::Insufficient => Tri::Unknown,
                    level => Tri::from(points(level)),
                }
            }
        }
    }

    /// Reassurance is for a woman of whom no other cause has to be clarified first.
    fn no_other_cause(&self) -> Tri {
        Tri::from(self.diagnosis.label != Label::AlternativeCauseFirst)
    }

    /// A risk factor that counts as one; first pregnancy is true of most and told elsewhere.
    fn any_risk_factor(&self) -> Tri {
        self.suspicion.input.risk_factor
    }

    fn broken(&self) -> Tri {
        Tri::any(self.case.fractures.iter().map(|fracture| fracture.confirmed))
            .or(self.case.fractures.unlisted())
    }

    fn living_child(&self) -> Tri {
        let pregnancies = &self.case.pregnancies;
        let living = |pregnancy: &Pregnancy| match pregnancy.outcome {
            Some(outcome) => Tri::from(outcome == PregnancyOutcome::Live),
            None => Tri::Unknown,
        };
        Tri::any(pregnancies.iter().map(living)).or(pregnancies.unlisted())
    }

    fn ever_pregnant(&self) -> Tri {
        let pregnancies = &self.case.pregnancies;
        if pregnancies.entries.is_empty() { pregnancies.unlisted() } else { Tri::Yes }
    }

    /// Whether she breastfeeds or has breastfed.
    fn breastfed(&self) -> Tri {
        let pregnancies = &self.case.pregnancies;
        let fed = |pregnancy: &Pregnancy| {
            if !pregnancy.lactation.entries.is_empty() {
                Tri::Yes
            } else if pregnancy.is_ongoing() || pregnancy.reached_22_weeks.is_no() {
                Tri::No
            } else {
                pregnancy.lactation.unlisted()
            }
        };
        let ever = Tri::any(pregnancies.iter().map(fed)).or(pregnancies.unlisted());
        if self.lactating.is_yes() { Tri::Yes } else { ever }
    }

    fn birth(&self) -> Tri {
        match anchor::anchor(self.case, self.policy) {
            Some(_) => Tri::Yes,
            None => anchor::may_be_opened(self.case),
        }
    }

    /// Whether what is reported of the course is reported of women like her.
    fn course(&self) -> Tri {
        match self.prognosis.withheld {
            None => Tri::Yes,
            Some(Withheld::Undetermined) => Tri::Unknown,
            Some(Withheld::AlternativeCause | Withheld::NotMet) => Tri::No,
        }
    }

    /// Whether a later pregnancy is her question: she wants or considers one, or is pregnant
    /// again. Nobody else is told unasked what one may bring.
    fn next_pregnancy(&self) -> Tri {
        let wish = match self.case.plans.pregnancy_wish {
            Some(PregnancyWish::Yes | PregnancyWish::Undecided) => Tri::Yes,
            Some(PregnancyWish::No) => Tri::No,
            None => Tri::Unknown,
        };
        let before = self.case.pregnancies.iter().any(|pregnancy| !pregnancy.is_ongoing());
        wish.or(self.pregnant.and(Tri::from(before)))
    }

    /// Whether the rules on medicine speak of her, whatever they then answer.
    fn medicine_is_asked(&self) -> Tri {
        match self.pharmacotherapy.decision {
            Decision::NotApplicable(_) => Tri::No,
            Decision::Undetermined(Undetermined::Diagnosis) => Tri::Unknown,
            _ => Tri::Yes,
        }
    }

    /// Whether starting one is to be considered, or would be but for a gate.
    fn medicine_is_considered(&self) -> Tri {
        match self.pharmacotherapy.decision {
            Decision::ConsiderStart(_)
            | Decision::Defer(..)
            | Decision::Undetermined(
                Undetermined::ReproductiveStatus(_) | Undetermined::WorkUp(_),
            ) => Tri::Yes,
            Decision::Undetermined(Undetermined::Possible { answers, .. }) => {
                let no_start = PossibleAnswer::Observe
                    | PossibleAnswer::ConservativeJudgedSufficient
                    | PossibleAnswer::GreyZone;
                if answers.is_subset(no_start) { Tri::No } else { Tri::Unknown }
            }
            Decision::Undetermined(_) => Tri::Unknown,
            _ => Tri::No,
        }
    }

    fn on_teriparatide(&self) -> Tri {
        let recorded = treatment::courses(self.case, self.policy)
            .any(|course| course.agent == Agent::Teriparatide);
        if recorded { Tri::Yes } else { treatment::unnamed(self.case) }
    }

    /// Reports what would decide whether an open fact bears on her.
    pub(crate) fn trace_open(&self, fact: CounsellingFact, trace: &mut impl Trace) {
        if !self.applies(fact).is_unknown() {
            return;
        }
        let trace = &mut Open(trace);
        match fact {
            CounsellingFact::CommonPain => {
                let symptoms = &self.case.symptoms;
                let open = [
                    (FactKey::SpinalPain, symptoms.spinal_pain),
                    (FactKey::HipPain, symptoms.hip_pain),
                ];
                for (key, _) in open.into_iter().filter(|(_, pain)| pain.is_unknown()) {
                    trace.missing(FactAt::single(key));
                }
            }
            CounsellingFact::Rare
            | CounsellingFact::Pattern
            | CounsellingFact::WhyEarly
            | CounsellingFact::Support => self.trace_question(trace),
            CounsellingFact::NoRiskFactor => {
                self.trace_question(trace);
                for risk in RiskFactor::ALL.into_iter().filter(|risk| risk.lifts()) {
                    risk.trace_missing(self.case, trace);
                }
            }
            CounsellingFact::Burden => {
                self.trace_question(trace);
                self.trace_fractures(trace);
            }
            CounsellingFact::NewMother => {
                self.trace_question(trace);
                self.trace_pregnancies(FactKey::PregnancyOutcome, trace);
            }
            CounsellingFact::Variation => {
                self.trace_question(trace);
                self.trace_pregnancies(FactKey::PregnancyBirths, trace);
            }
            CounsellingFact::PregnancyPhysiology => {
                reproduction::pregnant_now(self.case, self.policy, trace);
                if !self.case.pregnancies.complete {
                    trace.missing(FactAt::single(FactKey::Pregnancies));
                }
            }
            CounsellingFact::LactationPhysiology => {
                reproduction::pregnant_now(self.case, self.policy, trace);
                self.trace_pregnancies(FactKey::LactationPeriods, trace);
            }
            CounsellingFact::Recovery | CounsellingFact::TemporaryLoss => {
                self.trace_pregnancies(FactKey::LactationPeriods, trace);
            }
            CounsellingFact::FirstYear => self.trace_label(trace),
            CounsellingFact::NextPregnancy => {
                if self.course().is_unknown() {
                    self.trace_label(trace);
                }
                if self.case.plans.pregnancy_wish.is_none() {
                    trace.missing(FactAt::single(FactKey::PregnancyWish));
                }
                if self.next_pregnancy().is_unknown() {
                    reproduction::pregnant_now(self.case, self.policy, trace);
                }
            }
            CounsellingFact::MedicineDebated | CounsellingFact::TeriparatideCase => {
                let Self { case, policy, diagnosis, severity, .. } = *self;
                let view = pharmacotherapy::View { case, policy, diagnosis, severity };
                pharmacotherapy::trace(view, self.pharmacotherapy, trace);
                if fact == CounsellingFact::TeriparatideCase {
                    treatment::trace_unnamed(case, trace);
                }
            }
        }
    }

    fn trace_question(&self, trace: &mut impl Trace) {
        if self.in_question().is_unknown() {
            suspicion::trace(self.case, self.policy, self.suspicion, trace);
        }
    }

    fn trace_label(&self, trace: &mut impl Trace) {
        let mut missing = |_, fact| trace.missing(fact);
        diagnosis::trace_missing(self.case, self.policy, self.diagnosis, &mut missing);
    }

    fn trace_fractures(&self, trace: &mut impl Trace) {
        for fracture in self.case.fractures.iter() {
            if fracture.confirmed.is_unknown() {
                trace.missing(FactAt::of(FactKey::FractureConfirmed, fracture.index));
            }
        }
        if !self.case.fractures.complete {
            trace.missing(FactAt::single(FactKey::Fractures));
        }
    }

    /// One fact of each pregnancy that leaves it open, and the list.
    fn trace_pregnancies(&self, key: FactKey, trace: &mut impl Trace) {
        let pregnancies = &self.case.pregnancies;
        for pregnancy in pregnancies.iter().filter(|pregnancy| !pregnancy.is_ongoing()) {
            let open = match key {
                FactKey::PregnancyOutcome => pregnancy.outcome.is_none(),
                FactKey::PregnancyBirths => !pregnancy.last_birth.is_exact(),
                _ => !pregnancy.lactation.complete && !pregnancy.reached_22_weeks.is_no(),
            };
            if open {
                trace.missing(FactAt::of(key, pregnancy.index));
            }
            // Whether it ended at 22+0 weeks hangs on its end and on its beginning.
            if key == FactKey::PregnancyBirths && pregnancy.reached_22_weeks.is_unknown() {
                let of = match pregnancy.outcome {
                    None => FactKey::PregnancyOutcome,
                    Some(_) => FactKey::PregnancyLmp,
                };
                trace.missing(FactAt::of(of, pregnancy.index));
            }
        }
        if !pregnancies.complete {
            trace.missing(FactAt::single(FactKey::Pregnancies));
        }
    }
}

/// Passes on what is missing, and nothing that was used.
struct Open<'a, T>(&'a mut T);

impl<T: Trace> Trace for Open<'_, T> {
    fn used(&mut self, _fact: FactAt, _role: Role) {}

    fn missing(&mut self, fact: FactAt) {
        self.0.missing(fact);
    }
}

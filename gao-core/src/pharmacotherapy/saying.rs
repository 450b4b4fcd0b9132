//! Which sentence says a decision, and what it rests on.
//!
//! A sentence that names a medicine as an option, or a DXA to come, is never said to a woman who
//! is or may be pregnant; the former not to one who breastfeeds either.

use super::decision::{Decision, DecisionReason, Gate, Specialist, StartBasis, Undetermined};
use super::grounds::View;
use super::{Pharmacotherapy, Review, words};
use crate::anchor;
use crate::densitometry::first_scan_from;
use crate::diagnosis::{FailedPart, Label};
use crate::evidence::thresholds::REEVALUATION_MONTHS;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::logic::Tri;
use crate::sentence::Sentence;
use crate::time::CivilDate;

/// The window in which BMD can be measured again.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dates {
    pub(crate) from: CivilDate,
    pub(crate) to: CivilDate,
}

impl Dates {
    /// The window, unless it has passed, BMD was measured in it, or its day is not known.
    pub(crate) fn ahead(view: View<'_>) -> Option<Self> {
        let anchor = anchor::anchor(view.case, view.policy)?;
        let dates = Self {
            from: anchor.date.plus_months(REEVALUATION_MONTHS.from),
            to: anchor.date.plus_months(REEVALUATION_MONTHS.to),
        };
        let measured = first_scan_from(view.case, dates.from).is_some();
        (view.case.as_of <= dates.to && !measured).then_some(dates)
    }
}

impl Pharmacotherapy {
    /// The sentence of the decision.
    pub(crate) fn sentence(
        &self,
        view: View<'_>,
        pregnant: Tri,
        lactating: Tri,
    ) -> &'static Sentence {
        let no_medicine = !(pregnant.is_no() && lactating.is_no());
        match self.decision {
            Decision::NotApplicable(Label::AlternativeCauseFirst) => &words::ALTERNATIVE_CAUSE,
            Decision::NotApplicable(_) => &words::NOT_APPLICABLE,
            Decision::Undetermined(open) => match open {
                Undetermined::Diagnosis => &words::DIAGNOSIS_OPEN,
                Undetermined::Medication | Undetermined::LastDose => &words::MEDICATION_OPEN,
                Undetermined::NewFracture => &words::NEW_FRACTURE_OPEN,
                Undetermined::Possible { .. } => &words::UNDETERMINED,
                Undetermined::ReproductiveStatus(_) => &words::REPRODUCTIVE_STATUS,
                Undetermined::WorkUp(_) => &words::WORK_UP,
            },
            Decision::Observe { gain_expected: true } => &words::OBSERVE_GAIN_EXPECTED,
            Decision::Observe { gain_expected: false } if !pregnant.is_no() => {
                &words::OBSERVE_DEFERRED
            }
            Decision::Observe { gain_expected: false } => match Dates::ahead(view) {
                Some(_) => &words::OBSERVE,
                None => &words::OBSERVE_PLAIN,
            },
            Decision::Specialist(why) => match why {
                Specialist::CriteriaNotMet(failed)
                    if failed == enumset::EnumSet::only(FailedPart::Timing)
                        && view.diagnosis.label == Label::FractureInWindowCriteriaNotMet =>
                {
                    &words::LITERAL_TIME_WINDOW
                }
                Specialist::CriteriaNotMet(_) => &words::CRITERIA_NOT_MET,
                Specialist::TOnly => &words::T_ONLY,
                Specialist::DenosumabExit if no_medicine => &words::DENOSUMAB_EXIT_DEFERRED,
                Specialist::DenosumabExit => &words::DENOSUMAB_EXIT,
                Specialist::ConservativeJudgedSufficient => &words::CONSERVATIVE_SUFFICIENT,
                Specialist::GreyZone if no_medicine => &words::GREY_ZONE_DEFERRED,
                Specialist::GreyZone => &words::GREY_ZONE,
            },
            Decision::ConsiderStart(basis) => match basis {
                StartBasis::Baseline => &words::CONSIDER_BASELINE,
                StartBasis::NewFracture => &words::CONSIDER_NEW_FRACTURE,
                StartBasis::InsufficientRecovery => &words::CONSIDER_INSUFFICIENT_RECOVERY,
            },
            Decision::Defer(Gate::Pregnant, _) => &words::DEFER_PREGNANT,
            Decision::Defer(Gate::Lactating, _) => &words::DEFER_LACTATING,
            Decision::OnTreatment { new_fracture: Tri::Yes, .. } => {
                &words::ON_TREATMENT_NEW_FRACTURE
            }
            Decision::OnTreatment { .. } => &words::ON_TREATMENT,
        }
    }

    /// The sentence of the second look, if it is due.
    pub(crate) fn review_sentence(&self) -> Option<&'static Sentence> {
        let judged = self.table.is_none();
        Some(match self.review? {
            Review::ReviewDue => &words::REVIEW_DUE,
            Review::Overdue if judged => &words::REVIEW_LATE,
            Review::Overdue => &words::REVIEW_OVERDUE,
        })
    }

    /// What limits the answer: no trial, no guideline, and where it applies the project's limit.
    pub(crate) fn caveats(&self) -> [&'static Sentence; 2] {
        if self.project_limit {
            [&words::NO_TRIAL, &words::PROJECT_LIMIT]
        } else {
            [&words::NO_TRIAL, &words::DEBATED]
        }
    }

    /// What the answer rests on beside the words that say it.
    pub(crate) fn evidence(&self) -> EvidenceSet {
        let mut evidence = EvidenceId::S70 | EvidenceId::S106;
        if self.judgement_requested {
            evidence |= EvidenceId::P01;
        }
        if self.review.is_some() || self.decision.basis() == Some(StartBasis::InsufficientRecovery)
        {
            evidence |= EvidenceId::S85 | EvidenceId::P19;
        }
        match self.decision.basis() {
            Some(StartBasis::Baseline) => evidence |= EvidenceId::S72,
            Some(StartBasis::NewFracture) => evidence |= EvidenceId::S84,
            Some(StartBasis::InsufficientRecovery) | None => {}
        }
        if self.decision.reason() == Some(DecisionReason::GreyZone) {
            evidence |= EvidenceId::D05 | EvidenceId::D06;
        }
        evidence
    }
}

//! The gates in front of every start: pregnancy, then breastfeeding, then the work-up.
//!
//! The medicines are advised against in pregnancy and while breastfeeding (S-71), and other
//! causes come first (S-50, S-51). A start that is only possible passes the same gates.

use enumset::EnumSet;

use super::decision::{
    Decision, Gate, PossibleAnswer, Specialist, StartBasis, Undetermined, WorkUpPart,
};
use crate::case::Case;
use crate::logic::Tri;
use crate::vocabulary::DifferentialStatus;

/// What stands before a start.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gates {
    pub(super) pregnant: Tri,
    pub(super) lactating: Tri,
    /// Parts of the work-up that do not stand yet.
    pub(super) work_up: EnumSet<WorkUpPart>,
}

impl Gates {
    pub(super) fn of(case: &Case, pregnant: Tri, lactating: Tri) -> Self {
        let excluded = |status| status == DifferentialStatus::Excluded;
        let recorded = &case.differential;
        let mut work_up = EnumSet::empty();
        for (part, stands) in [
            (WorkUpPart::Malignancy, excluded(recorded.malignancy)),
            (WorkUpPart::Osteomalacia, excluded(recorded.osteomalacia)),
            (WorkUpPart::Secondary, recorded.secondary_examined.is_yes()),
        ] {
            if !stands {
                work_up |= part;
            }
        }
        Self { pregnant, lactating, work_up }
    }

    /// What a start becomes.
    pub(super) fn pass(self, basis: StartBasis) -> Decision {
        for (gate, state) in [(Gate::Pregnant, self.pregnant), (Gate::Lactating, self.lactating)] {
            match state {
                Tri::Yes => return Decision::Defer(gate, basis),
                Tri::Unknown => {
                    return Decision::Undetermined(Undetermined::ReproductiveStatus(gate));
                }
                Tri::No => {}
            }
        }
        if self.work_up.is_empty() {
            Decision::ConsiderStart(basis)
        } else {
            Decision::Undetermined(Undetermined::WorkUp(self.work_up))
        }
    }
}

/// A decision as one of several possible answers; `None` for one that is never one of several.
pub(super) fn possible(decision: Decision) -> Option<PossibleAnswer> {
    Some(match decision {
        Decision::Observe { .. } => PossibleAnswer::Observe,
        Decision::Specialist(Specialist::ConservativeJudgedSufficient) => {
            PossibleAnswer::ConservativeJudgedSufficient
        }
        Decision::Specialist(Specialist::GreyZone) => PossibleAnswer::GreyZone,
        Decision::ConsiderStart(StartBasis::Baseline) => PossibleAnswer::Baseline,
        Decision::ConsiderStart(StartBasis::InsufficientRecovery) => {
            PossibleAnswer::InsufficientRecovery
        }
        Decision::Defer(Gate::Pregnant, _) => PossibleAnswer::DeferPregnant,
        Decision::Defer(Gate::Lactating, _) => PossibleAnswer::DeferLactating,
        Decision::Undetermined(Undetermined::ReproductiveStatus(_)) => {
            PossibleAnswer::ReproductiveStatus
        }
        Decision::Undetermined(Undetermined::WorkUp(_)) => PossibleAnswer::WorkUp,
        Decision::NotApplicable(_)
        | Decision::Undetermined(_)
        | Decision::Specialist(_)
        | Decision::ConsiderStart(StartBasis::NewFracture)
        | Decision::OnTreatment { .. } => return None,
    })
}

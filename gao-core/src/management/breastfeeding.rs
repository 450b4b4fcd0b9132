//! BM-4 and BM-5: what to say about breastfeeding.
//!
//! Stopping or shortening it is raised only with a woman who breastfeeds and meets a definition,
//! or of whom one is still open although the article describes her fracture. Suspicion alone
//! raises nothing.

use super::{CareCode, words};
use crate::diagnosis::Label;
use crate::logic::Tri;
use crate::sentence::Sentence;

pub(super) fn code(lactating: Tri, pregnant: Tri, label: Label) -> Option<CareCode> {
    match (lactating, pregnant) {
        (Tri::Yes, _) => is_raised(label).then_some(CareCode::LactConsiderStopOrShorten),
        (Tri::Unknown, _) => Some(CareCode::LactAsk),
        (Tri::No, Tri::Yes) => Some(CareCode::LactPlan),
        // The code keeps to what is known; its words say what an open pregnancy would change.
        (Tri::No, Tri::No | Tri::Unknown) => Some(CareCode::LactNa),
    }
}

/// The labels with which breastfeeding is raised.
fn is_raised(label: Label) -> bool {
    match label {
        Label::MeetsBoth
        | Label::MeetsDiagnosticCriteria
        | Label::MeetsIntroDefinitionOnly
        | Label::SuspectedIncomplete => true,
        Label::AlternativeCauseFirst
        | Label::Undetermined
        | Label::FractureInWindowCriteriaNotMet
        | Label::NotMet => false,
    }
}

/// She does not breastfeed; what that leaves to say hangs on whether she is pregnant.
pub(super) fn not_applicable(pregnant: Tri) -> &'static Sentence {
    if pregnant.is_unknown() { &words::LACT_NA_PREGNANCY_OPEN } else { &words::LACT_NA }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CareCode::{LactAsk, LactConsiderStopOrShorten, LactNa, LactPlan};
    use Tri::{No, Unknown, Yes};

    #[test]
    fn raised_with_four_labels_and_only_while_breastfeeding() {
        let raised = [
            (Label::AlternativeCauseFirst, None),
            (Label::MeetsBoth, Some(LactConsiderStopOrShorten)),
            (Label::MeetsDiagnosticCriteria, Some(LactConsiderStopOrShorten)),
            (Label::MeetsIntroDefinitionOnly, Some(LactConsiderStopOrShorten)),
            (Label::SuspectedIncomplete, Some(LactConsiderStopOrShorten)),
            (Label::Undetermined, None),
            (Label::FractureInWindowCriteriaNotMet, None),
            (Label::NotMet, None),
        ];
        for (label, expected) in raised {
            for pregnant in [Yes, No, Unknown] {
                assert_eq!(code(Yes, pregnant, label), expected, "{label:?}");
                assert_eq!(code(Unknown, pregnant, label), Some(LactAsk), "{label:?}");
            }
            assert_eq!(code(No, Yes, label), Some(LactPlan));
            assert_eq!(code(No, No, label), Some(LactNa));
            assert_eq!(code(No, Unknown, label), Some(LactNa));
        }
        assert_ne!(not_applicable(Unknown), not_applicable(No));
    }
}

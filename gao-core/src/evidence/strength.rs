//! How strong the evidence behind an id is: the weakest link decides.

use super::id::{Class, EvidenceId};
use super::references::{Design, reference};
use crate::text::Text;

/// The strength of evidence, weakest first, so that the weakest link is the minimum.
///
/// The order is that of study designs, not of a formal grading, and is never mapped to one.
/// Controlled cohort, prospective single-centre cohort and case-control study share a rank in
/// substance; their order among themselves only makes the minimum unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Strength {
    /// A choice of this project that no source states.
    ProjectChoice = 0,
    /// An external fact used as guard, warning or unit.
    ExternalGuard = 1,
    /// The judgement of the treating clinician: above what may never stand in for it, below
    /// what is published.
    ClinicianJudgement = 2,
    /// A statement of the article's authors without a reference.
    AuthorStatementUncited = 3,
    /// A narrative review or expert opinion.
    NarrativeReviewOrExpert = 4,
    /// A report of single cases.
    CaseReport = 5,
    /// A retrospective study or a survey.
    RetrospectiveOrSurvey = 6,
    /// A case-control study.
    CaseControl = 7,
    /// A prospective cohort of one centre.
    ProspectiveSingleCentre = 8,
    /// A cohort with a control group.
    ControlledCohort = 9,
    /// A systematic review.
    SystematicReview = 10,
    /// A meta-analysis of observational studies.
    MetaAnalysisObservational = 11,
}

impl Strength {
    /// The name shown to a reader.
    #[must_use]
    pub const fn name(self) -> Text {
        let (en, da) = match self {
            Self::ProjectChoice => {
                ("project choice, no source", "projektets eget valg, uden kilde")
            }
            Self::ExternalGuard => (
                "outside the article, used as a guard only",
                "uden for artiklen, kun brugt som sikring",
            ),
            Self::ClinicianJudgement => ("the clinician's judgement", "klinikerens vurdering"),
            Self::AuthorStatementUncited => {
                ("stated by the authors without a reference", "forfatternes udsagn uden reference")
            }
            Self::NarrativeReviewOrExpert => {
                ("narrative review or expert opinion", "narrativ oversigt eller ekspertvurdering")
            }
            Self::CaseReport => ("case report", "kasuistik"),
            Self::RetrospectiveOrSurvey => (
                "retrospective study or survey",
                "retrospektivt studie eller spørgeskemaundersøgelse",
            ),
            Self::CaseControl => ("case-control study", "case-kontrol-studie"),
            Self::ProspectiveSingleCentre => {
                ("prospective cohort, one centre", "prospektiv kohorte fra ét center")
            }
            Self::ControlledCohort => ("controlled cohort", "kontrolleret kohorte"),
            Self::SystematicReview => ("systematic review", "systematisk oversigt"),
            Self::MetaAnalysisObservational => {
                ("meta-analysis of observational studies", "metaanalyse af observationelle studier")
            }
        };
        Text { en, da }
    }
}

impl Design {
    /// The strength that a reference of this design lends to a statement.
    #[must_use]
    pub const fn strength(self) -> Strength {
        match self {
            Self::MetaAnalysisObservational => Strength::MetaAnalysisObservational,
            Self::SystematicReview => Strength::SystematicReview,
            Self::ControlledCohort => Strength::ControlledCohort,
            Self::ProspectiveSingleCentre => Strength::ProspectiveSingleCentre,
            Self::CaseControl => Strength::CaseControl,
            Self::RetrospectiveOrSurvey => Strength::RetrospectiveOrSurvey,
            Self::CaseReport => Strength::CaseReport,
            // Carrying a result over from other patients is an opinion, however good the study.
            Self::NarrativeReviewOrExpert | Self::Indirect => Strength::NarrativeReviewOrExpert,
        }
    }
}

impl EvidenceId {
    /// The strength of the evidence behind this id.
    ///
    /// A statement is as strong as the weakest of its references, and
    /// [`Strength::AuthorStatementUncited`] without any. `None` for a discrepancy, which is a
    /// note on how the article is read and neither supports nor weakens a conclusion.
    #[must_use]
    pub fn strength(self) -> Option<Strength> {
        match self.class() {
            Class::Statement => {
                let cited = self.entry().references.iter();
                cited
                    .filter_map(|number| reference(*number))
                    .map(|reference| reference.design.strength())
                    .min()
                    .or(Some(Strength::AuthorStatementUncited))
            }
            Class::Discrepancy => None,
            Class::External => Some(Strength::ExternalGuard),
            Class::Project => Some(Strength::ProjectChoice),
            Class::Judgement => Some(Strength::ClinicianJudgement),
        }
    }
}

/// The strength of a conclusion that rests on `ids`: that of the weakest.
///
/// `None` if there is none, or none but discrepancies.
///
/// ```
/// # use gao_core::evidence::{EvidenceId, Strength, weakest};
/// let set = EvidenceId::S97 | EvidenceId::S44;
/// assert_eq!(weakest(set), Some(Strength::NarrativeReviewOrExpert));
/// assert_eq!(weakest([]), None);
/// ```
#[must_use]
pub fn weakest(ids: impl IntoIterator<Item = EvidenceId>) -> Option<Strength> {
    ids.into_iter().filter_map(EvidenceId::strength).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use EvidenceId::*;

    #[test]
    fn a_statement_is_as_strong_as_its_weakest_reference() {
        let expected = [
            (S03, Strength::AuthorStatementUncited),
            (S05, Strength::RetrospectiveOrSurvey),
            (S13, Strength::ControlledCohort),
            (S36, Strength::MetaAnalysisObservational),
            (S40, Strength::CaseControl),
            (S41, Strength::AuthorStatementUncited),
            (S42, Strength::SystematicReview),
            (S44, Strength::NarrativeReviewOrExpert),
            (S54, Strength::NarrativeReviewOrExpert),
            (S64, Strength::RetrospectiveOrSurvey),
            (S69, Strength::NarrativeReviewOrExpert),
            (S74, Strength::MetaAnalysisObservational),
            (S78, Strength::CaseReport),
            (S97, Strength::ProspectiveSingleCentre),
        ];
        for (id, strength) in expected {
            assert_eq!(id.strength(), Some(strength), "{id}");
        }
    }

    #[test]
    fn the_weakest_link_decides_in_a_set() {
        assert_eq!(weakest(S97 | S36), Some(Strength::ProspectiveSingleCentre));
        assert_eq!(weakest(S44 | X01), Some(Strength::ExternalGuard));
        assert_eq!(weakest(S44 | X01 | P01), Some(Strength::ProjectChoice));
        assert_eq!(weakest(S03 | JVeryLowBmd), Some(Strength::ClinicianJudgement));
        assert_eq!(weakest(JVeryLowBmd | X01), Some(Strength::ExternalGuard));
    }

    #[test]
    fn a_discrepancy_neither_supports_nor_weakens() {
        assert_eq!(D14.strength(), None);
        assert_eq!(weakest(S97 | D14), weakest([S97]));
        assert_eq!(weakest(D14 | D01), None);
    }

    #[test]
    fn designs_order_as_the_specification_ranks_them() {
        let ranked = [
            Strength::ProjectChoice,
            Strength::ExternalGuard,
            Strength::AuthorStatementUncited,
            Strength::NarrativeReviewOrExpert,
            Strength::CaseReport,
            Strength::RetrospectiveOrSurvey,
            Strength::ControlledCohort,
            Strength::SystematicReview,
            Strength::MetaAnalysisObservational,
        ];
        assert!(ranked.is_sorted());
    }
}

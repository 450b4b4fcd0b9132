//! F-11: what is reported of the course?
//!
//! ## What it says
//! New fractures in one cohort, by the number of fractures at diagnosis and in a next pregnancy;
//! how many could not care for their child at onset; pain and quality of life in the first year.
//! Each figure stands as it was quoted, with its women, its follow-up and its source.
//!
//! ## What it refuses
//! No figure is annualised, multiplied, combined with another, fitted to one woman or conditioned
//! on treatment. The group figures contradict the total of their own cohort (D-14), so the
//! direction stands before them and no count is computed back. The one interval is that of 20 %
//! of 30 women, which is exactly six.
//!
//! ## When it is silent
//! The figures are of women with PLO. They are given where a definition is met or the article
//! describes the fracture; otherwise the reason stands in their place.
//!
//! ## References
//! S-93 to S-100, D-14.

mod group;
mod statement;
mod wilson;
pub(crate) mod words;

use enumset::enum_set;
use serde::Serialize;

pub(crate) use self::group::trace;
pub use self::group::{FractureGroup, Group};
pub use self::statement::{PrognosisTopic, Reported, Statement};
pub use self::wilson::{WilsonInterval, wilson};
use crate::case::Case;
use crate::diagnosis::Label;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::policy::Policy;
use crate::sentence::Sentence;

/// What F-11 found, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prognosis {
    /// Why nothing is stated; none if the figures are given.
    pub withheld: Option<Withheld>,
    /// The number of fractures at diagnosis.
    pub group: Group,
    /// The label, which tells how far the figures are hers.
    pub label: Label,
}

/// Why no figure of the course is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Withheld {
    /// Another possible cause comes first.
    AlternativeCause = 0,
    /// It is not settled whether there is a fracture that the article describes.
    Undetermined = 1,
    /// No definition is met, and the article describes no fracture of hers.
    NotMet = 2,
}

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S93
        | EvidenceId::S94
        | EvidenceId::S95
        | EvidenceId::S96
        | EvidenceId::S97
        | EvidenceId::S98
        | EvidenceId::S99
        | EvidenceId::S100
        | EvidenceId::D14
);

/// Evaluates F-11.
pub(crate) fn evaluate(case: &Case, policy: &Policy, label: Label) -> Prognosis {
    Prognosis { withheld: withheld(label), group: group::at_diagnosis(case, policy), label }
}

fn withheld(label: Label) -> Option<Withheld> {
    match label {
        Label::MeetsBoth
        | Label::MeetsDiagnosticCriteria
        | Label::MeetsIntroDefinitionOnly
        | Label::SuspectedIncomplete
        | Label::FractureInWindowCriteriaNotMet => None,
        Label::AlternativeCauseFirst => Some(Withheld::AlternativeCause),
        Label::Undetermined => Some(Withheld::Undetermined),
        Label::NotMet => Some(Withheld::NotMet),
    }
}

impl Withheld {
    /// The words that stand in place of the figures.
    #[must_use]
    pub fn sentence(self) -> &'static Sentence {
        match self {
            Self::AlternativeCause => &words::WITHHELD_ALTERNATIVE,
            Self::Undetermined => &words::WITHHELD_UNDETERMINED,
            Self::NotMet => &words::WITHHELD_NOT_MET,
        }
    }
}

impl Prognosis {
    /// The statements, in order; none if they are withheld.
    pub fn statements(&self) -> impl Iterator<Item = Statement> {
        let group = self.group.group;
        let given = self.withheld.is_none();
        PrognosisTopic::ALL.into_iter().filter(move |_| given).map(move |topic| topic.of(group))
    }

    /// That no definition is met, or that it is not decided: whose figures these are.
    #[must_use]
    pub fn whose(&self) -> Option<&'static Sentence> {
        match self.label {
            _ if self.withheld.is_some() => None,
            Label::SuspectedIncomplete => Some(&words::WHOSE_OPEN),
            Label::FractureInWindowCriteriaNotMet => Some(&words::WHOSE_NOT_MET),
            Label::AlternativeCauseFirst
            | Label::MeetsBoth
            | Label::MeetsDiagnosticCriteria
            | Label::MeetsIntroDefinitionOnly
            | Label::Undetermined
            | Label::NotMet => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_given_for_five_labels_and_withheld_with_a_reason_for_three() {
        let expected = [
            (Label::AlternativeCauseFirst, Some(Withheld::AlternativeCause)),
            (Label::MeetsBoth, None),
            (Label::MeetsDiagnosticCriteria, None),
            (Label::MeetsIntroDefinitionOnly, None),
            (Label::SuspectedIncomplete, None),
            (Label::Undetermined, Some(Withheld::Undetermined)),
            (Label::FractureInWindowCriteriaNotMet, None),
            (Label::NotMet, Some(Withheld::NotMet)),
        ];
        for (label, reason) in expected {
            assert_eq!(withheld(label), reason, "{label:?}");
        }
    }
}

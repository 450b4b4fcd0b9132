//! F-04's table of labels.

use enumset::EnumSetType;
use serde::Serialize;

use crate::logic::Tri;
use crate::text::Text;

/// The label; the first row of [`ROWS`] that applies.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Label {
    /// Another possible cause has to be clarified first.
    AlternativeCauseFirst = 0,
    /// Sets A and B are met.
    MeetsBoth = 1,
    /// Set B is met, A is not or cannot be decided.
    MeetsDiagnosticCriteria = 2,
    /// Set A is met, B is not or cannot be decided.
    MeetsIntroDefinitionOnly = 3,
    /// A fracture that the article describes, but A or B cannot be decided.
    SuspectedIncomplete = 4,
    /// A or B cannot be decided, and it is not known that the article describes the fracture.
    Undetermined = 5,
    /// A fracture that the article describes, but neither A nor B is met.
    FractureInWindowCriteriaNotMet = 6,
    /// The criteria of this article are not met, which is not "no disease".
    NotMet = 7,
}

/// What the label is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelInput {
    /// Another cause has to be clarified first.
    pub alternative_first: bool,
    /// Set A.
    pub a: Tri,
    /// Set A, where a T-score that is not reported is read as not low.
    pub a_as_reported: Tri,
    /// Set B.
    pub b: Tri,
    /// Set C.
    pub c: Tri,
}

impl LabelInput {
    /// Set A is open only because no T-score is reported, while B is decided: a T-score is not
    /// asked for before the menopause, so the label follows B as if A were No.
    #[must_use]
    pub fn t_score_not_reported(self) -> bool {
        self.a.is_unknown() && self.a_as_reported.is_no() && !self.b.is_unknown()
    }

    /// Set A as the label sees it.
    #[must_use]
    pub fn a_for_label(self) -> Tri {
        if self.t_score_not_reported() { Tri::No } else { self.a }
    }

    fn undecided(self) -> bool {
        self.a_for_label().is_unknown() || self.b.is_unknown()
    }
}

/// One row of the table of labels.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The label.
    pub label: Label,
    /// When it applies, if no earlier row does.
    pub condition: Text,
    applies: fn(LabelInput) -> bool,
}

impl Row {
    /// Whether the row's condition holds, earlier rows left aside.
    #[must_use]
    pub fn applies(&self, input: LabelInput) -> bool {
        (self.applies)(input)
    }
}

/// The table of labels, in order; the last row always applies.
pub static ROWS: [Row; 8] = [
    Row {
        label: Label::AlternativeCauseFirst,
        condition: Text {
            en: "another cause to clarify first",
            da: "en anden årsag skal afklares først",
        },
        applies: |input| input.alternative_first,
    },
    Row {
        label: Label::MeetsBoth,
        condition: Text { en: "A = Yes and B = Yes", da: "A = ja og B = ja" },
        applies: |input| input.a.is_yes() && input.b.is_yes(),
    },
    Row {
        label: Label::MeetsDiagnosticCriteria,
        condition: Text { en: "B = Yes", da: "B = ja" },
        applies: |input| input.b.is_yes(),
    },
    Row {
        label: Label::MeetsIntroDefinitionOnly,
        condition: Text { en: "A = Yes", da: "A = ja" },
        applies: |input| input.a.is_yes(),
    },
    Row {
        label: Label::SuspectedIncomplete,
        condition: Text { en: "A or B Unknown, C = Yes", da: "A eller B ukendt, C = ja" },
        applies: |input| input.undecided() && input.c.is_yes(),
    },
    Row {
        label: Label::Undetermined,
        condition: Text { en: "A or B Unknown", da: "A eller B ukendt" },
        applies: LabelInput::undecided,
    },
    Row {
        label: Label::FractureInWindowCriteriaNotMet,
        condition: Text { en: "C = Yes", da: "C = ja" },
        applies: |input| input.c.is_yes(),
    },
    Row {
        label: Label::NotMet,
        condition: Text { en: "otherwise", da: "ellers" },
        applies: |_| true,
    },
];

/// The label of an input: the first row that applies.
#[must_use]
pub fn label(input: LabelInput) -> Label {
    ROWS.iter().find(|row| row.applies(input)).map_or(Label::NotMet, |row| row.label)
}

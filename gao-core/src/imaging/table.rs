//! F-02's table for the spine: the first row that applies is the step.

use enumset::enum_set;

use super::{StepCode, words};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::logic::Tri;
use crate::sentence::Sentence;
use crate::text::Text;
use crate::vocabulary::ImagingResult;

/// What the step for the spine is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpineInput {
    /// Whether she is pregnant.
    pub pregnant: Tri,
    /// What an MRI that answers shows.
    pub mri: Option<ImagingResult>,
    /// What an X-ray or CT that answers shows.
    pub film: Option<ImagingResult>,
    /// Whether suspicion is very strong.
    pub very_strong: Tri,
    /// Whether the age of the fracture is known and malignancy excluded.
    pub settled: bool,
}

/// One row of the table.
#[derive(Debug)]
pub struct SpineRow {
    /// Its id in the specification.
    pub id: &'static str,
    /// When it applies, if no earlier row does.
    pub condition: Text,
    /// The step; none if the question is answered.
    pub step: Option<StepCode>,
    /// Its words.
    pub(crate) sentence: Option<&'static Sentence>,
    /// What it rests on.
    pub evidence: EvidenceSet,
    applies: fn(&SpineInput) -> bool,
}

impl SpineRow {
    /// Whether the row's condition holds, earlier rows left aside.
    #[must_use]
    pub fn applies(&self, input: &SpineInput) -> bool {
        (self.applies)(input)
    }
}

/// The table, in order; one row always applies.
pub static SPINE_ROWS: [SpineRow; 12] = [
    SpineRow {
        id: "IMG-1",
        condition: Text { en: "an MRI answers, equivocal", da: "en MR svarer, ikke entydigt" },
        step: Some(StepCode::DiscussWithRadiology),
        sentence: Some(&words::DISCUSS_EQUIVOCAL),
        evidence: enum_set!(EvidenceId::S48),
        applies: |input| input.mri == Some(ImagingResult::Equivocal),
    },
    SpineRow {
        id: "IMG-1",
        condition: Text { en: "an MRI answers", da: "en MR svarer" },
        step: None,
        sentence: None,
        evidence: enum_set!(EvidenceId::S48),
        applies: |input| input.mri.is_some(),
    },
    SpineRow {
        id: "IMG-2",
        condition: Text { en: "pregnant = Yes", da: "gravid = ja" },
        step: Some(StepCode::MriSpine),
        sentence: Some(&words::MRI_PREGNANT),
        evidence: enum_set!(EvidenceId::S46),
        applies: |input| input.pregnant.is_yes(),
    },
    SpineRow {
        id: "IMG-3",
        condition: Text {
            en: "pregnant = Unknown, no film that answers",
            da: "gravid = ukendt, intet røntgenbillede, der svarer",
        },
        step: Some(StepCode::ConfirmPregnancyStatus),
        sentence: Some(&words::CONFIRM),
        evidence: enum_set!(EvidenceId::S45 | EvidenceId::S46),
        applies: |input| input.pregnant.is_unknown() && input.film.is_none(),
    },
    SpineRow {
        id: "IMG-4",
        condition: Text {
            en: "pregnant = No, no film that answers",
            da: "gravid = nej, intet røntgenbillede, der svarer",
        },
        step: Some(StepCode::XrayThoracolumbar),
        sentence: Some(&words::XRAY),
        evidence: enum_set!(EvidenceId::S45),
        applies: |input| input.pregnant.is_no() && input.film.is_none(),
    },
    SpineRow {
        id: "IMG-5",
        condition: Text {
            en: "film negative, very strong suspicion = Yes",
            da: "røntgen negativ, meget stærk mistanke = ja",
        },
        step: Some(StepCode::MriSpine),
        sentence: Some(&words::MRI_AFTER_NEGATIVE),
        evidence: enum_set!(EvidenceId::S47),
        applies: |input| {
            input.film == Some(ImagingResult::NoFracture) && input.very_strong.is_yes()
        },
    },
    SpineRow {
        id: "IMG-6",
        condition: Text {
            en: "film negative, very strong suspicion = No",
            da: "røntgen negativ, meget stærk mistanke = nej",
        },
        step: Some(StepCode::SafetyNetReassess),
        sentence: Some(&words::SAFETY_NET),
        evidence: enum_set!(EvidenceId::S07 | EvidenceId::S47),
        applies: |input| input.film == Some(ImagingResult::NoFracture) && input.very_strong.is_no(),
    },
    SpineRow {
        id: "IMG-6b",
        condition: Text {
            en: "film negative, very strong suspicion = Unknown",
            da: "røntgen negativ, meget stærk mistanke = ukendt",
        },
        step: Some(StepCode::ConsiderMri),
        sentence: Some(&words::CONSIDER_MRI_MISSING),
        evidence: enum_set!(EvidenceId::S47),
        applies: |input| input.film == Some(ImagingResult::NoFracture),
    },
    SpineRow {
        id: "IMG-7",
        condition: Text {
            en: "film equivocal, very strong suspicion = Yes",
            da: "røntgen ikke entydig, meget stærk mistanke = ja",
        },
        step: Some(StepCode::MriSpine),
        sentence: Some(&words::MRI_AFTER_EQUIVOCAL),
        evidence: enum_set!(EvidenceId::S47 | EvidenceId::S48),
        applies: |input| input.film == Some(ImagingResult::Equivocal) && input.very_strong.is_yes(),
    },
    SpineRow {
        id: "IMG-7",
        condition: Text { en: "film equivocal", da: "røntgen ikke entydig" },
        step: Some(StepCode::ConsiderMri),
        sentence: Some(&words::CONSIDER_MRI),
        evidence: enum_set!(EvidenceId::S47 | EvidenceId::S48),
        applies: |input| input.film == Some(ImagingResult::Equivocal),
    },
    SpineRow {
        id: "IMG-8",
        condition: Text {
            en: "fracture seen, its age unknown or malignancy not excluded",
            da: "fraktur set, dens alder ukendt eller malignitet ikke udelukket",
        },
        step: Some(StepCode::ConsiderMri),
        sentence: Some(&words::CONSIDER_MRI),
        evidence: enum_set!(EvidenceId::S48),
        applies: |input| !input.settled,
    },
    SpineRow {
        id: "IMG-8",
        condition: Text { en: "fracture seen", da: "fraktur set" },
        step: None,
        sentence: None,
        evidence: enum_set!(EvidenceId::S48),
        applies: |_| true,
    },
];

/// The row of an input: the first that applies.
#[must_use]
pub fn spine_row(input: &SpineInput) -> &'static SpineRow {
    let [.., last] = &SPINE_ROWS;
    SPINE_ROWS.iter().find(|row| row.applies(input)).unwrap_or(last)
}

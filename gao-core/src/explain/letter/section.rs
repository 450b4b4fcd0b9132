//! What a letter consists of.

use crate::sentence::Audience;

/// A section of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Section {
    /// What it is, and the day.
    Title,
    /// What must not be missed: red flags, exposure in pregnancy, what was set aside.
    First,
    /// What is recorded.
    Recorded,
    /// F-01 and F-04.
    Answer,
    /// F-02.
    Imaging,
    /// What to ask next.
    Requests,
    /// F-05.
    Severity,
    /// F-06.
    BmdChanges,
    /// F-07.
    BaseManagement,
    /// F-08.
    Pharmacotherapy,
    /// F-09.
    Medicines,
    /// F-10.
    Schedule,
    /// F-12; not of the letter, a page that shows reported changes has it.
    ReportedChanges,
    /// F-11.
    Course,
    /// F-03.
    Causes,
    /// The facts and limits behind the answer.
    Why,
    /// What was odd in the record.
    Remarks,
    /// The sources.
    Sources,
    /// What the reader must know about the engine.
    Banner,
}

impl Section {
    /// The sections of a letter, in order.
    #[must_use]
    pub const fn of(audience: Audience) -> &'static [Self] {
        match audience {
            Audience::Clinician => &CLINICIAN,
            Audience::Patient => &PATIENT,
        }
    }
}

static CLINICIAN: [Section; 18] = [
    Section::Title,
    Section::First,
    Section::Recorded,
    Section::Answer,
    Section::Imaging,
    Section::Requests,
    Section::Severity,
    Section::BmdChanges,
    Section::BaseManagement,
    Section::Pharmacotherapy,
    Section::Medicines,
    Section::Schedule,
    Section::Course,
    Section::Causes,
    Section::Why,
    Section::Remarks,
    Section::Sources,
    Section::Banner,
];

static PATIENT: [Section; 10] = [
    Section::Title,
    Section::First,
    Section::Answer,
    Section::Imaging,
    Section::BmdChanges,
    Section::BaseManagement,
    Section::Schedule,
    Section::Course,
    Section::Requests,
    Section::Banner,
];

//! What F-08 can answer. "Consider" is the strongest verb there is.

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

use super::table::TableFact;
use crate::diagnosis::{FailedPart, Label};
use crate::logic::Tri;
use crate::vocabulary::Agent;

/// The kind of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum DecisionKind {
    /// The rules do not speak of her.
    NotApplicable = 0,
    /// A missing fact decides.
    Undetermined = 1,
    /// Watchful waiting.
    Observe = 2,
    /// No rule of the article decides; a specialist should.
    SpecialistJudgement = 3,
    /// Starting is to be considered.
    ConsiderStart = 4,
    /// Starting would be to be considered, but not in this state.
    Defer = 5,
    /// Treated already.
    OnTreatment = 6,
}

/// Why an answer is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "kebab-case")]
#[repr(C)]
pub enum DecisionReason {
    /// Another cause has to be clarified first.
    #[serde(rename = "AlternativeCauseFirst")]
    AlternativeCauseFirst = 0,
    /// No definition is met, and no low-energy fracture of spine or hip lies in the period.
    #[serde(rename = "NotMet")]
    NotMet = 1,
    /// The definitions cannot be decided.
    Diagnosis = 2,
    /// The definitions are not met, but such a fracture is there.
    CriteriaNotMet = 3,
    /// Only the T-score arm of one definition is met.
    TOnly = 4,
    /// Denosumab was stopped or is overdue, and no bisphosphonate has followed.
    DenosumabExit = 5,
    /// Which medicine is or was taken is not known.
    Medication = 6,
    /// Whether a recorded medicine still runs is not known.
    LastDose = 7,
    /// Whether a fracture came after the diagnosis is not known.
    NewFracture = 8,
    /// Several answers are possible.
    Possible = 9,
    /// Conservative treatment is judged to be enough.
    ConservativeJudgedSufficient = 10,
    /// Between the rule for starting and the rule for waiting.
    GreyZone = 11,
    /// Pregnancy or breastfeeding is not clarified.
    ReproductiveStatus = 12,
    /// Other causes are not examined.
    WorkUp = 13,
}

/// On what starting would be considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum StartBasis {
    /// Several collapses, very low BMD, other measures not enough (S-72).
    Baseline = 0,
    /// A new fracture after the diagnosis (S-84).
    NewFracture = 1,
    /// A relevant rise judged unlikely after 12 months or more (S-85).
    InsufficientRecovery = 2,
}

/// The state in which a start is deferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Gate {
    /// Pregnant.
    Pregnant = 0,
    /// Breastfeeding.
    Lactating = 1,
}

/// A part of the work-up that has to stand before a start.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum WorkUpPart {
    /// Malignancy excluded.
    Malignancy = 0,
    /// Osteomalacia excluded.
    Osteomalacia = 1,
    /// Secondary causes examined.
    Secondary = 2,
}

/// An answer that is still possible.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum PossibleAnswer {
    /// Watchful waiting.
    Observe = 0,
    /// A specialist, because conservative treatment is judged to be enough.
    #[serde(rename = "SpecialistJudgement:conservative-judged-sufficient")]
    ConservativeJudgedSufficient = 1,
    /// A specialist, because no rule covers the combination.
    #[serde(rename = "SpecialistJudgement:grey-zone")]
    GreyZone = 2,
    /// Starting to be considered, from the outset.
    #[serde(rename = "ConsiderStart:Baseline")]
    Baseline = 3,
    /// Starting to be considered, because a rise is judged unlikely.
    #[serde(rename = "ConsiderStart:InsufficientRecovery")]
    InsufficientRecovery = 4,
    /// Deferred while pregnant.
    #[serde(rename = "Defer:Pregnant")]
    DeferPregnant = 5,
    /// Deferred while breastfeeding.
    #[serde(rename = "Defer:Lactating")]
    DeferLactating = 6,
    /// Undetermined, because pregnancy or breastfeeding is not clarified.
    #[serde(rename = "Undetermined:reproductive-status")]
    ReproductiveStatus = 7,
    /// Undetermined, because other causes are not examined.
    #[serde(rename = "Undetermined:work-up")]
    WorkUp = 8,
}

impl PossibleAnswer {
    /// Whether it is a start, also one that is deferred.
    pub(super) fn is_a_start(self) -> bool {
        matches!(
            self,
            Self::Baseline
                | Self::InsufficientRecovery
                | Self::DeferPregnant
                | Self::DeferLactating
        )
    }
}

/// A decision, with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The rules do not speak of her: the label says why.
    NotApplicable(Label),
    /// A missing fact decides.
    Undetermined(Undetermined),
    /// Watchful waiting: by the table, or because a relevant rise is not judged unlikely.
    Observe {
        /// Whether the judgement on the rise decided, and not the table.
        gain_expected: bool,
    },
    /// A specialist should judge.
    Specialist(Specialist),
    /// Starting is to be considered.
    ConsiderStart(StartBasis),
    /// Deferred.
    Defer(Gate, StartBasis),
    /// Treated already.
    OnTreatment {
        /// With what.
        agents: EnumSet<Agent>,
        /// Whether a fracture came after the diagnosis.
        new_fracture: Tri,
    },
}

/// Why an answer is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undetermined {
    /// The definitions cannot be decided.
    Diagnosis,
    /// Which medicine is or was taken is not known.
    Medication,
    /// Whether a recorded medicine still runs is not known.
    LastDose,
    /// Whether a fracture came after the diagnosis is not known.
    NewFracture,
    /// Several answers are possible.
    Possible {
        /// All of them.
        answers: EnumSet<PossibleAnswer>,
        /// Facts of the table that decide between them.
        pivotal: EnumSet<TableFact>,
    },
    /// Pregnancy (or else breastfeeding) is not clarified.
    ReproductiveStatus(Gate),
    /// Other causes are not examined.
    WorkUp(EnumSet<WorkUpPart>),
}

/// Why a specialist should judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Specialist {
    /// The definitions are not met, by these parts.
    CriteriaNotMet(EnumSet<FailedPart>),
    /// Only the T-score arm of one definition is met.
    TOnly,
    /// Denosumab was left without a follow-on.
    DenosumabExit,
    /// Conservative treatment is judged to be enough.
    ConservativeJudgedSufficient,
    /// No rule covers the combination.
    GreyZone,
}

impl Decision {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> DecisionKind {
        match self {
            Self::NotApplicable(_) => DecisionKind::NotApplicable,
            Self::Undetermined(_) => DecisionKind::Undetermined,
            Self::Observe { .. } => DecisionKind::Observe,
            Self::Specialist(_) => DecisionKind::SpecialistJudgement,
            Self::ConsiderStart(_) => DecisionKind::ConsiderStart,
            Self::Defer(..) => DecisionKind::Defer,
            Self::OnTreatment { .. } => DecisionKind::OnTreatment,
        }
    }

    /// Why, where the kind alone does not say it.
    #[must_use]
    pub const fn reason(&self) -> Option<DecisionReason> {
        Some(match self {
            Self::NotApplicable(Label::AlternativeCauseFirst) => {
                DecisionReason::AlternativeCauseFirst
            }
            Self::NotApplicable(_) => DecisionReason::NotMet,
            Self::Undetermined(open) => match open {
                Undetermined::Diagnosis => DecisionReason::Diagnosis,
                Undetermined::Medication => DecisionReason::Medication,
                Undetermined::LastDose => DecisionReason::LastDose,
                Undetermined::NewFracture => DecisionReason::NewFracture,
                Undetermined::Possible { .. } => DecisionReason::Possible,
                Undetermined::ReproductiveStatus(_) => DecisionReason::ReproductiveStatus,
                Undetermined::WorkUp(_) => DecisionReason::WorkUp,
            },
            Self::Specialist(why) => match why {
                Specialist::CriteriaNotMet(_) => DecisionReason::CriteriaNotMet,
                Specialist::TOnly => DecisionReason::TOnly,
                Specialist::DenosumabExit => DecisionReason::DenosumabExit,
                Specialist::ConservativeJudgedSufficient => {
                    DecisionReason::ConservativeJudgedSufficient
                }
                Specialist::GreyZone => DecisionReason::GreyZone,
            },
            Self::Observe { .. }
            | Self::ConsiderStart(_)
            | Self::Defer(..)
            | Self::OnTreatment { .. } => return None,
        })
    }

    /// The basis of a start, also of one that is deferred.
    #[must_use]
    pub const fn basis(&self) -> Option<StartBasis> {
        match self {
            Self::ConsiderStart(basis) | Self::Defer(_, basis) => Some(*basis),
            _ => None,
        }
    }
}

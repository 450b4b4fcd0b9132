//! Steps of an imaging plan, and the plan that holds them in order.

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

use super::answers::{Answered, Open};
use super::words;
use crate::evidence::EvidenceSet;
use crate::facts::FactSet;
use crate::sentence::Sentence;
use crate::time::ApproxDate;
use crate::vocabulary::codes;

codes! {
    /// One step of an imaging plan.
    StepCode:
    /// Settle whether she is pregnant, before anything that radiates.
    ConfirmPregnancyStatus = 0, "CONFIRM-PREGNANCY-STATUS";
    /// X-ray of the thoracic and lumbar spine.
    XrayThoracolumbar = 1, "XRAY-THORACOLUMBAR";
    /// X-ray of the hip.
    XrayHip = 2, "XRAY-HIP";
    /// MRI of the spine.
    MriSpine = 3, "MRI-SPINE";
    /// MRI of the hip.
    MriHip = 4, "MRI-HIP";
    /// Consider MRI.
    ConsiderMri = 5, "CONSIDER-MRI";
    /// Consider imaging; the choice depends on the clinical picture.
    ConsiderImaging = 6, "CONSIDER-IMAGING";
    /// Discuss the method with a radiologist.
    DiscussWithRadiology = 7, "DISCUSS-WITH-RADIOLOGY";
    /// Look for a fracture in its own right: the timing does not fit PLO.
    FractureWorkupIndependentOfGao = 8, "FRACTURE-WORKUP-INDEPENDENT-OF-GAO";
    /// Reassess if the pain changes or height is lost.
    SafetyNetReassess = 9, "SAFETY-NET-REASSESS";
    /// DXA now.
    DxaNow = 10, "DXA-NOW";
    /// Wait for the birth.
    DeferredUntilBirth = 11, "DEFERRED-UNTIL-BIRTH";
}

impl StepCode {
    /// Whether the step proposes X-rays, DXA included: none of these is ever proposed to a
    /// woman who is or may be pregnant.
    #[must_use]
    pub const fn radiates(self) -> bool {
        matches!(
            self,
            Self::XrayThoracolumbar | Self::XrayHip | Self::ConsiderImaging | Self::DxaNow
        )
    }

    /// Whether a new examination is proposed.
    pub(crate) fn is_examination(self) -> bool {
        self.radiates() || self.is_mri()
    }

    pub(super) fn is_mri(self) -> bool {
        matches!(self, Self::MriSpine | Self::MriHip | Self::ConsiderMri)
    }
}

/// Why a recorded study does not answer, nearest to an answer first.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[repr(C)]
pub enum OpenReason {
    /// Its result is not recorded.
    ResultNeeded = 0,
    /// Its date is not recorded.
    StudyDateNeeded = 1,
    /// What it shows is not recorded.
    RegionNeeded = 2,
    /// The onset of symptoms is not dated, so it may be older.
    OnsetDateNeeded = 3,
    /// It shows a part of what is asked about, the thoracic and the lumbar spine or the hip.
    IncompleteRegion = 4,
    /// It is older than the latest onset of symptoms, or than a fracture of the bone.
    Outdated = 5,
}

impl OpenReason {
    /// Its words.
    #[must_use]
    pub fn sentence(self) -> &'static Sentence {
        match self {
            Self::ResultNeeded => &words::RESULT_NEEDED,
            Self::StudyDateNeeded => &words::STUDY_DATE_NEEDED,
            Self::RegionNeeded => &words::REGION_NEEDED,
            Self::OnsetDateNeeded => &words::ONSET_NEEDED,
            Self::IncompleteRegion => &words::INCOMPLETE_REGION,
            Self::Outdated => &words::OUTDATED,
        }
    }

    /// Whether the study may answer once its report is at hand.
    pub(crate) fn asks_for_a_report(self) -> bool {
        matches!(self, Self::ResultNeeded | Self::StudyDateNeeded | Self::RegionNeeded)
    }
}

/// What an MRI would be for.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Purpose {
    /// To look for a fracture.
    Fracture = 0,
    /// To judge the age of one.
    Age = 1,
    /// To exclude malignancy.
    Malignancy = 2,
}

/// What waits for the birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[repr(C)]
pub enum Deferred {
    /// Measuring BMD.
    Dxa = 0,
}

/// One step with what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub code: StepCode,
    /// The row that asks for it.
    pub row: &'static str,
    /// What it rests on.
    pub evidence: EvidenceSet,
    /// Its words.
    pub sentence: &'static Sentence,
    /// A recorded study that does not answer.
    pub open: Option<Open>,
    /// Whether it is about the hip.
    pub hip: bool,
    /// Whether the film it speaks of is a CT.
    pub by_ct: bool,
    /// What it is for.
    pub purposes: EnumSet<Purpose>,
    /// Features that would make suspicion very strong, if they are there.
    pub features: FactSet,
    /// The expected birth, for what waits for it.
    pub expected_birth: Option<ApproxDate>,
}

impl Step {
    pub(super) fn new(
        code: StepCode,
        row: &'static str,
        sentence: &'static Sentence,
        evidence: EvidenceSet,
    ) -> Self {
        Self {
            code,
            row,
            evidence,
            sentence,
            open: None,
            hip: false,
            by_ct: false,
            purposes: EnumSet::empty(),
            features: FactSet::empty(),
            expected_birth: None,
        }
    }
}

/// The longest plan: pregnancy status, spine, DXA, hip, and room for a safety net.
pub(super) const MOST_STEPS: usize = 5;

/// The steps in order, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImagingPlan {
    pub(super) steps: [Option<Step>; MOST_STEPS],
    /// An MRI that answers the question of fracture.
    pub answered_by_mri: Option<Answered>,
    /// Whether the hip is to be examined, and how waits for the pregnancy status.
    pub hip_waits: bool,
}

impl ImagingPlan {
    pub(super) const EMPTY: Self =
        Self { steps: [None; MOST_STEPS], answered_by_mri: None, hip_waits: false };

    /// The steps, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().flatten()
    }

    /// Adds a step, unless one of its kind is there already.
    pub(super) fn push(&mut self, step: Step) {
        if self.steps().any(|known| (known.code, known.hip) == (step.code, step.hip)) {
            return;
        }
        if let Some(free) = self.steps.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(step);
        }
    }
}

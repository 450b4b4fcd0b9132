//! The actions of base care: one code each, with the rule that asks for it and its words.

use enumset::{EnumSetType, enum_set};
use serde::Serialize;

use super::{BaseManagement, breastfeeding, words};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::logic::Tri;
use crate::sentence::Sentence;

/// One action of base care; the order is that of the list.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[repr(C)]
pub enum CareCode {
    /// Calcium intake is below the range.
    CaIncrease = 0,
    /// Calcium intake is in the range.
    CaAdequate = 1,
    /// Calcium intake is above the range, for information.
    CaAboveRange = 2,
    /// Calcium intake is not recorded.
    CaAsk = 3,
    /// 25-hydroxyvitamin D is above its aim.
    VitdAtTarget = 4,
    /// 25-hydroxyvitamin D is not above its aim.
    VitdBelowTarget = 5,
    /// 25-hydroxyvitamin D is to be measured.
    VitdMeasure = 6,
    /// Stopping or shortening breastfeeding is to be considered, with her.
    LactConsiderStopOrShorten = 7,
    /// Breastfeeding is to be talked over before the birth.
    LactPlan = 8,
    /// Whether she breastfeeds is not known.
    LactAsk = 9,
    /// She does not breastfeed.
    LactNa = 10,
    /// A contributing condition is to be treated.
    Address = 11,
    /// Early guidance by a physiotherapist.
    Physio = 12,
    /// Adapted rehabilitation.
    Rehabilitation = 13,
    /// Pain relief.
    Analgesia = 14,
    /// A supporting corset may help some.
    CorsetOption = 15,
    /// Network and psychological support.
    PsychosocialSupport = 16,
    /// Ask about anxiety and depression.
    ScreenAnxietyDepression = 17,
    /// Help with the child at home.
    HelpAtHome = 18,
    /// Smoking, a risk factor that can be changed.
    Smoking = 19,
}

impl CareCode {
    /// The row of F-07 that asks for it.
    #[must_use]
    pub const fn row(self) -> &'static str {
        match self {
            Self::CaIncrease => "BM-1",
            Self::CaAdequate | Self::CaAboveRange | Self::CaAsk => "BM-2",
            Self::VitdAtTarget | Self::VitdBelowTarget | Self::VitdMeasure => "BM-3",
            Self::LactConsiderStopOrShorten => "BM-4",
            Self::LactPlan | Self::LactAsk | Self::LactNa => "BM-5",
            Self::Address => "BM-6",
            Self::Physio | Self::Rehabilitation | Self::Analgesia => "BM-7",
            Self::CorsetOption => "BM-8",
            Self::PsychosocialSupport | Self::ScreenAnxietyDepression => "BM-9",
            Self::HelpAtHome => "BM-10",
            Self::Smoking => "BM-11",
        }
    }
}

/// An action with what it says and rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareStep {
    /// What to do.
    pub code: CareCode,
    /// Its words; a contributing condition has words of its own.
    pub sentence: &'static Sentence,
    /// What it rests on.
    pub evidence: EvidenceSet,
}

impl BaseManagement {
    /// The actions, in order; `Address` stands once, whatever the number of conditions.
    pub fn steps(&self) -> impl Iterator<Item = CareStep> + '_ {
        self.codes.iter().map(|code| {
            let sentence = self.sentence(code);
            CareStep { code, sentence, evidence: sentence.evidence | self.beside(code) }
        })
    }

    fn sentence(&self, code: CareCode) -> &'static Sentence {
        match code {
            CareCode::CaIncrease => &words::CA_INCREASE,
            CareCode::CaAdequate => &words::CA_ADEQUATE,
            CareCode::CaAboveRange if self.calcium.is_far_above() => &words::CA_FAR_ABOVE_RANGE,
            CareCode::CaAboveRange => &words::CA_ABOVE_RANGE,
            CareCode::CaAsk => &words::CA_ASK,
            CareCode::VitdAtTarget => &words::VITD_AT_TARGET,
            CareCode::VitdBelowTarget => &words::VITD_BELOW_TARGET,
            CareCode::VitdMeasure => self.vitamin_d.sentence_to_measure(),
            CareCode::LactConsiderStopOrShorten => &words::LACT,
            CareCode::LactPlan => &words::LACT_PLAN,
            CareCode::LactAsk => &words::LACT_ASK,
            CareCode::LactNa => breastfeeding::not_applicable(self.pregnant),
            CareCode::Address => &words::ADDRESS,
            CareCode::Physio => &words::PHYSIO,
            CareCode::Rehabilitation => match (self.living_child, self.pain) {
                (true, Tri::No) => &words::REHABILITATION_WITH_CHILD_WITHOUT_PAIN,
                (false, Tri::No) => &words::REHABILITATION_WITHOUT_PAIN,
                (true, _) => &words::REHABILITATION_WITH_CHILD,
                (false, _) => &words::REHABILITATION,
            },
            CareCode::Analgesia if self.pain.is_no() => &words::ANALGESIA_IF_PAIN,
            CareCode::Analgesia => &words::ANALGESIA,
            CareCode::CorsetOption if self.pain.is_no() => &words::CORSET_IF_PAIN,
            CareCode::CorsetOption => &words::CORSET,
            CareCode::PsychosocialSupport => &words::PSYCHOSOCIAL_SUPPORT,
            CareCode::ScreenAnxietyDepression if self.mood_recorded => &words::FOLLOW_UP_MOOD,
            CareCode::ScreenAnxietyDepression => &words::SCREEN_ANXIETY_DEPRESSION,
            CareCode::HelpAtHome => &words::HELP,
            CareCode::Smoking => &words::SMOKING,
        }
    }

    /// What an action rests on besides its sentence.
    fn beside(&self, code: CareCode) -> EvidenceSet {
        match code {
            CareCode::LactConsiderStopOrShorten => words::LACT_WHY.evidence,
            // A sample speaks because it is recent, and perhaps because it was converted.
            CareCode::VitdAtTarget | CareCode::VitdBelowTarget if self.vitamin_d.converted => {
                enum_set!(EvidenceId::X10 | EvidenceId::P10)
            }
            CareCode::VitdAtTarget | CareCode::VitdBelowTarget => enum_set!(EvidenceId::P10),
            _ => EvidenceSet::empty(),
        }
    }
}

/// BM-6 for one condition: not treated, or not known to be.
pub(crate) fn address(addressed: Tri) -> &'static Sentence {
    match addressed {
        Tri::No | Tri::Yes => &words::ADDRESS,
        Tri::Unknown => &words::ADDRESS_OPEN,
    }
}

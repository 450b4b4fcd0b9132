//! The facts, in the order in which they are told.

use serde::Serialize;

use super::words;
use crate::agents;
use crate::change;
use crate::evidence::EvidenceSet;
use crate::pharmacotherapy::words as medicine;
use crate::prognosis::words as course;
use crate::sentence::Sentence;
use crate::suspicion::words as suspicion;
use crate::text::Text;

/// A fact that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum CounsellingFact {
    /// Pain around a birth is common and rarely due to a fracture (S-01, S-02).
    CommonPain = 0,
    /// How rare the disease is, and that it is under-diagnosed (S-05, S-06, S-101).
    Rare = 1,
    /// Whom and what it strikes (S-21, S-33, S-34, S-36, S-39, S-42, S-43).
    Pattern = 2,
    /// Most have no risk factor (S-32).
    NoRiskFactor = 3,
    /// Why early diagnosis matters (S-103, S-108, S-110).
    WhyEarly = 4,
    /// What it does to a woman's days (S-08).
    Burden = 5,
    /// It strikes at a vulnerable time (S-58).
    NewMother = 6,
    /// Quality of life, network and support (S-59, S-60).
    Support = 7,
    /// Bone in pregnancy (S-11 to S-13).
    PregnancyPhysiology = 8,
    /// Bone in breastfeeding (S-14 to S-18, S-24).
    LactationPhysiology = 9,
    /// Recovery after weaning (S-19, S-64).
    Recovery = 10,
    /// Reassurance: the loss is temporary (S-20), beside S-22.
    TemporaryLoss = 11,
    /// How much the course varies without medicine (S-67).
    Variation = 12,
    /// The first year (S-93, S-95).
    FirstYear = 13,
    /// Reassurance: a later pregnancy (S-100), with S-98 and S-99.
    NextPregnancy = 14,
    /// Medicine is debated (S-62).
    MedicineDebated = 15,
    /// One case of teriparatide (S-78).
    TeriparatideCase = 16,
}

impl CounsellingFact {
    /// Every fact, in the order in which they are told.
    pub const ALL: [Self; 17] = [
        Self::CommonPain,
        Self::Rare,
        Self::Pattern,
        Self::NoRiskFactor,
        Self::WhyEarly,
        Self::Burden,
        Self::NewMother,
        Self::Support,
        Self::PregnancyPhysiology,
        Self::LactationPhysiology,
        Self::Recovery,
        Self::TemporaryLoss,
        Self::Variation,
        Self::FirstYear,
        Self::NextPregnancy,
        Self::MedicineDebated,
        Self::TeriparatideCase,
    ];

    /// Its words.
    #[must_use]
    pub fn sentence(self) -> &'static Sentence {
        match self {
            Self::CommonPain => &words::COMMON_PAIN,
            Self::Rare => &suspicion::RARE,
            Self::Pattern => &words::PATTERN,
            Self::NoRiskFactor => &suspicion::NO_RISK_NEEDED,
            Self::WhyEarly => &words::WHY_EARLY,
            Self::Burden => &words::BURDEN,
            Self::NewMother => &words::NEW_MOTHER,
            Self::Support => &words::SUPPORT,
            Self::PregnancyPhysiology => &words::PREGNANCY,
            Self::LactationPhysiology => &change::words::LACTATION,
            Self::Recovery => &change::words::RECOVER,
            Self::TemporaryLoss => &words::TEMPORARY_LOSS,
            Self::Variation => &words::VARIATION,
            Self::FirstYear => &course::FIRST_YEAR,
            Self::NextPregnancy => &course::NEXT_PREGNANCY,
            Self::MedicineDebated => &medicine::DEBATED,
            Self::TeriparatideCase => &words::TERIPARATIDE_CASE,
        }
    }

    /// What always stands beside it.
    #[must_use]
    pub fn beside(self) -> &'static [&'static Sentence] {
        match self {
            Self::TemporaryLoss => &BESIDE_TEMPORARY_LOSS,
            Self::NextPregnancy => &BESIDE_NEXT_PREGNANCY,
            Self::MedicineDebated | Self::TeriparatideCase => &BESIDE_MEDICINE,
            _ => &[],
        }
    }

    /// Whether it reassures: then it never stands alone.
    #[must_use]
    pub const fn reassures(self) -> bool {
        matches!(self, Self::TemporaryLoss | Self::NextPregnancy)
    }

    /// Whether it speaks of an antiosteoporotic medicine.
    #[must_use]
    pub const fn is_about_medicine(self) -> bool {
        matches!(self, Self::MedicineDebated | Self::TeriparatideCase)
    }

    /// What it rests on, with what stands beside it.
    #[must_use]
    pub fn evidence(self) -> EvidenceSet {
        let own = self.sentence().evidence;
        self.beside().iter().fold(own, |all, beside| all | beside.evidence)
    }

    /// What it is called in a list.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::CommonPain => {
                Text { en: "pain around a birth", da: "smerter omkring en fødsel" }
            }
            Self::Rare => Text { en: "how rare PLO is", da: "hvor sjælden GAO er" },
            Self::Pattern => Text { en: "the reported pattern", da: "det beskrevne mønster" },
            Self::NoRiskFactor => {
                Text { en: "missing risk factors", da: "manglende risikofaktorer" }
            }
            Self::WhyEarly => {
                Text { en: "why early diagnosis matters", da: "betydningen af tidlig diagnose" }
            }
            Self::Burden => Text { en: "pain and loss of function", da: "smerter og funktionstab" },
            Self::NewMother => Text { en: "a vulnerable time", da: "en sårbar tid" },
            Self::Support => Text { en: "network and support", da: "netværk og støtte" },
            Self::PregnancyPhysiology => {
                Text { en: "bone in pregnancy", da: "knogler i graviditeten" }
            }
            Self::LactationPhysiology => {
                Text { en: "bone in breastfeeding", da: "knogler under amning" }
            }
            Self::Recovery => {
                Text { en: "recovery after weaning", da: "genvinding efter ammeophør" }
            }
            Self::TemporaryLoss => {
                Text { en: "the loss is temporary", da: "faldet er forbigående" }
            }
            Self::Variation => Text { en: "variation of the course", da: "variation i forløbet" },
            Self::FirstYear => Text { en: "the first year", da: "det første år" },
            Self::NextPregnancy => Text { en: "a later pregnancy", da: "en senere graviditet" },
            Self::MedicineDebated => {
                Text { en: "disagreement about medicine", da: "uenighed om medicin" }
            }
            Self::TeriparatideCase => {
                Text { en: "one case of teriparatide", da: "én kasuistik om teriparatid" }
            }
        }
    }
}

static BESIDE_TEMPORARY_LOSS: [&Sentence; 1] = [&words::LOW_BEFORE];
static BESIDE_NEXT_PREGNANCY: [&Sentence; 1] = [&course::GROUPS_NOT_HER];
static BESIDE_MEDICINE: [&Sentence; 2] = [&medicine::NO_TRIAL, &agents::CONFLICTS_OF_INTEREST];

#[cfg(test)]
mod tests {
    use super::super::EVIDENCE;
    use super::*;
    use crate::evidence::EvidenceId;

    #[test]
    fn reassurance_never_stands_alone() {
        let reassuring = CounsellingFact::ALL.into_iter().filter(|fact| fact.reassures());
        for fact in reassuring {
            let evidence = fact.evidence();
            let (comfort, beside) = match fact {
                CounsellingFact::TemporaryLoss => (EvidenceId::S20, EvidenceId::S22),
                _ => (EvidenceId::S100, EvidenceId::S98),
            };
            assert!(evidence.contains(comfort) && evidence.contains(beside), "{fact:?}");
            for beside in fact.beside() {
                assert!(beside.patient.is_some(), "{fact:?}");
            }
        }
        for fact in CounsellingFact::ALL.into_iter().filter(|fact| !fact.reassures()) {
            let evidence = fact.evidence();
            let comforts =
                evidence.contains(EvidenceId::S20) || evidence.contains(EvidenceId::S100);
            assert!(!comforts, "{fact:?}");
        }
    }

    #[test]
    fn the_rule_rests_on_what_its_facts_rest_on() {
        for fact in CounsellingFact::ALL {
            assert!(fact.evidence().is_subset(EVIDENCE), "{fact:?}");
        }
    }
}

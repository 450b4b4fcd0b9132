//! Risk factors named by the article (S-21 to S-31), stated or read from the record.
//!
//! A low Z-score before pregnancy answers "low bone mass before" (S-22), and a recorded course
//! of a glucocorticoid or heparin answers those two, whatever was ticked. First pregnancy is
//! shown and never lifts a level: it is true of most pregnancies (S-21). No risk factor, and
//! not all of them absent, ever lowers one (S-32).

use enumset::EnumSetType;
use serde::Serialize;

use crate::case::Case;
use crate::densitometry::low_before_pregnancy;
use crate::evidence::EvidenceId;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::text::Text;
use crate::vocabulary::Agent;

/// A risk factor of the article; nothing else counts as one.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum RiskFactor {
    /// First pregnancy; for display.
    FirstPregnancy = 0,
    /// Low bone mass before the pregnancy.
    LowBoneMassBefore = 1,
    /// Marked bone resorption in pregnancy or while breastfeeding.
    ExcessResorption = 2,
    /// Family history of osteoporosis.
    FamilyHistory = 3,
    /// Chronic inflammatory disease.
    ChronicInflammation = 4,
    /// Prolonged immobilisation.
    Immobilisation = 5,
    /// Smoking.
    Smoking = 6,
    /// Previous systemic glucocorticoid.
    PreviousSystemicGlucocorticoid = 7,
    /// Heparin.
    Heparin = 8,
    /// Reduced fertility, weakly supported (D-17).
    Subfertility = 9,
}

impl RiskFactor {
    /// Every risk factor, in the order of the article.
    pub const ALL: [Self; 10] = [
        Self::FirstPregnancy,
        Self::LowBoneMassBefore,
        Self::ExcessResorption,
        Self::FamilyHistory,
        Self::ChronicInflammation,
        Self::Immobilisation,
        Self::Smoking,
        Self::PreviousSystemicGlucocorticoid,
        Self::Heparin,
        Self::Subfertility,
    ];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::FirstPregnancy => Text { en: "first pregnancy", da: "første graviditet" },
            Self::LowBoneMassBefore => Text {
                en: "low bone mass before pregnancy",
                da: "lav knoglemasse før graviditeten",
            },
            Self::ExcessResorption => Text {
                en: "marked bone resorption in pregnancy or while breastfeeding",
                da: "udtalt knogleresorption under graviditet eller amning",
            },
            Self::FamilyHistory => Text {
                en: "family history of osteoporosis",
                da: "familiær disposition til osteoporose",
            },
            Self::ChronicInflammation => {
                Text { en: "chronic inflammatory disease", da: "kronisk inflammatorisk sygdom" }
            }
            Self::Immobilisation => {
                Text { en: "prolonged immobilisation", da: "langvarig immobilisering" }
            }
            Self::Smoking => Text { en: "smoking", da: "rygning" },
            Self::PreviousSystemicGlucocorticoid => Text {
                en: "previous systemic glucocorticoid",
                da: "tidligere systemisk glukokortikoid",
            },
            Self::Heparin => Text { en: "heparin", da: "heparin" },
            Self::Subfertility => Text {
                en: "reduced fertility (weakly supported)",
                da: "nedsat fertilitet (svagt underbygget)",
            },
        }
    }

    /// The statement of the article behind it.
    #[must_use]
    pub const fn evidence(self) -> EvidenceId {
        match self {
            Self::FirstPregnancy => EvidenceId::S21,
            Self::LowBoneMassBefore => EvidenceId::S22,
            Self::ExcessResorption => EvidenceId::S23,
            Self::FamilyHistory => EvidenceId::S25,
            Self::ChronicInflammation => EvidenceId::S26,
            Self::Immobilisation => EvidenceId::S27,
            Self::Smoking => EvidenceId::S28,
            Self::PreviousSystemicGlucocorticoid => EvidenceId::S29,
            Self::Heparin => EvidenceId::S30,
            Self::Subfertility => EvidenceId::S31,
        }
    }

    /// Whether it can lift a level.
    #[must_use]
    pub const fn lifts(self) -> bool {
        !matches!(self, Self::FirstPregnancy)
    }

    /// Whether she has it: stated, or read from the record.
    pub(crate) fn of(self, case: &Case) -> Tri {
        // A record that does not show it says nothing.
        if self.recorded(case).is_some() { Tri::Yes } else { self.stated(case) }
    }

    fn stated(self, case: &Case) -> Tri {
        let risk = &case.risk_factors;
        match self {
            Self::FirstPregnancy => risk.first_pregnancy,
            Self::LowBoneMassBefore => risk.low_bone_mass_before,
            Self::ExcessResorption => risk.excess_resorption,
            Self::FamilyHistory => risk.family_history,
            Self::ChronicInflammation => risk.chronic_inflammation,
            Self::Immobilisation => risk.immobilisation,
            Self::Smoking => risk.smoking,
            Self::PreviousSystemicGlucocorticoid => risk.previous_systemic_glucocorticoid,
            Self::Heparin => risk.heparin,
            Self::Subfertility => risk.subfertility,
        }
    }

    fn fact(self) -> FactKey {
        match self {
            Self::FirstPregnancy => FactKey::RiskFirstPregnancy,
            Self::LowBoneMassBefore => FactKey::RiskLowBoneMassBefore,
            Self::ExcessResorption => FactKey::RiskExcessResorption,
            Self::FamilyHistory => FactKey::RiskFamilyHistory,
            Self::ChronicInflammation => FactKey::RiskChronicInflammation,
            Self::Immobilisation => FactKey::RiskImmobilisation,
            Self::Smoking => FactKey::RiskSmoking,
            Self::PreviousSystemicGlucocorticoid => FactKey::RiskPreviousSystemicGlucocorticoid,
            Self::Heparin => FactKey::RiskHeparin,
            Self::Subfertility => FactKey::RiskSubfertility,
        }
    }

    /// The entry of the record that shows it.
    fn recorded(self, case: &Case) -> Option<FactAt> {
        let course = |wanted: &[Agent]| {
            let mut courses = case.medications.iter();
            courses
                .find(|course| course.agent.is_some_and(|agent| wanted.contains(&agent)))
                .map(|course| FactAt::of(FactKey::MedicationAgent, course.index))
        };
        match self {
            Self::LowBoneMassBefore => {
                low_before_pregnancy(case).map(|m| FactAt::of(m.z_fact(), m.index))
            }
            Self::PreviousSystemicGlucocorticoid => course(&[Agent::SystemicGlucocorticoid]),
            Self::Heparin => {
                course(&[Agent::UnfractionatedHeparin, Agent::LowMolecularWeightHeparin])
            }
            _ => None,
        }
    }

    /// Reports the fact behind a decided answer.
    pub(crate) fn trace_used(self, case: &Case, trace: &mut impl Trace) {
        match (self.stated(case), self.recorded(case)) {
            (_, Some(entry)) => trace.used(entry, Role::Satisfied),
            (Tri::Yes, None) => trace.used(FactAt::single(self.fact()), Role::Satisfied),
            (Tri::No, None) => trace.used(FactAt::single(self.fact()), Role::Failed),
            (Tri::Unknown, None) => {}
        }
    }

    /// Reports the fact if it is open.
    pub(crate) fn trace_missing(self, case: &Case, trace: &mut impl Trace) {
        if self.of(case).is_unknown() {
            trace.missing(FactAt::single(self.fact()));
        }
    }
}

/// Whether she has any risk factor that can lift a level.
pub(crate) fn any(case: &Case) -> Tri {
    Tri::any(RiskFactor::ALL.into_iter().filter(|risk| risk.lifts()).map(|risk| risk.of(case)))
}

//! The catalogue of rules: what each asks and what it rests on.

use crate::criteria::CriteriaSetId;
use crate::diagnosis;
use crate::evidence::EvidenceSet;
use crate::exclusions;
use crate::finding::RuleId;
use crate::reproduction;
use crate::text::Text;

impl RuleId {
    /// What the rule asks, in a few words.
    #[must_use]
    pub fn asks(self) -> Text {
        let set = |id: CriteriaSetId| id.set().name;
        match self {
            Self::PregnantNow => Text {
                en: "Is she pregnant on the day of assessment? Silence is never no.",
                da: "Er hun gravid på vurderingsdagen? Manglende svar betyder aldrig nej.",
            },
            Self::LactatingNow => Text {
                en: "Is she breastfeeding on the day of assessment? Silence is never no.",
                da: "Ammer hun på vurderingsdagen? Manglende svar betyder aldrig nej.",
            },
            Self::SetIntroduction => set(CriteriaSetId::Introduction),
            Self::SetDiagnostic => set(CriteriaSetId::Diagnostic),
            Self::SetDescriptive => set(CriteriaSetId::Descriptive),
            Self::SetIscd2005 => set(CriteriaSetId::Iscd2005),
            Self::SetMakitieZillikens2021 => set(CriteriaSetId::MakitieZillikens2021),
            Self::Label => Text {
                en: "Which published definitions are met? The first row that applies is the label.",
                da: "Hvilke publicerede definitioner er opfyldt? Den første række, der passer, er svaret.",
            },
            Self::Exclusions => Text {
                en: "Have malignancy, osteomalacia, monogenic bone disease and secondary causes been examined?",
                da: "Er malignitet, osteomalaci, monogenetisk knoglesygdom og sekundære årsager udredt?",
            },
        }
    }

    /// What the rule rests on.
    #[must_use]
    pub fn evidence(self) -> EvidenceSet {
        match self {
            Self::PregnantNow => reproduction::PREGNANT_EVIDENCE,
            Self::LactatingNow => reproduction::LACTATING_EVIDENCE,
            Self::SetIntroduction => CriteriaSetId::Introduction.set().evidence,
            Self::SetDiagnostic => CriteriaSetId::Diagnostic.set().evidence,
            Self::SetDescriptive => CriteriaSetId::Descriptive.set().evidence,
            Self::SetIscd2005 => CriteriaSetId::Iscd2005.set().evidence,
            Self::SetMakitieZillikens2021 => CriteriaSetId::MakitieZillikens2021.set().evidence,
            Self::Label => diagnosis::EVIDENCE,
            Self::Exclusions => exclusions::EVIDENCE,
        }
    }
}

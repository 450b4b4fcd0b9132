//! What conditions and analytes are called.

use crate::text::Text;
use crate::vocabulary::{Analyte, ConditionKind};

impl ConditionKind {
    /// What the condition is called.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Hyperthyroidism => Text { en: "hyperthyroidism", da: "hypertyroidisme" },
            Self::PrimaryHyperparathyroidism => {
                Text { en: "primary hyperparathyroidism", da: "primær hyperparatyroidisme" }
            }
            Self::CoeliacDisease => Text { en: "coeliac disease", da: "cøliaki" },
            Self::InflammatoryBowelDisease => {
                Text { en: "inflammatory bowel disease", da: "inflammatorisk tarmsygdom" }
            }
            Self::RheumaticDisease => {
                Text { en: "inflammatory rheumatic disease", da: "inflammatorisk reumatisk sygdom" }
            }
            Self::CushingSyndrome => Text { en: "Cushing syndrome", da: "Cushings syndrom" },
            Self::Hypogonadism => Text { en: "hypogonadism", da: "hypogonadisme" },
            Self::Hyperprolactinaemia => {
                Text { en: "hyperprolactinaemia", da: "hyperprolaktinæmi" }
            }
            Self::AnorexiaNervosa => Text { en: "anorexia nervosa", da: "anorexia nervosa" },
            Self::Type1Diabetes => Text { en: "type 1 diabetes", da: "type 1-diabetes" },
            Self::ChronicKidneyDisease => {
                Text { en: "chronic kidney disease", da: "kronisk nyresygdom" }
            }
            Self::ChronicLiverDisease => {
                Text { en: "chronic liver disease", da: "kronisk leversygdom" }
            }
            Self::Mastocytosis => Text { en: "systemic mastocytosis", da: "systemisk mastocytose" },
            Self::MonoclonalGammopathy => {
                Text { en: "monoclonal gammopathy", da: "monoklonal gammopati" }
            }
            Self::VitaminDDeficiency => Text { en: "vitamin D deficiency", da: "D-vitaminmangel" },
            Self::IdiopathicHypercalciuria => {
                Text { en: "idiopathic hypercalciuria", da: "idiopatisk hyperkalciuri" }
            }
            Self::Malabsorption => Text { en: "malabsorption", da: "malabsorption" },
            Self::Other => Text { en: "another condition", da: "anden tilstand" },
        }
    }
}

impl Analyte {
    /// What the analyte is called.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::VitaminD25oh => Text { en: "25-hydroxyvitamin D", da: "25-hydroxyvitamin D" },
            Self::CalciumTotal => Text { en: "Total calcium", da: "Total calcium" },
            Self::CalciumIonised => Text { en: "Ionised calcium", da: "Ioniseret calcium" },
            Self::CalciumCorrected => {
                Text { en: "Albumin-corrected calcium", da: "Albuminkorrigeret calcium" }
            }
            Self::Phosphate => Text { en: "Phosphate", da: "Fosfat" },
            Self::Magnesium => Text { en: "Magnesium", da: "Magnesium" },
            Self::AlkalinePhosphatase => {
                Text { en: "Alkaline phosphatase", da: "Basisk fosfatase" }
            }
            Self::ParathyroidHormone => {
                Text { en: "Parathyroid hormone", da: "Parathyroideahormon" }
            }
            Self::Creatinine => Text { en: "Creatinine", da: "Kreatinin" },
            Self::Albumin => Text { en: "Albumin", da: "Albumin" },
            Self::ThyroidStimulatingHormone => {
                Text { en: "Thyroid-stimulating hormone", da: "Tyrotropin (TSH)" }
            }
            Self::Haemoglobin => Text { en: "Haemoglobin", da: "Hæmoglobin" },
            Self::ErythrocyteSedimentationRate => {
                Text { en: "Erythrocyte sedimentation rate", da: "Sænkningsreaktion" }
            }
            Self::CReactiveProtein => Text { en: "C-reactive protein", da: "C-reaktivt protein" },
            Self::TissueTransglutaminaseIga => {
                Text { en: "Tissue transglutaminase IgA", da: "Transglutaminase-IgA" }
            }
            Self::MProtein => Text { en: "M-protein", da: "M-komponent" },
            Self::UrinaryCalcium24h => {
                Text { en: "Urinary calcium in 24 hours", da: "Døgnudskillelse af calcium" }
            }
            Self::UrinaryFreeCortisol => {
                Text { en: "Urinary free cortisol", da: "Frit kortisol i døgnurin" }
            }
            Self::Tryptase => Text { en: "Tryptase", da: "Tryptase" },
            Self::Oestradiol => Text { en: "Oestradiol", da: "Østradiol" },
            Self::Prolactin => Text { en: "Prolactin", da: "Prolaktin" },
            Self::CTelopeptide => Text { en: "CTX", da: "CTX" },
            Self::ProcollagenP1np => Text { en: "P1NP", da: "P1NP" },
        }
    }
}

//! A case as it stands in the file: one JSON object on a line.

use serde::{Deserialize, Serialize};

use crate::few::Few;

/// One woman, as the kernel asks for her.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Its number; everything else follows from it.
    pub id: u32,
    /// Completed years.
    pub age_years: Option<u8>,
    /// Pregnant or after birth.
    pub phase: Phase,
    /// Whether she breastfeeds.
    pub lactating: Option<bool>,
    /// Nothing: the spine was not imaged. Empty: it was, without a fracture.
    pub vertebral_fractures: Option<Few<Vertebra, 8>>,
    /// Fractures elsewhere.
    pub other_fractures: Few<OtherFracture, 2>,
    /// Measurements of bone mineral density.
    pub dxa: Few<Scan, 3>,
    /// What is stated of each.
    pub risk_factors: RiskFactors,
}

/// Where she stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Phase {
    /// Before birth.
    Pregnant {
        /// Completed weeks.
        week: Option<u8>,
    },
    /// After birth.
    Postpartum {
        /// Completed months since.
        months: Option<u8>,
    },
}

/// A fractured vertebra.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vertebra {
    /// Which.
    pub level: Level,
    /// Grade 1 to 3.
    pub genant: Option<u8>,
    /// What broke it.
    pub energy: Energy,
}

/// A fracture that is not of a vertebra.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherFracture {
    /// Where.
    pub site: Bone,
    /// What broke it.
    pub energy: Energy,
}

/// A measurement of bone mineral density.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Scan {
    /// Where.
    pub site: ScanSite,
    /// Z-score.
    pub z: Option<f32>,
    /// T-score.
    pub t: Option<f32>,
    /// Below zero: during pregnancy.
    pub months_postpartum: Option<i8>,
}

/// What is stated of each risk factor.
#[expect(missing_docs, reason = "the names of the fields say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskFactors {
    pub family_history: Stated,
    pub low_bmd_before: Stated,
    pub inflammatory_disease: Stated,
    pub immobilisation: Stated,
    pub smoking: Stated,
    pub glucocorticoids: Stated,
    pub heparin: Stated,
    pub reduced_fertility: Stated,
    pub first_pregnancy: Stated,
    pub low_body_weight: Stated,
    pub malabsorption: Stated,
    pub monogenic_bone_disease: Stated,
}

impl RiskFactors {
    /// All twelve.
    pub fn all(&self) -> [Stated; 12] {
        [
            self.family_history,
            self.low_bmd_before,
            self.inflammatory_disease,
            self.immobilisation,
            self.smoking,
            self.glucocorticoids,
            self.heparin,
            self.reduced_fertility,
            self.first_pregnancy,
            self.low_body_weight,
            self.malabsorption,
            self.monogenic_bone_disease,
        ]
    }

    /// Those that are a disease or a medicine.
    pub fn secondary_causes(&self) -> [Stated; 6] {
        [
            self.inflammatory_disease,
            self.immobilisation,
            self.glucocorticoids,
            self.heparin,
            self.malabsorption,
            self.monogenic_bone_disease,
        ]
    }
}

/// How much force there was.
#[expect(missing_docs, reason = "the names of the variants say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Energy {
    High,
    Low,
    Unknown,
}

/// A vertebra.
#[expect(missing_docs, reason = "the names of the variants say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    T4,
    T5,
    T6,
    T7,
    T8,
    T9,
    T10,
    T11,
    T12,
    L1,
    L2,
    L3,
    L4,
    L5,
}

impl Level {
    /// From above to below.
    pub const ALL: [Self; 14] = [
        Self::T4,
        Self::T5,
        Self::T6,
        Self::T7,
        Self::T8,
        Self::T9,
        Self::T10,
        Self::T11,
        Self::T12,
        Self::L1,
        Self::L2,
        Self::L3,
        Self::L4,
        Self::L5,
    ];

    /// Whether it lies where such fractures are commonest: T12 to L2.
    pub fn is_typical(self) -> bool {
        (Self::T12..=Self::L2).contains(&self)
    }
}

/// A bone that is no vertebra.
#[expect(missing_docs, reason = "the names of the variants say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bone {
    Hip,
    Sacrum,
    Pelvis,
    Rib,
    Wrist,
}

/// Where bone mineral density was measured.
#[expect(missing_docs, reason = "the names of the variants say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScanSite {
    LumbarSpine,
    TotalHip,
    FemoralNeck,
}

/// What a record says of a risk factor.
#[expect(missing_docs, reason = "the names of the variants say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stated {
    No,
    Yes,
    Unknown,
}

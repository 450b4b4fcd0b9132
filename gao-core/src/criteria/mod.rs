//! The published definitions, as values in one list.
//!
//! A set says which bone counts, how low BMD must be and when the fracture must have
//! happened. One engine evaluates them all: for each fracture, then for the woman, who meets
//! a set if any of her fractures does. Sets of class `S` make the label; sets of class `X`
//! are reported beside it when the policy asks, and never touch it.

mod fracture;
pub(crate) mod low_bone_mass;
mod parts;
mod trace;
mod walk;

pub(crate) mod descriptive;
pub(crate) mod diagnostic;
pub(crate) mod introduction;
pub(crate) mod iscd_2005;
pub(crate) mod makitie_zillikens_2021;

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

pub(crate) use self::fracture::{Bone, Site, counts, trace as trace_counts};
pub use self::parts::{Parts, SetOutcome};
pub(crate) use self::walk::{Day, evaluate, when};
use crate::evidence::thresholds::Limit;
use crate::evidence::{Class, EvidenceSet};
use crate::finding::{RuleId, ScoreKind};
use crate::policy::Policy;
use crate::text::Text;
use crate::window::Window;

/// A definition by its stable id.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum CriteriaSetId {
    /// Set A: the usual definition, from the introduction of the source article.
    Introduction = 0,
    /// Set B: the diagnostic definition, from its section on diagnosis; the operational one.
    Diagnostic = 1,
    /// Set C: the description, without BMD.
    Descriptive = 2,
    /// ISCD 2005: BMD below the expected range for age before the menopause.
    Iscd2005 = 3,
    /// Makitie and Zillikens 2021: early-onset osteoporosis in young adults.
    MakitieZillikens2021 = 4,
}

/// One published definition.
#[derive(Debug)]
pub struct CriteriaSet {
    /// Stable id.
    pub id: CriteriaSetId,
    /// The rule id that stands in answers.
    pub rule: RuleId,
    /// `S` makes the label, `X` is only reported beside it.
    pub class: Class,
    /// What it is called.
    pub name: Text,
    /// What it asks, in one sentence.
    pub asks: Text,
    /// Which fractures count; `None` if the set asks for no fracture.
    pub(crate) site: Option<Site>,
    /// A secondary cause counts in place of a fracture.
    pub(crate) or_secondary_cause: bool,
    /// How low BMD must be, any arm of it; empty if the set asks for no BMD.
    pub(crate) arms: &'static [Arm],
    /// When the fracture must have happened; empty if at any time.
    pub(crate) windows: EnumSet<Window>,
    /// What it rests on.
    pub evidence: EvidenceSet,
}

/// One way to have low bone mass.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arm {
    pub(crate) score: ScoreKind,
    pub(crate) limit: Limit<i16>,
}

/// Every definition, in the order of their ids.
pub static ALL: [&CriteriaSet; 5] = [
    &introduction::SET,
    &diagnostic::SET,
    &descriptive::SET,
    &iscd_2005::SET,
    &makitie_zillikens_2021::SET,
];

impl CriteriaSetId {
    /// The definition behind the id.
    #[must_use]
    pub const fn set(self) -> &'static CriteriaSet {
        match self {
            Self::Introduction => &introduction::SET,
            Self::Diagnostic => &diagnostic::SET,
            Self::Descriptive => &descriptive::SET,
            Self::Iscd2005 => &iscd_2005::SET,
            Self::MakitieZillikens2021 => &makitie_zillikens_2021::SET,
        }
    }

    /// Whether the policy asks for it; the sets that make the label are always evaluated.
    #[must_use]
    pub const fn is_enabled(self, policy: &Policy) -> bool {
        match self {
            Self::Introduction | Self::Diagnostic | Self::Descriptive => true,
            Self::Iscd2005 => policy.report_iscd_2005,
            Self::MakitieZillikens2021 => policy.report_makitie_zillikens_2021,
        }
    }
}

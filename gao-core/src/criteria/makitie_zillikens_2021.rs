//! Makitie and Zillikens 2021: early-onset osteoporosis in young adults, reported beside.
//!
//! ## What it asks
//! A Z-score of -2.00 or lower or a T-score of -2.50 or lower, both inclusive, and a fragility
//! fracture or a disease that causes bone loss. No window.
//!
//! ## Why it matters
//! It is not about pregnancy, so it can hold where PLO does not, and it differs from set A in
//! the operator of its T-score: -2.50 itself counts. Off unless the policy asks.
//!
//! ## When it cannot tell
//! No clean DXA, or neither fracture nor disease known.
//!
//! ## References
//!

use enumset::{EnumSet, enum_set};

use super::fracture::Site;
use super::{Arm, CriteriaSet, CriteriaSetId};
use crate::evidence::{Class, EvidenceId, thresholds};
use crate::finding::{RuleId, ScoreKind};
use crate::text::Text;

pub(crate) static SET: CriteriaSet = CriteriaSet {
    id: CriteriaSetId::MakitieZillikens2021,
    rule: RuleId::SetMakitieZillikens2021,
    class: Class::External,
    name: Text {
        en: "Mäkitie and Zillikens 2021: early-onset osteoporosis",
        da: "Mäkitie og Zillikens 2021: tidligt opstået osteoporose",
    },
    asks: Text {
        en: "{limits}, with a fragility fracture or a disease that causes bone loss; no time window",
        da: "{limits} og lavenergifraktur eller en sygdom, der giver knogletab; uden tidsvindue",
    },
    site: Some(Site::Any),
    or_secondary_cause: true,
    arms: &[
        Arm { score: ScoreKind::ZScore, limit: thresholds::EARLY_ONSET_Z },
        Arm { score: ScoreKind::TScore, limit: thresholds::EARLY_ONSET_T },
    ],
    windows: EnumSet::empty(),
    evidence: enum_set!(EvidenceId::X16),
};

//! ISCD 2005: BMD below the expected range for age, reported beside the label.
//!
//! ## What it asks
//! A DXA Z-score of -2.00 or lower before the menopause; inclusive. No fracture, no window.
//!
//! ## Why it matters
//! It is the wording a densitometry report uses. It says nothing about PLO, and osteoporosis
//! is not diagnosed from DXA alone before the menopause. Off unless the policy asks.
//!
//! ## When it cannot tell
//! No clean DXA of the spine outside pregnancy.
//!
//! ## References
//!

use enumset::{EnumSet, enum_set};

use super::{Arm, CriteriaSet, CriteriaSetId};
use crate::evidence::{Class, EvidenceId, thresholds};
use crate::finding::{RuleId, ScoreKind};
use crate::text::Text;

pub(crate) static SET: CriteriaSet = CriteriaSet {
    id: CriteriaSetId::Iscd2005,
    rule: RuleId::SetIscd2005,
    class: Class::External,
    name: Text {
        en: "ISCD 2005: BMD below the expected range for age",
        da: "ISCD 2005: BMD under det forventede for alderen",
    },
    asks: Text {
        en: "{limits}; no fracture, no time window",
        da: "{limits}; uden fraktur og uden tidsvindue",
    },
    site: None,
    or_secondary_cause: false,
    arms: &[Arm { score: ScoreKind::ZScore, limit: thresholds::BELOW_EXPECTED_Z }],
    windows: EnumSet::empty(),
    evidence: enum_set!(EvidenceId::X01),
};

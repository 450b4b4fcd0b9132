//! Set B: the diagnostic definition, from the article's section on diagnosis.
//!
//! ## What it asks
//! A confirmed low-energy or spontaneous fracture of any bone in the third trimester or while
//! breastfeeding, with a DXA Z-score of -2.00 or lower; inclusive.
//!
//! ## Why it matters
//! It is the operational set: it stands in the section on diagnosis and agrees with the
//! International Society for Clinical Densitometry.
//!
//! ## When it cannot tell
//! No usable DXA, a date that straddles the window, breastfeeding not recorded.
//!
//! ## References
//! S-44 (ref. 18); trimester bounds P-02.

use enumset::enum_set;

use super::fracture::Site;
use super::{Arm, CriteriaSet, CriteriaSetId};
use crate::evidence::{Class, EvidenceId, thresholds};
use crate::finding::{RuleId, ScoreKind};
use crate::text::Text;
use crate::window::Window;

pub(crate) static SET: CriteriaSet = CriteriaSet {
    id: CriteriaSetId::Diagnostic,
    rule: RuleId::SetDiagnostic,
    class: Class::Statement,
    name: Text { en: "Diagnostic criteria (B)", da: "De diagnostiske kriterier (B)" },
    asks: Text {
        en: "low-energy fracture in the third trimester or while breastfeeding, with {limits}",
        da: "lavenergifraktur i tredje trimester eller under amning med {limits}",
    },
    site: Some(Site::Any),
    or_secondary_cause: false,
    arms: &[Arm { score: ScoreKind::ZScore, limit: thresholds::DIAGNOSIS_Z }],
    windows: enum_set!(Window::ThirdTrimester | Window::Lactating),
    evidence: enum_set!(
        EvidenceId::S44 | EvidenceId::P02 | EvidenceId::P05 | EvidenceId::P06 | EvidenceId::P18
    ),
};

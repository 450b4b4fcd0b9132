//! Set A: the usual definition, from the introduction of the source article.
//!
//! ## What it asks
//! A confirmed low-energy or spontaneous vertebral fracture in pregnancy or while
//! breastfeeding, with a Z-score below -3.00 or a T-score below -2.50; both strict.
//!
//! ## Why it matters
//! It is the stricter of the article's two definitions and is reported beside set B. Before
//! the menopause the Z-score is the one to use, so a set met by its T-score alone says
//! so, and a missing T-score is never asked for.
//!
//! ## When it cannot tell
//! A score not reported leaves its arm open; see [`super::low_bone_mass`].
//!
//! ## References
//! S-04 (ref. 1).

use enumset::enum_set;

use super::fracture::Site;
use super::{Arm, CriteriaSet, CriteriaSetId};
use crate::evidence::{Class, EvidenceId, thresholds};
use crate::finding::{RuleId, ScoreKind};
use crate::text::Text;
use crate::window::Window;

pub(crate) static SET: CriteriaSet = CriteriaSet {
    id: CriteriaSetId::Introduction,
    rule: RuleId::SetIntroduction,
    class: Class::Statement,
    name: Text { en: "Definition in the introduction (A)", da: "Definitionen i indledningen (A)" },
    asks: Text {
        en: "low-energy vertebral fracture in pregnancy or while breastfeeding, with {limits}",
        da: "lavenergifraktur i columna under graviditet eller amning med {limits}",
    },
    site: Some(Site::Vertebral),
    or_secondary_cause: false,
    arms: &[
        Arm { score: ScoreKind::ZScore, limit: thresholds::INTRODUCTION_Z },
        Arm { score: ScoreKind::TScore, limit: thresholds::INTRODUCTION_T },
    ],
    windows: enum_set!(Window::InPregnancy | Window::Lactating),
    evidence: enum_set!(EvidenceId::S04 | EvidenceId::P05 | EvidenceId::P06 | EvidenceId::P18),
};

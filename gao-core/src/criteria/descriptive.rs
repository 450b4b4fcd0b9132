//! Set C: the article's description, which asks for no BMD.
//!
//! ## What it asks
//! A confirmed low-energy or spontaneous fracture of a vertebra or the hip, in the third
//! trimester, while breastfeeding, or postpartum.
//!
//! ## Why it matters
//! A woman who never breastfed, or whose BMD is not known, may fall outside sets A and B and
//! still be whom the article describes. The description decides whether "not met" means
//! "another time" or "another disease", and it never makes a diagnosis by itself.
//!
//! ## When it cannot tell
//! A date that straddles the window, breastfeeding or the outcome of pregnancy not recorded.
//!
//! ## References
//! S-101, S-102, S-107; end of postpartum P-08.

use enumset::{EnumSet, enum_set};

use super::fracture::Site;
use super::{CriteriaSet, CriteriaSetId};
use crate::evidence::{Class, EvidenceId};
use crate::finding::RuleId;
use crate::text::Text;
use crate::window::Window;

const WINDOWS: EnumSet<Window> = enum_set!(Window::LateOrPostpartum);

pub(crate) static SET: CriteriaSet = CriteriaSet {
    id: CriteriaSetId::Descriptive,
    rule: RuleId::SetDescriptive,
    class: Class::Statement,
    name: Text { en: "Description (C)", da: "Beskrivelsen (C)" },
    asks: Text {
        en: "low-energy vertebral or hip fracture in late pregnancy, while breastfeeding or postpartum; no BMD",
        da: "lavenergifraktur i columna eller hofte sent i graviditeten, under amning eller post partum; uden BMD",
    },
    site: Some(Site::VertebralOrHip),
    or_secondary_cause: false,
    arms: &[],
    windows: WINDOWS,
    evidence: enum_set!(
        EvidenceId::S101 | EvidenceId::S102 | EvidenceId::S107 | EvidenceId::P02 | EvidenceId::P08
    ),
};

//! Spinal Deformity Index: the sum of Genant grades from T4 to L4.
//!
//! It describes the shape of the spine. Its risks were studied after the menopause, so none is
//! attached to it here.

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

use crate::case::{Case, Fracture};
use crate::vocabulary::{FractureSite, Level};

/// Whether the index is the whole sum or only a part of it.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum IndexBound {
    /// Every fracture of T4-L4 is graded.
    Exact = 0,
    /// More may be added: a fracture ungraded, unconfirmed, without a level or not listed.
    AtLeast = 1,
}

/// The index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpinalDeformityIndex {
    /// Exact or at least.
    pub bound: IndexBound,
    /// The sum.
    pub sum: u16,
    /// Confirmed levels outside T4-L4, which the index leaves out.
    pub outside: EnumSet<Level>,
}

pub(super) fn index(case: &Case) -> SpinalDeformityIndex {
    let mut sum: u16 = 0;
    let mut open = !case.fractures.complete;
    let mut outside = EnumSet::empty();
    for level in EnumSet::<Level>::all() {
        let here = || {
            case.fractures.iter().filter(move |f| f.level == Some(level) && !f.confirmed.is_no())
        };
        if !counted(level) {
            if here().any(|fracture| fracture.confirmed.is_yes()) {
                outside |= level;
            }
            continue;
        }
        let grades = here().filter(|f| f.confirmed.is_yes()).filter_map(|f| f.genant_grade);
        let highest = grades.max();
        sum = sum.saturating_add(highest.map_or(0, |grade| u16::from(grade.grade())));
        // A suspected fracture, or one without a grade, may add to the sum, but for the highest.
        let may_add = |f: &Fracture| f.confirmed.is_unknown() || f.genant_grade.is_none();
        open |= !highest.is_some_and(|grade| grade.is_highest()) && here().any(may_add);
    }
    open |= case.fractures.iter().any(|fracture| {
        matches!(fracture.site, None | Some(FractureSite::Vertebra))
            && fracture.level.is_none()
            && !fracture.confirmed.is_no()
    });
    let bound = if open { IndexBound::AtLeast } else { IndexBound::Exact };
    SpinalDeformityIndex { bound, sum, outside }
}

/// T4 to L4.
fn counted(level: Level) -> bool {
    (Level::T4..=Level::L4).contains(&level)
}

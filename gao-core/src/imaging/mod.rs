//! F-02: which imaging is safe and useful now, in order.
//!
//! ## What it asks
//! Is a fracture still to be looked for, by which method, and when may BMD be measured?
//!
//! ## Why in this order
//! X-ray shows most fractures (S-45), MRI replaces it in pregnancy (S-46) and adds to it when
//! suspicion is very strong (S-47, S-48); DXA waits for the birth (S-49). A woman who
//! breastfeeds can be pregnant, so an open pregnancy status is settled before anything that
//! radiates. A film taken in pregnancy is read like any other: only proposing one is forbidden.
//!
//! ## When it cannot tell
//! A study of the wrong region or time leaves the step open and is named with the reason.
//!
//! ## References
//! S-01, S-07, S-38, S-41, S-45 to S-50, S-107, X-03, X-11.

mod answers;
mod grounds;
mod planner;
mod step;
mod table;
pub(crate) mod words;

use enumset::enum_set;

pub use self::answers::{Answered, Open};
pub(crate) use self::answers::{shown, spine_is_clear, trace_unanswered};
pub(crate) use self::grounds::{not_covered, trace};
pub(crate) use self::planner::plan;
pub use self::step::{Deferred, ImagingPlan, OpenReason, Purpose, Step, StepCode};
pub use self::table::{SPINE_ROWS, SpineInput, SpineRow, spine_row};
use crate::evidence::{EvidenceId, EvidenceSet};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S01
        | EvidenceId::S07
        | EvidenceId::S38
        | EvidenceId::S41
        | EvidenceId::S45
        | EvidenceId::S46
        | EvidenceId::S47
        | EvidenceId::S48
        | EvidenceId::S49
        | EvidenceId::S50
        | EvidenceId::S107
        | EvidenceId::X03
        | EvidenceId::X11
);

/// What a plan rests on whatever its steps.
pub(crate) const BASE_EVIDENCE: EvidenceSet = enum_set!(EvidenceId::S45 | EvidenceId::S46);

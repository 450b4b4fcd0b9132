//! F-14: which facts of the article bear on her, to be told to her or kept in mind.
//!
//! ## What it says
//! A selection of statements, each with its source and its strength, in words for a clinician and
//! for the woman herself. Each has a condition on the record: what breastfeeding does to bone is
//! told to whom it concerns, and the pattern of the disease where the disease is in question.
//!
//! ## What it refuses
//! Reassurance never stands alone: that the loss of breastfeeding is temporary (S-20) has beside
//! it whom the disease strikes (S-22), and that most have no fracture in a later pregnancy (S-100)
//! stands in one sentence with how many had one (S-98). A statement on medicines is withheld while
//! she is or may be pregnant or breastfeeding (S-71).
//!
//! ## When it cannot tell
//! Whether a statement applies is Unknown where the fact behind its condition is: then it is not
//! told, and what would decide is named.
//!
//! ## References
//! S-01, S-02, S-05, S-06, S-08 to S-20, S-22, S-24, S-32 to S-34, S-36, S-39, S-42, S-43, S-58 to
//! S-60, S-62, S-63, S-67, S-70, S-78, S-93, S-95 to S-101, S-103, S-106, S-108 to S-111,
//! S-113, S-114.

mod fact;
mod relevance;
pub(crate) mod words;

use enumset::enum_set;

pub use self::fact::CounsellingFact;
pub use self::relevance::Told;
pub(crate) use self::relevance::View;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::vocabulary::Level;

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S01
        | EvidenceId::S02
        | EvidenceId::S05
        | EvidenceId::S06
        | EvidenceId::S08
        | EvidenceId::S09
        | EvidenceId::S10
        | EvidenceId::S11
        | EvidenceId::S12
        | EvidenceId::S13
        | EvidenceId::S14
        | EvidenceId::S15
        | EvidenceId::S16
        | EvidenceId::S17
        | EvidenceId::S18
        | EvidenceId::S19
        | EvidenceId::S20
        | EvidenceId::S21
        | EvidenceId::S22
        | EvidenceId::S24
        | EvidenceId::S32
        | EvidenceId::S33
        | EvidenceId::S34
        | EvidenceId::S36
        | EvidenceId::S39
        | EvidenceId::S42
        | EvidenceId::S43
        | EvidenceId::S58
        | EvidenceId::S59
        | EvidenceId::S60
        | EvidenceId::S62
        | EvidenceId::S63
        | EvidenceId::S64
        | EvidenceId::S67
        | EvidenceId::S70
        | EvidenceId::S71
        | EvidenceId::S78
        | EvidenceId::S93
        | EvidenceId::S95
        | EvidenceId::S96
        | EvidenceId::S97
        | EvidenceId::S98
        | EvidenceId::S99
        | EvidenceId::S100
        | EvidenceId::S101
        | EvidenceId::S103
        | EvidenceId::S106
        | EvidenceId::S108
        | EvidenceId::S109
        | EvidenceId::S110
        | EvidenceId::S111
        | EvidenceId::S112
        | EvidenceId::S113
        | EvidenceId::S114
        | EvidenceId::D10
        | EvidenceId::D25
);

/// The licence of the article (S-113).
pub(crate) const LICENCE: &str = "CC BY-NC-ND 4.0";

/// The vertebrae most often broken (S-43).
pub(crate) const FREQUENT_LEVELS: [Level; 3] = [Level::T12, Level::L1, Level::L2];

/// Keys of what stands below every page of facts: what the engine is, what the evidence is, and
/// where it comes from.
pub(crate) const ABOUT: [&str; 3] = ["banner.scope", "banner.evidence", words::SOURCE.key];

//! F-10: what is due when.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S19
        | EvidenceId::S49
        | EvidenceId::S53
        | EvidenceId::S61
        | EvidenceId::S71
        | EvidenceId::S83
        | EvidenceId::S85
        | EvidenceId::S86
        | EvidenceId::S87
        | EvidenceId::S89
        | EvidenceId::S95
        | EvidenceId::S98
        | EvidenceId::S99
        | EvidenceId::D09
        | EvidenceId::X06
        | EvidenceId::X08
        | EvidenceId::P19
);

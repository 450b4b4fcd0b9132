//! F-09: what must be known of each medicine.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S52
        | EvidenceId::S53
        | EvidenceId::S69
        | EvidenceId::S70
        | EvidenceId::S71
        | EvidenceId::S73
        | EvidenceId::S79
        | EvidenceId::S80
        | EvidenceId::S81
        | EvidenceId::S86
        | EvidenceId::S87
        | EvidenceId::S88
        | EvidenceId::S89
        | EvidenceId::S90
        | EvidenceId::S91
        | EvidenceId::S92
        | EvidenceId::S105
        | EvidenceId::S106
        | EvidenceId::S112
        | EvidenceId::D22
        | EvidenceId::D23
        | EvidenceId::X06
        | EvidenceId::X07
        | EvidenceId::X08
        | EvidenceId::X09
        | EvidenceId::P09
);

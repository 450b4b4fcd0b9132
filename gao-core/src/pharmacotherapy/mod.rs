//! F-08: pharmacotherapy.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S50
        | EvidenceId::S51
        | EvidenceId::S62
        | EvidenceId::S69
        | EvidenceId::S70
        | EvidenceId::S71
        | EvidenceId::S72
        | EvidenceId::S80
        | EvidenceId::S81
        | EvidenceId::S82
        | EvidenceId::S83
        | EvidenceId::S84
        | EvidenceId::S85
        | EvidenceId::S86
        | EvidenceId::S89
        | EvidenceId::S105
        | EvidenceId::S106
        | EvidenceId::D03
        | EvidenceId::D05
        | EvidenceId::D06
        | EvidenceId::D07
        | EvidenceId::D08
        | EvidenceId::D21
        | EvidenceId::X01
        | EvidenceId::X06
        | EvidenceId::P01
        | EvidenceId::P19
);

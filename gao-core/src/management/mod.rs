//! F-07: base care.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S28
        | EvidenceId::S52
        | EvidenceId::S53
        | EvidenceId::S54
        | EvidenceId::S55
        | EvidenceId::S56
        | EvidenceId::S57
        | EvidenceId::S58
        | EvidenceId::S59
        | EvidenceId::S60
        | EvidenceId::S61
        | EvidenceId::S68
        | EvidenceId::S94
        | EvidenceId::S103
        | EvidenceId::S104
        | EvidenceId::P10
);

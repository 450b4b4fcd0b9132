//! F-06: change of BMD, physiology of lactation, recovery.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};

pub(crate) const CHANGE_EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::X02 | EvidenceId::X03 | EvidenceId::X05 | EvidenceId::X12 | EvidenceId::P12
);

pub(crate) const PHYSIOLOGY_EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S13 | EvidenceId::S17 | EvidenceId::S18 | EvidenceId::D25 | EvidenceId::X15
);

pub(crate) const RECOVERY_EVIDENCE: EvidenceSet =
    enum_set!(EvidenceId::S19 | EvidenceId::S64 | EvidenceId::S67 | EvidenceId::D10);

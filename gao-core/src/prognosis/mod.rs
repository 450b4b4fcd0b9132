//! F-11: what is reported of the course.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S93
        | EvidenceId::S94
        | EvidenceId::S95
        | EvidenceId::S96
        | EvidenceId::S97
        | EvidenceId::S98
        | EvidenceId::S99
        | EvidenceId::S100
        | EvidenceId::D14
);

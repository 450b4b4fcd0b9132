//! The number of fractures at diagnosis: one, several, or not settled.
//!
//! Every fracture without great force counts that happened on or before the day of diagnosis. A
//! day that is not known, a fracture without a date, a mechanism or a confirmation, a list that
//! may not be complete and a spine that was not imaged keep the group open; then both figures
//! stand side by side.

use serde::Serialize;

use super::Prognosis;
use crate::case::Case;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::severity::{self, CountInterval};

/// A group of the cohort, by the number of fractures at diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum FractureGroup {
    /// One.
    One = 0,
    /// More than one.
    Several = 1,
    /// Not settled.
    Unknown = 2,
    /// None by the day of diagnosis: neither group is hers.
    Neither = 3,
}

/// The group, with the count behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The group.
    pub group: FractureGroup,
    /// Fractures on or before the day of diagnosis; none if that day is not recorded.
    pub count: Option<CountInterval>,
}

pub(super) fn at_diagnosis(case: &Case, policy: &Policy) -> Group {
    let Some(day) = case.diagnosis_date else {
        return Group { group: FractureGroup::Unknown, count: None };
    };
    let until = severity::until(case, policy, day);
    let group = match (until.multiple(), until.count.at_least, until.count.at_most) {
        (Tri::Yes, ..) => FractureGroup::Several,
        (Tri::No, _, Some(0)) => FractureGroup::Neither,
        // At least one and at most one.
        (Tri::No, 1.., _) => FractureGroup::One,
        (Tri::No | Tri::Unknown, ..) => FractureGroup::Unknown,
    };
    Group { group, count: Some(until.count) }
}

/// Reports what the group rests on, or what would settle it; nothing for figures not given.
pub(crate) fn trace(case: &Case, policy: &Policy, found: &Prognosis, trace: &mut impl Trace) {
    if found.withheld.is_some() {
        return;
    }
    let date = FactAt::single(FactKey::DiagnosisDate);
    match case.diagnosis_date {
        None => trace.missing(date),
        Some(day) => {
            trace.used(date, Role::Satisfied);
            let settled = found.group.group != FractureGroup::Unknown;
            severity::trace_until(case, policy, day, settled, trace);
        }
    }
}

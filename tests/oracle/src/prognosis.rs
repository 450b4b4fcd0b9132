//! F-11: sourced statements, as the one line of the vectors.

use crate::record::Record;
use crate::severity::{count_until, multiple};
use crate::tri::{No, Yes};

/// F-11.
pub(crate) fn prognosis(record: &Record, label: &str) -> String {
    // The figures are those of women with the disease (ruling R-D14).
    if matches!(label, "AlternativeCauseFirst" | "Undetermined" | "NotMet") {
        return "withheld".to_owned();
    }
    // "At diagnosis" counts fractures dated on or before the diagnosis; no date, no group.
    let at_diagnosis = record.diagnosis_date().map(|day| count_until(record, day));
    let (group, higher) = match at_diagnosis.map(|c| (multiple(record, c), c)) {
        Some((Yes, _)) => ("group>1: 27%", " (higher: >1 fracture)"),
        Some((No, c)) if c.low == 1 => ("group=1: 10%", ""),
        Some((No, c)) if c.high == 0 => ("group none", ""),
        _ => ("group unknown: 10% or 27%", ""),
    };
    format!("24.3% overall/6y; {group}; next pregnancy 20%{higher}")
}

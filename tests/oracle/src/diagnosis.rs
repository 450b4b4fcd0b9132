//! F-03's gates and F-04: sets A, B, C and the label.

use crate::low_bmd::{A_BY_T, A_BY_Z, B_BY_Z, low, low_as_reported};
use crate::record::{Fracture, Record, text, tri};
use crate::tri::{No, Tri, Unknown, Yes, all, any};
use crate::windows::{InPregnancy, InT3, Lactating, LateOrPostpartum, holds};

/// What one fracture says in set B, apart from being a fracture of the right kind.
pub(crate) struct PerFracture {
    /// Confirmed and spontaneous or low-energy.
    pub(crate) fragility: Tri,
    pub(crate) vertebra_or_hip: Tri,
    pub(crate) bmd_b: Tri,
    pub(crate) time_b: Tri,
    a: Tri,
    a_by_z: Tri,
    a_as_reported: Tri,
    b: Tri,
    c: Tri,
}

/// The answer of F-04.
pub(crate) struct Diagnosis {
    pub(crate) a: Tri,
    pub(crate) b: Tri,
    pub(crate) c: Tri,
    pub(crate) label: &'static str,
    pub(crate) failed: Vec<&'static str>,
    pub(crate) provisional: bool,
    pub(crate) t_arm_only: bool,
    pub(crate) t_not_reported: bool,
    pub(crate) per_fracture: Vec<PerFracture>,
}

/// An item of the differential as recorded.
pub(crate) fn status(record: &Record, item: &str) -> String {
    let recorded = text(&record.raw["differential"], item).unwrap_or_else(|| "unknown".to_owned());
    let marrow = record.imaging.items.iter().any(|s| s.marrow.as_deref() == Some("suspicious"));
    let settled = matches!(recorded.as_str(), "excluded" | "suspicious" | "confirmed");
    // input.md: suspicious marrow raises malignancy until the differential settles it.
    if item == "malignancy" && marrow && !settled { "suspicious".to_owned() } else { recorded }
}

pub(crate) fn secondary_examined(record: &Record) -> Tri {
    tri(&record.raw["differential"], "secondary_examined")
}

/// F-03: malignancy or osteomalacia suspicious or confirmed, or a pathological fracture.
fn alternative_cause(record: &Record) -> bool {
    let raised = |item| matches!(status(record, item).as_str(), "suspicious" | "confirmed");
    let pathological = |f: &Fracture| f.mechanism == "pathological" && !f.refuted();
    raised("malignancy")
        || raised("osteomalacia")
        || record.fractures.items.iter().any(pathological)
}

/// F-03: until the exclusions are complete every diagnosis is provisional.
fn exclusions_complete(record: &Record) -> bool {
    let excluded = |item| status(record, item) == "excluded";
    excluded("malignancy")
        && excluded("osteomalacia")
        && (excluded("monogenic") || status(record, "monogenic") == "confirmed")
        && secondary_examined(record) == Yes
}

fn one(record: &Record, f: &Fracture) -> PerFracture {
    let fragility = f.confirmed.and(f.low_energy());
    let vertebra = f.is("vertebra");
    let vertebra_or_hip = vertebra.or(f.is("hip"));
    let by_z = low(record, f, A_BY_Z);
    let by_t = low(record, f, A_BY_T);
    let bmd_b = low(record, f, B_BY_Z);
    let time_a = holds(record, f.onset, &[InPregnancy, Lactating]);
    let time_b = holds(record, f.onset, &[InT3, Lactating]);
    let time_c = holds(record, f.onset, &[LateOrPostpartum]);
    PerFracture {
        fragility,
        vertebra_or_hip,
        bmd_b,
        time_b,
        a: all([fragility, vertebra, by_z.or(by_t), time_a]),
        a_by_z: all([fragility, vertebra, by_z, time_a]),
        a_as_reported: all([
            fragility,
            vertebra,
            by_z.or(low_as_reported(record, f, A_BY_T)),
            time_a,
        ]),
        b: all([fragility, bmd_b, time_b]),
        c: all([fragility, vertebra_or_hip, time_c]),
    }
}

/// Which of {bmd, timing} set B fails by, over some of the fractures, sorted.
pub(crate) fn failed<'a>(fractures: impl Iterator<Item = &'a PerFracture>) -> Vec<&'static str> {
    let (mut bmd, mut timing) = (false, false);
    for f in fractures {
        bmd |= f.bmd_b == No;
        timing |= f.time_b == No;
    }
    let mut out = Vec::new();
    if bmd {
        out.push("bmd");
    }
    if timing {
        out.push("timing");
    }
    out
}

/// F-04.
pub(crate) fn classify(record: &Record) -> Diagnosis {
    let per_fracture: Vec<PerFracture> =
        record.fractures.items.iter().map(|f| one(record, f)).collect();
    let set = |pick: fn(&PerFracture) -> Tri| {
        any(per_fracture.iter().map(pick)).if_complete(record.fractures.complete)
    };
    let (a, a_by_z, b, c) = (set(|f| f.a), set(|f| f.a_by_z), set(|f| f.b), set(|f| f.c));
    // "T arm": A open only for want of a T-score, and B decided: the label reads A as No (R32).
    let t_not_reported = a == Unknown && set(|f| f.a_as_reported) == No && b != Unknown;
    let a_read = if t_not_reported { No } else { a };
    let open = a_read == Unknown || b == Unknown;
    let label = if alternative_cause(record) {
        "AlternativeCauseFirst"
    } else if a_read == Yes && b == Yes {
        "MeetsBoth"
    } else if b == Yes {
        "MeetsDiagnosticCriteria"
    } else if a_read == Yes {
        "MeetsIntroDefinitionOnly"
    } else if open && c == Yes {
        "SuspectedIncomplete"
    } else if open {
        "Undetermined"
    } else if c == Yes {
        "FractureInWindowCriteriaNotMet"
    } else {
        "NotMet"
    };
    let failed = if label == "FractureInWindowCriteriaNotMet" {
        failed(per_fracture.iter().filter(|f| f.c == Yes))
    } else {
        Vec::new()
    };
    Diagnosis {
        a,
        b,
        c,
        label,
        failed,
        provisional: !exclusions_complete(record),
        t_arm_only: a == Yes && a_by_z != Yes,
        t_not_reported,
        per_fracture,
    }
}

//! F-01: how strongly the picture suggests a fracture.

use crate::date::When;
use crate::low_bmd::{B_BY_Z, central_dxa, meets, outside_listed};
use crate::record::{Bmd, Fracture, Record, Study, number, tri};
use crate::tri::{No, Tri, Unknown, Yes, all, any};
use crate::windows::{InPregnancy, InT3, Lactating, LateOrPostpartum, Onset, Window, holds};
use rust_decimal::Decimal;

/// The nine risk factors of `rf`: all of 2.2 but the first pregnancy.
const RISKS: [&str; 9] = [
    "low_bone_mass_before",
    "excess_resorption",
    "family_history",
    "chronic_inflammation",
    "immobilisation",
    "smoking",
    "previous_systemic_glucocorticoid",
    "heparin",
    "subfertility",
];

/// Height loss: her answer, else two measured heights at least 20 mm apart (P-04).
pub(crate) fn height_loss(record: &Record) -> Tri {
    let told = record.symptom("height_loss");
    let patient = &record.raw["patient"];
    if told != Unknown || patient["height_before_source"].as_str() != Some("measured") {
        return told;
    }
    match (number(patient, "height_before_mm"), number(patient, "height_now_mm")) {
        (Some(before), Some(now)) => Tri::from(before.saturating_sub(now) >= Decimal::from(20)),
        _ => Unknown,
    }
}

/// A pre-pregnancy DXA with Z <= -2.0 is low bone mass before the pregnancy (3.4, S-22).
fn low_before(record: &Record, m: &Bmd) -> bool {
    let before = |date| record.pregnancies.items.iter().any(|p| date < p.start.earliest);
    central_dxa(m) == Yes
        && m.date.is_some_and(before)
        && outside_listed(record, m) == Yes
        && meets(m, B_BY_Z) == Some(Yes)
}

fn risk(record: &Record) -> Tri {
    let asked = RISKS.iter().map(|r| tri(&record.raw["risk_factors"], r));
    let measured = record.bmd.items.iter().any(|m| low_before(record, m));
    // R15: a recorded course answers for heparin and glucocorticoid, whatever was ticked.
    let given =
        ["systemic_glucocorticoid", "unfractionated_heparin", "low_molecular_weight_heparin"];
    let treated = record
        .medications
        .items
        .iter()
        .any(|course| course.agent.as_deref().is_some_and(|agent| given.contains(&agent)));
    any(asked).or(if measured || treated { Yes } else { No })
}

/// Whether she cannot care for the child; nobody is asked who has none that lives (ADR 0014, R16).
fn cannot_care(record: &Record) -> Tri {
    let pregnancies = record.raw["pregnancies"].as_array().map_or(&[][..], Vec::as_slice);
    let without = |p: &serde_json::Value| p["outcome"].as_str().is_some_and(|o| o != "live");
    match record.symptom("cannot_care_for_child") {
        Unknown if !pregnancies.is_empty() && pregnancies.iter().all(without) => No,
        told => told,
    }
}

/// ADR 0016: the days on which a fracture happened that a study shows and nobody listed.
pub(crate) fn shown_and_not_listed(record: &Record) -> Vec<When> {
    if record.fractures.items.iter().any(|f| !f.refuted()) {
        return Vec::new();
    }
    let shows = |s: &&Study| s.result.as_deref() == Some("fracture");
    let until = |s: &Study| record.any_day().until(s.date.unwrap_or(record.as_of));
    record.imaging.items.iter().filter(shows).map(until).collect()
}

/// Whether an onset lies in one of the windows: either of the two recorded ones counts.
pub(crate) fn onset_in(record: &Record, windows: &[Window]) -> Tri {
    let pain = holds(record, record.symptom_date("pain_onset"), windows);
    let worse = record.symptom_date("worsening_onset");
    pain.or(worse.map_or(No, |w: When| holds(record, Some(w), windows)))
}

/// P-14, the proposal for "very strong suspicion"; the clinician's word wins.
pub(crate) fn very_strong(record: &Record) -> Tri {
    let told = record.judgement("very_strong_suspicion").0;
    if told != Unknown {
        return told;
    }
    let spinal = record.symptom("spinal_pain");
    let triad = all([
        spinal,
        record.symptom("acute"),
        record.symptom("severe"),
        record.symptom("localised"),
        onset_in(record, &[Onset, Lactating]),
    ]);
    let shape = height_loss(record).or(record.symptom("kyphosis"));
    triad.or(spinal.and(shape))
}

/// Whether something that she feels, or that shows, points to a fracture (`feat`).
fn feature(record: &Record) -> Tri {
    let pain = record.symptom("spinal_pain").or(record.symptom("hip_pain"));
    let shape = height_loss(record).or(record.symptom("kyphosis"));
    let marked = any(["acute", "severe", "localised"].map(|s| record.symptom(s)));
    shape.or(pain.and(marked.or(cannot_care(record))))
}

/// Whether the onset lies in the time of F-01 (`win`).
fn in_time(record: &Record) -> Tri {
    onset_in(record, &[Onset, Lactating, InPregnancy])
}

/// Whether a symptom that is still to be told may raise the level to `Suspect` or above.
pub(crate) fn may_be_suspect(record: &Record) -> bool {
    in_time(record) != No && (feature(record) != No || very_strong(record) != No)
}

/// F-01.
pub(crate) fn suspicion(record: &Record) -> &'static str {
    level(record, record.fractures.complete)
}

/// The level of what is recorded: behind the imaging plan nothing stands that nobody saw (ADR 0015).
pub(crate) fn recorded(record: &Record) -> &'static str {
    level(record, true)
}

/// First rule that applies; `whole` is whether no fracture was left out.
fn level(record: &Record, whole: bool) -> &'static str {
    let fractures = &record.fractures;
    let pain = record.symptom("spinal_pain").or(record.symptom("hip_pain"));
    let shape = height_loss(record).or(record.symptom("kyphosis"));
    let feat = feature(record);
    let win = in_time(record);
    let open = |f: &&Fracture| !f.refuted() && f.mechanism != "high_energy";

    // SUS-1
    let must = |f: &Fracture| {
        all([f.confirmed, f.low_energy(), f.is("vertebra")]) == Yes
            && holds(record, f.onset, &[InT3, Lactating]) == Yes
    };
    if fractures.items.iter().any(must) {
        return "MustSuspect";
    }
    // SUS-4
    if win == Yes && very_strong(record) == Yes {
        return "Strong";
    }
    // SUS-1b
    let windows = [Onset, LateOrPostpartum, Lactating, InPregnancy];
    let shown = shown_and_not_listed(record);
    let seen =
        fractures.items.iter().filter(open).map(|f| f.onset).chain(shown.iter().copied().map(Some));
    if seen.clone().any(|onset| holds(record, onset, &windows) != No) {
        return "Suspect";
    }
    // SUS-2; like SUS-3 and SUS-7 it needs to know that no fracture was left out.
    let silent = pain == No && shape == No;
    if silent && seen.clone().next().is_none() {
        return if whole { "NoSymptoms" } else { "Insufficient" };
    }
    // SUS-3; what is still open here lies outside every window, or SUS-1b had taken it.
    let outside = silent && seen.clone().next().is_some();
    if win == No || outside {
        return if whole { "OutsideWindow" } else { "Insufficient" };
    }
    // SUS-5
    if win == Yes && feat == Yes {
        return "Suspect";
    }
    // SUS-5b and SUS-7
    if win == Yes && feat == No && pain == Yes {
        match risk(record) {
            Yes => return "Possible",
            No if whole => return "Background",
            _ => {}
        }
    }
    // SUS-6
    "Insufficient"
}

//! F-07: base management.

use crate::date::Day;
use crate::record::{Record, day, list, number, text, tri};
use crate::severity::confirmed_vertebra;
use crate::tri::{No, Tri, Unknown, Yes};
use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::BTreeSet;

/// Where 25-hydroxyvitamin D stands (BM-3).
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum VitaminD {
    AtTarget,
    BelowTarget,
    Measure,
}

/// A laboratory result that is, or may be, one of 25OHD.
struct Sample {
    date: Option<Day>,
    /// In nmol/l; nothing if the value, the unit or the analyte leaves it open.
    nmol: Option<Decimal>,
}

fn sample(v: &Value) -> Option<Sample> {
    let analyte = text(v, "analyte");
    if analyte.as_deref().is_some_and(|name| name != "vitamin_d_25oh") {
        return None;
    }
    let value = number(v, "value").filter(|_| analyte.is_some());
    let nmol = value.and_then(|value| match v["unit"].as_str()? {
        "nmol/l" => Some(value),
        // X-10; one microgram per litre is one nanogram per millilitre.
        "ng/ml" | "ug/l" => value.checked_mul(Decimal::new(2496, 3)),
        _ => None,
    });
    // What no woman can have was not read (2.1).
    let possible = |x: &Decimal| *x >= Decimal::ZERO && *x <= Decimal::from(500);
    Some(Sample { date: day(v, "date"), nmol: nmol.filter(possible) })
}

/// BM-3: more than 75 nmol/l, and not older than 6 months (P-10).
///
/// The latest sample speaks, of two on one day the lower; one that may be later and may say
/// otherwise leaves it open (ruling R-D15).
pub(crate) fn vitamin_d(record: &Record) -> VitaminD {
    let samples: Vec<Sample> =
        list(record.raw, "labs", sample).items.into_iter().flatten().collect();
    let above = |nmol: Decimal| nmol > Decimal::from(75);
    let read = samples.iter().filter_map(|s| Some((s.date?, s.nmol?)));
    let Some((latest, value)) = read.max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1))) else {
        return VitaminD::Measure;
    };
    let open = samples.iter().any(|s| match (s.date, s.nmol) {
        (Some(_), Some(_)) => false,
        (Some(date), None) => date >= latest,
        (None, Some(nmol)) => above(nmol) != above(value),
        (None, None) => true,
    });
    match latest.months(6) >= record.as_of {
        true if !open && above(value) => VitaminD::AtTarget,
        true if !open => VitaminD::BelowTarget,
        _ => VitaminD::Measure,
    }
}

pub(crate) fn calcium_intake(record: &Record) -> Option<Decimal> {
    number(&record.raw["patient"], "calcium_intake_mg_per_day")
}

/// BM-1 and BM-2.
pub(crate) fn calcium(intake: Option<Decimal>) -> String {
    let (low, high) = (Decimal::from(1000), Decimal::from(1200));
    match intake {
        None => "CA-ASK".to_owned(),
        Some(x) if x < low => {
            let gap = |goal: Decimal| goal.saturating_sub(x).normalize();
            format!("CA-INCREASE:{}-{}", gap(low), gap(high))
        }
        Some(x) if x <= high => "CA-ADEQUATE".to_owned(),
        Some(_) => "CA-ABOVE-RANGE".to_owned(),
    }
}

/// Conditions that are present and not known to be addressed (BM-6), in alphabetical order.
fn unaddressed(record: &Record) -> BTreeSet<String> {
    let conditions = list(record.raw, "conditions", |v| {
        let open = tri(v, "present") == Yes && tri(v, "addressed") != Yes;
        text(v, "kind").filter(|_| open)
    });
    conditions.items.into_iter().flatten().collect()
}

/// F-07, in the order of its table.
pub(crate) fn management(
    record: &Record,
    suspicion: &str,
    label: &str,
    pregnant: Tri,
    lactating: Tri,
) -> Vec<String> {
    if !matches!(suspicion, "Suspect" | "Strong" | "MustSuspect") {
        return Vec::new();
    }
    let mut out = vec![calcium(calcium_intake(record))];
    let mut say = |code: &str| out.push(code.to_owned());
    say(match vitamin_d(record) {
        VitaminD::AtTarget => "VITD-AT-TARGET",
        VitaminD::BelowTarget => "VITD-BELOW-TARGET",
        VitaminD::Measure => "VITD-MEASURE",
    });
    let diagnosed = matches!(
        label,
        "MeetsBoth"
            | "MeetsDiagnosticCriteria"
            | "MeetsIntroDefinitionOnly"
            | "SuspectedIncomplete"
    );
    match (lactating, pregnant) {
        (Yes, _) if diagnosed => say("LACT-CONSIDER-STOP-OR-SHORTEN"),
        (Yes, _) => {}
        (No, Yes) => say("LACT-PLAN"),
        // Breastfeeding is recorded; the gate asks about the pregnancy (ruling R-D13).
        (No, No | Unknown) => say("LACT-NA"),
        (Unknown, _) => say("LACT-ASK"),
    }
    for condition in unaddressed(record) {
        say(&format!("ADDRESS:{condition}"));
    }
    for code in ["PHYSIO", "REHABILITATION", "ANALGESIA"] {
        say(code);
    }
    if confirmed_vertebra(record) {
        say("CORSET-OPTION");
    }
    for code in ["PSYCHOSOCIAL-SUPPORT", "SCREEN-ANXIETY-DEPRESSION"] {
        say(code);
    }
    if record.symptom("cannot_care_for_child") == Yes {
        say("HELP-AT-HOME");
    }
    if tri(&record.raw["risk_factors"], "smoking") == Yes {
        say("SMOKING");
    }
    out
}

//! F-07: base management.

use crate::date::Day;
use crate::record::{Record, day, list, number, text, tri};
use crate::severity::confirmed_vertebra;
use crate::tri::{No, Tri, Unknown, Yes};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Where 25-hydroxyvitamin D stands (BM-3).
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum VitaminD {
    AtTarget,
    BelowTarget,
    Measure,
}

/// The latest 25OHD in nmol/l and its day; of two on one day the lower.
fn latest_vitamin_d(record: &Record) -> Option<(Day, Decimal)> {
    let results = list(record.raw, "labs", |v| {
        let named = text(v, "analyte").as_deref() == Some("vitamin_d_25oh");
        let value = number(v, "value").filter(|_| named)?;
        let nmol = match v["unit"].as_str()? {
            "nmol/l" => value,
            // X-10; one microgram per litre is one nanogram per millilitre.
            "ng/ml" | "ug/l" => value.checked_mul(Decimal::new(2496, 3))?,
            _ => return None,
        };
        Some((day(v, "date")?, nmol))
    });
    let readable = results.items.into_iter().flatten();
    readable.max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)))
}

/// BM-3: more than 75 nmol/l, and not older than 6 months (P-10).
pub(crate) fn vitamin_d(record: &Record) -> VitaminD {
    match latest_vitamin_d(record) {
        Some((date, value)) if date.months(6) >= record.as_of => {
            if value > Decimal::from(75) {
                VitaminD::AtTarget
            } else {
                VitaminD::BelowTarget
            }
        }
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

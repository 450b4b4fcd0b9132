//! Records that ask what a vector of plain arguments asks: languages other than Rust are asked about
//! women, not about numbers.

use serde_json::{Value, json};

/// The records; none for a function that is asked about a record already.
pub(super) fn of(function: &str, arguments: &Value) -> Vec<Value> {
    let at = |place: usize| &arguments[place];
    match function {
        "change" => vec![change(at(0), at(1), at(2))],
        "physio" => vec![physiology(arguments)],
        "recovery" => vec![recovery(arguments)],
        "project" => vec![projection(at(0), at(3))],
        "washout" => vec![washout(at(0), at(1), at(2))],
        "levels" => vec![levels(arguments)],
        "base2" => arguments.as_array().into_iter().flatten().map(calcium).collect(),
        _ => Vec::new(),
    }
}

fn washout(dose: &Value, target: &Value, agent: &Value) -> Value {
    let agent = agent.as_str().unwrap_or("zoledronate");
    json!({
        "as_of": dose,
        "pregnancy_status": {"value": "no", "on": dose},
        "medications": [{"agent": agent, "start": dose, "last_dose": dose, "stop": dose}],
        "medications_complete": "yes",
        "plans": {"pregnancy_wish": "yes", "earliest_target": target},
    })
}

/// Her calcium intake, for a woman with a fracture.
pub(super) fn calcium(intake: &Value) -> Value {
    json!({
        "as_of": "2025-12-20",
        "pregnancies": [{
            "lmp": "2025-01-01", "outcome": "live", "births": ["2025-10-05"],
            "lactation_periods": [],
        }],
        "fractures": [{
            "site": "vertebra", "level": "T12", "onset": "2025-11-10",
            "mechanism": "spontaneous", "confirmed": "yes",
        }],
        "patient": {"calcium_intake_mg_per_day": intake.to_string()},
    })
}

fn levels(spellings: &Value) -> Value {
    let fractures = spellings.as_array().into_iter().flatten();
    let fractures: Vec<Value> = fractures
        .map(|level| json!({"site": "vertebra", "level": level, "confirmed": "yes"}))
        .collect();
    json!({"as_of": "2025-12-20", "fractures": fractures, "fractures_complete": "yes"})
}

fn projection(regimen: &Value, baseline: &Value) -> Value {
    let agent = match regimen.as_str() {
        Some("TPTD") => "teriparatide",
        Some("BP") => "alendronate",
        _ => "calcium",
    };
    json!({
        "as_of": "2025-12-20",
        "pregnancy_status": {"value": "no", "on": "2025-12-20"},
        "pregnancies": [birth("2024-12-20", "2025-10-05", json!([]))],
        "pregnancies_complete": "yes",
        "fractures": [],
        "bmd": [scan("lumbar_spine", "2025-10-20", baseline)],
        "bmd_complete": "yes",
        "medications": [{"agent": agent, "start": "2025-10-20", "stop": "ongoing"}],
        "medications_complete": "yes",
    })
}

/// Two scans ten months apart on one scanner.
fn change(first: &Value, second: &Value, sd: &Value) -> Value {
    let record = json!({
        "as_of": "2027-12-20",
        "pregnancy_status": {"value": "no", "on": "2027-12-20"},
        "pregnancies": [],
    });
    scanned(record, "lumbar_spine", [("2027-01-10", first), ("2027-11-10", second)], sd)
}

/// Breastfed for so many months, scanned before the pregnancy and on the last day of it.
fn physiology(arguments: &Value) -> Value {
    let site = if arguments[0] == "TH" { "total_hip" } else { "lumbar_spine" };
    let weaned = match arguments[1].as_u64() {
        Some(3) => "2026-01-05",
        Some(6) => "2026-04-05",
        _ => "2026-07-05",
    };
    let fed = json!([{"start": "2025-10-05", "end": weaned, "feeding": arguments[2]}]);
    let record = json!({
        "as_of": weaned,
        "pregnancy_status": {"value": "no", "on": weaned},
        "pregnancies": [birth("2024-12-29", "2025-10-05", fed)],
        "pregnancies_complete": "yes",
    });
    let scans = [("2024-11-01", &arguments[3]), (weaned, &arguments[4])];
    scanned(record, site, scans, &arguments[5])
}

/// Scanned before the pregnancy and on a day after weaning.
fn recovery(arguments: &Value) -> Value {
    let (weaned, measured) = (&arguments[0], arguments[1].as_str().unwrap_or_default());
    let fed = json!([{"start": "2025-06-01", "end": weaned, "feeding": "exclusive"}]);
    let record = json!({
        "as_of": measured,
        "pregnancy_status": {"value": "no", "on": measured},
        "pregnancies": [birth("2024-08-25", "2025-06-01", fed)],
        "pregnancies_complete": "yes",
    });
    let scans = [("2024-07-01", &arguments[2]), (measured, &arguments[3])];
    scanned(record, "lumbar_spine", scans, &arguments[4])
}

fn birth(lmp: &str, day: &str, fed: Value) -> Value {
    json!({
        "lmp": lmp, "births": [day], "outcome": "live",
        "lactation_periods": fed, "lactation_periods_complete": "yes",
    })
}

fn scanned(mut record: Value, site: &str, scans: [(&str, &Value); 2], sd: &Value) -> Value {
    record["bmd"] = scans.map(|(day, value)| scan(site, day, value)).to_vec().into();
    record["bmd_complete"] = "yes".into();
    for list in ["fractures", "imaging", "medications", "cross_calibrations", "precision"] {
        record[list] = json!([]);
    }
    // In tenths of a milligram.
    if let Some(sd) = sd.as_u64() {
        let text = format!("{}.{:04}", sd / 10_000, sd % 10_000);
        let text = text.trim_end_matches('0');
        record["precision"] = json!([{"device": scanner(), "site": site, "sd_g_per_cm2": text}]);
        record["precision_complete"] = "yes".into();
    }
    record
}

fn scan(site: &str, day: &str, milligrams: &Value) -> Value {
    let milligrams = milligrams.as_u64().unwrap_or_default();
    let value = format!("{}.{:03}", milligrams / 1000, milligrams % 1000);
    let mut scan = json!({
        "date": day, "modality": "dxa", "site": site, "bmd_g_per_cm2": value,
        "device": scanner(),
    });
    if site == "lumbar_spine" {
        scan["levels"] = json!(["L1", "L2", "L3", "L4"]);
    } else {
        scan["side"] = json!("left");
    }
    scan
}

fn scanner() -> Value {
    json!({"maker": "Maker", "model": "Model", "serial": "1"})
}

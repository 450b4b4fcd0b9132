//! A case of the kernel as a record of gao, in JSON.
//!
//! The kernel knows weeks and months; gao knows days. Everything happens around one day of assessment:
//! the fractures on that day, an image of the spine on it, the pain a week before. What the kernel takes for
//! granted is stated: other causes are excluded, no medicine has been taken, other measures were judged
//! not enough.

use anyhow::Result;
use gao_peers_kernel::case::{Bone, Case, Energy, Phase, Scan, ScanSite, Stated};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

/// The day of assessment.
const TODAY: Date = date(2026, 6, 15);

/// Days from the last menstrual period to the birth.
const TERM: i32 = 280;

/// The record as a line of JSON.
///
/// # Errors
///
/// If a day lies outside the calendar.
pub fn record(case: &Case) -> Result<String> {
    let time = Time::of(case)?;
    let (pregnancies, pregnant) = match time {
        Time::Pregnant { .. } => (pregnant(case, &time)?, "yes"),
        Time::Postpartum { .. } => (postpartum(case, &time), "no"),
    };
    let imaged = case.vertebral_fractures.is_some();
    let risks = &case.risk_factors;
    let conditions = match risks.malabsorption {
        Stated::No => json!([]),
        stated => json!([{ "kind": "malabsorption", "present": word(stated) }]),
    };
    let monogenic = match risks.monogenic_bone_disease {
        Stated::No => "excluded",
        Stated::Yes => "confirmed",
        Stated::Unknown => "unknown",
    };
    let mut record = json!({
        "as_of": TODAY.to_string(),
        "pregnancy_status": { "value": pregnant, "on": TODAY.to_string() },
        "pregnancies": pregnancies,
        "pregnancies_complete": "yes",
        "symptoms": {
            "spinal_pain": "yes",
            "pain_onset": TODAY.checked_sub(7.days())?.to_string(),
        },
        "fractures": fractures(case),
        "fractures_complete": if imaged { "yes" } else { "unknown" },
        "imaging": imaging(case, pregnant == "yes"),
        "imaging_complete": "yes",
        "bmd": scans(case, &time)?,
        "bmd_complete": "yes",
        "risk_factors": {
            "first_pregnancy": word(risks.first_pregnancy),
            "low_bone_mass_before": word(risks.low_bmd_before),
            "family_history": word(risks.family_history),
            "chronic_inflammation": word(risks.inflammatory_disease),
            "immobilisation": word(risks.immobilisation),
            "smoking": word(risks.smoking),
            "previous_systemic_glucocorticoid": word(risks.glucocorticoids),
            "heparin": word(risks.heparin),
            "subfertility": word(risks.reduced_fertility),
        },
        "conditions": conditions,
        "conditions_complete": "yes",
        "medications": [],
        "medications_complete": "yes",
        "differential": {
            "malignancy": "excluded",
            "osteomalacia": "excluded",
            "monogenic": monogenic,
            "secondary_examined": "yes",
        },
        "diagnosis_date": TODAY.to_string(),
        "judgements": { "conservative_insufficient": { "value": "yes", "on": TODAY.to_string() } },
    });
    // A pregnancy at another age is refused as a mistake, which the kernel only remarks on.
    let age = case.age_years.filter(|age| (15..=55).contains(age));
    if let (Some(age), Some(record)) = (age, record.as_object_mut()) {
        let born = TODAY.checked_sub(i32::from(age).years())?.checked_sub(100.days())?;
        record.insert("patient".to_owned(), json!({ "birth_date": born.to_string() }));
    }
    Ok(record.to_string())
}

/// The pregnancy that the case is about, in days.
enum Time {
    /// She is pregnant.
    Pregnant { last_period: Option<Date> },
    /// She has given birth.
    Postpartum { birth: Option<Date> },
}

impl Time {
    fn of(case: &Case) -> Result<Self> {
        Ok(match case.phase {
            Phase::Pregnant { week } => {
                let last_period = week.map(|week| TODAY.checked_sub(i32::from(week).weeks()));
                Self::Pregnant { last_period: last_period.transpose()? }
            }
            // The month is full, and a day has passed.
            Phase::Postpartum { months } => {
                let birth = months.map(|months| {
                    TODAY.checked_sub(i32::from(months).months())?.checked_sub(1.days())
                });
                Self::Postpartum { birth: birth.transpose()? }
            }
        })
    }
}

/// A pregnancy that goes on; whoever breastfeeds, or may, has given birth two years before.
fn pregnant(case: &Case, time: &Time) -> Result<Value> {
    let mut pregnancy = json!({ "outcome": "ongoing" });
    if let (Time::Pregnant { last_period: Some(day) }, Some(pregnancy)) =
        (time, pregnancy.as_object_mut())
    {
        pregnancy.insert("lmp".to_owned(), json!(day.to_string()));
    }
    if case.lactating == Some(false) {
        return Ok(json!([pregnancy]));
    }
    let birth = TODAY.checked_sub(2.years())?;
    let mut earlier = birth_on(birth)?;
    feed(&mut earlier, case.lactating, Some(birth));
    Ok(json!([earlier, pregnancy]))
}

fn postpartum(case: &Case, time: &Time) -> Value {
    let birth = match time {
        Time::Postpartum { birth } => *birth,
        Time::Pregnant { .. } => None,
    };
    let mut pregnancy = birth
        .and_then(|birth| birth_on(birth).ok())
        .unwrap_or_else(|| json!({ "outcome": "live", "born_at_term": "yes" }));
    feed(&mut pregnancy, case.lactating, birth);
    json!([pregnancy])
}

fn birth_on(birth: Date) -> Result<Value> {
    let last_period = birth.checked_sub(TERM.days())?;
    Ok(json!({
        "lmp": last_period.to_string(),
        "outcome": "live",
        "births": [birth.to_string()],
    }))
}

/// Whether the child is breastfed: until now, never, or not stated.
fn feed(pregnancy: &mut Value, lactating: Option<bool>, birth: Option<Date>) {
    let Some(pregnancy) = pregnancy.as_object_mut() else { return };
    let periods = match (lactating, birth) {
        (None, _) => return,
        (Some(false), _) => json!([]),
        (Some(true), Some(birth)) => json!([{ "start": birth.to_string(), "end": "ongoing" }]),
        (Some(true), None) => json!([{ "end": "ongoing" }]),
    };
    pregnancy.insert("lactation_periods".to_owned(), periods);
    pregnancy.insert("lactation_periods_complete".to_owned(), json!("yes"));
}

fn fractures(case: &Case) -> Vec<Value> {
    let today = TODAY.to_string();
    let vertebrae = case.vertebral_fractures.unwrap_or_default();
    let vertebrae = vertebrae.iter().map(|vertebra| {
        let mut fracture = json!({
            "site": "vertebra",
            "level": format!("{:?}", vertebra.level),
            "onset": today,
            "mechanism": mechanism(vertebra.energy),
            "confirmed": "yes",
        });
        if let (Some(grade), Some(fracture)) = (vertebra.genant, fracture.as_object_mut()) {
            fracture.insert("genant_grade".to_owned(), json!(grade.to_string()));
        }
        fracture
    });
    let others = case.other_fractures.iter().map(|fracture| {
        let site = match fracture.site {
            Bone::Hip => "hip",
            Bone::Sacrum => "sacrum",
            Bone::Pelvis => "pelvis",
            Bone::Rib => "rib",
            Bone::Wrist => "forearm",
        };
        json!({
            "site": site,
            "onset": today,
            "mechanism": mechanism(fracture.energy),
            "confirmed": "yes",
        })
    });
    vertebrae.chain(others).collect()
}

/// An image of the whole spine, by what is safe in her state, if it was imaged.
fn imaging(case: &Case, pregnant: bool) -> Vec<Value> {
    let study = case.vertebral_fractures.map(|fractures| {
        json!({
            "date": TODAY.to_string(),
            "modality": if pregnant { "mri" } else { "xray" },
            "regions": ["thoracic", "lumbar"],
            "result": if fractures.is_empty() { "no_fracture" } else { "fracture" },
        })
    });
    study.into_iter().collect()
}

fn scans(case: &Case, time: &Time) -> Result<Vec<Value>> {
    case.dxa.iter().map(|scan| one_scan(scan, time)).collect()
}

/// A measurement is made so many months after the birth, or before it, but never after today.
fn one_scan(scan: &Scan, time: &Time) -> Result<Value> {
    let birth = match time {
        Time::Postpartum { birth } => *birth,
        Time::Pregnant { last_period } => {
            last_period.map(|day| day.checked_add(TERM.days())).transpose()?
        }
    };
    let site = match scan.site {
        ScanSite::LumbarSpine => "lumbar_spine",
        ScanSite::TotalHip => "total_hip",
        ScanSite::FemoralNeck => "femoral_neck",
    };
    let mut measurement = json!({ "modality": "dxa", "site": site });
    let Some(fields) = measurement.as_object_mut() else { return Ok(measurement) };
    if let (Some(months), Some(birth)) = (scan.months_postpartum, birth) {
        let day = birth.checked_add(i32::from(months).months())?.min(TODAY);
        fields.insert("date".to_owned(), json!(day.to_string()));
    }
    for (name, score) in [("z_score", scan.z), ("t_score", scan.t)] {
        if let Some(score) = score {
            fields.insert(name.to_owned(), json!(format!("{score:.1}")));
        }
    }
    Ok(measurement)
}

fn mechanism(energy: Energy) -> &'static str {
    match energy {
        Energy::High => "high_energy",
        Energy::Low => "low_energy",
        Energy::Unknown => "unknown",
    }
}

fn word(stated: Stated) -> &'static str {
    match stated {
        Stated::No => "no",
        Stated::Yes => "yes",
        Stated::Unknown => "unknown",
    }
}

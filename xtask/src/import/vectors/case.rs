//! The case of a vector, part by part.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::super::{Object, Record, put, put_object};
use super::Input;

pub(super) fn convert(mut source: Record) -> Result<Input> {
    let mut case = Object::new();
    let as_of = source.required_text("as_of")?;

    put_list(&mut case, "pregnancies", entries(&mut source, "pregnancies", pregnancy)?);
    put_list(&mut case, "fractures", entries(&mut source, "fractures", fracture)?);
    put_list(&mut case, "bmd", entries(&mut source, "bmd", measurement)?);
    put_list(&mut case, "medications", entries(&mut source, "meds", medication)?);
    put_list(&mut case, "precision", Vec::new());
    put_list(&mut case, "cross_calibrations", Vec::new());
    put_list(&mut case, "labs", vitamin_d(&mut source, &as_of)?);
    let studies = imaging(&mut source, &mut case)?;
    put_list(&mut case, "imaging", studies);
    let conditions = other_causes(&mut source, &mut case)?;
    put_list(&mut case, "conditions", conditions);

    put_object(&mut case, "patient", patient(&mut source)?);
    put_object(&mut case, "pregnancy_status", pregnancy_status(&mut source)?);
    put_object(&mut case, "symptoms", symptoms(&mut source)?);
    put_object(&mut case, "risk_factors", risk_factors(&mut source)?);
    put_object(&mut case, "judgements", judgements(&mut source)?);
    put_object(&mut case, "plans", plans(&mut source)?);
    put(&mut case, "spine_not_evaluable", source.answer("ls_not_evaluable")?);
    put(&mut case, "diagnosis_date", source.text("diagnosis_date")?);
    put(&mut case, "as_of", Some(as_of));

    let policy = policy(&mut source)?;
    source.finish()?;
    Ok(Input::Case { input: case, policy })
}

/// Adds a complete list; an empty one says so by itself.
fn put_list(object: &mut Object, key: &str, entries: Vec<Value>) {
    if !entries.is_empty() {
        put(object, &format!("{key}_complete"), Some("yes"));
    }
    put(object, key, Some(entries));
}

fn entries(
    source: &mut Record,
    key: &str,
    convert: impl Fn(&mut Record) -> Result<Object>,
) -> Result<Vec<Value>> {
    let mut entries = Vec::new();
    for mut entry in source.records(key)?.unwrap_or_default() {
        entries.push(convert(&mut entry)?.into());
        entry.finish()?;
    }
    Ok(entries)
}

/// Copies three-valued answers under their names on the wire.
fn answers(source: &mut Record, names: &[(&str, &str)]) -> Result<Object> {
    let mut object = Object::new();
    for (name, wire) in names {
        put(&mut object, wire, source.answer(name)?);
    }
    Ok(object)
}

fn pregnancy(source: &mut Record) -> Result<Object> {
    let mut pregnancy = answers(source, &[("term", "born_at_term")])?;
    put(&mut pregnancy, "lmp", source.text("lmp")?);
    put(&mut pregnancy, "edd", source.text("edd")?);
    let outcome = source.text("outcome")?;
    let births = source.list("births")?;
    let otherwise = if births.is_some() { "live" } else { "ongoing" };
    put(&mut pregnancy, "outcome", Some(outcome.unwrap_or_else(|| otherwise.to_owned())));
    put(&mut pregnancy, "births", births);
    match source.take("lactation") {
        None => {}
        Some(Value::String(word)) if word == "Unknown" => {}
        Some(Value::String(word)) if word == "never" => {
            put_list(&mut pregnancy, "lactation_periods", Vec::new());
        }
        Some(periods @ Value::Array(_)) => {
            let mut source = Record::new("pregnancy", json!({ "lactation": periods }))?;
            let periods = entries(&mut source, "lactation", lactation_period)?;
            put_list(&mut pregnancy, "lactation_periods", periods);
        }
        Some(other) => bail!("lactation is `{other}`, expected periods, never or Unknown"),
    }
    Ok(pregnancy)
}

fn lactation_period(source: &mut Record) -> Result<Object> {
    let mut period = Object::new();
    put(&mut period, "start", source.text("start")?);
    put(&mut period, "end", Some(source.text("end")?.unwrap_or_else(|| "ongoing".to_owned())));
    put(&mut period, "feeding", source.text("kind")?);
    Ok(period)
}

fn fracture(source: &mut Record) -> Result<Object> {
    let mut fracture = answers(source, &[("confirmed", "confirmed")])?;
    let level = source.text("level")?;
    let site = source.text("site")?.or_else(|| level.as_ref().map(|_| "vertebra".to_owned()));
    put(&mut fracture, "site", site);
    put(&mut fracture, "level", level);
    put(&mut fracture, "onset", source.text("date")?);
    let mechanism = match source.text("mech")?.as_deref() {
        None => None,
        Some("spontaneous") => Some("spontaneous"),
        Some("low") => Some("low_energy"),
        Some("high") => Some("high_energy"),
        Some("Unknown") => Some("unknown"),
        Some(other) => bail!("mechanism `{other}` is unknown"),
    };
    put(&mut fracture, "mechanism", mechanism);
    put(&mut fracture, "genant_grade", source.text("genant")?);
    Ok(fracture)
}

fn measurement(source: &mut Record) -> Result<Object> {
    let mut measurement = Object::new();
    put(&mut measurement, "date", source.text("date")?);
    let modality = source.text("modality")?;
    put(&mut measurement, "modality", Some(modality.unwrap_or_else(|| "dxa".to_owned())));
    let levels = source.list("levels")?;
    let (site, levels) = match source.required_text("site")?.as_str() {
        "LS" => {
            let all = || ["L1", "L2", "L3", "L4"].map(Value::from).to_vec();
            ("lumbar_spine", Some(levels.unwrap_or_else(all)))
        }
        "TH" => ("total_hip", levels),
        "FN" => ("femoral_neck", levels),
        other => bail!("site `{other}` is unknown"),
    };
    put(&mut measurement, "site", Some(site));
    put(&mut measurement, "levels", levels);
    put(&mut measurement, "bmd_g_per_cm2", source.text("bmd")?);
    put(&mut measurement, "z_score", source.text("z")?);
    put(&mut measurement, "t_score", source.text("t")?);
    Ok(measurement)
}

fn medication(source: &mut Record) -> Result<Object> {
    let mut medication = Object::new();
    put(&mut medication, "agent", source.text("agent")?);
    put(&mut medication, "start", source.text("start")?);
    put(
        &mut medication,
        "stop",
        Some(source.text("stop")?.unwrap_or_else(|| "ongoing".to_owned())),
    );
    put(&mut medication, "last_dose", source.text("last_dose")?);
    Ok(medication)
}

/// The source gives one value without a day; it stands for the day of assessment.
fn vitamin_d(source: &mut Record, as_of: &str) -> Result<Vec<Value>> {
    let lab = source.text("vitd")?.map(|value| {
        json!({
            "analyte": "vitamin_d_25oh",
            "value": value,
            "unit": "nmol/l",
            "date": as_of,
        })
    });
    Ok(lab.into_iter().collect())
}

fn imaging(source: &mut Record, case: &mut Object) -> Result<Vec<Value>> {
    let Some(mut source) = source.record("imaging")? else {
        return Ok(Vec::new());
    };
    put(case, "mri_contraindicated", source.answer("mri_contraindicated")?);
    let studies = entries(&mut source, "studies", study)?;
    source.finish()?;
    Ok(studies)
}

fn study(source: &mut Record) -> Result<Object> {
    let mut study = Object::new();
    put(&mut study, "modality", source.text("modality")?);
    put(&mut study, "date", source.text("date")?);
    let mut regions = Vec::new();
    for region in source.texts("regions")? {
        regions.push(match region.as_str() {
            "T" => "thoracic",
            "L" => "lumbar",
            other => bail!("region `{other}` is unknown"),
        });
    }
    put(&mut study, "regions", Some(regions));
    put(&mut study, "result", source.text("result")?);
    Ok(study)
}

/// The differential, and the conditions that were found.
fn other_causes(source: &mut Record, case: &mut Object) -> Result<Vec<Value>> {
    let mut differential = Object::new();
    if let Some(mut source) = source.record("ddx")? {
        for item in ["malignancy", "osteomalacia", "monogenic"] {
            put(&mut differential, item, source.text(item)?);
        }
        source.finish()?;
    }
    let mut conditions = Vec::new();
    if let Some(mut source) = source.record("secondary")? {
        put(&mut differential, "secondary_examined", source.answer("examined")?);
        let addressed = source.texts("addressed")?;
        for found in source.texts("found")? {
            let kind = match found.as_str() {
                "coeliac" => "coeliac_disease",
                "hyperthyroidism" => "hyperthyroidism",
                other => bail!("condition `{other}` is unknown"),
            };
            let addressed = if addressed.contains(&found) { "yes" } else { "no" };
            conditions.push(json!({ "kind": kind, "present": "yes", "addressed": addressed }));
        }
        source.finish()?;
    }
    put_object(case, "differential", differential);
    Ok(conditions)
}

fn patient(source: &mut Record) -> Result<Object> {
    let mut patient = Object::new();
    if let Some(mut source) = source.record("patient")? {
        patient = answers(&mut source, &[("oestrogen_deficiency", "oestrogen_deficiency")])?;
        put(&mut patient, "menopause", source.text("menopause")?);
        source.finish()?;
    }
    put(&mut patient, "calcium_intake_mg_per_day", source.text("calcium")?);
    Ok(patient)
}

fn pregnancy_status(source: &mut Record) -> Result<Object> {
    let Some(mut source) = source.record("pregnancy_status")? else {
        return Ok(Object::new());
    };
    let mut status = answers(&mut source, &[("value", "value")])?;
    put(&mut status, "on", source.text("on")?);
    source.finish()?;
    Ok(status)
}

fn symptoms(source: &mut Record) -> Result<Object> {
    let Some(mut source) = source.record("sym")? else {
        return Ok(Object::new());
    };
    let mut symptoms = answers(
        &mut source,
        &[
            ("spinal_pain", "spinal_pain"),
            ("hip_pain", "hip_pain"),
            ("acute", "acute"),
            ("severe", "severe"),
            ("localised", "localised"),
            ("height_loss", "height_loss"),
            ("kyphosis", "kyphosis"),
            ("cannot_care", "cannot_care_for_child"),
        ],
    )?;
    put(&mut symptoms, "pain_onset", source.text("pain_onset")?);
    put(&mut symptoms, "worsening_onset", source.text("worsening_onset")?);
    if let Some(mut source) = source.record("red_flags")? {
        let flags = answers(&mut source, &[("neurological_deficit", "neurological_deficit")])?;
        put_object(&mut symptoms, "red_flags", flags);
        source.finish()?;
    }
    source.finish()?;
    Ok(symptoms)
}

fn risk_factors(source: &mut Record) -> Result<Object> {
    let Some(mut source) = source.record("risk")? else {
        return Ok(Object::new());
    };
    let risk_factors = answers(
        &mut source,
        &[
            ("low_bone_mass", "low_bone_mass_before"),
            ("excess_resorption", "excess_resorption"),
            ("family", "family_history"),
            ("inflammatory", "chronic_inflammation"),
            ("immobilisation", "immobilisation"),
            ("smoking", "smoking"),
            ("glucocorticoid", "previous_systemic_glucocorticoid"),
            ("heparin", "heparin"),
            ("subfertility", "subfertility"),
        ],
    )?;
    source.finish()?;
    Ok(risk_factors)
}

fn judgements(source: &mut Record) -> Result<Object> {
    let Some(mut source) = source.record("judge")? else {
        return Ok(Object::new());
    };
    let mut judgements = Object::new();
    for name in ["very_low_bmd", "conservative_insufficient", "relevant_gain_unlikely"] {
        put_object(&mut judgements, name, answers(&mut source, &[(name, "value")])?);
    }
    source.finish()?;
    Ok(judgements)
}

fn plans(source: &mut Record) -> Result<Object> {
    let Some(mut source) = source.record("plan")? else {
        return Ok(Object::new());
    };
    let mut plans = Object::new();
    // The wish has no word for unknown: it is then missing.
    put(&mut plans, "pregnancy_wish", source.answer("wish")?.filter(|wish| *wish != "unknown"));
    source.finish()?;
    Ok(plans)
}

fn policy(source: &mut Record) -> Result<Object> {
    let Some(mut source) = source.record("policy")? else {
        return Ok(Object::new());
    };
    let mut policy = Object::new();
    put(&mut policy, "review_clock", source.text("s85_clock")?);
    source.finish()?;
    Ok(policy)
}

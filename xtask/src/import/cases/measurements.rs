//! Bone density and laboratory results of a record.

use anyhow::Result;
use serde_json::{Value, json};

use super::calendar::Day;
use super::timeline::BIRTH;
use super::words::{UNITS, meaning};
use super::{Conversion, Object, Record, described, levels, put};

/// A measurement on the wire, and the day that it bears.
pub(super) struct Measurement {
    pub(super) wire: Value,
    pub(super) date: Option<Day>,
}

impl Conversion {
    /// The baseline measurements; a later one says nothing about the diagnosis.
    pub(super) fn measurements(&mut self, source: &mut Record) -> Result<Vec<Measurement>> {
        let mut measurements = Vec::new();
        for mut source in source.records("dxa")?.unwrap_or_default() {
            let printed = described(&source.fields.clone().into()).unwrap_or_default();
            match measurement(&mut source)? {
                Some(measurement) => measurements.push(measurement),
                None => {
                    self.left_out.push(format!("measurement: {printed}"));
                    continue;
                }
            }
            // What is printed beside the scores, percentages above all, has no place.
            let rest = described(&source.fields.into());
            self.left_out.extend(rest.map(|rest| format!("beside a measurement: {rest}")));
        }
        if measurements.iter().any(|measurement| measurement.date.is_some()) {
            self.notes.push("Measurement days are the first day of the stated month.");
        }
        Ok(measurements)
    }

    /// Results whose analyte and unit are clear; the records give no sample days.
    pub(super) fn labs(&mut self, source: &mut Record) -> Result<()> {
        let Some(mut source) = source.record("labs")? else {
            return Ok(());
        };
        let mut labs = Vec::new();
        for mut other in source.records("other")?.unwrap_or_default() {
            let printed = described(&other.fields.clone().into()).unwrap_or_default();
            match other.required_text("name")?.as_str() {
                "CRP" => self.lab(other, "CRP", "c_reactive_protein", &mut labs)?,
                _ => self.left_out.push(format!("laboratory: {printed}")),
            }
        }
        for (name, analyte) in [
            ("25ohd", "vitamin_d_25oh"),
            ("calcium", "calcium_total"),
            ("phosphate", "phosphate"),
            ("pth", "parathyroid_hormone"),
            ("alp", "alkaline_phosphatase"),
        ] {
            if let Some(result) = source.record(name)? {
                self.lab(result, name, analyte, &mut labs)?;
            }
        }
        for (name, result) in source.fields {
            let result = described(&result);
            self.left_out.extend(result.map(|result| format!("laboratory: {name} {result}")));
        }
        put(&mut self.input, "labs", (!labs.is_empty()).then_some(labs));
        Ok(())
    }

    fn lab(
        &mut self,
        mut source: Record,
        name: &str,
        analyte: &str,
        labs: &mut Vec<Value>,
    ) -> Result<()> {
        let printed = described(&source.fields.clone().into());
        let value = source.text("value")?;
        let unit = source.text("unit")?;
        let qualitative = source.text("qualitative")?;
        let corrected = analyte == "calcium_total"
            && qualitative.as_ref().is_some_and(|text| text.contains("corrected"));
        let analyte = if corrected { "calcium_corrected" } else { analyte };
        match (value, unit.and_then(|unit| meaning(&UNITS, &unit))) {
            (Some(value), Some(unit)) => {
                labs.push(json!({ "analyte": analyte, "value": value, "unit": unit }));
                let beside = qualitative.into_iter().chain(described(&source.fields.into()));
                self.left_out.extend(beside.map(|text| format!("beside {name}: {text}")));
            }
            _ => {
                let printed = printed.map(|printed| format!("laboratory: {name} {printed}"));
                self.left_out.extend(printed);
            }
        }
        Ok(())
    }
}

/// Reads one entry; `None` if it is a later one, has no number, or is at no site of the wire.
fn measurement(source: &mut Record) -> Result<Option<Measurement>> {
    let mut wire = Object::new();
    let baseline = source.text("timepoint")?.as_deref() == Some("baseline");
    let (site, single) = match source.text("site")?.as_deref() {
        Some("lumbar_spine") => ("lumbar_spine", None),
        Some("single_vertebra_L2") => ("lumbar_spine", Some(vec!["L2"])),
        Some("total_hip") => ("total_hip", None),
        Some("femoral_neck") => ("femoral_neck", None),
        _ => return Ok(None),
    };
    put(&mut wire, "site", Some(site));
    let modality = match source.text("method")?.as_deref() {
        Some("DXA") => Some("dxa"),
        Some("QCT") => Some("qct"),
        _ => None,
    };
    put(&mut wire, "modality", modality);
    match source.text("region_as_written")? {
        Some(side) if ["left", "right"].contains(&side.as_str()) => {
            put(&mut wire, "side", Some(side));
        }
        Some(region) => match levels::parse(&region) {
            Ok(levels) => put(&mut wire, "levels", Some(levels)),
            Err(_) => put(&mut source.fields, "region as printed", Some(region)),
        },
        None => put(&mut wire, "levels", single),
    }
    let months = source.whole_number("months_postpartum")?;
    let date = months.map(|months| BIRTH.plus_months(months));
    put(&mut wire, "date", date.map(|day| day.to_string()));
    let scores = [
        ("bmd_g_per_cm2", source.text("bmd_g_cm2")?),
        ("z_score", source.text("z_score")?),
        ("t_score", source.text("t_score")?),
    ];
    if !baseline || scores.iter().all(|(_, score)| score.is_none()) {
        return Ok(None);
    }
    for (key, score) in scores {
        put(&mut wire, key, score);
    }
    Ok(Some(Measurement { wire: wire.into(), date }))
}

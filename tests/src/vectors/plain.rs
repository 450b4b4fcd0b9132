//! Vectors of functions that take plain arguments and no record.

use gao_core::agents::{bisphosphonate_washout, denosumab_washout};
use gao_core::change::{Allowance, Change, Exposure, LeastSignificantChange, Physiology};
use gao_core::change::{physiology, recovery};
use gao_core::projection::{Projection, ProjectionSite, Regimen, project_bmd};
use gao_core::quantity::{Bmd, PrecisionSd};
use gao_core::time::{ApproxDate, CivilDate};
use gao_core::{BmdSite, Tri};
use serde_json::{Value, json};

use super::word;

/// What the engine answers; `None` if the function takes a record.
pub(super) fn answer(function: &str, arguments: &Value) -> Option<Result<Value, String>> {
    let arguments = arguments.as_array()?;
    let at = |place: usize| arguments.get(place).unwrap_or(&Value::Null);
    Some(match function {
        "change" => change(at(0), at(1), at(2)).map(|change| changed(&change)),
        "physio" => physio(at(0), at(1), at(2), change(at(3), at(4), at(5))),
        "washout" => washout(at(0), at(1), at(2)),
        "project" => projected(at(0), at(1), at(2), at(3)),
        "recovery" => recovered(at(0), at(1), change(at(2), at(3), at(4))),
        _ => return None,
    })
}

fn change(first: &Value, second: &Value, sd: &Value) -> Result<Change, String> {
    let bmd = |value: &Value| {
        let milligrams = value.as_i64().ok_or_else(|| format!("no BMD: {value}"))?;
        Bmd::from_milligrams_per_cm2(milligrams).map_err(|error| error.to_string())
    };
    let sd = sd.as_i64().map(PrecisionSd::from_tenths_of_milligram_per_cm2).transpose();
    Ok(Change {
        first: bmd(first)?,
        second: bmd(second)?,
        error: sd.map_err(|error| error.to_string())?.map(LeastSignificantChange::of),
    })
}

fn washout(dose: &Value, target: &Value, agent: &Value) -> Result<Value, String> {
    let day = |value: &Value| {
        let text = value.as_str().ok_or_else(|| format!("no day: {value}"))?;
        CivilDate::parse(text).map_err(|error| error.to_string())
    };
    let (dose, target) = (day(dose)?, day(target)?);
    Ok(json!(match agent.as_str() {
        Some("denosumab") => denosumab_washout(dose, target),
        _ => bisphosphonate_washout(dose, target),
    }))
}

/// Two values of one region on one scanner can be compared.
fn changed(change: &Change) -> Value {
    let tenths = change.tenths_of_percent();
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    json!({
        "comparable": true,
        "delta": change.milligrams_per_cm2(),
        "pct": format!("{sign}{whole}.{tenth}"),
        "sig": word(change.is_significant()),
    })
}

fn physio(
    site: &Value,
    months: &Value,
    feeding: &Value,
    change: Result<Change, String>,
) -> Result<Value, String> {
    let site = match site.as_str() {
        Some("LS") => BmdSite::LumbarSpine,
        Some("TH") => BmdSite::TotalHip,
        other => return Err(format!("site {other:?}")),
    };
    let months = months.as_i64().and_then(|months| i32::try_from(months).ok());
    let full = Tri::from(feeding == "exclusive");
    let exposure = Exposure::months(months.ok_or("no months")?, full);
    let found = physiology(site, exposure, change?).ok_or("nothing was lost")?;
    let result = format!("{:?}", found.result());
    Ok(json!(match found {
        Physiology::ExceedsReported(Allowance::WithinLsc | Allowance::LscUnknown) => {
            format!("{result}:{:?}", found.allowance().ok_or("no allowance")?)
        }
        _ => result,
    }))
}

fn projected(
    regimen: &Value,
    site: &Value,
    month: &Value,
    baseline: &Value,
) -> Result<Value, String> {
    let regimen = match regimen.as_str() {
        Some("CaD") => Regimen::CalciumVitaminD,
        Some("TPTD") => Regimen::Teriparatide,
        Some("BP") => Regimen::Bisphosphonate,
        other => return Err(format!("regimen {other:?}")),
    };
    let site = match site.as_str() {
        Some("LS") => ProjectionSite::LumbarSpine,
        other => return Err(format!("site {other:?}")),
    };
    let month = month.as_u64().and_then(|month| u16::try_from(month).ok()).ok_or("no month")?;
    let milligrams = baseline.as_i64().ok_or("no baseline")?;
    let baseline = Bmd::from_milligrams_per_cm2(milligrams).map_err(|error| error.to_string())?;
    let found = project_bmd(regimen, site, month, Some(baseline));
    Ok(match found {
        Projection::Reported { absolute: Some(absolute), .. } => {
            json!([absolute.low, absolute.high])
        }
        _ => json!(found.outcome()),
    })
}

fn recovered(
    clock: &Value,
    measured: &Value,
    change: Result<Change, String>,
) -> Result<Value, String> {
    let day = |value: &Value| {
        CivilDate::parse(value.as_str().unwrap_or_default()).map_err(|error| error.to_string())
    };
    Ok(json!(recovery(ApproxDate::exact(day(clock)?), day(measured)?, change?)))
}

//! The functions of the vectors that take bare numbers and not a record.

use crate::date::Day;
use crate::{base, change, courses};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn lsc(sd_tenth_mg: Option<i64>) -> Vec<i64> {
    sd_tenth_mg.map(|sd| change::lsc(sd, 0)).into_iter().collect()
}

/// F-06, change, of two values in mg/cm2 and a precision error in 0.1 mg/cm2.
#[must_use]
pub fn change(first_mg: i64, second_mg: i64, sd_tenth_mg: Option<i64>) -> Value {
    let (delta, percent, significant) =
        change::numbers(first_mg.max(1), second_mg, &lsc(sd_tenth_mg));
    json!({ "comparable": true, "delta": delta, "pct": percent, "sig": significant.word() })
}

/// F-06, physiology of lactation; `LS` is the spine, every other site counts as hip or forearm.
#[must_use]
pub fn physiology(
    site: &str,
    months: i32,
    feeding: &str,
    first_mg: i64,
    second_mg: i64,
    sd_tenth_mg: Option<i64>,
) -> &'static str {
    let (spine, exclusive) = (site == "LS", feeding == "exclusive");
    change::physiology(spine, months, exclusive, first_mg, second_mg, &lsc(sd_tenth_mg))
}

/// F-06, recovery, with the anchor and the day of the second value as `YYYY-MM-DD`.
#[must_use]
pub fn recovery(
    anchor: &str,
    on: &str,
    first_mg: i64,
    second_mg: i64,
    sd_tenth_mg: Option<i64>,
) -> Option<&'static str> {
    let (anchor, on) = (Day::parse(anchor)?, Day::parse(on)?);
    Some(change::recovery(anchor, on, first_mg, second_mg, &lsc(sd_tenth_mg)))
}

/// AG-3w, with the last dose and the target as `YYYY-MM-DD`; any agent but `denosumab` is read as a
/// bisphosphonate.
#[must_use]
pub fn washout(last_dose: &str, target: &str, agent: &str) -> Option<&'static str> {
    Some(courses::washout(agent, Day::parse(last_dose)?, Day::parse(target)?))
}

/// BM-1 and BM-2 for an intake in mg a day.
#[must_use]
pub fn base2(calcium_mg_per_day: i64) -> String {
    base::calcium(Some(Decimal::from(calcium_mg_per_day)))
}

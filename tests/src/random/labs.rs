//! Laboratory results, on both sides of a limit and of the age at which they no longer count.

use serde_json::Value;

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_months};
use super::life::Life;

/// 25-hydroxyvitamin D on both sides of 75 nmol/l (S-53, X-10), as `(value, unit)`.
const VITAMIN_D: [(&str, &str); 11] = [
    ("25", "nmol/l"),
    ("62.0", "nmol/l"),
    ("74.9", "nmol/l"),
    ("75", "nmol/l"),
    ("75.0", "nmol/l"),
    ("75.1", "nmol/l"),
    ("110", "nmol/l"),
    // 74.98, 75.005 and 75.03 nmol/l.
    ("30.04", "ng/ml"),
    ("30.05", "ng/ml"),
    ("30.06", "ng/ml"),
    ("12", "ng/ml"),
];

/// Other values with limits of their own laboratory: `(analyte, unit, values, low, high)`.
type Analyte = (&'static str, &'static str, [&'static str; 5], &'static str, &'static str);

const OTHERS: [Analyte; 6] = [
    ("alkaline_phosphatase", "U/l", ["34", "35", "80", "105", "106"], "35", "105"),
    ("phosphate", "mmol/l", ["0.75", "0.76", "1.1", "1.41", "1.42"], "0.76", "1.41"),
    ("calcium_ionised", "mmol/l", ["1.17", "1.18", "1.25", "1.32", "1.33"], "1.18", "1.32"),
    ("parathyroid_hormone", "pmol/l", ["1.5", "1.6", "4", "6.9", "7.0"], "1.6", "6.9"),
    ("thyroid_stimulating_hormone", "mU/l", ["0.29", "0.30", "2", "4.5", "4.6"], "0.30", "4.5"),
    ("vitamin_d_25oh", "nmol/l", ["49", "50", "90", "160", "161"], "50", "160"),
];

/// Writes laboratory results.
pub(super) fn write(clerk: &mut Clerk, record: &mut Sheet, life: &Life) {
    let mut results: Vec<Value> = Vec::new();
    let count = clerk.draw.weighed(&[(2, 0), (6, 1), (2, 2)]);
    for _ in 0..count {
        let (value, unit) = clerk.draw.pick(&VITAMIN_D);
        let mut sheet = Sheet::new();
        clerk.put(&mut sheet, "analyte", "vitamin_d_25oh");
        clerk.put(&mut sheet, "value", value);
        clerk.put(&mut sheet, "unit", unit);
        let date = date_of_sample(clerk, life);
        clerk.put(&mut sheet, "date", date.to_string());
        results.push(Value::Object(sheet));
    }
    let more = clerk.draw.weighed(&[(5, 0), (2, 1), (2, 2), (1, 4)]);
    for _ in 0..more {
        let (analyte, unit, values, low, high) = clerk.draw.pick(&OTHERS);
        let mut sheet = Sheet::new();
        clerk.put(&mut sheet, "analyte", analyte);
        let value = clerk.draw.pick(&values);
        clerk.put(&mut sheet, "value", value);
        clerk.put(&mut sheet, "unit", unit);
        clerk.put(&mut sheet, "low", low);
        clerk.put(&mut sheet, "high", high);
        let date = date_of_sample(clerk, life);
        clerk.put(&mut sheet, "date", date.to_string());
        results.push(Value::Object(sheet));
    }
    clerk.put_list(record, "labs", results);
}

/// P-10: six months old, a day younger, a day older.
fn date_of_sample(clerk: &mut Clerk, life: &Life) -> Day {
    let mut limits = vec![plus_months(life.as_of, -6), life.index().first_birth()];
    limits.extend(life.weaning());
    if clerk.draw.chance(1, 2) {
        let from = plus_months(life.as_of, -9);
        clerk.beside(&limits, from, life.as_of)
    } else {
        clerk.days_ago(200)
    }
}

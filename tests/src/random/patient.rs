//! The woman herself: age, menopause, heights, weight and calcium.

use super::clerk::{Clerk, Sheet};
use super::day::{plus_days, plus_months};
use super::life::Life;

/// Intakes on both sides of 1000, 1200 and 2500 mg (S-52, F-07).
const CALCIUM: [u32; 12] = [0, 500, 700, 999, 1000, 1001, 1100, 1199, 1200, 1201, 2500, 2501];

/// Millimetres lost on both sides of P-04.
const HEIGHT_LOST: [i32; 8] = [-5, 0, 10, 19, 20, 20, 21, 45];

/// Writes the patient.
pub(super) fn write(clerk: &mut Clerk, record: &mut Sheet, life: &Life) {
    let mut sheet = Sheet::new();
    let years = clerk.draw.weighed(&[(1, 16), (1, 20), (6, 27), (6, 33), (3, 39), (1, 47)]);
    let first = life.pregnancies.first().map_or(life.as_of, |pregnancy| pregnancy.lmp);
    let born = plus_days(plus_months(first, -12 * years), -clerk.draw.between(0, 364));
    let born = clerk.when(born);
    clerk.put(&mut sheet, "birth_date", born);
    let menopause = clerk.draw.weighed(&[(14, "pre"), (2, "peri"), (2, "post")]);
    if !clerk.draw.chance(1, 8) {
        clerk.put(&mut sheet, "menopause", menopause);
    }
    let lacks = clerk.draw.weighed(&[(5, "no"), (1, "yes"), (1, "unknown")]);
    if clerk.draw.chance(2, 3) {
        clerk.put(&mut sheet, "oestrogen_deficiency", lacks);
    }
    if clerk.draw.chance(1, 2) {
        heights(clerk, &mut sheet);
    }
    if clerk.draw.chance(1, 5) {
        let weight = clerk.draw.pick(&["48", "61.5", "74.0", "37.9"]);
        clerk.put(&mut sheet, "weight_kg", weight);
    }
    if !clerk.draw.chance(1, 6) {
        let intake = clerk.draw.pick(&CALCIUM).to_string();
        clerk.put(&mut sheet, "calcium_intake_mg_per_day", intake);
    }
    clerk.put_sheet(record, "patient", sheet);
}

fn heights(clerk: &mut Clerk, patient: &mut Sheet) {
    let before = clerk.draw.pick(&[1580, 1680, 1755]);
    let now = before - clerk.draw.pick(&HEIGHT_LOST);
    let source = clerk.draw.weighed(&[(3, "measured"), (1, "recalled")]);
    let on = clerk.days_ago(400).to_string();
    clerk.put(patient, "height_before_mm", before.to_string());
    clerk.put(patient, "height_before_source", source);
    clerk.put(patient, "height_now_mm", now.to_string());
    clerk.put(patient, "height_now_on", on);
}

//! How her pregnancies are written down: dated well, badly or not at all.

use serde_json::{Value, json};

use super::clerk::{Clerk, Sheet};
use super::day::{days_between, plus_days};
use super::life::{Life, Outcome, Pregnancy};

/// Writes her pregnancies and what is said of a pregnancy today.
pub(super) fn write(clerk: &mut Clerk, record: &mut Sheet, life: &Life) {
    let pregnancies = life.pregnancies.iter().map(|p| pregnancy(clerk, p)).collect();
    clerk.put_list(record, "pregnancies", pregnancies);
    status(clerk, record, life);
}

fn pregnancy(clerk: &mut Clerk, pregnancy: &Pregnancy) -> Value {
    let mut sheet = Sheet::new();
    dating(clerk, &mut sheet, pregnancy);
    clerk.put(&mut sheet, "outcome", pregnancy.outcome.word());
    if pregnancy.twins {
        clerk.put(&mut sheet, "plurality", "twins");
    } else if clerk.draw.chance(1, 2) {
        let word = clerk.draw.weighed(&[(30, "singleton"), (1, "higher_order")]);
        clerk.put(&mut sheet, "plurality", word);
    }
    if pregnancy.outcome != Outcome::Ongoing {
        // A birth that is not recorded leaves its day open, not that it happened.
        if !clerk.draw.chance(1, 60) {
            let births: Vec<Value> =
                pregnancy.births.iter().map(|b| json!(b.to_string())).collect();
            clerk.put(&mut sheet, "births", births);
        }
        feeding(clerk, &mut sheet, pregnancy);
    }
    Value::Object(sheet)
}

/// The beginning, in one of the ways of 3.2, or in two that agree, or that do not (P-11).
fn dating(clerk: &mut Clerk, sheet: &mut Sheet, pregnancy: &Pregnancy) {
    let lmp = pregnancy.lmp;
    let due = plus_days(lmp, 280);
    let ended = pregnancy.outcome != Outcome::Ongoing;
    let days = days_between(lmp, pregnancy.first_birth());
    let age = format!("{}+{}", days / 7, days % 7);
    let at_term = ended && (259..=301).contains(&days);
    match clerk.draw.between(0, 39) {
        0..=17 => clerk.put(sheet, "lmp", lmp.to_string()),
        18..=22 => clerk.put(sheet, "edd", due.to_string()),
        23..=25 => {
            clerk.put(sheet, "lmp", lmp.to_string());
            clerk.put(sheet, "edd", due.to_string());
        }
        26..=28 => {
            // A week apart raises no question, 28 days are the most that is taken.
            let apart = clerk.draw.pick(&[-28, -8, -7, -3, 3, 7, 8, 28]);
            clerk.put(
                sheet,
                "lmp",
                plus_days(lmp, apart).min(pregnancy.first_birth()).min(clerk.as_of).to_string(),
            );
            clerk.put(sheet, "edd", due.to_string());
        }
        29..=31 if ended => clerk.put(sheet, "gestational_age_at_birth", age),
        32 if ended => {
            clerk.put(sheet, "lmp", lmp.to_string());
            clerk.put(sheet, "gestational_age_at_birth", age);
        }
        33..=36 if at_term => clerk.put(sheet, "born_at_term", "yes"),
        33..=36 if ended => clerk.put(sheet, "born_at_term", "no"),
        37 => clerk.put(sheet, "born_at_term", "unknown"),
        38 => {}
        _ => clerk.put(sheet, "lmp", lmp.to_string()),
    }
}

fn feeding(clerk: &mut Clerk, sheet: &mut Sheet, pregnancy: &Pregnancy) {
    let periods = pregnancy.periods.iter().map(|period| {
        let mut sheet = Sheet::new();
        clerk.put(&mut sheet, "start", period.start.to_string());
        match period.end {
            Some(end) => clerk.put(&mut sheet, "end", end.to_string()),
            None => clerk.put(&mut sheet, "end", "ongoing"),
        }
        if !clerk.draw.chance(1, 12) {
            let kind = if period.exclusive { "exclusive" } else { "partial" };
            clerk.put(&mut sheet, "feeding", kind);
        }
        Value::Object(sheet)
    });
    let periods: Vec<Value> = periods.collect();
    clerk.put_list(sheet, "lactation_periods", periods);
}

/// What is said of a pregnancy today: fresh, stale, missing, or against the record (2.4).
fn status(clerk: &mut Clerk, record: &mut Sheet, life: &Life) {
    let pregnant = life.ongoing().is_some();
    let mut sheet = Sheet::new();
    let value = match (pregnant, clerk.draw.between(0, 39)) {
        (true, 0..=17) => return,
        (true, 18..=34) | (false, 0) => "yes",
        (_, 35) => "unknown",
        (true, _) => "no",
        (false, 36..=39) => return,
        (false, _) => "no",
    };
    clerk.put(&mut sheet, "value", value);
    let last_end = life.pregnancies.iter().filter_map(|p| p.births.last()).max().copied();
    let back = match clerk.draw.between(0, 39) {
        // P-16 holds for 14 days, and a pregnancy for no more than 301.
        0..=4 => clerk.draw.pick(&[13, 14, 15]),
        5 | 6 => clerk.draw.pick(&[300, 301, 302]),
        7 => clerk.draw.between(15, 400),
        _ => clerk.draw.between(0, 13),
    };
    let stated = plus_days(life.as_of, -back);
    let on = match last_end {
        // On the day on which a pregnancy ended, and beside it.
        Some(end) if clerk.draw.chance(1, 12) => {
            plus_days(end, clerk.draw.between(-1, 1)).min(life.as_of)
        }
        _ => stated,
    };
    clerk.put(&mut sheet, "on", on.to_string());
    clerk.put_sheet(record, "pregnancy_status", sheet);
}

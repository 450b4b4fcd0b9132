//! Her plans, and what the article leaves to the clinician.

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days, plus_months};
use super::life::Life;
use super::medicines::Courses;
use super::profile::Profile;

/// Writes her wish for a pregnancy, and a target beside the wash-outs (S-87, X-07).
pub(super) fn plans(clerk: &mut Clerk, record: &mut Sheet, life: &Life, courses: &Courses) {
    let mut sheet = Sheet::new();
    let wish = clerk.draw.weighed(&[(4, "yes"), (6, "no"), (3, "undecided")]);
    if !clerk.draw.chance(1, 8) {
        clerk.put(&mut sheet, "pregnancy_wish", wish);
    }
    let planned = if courses.last_days.is_empty() { 2 } else { 3 };
    if wish != "no" && clerk.draw.chance(planned, 4) || clerk.draw.chance(1, 20) {
        let mut limits: Vec<Day> = Vec::new();
        for last in &courses.last_days {
            limits.extend([0, 5, 6, 12].map(|months| plus_months(*last, months)));
        }
        if limits.is_empty() || clerk.draw.chance(1, 3) {
            limits.extend([0, 6, 12].map(|months| plus_months(life.as_of, months)));
            // A month whose end is clamped: 31 August + 6 is 28 February.
            limits.push(plus_months(life.as_of, 8).last_of_month());
        }
        let from = plus_months(life.as_of, -3);
        let target = clerk.beside(&limits, from, plus_months(life.as_of, 30));
        clerk.put(&mut sheet, "earliest_target", target.to_string());
    }
    clerk.put_sheet(record, "plans", sheet);
}

/// Writes what the clinician judged, when, and now and then one judgement against another.
pub(super) fn write(clerk: &mut Clerk, record: &mut Sheet, life: &Life, profile: Profile) {
    let often = if profile.examined() { 3 } else { 1 };
    let mut sheet = Sheet::new();
    let conflict = clerk.draw.chance(1, 12);
    let words = [
        ("very_low_bmd", [(5, "yes"), (4, "no"), (1, "unknown")], often + 1),
        ("conservative_insufficient", [(5, "yes"), (2, "no"), (1, "unknown")], often * 3),
        ("relevant_gain_unlikely", [(4, "yes"), (3, "no"), (1, "unknown")], often * 2),
        ("very_strong_suspicion", [(2, "yes"), (2, "no"), (1, "unknown")], often),
    ];
    // Days of judgement lie close together, so that the later one counts by a day.
    let around = clerk.days_ago(60);
    for (name, words, of_ten) in words {
        if !clerk.draw.chance(of_ten, 10) && !conflict {
            continue;
        }
        let word = match (conflict, name) {
            (true, "conservative_insufficient") => "yes",
            (true, "relevant_gain_unlikely") => "no",
            _ => clerk.draw.weighed(&words),
        };
        let mut judged = Sheet::new();
        clerk.put(&mut judged, "value", word);
        if clerk.draw.chance(1, 2) {
            let on = plus_days(around, clerk.draw.between(-1, 1)).min(life.as_of);
            clerk.put(&mut judged, "on", on.to_string());
        }
        if clerk.draw.chance(1, 4) {
            clerk.put(&mut judged, "by", "endocrinologist");
        }
        clerk.put_sheet(&mut sheet, name, judged);
    }
    clerk.put_sheet(record, "judgements", sheet);
}

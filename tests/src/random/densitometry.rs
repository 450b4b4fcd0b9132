//! Densities: scores on both sides of every limit, on days beside every window.

use serde_json::{Map, Value, json};

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days, plus_months};
use super::fractures::Breaks;
use super::life::Life;
use super::medicines::Courses;
use super::profile::Profile;
use super::series;

/// Scores beside -2.00, -2.50 and -3.00, with one decimal and with two, from high to low.
const SCORES: [&str; 22] = [
    "0.3", "-1.0", "-1.9", "-1.99", "-2.00", "-2.0", "-2.01", "-2.4", "-2.49", "-2.5", "-2.50",
    "-2.51", "-2.6", "-2.9", "-2.99", "-3.00", "-3.0", "-3.01", "-3.1", "-3.4", "-4.2", "-5.1",
];

/// Where the scores of one woman lie as a rule, as a part of the list above: not low, low, very
/// low, and anywhere.
const BANDS: [(u32, &[&str]); 4] = {
    let (high, low) = SCORES.split_at(4);
    let (low, very_low) = low.split_at(13);
    [(4, high), (6, low), (9, very_low), (3, &SCORES)]
};

/// Sets of vertebrae: whole, three, two side by side, two apart, and one, which is too few.
pub(super) const SETS: [(u32, &[&str]); 7] = [
    (14, &["L1", "L2", "L3", "L4"]),
    (3, &["L2", "L3", "L4"]),
    (2, &["L1", "L3", "L4"]),
    (2, &["L1", "L2"]),
    (2, &["L2", "L4"]),
    (1, &["L4"]),
    (2, &[]),
];

/// Writes all that is known of her density.
pub(super) fn write(
    clerk: &mut Clerk,
    record: &mut Sheet,
    life: &Life,
    breaks: &Breaks,
    courses: &Courses,
    profile: Profile,
) {
    let bone = Bone::draw(clerk, breaks);
    let mut entries: Vec<Value> = Vec::new();
    let index = life.index();
    if profile.examined() && index.first_birth() <= life.as_of {
        entries.extend(baseline(clerk, life, breaks, &bone));
        // What is known of today, where the work-up is long ago (P-07).
        if plus_months(index.first_birth(), 10) < life.as_of && clerk.draw.chance(1, 2) {
            let date = clerk.days_ago(200);
            let levels = bone.levels(clerk);
            entries.push(bone.scores(clerk, spine(levels), date));
        }
    }
    let more = match profile {
        Profile::WorkedUp | Profile::OnMedicine | Profile::PregnantAgain => {
            clerk.draw.weighed(&[(5, 0), (2, 1), (1, 2)])
        }
        Profile::Serial => clerk.draw.weighed(&[(4, 0), (1, 1)]),
        Profile::Pain => clerk.draw.weighed(&[(5, 0), (1, 1)]),
        Profile::Registry => clerk.draw.weighed(&[(2, 0), (4, 1), (1, 2)]),
        Profile::Anything => clerk.draw.between(0, 3),
    };
    for _ in 0..more {
        let date = any_day(clerk, life, breaks, courses);
        let part = site(clerk, &bone);
        entries.push(bone.scores(clerk, part, date));
    }
    let followed = match profile {
        Profile::Serial => true,
        Profile::Registry | Profile::Anything => clerk.draw.chance(1, 5),
        _ => clerk.draw.chance(1, 12),
    };
    let mut centre = series::Centre::default();
    if followed {
        entries.extend(series::pair(clerk, life, &bone, &mut centre));
    }
    // The latest of one day is not the last of the list.
    if entries.len() > 1 && clerk.draw.chance(1, 4) {
        entries.reverse();
    }
    clerk.put_list(record, "bmd", entries);
    if clerk.draw.chance(2, 3) {
        clerk.put_mostly(record, "spine_not_evaluable", "no");
    } else if clerk.draw.chance(1, 6) {
        clerk.put(record, "spine_not_evaluable", "yes");
    }
    if followed || clerk.draw.chance(1, 20) {
        clerk.put_list(record, "precision", centre.precision);
        clerk.put_list(record, "cross_calibrations", centre.cross_calibrations);
    }
}

/// The DXA of the work-up: spine, and often hip, soon after birth and fracture.
fn baseline(clerk: &mut Clerk, life: &Life, breaks: &Breaks, bone: &Bone) -> Vec<Value> {
    let birth = life.index().first_birth();
    let from = breaks.last().map_or(birth, |last| last.max(birth)).min(life.as_of);
    let date = match breaks.last() {
        Some(fracture) if clerk.draw.chance(1, 5) => {
            let later = fracture.max(life.index().last_birth());
            // P-06 and P-18, as far as they lie in the past.
            let limits = [
                plus_months(fracture, -1),
                plus_months(fracture, 6),
                plus_months(birth, 3),
                plus_months(later, 12),
                birth,
            ];
            clerk.beside(&limits, birth, life.as_of)
        }
        _ => clerk.within(from, plus_days(from, 80).min(life.as_of)),
    };
    let levels = bone.levels(clerk);
    let mut entries = vec![bone.scores(clerk, spine(levels), date)];
    if clerk.draw.chance(1, 2) {
        let hip = clerk.draw.pick(&["total_hip", "femoral_neck"]);
        entries.push(bone.scores(clerk, other_site(hip, "left"), date));
    }
    entries
}

/// A day beside any window that a density may lie in.
fn any_day(clerk: &mut Clerk, life: &Life, breaks: &Breaks, courses: &Courses) -> Day {
    let index = life.index();
    let mut limits = vec![
        index.lmp,
        index.first_birth(),
        index.last_birth(),
        plus_months(index.last_birth(), 3),
        plus_months(index.last_birth(), 12),
        // P-07.
        plus_months(life.as_of, -12),
        life.as_of,
    ];
    for fracture in [breaks.first(), breaks.last()].into_iter().flatten() {
        limits.extend([-1, 0, 6, 12].map(|months| plus_months(fracture, months)));
    }
    if let Some(weaning) = life.weaning() {
        limits.extend([0, 6, 12].map(|months| plus_months(weaning, months)));
    }
    // P-06 ends at the first antiosteoporotic day.
    limits.extend(courses.starts.iter().copied());
    let from = plus_days(index.lmp, -400);
    if clerk.draw.chance(3, 4) {
        clerk.beside(&limits, from, life.as_of)
    } else {
        clerk.within(from, life.as_of)
    }
}

/// Site, side and vertebrae of a measurement.
fn site(clerk: &mut Clerk, bone: &Bone) -> Map<String, Value> {
    match clerk.draw.between(0, 9) {
        0..=4 => {
            let levels = bone.levels(clerk);
            spine(levels)
        }
        5 | 6 => other_site("total_hip", "left"),
        7 => other_site("femoral_neck", "right"),
        8 => other_site("forearm33", "left"),
        _ => other_site("whole_body", ""),
    }
}

/// The lumbar spine; no vertebrae stand for L1-L4.
pub(super) fn spine(levels: &[&str]) -> Map<String, Value> {
    let mut sheet = Map::new();
    sheet.insert("site".to_owned(), json!("lumbar_spine"));
    if !levels.is_empty() {
        sheet.insert("levels".to_owned(), json!(levels));
    }
    sheet
}

pub(super) fn other_site(site: &str, side: &str) -> Map<String, Value> {
    let mut sheet = Map::new();
    sheet.insert("site".to_owned(), json!(site));
    if !side.is_empty() {
        sheet.insert("side".to_owned(), json!(side));
    }
    sheet
}

/// What her bones are like.
pub(super) struct Bone {
    /// Scores that she has as a rule.
    band: &'static [&'static str],
    /// Sets without a collapsed vertebra.
    clean: Vec<&'static [&'static str]>,
}

impl Bone {
    fn draw(clerk: &mut Clerk, breaks: &Breaks) -> Self {
        let collapsed = |level: &&str| breaks.all.iter().any(|one| one.level == Some(*level));
        let named = SETS.iter().map(|(_, levels)| *levels).filter(|levels| levels.len() > 1);
        Self {
            band: clerk.draw.weighed(&BANDS),
            clean: named.filter(|levels| !levels.iter().any(&collapsed)).collect(),
        }
    }

    /// Vertebrae as a careful reader reports them, or as the report prints them.
    pub(super) fn levels(&self, clerk: &mut Clerk) -> &'static [&'static str] {
        if !self.clean.is_empty() && clerk.draw.chance(3, 5) {
            clerk.draw.pick(&self.clean)
        } else {
            clerk.draw.weighed(&SETS)
        }
    }

    pub(super) fn score(&self, clerk: &mut Clerk) -> &'static str {
        if clerk.draw.chance(1, 8) { clerk.draw.pick(&SCORES) } else { clerk.draw.pick(self.band) }
    }

    /// A measurement with its scores.
    fn scores(&self, clerk: &mut Clerk, part: Map<String, Value>, date: Day) -> Value {
        let mut sheet = Sheet::new();
        for (key, value) in part {
            clerk.put(&mut sheet, &key, value);
        }
        clerk.put(&mut sheet, "date", date.to_string());
        let modality = clerk.draw.weighed(&[(40, "dxa"), (2, "qct"), (1, "other")]);
        clerk.put(&mut sheet, "modality", modality);
        let z = self.score(clerk);
        if !clerk.draw.chance(1, 25) {
            clerk.put(&mut sheet, "z_score", z);
        }
        if clerk.draw.chance(2, 3) {
            // Discordant by more than 1.5 now and then.
            let t = if clerk.draw.chance(1, 2) { z } else { self.score(clerk) };
            clerk.put(&mut sheet, "t_score", t);
        }
        if clerk.draw.chance(1, 6) {
            let bmd = clerk.draw.between(550, 1050);
            clerk.put(&mut sheet, "bmd_g_per_cm2", thousandths(bmd));
            clerk.put(&mut sheet, "device", device(DEVICES[0]));
        }
        if clerk.draw.chance(1, 20) {
            clerk.put(&mut sheet, "reference_name", "NHANES III");
            clerk.put(&mut sheet, "reference_mean_g_per_cm2", "1.047");
            clerk.put(&mut sheet, "reference_sd_g_per_cm2", "0.1100");
        }
        Value::Object(sheet)
    }
}

/// Maker, model and serial number; the second differs from the first in its last part alone.
pub(super) const DEVICES: [[&str; 3]; 3] =
    [["Hologic", "Horizon", "H-1"], ["Hologic", "Horizon", "H-2"], ["GE", "Lunar iDXA", "L-1"]];

pub(super) fn device([maker, model, serial]: [&str; 3]) -> Value {
    json!({"maker": maker, "model": model, "serial": serial})
}

/// Thousandths as decimal text.
pub(super) fn thousandths(value: i32) -> String {
    format!("{}.{:03}", value / 1000, value % 1000)
}

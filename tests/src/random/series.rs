//! Measurements that follow each other: changes beside the least significant one and beside the
//! losses of S-17 and S-18, on one scanner or on two, and what the centre says of them.

use serde_json::{Value, json};

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days, plus_months};
use super::densitometry::{Bone, DEVICES, SETS, device, other_site, spine, thousandths};
use super::life::Life;

/// What the centre states.
#[derive(Default)]
pub(super) struct Centre {
    pub precision: Vec<Value>,
    pub cross_calibrations: Vec<Value>,
}

/// Precision errors in 0.1 mg/cm2; at 1000 the least significant change is a whole number.
const PRECISION: [i32; 5] = [40, 100, 100, 150, 1000];

/// Two measurements, or three, of one site, and what the centre says of its scanners.
pub(super) fn pair(clerk: &mut Clerk, life: &Life, bone: &Bone, centre: &mut Centre) -> Vec<Value> {
    let (site, side) = clerk.draw.weighed(&[
        (6, ("lumbar_spine", "")),
        (3, ("total_hip", "left")),
        (1, ("femoral_neck", "left")),
        (1, ("forearm33", "right")),
    ]);
    let at_spine = site == "lumbar_spine";
    let levels: &[&str] = if at_spine { bone.levels(clerk) } else { &[] };
    let course = Course::draw(clerk);
    let sd = clerk.draw.pick(&PRECISION);
    let first = clerk.draw.weighed(&[(4, 1000), (1, 900), (1, 800), (1, 1277), (1, 700)]);
    let mut second = (first - lost(clerk, course, first, sd, levels.len())).clamp(200, 2500);
    // A gain as great as the loss would have been.
    if course == Course::Any && clerk.draw.chance(1, 4) {
        second = (2 * first - second).clamp(200, 2500);
    }
    let (from, to) = days_of_pair(clerk, course, life);
    let scanner = clerk.draw.weighed(&[(8, DEVICES[0]), (1, DEVICES[2])]);
    let other = clerk.draw.weighed(&[(12, scanner), (2, DEVICES[1]), (2, DEVICES[2])]);
    let other_levels =
        if clerk.draw.chance(1, 8) && at_spine { clerk.draw.weighed(&SETS) } else { levels };
    let z = bone.score(clerk);
    let series = Series { site, side, z };
    let mut entries = vec![
        series.measurement(clerk, levels, from, first, scanner),
        series.measurement(clerk, other_levels, to, second, other),
    ];
    if clerk.draw.chance(1, 4) {
        let date = clerk.within(to, life.as_of);
        let third = second + clerk.draw.between(-40, 60);
        entries.push(series.measurement(clerk, levels, date, third.clamp(200, 2500), other));
    }
    if !clerk.draw.chance(1, 6) {
        let stated = stated_precision(clerk, site, levels, sd, scanner);
        centre.precision.push(stated);
        if clerk.draw.chance(1, 4) {
            let (sd, levels) = (clerk.draw.pick(&PRECISION), clerk.draw.weighed(&SETS));
            let stated = stated_precision(clerk, site, levels, sd, other);
            centre.precision.push(stated);
        }
    }
    if other != scanner && clerk.draw.chance(1, 2) || clerk.draw.chance(1, 15) {
        let (a, b) = if clerk.draw.chance(3, 4) { (scanner, other) } else { (other, scanner) };
        let mut sheet = Sheet::new();
        clerk.put(&mut sheet, "from", device(a));
        clerk.put(&mut sheet, "to", device(b));
        let named = clerk.draw.weighed(&[(12, site), (2, "total_hip"), (1, "whole_body")]);
        clerk.put(&mut sheet, "site", named);
        clerk.put(&mut sheet, "source", "phantom series of the centre");
        centre.cross_calibrations.push(Value::Object(sheet));
    }
    entries
}

/// What a pair of measurements is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    /// The loss of six months of breastfeeding (S-17, S-18).
    Feeding,
    /// What is still missing after weaning (S-19).
    Recovery,
    /// Anything.
    Any,
}

impl Course {
    fn draw(clerk: &mut Clerk) -> Self {
        clerk.draw.weighed(&[(2, Self::Feeding), (2, Self::Recovery), (1, Self::Any)])
    }
}

/// A loss in mg/cm2 beside the least significant change, wider for fewer vertebrae, or
/// beside 5 and 10 per cent, with and without that change on top (S-17, S-18, F-06).
fn lost(clerk: &mut Clerk, course: Course, first: i32, sd: i32, vertebrae: usize) -> i32 {
    let wider: &[i32] = match vertebrae {
        3 => &[100, 107, 139],
        2 => &[100, 124, 160],
        1 => &[100, 165, 212],
        _ => &[100],
    };
    let significant = 277 * sd / 1000 * clerk.draw.pick(wider) / 100;
    let beside = clerk.draw.between(-1, 1);
    let kind = match course {
        Course::Feeding => clerk.draw.between(3, 9),
        Course::Recovery => clerk.draw.pick(&[0, 1, 2, 7, 8, 9]),
        Course::Any => clerk.draw.between(0, 9),
    };
    match kind {
        0..=2 => significant + beside,
        3 => first * 5 / 100 + beside,
        4 => first * 10 / 100 + beside,
        5 => first * 5 / 100 + significant + beside,
        6 => first * 10 / 100 + significant + beside,
        7 => beside,
        8 => first * clerk.draw.pick(&[2, 6, 8, 12, 13]) / 100,
        _ => clerk.draw.between(0, first / 6),
    }
}

/// From a first value before pregnancy or after birth to one after so many months of
/// breastfeeding, or after weaning, and the days beside them.
fn days_of_pair(clerk: &mut Clerk, course: Course, life: &Life) -> (Day, Day) {
    let index = life.index();
    let as_of = life.as_of;
    let birth = index.first_birth();
    let from = match clerk.draw.between(0, 9) {
        0 | 1 => plus_days(index.lmp, -clerk.draw.between(1, 300)),
        2 => clerk.beside(&[birth], plus_days(birth, -2), plus_days(birth, 2)),
        _ => plus_days(birth, clerk.draw.between(0, 40)),
    };
    let from = from.min(as_of);
    let mut limits = Vec::new();
    if course != Course::Recovery {
        for period in &index.periods {
            limits.extend([3, 6, 6, 7].map(|months| plus_months(period.start, months)));
            limits.extend(period.end);
        }
    }
    if course != Course::Feeding {
        let anchor = life.weaning().unwrap_or(index.last_birth());
        limits.extend([6, 12, 18].map(|months| plus_months(anchor, months)));
        limits.push(as_of);
    }
    let to = match index.periods.first() {
        // Six full months, and not yet seven.
        Some(period) if course == Course::Feeding && clerk.draw.chance(1, 2) => {
            let six = plus_months(period.start, 6);
            clerk.within(six, plus_days(six, 28))
        }
        _ if clerk.draw.chance(3, 4) => clerk.beside(&limits, from, as_of),
        _ => clerk.within(from, as_of),
    };
    (from, to.min(as_of))
}

/// What the measurements of a series have in common.
struct Series {
    site: &'static str,
    side: &'static str,
    z: &'static str,
}

impl Series {
    fn measurement(
        &self,
        clerk: &mut Clerk,
        levels: &[&str],
        date: Day,
        bmd: i32,
        scanner: [&str; 3],
    ) -> Value {
        let at_spine = self.site == "lumbar_spine";
        let part = if at_spine { spine(levels) } else { other_site(self.site, self.side) };
        let mut sheet = Sheet::new();
        for (key, value) in part {
            clerk.put(&mut sheet, &key, value);
        }
        clerk.put(&mut sheet, "date", date.to_string());
        clerk.put(&mut sheet, "modality", "dxa");
        clerk.put(&mut sheet, "bmd_g_per_cm2", thousandths(bmd));
        if !clerk.draw.chance(1, 20) {
            let mut device = device(scanner);
            // A scanner of which a part is not known is no scanner.
            if clerk.draw.chance(1, 25) {
                device.as_object_mut().and_then(|parts| parts.remove("serial"));
            }
            clerk.put(&mut sheet, "device", device);
        }
        // A series without scores leaves every density open, so it is the rarer one.
        if !clerk.draw.chance(1, 8) {
            clerk.put(&mut sheet, "z_score", self.z);
        }
        Value::Object(sheet)
    }
}

fn stated_precision(
    clerk: &mut Clerk,
    site: &str,
    levels: &[&str],
    sd: i32,
    scanner: [&str; 3],
) -> Value {
    let mut sheet = Sheet::new();
    clerk.put(&mut sheet, "device", device(scanner));
    let named = clerk.draw.weighed(&[(30, site), (1, "whole_body")]);
    clerk.put(&mut sheet, "site", named);
    if named == "lumbar_spine" && !levels.is_empty() {
        let levels = clerk.draw.weighed(&[(3, levels), (2, SETS[0].1)]);
        clerk.put(&mut sheet, "levels", json!(levels));
    }
    clerk.put(&mut sheet, "sd_g_per_cm2", format!("{}.{:04}", sd / 10_000, sd % 10_000));
    let same_day = clerk.draw.weighed(&[(3, "no"), (2, "yes"), (1, "unknown")]);
    if clerk.draw.chance(3, 4) {
        clerk.put(&mut sheet, "same_day", same_day);
    }
    Value::Object(sheet)
}

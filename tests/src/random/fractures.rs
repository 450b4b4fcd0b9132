//! Fractures, the day of the diagnosis between them, and how both are written down.

use serde_json::{Value, json};

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days, plus_months};
use super::imaging::STUDIES;
use super::life::Life;
use super::profile::Profile;

/// A fracture as it happened.
#[derive(Clone, Copy, Debug)]
pub struct Break {
    /// The word for the bone.
    pub site: &'static str,
    /// The vertebra, if it is one.
    pub level: Option<&'static str>,
    /// The day.
    pub day: Day,
}

/// What broke, and when it was recognised.
#[derive(Clone, Debug, Default)]
pub struct Breaks {
    /// Earliest first.
    pub all: Vec<Break>,
    /// The day of the diagnosis.
    pub diagnosed: Option<Day>,
}

impl Breaks {
    /// The first of them.
    #[must_use]
    pub fn first(&self) -> Option<Day> {
        self.all.first().map(|one| one.day)
    }

    /// The last of them.
    #[must_use]
    pub fn last(&self) -> Option<Day> {
        self.all.last().map(|one| one.day)
    }
}

/// Those of S-43 more often than the others; L5 and T3 lie outside the index of X-04.
const LEVELS: [(u32, &str); 17] = [
    (1, "T1"),
    (1, "T2"),
    (2, "T3"),
    (2, "T4"),
    (4, "T5"),
    (4, "T6"),
    (6, "T7"),
    (8, "T8"),
    (4, "T9"),
    (4, "T10"),
    (6, "T11"),
    (14, "T12"),
    (14, "L1"),
    (14, "L2"),
    (8, "L3"),
    (6, "L4"),
    (3, "L5"),
];

const BONES: [(u32, &str); 8] = [
    (8, "hip"),
    (4, "sacrum"),
    (2, "pelvis"),
    (3, "rib"),
    (2, "forearm"),
    (1, "humerus"),
    (3, "metatarsal"),
    (1, "other"),
];

/// Draws what broke.
pub(super) fn draw(clerk: &mut Clerk, life: &Life, profile: Profile) -> Breaks {
    let draw = &mut clerk.draw;
    let count = match profile {
        Profile::Pain => draw.weighed(&[(7, 0), (1, 1)]),
        Profile::Anything => draw.between(0, 4),
        Profile::PregnantAgain => draw.weighed(&[(2, 0), (4, 1), (4, 2), (2, 3), (1, 5)]),
        _ => draw.weighed(&[(2, 0), (16, 1), (22, 2), (8, 3), (4, 5), (1, 8)]),
    };
    let mut days: Vec<Day> = Vec::new();
    for _ in 0..count {
        let day = match days.first() {
            // Several vertebrae often collapse at once.
            Some(first) if clerk.draw.chance(3, 5) => *first,
            Some(first) if clerk.draw.chance(1, 2) => {
                clerk.within(*first, plus_days(*first, 60).min(life.as_of))
            }
            _ => day_of_fracture(clerk, life, profile),
        };
        days.push(day);
    }
    days.sort_unstable();
    let diagnosed = diagnosis(clerk, life, &mut days);
    let mut taken: Vec<&str> = Vec::new();
    let all = days
        .into_iter()
        .map(|day| {
            if clerk.draw.chance(1, 10) {
                return Break { site: clerk.draw.weighed(&BONES), level: None, day };
            }
            let mut level = clerk.draw.weighed(&LEVELS);
            // A level twice is a warning; now and then it is wanted.
            while taken.contains(&level) && !clerk.draw.chance(1, 12) {
                level = clerk.draw.weighed(&LEVELS);
            }
            taken.push(level);
            Break { site: "vertebra", level: Some(level), day }
        })
        .collect();
    Breaks { all, diagnosed }
}

/// Beside the trimesters, the births and the weaning, or somewhere between them.
fn day_of_fracture(clerk: &mut Clerk, life: &Life, profile: Profile) -> Day {
    let index = life.index();
    let (birth, last) = (index.first_birth(), index.last_birth());
    let as_of = life.as_of;
    let from = plus_days(index.lmp, -20).min(as_of);
    let beside = clerk.draw.chance(if profile.collapsed() { 1 } else { 2 }, 4);
    if beside {
        let mut limits = vec![
            index.lmp,
            // P-02: 14+0 and 28+0.
            plus_days(index.lmp, 98),
            plus_days(index.lmp, 196),
            plus_days(index.lmp, 196),
            // 3.2: where "born at term" leaves the third trimester open.
            plus_days(birth, -105),
            plus_days(birth, -63),
            birth,
            last,
            plus_months(last, 3),
            // P-08.
            plus_months(last, 9),
            as_of,
        ];
        limits.extend(index.periods.iter().flat_map(|p| [Some(p.start), p.end]).flatten());
        limits.extend(life.weaning());
        return clerk.beside(&limits, from, as_of);
    }
    // Where most of them lie (S-35), or while she breastfeeds.
    let (from, to) = (plus_days(birth, -70), plus_months(last, 4));
    let to = match life.weaning() {
        Some(weaning) if clerk.draw.chance(2, 3) => to.min(weaning),
        _ => to,
    };
    clerk.within(from.min(as_of), to.min(as_of))
}

/// The day of the diagnosis, beside the last fracture, or a year or two before today (P-19).
fn diagnosis(clerk: &mut Clerk, life: &Life, days: &mut Vec<Day>) -> Option<Day> {
    let (first, last) = (*days.first()?, *days.last()?);
    let as_of = life.as_of;
    let day = match clerk.draw.between(0, 19) {
        0 => plus_days(last, clerk.draw.between(-1, 1)),
        1..=3 => {
            let limits = [plus_months(as_of, -12), plus_months(as_of, -24)];
            clerk.beside(&limits, first, as_of)
        }
        4 => clerk.within(first, as_of),
        _ => plus_days(last, clerk.draw.between(1, 60)),
    };
    let day = day.max(first).min(as_of);
    // A further collapse after the diagnosis, or on its day (S-84).
    if clerk.draw.chance(1, 8) {
        let limits = [day, plus_days(day, 1)];
        let later = if clerk.draw.chance(1, 2) {
            clerk.beside(&limits, day, as_of)
        } else {
            clerk.within(day, as_of)
        };
        days.push(later);
        days.sort_unstable();
    }
    Some(day)
}

/// Writes them down.
pub(super) fn write(clerk: &mut Clerk, record: &mut Sheet, breaks: &Breaks, profile: Profile) {
    let mut levels: Vec<(&str, &str)> = Vec::new();
    let mut entries: Vec<Value> = Vec::new();
    for one in &breaks.all {
        // Two records of one level and day must not contradict each other.
        let said = one.level.and_then(|level| levels.iter().find(|(of, _)| *of == level));
        let confirmed = match said {
            Some((_, confirmed)) => confirmed,
            None => confirmed(clerk, profile),
        };
        levels.extend(one.level.map(|level| (level, confirmed)));
        entries.push(fracture(clerk, one, confirmed, profile));
    }
    if profile != Profile::Pain && clerk.draw.chance(1, 25) {
        // A suspicion that was refuted, or of which nothing is known.
        entries.push(json!({"site": "vertebra", "confirmed": clerk.draw.pick(&["no", "unknown"])}));
    }
    clerk.put_list(record, "fractures", entries);
    if let Some(day) = breaks.diagnosed.filter(|_| !clerk.draw.chance(1, 12)) {
        clerk.put(record, "diagnosis_date", day.to_string());
    }
}

fn confirmed(clerk: &mut Clerk, profile: Profile) -> &'static str {
    let seen = if profile.examined() { 60 } else { 12 };
    clerk.draw.weighed(&[(seen, "yes"), (3, "unknown"), (2, "no")])
}

fn fracture(clerk: &mut Clerk, one: &Break, confirmed: &'static str, profile: Profile) -> Value {
    let mut sheet = Sheet::new();
    clerk.put(&mut sheet, "site", one.site);
    if let Some(level) = one.level {
        let level = spelled(clerk, level);
        clerk.put(&mut sheet, "level", level);
        // Grade 0 of a confirmed collapse is a warning, kept.
        if clerk.draw.chance(2, 3) {
            let grade = clerk.draw.weighed(&[(1, "0"), (8, "1"), (10, "2"), (7, "3")]);
            clerk.put(&mut sheet, "genant_grade", grade);
        }
    } else if clerk.draw.chance(2, 3) {
        let side = clerk.draw.pick(&["left", "right"]);
        clerk.put(&mut sheet, "side", side);
    }
    if !clerk.draw.chance(1, 40) {
        let onset = clerk.when(one.day);
        clerk.put(&mut sheet, "onset", onset);
    }
    let odd = if profile.examined() { 1 } else { 4 };
    let mechanism = clerk.draw.weighed(&[
        (130, "spontaneous"),
        (70, "low_energy"),
        (6 * odd, "high_energy"),
        (odd, "pathological"),
        (4 * odd, "unknown"),
    ]);
    clerk.put(&mut sheet, "mechanism", mechanism);
    clerk.put(&mut sheet, "confirmed", confirmed);
    if clerk.draw.chance(1, 3) {
        let age = clerk.draw.weighed(&[(4, "acute"), (1, "old")]);
        clerk.put(&mut sheet, "age", age);
    }
    if clerk.draw.chance(1, 8) {
        clerk.put(&mut sheet, "imaging_ids", json!(STUDIES));
    }
    Value::Object(sheet)
}

/// One level in the spellings of section 2.2, nearly always the plain one.
fn spelled(clerk: &mut Clerk, level: &str) -> String {
    if !clerk.draw.chance(1, 40) {
        return level.to_owned();
    }
    match level.strip_prefix('T') {
        Some(number) => match clerk.draw.between(0, 3) {
            0 => format!("Th{number}"),
            1 => format!("TH {number}"),
            2 => format!("D{number}"),
            _ => format!("t{number}"),
        },
        None => level.to_lowercase(),
    }
}

//! Courses of medicine: running, ended, planned to end, one after another, and with parts
//! that nobody recorded; their days lie beside the wash-outs and the intervals of dosing.

use serde_json::Value;

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days, plus_months};
use super::fractures::Breaks;
use super::life::Life;
use super::profile::Profile;

/// What she took, and the days that other facts lie beside.
#[derive(Clone, Debug, Default)]
pub struct Courses {
    /// First days of antiosteoporotic medicine (P-06).
    pub starts: Vec<Day>,
    /// Last days or doses of it, from which a wash-out counts.
    pub last_days: Vec<Day>,
    entries: Vec<Value>,
}

/// One course as it was.
#[derive(Clone, Copy)]
struct Course {
    agent: &'static str,
    start: Day,
    stop: Stop,
    last_dose: Option<Day>,
}

/// How a course stands.
#[derive(Clone, Copy)]
enum Stop {
    Ongoing,
    On(Day),
    NotRecorded,
}

const TABLETS: [&str; 5] =
    ["alendronate", "risedronate", "ibandronate", "pamidronate", "other_bisphosphonate"];

const NOT_FOR_BONE: [&str; 6] = [
    "calcium",
    "vitamin_d",
    "systemic_glucocorticoid",
    "unfractionated_heparin",
    "low_molecular_weight_heparin",
    "other",
];

/// Draws what she took.
pub(super) fn draw(clerk: &mut Clerk, life: &Life, breaks: &Breaks, profile: Profile) -> Courses {
    let mut courses = Courses::default();
    let treated = match profile {
        Profile::OnMedicine => true,
        Profile::PregnantAgain => clerk.draw.chance(2, 3),
        Profile::Serial => clerk.draw.chance(1, 5),
        Profile::Anything => clerk.draw.chance(1, 2),
        Profile::WorkedUp | Profile::Pain => clerk.draw.chance(1, 30),
        Profile::Registry => clerk.draw.chance(1, 4),
    };
    if treated {
        let start = start(clerk, life, breaks);
        match clerk.draw.between(0, 11) {
            0..=3 => tablets(clerk, life, start, &mut courses),
            4 | 5 => zoledronate(clerk, life, start, &mut courses),
            6..=8 => denosumab(clerk, life, start, &mut courses),
            9 | 10 => teriparatide(clerk, life, start, &mut courses),
            _ => others(clerk, life, start, &mut courses),
        }
        if clerk.draw.chance(1, 8) {
            let start = start_after(clerk, life, start);
            tablets(clerk, life, start, &mut courses);
        }
    }
    let supplements = clerk.draw.weighed(&[(6, 0), (3, 1), (1, 2)]);
    for _ in 0..supplements {
        let agent = clerk.draw.pick(&NOT_FOR_BONE);
        let start = clerk.within(plus_months(life.as_of, -60), life.as_of);
        let stop = if clerk.draw.chance(1, 2) { Stop::Ongoing } else { Stop::On(life.as_of) };
        write_course(clerk, &mut courses, Course { agent, start, stop, last_dose: None });
    }
    courses
}

/// Writes the list.
pub(super) fn write(clerk: &mut Clerk, record: &mut Sheet, courses: &Courses) {
    clerk.put_list(record, "medications", courses.entries.clone());
}

/// After the diagnosis as a rule; now and then before the fracture, or before the pregnancy.
fn start(clerk: &mut Clerk, life: &Life, breaks: &Breaks) -> Day {
    let as_of = life.as_of;
    let index = life.index();
    if let Some(pregnancy) = life.ongoing().filter(|_| clerk.draw.chance(1, 2)) {
        // Long enough before the pregnancy for every wash-out.
        return plus_days(pregnancy.lmp, -clerk.draw.between(380, 900));
    }
    let from = match clerk.draw.between(0, 9) {
        0 => return plus_days(index.lmp, -clerk.draw.between(30, 1200)).min(as_of),
        1 => breaks.first().unwrap_or(index.lmp),
        _ => breaks.diagnosed.unwrap_or(index.last_birth()),
    };
    let from = from.min(as_of);
    let back = plus_months(as_of, -clerk.draw.pick(&[6, 12, 18, 24, 30]));
    match clerk.draw.between(0, 2) {
        0 => from,
        1 => clerk.beside(&[back], from, as_of),
        _ => clerk.within(from, as_of),
    }
}

fn start_after(clerk: &mut Clerk, life: &Life, start: Day) -> Day {
    let from = plus_days(start, 1).min(life.as_of);
    clerk.within(from, life.as_of)
}

/// Days beside which the last dose before a pregnancy lies (AG-3w, AG-4): `months` before the
/// beginning of the one that goes on or came last, and the beginning itself.
fn before_pregnancy(life: &Life, months: &[i32]) -> Vec<Day> {
    let last = life.ongoing().or(life.pregnancies.last());
    let lmp = last.map(|pregnancy| pregnancy.lmp);
    let before = lmp.into_iter().flat_map(|lmp| months.iter().map(move |m| plus_months(lmp, -m)));
    before.chain(lmp).collect()
}

/// A last day beside the wash-outs of this group, not before the start.
fn last_day(
    clerk: &mut Clerk,
    life: &Life,
    start: Day,
    before_lmp: &[i32],
    before_now: &[i32],
) -> Day {
    let as_of = life.as_of;
    if life.ongoing().is_some() && clerk.draw.chance(2, 3) {
        return clerk.beside(&before_pregnancy(life, before_lmp), start, as_of);
    }
    let mut limits: Vec<Day> = before_now.iter().map(|m| plus_months(as_of, -m)).collect();
    limits.extend(before_pregnancy(life, before_lmp));
    limits.push(as_of);
    limits.push(plus_months(as_of, -1).last_of_month());
    if clerk.draw.chance(3, 4) {
        clerk.beside(&limits, start, as_of)
    } else {
        clerk.within(start, as_of)
    }
}

fn tablets(clerk: &mut Clerk, life: &Life, start: Day, courses: &mut Courses) {
    let agent = clerk.draw.weighed(&[
        (6, TABLETS[0]),
        (2, TABLETS[1]),
        (1, TABLETS[2]),
        (1, TABLETS[3]),
        (1, TABLETS[4]),
    ]);
    let last = last_day(clerk, life, start, &[6, 12], &[6, 12]);
    let stop = match clerk.draw.between(0, 9) {
        // Stopped for the pregnancy, or only when it was found.
        0..=3 if life.ongoing().is_some() => Stop::On(last),
        0..=3 => Stop::Ongoing,
        4..=7 => Stop::On(last),
        8 => planned(clerk, life),
        _ => Stop::NotRecorded,
    };
    let dose = clerk.draw.chance(1, 3).then_some(last);
    write_course(clerk, courses, Course { agent, start, stop, last_dose: dose });
}

fn zoledronate(clerk: &mut Clerk, life: &Life, start: Day, courses: &mut Courses) {
    // An infusion holds for 12 months (F-08 step 2).
    let last = last_day(clerk, life, start, &[6, 12], &[6, 12, 12, 13]);
    let stop = match clerk.draw.between(0, 9) {
        0..=3 => Stop::NotRecorded,
        4..=6 => Stop::Ongoing,
        7 | 8 => Stop::On(last),
        _ => planned(clerk, life),
    };
    let dose = (!clerk.draw.chance(1, 10)).then_some(last);
    write_course(clerk, courses, Course { agent: "zoledronate", start, stop, last_dose: dose });
}

/// Denosumab, and a bisphosphonate before, at or after the end of its interval (S-89, X-06).
fn denosumab(clerk: &mut Clerk, life: &Life, start: Day, courses: &mut Courses) {
    let last = last_day(clerk, life, start, &[4, 5, 5, 6], &[5, 6, 6, 6, 7, 12]);
    let stop = match clerk.draw.between(0, 9) {
        0..=3 => Stop::Ongoing,
        4 | 5 => Stop::NotRecorded,
        6 | 7 => Stop::On(clerk.beside(&[last, plus_months(last, 6)], last, life.as_of)),
        _ => planned(clerk, life),
    };
    let dose = (!clerk.draw.chance(1, 10)).then_some(last);
    write_course(clerk, courses, Course { agent: "denosumab", start, stop, last_dose: dose });
    if clerk.draw.chance(2, 5) {
        let limits = [last, plus_months(last, 6)];
        let from = plus_months(last, -2);
        let start = clerk.beside(&limits, from, life.as_of);
        if clerk.draw.chance(1, 4) {
            let stop = if clerk.draw.chance(1, 2) { Stop::NotRecorded } else { Stop::On(start) };
            let course = Course { agent: "zoledronate", start, stop, last_dose: Some(start) };
            write_course(clerk, courses, course);
        } else {
            tablets(clerk, life, start, courses);
        }
    }
}

/// One course or two of 23, 24 and 25 months together, and what may follow them.
fn teriparatide(clerk: &mut Clerk, life: &Life, start: Day, courses: &mut Courses) {
    let as_of = life.as_of;
    let agent = "teriparatide";
    let long = clerk.draw.pick(&[23, 24, 24, 25]);
    let start = match clerk.draw.between(0, 3) {
        // Running for so many months today.
        0 => plus_days(plus_months(as_of, -long), clerk.draw.between(-1, 1)),
        _ => start,
    };
    let end = plus_days(plus_months(start, long), clerk.draw.between(-1, 1));
    let split = clerk.draw.chance(1, 5) && end <= as_of;
    if split {
        let months = clerk.draw.between(6, 18);
        let pause = clerk.draw.pick(&[1, 30, 400]);
        let first_end = plus_months(start, months);
        let second = plus_days(first_end, pause).min(as_of);
        let second_end = plus_months(second, long - months).min(as_of);
        let course = Course { agent, start, stop: Stop::On(first_end), last_dose: None };
        write_course(clerk, courses, course);
        let course = Course { agent, start: second, stop: Stop::On(second_end), last_dose: None };
        write_course(clerk, courses, course);
        return;
    }
    let stop = match clerk.draw.between(0, 9) {
        0..=4 => Stop::Ongoing,
        5..=7 => Stop::On(end),
        8 => Stop::On(clerk.within(start, as_of)),
        _ => Stop::NotRecorded,
    };
    write_course(clerk, courses, Course { agent, start, stop, last_dose: None });
}

fn others(clerk: &mut Clerk, life: &Life, start: Day, courses: &mut Courses) {
    let agent = clerk.draw.pick(&["romosozumab", "romosozumab", "other_antiosteoporotic"]);
    let last = last_day(clerk, life, start, &[1, 12], &[1, 12]);
    let stop = match clerk.draw.between(0, 3) {
        0 => Stop::On(last),
        1 => Stop::NotRecorded,
        _ => Stop::Ongoing,
    };
    let dose = clerk.draw.chance(1, 3).then_some(last);
    write_course(clerk, courses, Course { agent, start, stop, last_dose: dose });
}

fn planned(clerk: &mut Clerk, life: &Life) -> Stop {
    Stop::On(plus_days(life.as_of, clerk.draw.pick(&[0, 1, 30, 200])))
}

fn write_course(clerk: &mut Clerk, courses: &mut Courses, course: Course) {
    let for_bone = !NOT_FOR_BONE.contains(&course.agent);
    let mut sheet = Sheet::new();
    clerk.put(&mut sheet, "agent", course.agent);
    let start = course.start;
    if !clerk.draw.chance(1, 30) {
        // A stop is not written before its start, not even roughly.
        let text = clerk.when(start);
        clerk.put(&mut sheet, "start", text);
    }
    match course.stop {
        Stop::Ongoing => clerk.put(&mut sheet, "stop", "ongoing"),
        Stop::On(stop) => {
            let text = clerk.when(stop.max(start));
            clerk.put(&mut sheet, "stop", text);
        }
        Stop::NotRecorded => {}
    }
    if let Some(dose) = course.last_dose {
        let dose = dose.max(start).min(clerk.as_of);
        clerk.put(&mut sheet, "last_dose", dose.to_string());
    }
    if clerk.draw.chance(1, 3) {
        let route = match course.agent {
            "zoledronate" | "pamidronate" => "intravenous",
            "denosumab" | "teriparatide" | "romosozumab" => "subcutaneous",
            "other" => clerk.draw.pick(&["intramuscular", "other"]),
            _ => "oral",
        };
        clerk.put(&mut sheet, "route", route);
    }
    courses.entries.push(Value::Object(sheet));
    if for_bone {
        courses.starts.push(start);
        let stopped = match course.stop {
            Stop::On(stop) => Some(stop),
            Stop::Ongoing | Stop::NotRecorded => None,
        };
        courses.last_days.push(course.last_dose.or(stopped).unwrap_or(clerk.as_of));
    }
}

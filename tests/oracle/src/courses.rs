//! Courses of antiosteoporotic agents: what runs, until when one was taken (F-08 step 2, AG-3w).

use crate::date::{Day, FIRST, LAST, When};
use crate::record::{Course, Record, Stop};
use crate::tri::{No, Tri, Unknown, Yes, any};

/// The ten antiosteoporotic agents of the wire, in its order.
pub(crate) const ANTIOSTEOPOROTIC: [&str; 10] = [
    "alendronate",
    "risedronate",
    "ibandronate",
    "zoledronate",
    "pamidronate",
    "other_bisphosphonate",
    "denosumab",
    "teriparatide",
    "romosozumab",
    "other_antiosteoporotic",
];

pub(crate) fn bisphosphonate(agent: &str) -> bool {
    ANTIOSTEOPOROTIC.iter().take(6).any(|a| *a == agent)
}

/// The courses of one agent.
pub(crate) fn of<'a>(record: &'a Record, agent: &str) -> Vec<&'a Course> {
    let courses = record.medications.items.iter();
    courses.filter(|c| c.agent.as_deref() == Some(agent)).collect()
}

/// Denosumab is given every 6, zoledronate every 12 months (F-08 step 2).
fn interval(course: &Course) -> Option<i32> {
    match course.agent.as_deref() {
        Some("denosumab") => Some(6),
        Some("zoledronate") => Some(12),
        _ => None,
    }
}

pub(crate) fn stopped(course: &Course, as_of: Day) -> Tri {
    match course.stop {
        Stop::At(stop) => stop.le(When::exact(as_of)),
        Stop::Ongoing => No,
        Stop::NotRecorded => Unknown,
    }
}

/// The first day on which anything of the course can have been given.
fn first_day(course: &Course) -> Day {
    course.start.map_or(FIRST, |s| s.earliest)
}

/// The last dose of an agent that is given at intervals: as recorded, else some day from its start
/// to its stop or today.
fn last_given(course: &Course, as_of: Day) -> When {
    if let Some(dose) = course.last_dose {
        return When::exact(dose);
    }
    let end = match course.stop {
        Stop::At(stop) => stop.latest.min(as_of),
        _ => as_of,
    };
    When::between(first_day(course), end)
}

/// The last day on which the agent was taken, today if she takes it.
pub(crate) fn taken_until(course: &Course, as_of: Day) -> When {
    if interval(course).is_some() {
        return last_given(course, as_of);
    }
    match (stopped(course, as_of), course.last_dose, course.stop) {
        (No, ..) => When::exact(as_of),
        (Yes, Some(dose), _) => When::exact(dose),
        (Yes, None, Stop::At(stop)) => stop,
        (_, Some(dose), _) => When::between(dose, as_of),
        (_, None, Stop::At(stop)) => When::between(stop.earliest, as_of),
        (_, None, _) => When::between(first_day(course), as_of),
    }
}

/// Whether a course runs: no stop, and the last dose within its interval (F-08 step 2).
pub(crate) fn running(course: &Course, as_of: Day) -> Tri {
    let within = interval(course)
        .map_or(Yes, |months| When::exact(as_of).le(last_given(course, as_of).months(months)));
    stopped(course, as_of).not().and(within)
}

/// Whether a bisphosphonate was taken on or after a day; an unlisted one stands in the way of No.
pub(crate) fn bisphosphonate_since(record: &Record, day: When) -> Tri {
    let since = record.medications.items.iter().map(|c| {
        let agent = c.agent.as_deref().map_or(Unknown, |a| Tri::from(bisphosphonate(a)));
        // A course that ends on the day of the dose came before it, not after (ruling R-D3).
        let taken = taken_until(c, record.as_of);
        let begun = c.start.map_or(Unknown, |start| day.le(start));
        agent.and(day.lt(taken).or(day.le(taken).and(begun)))
    });
    any(since).if_complete(record.medications.complete)
}

/// Denosumab over all its courses: whether it runs, and its last dose.
pub(crate) fn denosumab(record: &Record) -> Option<(Tri, When)> {
    let courses = of(record, "denosumab");
    let last = courses.iter().map(|c| taken_until(c, record.as_of)).reduce(When::later_of)?;
    Some((any(courses.iter().map(|c| running(c, record.as_of))), last))
}

/// Denosumab stopped or overdue, and no bisphosphonate since its last dose (F-08 step 2).
pub(crate) fn denosumab_exit(record: &Record) -> Tri {
    exit_of(record, of(record, "denosumab").into_iter())
}

/// The same, whatever a medicine without a name is: each may be denosumab, too (ruling R-D29).
pub(crate) fn denosumab_exit_of_any(record: &Record) -> Tri {
    let named = denosumab_exit(record);
    let unnamed = record.medications.items.iter().filter(|c| c.agent.is_none());
    let mut all = unnamed.map(|c| {
        let taken = Course { agent: Some("denosumab".to_owned()), ..c.clone() };
        exit_of(record, of(record, "denosumab").into_iter().chain([&taken]))
    });
    if all.all(|exit| exit == named) { named } else { Unknown }
}

fn exit_of<'a>(record: &Record, courses: impl Iterator<Item = &'a Course> + Clone) -> Tri {
    let as_of = record.as_of;
    let last = courses.clone().map(|c| taken_until(c, as_of)).reduce(When::later_of);
    let Some(last) = last else { return No };
    let running = any(courses.map(|c| running(c, as_of)));
    running.not().and(bisphosphonate_since(record, last).not())
}

/// The state of a wash-out (AG-3w), for a last dose and a target day.
pub(crate) fn washout(agent: &str, dose: Day, target: Day) -> &'static str {
    if agent == "denosumab" {
        return if dose > target.months(-5) { "TooShort" } else { "LabelIntervalMet" };
    }
    if dose > target {
        "DuringTreatment"
    } else if dose > target.months(-6) {
        "TooShort"
    } else if dose > target.months(-12) {
        "WithinRange"
    } else {
        "Satisfied"
    }
}

/// The same for a dose that is only known to lie between two days.
pub(crate) fn washout_between(agent: &str, dose: When, target: Day) -> &'static str {
    let (a, b) = (washout(agent, dose.earliest, target), washout(agent, dose.latest, target));
    if a == b { a } else { "Undetermined" }
}

/// What a wash-out of a course is counted from. Nothing while it goes on (ruling R-D24): a recorded
/// last dose of what is taken day by day is then only the latest one so far. A stop that lies ahead
/// is the last dose to come (ruling R-D6).
pub(crate) fn washout_from(course: &Course, as_of: Day) -> Option<When> {
    let given = taken_until(course, as_of);
    let up_to = |latest: Day| Some(When::between(given.earliest, latest));
    match (course.last_dose, course.stop) {
        (_, Stop::At(stop)) if stop.earliest > as_of => Some(stop),
        (_, Stop::Ongoing) => None,
        (Some(dose), _) if interval(course).is_some() => Some(When::exact(dose)),
        (_, Stop::NotRecorded) => up_to(LAST),
        (_, Stop::At(stop)) if stop.latest > as_of => up_to(stop.latest),
        (_, Stop::At(_)) => Some(given),
    }
}

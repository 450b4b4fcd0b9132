//! Courses of antiosteoporotic medicine: which run today, when each was last given, and whether
//! denosumab was left without a follow-on.
//!
//! A course that is recorded has begun, and runs up to the day before its stop. A medicine given at long
//! intervals also has to be within its interval: denosumab six months, zoledronate as
//! long as P-20 says.

use enumset::EnumSet;

use crate::case::{Case, CourseStop, Medication};
use crate::evidence::thresholds::DENOSUMAB_INTERVAL_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::Agent;

/// One course of a medicine that is known to be antiosteoporotic.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Course<'a> {
    pub(crate) medication: &'a Medication,
    pub(crate) agent: Agent,
    today: CivilDate,
    /// Months after a dose for which it still counts, for a medicine given at long intervals.
    interval: Option<i32>,
}

/// Every recorded course of an antiosteoporotic medicine.
pub(crate) fn courses<'a>(
    case: &'a Case,
    policy: &'a Policy,
) -> impl Iterator<Item = Course<'a>> + Clone {
    case.medications.iter().filter_map(move |medication| {
        let agent = medication.agent.filter(|agent| agent.is_antiosteoporotic())?;
        let interval = match agent {
            Agent::Denosumab => Some(DENOSUMAB_INTERVAL_MONTHS.value),
            Agent::Zoledronate => Some(i32::from(policy.zoledronate_months)),
            _ => None,
        };
        Some(Course { medication, agent, today: case.as_of, interval })
    })
}

/// Every recorded course of which the medicine is not known: it may be any of them.
pub(crate) fn without_a_name(case: &Case) -> impl Iterator<Item = Course<'_>> {
    let unnamed = case.medications.iter().filter(|medication| medication.agent.is_none());
    unnamed.map(|medication| Course {
        medication,
        agent: Agent::OtherAntiosteoporotic,
        today: case.as_of,
        interval: None,
    })
}

/// The last of several doses, as an interval over all of them, and what the one that ends last
/// belongs to.
pub(crate) fn latest<T>(doses: impl Iterator<Item = (ApproxDate, T)>) -> Option<(ApproxDate, T)> {
    let end = |dose: ApproxDate| (dose.latest(), dose.earliest());
    let own = doses.map(|(dose, of)| (dose, (dose, of)));
    let latest = own.reduce(|(over_all, last), (dose, this)| {
        (over_all.later_of(dose), if end(last.0) <= end(this.0) { this } else { last })
    });
    latest.map(|(over_all, (_, of))| (over_all, of))
}

/// What the record leaves out: a course that is not listed, or one of an unnamed medicine.
pub(crate) fn unnamed(case: &Case) -> Tri {
    let without_agent = case.medications.iter().any(|medication| medication.agent.is_none());
    if without_agent { Tri::Unknown } else { case.medications.unlisted() }
}

impl Course<'_> {
    /// Whether it has been stopped; on the day of the stop it has.
    pub(crate) fn stopped(&self) -> Tri {
        match self.medication.stop {
            CourseStop::Ongoing => Tri::No,
            CourseStop::Unknown => Tri::Unknown,
            CourseStop::On(stop) => stop.is_on_or_before(self.today),
        }
    }

    /// A stop that lies ahead.
    pub(crate) fn planned_stop(&self) -> Option<ApproxDate> {
        match self.medication.stop {
            CourseStop::On(stop) if ApproxDate::exact(self.today).is_before(stop).is_yes() => {
                Some(stop)
            }
            _ => None,
        }
    }

    /// Whether the last dose still counts; always, for a medicine taken day by day or week by week.
    pub(crate) fn within_interval(&self) -> Tri {
        let Some(months) = self.interval else { return Tri::Yes };
        let today = ApproxDate::exact(self.today);
        match (self.medication.last_dose, self.start()) {
            (Some(dose), _) => today.is_on_or_before(dose.plus_months(months)),
            // The last dose is the first one or a later one.
            (None, Some(start)) => {
                today.is_on_or_before(start.plus_months(months)).or(Tri::Unknown)
            }
            (None, None) => Tri::Unknown,
        }
    }

    /// Whether it runs today. What is recorded has begun: a start is never in the future.
    pub(crate) fn running(&self) -> Tri {
        self.stopped().not().and(self.within_interval())
    }

    /// When it began, if that is stated at all: not after today.
    pub(crate) fn start(&self) -> Option<ApproxDate> {
        self.medication.start.map(|start| {
            let latest = start.latest().min(self.today);
            ApproxDate::new(start.earliest(), latest).unwrap_or(start)
        })
    }

    /// The first day on which it can have been given.
    fn first_day(&self) -> CivilDate {
        self.start().map_or(CivilDate::EARLIEST, ApproxDate::earliest)
    }

    /// The day of the last dose up to today, as an interval.
    pub(crate) fn last_given(&self) -> ApproxDate {
        let up_to_today = |from: CivilDate| {
            ApproxDate::new(from, self.today).unwrap_or(ApproxDate::exact(self.today))
        };
        let Medication { last_dose, stop, .. } = *self.medication;
        if self.interval.is_some() {
            return match (last_dose, stop) {
                (Some(dose), _) => ApproxDate::exact(dose),
                (None, CourseStop::On(stop)) => {
                    let latest = stop.latest().min(self.today);
                    ApproxDate::new(self.first_day(), latest).unwrap_or(ApproxDate::exact(latest))
                }
                (None, _) => up_to_today(self.first_day()),
            };
        }
        match (self.stopped(), last_dose, stop) {
            // What is taken day by day, or week by week, and goes on is taken today.
            (Tri::No, ..) => ApproxDate::exact(self.today),
            (Tri::Yes, Some(dose), _) => ApproxDate::exact(dose),
            (Tri::Yes, None, CourseStop::On(stop)) => stop,
            (_, Some(dose), _) => up_to_today(dose),
            (_, None, CourseStop::On(stop)) => up_to_today(stop.earliest()),
            (_, None, _) => up_to_today(self.first_day()),
        }
    }

    /// The last dose there will be: a stop that lies ahead, or the last one up to a stop; open to
    /// the end of time where the stop is not recorded, `None` while the course goes on.
    ///
    /// Of a medicine given at long intervals the recorded dose counts, also where its stop is not
    /// recorded.
    pub(crate) fn last_of_all(&self) -> Option<ApproxDate> {
        let Medication { last_dose, stop, .. } = *self.medication;
        let given = self.last_given();
        let up_to = |latest: CivilDate| ApproxDate::new(given.earliest(), latest);
        match (last_dose, stop) {
            (_, CourseStop::On(stop)) if self.planned_stop().is_some() => Some(stop),
            (_, CourseStop::Ongoing) => None,
            (Some(dose), _) if self.interval.is_some() => Some(ApproxDate::exact(dose)),
            (_, CourseStop::Unknown) => up_to(CivilDate::LATEST),
            (_, CourseStop::On(stop)) if self.stopped().is_unknown() => up_to(stop.latest()),
            (_, CourseStop::On(_)) => Some(given),
        }
    }

    /// Whether it was given after `day`, or from that day on; a course that ends on the day another
    /// medicine begins does not follow it.
    fn follows(&self, day: ApproxDate) -> Tri {
        let given = self.last_given();
        let started = self.start().map_or(Tri::Unknown, |start| day.is_on_or_before(start));
        day.is_before(given).or(day.is_on_or_before(given).and(started))
    }

    /// Names what keeps "runs today" open.
    pub(crate) fn trace_missing(&self, trace: &mut impl Trace) {
        let at = |key| FactAt::of(key, self.medication.index);
        if self.stopped().is_unknown() {
            trace.missing(at(FactKey::MedicationStop));
        }
        if self.within_interval().is_unknown() {
            trace.missing(at(FactKey::MedicationLastDose));
        }
    }
}

/// What runs today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Running {
    /// Medicines that certainly run.
    pub(crate) agents: EnumSet<Agent>,
    /// Whether anything recorded by name runs.
    pub(crate) recorded: Tri,
    /// Whether anything runs, what is not listed or not named included.
    pub(crate) any: Tri,
}

/// Which antiosteoporotic medicines run today.
pub(crate) fn running(case: &Case, policy: &Policy) -> Running {
    let mut agents = EnumSet::empty();
    let mut recorded = Tri::No;
    for course in courses(case, policy) {
        let runs = course.running();
        recorded = recorded.or(runs);
        if runs.is_yes() {
            agents |= course.agent;
        }
    }
    Running { agents, recorded, any: recorded.or(unnamed(case)) }
}

/// Names what keeps [`running`] open, or whether denosumab was followed.
pub(crate) fn trace_missing(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    for course in courses(case, policy).filter(|course| course.running().is_unknown()) {
        course.trace_missing(trace);
    }
    if let Some(state) = denosumab(case, policy)
        && state.left_without_follow_on().is_unknown()
    {
        trace_follow_on(case, policy, state, trace);
    }
    trace_unnamed(case, trace);
    // The days of a medicine without a name settle nothing while it may be the one that runs.
    let exit = denosumab_exit(case, policy);
    if exit.any == exit.named || exit.named.is_no() && !running(case, policy).any.is_yes() {
        return;
    }
    for course in perhaps_denosumab(case) {
        let Some(state) = denosumab_with(case, policy, Some(course)) else { continue };
        if state.left_without_follow_on() != exit.named {
            course.trace_missing(trace);
            if state.followed.is_unknown() {
                trace_follow_on(case, policy, state, trace);
            }
        }
    }
}

/// Names the days that would tell whether a bisphosphonate followed the last dose of denosumab.
fn trace_follow_on(case: &Case, policy: &Policy, state: DenosumabState, trace: &mut impl Trace) {
    let open = courses(case, policy).filter(|course| {
        course.agent.is_bisphosphonate() && course.follows(state.last_dose).is_unknown()
    });
    let mut any = false;
    for course in open {
        any = true;
        let at = |key| FactAt::of(key, course.medication.index);
        if course.start().is_none_or(|start| !start.is_exact()) {
            trace.missing(at(FactKey::MedicationStart));
        }
        if !course.last_given().is_exact() {
            trace.missing(at(FactKey::MedicationLastDose));
        }
    }
    if any && !state.last_dose.is_exact() {
        trace.missing(FactAt::of(FactKey::MedicationLastDose, state.course));
    }
}

/// Names the list, or the medicine, that keeps [`unnamed`] open.
pub(crate) fn trace_unnamed(case: &Case, trace: &mut impl Trace) {
    for medication in case.medications.iter().filter(|medication| medication.agent.is_none()) {
        trace.missing(FactAt::of(FactKey::MedicationAgent, medication.index));
    }
    if !case.medications.complete {
        trace.missing(FactAt::single(FactKey::Medications));
    }
}

/// Where denosumab stands: it often cannot be stopped without a transition (S-89).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DenosumabState {
    /// The last dose, over every course.
    pub(crate) last_dose: ApproxDate,
    /// Place of the course it belongs to.
    pub(crate) course: usize,
    /// Whether it runs today.
    pub(crate) running: Tri,
    /// Whether more than six months have passed since the last dose.
    pub(crate) overdue: Tri,
    /// Whether a bisphosphonate has followed the last dose.
    pub(crate) followed: Tri,
    /// A stop that lies ahead.
    pub(crate) planned_stop: Option<ApproxDate>,
}

impl DenosumabState {
    /// Stopped or overdue, with no bisphosphonate since the last dose.
    pub(crate) fn left_without_follow_on(&self) -> Tri {
        self.running.not().and(self.followed.not())
    }
}

/// Whether denosumab was left without a follow-on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DenosumabExit {
    /// By what is recorded with a name.
    pub(crate) named: Tri,
    /// Whatever a medicine without a name is: it may be denosumab, too.
    pub(crate) any: Tri,
}

/// Whether denosumab was left without a follow-on.
pub(crate) fn denosumab_exit(case: &Case, policy: &Policy) -> DenosumabExit {
    let left = |state: Option<DenosumabState>| {
        state.map_or(Tri::No, |state| state.left_without_follow_on())
    };
    let named = left(denosumab(case, policy));
    let settled = perhaps_denosumab(case)
        .all(|course| left(denosumab_with(case, policy, Some(course))) == named);
    DenosumabExit { named, any: if settled { named } else { Tri::Unknown } }
}

/// Every medicine without a name, taken for denosumab.
fn perhaps_denosumab(case: &Case) -> impl Iterator<Item = Course<'_>> {
    without_a_name(case).map(|course| Course {
        agent: Agent::Denosumab,
        interval: Some(DENOSUMAB_INTERVAL_MONTHS.value),
        ..course
    })
}

/// Where denosumab stands; `None` if no course of it is recorded.
pub(crate) fn denosumab(case: &Case, policy: &Policy) -> Option<DenosumabState> {
    denosumab_with(case, policy, None)
}

/// The same, taking one more course for denosumab.
fn denosumab_with(
    case: &Case,
    policy: &Policy,
    also: Option<Course<'_>>,
) -> Option<DenosumabState> {
    let courses = || {
        let named = courses(case, policy).filter(|course| course.agent == Agent::Denosumab);
        named.chain(also)
    };
    let (last_dose, last) = latest(courses().map(|course| (course.last_given(), course)))?;
    let day_of_next = last_dose.plus_months(DENOSUMAB_INTERVAL_MONTHS.value);
    let followed = self::courses(case, policy)
        .filter(|course| course.agent.is_bisphosphonate())
        .map(|course| course.follows(last_dose));
    // A medicine without a name may be one, if it was taken late enough.
    let perhaps = without_a_name(case).map(|course| course.follows(last_dose).and(Tri::Unknown));
    Some(DenosumabState {
        last_dose,
        course: last.medication.index,
        running: Tri::any(courses().map(|course| course.running())),
        overdue: day_of_next.is_before(case.as_of),
        followed: Tri::any(followed).or(Tri::any(perhaps)).or(case.medications.unlisted()),
        planned_stop: last.planned_stop(),
    })
}

//! What each recorded medicine asks for: its stop, its next dose, what follows it, its end.
//!
//! A stop is never deferred. In pregnancy F-09's findings take the place of every event here, and
//! an urgent plan by a specialist that of the events of denosumab.

use super::bone_density::while_breastfeeding;
use super::event::{Event, EventClock, EventCode, EventReason};
use super::{View, words};
use crate::agents::{stop_by, teriparatide_limit};
use crate::case::CourseStop;
use crate::evidence::thresholds::DENOSUMAB_INTERVAL_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::treatment;
use crate::vocabulary::Agent;

/// BP-STOP, DENOSUMAB-NEXT, BP-AFTER-DENOSUMAB and TERIPARATIDE-END.
pub(super) fn events(view: View<'_>, visit: &mut impl FnMut(Event)) {
    if !view.pregnant.is_yes() {
        bisphosphonate_stop(view, visit);
    }
    denosumab(view, visit);
    if !view.pregnant.is_yes() {
        teriparatide_end(view, visit);
    }
}

fn bisphosphonate_stop(view: View<'_>, visit: &mut impl FnMut(Event)) {
    // A day that is recorded is a plan, whatever the wish says.
    let Some(target) = view.case.plans.earliest_target else { return };
    let bisphosphonates = || {
        treatment::courses(view.case, view.policy).filter(|course| course.agent.is_bisphosphonate())
    };
    let Some(course) = bisphosphonates().max_by_key(|course| course.last_given().latest()) else {
        return;
    };
    let (latest, full) = stop_by(target);
    let event = Event::between(
        EventCode::BisphosphonateStop,
        &words::BISPHOSPHONATE_STOP,
        full,
        Some(latest),
        view.case.as_of,
    );
    let event = if bisphosphonates().all(|course| course.stopped().is_yes()) {
        let last = course.last_given();
        event.done(last.is_exact().then(|| last.earliest()))
    } else {
        event
    };
    visit(Event {
        clock: Some(EventClock::Target),
        course: Some(course.medication.index),
        ..event
    });
}

fn denosumab(view: View<'_>, visit: &mut impl FnMut(Event)) {
    let Some(state) = treatment::denosumab(view.case, view.policy) else { return };
    let course = Some(state.course);
    if view.pregnant.is_yes() && !state.followed.is_yes() {
        let urgent = Event::standing(EventCode::UrgentSpecialistPlan, &words::URGENT_PLAN);
        return visit(Event { course, ..urgent });
    }
    // Without the day of the last dose there is no day to name; it is asked for.
    let Some(dose) = state.last_dose.is_exact().then(|| state.last_dose.earliest()) else { return };
    let day = dose.plus_months(DENOSUMAB_INTERVAL_MONTHS.value);
    let ends = treatment::courses(view.case, view.policy).any(|course| {
        course.medication.index == state.course
            && matches!(course.medication.stop, CourseStop::On(_))
    });
    let (code, sentence) = if ends {
        (EventCode::BisphosphonateAfterDenosumab, &words::BISPHOSPHONATE_AFTER_DENOSUMAB)
    } else {
        (EventCode::DenosumabNext, &words::DENOSUMAB_NEXT)
    };
    let event = Event::between(code, sentence, day, Some(day), view.case.as_of);
    let event = match (state.followed, view.pregnant) {
        (Tri::Yes, _) => event.done(None),
        (_, Tri::Unknown) => event.deferred(EventReason::PregnancyUnclarified),
        _ => while_breastfeeding(view, event),
    };
    visit(Event { clock: Some(EventClock::LastDose), course, ..event });
}

fn teriparatide_end(view: View<'_>, visit: &mut impl FnMut(Event)) {
    let Some((limit, course)) = teriparatide_limit(view.case, view.policy) else { return };
    let event = Event::between(
        EventCode::TeriparatideEnd,
        &words::TERIPARATIDE_END,
        limit,
        Some(limit),
        view.case.as_of,
    );
    let mut courses = treatment::courses(view.case, view.policy)
        .filter(|course| course.agent == Agent::Teriparatide);
    // Of courses that overlap each has to have been stopped.
    let event = if courses.all(|course| course.stopped().is_yes()) {
        event.done(Some(course.last_given().latest()))
    } else {
        event
    };
    let course = Some(course.medication.index);
    visit(Event { clock: Some(EventClock::FirstDose), course, ..event });
}

/// Reports the dates of the courses, or those that would settle an event.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    for course in treatment::courses(view.case, view.policy) {
        let agent = FactAt::of(FactKey::MedicationAgent, course.medication.index);
        trace.used(agent, Role::Satisfied);
        if course.running().is_unknown() {
            course.trace_missing(trace);
        }
    }
    if view.case.plans.earliest_target.is_some() {
        trace.used(FactAt::single(FactKey::EarliestTarget), Role::Satisfied);
    }
}

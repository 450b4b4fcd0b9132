//! DXA, and the judgement at 12 to 24 months.

use super::event::{Event, EventClock, EventCode, EventReason, EventStatus};
use super::{View, words};
use crate::anchor::{self, Anchor};
use crate::densitometry::first_scan_from;
use crate::evidence::thresholds::REEVALUATION_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::pharmacotherapy::{Clock, Decision, Specialist, clock, relevant_gain_unlikely};
use crate::policy::ReviewClock;
use crate::reproduction;
use crate::time::CivilDate;

/// DXA-BASELINE, DXA-SIX-MONTHS, DXA-REEVALUATE and PHARM-REVIEW.
pub(super) fn events(view: View<'_>, visit: &mut impl FnMut(Event)) {
    let anchor = anchor::anchor(view.case, view.policy);
    if let Some(anchor) = anchor {
        scans(view, anchor, visit);
    }
    if let Some(clock) = clock(view.case, view.policy) {
        visit(review(view, anchor, clock));
    }
}

fn scans(view: View<'_>, anchor: Anchor, visit: &mut impl FnMut(Event)) {
    let today = view.case.as_of;
    let dxa = |code, sentence, from: CivilDate, to: Option<CivilDate>, clock, provisional| {
        let event = Event::between(code, sentence, from, to, today);
        let event = match first_scan_from(view.case, from) {
            Some(on) => event.done(Some(on)),
            None => of_a_scan(view, anchor, event),
        };
        Event { clock: Some(clock), provisional, ..event }
    };
    visit(dxa(
        EventCode::DxaBaseline,
        &words::DXA_BASELINE,
        anchor.birth,
        None,
        EventClock::Birth,
        false,
    ));
    let from = anchor.date.plus_months(REEVALUATION_MONTHS.from);
    let to = anchor.date.plus_months(REEVALUATION_MONTHS.to);
    let (kind, provisional) = (EventClock::from(anchor.kind), anchor.provisional());
    let early = Decision::Specialist(Specialist::ConservativeJudgedSufficient);
    if view.pharmacotherapy.decision == early {
        visit(dxa(
            EventCode::DxaSixMonths,
            &words::DXA_SIX_MONTHS,
            from,
            Some(from),
            kind,
            provisional,
        ));
    }
    visit(dxa(EventCode::DxaReevaluate, &words::DXA_REEVALUATE, from, Some(to), kind, provisional));
}

/// The filter of section 2.4: nothing radiates while she is or may be pregnant.
fn of_a_scan(view: View<'_>, anchor: Anchor, event: Event) -> Event {
    match view.pregnant {
        Tri::Yes => event.cancelled(),
        _ if cancelled(view, anchor.birth, event) => event.cancelled(),
        Tri::Unknown => event.deferred(EventReason::PregnancyUnclarified),
        Tri::No => event,
    }
}

/// Whether a pregnancy recorded after the one that is counted from began before the window ends.
fn cancelled(view: View<'_>, after: CivilDate, event: Event) -> bool {
    anchor::later_pregnancy(view.case, after, event.to.unwrap_or(CivilDate::LATEST)).is_yes()
}

fn review(view: View<'_>, anchor: Option<Anchor>, clock: Clock) -> Event {
    let (from, to) = clock.window();
    let event = Event::between(
        EventCode::PharmReview,
        &words::PHARM_REVIEW,
        from,
        Some(to),
        view.case.as_of,
    );
    // The day of a diagnosis stands, whatever pregnancy follows.
    let cancelled = anchor
        .filter(|_| clock.kind == ReviewClock::Anchor)
        .is_some_and(|anchor| cancelled(view, anchor.birth, event));
    let event = match (judged(view, clock), view.pregnant) {
        (Some(on), _) => event.done(on),
        (None, Tri::Yes) => event.cancelled(),
        (None, _) if cancelled => event.cancelled(),
        (None, Tri::Unknown) => event.deferred(EventReason::PregnancyUnclarified),
        (None, Tri::No) => while_breastfeeding(view, event),
    };
    let kind = match (clock.kind, clock.anchor) {
        (ReviewClock::Diagnosis, _) | (_, None) => EventClock::Diagnosis,
        (ReviewClock::Anchor, Some(anchor)) => EventClock::from(anchor),
    };
    let provisional =
        clock.kind == ReviewClock::Anchor && anchor.is_some_and(|anchor| anchor.provisional());
    Event { clock: Some(kind), provisional, ..event }
}

/// The day of the judgement, if one is recorded that was made when its time had come.
fn judged(view: View<'_>, clock: Clock) -> Option<Option<CivilDate>> {
    let found = relevant_gain_unlikely(view.case, Some(clock));
    (!found.is_unknown()).then_some(view.case.judgements.relevant_gain_unlikely.on)
}

/// A medicine is never due while she breastfeeds or may breastfeed.
pub(super) fn while_breastfeeding(view: View<'_>, event: Event) -> Event {
    match (event.status, view.lactating) {
        (EventStatus::Upcoming | EventStatus::Done, _) | (_, Tri::No) => event,
        (_, Tri::Yes) => event.deferred(EventReason::Lactating),
        (_, Tri::Unknown) => event.deferred(EventReason::LactationUnclarified),
    }
}

/// Reports the anchor and the scans that answer, or what would settle them.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    anchor::trace(view.case, view.policy, trace);
    if view.policy.review_clock == ReviewClock::Diagnosis {
        let day = FactAt::single(FactKey::DiagnosisDate);
        match view.case.diagnosis_date {
            Some(_) => trace.used(day, Role::Satisfied),
            None => trace.missing(day),
        }
    }
    for m in view.case.bmd.iter().filter(|m| m.date.is_some() && m.standing.central_dxa.is_yes()) {
        trace.used(FactAt::of(FactKey::BmdDate, m.index), Role::Satisfied);
    }
    reproduction::pregnant_now(view.case, view.policy, trace);
}

//! F-10: the monitoring schedule.

use crate::Policy;
use crate::base::{VitaminD, vitamin_d};
use crate::courses::{bisphosphonate, bisphosphonate_since, denosumab, of, stopped, taken_until};
use crate::date::{Day, LAST};
use crate::low_bmd::{central_dxa, outside_listed};
use crate::pharm::{Decision, judgements};
use crate::record::{Course, Record, Stop};
use crate::state::{Anchor, anchor};
use crate::tri::{Tri, Unknown, Yes, all};

/// Which rules of the filter (2.4) an event falls under.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Dxa,
    Review,
    Drug,
    Other,
}

struct Event {
    name: &'static str,
    from: Day,
    to: Option<Day>,
    kind: Kind,
    done: bool,
    provisional: bool,
    /// A later pregnancy began before its window ended (4.5).
    superseded: bool,
}

impl Event {
    fn show(&self, as_of: Day, pregnant: Tri, lactating: Tri) -> String {
        let by_date = if as_of < self.from {
            "Upcoming"
        } else if self.to.is_none_or(|to| as_of <= to) {
            "Due"
        } else {
            "Overdue"
        };
        let drug = matches!(self.kind, Kind::Drug | Kind::Review);
        let follows_pregnancy = matches!(self.kind, Kind::Dxa | Kind::Review);
        let status = if self.done {
            "Done"
        } else if follows_pregnancy && (pregnant == Yes || self.superseded) {
            "Cancelled(later-pregnancy)"
        } else if self.kind != Kind::Other && pregnant == Unknown {
            "Deferred(pregnancy-unclarified)"
        } else if drug && by_date != "Upcoming" && lactating == Yes {
            "Deferred(lactating)"
        } else if drug && by_date != "Upcoming" && lactating == Unknown {
            "Deferred(lactation-unclarified)"
        } else {
            by_date
        };
        let to = self.to.map(Day::show).unwrap_or_default();
        let provisional = if self.provisional { " provisional" } else { "" };
        format!("{} {}..{to} {status}{provisional}", self.name, self.from.show())
    }
}

/// A DXA on or after a day and outside pregnancy is the record that makes a DXA event done.
fn measured_since(record: &Record, day: Day) -> bool {
    record.bmd.items.iter().any(|m| {
        m.date.is_some_and(|d| d >= day) && all([central_dxa(m), outside_listed(record, m)]) == Yes
    })
}

/// 4.5: a pregnancy that began after the anchor's and before the window ended; no early loss.
fn superseded(record: &Record, anchor: &Anchor, end: Option<Day>) -> bool {
    let Some(birth) = anchor.pregnancy.last_birth() else { return false };
    let end = end.unwrap_or(LAST);
    record
        .pregnancies
        .items
        .iter()
        .any(|p| (p.ongoing || p.opens == Yes) && p.start.earliest >= birth && p.start.latest < end)
}

/// The events that hang on the anchor and on the clock of S-85.
fn anchored(record: &Record, policy: &Policy, pharm: &Decision, anchor: &Anchor) -> Vec<Event> {
    let dxa = |name, from: Day, to: Option<Day>, provisional| Event {
        name,
        from,
        to,
        kind: Kind::Dxa,
        done: measured_since(record, from),
        provisional,
        superseded: superseded(record, anchor, to),
    };
    let mut out = Vec::new();
    if let Some(birth) = anchor.pregnancy.last_birth() {
        out.push(dxa("DXA-BASELINE", birth, None, false));
    }
    let (six, twelve) = (anchor.date.months(6), anchor.date.months(12));
    let sufficient =
        pharm.kind == "SpecialistJudgement" && pharm.why == "conservative-judged-sufficient";
    if sufficient {
        out.push(dxa("DXA-SIX-MONTHS", six, Some(six), anchor.provisional));
    }
    out.push(dxa("DXA-REEVALUATE", six, Some(twelve), anchor.provisional));
    if !policy.review_clock_from_diagnosis {
        let superseded = superseded(record, anchor, Some(anchor.date.months(24)));
        out.push(Event { superseded, ..review(record, anchor.date, anchor.provisional) });
    }
    out
}

/// PHARM-REVIEW (P-19); the judgement of S-85, made in or after its window, is its record.
fn review(record: &Record, clock: Day, provisional: bool) -> Event {
    let (value, on) = (judgements(record).1, record.judgement("relevant_gain_unlikely").1);
    let from = clock.months(12);
    Event {
        name: "PHARM-REVIEW",
        from,
        to: Some(clock.months(24)),
        kind: Kind::Review,
        // Of two that disagree only the later one stands; one without a day was made today
        // (rulings R-D2, R-D7).
        done: value != Unknown && on.unwrap_or(record.as_of) >= from,
        provisional,
        superseded: false,
    }
}

/// BP-STOP: [target - 12, target - 6] months for a bisphosphonate that she takes or took.
fn stop_bisphosphonate(record: &Record) -> Option<Event> {
    let target = record.target()?;
    let listed = record.medications.items.iter();
    let courses: Vec<&Course> =
        listed.filter(|c| c.agent.as_deref().is_some_and(bisphosphonate)).collect();
    (!courses.is_empty()).then(|| Event {
        name: "BP-STOP",
        from: target.months(-12),
        to: Some(target.months(-6)),
        kind: Kind::Other,
        done: courses.iter().all(|c| stopped(c, record.as_of) == Yes),
        provisional: false,
        superseded: false,
    })
}

/// DENOSUMAB-NEXT while it goes on, BP-AFTER-DENOSUMAB once a stop is recorded or planned.
fn after_denosumab(record: &Record) -> Option<Event> {
    let courses = of(record, "denosumab");
    let given = |c: &Course| {
        let taken = taken_until(c, record.as_of);
        (taken.latest, taken.earliest)
    };
    let last = courses.iter().copied().reduce(|a, b| if given(b) >= given(a) { b } else { a })?;
    let (_, dose) = denosumab(record)?;
    // Without the day of the last dose there is no day to name (ruling R-D5).
    if dose.earliest != dose.latest {
        return None;
    }
    let ends = matches!(last.stop, Stop::At(_));
    Some(Event {
        name: if ends { "BP-AFTER-DENOSUMAB" } else { "DENOSUMAB-NEXT" },
        from: dose.earliest.months(6),
        to: Some(dose.earliest.months(6)),
        kind: Kind::Drug,
        done: bisphosphonate_since(record, dose) == Yes,
        provisional: false,
        superseded: false,
    })
}

/// TERIPARATIDE-END: 24 months in a lifetime, earlier courses counted (ruling R-D9); `None` if a
/// date is not known to the day.
fn end_teriparatide(record: &Record) -> Option<Event> {
    let courses = of(record, "teriparatide");
    let mut spans: Vec<(Day, Day, &Course)> = Vec::new();
    for c in courses {
        let (start, until) = (c.start?, taken_until(c, record.as_of));
        if start.earliest != start.latest || until.earliest != until.latest {
            return None;
        }
        spans.push((start.earliest, until.earliest, c));
    }
    spans.sort_by_key(|(start, ..)| *start);
    let last = spans.last()?.2;
    // Courses that meet are one, and months are calendar months (ruling R-D27).
    let mut pieces: Vec<(Day, Day)> = Vec::new();
    for (from, to, _) in &spans {
        match pieces.last_mut() {
            Some((_, end)) if *from <= *end => *end = (*end).max(*to),
            _ => pieces.push((*from, *to)),
        }
    }
    let (mut start, _) = pieces.pop()?;
    let (mut months, mut days) = (0, 0);
    for (from, to) in pieces {
        let full = from.full_months_to(to);
        months += full;
        days += to.0 - from.months(full).0;
    }
    start = start.months(-months).days(-days);
    let end = start.months(24);
    Some(Event {
        name: "TERIPARATIDE-END",
        from: end,
        to: Some(end),
        kind: Kind::Other,
        done: stopped(last, record.as_of) == Yes,
        provisional: false,
        superseded: false,
    })
}

/// F-10, in table order.
pub(crate) fn schedule(
    record: &Record,
    policy: &Policy,
    pharm: &Decision,
    pregnant: Tri,
    lactating: Tri,
) -> Vec<String> {
    let show = |event: &Event| event.show(record.as_of, pregnant, lactating);
    let mut out = Vec::new();
    if pregnant == Unknown {
        out.push("CONFIRM-PREGNANCY-STATUS".to_owned());
    }
    if let Some(anchor) = anchor(record) {
        out.extend(anchored(record, policy, pharm, &anchor).iter().map(show));
    }
    if policy.review_clock_from_diagnosis
        && let Some(day) = record.diagnosis_date()
    {
        out.push(show(&review(record, day, false)));
    }
    if let Some(onset) = record.symptom_date("pain_onset") {
        out.push(show(&Event {
            name: "PAIN-QOL-REVIEW",
            from: onset.earliest,
            to: Some(onset.latest.months(12)),
            kind: Kind::Other,
            done: false,
            provisional: false,
            superseded: false,
        }));
    }
    out.push("MOOD-SCREEN".to_owned());
    if vitamin_d(record) == VitaminD::BelowTarget {
        out.push("VITD-RECHECK".to_owned());
    }
    // A stop is never deferred; in pregnancy AG-4 replaces it.
    if pregnant != Yes {
        out.extend(stop_bisphosphonate(record).iter().map(show));
    }
    let unfollowed =
        denosumab(record).is_some_and(|(_, last)| bisphosphonate_since(record, last) != Yes);
    if pregnant == Yes && unfollowed {
        out.push("URGENT-SPECIALIST-PLAN".to_owned());
    } else if let Some(event) = after_denosumab(record) {
        out.push(show(&event));
    }
    if pregnant != Yes {
        out.extend(end_teriparatide(record).iter().map(show));
    }
    if matches!(record.wish(), Some("yes" | "undecided")) {
        out.push("NEXT-PREGNANCY-COUNSELLING".to_owned());
    }
    if pregnant == Yes {
        out.push("DEFERRED-UNTIL-BIRTH:DXA".to_owned());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tri::No;

    #[test]
    fn window_ends_are_inclusive() {
        let day = |s| Day::parse(s).unwrap();
        let event = Event {
            name: "X",
            from: day("2025-01-01"),
            to: Some(day("2025-02-01")),
            kind: Kind::Dxa,
            done: false,
            provisional: false,
            superseded: false,
        };
        assert!(event.show(day("2025-02-01"), No, No).ends_with("Due"));
        assert!(event.show(day("2025-02-02"), No, No).ends_with("Overdue"));
    }
}

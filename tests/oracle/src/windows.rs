//! The windows of 4.4, day by day.
//!
//! Every possible day of an event is looked at on its own. If each of them lies in some span that
//! certainly holds, the answer is Yes, even where no single span holds for all days.

use crate::date::{Day, FIRST, LAST, When};
use crate::pregnancy::{End, Period, Pregnancy};
use crate::record::Record;
use crate::tri::{No, Tri, Unknown, Yes, all, any};

/// A window of the table in 4.4.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Window {
    InPregnancy,
    InT3,
    Lactating,
    Onset,
    LateOrPostpartum,
    Episode,
}

pub(crate) use Window::{Episode, InPregnancy, InT3, Lactating, LateOrPostpartum, Onset};

/// Whether a day lies after `start + days` and before the end of the pregnancy.
fn carried(p: &Pregnancy, day: Day, days: i32, end_included: bool) -> Tri {
    let day = When::exact(day);
    let begun = p.start.days(days).le(day);
    let not_over = match p.births {
        Some((_, last)) if end_included => day.le(last),
        Some((_, last)) => day.lt(last),
        // 4.3: an ongoing pregnancy is certain to LMP + 301 d, Unknown beyond.
        None if day.le(When::exact(p.start.earliest.days(301))) == Yes => Yes,
        None => Unknown,
    };
    begun.and(not_over)
}

/// First birth to last birth + 9 months, both included (4.4); needs an end at 22+0 or later.
fn postpartum(p: &Pregnancy, day: Day) -> Tri {
    let Some((first, last)) = p.births else { return No };
    let day = When::exact(day);
    let nine_months = p.nine_months_after.unwrap_or(last);
    all([p.opens, first.le(day), day.le(nine_months)])
}

/// Whether she breastfed the child of this pregnancy on a day, whatever the length of the pregnancy.
pub(crate) fn breastfeeding(p: &Pregnancy, day: Day, as_of: Day) -> Tri {
    let first = match p.births {
        Some((first, _)) => first,
        // R4: what is recorded as ongoing may have ended, if it is overdue or has no dating.
        None if p.dated => When::between(p.start.earliest.days(301).min(as_of).days(1), LAST),
        None => When::between(FIRST, LAST),
    };
    let today = When::exact(day);
    // R3: a start that is not recorded lies between the birth and the last day of the period, which
    // is the day of the question if it goes on.
    let begun = |period: &Period| {
        let last = if let End::On(end) = period.end { end } else { as_of };
        period.start.map_or(When::between(first.earliest.min(last), last), When::exact)
    };
    let first_feed = p.periods.iter().map(|period| begun(period).earliest).min();
    let mut listed = No;
    for (k, period) in p.periods.iter().enumerate() {
        let start = begun(period);
        let next = p.periods.get(k + 1).and_then(|n| n.start);
        let end = match period.end {
            End::On(end) => When::exact(end),
            End::Ongoing => When::exact(as_of),
            // Periods neither touch nor overlap (2.3), so one without an end was over before the next.
            End::NotRecorded => {
                When::between(start.earliest, next.map_or(as_of, |n| n.days(-1)).min(as_of))
            }
        };
        // P-05: the first feed within 14 days opens the window on the (first) birth day.
        let opening = match start.le(first.days(14)) {
            Yes if first_feed == Some(start.earliest) => first,
            Unknown if first_feed == Some(start.earliest) => {
                When::between(first.earliest.min(start.earliest), start.latest)
            }
            _ => start,
        };
        listed = listed.or(opening.le(today).and(today.le(end)));
    }
    if listed != No || p.periods_complete {
        return listed;
    }
    // 2.4: silence after a *birth* is Unknown; an early loss is none.
    if p.periods.is_empty() && p.opens == No {
        return No;
    }
    first.le(When::exact(day)).and(Unknown)
}

fn in_one(p: &Pregnancy, day: Day, window: Window, as_of: Day) -> Tri {
    let lactating = || p.opens.and(breastfeeding(p, day, as_of));
    match window {
        InPregnancy => carried(p, day, 0, false),
        InT3 => carried(p, day, 196, true),
        Lactating => lactating(),
        // R9: the day of an early loss belongs to it, as the day of a birth does.
        Onset => carried(p, day, 98, true).or(postpartum(p, day)),
        LateOrPostpartum => any([carried(p, day, 196, true), lactating(), postpartum(p, day)]),
        Episode => any([carried(p, day, 0, false), lactating(), postpartum(p, day)]),
    }
}

/// Whether a day lies in one of the windows of the listed pregnancies.
pub(crate) fn listed_on(record: &Record, day: Day, windows: &[Window]) -> Tri {
    let mut out = No;
    for p in &record.pregnancies.items {
        for w in windows {
            out = out.or(in_one(p, day, *w, record.as_of));
            if out == Yes {
                return Yes;
            }
        }
    }
    out
}

/// Whether a day lies in one of the windows; an unlisted pregnancy stands in the way of No.
pub(crate) fn on(record: &Record, day: Day, windows: &[Window]) -> Tri {
    let stated = record.stated.map_or(No, |on| {
        // While it may go on, no child of it is breastfed (R33).
        let not_born = record.stated_goes_on && windows.iter().all(|w| *w == Lactating);
        if not_born || day < on.days(-301) { No } else { Unknown }
    });
    listed_on(record, day, windows).or(stated).if_complete(record.pregnancies.complete)
}

/// Whether an event lies in one of the windows.
pub(crate) fn holds(record: &Record, event: Option<When>, windows: &[Window]) -> Tri {
    // R8: an event without a date may have happened on any day up to the question.
    let event = event.unwrap_or(record.any_day());
    // Before the first day of any pregnancy no day differs from the day before.
    let starts = record.pregnancies.items.iter().map(|p| p.start.earliest);
    let first = starts.chain(record.stated.map(|on| on.days(-301))).min();
    let from = first.map_or(event.latest, |first| first.days(-1)).min(event.latest);
    let event = When { earliest: event.earliest.max(from), ..event };
    let mut seen = None;
    for n in event.earliest.0..=event.latest.0 {
        let answer = on(record, Day(n), windows);
        if answer == Unknown || seen.is_some_and(|s| s != answer) {
            return Unknown;
        }
        seen = Some(answer);
    }
    seen.unwrap_or(Unknown)
}

//! F-06 on a record: which pairs the physiology of lactation and the recovery speak of.

use crate::change::{
    Lsc, comparable, lsc_of_pair, may_be_of_one_side, milligrams, pairs, physiology, recovery,
};
use crate::date::{Day, When};
use crate::pregnancy::{End, Pregnancy};
use crate::record::{Bmd, Record};
use crate::state::{anchor, current_beginning, current_lmp, lactating_now, pregnant_now};
use crate::tri::{No, Tri, Unknown, Yes, all, any};
use crate::windows::{InPregnancy, listed_on};
use serde_json::{Map, Value, json};

fn outside_pregnancy(record: &Record, day: Day) -> bool {
    listed_on(record, day, &[InPregnancy]) == No
}

/// Whether a pregnancy had ended by a day, at 22+0 weeks or later.
fn ended_by(p: &Pregnancy, day: Day) -> Tri {
    match p.births {
        Some((_, last)) if !p.ongoing => p.opens.and(last.le(When::exact(day))),
        _ => No,
    }
}

/// The latest pregnancy that certainly had (ruling R-C6).
fn latest_ended_by<'a>(record: &'a Record, day: Day) -> Option<&'a Pregnancy> {
    let ended = record.pregnancies.items.iter().filter(|p| ended_by(p, day) == Yes);
    ended.max_by_key(|p| p.births.map(|(_, last)| (last.latest, last.earliest)))
}

/// The places of a measurement and of the level it is held against (ruling R-C6): the last
/// comparable one before the pregnancy, else the first comparable one after the birth; of one day
/// the higher value, then the later in the list.
fn level(record: &Record, p: &Pregnancy, second: usize) -> Option<(usize, usize)> {
    let before = |day: Day| When::exact(day).lt(p.start) == Yes;
    let after = |day: Day| p.births.is_some_and(|(_, last)| last.le(When::exact(day)) == Yes);
    let mut last_before: Option<(Day, Option<i64>, usize)> = None;
    let mut first_after: Option<(i32, Option<i64>, usize)> = None;
    for (i, _, a, b) in pairs(record).into_iter().filter(|(_, j, ..)| *j == second) {
        let Some(day) = a.date else { continue };
        if !outside_pregnancy(record, day) || comparable(record, a, b).0 != Yes {
            continue;
        }
        if before(day) {
            last_before = last_before.max(Some((day, milligrams(a), i)));
        } else if after(day) {
            first_after = first_after.max(Some((-day.0, milligrams(a), i)));
        }
    }
    let first = last_before.map(|(.., i)| i).or(first_after.map(|(.., i)| i))?;
    Some((first, second))
}

/// Days of breastfeeding one child up to a day: those that certainly are, those that may be.
struct Fed {
    sure: Vec<Day>,
    possible: Vec<Day>,
    /// All of it exclusive.
    exclusive: bool,
}

fn fed(p: &Pregnancy, until: Day, as_of: Day) -> Option<Fed> {
    let birth = p.births?.0.earliest;
    let (mut sure, mut possible) = (Vec::new(), Vec::new());
    for n in birth.0..=until.0 {
        let answer = fed_on(p, Day(n), as_of);
        if answer == Yes {
            sure.push(Day(n));
        }
        if answer != No {
            possible.push(Day(n));
        }
    }
    let begun = |start: Option<Day>| start.is_none_or(|s| s <= until);
    let full = |feeding: &Option<String>| feeding.as_deref() == Some("exclusive");
    let exclusive =
        p.periods_complete && p.periods.iter().filter(|q| begun(q.start)).all(|q| full(&q.feeding));
    Some(Fed { sure, possible, exclusive })
}

/// Like `windows::breastfeeding`, but from the first feed on and not from the birth (note 60).
fn fed_on(p: &Pregnancy, day: Day, as_of: Day) -> Tri {
    let mut out = if p.periods_complete { No } else { Unknown };
    for (k, period) in p.periods.iter().enumerate() {
        let next = p.periods.get(k + 1).and_then(|n| n.start);
        let over = match period.end {
            End::On(end) => Tri::from(day > end),
            End::Ongoing => No,
            End::NotRecorded if next.is_some_and(|n| day >= n) => Yes,
            End::NotRecorded if period.start == Some(day) => No,
            End::NotRecorded => Unknown,
        };
        let begun = match (period.start, period.end) {
            (Some(start), _) => Tri::from(day >= start),
            (None, End::On(end)) if end == day => Yes,
            (None, End::Ongoing) if as_of <= day => Yes,
            (None, _) => Unknown,
        };
        out = out.or(begun.and(over.not()));
    }
    out
}

/// Full calendar months of these days, the days between them left out (ruling R-C9).
fn months(days: &[Day]) -> i32 {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return 0 };
    let without = last.0 - first.0 + 1 - i32::try_from(days.len()).unwrap_or(0);
    first.days(without).full_months_to(*last)
}

/// Whether another child was carried or fed after the first day and by the second (ruling R-C10).
fn another_child(record: &Record, p: &Pregnancy, first: Day, second: Day) -> Tri {
    any(record.pregnancies.items.iter().filter(|q| !std::ptr::eq(*q, p)).map(|q| {
        let begun = q.start.lt(When::exact(second));
        let carried = match q.births {
            Some((_, last)) => all([When::exact(first).lt(last), begun, q.opens]),
            None => begun.and(Unknown),
        };
        let fed = any(q.periods.iter().enumerate().map(|(k, period)| {
            // One without an end was over before the next began (R17).
            let next = q.periods.get(k + 1).and_then(|next| next.start);
            let begun = match (period.start, period.end) {
                (Some(start), _) => Tri::from(start <= second),
                (None, End::On(end)) if end <= second => Yes,
                // No child is fed before it is born (R3).
                (None, _) if q.births.is_some_and(|(first, _)| first.earliest > second) => No,
                (None, _) => Unknown,
            };
            let goes_on = match period.end {
                End::On(end) => Tri::from(end > first),
                End::Ongoing => Yes,
                End::NotRecorded if period.start.is_some_and(|s| s > first) => Yes,
                End::NotRecorded if next.is_some_and(|next| next <= first) => No,
                End::NotRecorded => Unknown,
            };
            begun.and(goes_on)
        }));
        carried.or(fed)
    }))
}

/// F-06, physiology, of every measurement after a birth that lies below its level.
pub(crate) fn physiologies(record: &Record) -> Value {
    let mut out = Map::new();
    for (second, b) in record.bmd.items.iter().enumerate() {
        let Some(on) = b.date.filter(|d| outside_pregnancy(record, *d)) else { continue };
        let Some(p) = latest_ended_by(record, on) else { continue };
        let Some((first, _)) = level(record, p, second) else { continue };
        // Another one that may be the latest leaves it open.
        let no_later = |q: &Pregnancy| {
            let earlier = q.births.map_or(No, |(_, last)| last.le(p.start));
            ended_by(q, on) == No || earlier == Yes
        };
        let others = record.pregnancies.items.iter().filter(|q| !std::ptr::eq(*q, p));
        if !record.pregnancies.complete || !others.into_iter().all(no_later) {
            continue;
        }
        let a = &record.bmd.items[first];
        if let Some(word) = physiology_of(record, p, a, b) {
            out.insert(format!("{first}-{second}"), json!(word));
        }
    }
    Value::Object(out)
}

fn physiology_of(record: &Record, p: &Pregnancy, a: &Bmd, b: &Bmd) -> Option<&'static str> {
    let (from, on) = (a.date?, b.date?);
    let (first, second) = (milligrams(a)?, milligrams(b)?);
    if second >= first {
        // Ruling R-C7: nothing was lost.
        return None;
    }
    let another = another_child(record, p, from, on);
    if another == Yes {
        return Some("NotComparable");
    }
    let word = alone(record, p, a, b)?;
    (another == No || word == "NotComparable").then_some(word)
}

/// The answer if no other child was carried or fed.
fn alone(record: &Record, p: &Pregnancy, a: &Bmd, b: &Bmd) -> Option<&'static str> {
    let (from, on) = (a.date?, b.date?);
    if a.site.as_deref() == Some("whole_body") {
        return Some("NotComparable");
    }
    let fed = fed(p, on, record.as_of)?;
    let (fewest, most) = (months(&fed.sure), months(&fed.possible));
    let between = |days: &[Day]| days.iter().copied().filter(|d| *d >= from).collect::<Vec<_>>();
    let (sure, possible) = (between(&fed.sure), between(&fed.possible));
    // Ruling R-C8: the lower end only while she breastfeeds, over six months between the two.
    let all_between = months(&sure) == 6 && months(&possible) == 6;
    let lower_end = fed.exclusive && all_between && fed.sure.last() == Some(&on);
    let lsc: Lsc = lsc_of_pair(record, a, b);
    let spine = a.site.as_deref() == Some("lumbar_spine");
    let say = |months| {
        physiology(
            spine,
            months,
            lower_end,
            milligrams(a).unwrap_or(1),
            milligrams(b).unwrap_or(1),
            &lsc,
        )
    };
    let word = say(most);
    if word != say(fewest) {
        return None;
    }
    // Ruling R-C8: a loss without breastfeeding is not explained by it.
    match word {
        "NotAboveReported" if possible.is_empty() => Some("NotComparable"),
        "NotAboveReported" if sure.is_empty() => None,
        word => Some(word),
    }
}

/// F-06, recovery, of the last measurement of each site and side after the latest birth.
pub(crate) fn recoveries(record: &Record) -> Value {
    let mut out = Map::new();
    let Some(anchor) = anchor(record) else { return json!({}) };
    let Some(birth) = anchor.pregnancy.last_birth() else { return json!({}) };
    for (second, b) in record.bmd.items.iter().enumerate() {
        let Some(on) = b.date.filter(|d| *d >= birth) else { continue };
        let later = |m: &&Bmd| {
            let of_the_series = m.site == b.site && may_be_of_one_side(m, b);
            of_the_series && milligrams(m).is_some() && m.date > b.date
        };
        // Ruling R-C11: only the last of a series stands for today.
        let last = !record.bmd.items.iter().any(|m| later(&m));
        let latest = latest_ended_by(record, on).is_some_and(|p| std::ptr::eq(p, anchor.pregnancy));
        if !last || !latest || !outside_pregnancy(record, on) {
            continue;
        }
        let Some((first, _)) = level(record, anchor.pregnancy, second) else { continue };
        if pregnant_again(record, birth, on) != No {
            continue;
        }
        let a = &record.bmd.items[first];
        let (x, y) = (milligrams(a).unwrap_or(1), milligrams(b).unwrap_or(1));
        let lsc = lsc_of_pair(record, a, b);
        let by = |day: Day| recovery(day, on, x, y, &lsc);
        let timed = |word: &str| word != "AtBaseline" && word != "LscUnknown";
        // Ruling R-C12: what needs no clock, or holds whenever she weans, is said without one.
        let word = match by(birth) {
            word if !timed(word) => Some(word),
            _ if !anchor.provisional => Some(by(anchor.date)),
            _ if lactating_now(record) == Yes => Some("TooEarly"),
            "TooEarly" => Some("TooEarly"),
            _ => None,
        };
        if let Some(word) = word {
            out.insert(format!("{first}-{second}"), json!(word));
        }
    }
    Value::Object(out)
}

/// Whether a later pregnancy, an early loss apart, began before the day (4.5).
fn pregnant_again(record: &Record, birth: Day, on: Day) -> Tri {
    let listed = any(record.pregnancies.items.iter().map(|q| {
        let counts = if q.ongoing { Yes } else { q.opens };
        all([counts, When::exact(birth).le(q.start), q.start.lt(When::exact(on))])
    }));
    // What is recorded of its beginning is in `listed`, unless she was pregnant before it (R-D28).
    let begun = current_beginning(record);
    if current_lmp(record).map(When::exact) != Some(begun) && pregnant_now(record) == Yes {
        listed.or(begun.lt(When::exact(on)))
    } else {
        listed
    }
}

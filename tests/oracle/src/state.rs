//! Reproductive state now (2.4) and the anchor of the clocks (4.5).

use crate::date::{Day, When};
use crate::pregnancy::{End, Pregnancy};
use crate::record::{Record, day, tri};
use crate::tri::{No, Tri, Unknown, Yes, any};
use crate::windows::breastfeeding;

/// `preg_now` (2.4).
pub(crate) fn pregnant_now(record: &Record) -> Tri {
    let as_of = record.as_of;
    let listed = &record.pregnancies.items;
    let status = tri(&record.raw["pregnancy_status"], "value");
    let on = day(&record.raw["pregnancy_status"], "on");
    let after_last_end = |on: Day| after_last_end(listed, on);
    let covers = |p: &Pregnancy| {
        p.ongoing && p.dated && p.start.earliest <= as_of && as_of <= p.start.earliest.days(301)
    };
    if listed.iter().any(covers) {
        return Yes;
    }
    if status == Yes && on.is_some_and(|on| after_last_end(on) && as_of <= on.days(301)) {
        return Yes;
    }
    // An ongoing record that is overdue or has no dating, a Yes that is too old or has no date.
    if listed.iter().any(|p| p.ongoing) {
        return Unknown;
    }
    if status == Yes && on.is_none_or(after_last_end) {
        return Unknown;
    }
    let ends = || listed.iter().filter_map(|p| p.births);
    let fresh =
        |on: Day| as_of <= on.days(14) && ends().all(|(_, end)| end.le(When::exact(on)) == Yes);
    if status == No && on.is_some_and(fresh) {
        return No;
    }
    if birth_rules_out(record) { No } else { Unknown }
}

/// Whether a "pregnant" of this day comes after every end (2.4).
///
/// R2: an end of which the day is not recorded may have been the last one. A pregnancy of which no
/// end is recorded may be the one that the statement is about.
fn after_last_end(listed: &[Pregnancy], on: Day) -> bool {
    listed.iter().filter_map(|p| Some((p, p.births?.1))).all(|(p, end)| {
        let later = end.lt(When::exact(on));
        later == Yes || (later == Unknown && !p.ended)
    })
}

/// P-17: a birth, not a loss, less than 28 days ago, and no later LMP.
fn birth_rules_out(record: &Record) -> bool {
    let listed = &record.pregnancies.items;
    // R6: one recorded as born alive before 22+0 is no birth here ("births from 22+0 only").
    let counts = |p: &&Pregnancy| {
        let early = |end| p.dated && p.start.days(154).le(When::exact(end)) == No;
        p.birth && p.last_birth().is_some_and(|end| !early(end))
    };
    let births = listed.iter().filter(counts).filter_map(Pregnancy::last_birth);
    let Some(last) = births.max() else { return false };
    // R31: one that may have begun on that very day may be the one that goes on.
    let over = |p: &Pregnancy| p.births.map_or(No, |(_, end)| end.le(When::exact(last)));
    let no_later = listed.iter().all(|p| over(p) == Yes);
    record.as_of < last.days(28) && no_later
}

/// `lact_now` (2.4): over every recorded period, also one after an early loss.
pub(crate) fn lactating_now(record: &Record) -> Tri {
    let as_of = record.as_of;
    // One that is stated and not listed may have ended meanwhile, once it is overdue (R33) or
    // another one has begun (R34).
    let born = record.stated.is_some() && !record.stated_goes_on;
    any(record.pregnancies.items.iter().map(|p| breastfeeding(p, as_of, as_of)))
        .or(if born { Unknown } else { No })
        .if_complete(record.pregnancies.complete)
}

/// The beginning of the current pregnancy, if she is pregnant and it is dated.
pub(crate) fn current_lmp(record: &Record) -> Option<Day> {
    let ongoing = record.pregnancies.items.iter().filter(|p| p.ongoing && p.dated);
    ongoing.map(|p| p.start.earliest).max()
}

/// When the pregnancy of a woman who is pregnant began. One that is stated but not dated began on or
/// before the day of the statement, and at most 301 days ago (ruling R-D4). Stated before its
/// recorded beginning it may have begun on any day up to that (ruling R-D28).
pub(crate) fn current_beginning(record: &Record) -> When {
    let status = &record.raw["pregnancy_status"];
    let on = day(status, "on");
    let earliest = record.as_of.days(-301);
    let Some(lmp) = current_lmp(record) else {
        return When::between(earliest, on.unwrap_or(record.as_of));
    };
    let before = |on: Day| {
        on < lmp && record.as_of <= on.days(301) && after_last_end(&record.pregnancies.items, on)
    };
    if tri(status, "value") == Yes && on.is_some_and(before) {
        When::between(earliest, lmp)
    } else {
        When::exact(lmp)
    }
}

/// The zero point of S-82, S-83 and S-85 (4.5).
pub(crate) struct Anchor<'a> {
    pub(crate) date: Day,
    pub(crate) weaning: bool,
    pub(crate) provisional: bool,
    pub(crate) pregnancy: &'a Pregnancy,
}

/// The anchor, if an ended pregnancy gives one.
pub(crate) fn anchor<'a>(record: &'a Record) -> Option<Anchor<'a>> {
    let listed = &record.pregnancies.items;
    let certain = listed.iter().filter(|p| p.opens == Yes && p.last_birth().is_some());
    let p = certain.max_by_key(|p| p.last_birth())?;
    let birth = p.last_birth()?;
    // Whatever child she feeds, she feeds (ruling R-D8).
    let feeds = lactating_now(record) != No;
    // Another end that may have been at 22+0 or later, or an unlisted pregnancy, would move it.
    let moves = |q: &Pregnancy| {
        let later = q.births.is_some_and(|(_, l)| l.le(When::exact(birth)) != Yes);
        later && q.opens != No
    };
    let open = listed.iter().any(moves) || !record.pregnancies.complete || feeds;
    let ends = p.periods.iter().filter_map(|period| match period.end {
        End::On(end) => Some(end),
        _ => None,
    });
    Some(match (breastfeeding(p, record.as_of, record.as_of), ends.max()) {
        (No, Some(end)) => Anchor { date: end, weaning: true, provisional: open, pregnancy: p },
        (No, None) => Anchor { date: birth, weaning: false, provisional: open, pregnancy: p },
        _ => Anchor { date: birth, weaning: false, provisional: true, pregnancy: p },
    })
}

//! One pregnancy: when it began, when it ended, what it opens (2.2, 3.2, 4.3).

use crate::date::{Day, FIRST, LAST, When};
use crate::record::{day, list, text, tri, when};
use crate::tri::{Tri, Unknown, Yes};
use serde_json::Value;

/// How a period of breastfeeding ended.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum End {
    On(Day),
    Ongoing,
    NotRecorded,
}

/// One period of breastfeeding.
#[derive(Clone)]
pub(crate) struct Period {
    pub(crate) start: Option<Day>,
    pub(crate) end: End,
    pub(crate) feeding: Option<String>,
}

/// One pregnancy.
pub(crate) struct Pregnancy {
    /// The LMP, or what stands for it.
    pub(crate) start: When,
    /// Whether an EDD, an LMP, a gestational age or "at term" places the beginning.
    pub(crate) dated: bool,
    pub(crate) ongoing: bool,
    /// Whether the record says that it ended.
    pub(crate) ended: bool,
    /// First and last birth, or the end of a loss; absent while the pregnancy goes on.
    pub(crate) births: Option<(When, When)>,
    /// The last birth + 9 months (P-08), kept because every day of an event asks for it.
    pub(crate) nine_months_after: Option<When>,
    /// Whether its births are on the record, and not only that it ended.
    pub(crate) births_recorded: bool,
    /// Live birth or stillbirth.
    pub(crate) birth: bool,
    /// Whether it opens a postpartum and a lactation window (2.2: an end at 22+0 or later).
    pub(crate) opens: Tri,
    /// By start, the undated ones last.
    pub(crate) periods: Vec<Period>,
    pub(crate) periods_complete: bool,
}

/// `39+4` in days.
fn gestation(written: &str) -> Option<i32> {
    let (weeks, days) = written.split_once('+')?;
    let (weeks, days): (i32, i32) = (weeks.parse().ok()?, days.parse().ok()?);
    ((0..=60).contains(&weeks) && (0..7).contains(&days)).then_some(weeks * 7 + days)
}

fn period(v: &Value) -> Period {
    let end = match v["end"].as_str() {
        Some("ongoing") => End::Ongoing,
        Some(written) => Day::parse(written).map_or(End::NotRecorded, End::On),
        None => End::NotRecorded,
    };
    Period { start: day(v, "start"), end, feeding: text(v, "feeding") }
}

impl Pregnancy {
    pub(crate) fn read(v: &Value, as_of: Day) -> Pregnancy {
        let outcome = v["outcome"].as_str();
        let ongoing = outcome == Some("ongoing");
        let birth = matches!(outcome, Some("live" | "stillbirth"));
        let mut days: Vec<Day> = v["births"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|d| Day::parse(d.as_str()?))
            .collect();
        days.sort_unstable();
        let ends = match (days.first(), days.last()) {
            (Some(first), Some(last)) if !ongoing => Some((*first, *last)),
            _ => None,
        };
        let (start, dated) = begin(v, ends, birth, as_of);
        let births = match ends {
            _ if ongoing => None,
            Some((first, last)) => Some((When::exact(first), When::exact(last))),
            // It ended, or may have, on a day that nobody wrote down.
            // No pregnancy lasts longer than 308 days (2.1).
            None => {
                let longest = start.latest.days(308);
                let latest = if outcome.is_some() { longest.min(as_of) } else { longest };
                let end = When::between(start.earliest, latest);
                Some((end, end))
            }
        };
        let opens = opens(outcome, start, births);
        let mut periods = list(v, "lactation_periods", period);
        periods.items.sort_by_key(|p| p.start.unwrap_or(LAST));
        Pregnancy {
            start,
            dated,
            ongoing,
            ended: outcome.is_some() && !ongoing,
            births,
            nine_months_after: births.map(|(_, last)| last.months(9)),
            births_recorded: ends.is_some(),
            birth,
            opens,
            periods: periods.items,
            periods_complete: periods.complete,
        }
    }

    /// The exact last birth, if recorded.
    pub(crate) fn last_birth(&self) -> Option<Day> {
        self.births.filter(|_| self.births_recorded).map(|(_, last)| last.latest)
    }

    /// A number that orders pregnancies in time: they do not overlap, so their ends do it.
    pub(crate) fn order(&self) -> Day {
        self.births.map_or(LAST, |(_, last)| last.latest)
    }
}

/// The beginning, by the precedence of 2.2: EDD - 280 d, LMP, birth - gestational age, "at term".
fn begin(v: &Value, ends: Option<(Day, Day)>, birth: bool, as_of: Day) -> (When, bool) {
    if let Some(edd) = day(v, "edd") {
        return (When::exact(edd.days(-280)), true);
    }
    if let Some(lmp) = when(v, "lmp") {
        return (lmp, true);
    }
    let Some((first, _)) = ends else {
        // R5: nothing is known of it; one recorded as ongoing may be overdue by years.
        return (When::between(FIRST, as_of), false);
    };
    if let Some(age) = v["gestational_age_at_birth"].as_str().and_then(gestation) {
        return (When::exact(first.days(-age)), true);
    }
    if tri(v, "born_at_term") == Yes {
        return (When::between(first.days(-301), first.days(-259)), true);
    }
    // 2.1, GestDays: 112 to 308 days at a birth, 0 to 308 at a loss or termination.
    let shortest = if birth { 112 } else { 0 };
    (When::between(first.days(-308), first.days(-shortest)), false)
}

/// 2.2: a loss or termination below 22+0 opens no postpartum window; a birth always does.
fn opens(outcome: Option<&str>, start: When, births: Option<(When, When)>) -> Tri {
    // R4: whether it has ended is open once it is overdue.
    let Some((_, last)) = births else { return Unknown };
    match outcome {
        Some("live" | "stillbirth") => Yes,
        Some(_) => start.days(154).le(last),
        None => {
            if start.days(154).le(last) == Yes {
                Yes
            } else {
                Unknown
            }
        }
    }
}

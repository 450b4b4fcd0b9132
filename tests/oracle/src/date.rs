//! Civil days, and dates that are only known to lie between two days (3.2, 4.1, 4.2).

use crate::tri::{No, Tri, Unknown, Yes};
use jiff::Span;
use jiff::civil::Date;

/// A day, as the number of days since 1970-01-01: only jiff knows the calendar, the rest compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(pub(crate) i32);

/// The first day that the wire format can hold (input.md, "Dates").
pub(crate) const FIRST: Day = Day(-25_567);
/// The last day that the wire format can hold, 2199-12-31.
pub(crate) const LAST: Day = Day(84_005);

fn epoch() -> Date {
    Date::constant(1970, 1, 1)
}

impl Day {
    fn of(date: Date) -> Day {
        Day((date - epoch()).get_days())
    }

    fn date(self) -> Date {
        epoch().checked_add(Span::new().days(self.0)).unwrap_or(epoch())
    }

    /// `YYYY-MM-DD` and nothing else.
    pub(crate) fn parse(text: &str) -> Option<Day> {
        let parts: Vec<&str> = text.split('-').collect();
        let [y, m, d] = parts[..] else { return None };
        if y.len() != 4 || m.len() != 2 || d.len() != 2 {
            return None;
        }
        let date = Date::new(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?).ok()?;
        Some(Day::of(date))
    }

    pub(crate) fn show(self) -> String {
        self.date().to_string()
    }

    pub(crate) fn days(self, n: i32) -> Day {
        Day(self.0 + n)
    }

    /// `add_months` of 4.2: the same day of the month, clamped to its last one; negative subtracts.
    pub(crate) fn months(self, n: i32) -> Day {
        self.date().checked_add(Span::new().months(n)).map_or(self, Day::of)
    }

    /// `months_between` of 4.2: the largest n with `add_months(self, n) <= later`.
    pub(crate) fn full_months_to(self, later: Day) -> i32 {
        let mut n = 0;
        while self.months(n + 1) <= later && n < 4000 {
            n += 1;
        }
        n
    }
}

/// A date that is some day from `earliest` to `latest`, both included (3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) earliest: Day,
    pub(crate) latest: Day,
}

impl When {
    pub(crate) fn exact(day: Day) -> When {
        When { earliest: day, latest: day }
    }

    pub(crate) fn between(a: Day, b: Day) -> When {
        When { earliest: a, latest: b.max(a) }
    }

    /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `from/to` (input.md, "Dates").
    pub(crate) fn parse(text: &str) -> Option<When> {
        if let Some((a, b)) = text.split_once('/') {
            let (a, b) = (When::parse(a)?, When::parse(b)?);
            return Some(When::between(a.earliest, b.latest));
        }
        match text.split('-').count() {
            1 => Some(When {
                earliest: Day::parse(&format!("{text}-01-01"))?,
                latest: Day::parse(&format!("{text}-12-31"))?,
            }),
            2 => {
                let first = Day::parse(&format!("{text}-01"))?;
                Some(When { earliest: first, latest: first.months(1).days(-1) })
            }
            _ => Day::parse(text).map(When::exact),
        }
    }

    /// An observation cannot be later than the day on which it is told (2.3, E-DATE-FUTURE).
    pub(crate) fn until(self, day: Day) -> When {
        When { earliest: self.earliest, latest: self.latest.min(day).max(self.earliest) }
    }

    pub(crate) fn months(self, n: i32) -> When {
        When { earliest: self.earliest.months(n), latest: self.latest.months(n) }
    }

    pub(crate) fn days(self, n: i32) -> When {
        When { earliest: self.earliest.days(n), latest: self.latest.days(n) }
    }

    /// The later of two dates, bound by bound.
    pub(crate) fn later_of(self, other: When) -> When {
        When { earliest: self.earliest.max(other.earliest), latest: self.latest.max(other.latest) }
    }

    /// `self <= other` (3.2).
    pub(crate) fn le(self, other: When) -> Tri {
        if self.latest <= other.earliest {
            Yes
        } else if self.earliest > other.latest {
            No
        } else {
            Unknown
        }
    }

    /// `self < other`: the same as "not other <= self".
    pub(crate) fn lt(self, other: When) -> Tri {
        other.le(self).not()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_clamp_as_section_4_2_says() {
        let day = |s| Day::parse(s).unwrap();
        assert_eq!(day("2025-08-31").months(6), day("2026-02-28"));
        assert_eq!(day("2026-02-28").months(-6), day("2025-08-28"));
        assert_eq!(day("2025-01-31").full_months_to(day("2025-02-28")), 1);
        assert_eq!(FIRST, day("1900-01-01"));
        assert_eq!(LAST, day("2199-12-31"));
    }
}

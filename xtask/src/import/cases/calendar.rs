//! Civil days and intervals of days.

use std::fmt;

/// A civil day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(i32);

impl Day {
    /// The day this many days after 1970-01-01.
    pub(super) const fn from_1970(days: i32) -> Self {
        Self(days)
    }

    fn civil(year: i32, month: i32, day: i32) -> Self {
        // A year that begins on 1 March has its leap day last.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let century = year.div_euclid(100);
        let leap_days = year.div_euclid(4) - century + century.div_euclid(4);
        Self(year * 365 + leap_days + (month * 153 + 2) / 5 + day - 719_469)
    }

    fn parts(self) -> (i32, i32, i32) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let year = era * 400 + year_of_era;
        if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
    }

    pub(super) fn plus_days(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Same day of a later or earlier month, spilling into the next where that month is too
    /// short; on the axis no day of a month beyond the 28th is ever moved.
    pub(super) fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.parts();
        let month = year * 12 + month - 1 + months;
        Self::civil(month.div_euclid(12), month.rem_euclid(12) + 1, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

/// All days a statement allows, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) earliest: Day,
    pub(super) latest: Day,
}

impl Span {
    pub(super) fn new(earliest: Day, latest: Day) -> Self {
        Self { earliest, latest }
    }

    pub(super) fn exact(self) -> Option<Day> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// This span without the days after `day`.
    pub(super) fn until(self, day: Day) -> Self {
        Self { earliest: self.earliest.min(day), latest: self.latest.min(day) }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact() {
            Some(day) => day.fmt(formatter),
            None => write!(formatter, "{}/{}", self.earliest, self.latest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Span};

    #[test]
    fn days_are_gregorian() {
        for (year, month, day, after_1970) in [
            (1970, 1, 1, 0),
            (1969, 12, 31, -1),
            (1900, 3, 1, -25_508),
            (2000, 2, 29, 11_016),
            (2000, 3, 1, 11_017),
            (2024, 6, 15, 19_889),
        ] {
            let civil = Day::civil(year, month, day);
            assert_eq!(civil, Day::from_1970(after_1970));
            assert_eq!(civil.to_string(), format!("{year:04}-{month:02}-{day:02}"));
        }
    }

    #[test]
    fn months_pass_year_ends_and_spill_over_short_months() {
        let day = Day::civil(2024, 11, 15);
        assert_eq!(day.plus_months(2).to_string(), "2025-01-15");
        assert_eq!(day.plus_months(-12).to_string(), "2023-11-15");
        assert_eq!(Day::civil(2025, 1, 29).plus_months(1).to_string(), "2025-03-01");
    }

    #[test]
    fn an_interval_of_one_day_is_written_as_the_day() {
        let day = Day::civil(2024, 2, 29);
        assert_eq!(Span::new(day, day).to_string(), "2024-02-29");
        assert_eq!(Span::new(day, day.plus_days(1)).to_string(), "2024-02-29/2024-03-01");
    }
}

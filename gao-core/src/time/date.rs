//! Civil dates and their arithmetic in days and months.

use core::fmt;

use jiff_core::civil::{Date, UnixEpochDay};

/// First and last year of a date that may be entered.
const YEARS: core::ops::RangeInclusive<i16> = 1900..=2199;

/// A day of the Gregorian calendar, without clock or time zone.
///
/// A date that is *entered* lies between 1900-01-01 and 2199-12-31. A date that is *computed*
/// may leave that range; arithmetic stops at the ends of the calendar library, the years -9999
/// and 9999, which no span of an accepted record reaches.
// Held as the number of the day, so that comparing and counting days is one instruction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate(UnixEpochDay);

/// Why a text is not a date.
///
/// It does not hold the text, so that it stays `Copy`; the caller shows both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum DateError {
    /// It does not have the form of a date.
    #[error("not a date; write year, month and day as in `2025-07-16`")]
    Malformed,
    /// The calendar has no such month or day.
    #[error("no such day in the calendar; check month and day")]
    NoSuchDay,
    /// It lies before 1900-01-01 or after 2199-12-31.
    #[error("outside 1900-01-01 to 2199-12-31; check the year")]
    OutOfRange,
    /// Its earliest day lies after its latest.
    #[error("the earliest day lies after the latest; put them in order")]
    Reversed,
}

impl CivilDate {
    /// The first day of the calendar library: "no beginning". It cannot be entered.
    pub const EARLIEST: CivilDate = CivilDate(UnixEpochDay::MIN);

    /// The last day of the calendar library: "no end". It cannot be entered.
    pub const LATEST: CivilDate = CivilDate(UnixEpochDay::MAX);

    /// The day of that year, month (1 to 12) and day of the month.
    ///
    /// Returns `None` if the calendar has no such day, or if it lies outside 1900-01-01 to
    /// 2199-12-31, both included.
    ///
    /// ```
    /// use gao_core::time::CivilDate;
    ///
    /// assert!(CivilDate::new(2024, 2, 29).is_some());
    /// assert_eq!(CivilDate::new(2025, 2, 29), None);
    /// ```
    #[must_use]
    pub fn new(year: i16, month: u8, day: u8) -> Option<CivilDate> {
        CivilDate::checked(year, i16::from(month), i16::from(day)).ok()
    }

    /// Reads a date in the one form `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// [`DateError::Malformed`] for any other form, [`DateError::NoSuchDay`] if the calendar
    /// lacks the day, and [`DateError::OutOfRange`] outside 1900-01-01 to 2199-12-31, both
    /// included.
    ///
    /// ```
    /// use gao_core::time::{CivilDate, DateError};
    ///
    /// assert_eq!(CivilDate::parse("2025-07-16"), Ok(CivilDate::new(2025, 7, 16).unwrap()));
    /// assert_eq!(CivilDate::parse("2025-7-16"), Err(DateError::Malformed));
    /// ```
    pub fn parse(text: &str) -> Result<CivilDate, DateError> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(DateError::Malformed);
        };
        CivilDate::checked(number([y1, y2, y3, y4])?, number([m1, m2])?, number([d1, d2])?)
    }

    /// The year, 1900 to 2199 for a date that was entered.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.0.to_date().year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.0.to_date().month().unsigned_abs()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.0.to_date().day().unsigned_abs()
    }

    /// The day that many days later, or earlier if `days` is negative.
    ///
    /// ```
    /// use gao_core::time::CivilDate;
    ///
    /// let lmp = CivilDate::parse("2025-01-01")?;
    /// assert_eq!(lmp.plus_days(280).to_string(), "2025-10-08");
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub fn plus_days(self, days: i32) -> CivilDate {
        CivilDate(self.0.checked_add(days).unwrap_or(end_of_calendar(days)))
    }

    /// The same day of the month that many months later, or earlier if `months` is negative;
    /// the last day of the month if the month is too short.
    ///
    /// Going back and forth may therefore end earlier than it began.
    ///
    /// ```
    /// use gao_core::time::CivilDate;
    ///
    /// let end_of_august = CivilDate::parse("2025-08-31")?;
    /// assert_eq!(end_of_august.plus_months(6).to_string(), "2026-02-28");
    /// assert_eq!(end_of_august.plus_months(6).plus_months(-6).to_string(), "2025-08-28");
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub fn plus_months(self, months: i32) -> CivilDate {
        let date = self.0.to_date();
        let target = months_since_year_zero(date).saturating_add(months);
        // The remainder is 0 to 11, so only the year can be too large.
        let month = i8::try_from(target.rem_euclid(12)).unwrap_or(0).saturating_add(1);
        i16::try_from(target.div_euclid(12))
            .ok()
            .and_then(|year| Date::new_constrain(year, month, date.day()).ok())
            .map_or(CivilDate(end_of_calendar(months)), |date| CivilDate(date.to_unix_epoch_day()))
    }

    /// How many days later `other` is; negative if it is earlier.
    ///
    /// ```
    /// use gao_core::time::CivilDate;
    ///
    /// let (first, second) = (CivilDate::parse("2024-02-28")?, CivilDate::parse("2024-03-01")?);
    /// assert_eq!(first.days_until(second), 2);
    /// assert_eq!(second.days_until(first), -2);
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub const fn days_until(self, other: CivilDate) -> i32 {
        self.0.until(other.0)
    }

    /// The largest number of months with which [`plus_months`](CivilDate::plus_months) does not
    /// pass `other`; negative if `other` is earlier.
    ///
    /// ```
    /// use gao_core::time::CivilDate;
    ///
    /// let onset = CivilDate::parse("2025-01-31")?;
    /// assert_eq!(onset.months_until(CivilDate::parse("2025-02-27")?), 0);
    /// assert_eq!(onset.months_until(CivilDate::parse("2025-02-28")?), 1);
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub fn months_until(self, other: CivilDate) -> i32 {
        let months = months_since_year_zero(other.0.to_date())
            .saturating_sub(months_since_year_zero(self.0.to_date()));
        // So many months lead into the month of `other`, hence at most one month too far.
        if self.plus_months(months) <= other { months } else { months.saturating_sub(1) }
    }

    /// The last day of this date's month.
    pub(super) fn last_of_month(self) -> CivilDate {
        CivilDate(self.0.to_date().last_of_month().to_unix_epoch_day())
    }

    /// The day with these numbers, if it exists and may be entered.
    pub(super) fn checked(year: i16, month: i16, day: i16) -> Result<CivilDate, DateError> {
        let in_calendar = |number: i16| i8::try_from(number).map_err(|_| DateError::NoSuchDay);
        let date = Date::new(year, in_calendar(month)?, in_calendar(day)?)
            .map_err(|_| DateError::NoSuchDay)?;
        if YEARS.contains(&year) {
            Ok(CivilDate(date.to_unix_epoch_day()))
        } else {
            Err(DateError::OutOfRange)
        }
    }
}

/// `YYYY-MM-DD`, which reads back as the same date unless it was computed beyond 1900 to 2199.
impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.0.to_date();
        let (year, month, day) = (date.year(), date.month(), date.day());
        // An answer holds many days, and a pattern costs five times as much.
        match (u16::try_from(year), u16::try_from(month), u16::try_from(day)) {
            (Ok(year @ ..=9999), Ok(month), Ok(day)) => {
                let [thousands, hundreds] = digits(year / 100);
                let [tens, ones] = digits(year % 100);
                let ([m, o], [d, a]) = (digits(month), digits(day));
                let text = [thousands, hundreds, tens, ones, b'-', m, o, b'-', d, a];
                f.write_str(core::str::from_utf8(&text).unwrap_or_default())
            }
            _ => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl fmt::Debug for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A number below 100 as two ASCII digits.
const fn digits(number: u16) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

/// The number that at most four ASCII digits stand for.
pub(super) fn number<const LENGTH: usize>(digits: [u8; LENGTH]) -> Result<i16, DateError> {
    digits.into_iter().try_fold(0_i16, |number, digit| {
        if !digit.is_ascii_digit() {
            return Err(DateError::Malformed);
        }
        number
            .checked_mul(10)
            .and_then(|number| number.checked_add(i16::from(digit.saturating_sub(b'0'))))
            .ok_or(DateError::Malformed)
    })
}

/// A count in which neighbouring months differ by one.
fn months_since_year_zero(date: Date) -> i32 {
    // A year has at most four digits, so nothing here can overflow.
    i32::from(date.year())
        .saturating_mul(12)
        .saturating_add(i32::from(date.month()))
        .saturating_sub(1)
}

fn end_of_calendar(direction: i32) -> UnixEpochDay {
    if direction < 0 { UnixEpochDay::MIN } else { UnixEpochDay::MAX }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    /// A failing assertion prints what a record would hold.
    #[test]
    fn shows_itself_as_it_is_written() {
        let day = CivilDate::parse("2024-02-29").unwrap();
        assert_eq!([alloc::format!("{day:?}"), day.to_string()], ["2024-02-29", "2024-02-29"]);
    }

    #[test]
    fn reads_one_form_only() {
        for text in ["1900-01-01", "2000-02-29", "2024-02-29", "2199-12-31"] {
            assert_eq!(CivilDate::parse(text).map(|date| date.to_string()), Ok(text.into()));
        }
        for text in [
            "",
            "2025",
            "2025-07",
            "2025-7-16",
            "20250716",
            "16-07-2025",
            "2025/07/16",
            " 2025-07-16",
            "2025-07-16T00",
            "+025-07-16",
            "-025-07-16",
            "2025-07-1x",
            "２025-07",
        ] {
            assert_eq!(CivilDate::parse(text), Err(DateError::Malformed), "{text}");
        }
        for text in
            ["2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-01-00", "2025-04-31"]
        {
            assert_eq!(CivilDate::parse(text), Err(DateError::NoSuchDay), "{text}");
        }
        for text in ["1899-12-31", "2200-01-01", "0000-01-01", "9999-12-31"] {
            assert_eq!(CivilDate::parse(text), Err(DateError::OutOfRange), "{text}");
        }
    }

    #[test]
    fn parts() {
        let date = CivilDate::new(2025, 7, 16);
        assert_eq!(date.map(|d| (d.year(), d.month(), d.day())), Some((2025, 7, 16)));
        assert_eq!(CivilDate::new(2025, 200, 1), None);
        assert_eq!(CivilDate::new(2025, 1, 200), None);
        assert_eq!(CivilDate::new(1899, 12, 31), None);
    }

    #[test]
    fn arithmetic_stops_at_the_ends_of_the_calendar() {
        let day = CivilDate::parse("2025-07-16");
        let forward = day.map(|d| (d.plus_days(i32::MAX), d.plus_months(i32::MAX)));
        let backward = day.map(|d| (d.plus_days(i32::MIN), d.plus_months(i32::MIN)));
        let (last, first) = (CivilDate(UnixEpochDay::MAX), CivilDate(UnixEpochDay::MIN));
        assert_eq!(forward, Ok((last, last)));
        assert_eq!(backward, Ok((first, first)));
    }

    #[test]
    fn months_clamp_to_the_end_of_a_short_month() {
        let moved =
            |text, months| CivilDate::parse(text).map(|d| d.plus_months(months).to_string());
        assert_eq!(moved("2023-08-31", 6), Ok("2024-02-29".into()));
        assert_eq!(moved("2025-08-31", 6), Ok("2026-02-28".into()));
        assert_eq!(moved("2026-02-28", -6), Ok("2025-08-28".into()));
        assert_eq!(moved("2025-01-15", -1), Ok("2024-12-15".into()));
        assert_eq!(moved("2024-02-29", 12), Ok("2025-02-28".into()));
    }
}

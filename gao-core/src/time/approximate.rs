//! Dates that are known only roughly, and what follows from them.

use core::fmt;

use super::date::{CivilDate, DateError, number};
use crate::logic::Tri;

/// A day that is known to lie between two days, both included.
///
/// "July" is the interval of its days, and a comparison that July does not settle is
/// [`Tri::Unknown`] by arithmetic. Two values are compared as two unknown days: even an interval
/// against itself is unknown, unless it is a single day.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ApproxDate {
    earliest: CivilDate,
    latest: CivilDate,
}

impl ApproxDate {
    /// Any day at all.
    pub const EVER: ApproxDate =
        ApproxDate { earliest: CivilDate::EARLIEST, latest: CivilDate::LATEST };

    /// The shortest interval that holds both.
    #[must_use]
    pub fn hull(self, other: impl Into<ApproxDate>) -> ApproxDate {
        let other = other.into();
        ApproxDate {
            earliest: self.earliest.min(other.earliest),
            latest: self.latest.max(other.latest),
        }
    }

    /// A day that is known.
    #[must_use]
    pub const fn exact(day: CivilDate) -> ApproxDate {
        ApproxDate { earliest: day, latest: day }
    }

    /// A day between two days, both included; `None` if `earliest` lies after `latest`.
    ///
    /// ```
    /// use gao_core::time::{ApproxDate, CivilDate};
    ///
    /// let (first, last) = (CivilDate::parse("2025-07-01")?, CivilDate::parse("2025-07-31")?);
    /// assert_eq!(ApproxDate::new(first, last), Some(ApproxDate::parse("2025-07")?));
    /// assert_eq!(ApproxDate::new(last, first), None);
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub fn new(earliest: CivilDate, latest: CivilDate) -> Option<ApproxDate> {
        (earliest <= latest).then_some(ApproxDate { earliest, latest })
    }

    /// Reads a day (`2025-07-16`), a month (`2025-07`), a year (`2025`), or two of these around
    /// a slash: from the first day of the left to the last day of the right.
    ///
    /// # Errors
    ///
    /// [`DateError::Malformed`] for any other form, [`DateError::NoSuchDay`] if the calendar
    /// lacks the month or day, [`DateError::OutOfRange`] outside 1900 to 2199, both included,
    /// and [`DateError::Reversed`] if the interval ends before it begins.
    ///
    /// ```
    /// use gao_core::time::{ApproxDate, DateError};
    ///
    /// let summer = ApproxDate::parse("2025-06/2025-08-15")?;
    /// assert_eq!(summer.earliest().to_string(), "2025-06-01");
    /// assert_eq!(ApproxDate::parse("2025-08/2025-06"), Err(DateError::Reversed));
    /// # Ok::<(), DateError>(())
    /// ```
    pub fn parse(text: &str) -> Result<ApproxDate, DateError> {
        let Some((left, right)) = text.split_once('/') else {
            return ApproxDate::parse_period(text);
        };
        let earliest = ApproxDate::parse_period(left)?.earliest;
        let latest = ApproxDate::parse_period(right)?.latest;
        ApproxDate::new(earliest, latest).ok_or(DateError::Reversed)
    }

    /// Reads a day, a month or a year.
    fn parse_period(text: &str) -> Result<ApproxDate, DateError> {
        match *text.as_bytes() {
            [y1, y2, y3, y4] => {
                let year = number([y1, y2, y3, y4])?;
                Ok(ApproxDate {
                    earliest: CivilDate::checked(year, 1, 1)?,
                    latest: CivilDate::checked(year, 12, 31)?,
                })
            }
            [y1, y2, y3, y4, b'-', m1, m2] => {
                let earliest = CivilDate::checked(number([y1, y2, y3, y4])?, number([m1, m2])?, 1)?;
                Ok(ApproxDate { earliest, latest: earliest.last_of_month() })
            }
            _ => CivilDate::parse(text).map(ApproxDate::exact),
        }
    }

    /// The first day that it may be.
    #[must_use]
    pub const fn earliest(self) -> CivilDate {
        self.earliest
    }

    /// The last day that it may be.
    #[must_use]
    pub const fn latest(self) -> CivilDate {
        self.latest
    }

    /// Whether the day is known.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.earliest == self.latest
    }

    /// Whether this day is `other` or an earlier one.
    ///
    /// ```
    /// use gao_core::logic::Tri;
    /// use gao_core::time::ApproxDate;
    ///
    /// let fracture = ApproxDate::parse("2025-07")?;
    /// assert_eq!(fracture.is_on_or_before(ApproxDate::parse("2025-07-31")?), Tri::Yes);
    /// assert_eq!(fracture.is_on_or_before(ApproxDate::parse("2025-07-16")?), Tri::Unknown);
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub fn is_on_or_before(self, other: impl Into<ApproxDate>) -> Tri {
        let other = other.into();
        if self.latest <= other.earliest {
            Tri::Yes
        } else if self.earliest > other.latest {
            Tri::No
        } else {
            Tri::Unknown
        }
    }

    /// Whether this day is earlier than `other`; the same day is not.
    ///
    /// ```
    /// use gao_core::logic::Tri;
    /// use gao_core::time::ApproxDate;
    ///
    /// let fracture = ApproxDate::parse("2025-07")?;
    /// assert_eq!(fracture.is_before(ApproxDate::parse("2025-08-01")?), Tri::Yes);
    /// assert_eq!(fracture.is_before(ApproxDate::parse("2025-07-01")?), Tri::No);
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub fn is_before(self, other: impl Into<ApproxDate>) -> Tri {
        other.into().is_on_or_before(self).not()
    }

    /// Both ends that many days later, or earlier if `days` is negative.
    #[must_use]
    pub fn plus_days(self, days: i32) -> ApproxDate {
        self.map(|day| day.plus_days(days))
    }

    /// Both ends that many months later, or earlier if `months` is negative, each as
    /// [`CivilDate::plus_months`].
    #[must_use]
    pub fn plus_months(self, months: i32) -> ApproxDate {
        self.map(|day| day.plus_months(months))
    }

    /// Moves both ends by a function that never puts a later day before an earlier one.
    fn map(self, shift: impl Fn(CivilDate) -> CivilDate) -> ApproxDate {
        let earliest = shift(self.earliest);
        // Of one day the calendar is asked once.
        let latest = if self.is_exact() { earliest } else { shift(self.latest) };
        ApproxDate { earliest, latest }
    }

    /// When the later of the two days is.
    ///
    /// ```
    /// use gao_core::time::ApproxDate;
    ///
    /// let (july, day) = (ApproxDate::parse("2025-07")?, ApproxDate::parse("2025-07-16")?);
    /// assert_eq!(july.later_of(day), ApproxDate::parse("2025-07-16/2025-07-31")?);
    /// # Ok::<(), gao_core::time::DateError>(())
    /// ```
    #[must_use]
    pub fn later_of(self, other: impl Into<ApproxDate>) -> ApproxDate {
        let other = other.into();
        ApproxDate {
            earliest: self.earliest.max(other.earliest),
            latest: self.latest.max(other.latest),
        }
    }

    /// When the earlier of the two days is.
    #[must_use]
    pub fn earlier_of(self, other: impl Into<ApproxDate>) -> ApproxDate {
        let other = other.into();
        ApproxDate {
            earliest: self.earliest.min(other.earliest),
            latest: self.latest.min(other.latest),
        }
    }

    /// Whether the two can be the same day.
    #[must_use]
    pub fn intersects(self, other: impl Into<ApproxDate>) -> bool {
        let other = other.into();
        self.earliest <= other.latest && other.earliest <= self.latest
    }
}

impl From<CivilDate> for ApproxDate {
    fn from(day: CivilDate) -> ApproxDate {
        ApproxDate::exact(day)
    }
}

/// The coarsest of day, month and year that both ends fill, which reads back as the same value
/// unless it was computed beyond 1900 to 2199.
impl fmt::Display for ApproxDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.earliest, self.latest);
        let months = first.day() == 1 && last == last.last_of_month();
        if months && first.month() == 1 && last.month() == 12 {
            write!(f, "{:04}", first.year())?;
            if first.year() != last.year() {
                write!(f, "/{:04}", last.year())?;
            }
        } else if months {
            write!(f, "{:04}-{:02}", first.year(), first.month())?;
            if (first.year(), first.month()) != (last.year(), last.month()) {
                write!(f, "/{:04}-{:02}", last.year(), last.month())?;
            }
        } else {
            write!(f, "{first}")?;
            if first != last {
                write!(f, "/{last}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for ApproxDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn ends(text: &str) -> Result<[alloc::string::String; 2], DateError> {
        ApproxDate::parse(text).map(|date| [date.earliest, date.latest].map(|day| day.to_string()))
    }

    /// A failing assertion prints what a record would hold.
    #[test]
    fn shows_itself_as_it_is_written() {
        for text in ["2025-07-16", "2025-07", "2025", "2025-07/2025-09", "2025-07-10/2025-08-02"] {
            let date = ApproxDate::parse(text).unwrap();
            assert_eq!([alloc::format!("{date:?}"), date.to_string()], [text, text]);
        }
    }

    #[test]
    fn reads_days_months_years_and_intervals() {
        for (text, earliest, latest) in [
            ("2025-07-16", "2025-07-16", "2025-07-16"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2025", "2025-01-01", "2025-12-31"),
            ("2025-07-01/2025-08-15", "2025-07-01", "2025-08-15"),
            ("2025/2025-03", "2025-01-01", "2025-03-31"),
            ("2024-11/2025", "2024-11-01", "2025-12-31"),
            ("2025-07-16/2025-07-16", "2025-07-16", "2025-07-16"),
            ("2025-07-16/2025-07", "2025-07-16", "2025-07-31"),
        ] {
            assert_eq!(ends(text), Ok([earliest.into(), latest.into()]), "{text}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        for text in
            ["", "/", "2025/", "/2025", "2025/2026/2027", "2025-7", "July", "25", "2025-W03"]
        {
            assert_eq!(ends(text), Err(DateError::Malformed), "{text}");
        }
        assert_eq!(ends("2025-13"), Err(DateError::NoSuchDay));
        assert_eq!(ends("2025-02-29/2025"), Err(DateError::NoSuchDay));
        assert_eq!(ends("1899"), Err(DateError::OutOfRange));
        assert_eq!(ends("2199/2200"), Err(DateError::OutOfRange));
        assert_eq!(ends("2025-08-15/2025-08-14"), Err(DateError::Reversed));
    }

    #[test]
    fn comparison_at_the_boundaries() {
        let tri = |a, b| {
            let (a, b) = (ApproxDate::parse(a), ApproxDate::parse(b));
            a.and_then(|a| b.map(|b| (a.is_before(b), a.is_on_or_before(b))))
        };
        assert_eq!(tri("2025-07", "2025-06-30"), Ok((Tri::No, Tri::No)));
        assert_eq!(tri("2025-07", "2025-07-01"), Ok((Tri::No, Tri::Unknown)));
        assert_eq!(tri("2025-07", "2025-07-16"), Ok((Tri::Unknown, Tri::Unknown)));
        assert_eq!(tri("2025-07", "2025-07-31"), Ok((Tri::Unknown, Tri::Yes)));
        assert_eq!(tri("2025-07", "2025-08-01"), Ok((Tri::Yes, Tri::Yes)));
        assert_eq!(tri("2025-07-16", "2025-07-16"), Ok((Tri::No, Tri::Yes)));
        assert_eq!(tri("2025-07", "2025-07"), Ok((Tri::Unknown, Tri::Unknown)));
    }

    #[test]
    fn writes_the_coarsest_form() {
        for (text, written) in [
            ("2025-07-16", "2025-07-16"),
            ("2025-07-01/2025-07-31", "2025-07"),
            ("2025-01/2025-12", "2025"),
            ("2024/2025-12-31", "2024/2025"),
            ("2025-01/2025-03", "2025-01/2025-03"),
            ("2025/2025-03-15", "2025-01-01/2025-03-15"),
        ] {
            assert_eq!(ApproxDate::parse(text).map(|date| date.to_string()), Ok(written.into()));
        }
    }

    #[test]
    fn combinations() {
        let [june, july, summer] = ["2025-06", "2025-07", "2025-06/2025-08"].map(ApproxDate::parse);
        let pair = |a: Result<ApproxDate, DateError>, b: Result<ApproxDate, DateError>| {
            a.and_then(|a| b.map(|b| (a.earlier_of(b), a.later_of(b), a.intersects(b))))
        };
        assert_eq!(pair(june, july), june.and_then(|a| july.map(|b| (a, b, false))));
        assert_eq!(
            pair(july, summer).map(|(earlier, later, meet)| (
                earlier.to_string(),
                later.to_string(),
                meet
            )),
            Ok(("2025-06/2025-07".into(), "2025-07/2025-08".into(), true))
        );
        assert_eq!(july.map(|a| a.plus_months(-5).to_string()), Ok("2025-02".into()));
        assert_eq!(july.map(|a| a.plus_days(1).to_string()), Ok("2025-07-02/2025-08-01".into()));
    }
}

//! Days, and the distances from one to another that section 4 of the specification counts.

use jiff::ToSpan;
use jiff::civil::Date;

/// A day of the calendar; jiff counts, so that the engine is not asked for its own sums.
pub type Day = Date;

/// A distance: months keep the day of the month, or take its last one (4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offset {
    /// Days.
    Days(i32),
    /// Calendar months.
    Months(i32),
}

/// The day that lies `offset` after `day`.
#[must_use]
pub fn plus(day: Day, offset: Offset) -> Day {
    let span = match offset {
        Offset::Days(days) => days.days(),
        Offset::Months(months) => months.months(),
    };
    day.checked_add(span).expect("no event lies at the edge of the calendar")
}

/// The day that lies `days` after `day`.
#[must_use]
pub fn plus_days(day: Day, days: i32) -> Day {
    plus(day, Offset::Days(days))
}

/// The day that lies `months` after `day`.
#[must_use]
pub fn plus_months(day: Day, months: i32) -> Day {
    plus(day, Offset::Months(months))
}

/// Days from one day to another, negative if it comes first.
#[must_use]
pub fn days_between(from: Day, to: Day) -> i32 {
    let span = from.until(to).expect("both lie in the calendar");
    span.get_days()
}

/// A day of the calendar.
#[must_use]
pub fn day(year: i32, month: i32, day: i32) -> Day {
    let small = |number: i32| i8::try_from(number).expect("a month or a day");
    Date::new(i16::try_from(year).expect("a year"), small(month), small(day)).expect("a day")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_where_the_specification_says() {
        let plus = |from: Day, months| plus_months(from, months).to_string();
        assert_eq!(plus(day(2025, 8, 31), 6), "2026-02-28");
        assert_eq!(plus(day(2023, 8, 31), 6), "2024-02-29");
        assert_eq!(plus(day(2026, 2, 28), -6), "2025-08-28");
        assert_eq!(days_between(day(2025, 1, 1), day(2025, 10, 5)), 277);
    }
}

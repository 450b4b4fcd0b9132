//! The time axis: calendar months since the birth.

use gao_core::time::CivilDate;

/// Where a day lies, in months since the birth; before it, below zero.
///
/// A whole number is the same day of another month; the rest is the share of the month that the day
/// lies in.
pub(crate) fn since(birth: CivilDate, day: CivilDate) -> f64 {
    let mut whole = if day < birth { -day.months_until(birth) } else { birth.months_until(day) };
    // Counted back from a long month to a short one, the last step may fall short of the day.
    while birth.plus_months(whole) > day {
        whole -= 1;
    }
    let (from, to) = (birth.plus_months(whole), birth.plus_months(whole + 1));
    f64::from(whole) + f64::from(from.days_until(day)) / f64::from(from.days_until(to).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(birth: &str, day: &str) -> f64 {
        let date = |text| CivilDate::parse(text).unwrap();
        since(date(birth), date(day))
    }

    #[test]
    fn a_whole_month_is_the_same_day_of_another_month() {
        assert_eq!(months("2025-10-05", "2025-10-05"), 0.0);
        assert_eq!(months("2025-10-05", "2026-04-05"), 6.0);
        assert_eq!(months("2025-10-05", "2025-01-05"), -9.0);
        // The last day of a month stands for the days it lacks.
        assert_eq!(months("2025-08-31", "2025-09-30"), 1.0);
    }

    #[test]
    fn the_rest_is_a_share_of_its_own_month() {
        let is = |day, share: f64| (months("2025-10-05", day) - share).abs() < 1e-12;
        assert!(is("2025-10-20", 15.0 / 31.0));
        assert!(is("2025-10-04", -1.0 / 30.0));
    }

    #[test]
    fn a_later_day_never_lies_before_an_earlier_one() {
        let birth = CivilDate::parse("2024-03-31").unwrap();
        let place = |days| since(birth, birth.plus_days(days));
        for days in -800..800 {
            assert!(place(days) < place(days + 1), "{days}");
        }
    }
}

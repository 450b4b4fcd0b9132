//! A stretch of time whose ends may not be known to the day.

use crate::time::{ApproxDate, CivilDate};

/// From when to when, up to the day of assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The first day that may belong to it.
    pub earliest: CivilDate,
    /// The last day that may belong to it, not after the day of assessment.
    pub latest: CivilDate,
    /// The first and the last day that certainly belong to it; none if no day does.
    pub certain: Option<(CivilDate, CivilDate)>,
    /// Whether it certainly goes on after the day of assessment.
    pub goes_on: bool,
}

impl Extent {
    pub(super) fn new(start: ApproxDate, end: ApproxDate, as_of: CivilDate) -> Self {
        let last = |day: CivilDate| day.min(as_of);
        let certain = (start.latest(), last(end.earliest()));
        Self {
            earliest: start.earliest(),
            latest: last(end.latest()),
            certain: Some(certain).filter(|(from, to)| from <= to),
            goes_on: end.earliest() > as_of,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::*;

    fn extent(start: &str, end: &str) -> (Option<(String, String)>, String, bool) {
        let as_of = CivilDate::parse("2025-12-20").unwrap();
        let date = |text| ApproxDate::parse(text).unwrap();
        let found = Extent::new(date(start), date(end), as_of);
        let certain = found.certain.map(|(from, to)| (from.to_string(), to.to_string()));
        (certain, found.latest.to_string(), found.goes_on)
    }

    #[test]
    fn what_lies_ahead_is_cut_at_the_day_of_assessment() {
        let certain = |from: &str, to: &str| Some((from.to_string(), to.to_string()));
        let over = extent("2025-10-05", "2025-12-19");
        assert_eq!(over, (certain("2025-10-05", "2025-12-19"), "2025-12-19".into(), false));
        let today = extent("2025-10-05", "2025-12-20");
        assert_eq!(today, (certain("2025-10-05", "2025-12-20"), "2025-12-20".into(), false));
        let ahead = extent("2025-10-05", "2025-12-21");
        assert_eq!(ahead, (certain("2025-10-05", "2025-12-20"), "2025-12-20".into(), true));
    }

    #[test]
    fn days_that_only_may_belong_to_it_are_not_certain() {
        let months = extent("2025-10", "2025-11");
        let certain = Some(("2025-10-31".into(), "2025-11-01".into()));
        assert_eq!(months, (certain, "2025-11-30".into(), false));
        assert_eq!(extent("2025-10", "2025-10").0, None);
    }
}

//! What lay between two measurements: which pregnancy, and how much breastfeeding.

use super::physiology::{Exposure, Physiology};
use crate::case::{BmdMeasurement, Case, LactationPeriod, Pregnancy};
use crate::evidence::thresholds::LACTATION_EXPOSURE_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::Feeding;
use crate::window::DATING;

/// The pregnancy after which a measurement was made.
#[derive(Clone, Copy)]
pub(super) struct After<'a> {
    case: &'a Case,
    pub(super) pregnancy: &'a Pregnancy,
    first: CivilDate,
    second: CivilDate,
}

/// Whether a pair of measurements lies around one pregnancy, or after its birth.
#[derive(Clone, Copy)]
pub(super) enum Setting<'a> {
    /// It does.
    After(After<'a>),
    /// It does not: no birth before the second, or one of the two in a pregnancy.
    Elsewhere,
    /// A date or an outcome is missing.
    Unknown,
}

/// The latest pregnancy that certainly ended, at 22+0 weeks or later, by that day.
pub(super) fn latest_before(case: &Case, day: CivilDate) -> Option<&Pregnancy> {
    let ended = case.pregnancies.iter().filter(|pregnancy| ended_by(pregnancy, day).is_yes());
    ended.max_by_key(|pregnancy| (pregnancy.last_birth.latest(), pregnancy.last_birth.earliest()))
}

fn ended_by(pregnancy: &Pregnancy, day: CivilDate) -> Tri {
    let ended = if pregnancy.is_ongoing() { Tri::No } else { Tri::Yes };
    ended.and(pregnancy.reached_22_weeks).and(pregnancy.last_birth.is_on_or_before(day))
}

/// Where a pair stands.
pub(super) fn setting<'a>(
    case: &'a Case,
    first: &BmdMeasurement,
    second: &BmdMeasurement,
) -> Setting<'a> {
    let (Some(from), Some(to)) = (first.date, second.date) else { return Setting::Unknown };
    let Some(pregnancy) = latest_before(case, to) else {
        let may = Tri::any(case.pregnancies.iter().map(|pregnancy| ended_by(pregnancy, to)))
            .or(case.pregnancies.unlisted());
        return if may.is_no() { Setting::Elsewhere } else { Setting::Unknown };
    };
    // Another one that may have ended between the two, or may not be listed, may be the latest.
    let others = case.pregnancies.iter().filter(|other| other.index != pregnancy.index);
    let is_latest = Tri::all(others.map(|other| {
        ended_by(other, to).not().or(other.last_birth.is_on_or_before(pregnancy.lmp))
    }))
    .and(case.pregnancies.unlisted().not());
    let before = ApproxDate::exact(from).is_before(pregnancy.lmp);
    let after = pregnancy.last_birth.is_on_or_before(from);
    match is_latest.and(second.standing.outside_pregnancy).and(before.or(after)) {
        Tri::Yes => Setting::After(After { case, pregnancy, first: from, second: to }),
        Tri::No => Setting::Elsewhere,
        Tri::Unknown => Setting::Unknown,
    }
}

impl<'a> After<'a> {
    /// Whether the first measurement was made before the pregnancy, and not after the birth.
    pub(super) fn first_is_before_pregnancy(&self) -> bool {
        ApproxDate::exact(self.first).is_before(self.pregnancy.lmp).is_yes()
    }

    /// Periods that may have begun by the second measurement.
    fn periods(&self) -> impl Iterator<Item = &'a LactationPeriod> + use<'a> {
        let second = self.second;
        let periods = self.pregnancy.lactation.iter();
        periods.filter(move |period| !period.start.is_on_or_before(second).is_no())
    }

    /// How long she had breastfed, and whether the lower end of a reported range applies.
    pub(super) fn exposure(&self) -> Exposure {
        let (months_from, months_to) = self.months_since(None);
        let (between_from, between_to) = self.months_since(Some(self.first));
        let six = LACTATION_EXPOSURE_MONTHS.value;
        let all_between = if (between_from, between_to) == (six, six) {
            Tri::Yes
        } else if between_from <= six && six <= between_to {
            Tri::Unknown
        } else {
            Tri::No
        };
        let lower_end_applies = self.all_full().and(self.nothing_regained()).and(all_between);
        Exposure { months_from, months_to, lower_end_applies }
    }

    /// Whether she breastfed this child at any time between the two.
    pub(super) fn breastfed_between(&self) -> Tri {
        let overlaps = Tri::any(self.periods().map(|period| {
            let goes_on = ApproxDate::exact(self.first).is_on_or_before(period.end);
            goes_on.and(period.start.is_on_or_before(self.second))
        }));
        overlaps.or(self.pregnancy.lactation.unlisted())
    }

    /// Whether another child was carried or breastfed between the two; a period that is not
    /// listed is left aside.
    pub(super) fn another_child(&self) -> Tri {
        let first = ApproxDate::exact(self.first);
        let others = self.case.pregnancies.iter();
        Tri::any(others.filter(|other| other.index != self.pregnancy.index).map(|other| {
            let carried = first
                .is_before(other.last_birth)
                .and(other.lmp.is_before(self.second))
                .and(other.reached_22_weeks);
            let fed = Tri::any(other.lactation.iter().map(|period| {
                first.is_before(period.end).and(period.start.is_on_or_before(self.second))
            }));
            carried.or(fed)
        }))
    }

    /// Whether all of it was full breastfeeding.
    fn all_full(&self) -> Tri {
        Tri::all(self.periods().map(|period| {
            let full = period.feeding.map(|feeding| Tri::from(feeding == Feeding::Exclusive));
            full.unwrap_or_default().or(period.start.is_on_or_before(self.second).not())
        }))
        .and(self.pregnancy.lactation.unlisted().not())
    }

    /// Whether the second measurement was made on or before the day of weaning.
    fn nothing_regained(&self) -> Tri {
        let second = ApproxDate::exact(self.second);
        Tri::any(self.periods().map(|period| second.is_on_or_before(period.end)))
            .or(self.pregnancy.lactation.unlisted())
    }

    /// Full calendar months of breastfeeding up to the second measurement, from a day on or from
    /// the birth: the fewest and the most it may have been.
    ///
    /// Days without breastfeeding between two periods are taken out, so that one stretch is left,
    /// counted back from its last day like any other number of months.
    fn months_since(&self, day: Option<CivilDate>) -> (i32, i32) {
        let mut stretch: Option<Stretch> = None;
        for period in self.periods() {
            let period = Stretch::of(period, day, self.second);
            stretch = match (stretch, period) {
                (Some(one), Some(another)) => Some(one.joined(another)),
                (one, another) => one.or(another),
            };
        }
        let (from, to) = stretch.map_or((0, 0), Stretch::months);
        if self.pregnancy.lactation.complete {
            return (from, to);
        }
        // What is not listed may fill all the time since the birth.
        let earliest = self.pregnancy.first_birth.earliest();
        let since = day.map_or(earliest, |day| day.max(earliest));
        (from, to.max(since.months_until(self.second)))
    }

    /// Reports the facts behind the answer, or what would give one.
    pub(super) fn trace(&self, outcome: Physiology, trace: &mut impl Trace) {
        let at = |key| FactAt::of(key, self.pregnancy.index);
        trace.used(at(FactKey::PregnancyBirths), Role::Satisfied);
        if self.pregnancy.lactation.complete {
            trace.used(at(FactKey::LactationPeriods), Role::Satisfied);
        }
        // A loss beyond the range, or breastfeeding beyond its time, is settled without these.
        let open = match outcome {
            Physiology::Undetermined => true,
            Physiology::NotAboveReported => self.exposure().lower_end_applies.is_unknown(),
            _ => false,
        };
        if !open {
            return;
        }
        if !self.pregnancy.lactation.complete {
            trace.missing(at(FactKey::LactationPeriods));
        }
        for period in self.periods() {
            let absent = [
                (FactKey::LactationStart, !period.start_stated),
                (FactKey::LactationEnd, !period.end_stated),
                (FactKey::LactationFeeding, period.feeding.is_none()),
            ];
            for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
                trace.missing(FactAt { inner: Some(period.index), ..at(key) });
            }
        }
        if self.another_child().is_unknown() {
            trace_missing(self.case, trace);
        }
    }
}

/// How long and how fully the child of one pregnancy was breastfed, up to the day of assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Breastfed {
    /// Full calendar months, the fewest it may have been.
    pub(crate) months_from: i32,
    /// The most.
    pub(crate) months_to: i32,
    /// Whether all of it was full breastfeeding.
    pub(crate) full: Tri,
}

/// The breastfeeding after one birth.
pub(crate) fn breastfed(case: &Case, pregnancy: &Pregnancy) -> Breastfed {
    let after =
        After { case, pregnancy, first: pregnancy.first_birth.earliest(), second: case.as_of };
    let (months_from, months_to) = after.months_since(None);
    Breastfed { months_from, months_to, full: after.all_full() }
}

/// Reports what would tell where a pair stands.
pub(super) fn trace_missing(case: &Case, trace: &mut impl Trace) {
    if !case.pregnancies.complete {
        trace.missing(FactAt::single(FactKey::Pregnancies));
    }
    for pregnancy in case.pregnancies.iter() {
        if !pregnancy.is_ongoing() && !pregnancy.last_birth.is_exact() {
            trace.missing(FactAt::of(FactKey::PregnancyBirths, pregnancy.index));
        }
        if pregnancy.outcome.is_none() {
            trace.missing(FactAt::of(FactKey::PregnancyOutcome, pregnancy.index));
        }
        if !pregnancy.dated {
            for key in DATING {
                trace.missing(FactAt::of(key, pregnancy.index));
            }
        }
    }
}

/// Days of breastfeeding, both ends included, with the days without it taken out.
#[derive(Clone, Copy)]
struct Stretch {
    start: ApproxDate,
    end: ApproxDate,
    /// The fewest and the most days of breastfeeding in it.
    fewest: i32,
    most: i32,
}

impl Stretch {
    /// The part of a period from `from` to `to`; `None` if it certainly has none.
    fn of(period: &LactationPeriod, from: Option<CivilDate>, to: CivilDate) -> Option<Self> {
        let start = from.map_or(period.start, |day| period.start.later_of(day));
        let end = period.end.earlier_of(to);
        if end.latest() < start.earliest() {
            return None;
        }
        let days =
            |start: CivilDate, end: CivilDate| start.days_until(end).saturating_add(1).max(0);
        Some(Self {
            start,
            end,
            fewest: days(start.latest(), end.earliest()),
            most: days(start.earliest(), end.latest()),
        })
    }

    fn joined(self, other: Self) -> Self {
        Self {
            start: self.start.earlier_of(other.start),
            end: self.end.later_of(other.end),
            fewest: self.fewest.saturating_add(other.fewest),
            most: self.most.saturating_add(other.most),
        }
    }

    /// The fewest and the most full calendar months: so many days, counted back from the last.
    fn months(self) -> (i32, i32) {
        let back = |end: CivilDate, days: i32| {
            end.plus_days(1_i32.saturating_sub(days)).months_until(end).max(0)
        };
        let span = self.start.earliest().days_until(self.end.latest()).saturating_add(1);
        (back(self.end.earliest(), self.fewest), back(self.end.latest(), self.most.min(span)))
    }
}

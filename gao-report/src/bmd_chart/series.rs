//! The measurements that may be compared with each other, placed on the time axis.

use gao_core::physiology_band::Point;
use gao_core::projection::Zero;
use gao_core::time::CivilDate;
use gao_core::timeline::{BandOnHer, Join, Measurement, ReportedRange, Timeline};
use gao_core::{BmdModality, BmdSite, Language, Side, Tri};

use crate::months;
use crate::text;
use crate::words;

/// The axis begins at most so many months before the birth: what came earlier would press what
/// matters together.
pub(super) const EARLIEST: f64 = -36.0;

/// How a value is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Certainly no broken vertebra lies in its region.
    Clean,
    /// One lies, or may lie, in it.
    NotClean,
    /// It was measured in a pregnancy.
    InPregnancy,
}

/// One measured value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    pub(super) index: usize,
    pub(super) month: f64,
    pub(super) milligrams: u16,
    /// Least significant change, in mg/cm2.
    pub(super) error: Option<f64>,
    pub(super) sign: Sign,
}

/// The band of averages, in mg/cm2 of her first value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Band {
    pub(super) corners: Vec<(f64, f64)>,
    pub(super) illustrative: bool,
    /// Whether it ends before its last corner.
    pub(super) cut: bool,
}

/// A reported change at its time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reported {
    /// From when to when it may fall.
    pub(super) months: (f64, f64),
    /// Whether that is settled to the day.
    pub(super) settled: bool,
    pub(super) low: u32,
    pub(super) high: u32,
    /// Months after its own zero point, and its row.
    pub(super) month: u16,
    pub(super) evidence: String,
    pub(super) regimen: gao_core::projection::Regimen,
    pub(super) zero: Zero,
}

/// One panel.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    place: (BmdSite, Option<Side>),
    /// What tells it apart from others of its place.
    apart: String,
    /// In order of time.
    pub(super) values: Vec<Value>,
    pub(super) joins: Vec<Join>,
    pub(super) band: Option<Band>,
    pub(super) reported: Vec<Reported>,
}

/// Every panel, by site and side; a measurement that cannot be placed is in none.
pub(super) fn of(timeline: &Timeline, birth: CivilDate, language: Language) -> Vec<Series> {
    let mut found: Vec<(BmdSite, Option<Side>, usize)> = Vec::new();
    for m in timeline.measurements.iter().filter(|m| is_placed(m, birth)) {
        let (Some(site), Some(series)) = (m.site, m.series) else { continue };
        if !found.iter().any(|(.., known)| *known == series) {
            found.push((site, m.side, series));
        }
    }
    found.sort_unstable();
    let of_place = |site, side| found.iter().filter(move |it| (it.0, it.1) == (site, side));
    let panel = |&(site, side, number): &(BmdSite, Option<Side>, usize)| {
        let several = of_place(site, side).count() > 1;
        let nth = of_place(site, side).take_while(|it| it.2 != number).count() + 1;
        let members = || members(timeline, birth, number);
        Series {
            place: (site, side),
            apart: apart(members().collect(), several.then_some(nth), language),
            ..series(timeline, birth, number, (site, side))
        }
    };
    found.iter().map(panel).collect()
}

/// Whether a measurement has a day, a site and a value, and its day lies on the axis.
pub(super) fn is_placed(m: &Measurement, birth: CivilDate) -> bool {
    let on_the_axis = |day| months::since(birth, day) >= EARLIEST;
    m.series.is_some() && m.date.is_some_and(on_the_axis)
}

fn members(
    timeline: &Timeline,
    birth: CivilDate,
    series: usize,
) -> impl Iterator<Item = &Measurement> {
    let here = move |m: &&Measurement| m.series == Some(series) && is_placed(m, birth);
    timeline.measurements.iter().filter(here)
}

/// The method if it is not DXA; the vertebrae if the reports name the same; else a number.
fn apart(members: Vec<&Measurement>, nth: Option<usize>, language: Language) -> String {
    let mut parts: Vec<String> = Vec::new();
    let method = members.first().and_then(|m| m.modality);
    if members.iter().all(|m| m.modality == method) {
        match method {
            Some(BmdModality::Qct) => parts.push("QCT".to_owned()),
            Some(BmdModality::Other) => parts.push(words::OTHER_METHOD.of(language).to_owned()),
            Some(BmdModality::Dxa) | None => {}
        }
    }
    if let Some(nth) = nth {
        let levels = members.first().map(|m| m.levels).unwrap_or_default();
        if !levels.is_empty() && members.iter().all(|m| m.levels == levels) {
            let levels = levels.iter().map(|level| text::level(level, language));
            parts.push(levels.collect::<Vec<_>>().join("+"));
        }
        parts.push(format!("({nth})"));
    }
    parts.join(" ")
}

fn series(
    timeline: &Timeline,
    birth: CivilDate,
    number: usize,
    place: (BmdSite, Option<Side>),
) -> Series {
    let mut values: Vec<Value> =
        members(timeline, birth, number).filter_map(|m| value(m, birth)).collect();
    values.sort_by(|one, other| one.month.total_cmp(&other.month));
    let holds = |index: usize| values.iter().any(|value| value.index == index);
    let joins = timeline
        .joins
        .iter()
        .filter(|join| holds(join.first) && holds(join.second) && !join.comparable.is_no());
    let joins = joins.copied().collect();
    let band = timeline.bands.iter().find(|band| band.series == number);
    let reported = timeline.reported.iter().filter(|range| holds(range.baseline));
    Series {
        place,
        apart: String::new(),
        joins,
        band: band.map(|band| self::band(band, birth)),
        reported: reported.map(|range| reported_at(range, birth)).collect(),
        values,
    }
}

fn value(m: &Measurement, birth: CivilDate) -> Option<Value> {
    let error = m.least_significant_change.map(|lsc| {
        // A float holds every tenth of a milligram that a record can state.
        lsc.tenths_of_milligram_per_cm2() as f64 / 10.0
    });
    let sign = if m.in_pregnancy.is_yes() {
        Sign::InPregnancy
    } else if m.clean.is_yes() {
        Sign::Clean
    } else {
        Sign::NotClean
    };
    let (month, milligrams) = (months::since(birth, m.date?), m.bmd?.milligrams_per_cm2());
    Some(Value { index: m.index, month, milligrams, error, sign })
}

/// Scaled by her value, and cut where it ends.
fn band(found: &BandOnHer, birth: CivilDate) -> Band {
    let whole = f64::from(found.value.milligrams_per_cm2());
    let corner =
        |Point { month, percent }| (f64::from(month), whole * (100.0 + f64::from(percent)) / 100.0);
    let corners: Vec<_> = found.band.polygon().map(corner).into();
    let last = corners.iter().fold(0.0_f64, |last, (month, _)| last.max(*month));
    let until = found.until.map_or(last, |day| months::since(birth, day));
    Band {
        corners: before(&corners, until),
        illustrative: found.band.illustrative,
        cut: until < last,
    }
}

/// The part of a polygon that lies before a month.
fn before(corners: &[(f64, f64)], until: f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::new();
    for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        if from.0 <= until {
            kept.push(*from);
        }
        if (from.0 < until) != (to.0 < until) && from.0 != to.0 {
            let share = (until - from.0) / (to.0 - from.0);
            kept.push((until, from.1 + share * (to.1 - from.1)));
        }
    }
    kept.dedup();
    kept
}

fn reported_at(range: &ReportedRange, birth: CivilDate) -> Reported {
    let at = |day| months::since(birth, day);
    Reported {
        months: (at(range.day.earliest()), at(range.day.latest())),
        settled: range.day.is_exact() && !range.provisional,
        low: range.low,
        high: range.high,
        month: range.month,
        evidence: range.evidence.to_string(),
        regimen: range.regimen,
        zero: range.zero,
    }
}

impl Series {
    /// Every month that has to lie on the axis.
    pub(super) fn months(&self) -> impl Iterator<Item = f64> {
        let values = self.values.iter().map(|value| value.month);
        let corners =
            self.band.iter().flat_map(|band| band.corners.iter().map(|(month, _)| *month));
        let reported = self.reported.iter().flat_map(|range| [range.months.0, range.months.1]);
        values.chain(corners).chain(reported)
    }

    /// The least and the largest value that has to lie on the axis, in mg/cm2.
    pub(super) fn range(&self) -> (f64, f64) {
        let values = self.values.iter().flat_map(|value| {
            let (middle, error) = (f64::from(value.milligrams), value.error.unwrap_or_default());
            [middle - error, middle + error]
        });
        let corners =
            self.band.iter().flat_map(|band| band.corners.iter().map(|(_, value)| *value));
        let reported =
            self.reported.iter().flat_map(|range| [f64::from(range.low), f64::from(range.high)]);
        values
            .chain(corners)
            .chain(reported)
            .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
    }

    /// The heading of the panel.
    pub(super) fn title(&self, language: Language) -> String {
        let (site, side) = self.place;
        let title = text::capital(&text::site(site, side, language));
        if self.apart.is_empty() { title } else { format!("{title} {}", self.apart) }
    }

    /// What the panel shows, in words.
    pub(super) fn described(&self, language: Language) -> String {
        let values = self.values.iter().map(|value| {
            let month = text::months(value.month, language);
            let grams = text::grams(u32::from(value.milligrams), language);
            match language {
                Language::English => format!("{grams} g/cm² at month {month}"),
                Language::Danish => format!("{grams} g/cm² ved måned {month}"),
            }
        });
        format!("{}: {}.", self.title(language), values.collect::<Vec<_>>().join("; "))
    }

    pub(super) fn value(&self, index: usize) -> Option<&Value> {
        self.values.iter().find(|value| value.index == index)
    }

    /// Whether any two are joined by this answer.
    pub(super) fn joined(&self, comparable: Tri) -> bool {
        self.joins.iter().any(|join| join.comparable == comparable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_ends_where_it_is_cut() {
        let spine = [(0.0, 780.0), (6.0, 741.0), (12.0, 780.0), (18.0, 780.0), (6.0, 702.0)];
        assert_eq!(before(&spine, 18.0), spine);
        let six = before(&spine, 6.0);
        assert_eq!(six, [(0.0, 780.0), (6.0, 741.0), (6.0, 702.0)]);
        let nine = before(&spine, 9.0);
        assert_eq!(nine, [(0.0, 780.0), (6.0, 741.0), (9.0, 760.5), (9.0, 721.5), (6.0, 702.0)]);
    }
}

//! The measurements of one site and side, placed on the time axis.

use gao_core::physiology_band::Point;
use gao_core::time::CivilDate;
use gao_core::timeline::{Join, Measurement, ReportedRange, Timeline};
use gao_core::{BmdSite, Language, Side, Tri};

use crate::months;
use crate::text;

/// One measured value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    pub(super) index: usize,
    pub(super) month: f64,
    pub(super) milligrams: u16,
    /// Least significant change, in mg/cm2.
    pub(super) error: Option<f64>,
    /// Whether certainly no broken vertebra lies in its region.
    pub(super) clean: bool,
}

/// The band of averages, in mg/cm2 of her first value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Band {
    pub(super) corners: Vec<(f64, f64)>,
    pub(super) illustrative: bool,
}

/// A reported change on its day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reported {
    pub(super) month: f64,
    pub(super) low: u32,
    pub(super) high: u32,
    pub(super) evidence: String,
}

/// One panel.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    pub(super) site: BmdSite,
    pub(super) side: Option<Side>,
    /// In order of time.
    pub(super) values: Vec<Value>,
    pub(super) joins: Vec<Join>,
    pub(super) band: Option<Band>,
    pub(super) reported: Vec<Reported>,
}

/// Every panel, in the order of sites; a measurement that cannot be placed is in none.
pub(super) fn of(timeline: &Timeline, birth: CivilDate) -> Vec<Series> {
    let mut places: Vec<(BmdSite, Option<Side>)> = timeline
        .measurements
        .iter()
        .filter_map(|m| placed(m).map(|(site, ..)| (site, m.side)))
        .collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().map(|(site, side)| series(timeline, birth, site, side)).collect()
}

/// Site, day and value, if all three are known.
pub(super) fn placed(m: &Measurement) -> Option<(BmdSite, CivilDate, u16)> {
    Some((m.site?, m.date?, m.bmd?.milligrams_per_cm2()))
}

fn series(timeline: &Timeline, birth: CivilDate, site: BmdSite, side: Option<Side>) -> Series {
    let here = |m: &&Measurement| m.site == Some(site) && m.side == side;
    let mut values: Vec<Value> =
        timeline.measurements.iter().filter(here).filter_map(|m| value(m, birth)).collect();
    values.sort_by(|one, other| one.month.total_cmp(&other.month));
    let holds = |index: usize| values.iter().any(|value| value.index == index);
    let joins = timeline
        .joins
        .iter()
        .filter(|join| holds(join.first) && holds(join.second) && !join.comparable.is_no());
    let joins = joins.copied().collect();
    let band = timeline.bands.iter().find(|band| holds(band.first)).map(|found| {
        let whole = f64::from(found.value.milligrams_per_cm2());
        let corner = |Point { month, percent }| {
            (f64::from(month), whole * (100.0 + f64::from(percent)) / 100.0)
        };
        Band {
            corners: found.band.polygon().map(corner).into(),
            illustrative: found.band.illustrative,
        }
    });
    let reported = timeline.reported.iter().filter(|range| holds(range.baseline));
    let reported = reported.map(|range| reported_on(range, birth)).collect();
    Series { site, side, values, joins, band, reported }
}

fn value(m: &Measurement, birth: CivilDate) -> Option<Value> {
    let (_, day, milligrams) = placed(m)?;
    let error = m.least_significant_change.map(|lsc| {
        // A float holds every tenth of a milligram that a record can state.
        lsc.tenths_of_milligram_per_cm2() as f64 / 10.0
    });
    let month = months::since(birth, day);
    Some(Value { index: m.index, month, milligrams, error, clean: m.clean.is_yes() })
}

/// A day that is not known exactly stands where the zero point is at the earliest.
fn reported_on(range: &ReportedRange, birth: CivilDate) -> Reported {
    Reported {
        month: months::since(birth, range.day.earliest()),
        low: range.low,
        high: range.high,
        evidence: range.evidence.to_string(),
    }
}

impl Series {
    /// Every month that has to lie on the axis.
    pub(super) fn months(&self) -> impl Iterator<Item = f64> {
        let values = self.values.iter().map(|value| value.month);
        let corners =
            self.band.iter().flat_map(|band| band.corners.iter().map(|(month, _)| *month));
        values.chain(corners).chain(self.reported.iter().map(|range| range.month))
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
        text::capital(&text::site(self.site, self.side, language))
    }

    /// What the panel shows, in words.
    pub(super) fn described(&self, language: Language) -> String {
        let values = self.values.iter().map(|value| {
            let month = format!("{:.1}", value.month).replace('-', "−");
            let month = text::decimal(&month, language);
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

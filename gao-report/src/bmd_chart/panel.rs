//! One site: values with their measurement error, the band, and reported changes.

use gao_core::evidence::EvidenceSet;
use gao_core::evidence::thresholds::LEAST_SIGNIFICANT_CHANGE;
use gao_core::physiology_band::{BAND, ILLUSTRATIVE, STRAIGHT_EDGES};
use gao_core::projection::NOT_A_PREDICTION;
use gao_core::{Language, Tri};

use super::SMALL;
use super::series::Series;
use crate::chart::{Anchor, Ink, Legend, Line, Pen, Scale, Swatch, Width, ticks};
use crate::text;
use crate::words;

const TITLE: f64 = 18.0;
const BAND_EDGE: Line = Line::dashed(Ink::BandEdge, 1.0);
const ERROR: Line = Line::solid(Ink::Grey, 1.1);
const REPORTED: Line = Line::solid(Ink::Reported, 1.8);
const COMPARABLE: Line = Line::solid(Ink::Black, 1.2);
const PERHAPS: Line = Line::dashed(Ink::Black, 1.2);

pub(super) const fn height(width: Width) -> f64 {
    match width {
        Width::Wide => 170.0,
        Width::Narrow => 150.0,
    }
}

pub(super) fn draw(
    pen: &mut Pen,
    series: &Series,
    time: &Scale,
    top: f64,
    width: Width,
    language: Language,
) {
    let (left, right) = time.ends();
    let title = format!("{}, {}", series.title(language), words::UNIT.of(language));
    pen.label((left, top + 12.0), &title, SMALL);
    let scale = value_axis(series, (top + height(width), top + TITLE));
    let ticks = ticks(&scale, 4);
    // As many decimals as tell two numbers apart, and the same for all.
    let decimals = if ticks.iter().all(|tick| tick % 10.0 == 0.0) { 2 } else { 3 };
    for tick in ticks {
        let y = scale.place(tick);
        pen.line((left, y), (right, y), Line::solid(Ink::Pale, 0.8));
        let number = text::decimal(&format!("{:.decimals$}", tick / 1000.0), language);
        pen.text((left - 6.0, y + 4.0), &number, SMALL, Anchor::End, Ink::Black);
    }
    if let Some(band) = &series.band {
        let at = |(month, value): &(f64, f64)| (time.place(*month), scale.place(*value));
        let corners: Vec<_> = band.corners.iter().map(at).collect();
        let fill = if band.illustrative { Ink::White } else { Ink::Band };
        pen.polygon(&corners, Some(fill), Some(BAND_EDGE));
    }
    joins(pen, series, time, &scale);
    for range in &series.reported {
        let (x, low, high) = (time.place(range.month), f64::from(range.low), f64::from(range.high));
        pen.whisker(x, scale.place(low), scale.place(high), REPORTED);
        let above = scale.place(high) - 5.0;
        pen.text((x, above), &range.evidence, SMALL, Anchor::Middle, Ink::Reported);
    }
    values(pen, series, time, &scale, language);
    pen.line((left, top + TITLE), (left, top + height(width)), Line::solid(Ink::Grey, 1.0));
    pen.line(
        (left, top + height(width)),
        (right, top + height(width)),
        Line::solid(Ink::Grey, 1.0),
    );
}

fn value_axis(series: &Series, places: (f64, f64)) -> Scale {
    let (low, high) = series.range();
    let room = ((high - low) * 0.12).max(15.0);
    Scale::new((low - room, high + room), places)
}

fn joins(pen: &mut Pen, series: &Series, time: &Scale, scale: &Scale) {
    for join in &series.joins {
        let at = |index| {
            let value = series.value(index)?;
            Some((time.place(value.month), scale.place(f64::from(value.milligrams))))
        };
        if let (Some(from), Some(to)) = (at(join.first), at(join.second)) {
            let line = if join.comparable.is_yes() { COMPARABLE } else { PERHAPS };
            pen.line(from, to, line);
        }
    }
}

fn values(pen: &mut Pen, series: &Series, time: &Scale, scale: &Scale, language: Language) {
    let (_, right) = time.ends();
    for value in &series.values {
        let middle = f64::from(value.milligrams);
        let (x, y) = (time.place(value.month), scale.place(middle));
        if let Some(error) = value.error {
            pen.whisker(x, scale.place(middle - error), scale.place(middle + error), ERROR);
        }
        pen.dot((x, y), 3.6, if value.clean { Ink::Black } else { Ink::White }, Ink::Black);
        let number = text::grams(u32::from(value.milligrams), language);
        let above = scale.place(middle + value.error.unwrap_or_default()) - 6.0;
        // Over the value, or beside it where the paper ends.
        let (x, anchor) = if x > right - 18.0 { (right, Anchor::End) } else { (x, Anchor::Middle) };
        pen.text((x, above.min(y - 7.0)), &number, SMALL, anchor, Ink::Black);
    }
}

/// The signs of this panel.
pub(super) fn explain(legend: &mut Legend, series: &Series) {
    let language = legend.language();
    let said = |sentence| text::sentence(sentence, language);
    let any = |clean: bool| series.values.iter().any(|value| value.clean == clean);
    if any(true) {
        legend.add(Swatch::Dot { filled: true }, words::LEGEND_CLEAN);
    }
    if any(false) {
        legend.add(Swatch::Dot { filled: false }, words::LEGEND_NOT_CLEAN);
    }
    if series.values.iter().any(|value| value.error.is_some()) {
        let rests_on = EvidenceSet::only(LEAST_SIGNIFICANT_CHANGE.evidence);
        let meaning = text::cited(words::LEGEND_LSC.of(language), rests_on);
        legend.add_text(Swatch::Whisker(ERROR), meaning);
    }
    if series.values.iter().any(|value| value.error.is_none()) {
        legend.add(Swatch::None, words::LEGEND_NO_LSC);
    }
    if series.joined(Tri::Yes) {
        legend.add(Swatch::Join(COMPARABLE), words::LEGEND_COMPARABLE);
    }
    if series.joined(Tri::Unknown) {
        legend.add(Swatch::Join(PERHAPS), words::LEGEND_PERHAPS);
    }
    if let Some(band) = &series.band {
        let fill = if band.illustrative { Ink::White } else { Ink::Band };
        legend.add_text(Swatch::Area { fill, edge: BAND_EDGE }, said(&BAND));
        if band.illustrative {
            legend.add_text(Swatch::None, said(&ILLUSTRATIVE));
        }
        legend.add_text(Swatch::None, said(&STRAIGHT_EDGES));
        legend.add(Swatch::None, words::LEGEND_FIRST_VALUE);
    }
    if !series.reported.is_empty() {
        legend.add(Swatch::Whisker(REPORTED), words::LEGEND_REPORTED);
        legend.add_text(Swatch::None, said(&NOT_A_PREDICTION));
    }
}

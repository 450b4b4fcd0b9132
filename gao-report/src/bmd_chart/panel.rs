//! One series: values with their measurement error, the band, and reported changes.

use gao_core::evidence::EvidenceSet;
use gao_core::evidence::thresholds::LEAST_SIGNIFICANT_CHANGE;
use gao_core::evidence::thresholds::project::FIRST_VALUE_MONTHS;
use gao_core::physiology_band::{BAND, ILLUSTRATIVE, STRAIGHT_EDGES};
use gao_core::projection::NOT_A_PREDICTION;
use gao_core::{Language, Tri};

use super::SMALL;
use super::series::{Reported, Series, Sign};
use crate::chart::{Anchor, Ink, Legend, Line, Pen, Scale, Swatch, Width, ticks};
use crate::text;
use crate::words;

const TITLE: f64 = 18.0;
const BAND_EDGE: Line = Line::dashed(Ink::BandEdge, 1.0);
const ERROR: Line = Line::solid(Ink::Grey, 1.1);
const REPORTED: Line = Line::solid(Ink::Reported, 1.8);
const MAY_MOVE: Line = Line::dashed(Ink::Reported, 1.4);
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
    let bottom = top + height(width);
    let title = format!("{}, {}", series.title(language), words::UNIT.of(language));
    pen.label((left, top + 12.0), &title, SMALL);
    let scale = value_axis(series, (bottom, top + TITLE));
    grid(pen, &scale, (left, right), language);
    if let Some(band) = &series.band {
        let at = |(month, value): &(f64, f64)| (time.place(*month), scale.place(*value));
        let corners: Vec<_> = band.corners.iter().map(at).collect();
        let fill = if band.illustrative { Ink::White } else { Ink::Band };
        pen.polygon(&corners, Some(fill), Some(BAND_EDGE));
    }
    joins(pen, series, time, &scale);
    let mut labels = Labels::new((left, right));
    values(pen, series, time, &scale, &mut labels, language);
    for range in &series.reported {
        reported(pen, range, time, &scale, &mut labels, language);
    }
    pen.line((left, top + TITLE), (left, bottom), Line::solid(Ink::Grey, 1.0));
    pen.line((left, bottom), (right, bottom), Line::solid(Ink::Grey, 1.0));
}

fn value_axis(series: &Series, places: (f64, f64)) -> Scale {
    let (low, high) = series.range();
    let room = ((high - low) * 0.12).max(15.0);
    Scale::new((low - room, high + room), places)
}

fn grid(pen: &mut Pen, scale: &Scale, (left, right): (f64, f64), language: Language) {
    let ticks = ticks(scale, 4);
    // As many decimals as tell two numbers apart, and the same for all.
    let decimals = if ticks.iter().all(|tick| tick % 10.0 == 0.0) { 2 } else { 3 };
    for tick in ticks {
        let y = scale.place(tick);
        pen.line((left, y), (right, y), Line::solid(Ink::Pale, 0.8));
        let number = text::decimal(&format!("{:.decimals$}", tick / 1000.0), language);
        pen.text((left - 6.0, y + 4.0), &number, SMALL, Anchor::End, Ink::Black);
    }
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

/// A whisker; a dashed frame where its day is not settled.
fn reported(
    pen: &mut Pen,
    range: &Reported,
    time: &Scale,
    scale: &Scale,
    labels: &mut Labels,
    language: Language,
) {
    let (from, to) = (time.place(range.months.0), time.place(range.months.1));
    let (low, high) = (scale.place(f64::from(range.low)), scale.place(f64::from(range.high)));
    let middle = (from + to) / 2.0;
    if range.settled {
        pen.whisker(middle, low, high, REPORTED);
    } else {
        let width = (to - from).max(8.0);
        pen.rectangle((middle - width / 2.0, high), (width, low - high), None, Some(MAY_MOVE));
    }
    let label = format!("{} {}, {}", range.month, words::MONTHS_SHORT.of(language), range.evidence);
    labels.write(pen, (middle, high - 5.0), &label, Ink::Reported);
}

fn values(
    pen: &mut Pen,
    series: &Series,
    time: &Scale,
    scale: &Scale,
    labels: &mut Labels,
    language: Language,
) {
    // The latest has the first claim to a number.
    for value in series.values.iter().rev() {
        let middle = f64::from(value.milligrams);
        let (x, y) = (time.place(value.month), scale.place(middle));
        if let Some(error) = value.error {
            pen.whisker(x, scale.place(middle - error), scale.place(middle + error), ERROR);
        }
        match value.sign {
            Sign::Clean => pen.dot((x, y), 3.6, Ink::Black, Ink::Black),
            Sign::NotClean => pen.dot((x, y), 3.6, Ink::White, Ink::Black),
            Sign::InPregnancy => pen.square((x, y), 3.6, Ink::White, Ink::Black),
        }
        let above = scale.place(middle + value.error.unwrap_or_default()) - 6.0;
        let number = text::grams(u32::from(value.milligrams), language);
        labels.write(pen, (x, above.min(y - 7.0)), &number, Ink::Black);
    }
}

/// Numbers at their signs, none over another: what finds no room stands in the table alone.
struct Labels {
    ends: (f64, f64),
    taken: Vec<(f64, f64, f64)>,
}

impl Labels {
    fn new(ends: (f64, f64)) -> Self {
        Self { ends, taken: Vec::new() }
    }

    fn write(&mut self, pen: &mut Pen, (x, y): (f64, f64), label: &str, ink: Ink) {
        let width = text::width(label, SMALL);
        let (left, right) = self.ends;
        let start = (x - width / 2.0).min(right - width).max(left + 2.0);
        let end = start + width;
        let over = |&(from, to, line): &(f64, f64, f64)| {
            start < to + 2.0 && from < end + 2.0 && (line - y).abs() < f64::from(SMALL)
        };
        if !self.taken.iter().any(over) {
            pen.patch((start, y), (width, f64::from(SMALL)));
            pen.text((start, y), label, SMALL, Anchor::Start, ink);
            self.taken.push((start, end, y));
        }
    }
}

/// The signs of this panel.
pub(super) fn explain(legend: &mut Legend, series: &Series) {
    let language = legend.language();
    let any = |sign: Sign| series.values.iter().any(|value| value.sign == sign);
    if any(Sign::Clean) {
        legend.add(Swatch::Dot { filled: true }, words::LEGEND_CLEAN);
    }
    if any(Sign::NotClean) {
        legend.add(Swatch::Dot { filled: false }, words::LEGEND_NOT_CLEAN);
    }
    if any(Sign::InPregnancy) {
        legend.add(Swatch::Square, words::LEGEND_IN_PREGNANCY);
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
    explain_band(legend, series, language);
    for range in &series.reported {
        let line = if range.settled { REPORTED } else { MAY_MOVE };
        legend.add_text(Swatch::Whisker(line), counted_from(range, language));
        if !range.settled {
            legend.add(Swatch::None, words::LEGEND_MAY_MOVE);
        }
    }
    if !series.reported.is_empty() {
        legend.add_text(Swatch::None, text::sentence(&NOT_A_PREDICTION, language));
    }
}

fn explain_band(legend: &mut Legend, series: &Series, language: Language) {
    let Some(band) = &series.band else { return };
    let said = |sentence| text::sentence(sentence, language);
    if band.illustrative {
        legend.add_text(Swatch::Area { fill: Ink::White, edge: BAND_EDGE }, said(&ILLUSTRATIVE));
    } else {
        legend.add_text(Swatch::Area { fill: Ink::Band, edge: BAND_EDGE }, said(&BAND));
    }
    legend.add_text(Swatch::None, said(&STRAIGHT_EDGES));
    let rests_on = EvidenceSet::only(FIRST_VALUE_MONTHS.evidence);
    let scaled = text::cited(words::LEGEND_FIRST_VALUE.of(language), rests_on);
    legend.add_text(Swatch::None, scaled);
    if band.cut {
        legend.add(Swatch::None, words::LEGEND_CUT);
    }
}

/// With what, and from which day its months are counted.
pub(super) fn counted_from(range: &Reported, language: Language) -> String {
    let zero = format!(
        "{} ({})",
        range.zero.kind.name().of(language),
        text::approximate(range.zero.date, language)
    );
    let said = text::filled(words::LEGEND_REPORTED, language, range.regimen.name().of(language));
    text::fill_next(&said, &zero)
}

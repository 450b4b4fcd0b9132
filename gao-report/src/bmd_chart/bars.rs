//! Stretches of time as bars: certain days solid, days that only may belong to it dashed.

use gao_core::time::CivilDate;
use gao_core::timeline::Extent;

use super::SMALL;
use super::series::EARLIEST;
use crate::chart::{Ink, Legend, Line, Pen, Scale, Swatch};
use crate::months;
use crate::words;

/// Of a row with its label.
pub(super) const HEIGHT: f64 = 28.0;
const BAR: f64 = 9.0;
/// Months.
const SHORTEST: f64 = 0.25;

/// Bars under one label.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) ink: Ink,
    pub(super) bars: Vec<Bar>,
    /// Days of a dose.
    pub(super) doses: Vec<f64>,
}

/// One bar, in months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) possible: (f64, f64),
    pub(super) certain: Option<(f64, f64)>,
    pub(super) goes_on: bool,
    /// Whether some of its days only may belong to it.
    open: bool,
}

impl Bar {
    /// None if it was over before the axis begins.
    pub(super) fn of(extent: &Extent, birth: CivilDate) -> Option<Self> {
        let at = |day| months::since(birth, day);
        let (from, to) = (at(extent.earliest), at(extent.latest));
        let certain = extent.certain.map(|(from, to)| (at(from), at(to)));
        (to >= EARLIEST).then(|| Self {
            open: certain != Some((from, to)),
            // What began earlier is cut where the axis begins.
            possible: (from.max(EARLIEST), to),
            certain: certain.map(|(from, to)| (from.max(EARLIEST), to)).filter(|it| it.0 <= it.1),
            goes_on: extent.goes_on,
        })
    }
}

impl Row {
    pub(super) fn months(&self) -> impl Iterator<Item = f64> {
        let bars = self.bars.iter().flat_map(|bar| [bar.possible.0, bar.possible.1]);
        bars.chain(self.doses.iter().copied())
    }
}

pub(super) fn draw(pen: &mut Pen, row: &Row, time: &Scale, top: f64) {
    let (left, _) = time.ends();
    pen.label((left + 2.0, top + 11.0), &row.label, SMALL);
    let y = top + 15.0;
    for bar in &row.bars {
        let place = |(from, to): (f64, f64)| {
            let (from, to) = (time.place(from), time.place(to));
            // One day is still to be seen.
            ((from, y), ((to - from).max(2.0), BAR))
        };
        if bar.open {
            let (at, size) = place(bar.possible);
            pen.rectangle(at, size, Some(Ink::White), Some(Line::dashed(row.ink, 1.0)));
        }
        // What is certain of an open bar by a day or two alone would look like a dose.
        if let Some(certain) = bar.certain.filter(|it| !bar.open || it.1 - it.0 >= SHORTEST) {
            let (at, size) = place(certain);
            // Its edge covers the dashes below it.
            pen.rectangle(at, size, Some(row.ink), Some(Line::solid(row.ink, 1.0)));
        }
        if bar.goes_on {
            let x = time.place(bar.possible.1);
            let tip = [(x, y - 2.0), (x + 7.0, y + BAR / 2.0), (x, y + BAR + 2.0)];
            pen.polygon(&tip, Some(row.ink), None);
        }
    }
    for dose in &row.doses {
        let x = time.place(*dose);
        pen.line((x, y - 3.0), (x, y + BAR + 3.0), Line::solid(row.ink, 2.4));
    }
}

pub(super) fn explain(legend: &mut Legend, rows: &[Row]) {
    let open = rows.iter().flat_map(|row| &row.bars).any(|bar| bar.open);
    if open {
        let edge = Line::dashed(Ink::Grey, 1.0);
        legend.add(Swatch::Area { fill: Ink::White, edge }, words::LEGEND_POSSIBLE);
    }
    if rows.iter().any(|row| !row.doses.is_empty()) {
        legend.add(Swatch::Dose, words::LEGEND_DOSE);
    }
}

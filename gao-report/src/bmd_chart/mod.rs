//! Bone mineral density over the months since the birth: a panel for each site, and below them
//! pregnancy, breastfeeding, medicines and fractures on the same axis.

mod bars;
mod course;
mod fractures;
mod panel;
mod series;
mod undrawn;

use gao_core::Language;
use gao_core::evidence::EvidenceSet;
use gao_core::evidence::thresholds::LEAST_SIGNIFICANT_CHANGE;
use gao_core::evidence::thresholds::project::FIRST_VALUE_MONTHS;
use gao_core::physiology_band::{BAND, ILLUSTRATIVE, STRAIGHT_EDGES};
use gao_core::projection::NOT_A_PREDICTION;
use gao_core::time::CivilDate;
use gao_core::timeline::Timeline;

use self::bars::Row;
use self::course::rows;
pub(crate) use self::fractures::name as bone;
use self::fractures::{Lanes, Mark};
use self::series::{EARLIEST, Series};
pub use self::undrawn::{no_bands, undrawn};
use crate::chart::{Anchor, Chart, Ink, Legend, Line, Pen, Scale, Swatch, Width};
use crate::months;
use crate::text::{self, filled};
use crate::words;

/// Why there is no chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum NotDrawn {
    /// The axis counts from a birth at 22+0 weeks or later, and none is recorded with its day.
    NoBirth,
    /// No measurement has a day, a site and a value in g/cm2.
    NoMeasurement,
}

/// The words that stand in place of the chart, for languages in which they are no method.
#[cfg(feature = "uniffi")]
#[uniffi::export]
#[must_use]
pub fn not_drawn_sentence(reason: NotDrawn, language: Language) -> String {
    reason.sentence(language).to_owned()
}

impl NotDrawn {
    /// The words that stand in place of the chart.
    #[must_use]
    pub fn sentence(self, language: Language) -> &'static str {
        match self {
            Self::NoBirth => words::NO_BIRTH,
            Self::NoMeasurement => words::NO_MEASUREMENT,
        }
        .of(language)
    }
}

/// Left of the axis, for its numbers.
const LEFT: f64 = 46.0;
/// Right of the axis.
const RIGHT: f64 = 18.0;
const TITLE: u32 = 15;
const SMALL: u32 = 11;
const GAP: f64 = 14.0;
/// The day of assessment.
const TODAY: Line = Line::dashed(Ink::Grey, 1.0);

/// Draws the measurements of a record over time.
///
/// # Errors
///
/// [`NotDrawn`] if there is no birth to count from, or nothing was measured that can be placed.
pub fn bmd_chart(timeline: &Timeline, language: Language, width: Width) -> Result<Chart, NotDrawn> {
    drawn(timeline, language, width, true)
}

/// The same for a page that has a heading of its own.
pub(crate) fn untitled(
    timeline: &Timeline,
    language: Language,
    width: Width,
) -> Result<Chart, NotDrawn> {
    drawn(timeline, language, width, false)
}

fn drawn(
    timeline: &Timeline,
    language: Language,
    width: Width,
    titled: bool,
) -> Result<Chart, NotDrawn> {
    let birth = timeline.birth.ok_or(NotDrawn::NoBirth)?;
    let series = series::of(timeline, birth, language);
    if series.is_empty() {
        return Err(NotDrawn::NoMeasurement);
    }
    let drawing = Drawing {
        timeline,
        language,
        birth,
        rows: rows(timeline, birth, language),
        marks: fractures::marks(timeline, birth, language),
        series,
        width,
        titled,
    };
    Ok(drawing.draw())
}

/// What the chart rests on.
pub(crate) fn rests_on(timeline: &Timeline) -> EvidenceSet {
    let mut evidence = EvidenceSet::empty();
    for band in &timeline.bands {
        let said = if band.band.illustrative { &ILLUSTRATIVE } else { &BAND };
        evidence |= said.evidence | STRAIGHT_EDGES.evidence | FIRST_VALUE_MONTHS.evidence;
    }
    if timeline.measurements.iter().any(|m| m.least_significant_change.is_some()) {
        evidence |= LEAST_SIGNIFICANT_CHANGE.evidence;
    }
    for range in &timeline.reported {
        evidence |= NOT_A_PREDICTION.evidence | range.evidence;
    }
    evidence
}

struct Drawing<'a> {
    timeline: &'a Timeline,
    language: Language,
    birth: CivilDate,
    series: Vec<Series>,
    rows: Vec<Row>,
    marks: Vec<Mark>,
    width: Width,
    titled: bool,
}

impl Drawing<'_> {
    fn draw(&self) -> Chart {
        let width = self.width.points();
        let axis = self.time_axis();
        let lanes = Lanes::of(self.marks.clone(), &axis);
        let legend = self.legend();
        let title = words::BMD_TITLE.of(self.language);
        let (title_height, stamp_height) = (
            if self.titled { 28.0 } else { 6.0 },
            if self.timeline.synthetic { 16.0 } else { 0.0 },
        );
        let head = title_height + stamp_height;
        let panels = self.series.len() as f64 * (panel::height(self.width) + GAP);
        let bars = self.rows.len() as f64 * bars::HEIGHT + lanes.height();
        let bottom = head + panels + bars;
        let legend_top = bottom + 40.0 + GAP;
        let foot = legend_top + legend.height(width - LEFT) + GAP;
        let mut pen = Pen::new(width, foot + 14.0);
        if self.titled {
            pen.bold((8.0, 18.0), title, TITLE);
        }
        if self.timeline.synthetic {
            let stamp = words::SYNTHETIC.of(self.language);
            pen.text((8.0, title_height + 7.0), stamp, SMALL, Anchor::Start, Ink::Fracture);
        }
        self.time_lines(&mut pen, &axis, (head, bottom));
        let mut y = head;
        for series in &self.series {
            panel::draw(&mut pen, series, &axis, y, self.width, self.language);
            y += panel::height(self.width) + GAP;
        }
        for row in &self.rows {
            bars::draw(&mut pen, row, &axis, y);
            y += bars::HEIGHT;
        }
        lanes.draw(&mut pen, &axis, y, self.language);
        self.time_numbers(&mut pen, &axis, bottom);
        legend.draw(&mut pen, (8.0, legend_top), width - LEFT);
        pen.text((8.0, foot + 4.0), &text::scope(self.language), SMALL, Anchor::Start, Ink::Grey);
        Chart::new(pen.finish(), title.to_owned(), self.described())
    }

    fn time_axis(&self) -> Scale {
        let mut low = 0.0_f64;
        let mut high = months::since(self.birth, self.timeline.as_of).max(1.0);
        let ends = self.series.iter().flat_map(Series::months);
        let ends = ends.chain(self.rows.iter().flat_map(Row::months));
        for month in ends.chain(self.marks.iter().flat_map(Mark::months)) {
            low = low.min(month).max(EARLIEST);
            high = high.max(month);
        }
        let room = (high - low) * 0.03;
        Scale::new((low - room, high + room), (LEFT, self.width.points() - RIGHT))
    }

    /// Months between two numbers, so that they do not run together.
    fn step(&self, axis: &Scale) -> f64 {
        let (low, high) = axis.values();
        let room = match self.width {
            Width::Wide => 14.0,
            Width::Narrow => 7.0,
        };
        let steps = [1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 60.0, 120.0, 240.0, 600.0, 1200.0];
        steps.into_iter().find(|step| (high - low) / step <= room).unwrap_or(2400.0)
    }

    fn month_ticks(&self, axis: &Scale) -> Vec<f64> {
        let (step, (low, high)) = (self.step(axis), axis.values());
        let first = (low / step).ceil();
        let ticks = (0..).map(|place| (first + f64::from(place)) * step);
        ticks.take_while(|tick| *tick <= high).collect()
    }

    fn time_lines(&self, pen: &mut Pen, axis: &Scale, (top, bottom): (f64, f64)) {
        for tick in self.month_ticks(axis) {
            let ink = if tick == 0.0 { Ink::Grey } else { Ink::Pale };
            let x = axis.place(tick);
            pen.line((x, top), (x, bottom), Line::solid(ink, 0.8));
        }
        let today = axis.place(months::since(self.birth, self.timeline.as_of));
        pen.line((today, top), (today, bottom), TODAY);
    }

    fn time_numbers(&self, pen: &mut Pen, axis: &Scale, y: f64) {
        let (left, right) = axis.ends();
        pen.line((left, y), (right, y), Line::solid(Ink::Grey, 1.0));
        for tick in self.month_ticks(axis) {
            let x = axis.place(tick);
            pen.line((x, y), (x, y + 4.0), Line::solid(Ink::Grey, 1.0));
            let number = format!("{tick:.0}").replace('-', "−");
            pen.text((x, y + 16.0), &number, SMALL, Anchor::Middle, Ink::Black);
        }
        let date = text::date(self.birth, self.language);
        let counted = match self.timeline.first_birth {
            None => words::MONTHS_SINCE,
            Some(_) => words::MONTHS_SINCE_LAST,
        };
        let title = filled(counted, self.language, &date);
        pen.text(((left + right) / 2.0, y + 34.0), &title, SMALL, Anchor::Middle, Ink::Black);
    }

    fn legend(&self) -> Legend {
        let mut legend = Legend::new(self.language);
        for series in &self.series {
            panel::explain(&mut legend, series);
        }
        bars::explain(&mut legend, &self.rows);
        fractures::explain(&mut legend, &self.marks);
        let today = text::assessed(self.timeline.as_of, self.language);
        legend.add_text(Swatch::Join(TODAY), today);
        legend
    }

    /// What can be seen, in words.
    fn described(&self) -> String {
        let panels = self.series.iter().map(|series| series.described(self.language));
        panels.collect::<Vec<_>>().join(" ")
    }
}

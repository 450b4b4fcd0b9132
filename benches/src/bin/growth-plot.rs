//! Draws how JSON to JSON grows: reads `LIST LENGTH STAGE COUNT` lines and writes an SVG.
//!
//! The lists are of different lengths and the records of different cost, so both axes are shares: of the
//! longest list, and of the cost where the line begins.

#![expect(clippy::float_arithmetic, reason = "places on a picture; nothing here is clinical")]

use std::error::Error;
use std::io::{Read, stdin};

use kuva::backend::svg::SvgBackend;
use kuva::plot::{LegendPosition, LinePlot};
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;
use kuva::render::render::render_multiple;

/// The name of a list among the lines, its words and its colour.
const LINES: [(&str, &str, &str); 4] = [
    ("fractures", "fractures, 0 to 17", "#a61c00"),
    ("scans", "DXA, 0 to 32", "#0b5394"),
    ("pregnancies", "pregnancies, 1 to 10", "#8e7cc3"),
    ("unknown", "unknown facts, none to all", "#2a7f62"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut lines = String::new();
    stdin().read_to_string(&mut lines)?;
    let plots: Vec<Plot> = LINES
        .into_iter()
        .map(|(list, words, colour)| {
            let line = LinePlot::new().with_data(shares(&points(&lines, list)));
            let line = line.with_color(colour).with_legend(words).with_stroke_width(2.0);
            // No line is told apart by its colour alone.
            Plot::Line(match list {
                "scans" => line.with_dashed(),
                "pregnancies" => line.with_dotted(),
                "unknown" => line.with_dashdot(),
                _ => line,
            })
        })
        .collect();
    let layout = Layout::auto_from_plots(&plots)
        .with_title("JSON to JSON, instructions")
        .with_x_label("share of the longest list, or of the facts that are unknown")
        .with_y_label("times the first record of the line")
        .with_legend_position(LegendPosition::InsideTopLeft);
    print!("{}", SvgBackend::new().render_scene(&render_multiple(plots, layout)));
    Ok(())
}

/// Length and count.
fn points(lines: &str, list: &str) -> Vec<(f64, f64)> {
    let point = |line: &str| {
        let mut words = line.split(' ');
        let (found, length, stage) = (words.next()?, words.next()?, words.next()?);
        let count = words.next()?.parse().ok()?;
        (found == list && stage == "whole").then_some((length.parse().ok()?, count))
    };
    lines.lines().filter_map(point).collect()
}

fn shares(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let (Some((_, first)), Some((longest, _))) = (points.first(), points.last()) else {
        return Vec::new();
    };
    points.iter().map(|(length, count)| (length / longest, count / first)).collect()
}

//! Lines, shapes and text on a picture that grows downwards.

use kuva::render::color::Color;
use kuva::render::render::{PathData, Primitive, Scene, TextAnchor};

use crate::text;

/// A colour; all of them keep apart in grey and for colour-blind readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Text and values.
    Black,
    /// Axes and whiskers.
    Grey,
    /// Lines behind everything.
    Pale,
    /// The paper.
    White,
    /// A band of averages.
    Band,
    /// The edge of a band.
    BandEdge,
    /// A reported change.
    Reported,
    /// A fracture.
    Fracture,
    /// Breastfeeding.
    Feeding,
    /// Pregnancy.
    Pregnancy,
    /// A medicine.
    Medicine,
    /// Bone.
    Bone,
}

impl Ink {
    fn colour(self) -> Color {
        let (red, green, blue) = match self {
            Self::Black => (0x1a, 0x1a, 0x1a),
            Self::Grey => (0x59, 0x59, 0x59),
            Self::Pale => (0xdd, 0xdd, 0xdd),
            Self::White => (0xff, 0xff, 0xff),
            Self::Band => (0xcf, 0xe2, 0xf3),
            Self::BandEdge => (0x3d, 0x74, 0xa8),
            Self::Reported => (0xb4, 0x5f, 0x06),
            Self::Fracture => (0xa6, 0x1c, 0x00),
            Self::Feeding => (0x2a, 0x7f, 0x62),
            Self::Pregnancy => (0x8e, 0x7c, 0xc3),
            Self::Medicine => (0x0b, 0x53, 0x94),
            Self::Bone => (0xf3, 0xee, 0xdf),
        };
        Color::Rgb(red, green, blue)
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) ink: Ink,
    pub(crate) width: f64,
    pub(crate) dashed: bool,
}

impl Line {
    pub(crate) const fn solid(ink: Ink, width: f64) -> Self {
        Self { ink, width, dashed: false }
    }

    pub(crate) const fn dashed(ink: Ink, width: f64) -> Self {
        Self { ink, width, dashed: true }
    }

    const fn undashed(self) -> Self {
        Self { dashed: false, ..self }
    }
}

/// Which end of a text its place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// Of a dashed line.
const DASH: f64 = 4.0;
const SPACE: f64 = 3.0;
/// Half the width of a whisker's cap.
const CAP: f64 = 4.0;

/// Draws.
pub(crate) struct Pen {
    scene: Scene,
}

impl Pen {
    pub(crate) fn new(width: f64, height: f64) -> Self {
        Self { scene: Scene::new(width, height) }
    }

    pub(crate) fn finish(self) -> Scene {
        self.scene
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), line: Line) {
        if line.dashed {
            self.dashes(from, to, line.undashed());
        } else {
            self.stroke(from, to, line);
        }
    }

    /// Dash by dash: the library does not scale its own dashes in a PNG, so they would run together.
    fn dashes(&mut self, from: (f64, f64), to: (f64, f64), line: Line) {
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        let length = width.hypot(height);
        let at = |place: f64| {
            let share = (place / length).min(1.0);
            (from.0 + width * share, from.1 + height * share)
        };
        let (mut path, mut place) = (String::new(), 0.0);
        while place < length {
            let (from, to) = (at(place), at(place + DASH));
            path.push_str(&format!("M{:.1} {:.1}L{:.1} {:.1}", from.0, from.1, to.0, to.1));
            place += DASH + SPACE;
        }
        self.path(path, None, Some(line));
    }

    fn stroke(&mut self, from: (f64, f64), to: (f64, f64), line: Line) {
        self.scene.add(Primitive::Line {
            x1: from.0,
            y1: from.1,
            x2: to.0,
            y2: to.1,
            stroke: line.ink.colour(),
            stroke_width: line.width,
            stroke_dasharray: None,
        });
    }

    /// A vertical line with a cap at each end.
    pub(crate) fn whisker(&mut self, x: f64, from: f64, to: f64, line: Line) {
        self.line((x, from), (x, to), line);
        for y in [from, to] {
            self.line((x - CAP, y), (x + CAP, y), line.undashed());
        }
    }

    pub(crate) fn rectangle(
        &mut self,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        fill: Option<Ink>,
        edge: Option<Line>,
    ) {
        let (right, below) = (x + width, y + height);
        self.polygon(&[(x, y), (right, y), (right, below), (x, below)], fill, edge);
    }

    pub(crate) fn polygon(
        &mut self,
        corners: &[(f64, f64)],
        fill: Option<Ink>,
        edge: Option<Line>,
    ) {
        let mut path = String::new();
        for (place, (x, y)) in corners.iter().enumerate() {
            let step = if place == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{step}{x:.2} {y:.2} "));
        }
        path.push('Z');
        self.path(path, fill, edge.filter(|edge| !edge.dashed));
        if let Some(edge) = edge.filter(|edge| edge.dashed) {
            for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                self.line(*from, *to, edge);
            }
        }
    }

    fn path(&mut self, path: String, fill: Option<Ink>, edge: Option<Line>) {
        self.scene.add(Primitive::Path(Box::new(PathData {
            d: path,
            fill: fill.map(Ink::colour),
            stroke: edge.map_or(Color::None, |edge| edge.ink.colour()),
            stroke_width: edge.map_or(0.0, |edge| edge.width),
            opacity: None,
            stroke_dasharray: None,
        })));
    }

    pub(crate) fn dot(&mut self, (x, y): (f64, f64), radius: f64, fill: Ink, edge: Ink) {
        self.scene.add(Primitive::Circle {
            cx: x,
            cy: y,
            r: radius,
            fill: fill.colour(),
            fill_opacity: None,
            stroke: Some(edge.colour()),
            stroke_width: Some(1.6),
        });
    }

    pub(crate) fn diamond(&mut self, (x, y): (f64, f64), radius: f64, fill: Ink, edge: Ink) {
        let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        self.polygon(&corners, Some(fill), Some(Line::solid(edge, 1.4)));
    }

    pub(crate) fn square(&mut self, (x, y): (f64, f64), half: f64, fill: Ink, edge: Ink) {
        let corner = (x - half, y - half);
        self.rectangle(corner, (2.0 * half, 2.0 * half), Some(fill), Some(Line::solid(edge, 1.6)));
    }

    /// A horizontal line with a post at each end: some day between.
    pub(crate) fn bracket(&mut self, (from, to): (f64, f64), y: f64, line: Line) {
        self.line((from, y), (to, y), line);
        for x in [from, to] {
            self.line((x, y - CAP), (x, y + CAP), line.undashed());
        }
    }

    /// Text; `y` is the line it stands on.
    pub(crate) fn text(&mut self, at: (f64, f64), text: &str, size: u32, anchor: Anchor, ink: Ink) {
        self.write(at, text, size, anchor, ink, false);
    }

    pub(crate) fn bold(&mut self, at: (f64, f64), text: &str, size: u32) {
        self.write(at, text, size, Anchor::Start, Ink::Black, true);
    }

    /// Text on a patch of paper, so that no line runs through it.
    pub(crate) fn label(&mut self, (x, y): (f64, f64), label: &str, size: u32) {
        self.patch((x, y), (text::width(label, size), f64::from(size)));
        self.text((x, y), label, size, Anchor::Start, Ink::Black);
    }

    /// Paper over what lies below a text that stands there.
    pub(crate) fn patch(&mut self, (x, y): (f64, f64), (width, height): (f64, f64)) {
        self.rectangle((x, y - height), (width, height + 2.0), Some(Ink::White), None);
    }

    fn write(
        &mut self,
        (x, y): (f64, f64),
        text: &str,
        size: u32,
        anchor: Anchor,
        ink: Ink,
        bold: bool,
    ) {
        self.scene.add(Primitive::Text {
            x,
            y,
            content: text.to_owned(),
            size,
            anchor: match anchor {
                Anchor::Start => TextAnchor::Start,
                Anchor::Middle => TextAnchor::Middle,
                Anchor::End => TextAnchor::End,
            },
            rotate: None,
            bold,
            color: Some(ink.colour()),
        });
    }
}

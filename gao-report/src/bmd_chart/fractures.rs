//! Fractures on the time axis: those of one day under one mark, and no label over another.

use gao_core::time::{ApproxDate, CivilDate};
use gao_core::timeline::{FractureMark, Timeline};
use gao_core::{Language, Tri};

use super::SMALL;
use crate::chart::{Anchor, Ink, Legend, Line, Pen, Scale, Swatch, Width};
use crate::months;
use crate::text;
use crate::words;

const LANE: f64 = 18.0;
const LABEL: f64 = 16.0;
const RADIUS: f64 = 5.0;
/// Of a letter at [`SMALL`], on the safe side.
const LETTER: f64 = 6.8;

/// What happened at one time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    months: (f64, f64),
    confirmed: bool,
    label: String,
}

/// Marks that stand beside one another on one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lane {
    marks: Vec<Mark>,
}

impl Lane {
    pub(super) fn months(&self) -> impl Iterator<Item = f64> {
        self.marks.iter().flat_map(|mark| [mark.months.0, mark.months.1])
    }
}

/// Every fracture with a day or an interval, on as few lines as hold the labels apart.
pub(super) fn lanes(
    timeline: &Timeline,
    birth: CivilDate,
    language: Language,
    width: Width,
) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    // Roughly how many months a letter takes; the axis itself is laid out from the lanes.
    let span = months::since(birth, timeline.as_of).max(12.0) + 9.0;
    let per_letter = span * LETTER / width.points();
    for mark in marks(timeline, birth, language) {
        let room = |lane: &Lane| {
            lane.marks.iter().all(|other| {
                let (first, second) =
                    if other.months.0 <= mark.months.0 { (other, &mark) } else { (&mark, other) };
                first.months.1 + per_letter * (first.label.chars().count() as f64 + 4.0)
                    <= second.months.0
            })
        };
        match lanes.iter_mut().find(|lane| room(lane)) {
            Some(lane) => lane.marks.push(mark),
            None => lanes.push(Lane { marks: vec![mark] }),
        }
    }
    lanes
}

fn marks(timeline: &Timeline, birth: CivilDate, language: Language) -> Vec<Mark> {
    let mut groups: Vec<(ApproxDate, Tri, Vec<&FractureMark>)> = Vec::new();
    for fracture in &timeline.fractures {
        let Some(onset) = fracture.onset else { continue };
        let group = groups.iter_mut().find(|it| it.0 == onset && it.1 == fracture.confirmed);
        match group {
            Some((.., members)) => members.push(fracture),
            None => groups.push((onset, fracture.confirmed, vec![fracture])),
        }
    }
    groups.sort_by_key(|(onset, ..)| (onset.earliest(), onset.latest()));
    let mark = groups.into_iter().map(|(onset, confirmed, members)| Mark {
        months: (
            months::since(birth, onset.earliest()),
            months::since(birth, onset.latest().min(timeline.as_of).max(onset.earliest())),
        ),
        confirmed: confirmed.is_yes(),
        label: label(&members, language),
    });
    mark.collect()
}

/// `T8, L1`; bones of one name are counted.
fn label(members: &[&FractureMark], language: Language) -> String {
    let mut names: Vec<(String, usize)> = Vec::new();
    for fracture in members {
        let name = name(fracture, language);
        match names.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => names.push((name, 1)),
        }
    }
    let name = names.into_iter().map(|(name, count)| match count {
        1 => name,
        _ => format!("{name} ×{count}"),
    });
    name.collect::<Vec<_>>().join(", ")
}

/// The vertebra, or the bone and its side.
pub(crate) fn name(fracture: &FractureMark, language: Language) -> String {
    if let Some(level) = fracture.level {
        return text::level(level, language);
    }
    let bone = fracture.site.map_or(words::BONE_NOT_RECORDED, |site| site.name());
    match fracture.side {
        Some(side) => format!("{} {}", bone.of(language), side.name().of(language)),
        None => bone.of(language).to_owned(),
    }
}

pub(super) fn height(lanes: &[Lane]) -> f64 {
    if lanes.is_empty() { 0.0 } else { LABEL + lanes.len() as f64 * LANE }
}

pub(super) fn draw(pen: &mut Pen, lanes: &[Lane], time: &Scale, top: f64, language: Language) {
    let (left, right) = time.ends();
    if lanes.is_empty() {
        return;
    }
    let title = words::FRACTURES.of(language);
    pen.label((left + 2.0, top + 11.0), title, SMALL);
    for (place, lane) in lanes.iter().enumerate() {
        let y = top + LABEL + place as f64 * LANE + LANE / 2.0;
        for mark in &lane.marks {
            let (from, to) = (time.place(mark.months.0), time.place(mark.months.1));
            let fill = if mark.confirmed { Ink::Fracture } else { Ink::White };
            if to - from > 1.0 {
                let edge = Line::solid(Ink::Fracture, 1.4);
                pen.rectangle((from, y - 4.0), (to - from, 8.0), Some(fill), Some(edge));
            } else {
                pen.diamond((from, y), RADIUS, fill, Ink::Fracture);
            }
            let width = mark.label.chars().count() as f64 * LETTER;
            let (x, anchor) = if to + RADIUS + 4.0 + width > right {
                (from - RADIUS - 3.0, Anchor::End)
            } else {
                (to + RADIUS + 3.0, Anchor::Start)
            };
            pen.text((x, y + 4.0), &mark.label, SMALL, anchor, Ink::Black);
        }
    }
}

pub(super) fn explain(legend: &mut Legend, lanes: &[Lane]) {
    let any = |confirmed| lanes.iter().flat_map(|it| &it.marks).any(|it| it.confirmed == confirmed);
    if any(true) {
        legend.add(Swatch::Diamond { filled: true }, words::LEGEND_CONFIRMED);
    }
    if any(false) {
        legend.add(Swatch::Diamond { filled: false }, words::LEGEND_SUSPECTED);
    }
}

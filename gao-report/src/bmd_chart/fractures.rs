//! Fractures on the time axis: those of one day under one mark, and no label over another.

use gao_core::time::{ApproxDate, CivilDate};
use gao_core::timeline::{FractureMark, Timeline};
use gao_core::{Language, Level, Tri};

use super::SMALL;
use super::series::EARLIEST;
use crate::chart::{Anchor, Ink, Legend, Line, Pen, Scale, Swatch, wrapped};
use crate::months;
use crate::text;
use crate::words;

const LANE: f64 = 18.0;
const TITLE: f64 = 16.0;
/// Half of a mark, and the room between it and its label.
const RADIUS: f64 = 5.0;
const ROOM: f64 = 4.0;

/// What happened at one time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    months: (f64, f64),
    /// Whether it is known to the day.
    exact: bool,
    confirmed: bool,
    label: String,
}

impl Mark {
    pub(super) fn months(&self) -> [f64; 2] {
        [self.months.0, self.months.1]
    }

    /// From where to where its sign reaches.
    fn reach(&self, time: &Scale) -> (f64, f64) {
        let (from, to) = (time.place(self.months.0), time.place(self.months.1));
        if self.exact { (from - RADIUS, from + RADIUS) } else { (from, to) }
    }
}

/// Every fracture that is not refuted and has a day, or an interval, on the axis.
pub(super) fn marks(timeline: &Timeline, birth: CivilDate, language: Language) -> Vec<Mark> {
    let mut groups: Vec<(ApproxDate, Tri, Vec<&FractureMark>)> = Vec::new();
    for fracture in timeline.fractures.iter().filter(|it| is_placed(it, birth)) {
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
            months::since(birth, onset.earliest()).max(EARLIEST),
            months::since(birth, onset.latest().min(timeline.as_of).max(onset.earliest())),
        ),
        exact: onset.is_exact(),
        confirmed: confirmed.is_yes(),
        label: label(&members, language),
    });
    mark.collect()
}

/// Whether a fracture is drawn: not refuted, and not certainly before the axis begins.
pub(super) fn is_placed(fracture: &FractureMark, birth: CivilDate) -> bool {
    let on_the_axis = |onset: ApproxDate| months::since(birth, onset.latest()) >= EARLIEST;
    !fracture.confirmed.is_no() && fracture.onset.is_some_and(on_the_axis)
}

/// `T8, L1`, `T4–T7`; bones of one name and without a level are counted.
fn label(members: &[&FractureMark], language: Language) -> String {
    let mut levels: Vec<Level> = members.iter().filter_map(|it| it.level).collect();
    levels.sort_unstable();
    levels.dedup();
    let mut names = runs(&levels, language);
    let mut others: Vec<(String, usize)> = Vec::new();
    for name in members.iter().filter(|it| it.level.is_none()).map(|it| name(it, language)) {
        match others.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => others.push((name, 1)),
        }
    }
    names.extend(others.into_iter().map(|(name, count)| match count {
        1 => name,
        _ => format!("{name} ×{count}"),
    }));
    names.join(", ")
}

/// Three neighbours and more as one.
fn runs(levels: &[Level], language: Language) -> Vec<String> {
    let follows = |one: &Level, next: &Level| *next as usize == *one as usize + 1;
    let mut names = Vec::new();
    for run in levels.chunk_by(follows) {
        match run {
            [first, _, .., last] => names.push(format!(
                "{}–{}",
                text::level(*first, language),
                text::level(*last, language)
            )),
            few => names.extend(few.iter().map(|level| text::level(*level, language))),
        }
    }
    names
}

/// The vertebra, or the bone and its side.
pub(crate) fn name(fracture: &FractureMark, language: Language) -> String {
    if let Some(level) = fracture.level {
        return text::level(level, language);
    }
    let bone = fracture.site.map_or(words::BONE_NOT_RECORDED, |site| site.name());
    text::with_side(bone.of(language), fracture.side, language)
}

/// Marks and their labels, each with the line it stands on.
#[derive(Clone, Debug, Default)]
pub(super) struct Lanes {
    placed: Vec<Placed>,
    /// What each line holds, from where to where.
    taken: Vec<Vec<(f64, f64)>>,
}

#[derive(Clone, Debug)]
struct Placed {
    mark: Mark,
    reach: (f64, f64),
    lane: usize,
    /// Where the lines of its label begin.
    label: Vec<(f64, usize, String)>,
}

impl Lanes {
    /// On as few lines as hold everything apart.
    pub(super) fn of(marks: Vec<Mark>, time: &Scale) -> Self {
        let mut lanes = Self::default();
        for mark in marks {
            lanes.place(mark, time);
        }
        lanes
    }

    fn place(&mut self, mark: Mark, time: &Scale) {
        let (left, right) = time.ends();
        let reach = mark.reach(time);
        let width = text::width(&mark.label, SMALL);
        let beside = if reach.1 + ROOM + width <= right {
            Some(reach.1 + ROOM)
        } else {
            Some(reach.0 - ROOM - width).filter(|start| *start >= left)
        };
        let (lane, label) = match beside {
            Some(start) => {
                let all = (reach.0.min(start), reach.1.max(start + width));
                let lane = self.free(all);
                (lane, vec![(start, lane, mark.label.clone())])
            }
            // A label too long for either side stands below, over the whole width.
            None => {
                let lane = self.free((left, right));
                let letter = width / mark.label.chars().count().max(1) as f64;
                let lines = wrapped(&mark.label, ((right - left) / letter) as usize);
                let mut label = Vec::new();
                for line in lines {
                    label.push((left, self.fresh((left, right)), line));
                }
                (lane, label)
            }
        };
        self.placed.push(Placed { mark, reach, lane, label });
    }

    /// The first line with room there.
    fn free(&mut self, (from, to): (f64, f64)) -> usize {
        let has_room = |held: &Vec<(f64, f64)>| {
            held.iter().all(|(start, end)| to + ROOM <= *start || end + ROOM <= from)
        };
        match self.taken.iter().position(has_room) {
            Some(lane) => {
                if let Some(held) = self.taken.get_mut(lane) {
                    held.push((from, to));
                }
                lane
            }
            None => self.fresh((from, to)),
        }
    }

    fn fresh(&mut self, held: (f64, f64)) -> usize {
        self.taken.push(vec![held]);
        self.taken.len() - 1
    }

    pub(super) fn height(&self) -> f64 {
        if self.placed.is_empty() { 0.0 } else { TITLE + self.taken.len() as f64 * LANE }
    }

    pub(super) fn draw(&self, pen: &mut Pen, time: &Scale, top: f64, language: Language) {
        if self.placed.is_empty() {
            return;
        }
        let (left, _) = time.ends();
        pen.label((left + 2.0, top + 11.0), words::FRACTURES.of(language), SMALL);
        let middle = |lane: usize| top + TITLE + lane as f64 * LANE + LANE / 2.0;
        for placed in &self.placed {
            let sign = if placed.mark.exact { Sign::Day } else { Sign::Interval };
            sign.draw(pen, placed.reach, middle(placed.lane), placed.mark.confirmed);
            for (x, lane, line) in &placed.label {
                pen.text((*x, middle(*lane) + 4.0), line, SMALL, Anchor::Start, Ink::Black);
            }
        }
    }
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// On that day.
    Day,
    /// On some day between.
    Interval,
}

impl Sign {
    fn draw(self, pen: &mut Pen, (from, to): (f64, f64), y: f64, confirmed: bool) {
        match self {
            Self::Day => {
                let fill = if confirmed { Ink::Fracture } else { Ink::White };
                pen.diamond(((from + to) / 2.0, y), RADIUS, fill, Ink::Fracture);
            }
            Self::Interval => {
                let line = Line { dashed: !confirmed, ..Line::solid(Ink::Fracture, 1.6) };
                pen.bracket((from, to), y, line);
            }
        }
    }
}

pub(super) fn explain(legend: &mut Legend, marks: &[Mark]) {
    for (exact, confirmed, meaning) in [
        (true, true, words::LEGEND_CONFIRMED),
        (true, false, words::LEGEND_SUSPECTED),
        (false, true, words::LEGEND_CONFIRMED_BETWEEN),
        (false, false, words::LEGEND_SUSPECTED_BETWEEN),
    ] {
        if marks.iter().any(|mark| (mark.exact, mark.confirmed) == (exact, confirmed)) {
            let swatch = if exact {
                Swatch::Diamond { filled: confirmed }
            } else {
                Swatch::Bracket { dashed: !confirmed }
            };
            legend.add(swatch, meaning);
        }
    }
}

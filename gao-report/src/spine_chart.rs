//! Broken vertebrae, T1 to L5, with their grades: a drawing, not to scale.

use enumset::EnumSet;
use gao_core::timeline::{FractureMark, Timeline};
use gao_core::{FractureSite, Language, Level};

use crate::chart::{Anchor, Chart, Ink, Line, Pen, Width};
use crate::text::{self, filled};
use crate::words;

const TITLE: u32 = 15;
const SMALL: u32 = 11;
const HEAD: f64 = 28.0;
const ROW: f64 = 20.0;
const BODY: f64 = 15.0;
const LABEL: f64 = 44.0;
const MIDDLE: f64 = 92.0;
const WORDS: f64 = 142.0;
/// Half the width of T1, and what each vertebra below it is wider.
const HALF: f64 = 20.0;
const WIDER: f64 = 0.9;
/// The front of a vertebra that is lost on paper, by grade; it stands for the grade and is no
/// measure.
const LOST: [f64; 4] = [0.0, 0.25, 0.45, 0.65];

/// What is recorded of one vertebra.
struct Vertebra {
    level: Level,
    confirmed: usize,
    suspected: bool,
    grade: Option<u8>,
}

impl Vertebra {
    fn of(timeline: &Timeline, level: Level) -> Self {
        let here = || timeline.fractures.iter().filter(move |it| it.level == Some(level));
        let confirmed = || here().filter(|it| it.confirmed.is_yes());
        Self {
            level,
            confirmed: confirmed().count(),
            suspected: here().any(|it| it.confirmed.is_unknown()),
            grade: confirmed().filter_map(|it| it.grade).map(|it| it.grade()).max(),
        }
    }

    fn words(&self, language: Language) -> String {
        let grade = match self.grade {
            Some(grade) => filled(words::GRADE, language, &grade.to_string()),
            None => words::NO_GRADE.of(language).to_owned(),
        };
        let confirmed = words::CONFIRMED.of(language);
        match (self.confirmed, self.suspected) {
            (0, false) => words::NO_FRACTURE.of(language).to_owned(),
            (0, true) => words::SUSPECTED.of(language).to_owned(),
            (1, _) => format!("{confirmed}, {grade}"),
            (times, _) => format!("{confirmed} ×{times}, {grade}"),
        }
    }
}

/// Draws the spine of a record; what has no level is counted below it.
#[must_use]
pub fn spine_chart(timeline: &Timeline, language: Language) -> Chart {
    drawn(timeline, language, HEAD)
}

/// The same for a page that has a heading of its own.
pub(crate) fn untitled(timeline: &Timeline, language: Language) -> Chart {
    drawn(timeline, language, 0.0)
}

fn drawn(timeline: &Timeline, language: Language, head: f64) -> Chart {
    let levels = EnumSet::<Level>::all();
    let spine: Vec<Vertebra> = levels.iter().map(|level| Vertebra::of(timeline, level)).collect();
    let mut notes = vec![words::SCHEMATIC.of(language).to_owned()];
    let unplaced = without_level(timeline);
    if unplaced > 0 {
        notes.push(filled(words::WITHOUT_LEVEL, language, &unplaced.to_string()));
    }
    if timeline.synthetic {
        notes.push(words::SYNTHETIC.of(language).to_owned());
    }
    let bottom = head + spine.len() as f64 * ROW;
    let mut pen = Pen::new(Width::Narrow.points(), bottom + 8.0 + notes.len() as f64 * 15.0);
    let title = words::SPINE_TITLE.of(language);
    if head > 0.0 {
        pen.bold((8.0, 18.0), title, TITLE);
    }
    for (place, vertebra) in spine.iter().enumerate() {
        draw(&mut pen, vertebra, (head + place as f64 * ROW, place as f64), language);
    }
    for (place, note) in notes.iter().enumerate() {
        let y = bottom + 16.0 + place as f64 * 15.0;
        pen.text((8.0, y), note, SMALL, Anchor::Start, Ink::Grey);
    }
    Chart::new(pen.finish(), title.to_owned(), described(&spine, &notes, language))
}

fn draw(pen: &mut Pen, vertebra: &Vertebra, (top, place): (f64, f64), language: Language) {
    let half = HALF + place * WIDER;
    let lost = usize::from(vertebra.grade.unwrap_or_default());
    let lost = BODY * LOST.get(lost).copied().unwrap_or_default();
    let corners = [
        (MIDDLE - half, top + lost),
        (MIDDLE + half, top),
        (MIDDLE + half, top + BODY),
        (MIDDLE - half, top + BODY),
    ];
    let (fill, edge) = match (vertebra.confirmed, vertebra.suspected) {
        (0, false) => (Ink::Bone, Line::solid(Ink::Grey, 1.0)),
        (0, true) => (Ink::White, Line::dashed(Ink::Fracture, 1.6)),
        _ => (Ink::Fracture, Line::solid(Ink::Fracture, 1.0)),
    };
    pen.polygon(&corners, Some(fill), Some(edge));
    let line = top + BODY / 2.0 + 4.0;
    let level = text::level(vertebra.level, language);
    pen.text((LABEL, line), &level, SMALL, Anchor::End, Ink::Black);
    if vertebra.confirmed > 0 || vertebra.suspected {
        let words = vertebra.words(language);
        pen.text((WORDS, line), &words, SMALL, Anchor::Start, Ink::Black);
    }
}

/// Vertebral fractures of which the level is not recorded.
fn without_level(timeline: &Timeline) -> usize {
    let unplaced =
        |it: &&FractureMark| it.site == Some(FractureSite::Vertebra) && it.level.is_none();
    timeline.fractures.iter().filter(unplaced).count()
}

fn described(spine: &[Vertebra], notes: &[String], language: Language) -> String {
    let broken = spine.iter().filter(|it| it.confirmed > 0 || it.suspected);
    let broken =
        broken.map(|it| format!("{}: {}.", text::level(it.level, language), it.words(language)));
    let mut lines: Vec<String> = broken.collect();
    if lines.is_empty() {
        lines.push(format!("{}.", text::capital(words::NO_FRACTURE.of(language))));
    }
    lines.extend_from_slice(notes);
    lines.join(" ")
}

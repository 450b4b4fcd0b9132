//! Broken vertebrae, T1 to L5, with their grades: a drawing, not to scale.

use enumset::EnumSet;
use gao_core::explain::confirmation;
use gao_core::time::ApproxDate;
use gao_core::timeline::{FractureMark, Timeline};
use gao_core::{FractureSite, ImagingRegion, Language, Level, Tri};

use crate::chart::{Anchor, Chart, Ink, Line, Pen, Width, wrapped};
use crate::text::{self, filled};
use crate::words;

const TITLE: u32 = 15;
const SMALL: u32 = 11;
const HEAD: f64 = 28.0;
const ROW: f64 = 20.0;
const BODY: f64 = 15.0;
const LABEL: f64 = 44.0;
const MIDDLE: f64 = 92.0;
const WORDS: f64 = 132.0;
/// Letters of a note on one line.
const NOTE: usize = 54;
/// Half the width of T1, and what each vertebra below it is wider.
const HALF: f64 = 20.0;
const WIDER: f64 = 0.9;
/// The front of a vertebra that is lost on paper, by grade; it stands for the grade and is no
/// measure.
const LOST: [f64; 4] = [0.0, 0.25, 0.45, 0.65];

/// What is recorded of one vertebra.
struct Vertebra {
    level: Level,
    /// Fractures of certainly different days.
    confirmed: usize,
    suspected: bool,
    grade: Option<u8>,
    suspected_grade: Option<u8>,
    /// Whether its part of the spine is shown by imaging with a clear result.
    imaged: bool,
}

impl Vertebra {
    fn of(timeline: &Timeline, level: Level) -> Self {
        let here = || timeline.fractures.iter().filter(move |it| it.level == Some(level));
        let confirmed = || here().filter(|it| it.confirmed.is_yes());
        let suspected = || here().filter(|it| it.confirmed.is_unknown());
        let grade = |marks: &mut dyn Iterator<Item = &FractureMark>| {
            marks.filter_map(|it| it.grade).map(|it| it.grade()).max()
        };
        let region =
            if level <= Level::T12 { ImagingRegion::Thoracic } else { ImagingRegion::Lumbar };
        Self {
            level,
            confirmed: apart(confirmed()),
            suspected: suspected().next().is_some(),
            grade: grade(&mut confirmed()),
            suspected_grade: grade(&mut suspected()),
            imaged: timeline.imaged.contains(region),
        }
    }

    fn is_broken(&self) -> bool {
        self.confirmed > 0 || self.suspected
    }

    fn words(&self, language: Language) -> String {
        let grade = |grade: Option<u8>| match grade {
            Some(grade) => filled(words::GRADE, language, &grade.to_string()),
            None => words::NO_GRADE.of(language).to_owned(),
        };
        let mut parts = Vec::new();
        if self.confirmed > 0 {
            let confirmed = confirmation(Tri::Yes).of(language);
            let times =
                if self.confirmed > 1 { format!(" ×{}", self.confirmed) } else { String::new() };
            parts.push(format!("{confirmed}{times}, {}", grade(self.grade)));
        }
        if self.suspected {
            let standing = confirmation(Tri::Unknown).of(language);
            let grade = self.suspected_grade.map(|it| format!(", {}", grade(Some(it))));
            parts.push(format!("{standing}{}", grade.unwrap_or_default()));
        }
        parts.join("; ")
    }
}

/// How many happened on certainly different days; one entered twice is one.
fn apart<'a>(marks: impl Iterator<Item = &'a FractureMark>) -> usize {
    let mut days: Vec<ApproxDate> = Vec::new();
    let mut undated = false;
    for mark in marks {
        match mark.onset {
            Some(onset) if days.iter().all(|day| !day.intersects(onset)) => days.push(onset),
            Some(_) => {}
            None => undated = true,
        }
    }
    days.len().max(usize::from(undated))
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
    if spine.iter().any(|it| !it.imaged && !it.is_broken()) {
        notes.push(words::NOT_IMAGED.of(language).to_owned());
    }
    let unplaced = without_level(timeline);
    if unplaced > 0 {
        notes.push(filled(words::WITHOUT_LEVEL, language, &unplaced.to_string()));
    }
    if timeline.synthetic {
        notes.push(words::SYNTHETIC.of(language).to_owned());
    }
    notes.push(format!("{}.", text::assessed(timeline.as_of, language)));
    notes.push(text::scope(language));
    let notes: Vec<String> = notes.iter().flat_map(|note| wrapped(note, NOTE)).collect();
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
        (0, false) if vertebra.imaged => (Ink::Bone, Line::solid(Ink::Grey, 1.0)),
        (0, false) => (Ink::White, Line::dashed(Ink::Grey, 1.0)),
        (0, true) => (Ink::White, Line::dashed(Ink::Fracture, 1.6)),
        _ => (Ink::Fracture, Line::solid(Ink::Fracture, 1.0)),
    };
    pen.polygon(&corners, Some(fill), Some(edge));
    let line = top + BODY / 2.0 + 4.0;
    let level = text::level(vertebra.level, language);
    pen.text((LABEL, line), &level, SMALL, Anchor::End, Ink::Black);
    pen.text((WORDS, line), &vertebra.words(language), SMALL, Anchor::Start, Ink::Black);
}

/// Vertebral fractures of which the level is not recorded.
fn without_level(timeline: &Timeline) -> usize {
    let unplaced = |it: &&FractureMark| {
        let vertebra = it.site == Some(FractureSite::Vertebra) && it.level.is_none();
        vertebra && !it.confirmed.is_no()
    };
    timeline.fractures.iter().filter(unplaced).count()
}

fn described(spine: &[Vertebra], notes: &[String], language: Language) -> String {
    let broken = spine.iter().filter(|it| it.is_broken());
    let broken =
        broken.map(|it| format!("{}: {}.", text::level(it.level, language), it.words(language)));
    let mut lines: Vec<String> = broken.collect();
    if lines.is_empty() {
        lines.push(format!("{}.", text::capital(words::NO_FRACTURE.of(language))));
    }
    lines.extend_from_slice(notes);
    lines.join(" ")
}

//! What each sign of a picture means, below it.

use gao_core::{Language, Text};
use kuva::render::render_utils::wrap_text;

use super::pen::{Anchor, Ink, Line, Pen};

/// A sign as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Swatch {
    Dot {
        filled: bool,
    },
    Whisker(Line),
    Join(Line),
    Area {
        fill: Ink,
        edge: Line,
    },
    Diamond {
        filled: bool,
    },
    Square,
    Bracket {
        dashed: bool,
    },
    Dose,
    /// Only words.
    None,
}

/// The signs of one picture, in the order in which they were first met.
#[derive(Debug)]
pub(crate) struct Legend {
    language: Language,
    entries: Vec<(Swatch, String)>,
}

const SIZE: u32 = 11;
const LEADING: f64 = 15.0;
const SIGN: f64 = 26.0;
/// Letters to a point at [`SIZE`], on the safe side.
const LETTERS_PER_POINT: f64 = 0.17;

/// A text in lines of at most so many letters.
pub(crate) fn wrapped(text: &str, letters: usize) -> Vec<String> {
    wrap_text(text, letters)
}

impl Legend {
    pub(crate) fn new(language: Language) -> Self {
        Self { language, entries: Vec::new() }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn add(&mut self, swatch: Swatch, meaning: Text) {
        self.add_text(swatch, meaning.of(self.language).to_owned());
    }

    pub(crate) fn add_text(&mut self, swatch: Swatch, meaning: String) {
        if !self.entries.iter().any(|(_, known)| *known == meaning) {
            self.entries.push((swatch, meaning));
        }
    }

    fn lines(meaning: &str, width: f64) -> Vec<String> {
        wrapped(meaning, ((width - SIGN) * LETTERS_PER_POINT) as usize)
    }

    pub(crate) fn height(&self, width: f64) -> f64 {
        let lines = self.entries.iter().map(|(_, meaning)| Self::lines(meaning, width).len());
        lines.sum::<usize>() as f64 * LEADING
    }

    pub(crate) fn draw(&self, pen: &mut Pen, (x, top): (f64, f64), width: f64) {
        let mut y = top;
        for (swatch, meaning) in &self.entries {
            swatch.draw(pen, (x + SIGN / 2.0 - 4.0, y + LEADING / 2.0));
            for line in Self::lines(meaning, width) {
                pen.text((x + SIGN, y + 11.0), &line, SIZE, Anchor::Start, Ink::Black);
                y += LEADING;
            }
        }
    }
}

impl Swatch {
    fn draw(self, pen: &mut Pen, (x, y): (f64, f64)) {
        let ink = |filled: bool, ink: Ink| if filled { ink } else { Ink::White };
        match self {
            Self::Dot { filled } => pen.dot((x, y), 3.6, ink(filled, Ink::Black), Ink::Black),
            Self::Diamond { filled } => {
                pen.diamond((x, y), 4.6, ink(filled, Ink::Fracture), Ink::Fracture);
            }
            Self::Square => pen.square((x, y), 3.6, Ink::White, Ink::Black),
            Self::Bracket { dashed } => {
                pen.bracket(
                    (x - 8.0, x + 8.0),
                    y,
                    Line { dashed, ..Line::solid(Ink::Fracture, 1.6) },
                );
            }
            Self::Dose => {
                pen.line((x, y - 6.0), (x, y + 6.0), Line::solid(Ink::Medicine, 2.4));
            }
            Self::None => {}
            Self::Whisker(line) => pen.whisker(x, y - 5.0, y + 5.0, line),
            Self::Join(line) => pen.line((x - 9.0, y), (x + 9.0, y), line),
            Self::Area { fill, edge } => {
                pen.rectangle((x - 9.0, y - 4.0), (18.0, 8.0), Some(fill), Some(edge));
            }
        }
    }
}

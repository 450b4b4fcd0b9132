//! Days, numbers and names as a reader of each language writes them; the writing is the core's.

use gao_core::evidence::EvidenceSet;
use gao_core::evidence::thresholds::LACTATION_EXPOSURE_MONTHS;
use gao_core::time::{ApproxDate, CivilDate};
use gao_core::{BmdSite, ENGINE_VERSION, Language, Level, Sentence, Side, Text, locale};

use crate::words;

/// Puts an argument in place of the first braces.
pub(crate) fn filled(words: Text, language: Language, argument: &str) -> String {
    fill_next(words.of(language), argument)
}

/// The same in a text that has other arguments already.
pub(crate) fn fill_next(text: &str, argument: &str) -> String {
    match (text.split_once('{'), text.split_once('}')) {
        (Some((before, _)), Some((_, after))) => format!("{before}{argument}{after}"),
        _ => text.to_owned(),
    }
}

/// A sentence of the core about breastfeeding, with its months, and what it rests on.
pub(crate) fn sentence(sentence: &Sentence, language: Language) -> String {
    let months = LACTATION_EXPOSURE_MONTHS.value.to_string();
    cited(&filled(sentence.clinician, language, &months), sentence.evidence)
}

/// A text with the rows of the register that it rests on.
pub(crate) fn cited(text: &str, evidence: EvidenceSet) -> String {
    let ids: Vec<String> = evidence.into_iter().map(|id| id.to_string()).collect();
    format!("{text} [{}]", ids.join(", "))
}

pub(crate) fn date(day: CivilDate, language: Language) -> String {
    written(|out| locale::date(out, day, language))
}

pub(crate) fn approximate(when: ApproxDate, language: Language) -> String {
    written(|out| locale::approximate(out, when, language))
}

pub(crate) fn decimal(text: &str, language: Language) -> String {
    written(|out| locale::decimal(out, text, language))
}

pub(crate) fn level(level: Level, language: Language) -> String {
    written(|out| locale::level(out, level, language))
}

/// Writing to a `String` never fails.
fn written(write: impl FnOnce(&mut String) -> std::fmt::Result) -> String {
    let mut text = String::new();
    let _ = write(&mut text);
    text
}

/// A whole number of mg/cm2 in g/cm2.
pub(crate) fn grams(milligrams: u32, language: Language) -> String {
    decimal(&format!("{}.{:03}", milligrams / 1000, milligrams % 1000), language)
}

/// `lumbar spine`, `total hip, left`.
pub(crate) fn site(site: BmdSite, side: Option<Side>, language: Language) -> String {
    with_side(site.name().of(language), side, language)
}

/// `hip, left`.
pub(crate) fn with_side(name: &str, side: Option<Side>, language: Language) -> String {
    match side {
        Some(side) => format!("{name}, {}", side.name().of(language)),
        None => name.to_owned(),
    }
}

/// What every picture says of itself.
pub(crate) fn scope(language: Language) -> String {
    format!("gao {ENGINE_VERSION}. {}.", words::NOT_FOR_CLINICAL_USE_SHORT.of(language))
}

/// The day that a picture speaks of.
pub(crate) fn assessed(as_of: CivilDate, language: Language) -> String {
    filled(words::LEGEND_TODAY, language, &date(as_of, language))
}

/// Months on the axis, to one decimal.
pub(crate) fn months(months: f64, language: Language) -> String {
    decimal(&format!("{months:.1}").replace('-', "−"), language)
}

/// A sentence after a colon: its first letter small.
pub(crate) fn inside(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The width of a text in points, a little on the wide side: letters of DejaVu Sans in classes.
pub(crate) fn width(text: &str, size: u32) -> f64 {
    let letter = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' | '×' | '−' => 0.98,
        'A'..='Z' | 'Æ' | 'Ø' | 'Å' | 'æ' => 0.76,
        _ => 0.64,
    };
    text.chars().map(letter).sum::<f64>() * f64::from(size)
}

/// As a sentence or a heading begins.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

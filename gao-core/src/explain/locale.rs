//! Numbers, dates and levels as a reader of each language writes them.

use core::fmt::{self, Write};

use crate::evidence::thresholds::Operator;
use crate::finding::ScoreKind;
use crate::text::{Language, Text};
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::Level;

const MONTHS: [Text; 12] = [
    Text { en: "Jan", da: "jan." },
    Text { en: "Feb", da: "feb." },
    Text { en: "Mar", da: "mar." },
    Text { en: "Apr", da: "apr." },
    Text { en: "May", da: "maj" },
    Text { en: "Jun", da: "jun." },
    Text { en: "Jul", da: "jul." },
    Text { en: "Aug", da: "aug." },
    Text { en: "Sep", da: "sep." },
    Text { en: "Oct", da: "okt." },
    Text { en: "Nov", da: "nov." },
    Text { en: "Dec", da: "dec." },
];

fn month(date: CivilDate, language: Language) -> &'static str {
    MONTHS.get(usize::from(date.month()).saturating_sub(1)).map_or("", |name| name.of(language))
}

/// `20 Dec 2025`, `20. dec. 2025`.
pub(super) fn date(out: &mut impl Write, date: CivilDate, language: Language) -> fmt::Result {
    let stop = match language {
        Language::English => "",
        Language::Danish => ".",
    };
    write!(out, "{}{stop} {} {}", date.day(), month(date, language), date.year())
}

/// A date as exact as it is known: a day, a month, a year, or from one day to another.
pub(super) fn approximate(
    out: &mut impl Write,
    when: ApproxDate,
    language: Language,
) -> fmt::Result {
    let (from, to) = (when.earliest(), when.latest());
    let whole_months = from.day() == 1 && to.plus_days(1).day() == 1;
    if from == to {
        date(out, from, language)
    } else if whole_months && from.year() == to.year() && from.month() == to.month() {
        write!(out, "{} {}", month(from, language), from.year())
    } else if whole_months && from.year() == to.year() && from.month() == 1 && to.month() == 12 {
        write!(out, "{}", from.year())
    } else {
        date(out, from, language)?;
        out.write_str(match language {
            Language::English => " to ",
            Language::Danish => " til ",
        })?;
        date(out, to, language)
    }
}

/// Decimal text with the decimal sign of the language.
pub(super) fn decimal(out: &mut impl Write, text: &str, language: Language) -> fmt::Result {
    for character in text.chars() {
        out.write_char(match (character, language) {
            ('.', Language::Danish) => ',',
            (other, _) => other,
        })?;
    }
    Ok(())
}

/// `T12`, `Th12`.
pub(super) fn level(out: &mut impl Write, level: Level, language: Language) -> fmt::Result {
    let name = level.as_str();
    match (name.strip_prefix('T'), language) {
        (Some(number), Language::Danish) => write!(out, "Th{number}"),
        _ => out.write_str(name),
    }
}

/// `Z-score -2.00 or lower`.
pub(super) fn limit(
    out: &mut impl Write,
    score: ScoreKind,
    operator: Operator,
    value: &str,
    language: Language,
) -> fmt::Result {
    out.write_str(score_name(score))?;
    let (before, after) = match (operator, language) {
        (Operator::Below, Language::English) => (" below ", ""),
        (Operator::Below, Language::Danish) => (" under ", ""),
        (Operator::AtOrBelow, Language::English) => (" ", " or lower"),
        (Operator::AtOrBelow, Language::Danish) => (" ", " eller lavere"),
        (Operator::Above, Language::English) => (" above ", ""),
        (Operator::Above, Language::Danish) => (" over ", ""),
        (Operator::AtOrAbove, Language::English) => (" ", " or higher"),
        (Operator::AtOrAbove, Language::Danish) => (" ", " eller højere"),
    };
    out.write_str(before)?;
    decimal(out, value, language)?;
    out.write_str(after)
}

/// The name of a score, the same in both languages.
pub(super) const fn score_name(score: ScoreKind) -> &'static str {
    match score {
        ScoreKind::ZScore => "Z-score",
        ScoreKind::TScore => "T-score",
    }
}

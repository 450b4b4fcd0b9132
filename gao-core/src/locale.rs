//! Numbers, dates and levels as a reader of each language writes them.

use core::fmt::{self, Write};

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

/// A day: `20 Dec 2025`, `20. dec. 2025`.
///
/// # Errors
///
/// Exactly those of `out`.
///
/// ```
/// use gao_core::{Language, locale, time::CivilDate};
///
/// let mut text = String::new();
/// locale::date(&mut text, CivilDate::parse("2025-12-20")?, Language::Danish)?;
/// assert_eq!(text, "20. dec. 2025");
/// assert!(CivilDate::parse("20. dec. 2025").is_err()); // it is written, never read
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn date(out: &mut impl Write, date: CivilDate, language: Language) -> fmt::Result {
    let stop = match language {
        Language::English => "",
        Language::Danish => ".",
    };
    write!(out, "{}{stop} {} {}", date.day(), month(date, language), date.year())
}

/// A date as exact as it is known: a day, a month, a year, or from one day to another.
///
/// # Errors
///
/// Exactly those of `out`.
pub fn approximate(out: &mut impl Write, when: ApproxDate, language: Language) -> fmt::Result {
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

/// `5 months and 27 days`, `1 month`, `12 days`: the calendar months between two days, and the rest.
pub(crate) fn interval(
    out: &mut impl Write,
    from: CivilDate,
    to: CivilDate,
    language: Language,
) -> fmt::Result {
    let whole = from.months_until(to);
    let rest = from.plus_months(whole).days_until(to);
    if whole > 0 || rest == 0 {
        months(out, whole, language)?;
    }
    if whole > 0 && rest > 0 {
        out.write_str(match language {
            Language::English => " and ",
            Language::Danish => " og ",
        })?;
    }
    if rest > 0 {
        let (one, many) = match language {
            Language::English => ("day", "days"),
            Language::Danish => ("dag", "dage"),
        };
        write!(out, "{rest} {}", if rest == 1 { one } else { many })?;
    }
    Ok(())
}

/// `1 month`, `23 months`.
pub(crate) fn months(out: &mut impl Write, months: i32, language: Language) -> fmt::Result {
    let (one, many) = match language {
        Language::English => ("month", "months"),
        Language::Danish => ("måned", "måneder"),
    };
    write!(out, "{months} {}", if months == 1 { one } else { many })
}

/// A name inside a sentence: its first letter small.
pub(crate) fn inside_a_sentence(out: &mut impl Write, name: &str) -> fmt::Result {
    let mut letters = name.chars();
    for letter in letters.next().into_iter().flat_map(char::to_lowercase) {
        out.write_char(letter)?;
    }
    out.write_str(letters.as_str())
}

/// Decimal text with the decimal sign of the language.
///
/// # Errors
///
/// Exactly those of `out`.
///
/// ```
/// use gao_core::{Language, locale};
///
/// let mut text = String::new();
/// locale::decimal(&mut text, "-2.40", Language::Danish)?;
/// assert_eq!(text, "-2,40");
/// # Ok::<(), std::fmt::Error>(())
/// ```
pub fn decimal(out: &mut impl Write, text: &str, language: Language) -> fmt::Result {
    for character in text.chars() {
        out.write_char(match (character, language) {
            ('.', Language::Danish) => ',',
            (other, _) => other,
        })?;
    }
    Ok(())
}

/// A vertebra: `T12`, `Th12`.
///
/// # Errors
///
/// Exactly those of `out`.
pub fn level(out: &mut impl Write, level: Level, language: Language) -> fmt::Result {
    let name = level.as_str();
    match (name.strip_prefix('T'), language) {
        (Some(number), Language::Danish) => write!(out, "Th{number}"),
        _ => out.write_str(name),
    }
}

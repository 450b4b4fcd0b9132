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

/// `20 Dec 2025`, `20. dec. 2025`.
pub(crate) fn date(out: &mut impl Write, date: CivilDate, language: Language) -> fmt::Result {
    let stop = match language {
        Language::English => "",
        Language::Danish => ".",
    };
    write!(out, "{}{stop} {} {}", date.day(), month(date, language), date.year())
}

/// A date as exact as it is known: a day, a month, a year, or from one day to another.
pub(crate) fn approximate(
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
pub(crate) fn decimal(out: &mut impl Write, text: &str, language: Language) -> fmt::Result {
    for character in text.chars() {
        out.write_char(match (character, language) {
            ('.', Language::Danish) => ',',
            (other, _) => other,
        })?;
    }
    Ok(())
}

/// `T12`, `Th12`.
pub(crate) fn level(out: &mut impl Write, level: Level, language: Language) -> fmt::Result {
    let name = level.as_str();
    match (name.strip_prefix('T'), language) {
        (Some(number), Language::Danish) => write!(out, "Th{number}"),
        _ => out.write_str(name),
    }
}

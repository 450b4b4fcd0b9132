//! A schedule as a calendar (iCalendar, RFC 5545).
//!
//! Every entry is an all-day event over its whole window. A to-do would fit the meaning better,
//! but the calendars that people carry show events and drop to-dos. The same record gives the
//! same bytes: no clock, no random identifier, and nothing about who she is.

use std::fmt::Write;

use gao_core::explain::{Agenda, AgendaEntry};
use gao_core::schedule::EventStatus;
use gao_core::{Language, Text};
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus as Standing, Property};
use jiff::civil::Date;

use crate::outcome::{Failure, Outcome};

/// Octets of a line, without its end (RFC 5545, section 3.1).
const LINE: usize = 75;

/// The calendar; nothing if no event has a day, because one without an entry is not valid.
pub(crate) fn write(agenda: &Agenda, language: Language) -> Outcome {
    let stamp = day(&agenda.as_of)?;
    let mut events = Vec::new();
    for entry in &agenda.entries {
        if let (Some(first), Some(last)) = (&entry.first_day, &entry.last_day) {
            events.push(event(entry, day(first)?, day(last)?, stamp)?);
        }
    }
    if events.is_empty() {
        return Ok(String::new());
    }
    let code = Text { en: "EN", da: "DA" }.of(language);
    let product = concat!("-//gao//gao ", env!("CARGO_PKG_VERSION"), "//");
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", format!("{product}{code}")))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .append_property(Property::new("X-WR-CALNAME", agenda.title.as_str()));
    calendar.extend(events);
    let mut text = String::new();
    write!(text, "{calendar}").map_err(Failure::internal)?;
    Ok(folded(&text))
}

/// What must be known beside the calendar, and a line for each event that is not in it, and why.
pub(crate) fn left_out(agenda: &Agenda, language: Language) -> Vec<String> {
    let not_here = Text { en: "Not in the calendar", da: "Ikke i kalenderen" }.of(language);
    let line = |entry: &AgendaEntry| {
        let why = entry.left_out.as_ref()?;
        Some(format!("{not_here}: {}, {}. {why}", entry.event.code.as_str(), entry.title))
    };
    agenda.remarks.iter().cloned().chain(agenda.entries.iter().filter_map(line)).collect()
}

fn event(entry: &AgendaEntry, first: Date, last: Date, stamp: Date) -> Result<Event, Failure> {
    // The end of an all-day event is the day after its last.
    let end = last.tomorrow().map_err(Failure::internal)?;
    let standing = match entry.event.status {
        EventStatus::Cancelled => Standing::Cancelled,
        _ if entry.event.provisional => Standing::Tentative,
        _ => Standing::Confirmed,
    };
    let mut event = Event::new();
    event
        .uid(&identifier(entry))
        .add_property("DTSTAMP", format!("{}T000000Z", compact(stamp)))
        .append_property(date("DTSTART", first))
        .append_property(date("DTEND", end))
        .summary(&entry.title)
        .description(&entry.text)
        .status(standing)
        // It takes no time of hers: a window of months must not make her busy for months.
        .add_property("TRANSP", "TRANSPARENT")
        .class(Class::Private)
        .categories([entry.event.code.as_str()]);
    Ok(event.done())
}

/// The same for the same event with the same dates, in every language and for every reader, so
/// that a later export replaces an earlier one.
fn identifier(entry: &AgendaEntry) -> String {
    let event = &entry.event;
    let dates = [&event.from, &event.to].into_iter().flatten().map(|date| date.replace('-', ""));
    let parts: Vec<String> = std::iter::once(event.code.as_str().to_owned()).chain(dates).collect();
    format!("{}@gao", parts.join("-"))
}

fn date(key: &str, day: Date) -> Property {
    Property::new(key, compact(day)).append_parameter(("VALUE", "DATE")).done()
}

/// `20260228`.
fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// A day as the engine writes it.
fn day(text: &str) -> Result<Date, Failure> {
    text.parse().map_err(Failure::internal)
}

/// Folds every line anew: the library lets the last line of a folded property grow to 76 octets.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0_usize;
        for letter in line.chars() {
            if octets.saturating_add(letter.len_utf8()) > LINE {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(letter);
            octets = octets.saturating_add(letter.len_utf8());
        }
        folded.push_str("\r\n");
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        let folded = folded(text);
        assert_eq!(folded.replace("\r\n ", ""), text);
        folded.split_terminator("\r\n").map(str::len).collect()
    }

    #[test]
    fn a_line_has_at_most_75_octets() {
        let line = |octets: usize| "a".repeat(octets) + "\r\n";
        assert_eq!(lengths(&line(74)), [74]);
        assert_eq!(lengths(&line(75)), [75]);
        assert_eq!(lengths(&line(76)), [75, 2]);
        assert_eq!(lengths(&line(149)), [75, 75]);
        assert_eq!(lengths(&line(150)), [75, 75, 2]);
    }

    #[test]
    fn a_letter_is_never_cut() {
        assert_eq!(lengths(&("a".repeat(74) + "ø\r\n")), [74, 3]);
        assert_eq!(lengths(&("a".repeat(73) + "ø\r\n")), [75]);
        assert_eq!(lengths(&("æ".repeat(50) + "\r\n")), [74, 27]);
    }

    /// The reason why lines are folded here; if this fails, the library no longer needs it.
    #[test]
    fn the_library_alone_writes_a_line_of_76_octets() {
        let text = Event::new().summary(&"a".repeat(142)).done().to_string();
        assert!(text.split("\r\n").any(|line| line.len() == LINE + 1), "{text}");
        assert!(folded(&text).split("\r\n").all(|line| line.len() <= LINE), "{text}");
    }
}

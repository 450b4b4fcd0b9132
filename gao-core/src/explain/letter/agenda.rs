//! The schedule in words for a calendar: what has a day, and why the rest has none.
//!
//! A calendar shows an entry without the letter around it, on a day, to whoever looks. So what
//! waits has no day here, however well its window can be counted, and every entry says where it
//! stands, what it rests on, and that it is not for clinical use.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::Serialize;

use super::Letter;
use super::schedule::deferred_sentence;
use crate::assess;
use crate::assessment::EventAnswer;
use crate::evidence::Class;
use crate::explain::words;
use crate::locale;
use crate::schedule::{Event, EventCode, EventReason, EventStatus, words as said};
use crate::sentence::{Audience, Sentence};
use crate::template::fill;
use crate::time::CivilDate;

/// The schedule in words, event by event, for a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[non_exhaustive]
pub struct Agenda {
    /// The day of assessment, `YYYY-MM-DD`.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub as_of: String,
    /// What the whole is called.
    pub title: String,
    /// What the reader must know beside the calendar: that the record is made up, what is urgent, what a pregnancy was exposed
    /// to, what was set aside, that no schedule applies.
    pub remarks: Vec<String>,
    /// Every event, in the order of the schedule.
    pub entries: Vec<AgendaEntry>,
}

/// One event in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[non_exhaustive]
pub struct AgendaEntry {
    /// The event, as the assessment gives it.
    pub event: EventAnswer,
    /// The first day on which it stands in a calendar; none if it has no place there.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub first_day: Option<String>,
    /// The last such day, itself included.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub last_day: Option<String>,
    /// A few words that name it, and how it stands if that is out of the ordinary.
    pub title: String,
    /// What it is, where it stands and what it rests on, one on a line.
    pub text: String,
    /// Why it has no place in a calendar.
    pub left_out: Option<String>,
}

impl Letter<'_> {
    /// The schedule in words.
    pub(in crate::explain) fn agenda(&self, audience: Audience) -> Result<Agenda, fmt::Error> {
        let title = match audience {
            Audience::Clinician => words::SCHEDULE,
            Audience::Patient => words::PATIENT_PLAN,
        };
        let mut agenda = Agenda {
            as_of: self.case.as_of.to_string(),
            title: self.say(title).to_string(),
            remarks: self.agenda_remarks(audience)?,
            entries: Vec::new(),
        };
        if !self.findings.schedule.applies {
            agenda.remarks.extend(said::NONE.of(audience, self.language).map(ToString::to_string));
            return Ok(agenda);
        }
        self.each_event(|event| {
            agenda.entries.push(self.agenda_entry(event, audience)?);
            Ok(())
        })?;
        Ok(agenda)
    }

    fn agenda_remarks(&self, audience: Audience) -> Result<Vec<String>, fmt::Error> {
        let made_up = self.synthetic_sentence(audience).map(ToString::to_string);
        let mut remarks: Vec<String> = made_up.into_iter().collect();
        remarks.extend(self.warnings(audience)?);
        let mut set_aside = String::new();
        self.set_aside_sentence(&mut set_aside)?;
        remarks.extend((!set_aside.is_empty()).then_some(set_aside));
        Ok(remarks)
    }

    fn agenda_entry(&self, event: &Event, audience: Audience) -> Result<AgendaEntry, fmt::Error> {
        let days = days(event, self.case.as_of);
        let left_out = match days {
            Some(_) => None,
            None => Some(self.why_left_out(event, audience)?),
        };
        Ok(AgendaEntry {
            event: assess::event(event, self.case.as_of),
            first_day: days.map(|(first, _)| first.to_string()),
            last_day: days.map(|(_, last)| last.to_string()),
            title: self.agenda_title(event, audience, days.is_some())?,
            text: self.agenda_text(event, audience)?,
            left_out,
        })
    }

    /// `Overdue, provisional: DXA for re-evaluation`.
    fn agenda_title(
        &self,
        event: &Event,
        audience: Audience,
        has_days: bool,
    ) -> Result<String, fmt::Error> {
        let status = match event.status {
            EventStatus::Overdue => Some(words::overdue(audience)),
            EventStatus::Cancelled => Some(words::CANCELLED),
            EventStatus::Upcoming
            | EventStatus::Due
            | EventStatus::Done
            | EventStatus::Deferred => None,
        };
        let moves = (has_days && event.provisional && event.is_open())
            .then(|| words::provisional(audience));
        let mut title = String::new();
        for (place, state) in status.into_iter().chain(moves).enumerate() {
            if place == 0 {
                title.push_str(self.say(state));
            } else {
                title.push_str(", ");
                locale::inside_a_sentence(&mut title, self.say(state))?;
            }
        }
        if !title.is_empty() {
            title.push_str(": ");
        }
        title.push_str(event.code.title().of(audience, self.language).unwrap_or_default());
        Ok(title)
    }

    fn agenda_text(&self, event: &Event, audience: Audience) -> Result<String, fmt::Error> {
        let mut text = String::new();
        self.event_sentence(&mut text, event, audience)?;
        if audience == Audience::Clinician {
            self.cite(&mut text, event.evidence, |class| class != Class::Project)?;
        }
        self.event_standing(&mut text, event, audience, "\n")?;
        if event.code == EventCode::ConfirmPregnancyStatus {
            self.waiting(&mut text, audience)?;
        }
        if audience == Audience::Clinician {
            self.agenda_sources(&mut text, event)?;
        }
        if let Some(made_up) = self.synthetic_sentence(audience) {
            write!(text, "\n{made_up}")?;
        }
        if let Some(banner) = words::BANNER_SCOPE.of(audience, self.language) {
            write!(text, "\n{banner}")?;
        }
        Ok(text)
    }

    /// What waits until it is known whether she is pregnant, without any day.
    fn waiting(&self, text: &mut String, audience: Audience) -> fmt::Result {
        let mut names: Vec<&'static str> = Vec::new();
        self.each_event(|event| {
            if event.reason == Some(EventReason::PregnancyUnclarified) {
                names.extend(event.code.title().of(audience, self.language));
            }
            Ok(())
        })?;
        if names.is_empty() {
            return Ok(());
        }
        text.push('\n');
        let template = said::WAITS.of(audience, self.language).unwrap_or_default();
        fill(text, template, |text, _| text.write_str(&names.join("; ")))
    }

    /// Without the letter around it, an entry names its own sources.
    fn agenda_sources(&self, text: &mut String, event: &Event) -> fmt::Result {
        if event.evidence.iter().any(|id| id.class() == Class::Statement) {
            write!(text, "\n{}", self.say(words::ARTICLE))?;
        }
        for id in event.evidence.iter().filter(|id| id.class() == Class::External) {
            write!(text, "\n{id}: {}", id.entry().source.unwrap_or_default())?;
        }
        Ok(())
    }

    fn why_left_out(&self, event: &Event, audience: Audience) -> Result<String, fmt::Error> {
        let sentence: &Sentence = match (event.status, event.done_on) {
            (EventStatus::Deferred, _) => deferred_sentence(event),
            (EventStatus::Done, Some(_)) => &said::DONE,
            (EventStatus::Done, None) => &said::DONE_UNDATED,
            _ => &said::NO_DAY,
        };
        let mut why = String::new();
        let template = sentence.of(audience, self.language).unwrap_or_default();
        fill(&mut why, template, |why, name| self.event_argument(why, event, name))?;
        Ok(why)
    }
}

/// The days on which an event stands in a calendar.
///
/// What waits or has been done has none. What a new pregnancy cancels keeps its days, so that it
/// replaces the entry of an earlier calendar. What is overdue, or due now without a last day, stands
/// on the day of assessment: on a day that has passed nobody would see it.
fn days(event: &Event, today: CivilDate) -> Option<(CivilDate, CivilDate)> {
    if matches!(event.status, EventStatus::Deferred | EventStatus::Done) {
        return None;
    }
    match (event.from, event.to) {
        (Some(_), Some(_)) if event.status == EventStatus::Overdue => Some((today, today)),
        (Some(from), Some(to)) => Some((from, to)),
        (Some(from), None) => {
            let day = from.max(today);
            Some((day, day))
        }
        (None, _) => event.code.is_for_today().then_some((today, today)),
    }
}

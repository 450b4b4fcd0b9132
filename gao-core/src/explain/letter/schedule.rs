//! What is due when.

use core::fmt::{self, Write};

use super::Letter;
use crate::assess;
use crate::evidence::Class;
use crate::explain::words;
use crate::locale;
use crate::schedule::{Event, EventClock, EventCode, EventReason, EventStatus, words as said};
use crate::sentence::Audience;
use crate::template::fill;
use crate::text::Text;
use crate::time::CivilDate;
use crate::treatment;

impl Letter<'_> {
    pub(super) fn schedule<W: Write>(&self, out: &mut W) -> fmt::Result {
        if !self.findings.schedule.applies {
            return Ok(());
        }
        self.heading(out, words::SCHEDULE)?;
        let mut written = Ok(());
        assess::schedule(self.case, self.policy, self.findings).events(&mut |event| {
            if written.is_ok() {
                written = self.event(out, &event);
            }
        });
        written
    }

    fn event<W: Write>(&self, out: &mut W, event: &Event) -> fmt::Result {
        self.bullet(out, 0)?;
        fill(out, self.say(event.sentence.clinician), |out, name| {
            self.event_argument(out, event, name)
        })?;
        if let Some(status) = status_sentence(event) {
            out.write_char(' ')?;
            fill(out, self.say(status.clinician), |out, name| {
                self.event_argument(out, event, name)
            })?;
        }
        if event.provisional && event.is_open() {
            out.write_char(' ')?;
            fill(out, self.say(said::PROVISIONAL.clinician), |out, name| {
                self.event_argument(out, event, name)
            })?;
        }
        self.cite(out, event.evidence, |class| class != Class::Project)?;
        out.write_char('\n')
    }

    /// What she has to look forward to, in her own words.
    pub(super) fn patient_plan<W: Write>(&self, out: &mut W) -> fmt::Result {
        if !self.findings.schedule.applies {
            return Ok(());
        }
        let mut written = Ok(());
        let mut first = true;
        assess::schedule(self.case, self.policy, self.findings).events(&mut |event| {
            let told = event.sentence.patient.is_some() && event.is_open();
            if written.is_ok() && told {
                written = self.patient_event(out, &event, first);
                first = false;
            }
        });
        written
    }

    fn patient_event<W: Write>(&self, out: &mut W, event: &Event, first: bool) -> fmt::Result {
        if first {
            self.heading(out, words::PATIENT_PLAN)?;
        }
        let Some(text) = event.sentence.of(Audience::Patient, self.language) else { return Ok(()) };
        self.bullet(out, 0)?;
        fill(out, text, |out, name| self.event_argument(out, event, name))?;
        if event.status == EventStatus::Deferred
            && event.code != EventCode::DeferredUntilBirth
            && let Some(text) = said::DEFERRED.of(Audience::Patient, self.language)
        {
            out.write_char(' ')?;
            fill(out, text, |out, name| self.event_argument(out, event, name))?;
        }
        out.write_char('\n')
    }

    fn last_denosumab<W: Write>(&self, out: &mut W) -> fmt::Result {
        match treatment::denosumab(self.case, self.policy) {
            Some(state) if state.last_dose.is_exact() => {
                locale::approximate(out, state.last_dose, self.language)
            }
            _ => out.write_str(self.say(words::UNKNOWN_DATE)),
        }
    }

    fn event_argument<W: Write>(&self, out: &mut W, event: &Event, name: &str) -> fmt::Result {
        let date = |out: &mut W, date: Option<CivilDate>| match date {
            Some(date) => locale::date(out, date, self.language),
            None => out.write_str(self.say(words::UNKNOWN_DATE)),
        };
        match name {
            "from" => date(out, event.from),
            "to" => date(out, event.to),
            "date" if event.code == EventCode::UrgentSpecialistPlan => self.last_denosumab(out),
            "date" => match event.done_on {
                Some(day) if event.status == EventStatus::Done => {
                    locale::date(out, day, self.language)
                }
                _ => date(out, event.from),
            },
            "target" => date(out, self.case.plans.earliest_target),
            "reason" => match event.reason {
                Some(reason) => out.write_str(self.say(event_reason(reason))),
                None => Ok(()),
            },
            _ => match event.clock {
                Some(clock) => out.write_str(self.say(event_clock(clock))),
                None => Ok(()),
            },
        }
    }
}

/// How an event stands, in a sentence; what has no day needs none.
fn status_sentence(event: &Event) -> Option<&'static crate::sentence::Sentence> {
    event.from?;
    Some(match event.status {
        EventStatus::Upcoming => &said::UPCOMING,
        EventStatus::Due => &said::DUE,
        EventStatus::Overdue => &said::OVERDUE,
        EventStatus::Done if event.done_on.is_none() => &said::DONE_UNDATED,
        EventStatus::Done => &said::DONE,
        EventStatus::Deferred => &said::DEFERRED,
        EventStatus::Cancelled => &said::CANCELLED,
    })
}

const fn event_clock(clock: EventClock) -> Text {
    match clock {
        EventClock::Birth => words::THE_BIRTH,
        EventClock::Weaning => words::WEANING,
        EventClock::Diagnosis => words::THE_DIAGNOSIS,
        EventClock::SymptomOnset => words::SYMPTOM_ONSET,
        EventClock::LastDose => words::LAST_DOSE,
        EventClock::FirstDose => words::FIRST_DOSE,
        EventClock::Target => words::WANTED_PREGNANCY,
    }
}

const fn event_reason(reason: EventReason) -> Text {
    match reason {
        EventReason::Pregnant | EventReason::LaterPregnancy => words::AFTER_BIRTH,
        EventReason::PregnancyUnclarified => words::PREGNANCY_OPEN,
        EventReason::Lactating => words::FEEDS,
        EventReason::LactationUnclarified => words::FEEDING_OPEN,
    }
}

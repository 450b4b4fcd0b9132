//! What is due when.

use core::fmt::{self, Write};

use super::Letter;
use crate::anchor;
use crate::assess;
use crate::evidence::Class;
use crate::explain::words;
use crate::locale;
use crate::logic::Tri;
use crate::schedule::{Event, EventClock, EventCode, EventReason, EventStatus, words as said};
use crate::sentence::{Audience, Sentence};
use crate::template::fill;
use crate::text::Text;
use crate::time::CivilDate;
use crate::treatment;
use crate::vocabulary::PregnancyOutcome;

impl Letter<'_> {
    pub(super) fn schedule<W: Write>(&self, out: &mut W) -> fmt::Result {
        if !self.findings.schedule.applies {
            return Ok(());
        }
        self.heading(out, words::SCHEDULE)?;
        self.each_event(|event| self.event(out, event))
    }

    /// Every event of the schedule, up to the first that cannot be written.
    pub(super) fn each_event(&self, mut write: impl FnMut(&Event) -> fmt::Result) -> fmt::Result {
        let mut written = Ok(());
        assess::schedule(self.case, self.policy, self.findings).events(&mut |event| {
            if written.is_ok() {
                written = write(&event);
            }
        });
        written
    }

    fn event<W: Write>(&self, out: &mut W, event: &Event) -> fmt::Result {
        self.bullet(out, 0)?;
        self.event_sentence(out, event, Audience::Clinician)?;
        self.event_standing(out, event, Audience::Clinician, " ")?;
        self.cite(out, event.evidence, |class| class != Class::Project)?;
        out.write_char('\n')
    }

    /// What an event is.
    pub(super) fn event_sentence<W: Write>(
        &self,
        out: &mut W,
        event: &Event,
        audience: Audience,
    ) -> fmt::Result {
        let sentence = said::on(event, self.case.as_of);
        let Some(text) = sentence.of(audience, self.language) else { return Ok(()) };
        fill(out, text, |out, name| self.event_argument(out, event, name))
    }

    /// Where an event stands, each sentence after `before`.
    pub(super) fn event_standing<W: Write>(
        &self,
        out: &mut W,
        event: &Event,
        audience: Audience,
        before: &str,
    ) -> fmt::Result {
        let provisional = (event.provisional && event.is_open()).then(|| self.why_provisional());
        // Of a day that has passed the sentence itself tells her what to do now.
        let told = audience == Audience::Patient
            && event.status == EventStatus::Overdue
            && said::on(event, self.case.as_of) != event.sentence;
        let status = status_sentence(event).filter(|_| !told);
        for sentence in status.into_iter().chain(provisional) {
            let Some(text) = sentence.of(audience, self.language) else { continue };
            out.write_str(before)?;
            fill(out, text, |out, name| self.event_argument(out, event, name))?;
        }
        Ok(())
    }

    /// Why the starting point is not settled: breastfeeding, or what is not listed.
    fn why_provisional(&self) -> &'static Sentence {
        match self.findings.lactating.outcome {
            Tri::Yes => &said::PROVISIONAL_FEEDS,
            Tri::Unknown => &said::PROVISIONAL_FEEDING_OPEN,
            Tri::No => &said::PROVISIONAL,
        }
    }

    /// What is counted from: the birth, or the end of a pregnancy that ended without one.
    pub(super) fn the_birth(&self) -> Text {
        let anchor = anchor::anchor(self.case, self.policy);
        let counted = anchor.and_then(|anchor| {
            self.case.pregnancies.iter().find(|pregnancy| pregnancy.index == anchor.pregnancy)
        });
        match counted.and_then(|pregnancy| pregnancy.outcome) {
            Some(PregnancyOutcome::Loss | PregnancyOutcome::Termination) => words::END_OF_PREGNANCY,
            _ => words::THE_BIRTH,
        }
    }

    /// What she has to look forward to, in her own words.
    pub(super) fn patient_plan<W: Write>(&self, out: &mut W) -> fmt::Result {
        if !self.findings.schedule.applies {
            return Ok(());
        }
        let mut first = true;
        self.each_event(|event| {
            let sentence = said::on(event, self.case.as_of);
            if sentence.patient.is_none() || !event.is_open() {
                return Ok(());
            }
            if core::mem::take(&mut first) {
                self.heading(out, words::PATIENT_PLAN)?;
            }
            self.bullet(out, 0)?;
            self.event_sentence(out, event, Audience::Patient)?;
            self.event_standing(out, event, Audience::Patient, " ")?;
            out.write_char('\n')
        })
    }

    fn last_denosumab<W: Write>(&self, out: &mut W) -> fmt::Result {
        match treatment::denosumab(self.case, self.policy) {
            Some(state) if state.last_dose.is_exact() => {
                locale::approximate(out, state.last_dose, self.language)
            }
            _ => out.write_str(self.say(words::UNKNOWN_DATE)),
        }
    }

    pub(super) fn event_argument<W: Write>(
        &self,
        out: &mut W,
        event: &Event,
        name: &str,
    ) -> fmt::Result {
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
                Some(EventClock::Birth) => out.write_str(self.say(self.the_birth())),
                Some(clock) => out.write_str(self.say(event_clock(clock))),
                None => Ok(()),
            },
        }
    }
}

/// How an event stands, in a sentence; what has no day needs none.
fn status_sentence(event: &Event) -> Option<&'static Sentence> {
    event.from?;
    Some(match event.status {
        EventStatus::Upcoming => &said::UPCOMING,
        EventStatus::Due => &said::DUE,
        EventStatus::Overdue => &said::OVERDUE,
        EventStatus::Done if event.done_on.is_none() => &said::DONE_UNDATED,
        EventStatus::Done if event.code.is_a_stop() => &said::STOPPED,
        EventStatus::Done => &said::DONE,
        EventStatus::Deferred => deferred_sentence(event),
        EventStatus::Cancelled => &said::CANCELLED,
    })
}

/// That an event waits. The dose after denosumab waits for her state, the talk about it does not.
pub(super) const fn deferred_sentence(event: &Event) -> &'static Sentence {
    match event.code {
        EventCode::DenosumabNext | EventCode::BisphosphonateAfterDenosumab => &said::MEDICINE_WAITS,
        _ => &said::DEFERRED,
    }
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

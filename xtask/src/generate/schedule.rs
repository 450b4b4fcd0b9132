//! The events of F-10, as a page.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use enumset::EnumSet;
use gao_conformance::treated::answered;
use gao_core::assessment::{Code, EventAnswer};
use gao_core::finding::RuleId;
use gao_core::schedule::{EventClock, EventCode, EventWindow};

use super::answers::{self, word};
use super::markdown::Page;

/// What was seen of one event.
#[derive(Default)]
struct Seen {
    clocks: BTreeSet<EventClock>,
    /// A status, and its reason if it has one.
    standings: BTreeSet<String>,
    provisional: bool,
    /// The place of each sentence among all, and its key, with what the event then rests on.
    sentences: BTreeMap<(usize, Code), BTreeSet<Code>>,
}

type Events = BTreeMap<EventCode, Seen>;

/// Every event.
pub(super) fn page() -> Result<String> {
    let events = events()?;
    let codes: BTreeSet<&str> = events.keys().map(|code| code.as_str()).collect();
    let wanted = EnumSet::<EventCode>::all().iter().map(EventCode::as_str);
    answers::nothing_left_out("schedule.md", wanted, &codes)?;
    let mut page = Page::new(
        "Schedule",
        "Every event of F-10. A window is counted in calendar months, clamped to the end of the \
         month, and both its ends count; the numbers are those that the rules compare with. Clocks, \
         standings and sentences are what the engine answers about records that differ in \
         everything F-10 reads; an event that no record reaches stops the generator. Nothing that \
         radiates and no medicine is due while she is or may be pregnant, and no medicine while \
         she breastfeeds or may; a stop is never deferred. A name in braces is filled in. The \
         Danish awaits review by a clinician.",
    );
    page.heading("Windows");
    let rows: Result<Vec<_>> = events.iter().map(window).collect();
    page.table(
        ["event", "window", "counted from", "states it", "may be provisional", "standings"],
        rows?,
    );
    page.heading("Sentences");
    let known = answers::sentences();
    let mut rows = Vec::new();
    for (code, seen) in &events {
        for ((_, key), evidence) in &seen.sentences {
            let (_, sentence) = known.get(key.as_str()).context("a known sentence")?;
            let ids: Vec<&str> = evidence.iter().map(Code::as_str).collect();
            let text = sentence.clinician;
            rows.push([
                code.as_str().to_owned(),
                format!("`{key}`"),
                text.en.to_owned(),
                text.da.to_owned(),
                ids.join(", "),
            ]);
        }
    }
    page.table(["event", "sentence", "English", "Danish", "evidence"], rows);
    page.heading("Project choices behind the events");
    let rules = [RuleId::PregnantNow, RuleId::LactatingNow, RuleId::Anchor, RuleId::Schedule];
    super::choices(&mut page, &rules);
    Ok(page.finish())
}

/// What the sweep answers about each event.
fn events() -> Result<Events> {
    let sentences = answers::sentences();
    let mut events = Events::new();
    for (_, answer) in answered() {
        for event in &answer.schedule.events {
            let place = sentences.get(event.sentence.as_str()).context("a known sentence")?.0;
            let seen = events.entry(event.code).or_default();
            seen.clocks.extend(event.clock);
            seen.provisional |= event.provisional;
            seen.standings.insert(standing(event)?);
            let sentence = (place, event.sentence.clone());
            seen.sentences.entry(sentence).or_default().extend(event.evidence.iter().cloned());
        }
    }
    Ok(events)
}

/// A status, with its reason if it has one.
fn standing(event: &EventAnswer) -> Result<String> {
    let status = word(event.status)?;
    Ok(match event.reason {
        Some(reason) => format!("{status} ({})", word(reason)?),
        None => status,
    })
}

fn window((code, seen): (&EventCode, &Seen)) -> Result<[String; 6]> {
    let clocks: Result<Vec<_>> = seen.clocks.iter().map(|clock| clock_words(*clock)).collect();
    let standings: Vec<&str> = seen.standings.iter().map(String::as_str).collect();
    let window = code.window();
    Ok([
        code.as_str().to_owned(),
        window.map_or_else(|| "no day".to_owned(), months),
        clocks?.join(", or "),
        window.map(|it| it.evidence.to_string()).unwrap_or_default(),
        if seen.provisional { "yes" } else { "" }.to_owned(),
        standings.join(", "),
    ])
}

/// A clock as a reader says it.
fn clock_words(clock: EventClock) -> Result<String> {
    Ok(match clock {
        EventClock::Birth => "the birth".to_owned(),
        EventClock::Target => "the day from which a pregnancy is wanted".to_owned(),
        other => format!("the {}", word(other)?.replace('_', " ")),
    })
}

/// A window in words: before the day it is counted from, after it, or on one day.
fn months(window: EventWindow) -> String {
    match (window.from, window.to) {
        (from, Some(to)) if to < 0 => {
            format!("{} to {} months before", from.saturating_neg(), to.saturating_neg())
        }
        (from, Some(to)) if from == to => format!("at {from} months"),
        (from, Some(to)) => format!("{from} to {to} months after"),
        (0, None) => "from that day on".to_owned(),
        (from, None) => format!("from {from} months after"),
    }
}

#[cfg(test)]
mod tests {
    use gao_conformance::{random, sweep};
    use gao_core::time::CivilDate;
    use gao_core::{Assessment, Mode, assess_json_to_record};

    use super::*;

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).unwrap()
    }

    /// The page is made from one set of records; nothing said about others is missing from it.
    #[test]
    fn no_random_record_has_an_event_that_the_page_lacks() {
        let known = events().unwrap();
        for number in 0..3000 {
            let record = random::record(7, number).to_string();
            let options = sweep::options(number, Mode::Quarantine);
            let Ok(answer) = assess_json_to_record(record.as_bytes(), &options) else { continue };
            for event in answer.schedule.events {
                let (seen, standing) = (&known[&event.code], standing(&event).unwrap());
                let code = event.code.as_str();
                assert!(seen.standings.contains(&standing), "{code} {standing} in {number}");
                let said = seen.sentences.keys().any(|(_, key)| *key == event.sentence);
                assert!(said, "{code} {} in {number}", event.sentence);
                let clock = event.clock.is_none_or(|clock| seen.clocks.contains(&clock));
                assert!(clock && (seen.provisional || !event.provisional), "{code} in {number}");
            }
        }
    }

    /// The days that an answer gives are those of the page.
    #[test]
    fn every_window_of_an_answer_is_the_one_on_the_page() {
        let mut reached = BTreeSet::new();
        for (question, answer) in answered() {
            for event in &answer.schedule.events {
                let Some(zero) = zero(&question.record, answer, event.clock, &event.pointer) else {
                    continue;
                };
                let window = event.code.window().unwrap();
                let plus = |months| zero.plus_months(months).to_string();
                let code = event.code.as_str();
                assert_eq!(event.from, Some(plus(window.from)), "{code} {}", question.record);
                assert_eq!(event.to, window.to.map(plus), "{code} {}", question.record);
                reached.insert(event.code);
            }
        }
        let windowed = EnumSet::<EventCode>::all().iter().filter(|code| code.window().is_some());
        assert_eq!(reached, windowed.collect());
    }

    /// The day an event is counted from, as the record states it.
    fn zero(
        record: &serde_json::Value,
        answer: &Assessment,
        clock: Option<EventClock>,
        course: &Option<String>,
    ) -> Option<CivilDate> {
        let text = |pointer: &str| record.pointer(pointer).and_then(|value| value.as_str());
        let of_course = |field| text(&format!("{}/{field}", course.as_deref()?));
        let exact = |text: &&str| CivilDate::parse(text).is_ok();
        match clock? {
            // A first DXA is counted from the birth, whatever the anchor.
            EventClock::Birth => text("/pregnancies/0/births/0"),
            EventClock::Weaning => {
                answer.schedule.anchor.as_ref().map(|anchor| anchor.date.as_str())
            }
            EventClock::Diagnosis => text("/diagnosis_date"),
            EventClock::SymptomOnset => text("/symptoms/pain_onset"),
            EventClock::LastDose => of_course("last_dose"),
            // The months of teriparatide count from the start if it was taken in one course.
            EventClock::FirstDose => of_course("start").filter(exact),
            EventClock::Target => text("/plans/earliest_target"),
        }
        .map(day)
    }

    #[test]
    fn a_window_is_said_from_the_day_it_is_counted_from() {
        let said = |code: EventCode| months(code.window().unwrap());
        assert_eq!(said(EventCode::DxaBaseline), "from that day on");
        assert_eq!(said(EventCode::DxaSixMonths), "at 6 months");
        assert_eq!(said(EventCode::PharmReview), "12 to 24 months after");
        assert_eq!(said(EventCode::BisphosphonateStop), "12 to 6 months before");
    }
}

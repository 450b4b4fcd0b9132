//! What the command line takes from the engine for `gao schedule` and `gao ask`: one part of the
//! letter on a page of its own, and the schedule in words for a calendar. Never a scan or a
//! medicine on a day on which it must not be.

use gao_conformance::{cases, random, vectors};
use gao_core::assessment::{Assessment, EventAnswer};
use gao_core::explain::{Agenda, AgendaEntry, Part, Style};
use gao_core::schedule::{EventCode, EventStatus};
use gao_core::{
    Audience, CaseInput, Language, Mode, Options, Tri, agenda, agenda_json_to_record,
    assess_json_to_record, explain_json, explain_part, explain_part_json, read_json,
};
use serde_json::{Value, json};

const LANGUAGES: [Language; 2] = [Language::English, Language::Danish];
const READERS: [Audience; 2] = [Audience::Clinician, Audience::Patient];
const PARTS: [Part; 2] = [Part::Schedule, Part::Requests];

/// Random records of one run.
const RECORDS: u64 = 200;

fn quarantine() -> Options {
    Options { mode: Mode::Quarantine, ..Options::default() }
}

fn assess(record: &[u8]) -> Assessment {
    assess_json_to_record(record, &quarantine()).unwrap()
}

fn words(record: &[u8], language: Language, audience: Audience) -> Agenda {
    agenda_json_to_record(record, &quarantine(), language, audience).unwrap()
}

fn page(record: &[u8], part: Part, language: Language, audience: Audience) -> String {
    explain_part_json(record, &quarantine(), part, language, Style::Text, audience).unwrap()
}

/// Published cases, vectors of the schedule, and random records.
fn everything() -> Vec<(String, Vec<u8>)> {
    let mut all = cases().unwrap();
    for vector in vectors::read("schedule.json").unwrap() {
        all.push((vector.id, vector.input.to_string().into_bytes()));
    }
    for number in 0..RECORDS {
        let record = random::record(20, number).to_string().into_bytes();
        all.push((format!("seed 20, number {number}"), record));
    }
    all
}

/// A scan, or what a decision on a medicine hangs on; a stop is neither.
fn must_wait(code: EventCode) -> bool {
    matches!(
        code,
        EventCode::DxaBaseline
            | EventCode::DxaSixMonths
            | EventCode::DxaReevaluate
            | EventCode::PharmReview
            | EventCode::DenosumabNext
            | EventCode::BisphosphonateAfterDenosumab
            | EventCode::DeferredUntilBirth
    )
}

/// A woman with one collapse while breastfeeding, weaned on `weaned`, not pregnant.
fn weaned(weaned: &str, as_of: &str) -> Value {
    json!({
        "as_of": as_of,
        "pregnancy_status": {"value": "no", "on": as_of},
        "pregnancies": [{
            "lmp": "2024-06-01", "outcome": "live", "births": ["2025-03-08"],
            "lactation_periods": [{"start": "2025-03-08", "end": weaned}],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "fractures": [{
            "site": "vertebra", "level": "T12", "onset": "2025-04-10",
            "mechanism": "spontaneous", "confirmed": "yes",
        }],
    })
}

fn of(record: &Value) -> Agenda {
    words(record.to_string().as_bytes(), Language::English, Audience::Clinician)
}

fn entry(agenda: &Agenda, code: EventCode) -> &AgendaEntry {
    agenda.entries.iter().find(|entry| entry.event.code == code).expect("the event is there")
}

fn days(entry: &AgendaEntry) -> Option<(&str, &str)> {
    Some((entry.first_day.as_deref()?, entry.last_day.as_deref()?))
}

#[test]
fn every_event_is_there_once_with_a_day_or_a_reason() {
    let mut seen = 0;
    for (name, record) in everything() {
        let answer = assess(&record);
        for (language, audience) in LANGUAGES.into_iter().flat_map(|l| READERS.map(|r| (l, r))) {
            let agenda = words(&record, language, audience);
            assert_eq!(agenda.as_of, answer.as_of, "{name}");
            if !answer.schedule.applies {
                assert!(agenda.entries.is_empty() && !agenda.remarks.is_empty(), "{name}");
                continue;
            }
            let events: Vec<&EventAnswer> = agenda.entries.iter().map(|it| &it.event).collect();
            assert_eq!(events, answer.schedule.events.iter().collect::<Vec<_>>(), "{name}");
            for entry in &agenda.entries {
                seen += 1;
                assert_eq!(entry.first_day.is_some(), entry.last_day.is_some(), "{name}");
                assert_ne!(entry.first_day.is_some(), entry.left_out.is_some(), "{name}");
                assert!(!entry.title.is_empty() && !entry.text.is_empty(), "{name}");
                assert!(!entry.text.contains(['{', '}']), "{name}: {}", entry.text);
                assert!(!entry.title.contains(['{', '}']), "{name}: {}", entry.title);
            }
        }
    }
    assert!(seen > 2000, "{seen}");
}

#[test]
fn what_must_wait_has_no_day() {
    let (mut waited, mut fed) = (0, 0);
    for (name, record) in everything() {
        let answer = assess(&record);
        let pregnant = answer.reproductive_state.pregnant.outcome;
        let feeds = answer.reproductive_state.lactating.outcome;
        for entry in words(&record, Language::English, Audience::Clinician).entries {
            let event = &entry.event;
            if event.status == EventStatus::Deferred {
                assert_eq!(days(&entry), None, "{name}: {event:?}");
            }
            if pregnant != Tri::No && must_wait(event.code) {
                waited += 1;
                let is_off = event.status == EventStatus::Cancelled;
                assert!(days(&entry).is_none() || is_off, "{name}: {event:?}");
                assert_eq!(entry.title.starts_with("Cancelled: "), is_off, "{name}: {event:?}");
            }
            let medicine = [EventCode::DenosumabNext, EventCode::BisphosphonateAfterDenosumab];
            if feeds != Tri::No && medicine.contains(&event.code) {
                fed += 1;
                let later = event.status == EventStatus::Upcoming;
                assert!(days(&entry).is_none() || later, "{name}: {event:?}");
            }
        }
    }
    assert!(waited > 200 && fed > 0, "{waited} {fed}");
}

#[test]
fn an_unsettled_pregnancy_stands_on_the_day_and_names_what_waits() {
    let mut record = weaned("2025-08-31", "2026-03-01");
    record.as_object_mut().unwrap().remove("pregnancy_status");
    let agenda = of(&record);
    let confirm = entry(&agenda, EventCode::ConfirmPregnancyStatus);
    assert_eq!(days(confirm), Some(("2026-03-01", "2026-03-01")));
    let waits = "Waits for this: First DXA; DXA for re-evaluation; Judge the rise in BMD.";
    assert!(confirm.text.contains(waits), "{}", confirm.text);
    // Their days are nowhere in it.
    assert!(!confirm.text.contains("28 Feb 2026"), "{}", confirm.text);
    for code in [EventCode::DxaBaseline, EventCode::DxaReevaluate, EventCode::PharmReview] {
        let why = entry(&agenda, code).left_out.as_deref();
        assert_eq!(why, Some("Deferred: pregnancy is not clarified."), "{code:?}");
    }
}

#[test]
fn a_window_moves_from_upcoming_over_due_to_overdue() {
    let of_day = |as_of: &str| {
        let agenda = of(&weaned("2025-08-31", as_of));
        let scan = entry(&agenda, EventCode::DxaReevaluate);
        // What is overdue stands on the day of assessment.
        let overdue = scan.event.status == EventStatus::Overdue;
        let window = if overdue { (as_of, as_of) } else { ("2026-02-28", "2026-08-31") };
        assert_eq!(days(scan), Some(window), "{as_of}");
        (scan.event.status, scan.title.clone())
    };
    let named = |prefix: &str| format!("{prefix}DXA for re-evaluation");
    assert_eq!(of_day("2026-02-27"), (EventStatus::Upcoming, named("")));
    assert_eq!(of_day("2026-02-28"), (EventStatus::Due, named("")));
    assert_eq!(of_day("2026-08-31"), (EventStatus::Due, named("")));
    assert_eq!(of_day("2026-09-01"), (EventStatus::Overdue, named("Overdue: ")));
}

#[test]
fn what_is_due_without_a_last_day_stands_on_the_day_of_assessment() {
    for as_of in ["2026-02-27", "2026-09-01"] {
        let agenda = of(&weaned("2025-08-31", as_of));
        assert_eq!(days(entry(&agenda, EventCode::DxaBaseline)), Some((as_of, as_of)));
    }
}

#[test]
fn what_has_been_done_or_has_no_day_says_so() {
    let mut record = weaned("2025-08-31", "2026-03-20");
    record["bmd"] = json!([{
        "date": "2026-03-01", "modality": "dxa", "site": "total_hip", "z_score": "-1.50",
    }]);
    let agenda = of(&record);
    let why = |code| entry(&agenda, code).left_out.as_deref();
    assert_eq!(why(EventCode::DxaReevaluate), Some("Done 1 Mar 2026."));
    assert_eq!(why(EventCode::MoodScreen), Some("It has no fixed day."));
}

#[test]
fn a_provisional_window_says_so_to_each_reader() {
    let record = weaned("ongoing", "2025-09-07").to_string();
    let title = |language, audience| {
        let agenda = words(record.as_bytes(), language, audience);
        let scan = entry(&agenda, EventCode::DxaReevaluate);
        assert!(scan.event.provisional);
        (scan.title.clone(), scan.text.lines().nth(2).unwrap_or_default().to_owned())
    };
    let (title_en, line) = title(Language::English, Audience::Clinician);
    assert_eq!(title_en, "Provisional: DXA for re-evaluation");
    assert_eq!(
        line,
        "Provisional: she breastfeeds. The starting point moves from the birth to the day of weaning when she weans."
    );
    let (title_da, _) = title(Language::Danish, Audience::Clinician);
    assert_eq!(title_da, "Foreløbig: DXA til revurdering");
    let (title_her, _) = title(Language::Danish, Audience::Patient);
    assert_eq!(title_her, "Dato kan ændre sig: Ny knogletæthedsscanning");
}

#[test]
fn a_title_never_names_the_disease() {
    for (name, record) in everything() {
        for (language, audience) in LANGUAGES.into_iter().flat_map(|l| READERS.map(|r| (l, r))) {
            for entry in words(&record, language, audience).entries {
                let title = entry.title.to_lowercase();
                for word in ["plo", "gao", "osteopor"] {
                    assert!(!title.contains(word), "{name}: {title}");
                }
            }
        }
    }
}

#[test]
fn a_page_keeps_what_must_not_be_missed() {
    let (mut urgent, mut none) = (0, 0);
    for (name, record) in everything() {
        let answer = assess(&record);
        for part in PARTS {
            let en = page(&record, part, Language::English, Audience::Clinician);
            let da = page(&record, part, Language::Danish, Audience::Clinician);
            assert!(en.starts_with("PLO assessment, ") && da.starts_with("GAO-vurdering, "));
            assert!(en.contains("not for clinical use"), "{name}");
            assert!(da.contains("ikke til klinisk brug"), "{name}");
            assert!(!en.contains(['{', '}']) && !da.contains(['{', '}']), "{name}: {en}");
            let her = page(&record, part, Language::English, Audience::Patient);
            assert!(her.contains("not approved medical equipment"), "{name}");
            if !answer.suspicion.red_flags.is_empty() {
                urgent += 1;
                assert!(en.contains("\nUrgent\n") && da.contains("\nAkut\n"), "{name}");
                assert!(her.contains("\nImportant\n"), "{name}");
            }
        }
        let schedule = page(&record, Part::Schedule, Language::English, Audience::Clinician);
        let says_none = schedule.contains("No schedule applies on what is recorded so far.");
        assert_eq!(says_none, !answer.schedule.applies, "{name}");
        none += usize::from(says_none);
    }
    assert!(urgent > 5 && none > 20, "{urgent} {none}");
}

/// The page says what the letter says of the schedule, word for word.
#[test]
fn the_page_of_the_schedule_is_that_of_the_letter() {
    for (name, record) in cases().unwrap() {
        for (language, heading) in
            [(Language::English, "What is due when"), (Language::Danish, "Hvad skal gøres hvornår")]
        {
            let letter = explain_json(
                &record,
                &Options::default(),
                language,
                Style::Text,
                Audience::Clinician,
            );
            let section = |text: &str| {
                let start = text.split(&format!("\n{heading}\n")).nth(1)?.to_owned();
                start.split("\n\n").next().map(str::to_owned)
            };
            let page = page(&record, Part::Schedule, language, Audience::Clinician);
            if let Some(in_letter) = section(&letter.unwrap()) {
                assert_eq!(section(&page), Some(in_letter), "{name}");
            }
        }
    }
}

#[test]
fn every_question_says_what_it_is_needed_for() {
    for (name, record) in everything() {
        let text = page(&record, Part::Requests, Language::English, Audience::Clinician);
        let asked = text.lines().filter(|line| line.starts_with("    - ")).count();
        let why: Vec<&str> =
            text.lines().filter(|line| line.starts_with("      - Needed for: ")).collect();
        assert_eq!(asked, why.len(), "{name}: {text}");
        let missing = assess(&record).missing;
        assert_eq!(asked == 0, missing.is_empty(), "{name}: {text}");
        assert_eq!(text.contains("Nothing that could change the answer."), missing.is_empty());
        // Every rule that waits is named, and no other.
        for rule in missing.iter().flat_map(|fact| &fact.needed_by) {
            let ends = [format!(", {rule};"), format!(", {rule}."), format!(", {rule} (")];
            let named = why.iter().any(|line| ends.iter().any(|end| line.contains(end)));
            assert!(named, "{name}: {rule}: {text}");
        }
    }
}

#[test]
fn safety_is_asked_for_first() {
    let record = br#"{"as_of": "2025-12-20"}"#;
    let text = page(record, Part::Requests, Language::English, Audience::Clinician);
    let first = text.lines().find(|line| line.starts_with("    - ")).unwrap();
    assert!(first.starts_with("    - Ask whether she is pregnant"), "{first}");
    let text = page(record, Part::Requests, Language::Danish, Audience::Patient);
    let first = text.lines().find(|line| line.starts_with("  - ")).unwrap();
    assert!(first.contains("gravid"), "{first}");
}

/// What the letter says under base care or imaging is asked for here.
#[test]
fn alone_the_page_asks_for_what_the_letter_says_elsewhere() {
    let record = weaned("2025-08-31", "2026-03-01").to_string();
    let heading = "\nWhat to ask next\n";
    let alone = page(record.as_bytes(), Part::Requests, Language::English, Audience::Clinician);
    let letter = explain_json(
        record.as_bytes(),
        &Options::default(),
        Language::English,
        Style::Text,
        Audience::Clinician,
    )
    .unwrap();
    let in_letter = letter.split(heading).nth(1).unwrap().split("\n\n").next().unwrap();
    assert!(alone.to_lowercase().contains("calcium"), "{alone}");
    assert!(!in_letter.to_lowercase().contains("calcium intake"), "{in_letter}");
}

#[test]
fn while_she_may_be_pregnant_no_question_asks_for_radiation() {
    for (name, record) in everything() {
        if assess(&record).reproductive_state.pregnant.outcome == Tri::No {
            continue;
        }
        for audience in READERS {
            let text = page(&record, Part::Requests, Language::English, audience);
            assert!(!text.contains("X-ray"), "{name}: {text}");
            for line in text.lines().filter(|line| line.contains("DXA")) {
                // Only reports that exist, and what waits.
                let harmless = ["report", "existing", "waits", "deferred", "Ask the DXA centre"];
                let harmless = harmless.iter().any(|word| line.contains(word));
                assert!(harmless, "{name}: {line}");
            }
        }
    }
}

#[test]
fn both_doors_give_the_same_and_refuse_the_same() {
    let record = weaned("2025-08-31", "2026-03-01").to_string();
    let (input, problems) = read_json(record.as_bytes());
    assert!(problems.is_empty());
    let options = Options::default();
    let (language, audience) = (Language::Danish, Audience::Patient);
    assert_eq!(
        agenda(&input, &options, language, audience).unwrap(),
        words(record.as_bytes(), language, audience)
    );
    for part in PARTS {
        assert_eq!(
            explain_part(&input, &options, part, language, Style::Text, audience).unwrap(),
            page(record.as_bytes(), part, language, audience)
        );
        let refused =
            explain_part(&CaseInput::default(), &options, part, language, Style::Text, audience);
        assert_eq!(refused.unwrap_err().problems()[0].pointer, "/as_of");
    }
    assert!(agenda(&CaseInput::default(), &options, language, audience).is_err());
}

#[test]
fn what_was_set_aside_is_said_beside_the_calendar() {
    let mut record = weaned("2025-08-31", "2026-03-01");
    record["bmd"] = json!([{"z_score": "-24.0"}]);
    record["symptoms"] = json!({"red_flags": {"fever": "yes"}});
    let agenda = of(&record);
    assert!(agenda.remarks.iter().any(|it| it.contains("E-RANGE-SCORE")), "{:?}", agenda.remarks);
    assert!(agenda.remarks[0].contains("urgent medical assessment"), "{:?}", agenda.remarks);
    let text = record.to_string();
    for part in PARTS {
        let page = page(text.as_bytes(), part, Language::English, Audience::Clinician);
        assert!(page.contains("E-RANGE-SCORE"), "{page}");
    }
}

//! `gao schedule`: what is due when, as a page, as JSON and as a calendar.

use icalendar::{Calendar, Component, DatePerhapsTime, Event, EventLike, EventStatus};
use serde_json::{Value, json as value};

use super::*;

const LANGUAGES: [&str; 2] = ["en", "da"];
const READERS: [&str; 2] = ["clinician", "patient"];

/// One collapse while breastfeeding, weaned, not pregnant.
fn weaned(weaned: &str, as_of: &str) -> Value {
    value!({
        "as_of": as_of,
        "patient": {"birth_date": "1991-04-17"},
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

/// A run that prints a calendar, and beside it what is not in it.
fn ics(record: &Value, language: &str, reader: &str) -> Run {
    let arguments = ["schedule", "-", "--format", "ics", "--lang", language, "--for", reader];
    let run = gao_with(&arguments, record.to_string().as_bytes(), &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    run
}

fn events(run: &Run) -> Vec<Event> {
    if run.out.is_empty() {
        return Vec::new();
    }
    let calendar: Calendar = run.out.parse().expect("a calendar");
    assert!(calendar.get_name().is_some_and(|name| !name.is_empty()));
    calendar.events().cloned().collect()
}

fn of(record: &Value, code: &str) -> Event {
    let run = ics(record, "en", "clinician");
    let mut events = events(&run).into_iter();
    events.find(|event| category(event) == code).unwrap_or_else(|| panic!("{code}: {}", run.out))
}

fn category(event: &Event) -> String {
    event.get_categories().expect("categories").join(",")
}

/// First day, and the day after the last.
fn dates(event: &Event) -> (String, String) {
    let date = |value: Option<DatePerhapsTime>| match value {
        Some(DatePerhapsTime::Date(date)) => date.to_string(),
        other => panic!("{other:?}"),
    };
    (date(event.get_start()), date(event.get_end()))
}

fn day_after(day: &str) -> String {
    let day: jiff::civil::Date = day.parse().expect("a day");
    day.tomorrow().expect("a day after").to_string()
}

fn schedule(record: &Value) -> Value {
    let arguments = ["schedule", "-", "--format", "json"];
    json(&gao_with(&arguments, record.to_string().as_bytes(), &[]).answered())
}

fn vectors() -> Vec<(String, Value)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/schedule.json");
    let file = json(&std::fs::read_to_string(path).expect("the vectors are there"));
    let mut records = Vec::new();
    for vector in file.pointer("/vectors").and_then(Value::as_array).expect("vectors") {
        let at = |place: &str| vector.pointer(place).expect(place).clone();
        let id = at("/id").as_str().expect("an id").to_owned();
        let record = at("/input");
        // Most of them record no fracture, so that no schedule applies to them.
        let mut suspected = record.clone();
        let fractures = suspected.pointer_mut("/fractures").and_then(Value::as_array_mut);
        let fractures = fractures.expect("fractures");
        if fractures.is_empty() {
            fractures.push(value!({
                "site": "vertebra", "level": "T12", "onset": at("/input/pregnancies/0/births/0"),
                "mechanism": "spontaneous", "confirmed": "yes",
            }));
            records.push((format!("{id} with a fracture"), suspected));
        }
        records.push((id, record));
    }
    records
}

mod page {
    use super::*;

    #[test]
    fn it_stands_alone_with_its_sources() {
        let page = gao(&["schedule", CASE]).answered();
        assert!(page.starts_with("PLO assessment, 14 Jan 2025\n\nWhat is due when\n"), "{page}");
        let confirm = "  - First: settle whether she is pregnant. Until then no DXA and no \
                       medicine is due. [S-46; S-49; S-71]\n";
        assert!(page.contains(confirm), "{page}");
        let marks = "Deferred: pregnancy is not clarified. Provisional: it is not known whether \
                     she breastfeeds. If she has breastfed, the day of weaning takes the place of \
                     the birth. [S-83, ref. 21]\n";
        assert!(page.contains(marks), "{page}");
        assert!(page.contains("\nSources\n") && page.contains("ref. 21 (S-83): Kovacs"), "{page}");
        assert!(!page.contains("\nAnswer\n") && page.contains("not for clinical use"), "{page}");
    }

    #[test]
    fn it_is_written_for_both_readers_in_both_languages() {
        let of = |language, reader| {
            gao(&["schedule", CASE, "--lang", language, "--for", reader]).answered()
        };
        assert!(of("da", "clinician").contains("\nHvad skal gøres hvornår\n  - Først: afklar"));
        assert!(of("en", "patient").contains("\nYour plan\n  - First: find out whether you are"));
        let page = of("da", "patient");
        assert!(page.contains("\nDin plan\n  - Først: find ud af, om du er gravid."), "{page}");
        assert!(page.contains("Datoerne kan stadig ændre sig: de afhænger af"), "{page}");
        assert!(!page.contains("S-83"), "{page}");
        let page = gao(&["schedule", CASE, "--format", "markdown"]).answered();
        assert!(page.contains("\n## What is due when\n\n- First: settle"), "{page}");
    }

    #[test]
    fn where_none_applies_one_sentence_says_so() {
        let record = br#"{"as_of": "2025-12-20"}"#;
        let told = [
            (["en", "clinician"], "\nWhat is due when\n  No schedule applies on what is recorded"),
            (["da", "clinician"], "\nHvad skal gøres hvornår\n  Der gælder ingen plan på det, der"),
            (["en", "patient"], "\nYour plan\n  On what is known so far there is no plan"),
            (["da", "patient"], "\nDin plan\n  Ud fra det, der er oplyst nu, er der ingen plan"),
        ];
        for ([language, reader], sentence) in told {
            let arguments = ["schedule", "-", "--lang", language, "--for", reader];
            let page = gao_with(&arguments, record, &[]).answered();
            assert!(page.contains(sentence), "{page}");
        }
    }

    #[test]
    fn json_is_the_schedule_of_the_answer() {
        let part = gao(&["schedule", CASE, "--format", "json"]).answered();
        let answer = gao(&["assess", CASE, "--format", "json"]).answered();
        assert_eq!(json(&part), json(&answer)["schedule"]);
        assert!(answer.contains(part.trim_end()), "{part}");
        assert_eq!(part.lines().count(), 1);
    }

    #[test]
    fn a_record_is_read_refused_and_quarantined_like_any_other() {
        let told = gao_with(&["schedule", "-"], FIVE_PROBLEMS, &[]).failed(3);
        assert!(told.ends_with("\n`-`: problems: 5 (errors: 5, warnings: 0)\n"), "{told}");
        let told = gao_with(&["schedule", "-", "--format", "ics"], FIVE_PROBLEMS, &[]).failed(3);
        assert!(told.ends_with("\n`-`: problems: 5 (errors: 5, warnings: 0)\n"), "{told}");
        let run = gao_with(&["schedule", "-", "--format", "json"], FIVE_PROBLEMS, &[]);
        assert_eq!((run.code, json(&run.out).as_array().map(Vec::len)), (Some(3), Some(5)));
        let page = gao_with(&["schedule", "-", "--quarantine"], FIVE_PROBLEMS, &[]).answered();
        assert!(page.contains("\nSet aside\n") && page.contains("E-DATE-INVALID"), "{page}");
        gao(&["schedule"]).failed(2);
        gao(&["schedule", "no-such.json"]).failed(2);
        let told = gao(&["schedule", CASE, "--format", "pdf"]).failed(2);
        assert!(told.contains("text, json, markdown, ics"), "{told}");
    }
}

mod calendar {
    use super::*;

    #[test]
    fn the_windows_are_those_of_the_answer() {
        let (mut with_days, mut empty) = (0, 0);
        for (name, record) in vectors() {
            let answer = schedule(&record);
            let as_of = record["as_of"].as_str().expect("a day");
            let mut expected = Vec::new();
            let mut left_out = Vec::new();
            for event in answer["events"].as_array().expect("events") {
                let text = |field: &str| event[field].as_str();
                let code = text("code").expect("a code").to_owned();
                let status = match text("status").expect("a status") {
                    "Deferred" | "Done" => None,
                    "Cancelled" => Some(EventStatus::Cancelled),
                    _ if event["provisional"] == true => Some(EventStatus::Tentative),
                    _ => Some(EventStatus::Confirmed),
                };
                let days = match (text("from"), text("to")) {
                    // Overdue: on the day itself, where somebody sees it.
                    (Some(_), Some(_)) if text("status") == Some("Overdue") => Some((as_of, as_of)),
                    (Some(from), Some(to)) => Some((from, to)),
                    // Due without a last day: on the day itself.
                    (Some(from), None) => Some((from.max(as_of), from.max(as_of))),
                    (None, _) if code == "CONFIRM-PREGNANCY-STATUS" => Some((as_of, as_of)),
                    (None, _) => None,
                };
                match (days, status) {
                    (Some((from, to)), Some(status)) => {
                        expected.push((code, (from.to_owned(), day_after(to)), Some(status)));
                    }
                    _ => left_out.push(code),
                }
            }
            if answer["applies"] == false {
                expected.clear();
                left_out.clear();
            }
            for (language, not_here) in LANGUAGES.into_iter().zip(["Not in the", "Ikke i"]) {
                for reader in READERS {
                    let run = ics(&record, language, reader);
                    let found: Vec<_> = events(&run)
                        .iter()
                        .map(|event| (category(event), dates(event), event.get_status()))
                        .collect();
                    assert_eq!(found, expected, "{name}");
                    let told: Vec<&str> =
                        run.err.lines().filter(|line| line.starts_with(not_here)).collect();
                    assert_eq!(told.len(), left_out.len(), "{name}: {}", run.err);
                    for (line, code) in told.iter().zip(&left_out) {
                        assert!(line.contains(&format!(": {code}, ")), "{name}: {line}");
                    }
                }
            }
            with_days += expected.len();
            empty += usize::from(expected.is_empty());
        }
        assert!(with_days > 15 && empty > 3, "{with_days} {empty}");
    }

    #[test]
    fn the_end_is_the_day_after_the_last() {
        // Weaned, day of assessment, re-evaluation, review.
        let cases = [
            // Ends of months: 28 February of a common year, 31 August.
            ("2025-08-31", ["2026-02-28", "2026-09-01"], ["2026-08-31", "2027-09-01"]),
            // The last day is 28 February, of a common and of a leap year.
            ("2026-02-28", ["2026-08-28", "2027-03-01"], ["2027-02-28", "2028-02-29"]),
            // 29 February itself, as a first day and as a last.
            ("2027-08-31", ["2028-02-29", "2028-09-01"], ["2028-08-31", "2029-09-01"]),
            ("2028-02-29", ["2028-08-29", "2029-03-01"], ["2029-02-28", "2030-03-01"]),
            // New year.
            ("2025-12-31", ["2026-06-30", "2027-01-01"], ["2026-12-31", "2028-01-01"]),
        ];
        for (day, scan, review) in cases {
            // On the day of weaning itself she still breastfeeds.
            let record = weaned(day, &day_after(day));
            let window = |code: &str| dates(&of(&record, code));
            let pair = |[from, to]: [&str; 2]| (from.to_owned(), to.to_owned());
            assert_eq!(window("DXA-REEVALUATE"), pair(scan), "{day}");
            assert_eq!(window("PHARM-REVIEW"), pair(review), "{day}");
        }
    }

    /// A day that exists in leap years only, as the last day of a window.
    #[test]
    fn a_window_may_end_on_the_29th_of_february() {
        let mut record = weaned("2025-08-31", "2027-06-01");
        record["symptoms"] = value!({"spinal_pain": "yes", "pain_onset": "2027-02-28"});
        assert_eq!(dates(&of(&record, "PAIN-QOL-REVIEW")).1, "2028-02-29");
        record["plans"] = value!({"earliest_target": "2028-08-29", "pregnancy_wish": "yes"});
        record["medications"] = value!([{"agent": "alendronate", "start": "2026-09-10"}]);
        let stop = dates(&of(&record, "BP-STOP"));
        assert_eq!(stop, ("2027-08-29".to_owned(), "2028-03-01".to_owned()));
    }

    #[test]
    fn one_entry_byte_for_byte() {
        let run = ics(&weaned("2025-08-31", "2026-03-01"), "en", "patient");
        let entry = "BEGIN:VEVENT\r\n\
            CLASS:PRIVATE\r\n\
            DESCRIPTION:New bone density scan (DXA) between 28 Feb 2026 and 31 Aug 2026\r\n\
            \x20 (6-12 months after weaning).\\nThis text is made from one medical review a\r\n \
            rticle. It is not approved medical equipment. Your doctor makes the decisi\r\n \
            ons together with you.\r\n\
            DTEND;VALUE=DATE:20260901\r\n\
            DTSTAMP:20260301T000000Z\r\n\
            DTSTART;VALUE=DATE:20260228\r\n\
            STATUS:CONFIRMED\r\n\
            SUMMARY:New bone density scan\r\n\
            TRANSP:TRANSPARENT\r\n\
            UID:DXA-REEVALUATE-20260228-20260831@gao\r\n\
            CATEGORIES:DXA-REEVALUATE\r\n\
            END:VEVENT\r\n";
        assert!(run.out.contains(entry), "{}", run.out);
        let head = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//gao//gao {}//EN\r\n\
             CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Your plan\r\n",
            env!("CARGO_PKG_VERSION")
        );
        assert!(run.out.starts_with(&head), "{}", run.out);
        assert!(run.out.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{}", run.out);
    }

    #[test]
    fn the_same_record_gives_the_same_bytes_anywhere() {
        let record = weaned("2025-08-31", "2026-03-01").to_string();
        let arguments = ["schedule", "-", "--format", "ics", "--lang", "da"];
        let at = |zone: &str| gao_with(&arguments, record.as_bytes(), &[("TZ", zone)]).out;
        let first = at("<+14>-14");
        assert!(first.contains("DTSTAMP:20260301T000000Z\r\n"), "{first}");
        assert_eq!(first, at("<-12>12"));
    }

    #[test]
    fn lines_are_folded_between_letters_and_read_back() {
        let mut danish = 0;
        for (name, record) in vectors() {
            for (language, reader) in LANGUAGES.into_iter().flat_map(|l| READERS.map(|r| (l, r))) {
                let run = ics(&record, language, reader);
                assert!(!run.out.replace("\r\n", "").contains(['\r', '\n']), "{name}");
                for line in run.out.split_terminator("\r\n") {
                    assert!(line.len() <= 75, "{name}: {} octets: {line}", line.len());
                }
                // What the library reads back is what the page says.
                let unfolded = run.out.replace("\r\n ", "");
                for event in events(&run) {
                    let text = event.get_description().expect("a description");
                    let escaped = text
                        .replace('\\', "\\\\")
                        .replace(',', "\\,")
                        .replace(';', "\\;")
                        .replace('\n', "\\n");
                    let line = format!("\r\nDESCRIPTION:{escaped}\r\n");
                    assert!(unfolded.contains(&line), "{name}: {text}");
                    danish += text.matches(['æ', 'ø', 'å']).count();
                }
            }
        }
        assert!(danish > 100, "{danish}");
    }

    #[test]
    fn identifiers_are_unique_and_the_same_in_every_language() {
        for (name, record) in vectors() {
            let identifiers = |language, reader| -> Vec<String> {
                let run = ics(&record, language, reader);
                events(&run).iter().map(|it| it.get_uid().expect("a UID").to_owned()).collect()
            };
            let first = identifiers("en", "clinician");
            let mut distinct = first.clone();
            distinct.sort();
            distinct.dedup();
            assert_eq!(distinct.len(), first.len(), "{name}");
            assert_eq!(first, identifiers("da", "patient"), "{name}");
        }
    }

    #[test]
    fn a_later_pregnancy_cancels_the_same_entry() {
        let before = of(&weaned("2025-08-31", "2026-03-01"), "DXA-REEVALUATE");
        let mut record = weaned("2025-08-31", "2026-06-01");
        record["pregnancies"].as_array_mut().expect("a list").push(value!({
            "lmp": "2026-03-15", "outcome": "ongoing",
        }));
        record.as_object_mut().expect("a record").remove("pregnancy_status");
        let after = of(&record, "DXA-REEVALUATE");
        assert_eq!(after.get_uid(), before.get_uid());
        assert_eq!(after.get_status(), Some(EventStatus::Cancelled));
        assert_eq!(after.get_summary(), Some("Cancelled: DXA for re-evaluation"));
        let run = ics(&record, "da", "patient");
        let waits = "Ikke i kalenderen: DEFERRED-UNTIL-BIRTH, Knogletæthedsscanning efter fødslen. \
                     Udsat: gravid, til efter fødslen.\n";
        assert!(run.err.contains(waits), "{}", run.err);
    }

    #[test]
    fn while_it_is_not_known_whether_she_is_pregnant_only_that_has_a_day() {
        let mut record = weaned("2025-08-31", "2026-03-01");
        record.as_object_mut().expect("a record").remove("pregnancy_status");
        record["medications"] = value!([{
            "agent": "denosumab", "start": "2025-09-01", "last_dose": "2025-09-01",
        }]);
        let run = ics(&record, "en", "clinician");
        let found = events(&run);
        let codes: Vec<String> = found.iter().map(category).collect();
        assert_eq!(codes, ["CONFIRM-PREGNANCY-STATUS"], "{}", run.out);
        let text = found[0].get_description().expect("a description");
        assert!(
            text.contains("Waits for this: First DXA; DXA for re-evaluation; Judge the rise in BMD; Denosumab, decide what follows."),
            "{text}"
        );
        // No day of what waits stands anywhere in the file.
        for day in ["20260228", "20260831", "28 Feb 2026", "31 Aug 2026", "1 Mar 2026"] {
            assert!(!run.out.replace("\r\n ", "").contains(day), "{day}: {}", run.out);
        }
        let line = "Not in the calendar: DENOSUMAB-NEXT, Denosumab, decide what follows. \
                    The medicine waits: pregnancy is not clarified. The talk with a specialist \
                    should not wait.\n";
        assert!(run.err.contains(line), "{}", run.err);
    }

    #[test]
    fn while_she_breastfeeds_no_medicine_has_a_day() {
        let mut record = weaned("ongoing", "2026-03-20");
        record["medications"] = value!([{
            "agent": "denosumab", "start": "2025-09-01", "last_dose": "2025-09-01",
        }]);
        for (language, why) in [
            ("en", "The talk with a specialist should not wait."),
            ("da", "Lægemidlet må vente: ammer. Samtalen med en specialist bør ikke vente."),
        ] {
            let run = ics(&record, language, "clinician");
            assert!(!run.out.contains("DENOSUMAB-NEXT"), "{}", run.out);
            let line = run.err.lines().find(|line| line.contains("DENOSUMAB-NEXT"));
            assert!(line.is_some_and(|line| line.ends_with(why)), "{}", run.err);
        }
    }

    /// On a day that has passed nobody would see it.
    #[test]
    fn what_is_overdue_stands_on_the_day_of_assessment() {
        let late = |as_of: &str| of(&weaned("2025-08-31", as_of), "DXA-REEVALUATE");
        let on = |day: &str| (day.to_owned(), day_after(day));
        assert_eq!(dates(&late("2026-08-31")), ("2026-02-28".to_owned(), day_after("2026-08-31")));
        assert_eq!(dates(&late("2026-09-01")), on("2026-09-01"));
        let later = late("2026-10-01");
        assert_eq!(dates(&later), on("2026-10-01"));
        // It is the same entry, and still tells its days.
        assert_eq!(later.get_uid(), late("2026-03-01").get_uid());
        let text = later.get_description().expect("a description");
        assert!(text.contains("28 Feb 2026 to 31 Aug 2026"), "{text}");
    }

    #[test]
    fn a_medicine_in_pregnancy_is_told_beside_the_calendar() {
        let mut record = weaned("2025-08-31", "2026-06-01");
        record["pregnancies"].as_array_mut().expect("a list").push(value!({
            "lmp": "2026-03-15", "outcome": "ongoing",
        }));
        record.as_object_mut().expect("a record").remove("pregnancy_status");
        record["medications"] = value!([{
            "agent": "alendronate", "start": "2025-09-10", "stop": "ongoing",
        }]);
        for (language, reader, told) in [
            ("en", "clinician", "Exposed in pregnancy: alendronate"),
            ("da", "clinician", "Eksponeret i graviditet: alendronat"),
            ("en", "patient", "You have had alendronate after the pregnancy began."),
            ("da", "patient", "Du har fået alendronat efter graviditetens begyndelse."),
        ] {
            let run = ics(&record, language, reader);
            assert!(run.err.starts_with(told), "{}", run.err);
        }
    }

    /// Others see a calendar: her titles name neither the disease nor a medicine.
    #[test]
    fn no_title_of_hers_names_a_medicine() {
        let mut read = 0;
        for (name, record) in vectors() {
            for language in LANGUAGES {
                for event in events(&ics(&record, language, "patient")) {
                    let title = event.get_summary().expect("a summary").to_lowercase();
                    for word in ["denosumab", "teriparatid", "phosphon", "fosfon", "medici"] {
                        assert!(!title.contains(word), "{name}: {title}");
                    }
                    read += 1;
                }
            }
        }
        assert!(read > 30, "{read}");
    }

    #[test]
    fn without_an_entry_there_is_no_calendar() {
        let run = ics(&value!({"as_of": "2025-12-20"}), "en", "clinician");
        assert_eq!(run.out, "");
        assert!(run.err.starts_with("No schedule applies on what is recorded so far."));
        let run = ics(&value!({"as_of": "2025-12-20"}), "da", "patient");
        assert!(run.err.starts_with("Ud fra det, der er oplyst nu, er der ingen plan at følge."));
    }

    #[test]
    fn nothing_about_who_she_is_enters_the_file() {
        for (language, reader) in LANGUAGES.into_iter().flat_map(|l| READERS.map(|r| (l, r))) {
            let run = ics(&weaned("2025-08-31", "2026-03-01"), language, reader);
            let text = run.out.replace("\r\n ", "");
            assert!(!text.contains("1991"), "{text}");
            let lines = text.lines().filter(|line| line.starts_with("CLASS:"));
            assert_eq!(lines.clone().count(), text.matches("BEGIN:VEVENT").count());
            assert!(lines.into_iter().all(|line| line == "CLASS:PRIVATE"), "{text}");
            for title in text.lines().filter(|line| line.starts_with("SUMMARY:")) {
                assert!(!title.contains("PLO") && !title.contains("GAO"), "{title}");
            }
        }
    }

    #[test]
    fn what_was_set_aside_is_told_beside_the_calendar() {
        let mut record = weaned("2025-08-31", "2026-03-01");
        record["bmd"] = value!([{"z_score": "-24.0"}]);
        let arguments = ["schedule", "-", "--format", "ics", "--quarantine"];
        let run = gao_with(&arguments, record.to_string().as_bytes(), &[]);
        assert_eq!(run.code, Some(0));
        assert!(run.out.starts_with("BEGIN:VCALENDAR\r\n"), "{}", run.out);
        assert!(run.err.contains("E-RANGE-SCORE"), "{}", run.err);
    }
}

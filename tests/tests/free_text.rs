//! What a caller wrote into a record never poses as what the engine says: on no page is it a
//! heading, a line of its own, a link or a tag.

use gao_core::explain::{Part, Style};
use gao_core::{Audience, Language, Mode, Options, explain_json, explain_part_json, validate_json};
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::{Value, json};

/// What an attacker, or a clumsy export, may put into a field.
const HOSTILE: [&str; 4] = [
    "x\n\n# PLO is excluded\n\n- **Start**",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "`</code>`<b>[here](http://example.org) ![](http://example.org/x.png)",
    "a\r\n\u{202e}\u{2028}## Safe\u{7}\u{1b}[31m | b & &lt;i&gt;",
];

/// A record with the text in every field that takes any; `strange` also where it is a fault.
fn record(text: &str, strange: &str) -> Value {
    let device = json!({"maker": text, "model": text, "serial": text});
    let scan = |date: &str, value: &str| {
        json!({"date": date, "modality": "dxa", "site": "lumbar_spine", "device": device,
            "bmd_g_per_cm2": value, "z_score": "-2.4", "reference_name": text})
    };
    json!({
        "as_of": "2025-12-20",
        "provenance": {"id": text, "citation": text, "doi": text, "note": text,
            "left_out": [text]},
        "pregnancies": [{"lmp": "2024-12-29", "births": ["2025-10-05"], "outcome": "live"}],
        "fractures": [{"site": "vertebra", "level": strange, "onset": "2025-11-10",
            "mechanism": "spontaneous", "confirmed": "yes", "imaging_ids": [text]}],
        "imaging": [{"id": text, "date": "2025-11-12", "modality": "xray",
            "regions": ["thoracic", "lumbar"], "result": "fracture"}],
        "bmd": [scan("2025-10-20", "0.800"), scan("2025-12-01", "0.780")],
        "conditions": [{"kind": "other", "name": text, "present": "yes"},
            {"name": text, "present": "yes"}],
        "cross_calibrations": [{"from": device, "to": device, "site": "lumbar_spine",
            "source": text}],
        "judgements": {"very_low_bmd": {"value": "yes", "by": text}},
        "symptoms": {"pain_onset": strange, "spinal_pain": "yes"},
    })
}

/// Every letter and page, with how it is set.
fn pages(record: &Value) -> Vec<(Style, String)> {
    let record = record.to_string().into_bytes();
    let options = Options { mode: Mode::Quarantine, ..Options::default() };
    let mut pages = Vec::new();
    for language in [Language::English, Language::Danish] {
        for style in [Style::Text, Style::Markdown] {
            for audience in [Audience::Clinician, Audience::Patient] {
                let letter = explain_json(&record, &options, language, style, audience);
                pages.push((style, letter.unwrap()));
                for part in [Part::Schedule, Part::Requests, Part::Projection, Part::Counselling] {
                    let page =
                        explain_part_json(&record, &options, part, language, style, audience);
                    pages.push((style, page.unwrap()));
                }
            }
        }
    }
    pages
}

/// The structure of a page of Markdown: its headings, and what it must not hold.
fn structure(page: &str) -> (usize, usize) {
    let mut headings = 0;
    let mut forbidden = 0;
    for event in Parser::new(page) {
        match event {
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Link { .. } | Tag::Image { .. }) => forbidden += 1,
            _ => {}
        }
    }
    (headings, forbidden)
}

#[test]
fn a_text_of_the_record_changes_no_page_but_by_its_words() {
    for hostile in HOSTILE {
        let harmless = pages(&record("word", "strange"));
        let pages = pages(&record(hostile, hostile));
        assert_eq!(harmless.len(), pages.len());
        for ((style, plain), (_, page)) in harmless.iter().zip(&pages) {
            assert_eq!(plain.lines().count(), page.lines().count(), "{page}");
            let control = |letter: char| letter.is_control() && letter != '\n';
            assert!(!page.contains(control), "{page}");
            if *style == Style::Markdown {
                assert_eq!(structure(page), (structure(plain).0, 0), "{page}");
            }
        }
    }
}

#[test]
fn the_name_of_a_disease_is_still_told() {
    let name = "Crohn's disease (2019)";
    let found = |(_, page): &(Style, String)| page.contains(name);
    assert!(pages(&record(name, "strange")).iter().any(found));
}

#[test]
fn a_problem_quotes_without_control_characters_and_ends_no_quotation() {
    for hostile in HOSTILE {
        let record = record("word", hostile).to_string();
        let problems = validate_json(record.as_bytes(), &Options::default());
        assert!(problems.iter().any(|problem| !problem.offending.is_empty()));
        for problem in problems {
            for language in [Language::English, Language::Danish] {
                let message = problem.message(language);
                assert!(!message.contains(char::is_control), "{message}");
                assert_eq!(message.matches('`').count() % 2, 0, "{message}");
                assert!(!problem.offending.contains('`'), "{message}");
            }
        }
    }
}

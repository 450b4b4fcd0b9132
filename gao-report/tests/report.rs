//! Charts and pages over real and made-up records: nothing recorded is lost, nothing a caller wrote
//! becomes a tag, and the same record gives the same bytes.
#![expect(clippy::panic, reason = "a failed assertion is a failed test")]

use std::fs;
use std::path::{Path, PathBuf};

use gao_core::timeline::Timeline;
use gao_core::{Audience, Case, Language, Options, case_from_json, decide};
use gao_report::{NotDrawn, ReportOptions, Width, bmd_chart, report, spine_chart, undrawn};
use serde_json::{Value, json};

const LANGUAGES: [Language; 2] = [Language::English, Language::Danish];
const WIDTHS: [Width; 2] = [Width::Wide, Width::Narrow];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(name)
}

fn case(json: &[u8]) -> Case {
    case_from_json(json, &Options::default())
        .unwrap_or_else(|refused| panic!("{:#?}", refused.problems()))
}

fn record(name: &str) -> Value {
    let path = folder("reports").join(name);
    let text = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(record: &Value) -> Case {
    case(record.to_string().as_bytes())
}

fn timeline(case: &Case) -> Timeline {
    let policy = Options::default().policy;
    Timeline::of(case, &policy, &decide(case, &policy), false)
}

fn page(case: &Case, language: Language, audience: Audience) -> String {
    let options = ReportOptions { language, audience, ..ReportOptions::default() };
    report(case, &Options::default().policy, options)
}

/// Every published case, by name.
fn published() -> Vec<(String, Case)> {
    let entries = fs::read_dir(folder("cases")).unwrap_or_else(|error| panic!("{error}"));
    let mut cases = Vec::new();
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("RW") {
            let json = fs::read(entry.path()).unwrap_or_else(|error| panic!("{name}: {error}"));
            cases.push((name, case(&json)));
        }
    }
    assert_eq!(cases.len(), 65);
    cases
}

#[test]
fn every_measurement_is_on_the_chart_or_named_as_left_out() {
    let mut drawn_in_all = 0;
    for (name, case) in published() {
        let timeline = timeline(&case);
        let whole = |m: &&gao_core::timeline::Measurement| {
            m.site.is_some() && m.date.is_some() && m.bmd.is_some()
        };
        let placed = timeline.measurements.iter().filter(whole).count();
        for language in LANGUAGES {
            let left_out = undrawn(&timeline, language);
            for m in timeline.measurements.iter().filter(|m| !whole(m)) {
                let site = m.site.map_or("", |site| site.name().of(language)).to_lowercase();
                assert!(left_out.iter().any(|it| it.to_lowercase().contains(&site)), "{name}");
            }
            for width in WIDTHS {
                match bmd_chart(&timeline, language, width) {
                    Ok(chart) => {
                        assert_eq!(chart.svg("a").matches("g/cm²").count() > 0, placed > 0);
                        drawn_in_all += 1;
                    }
                    Err(NotDrawn::NoBirth) => assert_eq!(timeline.birth, None, "{name}"),
                    Err(NotDrawn::NoMeasurement) => assert_eq!(placed, 0, "{name}"),
                }
            }
        }
    }
    // No published case states both the day and the value of a measurement.
    assert_eq!(drawn_in_all, 0);
}

#[test]
fn every_published_case_has_a_report_for_each_reader_in_each_language() {
    for (name, case) in published() {
        for language in LANGUAGES {
            for audience in [Audience::Clinician, Audience::Patient] {
                let page = page(&case, language, audience);
                let code = if language == Language::Danish { "da" } else { "en" };
                let start = format!("<!DOCTYPE html><html lang=\"{code}\">");
                assert!(page.starts_with(&start), "{name}");
                assert!(page.ends_with("</html>"), "{name}");
                assert_eq!(page.contains("<svg"), audience == Audience::Clinician, "{name}");
            }
        }
    }
}

/// The tags of a page, without what stands between them.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).filter_map(|it| it.split('>').next()).collect()
}

#[test]
fn nothing_a_caller_wrote_becomes_a_tag_or_an_address() {
    let case = read(&record("hostile-text.json"));
    for language in LANGUAGES {
        let page = page(&case, language, Audience::Clinician);
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
        for tag in tags(&page) {
            let name = tag.split([' ', '/']).find(|it| !it.is_empty()).unwrap_or_default();
            assert!(!["script", "img", "iframe", "b", "i", "u", "link"].contains(&name), "{tag}");
            for attribute in ["href=\"http", "src=", "onerror", "onload", "javascript:"] {
                assert!(!tag.contains(attribute), "{tag}");
            }
        }
        // A name is no heading of the page.
        assert!(!page.contains("> head</h"));
    }
}

#[test]
fn the_page_names_no_resource_of_the_network() {
    let page =
        page(&read(&record("synthetic-course.json")), Language::English, Audience::Clinician);
    for tag in tags(&page) {
        let namespace = tag.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assert!(!namespace.contains("//"), "{tag}");
    }
    assert!(!page.contains("@import") && !page.contains("url("));
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let case = read(&record("synthetic-course.json"));
    let one = page(&case, Language::Danish, Audience::Clinician);
    assert_eq!(page(&case, Language::Danish, Audience::Clinician), one);
    let timeline = timeline(&case);
    let png = || bmd_chart(&timeline, Language::Danish, Width::Wide).map(|it| it.png());
    assert_eq!(png(), png());
}

#[test]
fn a_picture_is_a_png_of_its_size() {
    let timeline = timeline(&read(&record("synthetic-course.json")));
    for chart in [
        bmd_chart(&timeline, Language::English, Width::Narrow).unwrap_or_else(|it| panic!("{it}")),
        spine_chart(&timeline, Language::English),
    ] {
        let png = chart.png().unwrap_or_else(|error| panic!("{error}"));
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
        // Three pixels to a point.
        let width: Vec<u8> = png.iter().skip(16).take(4).copied().collect();
        assert_eq!(width, 1050_u32.to_be_bytes());
    }
}

#[test]
fn a_made_up_record_says_so_on_every_picture() {
    let made_up = record("synthetic-course.json");
    let mut real = made_up.clone();
    real["provenance"]["synthetic"] = json!(false);
    for (record, synthetic) in [(made_up, true), (real, false)] {
        let timeline = timeline(&read(&record));
        for (language, stamp) in [
            (Language::English, "Synthetic record: no woman stands behind it"),
            (Language::Danish, "Syntetisk journal: der står ingen kvinde bag"),
        ] {
            let bmd = bmd_chart(&timeline, language, Width::Wide);
            let bmd = bmd.unwrap_or_else(|reason| panic!("{reason}"));
            for chart in [bmd, spine_chart(&timeline, language)] {
                assert_eq!(chart.svg("a").contains(stamp), synthetic, "{}", chart.title);
            }
        }
    }
}

#[test]
fn the_spine_shows_grade_doubt_and_what_has_no_level() {
    let record = json!({
        "as_of": "2025-12-20",
        "fractures": [
            {"site": "vertebra", "level": "T8", "confirmed": "yes", "genant_grade": "2"},
            {"site": "vertebra", "level": "T8", "confirmed": "yes", "genant_grade": "3"},
            {"site": "vertebra", "level": "L1", "confirmed": "unknown"},
            {"site": "vertebra", "level": "L2", "confirmed": "no"},
            {"site": "vertebra", "level": "L3", "confirmed": "yes"},
            {"site": "vertebra", "confirmed": "yes"},
        ],
    });
    let timeline = timeline(&read(&record));
    let chart = spine_chart(&timeline, Language::English);
    assert_eq!(
        chart.description,
        "T8: confirmed ×2, Genant grade 3. L1: suspected. L3: confirmed, grade not recorded. \
         A drawing, not to scale: the wedge stands for the grade. \
         Vertebral fractures without a level, not drawn: 1"
    );
    let danish = spine_chart(&timeline, Language::Danish);
    assert!(danish.description.starts_with("Th8: bekræftet ×2, Genant-grad 3."));
}

#[test]
fn the_chart_says_in_words_what_it_shows() {
    let timeline = timeline(&read(&record("published-follow-up.json")));
    let chart = bmd_chart(&timeline, Language::Danish, Width::Wide);
    let chart = chart.unwrap_or_else(|reason| panic!("{reason}"));
    assert_eq!(
        chart.description,
        "Lænderyg: 0,652 g/cm² ved måned 3,0; 0,747 g/cm² ved måned 15,0."
    );
    let svg = chart.svg("<a\" 1>");
    assert!(svg.contains("aria-labelledby=\"a1-title a1-description\""), "{svg}");
    // Broken vertebrae lie in the region, and no precision is recorded.
    assert!(svg.contains("en brudt hvirvel ligger, eller kan ligge, i området"));
    assert!(svg.contains("Ingen streg: centrets præcision er ikke oplyst"));
    assert!(!svg.contains("[X-02]"));
}

#[test]
fn a_band_comes_with_what_it_is_and_what_it_rests_on() {
    let timeline = timeline(&read(&record("synthetic-course.json")));
    let chart = bmd_chart(&timeline, Language::English, Width::Wide);
    let svg = chart.unwrap_or_else(|reason| panic!("{reason}")).svg("a");
    // Broken over lines, as it is drawn.
    let words = svg.split("</text>").filter_map(|it| it.rsplit_once('>')).map(|(_, text)| text);
    let legend = words.collect::<Vec<_>>().join(" ");
    for said in [
        "a band of averages of groups, normal physiology, not PLO and not an interval for one \
         woman. [S-17, S-18, S-19, D-10, D-25]",
        "the straight edges between them are a visual guide. [S-17, S-19, D-25]",
        "does not differ by more than measurement error [X-02]",
        "Can be compared; the line is a visual guide",
    ] {
        assert!(legend.contains(said), "{said}\n{legend}");
    }
}

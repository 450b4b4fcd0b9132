//! Charts and pages over real and made-up records: nothing recorded is lost, nothing a caller wrote
//! becomes a tag, and the same record gives the same bytes.
#![expect(clippy::panic, reason = "a failed assertion is a failed test")]
#![expect(clippy::float_arithmetic, reason = "texts are measured where they are drawn")]

use std::fs;
use std::path::{Path, PathBuf};

use gao_core::timeline::Timeline;
use gao_core::{Audience, Case, Language, Options, case_from_json, decide};
use gao_report::{
    Chart, NotDrawn, ReportOptions, Width, bmd_chart, no_bands, report, spine_chart, undrawn,
};
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

fn drawn(timeline: &Timeline, language: Language) -> Chart {
    let chart = bmd_chart(timeline, language, Width::Wide);
    chart.unwrap_or_else(|reason| panic!("{reason:?}"))
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

/// A record with one entry for each place that an entry of a chart may have: on it, or named below it.
fn crowded() -> Value {
    let device = json!({"maker": "a", "model": "b", "serial": "c"});
    let spine = |date: &str, value: u32| {
        json!({
            "date": date, "modality": "dxa", "site": "lumbar_spine", "device": device,
            "bmd_g_per_cm2": format!("0.{value}"), "z_score": "-2.1",
        })
    };
    let mut bmd: Vec<Value> =
        (0..12).map(|n| spine(&format!("2025-{:02}-03", n + 1), 700 + n)).collect();
    bmd.push(spine("2021-01-01", 901));
    bmd.push(json!({"modality": "dxa", "site": "femoral_neck", "bmd_g_per_cm2": "0.902"}));
    bmd.push(json!({"date": "2025-02-01", "modality": "dxa", "bmd_g_per_cm2": "0.903"}));
    bmd.push(json!({"date": "2025-02-01", "site": "total_hip", "z_score": "-2.22"}));
    let vertebra = |level: &str, onset: Option<&str>, confirmed: &str| json!({"site": "vertebra", "level": level, "onset": onset, "confirmed": confirmed});
    let mut fractures: Vec<Value> = ["T1", "T3", "T5", "T7", "T9", "T11", "L1", "L3", "L5"]
        .map(|level| vertebra(level, Some("2025-06-01"), "yes"))
        .into();
    fractures.push(vertebra("T2", None, "unknown"));
    fractures.push(vertebra("T4", Some("2019"), "yes"));
    fractures.push(vertebra("T6", Some("2025-03"), "no"));
    json!({
        "as_of": "2026-01-20",
        "pregnancies": [
            {"lmp": "2024-01-01", "outcome": "live", "births": ["2024-10-05"],
             "lactation_periods": [{"start": "2024-10-05", "end": "2025-08-05"}]},
            {"outcome": "loss"},
        ],
        "fractures": fractures,
        "bmd": bmd,
        "medications": [
            {"agent": "other_antiosteoporotic", "start": "2025-01", "stop": "ongoing"},
            {"agent": "low_molecular_weight_heparin", "start": "2024-02-01", "stop": "2024-09-01"},
            {"agent": "alendronate", "stop": "2025-12-01"},
            {"agent": "zoledronate", "last_dose": "2025-11-01"},
            {"start": "2025-02-01"},
        ],
    })
}

/// Every text of a picture: where it begins, its line, and the text.
fn texts(svg: &str) -> Vec<(f64, f64, f64, String)> {
    let attribute = |tag: &str, name: &str| -> Option<String> {
        let (_, rest) = tag.split_once(&format!("{name}=\""))?;
        rest.split('"').next().map(str::to_owned)
    };
    let mut found = Vec::new();
    for part in svg.split("<text ").skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or_default();
        let text = rest.split('<').next().unwrap_or_default().replace("&apos;", "'");
        let number =
            |name| attribute(tag, name).and_then(|it| it.parse::<f64>().ok()).unwrap_or(0.0);
        // Narrower than any face that would be used, so that what is cut is cut anywhere.
        let width = text.chars().count() as f64 * number("font-size") * 0.5;
        let start = match attribute(tag, "text-anchor").as_deref() {
            Some("end") => number("x") - width,
            Some("middle") => number("x") - width / 2.0,
            _ => number("x"),
        };
        found.push((start, start + width, number("y"), text));
    }
    found
}

#[test]
fn everything_is_on_the_chart_or_named_as_left_out() {
    let timeline = timeline(&read(&crowded()));
    assert_eq!(
        undrawn(&timeline, Language::English),
        [
            "Lumbar spine, 1 Jan 2021, 0.901 g/cm², Z -2.1: more than 36 months before the birth",
            "Femoral neck, 0.902 g/cm²: no day",
            "Site not known, 1 Feb 2025, 0.903 g/cm²: no site",
            "Total hip, 1 Feb 2025, Z -2.22: no value in g/cm²",
            "T2 (not confirmed): no day",
            "T4 (confirmed): more than 36 months before the birth",
            "Alendronate: no day of its beginning",
            "Zoledronate: only the day of the last dose is recorded",
            "A pregnancy: no day",
        ]
    );
    assert_eq!(
        no_bands(&timeline, Language::English),
        [
            "Lumbar spine: no band of averages: she breastfeeds, or how long or how fully she did is \
          not recorded [S-17]"
        ]
    );
    let page = page(&read(&crowded()), Language::English, Audience::Clinician);
    // The tables hold what the chart holds, and what imaging refuted.
    for value in (700..712).chain([901, 902, 903]) {
        assert!(page.contains(&format!("<td>0.{value}</td>")), "{value}");
    }
    for cell in
        ["<td>-2.22</td>", "<td>refuted</td>", "Unnamed medicine", "Low-molecular-weight heparin"]
    {
        assert!(page.contains(cell), "{cell}");
    }
}

#[test]
fn no_text_leaves_the_paper_or_lies_over_another() {
    let records = ["synthetic-course.json", "synthetic-untreated.json", "published-follow-up.json"];
    let mut all: Vec<Value> = records.map(record).into();
    all.push(crowded());
    for record in &all {
        let timeline = timeline(&read(record));
        for (language, width) in LANGUAGES.into_iter().zip(WIDTHS.into_iter().cycle()) {
            let right = if width == Width::Wide { 720.0 } else { 350.0 };
            let bmd = bmd_chart(&timeline, language, width).map(|chart| chart.svg("a"));
            let spine = spine_chart(&timeline, language).svg("a");
            for (svg, right) in bmd.into_iter().map(|it| (it, right)).chain([(spine, 350.0)]) {
                let texts = texts(&svg);
                assert!(texts.len() > 10);
                for (place, (start, end, line, text)) in texts.iter().enumerate() {
                    assert!(0.0 <= *start && *end <= right, "{text} from {start} to {end}");
                    for (other_start, other_end, other_line, other) in texts.iter().skip(place + 1)
                    {
                        let apart = end <= other_start || other_end <= start;
                        assert!(
                            apart || (line - other_line).abs() > 7.0,
                            "`{text}` over `{other}`"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_published_case_without_a_chart_says_what_it_lacks() {
    for (name, case) in published() {
        let timeline = timeline(&case);
        match bmd_chart(&timeline, Language::English, Width::Wide).map(|chart| chart.title) {
            Err(NotDrawn::NoBirth) => assert_eq!(timeline.birth, None, "{name}"),
            Err(NotDrawn::NoMeasurement) => {
                let whole = |m: &gao_core::timeline::Measurement| m.series.is_some();
                assert!(!timeline.measurements.iter().any(whole), "{name}");
            }
            // No report states both the day and the value of a measurement.
            Ok(title) => panic!("{name}: {title}"),
        }
    }
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
fn no_page_has_an_argument_that_nobody_filled() {
    let mut treated = record("synthetic-untreated.json");
    treated["medications"] =
        json!([{"agent": "teriparatide", "start": "2025-04-05", "stop": "ongoing"}]);
    for record in [treated, record("synthetic-course.json"), crowded(), record("hostile-text.json")]
    {
        for language in LANGUAGES {
            for audience in [Audience::Clinician, Audience::Patient] {
                let page = page(&read(&record), language, audience);
                let (_, body) = page.split_once("</style>").unwrap_or_default();
                assert!(!body.contains(['{', '}']), "{body}");
            }
        }
    }
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
        bmd_chart(&timeline, Language::English, Width::Narrow)
            .unwrap_or_else(|it| panic!("{it:?}")),
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
            for chart in [drawn(&timeline, language), spine_chart(&timeline, language)] {
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
            {"site": "vertebra", "level": "T8", "onset": "2024", "confirmed": "yes",
             "genant_grade": "2"},
            {"site": "vertebra", "level": "T8", "onset": "2025", "confirmed": "yes",
             "genant_grade": "3"},
            {"site": "vertebra", "level": "T9", "onset": "2025-03-01", "confirmed": "yes"},
            {"site": "vertebra", "level": "T9", "onset": "2025", "confirmed": "yes"},
            {"site": "vertebra", "level": "L1", "confirmed": "unknown", "genant_grade": "1"},
            {"site": "vertebra", "level": "L1", "onset": "2025-02-01", "confirmed": "yes"},
            {"site": "vertebra", "level": "L2", "confirmed": "no"},
            {"site": "vertebra", "level": "L3", "confirmed": "yes"},
            {"site": "vertebra", "confirmed": "yes"},
        ],
    });
    let timeline = timeline(&read(&record));
    let chart = spine_chart(&timeline, Language::English);
    assert_eq!(
        chart.description,
        // Entered twice for days that may be one, T9 is one.
        "T8: confirmed ×2, Genant grade 3. T9: confirmed, grade not recorded. L1: confirmed, grade \
         not recorded; not confirmed, Genant grade 1. L3: confirmed, grade not recorded. A drawing, \
         not to scale: the wedge stands for the grade. Dashed in grey: no imaging with a clear \
         result is recorded. Vertebral fractures without a level, not drawn: 1 Day of assessment, 20 \
         Dec 2025. gao 0.1.0. Not for clinical use."
    );
    let danish = spine_chart(&timeline, Language::Danish);
    assert!(danish.description.starts_with("Th8: bekræftet ×2, Genant-grad 3."));
}

#[test]
fn the_chart_says_in_words_what_it_shows() {
    let timeline = timeline(&read(&record("published-follow-up.json")));
    let chart = drawn(&timeline, Language::Danish);
    assert_eq!(
        chart.description,
        "Lænderyg: 0,652 g/cm² ved måned 3,0; 0,747 g/cm² ved måned 15,0."
    );
    let svg = chart.svg("<a\" 1>");
    assert!(svg.contains("aria-labelledby=\"a1-title a1-description\""), "{svg}");
    // Broken vertebrae lie in the region, and no precision is recorded.
    assert!(svg.contains("en brudt hvirvel ligger, eller kan ligge, i området"));
    assert!(svg.contains("Ingen fejllinje: der er ikke oplyst præcision"));
    assert!(!svg.contains("[X-02]"));
}

#[test]
fn values_that_cannot_be_compared_are_not_joined() {
    let mut record = record("synthetic-course.json");
    record["cross_calibrations"] = json!([]);
    record["cross_calibrations_complete"] = json!("yes");
    let joined = |record: &Value| {
        let svg = drawn(&timeline(&read(record)), Language::English).svg("a");
        // Lines of this width are drawn between values and nowhere else.
        let lines = svg.matches("stroke-width=\"1.2\"").count();
        (lines, svg.contains("Can be compared"), svg.contains("May be comparable"))
    };
    // Five between seven values, and the sign that explains them.
    assert_eq!(joined(&record), (6, true, false));
    for (place, m) in record["bmd"].as_array_mut().into_iter().flatten().enumerate() {
        m["device"] = json!({"maker": "a", "model": "b", "serial": place.to_string()});
    }
    assert_eq!(joined(&record), (0, false, false));
    record["cross_calibrations"] = Value::Null;
    record["cross_calibrations_complete"] = Value::Null;
    assert_eq!(joined(&record), (6, false, true));
}

#[test]
fn a_band_comes_with_what_it_is_and_what_it_rests_on() {
    let timeline = timeline(&read(&record("synthetic-untreated.json")));
    let svg = drawn(&timeline, Language::English).svg("a");
    // Broken over lines, as it is drawn.
    let words = svg.split("</text>").filter_map(|it| it.rsplit_once('>')).map(|(_, text)| text);
    let legend = words.collect::<Vec<_>>().join(" ");
    for said in [
        "a band of averages of groups, normal physiology, not PLO and not an interval for one \
         woman. [S-17, S-18, S-19, D-10, D-25]",
        "the straight edges between them are a visual guide. [S-17, S-19, D-25]",
        "does not differ by more than measurement error [X-02]",
        "Can be compared; the line is a visual guide",
        "scaled by her first value, measured in the month after the birth [P-21]",
        "Reported with calcium and vitamin D alone, in months after weaning (5 Apr 2025)",
        "not a prediction for her.",
        "Measured in a pregnancy",
    ] {
        assert!(legend.contains(said), "{said}\n{legend}");
    }
}

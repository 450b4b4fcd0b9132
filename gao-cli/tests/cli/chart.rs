//! `gao chart`.

use std::fs;

use super::{gao, scratch};

const COURSE: &str = "tests/reports/synthetic-course.json";

#[test]
fn svg_goes_to_standard_output_and_what_is_left_out_to_standard_error() {
    let run = gao(&["chart", COURSE, "--lang", "da"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.starts_with("<svg xmlns="), "{}", run.out);
    assert!(run.out.contains("Måneder siden fødslen 5. okt. 2024"));
    let said: Vec<&str> = run.err.lines().collect();
    assert!(said[0].starts_with("SYNTETISK JOURNAL"), "{said:?}");
    assert_eq!(said[1..], ["Collum femoris, Z -2,4: ingen dag, ingen værdi i g/cm²"]);
}

#[test]
fn the_ending_of_the_name_says_how_to_draw() {
    let (svg, png) = (scratch("chart.SVG"), scratch("chart.png"));
    for (file, of) in [(&svg, "bmd"), (&png, "spine")] {
        let run = gao(&["chart", COURSE, "--of", of, "--narrow", "-o", file]);
        assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{}", run.err);
    }
    assert!(fs::read_to_string(svg).is_ok_and(|text| text.starts_with("<svg ")));
    assert!(fs::read(png).is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")));
    for name in ["chart.gif", "chart"] {
        let said = gao(&["chart", COURSE, "-o", name]).failed(2);
        assert_eq!(
            said,
            format!(
                "error: `{name}` does not say how to draw; give a name that ends in .svg or .png\n"
            )
        );
    }
}

#[test]
fn a_record_without_anything_to_draw_says_what_is_lacking() {
    let said = gao(&["chart", "tests/cases/RW002.json"]).failed(3);
    assert_eq!(
        said,
        "Lumbar spine, Z -4.8: no day, no value in g/cm²\nerror: `tests/cases/RW002.json`: No measurement of bone density with a day, a site and a \
         value in g/cm² is recorded.\n"
    );
    let said = gao(&["chart", "tests/cases/RW002.json", "--lang", "da"]).failed(3);
    assert!(said.contains("Der er ikke registreret en knogletæthedsmåling"), "{said}");
    // The spine can always be drawn.
    let run = gao(&["chart", "tests/cases/RW002.json", "--of", "spine"]);
    assert!(run.out.contains("<title id=\"gao-title\">Vertebrae</title>"), "{}", run.out);
}

#[test]
fn a_band_of_another_duration_is_drawn_on_request_alone() {
    let text = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/reports/synthetic-course.json"
    ));
    // Three months in place of six; the first value still lies before weaning.
    let shorter = text.unwrap_or_default();
    let shorter = shorter.replace("\"end\": \"2025-04-05\"", "\"end\": \"2025-01-05\"");
    let file = scratch("shorter.json");
    assert!(fs::write(&file, shorter).is_ok());
    let illustrative = "Illustrative: no figure is reported for this breastfeeding.";
    assert!(!gao(&["chart", &file]).out.contains(illustrative));
    assert!(gao(&["chart", &file, "--illustrative-band"]).out.contains(illustrative));
}

#[test]
fn a_picture_is_not_written_over_the_record() {
    let record = scratch("record.svg");
    assert!(
        fs::copy(
            concat!(env!("CARGO_MANIFEST_DIR"), "/../", "tests/reports/synthetic-course.json"),
            &record
        )
        .is_ok()
    );
    let said = gao(&["chart", &record, "-o", &record]).failed(2);
    assert_eq!(
        said,
        format!("error: `{record}` is what is read; give another name for the answer\n")
    );
    assert!(fs::read_to_string(&record).is_ok_and(|text| text.starts_with('{')));
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let said = gao(&["chart", COURSE, "-o", "no/such/folder/chart.svg"]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("error: the answer cannot be written: `no/such/folder/chart.svg`: "));
}

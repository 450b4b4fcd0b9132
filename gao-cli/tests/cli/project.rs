//! `gao project`: the reported changes of BMD with their days.

use super::*;

/// A record of nothing but its day: no birth, no course, nothing clarified.
const EMPTY: &[u8] = br#"{"as_of": "2025-12-20"}"#;

#[test]
fn figures_stand_with_what_they_are_not() {
    let page = gao(&["project", CASE]).answered();
    assert!(page.contains("\nReported change of BMD\n"), "{page}");
    assert!(page.contains("not a prediction for her"), "{page}");
    assert!(page.contains("not for clinical use"), "{page}");
    let page = gao(&["project", CASE, "--lang", "da", "--format", "markdown"]).answered();
    assert!(page.contains("\n## Beskrevet ændring i BMD\n"), "{page}");
    let page = gao(&["project", CASE, "--for", "patient"]).answered();
    assert!(page.contains("\nWhat is reported of bone density\n"), "{page}");
    assert!(!page.contains("S-64"), "{page}");
}

#[test]
fn nothing_of_a_medicine_before_pregnancy_is_clarified() {
    let page = gao_with(&["project", "-"], EMPTY, &[]).answered();
    assert!(page.contains("Figures of medicines are withheld until"), "{page}");
    assert!(page.contains("No dates: no birth"), "{page}");
    assert!(!page.contains("24.2"), "{page}");
    let answer = gao_with(&["project", "-", "--format", "json"], EMPTY, &[]).answered();
    let answer = json(&answer);
    assert_eq!(answer["regimens"][1]["withheld"], "pregnancy_unclarified");
    assert_eq!(answer["regimens"][1]["cells"], serde_json::json!([]));
}

#[test]
fn a_record_that_is_refused_gives_no_figure() {
    let failure = gao_with(&["project", "-"], b"{}", &[]).failed(3);
    assert!(failure.contains("E-REQUIRED"), "{failure}");
}

#[test]
fn the_rule_of_the_band_shows_its_corners() {
    let page = gao(&["explain", "F-13"]).answered();
    assert!(page.contains("(0, 0) (6, -5) (12, 0) (18, 0) (6, -10)"), "{page}");
    assert!(page.contains("(0, 0) (6, 0) (12, 0) (18, 0) (6, -5)"), "{page}");
}

#[test]
fn the_rule_shows_its_table() {
    let page = gao(&["explain", "F-12"]).answered();
    assert!(page.contains("  lumbar spine, 12 months, teriparatide: 8-24.2 % [S-74]\n"), "{page}");
    let page = gao(&["explain", "F-12", "--lang", "da"]).answered();
    assert!(page.contains("  lænderyg, 12 måneder, teriparatid: 8-24,2 % [S-74]\n"), "{page}");
}

//! `gao report`.

use std::fs;

use super::{gao, gao_with, scratch};

const FOLLOW_UP: &str = "tests/reports/published-follow-up.json";

#[test]
fn a_page_stands_alone_in_the_language_asked_for() {
    let page = gao(&["report", FOLLOW_UP, "--lang", "da"]).answered();
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"da\">"));
    assert!(page.ends_with("</html>\n"));
    assert!(page.contains("<h1>GAO-vurdering, 14. okt. 2025</h1>"));
    assert_eq!(page.matches("<svg ").count(), 3); // two widths and the spine
    let hers = gao(&["report", FOLLOW_UP, "--for", "patient"]).answered();
    assert!(hers.contains("<h1>For you: what your assessment says, 14 Oct 2025</h1>"), "{hers}");
    assert!(!hers.contains("<svg "));
}

#[test]
fn a_page_goes_to_a_file_and_a_refusal_nowhere() {
    let file = scratch("report.html");
    assert_eq!(gao(&["report", FOLLOW_UP, "-o", &file]).answered(), "");
    assert!(fs::read_to_string(&file).is_ok_and(|page| page.starts_with("<!DOCTYPE html>")));
    let refused = scratch("refused.html");
    let run = gao_with(&["report", "-", "-o", &refused], b"{\"as_of\": \"2025-02-30\"}", &[]);
    assert!(run.failed(3).contains("E-DATE-INVALID /as_of"));
    assert!(!fs::exists(&refused).unwrap_or(true));
    let said = gao(&["report", FOLLOW_UP, "-o", "report.png"]).failed(2);
    assert_eq!(said, "error: `report.png` is no name of a page; give one that ends in .html\n");
}

#[test]
fn a_page_says_where_its_record_comes_from() {
    let page = gao(&["report", FOLLOW_UP]).answered();
    assert!(page.contains("<p>Identifier: RW071</p>"));
    assert!(page.contains("How it was made: Facts only."));
    assert!(page.contains("<li>symptom: difficulty walking</li>"));
    assert!(!gao(&["report", FOLLOW_UP, "--for", "patient"]).answered().contains("RW071"));
}

#[test]
fn a_record_with_nothing_to_draw_has_a_page_that_says_so() {
    let page = gao_with(&["report", "-"], b"{\"as_of\": \"2025-12-20\"}", &[]).answered();
    assert!(page.contains("The chart counts from a birth, and none at 22+0 weeks or later"));
    assert!(page.contains("No fracture is recorded."));
}

//! `gao assess`: a record as a letter, in plain words and as JSON.

use super::*;

#[test]
fn a_published_case_reads_as_a_letter() {
    let letter = gao(&["assess", CASE]).answered();
    assert!(letter.starts_with("PLO assessment, 14 Jan 2025\n"), "{letter}");
    let parts = [
        "\nRecorded\n",
        "\nAnswer\n",
        "\nImaging\n",
        "\nWhat to ask next\n",
        "\nSeverity\n",
        "\nOther causes\n",
        "\nWhy\n",
        "\nSources\n",
    ];
    let places: Vec<_> = parts.iter().map(|part| letter.find(part).expect(part)).collect();
    assert!(places.is_sorted(), "{letter}");
    let banner = letter.trim_end().rsplit("\n\n").next().expect("a last paragraph");
    assert!(banner.contains("not for clinical use"), "{banner}");
}

#[test]
fn a_published_case_reads_in_danish() {
    for arguments in [["assess", CASE, "--lang", "da"], ["--lang", "da", "assess", CASE]] {
        let letter = gao(&arguments).answered();
        assert!(letter.starts_with("GAO-vurdering, 14. jan. 2025\n"), "{letter}");
        assert!(letter.contains("Z-score under -3,00"), "{letter}");
        assert!(letter.contains("ikke til klinisk brug"), "{letter}");
    }
}

#[test]
fn markdown_has_headings() {
    let letter = gao(&["assess", CASE, "--format", "markdown"]).answered();
    assert!(letter.starts_with("# PLO assessment, 14 Jan 2025\n\n## Recorded\n\n"), "{letter}");
}

#[test]
fn the_woman_herself_gets_plain_words() {
    let letter = gao(&["assess", CASE, "--for", "patient"]).answered();
    assert!(letter.starts_with("For you: what your assessment says, 14 Jan 2025\n"), "{letter}");
    assert!(letter.contains("Your back should be examined for further fractures."), "{letter}");
    // No evidence id, no rule id, no score.
    for code in ["S-44", "F-01", "Z-score", "ref. "] {
        assert!(!letter.contains(code), "{code}: {letter}");
    }
    let letter = gao(&["assess", CASE, "--for", "patient", "--lang", "da"]).answered();
    assert!(letter.starts_with("Til dig: hvad vurderingen viser, 14. jan. 2025\n"), "{letter}");
}

#[test]
fn json_is_the_answer_of_the_core_on_one_line() {
    let answer = gao(&["assess", CASE, "--format", "json"]).answered();
    let record = std::fs::read(format!("{}/../{CASE}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let core = gao_core::assess_json(&record, &gao_core::Options::default()).unwrap();
    assert_eq!(answer, core + "\n");
}

#[test]
fn a_dash_reads_standard_input() {
    let record = br#"{"as_of": "2025-12-20", "fractures": []}"#;
    let answer = gao_with(&["assess", "-", "--format", "json"], record, &[]).answered();
    assert_eq!(json(&answer)["diagnosis"]["label"], "NotMet");
}

#[test]
fn another_day_replaces_that_of_the_record() {
    let of = |arguments: &[&str], record: &[u8]| {
        let arguments = [&["assess", "-", "--format", "json"], arguments].concat();
        json(&gao_with(&arguments, record, &[]).answered())["as_of"].clone()
    };
    let dated = br#"{"as_of": "2025-12-20"}"#;
    assert_eq!(of(&[], dated), "2025-12-20");
    assert_eq!(of(&["--as-of", "2026-01-01"], dated), "2026-01-01");
    assert_eq!(of(&["--as-of", "2026-01-01"], b"{}"), "2026-01-01");
}

#[test]
fn today_is_that_of_the_place() {
    let today_at = |zone: &str| {
        let arguments = ["assess", "-", "--as-of", "today", "--format", "json"];
        json(&gao_with(&arguments, b"{}", &[("TZ", zone)]).answered())["as_of"].clone()
    };
    // 26 hours apart: never the same day.
    let (east, west) = (today_at("<+14>-14"), today_at("<-12>12"));
    assert!(east.as_str() > west.as_str(), "{east} {west}");
}

#[test]
fn a_policy_changes_what_it_names() {
    let policy = File::holding("policy.json", br#"{"report_iscd_2005": true}"#);
    let arguments = ["assess", CASE, "--format", "json", "--policy", policy.path()];
    let answer = json(&gao(&arguments).answered());
    assert_eq!(answer["policy"]["report_iscd_2005"], true);
    assert_eq!(answer["policy"]["height_loss_mm"], 20);
    let sets = answer["diagnosis"]["sets"].as_array().unwrap();
    assert!(sets.iter().any(|set| set["id"] == "iscd2005"), "{sets:?}");
}

#[test]
fn quarantine_answers_and_says_what_it_set_aside() {
    let arguments = ["assess", "-", "--quarantine", "--format", "json"];
    let answer = json(&gao_with(&arguments, FIVE_PROBLEMS, &[]).answered());
    assert_eq!(answer["mode"], "quarantine");
    let warnings = answer["warnings"].as_array().unwrap();
    let places: Vec<_> = warnings.iter().map(|warning| &warning["pointer"]).collect();
    assert_eq!(places, FIVE.map(|(_, place)| place));
    assert!(warnings.iter().all(|warning| warning["code"] == "W-QUARANTINED"));
}

//! `gao counsel`: the facts of the article that bear on her.

use super::*;

#[test]
fn facts_stand_with_source_and_strength() {
    let page = gao(&["counsel", CASE]).answered();
    assert!(page.contains("\nFacts to tell her\n"), "{page}");
    assert!(page.contains("[S-08, ref. 5]; weakest published evidence:"), "{page}");
    assert!(page.contains("Licence CC BY-NC-ND 4.0"), "{page}");
    let page = gao(&["counsel", CASE, "--lang", "da", "--format", "markdown"]).answered();
    assert!(page.contains("\n## Fakta til rådgivning\n\n- "), "{page}");
}

#[test]
fn the_woman_herself_reads_her_own_words() {
    let page = gao(&["counsel", CASE, "--for", "patient", "--lang", "da"]).answered();
    assert!(page.contains("\nVærd at vide\n  - "), "{page}");
    for code in ["S-08", "svageste", "afhænger af"] {
        assert!(!page.contains(code), "{code}: {page}");
    }
}

#[test]
fn json_lists_every_fact_told_or_not() {
    let answer = json(&gao(&["counsel", CASE, "--format", "json"]).answered());
    let facts = answer["facts"].as_array().expect("a list");
    assert_eq!(facts.len(), 17);
    assert!(facts.iter().all(|fact| fact["shown"].is_boolean()));
    // Whether she is pregnant is not known of her.
    let medicine = facts.iter().find(|fact| fact["fact"] == "medicine_debated").expect("a fact");
    assert_eq!(medicine["withheld"], "pregnancy_unclarified");
}

#[test]
fn a_record_that_is_refused_is_told_nothing() {
    let failure = gao_with(&["counsel", "-"], b"[]", &[]).failed(3);
    assert!(failure.contains("E-TYPE"), "{failure}");
}

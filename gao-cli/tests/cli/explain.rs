//! `gao explain`: one rule with its limits and sources.

use super::*;

#[test]
fn a_rule_shows_limits_evidence_and_citations() {
    let rule = gao(&["explain", "f-04.b"]).answered();
    assert!(rule.starts_with("F-04.B: Diagnostic criteria (B)\n  low-energy"), "{rule}");
    for part in [
        "third trimester or while breastfeeding, with Z-score -2.00 or lower\n",
        "\n  S-44: ",
        "[ref. 18]\n",
        "\n  ref. 18: Formosa MM",
    ] {
        assert!(rule.contains(part), "{part:?}: {rule}");
    }
    let rule = gao(&["explain", "F-04.B", "--lang", "da"]).answered();
    assert!(rule.contains("med Z-score -2,00 eller lavere\n"), "{rule}");
    let rule = gao(&["explain", "F-04.B", "--format", "markdown"]).answered();
    assert!(rule.starts_with("## F-04.B: Diagnostic criteria (B)\n\n- low-energy"), "{rule}");
    let rule = json(&gao(&["explain", "F-04.B", "--format", "json"]).answered());
    assert_eq!((&rule["rule"], &rule["evidence"][0]["id"]), (&"F-04.B".into(), &"S-44".into()));
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    for rule in gao_core::finding::RuleId::ALL {
        for (language, evidence) in [("en", "\nEvidence\n"), ("da", "\nEvidens\n")] {
            let told = gao(&["explain", rule.as_str(), "--lang", language]).answered();
            assert!(told.starts_with(rule.as_str()) && told.contains(evidence), "{told}");
        }
    }
}

#[test]
fn the_label_shows_its_table() {
    let told = gao(&["explain", "F-04"]).answered();
    assert!(told.contains("\n  MeetsBoth: A = Yes and B = Yes\n"), "{told}");
    assert!(told.contains("\n  NotMet: otherwise\n"), "{told}");
}

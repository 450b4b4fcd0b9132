//! `gao ask`: what to ask next.

use super::*;

/// A record of nothing but its day.
const EMPTY: &[u8] = br#"{"as_of": "2025-12-20"}"#;

#[test]
fn questions_are_grouped_with_why_and_how() {
    let page = gao(&["ask", CASE]).answered();
    assert!(page.starts_with("PLO assessment, 14 Jan 2025\n\nWhat to ask next\n"), "{page}");
    let groups = [
        "  - First, for her safety:\n",
        "  - To judge the suspicion:\n",
        "  - To plan imaging:\n",
        "  - To decide the criteria:\n",
        "  - To judge the severity:\n",
        "  - To settle other causes:\n",
        "  - For base care:\n",
    ];
    let places: Vec<_> = groups.iter().map(|group| page.find(group).expect(group)).collect();
    assert!(places.is_sorted(), "{page}");
    let red_flags = "    - Ask about fever, earlier cancer, weight loss, night pain, and weakness, \
                     numbness or bladder trouble.\n      \
                     - Needed for: level of suspicion, F-01.\n";
    assert!(page.contains(red_flags), "{page}");
    for absent in ["\nAnswer\n", "\nSeverity\n", "\nWhy\n"] {
        assert!(!page.contains(absent), "{absent}");
    }
}

#[test]
fn questions_are_asked_in_danish_and_markdown() {
    let page = gao(&["ask", CASE, "--lang", "da"]).answered();
    assert!(page.contains("\nIndhent nu\n  - Først, af hensyn til sikkerheden:\n"), "{page}");
    assert!(page.contains("      - Nødvendigt for: grad af mistanke, F-01.\n"), "{page}");
    let page = gao(&["ask", CASE, "--format", "markdown"]).answered();
    assert!(page.contains("\n## What to ask next\n\n- First, for her safety:\n"), "{page}");
}

#[test]
fn the_woman_herself_gets_her_questions() {
    let page = gao(&["ask", CASE, "--for", "patient"]).answered();
    assert!(page.contains("\nWhat your doctor needs to know\n  - Tell whether you are"), "{page}");
    for code in ["F-01", "S-44", "Needed for", "DXA centre"] {
        assert!(!page.contains(code), "{code}: {page}");
    }
    let page = gao(&["ask", CASE, "--for", "patient", "--lang", "da"]).answered();
    assert!(page.contains("\nHvad din læge har brug for at vide\n"), "{page}");
}

#[test]
fn json_is_the_list_of_what_is_missing() {
    let list = gao(&["ask", CASE, "--format", "json"]).answered();
    let answer = gao(&["assess", CASE, "--format", "json"]).answered();
    assert_eq!(json(&list), json(&answer)["missing"]);
    // In the order and with the bytes of the whole answer.
    assert!(answer.contains(list.trim_end()), "{list}");
    assert_eq!(list.lines().count(), 1);
}

#[test]
fn where_nothing_can_change_the_answer_it_says_so() {
    // No pregnancy, no fracture, no symptom: all of it asked.
    let record = include_bytes!("nothing-to-ask.json");
    let list = gao_with(&["ask", "-", "--format", "json"], record, &[]).answered();
    assert_eq!(list, "[]\n");
    let told = [
        (["en", "clinician"], "\nWhat to ask next\n  Nothing that could change the answer.\n"),
        (["da", "clinician"], "\nIndhent nu\n  Intet, der kan ændre konklusionen.\n"),
        (["en", "patient"], "\n  There is no question for you right now.\n"),
        (["da", "patient"], "\n  Der er ingen spørgsmål til dig lige nu.\n"),
    ];
    for ([language, reader], sentence) in told {
        let arguments = ["ask", "-", "--lang", language, "--for", reader];
        let page = gao_with(&arguments, record, &[]).answered();
        assert!(page.contains(sentence), "{page}");
    }
}

#[test]
fn a_record_is_read_refused_and_quarantined_like_any_other() {
    let page = gao_with(&["ask", "-"], EMPTY, &[]).answered();
    assert!(page.contains("    - Ask whether she is pregnant"), "{page}");
    let told = gao_with(&["ask", "-"], FIVE_PROBLEMS, &[]).failed(3);
    assert!(told.ends_with("\n`-`: problems: 5 (errors: 5, warnings: 0)\n"), "{told}");
    let run = gao_with(&["ask", "-", "--format", "json"], FIVE_PROBLEMS, &[]);
    assert_eq!((run.code, json(&run.out).as_array().map(Vec::len)), (Some(3), Some(5)));
    let page = gao_with(&["ask", "-", "--quarantine"], FIVE_PROBLEMS, &[]).answered();
    assert!(page.contains("\nSet aside\n") && page.contains("E-DATE-INVALID"), "{page}");
    gao(&["ask"]).failed(2);
    gao(&["ask", "no-such.json"]).failed(2);
    assert!(gao(&["ask", CASE, "--format", "ics"]).failed(2).contains("text, json, markdown"));
}

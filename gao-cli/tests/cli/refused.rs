//! `gao assess` and `gao validate`, refused: every problem in one run, whatever the document is.

use super::*;

#[test]
fn five_problems_are_told_in_one_run() {
    for subcommand in ["assess", "validate"] {
        let told = gao_with(&[subcommand, "-"], FIVE_PROBLEMS, &[]).failed(3);
        let lines: Vec<&str> = told.lines().filter(|line| line.starts_with("  ")).collect();
        assert_eq!(lines.len(), FIVE.len(), "{told}");
        for (line, (code, place)) in lines.iter().zip(FIVE) {
            assert!(line.starts_with(&format!("  {code} {place}: ")), "{line}");
        }
        for value in ["`height`", "`true`", "`spine`", "`2025-02-30`", "`-24.0`"] {
            assert!(told.contains(value), "{value}: {told}");
        }
        assert!(told.ends_with("\n`-`: problems: 5 (errors: 5, warnings: 0)\n"), "{told}");
    }
}

#[test]
fn problems_are_grouped_by_part_of_the_record() {
    let told = gao_with(&["assess", "-"], FIVE_PROBLEMS, &[]).failed(3);
    let headings: Vec<&str> =
        told.lines().filter(|line| !line.is_empty() && !line.starts_with([' ', '`'])).collect();
    assert_eq!(headings, ["The record", "The woman", "Fractures", "Bone mineral density"]);
}

#[test]
fn problems_are_told_in_danish() {
    let told = gao_with(&["assess", "-", "--lang", "da"], FIVE_PROBLEMS, &[]).failed(3);
    assert!(told.contains("Ikke en gyldig dato: `2025-02-30`."), "{told}");
    assert!(told.contains("er uden for -10,00 til 10,00"), "{told}");
    assert!(told.ends_with("\n`-`: problemer: 5 (fejl: 5, advarsler: 0)\n"), "{told}");
}

#[test]
fn problems_as_json_go_to_standard_output() {
    for subcommand in ["assess", "validate"] {
        let run = gao_with(&[subcommand, "-", "--format", "json"], FIVE_PROBLEMS, &[]);
        assert_eq!((run.code, run.err.as_str()), (Some(3), ""));
        let problems = json(&run.out);
        let found: Vec<_> = problems
            .as_array()
            .unwrap()
            .iter()
            .map(|problem| {
                (problem["code"].as_str().unwrap(), problem["pointer"].as_str().unwrap())
            })
            .collect();
        assert_eq!(found, FIVE);
    }
}

#[test]
fn a_name_of_a_field_neither_steers_the_terminal_nor_sets_a_page() {
    let record =
        br#"{"as_of": "2025-12-20", "a\n\u001b[31m# b`<i>": 1, "a`\u0007": 2, "a`\u0007": 3}"#;
    for format in ["text", "markdown"] {
        let told = gao_with(&["assess", "-", "--format", format], record, &[]).failed(3);
        let control = |letter: char| letter.is_control() && letter != '\n';
        assert!(!told.contains(control), "{told}");
        assert!(told.contains(r"/a\u{a}\u{1b}[31m# b\u{60}\u{3c}i\u{3e}"), "{told}");
        assert_eq!(told.matches('`').count() % 2, 0, "{told}");
    }
}

#[test]
fn what_is_no_document_is_said_clearly() {
    let long = vec![b' '; 10_000_000];
    let documents: [(&[u8], &str); 6] = [
        (b"", "it is empty"),
        (b" \n", "it is empty"),
        (b"\xff\xfe{}", "it is not UTF-8"),
        (b"{", "it is not JSON"),
        (b"{} {}", "it is not JSON"),
        (&long, "at most 1048576"),
    ];
    for (document, reason) in documents {
        let told = gao_with(&["assess", "-"], document, &[]).failed(3);
        assert!(told.contains("  E-SYNTAX: "), "{told}");
        assert!(told.contains(reason), "{reason}: {told}");
        let file = File::holding("no-document.json", document);
        assert!(gao(&["assess", file.path()]).failed(3).contains(reason), "{reason}");
    }
}

#[test]
fn the_largest_document_is_read_and_one_byte_more_is_not() {
    let record = br#"{"as_of": "2025-12-20"}"#;
    let mut document = vec![b' '; gao_core::bounds::LIMITS.bytes];
    document[..record.len()].copy_from_slice(record);
    gao_with(&["validate", "-"], &document, &[]).answered();
    document.push(b' ');
    gao_with(&["validate", "-"], &document, &[]).failed(3);
}

#[test]
fn a_policy_is_checked_like_a_record() {
    let policies: [(&str, &[u8], &str); 5] = [
        ("unknown", br#"{"height_los_mm": 20}"#, "E-FIELD-UNKNOWN /policy/height_los_mm: "),
        ("begun", br#"{"report_iscd": true}"#, "`report_iscd`. Known here: `report_iscd_2005`?\n"),
        ("wrong", br#"{"height_loss_mm": "tall"}"#, "E-TYPE /policy/height_loss_mm: "),
        ("cut", br#"{"height_loss_mm": 20"#, "E-SYNTAX: "),
        // Must not be taken for an option of the assessment.
        ("smuggled", br#"{}, "mode": "quarantine""#, "E-SYNTAX: "),
    ];
    for (name, policy, problem) in policies {
        let file = File::holding(&format!("policy-{name}.json"), policy);
        let told = gao(&["assess", CASE, "--policy", file.path()]).failed(3);
        assert!(told.contains(problem) && told.contains(file.path()), "{name}: {told}");
    }
}

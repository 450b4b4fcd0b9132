//! `gao validate`: a record that is accepted.

use super::*;

#[test]
fn a_record_without_problems_is_valid() {
    let record = br#"{"as_of": "2025-12-20"}"#;
    let valid = gao_with(&["validate", "-"], record, &[]).answered();
    assert_eq!(valid, "`-`: problems: 0 (errors: 0, warnings: 0)\n");
    let valid = gao_with(&["validate", "-", "--format", "json"], record, &[]).answered();
    assert_eq!(valid, "[]\n");
}

#[test]
fn warnings_are_told_and_leave_a_record_valid() {
    let record = br#"{"as_of": "2025-12-20", "bmd": [
        {"date": "2025-12-01", "modality": "dxa", "site": "total_hip", "z_score": "-2.0"}
    ]}"#;
    let told = gao_with(&["validate", "-"], record, &[]).answered();
    assert!(told.contains("  W-SCORE-NEAR-THRESHOLD /bmd/0/z_score: `-2.0`"), "{told}");
    assert!(told.ends_with("\n`-`: problems: 1 (errors: 0, warnings: 1)\n"), "{told}");
    let told = gao_with(&["validate", "-", "--format", "markdown"], record, &[]).answered();
    assert!(told.starts_with("## Bone mineral density\n\n- W-SCORE-NEAR-THRESHOLD "), "{told}");
}

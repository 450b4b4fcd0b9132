//! `gao evidence`: the register.

use super::*;

#[test]
fn a_row_shows_statement_figures_strength_and_sources() {
    let row = gao(&["evidence", "S-44"]).answered();
    for part in [
        "S-44\n",
        "\n  Figures: Z <= -2 (inclusive), DXA\n",
        "\n  Class: statement of the source article\n",
        "\n  Strength: narrative review or expert opinion\n",
        "\n  Used by: F-04\n",
        "\n  Rules that rest on it: F-04.B, F-04, F-01, F-08\n",
        "\n  ref. 18: Formosa MM",
        ". doi 10.1007/s40618-023-02179-0\n",
    ] {
        assert!(row.contains(part), "{part:?}: {row}");
    }
    assert_eq!(gao(&["evidence", "s-44"]).answered(), row);
}

#[test]
fn a_row_has_danish_labels_and_json() {
    let row = gao(&["evidence", "X-01", "--lang", "da"]).answered();
    assert!(row.contains("\n  Kilde: ISCD 2005"), "{row}");
    let row = json(&gao(&["evidence", "P-16", "--format", "json"]).answered());
    assert_eq!(row["numbers"], "14 days before the day of assessment");
}

#[test]
fn the_register_is_listed_whole() {
    let ids = gao_core::evidence::EvidenceId::ALL.map(|id| id.to_string());
    let list = gao(&["evidence"]).answered();
    let listed: Vec<&str> = list.lines().filter_map(|line| line.split("  ").next()).collect();
    assert_eq!(listed, ids);
    let rows = json(&gao(&["evidence", "--format", "json"]).answered());
    let listed: Vec<&str> =
        rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(listed, ids);
}

//! How the program is called: wrong calls, files that are not there, help.

use super::*;

#[test]
fn wrong_calls_end_with_two() {
    let calls: [(&[&str], &str); 10] = [
        (&[], "Usage: gao"),
        (&["asses", CASE], "assess"),
        (&["assess"], "<FILE>"),
        (&["assess", CASE, "--lang", "sv"], "en, da"),
        (&["assess", CASE, "--format", "html"], "text, json, markdown"),
        (&["assess", CASE, "--as-of", "2025-02-29"], "no such day in the calendar"),
        (&["assess", CASE, "--as-of", "tomorrow"], "write year, month and day"),
        (&["assess", "-", "--policy", "-"], "give the policy as a file"),
        (&["explain", "F-99"], "`F-04.B`"),
        (&["evidence", "S-115"], "`gao evidence` lists every id"),
    ];
    for (arguments, told) in calls {
        let err = gao(arguments).failed(2);
        assert!(err.contains(told), "{arguments:?}: {err}");
    }
}

#[test]
fn a_file_that_is_not_there_is_named_with_the_way_out() {
    for arguments in [
        &["assess", "no-such.json"] as &[&str],
        &["validate", "no-such.json"],
        &["assess", CASE, "--policy", "no-such.json"],
    ] {
        let told = gao(arguments).failed(2);
        assert!(told.starts_with("error: `no-such.json` cannot be read: "), "{told}");
        assert!(told.contains("`-` for standard input"), "{told}");
    }
    gao(&["assess", "docs"]).failed(2);
}

#[test]
fn help_names_every_subcommand_and_exit_code() {
    let help = gao(&["--help"]).answered();
    for name in [
        "assess",
        "schedule",
        "ask",
        "batch",
        "validate",
        "evidence",
        "explain",
        "simulate",
        "schema",
        "completions",
        "man",
    ] {
        assert!(help.contains(&format!("\n  {name} ")), "{name}: {help}");
    }
    assert!(help.contains("0 answered, 1 internal error, 2 usage, 3 invalid input"), "{help}");
    assert!(help.contains("not for clinical use"), "{help}");
}

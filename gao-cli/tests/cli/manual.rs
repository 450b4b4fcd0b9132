//! `gao schema`, `gao completions` and `gao man`: what describes the program.

use super::*;

#[test]
fn schemas_describe_record_and_answer() {
    let record = json(&gao(&["schema"]).answered());
    assert_eq!(record["title"], "CaseInput");
    assert!(record["properties"]["fractures"].is_object());
    let answer = json(&gao(&["schema", "--output"]).answered());
    assert_eq!(answer["title"], "Assessment");
    assert!(answer["properties"]["diagnosis"].is_object());
}

#[test]
fn every_shell_has_a_completion_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = gao(&["completions", shell]).answered();
        assert!(script.contains("quarantine"), "{shell}: {script}");
    }
}

#[test]
fn program_and_subcommands_have_manual_pages() {
    let page = gao(&["man"]).answered();
    assert!(page.contains(".TH gao 1") && page.contains("gao\\-assess(1)"), "{page}");
    let page = gao(&["man", "assess"]).answered();
    assert!(page.contains(".TH gao-assess 1") && page.contains("\\-\\-as\\-of"), "{page}");
    assert!(gao(&["man", "asses"]).failed(2).contains("`asses` is no subcommand"));
}

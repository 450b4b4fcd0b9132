//! The program as its caller sees it: what is typed, what is printed, and the exit code.
#![expect(clippy::expect_used, clippy::panic, reason = "a failed assertion is a failed test")]

#[path = "cli/ask.rs"]
mod ask;
#[path = "cli/assess.rs"]
mod assess;
#[path = "cli/batch.rs"]
mod batch;
#[path = "cli/chart.rs"]
mod chart;
#[path = "cli/counsel.rs"]
mod counsel;
#[path = "cli/documented.rs"]
mod documented;
#[path = "cli/evidence.rs"]
mod evidence;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/manual.rs"]
mod manual;
#[path = "cli/pipes.rs"]
mod pipes;
#[path = "cli/project.rs"]
mod project;
#[path = "cli/refused.rs"]
mod refused;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/schedule.rs"]
mod schedule;
#[path = "cli/simulate.rs"]
mod simulate;
#[path = "cli/usage.rs"]
mod usage;
#[path = "cli/validate.rs"]
mod validate;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a run printed and how it ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn gao(arguments: &[&str]) -> Run {
    gao_with(arguments, b"", &[])
}

fn gao_with(arguments: &[&str], input: &[u8], environment: &[(&str, &str)]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gao"))
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses early closes its end before everything is written.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A file that a test may write.
fn scratch(name: &str) -> String {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).to_string_lossy().into_owned()
}

impl Run {
    #[track_caller]
    fn answered(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    #[track_caller]
    fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        self.err
    }
}

/// A file that lives as long as the test.
struct File(PathBuf);

impl File {
    fn holding(name: &str, bytes: &[u8]) -> Self {
        let path = PathBuf::from(scratch(name));
        std::fs::write(&path, bytes).expect("a writable folder");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A published case.
const CASE: &str = "tests/cases/RW002.json";

const FIVE_PROBLEMS: &[u8] = br#"{
    "as_of": "2025-12-20",
    "height": 1700,
    "patient": {"birth_date": true},
    "fractures": [{"site": "spine", "onset": "2025-02-30"}],
    "bmd": [{"z_score": "-24.0"}]
}"#;

/// Code and place of each of them.
const FIVE: [(&str, &str); 5] = [
    ("E-FIELD-UNKNOWN", "/height"),
    ("E-TYPE", "/patient/birth_date"),
    ("E-ENUM", "/fractures/0/site"),
    ("E-DATE-INVALID", "/fractures/0/onset"),
    ("E-RANGE-SCORE", "/bmd/0/z_score"),
];

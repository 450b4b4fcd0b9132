//! Streams that nobody reads, and a disk that is full.

use std::io::Write;
use std::process::{Command, Stdio};

enum Deaf {
    Output,
    Error,
}

/// The exit code when nobody reads one of the streams.
fn code(arguments: &[&str], deaf: Deaf, input: &[u8]) -> Option<i32> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gao"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // The program waits for its input, so the stream is closed before it writes.
    match deaf {
        Deaf::Output => drop(child.stdout.take()),
        Deaf::Error => drop(child.stderr.take()),
    }
    child.stdin.take().expect("a pipe").write_all(input).expect("an open pipe");
    child.wait().expect("the program ends").code()
}

#[test]
fn a_reader_that_has_gone_changes_no_exit_code() {
    let record = br#"{"as_of": "2025-12-20"}"#;
    assert_eq!(code(&["assess", "-"], Deaf::Output, record), Some(0));
    assert_eq!(code(&["assess", "-"], Deaf::Error, b"{}"), Some(3));
    assert_eq!(code(&["assess", "-", "--format", "json"], Deaf::Output, b"{}"), Some(3));
}

/// A disk that is full is the one internal error that can be had on purpose.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_ends_with_one() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let status = Command::new(env!("CARGO_BIN_EXE_gao"))
        .arg("evidence")
        .stdout(full)
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(1));
}

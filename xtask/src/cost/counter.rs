//! Counts instructions with callgrind, call by call of the stages.
//!
//! The same program counts the same on every machine: it starts without an environment, its threads,
//! hashes and clock play no part, and the C library is told to copy memory in the one way that every
//! processor of this kind can.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command;
use crate::workspace::Workspace;

/// The functions of `gao_benches::stages`, in the order of a record's way, and then of a batch's.
pub(super) const STAGES: [&str; 9] =
    ["read", "validate", "decide", "explain", "letter", "write", "whole", "pack", "classify"];

/// What was called, as the program names it, and its instructions.
pub(super) type Counts = Vec<(String, u64)>;

/// Without these the C library chooses by the processor how it copies, and the count follows.
const COPIES: &str = "glibc.cpu.hwcaps=-AVX2,-AVX,-AVX512F,-ERMS,-FSRM,-AVX_Fast_Unaligned_Load";

/// Builds the program that is counted, as what is shipped is built.
pub(super) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let program = workspace.target("release/instructions");
    let build = ["build", "--locked", "--package", "gao-benches", "--bin", "instructions"];
    let mut build = workspace.cargo(build);
    for (setting, _) in std::env::vars_os().filter(|(name, _)| changes_the_program(name)) {
        build.env_remove(setting);
    }
    command::run(build.arg("--release"))?;
    Ok(program)
}

/// Flags and profiles of the caller would be counted, and a target of its own is built elsewhere.
fn changes_the_program(setting: &OsStr) -> bool {
    let setting = setting.to_string_lossy();
    setting.ends_with("RUSTFLAGS")
        || setting.starts_with("CARGO_PROFILE_")
        || setting == "CARGO_BUILD_TARGET"
}

/// Runs the program under callgrind.
pub(super) fn count(workspace: &Workspace, program: &Path, what: &str) -> Result<Counts> {
    let file = workspace.target(what).with_extension("callgrind");
    let mut run = workspace.command("valgrind", ["--quiet", "--tool=callgrind"]);
    run.args(["--combine-dumps=yes", "--toggle-collect=gao_benches::stages::*"]);
    // A pattern is not taken here.
    run.args(STAGES.map(|stage| format!("--dump-after=gao_benches::stages::{stage}")));
    run.arg(format!("--callgrind-out-file={}", file.display())).arg(program).arg(what);
    run.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    let printed = command::shown_output(run.env("GLIBC_TUNABLES", COPIES))?;
    let dumps = fs::read_to_string(&file)
        .with_context(|| format!("`{}` cannot be read", file.display()))?;
    // It names every function once more for each call.
    fs::remove_file(&file).with_context(|| format!("`{}` cannot be removed", file.display()))?;
    counts(&String::from_utf8(printed)?, &dumps)
}

/// A dump for each line that the program printed, and one at its end that counts nothing.
fn counts(printed: &str, dumps: &str) -> Result<Counts> {
    let totals = dumps.lines().filter_map(|line| line.strip_prefix("totals: "));
    let mut totals = totals.map(str::parse).collect::<Result<Vec<u64>, _>>()?;
    let names: Vec<&str> = printed.lines().collect();
    let after_the_last = totals.pop();
    if after_the_last != Some(0) || names.len() != totals.len() {
        bail!(
            "`{}` calls were printed and `{}` counted; is each stage a function of its own?",
            names.len(),
            totals.len()
        );
    }
    match names.iter().zip(&totals).find(|(_, total)| **total == 0) {
        Some((name, _)) => bail!("`{name}` took no instruction; is it a function of its own?"),
        None => Ok(names.into_iter().map(str::to_owned).zip(totals).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_the_caller_are_left_out() {
        for setting in [
            "RUSTFLAGS",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO_BUILD_RUSTFLAGS",
            "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS",
            "CARGO_PROFILE_RELEASE_LTO",
            "CARGO_BUILD_TARGET",
        ] {
            assert!(changes_the_program(OsStr::new(setting)), "{setting}");
        }
        for setting in ["CARGO_HOME", "CARGO_TARGET_DIR", "PATH"] {
            assert!(!changes_the_program(OsStr::new(setting)), "{setting}");
        }
    }

    #[test]
    fn every_call_has_its_dump() {
        let dumps = "part: 1\nsummary: 12\n\ntotals: 12\npart: 2\ntotals: 3\npart: 3\ntotals: 0\n";
        let found = counts("a read\na write\n", dumps).unwrap();
        assert_eq!(found, [("a read".to_owned(), 12), ("a write".to_owned(), 3)]);
    }

    #[test]
    fn a_stage_that_was_not_found_is_no_count() {
        for (printed, dumps) in [
            ("a read\n", "totals: 0\n"),
            ("a read\n", "totals: 5\n"),
            ("a read\n", "totals: 5\ntotals: 7\n"),
            ("a read\n", "totals: 0\ntotals: 0\n"),
            ("", ""),
        ] {
            assert!(counts(printed, dumps).is_err(), "{dumps}");
        }
    }
}

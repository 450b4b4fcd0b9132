//! `cargo xtask deep`: the same properties with many more cases, and the sweeps that are too
//! long for every day.

use std::time::Instant;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{command, dist, fuzz};

/// Runs every property with `cases` random cases, and every test marked as long; builds the packages twice
/// from nothing; then fuzzes the C interface for `fuzz_minutes`, if there are any.
///
/// # Errors
///
/// If a test fails, a package differs from itself, or an input breaks the C interface.
pub(crate) fn run(workspace: &Workspace, cases: u32, fuzz_minutes: u32) -> Result<()> {
    properties(workspace, cases)?;
    dist::twice_from_nothing(workspace)?;
    if fuzz_minutes > 0 { fuzz::minutes(workspace, fuzz_minutes) } else { Ok(()) }
}

/// The line for the table of results is printed only after a pass.
fn properties(workspace: &Workspace, cases: u32) -> Result<()> {
    let start = Instant::now();
    // The crates that hold properties.
    let crates = ["--package", "gao-core", "--package", "gao-conformance"];
    let mut properties = workspace.cargo(["test", "--release", "--lib", "--tests"]);
    properties.args(crates).args(["--features", "gao-core/json"]);
    // What ships is linked as a whole; a test is not worth that wait.
    properties.env("CARGO_PROFILE_RELEASE_LTO", "off");
    properties.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    // A shrunk counterexample is worth more than a quick end.
    properties.args(["--no-fail-fast", "--", "--include-ignored"]);
    properties.env("GAO_DIFFERENTIAL_CASES", cases.to_string());
    command::run(properties.env("PROPTEST_CASES", cases.to_string()))?;
    let minutes = start.elapsed().as_secs() / 60;
    println!("\nFor the table in docs/testing.md:");
    let revision = workspace.revision().context("git does not say which commit this is")?;
    println!("{}", row(&today(), cases, minutes, &revision));
    Ok(())
}

fn row(day: &str, cases: u32, minutes: u64, revision: &str) -> String {
    format!("| {day} | {revision} | {cases} | {minutes} min | passed |")
}

fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_fits_the_table() {
        assert_eq!(
            row("2026-11-24", 1_000_000, 93, "1f2e3d4"),
            "| 2026-11-24 | 1f2e3d4 | 1000000 | 93 min | passed |"
        );
    }
}

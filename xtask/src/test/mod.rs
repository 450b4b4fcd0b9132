//! `cargo xtask test`: every test there is, one named step after the other.
//!
//! A step that fails does not stop the next one, so that one run shows everything. A step
//! whose tools are missing and cannot be installed is skipped and listed at the end; on a
//! build server (`CI=true`) that is a failure.

mod report;
mod steps;
mod tools;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use self::report::{Outcome, Report};
use self::steps::STEPS;
use self::tools::{Tool, Toolbox, on_build_server};
use crate::workspace::Workspace;

/// One thing that can pass, fail or be skipped.
struct Step {
    name: &'static str,
    needs: &'static [Tool],
    run: fn(&Workspace) -> Result<()>,
}

/// Runs every step and closes with `N passed, M failed, K skipped`.
///
/// # Errors
///
/// Never for a failing step: that is in the report and in the exit code.
pub(crate) fn run(workspace: &Workspace) -> Result<ExitCode> {
    let toolbox = Toolbox::furnish(workspace);
    let mut report = Report::default();
    for (step, number) in STEPS.iter().zip(1..) {
        println!("\n== {number}/{} {}", STEPS.len(), step.name);
        let start = Instant::now();
        let outcome = match toolbox.missing(step.needs) {
            Some(missing) => Outcome::Skipped(missing),
            None => match (step.run)(workspace) {
                Ok(()) => Outcome::Passed,
                Err(error) => Outcome::Failed(format!("{error:#}")),
            },
        };
        report.add(step.name, outcome, start.elapsed());
    }
    println!("\n{report}");
    Ok(if report.is_success(!on_build_server()) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

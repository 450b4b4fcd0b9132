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

use anyhow::{Result, bail};

use self::report::{Outcome, Report};
use self::steps::STEPS;
pub(crate) use self::steps::no_std_proof;
pub(crate) use self::tools::on_build_server;
use self::tools::{Tool, Toolbox};
use crate::workspace::Workspace;

/// One thing that can pass, fail or be skipped.
struct Step {
    name: &'static str,
    needs: &'static [Tool],
    run: fn(&Workspace) -> Result<()>,
}

/// Runs every step, or those whose name contains `only`, and closes with
/// `N passed, M failed, K skipped`.
///
/// # Errors
///
/// If no step has such a name. Never for a failing step: that is in the report and in the exit
/// code.
pub(crate) fn run(workspace: &Workspace, only: Option<&str>) -> Result<ExitCode> {
    let wanted = |step: &&Step| only.is_none_or(|part| step.name.contains(part));
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    if steps.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!(
            "no step has `{}` in its name; there are: {}",
            only.unwrap_or_default(),
            names.join("; ")
        );
    }
    let tools = steps.iter().flat_map(|step| step.needs).copied().collect();
    let toolbox = Toolbox::furnish(workspace, tools);
    let mut report = Report::default();
    for (step, number) in steps.iter().zip(1..) {
        println!("\n== {number}/{} {}", steps.len(), step.name);
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

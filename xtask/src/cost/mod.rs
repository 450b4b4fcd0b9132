//! What the engine costs: instructions of each stage, how they grow, how large what is shipped is, and
//! how soon a process answers.
//!
//! Each `section` is a part of the page on performance, in Markdown. What is a budget or a baseline is
//! also a gate of `cargo xtask test`.

pub(crate) mod baseline;
mod counter;
mod environment;
pub(crate) mod growth;
pub(crate) mod size;
pub(crate) mod stages;
pub(crate) mod start;

use std::fs;

use anyhow::{Context, Result, bail};

use self::environment::Environment;
use crate::folder;
use crate::test::on_build_server;
use crate::workspace::Workspace;

/// The page on performance.
pub(crate) const PAGE: &str = "docs/performance.md";

/// Counts every stage and holds each count to its baseline, and the growth to what is stated.
///
/// # Errors
///
/// If a count is too high, or a list costs more than in proportion and that is not stated. On a build
/// server also if the baseline was made with another compiler.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let baseline = baseline::read(workspace)?;
    let here = Environment::here(workspace)?;
    if let Some(difference) = baseline.environment.difference(&here) {
        return not_compared(&difference, on_build_server());
    }
    let program = counter::build(workspace)?;
    let stages = stages::check(&baseline, &counter::count(workspace, &program, "stages")?);
    let growth = growth::check(&counter::count(workspace, &program, "growth")?);
    stages.and(growth)
}

/// Another compiler gives other counts, of which the baseline says nothing.
fn not_compared(difference: &str, on_build_server: bool) -> Result<()> {
    if on_build_server {
        bail!(
            "{difference}, so no instruction count is compared; move the baseline with \
             `cargo xtask baseline`"
        );
    }
    println!(
        "\nNOTHING IS COMPARED HERE: {difference}.\nWhere both are the same, a build server for \
         example, the counts are held to `{}`.\n",
        baseline::FILE
    );
    Ok(())
}

/// Counts every stage, and writes the baseline and the part of the page that shows it.
///
/// # Errors
///
/// If the program does not build or run, or the file cannot be written.
pub(crate) fn move_baseline(workspace: &Workspace) -> Result<()> {
    let environment = Environment::here(workspace)?;
    let program = counter::build(workspace)?;
    let counts = counter::count(workspace, &program, "stages")?;
    baseline::write(workspace, &environment, &counts)?;
    let page = workspace.path(PAGE);
    let old = fs::read_to_string(&page).with_context(|| format!("`{PAGE}` cannot be read"))?;
    folder::write(&page, stages::renewed(&old, &stages::section(workspace)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_shows_the_counts_that_the_gate_holds() {
        let workspace = Workspace::load().unwrap();
        let page = fs::read_to_string(workspace.path(PAGE)).unwrap();
        let renewed = stages::renewed(&page, &stages::section(&workspace).unwrap()).unwrap();
        assert!(page == renewed, "`{PAGE}` is stale; `cargo xtask baseline` writes it");
    }

    #[test]
    fn a_part_of_the_page_is_renewed_and_the_rest_is_kept() {
        let page = "# A\n\n## Where the time goes\n\nold\n\n### More\n\n## B\n\nkept\n";
        let renewed = stages::renewed(page, "## Where the time goes\n\nnew\n").unwrap();
        assert_eq!(renewed, "# A\n\n## Where the time goes\n\nnew\n\n## B\n\nkept\n");
        assert!(stages::renewed("# A\n", "").is_err());
    }

    #[test]
    fn another_compiler_fails_on_a_build_server_alone() {
        not_compared("the compiler is `b`, the baseline's `a`", false).unwrap();
        let error = not_compared("the compiler is `b`, the baseline's `a`", true).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the compiler is `b`, the baseline's `a`, so no instruction count is compared; move the \
             baseline with `cargo xtask baseline`"
        );
    }
}

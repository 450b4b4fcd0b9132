//! `cargo xtask performance`: what gao costs, beside what one could use instead.
//!
//! Each section measures in rounds in which everything takes its turn, so that what is compared was
//! measured under the same load. Only ratios are written down, and nothing at all if an answer is wrong.

mod peers;

use std::fs;

use anyhow::{Context, Result};

pub(crate) use peers::MANIFEST as PEERS;

use crate::command;
use crate::cost::{growth, size, stages, start};
use crate::workspace::Workspace;

/// The page that is written.
const PAGE: &str = "docs/performance.md";

/// How much is measured.
#[derive(clap::Args)]
pub(crate) struct Choice {
    /// How often everything takes its turn
    #[arg(long, default_value_t = 5, value_parser = at_least_one)]
    rounds: usize,
    /// How many synthetic cases; slow peers take fewer
    #[arg(long, default_value_t = 100_000, value_parser = at_least_one)]
    cases: usize,
    /// Leave a peer out, by its name; may be given again
    #[arg(long, value_name = "NAME")]
    without: Vec<String>,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) | Err(_) => Err("give a whole number from 1 on".to_owned()),
        Ok(number) => Ok(number),
    }
}

/// Measures and writes the page.
///
/// # Errors
///
/// If what everything is compared with does not build or run, an answer is wrong, or the page cannot be
/// written.
pub(crate) fn run(workspace: &Workspace, choice: &Choice) -> Result<()> {
    let peers = peers::section(workspace, choice)?;
    let mut sections = vec![peers];
    for section in [stages::section, growth::section, size::section, start::section] {
        sections.push(section(workspace)?);
    }
    let page = format!("{HEAD}\n{}{}", here(workspace)?, sections.join("\n"));
    fs::write(workspace.path(PAGE), &page)
        .with_context(|| format!("`{PAGE}` cannot be written"))?;
    println!("{page}");
    Ok(())
}

const HEAD: &str = "\
# Performance

Written by `cargo xtask performance`. Times differ from one machine to the next and with what else it does,
so there is none: where processor times are compared, a number is a ratio of two that were measured in the
same round, as median (smallest to largest) of the rounds. Where two of these ranges overlap, do not call one
quicker. Instructions are counted, not timed.
";

/// What it was measured with.
fn here(workspace: &Workspace) -> Result<String> {
    let compiler = command::output(&mut workspace.command("rustc", ["--version"]))?;
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("a processor that does not say its name", |(_, model)| model);
    Ok(format!("Measured with {} on {model}.\n\n", String::from_utf8(compiler)?.trim_end()))
}

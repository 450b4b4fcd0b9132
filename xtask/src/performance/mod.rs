//! `cargo xtask performance`: what gao costs, beside what one could use instead.
//!
//! Each section measures in rounds in which everything takes its turn, so that what is compared was
//! measured under the same load. Only ratios are written down, and nothing at all if an answer is wrong.

mod peers;

use std::fs;

use anyhow::{Context, Result};

pub(crate) use peers::MANIFEST as PEERS;

use crate::cost::{growth, size, stages, start};
use crate::workspace::Workspace;

/// The page that is written.
const PAGE: &str = "docs/performance.md";

/// How much is measured.
#[derive(clap::Args)]
pub(crate) struct Choice {
    /// How often everything takes its turn
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How many synthetic cases; slow peers take fewer
    #[arg(long, default_value_t = 100_000)]
    cases: usize,
    /// Leave a peer out, by its name; may be given again
    #[arg(long, value_name = "NAME")]
    without: Vec<String>,
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
    let page = format!("{HEAD}\n{}", sections.join("\n"));
    fs::write(workspace.path(PAGE), &page)
        .with_context(|| format!("`{PAGE}` cannot be written"))?;
    println!("{page}");
    Ok(())
}

const HEAD: &str = "\
# Performance

Written by `cargo xtask performance`; no number here is typed by hand. Times differ from one machine to
the next and with what else it does, so there is none: every number is a ratio of processor times that
were measured in the same round, as median (smallest to largest) of the rounds. Where two of these
ranges overlap, do not call one quicker.
";

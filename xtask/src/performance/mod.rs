//! `cargo xtask performance`: what gao costs, beside what one could use instead.
//!
//! Each section measures in rounds in which everything takes its turn, so that what is compared was
//! measured under the same load. Only ratios are written down, nothing at all if an answer is wrong, and
//! the page only by a run of everything, so that one page can be set beside the next.

mod peers;

use std::fs;

use anyhow::Result;

pub(crate) use peers::MANIFEST as PEERS;

use crate::compiler::Compiler;
use crate::cost::{PAGE, growth, size, stages, start};
use crate::folder;
use crate::workspace::Workspace;

/// As often as everything takes its turn on the page.
const ROUNDS: usize = 5;

/// As many cases as the page is made of.
const CASES: usize = 100_000;

/// How much is measured.
#[derive(clap::Args)]
pub(crate) struct Choice {
    /// How often everything takes its turn; the page is written with the default alone
    #[arg(long, default_value_t = ROUNDS, value_parser = at_least_one)]
    rounds: usize,
    /// How many synthetic cases, of which slow peers take fewer; the page is written with the default alone
    #[arg(long, default_value_t = CASES, value_parser = at_least_one)]
    cases: usize,
    /// Leave a peer out, by its name; may be given again, and no page is written
    #[arg(long, value_name = "NAME")]
    without: Vec<String>,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) | Err(_) => Err("give a whole number from 1 on".to_owned()),
        Ok(number) => Ok(number),
    }
}

impl Choice {
    /// In what a run differs from the one that the page is made of; empty if in nothing. A peer that this
    /// machine lacks makes no difference: the page names it and says why.
    fn differences(&self) -> Vec<String> {
        let numbers = [("rounds", self.rounds, ROUNDS), ("cases", self.cases, CASES)];
        let others = numbers.into_iter().filter(|(_, chosen, page)| chosen != page);
        let others = others.map(|(what, chosen, page)| format!("{chosen} {what} and not {page}"));
        others.chain(self.without.iter().map(|name| format!("without `{name}`"))).collect()
    }
}

/// Measures, prints the page, and writes it if everything was measured.
///
/// # Errors
///
/// If what everything is compared with does not build or run, an answer is wrong, or the page cannot be
/// written.
pub(crate) fn run(workspace: &Workspace, choice: &Choice) -> Result<()> {
    let peers = peers::section(workspace, choice)?;
    let stages = stages::section(workspace)?;
    let (growth, picture) = growth::section(workspace)?;
    let sections = [peers, stages, growth, size::section(workspace)?, start::section(workspace)?];
    let page = format!("{HEAD}\n{}{}", here(workspace)?, sections.join("\n"));
    println!("{page}");
    let differences = choice.differences();
    if differences.is_empty() {
        for (file, content) in [(PAGE, page.as_bytes()), (growth::PICTURE, &picture)] {
            folder::write(&workspace.path(file), content)?;
        }
        println!("written to `{PAGE}`");
    } else {
        println!(
            "`{PAGE}` is not written, because it is made of another run than this one, {}; \
             `cargo xtask performance` without options writes it",
            differences.join(", ")
        );
    }
    Ok(())
}

const HEAD: &str = "\
# Performance

Written by `cargo xtask performance`. Times differ from one machine to the next and with what else it does,
so there is none: where processor times are compared, a number is a ratio of two that were measured in the
same round, as median (smallest to largest) of the rounds. Where two of these ranges overlap, do not call one
quicker. Instructions are counted, not timed.
";

/// What was measured, and with what.
fn here(workspace: &Workspace) -> Result<String> {
    let revision = workspace
        .revision()
        .zip(workspace.git(["log", "-1", "--format=%cs"]))
        .map(|(revision, day)| format!(" at revision {revision} of {day}"));
    let compiler = Compiler::of(workspace)?;
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("a processor that does not say its name", |(_, model)| model);
    let revision = revision.unwrap_or_default();
    Ok(format!("Measured{revision} with {} on {model}.\n\n", compiler.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differences(rounds: usize, cases: usize, without: &[&str]) -> Vec<String> {
        let without = without.iter().map(ToString::to_string).collect();
        Choice { rounds, cases, without }.differences()
    }

    #[test]
    fn only_a_run_of_everything_writes_the_page() {
        assert!(differences(ROUNDS, CASES, &[]).is_empty());
        assert_eq!(differences(2, CASES, &[]), ["2 rounds and not 5"]);
        // More is not the same page either.
        assert_eq!(differences(ROUNDS, 200_000, &[]), ["200000 cases and not 100000"]);
        assert_eq!(
            differences(1, 10, &["numpy", "duckdb"]),
            [
                "1 rounds and not 5",
                "10 cases and not 100000",
                "without `numpy`",
                "without `duckdb`"
            ]
        );
    }
}

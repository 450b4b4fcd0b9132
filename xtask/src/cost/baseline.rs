//! The counts that later ones are held to, in a file that is committed.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

use super::counter::Counts;
use super::environment::Environment;
use crate::folder;
use crate::workspace::Workspace;

/// Where it stands.
pub(crate) const FILE: &str = "benches/baseline.txt";

const HEAD: &str = "\
# Instructions of each stage of each record. Written by `cargo xtask baseline`, held by
# `cargo xtask test --only instruction`. When to move it, and what to say: docs/performance.md.
";

/// What stands in the file.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    pub(super) environment: Environment,
    /// By record and stage, in the order of the file.
    pub(super) counts: Counts,
}

/// Reads the file.
pub(super) fn read(workspace: &Workspace) -> Result<Baseline> {
    let text = fs::read_to_string(workspace.path(FILE))
        .with_context(|| format!("`{FILE}` cannot be read; `cargo xtask baseline` writes it"))?;
    parse(&text)
}

fn parse(text: &str) -> Result<Baseline> {
    let mut baseline = Baseline::default();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if baseline.environment.take(line) {
            continue;
        }
        let count = line.rsplit_once(' ').and_then(|(name, count)| {
            let count = count.parse().ok()?;
            Some((name.to_owned(), count))
        });
        let count = count.with_context(|| {
            format!(
                "`{line}` in `{FILE}` is no `RECORD STAGE COUNT`; `cargo xtask baseline` writes it"
            )
        })?;
        baseline.counts.push(count);
    }
    Ok(baseline)
}

/// Writes the file and says what has moved.
pub(super) fn write(
    workspace: &Workspace,
    environment: &Environment,
    counts: &Counts,
) -> Result<()> {
    let before = read(workspace).unwrap_or_default();
    let before: BTreeMap<&str, u64> =
        before.counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    for (name, count) in counts {
        match before.get(name.as_str()) {
            Some(before) if before == count => {}
            Some(before) => println!("{name}: {before} to {count}"),
            None => println!("{name}: {count}, new"),
        }
    }
    folder::write(&workspace.path(FILE), page(environment, counts))?;
    println!("written to `{FILE}`; say in the message of the commit why it moved");
    Ok(())
}

fn page(environment: &Environment, counts: &Counts) -> String {
    let lines: String = counts.iter().map(|(name, count)| format!("{name} {count}\n")).collect();
    format!("{HEAD}{}\n{lines}", environment.lines())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut environment = Environment::default();
        assert!(environment.take("compiler: rustc 1.95.0 (59807616e 2026-04-14)"));
        let counts = vec![("typical read".to_owned(), 12), ("typical write".to_owned(), 7)];
        let read = parse(&page(&environment, &counts)).unwrap();
        assert_eq!((read.environment, read.counts), (environment, counts));
    }

    #[test]
    fn a_line_that_is_no_count_is_named() {
        let error = parse("typical read\n").unwrap_err();
        assert!(
            error.to_string().starts_with("`typical read` in `benches/baseline.txt`"),
            "{error}"
        );
    }
}

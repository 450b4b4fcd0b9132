//! Arbitrary bytes through the C interface, with libFuzzer: a minute in `cargo xtask test`, hours in
//! `cargo xtask deep`. The program stands in `tests/fuzz`.

mod build;
mod corpus;
mod seeds;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};

use self::build::Instruments;
pub(crate) use self::build::MANIFEST;
use crate::folder::{create, emptied};
use crate::workspace::Workspace;
use crate::{command, generate};

/// How long `cargo xtask test` looks for something new.
const SECONDS_OF_A_TEST: u32 = 60;

/// No input is longer, so that each may be committed.
const LONGEST: usize = 16 * 1024;

/// Lints the program, runs every input that is kept, then fuzzes for a minute. What is found stays
/// in the target directory until the next time.
///
/// # Errors
///
/// If the program does not build, or an input breaks what the header promises.
pub(crate) fn minute(workspace: &Workspace) -> Result<()> {
    let instruments = Instruments::of(workspace)?;
    instruments.lint()?;
    let fuzzer = Fuzzer::build(workspace, &instruments, "fuzz/minute")?;
    // What stands there would be read first, and the minute is short.
    emptied(&fuzzer.found)?;
    fuzzer.replay()?;
    fuzzer.search(SECONDS_OF_A_TEST)
}

/// As [`minute`], for many of them; what is found then joins the committed corpus.
///
/// # Errors
///
/// As [`minute`], and if a file cannot be written.
pub(crate) fn minutes(workspace: &Workspace, minutes: u32) -> Result<()> {
    let fuzzer = Fuzzer::build(workspace, &Instruments::of(workspace)?, "fuzz/found")?;
    fuzzer.replay()?;
    fuzzer.search(minutes.saturating_mul(60))?;
    fuzzer.merge()
}

/// The program, and the folders that it works in.
struct Fuzzer<'a> {
    workspace: &'a Workspace,
    program: PathBuf,
    /// What is committed.
    corpus: PathBuf,
    /// What every run begins with.
    seeds: PathBuf,
    /// What is found.
    found: PathBuf,
    /// What broke something.
    broken: PathBuf,
}

impl<'a> Fuzzer<'a> {
    fn build(workspace: &'a Workspace, instruments: &Instruments<'_>, found: &str) -> Result<Self> {
        let fuzzer = Self {
            workspace,
            program: instruments.program()?,
            corpus: workspace.path(corpus::FOLDER),
            seeds: workspace.target("fuzz/seeds"),
            found: workspace.target(found),
            broken: workspace.target("fuzz/broken"),
        };
        seeds::write(&fuzzer.seeds)?;
        for folder in [&fuzzer.found, &fuzzer.broken] {
            create(folder)?;
        }
        Ok(fuzzer)
    }

    fn replay(&self) -> Result<()> {
        let mut replay = self.libfuzzer();
        self.run(replay.arg("-runs=0").arg(&self.corpus).arg(&self.seeds))
    }

    /// New inputs are written to the first folder alone.
    fn search(&self, seconds: u32) -> Result<()> {
        let mut search = self.libfuzzer();
        search.arg(format!("-max_total_time={seconds}"));
        search.arg(format!("-dict={}", self.workspace.path(generate::DICTIONARY).display()));
        // A line for each new input would bury everything else.
        search.args(["-verbosity=0", "-print_funcs=0", "-print_final_stats=1"]);
        self.run(search.arg(&self.found).arg(&self.corpus).arg(&self.seeds))
    }

    /// Chooses as few inputs as reach what all of them reach.
    fn merge(&self) -> Result<()> {
        let all = [&self.corpus, &self.found, &self.seeds];
        // The first is quick and takes the small ones first; the second takes the square of their
        // number and keeps the fewest.
        let reduced = self.merged("-merge=1", "fuzz/reduced", &all)?;
        let chosen = self.merged("-set_cover_merge=1", "fuzz/chosen", &[&reduced])?;
        corpus::replace(&chosen, &self.corpus)?;
        // What reaches nothing of its own is not read again.
        fs::remove_dir_all(&self.found)
            .and_then(|()| fs::rename(&reduced, &self.found))
            .with_context(|| format!("`{}` cannot be replaced", self.found.display()))
    }

    fn merged(&self, merge: &str, into: &str, from: &[&PathBuf]) -> Result<PathBuf> {
        let into = self.workspace.target(into);
        emptied(&into)?;
        let mut command = self.libfuzzer();
        // Each line counts once, not how often it ran, which would keep thousands.
        self.run(command.args([merge, "-use_counters=0"]).arg(&into).args(from))?;
        Ok(into)
    }

    fn libfuzzer(&self) -> Command {
        let mut command = self.workspace.command(&self.program, []);
        command.arg(format!("-max_len={LONGEST}"));
        command.args(["-timeout=25", "-rss_limit_mb=2048"]);
        command.arg(format!("-artifact_prefix={}/", self.broken.display()));
        command
    }

    fn run(&self, libfuzzer: &mut Command) -> Result<()> {
        let start = SystemTime::now();
        command::run(libfuzzer).with_context(|| match written_since(start, &self.broken) {
            Some(input) => {
                let (program, input) = (self.program.display(), input.display());
                format!("`{input}` breaks the C interface; `{program} {input}` runs it again")
            }
            None => "the fuzzer stopped and wrote no input down".to_owned(),
        })
    }
}

/// A file of a folder that is not older; libFuzzer stops at the first.
fn written_since(start: SystemTime, folder: &Path) -> Option<PathBuf> {
    let is_new = |path: &PathBuf| {
        let written = fs::metadata(path).and_then(|about| about.modified());
        written.is_ok_and(|written| written >= start)
    };
    fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).find(is_new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_new_file_broke_something() {
        let folder = Workspace::load().unwrap().target("fuzz/tests");
        emptied(&folder).unwrap();
        fs::write(folder.join("crash"), "").unwrap();
        let written = fs::metadata(folder.join("crash")).unwrap().modified().unwrap();
        assert_eq!(written_since(written, &folder), Some(folder.join("crash")));
        let later = written + std::time::Duration::from_secs(1);
        assert_eq!(written_since(later, &folder), None);
        assert_eq!(written_since(written, &folder.join("absent")), None);
    }
}

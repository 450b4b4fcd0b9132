//! The same case to a program and to the command line: the same answer, byte for byte.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::workspace::Workspace;

/// What the command line answers to published cases.
pub(crate) struct Answers(Vec<(String, Vec<u8>)>);

impl Answers {
    /// To each of them.
    ///
    /// # Errors
    ///
    /// If the command line does not build, or does not answer.
    pub(crate) fn to_every_case(workspace: &Workspace) -> Result<Self> {
        Self::to(workspace, published_cases(workspace)?)
    }

    /// To the first by name.
    ///
    /// # Errors
    ///
    /// As [`Self::to_every_case`].
    pub(crate) fn to_one_case(workspace: &Workspace) -> Result<Self> {
        let first = published_cases(workspace)?.into_iter().take(1).collect();
        Self::to(workspace, first)
    }

    fn to(workspace: &Workspace, cases: Vec<String>) -> Result<Self> {
        command::run(&mut workspace.cargo(["build", "--package", "gao-cli"]))?;
        let program = workspace.target("debug/gao");
        let answers = cases.into_iter().map(|case| {
            let mut assess = workspace.command(&program, ["assess", "--format", "json"]);
            let answer = command::output(assess.arg(&case))?;
            if answer.is_empty() {
                bail!("the command line says nothing about `{case}`");
            }
            Ok((case, answer))
        });
        Ok(Self(answers.collect::<Result<_>>()?))
    }

    /// Holds a program to them; it is given a case and prints its answer.
    ///
    /// # Errors
    ///
    /// If it fails on a case or answers otherwise.
    pub(crate) fn agree(&self, language: &str, program: impl Fn(&str) -> Command) -> Result<()> {
        for (case, wanted) in &self.0 {
            let found = command::output(&mut program(case))?;
            if found != *wanted {
                bail!(
                    "{language} and the command line differ on `{case}`: {}",
                    difference(&found, wanted)
                );
            }
        }
        let bytes: usize = self.0.iter().map(|(_, answer)| answer.len()).sum();
        println!(
            "{language} and the command line agree; published cases: {}, bytes: {bytes}",
            self.0.len()
        );
        Ok(())
    }
}

/// Where two answers part, with a few characters on either side.
pub(crate) fn difference(found: &[u8], wanted: &[u8]) -> String {
    let at = found.iter().zip(wanted).take_while(|(left, right)| left == right).count();
    let around = |bytes: &[u8]| {
        let start = at.saturating_sub(20);
        let nearby: Vec<u8> = bytes.iter().skip(start).take(60).copied().collect();
        String::from_utf8_lossy(&nearby).into_owned()
    };
    format!("at byte {at} `{}` instead of `{}`", around(found), around(wanted))
}

/// The published cases by name, relative to the repository.
fn published_cases(workspace: &Workspace) -> Result<Vec<String>> {
    let folder = workspace.path("tests/cases");
    let entries =
        fs::read_dir(&folder).with_context(|| format!("`{}` cannot be read", folder.display()))?;
    let mut cases = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        // What is expected of them stands beside them.
        if name.starts_with("RW") && name.ends_with(".json") {
            cases.push(format!("tests/cases/{name}"));
        }
    }
    if cases.is_empty() {
        bail!("`tests/cases` holds no case");
    }
    cases.sort();
    Ok(cases)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_shows_both_sides() {
        assert_eq!(
            difference(b"{\"label\":1}", b"{\"label\":2}"),
            "at byte 9 `{\"label\":1}` instead of `{\"label\":2}`"
        );
        assert_eq!(difference(b"ab", b"abc"), "at byte 2 `ab` instead of `abc`");
    }

    #[test]
    fn another_answer_is_not_accepted() {
        let answers = Answers(vec![("case".to_owned(), b"yes\n".to_vec())]);
        let echo = |word: &'static str| {
            move |_: &str| {
                let mut command = Command::new("echo");
                command.arg(word);
                command
            }
        };
        answers.agree("echo", echo("yes")).unwrap();
        let error = answers.agree("echo", echo("no")).unwrap_err();
        assert!(error.to_string().contains("differ on `case`"), "{error}");
    }
}

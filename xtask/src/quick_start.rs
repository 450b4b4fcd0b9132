//! The first program of each language in `bindings/README.md`: what a newcomer copies must run.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::workspace::Workspace;

const PAGE: &str = "bindings/README.md";

/// The published case that the programs read.
const RECORD: &str = "RW002.json";

/// More than this is not quick.
const LINES: usize = 15;

/// Writes the first program of a language into a folder, beside the record that it reads.
///
/// # Errors
///
/// If the page has none, it is too long, or a file cannot be written.
pub(crate) fn lay_out(
    workspace: &Workspace,
    language: &str,
    folder: &Path,
    name: &str,
) -> Result<()> {
    let page = fs::read_to_string(workspace.path(PAGE))
        .with_context(|| format!("`{PAGE}` cannot be read"))?;
    let program = first(&page, language)?;
    for (name, bytes) in [
        (name, program.as_bytes().to_vec()),
        (RECORD, fs::read(workspace.path("tests/cases").join(RECORD))?),
    ] {
        fs::write(folder.join(name), bytes)
            .with_context(|| format!("`{name}` cannot be written"))?;
    }
    Ok(())
}

/// What the program must print: the letter of the record.
///
/// # Errors
///
/// If the command line does not build or does not answer.
pub(crate) fn letter(workspace: &Workspace) -> Result<Vec<u8>> {
    command::run(&mut workspace.cargo(["build", "--package", "gao-cli"]))?;
    let mut assess = workspace.command(workspace.target("debug/gao"), ["assess"]);
    command::output(assess.arg(Path::new("tests/cases").join(RECORD)))
}

/// Compares what a program printed with the letter.
///
/// # Errors
///
/// If they differ.
pub(crate) fn same(language: &str, printed: &[u8], letter: &[u8]) -> Result<()> {
    if printed != letter {
        bail!(
            "the first program in {language} of `{PAGE}` does not print the letter of `{RECORD}`"
        );
    }
    println!("the first program in {language} prints the letter of {RECORD}");
    Ok(())
}

fn first(page: &str, language: &str) -> Result<String> {
    let fence = format!("\n```{language}\n");
    let (_, after) = page
        .split_once(&fence)
        .with_context(|| format!("`{PAGE}` has no program in {language}"))?;
    let (program, _) = after.split_once("\n```").context("a program ends with three back-ticks")?;
    let lines = program.lines().count();
    if lines > LINES {
        bail!("the first program in {language} has {lines} lines; a quick start has {LINES}");
    }
    Ok(format!("{program}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_program_is_found_and_is_short() {
        let page = "# x\n\n```sh\nls\n```\n\n```c\none;\ntwo;\n```\n\n```c\nthree;\n```\n";
        assert_eq!(first(page, "c").unwrap(), "one;\ntwo;\n");
        assert!(first(page, "cpp").is_err());
        let long = format!("\n```c\n{}```\n", "line;\n".repeat(LINES + 1));
        assert!(first(&long, "c").unwrap_err().to_string().contains("16 lines"));
    }
}

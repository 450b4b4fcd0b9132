//! The quick starts: what a newcomer copies from a page must run.
//!
//! In a section whose title begins with "Quick start", a block that follows the name of a file is that
//! file, and the blocks for a shell are what to do with it.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::workspace::Workspace;

/// The published case that every quick start reads.
pub(crate) const RECORD: &str = "tests/cases/RW002.json";

/// What a page says under "Quick start".
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Start {
    pub(crate) title: String,
    /// Each with its name, in the order of the page.
    pub(crate) files: Vec<(String, String)>,
    /// For a shell in the folder of the files.
    pub(crate) commands: String,
}

/// What every quick start must print: the letter of the record.
///
/// # Errors
///
/// If the command line does not build or does not answer.
pub(crate) fn letter(workspace: &Workspace) -> Result<Vec<u8>> {
    command::run(&mut workspace.cargo(["build", "--package", "gao-cli"]))?;
    let mut assess = workspace.command(workspace.target("debug/gao"), ["assess"]);
    command::output(assess.arg(Path::new(RECORD)))
}

/// Every quick start of a page.
///
/// # Errors
///
/// If one has no commands, or a block that is neither a file nor for a shell.
pub(crate) fn starts(page: &str) -> Result<Vec<Start>> {
    let sections = page.split("\n## ").skip(1);
    sections.filter(|section| section.starts_with("Quick start")).map(start).collect()
}

fn start(section: &str) -> Result<Start> {
    let (title, body) = section.split_once('\n').context("a section has lines")?;
    let mut start = Start { title: title.to_owned(), files: Vec::new(), commands: String::new() };
    for (before, language, text) in blocks(body)? {
        let name = before.strip_prefix('`').and_then(|name| name.strip_suffix("`:"));
        match (name, language) {
            (Some(name), _) => start.files.push((name.to_owned(), text)),
            (None, "sh") => start.commands.push_str(&text),
            (None, _) => bail!("\"{title}\" has a block without the name of its file"),
        }
    }
    if start.commands.is_empty() {
        bail!("\"{title}\" does not say what to do");
    }
    Ok(start)
}

/// Every block with the line before it and its language.
fn blocks(text: &str) -> Result<Vec<(&str, &str, String)>> {
    let mut blocks = Vec::new();
    let mut before = "";
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let mut block = String::new();
            loop {
                match lines.next().context("a block ends with three back-ticks")? {
                    "```" => break,
                    line => block.extend([line, "\n"]),
                }
            }
            blocks.push((before, language, block));
            before = "";
        } else if !line.is_empty() {
            before = line;
        }
    }
    Ok(blocks)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// More than this is not quick.
    const LINES: usize = 15;

    fn page(path: &str) -> String {
        fs::read_to_string(Workspace::load().unwrap().path(path)).unwrap()
    }

    #[test]
    fn a_quick_start_is_files_and_commands() {
        let text = "# x\n\n## Quick start in C\n\nRead.\n\n`a.c`:\n\n```c\none;\n```\n\n```sh\nmake\n```\n\n## Y\n";
        let wanted = Start {
            title: "Quick start in C".to_owned(),
            files: vec![("a.c".to_owned(), "one;\n".to_owned())],
            commands: "make\n".to_owned(),
        };
        assert_eq!(starts(text).unwrap(), [wanted]);
        assert!(starts("# x\n\n## Quick start\n\n```c\none;\n```\n").is_err());
        assert!(starts("# x\n\n## Quick start\n\nNothing.\n").is_err());
        assert!(starts("# x\n\n## Other\n").unwrap().is_empty());
    }

    /// A page travels inside its package, and nothing of the repository with it.
    #[test]
    fn no_page_of_a_package_leads_to_a_file() {
        for path in
            ["bindings/c", "bindings/kotlin", "bindings/python", "bindings/swift", "gao-cli"]
        {
            let page = page(&format!("{path}/README.md"));
            assert!(!page.contains("]("), "{path}");
            assert!(page.contains("input.md"), "{path}");
        }
    }

    /// The programs stand on the common page and on that of each package, which travels alone.
    #[test]
    fn the_common_page_has_the_program_of_every_package_and_it_is_short() {
        let common = page("bindings/README.md");
        let (_, common) = common.split_once("\n## Quick starts\n").unwrap();
        let common: Vec<String> = blocks(common).unwrap().into_iter().map(|it| it.2).collect();
        let pages = ["c", "kotlin", "python", "swift"];
        let programs: Vec<String> = pages
            .iter()
            .flat_map(|it| starts(&page(&format!("bindings/{it}/README.md"))).unwrap())
            .map(|start| start.files.first().unwrap().1.clone())
            .collect();
        assert_eq!(common, programs);
        for program in common {
            assert!(program.lines().count() <= LINES, "{program}");
        }
    }
}

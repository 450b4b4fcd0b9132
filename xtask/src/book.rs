//! The documentation as a book: the tool that builds it, the build, and what is checked of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use gao_conformance::markdown::{self, resolved};
use serde_json::Value;

use crate::command;
use crate::workspace::Workspace;

/// The version that builds the book, and no other: pages of another may differ.
const VERSION: &str = "0.5.4";

/// Where the tool stands, below the target directory.
const TOOLS: &str = "tools";

/// The folder of the book's pages.
const PAGES: &str = "docs";

/// Whether the tool is here, below the target directory or installed by hand.
pub(crate) fn is_here(workspace: &Workspace) -> bool {
    tool(workspace).is_some()
}

/// The line that brings the tool.
pub(crate) fn how_to_install(workspace: &Workspace) -> String {
    format!("cargo {}", install_arguments(workspace).join(" "))
}

/// Installs the tool below the target directory.
///
/// # Errors
///
/// If cargo cannot fetch or build it.
pub(crate) fn install(workspace: &Workspace) -> Result<()> {
    let arguments = install_arguments(workspace);
    command::run(&mut workspace.cargo(arguments.iter().map(String::as_str)))
}

/// Without its server and its search it needs fewer packages, and not optimised it is built in
/// half the time; the book takes a second either way.
fn install_arguments(workspace: &Workspace) -> Vec<String> {
    let root = workspace.target(TOOLS).display().to_string();
    // A bare version is this one and no other.
    ["install", "mdbook", "--version", VERSION, "--locked", "--no-default-features", "--debug"]
        .into_iter()
        .chain(["--root", &root])
        .map(str::to_owned)
        .collect()
}

/// The tool of the wanted version.
fn tool(workspace: &Workspace) -> Option<PathBuf> {
    let wanted = format!("mdbook v{VERSION}\n");
    let is_wanted = |program: &PathBuf| {
        command::output(Command::new(program).arg("--version"))
            .is_ok_and(|version| version == wanted.as_bytes())
    };
    let below_target = workspace.target(TOOLS).join("bin/mdbook");
    let below_target = below_target.exists().then_some(below_target);
    below_target.into_iter().chain([PathBuf::from("mdbook")]).find(is_wanted)
}

/// Builds the book and checks it.
///
/// # Errors
///
/// If it cannot be built, if a link in it leads nowhere, or if a page loads something from
/// elsewhere.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let tool = tool(workspace).context("`mdbook` is missing")?;
    let folder = workspace.target("book");
    let mut build = workspace.command(tool, ["build", "--dest-dir"]);
    command::run(build.arg(&folder))?;
    let pages = read(&folder)?;
    let faults = faults(&folder, &pages);
    if !faults.is_empty() {
        bail!("the book has faults:\n  {}", faults.join("\n  "));
    }
    println!("{} pages without a dead link, in {}", pages.len(), folder.display());
    Ok(())
}

/// The pages of the book by their path.
fn read(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut pages = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "html" || it == "css") {
                let name = path.strip_prefix(folder)?.display().to_string();
                pages.insert(name, fs::read_to_string(&path)?);
            }
        }
    }
    Ok(pages)
}

/// What is wrong with the pages.
fn faults(folder: &Path, pages: &BTreeMap<String, String>) -> Vec<String> {
    let anchors: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(name, page)| (name.as_str(), attributes(page, "id").map(|(_, id)| id).collect()))
        .collect();
    let mut faults = Vec::new();
    for (name, page) in pages {
        if name.ends_with(".css") {
            let remote = ["url(http", "url(\"http", "url('http", "url(//", "@import"];
            if remote.iter().any(|mark| page.contains(mark)) {
                faults.push(format!("{name}: loads something from elsewhere"));
            }
            continue;
        }
        let targets = attributes(page, "href").chain(attributes(page, "src"));
        for (element, target) in targets {
            let is_remote = target.contains("://") || target.starts_with("//");
            if is_remote || target.starts_with("mailto:") {
                // A link may be followed; a page must be whole without one.
                if element != "a" {
                    faults.push(format!("{name}: <{element}> loads `{target}`"));
                }
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            let base = name.rsplit_once('/').map_or("", |(base, _)| base);
            let path = if path.is_empty() { Some(name.clone()) } else { resolved(base, path) };
            let Some(path) = path.filter(|path| folder.join(path).exists()) else {
                faults.push(format!("{name}: `{target}` leads nowhere"));
                continue;
            };
            let known = anchors.get(path.as_str()).is_some_and(|ids| ids.contains(anchor));
            if !anchor.is_empty() && !known {
                faults.push(format!("{name}: `{target}`: no such heading"));
            }
        }
    }
    faults
}

/// An attribute of every element that has it, with the name of the element; scripts are left out.
fn attributes<'a>(page: &'a str, wanted: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    elements(page).filter_map(move |element| {
        let name = element.split([' ', '\n', '>']).next()?;
        let (_, rest) = element.split_once(&format!(" {wanted}=\""))?;
        Some((name, rest.split_once('"')?.0))
    })
}

/// What stands between the marks of each opening tag.
fn elements(page: &str) -> impl Iterator<Item = &str> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once('<')?;
            let (element, after) = after.split_once('>')?;
            rest = after;
            if element.starts_with("script") {
                rest = rest.split_once("</script>").map_or("", |(_, after)| after);
            }
            if element.starts_with(|first: char| first.is_ascii_alphabetic()) {
                return Some(element);
            }
        }
    })
}

/// The book's own preprocessor: links out of the folder become paths in the repository.
///
/// # Errors
///
/// If what the book hands over cannot be read, or cannot be handed back.
pub(crate) fn preprocess(arguments: &[String]) -> Result<()> {
    // Asked whether it supports a renderer, success means yes.
    if arguments.first().is_some_and(|word| word == "supports") {
        return Ok(());
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let (_, mut book): (Value, Value) = serde_json::from_str(&text)?;
    chapters(&mut book);
    serde_json::to_writer(std::io::stdout(), &book)?;
    std::io::stdout().flush()?;
    Ok(())
}

fn chapters(value: &mut Value) {
    match value {
        Value::Array(entries) => entries.iter_mut().for_each(chapters),
        Value::Object(fields) => {
            let path = fields.get("source_path").and_then(Value::as_str).map(str::to_owned);
            if let Some(path) = path
                && let Some(Value::String(content)) = fields.get_mut("content")
            {
                *content = within_the_book(content, &path);
            }
            fields.values_mut().for_each(chapters);
        }
        _ => {}
    }
}

/// A page whose links out of the folder are text, with the path in the repository.
fn within_the_book(page: &str, path: &str) -> String {
    let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("/{folder}"));
    let folder = format!("{PAGES}{folder}");
    let mut text = String::new();
    let mut done = 0;
    for link in markdown::links(page) {
        let Some(target) = link.inside().and_then(|(path, _)| resolved(&folder, path)) else {
            continue;
        };
        if target == PAGES || target.starts_with(&format!("{PAGES}/")) {
            continue;
        }
        let words = page.get(link.text).unwrap_or_default();
        text.push_str(page.get(done..link.whole.start).unwrap_or_default());
        done = link.whole.end;
        // A text that only repeats the path says nothing more.
        if words.trim_matches('`').trim_start_matches("../") == target {
            text.push_str(&format!("`{target}`"));
        } else {
            text.push_str(&format!("{words} (`{target}`)"));
        }
    }
    text.push_str(page.get(done..).unwrap_or_default());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_out_of_the_folder_becomes_a_path() {
        let page =
            "[../README.md](../README.md), [how](../tests/a.md#b), [in](input.md), `[x](../y)`";
        assert_eq!(
            within_the_book(page, "page.md"),
            "`README.md`, how (`tests/a.md`), [in](input.md), `[x](../y)`"
        );
        let deeper = "[it](../input.md) and [that](../../gao-core/src/lib.rs)";
        assert_eq!(
            within_the_book(deeper, "adr/page.md"),
            "[it](../input.md) and that (`gao-core/src/lib.rs`)"
        );
    }

    #[test]
    fn only_chapters_are_changed_and_nested_ones_too() {
        let mut book = serde_json::json!({"items": [{"Chapter": {
            "source_path": "a.md", "content": "[x](../x.rs)",
            "sub_items": [{"Chapter": {"source_path": "b.md", "content": "[y](../y.rs)"}}],
        }}, "Separator"]});
        chapters(&mut book);
        assert_eq!(book.pointer("/items/0/Chapter/content").unwrap(), "x (`x.rs`)");
        let nested = "/items/0/Chapter/sub_items/0/Chapter/content";
        assert_eq!(book.pointer(nested).unwrap(), "y (`y.rs`)");
    }

    #[test]
    fn dead_links_and_what_comes_from_elsewhere_are_found() {
        let page = |text: &str| BTreeMap::from([("a.html".to_owned(), text.to_owned())]);
        let found = |text: &str| faults(Path::new("/nowhere"), &page(text));
        assert_eq!(found("<script>var x = '<a href=\"b.html\">';</script>"), [""; 0]);
        assert_eq!(found("<a class=\"x\" href=\"https://example.org\">"), [""; 0]);
        assert_eq!(found("<a href=\"b.html\">"), ["a.html: `b.html` leads nowhere"]);
        assert_eq!(
            found("<img alt=\"\" src=\"https://example.org/x.png\">"),
            ["a.html: <img> loads `https://example.org/x.png`"]
        );
        assert_eq!(found("<link href=\"//example.org/x.css\">").len(), 1);
    }
}

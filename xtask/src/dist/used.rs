//! Each package as a newcomer meets it: an empty folder, what is in `dist/`, the page inside the package,
//! and nothing else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::VERSION;
use crate::bindings::emptied;
use crate::quick_start::{self, Start};
use crate::swift::Toolchain;
use crate::workspace::Workspace;
use crate::{command, folder, kotlin};

/// What a shell would take from the machine that builds the packages.
const FOREIGN: [&str; 4] = ["CLASSPATH", "LD_LIBRARY_PATH", "PKG_CONFIG_PATH", "PYTHONPATH"];

/// Installs every package and runs its quick starts, each of which prints the letter of the record
/// that lies beside it.
///
/// # Errors
///
/// If a package has no page or no quick start, or one does not print the letter.
pub(super) fn every_package(workspace: &Workspace, dist: &Path) -> Result<()> {
    let letter = quick_start::letter(workspace)?;
    // Maven would take an older jar of the same version for this one.
    folder::emptied(&kotlin::repository(workspace).join("gao"))?;
    for (language, file) in [
        ("c", "gao-c-"),
        ("cli", "gao-cli-"),
        ("kotlin", &format!("gao-{VERSION}.jar")),
        ("python", &format!("gao-{VERSION}-py3-")),
        ("swift", "gao-swift-"),
    ] {
        let package = beginning_with(dist, file)?;
        let page = page(workspace, &package)?;
        let starts = quick_start::starts(&page)?;
        if starts.is_empty() {
            bail!("the page of `{file}` has no quick start");
        }
        for (start, number) in starts.iter().zip(1..) {
            let place =
                emptied(workspace.target("dist/used").join(format!("{language}-{number}")))?;
            for file in folder::files(dist)? {
                folder::copy_into(&file, &place)?;
            }
            let mut shell = shell(workspace, language)?;
            let printed = command::shown_output(start.in_folder(&place, &mut shell)?)?;
            // Maven resets the colours of a terminal that is not there.
            let printed = String::from_utf8(printed)?.replace("\u{1b}[0m", "");
            if printed.as_bytes() != letter {
                bail!("\"{}\" of the package `{file}` does not print the letter", start.title);
            }
            println!("\"{}\" of {} prints the letter", start.title, name(&package));
        }
    }
    Ok(())
}

impl Start {
    /// Writes its files, and has a shell do what it says.
    fn in_folder<'a>(&self, place: &Path, shell: &'a mut Command) -> Result<&'a mut Command> {
        for (name, text) in &self.files {
            folder::write(&place.join(name), text)?;
        }
        for name in FOREIGN {
            shell.env_remove(name);
        }
        Ok(shell.args(["-e", "-c", &self.commands]).current_dir(place))
    }
}

/// Where the commands of a page run.
fn shell(workspace: &Workspace, language: &str) -> Result<Command> {
    if language == "swift" {
        return Ok(Toolchain::find(workspace)?.command(workspace, Path::new("sh")));
    }
    let mut shell = workspace.command("sh", []);
    // What Maven has fetched for the tests it need not fetch again.
    let repository = kotlin::repository(workspace);
    shell.env("MAVEN_OPTS", format!("-Dmaven.repo.local={}", repository.display()));
    Ok(shell)
}

fn beginning_with(dist: &Path, start: &str) -> Result<PathBuf> {
    let mut files = folder::files(dist)?;
    files.retain(|file| name(file).starts_with(start));
    match files.as_slice() {
        [one] => Ok(one.clone()),
        found => bail!("one package `{start}` was expected, there are {}", found.len()),
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The page inside a package.
fn page(workspace: &Workspace, package: &Path) -> Result<String> {
    let opened = emptied(workspace.target("dist/opened"))?;
    if name(package).ends_with(".tar.gz") {
        let mut open = workspace.command("tar", ["-xzf"]);
        command::run(open.arg(package).arg("-C").arg(&opened))?;
    } else {
        // A jar and a wheel are both of this kind.
        let mut open = workspace.command("python3", ["-m", "zipfile", "-e"]);
        command::run(open.arg(package).arg(&opened))?;
    }
    let mut pages = folder::all_files(&opened)?;
    pages.retain(|file| ["README.md", "METADATA"].contains(&name(file).as_str()));
    pages.sort_by_key(|file| file.components().count());
    let page = pages.first().with_context(|| format!("`{}` has no page", name(package)))?;
    fs::read_to_string(page).with_context(|| format!("`{}` cannot be read", page.display()))
}

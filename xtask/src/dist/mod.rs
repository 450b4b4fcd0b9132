//! `cargo xtask dist`: what a vendor installs, in `dist/`, the same bytes whenever it is made.

mod archive;
mod bill;
mod release;
mod used;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use self::archive::Archive;
use self::release::Release;
use crate::compiler::Compiler;
use crate::cost::size;
use crate::folder::{self, copy_into};
use crate::install::{self, Linking};
use crate::shipped::{NOTICES, PLATFORM, TARGET, THIRD_PARTY};
use crate::workspace::Workspace;
use crate::{bindings, command, kotlin, python, quick_start};

/// The version of every package.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A published case, what a record may hold, and what an answer holds: each page names them.
const BESIDE: [&str; 4] = [
    quick_start::RECORD,
    "docs/input.md",
    "docs/generated/case-input.schema.json",
    "docs/generated/assessment.schema.json",
];

/// Makes every package and says what there is.
///
/// # Errors
///
/// If anything does not build, or this is no machine that the packages are for.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let made = make(workspace, &Release::new(workspace, "dist")?)?;
    let dist = workspace.path("dist");
    folder::emptied(&dist)?;
    copy_all(&made, &dist)?;
    println!("made in {}:\n{}", dist.display(), sums(&dist)?);
    Ok(())
}

/// Makes every package twice, holds one to the other, asks the library what every language is asked,
/// installs each package into an empty folder, and runs what its own page says.
///
/// # Errors
///
/// As [`run`], and if a package differs from itself or a program does not answer.
pub(crate) fn packages(workspace: &Workspace) -> Result<()> {
    let release = Release::new(workspace, "dist")?;
    let first = sums(&make(workspace, &release)?)?;
    let made = make(workspace, &release)?;
    same(&first, &sums(&made)?)?;
    let prefix = release.package(&c_name());
    let flags = bindings::pkg_config(workspace, &prefix)?;
    bindings::suite(workspace, &prefix, &flags)?;
    used::every_package(workspace, &made)
}

/// Builds everything in two folders from nothing, and holds one to the other.
///
/// # Errors
///
/// As [`run`], and if a package differs.
pub(crate) fn twice_from_nothing(workspace: &Workspace) -> Result<()> {
    let sums_of = |name: &str| {
        folder::emptied(&workspace.target(name))?;
        let found = sums(&make(workspace, &Release::new(workspace, name)?)?)?;
        folder::emptied(&workspace.target(name))?;
        Ok::<_, anyhow::Error>(found)
    };
    same(&sums_of("dist-once")?, &sums_of("dist-twice")?)
}

fn same(first: &str, second: &str) -> Result<()> {
    if first != second {
        bail!("made twice, the packages differ:\n{first}\n{second}");
    }
    println!("made twice, every package has the same bytes:\n{second}");
    Ok(())
}

/// Makes every package in a folder of the build.
fn make(workspace: &Workspace, release: &Release<'_>) -> Result<PathBuf> {
    let compiler = Compiler::of(workspace)?;
    let host = compiler.host()?;
    if host != TARGET {
        bail!("the packages are made on `{TARGET}` and not on `{host}`; make them there");
    }
    let dist = release.staged("made")?;
    // One library serves every language.
    let built = release.library()?;
    let alone = stripped(release, &built)?;
    runs_where_it_is_said(workspace, &alone)?;
    size::check(&size::SHIPPED, &alone)?;
    kotlin_package(workspace, release, &built, &alone, &dist)?;
    python::packed(workspace, &alone, &dist, &release.package("wheel"), release.epoch())?;
    c_package(workspace, release, &built, &dist)?;
    swift_package(workspace, release, &built, &dist)?;
    command_line(workspace, release, &dist)?;
    bill::write(workspace, &dist.join(format!("gao-{VERSION}.cdx.json")))?;
    for file in NOTICES.iter().chain(&BESIDE) {
        copy_into(&workspace.path(file), &dist)?;
    }
    folder::write(&dist.join("SHA256SUMS"), sums(&dist)?)?;
    Ok(dist)
}

/// The oldest C library of GNU, 2.x, that the pages name.
const C_LIBRARY: u32 = 35;

fn runs_where_it_is_said(workspace: &Workspace, file: &Path) -> Result<()> {
    let asked = bindings::asked_of_the_system(workspace, file)?;
    if asked > C_LIBRARY {
        bail!(
            "`{}` asks for the C library 2.{asked}, and the pages say 2.{C_LIBRARY}",
            file.display()
        );
    }
    Ok(())
}

fn c_name() -> String {
    format!("gao-c-{VERSION}-{PLATFORM}")
}

fn c_package(
    workspace: &Workspace,
    release: &Release<'_>,
    built: &Path,
    dist: &Path,
) -> Result<()> {
    let name = c_name();
    let prefix = release.staged(&name)?;
    install::lay_out(workspace, &prefix, built, Linking::Shared)?;
    release.strip(&prefix.join("lib/libgao.so"), "--strip-unneeded")?;
    release.strip(&prefix.join("lib/libgao.a"), "--strip-debug")?;
    copy_into(&workspace.path(THIRD_PARTY), &prefix.join("share/doc/gao"))?;
    copy_into(&workspace.path("bindings/c/README.md"), &prefix)?;
    Archive::of(&prefix).write(&dist.join(format!("{name}.tar.gz")), release.epoch())
}

/// The package as source, and the library for Linux.
fn swift_package(
    workspace: &Workspace,
    release: &Release<'_>,
    built: &Path,
    dist: &Path,
) -> Result<()> {
    let name = format!("gao-swift-{VERSION}");
    let package = release.staged(&name)?;
    for part in ["Package.swift", "README.md", "Sources", "Tests", ".swift-format"] {
        copy_all(&workspace.path("bindings/swift").join(part), &package.join(part))?;
    }
    for notice in NOTICES {
        copy_into(&workspace.path(notice), &package)?;
    }
    let linux = package.join(PLATFORM);
    install::lay_out(workspace, &linux, built, Linking::Static)?;
    release.strip(&linux.join("lib/libgao.a"), "--strip-debug")?;
    Archive::of(&package).write(&dist.join(format!("{name}-{PLATFORM}.tar.gz")), release.epoch())
}

fn command_line(workspace: &Workspace, release: &Release<'_>, dist: &Path) -> Result<()> {
    let name = format!("gao-cli-{VERSION}-{PLATFORM}");
    let folder = release.staged(&name)?;
    let program = folder.join("bin/gao");
    folder::copy(&release.program()?, &program)?;
    release.strip(&program, "--strip-unneeded")?;
    runs_where_it_is_said(workspace, &program)?;
    size::check(&size::PROGRAM, &program)?;
    for (shell, file) in [("bash", "gao.bash"), ("zsh", "_gao"), ("fish", "gao.fish")] {
        let script =
            command::output(workspace.command(&program, ["completions", shell]).env_clear())?;
        folder::write(&folder.join("completions").join(file), &script)?;
    }
    for page in manual(workspace, &program)? {
        let name = if page.is_empty() { "gao.1".to_owned() } else { format!("gao-{page}.1") };
        let subcommand = Some(page.as_str()).filter(|page| !page.is_empty());
        let text = command::output(workspace.command(&program, ["man"]).args(subcommand))?;
        folder::write(&folder.join("man/man1").join(name), &text)?;
    }
    for notice in NOTICES {
        copy_into(&workspace.path(notice), &folder)?;
    }
    copy_into(&workspace.path("gao-cli/README.md"), &folder)?;
    Archive::of(&folder).write(&dist.join(format!("{name}.tar.gz")), release.epoch())
}

/// The subcommands that have a page of the manual, after the program itself, which has no name here.
fn manual(workspace: &Workspace, program: &Path) -> Result<Vec<String>> {
    let first = command::output(&mut workspace.command(program, ["man"]))?;
    let first = String::from_utf8(first)?;
    let named = first.split("gao\\-").skip(1).filter_map(|after| after.split_once("(1)"));
    Ok(std::iter::once(String::new()).chain(named.map(|(name, _)| name.to_owned())).collect())
}

/// The library as it travels inside a package. What uniffi reads to make its calls is taken out of it.
fn stripped(release: &Release<'_>, built: &Path) -> Result<PathBuf> {
    let library = release.staged("library")?.join("libgao.so");
    folder::copy(&built.join("libgao.so"), &library)?;
    release.strip(&library, "--strip-unneeded")?;
    Ok(library)
}

/// The jar, its sources, its documentation, and what Maven has to know.
fn kotlin_package(
    workspace: &Workspace,
    release: &Release<'_>,
    built: &Path,
    shipped: &Path,
    dist: &Path,
) -> Result<()> {
    let whole = built.join("libgao.so");
    let folder =
        kotlin::packed(workspace, &whole, shipped, &release.package("kotlin"), release.epoch())?;
    for kind in ["", "-sources", "-javadoc"] {
        let jar = format!("gao-{VERSION}{kind}.jar");
        folder::copy(&folder.join(&jar), &dist.join(&jar))?;
    }
    let project = kotlin::published(workspace)?;
    folder::write(&dist.join(format!("gao-{VERSION}.pom")), project.as_bytes())
}

/// The checksum of every file, as `sha256sum` writes and reads it.
fn sums(dist: &Path) -> Result<String> {
    let mut lines = Vec::new();
    for file in folder::files(dist)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&file).with_context(|| format!("`{name}` cannot be read"))?;
        let digest: String =
            Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        lines.push(format!("{digest}  {name}\n"));
    }
    lines.retain(|line| !line.ends_with("  SHA256SUMS\n"));
    Ok(lines.concat())
}

/// Copies a file, or a folder with everything in it.
fn copy_all(from: &Path, to: &Path) -> Result<()> {
    if from.is_file() {
        return folder::copy(from, to);
    }
    folder::all_files(from)?.iter().try_for_each(|file| {
        let inside = file.strip_prefix(from).context("a file stands in its folder")?;
        folder::copy(file, &to.join(inside))
    })
}

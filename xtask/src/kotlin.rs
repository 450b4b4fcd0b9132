//! The Kotlin package: a jar with its library inside, tested from Kotlin and Java, and asked.

use std::env::consts::{ARCH, OS};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bindings::{build_library, emptied};
use crate::command;
use crate::conformance::{Form, Suite};
use crate::quick_start;
use crate::workspace::Workspace;

/// Builds the jar, runs its tests, and holds it to the answers of the core.
///
/// # Errors
///
/// If it does not build, a test fails, or it answers otherwise.
pub(crate) fn package(workspace: &Workspace) -> Result<()> {
    let path = built(workspace)?;
    let mut answer = workspace.command("java", ["-cp"]);
    answer.arg(&path).arg("gao.ConformanceKt");
    Suite::prepare(workspace)?.hold("Kotlin", Form::Records, answer)?;
    let mut first = workspace.command("java", ["-cp"]);
    let folder = emptied(workspace.target("bindings/first/kotlin"))?;
    quick_start::lay_out(workspace, "kotlin", &folder, "First.kt")?;
    first.arg(&path).arg("FirstKt").current_dir(&folder);
    let printed = command::output(&mut first)?;
    quick_start::same("kotlin", &printed, &quick_start::letter(workspace)?)
}

/// Builds the jar and runs its tests; what a program beside it is started with.
///
/// # Errors
///
/// If it does not build, or a test fails.
pub(crate) fn built(workspace: &Workspace) -> Result<OsString> {
    let target = workspace.target("bindings/kotlin");
    lay_out(workspace, &target)?;
    maven(workspace, &target, "package")?;
    // The jar alone, and what it names as its needs: the programs stand beside it.
    let jar = target.join("maven").join(concat!("gao-", env!("CARGO_PKG_VERSION"), ".jar"));
    let mut path = vec![jar, target.join("maven/test-classes")];
    path.extend(jars(&target.join("maven/dependency"))?);
    Ok(std::env::join_paths(path)?)
}

/// What Maven does not make: the calls that uniffi generates, and the library where JNA looks for it.
fn lay_out(workspace: &Workspace, target: &Path) -> Result<()> {
    let library = build_library(workspace)?;
    let generated = emptied(target.join("generated"))?;
    let bindgen = ["run", "--quiet", "--package", "gao-bindgen", "--", "generate"];
    let mut generate = workspace.cargo(bindgen);
    generate.arg(&library).args(["--language", "kotlin", "--no-format", "--out-dir"]);
    command::run(generate.arg(&generated))?;
    // The program of the page is compiled with the tests; the page alone says what it is.
    let page = emptied(target.join("page"))?;
    quick_start::lay_out(workspace, "kotlin", &page, "First.kt")?;
    let name = library.file_name().context("a library has a name")?;
    let native = emptied(target.join("native"))?.join(platform());
    let copied = || format!("`{}` cannot be copied", library.display());
    fs::create_dir_all(&native).with_context(copied)?;
    fs::copy(&library, native.join(name)).with_context(copied)?;
    Ok(())
}

/// The folder of a platform, as JNA names it.
fn platform() -> String {
    let os = if OS == "macos" { "darwin" } else { OS };
    let processor = if ARCH == "x86_64" { "x86-64" } else { ARCH };
    format!("{os}-{processor}")
}

fn maven(workspace: &Workspace, target: &Path, phase: &str) -> Result<()> {
    let mut maven = workspace.command("mvn", ["--batch-mode", "--quiet", "--no-transfer-progress"]);
    maven.args(["--file", "bindings/kotlin/pom.xml"]);
    command::run(maven.arg(format!("-Dgao.target={}", target.display())).arg(phase))
}

fn jars(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed = || format!("`{}` cannot be read", folder.display());
    let mut jars = Vec::new();
    for entry in fs::read_dir(folder).with_context(failed)? {
        jars.push(entry.with_context(failed)?.path());
    }
    Ok(jars)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Maven has no way to ask cargo.
    #[test]
    fn the_version_of_the_jar_is_that_of_the_workspace() {
        let project =
            fs::read_to_string(Workspace::load().unwrap().path("bindings/kotlin/pom.xml"));
        let version = concat!("<version>", env!("CARGO_PKG_VERSION"), "</version>");
        assert!(project.unwrap().contains(version));
    }
}

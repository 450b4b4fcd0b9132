//! The Kotlin package: a jar with its library inside, tested from Kotlin and Java, and asked.

use std::env::consts::{ARCH, OS};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::bindings::{build_library, emptied};
use crate::command;
use crate::conformance::{Form, Suite};
use crate::folder;
use crate::shipped::NOTICES;
use crate::workspace::Workspace;

/// What Maven builds.
pub(crate) const PROJECT: &str = "bindings/kotlin/pom.xml";

/// The page that travels in the jar.
const PAGE: &str = "bindings/kotlin/README.md";

/// Builds the jar, runs its tests, and holds it to the answers of the core.
///
/// # Errors
///
/// If it does not build, a test fails, or it answers otherwise.
pub(crate) fn package(workspace: &Workspace) -> Result<()> {
    let path = built(workspace)?;
    let mut answer = workspace.command("java", ["-cp"]);
    answer.arg(&path).arg("gao.ConformanceKt");
    Suite::prepare(workspace)?.hold("Kotlin", Form::Records, answer)
}

/// Builds the jar and runs its tests; what a program beside it is started with.
///
/// # Errors
///
/// If it does not build, or a test fails.
pub(crate) fn built(workspace: &Workspace) -> Result<OsString> {
    let target = workspace.target("bindings/kotlin");
    let library = build_library(workspace)?;
    lay_out(workspace, &target, &library, &library)?;
    command::run(maven(workspace, &target).arg("package"))?;
    // The jar alone, and what it names as its needs: the programs stand beside it.
    let jar = target.join("maven").join(concat!("gao-", env!("CARGO_PKG_VERSION"), ".jar"));
    let mut path = vec![jar, target.join("maven/test-classes")];
    path.extend(folder::files(&target.join("maven/dependency"))?);
    Ok(std::env::join_paths(path)?)
}

/// Builds the jars that are shipped below `target`: classes, sources and documentation; the folder they lie
/// in. The calls are generated from the library `whole`, and `shipped` goes into the jar.
///
/// # Errors
///
/// If one does not build.
pub(crate) fn packed(
    workspace: &Workspace,
    whole: &Path,
    shipped: &Path,
    target: &Path,
    epoch: u64,
) -> Result<PathBuf> {
    let target = emptied(target.to_owned())?;
    lay_out(workspace, &target, whole, shipped)?;
    let mut maven = maven(workspace, &target);
    // Every entry of a jar has a moment.
    maven.arg(format!("-Dproject.build.outputTimestamp={epoch}"));
    // They have run, on the same sources.
    command::run(maven.args(["-Dmaven.test.skip", "--activate-profiles", "packages", "package"]))?;
    Ok(target.join("maven"))
}

/// What the jar asks for: group, name, version and licence.
///
/// # Errors
///
/// If the project does not say.
pub(crate) fn needs(workspace: &Workspace) -> Result<[(String, String, String, &'static str); 2]> {
    let project = fs::read_to_string(workspace.path(PROJECT))
        .with_context(|| format!("`{PROJECT}` cannot be read"))?;
    let version = |of: &str| {
        let (_, after) = project.split_once(&format!("<{of}.version>"))?;
        after.split_once('<').map(|(version, _)| version.to_owned())
    };
    let need = |group: &str, name: &str, of: &str, licence| {
        let version = version(of).with_context(|| format!("`{PROJECT}` has no version of {of}"))?;
        Ok::<_, anyhow::Error>((group.to_owned(), name.to_owned(), version, licence))
    };
    Ok([
        need("org.jetbrains.kotlin", "kotlin-stdlib", "kotlin", "Apache-2.0")?,
        need("net.java.dev.jna", "jna", "jna", "Apache-2.0 OR LGPL-2.1-or-later")?,
    ])
}

/// What Maven has to know of the jar: its name, its licences, and what it asks for, and not how it is built.
///
/// # Errors
///
/// If the project has another form.
pub(crate) fn published(workspace: &Workspace) -> Result<String> {
    let project = fs::read_to_string(workspace.path(PROJECT))
        .with_context(|| format!("`{PROJECT}` cannot be read"))?;
    let (name, _) = project
        .split_once("  <properties>")
        .with_context(|| format!("`{PROJECT}` has no properties"))?;
    let mut published = format!("{name}  <dependencies>\n");
    for (group, name, version, _) in needs(workspace)? {
        published.push_str(&format!(
            "    <dependency><groupId>{group}</groupId><artifactId>{name}</artifactId>\
             <version>{version}</version></dependency>\n"
        ));
    }
    published.push_str("  </dependencies>\n</project>\n");
    Ok(published)
}

/// What Maven does not make: the calls that uniffi generates, the library where JNA looks for it, and the
/// licences.
fn lay_out(workspace: &Workspace, target: &Path, whole: &Path, shipped: &Path) -> Result<()> {
    let generated = emptied(target.join("generated"))?;
    let bindgen = ["run", "--quiet", "--package", "gao-bindgen", "--", "generate"];
    let mut generate = workspace.cargo(bindgen);
    generate.arg(whole).args(["--language", "kotlin", "--no-format", "--out-dir"]);
    command::run(generate.arg(&generated))?;
    folder::copy_into(shipped, &emptied(target.join("native"))?.join(platform()))?;
    let notices = emptied(target.join("notices"))?;
    let mut pages = NOTICES.into_iter().chain([PAGE]);
    pages.try_for_each(|page| folder::copy_into(&workspace.path(page), &notices))
}

/// The folder of a platform, as JNA names it.
fn platform() -> String {
    let os = if OS == "macos" { "darwin" } else { OS };
    let processor = if ARCH == "x86_64" { "x86-64" } else { ARCH };
    format!("{os}-{processor}")
}

/// Maven, with everything it fetches in the target folder: it keeps every package by its version, and here
/// one version is many packages.
pub(crate) fn maven(workspace: &Workspace, target: &Path) -> Command {
    let mut maven = workspace.command("mvn", ["--batch-mode", "--quiet", "--no-transfer-progress"]);
    maven.args(["--file", PROJECT]).arg(format!("-Dgao.target={}", target.display()));
    maven.arg(format!("-Dmaven.repo.local={}", repository(workspace).display()));
    maven
}

/// Where Maven keeps what it fetches.
pub(crate) fn repository(workspace: &Workspace) -> PathBuf {
    workspace.target("maven-repository")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Maven has no way to ask cargo.
    #[test]
    fn the_version_of_the_jar_is_that_of_the_workspace() {
        let project = fs::read_to_string(Workspace::load().unwrap().path(PROJECT));
        let version = concat!("<version>", env!("CARGO_PKG_VERSION"), "</version>");
        assert!(project.unwrap().contains(version));
    }

    /// Gradle cannot ask Maven either.
    #[test]
    fn the_module_for_android_has_the_versions_of_the_jar() {
        let workspace = Workspace::load().unwrap();
        let read = |path: &str| fs::read_to_string(workspace.path(path)).unwrap();
        let module = read("bindings/android/gao/build.gradle.kts");
        assert!(module.contains(concat!("version = \"", env!("CARGO_PKG_VERSION"), "\"")));
        for (group, name, version, _) in needs(&workspace).unwrap() {
            assert!(module.contains(&format!("{group}:{name}:{version}")), "{name}");
            assert!(name != "jna" || read("bindings/android/README.md").contains(&version));
        }
        for abi in ["arm64-v8a", "armeabi-v7a", "x86_64"] {
            assert!(module.contains(&format!("\"{abi}\" to ")), "{abi}");
            assert!(read("bindings/android/README.md").contains(&format!("| `{abi}` |")), "{abi}");
        }
    }
}

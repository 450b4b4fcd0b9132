//! The Swift package: formatted, built, documented, tested and asked.

mod toolchain;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::bindings::{build_library, emptied};
use crate::command;
use crate::conformance::{Form, Suite};
use crate::folder;
use crate::install::{self, Linking};
use crate::workspace::Workspace;

pub(crate) use self::toolchain::{Toolchain, how_to_install, install, is_here};

/// Where the package stands.
const PACKAGE: &str = "bindings/swift";

/// Holds the package to everything that is promised of it.
///
/// # Errors
///
/// If it is not formatted, does not build, fails its tests, or answers otherwise than the core.
pub(crate) fn package(workspace: &Workspace) -> Result<()> {
    let swift = Toolchain::find(workspace)?;
    let package = Package { workspace, swift, prefix: library(workspace)? };
    let lint = ["format", "lint", "--strict", "--recursive", "--configuration", ".swift-format"];
    let sources = ["Package.swift", "Sources", "Tests"];
    command::run(&mut package.swift(lint.into_iter().chain(sources)))?;
    package.test()?;
    package.documentation()?;
    let answer = package.run(&package.scratch().join("debug/Conformance"));
    Suite::prepare(workspace)?.hold("Swift", Form::Records, answer)
}

/// The program that measures what a call costs, optimised, with the library below `prefix`.
///
/// # Errors
///
/// If there is no Swift, or it does not build.
pub(crate) fn optimised(
    workspace: &Workspace,
    prefix: PathBuf,
) -> Result<impl Fn(&Workspace) -> Command + use<>> {
    let swift = Toolchain::find(workspace)?;
    let package = Package { workspace, swift, prefix };
    let scratch = workspace.target("boundary-swift");
    let mut build = package.swift(["build", "--configuration", "release", "--product", "Cost"]);
    command::run(build.arg("--scratch-path").arg(&scratch))?;
    let Package { swift, prefix, .. } = package;
    Ok(move |workspace: &Workspace| {
        let mut run = swift.command(workspace, &scratch.join("release/Cost"));
        run.env("LD_LIBRARY_PATH", prefix.join("lib"));
        run
    })
}

/// The library, and what pkg-config says of it.
fn library(workspace: &Workspace) -> Result<PathBuf> {
    let library = build_library(workspace)?;
    let prefix = emptied(workspace.target("bindings/swift/gao"))?;
    install::lay_out(
        workspace,
        &prefix,
        library.parent().unwrap_or(Path::new(".")),
        Linking::Shared,
    )?;
    Ok(prefix)
}

struct Package<'a> {
    workspace: &'a Workspace,
    swift: Toolchain,
    prefix: PathBuf,
}

impl Package<'_> {
    fn scratch(&self) -> PathBuf {
        self.workspace.target("bindings/swift/build")
    }

    /// A command of Swift's own, in the folder of the package.
    fn swift<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut swift = self.run(Path::new("swift"));
        swift.args(arguments).current_dir(self.workspace.path(PACKAGE));
        swift.env("PKG_CONFIG_PATH", self.prefix.join("lib/pkgconfig"));
        swift
    }

    /// A program that Swift has built.
    fn run(&self, program: &Path) -> Command {
        let mut command = self.swift.command(self.workspace, program);
        command.env("LD_LIBRARY_PATH", self.prefix.join("lib"));
        command
    }

    /// Builds everything without a warning, and runs the tests; the compiler writes down what there is.
    fn test(&self) -> Result<()> {
        let mut test = self.swift(["test", "--scratch-path"]);
        test.arg(self.scratch());
        // What has not changed is not compiled again, nor described.
        let described = self.described();
        folder::create(&described)?;
        for part in ["-warnings-as-errors", "-emit-symbol-graph", "-emit-symbol-graph-dir"] {
            test.args(["-Xswiftc", part]);
        }
        command::run(test.arg("-Xswiftc").arg(described))
    }

    fn described(&self) -> PathBuf {
        self.workspace.target("bindings/swift/described")
    }

    /// Every comment, and every name in one, as DocC reads it.
    fn documentation(&self) -> Result<()> {
        let symbols = emptied(self.workspace.target("bindings/swift/symbols"))?;
        // Programs and tests are described beside the package.
        folder::copy_into(&self.described().join("Gao.symbols.json"), &symbols)?;
        let mut convert = self.run(&self.swift.docc());
        convert.args(["convert", "--analyze", "--warnings-as-errors"]);
        convert.args(["--fallback-display-name", "Gao", "--fallback-bundle-identifier", "gao"]);
        convert.arg("--additional-symbol-graph-dir").arg(&symbols);
        convert.arg("--output-dir").arg(self.workspace.target("bindings/swift/documentation"));
        command::run(&mut convert)
    }
}

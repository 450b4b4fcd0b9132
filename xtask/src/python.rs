//! The Python package: built as a wheel, installed into an empty place, typed, tested and asked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::agreement::Answers;
use crate::bindings::{self, emptied};
use crate::command;
use crate::conformance::{Form, Suite};
use crate::folder;
use crate::workspace::Workspace;

const PROJECT: &str = "bindings/python/pyproject.toml";

/// The versions of what builds, types and tests the package.
const TOOLS: &str = "bindings/python/requirements-test.txt";

/// Builds the wheel and holds it to everything that is promised of it.
///
/// # Errors
///
/// If it does not build, install, pass its tests or its types, or answers otherwise than the core.
pub(crate) fn package(workspace: &Workspace) -> Result<()> {
    let tools = tools(workspace)?;
    let folder = workspace.target("bindings/wheel");
    let wheel = wheel(workspace, &tools, folder, &["--profile", "dev"])?;
    let python = Environment::new(workspace, emptied(workspace.target("bindings/python"))?)?;
    // What the wheel needs beside itself is nothing.
    python.install(workspace, &wheel)?;
    Answers::to_every_case(workspace)?.agree("Python", |case| {
        let mut program = python.run(workspace, ["bindings/python/examples/assess.py"]);
        program.arg(case);
        program
    })?;
    let suite = Suite::prepare(workspace)?;
    let answer = python.run(workspace, ["bindings/python/tests/conformance.py"]);
    suite.hold("Python", Form::Records, answer)?;
    tools.install(workspace, &wheel)?;
    for what in [["-p", "gao"].as_slice(), &["bindings/python/examples", "bindings/python/tests"]] {
        let mut types = tools.run(workspace, ["-m", "mypy", "--config-file", PROJECT]);
        types.arg("--cache-dir").arg(workspace.target("mypy"));
        command::run(types.args(what))?;
    }
    let mut tests = tools.run(workspace, ["-m", "pytest", "--quiet", "-p", "no:cacheprovider"]);
    command::run(tests.args(["--doctest-modules", "--pyargs", "gao", "bindings/python/tests"]))
}

/// The wheel as one would ship it, installed into a place of its own.
///
/// # Errors
///
/// If it does not build or install.
pub(crate) fn optimised(workspace: &Workspace) -> Result<Environment> {
    let folder = workspace.target("bindings/wheel");
    let wheel = wheel(workspace, &tools(workspace)?, folder, &["--release"])?;
    let python = Environment::new(workspace, emptied(workspace.target("boundary-python"))?)?;
    python.install(workspace, &wheel)?;
    Ok(python)
}

/// Puts the wheel that is shipped into a folder: the one that the tests build, opened in `open`, with the
/// library `shipped` in place of the quickly built one. What uniffi made of one fits the other.
///
/// # Errors
///
/// If it does not build, or the library asks for a newer system than the name of the wheel says.
pub(crate) fn packed(
    workspace: &Workspace,
    shipped: &Path,
    folder: &Path,
    open: &Path,
    epoch: u64,
) -> Result<()> {
    let tools = tools(workspace)?;
    let tried = workspace.target("bindings/wheel");
    let tried = wheel(workspace, &tools, tried, &["--profile", "dev"])?;
    let open = emptied(open.to_owned())?;
    let mut unpack = tools.run(workspace, ["-m", "wheel", "unpack", "--dest"]);
    command::run(unpack.arg(&open).arg(&tried))?;
    let content = open.join(concat!("gao-", env!("CARGO_PKG_VERSION")));
    let library = content.join("gao/_native/libgao.so");
    if !library.exists() {
        bail!("`{}` holds no `libgao.so` where it is looked for", tried.display());
    }
    folder::copy(shipped, &library)?;
    promised(workspace, &tried, &library)?;
    let mut pack = tools.run(workspace, ["-m", "wheel", "pack", "--dest-dir"]);
    pack.arg(folder).arg(&content).env("SOURCE_DATE_EPOCH", epoch.to_string());
    command::run(&mut pack)
}

/// Holds what a library asks of the C library to what the name of its wheel says.
fn promised(workspace: &Workspace, wheel: &Path, library: &Path) -> Result<()> {
    let asked = bindings::asked_of_the_system(workspace, library)?;
    let name = wheel.display().to_string();
    let said = name.split("manylinux_2_").nth(1).and_then(|after| after.split('_').next());
    let said: u32 = said.and_then(|said| said.parse().ok()).context("the wheel names none")?;
    if asked > said {
        bail!("`{name}` is for the C library 2.{said}, and its library asks for 2.{asked}");
    }
    Ok(())
}

/// Builds the wheel; its name says for which C library.
fn wheel(
    workspace: &Workspace,
    tools: &Environment,
    folder: PathBuf,
    profile: &[&str],
) -> Result<PathBuf> {
    let folder = emptied(folder)?;
    let mut build = tools.run(workspace, ["-m", "maturin", "build", "--quiet", "--locked"]);
    build.args(profile).arg("--out").arg(&folder);
    // maturin reads the project from the folder in which it runs.
    build.current_dir(workspace.path("bindings/python"));
    command::run(&mut build)?;
    let wheels = folder::files(&folder)?;
    match wheels.as_slice() {
        [wheel] => {
            println!("built {}", wheel.display());
            Ok(wheel.clone())
        }
        _ => bail!("one wheel was expected, there are {}", wheels.len()),
    }
}

/// What builds, types and tests the package.
fn tools(workspace: &Workspace) -> Result<Environment> {
    Environment::with_packages(workspace, "python-tools", TOOLS)
}

/// A virtual environment.
pub(crate) struct Environment(PathBuf);

impl Environment {
    /// Below the target folder, with the packages of a list: installed once for each state of the list.
    ///
    /// # Errors
    ///
    /// If there is no Python, or a package cannot be had.
    pub(crate) fn with_packages(workspace: &Workspace, folder: &str, list: &str) -> Result<Self> {
        let folder = workspace.target(folder);
        let wanted = fs::read_to_string(workspace.path(list))
            .with_context(|| format!("`{list}` cannot be read"))?;
        let installed = folder.join("installed.txt");
        if fs::read_to_string(&installed).is_ok_and(|present| present == wanted) {
            return Ok(Self(folder));
        }
        let environment = Self::new(workspace, emptied(folder)?)?;
        let install = ["-m", "pip", "install", "--quiet", "--requirement", list];
        command::run(&mut environment.run(workspace, install))?;
        folder::write(&installed, wanted)?;
        Ok(environment)
    }

    fn new(workspace: &Workspace, folder: PathBuf) -> Result<Self> {
        command::run(workspace.command("python3", ["-m", "venv"]).arg(&folder))?;
        Ok(Self(folder))
    }

    pub(crate) fn program(&self) -> PathBuf {
        self.0.join("bin/python")
    }

    /// Its Python, at the root of the repository.
    pub(crate) fn run<'a>(
        &self,
        workspace: &Workspace,
        arguments: impl IntoIterator<Item = &'a str>,
    ) -> Command {
        let mut python = workspace.command(self.program(), arguments);
        python.env("PYTHONDONTWRITEBYTECODE", "1").env_remove("PYTHONPATH");
        python
    }

    /// Puts the wheel in place of an earlier one, and nothing beside it.
    fn install(&self, workspace: &Workspace, wheel: &Path) -> Result<()> {
        let mut install = self.run(workspace, ["-m", "pip", "install", "--quiet", "--no-index"]);
        command::run(install.args(["--no-deps", "--force-reinstall"]).arg(wheel))
    }
}

//! The Python package: built as a wheel, installed into an empty place, typed, tested and asked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::agreement::Answers;
use crate::bindings::emptied;
use crate::command;
use crate::conformance::{Form, Suite};
use crate::quick_start;
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
    let wheel = wheel(workspace, &tools, &["--profile", "dev"])?;
    let python = Environment::new(workspace, emptied(workspace.target("bindings/python"))?)?;
    // What the wheel needs beside itself is nothing.
    python.install(workspace, &wheel)?;
    let folder = emptied(workspace.target("bindings/first/python"))?;
    quick_start::lay_out(workspace, "python", &folder, "first.py")?;
    let mut first = python.run(workspace, ["first.py"]);
    let printed = command::output(first.current_dir(&folder))?;
    quick_start::same("python", &printed, &quick_start::letter(workspace)?)?;
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
    let wheel = wheel(workspace, &tools(workspace)?, &["--release"])?;
    let python = Environment::new(workspace, emptied(workspace.target("boundary-python"))?)?;
    python.install(workspace, &wheel)?;
    Ok(python)
}

/// Builds the wheel; its name says for which C library.
fn wheel(workspace: &Workspace, tools: &Environment, profile: &[&str]) -> Result<PathBuf> {
    let folder = emptied(workspace.target("bindings/wheel"))?;
    let mut build = tools.run(workspace, ["-m", "maturin", "build", "--quiet", "--locked"]);
    build.args(profile).arg("--out").arg(&folder);
    // maturin reads the project from the folder in which it runs.
    build.current_dir(workspace.path("bindings/python"));
    command::run(&mut build)?;
    let mut wheels = Vec::new();
    let failed = || format!("`{}` cannot be read", folder.display());
    for entry in fs::read_dir(&folder).with_context(failed)? {
        wheels.push(entry.with_context(failed)?.path());
    }
    match wheels.as_slice() {
        [wheel] => {
            println!("built {}", wheel.display());
            Ok(wheel.clone())
        }
        _ => bail!("one wheel was expected, there are {}", wheels.len()),
    }
}

/// The tools, installed once for each list of versions.
fn tools(workspace: &Workspace) -> Result<Environment> {
    let folder = workspace.target("python-tools");
    let list = fs::read_to_string(workspace.path(TOOLS))
        .with_context(|| format!("`{TOOLS}` cannot be read"))?;
    let installed = folder.join("installed.txt");
    if fs::read_to_string(&installed).is_ok_and(|present| present == list) {
        return Ok(Environment(folder));
    }
    let tools = Environment::new(workspace, emptied(folder)?)?;
    let install = ["-m", "pip", "install", "--quiet", "--requirement", TOOLS];
    command::run(&mut tools.run(workspace, install))?;
    fs::write(&installed, list)
        .with_context(|| format!("`{}` cannot be written", installed.display()))?;
    Ok(tools)
}

/// A virtual environment.
pub(crate) struct Environment(PathBuf);

impl Environment {
    fn new(workspace: &Workspace, folder: PathBuf) -> Result<Self> {
        command::run(workspace.command("python3", ["-m", "venv"]).arg(&folder))?;
        Ok(Self(folder))
    }

    fn program(&self) -> PathBuf {
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

//! Building the peers, and installing what they need: everything lands in the target folder, but for
//! the packages of Node.js, which lie beside their program.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::command;
use crate::node;
use crate::python::Environment;
use crate::workspace::Workspace;

/// A workspace of its own: it brings hundreds of crates that nobody else needs.
pub(crate) const MANIFEST: &str = "benches/peers/Cargo.toml";

const PYTHON: &str = "benches/peers/python/peers.py";
const PACKAGES: &str = "benches/peers/python/requirements.txt";
const NODE: &str = "benches/peers/node";

/// What a peer is made of.
pub(super) enum Tool {
    /// A crate of the workspace of peers, without what all their names begin with.
    Crate(&'static str),
    /// A peer of the program in Python.
    Python(&'static str),
    /// A peer of the program in JavaScript.
    JavaScript(&'static str),
    /// One whose rules are translated first.
    Cql(&'static str),
}

/// A program that can be started, and what comes before the arguments of the protocol.
pub(super) struct Program {
    file: PathBuf,
    arguments: Vec<String>,
}

impl Tool {
    /// Builds or installs.
    ///
    /// # Errors
    ///
    /// If a tool or a package cannot be had.
    pub(super) fn prepare(&self, workspace: &Workspace) -> Result<Program> {
        match self {
            Self::Crate(name) => Ok(Program::of(built(workspace, name, name)?, [])),
            Self::Python(peer) => {
                let python = Environment::with_packages(workspace, "peers-python", PACKAGES)?;
                Ok(Program::of(python.program(), [PYTHON, peer]))
            }
            Self::JavaScript(peer) => {
                node::install(workspace, &workspace.path(NODE))?;
                Ok(Program::of("node".into(), [&format!("{NODE}/peers.mjs"), peer]))
            }
            Self::Cql(peer) => {
                let program = Self::JavaScript(peer).prepare(workspace)?;
                let translate = format!("{NODE}/translate.mjs");
                command::run(&mut workspace.command("node", [translate.as_str()]))?;
                Ok(program)
            }
        }
    }

    /// What the page says if that fails; the terminal says more.
    pub(super) fn is_missing(&self) -> &'static str {
        match self {
            Self::Crate(_) => "it does not build here",
            Self::Python(_) => "Python or its packages cannot be had here",
            Self::JavaScript(_) | Self::Cql(_) => "Node.js or its packages cannot be had here",
        }
    }
}

impl Program {
    fn of<const N: usize>(file: PathBuf, arguments: [&str; N]) -> Self {
        Self { file, arguments: arguments.map(str::to_owned).to_vec() }
    }

    /// At the root of the repository, ready for the arguments of the protocol.
    pub(super) fn command(&self, workspace: &Workspace) -> Command {
        let mut command = workspace.command(&self.file, self.arguments.iter().map(String::as_str));
        command.env("PYTHONDONTWRITEBYTECODE", "1").env_remove("PYTHONPATH");
        command
    }
}

/// The generator of cases.
///
/// # Errors
///
/// If it does not build.
pub(super) fn generator(workspace: &Workspace) -> Result<Program> {
    Ok(Program::of(built(workspace, "kernel", "kernel-generate")?, []))
}

fn built(workspace: &Workspace, member: &str, program: &str) -> Result<PathBuf> {
    let target = workspace.target("peers");
    let mut build = workspace.cargo(["build", "--quiet", "--release", "--locked"]);
    build.args(["--manifest-path", MANIFEST, "--package", &format!("gao-peers-{member}")]);
    command::run(build.arg("--target-dir").arg(&target))?;
    Ok(target.join("release").join(format!("gao-peers-{program}")))
}

//! Getting what the peers need, and building them: everything lands in the target folder, but for the
//! packages of Node.js, which lie beside their program.
//!
//! The two are apart because they fail for different reasons: what cannot be had is absent from this
//! machine, and what does not build is broken in the repository.

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
    /// Gets the packages of a peer, and looks for what runs it.
    ///
    /// # Errors
    ///
    /// If one cannot be had here, which [`Tool::absence`] says in words.
    pub(super) fn fetch(&self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Crate(name) => {
                // `cargo fetch` knows no member: a package of one would be missed by all.
                let mut fetch = workspace.cargo(["tree", "--quiet", "--locked"]);
                fetch.args(["--manifest-path", MANIFEST, "--package", &member(name)]);
                command::shown_output(&mut fetch).map(drop)
            }
            Self::Python(_) => environment(workspace).map(drop),
            Self::JavaScript(_) | Self::Cql(_) => node::install(workspace, &workspace.path(NODE)),
        }
    }

    /// What the page says if that fails; the terminal says more.
    pub(super) fn absence(&self) -> &'static str {
        match self {
            Self::Crate(_) => "its crates cannot be had here",
            Self::Python(_) => "Python or its packages cannot be had here",
            Self::JavaScript(_) | Self::Cql(_) => "Node.js or its packages cannot be had here",
        }
    }

    /// Builds what was fetched.
    ///
    /// # Errors
    ///
    /// If it does not compile or translate.
    pub(super) fn build(&self, workspace: &Workspace) -> Result<Program> {
        match self {
            Self::Crate(name) => Ok(Program::of(built(workspace, name, name)?, [])),
            Self::Python(peer) => {
                let python = environment(workspace)?;
                Ok(Program::of(python.program(), [PYTHON, peer]))
            }
            Self::JavaScript(peer) => {
                Ok(Program::of("node".into(), [&format!("{NODE}/peers.mjs"), peer]))
            }
            Self::Cql(peer) => {
                let translate = format!("{NODE}/translate.mjs");
                command::run(&mut workspace.command("node", [translate.as_str()]))?;
                Self::JavaScript(peer).build(workspace)
            }
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

/// Installed once, and found again.
fn environment(workspace: &Workspace) -> Result<Environment> {
    Environment::with_packages(workspace, "peers-python", PACKAGES)
}

/// What cargo calls a member.
fn member(name: &str) -> String {
    format!("gao-peers-{name}")
}

fn built(workspace: &Workspace, name: &str, program: &str) -> Result<PathBuf> {
    let target = workspace.target("peers");
    let mut build = workspace.cargo(["build", "--quiet", "--release", "--locked"]);
    build.args(["--manifest-path", MANIFEST, "--package", &member(name)]);
    command::run(build.arg("--target-dir").arg(&target))?;
    Ok(target.join("release").join(member(program)))
}

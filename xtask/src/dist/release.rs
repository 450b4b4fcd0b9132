//! The build that is shipped: optimised, and without a word of the machine it was made on.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bindings::emptied;
use crate::command;
use crate::workspace::Workspace;

/// Builds in a folder of its own, so that its settings make nobody else build again.
pub(super) struct Release<'a> {
    workspace: &'a Workspace,
    target: PathBuf,
    flags: String,
    epoch: u64,
}

impl<'a> Release<'a> {
    /// # Errors
    ///
    /// If cargo has no home, or a date is no number.
    pub(super) fn new(workspace: &'a Workspace) -> Result<Self> {
        let target = workspace.target("dist");
        let home = std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
            .context("cargo has no home; set `CARGO_HOME`")?;
        let root = workspace.path("");
        // A panic names its place, and the place is a path.
        let paths = [(home.as_path(), "/cargo"), (&root, "/gao"), (&target, "/target")];
        let remapped = paths.map(|(path, name)| {
            format!(
                "--remap-path-prefix={}={name}",
                path.display().to_string().trim_end_matches('/')
            )
        });
        // A list of texts is written alike in JSON and in TOML.
        let flags = format!("build.rustflags={}", serde_json::to_string(&remapped)?);
        Ok(Self { workspace, target, flags, epoch: epoch(workspace)? })
    }

    /// The moment that every file is said to be of: that of the commit.
    pub(super) const fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Builds a package so that it does not tell where it was built; the folder it lies in.
    fn build(&self, package: &str) -> Result<PathBuf> {
        let mut build =
            self.workspace.cargo(["build", "--locked", "--release", "--package", package]);
        build.arg("--target-dir").arg(&self.target).arg("--config").arg(&self.flags);
        // They would hide those that are given.
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS"] {
            build.env_remove(name);
        }
        command::run(&mut build)?;
        Ok(self.target.join("release"))
    }

    /// Builds the library; the folder it lies in.
    pub(super) fn library(&self) -> Result<PathBuf> {
        self.build("gao-ffi")
    }

    /// Builds the command line.
    pub(super) fn program(&self) -> Result<PathBuf> {
        Ok(self.build("gao-cli")?.join("gao"))
    }

    /// An empty folder to lay a package out in.
    pub(super) fn staged(&self, name: &str) -> Result<PathBuf> {
        emptied(self.target.join("packages").join(name))
    }

    /// Takes out of a library what nobody needs who links it.
    pub(super) fn strip(&self, library: &Path, what: &str) -> Result<()> {
        command::run(self.workspace.command("strip", [what]).arg(library))
    }
}

/// An archive of the source has no commit: it takes the moment that is given, or the first that a
/// jar can name.
fn epoch(workspace: &Workspace) -> Result<u64> {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok();
    let commit = || {
        let log = workspace.command("git", ["log", "-1", "--format=%ct"]).output().ok()?;
        String::from_utf8(log.stdout).ok().filter(|printed| !printed.trim().is_empty())
    };
    let Some(moment) = given.or_else(commit) else { return Ok(315_619_200) };
    moment.trim().parse().with_context(|| format!("`{}` is no moment", moment.trim()))
}

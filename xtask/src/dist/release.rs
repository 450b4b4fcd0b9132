//! The build that is shipped: optimised, and without a word of the machine it was made on.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::bindings::emptied;
use crate::command;
use crate::folder;
use crate::workspace::Workspace;

/// Builds in a folder of its own, so that its settings make nobody else build again.
pub(super) struct Release<'a> {
    workspace: &'a Workspace,
    target: PathBuf,
    flags: String,
    /// Where things lie on this machine.
    secrets: Vec<String>,
    epoch: u64,
}

impl<'a> Release<'a> {
    /// In a folder of the target directory.
    ///
    /// # Errors
    ///
    /// If cargo has no home, or a date is no number.
    pub(super) fn new(workspace: &'a Workspace, name: &str) -> Result<Self> {
        let target = workspace.target(name);
        let home = std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
            .context("cargo has no home; set `CARGO_HOME`")?;
        // A panic names its place, and the place is a path. Below its home cargo keeps what it fetched in
        // a folder named after the host; of several names that fit, the last one counts.
        let mut paths = vec![
            (home.clone(), "/cargo"),
            (workspace.path(""), "/gao"),
            (target.clone(), "/target"),
        ];
        if let Ok(sources) = folder::entries(&home.join("registry/src")) {
            paths.extend(sources.into_iter().map(|source| (source, "/crates")));
        }
        let mut flags = Vec::new();
        let mut secrets = Vec::new();
        for (path, name) in paths {
            let path = path.display().to_string().trim_end_matches('/').to_owned();
            flags.push(format!("--remap-path-prefix={path}={name}"));
            secrets.push(path);
        }
        let flags = flags.join("\u{1f}");
        Ok(Self { workspace, target, flags, secrets, epoch: epoch(workspace)? })
    }

    /// The moment that every file is said to be of: that of the commit.
    pub(super) const fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Builds the library; the folder it lies in.
    pub(super) fn library(&self) -> Result<PathBuf> {
        self.build("gao-ffi", &["libgao.so", "libgao.a"])
    }

    /// Builds the command line.
    pub(super) fn program(&self) -> Result<PathBuf> {
        Ok(self.build("gao-cli", &["gao"])?.join("gao"))
    }

    fn build(&self, package: &str, products: &[&str]) -> Result<PathBuf> {
        let built = self.target.join("release");
        for product in products {
            let old = built.join(product);
            // With a target of its own cargo builds elsewhere: an older one must not pass for this one.
            if old.exists() {
                fs::remove_file(&old)
                    .with_context(|| format!("`{}` cannot be removed", old.display()))?;
            }
        }
        let mut build =
            self.workspace.cargo(["build", "--locked", "--release", "--package", package]);
        build.arg("--target-dir").arg(&self.target).env_remove("CARGO_BUILD_TARGET");
        // They go before every other setting.
        command::run(build.env("CARGO_ENCODED_RUSTFLAGS", &self.flags))?;
        Ok(built)
    }

    /// An empty folder to lay a package out in.
    pub(super) fn staged(&self, name: &str) -> Result<PathBuf> {
        emptied(self.package(name))
    }

    /// Where a package is laid out.
    pub(super) fn package(&self, name: &str) -> PathBuf {
        self.target.join("packages").join(name)
    }

    /// Takes out of a library what nobody needs who links it, and looks whether it tells where it was
    /// built.
    pub(super) fn strip(&self, library: &Path, what: &str) -> Result<()> {
        command::run(self.workspace.command("strip", [what]).arg(library))?;
        let bytes =
            fs::read(library).with_context(|| format!("`{}` cannot be read", library.display()))?;
        let text = String::from_utf8_lossy(&bytes);
        match self.secrets.iter().find(|secret| text.contains(secret.as_str())) {
            Some(secret) => {
                bail!("`{}` names `{secret}`, a folder of this machine", library.display())
            }
            None => Ok(()),
        }
    }
}

/// An archive of the source has no commit: it takes the moment that is given, or the first that a
/// jar can name.
fn epoch(workspace: &Workspace) -> Result<u64> {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok();
    let commit = || workspace.git(["log", "-1", "--format=%ct"]);
    let Some(moment) = given.or_else(commit) else { return Ok(315_619_200) };
    moment.trim().parse().with_context(|| format!("`{}` is no moment", moment.trim()))
}

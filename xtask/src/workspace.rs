//! Where things are, and what the manifest asks of the compiler.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command;

/// The workspace as `cargo metadata` describes it.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
    rust_version: String,
}

impl Workspace {
    /// Asks cargo, so that a target directory set elsewhere is respected.
    ///
    /// # Errors
    ///
    /// If cargo fails, or leaves out a field.
    pub(crate) fn load() -> Result<Self> {
        let mut metadata = Command::new(cargo());
        metadata
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(env!("CARGO_MANIFEST_DIR"));
        let metadata: Value = serde_json::from_slice(&command::output(&mut metadata)?)?;
        let field = |pointer: &str| -> Result<String> {
            let text = metadata.pointer(pointer).and_then(Value::as_str);
            Ok(text.with_context(|| format!("`cargo metadata` has no `{pointer}`"))?.to_owned())
        };
        Ok(Self {
            root: field("/workspace_root")?.into(),
            target: field("/target_directory")?.into(),
            // Every member inherits it from the workspace.
            rust_version: field("/packages/0/rust_version")?,
        })
    }

    /// A path inside the repository.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// A path inside the target directory.
    pub(crate) fn target(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.target.join(relative)
    }

    /// The oldest compiler the manifest accepts.
    pub(crate) fn rust_version(&self) -> &str {
        &self.rust_version
    }

    /// A cargo command at the root of the workspace.
    pub(crate) fn cargo<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        self.command(cargo(), arguments)
    }

    /// The compiler at the root of the workspace; one that the caller chose is kept.
    pub(crate) fn rustc<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        self.command(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()), arguments)
    }

    /// What git says of the workspace in one line; nothing if it came without its history.
    pub(crate) fn git<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Option<String> {
        let output = self.command("git", arguments).output().ok()?;
        let printed = String::from_utf8(output.stdout).ok()?;
        let line = printed.trim();
        (output.status.success() && !line.is_empty()).then(|| line.to_owned())
    }

    /// The commit that is checked out, and whether anything was changed since.
    pub(crate) fn revision(&self) -> Option<String> {
        self.git(["describe", "--always", "--dirty", "--exclude=*"])
    }

    /// Any command at the root of the workspace.
    pub(crate) fn command<'a>(
        &self,
        program: impl Into<OsString>,
        arguments: impl IntoIterator<Item = &'a str>,
    ) -> Command {
        let mut command = Command::new(program.into());
        command.args(arguments).current_dir(&self.root);
        command
    }
}

/// The cargo that runs this program, so that a toolchain chosen by the caller is kept.
fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

//! What the compiler says of itself: pages, bills, baselines and gates all hang on the same one.

use anyhow::{Context, Result};

use crate::command;
use crate::workspace::Workspace;

/// A compiler, as `rustc -vV` describes it.
pub(crate) struct Compiler {
    printed: String,
}

impl Compiler {
    /// That of the workspace.
    ///
    /// # Errors
    ///
    /// If it does not run, or prints something else than text.
    pub(crate) fn of(workspace: &Workspace) -> Result<Self> {
        let printed = command::output(&mut workspace.rustc(["-vV"]))?;
        Ok(Self { printed: String::from_utf8(printed)? })
    }

    /// Its name, version, commit and day.
    pub(crate) fn name(&self) -> &str {
        self.printed.lines().next().unwrap_or_default()
    }

    /// Its version alone.
    ///
    /// # Errors
    ///
    /// If it names none.
    pub(crate) fn version(&self) -> Result<&str> {
        self.name().split(' ').nth(1).context("the compiler does not say its version")
    }

    /// The triple of what it runs on, and compiles for unless it is told otherwise.
    ///
    /// # Errors
    ///
    /// If it names none.
    pub(crate) fn host(&self) -> Result<&str> {
        let host = self.printed.lines().find_map(|line| line.strip_prefix("host: "));
        host.context("the compiler does not say what it runs on")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_version_and_host_are_read() {
        let printed =
            "rustc 1.95.0 (59807616e 2026-04-14)\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\n";
        let compiler = Compiler { printed: printed.to_owned() };
        assert_eq!(compiler.name(), "rustc 1.95.0 (59807616e 2026-04-14)");
        assert_eq!(compiler.version().unwrap(), "1.95.0");
        assert_eq!(compiler.host().unwrap(), "x86_64-unknown-linux-gnu");
        let silent = Compiler { printed: String::new() };
        assert!(silent.version().is_err() && silent.host().is_err());
    }
}

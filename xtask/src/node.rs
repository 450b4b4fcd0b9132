//! Packages of Node.js.

use std::path::Path;

use anyhow::Result;

use crate::command;
use crate::workspace::Workspace;

/// Installs what the lock file in a folder names, and nothing else.
///
/// # Errors
///
/// If there is no npm, or a package cannot be had.
pub(crate) fn install(workspace: &Workspace, folder: &Path) -> Result<()> {
    let mut install = workspace.command("npm", ["ci", "--no-progress"]);
    command::run(install.current_dir(folder))
}

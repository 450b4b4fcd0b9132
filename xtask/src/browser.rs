//! The reports, opened in a browser: on a screen, on a phone, on paper.

use anyhow::Result;

use crate::command;
use crate::generate::reports;
use crate::node;
use crate::workspace::Workspace;

const FOLDER: &str = "tests/browser";

/// Installs what the lock file names, and opens every report that `cargo xtask gen` writes.
///
/// # Errors
///
/// If a package cannot be had, or a page fails.
pub(crate) fn reports(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path(FOLDER);
    node::install(workspace, &folder)?;
    let mut test = workspace.command("node", ["--test"]);
    test.current_dir(folder);
    command::run(test.env("GAO_PAGES", workspace.path(reports::FOLDER)))
}

//! Folders to work in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Makes a folder, and those above it, unless they are there.
///
/// # Errors
///
/// If that is not possible.
pub(crate) fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("`{}` cannot be created", folder.display()))
}

/// Makes a folder with nothing in it.
///
/// # Errors
///
/// If that is not possible.
pub(crate) fn emptied(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("`{}` cannot be emptied", folder.display()))?;
    }
    create(folder)
}

//! Folders to work in.

use std::fs;
use std::path::{Path, PathBuf};

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

/// Copies a file to a place, and makes the folder that it stands in.
///
/// # Errors
///
/// If that is not possible.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    make_room(to)?;
    let failed = || format!("`{}` cannot be copied to `{}`", from.display(), to.display());
    // A program that runs keeps the library it has; overwritten in place, it would crash.
    let beside = to.with_extension("new");
    fs::copy(from, &beside).with_context(failed)?;
    fs::rename(&beside, to).with_context(failed)
}

/// Copies a file into a folder, by its name.
///
/// # Errors
///
/// As [`copy`].
pub(crate) fn copy_into(from: &Path, folder: &Path) -> Result<()> {
    copy(from, &folder.join(from.file_name().context("a file has a name")?))
}

/// Writes a file, and makes the folder that it stands in.
///
/// # Errors
///
/// If that is not possible.
pub(crate) fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    make_room(file)?;
    fs::write(file, content).with_context(|| format!("`{}` cannot be written", file.display()))
}

fn make_room(file: &Path) -> Result<()> {
    create(file.parent().context("a file stands in a folder")?)
}

/// The files that lie in a folder itself, by name.
///
/// # Errors
///
/// If it cannot be read.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = entries(folder)?;
    files.retain(|path| path.is_file());
    Ok(files)
}

/// The files of a folder and of every folder in it, in order.
///
/// # Errors
///
/// If one cannot be read.
pub(crate) fn all_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            files.extend(all_files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// What lies in a folder, by name.
///
/// # Errors
///
/// If it cannot be read.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed = || format!("`{}` cannot be read", folder.display());
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).with_context(failed)? {
        entries.push(entry.with_context(failed)?.path());
    }
    entries.sort();
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_makes_its_folder_and_replaces_what_was_there() {
        let place = std::env::temp_dir().join(format!("gao-folder-{}", std::process::id()));
        let (from, to) = (place.join("from/a.so"), place.join("to/the/place"));
        for content in ["first", "second"] {
            write(&from, content).unwrap();
            copy_into(&from, &to).unwrap();
            assert_eq!(fs::read_to_string(to.join("a.so")).unwrap(), content);
        }
        assert_eq!(files(&to).unwrap(), [to.join("a.so")]);
        let error = copy(&place.join("none"), &to.join("b")).unwrap_err().to_string();
        fs::remove_dir_all(&place).unwrap();
        assert!(error.contains("none` cannot be copied to `"), "{error}");
    }
}

//! Where the data files stand.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The root of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The JSON document at `path`, given from the root of the repository.
///
/// # Errors
///
/// A sentence with the path if it cannot be read or is not JSON.
pub fn read_json(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(repository().join(path))
        .map_err(|error| format!("`{}` cannot be read: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("`{}`: {error}", path.display()))
}

/// The bytes of the file at `path`, given from the root of the repository.
///
/// # Errors
///
/// A sentence with the path if it cannot be read.
pub fn bytes(path: &str) -> Result<Vec<u8>, String> {
    fs::read(repository().join(path)).map_err(|error| format!("`{path}` cannot be read: {error}"))
}

/// The published cases, by file name.
///
/// # Errors
///
/// A sentence if the folder or a file of it cannot be read.
pub fn cases() -> Result<Vec<(String, Vec<u8>)>, String> {
    let folder = repository().join("tests/cases");
    let entries = fs::read_dir(&folder).map_err(|error| format!("`tests/cases`: {error}"))?;
    let mut cases = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "json") && name != "expected" {
            let bytes = fs::read(&path).map_err(|error| format!("`{name}`: {error}"))?;
            cases.push((name, bytes));
        }
    }
    cases.sort();
    Ok(cases)
}

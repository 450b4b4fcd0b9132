//! The inputs that are committed: few, and together they reach what all that were found reach.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::folder::{self, emptied};

/// Where they stand.
pub(super) const FOLDER: &str = "tests/fuzz/corpus/c_interface";

/// How many files, and how many bytes, a repository should hold.
const FILES: usize = 400;
const BYTES: usize = 1 << 20;

/// Puts what was chosen in the place of what was committed, or as much of it as the repository
/// should hold.
///
/// # Errors
///
/// If a file cannot be read or written.
pub(super) fn replace(chosen: &Path, committed: &Path) -> Result<()> {
    let chosen = most_telling(chosen)?;
    let count = chosen.len();
    let kept = within_limits(chosen);
    emptied(committed)?;
    for (name, input) in &kept {
        folder::write(&committed.join(name), input)?;
    }
    println!("`{FOLDER}` holds {} of the {count} inputs that were chosen", kept.len());
    Ok(())
}

/// The name of an input, and what stands in it.
type Input = (OsString, Vec<u8>);

/// The inputs of a folder in the order in which they were written: libFuzzer begins with those that
/// reach most.
fn most_telling(folder: &Path) -> Result<Vec<Input>> {
    let mut inputs = Vec::new();
    let unreadable = || format!("`{}` cannot be read", folder.display());
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let entry = entry?;
        let written = entry.metadata()?.modified()?;
        inputs.push((written, entry.file_name(), fs::read(entry.path()).with_context(unreadable)?));
    }
    inputs.sort_unstable();
    Ok(inputs.into_iter().map(|(_, name, input)| (name, input)).collect())
}

/// The first inputs that are together neither too many nor too large.
fn within_limits(inputs: Vec<Input>) -> Vec<Input> {
    let mut room = BYTES;
    let fits = |(_, input): &Input| match room.checked_sub(input.len()) {
        Some(rest) => {
            room = rest;
            true
        }
        None => false,
    };
    inputs.into_iter().take(FILES).take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuzz::LONGEST;
    use crate::workspace::Workspace;

    #[test]
    fn the_committed_corpus_is_small() {
        let inputs = most_telling(&Workspace::load().unwrap().path(FOLDER)).unwrap();
        assert!(!inputs.is_empty());
        for (name, input) in &inputs {
            assert!(input.len() <= LONGEST, "`{}` has {} bytes", name.display(), input.len());
        }
        assert_eq!(within_limits(inputs.clone()).len(), inputs.len());
    }

    #[test]
    fn what_is_too_much_is_left_out() {
        let inputs = |count: usize, length: usize| vec![(OsString::new(), vec![0; length]); count];
        assert_eq!(within_limits(inputs(FILES, 1)).len(), FILES);
        assert_eq!(within_limits(inputs(FILES + 1, 1)).len(), FILES);
        assert_eq!(within_limits(inputs(2, BYTES / 2)).len(), 2);
        assert_eq!(within_limits(inputs(2, BYTES / 2 + 1)).len(), 1);
    }
}

//! Whether two names are one file: what is read must not be written over.

use std::fs::{self, File, Metadata};
use std::io;

use crate::outcome::Failure;

/// What tells a file of a disk from every other, whatever it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity(Place);

/// Device and inode, which a hard link shares.
#[cfg(unix)]
type Place = (u64, u64);
/// The path without links: the standard library of stable Rust knows no more there.
#[cfg(not(unix))]
type Place = std::path::PathBuf;

impl Identity {
    /// Of an open file; none of what is no file of a disk, such as a pipe.
    pub(crate) fn of(name: &str, file: &File) -> Option<Self> {
        file.metadata().ok().and_then(|metadata| Self::known(name, &metadata))
    }

    /// Of what a name stands for now.
    pub(crate) fn named(name: &str) -> Option<Self> {
        fs::metadata(name).ok().and_then(|metadata| Self::known(name, &metadata))
    }

    /// Of what standard input was redirected from.
    pub(crate) fn of_standard_input() -> Option<Self> {
        Self::of_stream(&io::stdin())
    }

    /// Of what standard output was redirected to.
    pub(crate) fn of_standard_output() -> Option<Self> {
        Self::of_stream(&io::stdout())
    }

    #[cfg(unix)]
    fn known(_: &str, metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        metadata.is_file().then(|| Self((metadata.dev(), metadata.ino())))
    }

    #[cfg(not(unix))]
    fn known(name: &str, metadata: &Metadata) -> Option<Self> {
        metadata.is_file().then(|| fs::canonicalize(name).ok().map(Self)).flatten()
    }

    #[cfg(unix)]
    fn of_stream(stream: &impl std::os::fd::AsFd) -> Option<Self> {
        let handle = stream.as_fd().try_clone_to_owned().ok()?;
        Self::of("", &File::from(handle))
    }

    /// A stream has no name there.
    #[cfg(not(unix))]
    fn of_stream<T>(_: &T) -> Option<Self> {
        None
    }
}

/// Refuses to write over what is read.
pub(crate) fn keep(
    input: Option<&Identity>,
    output: Option<&Identity>,
    name: &str,
) -> Result<(), Failure> {
    if input.is_some() && input == output {
        return Err(Failure::Usage(format!(
            "`{name}` is what is read; give another name for the answer"
        )));
    }
    Ok(())
}

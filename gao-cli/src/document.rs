//! Files and standard input.

use std::fs::File;
use std::io::{self, Read};

use gao_core::bounds::LIMITS;

use crate::outcome::Failure;

/// What stands for standard input, or output, in place of a path.
pub(crate) const STANDARD_INPUT: &str = "-";

/// The bytes of a file, or of standard input for `-`.
pub(crate) fn read(file: &str) -> Result<Vec<u8>, Failure> {
    if file == STANDARD_INPUT {
        return up_to_limit(io::stdin().lock())
            .map_err(|error| Failure::Usage(format!("standard input cannot be read: {error}")));
    }
    File::open(file).and_then(up_to_limit).map_err(|error| {
        Failure::Usage(format!(
            "`{file}` cannot be read: {error}; give the path of a JSON file, or `-` for standard input"
        ))
    })
}

/// The file that an answer goes to; standard output has none.
pub(crate) fn named(output: Option<&str>) -> Option<&str> {
    output.filter(|file| *file != STANDARD_INPUT)
}

/// What a file's name ends in, in small letters.
pub(crate) fn ending(file: &str) -> Option<String> {
    file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())
}

/// Reads one byte more than the engine takes, so that it is the engine that refuses the rest: an
/// endless input must not fill the memory first.
fn up_to_limit(source: impl Read) -> io::Result<Vec<u8>> {
    let most = u64::try_from(LIMITS.bytes).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    source.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

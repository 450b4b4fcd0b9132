//! Files and standard input.

use std::fs;
use std::io::Read;

use crate::outcome::Failure;

/// The bytes of a file, or of standard input for `-`.
pub(crate) fn read(file: &str) -> Result<Vec<u8>, Failure> {
    if file == "-" {
        let mut bytes = Vec::new();
        return match std::io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(Failure::Usage(format!("standard input cannot be read: {error}"))),
        };
    }
    fs::read(file).map_err(|error| {
        Failure::Usage(format!("`{file}` cannot be read: {error}; check the path and its rights"))
    })
}

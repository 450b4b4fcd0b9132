//! The rules of the architecture that no compiler checks.
//!
//! Sources are read as Rust tokens, so that a word in a comment or a text is not mistaken for
//! code; everything under `#[cfg(test)]` is left out.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a check that cannot read the repository has nothing else to say"
)]

mod dependencies;
mod modules;
mod repository;
mod source;
mod words;

use std::path::{Path, PathBuf};

/// The root of the repository.
fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    root.expect("the package stands in the repository").to_owned()
}

/// Fails with every complaint at once.
fn assert_none(complaints: &[String], rule: &str) {
    assert!(complaints.is_empty(), "{rule}:\n  {}", complaints.join("\n  "));
}

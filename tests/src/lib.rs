//! The conformance suite: vectors and published cases as data, and how to run them.
//!
//! Every language runs the same files; a changed vector changes all of them.

pub mod differential;
mod environment;
mod files;
pub mod grounds;
pub mod law;
mod letters;
pub mod markdown;
pub mod random;
pub mod records;
pub mod requests;
pub mod strategies;
pub mod sweep;
pub mod treated;
pub mod vectors;
pub mod vignettes;
pub mod words;

pub use environment::from_environment;
pub use files::{cases, read_json, repository};
pub use letters::letter;

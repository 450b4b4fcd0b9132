//! The fixed kernel: a small piece of the decision that any tool can compute, on synthetic cases.
//!
//! [`evaluate`] is its specification in code, [`generate`] makes the cases, and [`protocol`] is how a
//! program is measured on them. It is a yardstick and no guide: its thresholds and its frequencies
//! are simplified, and the rules of gao itself are richer.

pub mod answer;
pub mod case;
pub mod evaluate;
pub mod few;
pub mod generate;
pub mod protocol;
pub mod record;
pub mod three;

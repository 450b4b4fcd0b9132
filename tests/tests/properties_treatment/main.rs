//! Laws of F-07 to F-11 and F-16 over random records (section 8.1), and the filter of 2.4.
//!
//! Each test looks at some thousands of records that lie on the limits of the specification;
//! `cargo xtask deep` looks at as many more as it is told to.

mod faulty;
mod filter;
mod knowledge;
mod letters;
mod named;
mod pairs;
mod same;
mod sources;

/// The seed of every test here; the differential run has its own.
const SEED: u64 = 8;

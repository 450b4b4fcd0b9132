//! What a run is told from outside: how many records, and of which seed.

/// A whole number from the environment, or the one that holds without it.
///
/// # Panics
///
/// If what stands there is no whole number.
#[must_use]
pub fn from_environment(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |text| {
        text.parse().unwrap_or_else(|_| panic!("{name} is `{text}`; write a whole number"))
    })
}

//! What the benchmarks compare: one typical record, and the least that could be done with it; and what
//! is counted instruction by instruction.

pub mod grown;
pub mod stages;

use gao_core::{Case, InvalidInput, Level, Mode, Policy, Tri};

/// A woman with one collapse while breastfeeding, a clean DXA and complete lists.
pub const TYPICAL: &[u8] = include_bytes!("typical.json");

/// The typical record, checked.
///
/// # Errors
///
/// If `typical.json` is not a valid record.
pub fn typical_case() -> Result<Case, InvalidInput> {
    let (input, _) = gao_core::read_json(TYPICAL);
    Case::parse(&input, &Policy::default(), Mode::Strict)
}

/// The facts a hand-written check of the two definitions would hold: everything known, every
/// date exact.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Days from the LMP to the fracture.
    pub day_of_fracture: i32,
    /// Days from the LMP to the birth.
    pub day_of_birth: i32,
    /// Days from the LMP to weaning.
    pub day_of_weaning: i32,
    /// The broken vertebra.
    pub level: Level,
    /// Confirmed, and broken without great force.
    pub counts: bool,
    /// Z-score in hundredths.
    pub z_score: i16,
    /// T-score in hundredths.
    pub t_score: i16,
}

/// The typical record as such facts.
pub const TYPICAL_FACTS: Facts = Facts {
    day_of_fracture: 313,
    day_of_birth: 277,
    day_of_weaning: 353,
    level: Level::T8,
    counts: true,
    z_score: -240,
    t_score: -240,
};

/// Thresholds alone: no unknowns, no intervals, no reasons.
#[must_use]
pub fn thresholds_only(facts: Facts) -> (Tri, Tri) {
    let lactating = facts.day_of_birth <= facts.day_of_fracture
        && facts.day_of_fracture <= facts.day_of_weaning;
    let pregnant = 0 <= facts.day_of_fracture && facts.day_of_fracture < facts.day_of_birth;
    let third_trimester =
        196 <= facts.day_of_fracture && facts.day_of_fracture <= facts.day_of_birth;
    let introduction =
        facts.counts && (pregnant || lactating) && (facts.z_score < -300 || facts.t_score < -250);
    let diagnostic = facts.counts && (third_trimester || lactating) && facts.z_score <= -200;
    (Tri::from(introduction), Tri::from(diagnostic))
}

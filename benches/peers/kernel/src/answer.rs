//! What is answered: ten numbers.

use serde::{Deserialize, Serialize};

/// The answer to a case. `a`, `b`, `multiple` and `very_low` are 0 not met, 1 met, 2 unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The first set of criteria.
    pub a: u8,
    /// The second one.
    pub b: u8,
    /// Vertebral fractures that are not of high energy.
    pub n: u8,
    /// Two or more of them.
    pub multiple: u8,
    /// A Z-score below -3.0.
    pub very_low: u8,
    /// Image of the spine: 1 MRI, 2 X-ray, 3 X-ray and then MRI.
    pub spine: u8,
    /// Measurement of bone density: 0 after birth, 1 now, 2 again.
    pub dxa: u8,
    /// Medicine: 0 observe, 1 consider, 2 not now, 3 unknown.
    pub tier: u8,
    /// Percent with a further fracture, as one cohort had them: 0, 10 or 27.
    pub prog: u8,
    /// One bit for each [reason](crate::evaluate::evaluate).
    pub reasons: u32,
}

impl Answer {
    /// The numbers in their order, separated by commas: one line of what is compared.
    pub fn line(&self) -> String {
        let Self { a, b, n, multiple, very_low, spine, dxa, tier, prog, reasons } = self;
        format!("{a},{b},{n},{multiple},{very_low},{spine},{dxa},{tier},{prog},{reasons}")
    }
}

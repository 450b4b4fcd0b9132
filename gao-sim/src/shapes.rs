//! The distributions that P-13 puts around reported means; the only file with floating point.
//!
//! Only whole numbers leave it: days, vertebrae, cases. A last bit that another processor would
//! round otherwise is lost in all but one draw of many millions of millions.

use gao_core::evidence::thresholds::figures::MEAN_VERTEBRAE;
use gao_core::evidence::thresholds::simulation::{AGE, AGE_SD, MEAN_AGE, MOST_VERTEBRAE};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, Normal, Poisson};

use crate::error::SimulationError;
use crate::parameters::{PregnancyCount, Rate};

/// Days of 400 Gregorian years.
const DAYS_OF_400_YEARS: i64 = 146_097;

/// The shapes that every case shares.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shapes {
    age_days: Normal<f64>,
    further_vertebrae: Poisson<f64>,
}

impl Shapes {
    pub(crate) fn new() -> Result<Self, SimulationError> {
        let mean = ratio(days(MEAN_AGE.value, 10), 1);
        let sd = ratio(days(AGE_SD.value, 10), 1);
        // The first vertebra is certain, the others are counted.
        let further = ratio(i64::from(MEAN_VERTEBRAE.value.saturating_sub(10)), 10);
        Ok(Self {
            age_days: Normal::new(mean, sd).map_err(refused)?,
            further_vertebrae: Poisson::new(further).map_err(refused)?,
        })
    }

    /// An age in days; one outside the ages that are kept is drawn again.
    pub(crate) fn age_days(&self, rng: &mut ChaCha8Rng) -> i32 {
        let kept = days(AGE.from, 1)..=days(AGE.to, 1);
        loop {
            let days = self.age_days.sample(rng).round() as i64;
            if kept.contains(&days) {
                // No age has as many days as this type holds.
                return i32::try_from(days).unwrap_or(i32::MAX);
            }
        }
    }

    /// A number of vertebrae; one larger than the spine has is drawn again.
    pub(crate) fn vertebrae(&self, rng: &mut ChaCha8Rng) -> u16 {
        loop {
            let vertebrae = (self.further_vertebrae.sample(rng) as u16).saturating_add(1);
            if vertebrae <= MOST_VERTEBRAE.value {
                return vertebrae;
            }
        }
    }
}

/// How many cases arise.
pub(crate) fn cases(
    count: PregnancyCount,
    rate: Rate,
    rng: &mut ChaCha8Rng,
) -> Result<u32, SimulationError> {
    // Tenths of a case per 100 000: at the largest number still far from the end of the type.
    let millionths = count.get().saturating_mul(u64::from(rate.tenths()));
    let mean = ratio(i64::try_from(millionths).unwrap_or(i64::MAX), 1_000_000);
    Ok(Poisson::new(mean).map_err(refused)?.sample(rng) as u32)
}

/// Whole days of an age in parts of a year.
fn days(age: u16, parts: i64) -> i64 {
    let of_400_years = i64::from(age).saturating_mul(DAYS_OF_400_YEARS);
    of_400_years.div_euclid(parts.saturating_mul(400))
}

#[expect(
    clippy::float_arithmetic,
    reason = "one division, which every processor rounds alike; no threshold is compared with it"
)]
fn ratio(numerator: i64, denominator: u32) -> f64 {
    numerator as f64 / f64::from(denominator)
}

fn refused(error: impl std::fmt::Display) -> SimulationError {
    SimulationError::Distribution { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_counted_in_gregorian_days() {
        assert_eq!((days(18, 1), days(47, 1)), (6574, 17166));
        assert_eq!((days(342, 10), days(45, 10)), (12_491, 1643));
    }
}

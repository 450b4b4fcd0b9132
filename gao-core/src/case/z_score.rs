//! The Z-score that speaks for a measurement: the printed one, else one computed from the
//! reference that the record states.
//!
//! No reference is shipped: mean, standard deviation and name come from the report. The printed
//! score wins. A computed one is rounded to hundredths, half away from zero, and where the limit
//! lies between the exact quotient and the rounded one the answer is unknown.

use super::BmdMeasurement;
use crate::evidence::thresholds::Limit;
use crate::facts::FactKey;
use crate::logic::Tri;
use crate::quantity::ZScore;

/// Hundredths in one standard deviation, times the tenths in 1 mg/cm2.
const SCALE: i32 = 1000;

impl BmdMeasurement {
    /// The Z-score, printed or computed.
    pub(crate) fn z(&self) -> Option<ZScore> {
        self.z_score.or_else(|| {
            let (above_mean, sd) = self.from_reference()?;
            ZScore::from_hundredths(i64::from(rounded(above_mean, sd))).ok()
        })
    }

    /// Whether the Z-score meets `limit`; unknown without one, or if rounding decides.
    pub(crate) fn z_meets(&self, limit: &Limit<i16>) -> Tri {
        let Some(z) = self.z() else { return Tri::Unknown };
        let as_written = limit.is_met_by(z.hundredths());
        match self.from_reference().filter(|_| self.z_score.is_none()) {
            Some((above_mean, sd)) if exactly_meets(above_mean, sd, limit) != as_written => {
                Tri::Unknown
            }
            _ => Tri::from(as_written),
        }
    }

    /// The fact that holds the Z-score.
    pub(crate) fn z_fact(&self) -> FactKey {
        if self.z_score.is_none() && self.z().is_some() {
            FactKey::BmdValue
        } else {
            FactKey::BmdZScore
        }
    }

    /// How far BMD lies above the mean, so scaled that one standard deviation of `sd` is 100.
    fn from_reference(&self) -> Option<(i32, i32)> {
        let (bmd, mean, sd) = (self.bmd?, self.reference_mean?, self.reference_sd?);
        self.reference_name.as_ref()?;
        let difference = i32::from(bmd.milligrams_per_cm2())
            .saturating_sub(i32::from(mean.milligrams_per_cm2()));
        Some((difference.saturating_mul(SCALE), i32::from(sd.tenths_of_milligram_per_cm2())))
    }
}

/// Half away from zero.
fn rounded(above_mean: i32, sd: i32) -> i32 {
    let half = sd.saturating_mul(above_mean.signum());
    let (twice, double) = (above_mean.saturating_mul(2).saturating_add(half), sd.saturating_mul(2));
    twice.checked_div(double).unwrap_or_default()
}

fn exactly_meets(above_mean: i32, sd: i32, limit: &Limit<i16>) -> bool {
    let Limit { value, operator, evidence } = *limit;
    Limit { value: i32::from(value).saturating_mul(sd), operator, evidence }.is_met_by(above_mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::thresholds::{DIAGNOSIS_Z, INTRODUCTION_Z};

    /// An exact rational against the rounding, for every BMD around both limits.
    #[test]
    fn rounds_half_away_from_zero_and_compares_exactly() {
        for sd in [100, 333, 1000, 1100, 1234, 5000] {
            for difference in -1500..=600 {
                let above_mean = difference * SCALE;
                let (floor, rest) = (above_mean.div_euclid(sd), above_mean.rem_euclid(sd));
                let up = if above_mean < 0 { 2 * rest > sd } else { 2 * rest >= sd };
                assert_eq!(rounded(above_mean, sd), floor + i32::from(up), "{difference}/{sd}");
                assert_eq!(
                    exactly_meets(above_mean, sd, &DIAGNOSIS_Z),
                    floor < -200 || (floor == -200 && rest == 0)
                );
                assert_eq!(exactly_meets(above_mean, sd, &INTRODUCTION_Z), floor < -300);
            }
        }
    }
}

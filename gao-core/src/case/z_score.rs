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
            let (above_mean, sd) = self.against_reference()?;
            ZScore::from_hundredths(i64::from(rounded(above_mean, sd))).ok()
        })
    }

    /// Whether the Z-score meets `limit`; unknown without one, or if rounding decides.
    pub(crate) fn z_meets(&self, limit: &Limit<i16>) -> Tri {
        let Some(z) = self.z() else { return Tri::Unknown };
        let as_written = limit.is_met_by(z.hundredths());
        match self.against_reference().filter(|_| self.z_score.is_none()) {
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
    fn against_reference(&self) -> Option<(i32, i32)> {
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
    use crate::case::{Case, Mode};
    use crate::evidence::thresholds::{DIAGNOSIS_Z, INTRODUCTION_Z};
    use crate::input::{BmdInput, CaseInput};
    use crate::policy::Policy;

    /// Whether a BMD, with a mean of 1.047, meets the limit of set B, and its Z-score.
    fn met(bmd: &str, sd: &str, printed: Option<&str>, name: Option<&str>) -> (Tri, Option<i16>) {
        let text = |text: &str| Some(text.into());
        let input = CaseInput {
            as_of: text("2025-12-20"),
            bmd: Some(alloc::vec![BmdInput {
                bmd_g_per_cm2: text(bmd),
                z_score: printed.and_then(text),
                reference_name: name.and_then(text),
                reference_mean_g_per_cm2: text("1.047"),
                reference_sd_g_per_cm2: text(sd),
                ..BmdInput::default()
            }]),
            ..CaseInput::default()
        };
        let case = Case::parse(&input, &Policy::default(), Mode::Strict).unwrap();
        let m = &case.bmd.entries[0];
        (m.z_meets(&DIAGNOSIS_Z), m.z().map(ZScore::hundredths))
    }

    #[test]
    fn a_printed_score_wins_and_rounding_decides_nothing() {
        let name = Some("NHANES III");
        assert_eq!(met("0.827", "0.1100", None, name), (Tri::Yes, Some(-200)));
        assert_eq!(met("0.828", "0.1100", None, name), (Tri::No, Some(-199)));
        // -1.9964 is written -2.00.
        assert_eq!(met("0.828", "0.1097", None, name), (Tri::Unknown, Some(-200)));
        assert_eq!(met("0.828", "0.1097", Some("-2.00"), name), (Tri::Yes, Some(-200)));
        assert_eq!(met("0.600", "0.1100", Some("-1.9"), name), (Tri::No, Some(-190)));
        assert_eq!(met("0.600", "0.1100", None, None), (Tri::Unknown, None));
        // No score lies beyond -10.
        assert_eq!(met("0.400", "0.0500", None, name), (Tri::Unknown, None));
    }

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

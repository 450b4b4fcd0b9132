//! When a fracture falls, relative to pregnancy and birth.
//!
//! Two shares are reported: in pregnancy (S-36), and from the third trimester up to three months
//! after the birth (S-35). They leave one share open (D-24), that of the first two trimesters; the
//! other three follow from it.

use gao_core::evidence::thresholds::project::THIRD_TRIMESTER_DAY;
use gao_core::evidence::thresholds::simulation::{EARLIEST_FRACTURE_DAY, IN_PEAK, IN_PREGNANCY};
use gao_core::evidence::thresholds::{ONSET_AFTER_BIRTH_MONTHS, PEAK_AFTER_BIRTH_MONTHS};
use gao_core::time::CivilDate;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use serde::Serialize;

use crate::parameters::EarlyShare;

/// The whole of all shares.
pub(crate) const THOUSAND: u16 = 1000;

/// Thousandths of a per cent figure.
const fn thousandths(per_cent: u16) -> u16 {
    per_cent.saturating_mul(10)
}

/// Fractures outside the peak: as many at most can fall into the first two trimesters.
pub(crate) const EARLY_MOST: u16 = THOUSAND.saturating_sub(thousandths(IN_PEAK.value));

/// When a fracture falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// First or second trimester.
    FirstTwoTrimesters,
    /// Third trimester.
    ThirdTrimester,
    /// From the birth to three months after it, that day included.
    ThreeMonthsAfterBirth,
    /// Later, up to nine months after the birth, that day included.
    Later,
}

/// The share of each timing, in thousandths; together 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimingShares {
    /// First or second trimester.
    pub first_two_trimesters: u16,
    /// Third trimester.
    pub third_trimester: u16,
    /// From the birth to three months after it.
    pub three_months_after_birth: u16,
    /// Later.
    pub later: u16,
}

impl TimingShares {
    /// The shares that follow from the one that is open.
    ///
    /// ```
    /// use gao_sim::{EarlyShare, TimingShares};
    ///
    /// let shares = TimingShares::new("0.04".parse::<EarlyShare>()?);
    /// assert_eq!((shares.third_trimester, shares.three_months_after_birth), (160, 740));
    /// assert_eq!((shares.first_two_trimesters, shares.later), (40, 60));
    /// # Ok::<(), gao_sim::ParameterError>(())
    /// ```
    #[must_use]
    pub fn new(early: EarlyShare) -> Self {
        let first_two_trimesters = early.thousandths();
        let in_pregnancy = thousandths(IN_PREGNANCY.value);
        let third_trimester = in_pregnancy.saturating_sub(first_two_trimesters);
        let three_months_after_birth = thousandths(IN_PEAK.value).saturating_sub(third_trimester);
        let later = THOUSAND.saturating_sub(in_pregnancy).saturating_sub(three_months_after_birth);
        Self { first_two_trimesters, third_trimester, three_months_after_birth, later }
    }

    /// Draws one timing.
    pub(crate) fn draw(self, rng: &mut ChaCha8Rng) -> Timing {
        let drawn = rng.random_range(0..THOUSAND);
        let late_pregnancy = self.first_two_trimesters.saturating_add(self.third_trimester);
        let peak = late_pregnancy.saturating_add(self.three_months_after_birth);
        if drawn < self.first_two_trimesters {
            Timing::FirstTwoTrimesters
        } else if drawn < late_pregnancy {
            Timing::ThirdTrimester
        } else if drawn < peak {
            Timing::ThreeMonthsAfterBirth
        } else {
            Timing::Later
        }
    }
}

impl Timing {
    /// A day of this timing, each as likely as the others.
    pub(crate) fn day(self, lmp: CivilDate, birth: CivilDate, rng: &mut ChaCha8Rng) -> CivilDate {
        let third = lmp.plus_days(THIRD_TRIMESTER_DAY.value);
        let peak_ends = birth.plus_months(PEAK_AFTER_BIRTH_MONTHS.value);
        let (first, last) = match self {
            Self::FirstTwoTrimesters => {
                (lmp.plus_days(EARLIEST_FRACTURE_DAY.value), third.plus_days(-1))
            }
            Self::ThirdTrimester => (third, birth.plus_days(-1)),
            Self::ThreeMonthsAfterBirth => (birth, peak_ends),
            Self::Later => {
                (peak_ends.plus_days(1), birth.plus_months(ONSET_AFTER_BIRTH_MONTHS.value))
            }
        };
        first.plus_days(rng.random_range(0..=first.days_until(last)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_early_fractures_the_shares_are_those_reported() {
        let shares = TimingShares::new(EarlyShare::default());
        let expected = TimingShares {
            first_two_trimesters: 0,
            third_trimester: 200,
            three_months_after_birth: 700,
            later: 100,
        };
        assert_eq!(shares, expected);
    }

    #[test]
    fn every_possible_share_keeps_both_reported_shares() {
        for thousandths in 0..=EARLY_MOST {
            let text = format!("0.{thousandths:03}");
            let shares = TimingShares::new(text.parse().unwrap());
            assert_eq!(shares.first_two_trimesters + shares.third_trimester, 200);
            assert_eq!(shares.third_trimester + shares.three_months_after_birth, 900);
            assert_eq!(shares.three_months_after_birth + shares.later, 800);
        }
    }
}

//! What shapes a synthetic record (F-15): the reported means and shares that no rule compares
//! with, and the shapes that P-13 puts around them.
//!
//! The other figures of F-15 are quoted elsewhere too and stand in [`super::figures`] and beside
//! the limits. Nothing here says anything about a woman.

use enumset::enum_set;

pub use super::figures::{FREQUENT_LEVELS_SHARE as AT_T12_L1_L2, MEAN_AGE};
use super::limit::{Figure, Span};
use crate::evidence::EvidenceId::*;
use crate::evidence::EvidenceSet;

/// Vertebral fractures that arise in pregnancy, in per cent; the others in breastfeeding.
pub const IN_PREGNANCY: Figure<u16> = Figure::new(20, S36);

/// Vertebral fractures from the third trimester up to three months after the birth, in per cent.
pub const IN_PEAK: Figure<u16> = Figure::new(90, S35);

/// Cases per 100 000 pregnancies unless another rate is asked for, in tenths: the middle of
/// [`super::figures::INCIDENCE`].
pub const DEFAULT_RATE: Figure<u16> = Figure::new(55, P13);

/// Standard deviation of age, in tenths of a year.
pub const AGE_SD: Figure<u16> = Figure::new(45, P13);

/// Ages that are kept, in years.
pub const AGE: Span<u16> = Span::new(18, 47, P13);

/// Vertebrae of one woman, at most: T1 to L5.
pub const MOST_VERTEBRAE: Figure<u16> = Figure::new(17, P13);

/// First fractures in pregnancy: days since the last menstrual period, at the earliest.
pub const EARLIEST_FRACTURE_DAY: Figure<i32> = Figure::new(28, P13);

/// Length of pregnancy, in days since the last menstrual period.
pub const PREGNANCY_DAYS: Span<i32> = Span::new(266, 287, P13);

/// Breastfeeding, in months from the birth.
pub const LACTATION_MONTHS: Span<i32> = Span::new(1, 12, P13);

/// From the fracture to the diagnosis, in days.
pub const DIAGNOSIS_DELAY_DAYS: Span<i32> = Span::new(0, 84, P13);

/// From the birth to the last menstrual period of a next pregnancy, in months.
pub const NEXT_PREGNANCY_MONTHS: Span<i32> = Span::new(13, 48, P13);

/// Everything that a synthetic record rests on.
pub const EVIDENCE: EvidenceSet =
    enum_set!(S05 | S35 | S36 | S39 | S41 | S42 | S43 | S96 | S97 | S98 | D14 | D24 | P02 | P13);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::thresholds::figures::INCIDENCE;

    #[test]
    fn the_shares_leave_room_for_one_free_share_only() {
        // In the third trimester no fewer than none, and after three months no fewer than none.
        let after = 100 - IN_PREGNANCY.value;
        let peak_after_birth = IN_PEAK.value - IN_PREGNANCY.value;
        assert_eq!((after, peak_after_birth, after - peak_after_birth), (80, 70, 10));
    }

    #[test]
    fn the_rate_taken_by_default_is_the_middle_of_the_reported_ones() {
        assert_eq!(2 * DEFAULT_RATE.value, 10 * (INCIDENCE.from + INCIDENCE.to));
    }
}

//! Choices of this project: defaults that no source states and a policy may override.

use super::limit::{Figure, Limit, Span};
use crate::evidence::EvidenceId::*;

/// Stand-in for "very low BMD": Z-score below -3.00, in hundredths.
pub const VERY_LOW_BMD_Z: Limit<i16> = Limit::below(-300, P01);

/// Second trimester: days since the last menstrual period, from 14+0.
pub const SECOND_TRIMESTER_DAY: Limit<i32> = Limit::at_or_above(98, P02);

/// Third trimester: days since the last menstrual period, from 28+0.
pub const THIRD_TRIMESTER_DAY: Limit<i32> = Limit::at_or_above(196, P02);

/// Expected birth: days since the last menstrual period.
pub const EXPECTED_BIRTH_DAY: Figure<i32> = Figure::new(280, P02);

/// Birth at term: days since the last menstrual period, 37+0 to 43+0.
pub const TERM_DAYS: Span<i32> = Span::new(259, 301, P02);

/// Days for which an ongoing pregnancy or a "pregnant" on record certainly counts, at most.
pub const ONGOING_PREGNANCY_DAYS: Limit<i32> = Limit::at_or_below(301, P02);

/// First value that scales a band of averages: months after the birth, at most.
pub const FIRST_VALUE_MONTHS: Limit<i32> = Limit::at_or_below(1, P21);

/// Height loss between two measurements, in mm.
pub const HEIGHT_LOSS_MM: Limit<u16> = Limit::at_or_above(20, P04);

/// Days from birth to the first feed for lactation to open on the day of birth, at most.
pub const FIRST_FEED_DAYS: Limit<i32> = Limit::at_or_below(14, P05);

/// DXA that may rule out low BMD: months before the fracture, at most.
pub const RULE_OUT_BEFORE_FRACTURE_MONTHS: Limit<i32> = Limit::at_or_below(1, P06);

/// DXA that may rule out low BMD: months after the fracture, at most.
pub const RULE_OUT_AFTER_FRACTURE_MONTHS: Limit<i32> = Limit::at_or_below(6, P06);

/// DXA that may rule out low BMD: months after the birth, at most, if that is later.
pub const RULE_OUT_AFTER_BIRTH_MONTHS: Limit<i32> = Limit::at_or_below(3, P06);

/// DXA that speaks for current BMD: age in months, at most.
pub const CURRENT_BMD_MONTHS: Limit<i32> = Limit::at_or_below(12, P07);

/// "Postpartum" in criteria set C: months after the last birth, at most.
pub const POSTPARTUM_MONTHS: Limit<i32> = Limit::at_or_below(9, P08);

/// 25-hydroxyvitamin D that still counts: age in months, at most.
pub const VITAMIN_D_AGE_MONTHS: Limit<i32> = Limit::at_or_below(6, P10);

/// Disagreement between dating methods that warns, in days.
pub const DATING_WARNING_DAYS: Limit<i32> = Limit::above(7, P11);

/// Disagreement between dating methods that is an error, in days.
pub const DATING_ERROR_DAYS: Limit<i32> = Limit::above(28, P11);

/// How long "not pregnant" on record holds, in days.
pub const NOT_PREGNANT_DAYS: Limit<i32> = Limit::at_or_below(14, P16);

/// Days after the last birth during which she is taken not to be pregnant.
pub const NOT_PREGNANT_AFTER_BIRTH_DAYS: Limit<i32> = Limit::below(28, P17);

/// End of a pregnancy that counts as a birth: gestational age in days, from 22+0.
pub const BIRTH_FROM_DAY: Limit<i32> = Limit::at_or_above(154, P17);

/// DXA that may prove low BMD: months after the later of fracture and birth, at most.
pub const PROOF_MONTHS: Limit<i32> = Limit::at_or_below(12, P18);

/// Zoledronate that still counts as running: months after the last infusion, at most.
pub const ZOLEDRONATE_INTERVAL_MONTHS: Limit<i32> = Limit::at_or_below(12, P20);

/// A score this close to a threshold, in hundredths, may lie on the other side of it.
///
/// Asked of scores that were reported with one decimal.
pub const NEAR_THRESHOLD: Limit<u16> = Limit::at_or_below(5, P15);

/// Difference between Z and T of one region that is worth a question, in hundredths.
pub const Z_T_DISCORDANCE: Limit<u16> = Limit::above(150, P15);

/// Calcium intake at which supplements are worth a review, in mg a day.
pub const CALCIUM_REVIEW: Limit<u16> = Limit::above(2500, P15);

/// Age at the start of a pregnancy outside which the dates are an error, in years.
pub const AGE_YEARS: Span<i32> = Span::new(10, 60, P15);

/// Age at the start of a pregnancy outside which the dates are worth a question, in years.
pub const USUAL_AGE_YEARS: Span<i32> = Span::new(15, 50, P15);

/// Days between births of one pregnancy that are worth a question.
pub const BIRTHS_SPREAD_WARNING_DAYS: Limit<i32> = Limit::above(7, P15);

/// Days between births of one pregnancy that are an error.
pub const BIRTHS_SPREAD_ERROR_DAYS: Limit<i32> = Limit::above(90, P15);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Class;

    #[test]
    fn trimesters_begin_on_their_first_day() {
        assert_eq!([97, 98].map(|day| SECOND_TRIMESTER_DAY.is_met_by(day)), [false, true]);
        assert_eq!([195, 196].map(|day| THIRD_TRIMESTER_DAY.is_met_by(day)), [false, true]);
        assert_eq!([153, 154].map(|day| BIRTH_FROM_DAY.is_met_by(day)), [false, true]);
        assert_eq!(
            [258, 259, 301, 302].map(|day| TERM_DAYS.contains(day)),
            [false, true, true, false]
        );
    }

    #[test]
    fn not_pregnant_holds_two_weeks_on_record_and_less_than_four_after_birth() {
        assert_eq!([14, 15].map(|days| NOT_PREGNANT_DAYS.is_met_by(days)), [true, false]);
        assert_eq!(
            [27, 28].map(|days| NOT_PREGNANT_AFTER_BIRTH_DAYS.is_met_by(days)),
            [true, false]
        );
    }

    #[test]
    fn the_stand_in_for_very_low_is_strict() {
        assert_eq!([-301, -300, -299].map(|z| VERY_LOW_BMD_Z.is_met_by(z)), [true, false, false]);
        assert_eq!(VERY_LOW_BMD_Z.evidence.class(), Class::Project);
    }

    #[test]
    fn height_loss_and_dating_settle_their_boundaries() {
        assert_eq!([19, 20].map(|mm| HEIGHT_LOSS_MM.is_met_by(mm)), [false, true]);
        assert_eq!([7, 8].map(|days| DATING_WARNING_DAYS.is_met_by(days)), [false, true]);
        assert_eq!([28, 29].map(|days| DATING_ERROR_DAYS.is_met_by(days)), [false, true]);
    }
}

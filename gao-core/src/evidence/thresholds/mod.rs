//! Every clinical number that a rule compares with or quotes, tied to the row it comes from.
//!
//! Numbers are integers in the unit that the constant's documentation names: scores in
//! hundredths, 25-hydroxyvitamin D in tenths of a nmol/l, percentages in tenths where a source
//! prints tenths. Months are calendar months (P-03). [`project`] holds the choices of this
//! project, which a policy may override; [`figures`] holds what is quoted and never compared;
//! [`simulation`] what shapes a synthetic record (F-15).

pub mod figures;
mod limit;
pub mod project;
pub mod simulation;

use super::id::EvidenceId::*;
pub use limit::{Figure, Limit, Operator, Span};

/// Criteria set A: Z-score below -3.00, in hundredths.
pub const INTRODUCTION_Z: Limit<i16> = Limit::below(-300, S04);

/// Criteria set A: T-score below -2.50, in hundredths.
pub const INTRODUCTION_T: Limit<i16> = Limit::below(-250, S04);

/// Criteria set B: Z-score at or below -2.00, in hundredths.
pub const DIAGNOSIS_Z: Limit<i16> = Limit::at_or_below(-200, S44);

/// Below the expected range for age: Z-score at or below -2.00, in hundredths.
pub const BELOW_EXPECTED_Z: Limit<i16> = Limit::at_or_below(-200, X01);

/// Early-onset osteoporosis: Z-score at or below -2.00, in hundredths.
pub const EARLY_ONSET_Z: Limit<i16> = Limit::at_or_below(-200, X16);

/// Early-onset osteoporosis: T-score at or below -2.50, in hundredths.
pub const EARLY_ONSET_T: Limit<i16> = Limit::at_or_below(-250, X16);

/// Z-score before pregnancy, in hundredths, that answers the risk factor of low bone mass.
///
/// The risk factor is the article's (S-22), which gives no number.
pub const LOW_BONE_MASS_BEFORE_Z: Limit<i16> = Limit::at_or_below(-200, X01);

/// Number of distinct fractures that is "multiple".
pub const MULTIPLE_FRACTURES: Limit<u16> = Limit::at_or_above(2, S99);

/// Number of vertebrae that a spine region must keep to be read.
pub const VERTEBRAE_IN_REGION: Limit<u16> = Limit::at_or_above(2, X03);

/// First symptoms and late fractures: months after the last birth, at most.
pub const ONSET_AFTER_BIRTH_MONTHS: Limit<i32> = Limit::at_or_below(9, S41);

/// Peak of vertebral fractures: months after the last birth, at most.
pub const PEAK_AFTER_BIRTH_MONTHS: Limit<i32> = Limit::at_or_below(3, S35);

/// Calcium intake for everyone, in mg a day.
pub const CALCIUM_INTAKE: Span<u16> = Span::new(1000, 1200, S52);

/// 25-hydroxyvitamin D at target: above 75.0 nmol/l, in tenths of a nmol/l.
pub const VITAMIN_D_TARGET: Limit<u16> = Limit::above(750, S53);

/// 1 ng/ml of 25-hydroxyvitamin D in thousandths of a nmol/l.
pub const VITAMIN_D_NMOL_PER_NG: Figure<u16> = Figure::new(2496, X10);

/// Mean loss of lumbar spine BMD over six months of full lactation, in per cent.
pub const LACTATION_LOSS_LUMBAR_SPINE: Span<u16> = Span::new(5, 10, S17);

/// Mean loss of hip and forearm BMD over the same exposure, in per cent.
pub const LACTATION_LOSS_HIP_AND_FOREARM: Span<u16> = Span::new(0, 5, S18);

/// Full months of lactation for which a mean loss is reported.
pub const LACTATION_EXPOSURE_MONTHS: Limit<i32> = Limit::at_or_below(6, S17);

/// Normal recovery of BMD: months after weaning.
pub const RECOVERY_MONTHS: Span<i32> = Span::new(6, 12, S19);

/// Least significant change: multiple of the precision error, in hundredths.
pub const LEAST_SIGNIFICANT_CHANGE: Figure<u16> = Figure::new(277, X02);

/// Rise of the least significant change of L1-L4 with three, two and one vertebrae, in per cent.
pub const FEWER_VERTEBRAE_RISE: Figure<[u16; 3]> = Figure::new([7, 24, 65], X05);

/// The same rise if the precision scans were made on one day, in per cent.
pub const FEWER_VERTEBRAE_RISE_SAME_DAY: Figure<[u16; 3]> = Figure::new([39, 60, 112], X05);

/// DXA re-evaluated: months after birth or weaning.
pub const REEVALUATION_MONTHS: Span<i32> = Span::new(6, 12, S83);

/// Judging whether a relevant rise has become unlikely: months on the clock of P-19.
pub const PHARMACOTHERAPY_REVIEW_MONTHS: Span<i32> = Span::new(12, 24, S85);

/// Pain and quality of life improve: months after the onset of symptoms, at most.
pub const PAIN_REVIEW_MONTHS: Limit<i32> = Limit::at_or_below(12, S95);

/// Bisphosphonate stopped: months before a pregnancy.
pub const BISPHOSPHONATE_STOP_MONTHS: Span<i32> = Span::new(6, 12, S87);

/// Denosumab to pregnancy: months after the last dose, at least.
pub const DENOSUMAB_TO_PREGNANCY_MONTHS: Limit<i32> = Limit::at_or_above(5, X07);

/// Denosumab to the next dose or to its follow-on: months after the last dose, at most.
pub const DENOSUMAB_INTERVAL_MONTHS: Limit<i32> = Limit::at_or_below(6, X06);

/// Teriparatide: months of treatment in a lifetime, at most.
pub const TERIPARATIDE_MONTHS: Limit<i32> = Limit::at_or_below(24, X08);

/// Romosozumab: monthly doses, at most.
pub const ROMOSOZUMAB_DOSES: Limit<u16> = Limit::at_or_below(12, X09);

/// Romosozumab: months since myocardial infarction or stroke, at least.
pub const ROMOSOZUMAB_AFTER_EVENT_MONTHS: Limit<i32> = Limit::at_or_above(12, X09);

#[cfg(test)]
mod tests {
    use super::*;

    /// Just below, at and just above the threshold.
    fn around(limit: Limit<i16>) -> [bool; 3] {
        [-1, 0, 1].map(|step: i16| limit.is_met_by(limit.value.saturating_add(step)))
    }

    #[test]
    fn strict_criteria_exclude_their_threshold() {
        assert_eq!(around(INTRODUCTION_Z), [true, false, false]);
        assert_eq!(around(INTRODUCTION_T), [true, false, false]);
        assert_eq!((INTRODUCTION_Z.value, INTRODUCTION_T.value), (-300, -250));
    }

    #[test]
    fn inclusive_criteria_include_their_threshold() {
        for limit in [DIAGNOSIS_Z, BELOW_EXPECTED_Z, EARLY_ONSET_Z, LOW_BONE_MASS_BEFORE_Z] {
            assert_eq!(around(limit), [true, true, false], "{}", limit.evidence);
            assert_eq!(limit.value, -200);
        }
        assert_eq!(around(EARLY_ONSET_T), [true, true, false]);
        assert_eq!(EARLY_ONSET_T.value, -250);
    }

    #[test]
    fn calcium_is_a_range_and_vitamin_d_a_strict_target() {
        let calcium = [999, 1000, 1200, 1201].map(|intake| CALCIUM_INTAKE.contains(intake));
        assert_eq!(calcium, [false, true, true, false]);
        let vitamin_d = [749, 750, 751].map(|level| VITAMIN_D_TARGET.is_met_by(level));
        assert_eq!(vitamin_d, [false, false, true]);
    }

    #[test]
    fn one_fracture_is_not_multiple() {
        assert_eq!([1, 2, 3].map(|count| MULTIPLE_FRACTURES.is_met_by(count)), [false, true, true]);
    }
}

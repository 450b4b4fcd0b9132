//! Figures that are quoted to a reader and never compared with: comparators, prognosis and the
//! reported effects of treatment.
//!
//! Effects are changes of mean BMD at a reported month, in tenths of a per cent. They are ranges
//! of study means (D-25) and single points, with nothing between the reported months.

use super::limit::{Figure, Span};
use crate::evidence::EvidenceId::*;

/// Mean number of fractured vertebrae per patient, in tenths.
pub const MEAN_VERTEBRAE: Figure<u16> = Figure::new(44, S42);

/// Cases per 100 000 pregnancies.
pub const INCIDENCE: Span<u16> = Span::new(4, 7, S05);

/// Women with a new fracture during follow-up, in tenths of a per cent.
pub const REFRACTURE: Figure<u16> = Figure::new(243, S96);

/// Median follow-up of [`REFRACTURE`], in years.
pub const REFRACTURE_FOLLOW_UP_YEARS: Figure<u16> = Figure::new(6, S96);

/// Women of the cohort of [`REFRACTURE`]: the article gives no number beside its percentage, D-14
/// does.
pub const REFRACTURE_WOMEN: Figure<u16> = Figure::new(107, D14);

/// New fracture with one fracture at diagnosis, in per cent; quoted with D-14.
pub const REFRACTURE_AFTER_ONE: Figure<u16> = Figure::new(10, S97);

/// New fracture with several fractures at diagnosis, in per cent; quoted with D-14.
pub const REFRACTURE_AFTER_SEVERAL: Figure<u16> = Figure::new(27, S97);

/// Women who became pregnant again in the cohort.
pub const NEXT_PREGNANCY_WOMEN: Figure<u16> = Figure::new(30, S98);

/// Those of [`NEXT_PREGNANCY_WOMEN`] with a new fracture, in per cent: exactly six women.
pub const NEXT_PREGNANCY_FRACTURE: Figure<u16> = Figure::new(20, S98);

/// Women who cannot care for the child unaided at onset, in per cent, at most.
pub const CANNOT_CARE_FOR_CHILD: Figure<u16> = Figure::new(80, S94);

/// Lumbar spine on calcium and vitamin D at 12 months.
pub const CALCIUM_VITAMIN_D_LUMBAR_12: Span<u16> = Span::new(20, 75, S64);

/// Lumbar spine on calcium and vitamin D at 24 months.
pub const CALCIUM_VITAMIN_D_LUMBAR_24: Span<u16> = Span::new(110, 122, S64);

/// Lumbar spine on calcium and vitamin D at 36 months, one value (D-11).
pub const CALCIUM_VITAMIN_D_LUMBAR_36: Figure<u16> = Figure::new(418, S65);

/// Femoral neck on calcium and vitamin D at 18 months, one value.
pub const CALCIUM_VITAMIN_D_FEMORAL_NECK_18: Figure<u16> = Figure::new(61, S66);

/// Change without antiosteoporotic medicine, at no stated time.
pub const UNTREATED_ENVELOPE: Span<u16> = Span::new(0, 700, S67);

/// Lumbar spine on teriparatide at 6 months, one case.
pub const TERIPARATIDE_LUMBAR_6: Figure<u16> = Figure::new(420, S78);

/// Lumbar spine on teriparatide at 12 months.
pub const TERIPARATIDE_LUMBAR_12: Span<u16> = Span::new(80, 242, S74);

/// Lumbar spine on teriparatide at 24 months.
pub const TERIPARATIDE_LUMBAR_24: Span<u16> = Span::new(241, 329, S75);

/// Hip on teriparatide at 12 months.
pub const TERIPARATIDE_HIP_12: Span<u16> = Span::new(39, 126, S76);

/// Hip on teriparatide at 24 months.
pub const TERIPARATIDE_HIP_24: Span<u16> = Span::new(84, 186, S77);

/// Mean age of women with the disease, in tenths of a year.
pub const MEAN_AGE: Figure<u16> = Figure::new(342, S39);

/// Vertebral fractures that arise in the breastfeeding period, in per cent.
pub const BREASTFEEDING_SHARE: Figure<u16> = Figure::new(80, S36);

/// Share of T12, L1 and L2 together among all vertebral fractures, in tenths of a per cent.
pub const FREQUENT_LEVELS_SHARE: Figure<u16> = Figure::new(326, S43);

/// What a pooled series has in place of [`CALCIUM_VITAMIN_D_LUMBAR_36`]: about so much.
pub const CALCIUM_VITAMIN_D_LUMBAR_36_POOLED: Figure<u16> = Figure::new(80, D11);

/// What the abstract of the work cited gives as the upper end of [`TERIPARATIDE_LUMBAR_12`].
pub const TERIPARATIDE_LUMBAR_12_ABSTRACT: Figure<u16> = Figure::new(244, D13);

/// Physiological change of lumbar spine BMD over pregnancy, in tenths of a per cent.
pub const PREGNANCY_CHANGE_LUMBAR_SPINE: Figure<i16> = Figure::new(-18, X15);

/// Physiological change of total hip BMD over pregnancy, in tenths of a per cent.
pub const PREGNANCY_CHANGE_TOTAL_HIP: Figure<i16> = Figure::new(-32, X15);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fifth_of_thirty_women_is_a_whole_number_of_women() {
        let hundredfold = NEXT_PREGNANCY_WOMEN.value * NEXT_PREGNANCY_FRACTURE.value;
        assert_eq!((hundredfold / 100, hundredfold % 100), (6, 0));
    }
}

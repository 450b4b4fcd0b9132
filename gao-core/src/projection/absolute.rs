//! A reported change as absolute values, from one measured value.

use super::cell::Cell;
use crate::quantity::Bmd;

/// What a reported change makes of a measured value, in mg/cm2, rounded outward.
///
/// It is the change of groups applied to one value, not what she will have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absolute {
    /// The lower end, rounded down.
    pub low: u32,
    /// The upper end, rounded up.
    pub high: u32,
}

/// All of a value, in tenths of a per cent.
const WHOLE: u32 = 1000;

impl Absolute {
    pub(super) fn of(cell: &Cell, baseline: Bmd) -> Self {
        let raised = |tenths: u16| {
            let share = WHOLE.saturating_add(u32::from(tenths));
            u32::from(baseline.milligrams_per_cm2()).saturating_mul(share)
        };
        Self {
            low: raised(cell.low_tenths) / WHOLE,
            high: raised(cell.high_tenths).div_ceil(WHOLE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::cell::CELLS;
    use super::*;

    /// Against the exact product, for every value a record can hold and every cell.
    #[test]
    fn the_ends_enclose_the_exact_product_by_less_than_one() {
        for milligrams in 200..=2500_u32 {
            let baseline = Bmd::from_milligrams_per_cm2(i64::from(milligrams)).unwrap();
            for cell in &CELLS {
                let found = Absolute::of(cell, baseline);
                let exact = |tenths: u16| milligrams * (1000 + u32::from(tenths));
                assert!(found.low * 1000 <= exact(cell.low_tenths));
                assert!((found.low + 1) * 1000 > exact(cell.low_tenths));
                assert!(found.high * 1000 >= exact(cell.high_tenths));
                assert!((found.high - 1) * 1000 < exact(cell.high_tenths));
            }
        }
    }

    #[test]
    fn a_whole_product_is_not_widened() {
        let thousand = Bmd::from_milligrams_per_cm2(1000).unwrap();
        let found = CELLS.iter().map(|cell| Absolute::of(cell, thousand));
        let ends: alloc::vec::Vec<_> = found.map(|found| (found.low, found.high)).collect();
        assert_eq!(ends[0], (1020, 1075));
        assert_eq!(ends[2], (1418, 1418));
    }
}

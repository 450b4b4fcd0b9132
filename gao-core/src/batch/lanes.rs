//! Sixty-four women in two machine words.

use crate::logic::Logic;

/// How many women one block holds.
pub(super) const LANES: usize = u64::BITS as usize;

/// A three-valued answer for each of [`LANES`] women; where neither bit is set it is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lanes {
    pub(super) yes: u64,
    pub(super) no: u64,
}

impl Logic for Lanes {
    const YES: Self = Self { yes: u64::MAX, no: 0 };
    const NO: Self = Self { yes: 0, no: u64::MAX };

    #[inline]
    fn and(self, other: Self) -> Self {
        Self { yes: self.yes & other.yes, no: self.no | other.no }
    }

    #[inline]
    fn or(self, other: Self) -> Self {
        Self { yes: self.yes | other.yes, no: self.no & other.no }
    }
}

impl Lanes {
    /// Unknown where a bit is set, No elsewhere.
    pub(super) fn unknown_where(bits: u64) -> Self {
        Self { yes: 0, no: !bits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::logic::Tri;

    impl Lanes {
        /// The answer for one of the women.
        pub(in crate::batch) fn get(self, lane: usize) -> Tri {
            match (self.yes >> lane & 1, self.no >> lane & 1) {
                (1, _) => Tri::Yes,
                (_, 1) => Tri::No,
                _ => Tri::Unknown,
            }
        }
    }

    const EVERY: [Tri; 3] = [Tri::Yes, Tri::No, Tri::Unknown];

    fn all(value: Tri) -> Lanes {
        match value {
            Tri::Yes => Lanes::YES,
            Tri::No => Lanes::NO,
            Tri::Unknown => Lanes::unknown_where(u64::MAX),
        }
    }

    #[test]
    fn every_lane_has_the_tables_of_one_woman() {
        for (a, b) in EVERY.into_iter().flat_map(|a| EVERY.map(|b| (a, b))) {
            for lane in [0, 1, 63] {
                assert_eq!(all(a).and(all(b)).get(lane), a.and(b), "{a:?} and {b:?}");
                assert_eq!(all(a).or(all(b)).get(lane), a.or(b), "{a:?} or {b:?}");
            }
        }
    }

    #[test]
    fn lanes_do_not_touch_each_other() {
        let one = Lanes { yes: 0b001, no: 0b010 };
        assert_eq!([0, 1, 2].map(|lane| one.get(lane)), [Tri::Yes, Tri::No, Tri::Unknown]);
    }
}

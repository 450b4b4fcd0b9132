//! How much BMD changed, and how much of that measurement error explains. Exact: integers only.

use core::cmp::Ordering;

use crate::evidence::thresholds::{
    FEWER_VERTEBRAE_RISE, FEWER_VERTEBRAE_RISE_SAME_DAY, LEAST_SIGNIFICANT_CHANGE,
};
use crate::logic::Tri;
use crate::quantity::{Bmd, PrecisionSd, ReferenceSd};

/// Per cent in a whole.
const PER_CENT: i64 = 100;

/// Parts of 1 mg/cm2 in which a least significant change is a whole number: tenths of the
/// precision error, hundredths of its multiple, per cent of a rise.
const PARTS: i64 = 100_000;

/// The least significant change at a 95 % level (X-02), known as exactly as its precision error.
///
/// It is an interval where the rise for fewer vertebrae (X-05) hangs on an answer that is not
/// known; a change between the two ends is not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LeastSignificantChange {
    /// The least it may be, in [`PARTS`].
    from: i64,
    /// The most.
    to: i64,
}

impl LeastSignificantChange {
    /// From the precision error of the very region that was measured.
    ///
    /// ```
    /// use gao_core::change::LeastSignificantChange;
    /// use gao_core::quantity::PrecisionSd;
    ///
    /// let lsc = LeastSignificantChange::of(PrecisionSd::parse("0.0100")?);
    /// assert_eq!(lsc.tenths_of_milligram_per_cm2(), 277);
    /// # Ok::<(), gao_core::quantity::QuantityError>(())
    /// ```
    #[must_use]
    pub fn of(sd: PrecisionSd) -> Self {
        let exact = raised(sd, 0);
        Self { from: exact, to: exact }
    }

    /// From the precision error of L1-L4, for a region of one to three of these vertebrae (X-05);
    /// `None` for any other number.
    ///
    /// `same_day`: whether the scans behind the precision error were made on one day, which
    /// makes the rise larger.
    #[must_use]
    pub fn of_fewer_vertebrae(sd: PrecisionSd, vertebrae: usize, same_day: Tri) -> Option<Self> {
        let place = FEWER_VERTEBRAE_RISE.value.len().checked_sub(vertebrae)?;
        let other_days = raised(sd, *FEWER_VERTEBRAE_RISE.value.get(place)?);
        let one_day = raised(sd, *FEWER_VERTEBRAE_RISE_SAME_DAY.value.get(place)?);
        Some(match same_day {
            Tri::Yes => Self { from: one_day, to: one_day },
            Tri::No => Self { from: other_days, to: other_days },
            Tri::Unknown => Self { from: other_days, to: one_day },
        })
    }

    /// The larger of two, for two scanners.
    pub(super) fn larger(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.max(other.to) }
    }

    /// What holds both, for two statements about one scanner.
    pub(super) fn hull(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.max(other.to) }
    }

    /// The larger end in tenths of 1 mg/cm2, rounded half up.
    #[must_use]
    pub fn tenths_of_milligram_per_cm2(self) -> i64 {
        const TENTHS: i64 = 10;
        rounded(self.to.saturating_mul(TENTHS), PARTS)
    }

    /// The smaller end in tenths of 1 mg/cm2, rounded half up.
    #[must_use]
    pub fn at_least_tenths(self) -> i64 {
        Self { to: self.from, ..self }.tenths_of_milligram_per_cm2()
    }

    /// Whether both ends are the same.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.from == self.to
    }
}

/// The precision error times 2.77, raised by `percent`, in [`PARTS`] of 1 mg/cm2.
fn raised(sd: PrecisionSd, percent: u16) -> i64 {
    i64::from(sd.tenths_of_milligram_per_cm2())
        .saturating_mul(i64::from(LEAST_SIGNIFICANT_CHANGE.value))
        .saturating_mul(PER_CENT.saturating_add(i64::from(percent)))
}

/// A later value of BMD against an earlier one of the same region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// The earlier value.
    pub first: Bmd,
    /// The later value.
    pub second: Bmd,
    /// What a change must reach to be more than measurement error; `None` if no precision error
    /// is known. There is no default.
    pub error: Option<LeastSignificantChange>,
}

impl Change {
    /// The change in mg/cm2; negative for a loss.
    ///
    /// ```
    /// use gao_core::change::{Change, LeastSignificantChange};
    /// use gao_core::logic::Tri;
    /// use gao_core::quantity::{Bmd, PrecisionSd};
    ///
    /// let change = Change {
    ///     first: Bmd::parse("0.900")?,
    ///     second: Bmd::parse("0.872")?,
    ///     error: Some(LeastSignificantChange::of(PrecisionSd::parse("0.0100")?)),
    /// };
    /// assert_eq!(change.milligrams_per_cm2(), -28);
    /// assert_eq!(change.tenths_of_percent(), -31);
    /// assert_eq!(change.is_significant(), Tri::Yes);
    /// // Without a precision error nothing tells a change from measurement error.
    /// assert_eq!(Change { error: None, ..change }.is_significant(), Tri::Unknown);
    /// # Ok::<(), gao_core::quantity::QuantityError>(())
    /// ```
    #[must_use]
    pub fn milligrams_per_cm2(self) -> i32 {
        i32::from(self.second.milligrams_per_cm2())
            .saturating_sub(i32::from(self.first.milligrams_per_cm2()))
    }

    /// The change in tenths of a per cent of the first value, rounded half away from zero.
    #[must_use]
    pub fn tenths_of_percent(self) -> i32 {
        const TENTHS_OF_PER_CENT: i64 = 1_000;
        let first = i64::from(self.first.milligrams_per_cm2());
        let exact = i64::from(self.milligrams_per_cm2()).saturating_mul(TENTHS_OF_PER_CENT);
        i32::try_from(rounded(exact, first)).unwrap_or_default()
    }

    /// Whether BMD fell at all.
    #[must_use]
    pub fn is_loss(self) -> bool {
        self.second < self.first
    }

    /// Whether it is more than measurement error; the least significant change itself counts
    /// (P-12).
    #[must_use]
    pub fn is_significant(self) -> Tri {
        let size = i64::from(self.milligrams_per_cm2().unsigned_abs()).saturating_mul(PARTS);
        match self.error {
            // No measurement error is nothing.
            _ if size == 0 => Tri::No,
            Some(error) if size >= error.to => Tri::Yes,
            Some(error) if size < error.from => Tri::No,
            Some(_) | None => Tri::Unknown,
        }
    }

    /// Whether the loss is more than `percent` of the first value.
    pub(super) fn loss_exceeds(self, percent: u16) -> bool {
        self.remaining_loss_against(0, percent).is_gt()
    }

    /// Whether it is less.
    pub(super) fn loss_is_below(self, percent: u16) -> bool {
        self.remaining_loss_against(0, percent).is_lt()
    }

    /// Whether it still is after measurement error has been taken off.
    pub(super) fn loss_exceeds_beyond_error(self, percent: u16) -> Tri {
        let Some(error) = self.error else { return Tri::Unknown };
        if self.remaining_loss_against(error.to, percent).is_gt() {
            Tri::Yes
        } else if self.remaining_loss_against(error.from, percent).is_gt() {
            Tri::Unknown
        } else {
            Tri::No
        }
    }

    /// Cross-multiplied, so that nothing is rounded.
    fn remaining_loss_against(self, allowance: i64, percent: u16) -> Ordering {
        let loss = i64::from(self.milligrams_per_cm2()).saturating_neg().saturating_mul(PARTS);
        let limit = i64::from(percent)
            .saturating_mul(i64::from(self.first.milligrams_per_cm2()))
            .saturating_mul(PARTS);
        loss.saturating_sub(allowance).saturating_mul(PER_CENT).cmp(&limit)
    }
}

/// What a loss of `percent` of `first` is on the scale of a reference population, in hundredths
/// of its standard deviation, rounded half up.
///
/// The mean loss of studies, seen on the scale of her report: never a correction of a Z-score.
#[must_use]
pub fn loss_in_z(first: Bmd, percent: u16, reference: ReferenceSd) -> i32 {
    // Tenths of a mg/cm2 of the deviation, and hundredths of the result for per cent.
    const TENTHS: i64 = 10;
    let loss = i64::from(first.milligrams_per_cm2())
        .saturating_mul(TENTHS)
        .saturating_mul(i64::from(percent));
    let sd = i64::from(reference.tenths_of_milligram_per_cm2());
    i32::try_from(rounded(loss, sd)).unwrap_or_default()
}

/// A quotient of integers, rounded half away from zero; zero if there is none.
fn rounded(numerator: i64, denominator: i64) -> i64 {
    const TWO: i64 = 2;
    let twice = numerator.saturating_abs().saturating_mul(TWO).saturating_add(denominator);
    let size = twice.checked_div(denominator.saturating_mul(TWO)).unwrap_or_default();
    size.saturating_mul(numerator.signum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bmd(milligrams: i64) -> Bmd {
        Bmd::from_milligrams_per_cm2(milligrams).unwrap()
    }

    fn sd(tenths: i64) -> PrecisionSd {
        PrecisionSd::from_tenths_of_milligram_per_cm2(tenths).unwrap()
    }

    fn change(first: i64, second: i64, error: Option<LeastSignificantChange>) -> Change {
        Change { first: bmd(first), second: bmd(second), error }
    }

    #[test]
    fn half_is_rounded_away_from_zero() {
        let quotients = [(-5, 2), (5, 2), (-7, 4), (7, 4), (1, 3), (-2, 3), (0, 7), (3, 0)];
        let rounded = quotients.map(|(n, d)| rounded(n, d));
        assert_eq!(rounded, [-3, 3, -2, 2, 0, -1, 0, 0]);
        // 1 of 2000 is 0.05 %.
        assert_eq!(change(2000, 2001, None).tenths_of_percent(), 1);
        assert_eq!(change(2000, 1999, None).tenths_of_percent(), -1);
        assert_eq!(change(2001, 2000, None).tenths_of_percent(), 0);
    }

    #[test]
    fn the_least_significant_change_itself_is_significant() {
        let error = Some(LeastSignificantChange::of(sd(1000)));
        let at = |second| change(1277, second, error).is_significant();
        assert_eq!([999, 1000, 1001, 1277].map(at), [Tri::Yes, Tri::Yes, Tri::No, Tri::No]);
        // The same for a rise: 277 mg/cm2.
        let up = |second| change(1000, second, error).is_significant();
        assert_eq!([1276, 1277, 1278].map(up), [Tri::No, Tri::Yes, Tri::Yes]);
    }

    #[test]
    fn fewer_vertebrae_need_more() {
        let lsc = |vertebrae, same_day| {
            LeastSignificantChange::of_fewer_vertebrae(sd(100), vertebrae, same_day)
                .map(|lsc| (lsc.at_least_tenths(), lsc.tenths_of_milligram_per_cm2()))
        };
        // 27.7 mg/cm2 raised by 7, 24 and 65 per cent, and by 39, 60 and 112.
        let other_days = [3, 2, 1].map(|n| lsc(n, Tri::No));
        assert_eq!(other_days, [Some((296, 296)), Some((343, 343)), Some((457, 457))]);
        let one_day = [3, 2, 1].map(|n| lsc(n, Tri::Yes));
        assert_eq!(one_day, [Some((385, 385)), Some((443, 443)), Some((587, 587))]);
        assert_eq!(lsc(3, Tri::Unknown), Some((296, 385)));
        assert_eq!([0, 4, 5].map(|n| lsc(n, Tri::No)), [None; 3]);
    }

    #[test]
    fn between_the_two_rises_nothing_is_settled() {
        let error = LeastSignificantChange::of_fewer_vertebrae(sd(100), 3, Tri::Unknown);
        let at = |second| change(1000, second, error).is_significant();
        // 29.639 and 38.503 mg/cm2.
        let answers = [971, 970, 962, 961].map(at);
        assert_eq!(answers, [Tri::No, Tri::Unknown, Tri::Unknown, Tri::Yes]);
    }

    #[test]
    fn a_loss_in_units_of_the_reference() {
        let sd = |tenths| ReferenceSd::from_tenths_of_milligram_per_cm2(tenths).unwrap();
        // 5 and 10 % of 0.900 on a deviation of 0.110.
        assert_eq!(loss_in_z(bmd(900), 5, sd(1100)), 41);
        assert_eq!(loss_in_z(bmd(900), 10, sd(1100)), 82);
        // Half a hundredth is rounded up: 1 % of 1.005 on 0.1000 is 0.1005.
        assert_eq!(loss_in_z(bmd(1005), 1, sd(1000)), 10);
        assert_eq!(loss_in_z(bmd(1050), 1, sd(1000)), 11);
    }
}

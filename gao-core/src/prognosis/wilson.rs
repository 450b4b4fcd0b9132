//! The Wilson 95 % interval of a proportion, in integers.
//!
//! With `p = k / n` and the quantile `z`, the interval runs from
//! `(2k + z² - z √(z² + 4k(n-k)/n)) / 2(n + z²)` to the same with a plus (Wilson 1927,
//! doi 10.1080/01621459.1927.10502953). Multiplied by `n` and by the square of the scale of `z`,
//! everything but the root is an integer, and the root is the integer one, which moves no limit
//! by more than a hundredth of what is shown.

/// The quantile of the normal distribution that leaves 2.5 % on either side, 1.959964, in
/// millionths.
const Z: u128 = 1_959_964;

/// The scale of [`Z`].
const SCALE: u128 = 1_000_000;

/// A whole in tenths of a per cent.
const WHOLE: u128 = 1_000;

/// A 95 % interval of a proportion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WilsonInterval {
    /// The lower limit in tenths of a per cent, rounded.
    pub low_tenths: u16,
    /// The upper limit in tenths of a per cent, rounded.
    pub high_tenths: u16,
}

/// The interval of `events` out of `n`; none if there are more events than women, or no women.
///
/// ```
/// use gao_core::prognosis::wilson;
///
/// let interval = wilson(6, 30).unwrap();
/// assert_eq!((interval.low_tenths, interval.high_tenths), (95, 373));
/// assert_eq!(wilson(31, 30), None);
/// ```
#[must_use]
pub fn wilson(events: u16, n: u16) -> Option<WilsonInterval> {
    let (events, n) = (u128::from(events), u128::from(n));
    let others = n.checked_sub(events)?;
    let (z2, scale2) = (Z.checked_mul(Z)?, SCALE.checked_mul(SCALE)?);
    // Largest for n = 65 535: below 3 * 10^26, far below the 10^38 of a `u128`.
    let product = events.checked_mul(others)?.checked_mul(n)?.checked_mul(scale2)?;
    let square = z2.checked_mul(n)?.checked_mul(n)?.checked_add(product.checked_mul(4)?)?;
    let spread = Z.checked_mul(square.isqrt())?;
    let middle = events.checked_mul(2)?.checked_mul(scale2)?.checked_add(z2)?.checked_mul(n)?;
    let whole = n.checked_mul(scale2)?.checked_add(z2)?.checked_mul(n)?.checked_mul(2)?;
    let tenths = |limit: u128| u16::try_from(rounded(limit.checked_mul(WHOLE)?, whole)?).ok();
    Some(WilsonInterval {
        low_tenths: tenths(middle.saturating_sub(spread))?,
        high_tenths: tenths(middle.checked_add(spread)?)?,
    })
}

/// The quotient to the nearest integer; none for nothing divided by nothing.
fn rounded(dividend: u128, divisor: u128) -> Option<u128> {
    dividend.checked_add(divisor.checked_div(2)?)?.checked_div(divisor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(events: u16, n: u16) -> Option<(u16, u16)> {
        wilson(events, n).map(|interval| (interval.low_tenths, interval.high_tenths))
    }

    /// 81 of 263, 15 of 148, 0 of 20 and 1 of 29: Newcombe 1998, table I, method 3, Statistics in
    /// Medicine 17:857-872, printed there with four decimals.
    #[test]
    fn published_intervals() {
        for (events, n, expected) in [
            (81, 263, (255, 366)),
            (15, 148, (62, 160)),
            (0, 20, (0, 161)),
            (1, 29, (6, 172)),
            (6, 30, (95, 373)),
            (10, 52, (108, 319)),
            (3, 20, (52, 360)),
        ] {
            assert_eq!(limits(events, n), Some(expected), "{events} of {n}");
        }
    }

    #[test]
    fn none_and_all_end_at_the_ends() {
        assert_eq!(limits(0, 1), Some((0, 793)));
        assert_eq!(limits(1, 1), Some((207, 1000)));
        assert_eq!(limits(30, 30), Some((886, 1000)));
        assert_eq!(limits(0, 1000), Some((0, 4)));
        assert_eq!(limits(1000, 1000), Some((996, 1000)));
        assert_eq!(limits(u16::MAX / 2, u16::MAX), Some((496, 504)));
    }

    #[test]
    fn refused_without_women_or_with_too_few() {
        assert_eq!(limits(0, 0), None);
        assert_eq!(limits(1, 0), None);
        assert_eq!(limits(31, 30), None);
    }

    #[test]
    fn symmetric_and_around_the_proportion() {
        for n in 1..=200_u16 {
            for events in 0..=n {
                let (low, high) = limits(events, n).unwrap();
                let (other_low, other_high) = limits(n - events, n).unwrap();
                // Rounding of both ends may differ by the half that is rounded up.
                assert!((low + other_high).abs_diff(1000) <= 1, "{events} of {n}");
                assert!((high + other_low).abs_diff(1000) <= 1, "{events} of {n}");
                let proportion = u32::from(events) * 1000;
                assert!(u32::from(low) * u32::from(n) <= proportion + u32::from(n));
                assert!(proportion <= (u32::from(high) + 1) * u32::from(n));
            }
        }
    }
}

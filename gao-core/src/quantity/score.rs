//! Scores of bone density: standard deviations from a reference population.

use alloc::format;
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use super::{QuantityError, narrow, parse_scaled};
use crate::bounds::{self, Bounds};
use crate::decimal::Decimal;

/// Defines the scores, which differ only in the population that they compare with.
macro_rules! score {
    ($( $(#[$attribute:meta])* $name:ident in $row:ident; )*) => {$(
        $(#[$attribute])*
        ///
        /// It keeps the decimals it was reported with, since a score printed with one decimal
        /// may stand on the other side of a threshold before it was printed. Equality and
        /// order are of the number alone: `-2.0` equals `-2.00`.
        #[derive(Clone, Copy, Debug)]
        pub struct $name {
            hundredths: i16,
            decimals: u8,
        }

        impl $name {
            /// The row of limits that this quantity obeys.
            pub const BOUNDS: &'static Bounds = &bounds::$row;

            /// Reads the exact decimal; zeros after the second decimal are let pass.
            ///
            /// # Errors
            ///
            /// As for any quantity: not a number, infinite, malformed, a third decimal that is
            /// not zero, or outside -10.00 to 10.00 (both included), in this order.
            ///
            /// ```
            #[doc = concat!("use gao_core::quantity::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::parse(\"-2.50\").unwrap().hundredths(), -250);")]
            #[doc = concat!("assert!(", stringify!($name), "::parse(\"-2.501\").is_err());")]
            /// ```
            pub fn parse(text: &str) -> Result<Self, QuantityError> {
                let (scaled, decimals) = parse_scaled(text, Self::BOUNDS)?;
                Ok(Self { decimals, ..Self::from_hundredths(scaled)? })
            }

            /// Makes a score that counts as reported with two decimals.
            ///
            /// # Errors
            ///
            /// [`QuantityError::OutOfRange`] outside -1000 to 1000, both of which are accepted.
            pub fn from_hundredths(hundredths: i64) -> Result<Self, QuantityError> {
                let hundredths = narrow(hundredths, Self::BOUNDS)?;
                Ok(Self { hundredths, decimals: Self::BOUNDS.decimals })
            }

            /// The score in hundredths.
            #[must_use]
            pub const fn hundredths(self) -> i16 {
                self.hundredths
            }

            /// How many decimals it was reported with, 0 to 2.
            #[must_use]
            pub const fn decimals(self) -> u8 {
                self.decimals
            }

            /// Whether the score lies outside the soft limits, both of which are still usual.
            #[must_use]
            pub fn is_unusual(self) -> bool {
                Self::BOUNDS.is_unusual(i64::from(self.hundredths))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.hundredths == other.hundredths
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.hundredths.cmp(&other.hundredths)
            }
        }

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.hundredths.hash(state);
            }
        }

        /// The score with the decimals it was reported with.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let unreported = u32::from(Self::BOUNDS.decimals.saturating_sub(self.decimals));
                let mantissa =
                    i64::from(self.hundredths).checked_div(10_i64.saturating_pow(unreported));
                match mantissa.and_then(|mantissa| Decimal::new(mantissa, self.decimals)) {
                    Some(reported) => reported.fmt(f),
                    None => Self::BOUNDS.digits(i64::from(self.hundredths)).fmt(f),
                }
            }
        }
    )*};
}

score! {
    /// Bone density in standard deviations from women of the same age.
    ZScore in Z_SCORE;
    /// Bone density in standard deviations from young adults.
    TScore in T_SCORE;
}

/// Hundredths as decimal text with two decimals.
#[must_use]
pub fn hundredths(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// Tenths as decimal text, with one decimal.
#[must_use]
pub fn tenths(value: u16) -> String {
    format!("{}.{}", value / 10, value % 10)
}

/// Tenths as decimal text, with a decimal only if it is not zero: a whole figure as quoted.
#[must_use]
pub fn tenths_or_whole(value: u16) -> String {
    if value.is_multiple_of(10) { format!("{}", value / 10) } else { tenths(value) }
}

/// A scaled integer as decimal text with that many decimals, at most 18.
pub(crate) fn scaled(value: i64, decimals: u8) -> String {
    Decimal::new(value, decimals).map(|decimal| format!("{decimal}")).unwrap_or_default()
}

/// A score as decimal text with the decimals it was reported with.
#[must_use]
pub fn with_decimals(value: i16, decimals: u8) -> String {
    let mut text = hundredths(i32::from(value));
    match decimals {
        0 => text.truncate(text.len().saturating_sub(3)),
        1 => text.truncate(text.len().saturating_sub(1)),
        _ => {}
    }
    text
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn keeps_the_reported_digits() {
        for (text, hundredths, decimals) in [
            ("-2", -200, 0),
            ("-2.0", -200, 1),
            ("-2.00", -200, 2),
            ("-0.05", -5, 2),
            ("0.5", 50, 1),
        ] {
            let score = ZScore::parse(text);
            assert_eq!(score.map(ZScore::hundredths), Ok(hundredths));
            assert_eq!(score.map(ZScore::decimals), Ok(decimals));
            assert_eq!(score.map(|score| score.to_string()), Ok(text.into()));
        }
        assert_eq!(ZScore::parse("-2.500").map(ZScore::decimals), Ok(2));
        assert_eq!(TScore::parse("-2.0"), TScore::parse("-2.00"));
        let worse = TScore::parse("-2.01").and_then(|a| TScore::parse("-2.0").map(|b| a < b));
        assert_eq!(worse, Ok(true));
    }

    #[test]
    fn text_at_the_limits() {
        assert_eq!(ZScore::parse("-10.00").map(ZScore::is_unusual), Ok(true));
        assert_eq!(ZScore::parse("-6.01").map(ZScore::is_unusual), Ok(true));
        assert_eq!(ZScore::parse("-6.00").map(ZScore::is_unusual), Ok(false));
        assert_eq!(ZScore::parse("4.00").map(ZScore::is_unusual), Ok(false));
        assert_eq!(ZScore::parse("4.01").map(ZScore::is_unusual), Ok(true));
        assert_eq!(ZScore::parse("10.00").map(ZScore::hundredths), Ok(1000));
        let out_of_range = Err(QuantityError::OutOfRange { bounds: &bounds::Z_SCORE });
        assert_eq!(ZScore::parse("-10.01"), out_of_range);
        assert_eq!(ZScore::parse("10.01"), out_of_range);
        assert_eq!(ZScore::parse("-32"), out_of_range);
        assert_eq!(ZScore::parse("-2.001"), Err(QuantityError::TooPrecise { max_decimals: 2 }));
    }
}

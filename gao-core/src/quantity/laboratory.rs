//! Laboratory values.

use core::cmp::Ordering;
use core::fmt;

use super::QuantityError;
use crate::decimal::{Decimal, DecimalError, Excess};

/// A laboratory value exactly as reported, in whatever unit the laboratory uses.
///
/// It has no limits of its own: each laboratory states its own with the result. Equality is of
/// the writing; [`compare_value`](LabValue::compare_value) is of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LabValue(Decimal);

impl LabValue {
    /// Reads an exact decimal.
    ///
    /// # Errors
    ///
    /// [`QuantityError::NotANumber`] and [`QuantityError::Infinite`] for those words;
    /// [`QuantityError::TooPrecise`] beyond [`Decimal::MAX_SCALE`] decimals;
    /// [`QuantityError::Malformed`] if it is no decimal or its digits exceed an `i64`.
    ///
    /// ```
    /// use gao_core::quantity::LabValue;
    ///
    /// let phosphate = LabValue::parse("1.10").unwrap();
    /// assert_eq!((phosphate.mantissa(), phosphate.exponent()), (110, -2));
    /// assert!(LabValue::parse("<0.5").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<LabValue, QuantityError> {
        Decimal::parse(text).map(LabValue).map_err(|error| match error {
            DecimalError::Nan => QuantityError::NotANumber,
            DecimalError::Infinite => QuantityError::Infinite,
            DecimalError::TooLong(Excess::Decimals) => {
                QuantityError::TooPrecise { max_decimals: Decimal::MAX_SCALE }
            }
            // Without limits there is no range to be outside of.
            DecimalError::TooLong(Excess::Magnitude) | DecimalError::Malformed => {
                QuantityError::Malformed
            }
        })
    }

    /// Makes the value from its digits and its number of decimals; `None` beyond
    /// [`Decimal::MAX_SCALE`] decimals.
    ///
    /// ```
    /// use gao_core::quantity::LabValue;
    ///
    /// assert_eq!(LabValue::new(750, 1), LabValue::parse("75.0").ok());
    /// assert_eq!(LabValue::new(1, 19), None);
    /// ```
    #[must_use]
    pub const fn new(mantissa: i64, decimals: u8) -> Option<LabValue> {
        match Decimal::new(mantissa, decimals) {
            Some(decimal) => Some(LabValue(decimal)),
            None => None,
        }
    }

    /// The value times so many thousandths, exactly and without zeros at the end: how a unit is
    /// converted. `None` if the digits exceed an `i64` or the decimals [`Decimal::MAX_SCALE`].
    ///
    /// ```
    /// use gao_core::quantity::LabValue;
    ///
    /// let nanograms = LabValue::parse("30.0").unwrap();
    /// assert_eq!(nanograms.times_thousandths(2496), LabValue::new(7488, 2));
    /// assert_eq!(LabValue::parse("1e18").unwrap().times_thousandths(2496), None);
    /// ```
    #[must_use]
    pub fn times_thousandths(self, factor: u16) -> Option<LabValue> {
        let mut mantissa = self.mantissa().checked_mul(i64::from(factor))?;
        let mut decimals = self.0.scale().checked_add(3)?;
        while decimals > 0 && mantissa.checked_rem(10) == Some(0) {
            mantissa = mantissa.checked_div(10)?;
            decimals = decimals.saturating_sub(1);
        }
        LabValue::new(mantissa, decimals)
    }

    /// The digits as one integer: the value is this times 10^[`exponent`](LabValue::exponent).
    #[must_use]
    pub const fn mantissa(self) -> i64 {
        self.0.mantissa()
    }

    /// The power of ten of the last digit, -18 to 0.
    #[must_use]
    pub fn exponent(self) -> i8 {
        i8::try_from(self.0.scale()).unwrap_or(i8::MAX).saturating_neg()
    }

    /// Compares the numbers, whatever decimals were reported: `2.5` equals `2.50`.
    ///
    /// Only values in the same unit can be compared meaningfully.
    #[must_use]
    pub fn compare_value(self, other: LabValue) -> Ordering {
        self.0.compare_value(other.0)
    }
}

/// The value with the decimals it was reported with.
impl fmt::Display for LabValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn exactly_as_reported() {
        for text in ["7.3", "488", "1.10", "-0.05", "0"] {
            assert_eq!(LabValue::parse(text).map(|value| value.to_string()), Ok(text.into()));
        }
        let (short, long) = (LabValue::parse("2.5"), LabValue::parse("2.50"));
        assert_ne!(short, long);
        let order = short.and_then(|short| long.map(|long| short.compare_value(long)));
        assert_eq!(order, Ok(Ordering::Equal));
    }

    #[test]
    fn conversion_is_exact() {
        let converted = |text: &str| {
            LabValue::parse(text).ok()?.times_thousandths(2496).map(|value| value.to_string())
        };
        for (text, expected) in [
            ("30", Some("74.88")),
            ("30.048", Some("74.999808")),
            ("31.25", Some("78")),
            ("0", Some("0")),
            ("-1", Some("-2.496")),
            ("0.0000000000000001", None),
            ("9223372036854775807", None),
        ] {
            assert_eq!(converted(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn refuses_what_it_cannot_hold() {
        assert_eq!(LabValue::parse("NaN"), Err(QuantityError::NotANumber));
        assert_eq!(LabValue::parse("inf"), Err(QuantityError::Infinite));
        assert_eq!(LabValue::parse("1e400"), Err(QuantityError::Malformed));
        assert_eq!(LabValue::parse("1e-400"), Err(QuantityError::TooPrecise { max_decimals: 18 }));
    }
}

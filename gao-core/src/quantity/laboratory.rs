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
    fn refuses_what_it_cannot_hold() {
        assert_eq!(LabValue::parse("NaN"), Err(QuantityError::NotANumber));
        assert_eq!(LabValue::parse("inf"), Err(QuantityError::Infinite));
        assert_eq!(LabValue::parse("1e400"), Err(QuantityError::Malformed));
        assert_eq!(LabValue::parse("1e-400"), Err(QuantityError::TooPrecise { max_decimals: 18 }));
    }
}

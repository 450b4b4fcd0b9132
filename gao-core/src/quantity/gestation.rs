//! Gestational age.

use core::fmt;

use super::{QuantityError, narrow};
use crate::bounds::{self, Bounds};

/// Gestational age in days, written as completed weeks and days: `40+2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GestDays(u16);

impl GestDays {
    /// Reads the gestational age at a birth, 16+0 to 44+0, both included.
    ///
    /// # Errors
    ///
    /// [`QuantityError::Malformed`] unless it is digits, `+`, and one digit 0 to 6;
    /// [`QuantityError::OutOfRange`] outside the limits.
    ///
    /// ```
    /// use gao_core::quantity::GestDays;
    ///
    /// assert_eq!(GestDays::parse_at_birth("40+2").map(GestDays::days), Ok(282));
    /// assert!(GestDays::parse_at_birth("40+7").is_err());
    /// ```
    pub fn parse_at_birth(text: &str) -> Result<GestDays, QuantityError> {
        GestDays::parse_within(text, &bounds::GESTATION_AT_BIRTH)
    }

    /// Reads the gestational age at a loss or a termination, 0+0 to 44+0, both included.
    ///
    /// # Errors
    ///
    /// [`QuantityError::Malformed`] unless it is digits, `+`, and one digit 0 to 6;
    /// [`QuantityError::OutOfRange`] outside the limits.
    ///
    /// ```
    /// use gao_core::quantity::GestDays;
    ///
    /// assert_eq!(GestDays::parse_at_loss("9+3").map(GestDays::days), Ok(66));
    /// assert!(GestDays::parse_at_loss("44+1").is_err());
    /// ```
    pub fn parse_at_loss(text: &str) -> Result<GestDays, QuantityError> {
        GestDays::parse_within(text, &bounds::GESTATION_AT_LOSS)
    }

    /// The gestational age at a birth from days, 112 to 308, both included.
    ///
    /// # Errors
    ///
    /// [`QuantityError::OutOfRange`] outside the limits.
    pub fn at_birth(days: i64) -> Result<GestDays, QuantityError> {
        narrow(days, &bounds::GESTATION_AT_BIRTH).map(GestDays)
    }

    /// The gestational age at a loss or a termination from days, 0 to 308, both included.
    ///
    /// # Errors
    ///
    /// [`QuantityError::OutOfRange`] outside the limits.
    pub fn at_loss(days: i64) -> Result<GestDays, QuantityError> {
        narrow(days, &bounds::GESTATION_AT_LOSS).map(GestDays)
    }

    /// The gestational age in days.
    #[must_use]
    pub const fn days(self) -> u16 {
        self.0
    }

    /// Whether a birth at this age lies outside the soft limits, both of which are still usual.
    #[must_use]
    pub fn is_unusual_at_birth(self) -> bool {
        bounds::GESTATION_AT_BIRTH.is_unusual(i64::from(self.0))
    }

    /// Whether a loss at this age lies outside the soft limits, both of which are still usual.
    #[must_use]
    pub fn is_unusual_at_loss(self) -> bool {
        bounds::GESTATION_AT_LOSS.is_unusual(i64::from(self.0))
    }

    fn parse_within(text: &str, bounds: &'static Bounds) -> Result<GestDays, QuantityError> {
        let (weeks, days) = text.trim_ascii().split_once('+').ok_or(QuantityError::Malformed)?;
        let weeks_are_digits = !weeks.is_empty() && weeks.bytes().all(|b| b.is_ascii_digit());
        let day = match days.as_bytes() {
            [day @ b'0'..=b'6'] if weeks_are_digits => i64::from(day.saturating_sub(b'0')),
            _ => return Err(QuantityError::Malformed),
        };
        // Weeks beyond an `i64` are digits all the same, hence out of range.
        let weeks = weeks.parse::<i64>().unwrap_or(i64::MAX);
        narrow(weeks.saturating_mul(7).saturating_add(day), bounds).map(GestDays)
    }
}

/// Completed weeks and days.
impl fmt::Display for GestDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        bounds::GESTATION_AT_BIRTH.digits(i64::from(self.0)).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn limits_differ_between_birth_and_loss() {
        let birth = |text| GestDays::parse_at_birth(text).map(GestDays::days).ok();
        let loss = |text| GestDays::parse_at_loss(text).map(GestDays::days).ok();
        assert_eq!(
            [birth("15+6"), birth("16+0"), birth("44+0"), birth("44+1")],
            [None, Some(112), Some(308), None]
        );
        assert_eq!(
            [loss("0+0"), loss("15+6"), loss("44+0"), loss("44+1")],
            [Some(0), Some(111), Some(308), None]
        );
        assert!(GestDays::at_birth(111).is_err() && GestDays::at_birth(112).is_ok());
        assert!(GestDays::at_loss(-1).is_err() && GestDays::at_loss(0).is_ok());
    }

    #[test]
    fn usual_ages() {
        let birth = |days| GestDays::at_birth(days).map(GestDays::is_unusual_at_birth);
        assert_eq!([153, 154, 301, 302].map(birth), [Ok(true), Ok(false), Ok(false), Ok(true)]);
        let loss = |days| GestDays::at_loss(days).map(GestDays::is_unusual_at_loss);
        assert_eq!([0, 301, 302].map(loss), [Ok(false), Ok(false), Ok(true)]);
    }

    #[test]
    fn only_weeks_plus_days() {
        for text in ["", "40", "40+", "+2", "40+7", "40+10", "40 + 2", "-40+2", "40.5+2", "40+2+1"]
        {
            assert_eq!(GestDays::parse_at_birth(text), Err(QuantityError::Malformed), "{text}");
        }
        let enormous = GestDays::parse_at_birth("99999999999999999999+0");
        let bounds = &bounds::GESTATION_AT_BIRTH;
        assert_eq!(enormous, Err(QuantityError::OutOfRange { bounds }));
        assert_eq!(GestDays::at_birth(282).map(|age| age.to_string()), Ok("40+2".into()));
    }
}

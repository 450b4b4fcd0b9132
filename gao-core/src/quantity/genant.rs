//! Genant grade.

use core::fmt;

use super::{QuantityError, parse_scaled};
use crate::bounds::{self, Bounds};

/// Genant's semiquantitative grade of a vertebral fracture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(C)]
pub enum GenantGrade {
    /// Grade 0: no fracture.
    Normal = 0,
    /// Grade 1: mild.
    Mild = 1,
    /// Grade 2: moderate.
    Moderate = 2,
    /// Grade 3: severe.
    Severe = 3,
}

impl GenantGrade {
    /// The row of limits that a grade obeys.
    pub const BOUNDS: &'static Bounds = &bounds::GENANT_GRADE;

    /// Reads a grade, 0 to 3, both included.
    ///
    /// # Errors
    ///
    /// As for any quantity: not a number, infinite, malformed, with a decimal that is not zero,
    /// or outside the limits, in this order.
    ///
    /// ```
    /// use gao_core::quantity::GenantGrade;
    ///
    /// assert_eq!(GenantGrade::parse("2"), Ok(GenantGrade::Moderate));
    /// assert!(GenantGrade::parse("4").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<GenantGrade, QuantityError> {
        match parse_scaled(text, Self::BOUNDS)?.0 {
            0 => Ok(GenantGrade::Normal),
            1 => Ok(GenantGrade::Mild),
            2 => Ok(GenantGrade::Moderate),
            3 => Ok(GenantGrade::Severe),
            _ => Err(QuantityError::OutOfRange { bounds: Self::BOUNDS }),
        }
    }

    /// Whether no grade is above it.
    #[must_use]
    pub const fn is_highest(self) -> bool {
        matches!(self, Self::Severe)
    }

    /// The grade as a number, 0 to 3.
    #[must_use]
    pub const fn grade(self) -> u8 {
        self as u8
    }
}

/// The grade as a digit.
impl fmt::Display for GenantGrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.grade().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_grades_and_no_more() {
        let grades =
            ["0", "1", "2", "3"].map(|text| GenantGrade::parse(text).map(GenantGrade::grade));
        assert_eq!(grades, [Ok(0), Ok(1), Ok(2), Ok(3)]);
        let out_of_range = Err(QuantityError::OutOfRange { bounds: &bounds::GENANT_GRADE });
        assert_eq!(GenantGrade::parse("4"), out_of_range);
        assert_eq!(GenantGrade::parse("-1"), out_of_range);
        assert_eq!(GenantGrade::parse("1.5"), Err(QuantityError::TooPrecise { max_decimals: 0 }));
        assert_eq!(GenantGrade::parse("mild"), Err(QuantityError::Malformed));
    }
}

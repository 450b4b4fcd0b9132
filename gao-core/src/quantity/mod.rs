//! Measured quantities: scaled integers that cannot hold an impossible value.
//!
//! Every comparison is one of integers, so the same bits decide on every platform. What is
//! possible stands in [`bounds`]; a value read from text is exact or refused, never rounded.

mod genant;
mod gestation;
mod laboratory;
mod score;

use core::fmt;

pub use self::genant::GenantGrade;
pub use self::gestation::GestDays;
pub use self::laboratory::LabValue;
pub(crate) use self::score::scaled;
pub use self::score::{TScore, ZScore, hundredths, tenths, tenths_or_whole, with_decimals};
use crate::bounds::{self, Bounds};
use crate::decimal::{Decimal, DecimalError, Excess};

/// Why a text is not a value of a quantity.
///
/// It does not hold the text, so that it stays `Copy`; the caller shows both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// It says "not a number".
    #[error("not a number; enter the measured value, or leave it out")]
    NotANumber,
    /// It says "infinity", of either sign.
    #[error("infinite; enter the measured value, or leave it out")]
    Infinite,
    /// It does not have the form of such a value.
    #[error("not a value of this kind; write it as in `-2.5`, or as in `40+2` for weeks and days")]
    Malformed,
    /// It has non-zero decimals beyond the last one held.
    #[error("more than {max_decimals} decimals; enter the value as reported, without rounding it")]
    TooPrecise {
        /// The most decimals that are held.
        max_decimals: u8,
    },
    /// It lies outside the hard limits.
    #[error(
        "{} outside {} to {}{}{}; check the value and its unit",
        bounds.phrase, bounds.low(), bounds.high(),
        if bounds.unit.is_empty() { "" } else { " " }, bounds.unit
    )]
    OutOfRange {
        /// The row of the table that refused it.
        bounds: &'static Bounds,
    },
}

/// Reads text for one row of the table: the scaled integer, and the decimals as written.
fn parse_scaled(text: &str, bounds: &'static Bounds) -> Result<(i64, u8), QuantityError> {
    let too_long = |excess| match excess {
        Excess::Decimals => QuantityError::TooPrecise { max_decimals: bounds.decimals },
        Excess::Magnitude => QuantityError::OutOfRange { bounds },
    };
    let decimal = Decimal::parse(text).map_err(|error| match error {
        DecimalError::Nan => QuantityError::NotANumber,
        DecimalError::Infinite => QuantityError::Infinite,
        DecimalError::Malformed => QuantityError::Malformed,
        DecimalError::TooLong(excess) => too_long(excess),
    })?;
    let scaled = decimal.to_scaled(bounds.decimals).map_err(too_long)?;
    Ok((scaled, decimal.scale().min(bounds.decimals)))
}

/// Narrows a scaled integer to what a newtype holds, if the row accepts it.
fn narrow<T: TryFrom<i64>>(scaled: i64, bounds: &'static Bounds) -> Result<T, QuantityError> {
    match T::try_from(scaled) {
        Ok(value) if bounds.accepts(scaled) => Ok(value),
        _ => Err(QuantityError::OutOfRange { bounds }),
    }
}

/// Defines the quantities that are one integer and are written with all their decimals.
macro_rules! quantity {
    ($(
        $(#[$attribute:meta])*
        $name:ident($repr:ident) in $row:ident,
        $(#[$getter_attribute:meta])* $getter:ident, $constructor:ident,
        valid $valid:literal, invalid $invalid:literal;
    )*) => {$(
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($repr);

        impl $name {
            /// The row of limits that this quantity obeys.
            pub const BOUNDS: &'static Bounds = &bounds::$row;

            /// Reads the exact decimal in the unit of its row.
            ///
            /// # Errors
            ///
            /// As for any quantity: not a number, infinite, malformed, with non-zero decimals
            /// beyond those held, or outside the hard limits (both included), in this order.
            ///
            /// ```
            #[doc = concat!("use gao_core::quantity::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert!(", stringify!($name), "::parse(", $valid, ").is_ok());")]
            #[doc = concat!("assert!(", stringify!($name), "::parse(", $invalid, ").is_err());")]
            /// ```
            pub fn parse(text: &str) -> Result<Self, QuantityError> {
                let (scaled, _) = parse_scaled(text, Self::BOUNDS)?;
                Self::$constructor(scaled)
            }

            #[doc = concat!("Makes the value from its [`", stringify!($getter), "`](Self::", stringify!($getter), ").")]
            ///
            /// # Errors
            ///
            /// [`QuantityError::OutOfRange`] outside the hard limits, both of which are accepted.
            pub fn $constructor(scaled: i64) -> Result<Self, QuantityError> {
                narrow(scaled, Self::BOUNDS).map(Self)
            }

            $(#[$getter_attribute])*
            #[must_use]
            pub const fn $getter(self) -> $repr {
                self.0
            }

            /// Whether the value lies outside the soft limits, both of which are still usual.
            #[must_use]
            pub fn is_unusual(self) -> bool {
                Self::BOUNDS.is_unusual(i64::from(self.0))
            }
        }

        /// The exact decimal with every decimal held and no unit.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Self::BOUNDS.digits(i64::from(self.0)).fmt(f)
            }
        }
    )*};
}

quantity! {
    /// Areal bone mineral density, written in g/cm2.
    ///
    /// A value entered in mg/cm2, such as `850`, is out of range by design.
    Bmd(u16) in BMD,
    /// The density in mg/cm2.
    milligrams_per_cm2, from_milligrams_per_cm2,
    valid "\"0.850\"", invalid "\"850\"";

    /// Standard deviation of a reference population, written in g/cm2.
    ReferenceSd(u16) in REFERENCE_SD,
    /// The standard deviation in tenths of 1 mg/cm2.
    tenths_of_milligram_per_cm2, from_tenths_of_milligram_per_cm2,
    valid "\"0.1200\"", invalid "\"0.0099\"";

    /// Precision error of a densitometry centre as a standard deviation, written in g/cm2.
    PrecisionSd(u16) in PRECISION_SD,
    /// The standard deviation in tenths of 1 mg/cm2.
    tenths_of_milligram_per_cm2, from_tenths_of_milligram_per_cm2,
    valid "\"0.0100\"", invalid "\"1.2\"";

    /// Body height, written in mm.
    HeightMm(u16) in HEIGHT,
    /// The height in mm.
    millimetres, from_millimetres,
    valid "\"1680\"", invalid "\"168\"";

    /// Body weight, written in kg.
    WeightHg(u16) in WEIGHT,
    /// The weight in tenths of 1 kg.
    hectograms, from_hectograms,
    valid "\"62.5\"", invalid "\"62.55\"";

    /// Serum 25-hydroxyvitamin D, written in nmol/l.
    Vit25OhD(u16) in VITAMIN_D,
    /// The concentration in tenths of 1 nmol/l.
    tenths_of_nanomole_per_litre, from_tenths_of_nanomole_per_litre,
    valid "\"75.1\"", invalid "\"75.01\"";

    /// Calcium from food and supplements together, written in mg a day.
    CalciumIntake(u16) in CALCIUM_INTAKE,
    /// The intake in mg a day.
    milligrams_per_day, from_milligrams_per_day,
    valid "\"1000\"", invalid "\"-1\"";
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn text_at_the_limits() {
        assert_eq!(Bmd::parse("0.199"), Err(QuantityError::OutOfRange { bounds: &bounds::BMD }));
        assert_eq!(Bmd::parse("0.200").map(Bmd::milligrams_per_cm2), Ok(200));
        assert_eq!(Bmd::parse("2.500").map(Bmd::milligrams_per_cm2), Ok(2500));
        assert_eq!(Bmd::parse("2.501"), Err(QuantityError::OutOfRange { bounds: &bounds::BMD }));
        assert_eq!(Bmd::parse("850"), Err(QuantityError::OutOfRange { bounds: &bounds::BMD }));
        assert_eq!(Vit25OhD::parse("-0").map(|value| value.to_string()), Ok("0.0".into()));
        assert!(Vit25OhD::parse("-0.1").is_err() && Vit25OhD::parse("500.1").is_err());
        assert!(HeightMm::parse("999").is_err() && HeightMm::parse("1000").is_ok());
        assert!(WeightHg::parse("300.0").is_ok() && WeightHg::parse("300.1").is_err());
        assert!(PrecisionSd::parse("0.0001").is_ok() && PrecisionSd::parse("0").is_err());
        assert!(CalciumIntake::parse("10000").is_ok() && CalciumIntake::parse("10001").is_err());
    }

    #[test]
    fn every_fault_has_its_error() {
        let fault = |text| Bmd::parse(text).err();
        assert_eq!(fault("NaN"), Some(QuantityError::NotANumber));
        assert_eq!(fault("-Infinity"), Some(QuantityError::Infinite));
        assert_eq!(fault("0,850"), Some(QuantityError::Malformed));
        assert_eq!(fault(""), Some(QuantityError::Malformed));
        for text in ["0.8501", "850.1234", "1e-400", "0.84700000000000000001"] {
            assert_eq!(fault(text), Some(QuantityError::TooPrecise { max_decimals: 3 }), "{text}");
        }
        for text in ["1e400", "-1", "65736.850", "99999999999999999999"] {
            let out_of_range = QuantityError::OutOfRange { bounds: Bmd::BOUNDS };
            assert_eq!(fault(text), Some(out_of_range), "{text}");
        }
    }

    #[test]
    fn usual_at_the_soft_limits_unusual_beyond() {
        let unusual =
            ["0.399", "0.400", "1.600", "1.601"].map(|t| Bmd::parse(t).map(Bmd::is_unusual));
        assert_eq!(unusual, [Ok(true), Ok(false), Ok(false), Ok(true)]);
    }

    #[test]
    fn messages_say_what_to_do() {
        let message = |error: QuantityError| error.to_string();
        assert_eq!(
            message(QuantityError::OutOfRange { bounds: &bounds::BMD }),
            "bone mineral density outside 0.200 to 2.500 g/cm2; check the value and its unit"
        );
        assert_eq!(
            message(QuantityError::OutOfRange { bounds: &bounds::Z_SCORE }),
            "Z-score outside -10.00 to 10.00; check the value and its unit"
        );
        assert_eq!(
            message(QuantityError::TooPrecise { max_decimals: 2 }),
            "more than 2 decimals; enter the value as reported, without rounding it"
        );
    }
}

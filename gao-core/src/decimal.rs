//! Exact decimals between the text of a record and the scaled integers of the engine.
//!
//! The thresholds of this domain are strict or inclusive on printed decimals, and binary
//! floating point misses them: `0.847 - 1.047` over `0.1` is not `-2`. A number therefore
//! stays text until it becomes an integer. A JSON number is the one place where an `f64`
//! arrives; this file turns it into its shortest decimal text, and no other file knows floats.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt;
use core::num::FpCategory;

use serde::Deserializer;
use serde::de::{Error, Visitor};

/// An exact decimal number as written: `-2.50` is `-250` with two decimals.
///
/// Equality is of the writing (`-2.5` differs from `-2.50`); [`compare_value`] is of the number.
///
/// [`compare_value`]: Decimal::compare_value
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

/// Why a text is not a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum DecimalError {
    /// It says "not a number".
    #[error("not a number; enter the measured value, or leave it out")]
    Nan,
    /// It says "infinity", of either sign.
    #[error("infinite; enter the measured value, or leave it out")]
    Infinite,
    /// It is no decimal number at all.
    #[error("not a decimal number; write it as in `-2.5`")]
    Malformed,
    /// It is a number with more digits than can be held.
    #[error("{0}")]
    TooLong(Excess),
}

/// In which direction a number has more digits than there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Excess {
    /// Non-zero decimals beyond the last place.
    #[error("too many decimals; enter the value as reported, without rounding it")]
    Decimals,
    /// Too far from zero.
    #[error("too large; check the value and its unit")]
    Magnitude,
}

impl Decimal {
    /// The most decimals that can be held; 10^18 still fits an `i64`.
    pub const MAX_SCALE: u8 = 18;

    /// The number `mantissa / 10^scale`.
    ///
    /// Returns `None` if `scale` exceeds [`MAX_SCALE`](Decimal::MAX_SCALE).
    ///
    /// ```
    /// use gao_core::decimal::Decimal;
    ///
    /// assert_eq!(Decimal::new(-250, 2).map(|d| d.to_string()), Some("-2.50".into()));
    /// assert_eq!(Decimal::new(1, 19), None);
    /// ```
    #[must_use]
    pub const fn new(mantissa: i64, scale: u8) -> Option<Decimal> {
        if scale <= Decimal::MAX_SCALE { Some(Decimal { mantissa, scale }) } else { None }
    }

    /// Reads a decimal: sign (`-`, `+` or `−`), digits, optionally a point and more digits,
    /// optionally an exponent. Surrounding ASCII white space is ignored.
    ///
    /// Digits are required on both sides of a point, since `2.` and `.5` may have lost one.
    /// There are no separators of thousands and no decimal comma. Negative zero is zero.
    /// Trailing zeros are kept as decimals of the writing as far as they fit.
    ///
    /// # Errors
    ///
    /// [`DecimalError::Nan`] for `NaN` and [`DecimalError::Infinite`] for `inf` or `Infinity`,
    /// with any sign and in any case; [`DecimalError::TooLong`] if the value needs more than
    /// [`MAX_SCALE`](Decimal::MAX_SCALE) decimals or its digits exceed an `i64`;
    /// [`DecimalError::Malformed`] for anything else that does not have the form above.
    ///
    /// ```
    /// use gao_core::decimal::{Decimal, DecimalError};
    ///
    /// let score = Decimal::parse("\u{2212}2.50");
    /// assert_eq!(score, Ok(Decimal::new(-250, 2).unwrap()));
    /// assert_eq!(Decimal::parse("2,5"), Err(DecimalError::Malformed));
    /// ```
    pub fn parse(text: &str) -> Result<Decimal, DecimalError> {
        let text = text.trim_ascii();
        let (negative, unsigned) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        if unsigned.eq_ignore_ascii_case("nan") {
            return Err(DecimalError::Nan);
        }
        if ["inf", "infinity"].iter().any(|word| unsigned.eq_ignore_ascii_case(word)) {
            return Err(DecimalError::Infinite);
        }
        let (digits, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((digits, exponent)) => (digits, parse_exponent(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
            Some(_) => return Err(DecimalError::Malformed),
            None => (digits, ""),
        };
        if !is_digits(whole) {
            return Err(DecimalError::Malformed);
        }
        assemble(negative, whole, fraction, exponent).map_err(DecimalError::TooLong)
    }

    /// The digits as one integer: the number times 10^[`scale`](Decimal::scale).
    #[must_use]
    pub const fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// How many decimals were written.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The number times 10^`places`, exactly.
    ///
    /// # Errors
    ///
    /// [`Excess::Decimals`] if a decimal beyond `places` is not zero; nothing is rounded, since
    /// rounding can cross a threshold. [`Excess::Magnitude`] if the result exceeds an `i64`.
    ///
    /// ```
    /// use gao_core::decimal::{Decimal, Excess};
    ///
    /// let exact = Decimal::new(-2500, 3).unwrap();
    /// assert_eq!(exact.to_scaled(2), Ok(-250));
    /// let finer = Decimal::new(-2501, 3).unwrap();
    /// assert_eq!(finer.to_scaled(2), Err(Excess::Decimals));
    /// ```
    pub fn to_scaled(self, places: u8) -> Result<i64, Excess> {
        if self.mantissa == 0 {
            return Ok(0);
        }
        match places.checked_sub(self.scale) {
            Some(missing) => power_of_ten(missing)
                .and_then(|factor| self.mantissa.checked_mul(factor))
                .ok_or(Excess::Magnitude),
            None => {
                let divisor =
                    power_of_ten(self.scale.saturating_sub(places)).ok_or(Excess::Decimals)?;
                match self.mantissa.checked_rem(divisor) {
                    Some(0) => self.mantissa.checked_div(divisor).ok_or(Excess::Decimals),
                    _ => Err(Excess::Decimals),
                }
            }
        }
    }

    /// Compares the numbers, whatever decimals were written: `2.5` equals `2.50`.
    ///
    /// ```
    /// use core::cmp::Ordering;
    /// use gao_core::decimal::Decimal;
    ///
    /// let (short, long) = (Decimal::parse("2.5")?, Decimal::parse("2.50")?);
    /// assert_eq!(short.compare_value(long), Ordering::Equal);
    /// assert_eq!(short.compare_value(Decimal::parse("2.51")?), Ordering::Less);
    /// # Ok::<(), gao_core::decimal::DecimalError>(())
    /// ```
    #[must_use]
    pub fn compare_value(self, other: Decimal) -> Ordering {
        // 2^63 * 10^18 is below 2^127, so neither product can overflow.
        let aligned = |number: Decimal, factor: Decimal| {
            i128::from(number.mantissa)
                .saturating_mul(i128::from(power_of_ten(factor.scale).unwrap_or(i64::MAX)))
        };
        aligned(self, other).cmp(&aligned(other, self))
    }
}

/// The number with exactly the decimals that were written.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let magnitude = self.mantissa.unsigned_abs();
        let unit = 10_u64.saturating_pow(u32::from(self.scale));
        let whole = magnitude.checked_div(unit).unwrap_or(0);
        match magnitude.checked_rem(unit) {
            Some(fraction) if self.scale > 0 => {
                let width = usize::from(self.scale);
                write!(f, "{sign}{whole}.{fraction:0width$}")
            }
            _ => write!(f, "{sign}{whole}"),
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn power_of_ten(exponent: u8) -> Option<i64> {
    10_i64.checked_pow(u32::from(exponent))
}

/// Reads what follows the `e`; beyond an `i32` its sign alone decides the answer.
fn parse_exponent(text: &str) -> Result<i32, DecimalError> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if !is_digits(digits) {
        return Err(DecimalError::Malformed);
    }
    let magnitude = digits.parse::<i32>().unwrap_or(i32::MAX);
    Ok(if negative { magnitude.saturating_neg() } else { magnitude })
}

/// Joins the digits of `whole.fraction * 10^exponent` into a [`Decimal`].
///
/// Trailing zeros carry no value, so they are set aside first and added back only while they
/// fit: a long exact number is not refused for its zeros.
fn assemble(negative: bool, whole: &str, fraction: &str, exponent: i32) -> Result<Decimal, Excess> {
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let written = length(fraction).saturating_sub(i64::from(exponent));
    let significant = fraction.trim_end_matches('0');
    let significant_whole =
        if significant.is_empty() { whole.trim_end_matches('0') } else { whole };
    let zeros = length(whole)
        .saturating_sub(length(significant_whole))
        .saturating_add(length(fraction).saturating_sub(length(significant)));
    let needed = written.saturating_sub(zeros);
    let excess = if needed > 0 { Excess::Decimals } else { Excess::Magnitude };

    let mut mantissa = 0_i64;
    for digit in significant_whole.bytes().chain(significant.bytes()) {
        let digit = i64::from(digit.saturating_sub(b'0'));
        // Built towards the sign, since `i64::MIN` has no positive counterpart.
        let digit = if negative { digit.saturating_neg() } else { digit };
        mantissa = mantissa
            .checked_mul(10)
            .and_then(|shifted| shifted.checked_add(digit))
            .ok_or(excess)?;
    }

    let reported =
        u8::try_from(written.clamp(0, i64::from(Decimal::MAX_SCALE))).unwrap_or(Decimal::MAX_SCALE);
    if mantissa == 0 {
        return Ok(Decimal { mantissa: 0, scale: reported });
    }
    if needed > i64::from(Decimal::MAX_SCALE) {
        return Err(Excess::Decimals);
    }
    let mut scale = u8::try_from(needed.max(0)).map_err(|_| Excess::Decimals)?;
    let shift = u8::try_from(needed.saturating_neg().max(0)).map_err(|_| Excess::Magnitude)?;
    mantissa = power_of_ten(shift)
        .and_then(|factor| mantissa.checked_mul(factor))
        .ok_or(Excess::Magnitude)?;
    while scale < reported
        && let Some(padded) = mantissa.checked_mul(10)
    {
        mantissa = padded;
        scale = scale.saturating_add(1);
    }
    Ok(Decimal { mantissa, scale })
}

/// The shortest decimal text that reads back as the same `f64`.
///
/// Not-a-number is `NaN`, the infinities are `Infinity` and `-Infinity`, and negative zero is
/// `0`; [`Decimal::parse`] names each of them.
///
/// ```
/// use gao_core::decimal::decimal_text;
///
/// assert_eq!(decimal_text(-2.5), "-2.5");
/// assert_eq!(decimal_text(f64::NAN), "NaN");
/// ```
#[must_use]
pub fn decimal_text(value: f64) -> String {
    match value.classify() {
        FpCategory::Nan => "NaN".to_owned(),
        FpCategory::Infinite if value.is_sign_negative() => "-Infinity".to_owned(),
        FpCategory::Infinite => "Infinity".to_owned(),
        FpCategory::Zero => "0".to_owned(),
        FpCategory::Subnormal | FpCategory::Normal => format!("{value}"),
    }
}

/// Reads an optional decimal field: text as it stands, a number as its shortest decimal.
///
/// For `#[serde(deserialize_with = "...")]` together with `#[serde(default)]`. It asks the
/// format for an option and then for whatever is there (`deserialize_any`); a reader may rely
/// on decimal fields being the only ones that ask so.
///
/// # Errors
///
/// The format's error if the value is neither text, number, null nor absent. Whether text is a
/// number is not examined here: [`Decimal::parse`] does that, and names the fault.
///
/// ```
/// # use gao_core::decimal::optional_text;
/// let mut number = serde_json::Deserializer::from_str("-2.5");
/// assert_eq!(optional_text(&mut number).unwrap().as_deref(), Some("-2.5"));
/// let mut list = serde_json::Deserializer::from_str("[]");
/// assert!(optional_text(&mut list).is_err());
/// ```
pub fn optional_text<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_option(OptionalText)
}

/// The visitor methods that turn a number into its shortest decimal text.
///
/// A macro, because the signature of `visit_f64` names the type that no other file may name.
macro_rules! visit_numbers_as_text {
    ($from_text:expr) => {
        fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
            Ok($from_text(alloc::string::ToString::to_string(&number)))
        }

        fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
            Ok($from_text(alloc::string::ToString::to_string(&number)))
        }

        fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
            Ok($from_text($crate::decimal::decimal_text(number)))
        }
    };
}
#[cfg(feature = "json")]
pub(crate) use visit_numbers_as_text;

/// The serializer methods for floats, which no record holds; a macro for the same reason.
#[cfg(feature = "json")]
macro_rules! refuse_floats {
    ($error:expr) => {
        fn serialize_f32(self, _: f32) -> Result<Self::Ok, Self::Error> {
            Err($error)
        }

        fn serialize_f64(self, _: f64) -> Result<Self::Ok, Self::Error> {
            Err($error)
        }
    };
}
#[cfg(feature = "json")]
pub(crate) use refuse_floats;

/// What a decimal field accepts, for the schema: text or a number.
#[cfg(feature = "schema")]
pub(crate) struct DecimalSchema;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DecimalSchema {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["string", "number"] })
    }
}

struct OptionalText;

impl<'de> Visitor<'de> for OptionalText {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal as text or number, or null")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(TextOrNumber).map(Some)
    }
}

struct TextOrNumber;

impl Visitor<'_> for TextOrNumber {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal as text or number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    visit_numbers_as_text!(core::convert::identity);
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn parsed(text: &str) -> Result<(i64, u8), DecimalError> {
        Decimal::parse(text).map(|decimal| (decimal.mantissa, decimal.scale))
    }

    #[test]
    fn reads_what_is_written() {
        for (text, mantissa, scale) in [
            ("0", 0, 0),
            ("-0", 0, 0),
            ("-0.0", 0, 1),
            ("-2.50", -250, 2),
            ("+2.5", 25, 1),
            ("\u{2212}0.05", -5, 2),
            (" 0.850\n", 850, 3),
            ("007", 7, 0),
            ("100", 100, 0),
            ("1e-3", 1, 3),
            ("1.5E+3", 1500, 0),
            ("2.50e0", 250, 2),
            ("250e-2", 250, 2),
            ("0e999999999999", 0, 0),
            ("0e-999999999999", 0, 18),
            ("9223372036854775807", i64::MAX, 0),
            ("-9223372036854775808", i64::MIN, 0),
            ("0.30000000000000004", 30_000_000_000_000_004, 17),
            ("-2.0000000000000000000000000", -2_000_000_000_000_000_000, 18),
            ("12345.000000000000000000000", 1_234_500_000_000_000_000, 14),
        ] {
            assert_eq!(parsed(text), Ok((mantissa, scale)), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_decimal() {
        for text in [
            "", " ", "-", "+", ".", ".5", "2.", "-.5", "2,5", "1 000", "1_000", "1.2.3", "--2",
            "+-2", "e3", "2e", "2e+", "2e1.5", "2e+-1", "0x10", "two", "٣", "2.5%", "nano",
        ] {
            assert_eq!(parsed(text), Err(DecimalError::Malformed), "{text:?}");
        }
        for text in ["NaN", "nan", "-NaN"] {
            assert_eq!(parsed(text), Err(DecimalError::Nan), "{text}");
        }
        for text in ["Infinity", "-Infinity", "inf", "-INF", "\u{2212}inf"] {
            assert_eq!(parsed(text), Err(DecimalError::Infinite), "{text}");
        }
    }

    #[test]
    fn says_which_way_a_number_is_too_long() {
        let too_long = |excess| Err(DecimalError::TooLong(excess));
        for text in ["9223372036854775808", "1e19", "1e400", "1e999999999999", "-1e99"] {
            assert_eq!(parsed(text), too_long(Excess::Magnitude), "{text}");
        }
        for text in ["1e-19", "1e-400", "1e-999999999999", "0.12345678901234567890123"] {
            assert_eq!(parsed(text), too_long(Excess::Decimals), "{text}");
        }
    }

    #[test]
    fn scales_exactly_or_not_at_all() {
        let scaled = |text: &str, places| Decimal::parse(text).map(|d| d.to_scaled(places));
        assert_eq!(scaled("-2", 2), Ok(Ok(-200)));
        assert_eq!(scaled("-2.500", 2), Ok(Ok(-250)));
        assert_eq!(scaled("-2.501", 2), Ok(Err(Excess::Decimals)));
        assert_eq!(scaled("0.000000000000000000", 0), Ok(Ok(0)));
        assert_eq!(scaled("0.000000000000000001", 17), Ok(Err(Excess::Decimals)));
        assert_eq!(scaled("92233720368547758.07", 2), Ok(Ok(i64::MAX)));
        assert_eq!(scaled("92233720368547759", 2), Ok(Err(Excess::Magnitude)));
        assert_eq!(scaled("1e18", 255), Ok(Err(Excess::Magnitude)));
    }

    #[test]
    fn writes_what_was_read() {
        for text in ["0", "-2.00", "-0.05", "0.850", "9223372036854775807", "-9.223372036854775808"]
        {
            assert_eq!(Decimal::parse(text).map(|d| d.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn floats_become_their_shortest_text() {
        for (value, text) in [
            (-0.0, "0"),
            (0.85, "0.85"),
            (-2.0, "-2"),
            (0.300_000_000_000_000_04, "0.30000000000000004"),
            (1e-7, "0.0000001"),
            (f64::INFINITY, "Infinity"),
            (f64::NEG_INFINITY, "-Infinity"),
            (-f64::NAN, "NaN"),
        ] {
            assert_eq!(decimal_text(value), text);
        }
    }

    #[test]
    fn optional_text_takes_text_number_or_nothing() {
        let read = |json: &str| optional_text(&mut serde_json::Deserializer::from_str(json)).ok();
        assert_eq!(read("null"), Some(None));
        for (json, text) in [
            ("\"-2.00\"", "-2.00"),
            ("\"\"", ""),
            ("-2", "-2"),
            ("18446744073709551615", "18446744073709551615"),
            ("-2.00", "-2"),
            ("-0.0", "0"),
            ("0.847", "0.847"),
        ] {
            assert_eq!(read(json), Some(Some(text.to_owned())), "{json}");
        }
        for json in ["true", "[]", "{}", "[1]"] {
            assert_eq!(read(json), None, "{json}");
        }
    }
}

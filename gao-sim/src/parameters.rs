//! What a simulation is asked for: read once, right from then on.

use std::fmt;
use std::str::FromStr;

use gao_core::decimal::Decimal;
use gao_core::evidence::thresholds::figures::INCIDENCE;
use gao_core::evidence::thresholds::simulation::DEFAULT_RATE;
use gao_core::time::CivilDate;

use crate::error::ParameterError;
use crate::timing::{EARLY_MOST, THOUSAND};

/// The first year of a day of assessment: a woman of the highest age, her pregnancy and the
/// follow-up then begin no earlier than the first day that a record takes.
const EARLIEST_YEAR: i16 = 1960;

/// How many women are drawn.
///
/// ```
/// use gao_sim::CaseCount;
///
/// assert_eq!("250".parse::<CaseCount>()?.get(), 250);
/// assert!("0".parse::<CaseCount>().is_err());
/// # Ok::<(), gao_sim::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseCount(u32);

impl CaseCount {
    /// The largest number of cases of one simulation.
    pub const MOST: u32 = 1_000_000;

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl FromStr for CaseCount {
    type Err = ParameterError;

    fn from_str(text: &str) -> Result<Self, ParameterError> {
        let number = text.parse().ok().filter(|number| (1..=Self::MOST).contains(number));
        number
            .map(Self)
            .ok_or_else(|| ParameterError::Cases { given: text.to_owned(), most: Self::MOST })
    }
}

/// In how many pregnancies cases arise.
///
/// ```
/// use gao_sim::PregnancyCount;
///
/// assert_eq!("60000".parse::<PregnancyCount>()?.get(), 60_000);
/// assert!("sixty".parse::<PregnancyCount>().is_err());
/// # Ok::<(), gao_sim::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PregnancyCount(u64);

impl PregnancyCount {
    /// The largest number: at the highest rate still fewer cases than [`CaseCount::MOST`].
    pub const MOST: u64 = 10_000_000_000;

    /// The number.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl FromStr for PregnancyCount {
    type Err = ParameterError;

    fn from_str(text: &str) -> Result<Self, ParameterError> {
        let number = text.parse().ok().filter(|number| (1..=Self::MOST).contains(number));
        number
            .map(Self)
            .ok_or_else(|| ParameterError::Pregnancies { given: text.to_owned(), most: Self::MOST })
    }
}

/// Cases per 100 000 pregnancies, inside the reported range, both ends included.
///
/// ```
/// use gao_sim::Rate;
///
/// assert_eq!("4.5".parse::<Rate>()?.to_string(), "4.5");
/// assert_eq!(Rate::default().to_string(), "5.5");
/// assert!("7.1".parse::<Rate>().is_err());
/// # Ok::<(), gao_sim::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    tenths: u16,
}

impl Rate {
    /// The rate in tenths.
    #[must_use]
    pub const fn tenths(self) -> u16 {
        self.tenths
    }
}

impl Default for Rate {
    /// The middle of the reported range, a choice of this project (P-13).
    fn default() -> Self {
        Self { tenths: DEFAULT_RATE.value }
    }
}

impl FromStr for Rate {
    type Err = ParameterError;

    fn from_str(text: &str) -> Result<Self, ParameterError> {
        let (from, to) = (INCIDENCE.from, INCIDENCE.to);
        let range = from.saturating_mul(10)..=to.saturating_mul(10);
        let tenths = scaled(text, 1).filter(|tenths| range.contains(tenths));
        tenths.map(|tenths| Self { tenths }).ok_or_else(|| ParameterError::Rate {
            given: text.to_owned(),
            from,
            to,
        })
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
}

/// The share of fractures in the first two trimesters: the one share that the reported ones leave
/// open (D-24). From 0 to 0.10; 0 unless given.
///
/// ```
/// use gao_sim::EarlyShare;
///
/// assert_eq!("0.05".parse::<EarlyShare>()?.to_string(), "0.050");
/// assert!("0.101".parse::<EarlyShare>().is_err());
/// # Ok::<(), gao_sim::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EarlyShare {
    thousandths: u16,
}

impl EarlyShare {
    /// The share in thousandths.
    #[must_use]
    pub const fn thousandths(self) -> u16 {
        self.thousandths
    }
}

impl FromStr for EarlyShare {
    type Err = ParameterError;

    fn from_str(text: &str) -> Result<Self, ParameterError> {
        let share = scaled(text, 3).filter(|share| *share <= EARLY_MOST);
        share.map(|thousandths| Self { thousandths }).ok_or_else(|| ParameterError::EarlyShare {
            given: text.to_owned(),
            most: Self { thousandths: EARLY_MOST }.to_string(),
        })
    }
}

impl fmt::Display for EarlyShare {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{:03}", self.thousandths / THOUSAND, self.thousandths % THOUSAND)
    }
}

/// A decimal that is not negative, scaled by ten to the power of `places`.
fn scaled(text: &str, places: u8) -> Option<u16> {
    Decimal::parse(text).ok()?.to_scaled(places).ok()?.try_into().ok()
}

/// How many cases, or from how many pregnancies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// So many cases.
    Cases(CaseCount),
    /// As many as chance gives in so many pregnancies.
    Pregnancies {
        /// The pregnancies.
        count: PregnancyCount,
        /// Cases per 100 000 of them.
        rate: Rate,
    },
}

/// What a simulation is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SimulationParameters {
    size: Size,
    early_share: EarlyShare,
    as_of: CivilDate,
}

impl SimulationParameters {
    /// Puts parameters together; every record is of the day `as_of`.
    ///
    /// # Errors
    ///
    /// [`ParameterError::AsOf`] if `as_of` lies before 1960.
    ///
    /// ```
    /// use gao_core::time::CivilDate;
    /// use gao_sim::{EarlyShare, SimulationParameters, Size};
    ///
    /// let size = Size::Cases("10".parse()?);
    /// let parameters =
    ///     |day| SimulationParameters::new(size, EarlyShare::default(), CivilDate::parse(day).unwrap());
    /// assert!(parameters("2026-01-01").is_ok());
    /// assert!(parameters("1959-12-31").is_err());
    /// # Ok::<(), gao_sim::ParameterError>(())
    /// ```
    pub fn new(
        size: Size,
        early_share: EarlyShare,
        as_of: CivilDate,
    ) -> Result<Self, ParameterError> {
        match CivilDate::new(EARLIEST_YEAR, 1, 1) {
            Some(earliest) if as_of < earliest => {
                Err(ParameterError::AsOf { given: as_of, earliest })
            }
            _ => Ok(Self { size, early_share, as_of }),
        }
    }

    /// How many cases, or from how many pregnancies.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// The share of fractures in the first two trimesters.
    #[must_use]
    pub const fn early_share(&self) -> EarlyShare {
        self.early_share
    }

    /// The day of assessment of every record.
    #[must_use]
    pub const fn as_of(&self) -> CivilDate {
        self.as_of
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_cases_is_whole_and_within_the_limit() {
        let read = |text: &str| text.parse::<CaseCount>().map(CaseCount::get).ok();
        assert_eq!(
            ["0", "1", "1000000", "1000001", "-1", "1.0", "", "1e3"].map(read),
            [None, Some(1), Some(1_000_000), None, None, None, None, None]
        );
    }

    #[test]
    fn a_number_of_pregnancies_stays_below_the_largest_number_of_cases() {
        let read = |text: &str| text.parse::<PregnancyCount>().map(PregnancyCount::get).ok();
        assert_eq!(
            ["0", "1", "10000000000", "10000000001"].map(read),
            [None, Some(1), Some(PregnancyCount::MOST), None]
        );
        let most = PregnancyCount::MOST * u64::from(INCIDENCE.to) / 100_000;
        assert!(most < u64::from(CaseCount::MOST));
    }

    #[test]
    fn a_rate_lies_in_the_reported_range_ends_included() {
        let read = |text: &str| text.parse::<Rate>().map(Rate::tenths).ok();
        assert_eq!(
            ["3.9", "4", "5.5", "7.0", "7.1", "5.55", "5,5", "-5"].map(read),
            [None, Some(40), Some(55), Some(70), None, None, None, None]
        );
    }

    #[test]
    fn an_early_share_lies_between_nothing_and_a_tenth_ends_included() {
        let read = |text: &str| text.parse::<EarlyShare>().map(EarlyShare::thousandths).ok();
        assert_eq!(
            ["-0.001", "0", "0.05", "0.1", "0.101", "0.0005", "10 %"].map(read),
            [None, Some(0), Some(50), Some(100), None, None, None]
        );
    }

    #[test]
    fn what_is_refused_is_quoted_with_what_to_do() {
        let error = "9".parse::<Rate>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`9` is not a reported rate; enter a number from 4 to 7 per 100000 pregnancies, with at most one decimal"
        );
        let error = "0.2".parse::<EarlyShare>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`0.2` is not a possible share of fractures in the first two trimesters; enter a number from 0 to 0.100, with at most three decimals"
        );
    }
}

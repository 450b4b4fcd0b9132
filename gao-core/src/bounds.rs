//! The one table of what a quantity can be, and how large a record may grow.
//!
//! Constructors, error messages, schemas and test generators read these rows, so a limit is
//! changed in one line. Beyond a hard limit a value is refused; beyond a soft limit it is used
//! as entered and pointed out. All limits are inclusive at both ends.

use core::fmt;
use core::ops::RangeInclusive;

use crate::decimal::Decimal;

/// What the engine accepts for one quantity, in scaled integers: the value times
/// 10^[`decimals`](Bounds::decimals).
#[derive(Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The quantity that the row describes.
    pub quantity: QuantityName,
    /// What it is called in a sentence.
    pub phrase: &'static str,
    /// The unit of its text; empty if it has none.
    pub unit: &'static str,
    /// How many decimals it holds.
    pub decimals: u8,
    /// The values that are accepted.
    pub hard: RangeInclusive<i64>,
    /// The values that raise no question, if there is such a range.
    pub soft: Option<RangeInclusive<i64>>,
}

/// Writes the enum of quantities, one row for each, and the list of all rows.
macro_rules! table {
    ($(
        $(#[$attribute:meta])*
        $row:ident: $quantity:ident, $phrase:literal, $unit:literal, $decimals:literal,
        $hard:expr, $soft:expr;
    )*) => {
        /// A quantity that has a row in the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum QuantityName {
            $( $(#[$attribute])* $quantity, )*
        }

        $(
            $(#[$attribute])*
            pub static $row: Bounds = Bounds {
                quantity: QuantityName::$quantity,
                phrase: $phrase,
                unit: $unit,
                decimals: $decimals,
                hard: $hard,
                soft: $soft,
            };
        )*

        /// Every row of the table.
        pub static ALL: &[&Bounds] = &[$( &$row ),*];
    };
}

table! {
    /// Areal bone mineral density; the row is in mg/cm2.
    BMD: Bmd, "bone mineral density", "g/cm2", 3, 200..=2500, Some(400..=1600);
    /// Z-score of a bone density.
    Z_SCORE: ZScore, "Z-score", "", 2, -1000..=1000, Some(-600..=400);
    /// T-score of a bone density.
    T_SCORE: TScore, "T-score", "", 2, -1000..=1000, Some(-600..=400);
    /// Precision error of a densitometry centre, as a standard deviation.
    PRECISION_SD: PrecisionSd, "precision error", "g/cm2", 4, 1..=1000, Some(50..=300);
    /// Standard deviation of a reference population; wider than any precision error.
    REFERENCE_SD: ReferenceSd, "standard deviation of the reference", "g/cm2", 4, 100..=5000, None;
    /// Body height.
    HEIGHT: Height, "height", "mm", 0, 1000..=2300, Some(1350..=2000);
    /// Body weight.
    WEIGHT: Weight, "weight", "kg", 1, 250..=3000, Some(380..=1800);
    /// Serum 25-hydroxyvitamin D.
    VITAMIN_D: VitaminD, "25-hydroxyvitamin D", "nmol/l", 1, 0..=5000, Some(50..=2500);
    /// Calcium from food and supplements together.
    CALCIUM_INTAKE: CalciumIntake, "calcium intake", "mg/day", 0, 0..=10_000, Some(200..=2500);
    /// Gestational age at a birth; the row is in days.
    GESTATION_AT_BIRTH: GestationAtBirth, "gestational age at birth", "weeks+days", 0,
        112..=308, Some(154..=301);
    /// Gestational age at a loss or a termination; the row is in days.
    GESTATION_AT_LOSS: GestationAtLoss, "gestational age at the loss", "weeks+days", 0,
        0..=308, Some(0..=301);
    /// Genant grade of a vertebral fracture.
    GENANT_GRADE: GenantGrade, "Genant grade", "", 0, 0..=3, None;
}

impl Bounds {
    /// Whether `scaled` lies within the hard limits, both included.
    #[must_use]
    pub fn accepts(&self, scaled: i64) -> bool {
        self.hard.contains(&scaled)
    }

    /// Whether `scaled` lies outside the soft limits, both of which are still usual.
    #[must_use]
    pub fn is_unusual(&self, scaled: i64) -> bool {
        self.soft.as_ref().is_some_and(|usual| !usual.contains(&scaled))
    }

    /// The least accepted value as text without unit.
    #[must_use]
    pub fn low(&self) -> Digits {
        self.digits(*self.hard.start())
    }

    /// The greatest accepted value as text without unit.
    #[must_use]
    pub fn high(&self) -> Digits {
        self.digits(*self.hard.end())
    }

    /// A value of this row as text without unit, with every decimal that the row holds.
    ///
    /// ```
    /// use gao_core::bounds;
    ///
    /// assert_eq!(bounds::BMD.digits(850).to_string(), "0.850");
    /// assert_eq!(bounds::GESTATION_AT_BIRTH.digits(282).to_string(), "40+2");
    /// ```
    #[must_use]
    pub fn digits(&self, scaled: i64) -> Digits {
        let written_in_weeks =
            matches!(self.quantity, QuantityName::GestationAtBirth | QuantityName::GestationAtLoss);
        match Decimal::new(scaled, self.decimals) {
            Some(decimal) if !written_in_weeks => Digits::Decimal(decimal),
            _ => Digits::WeeksAndDays(scaled),
        }
    }
}

/// A value on its way into text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// Written as a decimal.
    Decimal(Decimal),
    /// Days, written as completed weeks and days.
    WeeksAndDays(i64),
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Digits::Decimal(decimal) => decimal.fmt(f),
            Digits::WeeksAndDays(days) => {
                write!(f, "{}+{}", days.div_euclid(7), days.rem_euclid(7))
            }
        }
    }
}

/// How large a record may be before it is refused; every limit is the greatest accepted size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a whole document.
    pub bytes: usize,
    /// Levels of lists and objects within each other.
    pub nesting: usize,
    /// Characters of one text.
    pub text: usize,
    /// Entries of the lists that have their own limit, by the name of their field.
    pub lists: &'static [(&'static str, usize)],
    /// Entries of every other list.
    pub other_lists: usize,
}

/// The limits of a record: far above any real case, and small enough for a phone.
pub static LIMITS: Limits = Limits {
    bytes: 1_048_576,
    nesting: 16,
    text: 1_000,
    lists: &[
        ("fractures", 64),
        ("bmd", 64),
        ("pregnancies", 24),
        ("births", 8),
        ("lactation_periods", 32),
        ("imaging", 64),
        ("labs", 256),
        ("medications", 128),
        ("conditions", 64),
        ("precision", 32),
        ("cross_calibrations", 32),
        ("imaging_ids", 16),
        ("regions", 16),
        ("levels", 16),
    ],
    other_lists: 64,
};

impl Limits {
    /// The most levels that can be read without endangering the stack of the caller.
    pub const DEEPEST: usize = 100;

    /// The nesting that applies: no more than [`Limits::DEEPEST`], whatever stands here.
    #[must_use]
    pub fn effective_nesting(&self) -> usize {
        self.nesting.min(Self::DEEPEST)
    }

    /// The greatest accepted number of entries in the list named `field`.
    ///
    /// ```
    /// use gao_core::bounds::LIMITS;
    ///
    /// assert_eq!(LIMITS.list("births"), 8);
    /// assert_eq!(LIMITS.list("unheard_of"), LIMITS.other_lists);
    /// ```
    #[must_use]
    pub fn list(&self, field: &str) -> usize {
        self.lists
            .iter()
            .find(|(name, _)| *name == field)
            .map_or(self.other_lists, |(_, longest)| *longest)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn soft_limits_lie_within_hard_limits() {
        for row in ALL {
            assert!(row.hard.start() < row.hard.end(), "{}", row.phrase);
            if let Some(soft) = &row.soft {
                assert!(row.accepts(*soft.start()) && row.accepts(*soft.end()), "{}", row.phrase);
            }
        }
    }

    #[test]
    fn limits_are_inclusive() {
        for row in ALL {
            let (low, high) = (*row.hard.start(), *row.hard.end());
            let accepted =
                [low - 1, low, low + 1, high - 1, high, high + 1].map(|n| row.accepts(n));
            assert_eq!(accepted, [false, true, true, true, true, false], "{}", row.phrase);
            if let Some(soft) = &row.soft {
                let (low, high) = (*soft.start(), *soft.end());
                let unusual = [low - 1, low, high, high + 1].map(|n| row.is_unusual(n));
                assert_eq!(unusual, [true, false, false, true], "{}", row.phrase);
            } else {
                assert!(!row.is_unusual(low) && !row.is_unusual(high));
            }
        }
    }

    #[test]
    fn limits_as_text() {
        let text = |row: &Bounds| [row.low().to_string(), row.high().to_string()];
        assert_eq!(text(&BMD), ["0.200", "2.500"]);
        assert_eq!(text(&Z_SCORE), ["-10.00", "10.00"]);
        assert_eq!(text(&PRECISION_SD), ["0.0001", "0.1000"]);
        assert_eq!(text(&HEIGHT), ["1000", "2300"]);
        assert_eq!(text(&WEIGHT), ["25.0", "300.0"]);
        assert_eq!(text(&VITAMIN_D), ["0.0", "500.0"]);
        assert_eq!(text(&CALCIUM_INTAKE), ["0", "10000"]);
        assert_eq!(text(&GESTATION_AT_BIRTH), ["16+0", "44+0"]);
        assert_eq!(text(&GESTATION_AT_LOSS), ["0+0", "44+0"]);
        assert_eq!(text(&GENANT_GRADE), ["0", "3"]);
    }
}

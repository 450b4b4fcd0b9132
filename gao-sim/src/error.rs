//! What can be wrong with a simulation that is asked for.

use gao_core::time::CivilDate;
use thiserror::Error;

/// A parameter that is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ParameterError {
    /// Not a whole number, or out of range.
    #[error("`{given}` is not a number of cases; enter a whole number from 1 to {most}")]
    Cases {
        /// What was given.
        given: String,
        /// The largest number.
        most: u32,
    },
    /// Not a whole number, or out of range.
    #[error("`{given}` is not a number of pregnancies; enter a whole number from 1 to {most}")]
    Pregnancies {
        /// What was given.
        given: String,
        /// The largest number.
        most: u64,
    },
    /// Not a decimal, or outside the reported range.
    #[error(
        "`{given}` is not a reported rate; enter a number from {from} to {to} per 100000 pregnancies, with at most one decimal"
    )]
    Rate {
        /// What was given.
        given: String,
        /// The lowest reported rate.
        from: u16,
        /// The highest reported rate.
        to: u16,
    },
    /// Not a decimal, or a share that the reported shares do not allow.
    #[error(
        "`{given}` is not a possible share of fractures in the first two trimesters; enter a number from 0 to {most}, with at most three decimals"
    )]
    EarlyShare {
        /// What was given.
        given: String,
        /// The largest share.
        most: String,
    },
    /// A life and a follow-up before this day would begin before the first day that a record takes.
    #[error("the day of assessment `{given}` is too early; enter a day from {earliest} on")]
    AsOf {
        /// What was given.
        given: CivilDate,
        /// The first day that is accepted.
        earliest: CivilDate,
    },
}

/// A simulation that cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SimulationError {
    /// A distribution refuses its parameters.
    #[error("a distribution refuses its parameters: `{reason}`; report this as a defect")]
    Distribution {
        /// What it says.
        reason: String,
    },
}

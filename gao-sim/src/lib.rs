//! F-15: synthetic records for teaching and load tests.
//!
//! [`simulate`] draws women with pregnancy- and lactation-associated osteoporosis around the means
//! and shares that the source article reports. Each becomes a record in the wire format of
//! `gao-core`, stamped `synthetic` in its provenance; a [`Header`] goes before them and says which
//! figure rests on which row of the evidence register, and which shapes are this project's own
//! (P-13).
//!
//! The same seed and parameters give the same bytes. Each case has a stream of its own, so case 7
//! is the same whether ten cases are asked for or a million. There is no clock and no other source
//! of chance.
//!
//! Nothing can be learnt about women from these records that the article does not say already:
//! what it does not report is assumed, or left unknown.

mod assumptions;
mod case;
mod error;
mod figures;
mod header;
mod levels;
mod parameters;
mod record;
mod shapes;
mod simulation;
mod timing;

pub use crate::assumptions::{ASSUMPTIONS, Assumption};
pub use crate::case::{NewFracture, NextPregnancy, Pregnancy, SyntheticCase};
pub use crate::error::{ParameterError, SimulationError};
pub use crate::figures::Quoted;
pub use crate::header::Header;
pub use crate::parameters::{
    CaseCount, EarlyShare, PregnancyCount, Rate, SimulationParameters, Size,
};
pub use crate::simulation::{Simulation, simulate};
pub use crate::timing::{Timing, TimingShares};

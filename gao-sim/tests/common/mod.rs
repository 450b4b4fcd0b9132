//! Simulations that the tests share.

use gao_core::time::CivilDate;
use gao_sim::{Simulation, SimulationParameters, Size, simulate};

/// The seed of every test: what is random is the same in every run.
pub const SEED: u64 = 15;

/// The day of assessment of every record.
pub fn as_of() -> CivilDate {
    CivilDate::parse("2026-01-01").expect("a day")
}

/// So many cases, with so large a share in the first two trimesters.
pub fn simulation(cases: &str, early_share: &str) -> Simulation {
    let size = Size::Cases(cases.parse().expect("a number of cases"));
    let early_share = early_share.parse().expect("a share");
    let parameters = SimulationParameters::new(size, early_share, as_of()).expect("parameters");
    simulate(SEED, &parameters).expect("a simulation")
}

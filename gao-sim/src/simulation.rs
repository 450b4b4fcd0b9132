//! A whole simulation.

use gao_core::Language;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::case::{Model, SyntheticCase};
use crate::error::SimulationError;
use crate::header::Header;
use crate::parameters::{SimulationParameters, Size};
use crate::shapes::{self, Shapes};
use crate::timing::TimingShares;

/// A simulation whose number of cases is settled; each case is drawn when it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Simulation {
    parameters: SimulationParameters,
    cases: u32,
    model: Model,
}

/// Settles a simulation: the same seed and parameters always give the same.
///
/// # Errors
///
/// [`SimulationError`] if a distribution refuses its parameters, which those of a
/// [`SimulationParameters`] never cause.
///
/// # Example
///
/// ```
/// use gao_core::time::CivilDate;
/// use gao_sim::{EarlyShare, Rate, SimulationParameters, Size, simulate};
///
/// let as_of = CivilDate::parse("2026-01-01").unwrap();
/// let size = Size::Pregnancies { count: "2000000".parse()?, rate: Rate::default() };
/// let parameters = SimulationParameters::new(size, EarlyShare::default(), as_of)?;
/// let simulation = simulate(7, &parameters)?;
/// assert!((70..150).contains(&simulation.len()));
/// assert!(simulation.cases().eq(simulate(7, &parameters)?.cases()));
///
/// // No rate is taken that is not reported.
/// assert!("8".parse::<Rate>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn simulate(
    seed: u64,
    parameters: &SimulationParameters,
) -> Result<Simulation, SimulationError> {
    let cases = match parameters.size() {
        Size::Cases(count) => count.get(),
        Size::Pregnancies { count, rate } => shapes::cases(count, rate, &mut stream(seed, 0))?,
    };
    let model = Model {
        seed,
        as_of: parameters.as_of(),
        shapes: Shapes::new()?,
        timing: TimingShares::new(parameters.early_share()),
    };
    Ok(Simulation { parameters: *parameters, cases, model })
}

impl Simulation {
    /// The number of cases.
    #[must_use]
    pub const fn len(&self) -> u32 {
        self.cases
    }

    /// Whether chance gave no case at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.cases == 0
    }

    /// The seed.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.model.seed
    }

    /// What was asked for.
    #[must_use]
    pub const fn parameters(&self) -> &SimulationParameters {
        &self.parameters
    }

    /// Every case, in order, from number 1.
    pub fn cases(&self) -> impl Iterator<Item = SyntheticCase> + use<> {
        let model = self.model;
        (1..=self.cases)
            .map(move |number| model.case(number, &mut stream(model.seed, number.into())))
    }

    /// What the cases rest on, in words of `language`.
    #[must_use]
    pub fn header(&self, language: Language) -> Header {
        Header::of(self, language)
    }
}

/// Stream 0 gives the number of cases, stream `n` case number `n`.
fn stream(seed: u64, number: u64) -> ChaCha8Rng {
    let mut key = [0; 32];
    key.iter_mut().zip(seed.to_le_bytes()).for_each(|(byte, of_seed)| *byte = of_seed);
    let mut rng = ChaCha8Rng::from_seed(key);
    rng.set_stream(number);
    rng
}

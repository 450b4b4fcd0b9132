//! `gao simulate`: synthetic records as JSON Lines, after a line that says what they rest on.
//!
//! Lines are written as they are drawn, so that a million records need no memory.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};

use clap::{ArgGroup, Args};
use gao_core::Language;
use gao_core::time::CivilDate;
use gao_sim::{
    CaseCount, EarlyShare, PregnancyCount, Rate, Simulation, SimulationParameters, Size, simulate,
};

use crate::document::named;
use crate::outcome::{Failure, Outcome, unwritable};
use crate::progress::{self, Count};
use crate::record::day;

/// So many records are written before anybody would wonder.
const WITHOUT_A_BAR: u64 = 5000;

/// What is drawn, and where it goes.
#[derive(Args)]
#[command(group = ArgGroup::new("size").required(true).args(["cases", "pregnancies"]))]
pub(crate) struct Simulate {
    /// So many records, from 1 to 1000000
    #[arg(long, value_name = "N")]
    cases: Option<CaseCount>,
    /// As many records as chance gives in so many pregnancies
    #[arg(long, value_name = "N")]
    pregnancies: Option<PregnancyCount>,
    /// Cases per 100000 pregnancies, from 4 to 7
    #[arg(long, value_name = "R", default_value_t = Rate::default(), conflicts_with = "cases")]
    rate: Rate,
    /// Share of fractures in the first two trimesters, from 0 to 0.10
    #[arg(long, value_name = "A", default_value_t = EarlyShare::default())]
    early_share: EarlyShare,
    /// A whole number; the same seed gives the same records
    #[arg(long, value_name = "S")]
    seed: u64,
    /// The day of assessment of every record: YYYY-MM-DD, or `today`
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: String,
    /// Where the records go; standard output unless given
    #[arg(short, long, value_name = "FILE")]
    output: Option<String>,
}

/// Draws the records and writes them.
pub(crate) fn run(task: &Simulate, language: Language) -> Outcome {
    let simulation = simulate(task.seed, &task.parameters()?).map_err(Failure::internal)?;
    let written = match named(task.output.as_deref()) {
        None => write(&simulation, language, BufWriter::new(io::stdout().lock())),
        Some(file) => File::create(file)
            .map_err(|error| unwritable(file, &error))
            .map(|file| write(&simulation, language, BufWriter::new(file)))?,
    };
    match written {
        Ok(()) => Ok(String::new()),
        // A reader that has heard enough is no error.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(String::new()),
        Err(error) => Err(Failure::Unwritable(error.to_string())),
    }
}

impl Simulate {
    fn parameters(&self) -> Result<SimulationParameters, Failure> {
        let size = match (self.cases, self.pregnancies) {
            (Some(count), _) => Size::Cases(count),
            (None, Some(count)) => Size::Pregnancies { count, rate: self.rate },
            (None, None) => {
                return Err(Failure::Usage("give `--cases` or `--pregnancies`".to_owned()));
            }
        };
        let as_of = CivilDate::parse(&self.as_of).map_err(Failure::internal)?;
        SimulationParameters::new(size, self.early_share, as_of)
            .map_err(|error| Failure::Usage(error.to_string()))
    }
}

fn write(simulation: &Simulation, language: Language, mut out: impl Write) -> io::Result<()> {
    let bar = progress::bar(simulation.len().into(), WITHOUT_A_BAR, Count::Pieces);
    writeln!(out, "{}", simulation.header(language).to_json())?;
    for case in simulation.cases() {
        writeln!(out, "{}", case.to_json())?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    out.flush()
}

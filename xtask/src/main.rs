//! Tests, generates and imports: everything the repository does to itself.

mod agreement;
mod bindings;
mod book;
mod boundary;
mod browser;
mod command;
mod compiler;
mod conformance;
mod cost;
mod crates;
mod deep;
mod dist;
mod folder;
mod fuzz;
mod generate;
mod import;
mod install;
mod kotlin;
mod node;
mod performance;
mod python;
mod quick_start;
mod ratio;
mod shipped;
mod swift;
mod test;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Tests, generates and imports: everything the repository does to itself.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Installs what is missing and passes every test there is
    Test {
        /// Only the steps that have this in their name
        #[arg(long, value_name = "TEXT")]
        only: Option<String>,
    },
    /// Regenerates every generated file
    Gen {
        /// Write nothing; fail if a file is not what would be generated
        #[arg(long)]
        check: bool,
    },
    /// Lays header, libraries, and what pkg-config and CMake look for, out in a folder
    Install {
        /// Where; it is made if it is not there
        prefix: PathBuf,
        /// Builds quickly, not small and fast
        #[arg(long)]
        debug: bool,
    },
    /// Makes the packages that vendors install, in dist/
    Dist,
    /// Builds the documentation as a book in target/book, and installs what that needs
    Book,
    /// What the book hands its pages to
    #[command(hide = true)]
    BookLinks {
        /// Nothing, or `supports` and a renderer
        arguments: Vec<String>,
    },
    /// Measures what a call from another language costs, and writes docs/boundary.md
    Boundary {
        /// How often every language takes its turn
        #[arg(long, default_value_t = 7)]
        rounds: usize,
    },
    /// Measures gao beside what a user would pick instead, and writes docs/performance.md
    Performance(performance::Choice),
    /// Counts the instructions of every stage and writes benches/baseline.txt
    Baseline,
    /// Runs the property tests and sweeps that take hours, and fuzzes
    Deep {
        /// Cases per property
        #[arg(long, default_value_t = 1_000_000)]
        cases: u32,
        /// Minutes of arbitrary bytes through the C interface; what is found joins the corpus
        #[arg(long, default_value_t = 120)]
        fuzz_minutes: u32,
    },
    /// Converts the worked vectors of the specification into tests/vectors
    ImportVectors {
        /// The specification's `vectors.json`
        file: PathBuf,
    },
    /// Converts the published cases into tests/cases
    ImportCases {
        /// The published cases, one JSON record a line
        file: PathBuf,
    },
    /// Converts the statements of the source article into the evidence register
    ImportEvidence {
        /// The specification's `evidence.json`
        file: PathBuf,
    },
}

fn main() -> ExitCode {
    let Arguments { task } = Arguments::parse();
    match run(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::load()?;
    match task {
        Task::Test { only } => return test::run(&workspace, only.as_deref()),
        Task::Gen { check: false } => generate::write(&workspace)?,
        Task::Gen { check: true } => generate::check(&workspace)?,
        Task::Install { prefix, debug } => {
            let profile = if debug { install::Profile::Debug } else { install::Profile::Release };
            install::install(&workspace, &prefix, profile)?;
        }
        Task::Dist => dist::run(&workspace)?,
        Task::Book => {
            if !book::is_here(&workspace) {
                book::install(&workspace)?;
            }
            book::build(&workspace)?;
        }
        Task::BookLinks { arguments } => book::preprocess(&arguments)?,
        Task::Boundary { rounds } => boundary::run(&workspace, rounds)?,
        Task::Performance(choice) => performance::run(&workspace, &choice)?,
        Task::Baseline => cost::move_baseline(&workspace)?,
        Task::Deep { cases, fuzz_minutes } => deep::run(&workspace, cases, fuzz_minutes)?,
        Task::ImportVectors { file } => import::vectors::run(&file)?,
        Task::ImportCases { file } => import::cases::run(&file)?,
        Task::ImportEvidence { file } => {
            import::evidence::import(&file, &workspace.path("gao-core/src/evidence/seed.rs"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

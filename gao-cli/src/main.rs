//! `gao`: the command line of the engine.
//!
//! It reads files and the clock, and prints; everything it says is decided in `gao-core`.

mod arguments;
mod ask;
mod assess;
mod calendar;
mod counsel;
mod document;
mod evidence;
mod manual;
mod outcome;
mod page;
mod policy;
mod problems;
mod project;
mod record;
mod rule;
mod schedule;
mod schema;
mod simulate;
mod validate;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Task};
use crate::outcome::Outcome;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.language.into();
    match run(arguments) {
        Ok(text) => outcome::print(&text),
        Err(failure) => failure.report(language),
    }
}

fn run(arguments: Arguments) -> Outcome {
    let language = arguments.language.into();
    match arguments.task {
        Task::Assess { record, format, reader } => {
            assess::answer(&record, format, reader.into(), language)
        }
        Task::Schedule { record, format, reader } => {
            schedule::answer(&record, format, reader.into(), language)
        }
        Task::Ask { record, format, reader } => {
            ask::answer(&record, format, reader.into(), language)
        }
        Task::Project { record, format, reader } => {
            project::answer(&record, format, reader.into(), language)
        }
        Task::Counsel { record, format, reader } => {
            counsel::answer(&record, format, reader.into(), language)
        }
        Task::Validate { record, format } => validate::check(&record, format, language),
        Task::Evidence { id, format } => evidence::show(id.as_deref(), format, language),
        Task::Explain { rule, format } => rule::show(&rule, format, language),
        Task::Simulate(task) => simulate::run(&task, language),
        Task::Schema { output } => schema::print(output),
        Task::Completions { shell } => manual::completions(shell),
        Task::Man { subcommand } => manual::page(subcommand.as_deref()),
    }
}

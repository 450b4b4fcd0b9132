//! `gao`: the command line of the engine.
//!
//! It reads files and the clock, and prints; everything it says is decided in `gao-core`.

mod arguments;
mod assess;
mod batch;
mod calendar;
mod chart;
mod document;
mod evidence;
mod manual;
mod outcome;
mod page;
mod part;
mod policy;
mod problems;
mod progress;
mod record;
mod report;
mod rule;
mod same;
mod schedule;
mod schema;
mod simulate;
mod validate;

use std::process::ExitCode;

use clap::Parser;
use gao_core::explain::Part;
use gao_core::{assess_json_to_record, counsel_json_to_record, project_json_to_record};

use crate::arguments::{Arguments, Task};
use crate::outcome::Outcome;
use crate::part::Page;

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
            Page { part: Part::Requests, format, audience: reader.into(), language }
                .of(&record, |json, options| Ok(assess_json_to_record(json, options)?.missing))
        }
        Task::Project { record, format, reader } => {
            Page { part: Part::Projection, format, audience: reader.into(), language }
                .of(&record, project_json_to_record)
        }
        Task::Counsel { record, format, reader } => {
            Page { part: Part::Counselling, format, audience: reader.into(), language }
                .of(&record, counsel_json_to_record)
        }
        Task::Batch(task) => batch::run(&task, language),
        Task::Validate { record, format } => validate::check(&record, format, language),
        Task::Evidence { id, format } => evidence::show(id.as_deref(), format, language),
        Task::Explain { rule, format } => rule::show(&rule, format, language),
        Task::Chart(picture) => chart::draw(&picture, language),
        Task::Report(page) => report::write(&page, language),
        Task::Simulate(task) => simulate::run(&task, language),
        Task::Schema { output } => schema::print(output),
        Task::Completions { shell } => manual::completions(shell),
        Task::Man { subcommand } => manual::page(subcommand.as_deref()),
    }
}

//! `gao`: the command line of the engine.
//!
//! It reads files and the clock, and prints; everything it says is decided in `gao-core`.

mod arguments;
mod document;
mod evidence;
mod outcome;
mod rule;

use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use gao_core::{Problem, assess_json, assessment_schema, explain_json, input_schema, validate_json};

use crate::arguments::{Arguments, Format, Record, Task};
use crate::outcome::{Failure, Outcome};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.language;
    match run(arguments) {
        Ok(text) => outcome::print(&text),
        Err(failure) => failure.report(language),
    }
}

fn run(arguments: Arguments) -> Outcome {
    let language = arguments.language.into();
    match arguments.task {
        Task::Assess { record, format } => assess(&record, format, language),
        Task::Validate { record, format } => validate(&record, format, language),
        Task::Evidence { id, format } => evidence::show(id.as_deref(), format, language),
        Task::Explain { rule, format } => rule::show(&rule, format, language),
        Task::Schema { output } => {
            let schema = if output { assessment_schema() } else { input_schema() };
            Ok(format!("{:#}\n", schema.to_value()))
        }
        Task::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "gao", &mut script);
            String::from_utf8(script).map_err(Failure::internal)
        }
        Task::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Arguments::command()).render(&mut page).map_err(Failure::internal)?;
            String::from_utf8(page).map_err(Failure::internal)
        }
    }
}

fn assess(record: &Record, format: Format, language: gao_core::Language) -> Outcome {
    let json = document::read(&record.file)?;
    let options = record.options()?;
    let answer = match format {
        Format::Json => assess_json(&json, &options),
        Format::Text | Format::Markdown => explain_json(&json, &options, language, format.style()),
    };
    let mut text = answer.map_err(|refused| Failure::Invalid {
        file: record.file.clone(),
        problems: refused.problems().to_vec(),
        as_json: format == Format::Json,
    })?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

fn validate(record: &Record, format: Format, language: gao_core::Language) -> Outcome {
    use gao_core::problem::Severity;

    let json = document::read(&record.file)?;
    let problems = validate_json(&json, &record.options()?);
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    if problems.iter().any(is_error) {
        let as_json = format == Format::Json;
        return Err(Failure::Invalid { file: record.file.clone(), problems, as_json });
    }
    match format {
        Format::Json => serde_json::to_string(&problems)
            .map(|list| format!("{list}\n"))
            .map_err(Failure::internal),
        Format::Text | Format::Markdown => {
            let mut text = Vec::new();
            for problem in &problems {
                writeln!(text, "{}", outcome::line(problem, language)).map_err(Failure::internal)?;
            }
            let verdict = match language {
                gao_core::Language::English => "valid",
                gao_core::Language::Danish => "gyldig",
            };
            writeln!(text, "{verdict}").map_err(Failure::internal)?;
            String::from_utf8(text).map_err(Failure::internal)
        }
    }
}

//! What a run ends with: text on standard output, or a failure with its exit code.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use gao_core::{Language, Problem};

use crate::arguments;

/// Text for standard output, or why there is none.
pub(crate) type Outcome = Result<String, Failure>;

/// Why there is no answer.
pub(crate) enum Failure {
    /// Something that cannot happen has happened.
    Internal(String),
    /// The call was wrong.
    Usage(String),
    /// The input was refused.
    Invalid {
        /// Where it came from.
        file: String,
        /// Everything that is wrong with it.
        problems: Vec<Problem>,
        /// Whether the caller asked for JSON.
        as_json: bool,
    },
}

impl Failure {
    pub(crate) fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }

    /// Says what is wrong and gives the exit code.
    pub(crate) fn report(self, language: arguments::Language) -> ExitCode {
        match self {
            Self::Internal(message) => {
                eprintln!("error: {message}; this is a defect, please report it");
                ExitCode::from(1)
            }
            Self::Usage(message) => {
                eprintln!("error: {message}");
                ExitCode::from(2)
            }
            Self::Invalid { problems, as_json: true, .. } => {
                let list = serde_json::to_string(&problems).unwrap_or_default();
                print(&format!("{list}\n"));
                ExitCode::from(3)
            }
            Self::Invalid { file, problems, as_json: false } => {
                for problem in &problems {
                    eprintln!("{}", line(problem, language.into()));
                }
                match language {
                    arguments::Language::En => eprintln!("`{file}`: problems: {}", problems.len()),
                    arguments::Language::Da => eprintln!("`{file}`: problemer: {}", problems.len()),
                }
                ExitCode::from(3)
            }
        }
    }
}

/// One problem on one line.
pub(crate) fn line(problem: &Problem, language: Language) -> String {
    let place = if problem.pointer.is_empty() { "/" } else { &problem.pointer };
    format!("{} {place}: {}", problem.code.as_str(), problem.message(language))
}

/// Prints the answer; a reader that has heard enough is no error.
pub(crate) fn print(text: &str) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => Failure::internal(error).report(arguments::Language::En),
    }
}

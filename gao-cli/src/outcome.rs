//! What a run ends with: text on standard output, or a failure with its exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use gao_core::explain::Style;
use gao_core::{Language, Problem, problems_to_json};

use crate::arguments::Format;
use crate::problems;

/// Text for standard output, or why there is none.
pub(crate) type Outcome = Result<String, Failure>;

/// Why there is no answer.
pub(crate) enum Failure {
    /// Something that cannot happen has happened.
    Internal(String),
    /// The call was wrong.
    Usage(String),
    /// The answer could not be written.
    Unwritable(String),
    /// The record holds nothing of what was asked for.
    Nothing(String),
    /// Nobody listens any more: no failure of this program.
    Deaf,
    /// Some lines of the input were refused; the others are answered.
    Broken(String),
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
    /// A defect of the program.
    pub(crate) fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }

    /// An input that the engine refuses.
    pub(crate) fn invalid(file: &str, problems: &[Problem], format: Format) -> Self {
        let as_json = format == Format::Json;
        Self::Invalid { file: file.to_owned(), problems: problems.to_vec(), as_json }
    }

    /// Says what is wrong and gives the exit code.
    pub(crate) fn report(self, language: Language) -> ExitCode {
        match self {
            Self::Deaf => ExitCode::SUCCESS,
            Self::Internal(message) => {
                complain(&format!("error: {message}; this is a defect, please report it\n"));
                ExitCode::from(1)
            }
            Self::Usage(message) => {
                complain(&format!("error: {message}\n"));
                ExitCode::from(2)
            }
            Self::Unwritable(message) => {
                complain(&format!("error: the answer cannot be written: {message}\n"));
                ExitCode::from(1)
            }
            Self::Nothing(message) | Self::Broken(message) => {
                complain(&format!("error: {message}\n"));
                ExitCode::from(3)
            }
            Self::Invalid { problems, as_json: true, .. } => {
                print(&format!("{}\n", problems_to_json(&problems)));
                ExitCode::from(3)
            }
            Self::Invalid { file, problems, as_json: false } => {
                complain(&problems::list(&file, &problems, language, Style::Text));
                ExitCode::from(3)
            }
        }
    }
}

/// A part of an answer as JSON, on one line like the whole.
pub(crate) fn one_line(value: &impl serde::Serialize) -> Outcome {
    serde_json::to_string(value).map(|text| text + "\n").map_err(Failure::internal)
}

/// Writes a file whole.
pub(crate) fn write_file(file: &str, contents: &[u8]) -> Result<(), Failure> {
    std::fs::write(file, contents).map_err(|error| unwritable(file, &error))
}

/// A file that cannot be written.
pub(crate) fn unwritable(file: &str, error: &io::Error) -> Failure {
    Failure::Unwritable(format!("`{file}`: {error}"))
}

/// Says beside an answer what the answer leaves out.
pub(crate) fn remark(text: &str) {
    complain(&format!("{text}\n"));
}

/// Writes to standard error, where nobody may be listening: the exit code still says it.
fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Prints the answer; a reader that has heard enough is no error.
pub(crate) fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => Failure::Unwritable(error.to_string()).report(Language::English),
    }
}

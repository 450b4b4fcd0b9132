//! A record on the command line, and how to read it.

use clap::Args;
use gao_core::time::{CivilDate, DateError};
use gao_core::{Case, Mode, Options, case_from_json};

use crate::arguments::Format;
use crate::document::{self, STANDARD_INPUT};
use crate::outcome::Failure;
use crate::policy;
use crate::same::{self, Identity};

/// A record and how to read it.
#[derive(Args)]
pub(crate) struct Record {
    /// The record, a JSON file; `-` reads standard input
    pub(crate) file: String,
    #[command(flatten)]
    reading: Reading,
}

/// How a record is read, one or many.
#[derive(Args, Default)]
pub(crate) struct Reading {
    /// Project parameters other than the defaults, a JSON file
    #[arg(long, value_name = "FILE")]
    policy: Option<String>,
    /// The day of assessment in place of the record's own: YYYY-MM-DD, or `today`
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<String>,
    /// Treats a faulty fact as unknown instead of refusing the record
    #[arg(long)]
    quarantine: bool,
}

impl Record {
    /// The record as it stands, and the options of the engine.
    pub(crate) fn read(&self, format: Format) -> Result<(Vec<u8>, Options), Failure> {
        let options = self.reading.options(&self.file, format)?;
        Ok((document::read(&self.file)?, options))
    }

    /// The checked record, and how it is assessed.
    pub(crate) fn case(&self) -> Result<(Case, Options), Failure> {
        let (json, options) = self.read(Format::Text)?;
        let case = case_from_json(&json, &options)
            .map_err(|refused| Failure::invalid(&self.file, refused.problems(), Format::Text))?;
        Ok((case, options))
    }

    /// Refuses to write over the record itself.
    pub(crate) fn keep(&self, output: Option<&str>) -> Result<(), Failure> {
        self.reading.keep(&self.file, output)
    }
}

impl Reading {
    /// The options of the engine, for what `file` holds.
    pub(crate) fn options(&self, file: &str, format: Format) -> Result<Options, Failure> {
        if file == STANDARD_INPUT && self.policy.as_deref() == Some(STANDARD_INPUT) {
            let message = "standard input `-` holds one document; give the policy as a file";
            return Err(Failure::Usage(message.to_owned()));
        }
        let mut options = Options::default();
        if let Some(file) = &self.policy {
            options.policy = policy::read(file, format)?;
        }
        if self.quarantine {
            options.mode = Mode::Quarantine;
        }
        options.as_of.clone_from(&self.as_of);
        Ok(options)
    }

    /// Refuses to write over what is read.
    pub(crate) fn keep(&self, file: &str, output: Option<&str>) -> Result<(), Failure> {
        let Some(output) = output else { return Ok(()) };
        let written = Identity::named(output);
        for input in [Some(file), self.policy.as_deref()].into_iter().flatten() {
            let read = match input {
                STANDARD_INPUT => Identity::of_standard_input(),
                named => Identity::named(named),
            };
            same::keep(read.as_ref(), written.as_ref(), output)?;
        }
        Ok(())
    }
}

/// A day as it is typed.
pub(crate) fn day(text: &str) -> Result<String, DateError> {
    if text == "today" {
        // The only clock of the project.
        return Ok(jiff::Zoned::now().date().to_string());
    }
    CivilDate::parse(text).map(|day| day.to_string())
}

//! `gao report`: one page of HTML.

use clap::Args;
use gao_core::Language;
use gao_report::{ReportOptions, report};

use crate::arguments::Reader;
use crate::document::{ending, named};
use crate::outcome::{Failure, Outcome, write_file};
use crate::record::Record;

/// What is written, for whom, and where it goes.
#[derive(Args)]
pub(crate) struct Page {
    #[command(flatten)]
    record: Record,
    /// Who reads it: charts go to the clinician, the woman herself gets her letter
    #[arg(long = "for", value_enum, default_value_t = Reader::Clinician)]
    reader: Reader,
    /// Where it goes, a name that ends in .html; standard output unless given
    #[arg(short, long, value_name = "FILE")]
    output: Option<String>,
    /// Draws the band of averages also for breastfeeding that no figure is reported for, marked so
    #[arg(long)]
    illustrative_band: bool,
}

/// Writes the page.
pub(crate) fn write(page: &Page, language: Language) -> Outcome {
    let file = page.file()?;
    page.record.keep(file)?;
    let (case, options) = page.record.case()?;
    let (audience, illustrative_band) = (page.reader.into(), page.illustrative_band);
    let written =
        report(&case, &options.policy, ReportOptions { language, audience, illustrative_band });
    match file {
        None => Ok(written + "\n"),
        Some(file) => write_file(file, written.as_bytes()).map(|()| String::new()),
    }
}

impl Page {
    /// A page under another name would not be opened as one.
    fn file(&self) -> Result<Option<&str>, Failure> {
        let Some(file) = named(self.output.as_deref()) else { return Ok(None) };
        match ending(file).as_deref() {
            Some("html" | "htm") => Ok(Some(file)),
            _ => Err(Failure::Usage(format!(
                "`{file}` is no name of a page; give one that ends in .html"
            ))),
        }
    }
}

//! What can be typed.

use clap::{Parser, Subcommand, ValueEnum};
use gao_core::Audience;
use gao_core::explain::Style;

use crate::batch::Batch;
use crate::chart::Picture;
use crate::record::Record;
use crate::report::Page;
use crate::simulate::Simulate;

/// A second reader for pregnancy- and lactation-associated osteoporosis. Education and research;
/// not for clinical use.
#[derive(Parser)]
#[command(name = "gao", version, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    /// Language of the answer
    #[arg(long = "lang", global = true, value_enum, default_value_t = Language::En)]
    pub(crate) language: Language,
    #[command(subcommand)]
    pub(crate) task: Task,
}

const EXIT_CODES: &str = "Exit codes: 0 answered, 1 internal error, 2 usage, 3 invalid input";

#[derive(Subcommand)]
pub(crate) enum Task {
    /// Assesses a record: the answer, why, what is missing, the sources
    Assess {
        #[command(flatten)]
        record: Record,
        /// How the answer is written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Who reads the letter
        #[arg(long = "for", value_enum, default_value_t = Reader::Clinician)]
        reader: Reader,
    },
    /// Says what is due when, as a page or as a calendar
    Schedule {
        #[command(flatten)]
        record: Record,
        /// How the schedule is written
        #[arg(long, value_enum, default_value_t = ScheduleFormat::Text)]
        format: ScheduleFormat,
        /// Who reads it
        #[arg(long = "for", value_enum, default_value_t = Reader::Clinician)]
        reader: Reader,
    },
    /// Says what to ask next, in order, why, and how to get it
    Ask {
        #[command(flatten)]
        record: Record,
        /// How the questions are written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Who is asked: the clinician, or the woman herself
        #[arg(long = "for", value_enum, default_value_t = Reader::Clinician)]
        reader: Reader,
    },
    /// Says which change of BMD is reported, and on which day it falls; never a prediction
    Project {
        #[command(flatten)]
        record: Record,
        /// How it is written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Who reads it
        #[arg(long = "for", value_enum, default_value_t = Reader::Clinician)]
        reader: Reader,
    },
    /// Says which facts of the article bear on her, each with its source
    Counsel {
        #[command(flatten)]
        record: Record,
        /// How it is written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Who reads it: the clinician, or the woman herself
        #[arg(long = "for", value_enum, default_value_t = Reader::Clinician)]
        reader: Reader,
    },
    /// Assesses many records, one on a line, and writes a row of codes and numbers for each
    Batch(Batch),
    /// Lists every problem of a record
    Validate {
        #[command(flatten)]
        record: Record,
        /// How the problems are written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Shows a row of the evidence register, or the list of all rows
    Evidence {
        /// Such as S-44
        id: Option<String>,
        /// How it is written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Explains a rule: what it asks, its limits and its evidence
    Explain {
        /// Such as F-04 or F-04.B
        rule: String,
        /// How it is written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Draws bone mineral density over time, or the broken vertebrae
    Chart(Picture),
    /// Writes one page of HTML: the letter, the charts and their values
    Report(Page),
    /// Draws synthetic records for teaching and load tests
    Simulate(Simulate),
    /// Prints the JSON Schema of a record
    Schema {
        /// The schema of the answer instead
        #[arg(long)]
        output: bool,
    },
    /// Prints a completion script
    Completions {
        /// The shell it is for
        shell: clap_complete::Shell,
    },
    /// Prints the manual page of the program, or of a subcommand
    Man {
        /// Such as `assess`
        subcommand: Option<String>,
    },
}

/// A language by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// English
    En,
    /// Danish
    Da,
}

impl From<Language> for gao_core::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Da => Self::Danish,
        }
    }
}

/// Who reads a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reader {
    /// A colleague: every rule, fact, margin and source
    Clinician,
    /// The woman herself: plain words
    Patient,
}

impl From<Reader> for Audience {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Clinician => Self::Clinician,
            Reader::Patient => Self::Patient,
        }
    }
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A letter
    Text,
    /// Codes and numbers
    Json,
    /// A letter in Markdown
    Markdown,
}

impl Format {
    /// The style of a letter.
    pub(crate) fn style(self) -> Style {
        match self {
            Self::Markdown => Style::Markdown,
            Self::Text | Self::Json => Style::Text,
        }
    }
}

/// How a schedule is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScheduleFormat {
    /// A page
    Text,
    /// Codes and dates
    Json,
    /// A page in Markdown
    Markdown,
    /// A calendar (iCalendar, RFC 5545)
    Ics,
}

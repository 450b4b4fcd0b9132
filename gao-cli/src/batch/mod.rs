//! `gao batch`: many records, one on a line, and a row for each.
//!
//! Lines are read, answered and written a chunk at a time, so that a million records need no more
//! memory than a thousand, and what has been written stays written whatever happens next.

mod lines;
mod output;
mod resume;
mod work;

use std::num::NonZero;
use std::thread;

use clap::{Args, ValueEnum};
use gao_cli::row::{Form, Setting};
use gao_core::{Language, Options, validate_json};

use self::lines::{Lines, Numbered};
use self::output::{Destination, Output};
use self::work::{Row, Work};
use crate::arguments::Format;
use crate::document::{STANDARD_INPUT, ending, named};
use crate::outcome::{Failure, Outcome, remark};
use crate::progress::{self, Count};
use crate::record::Reading;

/// So many bytes are read before anybody would wonder.
const WITHOUT_A_BAR: u64 = 4 << 20;

/// What is read, and where the rows go.
#[derive(Args)]
pub(crate) struct Batch {
    /// The records, one JSON object on each line; `-` reads standard input
    file: String,
    #[command(flatten)]
    reading: Reading,
    /// Where the rows go, a name that ends in .ndjson, .jsonl or .csv; standard output unless given
    #[arg(short, long, value_name = "FILE")]
    output: Option<String>,
    /// How rows are written, where no name says it; NDJSON on standard output unless given
    #[arg(long, value_enum)]
    format: Option<RowFormat>,
    /// Goes on after the last row that an earlier run finished, once all are shown to be the same now
    #[arg(long, conflicts_with = "overwrite")]
    resume: bool,
    /// Begins anew, in place of a file that is there
    #[arg(long)]
    overwrite: bool,
    /// Stops before the first line that is refused
    #[arg(long)]
    fail_fast: bool,
    /// So many records at a time, from 1 to 256; as many as the machine can unless given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum RowFormat {
    /// A JSON object on each line
    Ndjson,
    /// A table (RFC 4180)
    Csv,
}

impl From<RowFormat> for Form {
    fn from(format: RowFormat) -> Self {
        match format {
            RowFormat::Ndjson => Self::Ndjson,
            RowFormat::Csv => Self::Csv,
        }
    }
}

/// Answers every line, and writes its row.
pub(crate) fn run(task: &Batch, language: Language) -> Outcome {
    let form = task.form()?;
    task.reading.keep(&task.file, task.destination())?;
    let options = task.reading.options(&task.file, Format::Text)?;
    // Before the output: a wrong name must not cost the rows that are there.
    let mut lines = Lines::open(&task.file)?;
    let work = Work { setting: Setting::new(&options, language), options, form, jobs: task.jobs() };
    let mut output = match (task.destination(), task.resume) {
        (None, _) => Output::standard(form, lines.identity())?,
        (Some(file), true) => resume::open(file, &task.file, &mut lines, &work)?,
        (Some(file), false) => Output::create(file, form, task.overwrite, lines.identity())?,
    };
    if let (Destination::File(file), 1..) = (output.destination(), output.rows()) {
        remark(&gone_on(file, output.rows(), language));
    }
    let stopped = task.answer(&mut lines, &work, &mut output)?;
    output.finish()?;
    match stopped {
        Some(line) => Err(task.stopped(&line, &work.options, &output, language)),
        None => task.told(&output, language),
    }
}

impl Batch {
    fn destination(&self) -> Option<&str> {
        named(self.output.as_deref())
    }

    fn jobs(&self) -> usize {
        let machine = || thread::available_parallelism().map_or(1, NonZero::get);
        self.jobs.map_or_else(machine, usize::from)
    }

    /// What the name says, or the option; they may not differ.
    fn form(&self) -> Result<Form, Failure> {
        let Some(file) = self.destination() else {
            if self.resume || self.overwrite {
                let message = "standard output is no file to go on with or to replace; name one \
                               with `--output`";
                return Err(Failure::Usage(message.to_owned()));
            }
            return Ok(self.format.map_or(Form::Ndjson, Form::from));
        };
        let named = match ending(file).as_deref() {
            Some("ndjson" | "jsonl") => Some(RowFormat::Ndjson),
            Some("csv") => Some(RowFormat::Csv),
            _ => None,
        };
        match (named, self.format) {
            (Some(named), Some(format)) if named != format => Err(Failure::Usage(format!(
                "`{file}` ends otherwise than `--format` says; leave the option out, or give \
                 another name"
            ))),
            (Some(format), _) | (None, Some(format)) => Ok(format.into()),
            (None, None) => Err(Failure::Usage(format!(
                "`{file}` does not say how to write; give a name that ends in .ndjson or .csv, or \
                 `--format`"
            ))),
        }
    }

    /// Writes the row of every line, or of those before the one that is given back.
    fn answer(
        &self,
        lines: &mut Lines,
        work: &Work,
        output: &mut Output,
    ) -> Result<Option<Numbered>, Failure> {
        let bar = progress::bar(lines.whole(), WITHOUT_A_BAR, Count::Bytes);
        loop {
            let mut chunk = lines.chunk().map_err(|error| self.unreadable(&error, output))?;
            if chunk.is_empty() {
                bar.finish_and_clear();
                return Ok(None);
            }
            let rows = work.rows(&chunk)?;
            let refused = rows.iter().position(|row| row.refused).filter(|_| self.fail_fast);
            output.write(rows.iter().take(refused.unwrap_or(rows.len())))?;
            bar.set_position(lines.read());
            if let Some(place) = refused {
                bar.finish_and_clear();
                return Ok(Some(chunk.swap_remove(place)));
            }
        }
    }

    /// Says why the run went no further, and what to do.
    fn stopped(
        &self,
        line: &Numbered,
        options: &Options,
        output: &Output,
        language: Language,
    ) -> Failure {
        if let Destination::File(file) = output.destination() {
            remark(&stopped(file, line.number, output.rows(), language));
        }
        let place = format!("{}:{}", self.file, line.number);
        Failure::invalid(&place, &validate_json(&line.bytes, options), Format::Text)
    }

    fn unreadable(&self, error: &std::io::Error, output: &Output) -> Failure {
        let file = if self.file == STANDARD_INPUT {
            "standard input"
        } else {
            &format!("`{}`", self.file)
        };
        Failure::Usage(format!("{file} cannot be read: {error}{}", output.way_on()))
    }

    /// How it ended: in silence, if every line was answered.
    fn told(&self, output: &Output, language: Language) -> Outcome {
        let (rows, refused) = (output.rows(), output.refused());
        if refused == 0 {
            return Ok(String::new());
        }
        let file = &self.file;
        Err(Failure::Broken(match language {
            Language::English => format!(
                "`{file}`: lines: {rows} (refused: {refused}); their rows have the status `error` \
                 and say why"
            ),
            Language::Danish => format!(
                "`{file}`: linjer: {rows} (afvist: {refused}); deres rækker har status `error` og \
                 siger hvorfor"
            ),
        }))
    }
}

/// Where `--resume` begins.
fn gone_on(file: &str, rows: u64, language: Language) -> String {
    match language {
        Language::English => format!("`{file}` holds {rows} finished rows; going on after them"),
        Language::Danish => {
            format!("`{file}` indeholder {rows} færdige rækker; fortsætter efter dem")
        }
    }
}

/// What `--fail-fast` leaves behind.
fn stopped(file: &str, line: u64, rows: u64, language: Language) -> String {
    match language {
        Language::English => format!(
            "stopped before line {line}; `{file}` holds the {rows} rows before it; correct the line \
             and run again with `--resume`"
        ),
        Language::Danish => format!(
            "standset før linje {line}; `{file}` indeholder de {rows} rækker før den; ret linjen, \
             og kør igen med `--resume`"
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A line that is no record, one that is refused, and a record whose identifier is meant to do harm.
    const LINES: &str = concat!(
        "{\n",
        r#"{"as_of": "today", "provenance": {"id": "=1\n2;\"3"}}"#,
        "\n",
        r#"{"as_of": "2025-12-20", "provenance": {"id": "a,\"b\"\r\nc"}, "fractures": []}"#,
        "\n",
    );

    fn batch(file: &str, output: &str) -> Batch {
        let (file, output) = (file.to_owned(), Some(output.to_owned()));
        Batch {
            file,
            reading: Reading::default(),
            output,
            format: None,
            resume: true,
            overwrite: false,
            fail_fast: false,
            jobs: Some(1),
        }
    }

    /// What stands in the output after going on with what is there.
    fn gone_on_with(task: &Batch, held: &[u8]) -> Result<Vec<u8>, Failure> {
        let output = task.destination().unwrap_or_default();
        // A new file each time: some file systems flush one that is cut and written again.
        let _ = fs::remove_file(output);
        fs::write(output, held).unwrap();
        let form = task.form()?;
        let options = Options::default();
        let setting = Setting::new(&options, Language::English);
        let work = Work { setting, options, form, jobs: 1 };
        let mut lines = Lines::open(&task.file)?;
        let mut rows = resume::open(output, &task.file, &mut lines, &work)?;
        task.answer(&mut lines, &work, &mut rows)?;
        assert_eq!((rows.rows(), rows.refused()), (3, 2));
        Ok(fs::read(output).unwrap())
    }

    #[test]
    fn a_run_that_was_cut_at_any_byte_goes_on_to_the_same_bytes() {
        let folder = std::env::temp_dir().join(format!("gao-batch-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
        let input = path("in.ndjson");
        fs::write(&input, LINES).unwrap();
        for name in ["out.csv", "out.ndjson"] {
            let task = batch(&input, &path(name));
            let whole = gone_on_with(&task, b"").ok().unwrap();
            let breaks = whole.iter().filter(|byte| **byte == b'\n').count();
            assert_eq!(breaks, 3 + usize::from(name == "out.csv"), "{name}");
            // Rows of NDJSON are longer, and torn in the same way: every seventh byte has to do.
            let step = if name == "out.csv" { 1 } else { 7 };
            for end in (0..=whole.len()).step_by(step) {
                let again = gone_on_with(&task, &whole[..end]).ok();
                assert!(again.is_some_and(|again| again == whole), "{name} cut after {end} bytes");
            }
            // A loss of power may leave room that was never filled.
            for end in [0, 1, whole.len() / 2, whole.len()] {
                let again = gone_on_with(&task, &[&whole[..end], &[0; 9]].concat()).ok();
                assert!(again.is_some_and(|again| again == whole), "{name} empty after {end}");
            }
            // What this run would not have written is neither cut nor gone on with.
            for place in (0..whole.len()).step_by(97) {
                let mut other = whole[..=place].to_vec();
                other[place] ^= 1;
                for rest in [&b""[..], &whole[place + 1..]] {
                    let other = [&other, rest].concat();
                    assert!(gone_on_with(&task, &other).is_err(), "{name} changed at {place}");
                    assert_eq!(fs::read(task.destination().unwrap()).unwrap(), other, "{place}");
                }
            }
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}

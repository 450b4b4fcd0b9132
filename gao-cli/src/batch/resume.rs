//! Going on after the last row that an earlier run finished.
//!
//! The output itself says how far that run came; no second file does, which could be lost or be
//! wrong. It is only touched once it has been shown to be what this run would have written: its
//! last whole row has to be what its line gives today, and a torn row behind that the beginning of
//! what comes next.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};

use gao_cli::row::Form;

use super::lines::Lines;
use super::output::Output;
use super::work::Work;
use crate::outcome::{Failure, unwritable};

/// No row is longer; so much is read of a file that holds something else.
const LONGEST_ROW: usize = 32 << 20;

/// What an output holds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    /// Whole rows.
    rows: u64,
    /// How many of them are of lines that were refused.
    refused: u64,
    /// The last of them.
    last: Vec<u8>,
    /// Bytes up to its end, the header included.
    whole: u64,
    /// What stands behind that.
    torn: Vec<u8>,
}

/// The output, open where the next row goes, and the lines from there on.
pub(super) fn open(
    name: &str,
    input: &str,
    lines: &mut Lines,
    work: &Work,
) -> Result<Output, Failure> {
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(name);
    let mut file = opened.map_err(|error| unwritable(name, &error))?;
    let is_file = file.metadata().is_ok_and(|metadata| metadata.is_file());
    if !is_file {
        return Err(Failure::Usage(format!(
            "`{name}` is no file that holds rows; leave `--resume` out"
        )));
    }
    let unreadable =
        |error: &io::Error| Failure::Usage(format!("`{name}` cannot be read: {error}"));
    let other = |what: &str| {
        Failure::Usage(format!(
            "`{name}` cannot be gone on with: {what}; give the input, options and version it was \
             made with, another name, or `--overwrite` to begin anew"
        ))
    };
    let header = work.form.header();
    let found = found(&file, work.form, &header).map_err(|error| unreadable(&error))?;
    let found = found.ok_or_else(|| other("it does not hold the rows of this version"))?;
    let input_fails =
        |error: io::Error| Failure::Usage(format!("`{input}` cannot be read: {error}"));
    for row in 1..=found.rows {
        let line = lines.next().map_err(input_fails)?;
        let line = line.ok_or_else(|| {
            other(&format!("it holds {} rows, and `{input}` has fewer lines", found.rows))
        })?;
        if row == found.rows && work.row(&line).bytes != found.last {
            return Err(other(&format!(
                "its row {row} is not what line {} of `{input}` gives now",
                line.number
            )));
        }
    }
    let begun = found.whole > 0 || header.is_empty();
    if begun && !found.torn.is_empty() {
        let line = lines.next().map_err(input_fails)?;
        let next = line.as_ref().map(|line| work.row(line).bytes).unwrap_or_default();
        if !next.starts_with(&found.torn) {
            return Err(other("what stands behind its last row is not the beginning of the next"));
        }
        line.into_iter().for_each(|line| lines.put_back(line));
    }
    file.set_len(found.whole)
        .and_then(|()| file.seek(SeekFrom::End(0)))
        .map_err(|error| unwritable(name, &error))?;
    let header = if begun { Vec::new() } else { header };
    Ok(Output::continued(name, file, header, found.rows, found.refused))
}

/// What the file holds; none if it is not of this form and these columns.
fn found(file: &File, form: Form, header: &[u8]) -> io::Result<Option<Found>> {
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let mut found = Found::default();
    let mut line = Vec::new();
    let mut in_header = !header.is_empty();
    loop {
        line.clear();
        let whole = line_up_to(&mut reader, &mut line, LONGEST_ROW)?;
        if line.is_empty() {
            return Ok(Some(found));
        }
        if in_header {
            // The header itself, or the beginning of it.
            if !header.starts_with(&line) {
                return Ok(None);
            }
        }
        if !whole {
            if line.len() >= LONGEST_ROW {
                return Ok(None);
            }
            found.torn = line;
            return Ok(Some(found));
        }
        found.whole = found.whole.saturating_add(u64::try_from(line.len()).unwrap_or(u64::MAX));
        if !in_header {
            found.rows = found.rows.saturating_add(1);
            found.refused = found.refused.saturating_add(form.is_refusal(&line).into());
            std::mem::swap(&mut found.last, &mut line);
        }
        in_header = false;
    }
}

/// A line with its break, or what there is of it; whether the break is there.
fn line_up_to(reader: &mut impl BufRead, line: &mut Vec<u8>, most: usize) -> io::Result<bool> {
    let mut limited = io::Read::take(reader, u64::try_from(most).unwrap_or(u64::MAX));
    limited.read_until(b'\n', line)?;
    Ok(line.last() == Some(&b'\n'))
}

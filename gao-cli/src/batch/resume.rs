//! Going on after the last row that an earlier run finished.
//!
//! The output itself says how far that run came; no second file does, which could be lost or be
//! wrong. It is only touched once it has been shown to be what this run would have written: every
//! row that it holds is worked out again, and has to be the same to the byte. So nothing that
//! changes a row, be it a line in the middle, an option or the engine, can mix two runs.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};

use super::WITHOUT_A_BAR;
use super::lines::Lines;
use super::output::Output;
use super::work::Work;
use crate::outcome::{Failure, unwritable};
use crate::progress::{self, Count};
use crate::same::{self, Identity};

/// What an output holds that this run would have written.
#[derive(Default)]
struct Found {
    /// Whole rows.
    rows: u64,
    /// How many of them are of lines that were refused.
    refused: u64,
    /// Bytes up to the end of the last, the header included.
    whole: u64,
}

/// Why an output cannot be gone on with.
enum Obstacle {
    /// It was not made by this run; what differs.
    Other(String),
    /// It cannot be read.
    Output(io::Error),
    /// The lines cannot be read.
    Input(io::Error),
    /// Anything else.
    Failed(Failure),
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
    same::keep(lines.identity(), Identity::of(name, &file).as_ref(), name)?;
    let found = found(&file, input, lines, work).map_err(|obstacle| match obstacle {
        Obstacle::Other(what) => Failure::Usage(format!(
            "`{name}` cannot be gone on with: {what}; give the input, options and version it was \
             made with, another name, or `--overwrite` to begin anew"
        )),
        Obstacle::Output(error) => Failure::Usage(format!("`{name}` cannot be read: {error}")),
        Obstacle::Input(error) => Failure::Usage(format!("`{input}` cannot be read: {error}")),
        Obstacle::Failed(failure) => failure,
    })?;
    file.set_len(found.whole)
        .and_then(|()| file.seek(SeekFrom::End(0)))
        .map_err(|error| unwritable(name, &error))?;
    let header = if found.whole == 0 { work.form.header() } else { Vec::new() };
    Ok(Output::continued(name, file, header, found.rows, found.refused))
}

/// Works out every row that the file holds, and hands the lines behind them back.
fn found(file: &File, input: &str, lines: &mut Lines, work: &Work) -> Result<Found, Obstacle> {
    let length = file.metadata().map_err(Obstacle::Output)?.len();
    let bar = progress::bar(length, WITHOUT_A_BAR, Count::Bytes);
    let mut held = BufReader::with_capacity(1 << 16, file);
    let mut found = Found::default();
    let header = work.form.header();
    match begins_with(&mut held, &header).map_err(Obstacle::Output)? {
        Held::Whole => found.whole = length_of(&header),
        Held::Torn => return Ok(found),
        Held::Other => {
            let what = "it does not begin with the columns of this version";
            return Err(Obstacle::Other(what.to_owned()));
        }
    }
    let mut more = Ok(true);
    while let Ok(true) = more {
        more = found.add(&mut held, input, lines, work);
        bar.set_position(found.whole);
    }
    bar.finish_and_clear();
    more.map(|_| found)
}

impl Found {
    /// Goes over the rows of the next lines; whether there may be more.
    fn add(
        &mut self,
        held: &mut impl BufRead,
        input: &str,
        lines: &mut Lines,
        work: &Work,
    ) -> Result<bool, Obstacle> {
        // At the end no line has to be answered to know it.
        if held.fill_buf().map_err(Obstacle::Output)?.is_empty() {
            return Ok(false);
        }
        let chunk = lines.chunk().map_err(Obstacle::Input)?;
        if chunk.is_empty() {
            return match begins_with(held, b"\n").map_err(Obstacle::Output)? {
                Held::Torn => Ok(false),
                Held::Whole | Held::Other => Err(Obstacle::Other(format!(
                    "it holds more than `{input}` gives now, which is rows: {}",
                    self.rows
                ))),
            };
        }
        let rows = work.rows(&chunk).map_err(Obstacle::Failed)?;
        for (place, (row, line)) in rows.iter().zip(&chunk).enumerate() {
            match begins_with(held, &row.bytes).map_err(Obstacle::Output)? {
                Held::Whole => {
                    self.rows = self.rows.saturating_add(1);
                    self.refused = self.refused.saturating_add(row.refused.into());
                    self.whole = self.whole.saturating_add(length_of(&row.bytes));
                }
                Held::Torn => {
                    lines.put_back(chunk.into_iter().skip(place));
                    return Ok(false);
                }
                Held::Other => {
                    return Err(Obstacle::Other(format!(
                        "its row {} is not what line {} of `{input}` gives now",
                        self.rows.saturating_add(1),
                        line.number
                    )));
                }
            }
        }
        Ok(true)
    }
}

/// What comes next of what is held, beside what this run would write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    /// The same.
    Whole,
    /// The beginning of it, or nothing, and no more.
    Torn,
    /// Something else.
    Other,
}

/// Reads so many bytes, and as far as they go compares them. A loss of power can leave room that was
/// never filled: empty bytes up to the end, which no row holds, are as if they were not there.
fn begins_with(held: &mut impl BufRead, mut wanted: &[u8]) -> io::Result<Held> {
    let mut empty = false;
    loop {
        if wanted.is_empty() && !empty {
            return Ok(Held::Whole);
        }
        let buffer = match held.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        let Some(first) = buffer.first() else { return Ok(Held::Torn) };
        let used = if empty || *first == 0 {
            empty = true;
            let filled = buffer.iter().position(|byte| *byte != 0);
            if filled.is_some() {
                return Ok(Held::Other);
            }
            buffer.len()
        } else {
            let same = buffer.iter().zip(wanted).take_while(|(one, other)| one == other).count();
            if same == 0 {
                return Ok(Held::Other);
            }
            wanted = wanted.get(same..).unwrap_or_default();
            same
        };
        held.consume(used);
    }
}

fn length_of(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_compared_to_the_byte() {
        for (held, what) in [
            (&b"row\n"[..], Held::Whole),
            (b"row\nmore", Held::Whole),
            (b"row\n\0\0", Held::Whole),
            (b"", Held::Torn),
            (b"ro", Held::Torn),
            (b"ro\0\0\0\0\0\0", Held::Torn),
            (b"\0\0\0", Held::Torn),
            (b"rox", Held::Other),
            (b"ro\0\0\0\0\0\0w\n", Held::Other),
            (b"x", Held::Other),
        ] {
            for capacity in [1, 3, 64] {
                let mut reader = BufReader::with_capacity(capacity, held);
                assert_eq!(begins_with(&mut reader, b"row\n").unwrap(), what, "{held:?}");
            }
        }
    }
}

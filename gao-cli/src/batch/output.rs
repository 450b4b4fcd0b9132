//! Where the rows go. A row that has been written is never lost: each chunk goes straight to the
//! system, and an error says how many whole rows it has taken.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::time::{Duration, Instant};

use gao_cli::row::Form;

use super::Row;
use crate::outcome::{Failure, unwritable};
use crate::same::{self, Identity};

/// A loss of power costs no more than the rows of this time.
const UNSURE: Duration = Duration::from_secs(1);

/// A file, or standard output.
pub(super) enum Destination {
    /// By its name.
    File(String),
    /// Standard output.
    Standard,
}

/// Rows so far, and where the next ones go.
pub(super) struct Output {
    destination: Destination,
    file: Option<File>,
    /// Since when rows may stand in memory only; of what is no file of a disk nothing can be sure.
    sure: Option<Instant>,
    /// Still to be written: what stands before the first row.
    header: Vec<u8>,
    rows: u64,
    refused: u64,
}

impl Output {
    /// Rows on standard output, which must not be appended to what is read: there would be no end.
    pub(super) fn standard(form: Form, read: Option<&Identity>) -> Result<Self, Failure> {
        if read.is_some() && read == Identity::of_standard_output().as_ref() {
            let message = "standard output goes to what is read; name another file with `--output`";
            return Err(Failure::Usage(message.to_owned()));
        }
        let (destination, header) = (Destination::Standard, form.header());
        Ok(Self { destination, file: None, sure: None, header, rows: 0, refused: 0 })
    }

    /// A new file; one that is there is kept, unless it may be replaced, and is not what is read.
    pub(super) fn create(
        name: &str,
        form: Form,
        overwrite: bool,
        read: Option<&Identity>,
    ) -> Result<Self, Failure> {
        let mut open = OpenOptions::new();
        open.write(true);
        if overwrite {
            open.create(true).truncate(false);
        } else {
            open.create_new(true);
        }
        let file = open.open(name).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Failure::Usage(format!(
                "`{name}` is there already; go on with it by `--resume`, replace it by \
                 `--overwrite`, or give another name"
            )),
            _ => unwritable(name, &error),
        })?;
        same::keep(read, Identity::of(name, &file).as_ref(), name)?;
        // Only now, and only of a file of a disk: no other has a length.
        if is_on_disk(&file) {
            file.set_len(0).map_err(|error| unwritable(name, &error))?;
        }
        Ok(Self::continued(name, file, form.header(), 0, 0))
    }

    /// A file that holds so many rows, open at its end.
    pub(super) fn continued(
        name: &str,
        file: File,
        header: Vec<u8>,
        rows: u64,
        refused: u64,
    ) -> Self {
        let destination = Destination::File(name.to_owned());
        let sure = is_on_disk(&file).then(Instant::now);
        Self { destination, file: Some(file), sure, header, rows, refused }
    }

    /// Where they go.
    pub(super) fn destination(&self) -> &Destination {
        &self.destination
    }

    /// Rows that are written whole, also by an earlier run.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// How many of them are of lines that were refused.
    pub(super) fn refused(&self) -> u64 {
        self.refused
    }

    /// Writes the rows.
    pub(super) fn write<'a>(
        &mut self,
        rows: impl Iterator<Item = &'a Row> + Clone,
    ) -> Result<(), Failure> {
        let mut bytes = std::mem::take(&mut self.header);
        let header = bytes.len();
        rows.clone().for_each(|row| bytes.extend_from_slice(&row.bytes));
        let (taken, error) = match &mut self.file {
            Some(file) => as_much_as_possible(file, &bytes),
            None => as_much_as_possible(&mut io::stdout().lock(), &bytes),
        };
        let mut whole = taken.saturating_sub(header);
        for row in rows {
            let Some(rest) = whole.checked_sub(row.bytes.len()) else { break };
            whole = rest;
            self.rows = self.rows.saturating_add(1);
            self.refused = self.refused.saturating_add(row.refused.into());
        }
        if let Some(error) = error {
            return Err(self.failed(&error));
        }
        if self.sure.is_some_and(|since| since.elapsed() >= UNSURE) {
            self.make_sure()
        } else {
            Ok(())
        }
    }

    /// Makes sure that the rows survive a loss of power.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        // An input without a record still has a header.
        self.write(std::iter::empty())?;
        self.make_sure()
    }

    fn make_sure(&mut self) -> Result<(), Failure> {
        let (Some(file), Some(_)) = (&self.file, self.sure) else { return Ok(()) };
        file.sync_data().map_err(|error| self.failed(&error))?;
        self.sure = Some(Instant::now());
        Ok(())
    }

    /// What to do after a failure, for the end of its message.
    pub(super) fn way_on(&self) -> String {
        match &self.destination {
            Destination::File(file) => format!(
                "; `{file}` holds {} finished rows, run again with `--resume` to go on after them",
                self.rows
            ),
            Destination::Standard => String::new(),
        }
    }

    fn failed(&self, error: &io::Error) -> Failure {
        match &self.destination {
            // A reader that has heard enough is no error.
            Destination::Standard if error.kind() == ErrorKind::BrokenPipe => Failure::Deaf,
            Destination::Standard => Failure::Unwritable(error.to_string()),
            Destination::File(file) => {
                Failure::Unwritable(format!("`{file}`: {error}{}", self.way_on()))
            }
        }
    }
}

/// What is none, such as a pipe, has no length, and nothing to make sure of.
fn is_on_disk(file: &File) -> bool {
    file.metadata().is_ok_and(|metadata| metadata.is_file())
}

/// Writes until the end or an error, and says how many bytes were taken.
fn as_much_as_possible(out: &mut impl Write, bytes: &[u8]) -> (usize, Option<io::Error>) {
    let mut taken = 0_usize;
    while let Some(rest) = bytes.get(taken..).filter(|rest| !rest.is_empty()) {
        match out.write(rest) {
            Ok(0) => return (taken, Some(ErrorKind::WriteZero.into())),
            Ok(more) => taken = taken.saturating_add(more),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return (taken, Some(error)),
        }
    }
    (taken, out.flush().err())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk with room for so many bytes.
    struct Disk(Vec<u8>, usize);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let room = self.1 - self.0.len();
            if room == 0 {
                return Err(ErrorKind::StorageFull.into());
            }
            // In pieces, as the system may do.
            let taken = bytes.len().min(room).min(3);
            self.0.extend(&bytes[..taken]);
            Ok(taken)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_was_taken_is_known_to_the_byte() {
        for room in 0..=11 {
            let mut disk = Disk(Vec::new(), room);
            let (taken, error) = as_much_as_possible(&mut disk, b"hello world");
            assert_eq!((taken, &disk.0[..]), (room, &b"hello world"[..room]));
            assert_eq!(error.map(|it| it.kind()), (room < 11).then_some(ErrorKind::StorageFull));
        }
    }
}

//! The lines of the input, some at a time.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, BufReader};

use gao_core::bounds::LIMITS;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::document::STANDARD_INPUT;
use crate::outcome::Failure;
use crate::same::Identity;

/// So many lines at most are held at once.
const CHUNK_LINES: usize = 1024;
/// And so many bytes, as long as one line is not longer.
const CHUNK_BYTES: usize = 2 << 20;

/// A line and its place in the input, from 1.
pub(super) struct Numbered {
    pub(super) number: u64,
    /// Without its line break. Of a line that is too long one byte more than the engine takes, so
    /// that it is the engine that refuses it.
    pub(super) bytes: Vec<u8>,
}

/// Lines that have not been read yet.
pub(super) struct Lines {
    source: Box<dyn BufRead>,
    /// Read, and handed back to be read again.
    held: VecDeque<Numbered>,
    identity: Option<Identity>,
    number: u64,
    read: u64,
    whole: u64,
}

impl Lines {
    /// The lines of a file, or of standard input for `-`.
    pub(super) fn open(file: &str) -> Result<Self, Failure> {
        if file == STANDARD_INPUT {
            let source = Box::new(io::stdin().lock());
            return Ok(Self::of(source, 0, Identity::of_standard_input()));
        }
        let opened = File::open(file).and_then(|opened| {
            let metadata = opened.metadata()?;
            if metadata.is_dir() {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            let identity = Identity::of(file, &opened);
            let source = Box::new(BufReader::with_capacity(1 << 16, opened));
            Ok(Self::of(source, metadata.len(), identity))
        });
        opened.map_err(|error| {
            Failure::Usage(format!(
                "`{file}` cannot be read: {error}; give the path of a file with a JSON record on \
                 each line, or `-` for standard input"
            ))
        })
    }

    fn of(source: Box<dyn BufRead>, whole: u64, identity: Option<Identity>) -> Self {
        Self { source, held: VecDeque::new(), identity, number: 0, read: 0, whole }
    }

    /// Which file they are read from; none if from no file of a disk.
    pub(super) fn identity(&self) -> Option<&Identity> {
        self.identity.as_ref()
    }

    /// Bytes that have been read.
    pub(super) fn read(&self) -> u64 {
        self.read
    }

    /// Bytes that there are; 0 if that is not known.
    pub(super) fn whole(&self) -> u64 {
        self.whole
    }

    /// The next lines, none at the end.
    pub(super) fn chunk(&mut self) -> io::Result<Vec<Numbered>> {
        let (mut chunk, mut bytes) = (Vec::new(), 0_usize);
        while chunk.len() < CHUNK_LINES && bytes < CHUNK_BYTES {
            let Some(line) = self.next()? else { break };
            bytes = bytes.saturating_add(line.bytes.len());
            chunk.push(line);
        }
        Ok(chunk)
    }

    /// The next line that is to have a row.
    fn next(&mut self) -> io::Result<Option<Numbered>> {
        if let Some(held) = self.held.pop_front() {
            return Ok(Some(held));
        }
        let Some(mut bytes) = self.line()? else { return Ok(None) };
        if self.number == 1 && is_header(&bytes) {
            match self.line()? {
                Some(first) => bytes = first,
                None => return Ok(None),
            }
        }
        Ok(Some(Numbered { number: self.number, bytes }))
    }

    /// Hands the end of a chunk back, to come next.
    pub(super) fn put_back(&mut self, lines: impl DoubleEndedIterator<Item = Numbered>) {
        lines.rev().for_each(|line| self.held.push_front(line));
    }

    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let most = LIMITS.bytes.saturating_add(1);
        let (mut line, mut begun, mut cut) = (Vec::new(), false, false);
        loop {
            let buffer = match self.source.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if buffer.is_empty() {
                break;
            }
            begun = true;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let here = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or_default();
            let room = most.saturating_sub(line.len());
            line.extend(here.iter().take(room));
            cut |= here.len() > room;
            let used = here.len().saturating_add(usize::from(end.is_some()));
            self.source.consume(used);
            self.read = self.read.saturating_add(u64::try_from(used).unwrap_or(u64::MAX));
            if end.is_some() {
                break;
            }
        }
        if !begun {
            return Ok(None);
        }
        self.number = self.number.saturating_add(1);
        // Where bytes were left out, the last one that was kept does not end the line.
        if !cut && line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(Some(line))
    }
}

/// What `gao simulate` writes before its records, and nothing beside it: whatever else the first line
/// holds is a record, or is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    simulation: Map<String, Value>,
    synthetic: bool,
}

fn is_header(line: &[u8]) -> bool {
    // A list of two would do for a structure of two.
    let is_map = line.trim_ascii_start().starts_with(b"{");
    let header = is_map.then(|| serde_json::from_slice::<Header>(line).ok()).flatten();
    header.is_some_and(|it| it.synthetic && it.simulation.get("rule") == Some(&"F-15".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Vec<(u64, Vec<u8>)> {
        // A buffer of three bytes: every line crosses its end.
        let source = BufReader::with_capacity(3, io::Cursor::new(text.to_vec()));
        let mut lines = Lines::of(Box::new(source), 0, None);
        let mut all = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            all.push((line.number, line.bytes));
        }
        assert_eq!(lines.read(), text.len() as u64);
        all
    }

    #[test]
    fn a_line_ends_with_a_break_or_with_the_input() {
        assert_eq!(read(b""), []);
        assert_eq!(read(b"\n"), [(1, vec![])]);
        let both = [(1, b"one".to_vec()), (2, b"two".to_vec())];
        assert_eq!(read(b"one\ntwo"), both);
        assert_eq!(read(b"one\r\ntwo\n"), both);
        assert_eq!(read(b"a\n\nb"), [(1, vec![b'a']), (2, vec![]), (3, vec![b'b'])]);
    }

    #[test]
    fn the_header_of_a_simulation_is_no_record() {
        let header = br#" {"simulation": {"rule": "F-15", "seed": 7}, "synthetic": true}"#;
        let text = [header, b"\n{}\n".as_slice()].concat();
        assert_eq!(read(&text), [(2, b"{}".to_vec())]);
        assert_eq!(read(header), []);
        // Elsewhere it is a line that is wrong.
        let text = [b"{}\n".as_slice(), header].concat();
        assert_eq!(read(&text).len(), 2);
    }

    #[test]
    fn what_is_no_header_is_not_passed_over() {
        for line in [
            r#"[{"as_of":"2025-12-20"}]"#,
            r#"[{"rule":"F-15"},true]"#,
            r#"{"simulation":["F-15"],"synthetic":true}"#,
            r#"{"simulation":0,"as_of":"2025-12-20"}"#,
            r#"{"simulation":{},"synthetic":true}"#,
            r#"{"simulation":{"rule":"F-15"}}"#,
            r#"{"simulation":{"rule":"F-15"},"synthetic":false}"#,
            r#"{"simulation":{"rule":"F-15"},"synthetic":true,"as_of":"2025-12-20"}"#,
            r#"{"simulation":{"rule":"F-15"},"simulation":{"rule":"F-15"},"synthetic":true}"#,
            r#"{"simulation":{"rule":"F-15"},"synthetic":true} {"as_of":"2025-12-20"}"#,
        ] {
            assert_eq!(read(line.as_bytes()).len(), 1, "{line}");
        }
    }

    #[test]
    fn only_a_return_right_before_the_break_belongs_to_it() {
        let most = vec![b' '; LIMITS.bytes];
        let lengths = |end: &[u8]| {
            let lines = read(&[&most, end, b"\n{}"].concat());
            lines.into_iter().map(|(_, bytes)| bytes.len()).collect::<Vec<_>>()
        };
        assert_eq!(lengths(b"\r"), [LIMITS.bytes, 2]);
        // What is left out makes the line too long, and the engine is to see that.
        for end in [b"\rgarbage".as_slice(), b"\r\r", b"x\r"] {
            assert_eq!(lengths(end), [LIMITS.bytes + 1, 2]);
        }
    }

    #[test]
    fn of_a_line_without_end_one_byte_too_many_is_kept() {
        let text = [vec![b'x'; 3 << 20], b"\n{}".to_vec()].concat();
        let lines: Vec<_> = read(&text).into_iter().map(|(_, bytes)| bytes.len()).collect();
        assert_eq!(lines, [LIMITS.bytes + 1, 2]);
    }

    #[test]
    fn lines_that_were_handed_back_come_next() {
        let mut lines = Lines::of(Box::new(io::Cursor::new(b"a\nb\nc\n")), 0, None);
        let mut some = [lines.next().unwrap().unwrap(), lines.next().unwrap().unwrap()];
        lines.put_back(some.into_iter());
        some = [lines.next().unwrap().unwrap(), lines.next().unwrap().unwrap()];
        lines.put_back(some.into_iter().skip(1));
        let numbers: Vec<_> = lines.chunk().unwrap().iter().map(|line| line.number).collect();
        assert_eq!(numbers, [2, 3]);
    }
}

//! The document as tokens, as far as the quick way needs them.
//!
//! What takes thought, an escape or a number, is cut out here and read by serde_json.

use alloc::borrow::Cow;
use alloc::string::String;

use serde::Deserialize;

use super::direct::Misfit;

/// A place in the document.
pub(super) struct Scanner<'d> {
    text: &'d str,
    /// The end of `text` that is not read yet.
    rest: &'d [u8],
}

impl<'d> Scanner<'d> {
    /// Before the first byte.
    pub(super) fn new(text: &'d str) -> Self {
        Self { text, rest: text.as_bytes() }
    }

    /// The next byte that is no white space, left where it is.
    pub(super) fn peek(&mut self) -> Option<u8> {
        while let [b' ' | b'\n' | b'\t' | b'\r', rest @ ..] = self.rest {
            self.rest = rest;
        }
        self.rest.first().copied()
    }

    /// Steps over `byte`, which must come next.
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Misfit> {
        self.peek();
        match self.rest {
            [first, rest @ ..] if *first == byte => {
                self.rest = rest;
                Ok(())
            }
            _ => Err(Misfit),
        }
    }

    /// Steps over what stands between two parts of a list or an object; tells whether one follows.
    ///
    /// A comma before the end is found by whoever reads the part that is missing.
    pub(super) fn another(&mut self, is_first: bool, end: u8) -> Result<bool, Misfit> {
        match self.peek() {
            Some(byte) if byte == end => self.expect(end).map(|()| false),
            Some(_) if is_first => Ok(true),
            _ => self.expect(b',').map(|()| true),
        }
    }

    /// Steps over one of the words of JSON.
    pub(super) fn word(&mut self, word: &str) -> Result<(), Misfit> {
        self.rest = self.rest.strip_prefix(word.as_bytes()).ok_or(Misfit)?;
        Ok(())
    }

    /// A text without an escape, as it stands in the document.
    pub(super) fn plain_text(&mut self) -> Result<&'d str, Misfit> {
        match self.text()? {
            Cow::Borrowed(text) => Ok(text),
            Cow::Owned(_) => Err(Misfit),
        }
    }

    /// A text.
    pub(super) fn text(&mut self) -> Result<Cow<'d, str>, Misfit> {
        self.expect(b'"')?;
        let length = plain_prefix(self.rest);
        match self.rest.get(length) {
            Some(b'"') => {
                let text = self.token(length)?;
                self.expect(b'"')?;
                Ok(Cow::Borrowed(text))
            }
            Some(b'\\') => self.escaped_text().map(Cow::Owned),
            _ => Err(Misfit),
        }
    }

    /// The same where there is an escape: from after the opening quote.
    fn escaped_text(&mut self) -> Result<String, Misfit> {
        let mut escaped = false;
        let length = self.rest.iter().position(|byte| {
            let ends = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            ends
        });
        let text = self.token(length.ok_or(Misfit)?)?;
        self.expect(b'"')?;
        serde_json::from_str(&alloc::format!("\"{text}\"")).map_err(|_| Misfit)
    }

    /// A number: what could be part of one is cut out, and serde_json says whether it is one.
    pub(super) fn number<T: Deserialize<'d>>(&mut self) -> Result<T, Misfit> {
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(Misfit);
        }
        let is_part = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
        let length = self.rest.iter().position(|byte| !is_part(byte)).unwrap_or(self.rest.len());
        serde_json::from_str(self.token(length)?).map_err(|_| Misfit)
    }

    /// The next `length` bytes, if they are characters.
    fn token(&mut self, length: usize) -> Result<&'d str, Misfit> {
        let (_, rest) = self.rest.split_at_checked(length).ok_or(Misfit)?;
        let start = self.text.len().checked_sub(self.rest.len()).ok_or(Misfit)?;
        let token = self.text.get(start..).and_then(|text| text.get(..length)).ok_or(Misfit)?;
        self.rest = rest;
        Ok(token)
    }
}

/// How many bytes come before a quote, an escape or what no text may hold.
pub(super) fn plain_prefix(text: &[u8]) -> usize {
    let mut length: usize = 0;
    let (eights, last) = text.as_chunks();
    for eight in eights {
        let first = first_stop(u64::from_le_bytes(*eight));
        length = length.saturating_add(first);
        if first < 8 {
            return length;
        }
    }
    let filled = last.iter().rev().fold(0, |eight, byte| (eight << 8) | u64::from(*byte));
    length.saturating_add(first_stop(filled).min(last.len()))
}

/// The place of the first of eight bytes that ends a plain text, 8 if none does.
///
/// Most texts are short, so that this finds the end of most at once. Subtracting sets the high bit of
/// a byte below the limit; what it borrows reaches only bytes after the first such one.
pub(super) fn first_stop(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let below = |bytes: u64, limit: u64| bytes.wrapping_sub(EACH.wrapping_mul(limit)) & !bytes;
    let is = |byte: u8| below(eight ^ EACH.wrapping_mul(byte.into()), 1);
    let stops = (below(eight, 0x20) | is(b'"') | is(b'\\')) & EACH.wrapping_mul(0x80);
    // The first byte is the lowest.
    (stops.trailing_zeros() / 8) as usize
}

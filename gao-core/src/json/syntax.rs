//! What stops the reading of a document.

use alloc::string::{String, ToString};

use serde::de::value;

/// Why a document could not be read at all, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind}, at line {line}, column {column}")]
pub struct SyntaxError {
    /// Why.
    pub kind: SyntaxErrorKind,
    /// The line, the first being 1.
    pub line: usize,
    /// The column in Unicode characters, the first being 1.
    pub column: usize,
}

/// Why a document could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SyntaxErrorKind {
    /// The document is longer than the limit; the position is the first byte over it.
    #[error("document is longer than `{limit}` bytes: send less in one document")]
    TooLarge {
        /// The most bytes allowed.
        limit: usize,
    },
    /// A byte does not belong to UTF-8.
    #[error("document is not UTF-8: save it in that encoding")]
    NotUtf8,
    /// The document starts with U+FEFF.
    #[error("document starts with a byte order mark: save it as UTF-8 without one")]
    ByteOrderMark,
    /// The document holds nothing but space.
    #[error("document is empty: send a JSON object")]
    Empty,
    /// The document is not JSON.
    #[error("document is not JSON, `{reason}`: correct it there")]
    Malformed {
        /// What the JSON parser says.
        reason: String,
    },
    /// A number stands with a comma in place of the decimal point, as in `-2,4`.
    #[error("document is not JSON, a number has a decimal comma: write a point")]
    DecimalComma,
    /// The record type asks for something that only its own code knows.
    #[error("record type refuses the document, `{reason}`: read a type whose fields may be absent")]
    Refused {
        /// What the record type says.
        reason: String,
    },
}

impl SyntaxError {
    /// The error `kind` just after the bytes `before`.
    pub(super) fn after(before: &[u8], kind: SyntaxErrorKind) -> Self {
        let line = before.split(|byte| *byte == b'\n').count();
        let start = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        Self { kind, line, column: characters(start).saturating_add(1) }
    }

    /// The error of the JSON parser, which counts columns in bytes, in characters.
    pub(super) fn malformed(bytes: &[u8], error: &serde_json::Error) -> Self {
        let message = error.to_string();
        let place = alloc::format!(" at line {} column {}", error.line(), error.column());
        let reason = message.strip_suffix(&place).unwrap_or(&message).to_string();
        let line = bytes
            .split(|byte| *byte == b'\n')
            .nth(error.line().saturating_sub(1))
            .unwrap_or_default();
        let before = line.get(..error.column().saturating_sub(1)).unwrap_or(line);
        let after = line.get(before.len()..).unwrap_or_default();
        let kind = if reason == NO_FIELD && is_decimal_comma(before, after) {
            SyntaxErrorKind::DecimalComma
        } else {
            SyntaxErrorKind::Malformed { reason }
        };
        Self { kind, line: error.line(), column: characters(before).saturating_add(1) }
    }

    /// The error of a record type that cannot be read from this tree.
    pub(super) fn refused(error: value::Error) -> Self {
        Self::after(&[], SyntaxErrorKind::Refused { reason: error.to_string() })
    }
}

/// What the JSON parser says where an object should go on with a field and does not.
const NO_FIELD: &str = "key must be a string";

/// Whether a comma with a digit on either side parts two pieces of one line.
fn is_decimal_comma(before: &[u8], after: &[u8]) -> bool {
    matches!(before, [.., digit, b','] if digit.is_ascii_digit())
        && after.first().is_some_and(u8::is_ascii_digit)
}

/// The characters in `bytes`; what is not UTF-8 counts by its leading bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

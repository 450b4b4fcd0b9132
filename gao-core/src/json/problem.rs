//! What a document can get wrong without breaking the syntax.

use alloc::string::String;

/// One node of the document that does not fit the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeProblem {
    /// Where: a JSON pointer (RFC 6901); empty for the whole document.
    pub pointer: String,
    /// What stood there, escaped and cut after 64 characters; for an unknown field its name.
    pub offending: String,
    /// Why it does not fit.
    pub kind: ShapeProblemKind,
}

/// Why a node does not fit the record.
///
/// Types are named as JSON Schema names them: `null`, `boolean`, `number`, `string`, `array`,
/// `object`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShapeProblemKind {
    /// The record has no such field.
    UnknownField {
        /// A field of the record that is at most two edits away, or that begins alike.
        nearest: Option<&'static str>,
        /// All fields of the record.
        allowed: &'static [&'static str],
    },
    /// The field stands more than once in the same object; none of its values is used.
    DuplicateField,
    /// The node has another JSON type than the field.
    WrongType {
        /// What the field takes: a type, `integer` with its range, or `decimal`.
        expected: &'static str,
        /// The type of the node.
        found: &'static str,
    },
    /// The text is not among the words of the field.
    UnknownWord {
        /// All words of the field.
        allowed: &'static [&'static str],
    },
    /// The text is too long.
    TooLong {
        /// The most Unicode characters allowed.
        limit: usize,
    },
    /// The list has too many entries.
    TooMany {
        /// The most entries allowed.
        limit: usize,
    },
    /// The node lies too deep; nothing inside it was read.
    TooDeep {
        /// The most levels allowed.
        limit: usize,
    },
}

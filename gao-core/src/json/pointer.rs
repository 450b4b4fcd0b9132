//! Where a node stands in the document.

use alloc::string::{String, ToString};

use super::node::Node;

/// The way from the root to a node, kept on the stack and spelled out only for a problem.
#[derive(Clone, Copy)]
pub(super) enum Place<'p> {
    Root,
    Field { object: &'p Place<'p>, key: &'p str },
    Entry { list: &'p Place<'p>, node: &'p Node, index: usize },
}

impl Place<'_> {
    /// The JSON pointer of this place.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    fn write(&self, pointer: &mut String) {
        match *self {
            Self::Root => {}
            Self::Field { object, key } => {
                object.write(pointer);
                pointer.push('/');
                push_escaped(pointer, key);
            }
            Self::Entry { list, index, .. } => {
                list.write(pointer);
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
    }

    /// The field that holds this place, itself or as an entry of its list.
    pub(super) fn field(&self) -> &str {
        match *self {
            Self::Root => "",
            Self::Field { key, .. } => key,
            Self::Entry { list, .. } => list.field(),
        }
    }

    /// Marks the lists that would state something else without the value at this place.
    pub(super) fn mark_lists_faulty(&self) {
        if let Self::Entry { list, node, .. } = *self {
            node.mark_faulty();
            list.mark_lists_faulty();
        }
    }
}

/// Escapes one step of a JSON pointer: `~` becomes `~0` and `/` becomes `~1` (RFC 6901).
///
/// ```
/// use gao_core::json::escape_token;
///
/// assert_eq!(escape_token("z_score"), "z_score");
/// assert_eq!(escape_token("g/cm2~"), "g~1cm2~0");
/// ```
#[must_use]
pub fn escape_token(token: &str) -> String {
    let mut escaped = String::with_capacity(token.len());
    push_escaped(&mut escaped, token);
    escaped
}

fn push_escaped(pointer: &mut String, token: &str) {
    for character in token.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

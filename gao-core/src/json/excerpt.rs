//! A short, printable quotation of what the document holds.

use alloc::string::String;
use core::ops::ControlFlow;

use super::node::{Node, Value};

/// The most characters of a quotation, the ellipsis not counted.
const LONGEST: usize = 64;

/// Quotes a node; a text without its quotation marks, anything else as JSON.
pub(super) fn of_node(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => of_text(text),
        _ => quote(|excerpt| excerpt.push_node(node)),
    }
}

/// Quotes a text.
pub(super) fn of_text(text: &str) -> String {
    quote(|excerpt| text.chars().try_for_each(|character| excerpt.push_escaped(character)))
}

fn quote(fill: impl FnOnce(&mut Excerpt) -> ControlFlow<()>) -> String {
    let mut excerpt = Excerpt { text: String::new(), room: LONGEST };
    if fill(&mut excerpt).is_break() {
        excerpt.text.push('…');
    }
    excerpt.text
}

/// A quotation that breaks off when it is full, however long its source is.
struct Excerpt {
    text: String,
    room: usize,
}

impl Excerpt {
    fn push_node(&mut self, node: &Node) -> ControlFlow<()> {
        match &node.value {
            Value::Null => self.push("null"),
            Value::Boolean(true) => self.push("true"),
            Value::Boolean(false) => self.push("false"),
            Value::Number(text) => self.push(text),
            Value::Text(text) => self.push_quoted(text),
            Value::List(items) => {
                self.push("[")?;
                for (index, item) in items.iter().enumerate() {
                    self.push_comma(index)?;
                    self.push_node(item)?;
                }
                self.push("]")
            }
            Value::Object(pairs) => {
                self.push("{")?;
                for (index, (key, node)) in pairs.iter().enumerate() {
                    self.push_comma(index)?;
                    self.push_quoted(key)?;
                    self.push(":")?;
                    self.push_node(node)?;
                }
                self.push("}")
            }
            Value::TooDeep => self.push("…"),
        }
    }

    fn push_comma(&mut self, index: usize) -> ControlFlow<()> {
        if index == 0 { ControlFlow::Continue(()) } else { self.push(",") }
    }

    fn push_quoted(&mut self, text: &str) -> ControlFlow<()> {
        self.push("\"")?;
        for character in text.chars() {
            match character {
                '"' => self.push_whole("\\\"".chars())?,
                other => self.push_escaped(other)?,
            }
        }
        self.push("\"")
    }

    fn push(&mut self, text: &str) -> ControlFlow<()> {
        text.chars().try_for_each(|character| self.push_whole(core::iter::once(character)))
    }

    /// Adds a character, escaped if it would not print or would change its neighbours.
    fn push_escaped(&mut self, character: char) -> ControlFlow<()> {
        match character {
            '"' | '\'' => self.push_whole(core::iter::once(character)),
            // It would end the quotation that it stands in.
            '`' => self.push_whole(character.escape_unicode()),
            other => self.push_whole(other.escape_debug()),
        }
    }

    /// Adds all of `piece` or none of it, so that an escape is never cut in two.
    fn push_whole(&mut self, piece: impl Iterator<Item = char> + Clone) -> ControlFlow<()> {
        let Some(room) = self.room.checked_sub(piece.clone().count()) else {
            return ControlFlow::Break(());
        };
        self.room = room;
        self.text.extend(piece);
        ControlFlow::Continue(())
    }
}

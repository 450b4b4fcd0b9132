//! The document as a tree that keeps what a strict parser would drop or refuse.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{SyntaxError, SyntaxErrorKind};
use crate::bounds::Limits;
use crate::decimal::visit_numbers_as_text;

/// One value of the document.
pub(super) struct Node {
    pub(super) value: Value,
    /// Set while the tree is read, which otherwise leaves it alone.
    faulty: Cell<bool>,
}

/// What a node holds.
pub(super) enum Value {
    Null,
    Boolean(bool),
    /// The shortest decimal text of a number.
    Number(String),
    Text(String),
    List(Vec<Node>),
    /// All pairs in their order, repeated keys included.
    Object(Vec<(String, Node)>),
    /// A list or an object that lies deeper than the limit.
    TooDeep,
}

impl Node {
    fn new(value: Value) -> Self {
        Self { value, faulty: Cell::new(false) }
    }

    /// Whether the node was found not to fit.
    pub(super) fn is_faulty(&self) -> bool {
        self.faulty.get()
    }

    /// Marks the node as not fitting; tells whether that is news.
    pub(super) fn mark_faulty(&self) -> bool {
        !self.faulty.replace(true)
    }

    /// The name of the node's type in JSON Schema, if the node was read.
    pub(super) fn type_name(&self) -> Option<&'static str> {
        match self.value {
            Value::Null => Some("null"),
            Value::Boolean(_) => Some("boolean"),
            Value::Number(_) => Some("number"),
            Value::Text(_) => Some("string"),
            Value::List(_) => Some("array"),
            Value::Object(_) => Some("object"),
            Value::TooDeep => None,
        }
    }
}

/// The document as text, if it is any and not too long.
pub(super) fn text<'b>(bytes: &'b [u8], limits: &Limits) -> Result<&'b str, SyntaxError> {
    if bytes.len() > limits.bytes {
        let before = bytes.get(..limits.bytes).unwrap_or(bytes);
        let kind = SyntaxErrorKind::TooLarge { limit: limits.bytes };
        return Err(SyntaxError::after(before, kind));
    }
    let text = core::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or(bytes);
        SyntaxError::after(before, SyntaxErrorKind::NotUtf8)
    })?;
    if text.starts_with('\u{feff}') {
        return Err(SyntaxError::after(&[], SyntaxErrorKind::ByteOrderMark));
    }
    if text.trim_ascii().is_empty() {
        return Err(SyntaxError::after(bytes, SyntaxErrorKind::Empty));
    }
    Ok(text)
}

/// Parses a whole document.
pub(super) fn parse(text: &str, limits: &Limits) -> Result<Node, SyntaxError> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let root = Level { room: limits.effective_nesting() };
    root.deserialize(&mut parser)
        .and_then(|node| parser.end().map(|()| node))
        .map_err(|error| SyntaxError::malformed(text.as_bytes(), &error))
}

/// Builds a node below which `room` levels of lists and objects are still allowed.
#[derive(Clone, Copy)]
struct Level {
    room: usize,
}

impl Level {
    fn below(self) -> Option<Self> {
        self.room.checked_sub(1).map(|room| Self { room })
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::new(Value::Null))
    }

    fn visit_bool<E>(self, answer: bool) -> Result<Node, E> {
        Ok(Node::new(Value::Boolean(answer)))
    }

    visit_numbers_as_text!(|text| Node::new(Value::Number(text)));

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::new(Value::Text(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let Some(below) = self.below() else {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Node::new(Value::TooDeep));
        };
        let mut list = Vec::new();
        while let Some(node) = items.next_element_seed(below)? {
            list.push(node);
        }
        Ok(Node::new(Value::List(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Node, A::Error> {
        let Some(below) = self.below() else {
            while pairs.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Node::new(Value::TooDeep));
        };
        let mut object = Vec::new();
        while let Some(key) = pairs.next_key::<String>()? {
            object.push((key, pairs.next_value_seed(below)?));
        }
        Ok(Node::new(Value::Object(object)))
    }
}

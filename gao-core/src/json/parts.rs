//! The parts of a list and of an object, handed to serde one by one.

use alloc::string::String;
use alloc::vec::Vec;
use core::{iter, slice};

use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeSeed, Error as _, IntoDeserializer, MapAccess, SeqAccess};

use super::cursor::Cursor;
use super::node::Node;
use super::pointer::Place;
use super::{ShapeProblemKind, excerpt, suggestion};

/// The entries of a list.
pub(super) struct Entries<'c> {
    list: Cursor<'c>,
    items: iter::Take<iter::Enumerate<slice::Iter<'c, Node>>>,
}

impl<'c> Entries<'c> {
    /// The first `limit` of `items`, which are the entries of `list`.
    pub(super) fn new(list: Cursor<'c>, items: &'c [Node], limit: usize) -> Self {
        Self { list, items: items.iter().enumerate().take(limit) }
    }
}

impl<'de> SeqAccess<'de> for Entries<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((index, item)) = self.items.next() else {
            return Ok(None);
        };
        seed.deserialize(Cursor {
            node: item,
            place: Place::Entry { list: &self.list.place, node: self.list.node, index },
            report: self.list.report,
        })
        .map(Some)
    }
}

/// The pairs of an object, told apart by the fields of the record.
pub(super) struct Fields<'c> {
    object: Cursor<'c>,
    fields: &'static [&'static str],
    pairs: slice::Iter<'c, (String, Node)>,
    /// The fields that were read, with the node each was read from.
    read: Vec<(&'static str, &'c Node)>,
    /// The pair whose key was handed out last.
    pending: Option<(&'static str, &'c Node)>,
}

impl<'c> Fields<'c> {
    /// Those of `pairs`, which stand in `object`, that are among `fields`.
    pub(super) fn new(
        object: Cursor<'c>,
        pairs: &'c [(String, Node)],
        fields: &'static [&'static str],
    ) -> Self {
        Self { object, fields, pairs: pairs.iter(), read: Vec::new(), pending: None }
    }

    fn skip(
        &mut self,
        key: &str,
        node: &Node,
        offending: impl FnOnce() -> String,
        kind: ShapeProblemKind,
    ) {
        let place = Place::Field { object: &self.object.place, key };
        Cursor { node, place, report: self.object.report }.note_skipped(offending, kind);
    }

    /// The next pair that belongs to the record; those that do not are reported.
    fn next_field(&mut self) -> Option<(&'static str, &'c Node)> {
        while let Some((key, node)) = self.pairs.next() {
            if node.is_faulty() {
                continue;
            }
            let Some(field) = self.fields.iter().find(|field| *field == key) else {
                let nearest = suggestion::nearest(key, self.fields);
                let kind = ShapeProblemKind::UnknownField { nearest, allowed: self.fields };
                self.skip(key, node, || excerpt::of_text(key), kind);
                continue;
            };
            if let Some((_, first)) = self.read.iter().find(|(read, _)| read == field) {
                // Which of the two was meant is not for the reader to say.
                first.mark_faulty();
                let kind = ShapeProblemKind::DuplicateField;
                self.skip(key, node, || excerpt::of_node(node), kind);
                continue;
            }
            self.read.push((field, node));
            return Some((field, node));
        }
        None
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        self.pending = self.next_field();
        let Some((field, _)) = self.pending else {
            return Ok(None);
        };
        let field: StrDeserializer<'_, Error> = field.into_deserializer();
        seed.deserialize(field).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let Some((key, node)) = self.pending.take() else {
            return Err(Error::custom("a value was asked for before its key"));
        };
        let place = Place::Field { object: &self.object.place, key };
        seed.deserialize(Cursor { node, place, report: self.object.report })
    }
}

//! The tree read as a record: serde asks for a type, the tree answers or reports.

use alloc::vec::Vec;

use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};

use super::cursor::{Cursor, Report};
use super::node::{Node, Value};
use super::parts::{Entries, Fields};
use super::pointer::Place;
use super::{ShapeProblem, ShapeProblemKind, refuse_what_no_record_holds};
use crate::bounds::Limits;

/// Reads `document` without its faulty nodes, and marks those it finds to be so.
pub(super) fn read<T: DeserializeOwned>(
    document: &Node,
    limits: &Limits,
) -> Result<(T, Vec<ShapeProblem>), Error> {
    let mut report = Report { limits: *limits, problems: Vec::new() };
    let root = Cursor { node: document, place: Place::Root, report: &mut report };
    let value = T::deserialize(root)?;
    Ok((value, report.problems))
}

/// Whole numbers; JSON knows no integers, so the digits decide.
macro_rules! deserialize_integers {
    ($($method:ident, $visit:ident, $integer:ty, $expected:literal;)*) => {$(
        fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
            let number = match &self.node.value {
                Value::Number(text) => text.parse::<$integer>().ok(),
                _ => None,
            };
            let number = number.unwrap_or_else(|| {
                self.wrong_type($expected);
                0
            });
            visitor.$visit(number)
        }
    )*};
}

impl<'de> Deserializer<'de> for Cursor<'_> {
    type Error = Error;

    /// Only decimals ask for this: text as it is, a number as its shortest decimal text.
    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let text = match &self.node.value {
            Value::Text(text) => self.bounded(text, "0"),
            Value::Number(text) => text,
            _ => {
                self.wrong_type("decimal");
                "0"
            }
        };
        visitor.visit_str(text)
    }

    fn deserialize_str<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let text = match &self.node.value {
            Value::Text(text) => self.bounded(text, ""),
            _ => {
                self.wrong_type("string");
                ""
            }
        };
        visitor.visit_str(text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let answer = match self.node.value {
            Value::Boolean(answer) => answer,
            _ => {
                self.wrong_type("boolean");
                false
            }
        };
        visitor.visit_bool(answer)
    }

    deserialize_integers! {
        deserialize_u8, visit_u8, u8, "integer 0..=255";
        deserialize_u16, visit_u16, u16, "integer 0..=65535";
        deserialize_u32, visit_u32, u32, "integer 0..=4294967295";
        deserialize_i16, visit_i16, i16, "integer -32768..=32767";
        deserialize_i32, visit_i32, i32, "integer -2147483648..=2147483647";
    }

    fn deserialize_enum<V: Visitor<'de>>(
        mut self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Some(first) = variants.first() else {
            return Err(Error::custom(format_args!("`{name}` has no words")));
        };
        let word = match &self.node.value {
            Value::Text(text) => variants.iter().find(|word| *word == text).unwrap_or_else(|| {
                self.wrong_value(ShapeProblemKind::UnknownWord { allowed: variants });
                first
            }),
            _ => {
                self.wrong_type("string");
                first
            }
        };
        let word: StrDeserializer<'_, Error> = (*word).into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let limit = self.report.limits.list(self.place.field());
        let items = match &self.node.value {
            Value::List(items) => items.as_slice(),
            _ => {
                self.wrong_type("array");
                &[]
            }
        };
        if items.len() > limit {
            self.wrong_value(ShapeProblemKind::TooMany { limit });
        }
        visitor.visit_seq(Entries::new(self, items, limit))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let pairs = match &self.node.value {
            Value::Object(pairs) => pairs.as_slice(),
            _ => {
                self.note_wrong_type("object");
                &[]
            }
        };
        visitor.visit_map(Fields::new(self, pairs, fields))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    refuse_what_no_record_holds!(|method| {
        Error::custom(format_args!("`{method}` is not part of a record"))
    });
}

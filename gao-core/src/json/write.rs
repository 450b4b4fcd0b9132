//! A record as JSON, byte for byte as serde_json writes it.
//!
//! An answer is a thousand short texts under as many names. The names are ours, so they are not searched for
//! a character to escape; the texts, of which hardly one has any, are searched eight bytes at a time.

use alloc::string::String;
use core::fmt::{self, Write as _};

use serde::Serialize;
use serde::ser::{Error, Impossible, SerializeSeq, SerializeStruct, Serializer};

use super::scan::plain_prefix;
use crate::decimal::refuse_floats;

/// Writes `value` as JSON without white space.
///
/// # Errors
///
/// [`NotARecord`] if `value` holds anything but structs, lists, text, whole numbers of at most 64
/// bits, booleans, fieldless enums, and options and newtypes of these: a map, say, or a float.
pub(crate) fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, NotARecord> {
    let mut json = String::new();
    value.serialize(Writer(&mut json))?;
    Ok(json)
}

/// The value holds a type that no record holds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a value that is no record cannot be written; give structs, lists, text and whole numbers")]
pub(crate) struct NotARecord;

impl Error for NotARecord {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

struct Writer<'w>(&'w mut String);

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        let Self(json) = self;
        json.push('"');
        if plain_prefix(text.as_bytes()) == text.len() {
            json.push_str(text);
        } else {
            escaped(json, text);
        }
        json.push('"');
    }

    /// A field of a record or a word of an enum: ours, and without anything to escape.
    fn word(&mut self, word: &'static str) {
        debug_assert_eq!(plain_prefix(word.as_bytes()), word.len(), "`{word}` needs an escape");
        let Self(json) = self;
        json.push('"');
        json.push_str(word);
        json.push('"');
    }
}

/// Rare in a record.
#[cold]
fn escaped(json: &mut String, text: &str) {
    let mut rest = text;
    while let Some((plain, after)) = rest.split_at_checked(plain_prefix(rest.as_bytes())) {
        json.push_str(plain);
        let mut characters = after.chars();
        let Some(character) = characters.next() else { return };
        escape(json, character);
        rest = characters.as_str();
    }
}

fn escape(json: &mut String, character: char) {
    match character {
        '"' => json.push_str("\\\""),
        '\\' => json.push_str("\\\\"),
        '\u{8}' => json.push_str("\\b"),
        '\u{c}' => json.push_str("\\f"),
        '\n' => json.push_str("\\n"),
        '\r' => json.push_str("\\r"),
        '\t' => json.push_str("\\t"),
        // Writing into a string cannot fail.
        control => drop(write!(json, "\\u{:04x}", u32::from(control))),
    }
}

macro_rules! plain {
    ($($method:ident: $kind:ty;)*) => {$(
        fn $method(self, value: $kind) -> Result<(), NotARecord> {
            write!(self.0, "{value}").map_err(|_| NotARecord)
        }
    )*};
}

macro_rules! refuse {
    ($($method:ident($($argument:ty),*) -> $result:ty;)*) => {$(
        fn $method(self, $(_: $argument),*) -> Result<$result, NotARecord> {
            Err(NotARecord)
        }
    )*};
}

impl<'w> Serializer for Writer<'w> {
    type Ok = ();
    type Error = NotARecord;
    type SerializeSeq = Parts<'w>;
    type SerializeStruct = Parts<'w>;
    type SerializeTuple = Impossible<(), NotARecord>;
    type SerializeTupleStruct = Impossible<(), NotARecord>;
    type SerializeTupleVariant = Impossible<(), NotARecord>;
    type SerializeMap = Impossible<(), NotARecord>;
    type SerializeStructVariant = Impossible<(), NotARecord>;

    plain! {
        serialize_bool: bool;
        serialize_u8: u8;
        serialize_u16: u16;
        serialize_u32: u32;
        serialize_u64: u64;
        serialize_i8: i8;
        serialize_i16: i16;
        serialize_i32: i32;
        serialize_i64: i64;
    }

    fn serialize_str(mut self, text: &str) -> Result<(), NotARecord> {
        self.text(text);
        Ok(())
    }

    fn serialize_unit_variant(
        mut self,
        _name: &'static str,
        _index: u32,
        word: &'static str,
    ) -> Result<(), NotARecord> {
        self.word(word);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), NotARecord> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotARecord> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), NotARecord> {
        value.serialize(self)
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Parts<'w>, NotARecord> {
        Ok(Parts::new(self, '[', ']'))
    }

    fn serialize_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Parts<'w>, NotARecord> {
        Ok(Parts::new(self, '{', '}'))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), NotARecord> {
        Err(NotARecord)
    }

    refuse_floats!(NotARecord);

    refuse! {
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

/// The parts of a list or an object on their way.
struct Parts<'w> {
    writer: Writer<'w>,
    is_first: bool,
    end: char,
}

impl<'w> Parts<'w> {
    fn new(writer: Writer<'w>, start: char, end: char) -> Self {
        writer.0.push(start);
        Self { writer, is_first: true, end }
    }

    /// The writer, after what stands between two parts.
    fn next(&mut self) -> Writer<'_> {
        let Writer(json) = &mut self.writer;
        if !self.is_first {
            json.push(',');
        }
        self.is_first = false;
        Writer(json)
    }

    fn close(self) {
        self.writer.0.push(self.end);
    }
}

impl SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = NotARecord;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotARecord> {
        value.serialize(self.next())
    }

    fn end(self) -> Result<(), NotARecord> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = NotARecord;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), NotARecord> {
        let mut writer = self.next();
        writer.word(key);
        writer.0.push(':');
        value.serialize(writer)
    }

    fn end(self) -> Result<(), NotARecord> {
        self.close();
        Ok(())
    }
}

//! The quick way: a document in which everything fits becomes a record while it is parsed.
//!
//! It gives up at the first thing that does not fit, whatever it is; the tree then finds that and
//! everything after it. So it may refuse what the tree accepts, such as a key with an escape in it,
//! but it never accepts anything else.

use alloc::string::String;
use core::fmt;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};

use crate::bounds::Limits;
use crate::decimal::visit_numbers_as_text;

/// The record, if everything in the document fits.
pub(super) fn read<T: DeserializeOwned>(text: &str, limits: &Limits) -> Option<T> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let within = Within { limits, field: "", room: limits.effective_nesting() };
    let value = T::deserialize(Direct { inner: &mut parser, within }).ok()?;
    parser.end().ok()?;
    Some(value)
}

/// Where in the document the reading is, and what is allowed there.
#[derive(Clone, Copy)]
struct Within<'l> {
    limits: &'l Limits,
    /// The field that is read.
    field: &'l str,
    /// Levels of lists and objects that may still follow.
    room: usize,
}

impl Within<'_> {
    /// One level further in.
    fn below<E: Error>(self) -> Result<Self, E> {
        let room = self.room.checked_sub(1).ok_or_else(misfit)?;
        Ok(Self { room, ..self })
    }

    fn bounded<E: Error>(self, text: &str) -> Result<(), E> {
        // No character is shorter than a byte.
        let fits = text.len() <= self.limits.text || text.chars().nth(self.limits.text).is_none();
        if fits { Ok(()) } else { Err(misfit()) }
    }
}

/// What is wrong is for the tree to say.
fn misfit<E: Error>() -> E {
    E::custom("does not fit")
}

/// A value on its way into the record.
struct Direct<'l, D> {
    inner: D,
    within: Within<'l>,
}

/// Types that need no more than JSON itself gives.
macro_rules! pass {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method(visitor)
        }
    )*};
}

/// Types that no record holds, and what is not named in it.
macro_rules! refuse {
    ($($method:ident($($argument:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(
            self,
            $(_: $argument,)*
            _: V,
        ) -> Result<V::Value, D::Error> {
            Err(misfit())
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Direct<'_, D> {
    type Error = D::Error;

    pass! {
        deserialize_bool
        deserialize_u8
        deserialize_u16
        deserialize_u32
        deserialize_i16
        deserialize_i32
    }

    /// Only decimals ask for this: text as it is, a number as its shortest decimal text.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let text = self.inner.deserialize_any(DecimalText(self.within))?;
        visitor.visit_string(text)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_str(Bounded { visitor, within: self.within })
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let word: &'static str = self.inner.deserialize_str(Word(variants))?;
        let word: StrDeserializer<'_, D::Error> = word.into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_option(Bounded { visitor, within: self.within })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let within = self.within.below()?;
        self.inner.deserialize_seq(Bounded { visitor, within })
    }

    /// Asked of JSON as a map: a list of the fields in their order is none.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let within = self.within.below()?;
        self.inner.deserialize_map(Bounded { visitor, within })
    }

    refuse! {
        deserialize_i8();
        deserialize_i64();
        deserialize_u64();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_unit();
        deserialize_unit_struct(&'static str);
        deserialize_tuple(usize);
        deserialize_tuple_struct(&'static str, usize);
        deserialize_map();
        deserialize_identifier();
        deserialize_ignored_any();
    }
}

/// Text, a list, an object or nothing, handed on within its limits.
struct Bounded<'l, V> {
    visitor: V,
    within: Within<'l>,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Bounded<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(formatter)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        self.within.bounded(text)?;
        self.visitor.visit_str(text)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(Direct { inner, within: self.within })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        let room = self.within.limits.list(self.within.field);
        self.visitor.visit_seq(Entries { inner, within: self.within, room })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(Fields { inner, within: self.within, field: "" })
    }
}

/// The entries of a list that may hold so many more.
struct Entries<'l, A> {
    inner: A,
    within: Within<'l>,
    room: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let entry = self.inner.next_element_seed(Seed { seed, within: self.within })?;
        if entry.is_some() {
            self.room = self.room.checked_sub(1).ok_or_else(misfit)?;
        }
        Ok(entry)
    }
}

/// The pairs of an object.
struct Fields<'l, 'de, A> {
    inner: A,
    within: Within<'l>,
    /// The key that was handed out last.
    field: &'de str,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let Some(key) = self.inner.next_key_seed(Key)? else { return Ok(None) };
        self.field = key;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let within = Within { field: self.field, ..self.within };
        self.inner.next_value_seed(Seed { seed, within })
    }
}

/// What an entry or a field is to become.
struct Seed<'l, S> {
    seed: S,
    within: Within<'l>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.seed.deserialize(Direct { inner, within: self.within })
    }
}

/// A key as it stands in the document.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = &'de str;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<&'de str, D::Error> {
        inner.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = &'de str;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key without an escape")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<&'de str, E> {
        Ok(key)
    }
}

/// One of these words.
struct Word(&'static [&'static str]);

impl Visitor<'_> for Word {
    type Value = &'static str;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a word of the list")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<&'static str, E> {
        self.0.iter().find(|word| **word == text).copied().ok_or_else(misfit)
    }
}

/// A decimal as text.
struct DecimalText<'l>(Within<'l>);

impl Visitor<'_> for DecimalText<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a decimal as text or number")
    }

    visit_numbers_as_text!(|text| text);

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        self.0.bounded(text)?;
        Ok(text.into())
    }
}

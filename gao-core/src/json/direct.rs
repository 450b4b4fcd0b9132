//! The quick way: a document in which everything fits becomes a record while it is parsed.
//!
//! It gives up at the first thing that does not fit, whatever it is; the tree then finds that and
//! everything after it. So it may refuse what the tree accepts, such as a key with an escape in it,
//! but it never accepts anything else.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess,
    Visitor,
};

use super::refuse_what_no_record_holds;
use super::scan::Scanner;
use crate::bounds::Limits;
use crate::decimal::visit_numbers_as_text;

/// The record, if everything in the document fits.
pub(super) fn read<T: DeserializeOwned>(text: &str, limits: &Limits) -> Option<T> {
    let room = limits.effective_nesting();
    let mut document = Document { scanner: Scanner::new(text), limits, field: "", room };
    let value = T::deserialize(&mut document).ok()?;
    document.scanner.peek().is_none().then_some(value)
}

/// Something does not fit; what, is for the tree to say.
#[derive(Debug)]
pub(super) struct Misfit;

impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("something does not fit")
    }
}

impl core::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The document from where the reading is, and what is allowed there.
struct Document<'d, 'l> {
    scanner: Scanner<'d>,
    limits: &'l Limits,
    /// The field that is read.
    field: &'d str,
    /// Levels of lists and objects that may still follow.
    room: usize,
}

impl<'d> Document<'d, '_> {
    fn text(&mut self) -> Result<Cow<'d, str>, Misfit> {
        let text = self.scanner.text()?;
        // No character is shorter than a byte.
        let longest = self.limits.text;
        let fits = text.len() <= longest || text.chars().nth(longest).is_none();
        if fits { Ok(text) } else { Err(Misfit) }
    }

    /// Reads the parts of a list or an object, one level further in; what comes after stands where
    /// this one does.
    fn inside<T>(
        &mut self,
        start: u8,
        parts: impl FnOnce(&mut Self) -> Result<T, Misfit>,
    ) -> Result<T, Misfit> {
        self.scanner.expect(start)?;
        let (field, room) = (self.field, self.room);
        self.room = room.checked_sub(1).ok_or(Misfit)?;
        let value = parts(self)?;
        (self.field, self.room) = (field, room);
        Ok(value)
    }
}

/// Whole numbers.
macro_rules! integers {
    ($($method:ident, $visit:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            visitor.$visit(self.scanner.number()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Document<'de, '_> {
    type Error = Misfit;

    integers! {
        deserialize_u8, visit_u8;
        deserialize_u16, visit_u16;
        deserialize_u32, visit_u32;
        deserialize_i16, visit_i16;
        deserialize_i32, visit_i32;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let answer = self.scanner.peek() == Some(b't');
        self.scanner.word(if answer { "true" } else { "false" })?;
        visitor.visit_bool(answer)
    }

    /// Only decimals ask for this: text as it is, a number as its shortest decimal text.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.scanner.peek() == Some(b'"') {
            return self.deserialize_str(visitor);
        }
        let Number(text) = self.scanner.number()?;
        visitor.visit_string(text)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.text()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let word = self.text()?;
        // An enum may be told to take any word.
        if !variants.contains(&&*word) {
            return Err(Misfit);
        }
        visitor.visit_enum(StrDeserializer::new(&word))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.scanner.peek() == Some(b'n') {
            self.scanner.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let room = self.limits.list(self.field);
        self.inside(b'[', |document| visitor.visit_seq(Entries { document, read: 0, room }))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.inside(b'{', |document| visitor.visit_map(Fields { document, is_first: true }))
    }

    /// Asked for what is not named in the record.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Misfit> {
        Err(Misfit)
    }

    refuse_what_no_record_holds!(|_method| Misfit);
}

/// The entries of a list, of which there may be so many.
struct Entries<'a, 'd, 'l> {
    document: &'a mut Document<'d, 'l>,
    read: usize,
    room: usize,
}

impl<'de> SeqAccess<'de> for Entries<'_, 'de, '_> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        if !self.document.scanner.another(self.read == 0, b']')? {
            return Ok(None);
        }
        if self.read == self.room {
            return Err(Misfit);
        }
        self.read = self.read.saturating_add(1);
        seed.deserialize(&mut *self.document).map(Some)
    }
}

/// The pairs of an object.
struct Fields<'a, 'd, 'l> {
    document: &'a mut Document<'d, 'l>,
    is_first: bool,
}

impl<'de> MapAccess<'de> for Fields<'_, 'de, '_> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Misfit> {
        if !self.document.scanner.another(self.is_first, b'}')? {
            return Ok(None);
        }
        self.is_first = false;
        let key = self.document.scanner.plain_text()?;
        self.document.field = key;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        self.document.scanner.expect(b':')?;
        seed.deserialize(&mut *self.document)
    }
}

/// The shortest decimal text of a number.
struct Number(String);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(number: D) -> Result<Self, D::Error> {
        number.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number")
    }

    visit_numbers_as_text!(Number);
}

//! JSON in: a reader that reports every problem of a document at once. JSON out: a writer of records.
//!
//! A strict parser stops at the first unknown field; whoever fills in a record then meets the
//! problems one by one. This reader goes on: only broken syntax stops it. A document in which
//! everything fits, as nearly all do, becomes a record while it is parsed. Any other one is read
//! again, in three steps, each linear in the length of the document:
//!
//! 1. The bytes become a tree that keeps every pair of an object, repeated keys too.
//! 2. The tree is read as `T`. A node that does not fit is recorded, marked as faulty and
//!    stood in for, so that the reading reaches everything after it.
//! 3. If anything was recorded, the tree is read once more without its faulty nodes: what was
//!    wrong is now absent, and no stand-in reaches the caller.
//!
//! `T` is a record: a struct whose fields may all be absent and which has no others
//! (`#[serde(default, deny_unknown_fields)]`), holding text,
//! decimals, whole numbers, booleans, fieldless enums, further records, and lists of these.

mod cursor;
mod direct;
mod excerpt;
mod node;
mod parts;
mod pointer;
mod problem;
mod record;
mod scan;
mod suggestion;
mod syntax;
#[cfg(test)]
mod tests;
mod write;

use alloc::vec::Vec;

use serde::de::DeserializeOwned;

use crate::bounds::Limits;

pub use self::pointer::escape_token;
pub use self::problem::{ShapeProblem, ShapeProblemKind};
pub use self::syntax::{SyntaxError, SyntaxErrorKind};
pub(crate) use self::write::write;

/// The types that no record holds, refused by both readers with an error of the method's name.
macro_rules! refuse_what_no_record_holds {
    ($error:expr) => {
        refuse_what_no_record_holds! { $error;
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
        }
    };
    ($error:expr; $($method:ident($($argument:ty),*);)*) => {$(
        fn $method<V: serde::de::Visitor<'de>>(
            self,
            $(_: $argument,)*
            _: V,
        ) -> Result<V::Value, Self::Error> {
            Err($error(stringify!($method)))
        }
    )*};
}
use refuse_what_no_record_holds;

/// A record together with everything in the document that did not fit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// The record; every faulty fact is absent from it.
    ///
    /// A faulty entry in a list of records is an empty record, so that the others keep their
    /// places. A faulty entry in a list of plain values makes the whole list absent: without
    /// that entry the list would state something the document does not.
    pub value: T,
    /// What did not fit, in the order of the document; empty if everything did.
    pub problems: Vec<ShapeProblem>,
}

/// Reads a JSON document as the record `T` and reports every problem of its shape.
///
/// Lengths in `limits` are inclusive: a document of exactly `limits.bytes` bytes is read.
///
/// # Errors
///
/// [`SyntaxError`] if the document is longer than `limits.bytes`, is not UTF-8, starts with a
/// byte order mark, is empty, or is not one JSON value and nothing else; also if `T` is not a
/// record in the sense of this module and refuses the document.
///
/// ```
/// use gao_core::bounds::Limits;
/// use gao_core::json::{ShapeProblemKind, read};
///
/// #[derive(Default, serde::Deserialize)]
/// #[serde(default, deny_unknown_fields)]
/// struct Device {
///     maker: Option<String>,
///     model: Option<String>,
/// }
///
/// let limits = Limits { bytes: 1000, nesting: 4, text: 20, lists: &[], other_lists: 8 };
///
/// let reading = read::<Device>(br#"{"maker": 7, "modell": "A"}"#, &limits)?;
/// assert_eq!(reading.value.maker, None);
/// assert_eq!(reading.problems[0].pointer, "/maker");
/// assert_eq!(
///     reading.problems[0].kind,
///     ShapeProblemKind::WrongType { expected: "string", found: "number" },
/// );
/// assert_eq!(reading.problems[1].pointer, "/modell");
///
/// let error = read::<Device>(b"{\"maker\": }", &limits).err().map(|error| error.column);
/// assert_eq!(error, Some(11));
/// # Ok::<(), gao_core::json::SyntaxError>(())
/// ```
pub fn read<T: DeserializeOwned>(bytes: &[u8], limits: &Limits) -> Result<Reading<T>, SyntaxError> {
    let text = node::text(bytes, limits)?;
    if let Some(value) = direct::read(text, limits) {
        return Ok(Reading { value, problems: Vec::new() });
    }
    by_tree(text, limits)
}

/// Reads by way of the tree, which finds everything that does not fit.
fn by_tree<T: DeserializeOwned>(text: &str, limits: &Limits) -> Result<Reading<T>, SyntaxError> {
    let document = node::parse(text, limits)?;
    let (value, problems) = record::read(&document, limits).map_err(SyntaxError::refused)?;
    if problems.is_empty() {
        return Ok(Reading { value, problems });
    }
    // The first value holds stand-ins; by now their nodes are marked, so this one is without.
    let (value, _) = record::read(&document, limits).map_err(SyntaxError::refused)?;
    Ok(Reading { value, problems })
}

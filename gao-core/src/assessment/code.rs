//! The texts of an answer that the engine knows beforehand.

use alloc::borrow::Cow;
use alloc::string::String;
#[cfg(feature = "uniffi")]
use alloc::vec::Vec;
use core::borrow::Borrow;
use core::fmt;
use core::ops::Deref;

use serde::Serialize;

/// An id, a key or the path of a fact: text that stands in the program or is put together from such.
///
/// An answer holds hundreds of them, and hardly any needs a place of its own in memory. It is used as
/// the text that it is; in JSON and in every other language it is nothing else.
///
/// ```
/// use gao_core::assessment::Code;
/// use gao_core::{CaseInput, Options, assess};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let answer = assess(&input, &Options::default())?;
/// let rule: &Code = &answer.suspicion.grounds.rule;
/// assert!(rule.starts_with("F-01"));
/// assert_eq!(*rule, Code::from(rule.to_string()));
/// assert_ne!(*rule, "F-02");
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(Cow<'static, str>);

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Code, String, {
    lower: |code| code.0.into_owned(),
    try_lift: |text| Ok(text.into()),
});

/// Text, whatever it is called here.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Code {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

impl Code {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Code {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// So that a map from codes is asked by text, and codes are joined as text is.
impl Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for Code {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Code {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0.into_owned()
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, text: &str) -> bool {
        self.0 == text
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, text: &&str) -> bool {
        self.0 == *text
    }
}

impl PartialEq<String> for Code {
    fn eq(&self, text: &String) -> bool {
        self.0 == *text
    }
}

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

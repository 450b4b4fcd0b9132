//! One wording in both languages.

use serde::{Deserialize, Serialize};

/// The language of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English = 0,
    /// Danish.
    #[serde(rename = "da")]
    Danish = 1,
}

/// The same words in English and Danish; one that lacks a language does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Danish.
    pub da: &'static str,
}

impl Text {
    /// The words in one language.
    #[must_use]
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Danish => self.da,
        }
    }
}

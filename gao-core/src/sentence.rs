//! A sentence of an answer: stable key, words for each reader, and what it rests on.

use crate::evidence::EvidenceSet;
use crate::text::{Language, Text};

/// Who reads an answer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Audience {
    /// A colleague: every rule, fact, margin and source.
    #[default]
    Clinician = 0,
    /// The woman herself: plain words, no code and no number she cannot use.
    Patient = 1,
}

/// Words with a stable key; `{name}` marks an argument, filled by the rule that says them.
#[derive(Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its stable key: `susp.strong`.
    pub key: &'static str,
    /// The words for a clinician.
    pub clinician: Text,
    /// The words for the woman, where she would read them.
    pub patient: Option<Text>,
    /// What it rests on; empty if it states no clinical fact.
    pub evidence: EvidenceSet,
}

impl Sentence {
    /// The words for one reader in one language.
    #[must_use]
    pub fn of(&self, audience: Audience, language: Language) -> Option<&'static str> {
        match audience {
            Audience::Clinician => Some(self.clinician.of(language)),
            Audience::Patient => self.patient.map(|text| text.of(language)),
        }
    }
}

//! The words of an answer, as a consultation letter: the answer, why, what is missing, the
//! sources, and what the reader must know about the engine.
//!
//! A letter is written from the inner layer into any [`core::fmt::Write`]. It orders the
//! words; the clinical ones stand with their rule, fact or evidence row.

mod free_text;
mod letter;
mod limit;
mod value;
mod words;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::{Deserialize, Serialize};

pub use self::letter::{Agenda, AgendaEntry, Section};
use crate::assess::{Findings, decide};
use crate::case::Case;
use crate::criteria::CriteriaSet;
use crate::evidence::EvidenceSet;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::hundredths;
use crate::sentence::{Audience, Sentence};
use crate::template::fill;
use crate::text::{Language, Text};
use crate::vocabulary::BmdModality;
use crate::{
    agents, change, counselling, diagnosis, differential, facts, imaging, management,
    pharmacotherapy, physiology_band, prognosis, projection, schedule, severity, suspicion,
};

/// How a letter is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Style {
    /// Plain text.
    #[default]
    Text = 0,
    /// Markdown.
    Markdown = 1,
}

/// A part of the letter that can stand on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Part {
    /// What is due when.
    Schedule = 0,
    /// What to ask next, and why.
    Requests = 1,
    /// Which change of BMD is reported, and when.
    Projection = 2,
    /// Which facts of the article bear on her.
    Counselling = 3,
}

/// Writes the letter of one assessment.
///
/// # Errors
///
/// Exactly those of `out`.
///
/// # Example
///
/// ```
/// use gao_core::case::{Case, Mode};
/// use gao_core::explain::{Style, letter};
/// use gao_core::{Audience, CaseInput, Language, Policy, decide};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let policy = Policy::default();
/// let case = Case::parse(&input, &policy, Mode::Strict)?;
/// let mut text = String::new();
/// let findings = decide(&case, &policy);
/// let audience = Audience::Clinician;
/// letter(&case, &policy, &findings, Language::Danish, Style::Text, audience, &mut text)?;
/// assert!(text.starts_with("GAO-vurdering, 20. dec. 2025"));
///
/// // Without a day of assessment there is no case to write about.
/// assert!(Case::parse(&CaseInput::default(), &policy, Mode::Strict).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn letter(
    case: &Case,
    policy: &Policy,
    findings: &Findings,
    language: Language,
    style: Style,
    audience: Audience,
    out: &mut impl Write,
) -> fmt::Result {
    letter::Letter::new(case, policy, findings, language, style).write(audience, out)
}

/// What a page of its own is made of.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Its sections, in order; those of the letter are [`Section::of`].
    pub sections: &'a [Section],
    /// What else on the page rests on, so that it stands among the sources.
    pub beside: EvidenceSet,
    /// In which language.
    pub language: Language,
    /// How it is set.
    pub style: Style,
    /// For whom.
    pub audience: Audience,
}

/// Writes a page section by section; a section that says nothing is left out.
///
/// The sections of a letter, one after the other, are the letter.
///
/// ```
/// use gao_core::case::{Case, Mode};
/// use gao_core::evidence::EvidenceSet;
/// use gao_core::explain::{Page, Section, Style, sections};
/// use gao_core::{Audience, CaseInput, Language, Policy, decide};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let policy = Policy::default();
/// let case = Case::parse(&input, &policy, Mode::Strict)?;
/// let findings = decide(&case, &policy);
/// let page = |audience| Page {
///     sections: Section::of(audience),
///     beside: EvidenceSet::empty(),
///     language: Language::English,
///     style: Style::Markdown,
///     audience,
/// };
/// let found = sections(&case, &policy, &findings, &page(Audience::Patient));
/// assert_eq!(found.first().map(|(section, _)| *section), Some(Section::Title));
/// // Her letter has no list of sources.
/// assert!(found.iter().all(|(section, _)| *section != Section::Sources));
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[must_use]
pub fn sections(
    case: &Case,
    policy: &Policy,
    findings: &Findings,
    page: &Page<'_>,
) -> Vec<(Section, String)> {
    let &Page { sections, beside, language, style, audience } = page;
    let letter = letter::Letter::new(case, policy, findings, language, style);
    letter.cited.set(beside);
    let written = sections.iter().map(|section| {
        let mut text = String::new();
        // Writing to a `String` never fails.
        let _ = letter.section(*section, audience, &mut text);
        (*section, text)
    });
    written.filter(|(_, text)| !text.is_empty()).collect()
}

/// What a fracture is called by what imaging says of it.
#[must_use]
pub const fn confirmation(confirmed: Tri) -> Text {
    words::confirmed(confirmed)
}

/// How bone density was measured.
#[must_use]
pub const fn bmd_method(modality: Option<BmdModality>) -> Text {
    words::bmd_modality(modality)
}

/// What stands in place of a site that is not recorded.
#[must_use]
pub const fn site_not_recorded() -> Text {
    words::SITE_UNKNOWN
}

/// Writes one part of the letter on a page of its own, with its sources and the banner.
///
/// # Errors
///
/// Exactly those of `out`.
///
/// # Example
///
/// ```
/// use gao_core::case::{Case, Mode};
/// use gao_core::explain::{Part, Style, part};
/// use gao_core::{Audience, CaseInput, Language, Policy};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let policy = Policy::default();
/// let case = Case::parse(&input, &policy, Mode::Strict)?;
/// let mut text = String::new();
/// let (language, style) = (Language::English, Style::Text);
/// part(&case, &policy, Part::Schedule, language, style, Audience::Clinician, &mut text)?;
/// assert!(text.contains("No schedule applies on what is recorded so far."));
///
/// // Without a day of assessment there is no case to write about.
/// assert!(Case::parse(&CaseInput::default(), &policy, Mode::Strict).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn part(
    case: &Case,
    policy: &Policy,
    part: Part,
    language: Language,
    style: Style,
    audience: Audience,
    out: &mut impl Write,
) -> fmt::Result {
    let findings = &decide(case, policy);
    letter::Letter::new(case, policy, findings, language, style).part(part, audience, out)
}

/// The schedule in words, for a calendar.
pub(crate) fn agenda(
    case: &Case,
    policy: &Policy,
    language: Language,
    audience: Audience,
) -> Result<Agenda, fmt::Error> {
    let findings = &decide(case, policy);
    letter::Letter::new(case, policy, findings, language, Style::Text).agenda(audience)
}

/// Writes what a published definition asks for, with its limits.
///
/// # Errors
///
/// Exactly those of `out`.
pub fn asks(set: &CriteriaSet, language: Language, out: &mut impl Write) -> fmt::Result {
    fill(out, set.asks.of(language), |out, _| limits(set, language, out))
}

/// The limits of BMD, any of them enough.
fn limits(set: &CriteriaSet, language: Language, out: &mut impl Write) -> fmt::Result {
    for (place, arm) in set.arms.iter().enumerate() {
        if place != 0 {
            write!(out, " {} ", words::OR.of(language))?;
        }
        let value = hundredths(i32::from(arm.limit.value));
        limit::limit(out, arm.score, arm.limit.operator, &value, language)?;
    }
    Ok(())
}

/// Every sentence that a built rule or a letter can say.
pub fn sentences() -> impl Iterator<Item = &'static Sentence> {
    let groups: [&[&'static Sentence]; 16] = [
        &suspicion::words::ALL,
        &imaging::words::ALL,
        &differential::words::ALL,
        &diagnosis::words::ALL,
        &severity::words::ALL,
        &change::words::ALL,
        &pharmacotherapy::words::ALL,
        &schedule::words::ALL,
        &schedule::titles::ALL,
        &management::words::ALL,
        &prognosis::words::ALL,
        &projection::words::ALL,
        &physiology_band::words::ALL,
        &counselling::words::ALL,
        &facts::ask::ALL,
        &words::ALL,
    ];
    groups.into_iter().flatten().copied().chain(agents::sentences())
}

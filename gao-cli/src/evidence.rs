//! `gao evidence`: the register as it stands.

use std::fmt::Write;

use gao_core::Language;
use gao_core::evidence::{Entry, EvidenceId, REGISTER, reference};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome};

/// One row, or the list of all.
pub(crate) fn show(id: Option<&str>, format: Format, language: Language) -> Outcome {
    match (id, format) {
        (None, Format::Json) => json(&REGISTER.as_slice()),
        (None, Format::Text | Format::Markdown) => list(),
        (Some(text), _) => {
            let id = EvidenceId::parse(&text.to_uppercase())
                .or_else(|_| EvidenceId::parse(text))
                .map_err(|error| {
                    Failure::Usage(format!("{error}; `gao evidence` lists every id"))
                })?;
            match format {
                Format::Json => json(id.entry()),
                Format::Text | Format::Markdown => row(id.entry(), language).map_err(Failure::internal),
            }
        }
    }
}

fn json(value: &impl serde::Serialize) -> Outcome {
    serde_json::to_string_pretty(value).map(|text| format!("{text}\n")).map_err(Failure::internal)
}

fn list() -> Outcome {
    Ok(REGISTER.iter().map(|entry| format!("{}  {}\n", entry.id, entry.statement)).collect())
}

fn row(entry: &Entry, language: Language) -> Result<String, std::fmt::Error> {
    let label = |en: &'static str, da: &'static str| match language {
        Language::English => en,
        Language::Danish => da,
    };
    let mut text = String::new();
    writeln!(text, "{}", entry.id)?;
    writeln!(text, "  {}", entry.statement)?;
    if let Some(numbers) = entry.numbers {
        writeln!(text, "  {}: {numbers}", label("Figures", "Tal"))?;
    }
    writeln!(text, "  {}: {}", label("Role", "Rolle"), entry.role)?;
    if let Some(source) = entry.source {
        writeln!(text, "  {}: {source}", label("Source", "Kilde"))?;
    }
    for number in entry.references {
        if let Some(work) = reference(*number) {
            write!(text, "  ref. {number}: {}. {}. {}.", work.authors, work.title, work.journal)?;
            match (work.doi, work.url) {
                (Some(doi), _) => writeln!(text, " doi {doi}")?,
                (None, Some(url)) => writeln!(text, " {url}")?,
                (None, None) => writeln!(text)?,
            }
        }
    }
    if let Some(strength) = entry.id.strength() {
        writeln!(text, "  {}: {}", label("Strength", "Styrke"), strength.name().of(language))?;
    }
    Ok(text)
}

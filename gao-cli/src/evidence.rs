//! `gao evidence`: the register as it stands.

use gao_core::evidence::{Class, Entry, EvidenceId, REGISTER, Reference, STATEMENTS, reference};
use gao_core::finding::RuleId;
use gao_core::{Language, Text};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome};
use crate::page::Page;

/// One row, or the list of all.
pub(crate) fn show(id: Option<&str>, format: Format, language: Language) -> Outcome {
    let Some(text) = id else { return all(format) };
    let id = EvidenceId::ALL
        .into_iter()
        .find(|id| id.to_string().eq_ignore_ascii_case(text))
        .map_or_else(|| EvidenceId::parse(text), Ok)
        .map_err(|error| Failure::Usage(format!("{error}; `gao evidence` lists every id")))?;
    match format {
        Format::Json => json(id.entry()),
        Format::Text | Format::Markdown => Ok(row(id.entry(), format, language)),
    }
}

fn all(format: Format) -> Outcome {
    if format == Format::Json {
        return json(&REGISTER.as_slice());
    }
    let bullet = if format == Format::Markdown { "- " } else { "" };
    Ok(REGISTER.iter().map(|row| format!("{bullet}{}  {}\n", row.id, row.statement)).collect())
}

/// A value as JSON, for reading.
pub(crate) fn json(value: &impl serde::Serialize) -> Outcome {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(Failure::internal)
}

fn row(row: &Entry, format: Format, language: Language) -> String {
    let mut page = Page::new(format.style());
    page.heading(&row.id.to_string());
    page.entry(row.statement);
    let mut named = |en: &'static str, da: &'static str, text: &str| {
        page.entry(&format!("{}: {text}", Text { en, da }.of(language)));
    };
    if let Some(numbers) = row.numbers {
        named("Figures", "Tal", numbers);
    }
    named("Class", "Klasse", class(row.class).of(language));
    named("Role", "Rolle", row.role);
    if let Some(source) = row.source {
        named("Source", "Kilde", source);
    }
    if let Some(strength) = row.id.strength() {
        named("Strength", "Styrke", strength.name().of(language));
    }
    if let Some(statement) = STATEMENTS.iter().find(|statement| statement.id == row.id) {
        named("Used by", "Bruges af", &statement.consumers.join(", "));
    }
    let resting: Vec<&str> = RuleId::ALL
        .into_iter()
        .filter(|rule| rule.evidence().contains(row.id))
        .map(RuleId::as_str)
        .collect();
    if !resting.is_empty() {
        named("Rules that rest on it", "Regler, der bygger på den", &resting.join(", "));
    }
    for work in row.references.iter().filter_map(|number| reference(*number)) {
        page.entry(&citation(work));
    }
    page.finish()
}

/// What the letter of an id stands for.
fn class(class: Class) -> Text {
    let (en, da) = match class {
        Class::Statement => ("statement of the source article", "udsagn i kildeartiklen"),
        Class::Discrepancy => {
            ("discrepancy inside the source article", "uoverensstemmelse i kildeartiklen")
        }
        Class::External => ("fact from outside the article", "oplysning uden for artiklen"),
        Class::Project => ("choice of this project", "projektets eget valg"),
        Class::Judgement => ("judgement of the clinician", "klinikerens vurdering"),
    };
    Text { en, da }
}

/// A work of the article's list, with its identifier or address.
pub(crate) fn citation(work: &Reference) -> String {
    let Reference { number, authors, title, journal, .. } = work;
    let place = match (work.doi, work.url) {
        (Some(doi), _) => format!(". doi {doi}"),
        (None, Some(url)) => format!(". {url}"),
        (None, None) => String::new(),
    };
    format!("ref. {number}: {authors}. {title}. {journal}{place}")
}

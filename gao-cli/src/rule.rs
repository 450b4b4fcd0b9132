//! `gao explain`: what a rule asks, its limits and its evidence.

use std::collections::BTreeSet;

use gao_core::assessment::RuleEntry;
use gao_core::evidence::{Class, Entry, reference};
use gao_core::finding::RuleId;
use gao_core::{Language, Text, imaging, rules, suspicion};

use crate::arguments::Format;
use crate::evidence::{citation, json};
use crate::outcome::{Failure, Outcome};
use crate::page::Page;

/// The rule by its id, in any case.
pub(crate) fn show(name: &str, format: Format, language: Language) -> Outcome {
    let known =
        |name: &str| RuleId::ALL.into_iter().find(|rule| rule.as_str().eq_ignore_ascii_case(name));
    // A row of a table, as answers print it: `F-01.SUS-4`.
    let of_a_row = || known(name.rsplit_once('.')?.0).filter(|_| row_is_known(name));
    let rule = known(name).or_else(of_a_row);
    let Some(rule) = rule else {
        let known = RuleId::ALL.map(|rule| format!("`{}`", rule.as_str())).join(", ");
        return Err(Failure::Usage(format!("`{name}` is no rule; the rules are {known}")));
    };
    let explanation = Explanation::of(rule, language)?;
    match format {
        Format::Json => json(&explanation),
        Format::Text | Format::Markdown => Ok(explanation.page(format, language)),
    }
}

/// A rule as a reader sees it: its entry, with the rows of the register in full.
#[derive(serde::Serialize)]
struct Explanation {
    rule: String,
    name: Option<String>,
    asks: String,
    rows: Vec<String>,
    evidence: Vec<&'static Entry>,
}

impl Explanation {
    fn of(rule: RuleId, language: Language) -> Result<Self, Failure> {
        let entry = rules(language).into_iter().find(|entry| entry.rule == rule.as_str());
        let RuleEntry { rule: id, name, asks, rows, .. } =
            entry.ok_or_else(|| Failure::internal(format!("`{}` has no entry", rule.as_str())))?;
        let evidence = rule.evidence().into_iter().map(|id| id.entry()).collect();
        Ok(Self { rule: id.into(), name, asks, rows, evidence })
    }

    fn page(&self, format: Format, language: Language) -> String {
        let mut page = Page::new(format.style());
        match &self.name {
            Some(name) => page.heading(&format!("{}: {name}", self.rule)),
            None => page.heading(&self.rule),
        }
        page.entry(&self.asks);
        for row in &self.rows {
            page.entry(row);
        }
        page.heading(Text { en: "Evidence", da: "Evidens" }.of(language));
        for row in &self.evidence {
            page.entry(&statement(row));
        }
        let cited: BTreeSet<u8> =
            self.evidence.iter().flat_map(|row| row.references).copied().collect();
        if !cited.is_empty() {
            page.heading(Text { en: "References", da: "Referencer" }.of(language));
        }
        for work in cited.into_iter().filter_map(reference) {
            page.entry(&citation(work));
        }
        page.finish()
    }
}

/// Whether the part behind the rule names a row of a table.
fn row_is_known(name: &str) -> bool {
    let suspicion = suspicion::ROWS.iter().map(|row| row.id);
    let imaging = imaging::SPINE_ROWS.iter().map(|row| row.id);
    let beside = ["IMG-9", "IMG-10", "IMG-11", "IMG-12", "IMG-13", "IMG-14"];
    let row = name.rsplit_once('.').map_or("", |(_, row)| row);
    suspicion.chain(imaging).chain(beside).any(|id| id.eq_ignore_ascii_case(row))
}

/// The row with what it cites; a project choice with its default.
fn statement(row: &Entry) -> String {
    let mut text = format!("{}: {}", row.id, row.statement);
    if let (Class::Project, Some(default)) = (row.class, row.numbers) {
        text.extend([" (", default, ")"]);
    }
    if let Some(source) = row.source {
        text.extend([" [", source, "]"]);
    }
    if !row.references.is_empty() {
        let numbers: Vec<String> = row.references.iter().map(u8::to_string).collect();
        text.extend([" [ref. ", &numbers.join(", "), "]"]);
    }
    text
}

//! `gao explain`: what a rule asks, its limits and its evidence.

use std::collections::BTreeSet;

use gao_core::assessment::PhysiologyBand;
use gao_core::criteria;
use gao_core::diagnosis::ROWS;
use gao_core::evidence::{Class, Entry, reference};
use gao_core::finding::RuleId;
use gao_core::physiology_band::BandQuery;
use gao_core::projection::{self, Cell};
use gao_core::quantity::tenths_or_whole;
use gao_core::{Language, Text, explain, imaging, physiology_bands, suspicion};

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

/// A rule as a reader sees it.
#[derive(serde::Serialize)]
struct Explanation {
    rule: &'static str,
    /// What it is called, for a published definition.
    name: Option<&'static str>,
    /// What it asks, its limits and windows included.
    asks: String,
    /// The table of the rule, row by row; empty for a rule without one.
    rows: Vec<String>,
    evidence: Vec<&'static Entry>,
}

impl Explanation {
    fn of(rule: RuleId, language: Language) -> Result<Self, Failure> {
        let set = criteria::ALL.into_iter().find(|set| set.rule == rule);
        let mut asks = String::new();
        match set {
            Some(set) => {
                explain::asks(set, language, &mut asks).map_err(Failure::internal)?;
            }
            None => asks.push_str(rule.asks().of(language)),
        }
        let rows = match rule {
            RuleId::Label => ROWS
                .iter()
                .map(|row| format!("{:?}: {}", row.label, row.condition.of(language)))
                .collect(),
            RuleId::Suspicion => suspicion::ROWS
                .iter()
                .map(|row| format!("{}, {:?}: {}", row.id, row.level, row.condition.of(language)))
                .collect(),
            RuleId::Imaging => imaging::SPINE_ROWS.iter().map(|row| step(row, language)).collect(),
            RuleId::Projection => projection::CELLS.iter().map(|it| cell(it, language)).collect(),
            RuleId::PhysiologyBand => physiology_bands(&BandQuery::default())
                .iter()
                .map(|band| corners(band, language))
                .collect(),
            _ => Vec::new(),
        };
        Ok(Self {
            rule: rule.as_str(),
            name: set.map(|set| set.name.of(language)),
            asks,
            rows,
            evidence: rule.evidence().into_iter().map(|id| id.entry()).collect(),
        })
    }

    fn page(&self, format: Format, language: Language) -> String {
        let mut page = Page::new(format.style());
        match self.name {
            Some(name) => page.heading(&format!("{}: {name}", self.rule)),
            None => page.heading(self.rule),
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

/// A row of the table for the spine, with its step.
fn step(row: &imaging::SpineRow, language: Language) -> String {
    let step = row.step.and_then(|step| serde_json::to_value(step).ok());
    let step = step.as_ref().and_then(serde_json::Value::as_str).unwrap_or("-");
    format!("{}, {step}: {}", row.id, row.condition.of(language))
}

/// The corners of a band: months after the birth, per cent of the first value.
fn corners(band: &PhysiologyBand, language: Language) -> String {
    let corners: Vec<String> =
        band.polygon.iter().map(|at| format!("({}, {})", at.month, at.percent)).collect();
    let axes =
        Text { en: "(months after the birth, per cent)", da: "(måneder efter fødslen, procent)" };
    let site = band.site.name().of(language);
    format!("{site} {}: {} [{}]", axes.of(language), corners.join(" "), band.evidence.join(", "))
}

/// A reported change: site, month, regimen, figure.
fn cell(cell: &Cell, language: Language) -> String {
    let figure = |tenths: u16| match language {
        Language::English => tenths_or_whole(tenths),
        Language::Danish => tenths_or_whole(tenths).replace('.', ","),
    };
    let mut change = figure(cell.low_tenths);
    if cell.high_tenths != cell.low_tenths {
        change.extend(["-", &figure(cell.high_tenths)]);
    }
    let months = Text { en: "months", da: "måneder" }.of(language);
    let (site, regimen) = (cell.site.name().of(language), cell.regimen.name().of(language));
    format!("{site}, {} {months}, {regimen}: {change} % [{}]", cell.month, cell.evidence)
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

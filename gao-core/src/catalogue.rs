//! Every rule as a reader sees it: what it asks, its table, and what it rests on.
//!
//! ## What it says
//! For each rule of the engine its question, with limits and windows for a published definition,
//! the rows of its table, and its evidence ids. Nothing of a record is in it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::assess::physiology_bands;
use crate::assessment::{EvidenceRow, PhysiologyBand, RuleEntry};
use crate::criteria;
use crate::diagnosis::ROWS;
use crate::evidence::{Entry, REGISTER};
use crate::explain;
use crate::finding::RuleId;
use crate::imaging::{self, SpineRow};
use crate::locale;
use crate::physiology_band::BandQuery;
use crate::projection::{self, Cell};
use crate::quantity::tenths_or_whole;
use crate::suspicion;
use crate::text::{Language, Text};

/// Every rule, in the order of the engine.
pub(crate) fn rules(language: Language) -> Vec<RuleEntry> {
    RuleId::ALL.into_iter().map(|rule| entry(rule, language)).collect()
}

/// One rule.
fn entry(rule: RuleId, language: Language) -> RuleEntry {
    let set = criteria::ALL.into_iter().find(|set| set.rule == rule);
    let mut asks = String::new();
    match set {
        // Writing to a `String` never fails.
        Some(set) => _ = explain::asks(set, language, &mut asks),
        None => asks.push_str(rule.asks().of(language)),
    }
    RuleEntry {
        rule: rule.as_str().into(),
        name: set.map(|set| set.name.of(language).to_string()),
        asks,
        rows: rows(rule, language),
        evidence: rule.evidence().into_iter().map(|id| id.as_str().into()).collect(),
    }
}

/// The table of a rule, row by row; empty for a rule without one.
fn rows(rule: RuleId, language: Language) -> Vec<String> {
    match rule {
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
        RuleId::PhysiologyBand => {
            let bands = physiology_bands(&BandQuery::default());
            bands.iter().map(|band| corners(band, language)).collect()
        }
        _ => Vec::new(),
    }
}

/// A row of the table for the spine, with its step.
fn step(row: &SpineRow, language: Language) -> String {
    let step = row.step.map_or("-", |step| step.as_str());
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
    let mut change = String::new();
    let figure = |out: &mut String, tenths| {
        // Writing to a `String` never fails.
        let _ = locale::decimal(out, &tenths_or_whole(tenths), language);
    };
    figure(&mut change, cell.low_tenths);
    if cell.high_tenths != cell.low_tenths {
        change.push('-');
        figure(&mut change, cell.high_tenths);
    }
    let mut months = String::new();
    // Writing to a `String` never fails.
    let _ = locale::months(&mut months, cell.month.into(), language);
    let (site, regimen) = (cell.site.name().of(language), cell.regimen.name().of(language));
    format!("{site}, {months}, {regimen}: {change} % [{}]", cell.evidence)
}

/// Every row of the register.
pub(crate) fn evidence() -> Vec<EvidenceRow> {
    REGISTER.iter().map(row).collect()
}

fn row(entry: &Entry) -> EvidenceRow {
    let text = |text: &str| text.to_string();
    EvidenceRow {
        id: entry.id.to_string(),
        class: entry.class,
        statement: text(entry.statement),
        numbers: entry.numbers.map(text),
        references: entry.references.iter().copied().map(u16::from).collect(),
        source: entry.source.map(text),
        role: text(entry.role),
        strength: entry.id.strength(),
    }
}

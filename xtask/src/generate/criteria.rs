//! The published definitions as a page.

use gao_core::criteria::{ALL, CriteriaSet};
use gao_core::evidence::Class;
use gao_core::{Language, explain};

use super::markdown::Page;

/// Every definition with what it asks and what it rests on.
pub(super) fn page() -> String {
    let mut page = Page::new(
        "Criteria",
        "Sets of class S make the label; the others are reported beside it when asked for.",
    );
    page.table(["rule", "name", "navn", "asks", "label", "evidence"], ALL.into_iter().map(row));
    page.finish()
}

fn row(set: &CriteriaSet) -> [String; 6] {
    let makes_label = if set.class == Class::Statement { "yes" } else { "no" };
    let evidence: Vec<String> = set.evidence.into_iter().map(|id| id.to_string()).collect();
    [
        set.rule.as_str().to_owned(),
        set.name.en.to_owned(),
        set.name.da.to_owned(),
        asks(set),
        makes_label.to_owned(),
        evidence.join(", "),
    ]
}

fn asks(set: &CriteriaSet) -> String {
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = explain::asks(set, Language::English, &mut text);
    text
}

//! The facts of the input and the functions that read them, as a page.

use std::collections::BTreeSet;

use gao_core::facts::{Fact, FactKey};

use super::markdown::Page;

/// Every fact, and the facts of every function.
pub(super) fn page() -> String {
    let mut page = Page::new(
        "Facts of the input",
        "Every leaf of the input that a function reads. A missing or incomplete list is one fact, \
         the list's own. An empty \"read by\" marks a fact that only identifies a record or checks \
         another.",
    );
    page.heading("Facts");
    page.table(["path", "name", "navn", "read by", "safety gate"], FactKey::all().map(row));
    page.heading("Functions");
    page.table(
        ["function", "facts"],
        functions().into_iter().map(|function| {
            let read: Vec<String> = FactKey::all()
                .filter(|fact| fact.read_by.contains(&function))
                .map(|fact| format!("`{}`", fact.path))
                .collect();
            [function.to_owned(), read.join(", ")]
        }),
    );
    page.finish()
}

fn row(fact: &Fact) -> [String; 5] {
    [
        format!("`{}`", fact.path),
        fact.name.en.to_owned(),
        fact.name.da.to_owned(),
        fact.read_by.join(", "),
        if fact.safety_gate { "yes" } else { "" }.to_owned(),
    ]
}

fn functions() -> BTreeSet<&'static str> {
    FactKey::all().flat_map(|fact| fact.read_by.iter().copied()).collect()
}

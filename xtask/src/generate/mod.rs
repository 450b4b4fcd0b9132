//! `cargo xtask gen`: every file that follows from the code, from one list.
//!
//! The evidence register's statements are not among them: they come from outside material and
//! have an importer of their own.

mod answers;
mod batch;
mod criteria;
mod dictionary;
mod drugs;
mod evidence;
mod grounds;
mod header;
mod imaging_table;
mod input_facts;
mod kotlin;
mod label_table;
mod letters;
mod limits;
mod markdown;
mod python;
mod records;
pub(crate) mod reports;
mod schedule;
mod schema;
mod sentences;
mod suspicion_table;
mod swift;
mod third_party;

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};
use gao_core::evidence::{Class, EvidenceSet};
use gao_core::finding::RuleId;

use self::markdown::Page;
pub(crate) use self::records::decimal_fields;
use crate::workspace::Workspace;

/// One generated file.
struct Product {
    path: &'static str,
    render: fn(&Workspace) -> Result<String>,
}

/// What the fuzzer builds with.
pub(crate) const DICTIONARY: &str = "tests/fuzz/c_interface.dict";

/// Everything generated.
static PRODUCTS: &[Product] = &[
    Product { path: header::PATH, render: header::render },
    Product { path: kotlin::PATH, render: |_| kotlin::records() },
    // A package may not reach outside its folder for the licence that has to travel with it.
    Product { path: "bindings/python/LICENSE-APACHE", render: |it| copy(it, "LICENSE-APACHE") },
    Product { path: "bindings/python/LICENSE-MIT", render: |it| copy(it, "LICENSE-MIT") },
    Product { path: third_party::PATH, render: third_party::page },
    Product {
        path: "bindings/python/THIRD-PARTY-LICENSES.md",
        render: |it| copy(it, third_party::PATH),
    },
    Product { path: python::PATH, render: |_| python::records() },
    Product { path: swift::PATH, render: |_| swift::records() },
    Product { path: "docs/generated/assessment.schema.json", render: |_| schema::assessment() },
    Product { path: "docs/generated/batch.md", render: |_| batch::page() },
    Product { path: "docs/generated/case-input.schema.json", render: |_| schema::case_input() },
    Product { path: "docs/generated/criteria.md", render: |_| Ok(criteria::page()) },
    Product { path: "docs/generated/drugs.md", render: |_| drugs::page() },
    Product { path: "docs/generated/evidence.md", render: |_| Ok(evidence::page()) },
    Product { path: "docs/generated/f01-table.md", render: |_| Ok(suspicion_table::page()) },
    Product { path: "docs/generated/f02-table.md", render: |_| Ok(imaging_table::page()) },
    Product { path: "docs/generated/f04-table.md", render: |_| Ok(label_table::page()) },
    Product { path: "docs/generated/input-facts.md", render: |_| Ok(input_facts::page()) },
    Product { path: "docs/generated/limits.md", render: |_| Ok(limits::page()) },
    Product { path: "docs/generated/schedule.md", render: |_| schedule::page() },
    Product { path: "docs/generated/sentences.md", render: |_| Ok(sentences::page()) },
    Product { path: DICTIONARY, render: |_| dictionary::dictionary() },
];

/// The pages, the header, the dictionary, the letters, the grounds and the reports.
fn products() -> impl Iterator<Item = &'static Product> {
    PRODUCTS.iter().chain(letters::PRODUCTS).chain(grounds::PRODUCTS).chain(reports::PRODUCTS)
}

/// A file as it stands elsewhere in the repository.
fn copy(workspace: &Workspace, path: &str) -> Result<String> {
    fs::read_to_string(workspace.path(path)).with_context(|| format!("`{path}` cannot be read"))
}

/// The folders that hold nothing else than products.
const FOLDERS: [&str; 3] = ["docs/generated", letters::FOLDER, grounds::FOLDER];

/// Writes every file that is not what it should be.
///
/// # Errors
///
/// If a file cannot be generated or written.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    for product in products() {
        let text = (product.render)(workspace)?;
        let path = workspace.path(product.path);
        if fs::read_to_string(&path).is_ok_and(|present| present == text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("`{}` cannot be created", folder.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("`{}` cannot be written", product.path))?;
        println!("wrote {}", product.path);
    }
    Ok(())
}

/// Compares every file with what would be generated, and writes nothing.
///
/// # Errors
///
/// If a file is missing, differs, or stands in the folder of generated files without being one.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut complaints = Vec::new();
    for product in products() {
        let wanted = (product.render)(workspace)?;
        match fs::read_to_string(workspace.path(product.path)) {
            Ok(present) => complaints.extend(difference(product.path, &present, &wanted)),
            Err(_) => complaints.push(format!("`{}` is missing", product.path)),
        }
    }
    for stray in strays(workspace)? {
        complaints.push(format!("`{stray}` is generated by nothing; delete it"));
    }
    if complaints.is_empty() {
        println!("{} generated files are fresh", products().count());
        return Ok(());
    }
    bail!("{}; run `cargo xtask gen`", complaints.join("; "))
}

/// The first line in which a file differs from what would be generated.
fn difference(path: &str, present: &str, wanted: &str) -> Option<String> {
    if present == wanted {
        return None;
    }
    let same = present.lines().zip(wanted.lines()).take_while(|(left, right)| left == right);
    Some(format!("`{path}` is stale from line {}", same.count().saturating_add(1)))
}

/// The ids of a set, in order.
fn evidence_ids(set: EvidenceSet) -> String {
    set.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(", ")
}

/// The project's own choices behind some rules, as a table.
fn choices(page: &mut Page, rules: &[RuleId]) {
    let rows = rules.iter().flat_map(|rule| {
        let ids = rule.evidence().into_iter().filter(|id| id.class() == Class::Project);
        ids.map(|id| {
            let entry = id.entry();
            [
                rule.as_str().to_owned(),
                id.to_string(),
                entry.statement.to_owned(),
                entry.numbers.unwrap_or_default().to_owned(),
            ]
        })
    });
    page.table(["rule", "id", "choice", "default"], rows);
}

fn strays(workspace: &Workspace) -> Result<Vec<String>> {
    let known: BTreeSet<&str> = products().map(|product| product.path).collect();
    let mut strays = Vec::new();
    for folder in FOLDERS {
        // Every file of a folder that is not there has been reported as missing.
        let Ok(entries) = fs::read_dir(workspace.path(folder)) else { continue };
        for entry in entries {
            let path = format!("{folder}/{}", entry?.file_name().to_string_lossy());
            if !known.contains(path.as_str()) {
                strays.push(path);
            }
        }
    }
    strays.sort_unstable();
    Ok(strays)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_its_first_line() {
        assert_eq!(difference("a.md", "one\ntwo\n", "one\ntwo\n"), None);
        let stale = |line| Some(format!("`a.md` is stale from line {line}"));
        assert_eq!(difference("a.md", "one\ntwo\n", "one\n2\n"), stale(2));
        assert_eq!(difference("a.md", "one\n", "one\ntwo\n"), stale(2));
        assert_eq!(difference("a.md", "one\ntwo", "one\ntwo\n"), stale(3));
    }

    #[test]
    fn every_product_is_what_stands_in_the_repository() {
        check(&Workspace::load().unwrap()).unwrap();
    }

    #[test]
    fn pages_end_with_one_line_break_and_name_their_generator() {
        let pages = [
            batch::page().unwrap(),
            criteria::page(),
            evidence::page(),
            schedule::page().unwrap(),
            imaging_table::page(),
            label_table::page(),
            limits::page(),
            suspicion_table::page(),
        ];
        for page in pages {
            assert!(page.starts_with("# "), "{page}");
            assert!(page.contains("cargo xtask gen"), "{page}");
            assert!(page.ends_with("|\n"), "{page}");
        }
    }
}

//! Whole letters of published cases, so that a change of wording is seen where it is read.

use std::fs;

use anyhow::{Context, Result, anyhow};
use gao_core::explain::Style;
use gao_core::{Audience, Language, Options, explain_json};

use super::Product;
use crate::workspace::Workspace;

/// Where they stand.
pub(super) const FOLDER: &str = "tests/letters";

macro_rules! letters {
    ($( $case:literal $reader:ident; )*) => {
        /// One letter for each language.
        pub(super) static PRODUCTS: &[Product] = &[
            $(
                Product {
                    path: concat!("tests/letters/", $case, ".", stringify!($reader), ".en.md"),
                    render: |workspace| {
                        letter(workspace, $case, Language::English, Audience::$reader)
                    },
                },
                Product {
                    path: concat!("tests/letters/", $case, ".", stringify!($reader), ".da.md"),
                    render: |workspace| {
                        letter(workspace, $case, Language::Danish, Audience::$reader)
                    },
                },
            )*
        ];
    };
}

// Collapses while breastfeeding; a T-score alone; hip fractures a week after birth; pregnant with
// a sacral fracture; QCT; pain and kyphosis without a fracture; monogenic disease; hip pain in
// pregnancy; a red flag; another cause confirmed.
letters! {
    "RW002" Clinician;
    "RW003" Clinician;
    "RW012" Clinician;
    "RW039" Clinician;
    "RW064" Clinician;
    "RW068" Clinician;
    "RW074" Clinician;
    "RW101" Clinician;
    "RW115" Clinician;
    "RW120" Clinician;
    "RW002" Patient;
    "RW101" Patient;
    "RW115" Patient;
}

fn letter(
    workspace: &Workspace,
    case: &str,
    language: Language,
    audience: Audience,
) -> Result<String> {
    let path = format!("tests/cases/{case}.json");
    let record =
        fs::read(workspace.path(&path)).with_context(|| format!("`{path}` cannot be read"))?;
    let options = Options::default();
    let letter = explain_json(&record, &options, language, Style::Markdown, audience)
        .map_err(|refused| anyhow!("`{path}`: {refused}"))?;
    Ok(format!("<!-- {} -->\n\n{letter}", super::markdown::NOTICE))
}

//! Whole reports, so that a change of a chart or a page is seen where it is read.

use std::fs;

use anyhow::{Context, Result, anyhow};
use gao_core::{Audience, Language, Options, case_from_json};
use gao_report::{ReportOptions, report};

use super::Product;
use crate::workspace::Workspace;

/// Where records and pages stand.
pub(crate) const FOLDER: &str = "tests/reports";

macro_rules! reports {
    ($( $record:literal $reader:ident; )*) => {
        /// One page for each language.
        pub(super) static PRODUCTS: &[Product] = &[
            $(
                Product {
                    path: concat!("tests/reports/", $record, ".", stringify!($reader), ".en.html"),
                    render: |workspace| {
                        page(workspace, $record, Language::English, Audience::$reader)
                    },
                },
                Product {
                    path: concat!("tests/reports/", $record, ".", stringify!($reader), ".da.html"),
                    render: |workspace| {
                        page(workspace, $record, Language::Danish, Audience::$reader)
                    },
                },
            )*
        ];
    };
}

reports! {
    "published-follow-up" Clinician;
    "published-follow-up" Patient;
    "synthetic-course" Clinician;
    "synthetic-untreated" Clinician;
    "hostile-text" Clinician;
    "hostile-text" Patient;
}

fn page(
    workspace: &Workspace,
    record: &str,
    language: Language,
    audience: Audience,
) -> Result<String> {
    let path = format!("{FOLDER}/{record}.json");
    let json =
        fs::read(workspace.path(&path)).with_context(|| format!("`{path}` cannot be read"))?;
    let options = Options::default();
    let case = case_from_json(&json, &options).map_err(|refused| anyhow!("`{path}`: {refused}"))?;
    let asked = ReportOptions { language, audience, ..ReportOptions::default() };
    let page = report(&case, &options.policy, asked);
    let notice = format!("<!DOCTYPE html>\n<!-- {} -->\n", super::markdown::NOTICE);
    Ok(page.replacen("<!DOCTYPE html>", &notice, 1) + "\n")
}

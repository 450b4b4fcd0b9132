//! What the pages made from answers of the engine share. That a page leaves nothing out is checked:
//! every code and every sentence has to be among the answers.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use gao_core::{Sentence, explain};
use serde::Serialize;

/// The word of a coded value, as every answer writes it.
pub(super) fn word(value: impl Serialize) -> Result<String> {
    let value = serde_json::to_value(value)?;
    Ok(value.as_str().context("a code is a word")?.to_owned())
}

/// Where each sentence of the engine stands, by its key.
pub(super) fn sentences() -> BTreeMap<&'static str, (usize, &'static Sentence)> {
    explain::sentences().enumerate().map(|(place, it)| (it.key, (place, it))).collect()
}

/// Fails with what the answers do not reach of what the engine can say.
pub(super) fn nothing_left_out(
    page: &str,
    wanted: impl IntoIterator<Item = &'static str>,
    reached: &BTreeSet<&str>,
) -> Result<()> {
    let left_out: Vec<&str> = wanted.into_iter().filter(|it| !reached.contains(it)).collect();
    if left_out.is_empty() {
        return Ok(());
    }
    bail!("no record of the sweep reaches {}: {page} would lack it", left_out.join(", "))
}

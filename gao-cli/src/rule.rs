//! `gao explain`: what a rule asks, its limits and its evidence.

use std::fmt::Write;

use gao_core::criteria::{self, CriteriaSet};
use gao_core::diagnosis::ROWS;
use gao_core::evidence::{Class, EvidenceSet};
use gao_core::finding::RuleId;
use gao_core::{Language, explain};

use crate::arguments::Format;
use crate::outcome::{Failure, Outcome};

/// The rule by its id, in any case.
pub(crate) fn show(name: &str, format: Format, language: Language) -> Outcome {
    let rule = RuleId::ALL.into_iter().find(|rule| rule.as_str().eq_ignore_ascii_case(name));
    let Some(rule) = rule else {
        let known: Vec<String> =
            RuleId::ALL.iter().map(|rule| format!("`{}`", rule.as_str())).collect();
        return Err(Failure::Usage(format!(
            "`{name}` is no rule; the rules are {}",
            known.join(", ")
        )));
    };
    let text = describe(rule, language).map_err(Failure::internal)?;
    Ok(match format {
        Format::Json => {
            let object = serde_json::json!({ "rule": rule.as_str(), "text": text });
            format!("{object:#}\n")
        }
        Format::Text | Format::Markdown => text,
    })
}

fn describe(rule: RuleId, language: Language) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    match criteria::ALL.iter().find(|set| set.rule == rule) {
        Some(set) => describe_set(&mut text, set, language)?,
        None => {
            writeln!(text, "{}: {}", rule.as_str(), rule.asks().of(language))?;
            if rule == RuleId::Label {
                for row in &ROWS {
                    writeln!(text, "  {:?}: {}", row.label, row.condition)?;
                }
            }
            evidence(&mut text, rule.evidence())?;
        }
    }
    Ok(text)
}

fn describe_set(
    text: &mut String,
    set: &CriteriaSet,
    language: Language,
) -> Result<(), std::fmt::Error> {
    writeln!(text, "{}: {}", set.rule.as_str(), set.name.of(language))?;
    write!(text, "  ")?;
    explain::asks(set, language, text)?;
    writeln!(text)?;
    evidence(text, set.evidence)
}

fn evidence(text: &mut String, evidence: EvidenceSet) -> Result<(), std::fmt::Error> {
    for id in evidence {
        let entry = id.entry();
        write!(text, "  {id}: {}", entry.statement)?;
        if id.class() == Class::Project
            && let Some(default) = entry.numbers
        {
            write!(text, " ({default})")?;
        }
        writeln!(text)?;
    }
    Ok(())
}

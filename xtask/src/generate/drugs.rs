//! What F-09 can say of each medicine, as a page.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use enumset::EnumSet;
use gao_conformance::treated::{REGIONS, answered};
use gao_core::agents::{FindingCode, blocks};
use gao_core::assessment::Code;
use gao_core::finding::RuleId;
use gao_core::logic::Tri;
use gao_core::{Agent, Sentence};

use super::answers::{self, word};
use super::markdown::Page;

/// Said of a medicine before all else, beside the findings.
const SAID_FIRST: [&str; 2] = ["ag.block.in-use", "ag.exposure-undetermined.unnamed"];

/// One finding as a row of the page: row of F-09, place of the code, place of the sentence.
type Key = (Row, FindingCode, usize, Code);

/// A row of F-09: `AG-10` stands after `AG-9`.
type Row = (u32, String);

/// What was seen of one finding about one medicine.
#[derive(Clone, Default, PartialEq, Eq)]
struct Seen {
    /// The levels, by whose product information speaks.
    levels: BTreeMap<u8, BTreeSet<String>>,
    evidence: BTreeSet<Code>,
}

type Findings = BTreeMap<Key, Seen>;

/// Every medicine with everything that can be found about it.
pub(super) fn page() -> Result<String> {
    let found = found()?;
    complete(&found)?;
    let mut page = Page::new(
        "Medicines",
        "What F-09 can find about each antiosteoporotic medicine, in the order in which the engine \
         names them; the order is no ranking (S-80). No finding proposes a medicine, names an \
         amount to give or is a prescription: whether a start is to be considered is F-08's question alone. Made \
         by asking the engine about records that differ in everything F-09 reads; a finding or a \
         sentence that no record reaches stops the generator. A name in braces is filled in. \
         \"Block\": advised against as things stand; \"caution\": to be weighed or planned; \
         \"info\": to be known. The Danish awaits review by a clinician.",
    );
    page.heading("What blocks every medicine");
    page.table(["pregnant", "breastfeeding", "blocks"], gates());
    let every = of_every(&found);
    page.heading("Every medicine");
    table(&mut page, &every)?;
    let mut left: Vec<(Agent, Findings)> = found;
    for (_, findings) in &mut left {
        findings.retain(|key, seen| every.get(key) != Some(seen));
    }
    while let Some((_, findings)) = left.first().cloned() {
        let (alike, others): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|(_, other)| *other == findings);
        let names: Vec<&str> = alike.iter().map(|(agent, _)| agent.name().en).collect();
        page.heading(&names.join(", "));
        if findings.is_empty() {
            page.paragraph("Nothing beyond what holds for every medicine.");
        } else {
            table(&mut page, &findings)?;
        }
        left = others;
    }
    page.heading("Said before all else");
    let sentences = answers::sentences();
    let first = SAID_FIRST.iter().filter_map(|key| sentences.get(key));
    page.table(
        ["sentence", "English", "Danish", "evidence"],
        first.map(|(_, sentence)| {
            let [key, en, da] = said(sentence);
            [key, en, da, super::evidence_ids(sentence.evidence)]
        }),
    );
    page.heading("Project choices behind the findings");
    super::choices(&mut page, &[RuleId::PregnantNow, RuleId::LactatingNow, RuleId::AgentSafety]);
    page.paragraph(
        "Where European and American product information differ, `Policy::label_region` says which \
         of them speaks; \"strictest\" is the default.",
    );
    Ok(page.finish())
}

/// The nine reproductive states, as the engine's own function blocks them.
fn gates() -> impl Iterator<Item = [String; 3]> {
    let every = [Tri::Yes, Tri::No, Tri::Unknown];
    every.into_iter().flat_map(move |pregnant| {
        every.into_iter().map(move |lactating| {
            let codes: Vec<&str> =
                blocks(pregnant, lactating).iter().map(FindingCode::as_str).collect();
            [format!("{pregnant:?}"), format!("{lactating:?}"), codes.join(", ")]
        })
    })
}

/// What the sweep finds about each medicine.
fn found() -> Result<Vec<(Agent, Findings)>> {
    let sentences = answers::sentences();
    let mut found: Vec<(Agent, Findings)> =
        Agent::ANTIOSTEOPOROTIC.map(|agent| (agent, Findings::new())).into();
    for (question, answer) in answered() {
        for about in &answer.agent_safety.agents {
            let Some((_, findings)) = found.iter_mut().find(|(agent, _)| *agent == about.agent)
            else {
                continue;
            };
            for finding in &about.findings {
                let place = sentences.get(finding.sentence.as_str()).context("a known sentence")?.0;
                let key = (row(&finding.rule), finding.code, place, finding.sentence.clone());
                let seen = findings.entry(key).or_default();
                let levels = seen.levels.entry(question.region() as u8).or_default();
                levels.insert(word(finding.level)?);
                seen.evidence.extend(finding.evidence.iter().cloned());
            }
        }
    }
    Ok(found)
}

/// No code of a finding and no sentence of F-09 may be missing.
fn complete(found: &[(Agent, Findings)]) -> Result<()> {
    let keys = || found.iter().flat_map(|(_, findings)| findings.keys());
    let codes: BTreeSet<&str> = keys().map(|(_, code, ..)| code.as_str()).collect();
    let wanted = EnumSet::<FindingCode>::all().iter().map(FindingCode::as_str);
    answers::nothing_left_out("drugs.md", wanted, &codes)?;
    let said: BTreeSet<&str> = keys().map(|(.., sentence)| sentence.as_str()).collect();
    let wanted = answers::sentences().into_keys().filter(|key| key.starts_with("ag."));
    let wanted = wanted.filter(|key| !SAID_FIRST.contains(key));
    answers::nothing_left_out("drugs.md", wanted, &said)
}

/// What is found alike about all of them.
fn of_every(found: &[(Agent, Findings)]) -> Findings {
    let Some(((_, first), others)) = found.split_first() else { return Findings::new() };
    let mut every = first.clone();
    every.retain(|key, seen| others.iter().all(|(_, other)| other.get(key) == Some(&*seen)));
    every
}

fn table(page: &mut Page, findings: &Findings) -> Result<()> {
    let sentences = answers::sentences();
    let mut rows = Vec::new();
    for (((_, rule), code, _, key), seen) in findings {
        let (_, sentence) = sentences.get(key.as_str()).context("a known sentence")?;
        let [key, en, da] = said(sentence);
        let evidence: Vec<&str> = seen.evidence.iter().map(Code::as_str).collect();
        let code = code.as_str().to_owned();
        rows.push([rule.clone(), code, levels(seen)?, key, en, da, evidence.join(", ")]);
    }
    page.table(["row", "finding", "level", "sentence", "English", "Danish", "evidence"], rows);
    Ok(())
}

fn said(sentence: &Sentence) -> [String; 3] {
    let text = sentence.clinician;
    [format!("`{}`", sentence.key), text.en.to_owned(), text.da.to_owned()]
}

/// The level, and where product information differs which of them it has where.
fn levels(seen: &Seen) -> Result<String> {
    let text = |levels: &BTreeSet<String>| {
        levels.iter().map(String::as_str).collect::<Vec<_>>().join(" or ")
    };
    let distinct: BTreeSet<String> = seen.levels.values().map(text).collect();
    if distinct.len() == 1 && seen.levels.len() == REGIONS.len() {
        return Ok(distinct.into_iter().collect());
    }
    let mut parts = Vec::new();
    for region in REGIONS {
        let level = seen.levels.get(&(region as u8)).map_or_else(|| "not said".to_owned(), text);
        parts.push(format!("{}: {level}", word(region)?));
    }
    Ok(parts.join("; "))
}

/// A row of F-09 with its number in front.
fn row(rule: &str) -> Row {
    let digits: String =
        rule.chars().skip("F-09.AG-".len()).take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or_default(), rule.to_owned())
}

#[cfg(test)]
mod tests {
    use gao_conformance::{random, sweep};
    use gao_core::{Mode, assess_json_to_record};

    use super::*;

    /// The page is made from one set of records; nothing said about others is missing from it.
    #[test]
    fn no_random_record_is_told_what_the_page_lacks() {
        let found = found().unwrap();
        for number in 0..3000 {
            let record = random::record(7, number).to_string();
            let options = sweep::options(number, Mode::Quarantine);
            let Ok(answer) = assess_json_to_record(record.as_bytes(), &options) else { continue };
            for about in answer.agent_safety.agents {
                let (_, known) = found.iter().find(|(agent, _)| *agent == about.agent).unwrap();
                for finding in about.findings {
                    let seen = known.iter().find(|((_, code, _, sentence), _)| {
                        (*code, sentence) == (finding.code, &finding.sentence)
                    });
                    let level = word(finding.level).unwrap();
                    let region = options.policy.label_region as u8;
                    assert!(
                        seen.is_some_and(|(_, seen)| seen
                            .levels
                            .get(&region)
                            .is_some_and(|levels| levels.contains(&level))),
                        "{:?}: {:?} {level} {} in record {number}",
                        about.agent,
                        finding.code,
                        finding.sentence
                    );
                }
            }
        }
    }
}

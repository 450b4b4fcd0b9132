//! What each answer to a vector rests on and what it lacks, as lines that are read and compared
//! whole: a fact that is used or asked for without cause shows as a change.

use gao_core::assessment::{
    AgentAnswer, AgentFindingAnswer, Assessment, Grounds, PharmacotherapyAnswer, SetAnswer,
    UsedFact,
};
use gao_core::finding::Role;
use gao_core::{Options, Policy, assess_json_to_record};

use crate::{vectors, words};

/// Files of vectors whose grounds are kept, each with the rules that it is about.
pub const FILES: [(&str, &str); 6] = [
    ("dx.json", "F-04."),
    ("pharm.json", "F-08"),
    ("safety.json", "F-09"),
    ("schedule.json", "F-10"),
    ("vlow.json", "F-05"),
    ("differential.json", "F-"),
];

/// The grounds of every vector of a file, those of `rules` only: `+` for a fact that met its part of the
/// rule, `-` for one that failed it, `?` for one that is missing; what a set of criteria was decided by,
/// and what was found for each recorded medicine.
///
/// # Errors
///
/// A sentence if the file cannot be read.
pub fn lines(file: &str, rules: &str) -> Result<String, String> {
    let mut text = String::new();
    for vector in vectors::read(file)?.iter().filter(|vector| vector.refusal().is_none()) {
        // The definitions from outside the article too: they touch no other answer.
        let policy = Policy {
            report_iscd_2005: true,
            report_makitie_zillikens_2021: true,
            ..vector.policy.clone()
        };
        let options = Options { policy, ..Options::default() };
        // What is faulty on purpose has no grounds.
        let Ok(answer) = assess_json_to_record(vector.input.to_string().as_bytes(), &options)
        else {
            continue;
        };
        text.push_str(&format!("{}: {}\n", vector.id, vector.title));
        for part in all(&answer).filter(|part| part.grounds.rule.starts_with(rules)) {
            text.push_str(&part.line());
        }
    }
    Ok(text)
}

/// One answer with its grounds.
struct Part<'a> {
    grounds: &'a Grounds,
    /// What else tells how it came about.
    also: Vec<String>,
}

impl Part<'_> {
    fn line(&self) -> String {
        let mut words = vec![format!("  {}", self.grounds.rule)];
        words.extend(self.grounds.used.iter().map(used));
        words.extend(self.grounds.missing.iter().map(|fact| format!("?{}", fact.pointer)));
        let mut text = words.join(" ") + "\n";
        for line in &self.also {
            text.push_str(&format!("    {line}\n"));
        }
        text
    }
}

/// `+/bmd/0/z_score(-2.40<=-2.00)`.
fn used(fact: &UsedFact) -> String {
    let sign = match fact.role {
        Role::Satisfied => '+',
        Role::Failed => '-',
    };
    let compared = fact.comparison.as_ref().map_or_else(String::new, |it| {
        format!("({} {} {})", it.measured, words::code(it.operator), it.limit)
    });
    format!("{sign}{}{compared}", fact.pointer)
}

/// Every answer that names its grounds; of the medicines those that are recorded.
fn all(answer: &Assessment) -> impl Iterator<Item = Part<'_>> {
    let plain = |grounds| Part { grounds, also: Vec::new() };
    let severity = &answer.severity;
    let single = [
        &severity.multiple_vertebral.grounds,
        &severity.multiple_any.grounds,
        &severity.very_low_bmd.conclusion.grounds,
        &answer.schedule.grounds,
    ];
    let recorded = answer.agent_safety.agents.iter().filter(|agent| agent.recorded);
    let sets = answer.diagnosis.sets.iter().map(set);
    let parts = sets.chain(single.map(plain)).chain([decision(&answer.pharmacotherapy)]);
    parts.chain(recorded.map(medicine))
}

fn decision(found: &PharmacotherapyAnswer) -> Part<'_> {
    let said = format!("{} {}", found.sentence, found.grounds.evidence.join(" "));
    Part { grounds: &found.grounds, also: vec![said] }
}

fn set(set: &SetAnswer) -> Part<'_> {
    let margin = set.margin.as_ref().map(|it| format!("{} by {}", it.pointer, it.margin));
    let days = set.days_inside_window.map(|days| format!("{days} days inside"));
    Part { grounds: &set.conclusion.grounds, also: margin.into_iter().chain(days).collect() }
}

fn medicine(agent: &AgentAnswer) -> Part<'_> {
    let finding = |found: &AgentFindingAnswer| {
        let months = found.months.map(|months| format!("{months} months"));
        let washout = found.washout.map(words::code);
        let target = found.target.as_ref().map(|day| format!("for {day}"));
        let dose = found.last_dose.as_ref().map(|day| format!("dose {day}"));
        let parts = [washout, months, target, dose, found.pointer.clone()];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| format!("{} {}", found.code.as_str(), parts.join(" ")))
    };
    let state = format!("{} in use: {}", words::code(agent.agent), words::code(agent.in_use));
    let found = agent.findings.iter().filter_map(finding);
    Part { grounds: &agent.grounds, also: std::iter::once(state).chain(found).collect() }
}

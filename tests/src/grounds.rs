//! What each answer to a vector rests on and what it lacks, as lines that are read and compared
//! whole: a fact that is used or asked for without cause shows as a change.

use std::fmt::Write;

use gao_core::assessment::{Assessment, Grounds};
use gao_core::finding::Role;
use gao_core::{Options, assess_json_to_record};

use crate::vectors;

/// Files of vectors whose grounds are kept, each with the rules that it is about.
pub const FILES: [(&str, &str); 6] = [
    ("dx.json", "F-04."),
    ("pharm.json", "F-08"),
    ("safety.json", "F-09"),
    ("schedule.json", "F-10"),
    ("vlow.json", "F-05"),
    ("differential.json", "F-0"),
];

/// The grounds of every vector of a file, those of `rules` only: `+` for a fact that met its part of the
/// rule, `-` for one that failed it, `?` for one that is missing.
///
/// # Errors
///
/// A sentence if the file cannot be read or a record is refused.
pub fn lines(file: &str, rules: &str) -> Result<String, String> {
    let mut text = String::new();
    for vector in vectors::read(file)?.iter().filter(|vector| vector.refusal().is_none()) {
        let options = Options { policy: vector.policy.clone(), ..Options::default() };
        // What is faulty on purpose has no grounds.
        let Ok(answer) = assess_json_to_record(vector.input.to_string().as_bytes(), &options)
        else {
            continue;
        };
        let _ = writeln!(text, "{}: {}", vector.id, vector.title);
        for grounds in all(&answer).filter(|grounds| grounds.rule.starts_with(rules)) {
            line(&mut text, grounds);
        }
    }
    Ok(text)
}

fn line(text: &mut String, grounds: &Grounds) {
    let _ = write!(text, "  {}", grounds.rule);
    for fact in &grounds.used {
        let sign = match fact.role {
            Role::Satisfied => '+',
            Role::Failed => '-',
        };
        let _ = write!(text, " {sign}{}", fact.pointer);
    }
    for fact in &grounds.missing {
        let _ = write!(text, " ?{}", fact.pointer);
    }
    text.push('\n');
}

/// Every answer that names its grounds; of the medicines those that are recorded.
fn all(answer: &Assessment) -> impl Iterator<Item = &Grounds> {
    let recorded = answer.agent_safety.agents.iter().filter(|agent| agent.recorded);
    let sets = answer.diagnosis.sets.iter().map(|set| &set.conclusion.grounds);
    let severity = &answer.severity;
    let single = [
        &severity.multiple_vertebral.grounds,
        &severity.multiple_any.grounds,
        &severity.very_low_bmd.conclusion.grounds,
        &answer.pharmacotherapy.grounds,
        &answer.schedule.grounds,
    ];
    sets.chain(single).chain(recorded.map(|agent| &agent.grounds))
}

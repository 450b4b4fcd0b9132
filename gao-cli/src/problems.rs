//! Problems as a reader sees them: by part of the record, one on a line, counted at the end.

use gao_core::case::Group;
use gao_core::explain::Style;
use gao_core::problem::Severity;
use gao_core::{Language, Problem, Text};

use crate::page::Page;

/// Every problem of `file`.
pub(crate) fn list(file: &str, problems: &[Problem], language: Language, style: Style) -> String {
    let mut page = Page::new(style);
    let mut sorted: Vec<&Problem> = problems.iter().collect();
    sorted.sort_by_key(|problem| problem.group);
    for part in sorted.chunk_by(|one, next| one.group == next.group) {
        if let [first, ..] = part {
            page.heading(heading(first.group).of(language));
        }
        for problem in part {
            page.entry(&line(problem, language));
        }
    }
    page.closing(&count(file, problems, language));
    page.finish()
}

/// `E-LEVEL /fractures/0/level: …`; a problem of the whole document has no place.
fn line(problem: &Problem, language: Language) -> String {
    let Problem { code, pointer, offending, .. } = problem;
    let place = if pointer.is_empty() { String::new() } else { format!(" {}", plain(pointer)) };
    let message = problem.message(language);
    let quoted = format!("`{offending}`");
    if offending.is_empty() || message.contains(&quoted) {
        format!("{}{place}: {message}", code.as_str())
    } else {
        format!("{}{place}: {message} {quoted}", code.as_str())
    }
}

/// A place whose field names may be anything: what would steer a terminal or be read as a mark of
/// Markdown or HTML is spelled out.
fn plain(pointer: &str) -> String {
    let is_plain = |letter: char| !letter.is_control() && !"`<>".contains(letter);
    pointer
        .chars()
        .map(|letter| {
            if is_plain(letter) { letter.to_string() } else { letter.escape_unicode().to_string() }
        })
        .collect()
}

fn count(file: &str, problems: &[Problem], language: Language) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.len().saturating_sub(errors);
    match language {
        Language::English => {
            format!(
                "`{file}`: problems: {} (errors: {errors}, warnings: {warnings})",
                problems.len()
            )
        }
        Language::Danish => {
            format!(
                "`{file}`: problemer: {} (fejl: {errors}, advarsler: {warnings})",
                problems.len()
            )
        }
    }
}

/// What a part of the record is called.
fn heading(group: Group) -> Text {
    let (en, da) = match group {
        Group::Record => ("The record", "Oplysningerne som helhed"),
        Group::Patient => ("The woman", "Kvinden"),
        Group::Reproduction => ("Pregnancies and breastfeeding", "Graviditeter og amning"),
        Group::Symptoms => ("Symptoms", "Symptomer"),
        Group::Fractures => ("Fractures", "Frakturer"),
        Group::Imaging => ("Imaging", "Billeddiagnostik"),
        Group::Bmd => ("Bone mineral density", "Knoglemineraltæthed"),
        Group::Labs => ("Laboratory results", "Laboratorieprøver"),
        Group::RiskFactors => ("Risk factors", "Risikofaktorer"),
        Group::OtherCauses => ("Other causes", "Andre årsager"),
        Group::Medications => ("Medicines", "Medicin"),
        Group::Plans => ("Plans and judgements", "Planer og vurderinger"),
    };
    Text { en, da }
}

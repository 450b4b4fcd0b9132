//! What is recorded and has no place on the chart.

use gao_core::Language;
use gao_core::timeline::{Measurement, Timeline};

use super::fractures::name;
use super::series::placed;
use crate::text;
use crate::words;

/// One line for each thing that the chart leaves out, and why.
///
/// A day, a site or a value that is not recorded is not guessed; a score without a value in g/cm2
/// has no place on an axis of density.
#[must_use]
pub fn undrawn(timeline: &Timeline, language: Language) -> Vec<String> {
    let measurements = timeline.measurements.iter().filter(|m| placed(m).is_none());
    let mut lines: Vec<String> = measurements.map(|m| measurement(m, language)).collect();
    let undated = timeline.fractures.iter().filter(|fracture| fracture.onset.is_none());
    lines.extend(undated.map(|fracture| {
        let name = text::capital(&name(fracture, language));
        format!("{name}: {}", words::NO_DAY_OF_FRACTURE.of(language))
    }));
    let unplaced = timeline.courses.iter();
    let unplaced = unplaced.filter(|course| course.extent.is_none() && course.last_dose.is_none());
    lines.extend(unplaced.map(|course| {
        let name = course.agent.map_or(words::UNNAMED_MEDICINE, gao_core::Agent::name);
        format!("{}: {}", name.of(language), words::NO_DAY_OF_COURSE.of(language))
    }));
    let mut once: Vec<String> = Vec::new();
    for line in lines {
        if !once.contains(&line) {
            once.push(line);
        }
    }
    once
}

fn measurement(m: &Measurement, language: Language) -> String {
    let place = m.site.map_or_else(
        || words::SITE_NOT_RECORDED.of(language).to_owned(),
        |site| text::site(site, m.side, language),
    );
    let mut line = text::capital(&place);
    if let Some(day) = m.date {
        line.push_str(&format!(", {}", text::date(day, language)));
    }
    if let Some(z) = m.z_score {
        line.push_str(&format!(", Z {}", text::decimal(&z.to_string(), language)));
    }
    if let Some(t) = m.t_score {
        line.push_str(&format!(", T {}", text::decimal(&t.to_string(), language)));
    }
    let missing = [
        (m.date.is_none(), words::NO_DAY),
        (m.bmd.is_none(), words::NO_VALUE),
        (m.site.is_none(), words::NO_SITE),
    ];
    let missing = missing.into_iter().filter(|(missing, _)| *missing);
    let missing: Vec<_> = missing.map(|(_, reason)| reason.of(language)).collect();
    format!("{line}: {}", missing.join(", "))
}

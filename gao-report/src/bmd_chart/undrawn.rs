//! What is recorded and has no place on the chart.

use gao_core::evidence::{EvidenceId, EvidenceSet};
use gao_core::explain::site_not_recorded;
use gao_core::time::CivilDate;
use gao_core::timeline::{Course, Extent, FractureMark, Measurement, NoBand, Timeline};
use gao_core::{Agent, Language};

use super::fractures::{self, name};
use super::series::{self, EARLIEST};
use crate::months;
use crate::text;
use crate::words;

/// One line for each thing that is recorded and not on the chart, and why.
///
/// A day, a site or a value that is not recorded is not guessed, and a score without a value in
/// g/cm2 has no place on an axis of density.
#[must_use]
pub fn undrawn(timeline: &Timeline, language: Language) -> Vec<String> {
    let Some(birth) = timeline.birth else { return Vec::new() };
    let mut lines = Lines::default();
    for m in timeline.measurements.iter().filter(|m| !series::is_placed(m, birth)) {
        lines.add(measurement(m, birth, language));
    }
    for fracture in &timeline.fractures {
        let drawn = fractures::is_placed(fracture, birth) || fracture.confirmed.is_no();
        if !drawn {
            lines.add(self::fracture(fracture, language));
        }
    }
    let early = |extent: &Extent| months::since(birth, extent.latest) < EARLIEST;
    for course in &timeline.courses {
        if course.extent.as_ref().is_none_or(early) {
            lines.add(self::course(course, language));
        }
    }
    for _ in timeline.pregnancies.iter().filter(|extent| early(extent)) {
        lines.add(words::EARLY_PREGNANCY.of(language).to_owned());
    }
    for _ in timeline.feeding.iter().filter(|period| early(&period.extent)) {
        lines.add(words::EARLY_BREASTFEEDING.of(language).to_owned());
    }
    for _ in 0..timeline.undated_pregnancies {
        lines.add(words::UNDATED_PREGNANCY.of(language).to_owned());
    }
    lines.counted()
}

/// Equal lines once, with how many they are.
#[derive(Default)]
struct Lines {
    lines: Vec<(String, usize)>,
}

impl Lines {
    fn add(&mut self, line: String) {
        match self.lines.iter_mut().find(|(known, _)| *known == line) {
            Some((_, count)) => *count += 1,
            None => self.lines.push((line, 1)),
        }
    }

    fn counted(self) -> Vec<String> {
        let counted = |(line, count): (String, usize)| match count {
            1 => line,
            _ => format!("{line} (×{count})"),
        };
        self.lines.into_iter().map(counted).collect()
    }
}

fn measurement(m: &Measurement, birth: CivilDate, language: Language) -> String {
    let place = m.site.map_or_else(
        || site_not_recorded().of(language).to_owned(),
        |site| text::site(site, m.side, language),
    );
    let mut parts = vec![text::capital(&place)];
    parts.extend(m.date.map(|day| text::date(day, language)));
    parts.extend(m.bmd.map(|bmd| format!("{} g/cm²", text::decimal(&bmd.to_string(), language))));
    parts.extend(m.z_score.map(|z| format!("Z {}", text::decimal(&z.to_string(), language))));
    parts.extend(m.t_score.map(|t| format!("T {}", text::decimal(&t.to_string(), language))));
    let early = m.date.is_some_and(|day| months::since(birth, day) < EARLIEST);
    let missing = [
        (m.date.is_none(), words::NO_DAY),
        (m.bmd.is_none(), words::NO_VALUE),
        (m.site.is_none(), words::NO_SITE),
        (early, words::TOO_EARLY),
    ];
    let missing = missing.into_iter().filter(|(missing, _)| *missing);
    let missing: Vec<_> = missing.map(|(_, reason)| reason.of(language)).collect();
    format!("{}: {}", parts.join(", "), missing.join(", "))
}

fn fracture(fracture: &FractureMark, language: Language) -> String {
    let name = text::capital(&name(fracture, language));
    let standing = gao_core::explain::confirmation(fracture.confirmed).of(language);
    let reason = if fracture.onset.is_none() { words::NO_DAY } else { words::TOO_EARLY };
    format!("{name} ({standing}): {}", reason.of(language))
}

fn course(course: &Course, language: Language) -> String {
    let name = course.agent.map_or(words::UNNAMED_MEDICINE, Agent::name).of(language);
    let reason = match (course.extent, course.last_dose) {
        (Some(_), _) => words::TOO_EARLY,
        (None, Some(_)) => words::ONLY_LAST_DOSE,
        (None, None) => words::NO_BEGINNING,
    };
    format!("{name}: {}", reason.of(language))
}

/// Why sites with reported averages have no band: each reason once, with its sites.
#[must_use]
pub fn no_bands(timeline: &Timeline, language: Language) -> Vec<String> {
    let mut reasons: Vec<(NoBand, Vec<String>)> = Vec::new();
    // Where one series of a place has a band, the others need no excuse.
    let place_of = |series| {
        let member = timeline.measurements.iter().find(|m| m.series == Some(series));
        member.map(|m| (m.site, m.side))
    };
    let drawn: Vec<_> = timeline.bands.iter().map(|band| place_of(band.series)).collect();
    let without = timeline.no_bands.iter().filter(|it| !drawn.contains(&place_of(it.series)));
    for found in without {
        let site = text::site(found.site, found.side, language);
        match reasons.iter_mut().find(|(reason, _)| *reason == found.reason) {
            Some((_, sites)) if sites.contains(&site) => {}
            Some((_, sites)) => sites.push(site),
            None => reasons.push((found.reason, vec![site])),
        }
    }
    let line = |(reason, sites): (NoBand, Vec<String>)| {
        let sites = text::capital(&sites.join("; "));
        format!("{sites}: {}", no_band(reason, language))
    };
    reasons.into_iter().map(line).collect()
}

fn no_band(reason: NoBand, language: Language) -> String {
    let (words, rests_on) = match reason {
        NoBand::Refused(reason) => {
            return text::inside(&text::sentence(reason.sentence(), language));
        }
        NoBand::BreastfeedingOpen => (words::NO_BAND_OPEN, EvidenceId::S17),
        NoBand::NoFirstValue => (words::NO_BAND_FIRST_VALUE, EvidenceId::P21),
        NoBand::NotClean => (words::NO_BAND_NOT_CLEAN, EvidenceId::X03),
        NoBand::Treated => (words::NO_BAND_TREATED, EvidenceId::D25),
    };
    text::cited(words.of(language), EvidenceSet::only(rests_on))
}

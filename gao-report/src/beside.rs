//! The words that belong beside a chart.

use gao_core::evidence::EvidenceSet;
use gao_core::explain::{Page, Section, Style, sections};
use gao_core::timeline::Timeline;
use gao_core::{Audience, Case, Findings, Language, Policy};

use crate::bmd_chart::{no_bands, undrawn};
use crate::door::Subject;

/// What must be said first, and what the chart leaves out; for a clinician, as charts are.
#[must_use]
pub fn beside_chart(
    case: &Case,
    policy: &Policy,
    findings: &Findings,
    timeline: &Timeline,
    subject: Subject,
    language: Language,
) -> Vec<String> {
    let first = Page {
        sections: &[Section::First],
        beside: EvidenceSet::empty(),
        language,
        style: Style::Text,
        audience: Audience::Clinician,
    };
    let said = sections(case, policy, findings, &first).into_iter();
    let mut lines: Vec<String> = said.map(|(_, text)| text.trim().to_owned()).collect();
    // The spine leaves nothing out.
    if subject == Subject::Bmd {
        lines.extend(undrawn(timeline, language));
        lines.extend(no_bands(timeline, language));
    }
    lines
}

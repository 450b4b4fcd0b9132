//! One page of HTML that stands alone: nothing of it comes from the network, and nothing runs.

mod figures;
mod markdown;
mod provenance;
mod tables;

use gao_core::evidence::REGISTER_VERSION;
use gao_core::explain::{Page, Section, Style, sections};
use gao_core::timeline::Timeline;
use gao_core::{
    Audience, Case, ENGINE_VERSION, Language, Policy, ProvenanceInput, SCHEMA_VERSION, decide,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use self::markdown::{Contents, Written};
use crate::bmd_chart;
use crate::words;

/// What a report is written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReportOptions {
    /// In which language.
    pub language: Language,
    /// For whom. The woman herself gets her letter; charts, which take a reader who knows
    /// measurement error, go to the clinician.
    pub audience: Audience,
    /// Whether a band is also drawn for breastfeeding that no figure is reported for, marked so.
    pub illustrative_band: bool,
}

const STYLE: &str = include_str!("style.css");

/// Should anything slip through: no script, no network.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Writes the report of a record.
///
/// ```
/// use gao_core::{Language, Options, case_from_json};
/// use gao_report::{ReportOptions, report};
///
/// let options = Options::default();
/// let danish = ReportOptions { language: Language::Danish, ..ReportOptions::default() };
/// let case = case_from_json(br#"{"as_of": "2025-12-20"}"#, &options)?;
/// let page = report(&case, &options.policy, danish);
/// assert!(page.starts_with("<!DOCTYPE html><html lang=\"da\">"));
///
/// // What is no record has no report.
/// assert!(case_from_json(b"[]", &options).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[must_use]
pub fn report(case: &Case, policy: &Policy, options: ReportOptions) -> String {
    let ReportOptions { language, audience, illustrative_band } = options;
    let findings = decide(case, policy);
    let timeline = (audience == Audience::Clinician)
        .then(|| Timeline::of(case, policy, &findings, illustrative_band));
    let reports_changes = timeline.as_ref().is_some_and(|it| !it.reported.is_empty());
    let letter = Page {
        sections: &order(audience, reports_changes),
        beside: timeline.as_ref().map(bmd_chart::rests_on).unwrap_or_default(),
        language,
        style: Style::Markdown,
        audience,
    };
    let letter = sections(case, policy, &findings, &letter);
    let provenance = timeline.as_ref().and(case.provenance());
    page(&letter, timeline.as_ref(), provenance, language).into_string()
}

/// The answer first and what to do now, then the charts and what is recorded; within these, the
/// order of the letter.
fn order(audience: Audience, reports_changes: bool) -> Vec<Section> {
    let mut order: Vec<Section> = Section::of(audience).into();
    order.sort_by_key(|section| stands_behind_the_charts(*section));
    let changes = order.iter().position(|section| *section == Section::BmdChanges);
    if let Some(place) = changes.filter(|_| reports_changes) {
        order.insert(place + 1, Section::ReportedChanges);
    }
    order
}

fn stands_behind_the_charts(section: Section) -> bool {
    !matches!(
        section,
        Section::Title | Section::First | Section::Answer | Section::Imaging | Section::Requests
    )
}

fn page(
    letter: &[(Section, String)],
    timeline: Option<&Timeline>,
    provenance: Option<&ProvenanceInput>,
    language: Language,
) -> Markup {
    let say = |text: gao_core::Text| text.of(language);
    let mut contents = Contents::default();
    let title = letter.iter().find(|(section, _)| *section == Section::Title);
    let title = title.map_or("", |(_, text)| text.trim_start_matches("# ").trim());
    let mut body: Vec<Markup> = Vec::new();
    let mut charts = timeline;
    for (section, text) in letter.iter().filter(|(section, _)| *section != Section::Title) {
        if let Some(timeline) = charts.filter(|_| stands_behind_the_charts(*section)) {
            body.push(figures::figures(timeline, language, &mut contents));
            charts = None;
        }
        let Written { html, first } = contents.write(text);
        body.push(html! {
            section class=[(*section == Section::First).then_some("first")] aria-labelledby=[first] {
                (PreEscaped(html))
            }
        });
    }
    body.extend(provenance.map(|it| provenance::section(it, language, &mut contents)));
    html! {
        (DOCTYPE)
        html lang=(say(words::LANGUAGE)) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "gao " (ENGINE_VERSION) };
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    p.scope { (say(words::NOT_FOR_CLINICAL_USE)) }
                    h1 { (title) }
                }
                nav aria-label=(say(words::CONTENTS)) {
                    details {
                        summary { (say(words::CONTENTS)) }
                        ol {
                        @for (id, heading) in contents.entries() {
                                li { a href={ "#" (id) } { (heading) } }
                            }
                        }
                    }
                }
                main { @for section in &body { (section) } }
                footer {
                    p {
                        "gao " (ENGINE_VERSION)
                        @if timeline.is_some() {
                            ", " (say(words::REGISTER)) " " (REGISTER_VERSION)
                            ", " (say(words::SCHEMA)) " " (SCHEMA_VERSION)
                        }
                    }
                }
            }
        }
    }
}

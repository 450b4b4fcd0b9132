//! One page of HTML that stands alone: nothing of it comes from the network, and nothing runs.

mod figures;
mod markdown;
mod tables;

use gao_core::evidence::REGISTER_VERSION;
use gao_core::explain::{Section, Style, sections};
use gao_core::timeline::Timeline;
use gao_core::{Audience, Case, ENGINE_VERSION, Language, Policy, SCHEMA_VERSION, decide};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use self::markdown::{Contents, Written};
use crate::words;

/// What a report is written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    let letter = sections(case, policy, &findings, language, Style::Markdown, audience);
    let timeline = (audience == Audience::Clinician)
        .then(|| Timeline::of(case, policy, &findings, illustrative_band));
    page(letter, timeline.as_ref(), language).into_string()
}

fn page(
    mut letter: Vec<(Section, String)>,
    timeline: Option<&Timeline>,
    language: Language,
) -> Markup {
    let say = |text: gao_core::Text| text.of(language);
    let mut contents = Contents::default();
    letter.sort_by_key(|(section, _)| place(*section));
    let title = letter.iter().find(|(section, _)| *section == Section::Title);
    let title = title.map_or("", |(_, text)| text.trim_start_matches("# ").trim());
    let mut body: Vec<Markup> = Vec::new();
    let mut drawn = false;
    for (section, text) in letter.iter().filter(|(section, _)| *section != Section::Title) {
        if let Some(timeline) = timeline.filter(|_| !drawn && place(*section) == AFTER_THE_CHARTS) {
            body.push(figures::figures(timeline, language, &mut contents));
            drawn = true;
        }
        let Written { html, first } = contents.write(text);
        body.push(html! {
            section class=[(*section == Section::First).then_some("first")] aria-labelledby=[first] {
                (PreEscaped(html))
            }
        });
    }
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
                    ol {
                        @for (id, heading) in contents.entries() {
                            li { a href={ "#" (id) } { (heading) } }
                        }
                    }
                }
                main { @for section in &body { (section) } }
                footer {
                    p {
                        "gao " (ENGINE_VERSION) ", " (say(words::REGISTER)) " " (REGISTER_VERSION)
                        ", " (say(words::SCHEMA)) " " (SCHEMA_VERSION)
                    }
                }
            }
        }
    }
}

/// Where the charts stand: before what is recorded.
const AFTER_THE_CHARTS: u8 = 2;

/// The answer first and what to do now, then the charts and what is recorded; within these, the
/// order of the letter.
fn place(section: Section) -> u8 {
    match section {
        Section::Title | Section::First => 0,
        Section::Answer | Section::Imaging | Section::Requests => 1,
        _ => AFTER_THE_CHARTS,
    }
}

//! The charts of a page, each with its values as a table and what it leaves out.

use gao_core::Language;
use gao_core::timeline::Timeline;
use maud::{Markup, PreEscaped, html};

use super::markdown::Contents;
use super::tables;
use crate::bmd_chart::{self, no_bands, undrawn};
use crate::chart::Width;
use crate::spine_chart;
use crate::words;

pub(super) fn figures(timeline: &Timeline, language: Language, contents: &mut Contents) -> Markup {
    html! {
        (bone_density(timeline, language, contents))
        (spine(timeline, language, contents))
    }
}

fn bone_density(timeline: &Timeline, language: Language, contents: &mut Contents) -> Markup {
    let say = |text: gao_core::Text| text.of(language);
    let id = contents.add(say(words::BMD_TITLE));
    let wide = bmd_chart::untitled(timeline, language, Width::Wide);
    let narrow = bmd_chart::untitled(timeline, language, Width::Narrow);
    let drawn = wide.is_ok();
    let left_out = undrawn(timeline, language);
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (say(words::BMD_TITLE)) }
            @match (wide, narrow) {
                (Ok(wide), Ok(narrow)) => figure {
                    // Two drawings of one thing; the style shows the one that fits.
                    div.wide { (PreEscaped(wide.svg("bmd-wide"))) }
                    div.narrow { (PreEscaped(narrow.svg("bmd-narrow"))) }
                },
                (Err(reason), _) | (_, Err(reason)) => p { (reason.sentence(language)) },
            }
            @if drawn && !left_out.is_empty() {
                p { (say(words::LEFT_OUT)) }
                ul { @for line in &left_out { li { (line) } } }
            }
            @if drawn { @for line in no_bands(timeline, language) { p { (line) } } }
            (tables::measurements(timeline, language))
            (tables::reported(timeline, language))
            (tables::course(timeline, language))
        }
    }
}

fn spine(timeline: &Timeline, language: Language, contents: &mut Contents) -> Markup {
    let title = words::SPINE_TITLE.of(language);
    let id = contents.add(title);
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (title) }
            figure.spine { (PreEscaped(spine_chart::untitled(timeline, language).svg("spine"))) }
            (tables::fractures(timeline, language))
        }
    }
}

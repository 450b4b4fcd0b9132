//! Where the record comes from, as whoever made it wrote it.

use gao_core::{Language, ProvenanceInput};
use maud::{Markup, html};

use super::markdown::Contents;
use crate::words;

/// Identifier, source, how the record was made and what it has no place for; nothing if none is
/// written down.
pub(super) fn section(
    provenance: &ProvenanceInput,
    language: Language,
    contents: &mut Contents,
) -> Markup {
    let say = |text: gao_core::Text| text.of(language);
    let ProvenanceInput { id, citation, doi, note, left_out, .. } = provenance;
    let source = [citation, doi].into_iter().flatten().map(String::as_str).collect::<Vec<_>>();
    let source = Some(source.join(". ")).filter(|text| !text.is_empty());
    let left_out = left_out.as_deref().unwrap_or_default();
    if id.is_none() && source.is_none() && note.is_none() && left_out.is_empty() {
        return html! {};
    }
    let heading = contents.add(say(words::ABOUT_RECORD));
    html! {
        section aria-labelledby=(heading) {
            h2 id=(heading) { (say(words::ABOUT_RECORD)) }
            @for (name, text) in [
                (words::RECORD_ID, id.as_ref()),
                (words::CITATION, source.as_ref()),
                (words::RECORD_NOTE, note.as_ref()),
            ] {
                @if let Some(text) = text { p { (say(name)) ": " (text) } }
            }
            @if !left_out.is_empty() {
                p { (say(words::RECORD_LEFT_OUT)) ":" }
                ul { @for line in left_out { li { (line) } } }
            }
        }
    }
}

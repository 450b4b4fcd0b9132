//! The letter as HTML, with a table of contents.
//!
//! Only what a letter consists of becomes a tag: headings, paragraphs, lists. Anything else, a
//! link, a picture or raw HTML, is shown as the text that it is.

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd, html};

/// The headings of a page, each with an identifier of its own.
#[derive(Debug, Default)]
pub(super) struct Contents {
    entries: Vec<(String, String)>,
}

/// A part of the page.
pub(super) struct Written {
    pub(super) html: String,
    /// Identifier of its first heading.
    pub(super) first: Option<String>,
}

impl Contents {
    /// Takes up a heading, and gives its identifier.
    pub(super) fn add(&mut self, heading: &str) -> String {
        let id = format!("part-{}", self.entries.len() + 1);
        self.entries.push((id.clone(), heading.to_owned()));
        id
    }

    pub(super) fn entries(&self) -> &[(String, String)] {
        &self.entries
    }

    /// Writes one section.
    pub(super) fn write(&mut self, markdown: &str) -> Written {
        let events: Vec<Event<'_>> = Parser::new(markdown).filter_map(harmless).collect();
        let mut first = None;
        let mut written = Vec::with_capacity(events.len());
        for (place, event) in events.iter().enumerate() {
            let Event::Start(Tag::Heading { level, classes, attrs, .. }) = event else {
                written.push(event.clone());
                continue;
            };
            let following = events.iter().skip(place + 1);
            let within = following.take_while(|it| !matches!(it, Event::End(TagEnd::Heading(_))));
            let id = self.add(&within.filter_map(text).collect::<String>());
            first.get_or_insert_with(|| id.clone());
            written.push(Event::Start(Tag::Heading {
                level: *level,
                id: Some(CowStr::from(id)),
                classes: classes.clone(),
                attrs: attrs.clone(),
            }));
        }
        let mut page = String::new();
        html::push_html(&mut page, written.into_iter());
        Written { html: page, first }
    }
}

fn text<'a>(event: &'a Event<'_>) -> Option<&'a str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    }
}

/// The event, if a letter consists of it; else its text, or nothing.
fn harmless(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::List(_) | Tag::Item)
        | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::Item)
        | Event::Text(_)
        | Event::Code(_)
        | Event::SoftBreak
        | Event::HardBreak => Some(event),
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_text_lists_and_headings_becomes_a_tag() {
        let hostile = "## A\n\n<script>x</script> ![p](http://e/x.png) [l](javascript:1) <b>b</b>\n\n\
                       <iframe src=\"http://e\"></iframe>\n\n- one\n  - two\n";
        let mut contents = Contents::default();
        let Written { html, first } = contents.write(hostile);
        assert_eq!(first.as_deref(), Some("part-1"));
        let tags: Vec<&str> =
            html.split('<').skip(1).filter_map(|it| it.split('>').next()).collect();
        let known = ["h2 id=\"part-1\"", "/h2", "p", "/p", "ul", "/ul", "li", "/li"];
        assert!(tags.iter().all(|tag| known.contains(tag)), "{tags:?}");
        assert!(html.contains("&lt;script&gt;x&lt;/script&gt;"), "{html}");
    }

    #[test]
    fn every_heading_has_an_identifier_of_its_own() {
        let mut contents = Contents::default();
        contents.write("## One\n\n## Two\n");
        assert_eq!(contents.write("## Three\n").first.as_deref(), Some("part-3"));
        let headings: Vec<&str> = contents.entries().iter().map(|(_, it)| it.as_str()).collect();
        assert_eq!(headings, ["One", "Two", "Three"]);
    }
}

//! A heading and its lines, set as plain text or Markdown in the manner of a letter.

use gao_core::explain::Style;

/// A page that grows from top to bottom.
pub(crate) struct Page {
    style: Style,
    text: String,
}

impl Page {
    /// An empty page.
    pub(crate) fn new(style: Style) -> Self {
        Self { style, text: String::new() }
    }

    /// Starts a part of the page.
    pub(crate) fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        match self.style {
            Style::Text => self.text.push_str(heading),
            Style::Markdown => self.text.extend(["## ", heading, "\n"]),
        }
        self.text.push('\n');
    }

    /// Adds an entry below the last heading.
    pub(crate) fn entry(&mut self, entry: &str) {
        let bullet = match self.style {
            Style::Text => "  ",
            Style::Markdown => "- ",
        };
        self.text.extend([bullet, entry, "\n"]);
    }

    /// Adds a sentence that belongs to the whole page.
    pub(crate) fn closing(&mut self, sentence: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.extend([sentence, "\n"]);
    }

    /// What was written.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}

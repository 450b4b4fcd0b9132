//! A text that the caller wrote, as it may stand in a letter.

use core::fmt::{self, Write};

use super::Style;
use crate::problem::is_invisible;

/// Marks that Markdown reads, also inside a line.
const MARKS: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&'];

/// Writes `text` on one line; in Markdown no mark of it is read as one. So it can neither end the
/// sentence that it stands in, nor pose as a heading, a link or a tag.
pub(super) fn free_text(out: &mut impl Write, text: &str, style: Style) -> fmt::Result {
    for character in text.chars() {
        if character.is_control() || is_invisible(character) {
            out.write_char(' ')?;
            continue;
        }
        if style == Style::Markdown && MARKS.contains(&character) {
            out.write_char('\\')?;
        }
        out.write_char(character)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    fn written(text: &str, style: Style) -> String {
        let mut out = String::new();
        free_text(&mut out, text, style).unwrap();
        out
    }

    #[test]
    fn a_text_stays_on_its_line_and_has_no_marks() {
        assert_eq!(written("a\n\n# b\u{202e}", Style::Text), "a  # b ");
        assert_eq!(
            written("a\r\n<b> [c](d) `e` &amp;", Style::Markdown),
            "a  \\<b\\> \\[c\\](d) \\`e\\` \\&amp;"
        );
        assert_eq!(written("Mb. Crohn, 2019 (ø)", Style::Markdown), "Mb. Crohn, 2019 (ø)");
    }
}

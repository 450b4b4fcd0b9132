//! Text that the caller recorded, inside a letter.
//!
//! It can neither break the line nor mean anything in Markdown: a name is a name, and no heading,
//! link or picture.

use core::fmt::{self, Write};

use super::Style;
use crate::problem::is_invisible;

/// What means something in Markdown inside a line.
const MEANT: &str = "\\`*_[]<>&#~|";

/// Writes it on one line, as it is read.
pub(super) fn write<W: Write>(out: &mut W, text: &str, style: Style) -> fmt::Result {
    for character in text.chars() {
        let shown = if character.is_control() || is_invisible(character) { ' ' } else { character };
        if style == Style::Markdown && MEANT.contains(shown) {
            out.write_char('\\')?;
        }
        out.write_char(shown)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    fn written(text: &str, style: Style) -> String {
        let mut out = String::new();
        write(&mut out, text, style).unwrap();
        out
    }

    #[test]
    fn a_name_stays_on_its_line() {
        let name = "Ehlers-Danlos\n# Answer\u{202e}";
        assert_eq!(written(name, Style::Text), "Ehlers-Danlos # Answer ");
    }

    #[test]
    fn markdown_takes_it_for_nothing_else() {
        let name = "<b>![x](y)*";
        assert_eq!(written(name, Style::Markdown), "\\<b\\>!\\[x\\](y)\\*");
        assert_eq!(written("æ 1", Style::Markdown), "æ 1");
    }
}

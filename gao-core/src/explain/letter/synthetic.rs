//! That a record is made up, above everything else the letter says.

use core::fmt::{self, Write};

use super::Letter;
use crate::explain::words;
use crate::sentence::Audience;

impl Letter<'_> {
    /// Says it under the title; nothing for a record that does not call itself synthetic.
    pub(super) fn synthetic<W: Write>(&self, out: &mut W, audience: Audience) -> fmt::Result {
        let Some(text) = self.synthetic_sentence(audience) else { return Ok(()) };
        out.write_char('\n')?;
        self.in_list.set(false);
        out.write_str(text)?;
        out.write_char('\n')
    }

    /// The sentence, for what stands without a letter around it.
    pub(super) fn synthetic_sentence(&self, audience: Audience) -> Option<&'static str> {
        words::SYNTHETIC.of(audience, self.language).filter(|_| self.case.synthetic)
    }
}

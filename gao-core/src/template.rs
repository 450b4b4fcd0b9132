//! Texts with arguments in braces, written without building a string.

use core::fmt::{self, Write};

/// Writes `template`, each `{name}` replaced by what `argument` writes for it.
pub(crate) fn fill<W: Write>(
    out: &mut W,
    template: &str,
    mut argument: impl FnMut(&mut W, &str) -> fmt::Result,
) -> fmt::Result {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.write_str(before)?;
        let Some((name, tail)) = after.split_once('}') else {
            return out.write_str(after);
        };
        argument(out, name)?;
        rest = tail;
    }
    out.write_str(rest)
}

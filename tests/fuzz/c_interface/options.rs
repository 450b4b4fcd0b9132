//! The options of a call: none, one of a few documents, or what the input brings.

use crate::wish::WRONG;

/// Between options and record where the input brings both; it stands in no JSON.
const SEPARATOR: u8 = 0x1e;

/// The record where the input is options alone.
const RECORD: &[u8] = br#"{"as_of":"2025-12-20"}"#;

const VALID: [&[u8]; 5] = [
    b"{}",
    br#"{"mode":"quarantine"}"#,
    br#"{"as_of":"2025-12-20","mode":"quarantine"}"#,
    br#"{"policy":{"report_iscd_2005":true,"report_makitie_zillikens_2021":true}}"#,
    br#"{"policy":{"review_clock":"diagnosis"}}"#,
];

const BROKEN: [&[u8]; 8] = [
    b"",
    b"[]",
    b"\xff",
    b"{\"mode\":\"quarantine\"",
    br#"{"modus":"strict"}"#,
    br#"{"mode":"lenient"}"#,
    br#"{"policy":{"height_loss_mm":-1}}"#,
    br#"{"policy":7,"as_of":7}"#,
];

#[derive(Debug)]
pub(crate) enum Choice<'a> {
    /// A null pointer: the defaults.
    None,
    Valid(&'static [u8]),
    Broken(&'static [u8]),
    /// What stands before the separator.
    Own(&'a [u8]),
}

impl<'a> Choice<'a> {
    /// The options that a byte asks for, and the record.
    ///
    /// 0 and 1 are none and the input's own, then come the valid documents; from [`WRONG`] on, the
    /// broken ones.
    pub(crate) fn read(byte: u8, body: &'a [u8]) -> (Self, &'a [u8]) {
        if byte >= WRONG {
            return (Self::Broken(BROKEN[usize::from(byte - WRONG) % BROKEN.len()]), body);
        }
        match usize::from(byte) % (VALID.len() + 2) {
            0 => (Self::None, body),
            1 => match body.iter().position(|byte| *byte == SEPARATOR) {
                Some(end) => (Self::Own(&body[..end]), &body[end + 1..]),
                None => (Self::Own(body), RECORD),
            },
            valid => (Self::Valid(VALID[valid - 2]), body),
        }
    }

    pub(crate) const fn document(&self) -> Option<&[u8]> {
        match self {
            Self::None => None,
            Self::Valid(document) | Self::Broken(document) => Some(document),
            Self::Own(document) => Some(document),
        }
    }
}

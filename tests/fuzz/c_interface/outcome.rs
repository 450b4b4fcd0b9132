//! What a call said and wrote.

use std::{fmt, ptr, slice};

use gao::c::{Buffer, Status, gao_buffer_free};

#[derive(PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) status: Status,
    /// The answer, if it was written.
    pub(crate) answer: Option<Vec<u8>>,
    /// The problems, if they were written.
    pub(crate) problems: Option<Vec<u8>>,
}

impl Outcome {
    pub(crate) fn of(status: Status, answer: Buffer, problems: Buffer) -> Self {
        Self { status, answer: taken(answer), problems: taken(problems) }
    }
}

impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text =
            |bytes: &Option<Vec<u8>>| bytes.as_ref().map(|bytes| bytes.escape_ascii().to_string());
        f.debug_struct("Outcome")
            .field("status", &self.status)
            .field("answer", &text(&self.answer))
            .field("problems", &text(&self.problems))
            .finish()
    }
}

/// An output that shows whether it was written: no call writes null with a length.
pub(crate) const fn untouched() -> Buffer {
    Buffer { data: ptr::null_mut(), len: usize::MAX }
}

/// Copies what was written and gives it back, twice.
fn taken(mut buffer: Buffer) -> Option<Vec<u8>> {
    if buffer.data.is_null() && buffer.len == usize::MAX {
        return None;
    }
    assert_eq!(buffer.data.is_null(), buffer.len == 0, "data is null exactly if nothing is there");
    let bytes = if buffer.data.is_null() {
        Vec::new()
    } else {
        // SAFETY: the library has written this buffer, which holds `len` bytes.
        unsafe { slice::from_raw_parts(buffer.data, buffer.len) }.to_vec()
    };
    for _ in 0..2 {
        // SAFETY: the library has written this buffer; the second call finds it empty.
        unsafe { gao_buffer_free(&mut buffer) };
        assert!(buffer.data.is_null() && buffer.len == 0, "a freed buffer is empty");
    }
    Some(bytes)
}

//! Bytes that the library has allocated and the caller holds.

use core::ptr;

/// Bytes handed to the caller, who gives them back to `gao_buffer_free`.
///
/// `data` is null exactly if the buffer is empty. The fields are for reading only.
#[derive(Debug)]
#[repr(C)]
pub struct Buffer {
    /// The first byte.
    pub data: *mut u8,
    /// The number of bytes.
    pub len: usize,
}

impl Buffer {
    /// Hands text or a picture to the caller.
    pub(super) fn holding(bytes: Vec<u8>) -> Self {
        let bytes: Box<[u8]> = bytes.into_boxed_slice();
        let len = bytes.len();
        if len == 0 {
            return Self { data: ptr::null_mut(), len: 0 };
        }
        Self { data: Box::into_raw(bytes).cast::<u8>(), len }
    }
}

/// Frees a buffer and leaves it empty, so that freeing it again does nothing.
///
/// A null `buffer` is ignored.
///
/// # Safety
///
/// `buffer` is null or points to a buffer that this library has written, or to one whose `data` is
/// null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gao_buffer_free(buffer: *mut Buffer) {
    // SAFETY: the caller promises that a pointer that is not null is valid and its own.
    let Some(buffer) = (unsafe { buffer.as_mut() }) else { return };
    let data = core::mem::replace(&mut buffer.data, ptr::null_mut());
    let len = core::mem::replace(&mut buffer.len, 0);
    if !data.is_null() {
        // SAFETY: `data` and `len` come from `Box::into_raw` of a slice of that length in
        // `holding`, and `data` was replaced by null, so they are freed once.
        drop(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(data, len)) });
    }
}

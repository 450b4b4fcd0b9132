//! Reading what a caller passes, and writing what it gets.

use core::slice;

use super::buffer::Buffer;
use super::status::Status;

/// The bytes of a caller.
///
/// # Errors
///
/// [`Status::NullPointer`] if `data` is null, whatever `len` is; [`Status::InvalidArgument`] if
/// `len` is larger than any object can be.
///
/// # Safety
///
/// A `data` that is not null is valid for reading `len` bytes for as long as the result lives.
pub(super) unsafe fn read<'a>(data: *const u8, len: usize) -> Result<&'a [u8], Status> {
    if data.is_null() {
        return Err(Status::NullPointer);
    }
    if isize::try_from(len).is_err() {
        return Err(Status::InvalidArgument);
    }
    // SAFETY: `data` is not null, bytes have no alignment, `len` fits an object, and the caller
    // promises that it may be read.
    Ok(unsafe { slice::from_raw_parts(data, len) })
}

/// Where an answer goes.
///
/// # Errors
///
/// [`Status::NullPointer`] if `out` is null.
///
/// # Safety
///
/// An `out` that is not null is valid for writing and used by nobody else during the call.
pub(super) unsafe fn writable<'a>(out: *mut Buffer) -> Result<Output<'a>, Status> {
    if out.is_null() {
        return Err(Status::NullPointer);
    }
    Ok(Output { out, lifetime: core::marker::PhantomData })
}

/// A place that a caller has given for an answer. It may be uninitialised, so it is only written.
pub(super) struct Output<'a> {
    out: *mut Buffer,
    lifetime: core::marker::PhantomData<&'a mut Buffer>,
}

impl Output<'_> {
    pub(super) fn write(self, bytes: impl Into<Vec<u8>>) {
        // SAFETY: `writable` has checked the pointer, and its caller has promised the rest. What
        // stood there before is not dropped, because it may be uninitialised.
        unsafe { self.out.write(Buffer::holding(bytes.into())) }
    }
}

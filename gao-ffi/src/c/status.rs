//! What a call says about itself.

/// How a call ended. Numbers are never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub enum Status {
    /// The answer was written.
    Ok = 0,
    /// The input was refused; the problems were written.
    InvalidInput = 1,
    /// A pointer that must not be null is null; nothing was written.
    NullPointer = 2,
    /// The options were refused; their problems were written.
    InvalidOptions = 3,
    /// A number stands for no value of its enumeration, or a length is larger than any object;
    /// nothing was written.
    InvalidArgument = 4,
    /// A defect of the library; nothing was written. The process may go on.
    Panic = 5,
    /// The record holds nothing to draw; nothing was written.
    NothingToDraw = 6,
}

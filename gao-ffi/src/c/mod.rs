//! The C interface: JSON in; JSON, text or a picture out.
//!
//! Conventions, the same for every function:
//!
//! * The result is a [`Status`]; inputs come before outputs.
//! * Bytes are a pointer and a length; text is UTF-8 and not terminated by a zero byte.
//! * Pointers are checked for null. A pointer that is not null must be valid for its length.
//! * An output is written exactly when its documentation says so, and is then the caller's, to be
//!   given back to [`gao_buffer_free`].
//! * No panic crosses the boundary: it becomes [`Status::Panic`], without a word about the input.
//! * Every function is pure and may be called from any thread.

mod buffer;
mod bytes;
mod calls;
mod guard;
#[cfg(feature = "report")]
mod pictures;
mod status;

pub use self::buffer::{Buffer, gao_buffer_free};
pub use self::calls::{
    gao_abi_version, gao_agenda, gao_ask, gao_assess, gao_counsel, gao_evidence, gao_explain,
    gao_explain_part, gao_physiology_bands, gao_project, gao_reported_changes, gao_rules,
    gao_schedule, gao_validate, gao_version, gao_versions,
};
#[cfg(feature = "report")]
pub use self::pictures::{gao_beside_chart, gao_chart, gao_report};
pub use self::status::Status;

//! The library that other languages load. It ships the engine and adds no behaviour.
//!
//! C speaks JSON through the functions in [`c`]; for Kotlin, Swift and Python uniffi makes calls of the
//! functions of `gao-core` and `gao-report` themselves. This crate is not meant to be used from Rust: its Rust
//! interface may change at any time, the C interface follows [`c::gao_abi_version`].

#![deny(unsafe_code)]

#[allow(unsafe_code, reason = "C passes raw pointers; nothing outside this module touches one")]
pub mod c;

#[cfg(feature = "uniffi")]
gao_core::uniffi_reexport_scaffolding!();

#[cfg(all(feature = "uniffi", feature = "report"))]
gao_report::uniffi_reexport_scaffolding!();

//! Decision engine for pregnancy- and lactation-associated osteoporosis (PLO; Danish: GAO).
//!
//! The engine takes what is known about one woman and says, with reasons, which published
//! definitions are met, by what margin, and what is missing to decide. It is a component and
//! a second reader, not a doctor: it never prescribes, and it invents no probability or score.
//!
//! # The way of a record
//!
//! [`CaseInput`] is what a caller gives: plain, optional, untrusted. [`Case`] is the same
//! record checked, every quantity a type of its own. [`decide`] finds without allocation,
//! [`assess`] writes the findings down as an [`Assessment`] of codes and paths, and
//! [`explain::letter`] puts them into words, in English or Danish.
//!
//! # Example
//!
//! ```
//! use gao_core::{BmdInput, BmdModality, BmdSite, CaseInput, Options, Tri, assess};
//!
//! let input = CaseInput {
//!     as_of: Some("2025-12-20".into()),
//!     bmd: Some(vec![BmdInput {
//!         date: Some("2025-12-01".into()),
//!         modality: Some(BmdModality::Dxa),
//!         site: Some(BmdSite::LumbarSpine),
//!         z_score: Some("-2.40".into()),
//!         ..BmdInput::default()
//!     }]),
//!     ..CaseInput::default()
//! };
//! let assessment = assess(&input, &Options::default())?;
//! // A Z-score alone decides nothing, and silence about pregnancy is not "no".
//! assert_eq!(assessment.diagnosis.label, gao_core::Label::Undetermined);
//! assert_eq!(assessment.reproductive_state.pregnant.outcome, Tri::Unknown);
//! # Ok::<(), gao_core::InvalidInput>(())
//! ```
//!
//! # Features
//!
//! All are off by default; the core then needs no standard library.
//!
//! * `json`: JSON in and out, with every problem of a document reported at once.
//! * `schema`: JSON Schema of input and answer.
//! * `uniffi`: records and functions for Kotlin, Swift and Python.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
// The scaffolding of uniffi needs the standard library; the rules never do.
#[cfg(feature = "uniffi")]
extern crate std;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!("gao");

pub mod agents;
pub mod anchor;
mod api;
mod assess;
pub mod assessment;
pub mod batch;
pub mod bounds;
pub mod case;
mod catalogue;
pub mod change;
pub mod counselling;
pub mod criteria;
pub mod decimal;
mod densitometry;
pub mod diagnosis;
pub mod differential;
#[cfg(feature = "json")]
mod door;
pub mod evidence;
mod exclusions;
pub mod explain;
pub mod facts;
pub mod finding;
pub mod imaging;
pub mod input;
#[cfg(feature = "json")]
pub mod json;
pub mod locale;
pub mod logic;
pub mod management;
pub mod pharmacotherapy;
pub mod physiology_band;
mod policy;
pub mod problem;
pub mod prognosis;
pub mod projection;
pub mod quantity;
mod reproduction;
mod rule;
pub mod schedule;
mod sentence;
pub mod severity;
pub mod suspicion;
mod template;
mod text;
pub mod time;
pub mod timeline;
mod treatment;
mod vocabulary;
mod window;

pub use crate::api::*;
pub use crate::assess::{ENGINE_VERSION, Findings, assess_case, decide};
pub use crate::assessment::Assessment;
pub use crate::case::{Case, Mode};
pub use crate::diagnosis::Label;
pub use crate::exclusions::{AlternativeCause, Exclusions};
pub use crate::input::*;
pub use crate::logic::Tri;
pub use crate::policy::{LabelRegion, Policy, ReviewClock, VeryLowBmd};
pub use crate::problem::{InvalidInput, Problem, ProblemCode};
pub use crate::sentence::{Audience, Sentence};
pub use crate::text::{Language, Text};
pub use crate::vocabulary::*;
pub use crate::window::Window;

/// The example of the README, held to compile and to be true.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

//! Charts and reports: what `gao-core` found, to look at and to hand over.
//!
//! [`bmd_chart`] draws bone mineral density over the months since the birth, and [`spine_chart`]
//! the broken vertebrae; both are a [`Chart`], as SVG or PNG. [`report`] writes one page of HTML
//! that stands alone: letter, charts and their values as tables.
//!
//! Nothing is decided here. Every day, value and sentence comes from the core; this crate knows
//! where they stand on paper.

#![expect(
    clippy::float_arithmetic,
    reason = "a picture is made of floats; nothing here is compared with a clinical limit"
)]

#[cfg(feature = "json")]
mod beside;
mod bmd_chart;
mod chart;
#[cfg(feature = "json")]
mod door;
mod months;
mod page;
mod spine_chart;
mod text;
mod words;

#[cfg(feature = "json")]
pub use crate::beside::beside_chart;
#[cfg(feature = "uniffi")]
pub use crate::bmd_chart::not_drawn_sentence;
pub use crate::bmd_chart::{NotDrawn, bmd_chart, no_bands, undrawn};
pub use crate::chart::{Chart, DrawingError, Width};
#[cfg(feature = "json")]
pub use crate::door::{
    ChartOptions, Encoding, NoPicture, Subject, beside_chart_json, beside_chart_json_to_lines,
    chart_json, report_json,
};
pub use crate::page::{ReportOptions, report};
pub use crate::spine_chart::spine_chart;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!("gao_report");

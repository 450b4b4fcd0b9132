//! JSON in, a page or a picture out: for languages that have no records of the core.

use gao_core::timeline::Timeline;
use gao_core::{InvalidInput, Language, Options, case_from_json, decide};

use crate::beside::beside_chart;
use crate::bmd_chart::{NotDrawn, bmd_chart};
use crate::chart::{Chart, DrawingError, Width};
use crate::page::{ReportOptions, report};
use crate::spine_chart::spine_chart;

/// What there is to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Subject {
    /// Bone mineral density over the months since the birth.
    #[default]
    Bmd = 0,
    /// The vertebrae T1 to L5 with their grades.
    Spine = 1,
}

impl Subject {
    /// The chart of it; `width` counts for bone mineral density alone.
    ///
    /// # Errors
    ///
    /// [`NotDrawn`]: the record holds nothing for it; never for the spine.
    pub fn chart(
        self,
        timeline: &Timeline,
        language: Language,
        width: Width,
    ) -> Result<Chart, NotDrawn> {
        match self {
            Self::Bmd => bmd_chart(timeline, language, width),
            Self::Spine => Ok(spine_chart(timeline, language)),
        }
    }
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Encoding {
    /// Text that scales.
    #[default]
    Svg = 0,
    /// Pixels, three to a point.
    Png = 1,
}

/// What is drawn, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChartOptions {
    /// What there is to see.
    pub subject: Subject,
    /// How it is written.
    pub encoding: Encoding,
    /// How wide it is; the spine has one width.
    pub width: Width,
    /// In which language.
    pub language: Language,
    /// Whether a band is also drawn for breastfeeding that no figure is reported for, marked so.
    pub illustrative_band: bool,
}

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum NoPicture {
    /// The record or the options are refused.
    #[error(transparent)]
    Invalid(#[from] InvalidInput),
    /// The record holds nothing to draw.
    #[error("{}", .0.sentence(Language::English))]
    NothingToDraw(NotDrawn),
    /// The picture cannot be encoded.
    #[error(transparent)]
    Drawing(#[from] DrawingError),
}

/// Writes the report of a JSON record.
///
/// # Errors
///
/// [`InvalidInput`] as for any JSON record.
///
/// ```
/// use gao_core::Options;
/// use gao_report::{ReportOptions, report_json};
///
/// let page = |record: &[u8]| report_json(record, &Options::default(), ReportOptions::default());
/// assert!(page(br#"{"as_of": "2025-12-20"}"#)?.starts_with("<!DOCTYPE html>"));
/// assert!(page(b"{").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn report_json(
    json: &[u8],
    options: &Options,
    page: ReportOptions,
) -> Result<String, InvalidInput> {
    Ok(report(&case_from_json(json, options)?, &options.policy, page))
}

/// The words that belong beside a chart of a JSON record, line by line: what must be said first, and
/// what the chart leaves out.
///
/// # Errors
///
/// [`InvalidInput`] as for any JSON record.
///
/// ```
/// use gao_core::Options;
/// use gao_report::{ChartOptions, beside_chart_json_to_lines};
///
/// let record = br#"{"as_of": "2025-12-20",
///     "pregnancies": [{"births": ["2025-09-01"], "outcome": "live"}],
///     "bmd": [{"modality": "dxa", "site": "lumbar_spine", "date": "2025-12-01", "z_score": "-2.4"}]}"#;
/// let lines = |json: &[u8]| {
///     beside_chart_json_to_lines(json, &Options::default(), ChartOptions::default())
/// };
/// // A score without a value in g/cm2 has no place on the axis.
/// assert!(lines(record)?.iter().any(|line| line.contains("1 Dec 2025")));
/// assert!(lines(b"{").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn beside_chart_json_to_lines(
    json: &[u8],
    options: &Options,
    wanted: ChartOptions,
) -> Result<Vec<String>, InvalidInput> {
    let ChartOptions { subject, language, illustrative_band, .. } = wanted;
    let case = case_from_json(json, options)?;
    let findings = decide(&case, &options.policy);
    let timeline = Timeline::of(&case, &options.policy, &findings, illustrative_band);
    Ok(beside_chart(&case, &options.policy, &findings, &timeline, subject, language))
}

/// The same with JSON out: a list of texts.
///
/// # Errors
///
/// [`InvalidInput`] as for any JSON record.
///
/// ```
/// use gao_core::Options;
/// use gao_report::{ChartOptions, beside_chart_json};
///
/// let lines = |json: &[u8]| beside_chart_json(json, &Options::default(), ChartOptions::default());
/// assert_eq!(lines(br#"{"as_of": "2025-12-20"}"#)?, "[]");
/// assert!(lines(b"{").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn beside_chart_json(
    json: &[u8],
    options: &Options,
    wanted: ChartOptions,
) -> Result<String, InvalidInput> {
    let lines = beside_chart_json_to_lines(json, options, wanted)?;
    // Plain texts always serialise.
    Ok(serde_json::to_string(&lines).unwrap_or_default())
}

/// Draws a chart of a JSON record, and nothing beside it.
///
/// What must be said first, and what the chart leaves out, is said by [`beside_chart_json`] and in
/// the report: show either with it.
///
/// # Errors
///
/// [`NoPicture`]: the record is refused, holds nothing to draw, or the picture cannot be encoded.
///
/// ```
/// use gao_core::Options;
/// use gao_report::{ChartOptions, NoPicture, NotDrawn, Subject, chart_json};
///
/// let record = br#"{"as_of": "2025-12-20"}"#;
/// let chart = |subject| {
///     let wanted = ChartOptions { subject, ..ChartOptions::default() };
///     chart_json(record, &Options::default(), wanted)
/// };
/// assert!(chart(Subject::Spine)?.starts_with(b"<svg "));
/// assert_eq!(chart(Subject::Bmd), Err(NoPicture::NothingToDraw(NotDrawn::NoBirth)));
/// # Ok::<(), gao_report::NoPicture>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn chart_json(
    json: &[u8],
    options: &Options,
    wanted: ChartOptions,
) -> Result<Vec<u8>, NoPicture> {
    let ChartOptions { subject, encoding, width, language, illustrative_band } = wanted;
    let case = case_from_json(json, options)?;
    let findings = decide(&case, &options.policy);
    let timeline = Timeline::of(&case, &options.policy, &findings, illustrative_band);
    let chart = subject.chart(&timeline, language, width).map_err(NoPicture::NothingToDraw)?;
    Ok(match encoding {
        Encoding::Svg => chart.svg("gao").into_bytes(),
        Encoding::Png => chart.png()?,
    })
}

//! F-05: how severe is it? A profile, not a score: every dimension stands for itself.
//!
//! ## What it shows
//! Fractures as intervals from confirmed to possible, whether there are several, whether BMD
//! is very low and who said so, the Spinal Deformity Index, height lost, and what it does to
//! her day. No dimension is weighed against another: no source gives weights.
//!
//! ## References
//! S-08, S-38, S-42, S-61, S-72, S-82, S-93, S-94, S-99, X-04; P-01, P-04, P-07.

mod counts;
mod deformity;
mod until;
mod very_low;
pub(crate) mod words;

use enumset::enum_set;

pub use self::counts::CountInterval;
pub use self::deformity::{IndexBound, SpinalDeformityIndex};
pub(crate) use self::until::{trace_until, until};
pub use self::very_low::{JudgedBy, VeryLow};
use crate::case::{BmdMeasurement, Case, Fracture};
use crate::criteria::{Site, counts, trace_counts};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, RuleId, Trace};
use crate::imaging;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::suspicion::{both_measured, height_loss, height_loss_mm};
use crate::vocabulary::FractureSite;

/// What F-05 found, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Severity {
    /// Distinct vertebrae broken without great force.
    pub vertebral_count: CountInterval,
    /// Distinct fractures of any bone, broken without great force.
    pub all_fracture_count: CountInterval,
    /// Whether thoracic and lumbar spine were imaged with a clear result.
    pub spine_imaged: bool,
    /// More than one vertebra.
    pub multiple_vertebral: Tri,
    /// More than one fracture.
    pub multiple_any: Tri,
    /// Whether BMD is very low.
    pub very_low: VeryLow,
    /// Spinal Deformity Index.
    pub deformity: SpinalDeformityIndex,
    /// Millimetres of height lost; negative if she is taller now.
    pub height_loss_mm: Option<i32>,
    /// Whether the earlier height was measured, and is not what she remembers.
    pub height_measured: bool,
    /// Height loss: stated, else by P-04.
    pub height_loss: Tri,
    /// Increased thoracic kyphosis.
    pub kyphosis: Tri,
    /// She cannot care for the child unaided.
    pub cannot_care_for_child: Tri,
    /// Anxiety.
    pub anxiety: Tri,
    /// Low mood.
    pub low_mood: Tri,
}

pub(crate) const COUNT_EVIDENCE: EvidenceSet =
    enum_set!(EvidenceId::S42 | EvidenceId::S93 | EvidenceId::S99);
pub(crate) const VERY_LOW_EVIDENCE: EvidenceSet =
    enum_set!(EvidenceId::S72 | EvidenceId::S82 | EvidenceId::P01 | EvidenceId::P07);
pub(crate) const PROFILE_EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S08
        | EvidenceId::S38
        | EvidenceId::S42
        | EvidenceId::S61
        | EvidenceId::S93
        | EvidenceId::S94
        | EvidenceId::X04
        | EvidenceId::P04
);

/// Evaluates F-05.
pub(crate) fn evaluate(case: &Case, policy: &Policy) -> Severity {
    let (vertebral_count, all_fracture_count) = counts::count(case);
    let spine_imaged = imaging::spine_is_clear(case, policy, None);
    Severity {
        vertebral_count,
        all_fracture_count,
        spine_imaged,
        multiple_vertebral: vertebral_count.multiple(spine_imaged),
        multiple_any: all_fracture_count.multiple(spine_imaged),
        very_low: very_low::evaluate(case, policy),
        deformity: deformity::index(case),
        height_loss_mm: height_loss_mm(case),
        height_measured: both_measured(case),
        height_loss: height_loss(case, policy),
        kyphosis: case.symptoms.kyphosis,
        cannot_care_for_child: case.symptoms.cannot_care_for_child,
        anxiety: case.symptoms.anxiety,
        low_mood: case.symptoms.low_mood,
    }
}

/// The measurement with the lowest Z-score that still speaks for today.
pub(crate) fn lowest<'a>(case: &'a Case, severity: &Severity) -> Option<&'a BmdMeasurement> {
    let margin = severity.very_low.lowest?;
    case.bmd.iter().find(|m| m.index == margin.measurement)
}

/// Whether every recorded measurement is too old to tell whether BMD is very low today.
pub(crate) fn bmd_outdated(case: &Case, policy: &Policy) -> bool {
    very_low::outdated(case, policy)
}

/// Reports the facts behind one of the two counts, or those that would settle it.
pub(crate) fn trace_multiple(
    case: &Case,
    policy: &Policy,
    severity: &Severity,
    rule: RuleId,
    trace: &mut impl Trace,
) {
    let (site, outcome) = match rule {
        RuleId::MultipleVertebral => (Site::Vertebral, severity.multiple_vertebral),
        _ => (Site::Any, severity.multiple_any),
    };
    if outcome.is_no() && case.fractures.entries.is_empty() {
        trace.used(FactAt::single(FactKey::Fractures), Role::Failed);
    }
    for fracture in case.fractures.iter() {
        let here = counts(fracture, site);
        if here == outcome || (outcome.is_unknown() && here.is_yes()) {
            trace_counts(fracture, site, trace);
        }
        if outcome.is_unknown() && !here.is_no() {
            trace_identity(fracture, trace);
        }
    }
    if outcome.is_unknown() {
        if !case.fractures.complete {
            trace.missing(FactAt::single(FactKey::Fractures));
        }
        if !severity.spine_imaged {
            imaging::trace_unanswered(case, policy, None, trace);
            trace.missing(FactAt::single(FactKey::ImagingStudies));
        }
    }
}

/// What would tell this fracture from another one.
fn trace_identity(fracture: &Fracture, trace: &mut impl Trace) {
    let vertebra = matches!(fracture.site, None | Some(FractureSite::Vertebra));
    let absent = [
        (FactKey::FractureSite, fracture.site.is_none()),
        (FactKey::FractureLevel, vertebra && fracture.level.is_none()),
        (FactKey::FractureSide, !vertebra && fracture.side.is_none()),
        (FactKey::FractureOnset, !vertebra && fracture.onset.is_none()),
    ];
    for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
        trace.missing(FactAt::of(key, fracture.index));
    }
}

/// Reports the facts behind "very low BMD", or those that would answer it.
pub(crate) fn trace_very_low(
    case: &Case,
    policy: &Policy,
    severity: &Severity,
    trace: &mut impl Trace,
) {
    very_low::trace(case, policy, &severity.very_low, trace);
}

/// Reports what would turn a part of the index into the whole of it.
pub(crate) fn trace_deformity(case: &Case, severity: &Severity, trace: &mut impl Trace) {
    let graded = |fracture: &&Fracture| fracture.confirmed.is_yes() && fracture.level.is_some();
    for fracture in case.fractures.iter().filter(graded) {
        let fact = FactAt::of(FactKey::FractureGenantGrade, fracture.index);
        if fracture.genant_grade.is_some() {
            trace.used(fact, Role::Satisfied);
        } else if severity.deformity.bound == IndexBound::AtLeast {
            trace.missing(fact);
        }
    }
}

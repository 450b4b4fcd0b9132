//! The fractures up to one day: what F-11 asks of the day of diagnosis.
//!
//! A fracture, a worsening or a pain that certainly came later does not outdate a study that
//! imaged the spine before it.

use super::counts::{CountInterval, count_until, in_time};
use super::trace_identity;
use crate::case::Case;
use crate::criteria::{Site, counts, trace_counts};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::imaging;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::CivilDate;

/// All fractures without great force up to one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Until {
    pub(crate) count: CountInterval,
    /// Whether thoracic and lumbar spine were imaged with a clear result.
    pub(crate) spine_imaged: bool,
}

impl Until {
    /// More than one.
    pub(crate) fn multiple(&self) -> Tri {
        self.count.multiple(self.spine_imaged)
    }
}

/// Counts them; `day` itself is included.
pub(crate) fn until(case: &Case, policy: &Policy, day: CivilDate) -> Until {
    Until {
        count: count_until(case, day),
        spine_imaged: imaging::spine_is_clear(case, policy, Some(day)),
    }
}

/// Reports the fractures that were counted and those left out, or what would settle the count.
pub(crate) fn trace_until(
    case: &Case,
    policy: &Policy,
    day: CivilDate,
    settled: bool,
    trace: &mut impl Trace,
) {
    for fracture in case.fractures.iter() {
        let kind = counts(fracture, Site::Any);
        let in_time = in_time(case, fracture, Some(day));
        let onset = FactAt::of(FactKey::FractureOnset, fracture.index);
        match (kind.and(in_time), in_time) {
            (Tri::Yes, _) => {
                trace_counts(fracture, Site::Any, trace);
                if fracture.onset.is_some() {
                    trace.used(onset, Role::Satisfied);
                }
            }
            (Tri::No, Tri::No) => trace.used(onset, Role::Failed),
            (Tri::No, _) => trace_counts(fracture, Site::Any, trace),
            (Tri::Unknown, _) => {
                trace_counts(fracture, Site::Any, trace);
                if in_time.is_unknown() {
                    trace.missing(onset);
                }
            }
        }
        if !settled && !kind.and(in_time).is_no() {
            trace_identity(fracture, trace);
        }
    }
    if settled {
        return;
    }
    if !case.fractures.complete {
        trace.missing(FactAt::single(FactKey::Fractures));
    }
    if !imaging::spine_is_clear(case, policy, Some(day)) {
        imaging::trace_unanswered(case, policy, Some(day), trace);
        trace.missing(FactAt::single(FactKey::ImagingStudies));
    }
}

//! Measurement error: only what the centre itself has stated for scanner, site and vertebrae.
//!
//! No default stands in for it. For fewer vertebrae than the centre has an error for, that of
//! L1-L4 is raised as X-05 says; the centre's own error for those vertebrae replaces it.

use enumset::{EnumSet, enum_set};

use super::amount::LeastSignificantChange;
use super::comparability::{DeviceFacts, Pair, trace_device};
use crate::case::{BmdMeasurement, Case, Precision};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::vocabulary::{BmdSite, Level};

/// The region that a report of the lumbar spine means unless it says otherwise.
pub(super) const STANDARD_REGION: EnumSet<Level> =
    enum_set!(Level::L1 | Level::L2 | Level::L3 | Level::L4);

/// Measurement error of one measurement or of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MeasurementError {
    pub(super) least_significant: LeastSignificantChange,
    /// Whether it was raised from that of L1-L4.
    pub(super) raised: bool,
}

/// What an entry says about a region.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaks {
    /// Of these very vertebrae, or of a site without any.
    Exactly,
    /// Of L1-L4, and the region is a part of it.
    OfTheWhole,
    /// Of others.
    Not,
}

/// The error of a pair on one scanner, or the larger one of two cross-calibrated scanners.
pub(super) fn of_pair(pair: &Pair<'_>) -> Option<MeasurementError> {
    let second = of(pair.case, pair.second)?;
    if pair.same_scanner().is_yes() {
        return Some(second);
    }
    if !pair.cross_calibrated().is_yes() {
        return None;
    }
    let first = of(pair.case, pair.first)?;
    Some(MeasurementError {
        least_significant: first.least_significant.larger(second.least_significant),
        raised: first.raised || second.raised,
    })
}

/// What a change must reach on the scanner, the site and the region of one measurement.
pub(crate) fn least_significant_change(
    case: &Case,
    m: &BmdMeasurement,
) -> Option<LeastSignificantChange> {
    of(case, m).map(|error| error.least_significant)
}

fn of(case: &Case, m: &BmdMeasurement) -> Option<MeasurementError> {
    let stated = |wanted: Speaks| {
        let of_the_scanner = case.precision.iter().filter(|entry| holds_for(entry, m).is_yes());
        of_the_scanner.filter(move |entry| speaks(entry, m) == wanted)
    };
    let exact =
        stated(Speaks::Exactly).filter_map(|entry| Some(LeastSignificantChange::of(entry.sd?)));
    let raised = stated(Speaks::OfTheWhole).filter_map(|entry| {
        LeastSignificantChange::of_fewer_vertebrae(entry.sd?, m.levels.len(), entry.same_day)
    });
    let exact = exact
        .reduce(LeastSignificantChange::hull)
        .map(|least_significant| MeasurementError { least_significant, raised: false });
    exact.or_else(|| {
        let least_significant = raised.reduce(LeastSignificantChange::hull)?;
        Some(MeasurementError { least_significant, raised: true })
    })
}

/// Whether an entry is of the scanner and the site of a measurement.
fn holds_for(entry: &Precision, m: &BmdMeasurement) -> Tri {
    let site = entry.site.map_or(Tri::Unknown, |site| Tri::from(Some(site) == m.site));
    site.and(entry.device.is(&m.device))
}

fn speaks(entry: &Precision, m: &BmdMeasurement) -> Speaks {
    if m.site != Some(BmdSite::LumbarSpine) || entry.levels == m.levels {
        Speaks::Exactly
    } else if entry.levels == STANDARD_REGION && m.levels.is_subset(STANDARD_REGION) {
        Speaks::OfTheWhole
    } else {
        Speaks::Not
    }
}

const PRECISION_OF: DeviceFacts =
    [FactKey::PrecisionDeviceMaker, FactKey::PrecisionDeviceModel, FactKey::PrecisionDeviceSerial];

/// The measurements whose error counts: the later one, and the earlier one on another scanner.
fn counted<'a>(pair: &Pair<'a>) -> impl Iterator<Item = &'a BmdMeasurement> {
    let earlier = Some(pair.first).filter(|_| !pair.same_scanner().is_yes());
    [Some(pair.second), earlier].into_iter().flatten()
}

/// Reports the errors that the answer rests on, or what would give one; `significant` is what
/// they say of two values that can be compared.
pub(super) fn trace(pair: &Pair<'_>, significant: Tri, trace: &mut impl Trace) {
    let known = of_pair(pair).is_some();
    for m in counted(pair) {
        if known {
            trace_used(pair.case, m, significant, trace);
        } else {
            trace_missing(pair.case, m, trace);
        }
    }
}

/// The same for an answer that leans on the error itself.
pub(super) fn trace_pair(pair: &Pair<'_>, trace: &mut impl Trace) {
    self::trace(pair, Tri::Unknown, trace);
}

fn trace_used(case: &Case, m: &BmdMeasurement, significant: Tri, trace: &mut impl Trace) {
    let role = if significant.is_yes() { Role::Satisfied } else { Role::Failed };
    let of_the_scanner = || case.precision.iter().filter(|entry| holds_for(entry, m).is_yes());
    let exact =
        of_the_scanner().any(|entry| speaks(entry, m) == Speaks::Exactly && entry.sd.is_some());
    let wanted = if exact { Speaks::Exactly } else { Speaks::OfTheWhole };
    for entry in of_the_scanner().filter(|e| speaks(e, m) == wanted && e.sd.is_some()) {
        trace.used(FactAt::of(FactKey::PrecisionSd, entry.index), role);
        if wanted == Speaks::OfTheWhole {
            let same_day = FactAt::of(FactKey::PrecisionSameDay, entry.index);
            match entry.same_day {
                Tri::Yes | Tri::No => trace.used(same_day, role),
                // Beyond the larger rise, or below the smaller, it changes nothing.
                Tri::Unknown if significant.is_unknown() => trace.missing(same_day),
                Tri::Unknown => {}
            }
        }
    }
}

fn trace_missing(case: &Case, m: &BmdMeasurement, trace: &mut impl Trace) {
    let open = || {
        let may = case.precision.iter().filter(|entry| !holds_for(entry, m).is_no());
        may.filter(|entry| speaks(entry, m) != Speaks::Not)
    };
    if open().next().is_none() {
        trace.missing(FactAt::single(FactKey::PrecisionErrors));
    }
    for entry in open() {
        trace_device(&entry.device, PRECISION_OF, entry.index, trace);
        let absent = [
            (FactKey::PrecisionSite, entry.site.is_none()),
            (FactKey::PrecisionSd, entry.sd.is_none()),
        ];
        for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
            trace.missing(FactAt::of(key, entry.index));
        }
    }
}

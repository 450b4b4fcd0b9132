//! May two measurements be compared at all?
//!
//! Only DXA with DXA, the same side and the same vertebrae, at least two of them, on one scanner
//! or on two that are cross-calibrated, and no vertebra newly collapsed between them. Each of
//! these stands in the way, does not, or is not known.

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

use super::collapse::Between;
use crate::case::{BmdMeasurement, Case, CrossCalibration, Device};
use crate::evidence::thresholds::VERTEBRAE_IN_REGION;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::vocabulary::BmdSite;

/// What may stand in the way of a comparison.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Obstacle {
    /// Not both made by DXA.
    Modality = 0,
    /// Not of one side.
    Side = 1,
    /// Not of the same vertebrae.
    Vertebrae = 2,
    /// Fewer vertebrae than a region must hold.
    TooFewVertebrae = 3,
    /// Different scanners without a stated cross-calibration.
    Device = 4,
    /// A vertebra of the region collapsed between the two.
    NewCollapse = 5,
}

/// Whether two measurements may be compared, and what stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparability {
    /// What certainly stands in the way.
    pub obstacles: EnumSet<Obstacle>,
    /// What may, because a fact is missing.
    pub open: EnumSet<Obstacle>,
}

impl Comparability {
    pub(super) fn of(case: &Case, first: &BmdMeasurement, second: &BmdMeasurement) -> Self {
        let pair = Pair { case, first, second };
        let mut found = Self { obstacles: EnumSet::empty(), open: EnumSet::empty() };
        for obstacle in EnumSet::<Obstacle>::all() {
            match pair.stands_in_the_way(obstacle) {
                Tri::Yes => found.obstacles |= obstacle,
                Tri::Unknown => found.open |= obstacle,
                Tri::No => {}
            }
        }
        found
    }

    /// Yes, no or unknown; one certain obstacle is enough for no.
    #[must_use]
    pub fn outcome(self) -> Tri {
        if !self.obstacles.is_empty() {
            Tri::No
        } else if self.open.is_empty() {
            Tri::Yes
        } else {
            Tri::Unknown
        }
    }
}

/// Whether a site has two sides, which must not be taken for each other.
pub(super) const fn has_sides(site: Option<BmdSite>) -> bool {
    match site {
        Some(BmdSite::TotalHip | BmdSite::FemoralNeck | BmdSite::Forearm33) => true,
        Some(BmdSite::LumbarSpine | BmdSite::WholeBody) | None => false,
    }
}

/// Whether both are of one side; Yes where there are no sides.
pub(super) fn same_side(first: &BmdMeasurement, second: &BmdMeasurement) -> Tri {
    match (first.side, second.side) {
        _ if !has_sides(second.site) => Tri::Yes,
        (Some(first), Some(second)) => Tri::from(first == second),
        _ => Tri::Unknown,
    }
}

/// Two measurements of one site.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) case: &'a Case,
    pub(super) first: &'a BmdMeasurement,
    pub(super) second: &'a BmdMeasurement,
}

impl Pair<'_> {
    fn is_spine(&self) -> bool {
        self.second.site == Some(BmdSite::LumbarSpine)
    }

    fn stands_in_the_way(&self, obstacle: Obstacle) -> Tri {
        let Self { case, first, second } = *self;
        match obstacle {
            Obstacle::Modality => first.by_dxa().and(second.by_dxa()).not(),
            Obstacle::Side => same_side(first, second).not(),
            Obstacle::Vertebrae if !self.is_spine() || first.levels == second.levels => Tri::No,
            // L1-L4 stands for a region that is not stated; it cannot contradict one that is.
            Obstacle::Vertebrae if first.levels_stated && second.levels_stated => Tri::Yes,
            Obstacle::Vertebrae => Tri::Unknown,
            Obstacle::TooFewVertebrae => Tri::from(
                self.is_spine() && !(holds_enough(first.levels) && holds_enough(second.levels)),
            ),
            Obstacle::Device => self.same_scanner().or(self.cross_calibrated()).not(),
            Obstacle::NewCollapse => {
                Between::new(case, first, second).map_or(Tri::No, |between| between.any())
            }
        }
    }

    pub(super) fn same_scanner(&self) -> Tri {
        self.first.device.is(&self.second.device)
    }

    /// Whether a cross-calibration of the two scanners for this site is stated, in either
    /// direction.
    pub(super) fn cross_calibrated(&self) -> Tri {
        let stated = &self.case.cross_calibrations;
        Tri::any(stated.iter().map(|entry| self.is_joined_by(entry))).or(stated.unlisted())
    }

    fn is_joined_by(&self, entry: &CrossCalibration) -> Tri {
        let join = |from: &Device, to: &Device| entry.from.is(from).and(entry.to.is(to));
        let (first, second) = (&self.first.device, &self.second.device);
        let of_the_site =
            entry.site.map_or(Tri::Unknown, |site| Tri::from(Some(site) == self.second.site));
        of_the_site.and(join(first, second).or(join(second, first)))
    }

    /// Reports what stands in the way, or what would tell whether anything does.
    pub(super) fn trace(&self, comparability: Comparability, trace: &mut impl Trace) {
        match comparability.outcome() {
            Tri::No => {
                for obstacle in comparability.obstacles {
                    self.trace_used(obstacle, Role::Failed, trace);
                }
            }
            Tri::Yes => {
                for obstacle in [Obstacle::Modality, Obstacle::Vertebrae, Obstacle::Device] {
                    self.trace_used(obstacle, Role::Satisfied, trace);
                }
            }
            Tri::Unknown => {
                for obstacle in comparability.open {
                    self.trace_missing(obstacle, trace);
                }
            }
        }
    }

    fn both(&self, keys: &[FactKey], mut report: impl FnMut(FactAt)) {
        for m in [self.first, self.second] {
            for key in keys {
                report(FactAt::of(*key, m.index));
            }
        }
    }

    fn trace_used(&self, obstacle: Obstacle, role: Role, trace: &mut impl Trace) {
        let keys: &[FactKey] = match obstacle {
            Obstacle::Modality => &[FactKey::BmdModality],
            Obstacle::Side => &[FactKey::BmdSide],
            Obstacle::Vertebrae | Obstacle::TooFewVertebrae if !self.is_spine() => &[],
            Obstacle::Vertebrae | Obstacle::TooFewVertebrae => &[FactKey::BmdLevels],
            Obstacle::Device => {
                &[FactKey::BmdDeviceMaker, FactKey::BmdDeviceModel, FactKey::BmdDeviceSerial]
            }
            Obstacle::NewCollapse => {
                if let Some(between) = Between::new(self.case, self.first, self.second) {
                    between.trace(trace);
                }
                return;
            }
        };
        self.both(keys, |fact| trace.used(fact, role));
        if obstacle == Obstacle::Device {
            let joins = self.case.cross_calibrations.iter();
            for entry in joins.filter(|entry| self.is_joined_by(entry).is_yes()) {
                trace.used(FactAt::of(FactKey::CrossCalibrationSource, entry.index), role);
            }
        }
    }

    fn trace_missing(&self, obstacle: Obstacle, trace: &mut impl Trace) {
        for m in [self.first, self.second] {
            let absent: &[(FactKey, bool)] = match obstacle {
                Obstacle::Modality => &[(FactKey::BmdModality, m.modality.is_none())],
                Obstacle::Side => &[(FactKey::BmdSide, m.side.is_none())],
                Obstacle::Vertebrae => &[(FactKey::BmdLevels, !m.levels_stated)],
                Obstacle::Device | Obstacle::NewCollapse | Obstacle::TooFewVertebrae => &[],
            };
            for (key, _) in absent.iter().filter(|(_, absent)| *absent) {
                trace.missing(FactAt::of(*key, m.index));
            }
        }
        match obstacle {
            Obstacle::Device => self.trace_missing_device(trace),
            Obstacle::NewCollapse => {
                if let Some(between) = Between::new(self.case, self.first, self.second) {
                    between.trace(trace);
                }
            }
            Obstacle::Modality
            | Obstacle::Side
            | Obstacle::Vertebrae
            | Obstacle::TooFewVertebrae => {}
        }
    }

    /// The scanners, and only of those that differ, or may, whether they are cross-calibrated.
    fn trace_missing_device(&self, trace: &mut impl Trace) {
        if self.same_scanner().is_unknown() {
            for m in [self.first, self.second] {
                trace_device(&m.device, MEASURED_WITH, m.index, trace);
            }
            return;
        }
        if !self.case.cross_calibrations.complete {
            trace.missing(FactAt::single(FactKey::CrossCalibrations));
        }
        let open = self.case.cross_calibrations.iter();
        for entry in open.filter(|entry| self.is_joined_by(entry).is_unknown()) {
            trace_device(&entry.from, CALIBRATED_FROM, entry.index, trace);
            trace_device(&entry.to, CALIBRATED_TO, entry.index, trace);
            if entry.site.is_none() {
                trace.missing(FactAt::of(FactKey::CrossCalibrationSite, entry.index));
            }
            for m in [self.first, self.second] {
                trace_device(&m.device, MEASURED_WITH, m.index, trace);
            }
        }
    }
}

/// The three parts of a scanner, by where it is named.
pub(super) type DeviceFacts = [FactKey; 3];

pub(super) const MEASURED_WITH: DeviceFacts =
    [FactKey::BmdDeviceMaker, FactKey::BmdDeviceModel, FactKey::BmdDeviceSerial];
const CALIBRATED_FROM: DeviceFacts = [
    FactKey::CrossCalibrationFromMaker,
    FactKey::CrossCalibrationFromModel,
    FactKey::CrossCalibrationFromSerial,
];
const CALIBRATED_TO: DeviceFacts = [
    FactKey::CrossCalibrationToMaker,
    FactKey::CrossCalibrationToModel,
    FactKey::CrossCalibrationToSerial,
];

/// Reports the parts of a scanner that are not stated.
pub(super) fn trace_device(
    device: &Device,
    keys: DeviceFacts,
    entry: usize,
    trace: &mut impl Trace,
) {
    for (key, part) in keys.into_iter().zip(device.parts()) {
        if part.is_none() {
            trace.missing(FactAt::of(key, entry));
        }
    }
}

/// Whether a region of the spine holds as many vertebrae as it must.
pub(super) fn holds_enough(levels: EnumSet<crate::vocabulary::Level>) -> bool {
    // More vertebrae than 16 bits count would still be enough.
    VERTEBRAE_IN_REGION.is_met_by(u16::try_from(levels.len()).unwrap_or(u16::MAX))
}

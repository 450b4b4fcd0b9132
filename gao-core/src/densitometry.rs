//! What measurements of bone mineral density say together with the rest of the record.

use crate::case::{BmdMeasurement, Case, Fracture};
use crate::evidence::thresholds::LOW_BONE_MASS_BEFORE_Z;
use crate::logic::Tri;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::FractureSite;

/// Whether the measured hip is one that had broken by then.
pub(crate) fn broken_hip(fracture: &Fracture, m: &BmdMeasurement) -> Tri {
    let hip = fracture.site.map_or(Tri::Unknown, |site| Tri::from(site == FractureSite::Hip));
    let side = match (fracture.side, m.side) {
        (Some(one), Some(other)) => Tri::from(one == other),
        _ => Tri::Unknown,
    };
    let by_then = match (fracture.onset, m.date) {
        (Some(onset), Some(date)) => onset.is_on_or_before(date),
        _ => Tri::Unknown,
    };
    Tri::all([fracture.confirmed, hip, side, by_then])
}

/// The first day, from that one on, of a DXA of the spine or hip outside every pregnancy.
pub(crate) fn first_scan_from(case: &Case, from: CivilDate) -> Option<CivilDate> {
    let speaks =
        |m: &&BmdMeasurement| m.standing.central_dxa.and(m.standing.outside_pregnancy).is_yes();
    let made = case.bmd.iter().filter(speaks).filter_map(|m| m.date);
    made.filter(|date| from <= *date).min()
}

/// A measurement that showed low bone mass before a pregnancy (S-22).
pub(crate) fn low_before_pregnancy(case: &Case) -> Option<&BmdMeasurement> {
    case.bmd.iter().find(|m| {
        let Some(date) = m.date else { return false };
        let day = ApproxDate::exact(date);
        let before = case.pregnancies.iter().any(|pregnancy| day.is_before(pregnancy.lmp).is_yes());
        let low = m.z_meets(&LOW_BONE_MASS_BEFORE_Z);
        before && Tri::all([low, m.standing.central_dxa, m.standing.outside_pregnancy]).is_yes()
    })
}

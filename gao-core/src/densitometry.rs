//! What a measurement of bone mineral density can speak for: method, site, time and region.

use crate::case::{BmdMeasurement, Case, Fracture};
use crate::evidence::thresholds::{LOW_BONE_MASS_BEFORE_Z, VERTEBRAE_IN_REGION};
use crate::logic::Tri;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{BmdModality, BmdSite, FractureSite};

/// DXA of the spine (enough vertebrae), total hip or femoral neck.
pub(crate) fn central_dxa(m: &BmdMeasurement) -> Tri {
    let central = match m.site {
        None => Tri::Unknown,
        Some(BmdSite::LumbarSpine) => {
            // More vertebrae than 16 bits count would still be enough.
            let vertebrae = u16::try_from(m.levels.len()).unwrap_or(u16::MAX);
            Tri::from(VERTEBRAE_IN_REGION.is_met_by(vertebrae))
        }
        Some(BmdSite::TotalHip | BmdSite::FemoralNeck) => Tri::Yes,
        Some(BmdSite::Forearm33 | BmdSite::WholeBody) => Tri::No,
    };
    by_dxa(m).and(central)
}

/// Whether it was made by DXA.
pub(crate) fn by_dxa(m: &BmdMeasurement) -> Tri {
    m.modality.map_or(Tri::Unknown, |modality| Tri::from(modality == BmdModality::Dxa))
}

/// Whether it was made outside every listed pregnancy; one that may be unlisted is left aside.
pub(crate) fn outside_pregnancy(case: &Case, m: &BmdMeasurement) -> Tri {
    let Some(date) = m.date else { return Tri::Unknown };
    Tri::any(case.pregnancies.iter().map(|pregnancy| {
        let day = ApproxDate::exact(date);
        pregnancy.lmp.is_on_or_before(day).and(day.is_before(pregnancy.last_birth))
    }))
    .not()
}

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
    let speaks = |m: &&BmdMeasurement| central_dxa(m).and(outside_pregnancy(case, m)).is_yes();
    let made = case.bmd.iter().filter(speaks).filter_map(|m| m.date);
    made.filter(|date| from <= *date).min()
}

/// Whether a level that is or may be collapsed lies in the measured region.
pub(crate) fn contaminated(case: &Case, m: &BmdMeasurement) -> Tri {
    let of_the_spine = m.site.map_or(Tri::Unknown, |site| Tri::from(site == BmdSite::LumbarSpine));
    if of_the_spine.is_no() {
        return Tri::No;
    }
    Tri::any(case.fractures.iter().map(|fracture| collapses_into(fracture, m)))
        .or(case.fractures.unlisted())
        .and(of_the_spine)
}

/// Whether the fracture is, or may be, a collapsed vertebra of the region on the day of the
/// measurement; refuted ones are not, nor what certainly collapsed later.
pub(crate) fn collapses_into(fracture: &Fracture, m: &BmdMeasurement) -> Tri {
    let in_region = match (fracture.site, fracture.level) {
        (Some(FractureSite::Vertebra), Some(level)) => Tri::from(m.levels.contains(level)),
        (Some(FractureSite::Vertebra) | None, _) => Tri::Unknown,
        (Some(_), _) => Tri::No,
    };
    let by_then = match (fracture.onset, m.date) {
        (Some(onset), Some(date)) => onset.is_on_or_before(date),
        _ => Tri::Unknown,
    };
    // Suspected is enough to distrust a value.
    Tri::all([in_region, by_then, Tri::from(!fracture.confirmed.is_no())])
}

/// A measurement that showed low bone mass before a pregnancy (S-22).
pub(crate) fn low_before_pregnancy(case: &Case) -> Option<&BmdMeasurement> {
    case.bmd.iter().find(|m| {
        let Some(date) = m.date else { return false };
        let day = ApproxDate::exact(date);
        let before = case.pregnancies.iter().any(|pregnancy| day.is_before(pregnancy.lmp).is_yes());
        let low = m.z_meets(&LOW_BONE_MASS_BEFORE_Z);
        before && Tri::all([low, central_dxa(m), outside_pregnancy(case, m)]).is_yes()
    })
}

//! What a measurement of bone mineral density can speak for, whatever is asked of it.

use super::{BmdMeasurement, Case, Fracture};
use crate::evidence::thresholds::VERTEBRAE_IN_REGION;
use crate::logic::Tri;
use crate::time::ApproxDate;
use crate::vocabulary::{BmdModality, BmdSite, FractureSite};

/// Worked out once, when the whole record has been read: every rule on bone density asks for it, for
/// each fracture and each limit again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// DXA of the spine (enough vertebrae), total hip or femoral neck.
    pub(crate) central_dxa: Tri,
    /// Made outside every listed pregnancy; one that may be unlisted is left aside.
    pub(crate) outside_pregnancy: Tri,
    /// A level that is or may be collapsed lies in the measured region.
    pub(crate) contaminated: Tri,
}

impl Standing {
    fn of(case: &Case, m: &BmdMeasurement) -> Self {
        Self {
            central_dxa: central_dxa(m),
            outside_pregnancy: outside_pregnancy(case, m),
            contaminated: contaminated(case, m),
        }
    }
}

impl Case {
    /// Works out what each measurement can speak for; nothing that it rests on changes later.
    pub(super) fn settle_standings(&mut self) {
        let mut measurements = core::mem::take(&mut self.bmd.entries);
        for m in &mut measurements {
            m.standing = Standing::of(self, m);
        }
        self.bmd.entries = measurements;
    }
}

impl BmdMeasurement {
    /// Whether it was made by DXA.
    pub(crate) fn by_dxa(&self) -> Tri {
        self.modality.map_or(Tri::Unknown, |modality| Tri::from(modality == BmdModality::Dxa))
    }
}

impl Fracture {
    /// Whether it is, or may be, a collapsed vertebra of the region on the day of the measurement;
    /// refuted ones are not, nor what certainly collapsed later.
    pub(crate) fn collapses_into(&self, m: &BmdMeasurement) -> Tri {
        let in_region = match (self.site, self.level) {
            (Some(FractureSite::Vertebra), Some(level)) => Tri::from(m.levels.contains(level)),
            (Some(FractureSite::Vertebra) | None, _) => Tri::Unknown,
            (Some(_), _) => Tri::No,
        };
        let by_then = match (self.onset, m.date) {
            (Some(onset), Some(date)) => onset.is_on_or_before(date),
            _ => Tri::Unknown,
        };
        // Suspected is enough to distrust a value.
        Tri::all([in_region, by_then, Tri::from(!self.confirmed.is_no())])
    }
}

fn central_dxa(m: &BmdMeasurement) -> Tri {
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
    m.by_dxa().and(central)
}

pub(super) fn outside_pregnancy(case: &Case, m: &BmdMeasurement) -> Tri {
    let Some(date) = m.date else { return Tri::Unknown };
    Tri::any(case.pregnancies.iter().map(|pregnancy| {
        let day = ApproxDate::exact(date);
        pregnancy.lmp.is_on_or_before(day).and(day.is_before(pregnancy.last_birth))
    }))
    .not()
}

fn contaminated(case: &Case, m: &BmdMeasurement) -> Tri {
    let of_the_spine = m.site.map_or(Tri::Unknown, |site| Tri::from(site == BmdSite::LumbarSpine));
    if of_the_spine.is_no() {
        return Tri::No;
    }
    Tri::any(case.fractures.iter().map(|fracture| fracture.collapses_into(m)))
        .or(case.fractures.unlisted())
        .and(of_the_spine)
}

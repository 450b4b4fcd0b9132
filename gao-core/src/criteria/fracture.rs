//! Does a fracture count: confirmed, the right bone, broken without great force.
//!
//! "Spontaneous" counts wherever "low-energy" does: it took less force, not more. High
//! energy and local disease of the bone do not count; an unstated mechanism is unknown.

use crate::case::Fracture;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::vocabulary::{FractureSite, Mechanism};

/// Which bones a definition accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    /// A vertebra.
    Vertebral,
    /// A vertebra or the proximal femur.
    VertebralOrHip,
    /// Any bone.
    Any,
}

impl Site {
    fn accepts(self, site: Option<FractureSite>) -> Tri {
        match (self, site) {
            (Self::Any, _)
            | (Self::Vertebral | Self::VertebralOrHip, Some(FractureSite::Vertebra))
            | (Self::VertebralOrHip, Some(FractureSite::Hip)) => Tri::Yes,
            (Self::Vertebral | Self::VertebralOrHip, None) => Tri::Unknown,
            (Self::Vertebral | Self::VertebralOrHip, Some(_)) => Tri::No,
        }
    }
}

/// Whether it broke without great force.
pub(crate) fn without_great_force(fracture: &Fracture) -> Tri {
    match fracture.mechanism {
        Mechanism::Spontaneous | Mechanism::LowEnergy => Tri::Yes,
        Mechanism::HighEnergy | Mechanism::Pathological => Tri::No,
        Mechanism::Unknown => Tri::Unknown,
    }
}

/// Whether the fracture counts for a definition that accepts `site`.
pub(crate) fn counts(fracture: &Fracture, site: Site) -> Tri {
    fracture.confirmed.and(site.accepts(fracture.site)).and(without_great_force(fracture))
}

/// Reports the facts behind [`counts`].
pub(crate) fn trace(fracture: &Fracture, site: Site, trace: &mut impl Trace) {
    let outcome = counts(fracture, site);
    let parts = [
        (FactKey::FractureConfirmed, fracture.confirmed),
        (FactKey::FractureSite, site.accepts(fracture.site)),
        (FactKey::FractureMechanism, without_great_force(fracture)),
    ];
    for (key, part) in parts {
        let fact = FactAt::of(key, fracture.index);
        match (part == outcome, part) {
            (true, Tri::Yes) => trace.used(fact, Role::Satisfied),
            (true, Tri::No) => trace.used(fact, Role::Failed),
            (true, Tri::Unknown) => trace.missing(fact),
            (false, _) => {}
        }
    }
}

//! Does a fracture count: confirmed, the right bone, broken without great force.
//!
//! "Spontaneous" counts wherever "low-energy" does: it took less force, not more. High
//! energy and local disease of the bone do not count; an unstated mechanism is unknown.

use crate::case::Fracture;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::{Logic, Tri};
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

/// What a definition asks of a fracture, apart from its day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bone<L> {
    /// Confirmed.
    pub(crate) confirmed: L,
    /// A vertebra broke.
    pub(crate) vertebra: L,
    /// The proximal femur broke.
    pub(crate) hip: L,
    /// It broke without great force.
    pub(crate) without_great_force: L,
}

impl Site {
    fn accepts<L: Logic>(self, bone: &Bone<L>) -> L {
        match self {
            Self::Any => L::YES,
            Self::Vertebral => bone.vertebra,
            Self::VertebralOrHip => bone.vertebra.or(bone.hip),
        }
    }
}

impl<L: Logic> Bone<L> {
    /// Whether it counts for a definition that accepts `site`.
    pub(crate) fn counts(&self, site: Site) -> L {
        self.confirmed.and(site.accepts(self)).and(self.without_great_force)
    }
}

impl Bone<Tri> {
    pub(crate) fn of(fracture: &Fracture) -> Self {
        let is = |site| fracture.site.map_or(Tri::Unknown, |broken| Tri::from(broken == site));
        Self {
            confirmed: fracture.confirmed,
            vertebra: is(FractureSite::Vertebra),
            hip: is(FractureSite::Hip),
            without_great_force: without_great_force(fracture),
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
    Bone::of(fracture).counts(site)
}

/// Reports the facts behind [`counts`].
pub(crate) fn trace(fracture: &Fracture, site: Site, trace: &mut impl Trace) {
    let bone = Bone::of(fracture);
    let outcome = bone.counts(site);
    let parts = [
        (FactKey::FractureConfirmed, bone.confirmed),
        (FactKey::FractureSite, site.accepts(&bone)),
        (FactKey::FractureMechanism, bone.without_great_force),
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

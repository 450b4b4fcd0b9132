//! What a set says of a fracture, and of the woman: its parts, by each of its readings.

use crate::logic::{Logic, Tri};

/// The parts of one set for one fracture; a part the set does not ask for is Yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<L = Tri> {
    /// Confirmed, the right bone, broken without great force.
    pub fracture: L,
    /// In the right window.
    pub timing: L,
    /// BMD low enough, by any arm.
    pub bmd: L,
    /// BMD low enough by its Z-score arm.
    pub bmd_by_z: L,
    /// BMD low enough by any arm, where a T-score that is not reported is read as not low.
    pub bmd_as_reported: L,
}

impl<L: Logic> Parts<L> {
    /// All parts together.
    #[must_use]
    pub fn outcome(self) -> L {
        self.fracture.and(self.timing).and(self.bmd)
    }

    /// All parts together, with the T-score arm left out.
    #[must_use]
    pub fn outcome_by_z(self) -> L {
        self.fracture.and(self.timing).and(self.bmd_by_z)
    }

    /// All parts together, a T-score that is not reported read as not low.
    #[must_use]
    pub fn outcome_as_reported(self) -> L {
        self.fracture.and(self.timing).and(self.bmd_as_reported)
    }
}

/// What a set says about the woman.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetOutcome<L = Tri> {
    /// By any arm.
    pub outcome: L,
    /// With the T-score arm left out.
    pub outcome_by_z: L,
    /// By any arm, where a T-score that is not reported is read as not low.
    pub outcome_as_reported: L,
}

impl SetOutcome<Tri> {
    /// Nothing is known, by any reading.
    pub(crate) const UNKNOWN: Self = Self {
        outcome: Tri::Unknown,
        outcome_by_z: Tri::Unknown,
        outcome_as_reported: Tri::Unknown,
    };
}

impl<L: Logic> SetOutcome<L> {
    /// The same by every reading.
    pub(crate) fn of(outcome: L) -> Self {
        Self { outcome, outcome_by_z: outcome, outcome_as_reported: outcome }
    }

    /// What one fracture says.
    pub(crate) fn of_fracture(parts: Parts<L>) -> Self {
        Self {
            outcome: parts.outcome(),
            outcome_by_z: parts.outcome_by_z(),
            outcome_as_reported: parts.outcome_as_reported(),
        }
    }

    /// What either of two says: any fracture may meet a set.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            outcome: self.outcome.or(other.outcome),
            outcome_by_z: self.outcome_by_z.or(other.outcome_by_z),
            outcome_as_reported: self.outcome_as_reported.or(other.outcome_as_reported),
        }
    }
}

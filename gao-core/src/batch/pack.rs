//! Checked records as columns: windows and R-BMD, fracture by fracture.

use alloc::vec::Vec;

use super::column::{TriBits, place, set_bit};
use super::{Columns, FractureColumns};
use crate::case::Case;
use crate::criteria::{Bone, CriteriaSetId, Day, Parts};
use crate::exclusions;
use crate::logic::Tri;
use crate::policy::Policy;

/// Columns that own their bits, filled woman by woman from checked records.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    women: usize,
    fractures_complete: Vec<u64>,
    alternative_first: TriBits,
    fractures: Vec<FractureBits>,
}

/// The columns of a fracture, in the order of [`FractureBits::set`].
#[derive(Clone, Debug, Default)]
struct FractureBits([TriBits; COLUMNS]);

const COLUMNS: usize = 11;

impl Packed {
    /// The columns of these women, in their order.
    #[must_use]
    pub fn of<'a>(cases: impl IntoIterator<Item = &'a Case>, policy: &Policy) -> Self {
        let mut packed = Self::default();
        for case in cases {
            packed.push(case, policy);
        }
        packed
    }

    /// Adds one woman.
    pub fn push(&mut self, case: &Case, policy: &Policy) {
        let woman = self.women;
        self.women = self.women.saturating_add(1);
        let (block, lane) = place(woman);
        self.fractures_complete.resize(block.saturating_add(1), 0);
        set_bit(&mut self.fractures_complete, block, lane, case.fractures.complete);
        let first = !exclusions::evaluate(case).first.is_empty();
        self.alternative_first.set(woman, Tri::from(first));
        while self.fractures.len() < case.fractures.entries.len() {
            self.fractures.push(FractureBits::of_nobody(woman));
        }
        let mut recorded = case.fractures.iter();
        let mut day = None;
        for bits in &mut self.fractures {
            match recorded.next() {
                Some(fracture) => {
                    let bone = Bone::of(fracture);
                    let day = Day::of(case, policy, fracture, &mut day);
                    let parts = [
                        CriteriaSetId::Introduction,
                        CriteriaSetId::Diagnostic,
                        CriteriaSetId::Descriptive,
                    ]
                    .map(|id| day.parts(id, &bone));
                    if let [Some(a), Some(b), Some(c)] = parts {
                        bits.set(woman, &bone, &a, &b, &c);
                    }
                }
                None => bits.has_none(woman),
            }
        }
    }

    /// Borrows the columns.
    #[must_use]
    pub fn columns(&self) -> Columns<'_> {
        Columns {
            women: self.women,
            fractures_complete: &self.fractures_complete,
            alternative_first: self.alternative_first.column(),
            fractures: self.fractures.iter().map(FractureBits::columns).collect(),
        }
    }
}

impl FractureBits {
    /// The women before the one who is the first to have so many.
    fn of_nobody(women: usize) -> Self {
        let mut bits = Self::default();
        (0..women).for_each(|woman| bits.has_none(woman));
        bits
    }

    /// This woman has no such fracture.
    fn has_none(&mut self, woman: usize) {
        let [confirmed, ..] = &mut self.0;
        confirmed.set(woman, Tri::No);
    }

    fn set(&mut self, woman: usize, bone: &Bone<Tri>, a: &Parts, b: &Parts, c: &Parts) {
        let facts: [Tri; COLUMNS] = [
            bone.confirmed,
            bone.vertebra,
            bone.hip,
            bone.without_great_force,
            a.timing,
            a.bmd,
            a.bmd_by_z,
            a.bmd_as_reported,
            b.timing,
            b.bmd,
            c.timing,
        ];
        for (bits, fact) in self.0.iter_mut().zip(facts) {
            bits.set(woman, fact);
        }
    }

    fn columns(&self) -> FractureColumns<'_> {
        let [
            confirmed,
            vertebra,
            hip,
            without_great_force,
            introduction_timing,
            introduction_bmd,
            introduction_bmd_by_z,
            introduction_bmd_as_reported,
            diagnostic_timing,
            diagnostic_bmd,
            descriptive_timing,
        ] = self.0.each_ref().map(TriBits::column);
        FractureColumns {
            confirmed,
            vertebra,
            hip,
            without_great_force,
            introduction_timing,
            introduction_bmd,
            introduction_bmd_by_z,
            introduction_bmd_as_reported,
            diagnostic_timing,
            diagnostic_bmd,
            descriptive_timing,
        }
    }
}

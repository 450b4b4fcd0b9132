//! Checked records as columns: windows and R-BMD, fracture by fracture.

use alloc::vec::Vec;

use super::column::{TriBits, place, set_bit};
use super::{Columns, FractureColumns, SETS, SetColumns};
use crate::case::Case;
use crate::criteria::{Bone, Day, Parts};
use crate::exclusions;
use crate::logic::Tri;
use crate::policy::Policy;

/// Columns that own their bits.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    women: usize,
    unlisted: Vec<u64>,
    alternative_first: Vec<u64>,
    fractures: Vec<FractureBits>,
}

#[derive(Clone, Debug, Default)]
struct FractureBits {
    confirmed: TriBits,
    vertebra: TriBits,
    hip: TriBits,
    without_great_force: TriBits,
    sets: [SetBits; SETS.len()],
}

#[derive(Clone, Debug, Default)]
struct SetBits {
    timing: TriBits,
    bmd: TriBits,
    bmd_by_z: TriBits,
    bmd_as_reported: TriBits,
}

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
        let blocks = block.saturating_add(1);
        for (words, bit) in [
            (&mut self.unlisted, !case.fractures.complete),
            (&mut self.alternative_first, !exclusions::evaluate(case).first.is_empty()),
        ] {
            words.resize(blocks, 0);
            set_bit(words, block, lane, bit);
        }
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
                    bits.set(woman, &bone, &SETS.map(|id| day.parts(id, &bone)));
                }
                None => bits.confirmed.set(woman, Tri::No),
            }
        }
    }

    /// Borrows the columns.
    #[must_use]
    pub fn columns(&self) -> Columns<'_> {
        Columns {
            women: self.women,
            fractures_may_be_unlisted: &self.unlisted,
            alternative_first: &self.alternative_first,
            fractures: self.fractures.iter().map(FractureBits::columns).collect(),
        }
    }
}

impl FractureBits {
    /// The women before the one who is the first to have so many.
    fn of_nobody(women: usize) -> Self {
        let mut bits = Self::default();
        for woman in 0..women {
            bits.confirmed.set(woman, Tri::No);
        }
        bits
    }

    fn set(&mut self, woman: usize, bone: &Bone<Tri>, parts: &[Option<Parts>; SETS.len()]) {
        self.confirmed.set(woman, bone.confirmed);
        self.vertebra.set(woman, bone.vertebra);
        self.hip.set(woman, bone.hip);
        self.without_great_force.set(woman, bone.without_great_force);
        for (bits, parts) in self.sets.iter_mut().zip(parts.iter().flatten()) {
            bits.timing.set(woman, parts.timing);
            bits.bmd.set(woman, parts.bmd);
            bits.bmd_by_z.set(woman, parts.bmd_by_z);
            bits.bmd_as_reported.set(woman, parts.bmd_as_reported);
        }
    }

    fn columns(&self) -> FractureColumns<'_> {
        FractureColumns {
            confirmed: self.confirmed.column(),
            vertebra: self.vertebra.column(),
            hip: self.hip.column(),
            without_great_force: self.without_great_force.column(),
            sets: self.sets.each_ref().map(|set| SetColumns {
                timing: set.timing.column(),
                bmd: set.bmd.column(),
                bmd_by_z: set.bmd_by_z.column(),
                bmd_as_reported: set.bmd_as_reported.column(),
            }),
        }
    }
}

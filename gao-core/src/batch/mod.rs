//! F-04 for many women at once, over columns.
//!
//! [`classify`] combines columns of three-valued facts, one bit for each woman, by the rules that
//! decide for one: the code is the same, written for any [`Logic`]. Sixty-four
//! women go through each step together.
//!
//! What a column holds is worked out before, woman by woman: whether a fracture lies in the windows
//! of a set, and what her measurements say for its day (R-BMD). [`Packed`] does that from checked
//! records; whoever has such columns already passes them as they are.
//!
//! ```
//! use gao_core::batch::{Answers, Packed, classify};
//! use gao_core::{Case, CaseInput, FractureInput, Label, Mode, Policy, Tri};
//!
//! let policy = Policy::default();
//! let record = |fractures: Vec<FractureInput>| {
//!     let as_of = Some("2025-12-20".into());
//!     let input = CaseInput { as_of, fractures: Some(fractures), ..CaseInput::default() };
//!     Case::parse(&input, &policy, Mode::Strict)
//! };
//! let women = [record(vec![])?, record(vec![FractureInput::default()])?];
//!
//! let packed = Packed::of(&women, &policy);
//! let mut answers = Answers::default();
//! classify(&packed.columns(), &mut answers);
//! assert_eq!(answers.labels, [Label::NotMet, Label::Undetermined]);
//! assert_eq!([0, 1].map(|woman| answers.diagnostic.get(woman)), [Tri::No, Tri::Unknown]);
//! # Ok::<(), gao_core::InvalidInput>(())
//! ```

mod column;
mod lanes;
mod pack;

use alloc::vec::Vec;

pub use self::column::{TriBits, TriColumn};
use self::column::{put, word};
use self::lanes::{LANES, Lanes};
pub use self::pack::Packed;
use crate::criteria::{Bone, Parts, SetOutcome, descriptive, diagnostic, introduction};
use crate::diagnosis::{Label, LabelInput, label};
use crate::logic::{Logic, Tri};

/// What is known of many women; what is not there is not known.
///
/// Set A is the introduction's, B the diagnostic and C the descriptive one
/// ([`CriteriaSetId`](crate::criteria::CriteriaSetId)).
#[derive(Clone, Debug, Default)]
pub struct Columns<'a> {
    /// How many women there are.
    pub women: usize,
    /// A bit for each of whom every fracture is listed; of whoever has none, not beyond the end of the
    /// slice either, one may be missing.
    pub fractures_complete: &'a [u64],
    /// Another cause has to be clarified first; where that is not known, the label is not either.
    pub alternative_first: TriColumn<'a>,
    /// The first recorded fracture of each woman, the second, and so on; in any order.
    pub fractures: Vec<FractureColumns<'a>>,
}

/// One recorded fracture of each woman; of whoever has none, `confirmed` is No.
#[derive(Clone, Copy, Debug, Default)]
pub struct FractureColumns<'a> {
    /// Confirmed by imaging.
    pub confirmed: TriColumn<'a>,
    /// A vertebra broke.
    pub vertebra: TriColumn<'a>,
    /// The proximal femur broke.
    pub hip: TriColumn<'a>,
    /// It broke without great force.
    pub without_great_force: TriColumn<'a>,
    /// Its day lies in the windows of set A.
    pub introduction_timing: TriColumn<'a>,
    /// BMD is low enough for set A, by any arm.
    pub introduction_bmd: TriColumn<'a>,
    /// BMD is low enough for set A by its Z-score arm.
    pub introduction_bmd_by_z: TriColumn<'a>,
    /// BMD is low enough for set A, where a T-score that is not reported is read as not low.
    pub introduction_bmd_as_reported: TriColumn<'a>,
    /// Its day lies in the windows of set B.
    pub diagnostic_timing: TriColumn<'a>,
    /// BMD is low enough for set B.
    pub diagnostic_bmd: TriColumn<'a>,
    /// Its day lies in the windows of set C, which asks for no BMD.
    pub descriptive_timing: TriColumn<'a>,
}

/// What is answered, column by column. One that is passed again keeps its room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Set A.
    pub introduction: TriBits,
    /// Set A with the T-score arm left out.
    pub introduction_by_z: TriBits,
    /// Set A, where a T-score that is not reported is read as not low.
    pub introduction_as_reported: TriBits,
    /// Set B.
    pub diagnostic: TriBits,
    /// Set C.
    pub descriptive: TriBits,
    /// The label of each woman.
    pub labels: Vec<Label>,
}

/// Answers F-04 for every woman of the columns.
///
/// ```
/// use gao_core::batch::{Answers, Columns, TriColumn, classify};
/// use gao_core::{Label, Tri};
///
/// // Two women without a fracture; only of the first is the list known to be complete.
/// let no_other_cause = TriColumn { values: &[0b00], validity: &[0b11] };
/// let columns = Columns {
///     women: 2,
///     fractures_complete: &[0b01],
///     alternative_first: no_other_cause,
///     fractures: vec![],
/// };
/// let mut answers = Answers::default();
/// classify(&columns, &mut answers);
/// assert_eq!(answers.labels, [Label::NotMet, Label::Undetermined]);
/// assert_eq!(answers.descriptive.get(1), Tri::Unknown);
/// ```
pub fn classify(columns: &Columns<'_>, answers: &mut Answers) {
    let blocks = columns.women.div_ceil(LANES);
    let table = LabelTable::new();
    let Answers {
        introduction,
        introduction_by_z,
        introduction_as_reported,
        diagnostic,
        descriptive,
        labels,
    } = answers;
    let written =
        [&mut *introduction, introduction_by_z, introduction_as_reported, diagnostic, descriptive];
    let [a, a_by_z, a_as_reported, b, c] = written.map(|bits| {
        bits.resize(blocks);
        bits.blocks()
    });
    labels.clear();
    labels.reserve(columns.women);
    let written = a.zip(a_by_z).zip(a_as_reported).zip(b).zip(c);
    for (block, ((((a, a_by_z), a_as_reported), b), c)) in written.enumerate() {
        let [first, second, third] = sets(columns, block);
        let women = columns.women.saturating_sub(labels.len()).min(LANES);
        let beyond = u32::try_from(LANES.saturating_sub(women)).unwrap_or(u64::BITS);
        let there = u64::MAX.checked_shr(beyond).unwrap_or_default();
        put(a, first.outcome, there);
        put(a_by_z, first.outcome_by_z, there);
        put(a_as_reported, first.outcome_as_reported, there);
        put(b, second.outcome, there);
        put(c, third.outcome, there);
        let made_of = LabelLanes {
            alternative_first: columns.alternative_first.lanes(block),
            tri: [first.outcome, first.outcome_as_reported, second.outcome, third.outcome],
        };
        labels.extend(made_of.labels(&table).take(women));
    }
}

/// What the labels of one block are made of: whether another cause comes first, then A, A as
/// reported, B and C.
struct LabelLanes {
    alternative_first: Lanes,
    tri: [Lanes; 4],
}

impl LabelLanes {
    /// The label of each woman of the block, eight at a time.
    fn labels(&self, table: &LabelTable) -> impl Iterator<Item = Label> {
        let eights = (0..u64::BITS).step_by(8);
        eights.flat_map(move |shift| {
            let eight = |word: u64| spread(word >> shift);
            // A byte for each woman, two bits of it for each of the four.
            let made_of = self
                .tri
                .iter()
                .fold(0, |bytes, lanes| (bytes << 2) | eight(lanes.yes) | (eight(lanes.no) << 1));
            let first = eight(self.alternative_first.yes) | (eight(self.alternative_first.no) << 1);
            let each = first.to_le_bytes().into_iter().zip(made_of.to_le_bytes());
            each.map(|(first, made_of)| table.label(first, made_of))
        })
    }
}

/// The lowest eight bits, each in the lowest bit of a byte of its own.
#[inline]
fn spread(bits: u64) -> u64 {
    const ONE_IN_EACH: u64 = 0x0101_0101_0101_0101;
    const ONE_OF_EACH: u64 = 0x8040_2010_0804_0201;
    const ALL_BUT_HIGHEST: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    let copies = (bits & 0xff).wrapping_mul(ONE_IN_EACH);
    // A byte that is not zero carries into its highest bit, and none goes beyond.
    (((copies & ONE_OF_EACH).wrapping_add(ALL_BUT_HIGHEST)) >> 7) & ONE_IN_EACH
}

/// The label of every input: A, A as reported, B and C take two bits each, Unknown 0, Yes 1, No 2.
struct LabelTable([Label; 256]);

impl LabelTable {
    fn new() -> Self {
        Self(core::array::from_fn(|made_of| {
            let tri = |shift: u32| match made_of >> shift & 3 {
                1 => Tri::Yes,
                2 => Tri::No,
                _ => Tri::Unknown,
            };
            label(LabelInput {
                alternative_first: false,
                a: tri(6),
                a_as_reported: tri(4),
                b: tri(2),
                c: tri(0),
            })
        }))
    }

    #[inline]
    fn label(&self, alternative_first: u8, made_of: u8) -> Label {
        let found = self.0.get(usize::from(made_of)).copied();
        match (alternative_first, found) {
            (1, _) => Label::AlternativeCauseFirst,
            (2, Some(found)) => found,
            _ => Label::Undetermined,
        }
    }
}

/// Sets A, B and C for the women of one block: any fracture of each, unlisted ones unknown.
#[inline]
fn sets(columns: &Columns<'_>, block: usize) -> [SetOutcome<Lanes>; 3] {
    let unlisted = Lanes::unknown_where(!word(columns.fractures_complete, block));
    let mut found = [SetOutcome::of(unlisted); 3];
    for columns in &columns.fractures {
        let lanes = |column: TriColumn<'_>| column.lanes(block);
        let bone = Bone {
            confirmed: lanes(columns.confirmed),
            vertebra: lanes(columns.vertebra),
            hip: lanes(columns.hip),
            without_great_force: lanes(columns.without_great_force),
        };
        let parts = [
            Parts {
                fracture: introduction::SET.counts_bone(&bone),
                timing: lanes(columns.introduction_timing),
                bmd: lanes(columns.introduction_bmd),
                bmd_by_z: lanes(columns.introduction_bmd_by_z),
                bmd_as_reported: lanes(columns.introduction_bmd_as_reported),
            },
            with_one_bmd(
                diagnostic::SET.counts_bone(&bone),
                lanes(columns.diagnostic_timing),
                lanes(columns.diagnostic_bmd),
            ),
            with_one_bmd(
                descriptive::SET.counts_bone(&bone),
                lanes(columns.descriptive_timing),
                Lanes::YES,
            ),
        ];
        for (found, parts) in found.iter_mut().zip(parts) {
            *found = found.or(SetOutcome::of_fracture(parts));
        }
    }
    found
}

/// The parts of a set of which BMD says the same by every reading.
fn with_one_bmd(fracture: Lanes, timing: Lanes, bmd: Lanes) -> Parts<Lanes> {
    Parts { fracture, timing, bmd, bmd_by_z: bmd, bmd_as_reported: bmd }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_spread_each_into_its_own_byte() {
        for bits in 0..=255_u64 {
            let bytes = spread(bits | 0xff00).to_le_bytes();
            for (place, byte) in bytes.into_iter().enumerate() {
                assert_eq!(u64::from(byte), bits >> place & 1, "{bits:b}");
            }
        }
    }

    #[test]
    fn every_input_has_the_label_of_the_table_of_labels() {
        let table = LabelTable::new();
        let bits = |tri: Tri| match tri {
            Tri::Unknown => 0_u8,
            Tri::Yes => 1,
            Tri::No => 2,
        };
        let every = [Tri::Yes, Tri::No, Tri::Unknown];
        for (a, a_as_reported) in every.into_iter().flat_map(|a| every.map(|other| (a, other))) {
            for (b, c) in every.into_iter().flat_map(|b| every.map(|c| (b, c))) {
                for alternative_first in [false, true] {
                    let made_of = bits(a) << 6 | bits(a_as_reported) << 4 | bits(b) << 2 | bits(c);
                    let expected = label(LabelInput { alternative_first, a, a_as_reported, b, c });
                    let first = bits(Tri::from(alternative_first));
                    assert_eq!(table.label(first, made_of), expected);
                }
                let not_known = table.label(bits(Tri::Unknown), bits(a) << 6 | bits(b) << 2);
                assert_eq!(not_known, Label::Undetermined);
            }
        }
    }
}

//! Columns of three-valued facts: bits that may be somebody else's, and bits of our own.

use alloc::vec::Vec;

use super::lanes::{LANES, Lanes};
use crate::logic::Tri;

/// A fact of many women, one bit each, as in an Arrow array of booleans.
///
/// Both slices hold the first woman in the lowest bit of the first word. A woman beyond the end of
/// either is unknown: where Arrow leaves its validity out because everything is known, give words of
/// ones.
///
/// ```
/// use gao_core::Label;
/// use gao_core::batch::{Answers, Columns, TriColumn, classify};
///
/// // The first woman yes, the second no, of the third it is not known.
/// let alternative_first = TriColumn { values: &[0b001], validity: &[0b011] };
/// let fractures_complete = &[0b111];
/// let columns = Columns { women: 3, fractures_complete, alternative_first, fractures: vec![] };
/// let mut answers = Answers::default();
/// classify(&columns, &mut answers);
/// let labels = [Label::AlternativeCauseFirst, Label::NotMet, Label::Undetermined];
/// assert_eq!(answers.labels, labels);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct TriColumn<'a> {
    /// Whether it is so.
    pub values: &'a [u64],
    /// Whether that is known.
    pub validity: &'a [u64],
}

impl TriColumn<'_> {
    #[inline]
    pub(super) fn lanes(self, block: usize) -> Lanes {
        let (values, validity) = (word(self.values, block), word(self.validity, block));
        Lanes { yes: values & validity, no: !values & validity }
    }
}

/// A word of a column; nothing beyond its end.
#[inline]
pub(super) fn word(words: &[u64], block: usize) -> u64 {
    words.get(block).copied().unwrap_or_default()
}

/// The same, owned.
///
/// ```
/// use gao_core::Tri;
/// use gao_core::batch::TriBits;
///
/// let mut bits = TriBits::default();
/// bits.set(70, Tri::No);
/// assert_eq!([bits.get(70), bits.get(69)], [Tri::No, Tri::Unknown]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TriBits {
    values: Vec<u64>,
    validity: Vec<u64>,
}

impl TriBits {
    /// Borrows the bits.
    #[must_use]
    pub fn column(&self) -> TriColumn<'_> {
        TriColumn { values: &self.values, validity: &self.validity }
    }

    /// The fact of one woman; unknown beyond the last.
    #[must_use]
    pub fn get(&self, woman: usize) -> Tri {
        let (block, lane) = place(woman);
        match (bit(&self.validity, block, lane), bit(&self.values, block, lane)) {
            (false, _) => Tri::Unknown,
            (true, value) => Tri::from(value),
        }
    }

    /// Sets the fact of one woman, and makes room for her if there is none.
    pub fn set(&mut self, woman: usize, value: Tri) {
        let (block, lane) = place(woman);
        let blocks = block.saturating_add(1);
        if self.values.len() < blocks {
            self.resize(blocks);
        }
        set_bit(&mut self.values, block, lane, value.is_yes());
        set_bit(&mut self.validity, block, lane, !value.is_unknown());
    }

    pub(super) fn resize(&mut self, blocks: usize) {
        self.values.resize(blocks, 0);
        self.validity.resize(blocks, 0);
    }

    /// Where the lanes of each block go.
    pub(super) fn blocks(&mut self) -> impl Iterator<Item = (&mut u64, &mut u64)> {
        self.values.iter_mut().zip(&mut self.validity)
    }
}

/// Writes the answers of one block, for the women who are there.
#[inline]
pub(super) fn put((values, validity): (&mut u64, &mut u64), lanes: Lanes, there: u64) {
    *values = lanes.yes & there;
    *validity = (lanes.yes | lanes.no) & there;
}

/// Block and bit of a woman.
pub(super) fn place(woman: usize) -> (usize, usize) {
    (woman / LANES, woman % LANES)
}

pub(super) fn set_bit(words: &mut [u64], block: usize, lane: usize, value: bool) {
    if let Some(word) = words.get_mut(block) {
        let mask = 1_u64.rotate_left(u32::try_from(lane).unwrap_or_default());
        if value {
            *word |= mask;
        } else {
            *word &= !mask;
        }
    }
}

fn bit(words: &[u64], block: usize, lane: usize) -> bool {
    word(words, block).rotate_right(u32::try_from(lane).unwrap_or_default()) & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_got_back_and_the_rest_is_unknown() {
        let mut bits = TriBits::default();
        for (woman, value) in [(0, Tri::Yes), (63, Tri::No), (64, Tri::Yes), (130, Tri::Yes)] {
            bits.set(woman, value);
        }
        bits.set(64, Tri::No);
        bits.set(130, Tri::Unknown);
        let found = [0, 1, 63, 64, 130, 192].map(|woman| bits.get(woman));
        let unknown = Tri::Unknown;
        assert_eq!(found, [Tri::Yes, unknown, Tri::No, Tri::No, unknown, unknown]);
    }

    #[test]
    fn a_value_that_is_not_valid_is_unknown() {
        let column = TriColumn { values: &[0b11], validity: &[0b01] };
        assert_eq!([0, 1].map(|lane| column.lanes(0).get(lane)), [Tri::Yes, Tri::Unknown]);
        assert_eq!(column.lanes(1).get(0), Tri::Unknown);
    }
}

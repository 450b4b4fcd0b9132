//! F-13 as records.

use alloc::vec::Vec;

use serde::Serialize;

use super::Code;
use crate::evidence::Strength;
use crate::physiology_band::{BandRefusal, BandSite};
use crate::vocabulary::Feeding;

record! {
    /// F-13: the band of averages for one site, or why there is none.
    PhysiologyBand {
        /// The site.
        site: BandSite,
        /// Months of breastfeeding it is drawn for.
        months: u8,
        /// How much of the child's food was breast milk.
        feeding: Feeding,
        /// Why there is none; none if it is given.
        refused: Option<BandRefusal>,
        /// Whether it is drawn for a duration that no figure is reported for.
        illustrative: bool,
        /// Key of the sentence that says what it is, or why there is none.
        sentence: Code,
        /// The edge of the smallest average loss: birth, weaning, return.
        upper: Vec<BandPoint>,
        /// The edge of the largest average loss: birth, weaning, return.
        lower: Vec<BandPoint>,
        /// The polygon, once around from the birth.
        polygon: Vec<BandPoint>,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// Keys of the sentences that limit it.
        caveats: Vec<Code>,
    }

    /// A corner of the band.
    BandPoint {
        /// Months after the birth.
        month: u16,
        /// Change in per cent of the first value after the birth.
        percent: i16,
    }
}

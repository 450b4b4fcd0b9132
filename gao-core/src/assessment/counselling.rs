//! F-14 as records.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::{Code, MissingFact};
use crate::counselling::CounsellingFact;
use crate::evidence::Strength;
use crate::logic::Tri;
use crate::projection::MedicineBar;

record! {
    /// F-14 on a record: which facts of the article bear on her.
    CounsellingAnswer {
        /// The day of assessment, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        as_of: String,
        /// Whether the record calls itself synthetic: no woman stands behind it.
        synthetic: bool,
        /// Every fact in the order in which they are told, also those that are not.
        facts: Vec<CounsellingFactAnswer>,
        /// Keys of what stands below: what the engine is, what the evidence is, the source.
        about: Vec<String>,
    }

    /// One fact.
    CounsellingFactAnswer {
        /// Which.
        fact: CounsellingFact,
        /// Whether it bears on her.
        applies: Tri,
        /// Why it is withheld although it bears on her, or may.
        withheld: Option<MedicineBar>,
        /// Whether it is told: it applies, and is not withheld.
        shown: bool,
        /// Key of its sentence.
        sentence: Code,
        /// Keys of the sentences that always stand beside it.
        beside: Vec<Code>,
        /// Evidence ids, with those of what stands beside it.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// What would decide whether it bears on her.
        missing: Vec<MissingFact>,
    }
}

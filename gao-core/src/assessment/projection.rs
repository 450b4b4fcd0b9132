//! F-12 as records.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::{Code, Grounds, PercentRange};
use crate::evidence::Strength;
use crate::logic::Tri;
use crate::projection::{
    BaselineState, CellKind, CellTiming, MedicineBar, NoZero, ProjectionOutcome, ProjectionSite,
    Regimen, ZeroKind,
};

record! {
    /// F-12 on a record: what is reported for each regimen, with the days it falls on.
    ProjectionAnswer {
        /// The day of assessment, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        as_of: String,
        /// Whether the record calls itself synthetic: no woman stands behind it.
        synthetic: bool,
        /// Every regimen, in the order in which the article names them; no ranking.
        regimens: Vec<RegimenProjection>,
        /// What the days and values rest on; what is missing for them.
        grounds: Grounds,
    }

    /// One regimen.
    RegimenProjection {
        /// The regimen.
        regimen: Regimen,
        /// Why its figures are withheld; none if they are given.
        withheld: Option<MedicineBar>,
        /// Key of the sentence that speaks of it as a whole, or says why it is withheld.
        sentence: Code,
        /// Rises are described without a figure.
        no_numeric_evidence: bool,
        /// The day from which its months are counted.
        zero: Option<ZeroPoint>,
        /// Why there is none; also none where there is nothing to count.
        no_zero: Option<NoZero>,
        /// Every reported cell, in order.
        cells: Vec<CellProjection>,
        /// The span of all changes reported, at no stated time.
        envelope: Option<PercentRange>,
        /// Whether she was given a medicine that the figures are reported without.
        treated: Tri,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// Keys of the sentences that limit it.
        caveats: Vec<Code>,
    }

    /// The day from which months are counted.
    ZeroPoint {
        /// What it is the day of.
        kind: ZeroKind,
        /// The earliest it can be, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        from: String,
        /// The latest it can be.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        to: String,
        /// Whether it may still move.
        provisional: bool,
    }

    /// One reported cell, a change of the averages of groups; never a prediction.
    CellProjection {
        /// Where.
        site: ProjectionSite,
        /// Months after the zero point.
        month: u16,
        /// The change, as quoted; both ends are the same for a single value.
        change: PercentRange,
        /// What kind of number it is.
        kind: CellKind,
        /// Women behind it, where the article gives their number.
        women: Option<u16>,
        /// Whether it has a day on this record.
        timing: CellTiming,
        /// The earliest that day can be, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        from: Option<String>,
        /// The latest it can be.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        to: Option<String>,
        /// Whether the day may still move.
        provisional: bool,
        /// Whether there is a value to apply it to.
        baseline: BaselineState,
        /// Where the measurement of that value stands in the record.
        baseline_pointer: Option<String>,
        /// The value, in g/cm2.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        baseline_g_per_cm2: Option<String>,
        /// What the lower end makes of it, rounded down, in g/cm2; never of a single case.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        low_g_per_cm2: Option<String>,
        /// What the upper end makes of it, rounded up, in g/cm2.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        high_g_per_cm2: Option<String>,
        /// The evidence id that states it.
        evidence: Code,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// Keys of the sentences that limit it.
        caveats: Vec<Code>,
    }

    /// What the table holds for one regimen, site and month; no record behind it.
    ReportedChange {
        /// The regimen.
        regimen: Regimen,
        /// The site.
        site: ProjectionSite,
        /// Months after the zero point; none where no month was asked for and none is reported.
        month: Option<u16>,
        /// Whether a change is reported.
        outcome: ProjectionOutcome,
        /// The change, as quoted.
        change: Option<PercentRange>,
        /// What kind of number it is.
        kind: Option<CellKind>,
        /// Women behind it, where the article gives their number.
        women: Option<u16>,
        /// What the lower end makes of the value that was given, rounded down, in g/cm2.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        low_g_per_cm2: Option<String>,
        /// What the upper end makes of it, rounded up, in g/cm2.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        high_g_per_cm2: Option<String>,
        /// The months that are reported for this regimen and site.
        reported_months: Vec<u16>,
        /// The sites that are reported for this regimen.
        reported_sites: Vec<ProjectionSite>,
        /// The span of all changes reported, at no stated time.
        envelope: Option<PercentRange>,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// Keys of the sentences that limit it.
        caveats: Vec<Code>,
    }
}

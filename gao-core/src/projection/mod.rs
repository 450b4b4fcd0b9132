//! F-12: which change of BMD is reported for a regimen, a site and a month?
//!
//! ## What it says
//! A lookup of reported cells, not a model: what the article prints for that month, as a range of
//! averages, a single value or one case; or that it prints nothing there. With a measured value
//! the reported change is also given in mg/cm2, rounded outward. On a record each cell has its
//! day: months from birth or weaning for calcium and vitamin D, from the first dose for
//! teriparatide.
//!
//! ## What it refuses
//! Nothing is interpolated, extrapolated or fitted, and no regimen is set against another (S-80).
//! A single value is no end of an interval (D-11). "Hip" is neither total hip nor femoral neck
//! (D-15). A value of a region with a collapsed vertebra, or one measured after the zero point,
//! is no baseline (X-03).
//!
//! ## When it is silent
//! Figures of a medicine are withheld while she is or may be pregnant or breastfeeding (S-71). A
//! day is left out where another pregnancy or the end of the treatment lies before it.
//!
//! ## References
//! S-64 to S-67, S-70, S-71, S-74 to S-80, S-106, S-112; D-09, D-11, D-13, D-15, D-25, X-03.

mod absolute;
mod baseline;
mod cell;
mod hers;
mod query;
pub(crate) mod words;

use enumset::enum_set;

pub use self::absolute::Absolute;
pub(crate) use self::baseline::trace as trace_baseline;
pub use self::baseline::{Baseline, BaselineState};
pub use self::cell::{
    CELLS, Cell, CellKind, ProjectionSite, Regimen, cells, envelope, reported_months,
    reported_sites,
};
pub use self::hers::{CellOnHer, CellTiming, MedicineBar, NoZero, RegimenOnHer, Zero, ZeroKind};
pub(crate) use self::hers::{View, trace};
pub use self::query::ProjectionQuery;
pub use self::words::NOT_A_PREDICTION;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::quantity::Bmd;
use crate::vocabulary::codes;

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S64
        | EvidenceId::S65
        | EvidenceId::S66
        | EvidenceId::S67
        | EvidenceId::S70
        | EvidenceId::S71
        | EvidenceId::S74
        | EvidenceId::S75
        | EvidenceId::S76
        | EvidenceId::S77
        | EvidenceId::S78
        | EvidenceId::S79
        | EvidenceId::S80
        | EvidenceId::S106
        | EvidenceId::S112
        | EvidenceId::D09
        | EvidenceId::D11
        | EvidenceId::D13
        | EvidenceId::D15
        | EvidenceId::D25
        | EvidenceId::X03
);

codes! {
    /// Whether a change is reported.
    ProjectionOutcome:
    /// It is.
    Reported = 0, "Reported";
    /// Not for this month; nothing is interpolated.
    NotReportedAtThisTime = 1, "NotReportedAtThisTime";
    /// For this regimen, but not at this site.
    NotReportedAtThisSite = 2, "NotReportedAtThisSite";
    /// Rises are described for this regimen, without a figure (S-79).
    NoNumericEvidence = 3, "NoNumericEvidence";
}

/// What the table holds for one regimen, site and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Projection {
    /// A cell.
    Reported {
        /// The cell.
        cell: &'static Cell,
        /// What it makes of the value that was given.
        absolute: Option<Absolute>,
    },
    /// The months of this regimen and site are others: [`reported_months`].
    NotReportedAtThisTime,
    /// The sites of this regimen are others: [`reported_sites`].
    NotReportedAtThisSite,
    /// No figure at all.
    NoNumericEvidence,
}

impl Projection {
    /// Its code.
    #[must_use]
    pub const fn outcome(&self) -> ProjectionOutcome {
        match self {
            Self::Reported { .. } => ProjectionOutcome::Reported,
            Self::NotReportedAtThisTime => ProjectionOutcome::NotReportedAtThisTime,
            Self::NotReportedAtThisSite => ProjectionOutcome::NotReportedAtThisSite,
            Self::NoNumericEvidence => ProjectionOutcome::NoNumericEvidence,
        }
    }
}

/// Looks one cell up; a baseline is one that the caller vouches for: clean, and measured at the
/// zero point.
///
/// ```
/// use gao_core::projection::{Projection, ProjectionSite, Regimen, project_bmd};
/// use gao_core::quantity::Bmd;
///
/// let spine = |month, baseline| {
///     project_bmd(Regimen::CalciumVitaminD, ProjectionSite::LumbarSpine, month, baseline)
/// };
/// let Projection::Reported { cell, absolute } = spine(12, Some(Bmd::parse("0.700")?)) else {
///     panic!("12 months are reported");
/// };
/// assert_eq!((cell.low_tenths, cell.high_tenths), (20, 75));
/// // 752.5 mg/cm2 is rounded outward.
/// assert_eq!(absolute.map(|found| (found.low, found.high)), Some((714, 753)));
///
/// // Between two reported months there is nothing.
/// assert_eq!(spine(18, None), Projection::NotReportedAtThisTime);
/// # Ok::<(), gao_core::quantity::QuantityError>(())
/// ```
#[must_use]
pub fn project_bmd(
    regimen: Regimen,
    site: ProjectionSite,
    month: u16,
    baseline: Option<Bmd>,
) -> Projection {
    let here = || cells(regimen).filter(|cell| cell.site == site);
    if let Some(cell) = here().find(|cell| cell.month == month) {
        let absolute = baseline.map(|baseline| Absolute::of(cell, baseline));
        return Projection::Reported { cell, absolute };
    }
    if cells(regimen).next().is_none() {
        Projection::NoNumericEvidence
    } else if here().next().is_none() {
        Projection::NotReportedAtThisSite
    } else {
        Projection::NotReportedAtThisTime
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_cell_is_found_and_nothing_beside_it() {
        let mut found = Vec::new();
        for regimen in Regimen::ALL {
            for site in ProjectionSite::ALL {
                for month in 0..=60 {
                    if let Projection::Reported { cell, absolute } =
                        project_bmd(regimen, site, month, None)
                    {
                        assert_eq!((cell.regimen, cell.site, cell.month), (regimen, site, month));
                        assert_eq!(absolute, None);
                        found.push(cell);
                    }
                }
            }
        }
        assert_eq!(found.len(), CELLS.len());
    }

    #[test]
    fn what_is_not_there_says_why() {
        use ProjectionOutcome::*;
        use ProjectionSite::*;
        use Regimen::*;
        let at = |regimen, site, month| project_bmd(regimen, site, month, None).outcome();
        for (month, outcome) in [
            (0, NotReportedAtThisTime),
            (11, NotReportedAtThisTime),
            (12, Reported),
            (13, NotReportedAtThisTime),
            (u16::MAX, NotReportedAtThisTime),
        ] {
            assert_eq!(at(CalciumVitaminD, LumbarSpine, month), outcome, "{month}");
            assert_eq!(at(Teriparatide, LumbarSpine, month), outcome, "{month}");
            assert_eq!(at(Teriparatide, Hip, month), outcome, "{month}");
        }
        for (regimen, site) in [
            (CalciumVitaminD, TotalHip),
            (CalciumVitaminD, Hip),
            (Teriparatide, TotalHip),
            (Teriparatide, FemoralNeck),
        ] {
            assert_eq!(at(regimen, site, 12), NotReportedAtThisSite, "{regimen:?} {site:?}");
        }
        for regimen in [Bisphosphonate, Denosumab] {
            for site in ProjectionSite::ALL {
                assert_eq!(at(regimen, site, 12), NoNumericEvidence, "{regimen:?} {site:?}");
            }
        }
    }

    #[test]
    fn a_range_has_two_ends_and_a_single_value_one() {
        for cell in &CELLS {
            let single = cell.low_tenths == cell.high_tenths;
            assert_eq!(single, cell.kind != CellKind::RangeOfMeans, "{}", cell.evidence);
            assert!(cell.low_tenths <= cell.high_tenths);
            assert!(EVIDENCE.contains(cell.evidence));
        }
    }
}

//! The table: every change of BMD that the article reports, with its month, its site and its row.

use serde::{Deserialize, Serialize};

use super::words;
use crate::evidence::EvidenceId;
use crate::evidence::thresholds::figures::{
    CALCIUM_VITAMIN_D_FEMORAL_NECK_18, CALCIUM_VITAMIN_D_LUMBAR_12, CALCIUM_VITAMIN_D_LUMBAR_24,
    CALCIUM_VITAMIN_D_LUMBAR_36, TERIPARATIDE_HIP_12, TERIPARATIDE_HIP_24, TERIPARATIDE_LUMBAR_6,
    TERIPARATIDE_LUMBAR_12, TERIPARATIDE_LUMBAR_24, UNTREATED_ENVELOPE,
};
use crate::evidence::thresholds::{Figure, Span};
use crate::sentence::Sentence;
use crate::text::Text;
use crate::vocabulary::BmdSite;

/// What a change of BMD was reported with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Regimen {
    /// Calcium and vitamin D, without antiosteoporotic medicine.
    CalciumVitaminD = 0,
    /// Teriparatide.
    Teriparatide = 1,
    /// A bisphosphonate.
    Bisphosphonate = 2,
    /// Denosumab.
    Denosumab = 3,
}

impl Regimen {
    /// Every regimen, in the order in which the article names them.
    pub const ALL: [Self; 4] =
        [Self::CalciumVitaminD, Self::Teriparatide, Self::Bisphosphonate, Self::Denosumab];

    /// Whether it is an antiosteoporotic medicine, which pregnancy and breastfeeding forbid.
    #[must_use]
    pub const fn is_medicine(self) -> bool {
        !matches!(self, Self::CalciumVitaminD)
    }

    /// What it is called inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::CalciumVitaminD => {
                Text { en: "calcium and vitamin D alone", da: "calcium og D-vitamin alene" }
            }
            Self::Teriparatide => Text { en: "teriparatide", da: "teriparatid" },
            Self::Bisphosphonate => Text { en: "bisphosphonate", da: "bisfosfonat" },
            Self::Denosumab => Text { en: "denosumab", da: "denosumab" },
        }
    }
}

/// Where a change was reported. `Hip` is a site of its own: the article names no region there, so
/// its figures are neither those of the total hip nor those of the femoral neck (D-15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ProjectionSite {
    /// Lumbar spine.
    LumbarSpine = 0,
    /// Femoral neck.
    FemoralNeck = 1,
    /// Total hip.
    TotalHip = 2,
    /// The hip, no region named.
    Hip = 3,
}

impl ProjectionSite {
    /// Every site.
    pub const ALL: [Self; 4] = [Self::LumbarSpine, Self::FemoralNeck, Self::TotalHip, Self::Hip];

    /// The site of a measurement it can be applied to; none if the article does not name one.
    #[must_use]
    pub const fn measured(self) -> Option<BmdSite> {
        match self {
            Self::LumbarSpine => Some(BmdSite::LumbarSpine),
            Self::FemoralNeck => Some(BmdSite::FemoralNeck),
            Self::TotalHip => Some(BmdSite::TotalHip),
            Self::Hip => None,
        }
    }

    /// What it is called inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::LumbarSpine => BmdSite::LumbarSpine.name(),
            Self::FemoralNeck => BmdSite::FemoralNeck.name(),
            Self::TotalHip => BmdSite::TotalHip.name(),
            Self::Hip => Text { en: "hip (region not stated)", da: "hofte (område ikke angivet)" },
        }
    }
}

/// What kind of number a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum CellKind {
    /// From the lowest to the highest mean of several groups: no interval for one woman (D-25).
    RangeOfMeans = 0,
    /// One value, not the end of an interval (D-11).
    SingleValue = 1,
    /// The change in one woman.
    SingleCase = 2,
}

/// One reported change of BMD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// With what.
    pub regimen: Regimen,
    /// Where.
    pub site: ProjectionSite,
    /// Months after the zero point.
    pub month: u16,
    /// The lowest change in tenths of a per cent.
    pub low_tenths: u16,
    /// The highest; the same for a single value.
    pub high_tenths: u16,
    /// What kind of number it is.
    pub kind: CellKind,
    /// The row that states it.
    pub evidence: EvidenceId,
    /// What limits this cell alone.
    pub caveats: &'static [&'static Sentence],
}

impl Cell {
    /// Women behind it, where the article says how many: one, for a case.
    #[must_use]
    pub const fn women(&self) -> Option<u16> {
        match self.kind {
            CellKind::SingleCase => Some(1),
            CellKind::RangeOfMeans | CellKind::SingleValue => None,
        }
    }

    /// Whether it may be applied to another woman's value: not what happened to one woman, and not a
    /// single value that another series contradicts (D-11).
    #[must_use]
    pub fn may_be_applied(&self) -> bool {
        self.kind != CellKind::SingleCase && !self.caveats.contains(&&words::SINGLE_EXTREME)
    }

    const fn range(
        regimen: Regimen,
        site: ProjectionSite,
        month: u16,
        reported: Span<u16>,
        caveats: &'static [&'static Sentence],
    ) -> Self {
        Self {
            regimen,
            site,
            month,
            low_tenths: reported.from,
            high_tenths: reported.to,
            kind: CellKind::RangeOfMeans,
            evidence: reported.evidence,
            caveats,
        }
    }

    const fn point(
        regimen: Regimen,
        site: ProjectionSite,
        month: u16,
        reported: Figure<u16>,
        kind: CellKind,
        caveats: &'static [&'static Sentence],
    ) -> Self {
        Self {
            regimen,
            site,
            month,
            low_tenths: reported.value,
            high_tenths: reported.value,
            kind,
            evidence: reported.evidence,
            caveats,
        }
    }
}

const CAD: Regimen = Regimen::CalciumVitaminD;
const TPTD: Regimen = Regimen::Teriparatide;
const SPINE: ProjectionSite = ProjectionSite::LumbarSpine;
const NECK: ProjectionSite = ProjectionSite::FemoralNeck;
const HIP: ProjectionSite = ProjectionSite::Hip;

/// Every cell of the article, by regimen, site and month. There is nothing between two of them.
pub static CELLS: [Cell; 9] = [
    Cell::range(CAD, SPINE, 12, CALCIUM_VITAMIN_D_LUMBAR_12, &[]),
    Cell::range(CAD, SPINE, 24, CALCIUM_VITAMIN_D_LUMBAR_24, &[]),
    Cell::point(
        CAD,
        SPINE,
        36,
        CALCIUM_VITAMIN_D_LUMBAR_36,
        CellKind::SingleValue,
        &[&words::SINGLE_EXTREME],
    ),
    Cell::point(CAD, NECK, 18, CALCIUM_VITAMIN_D_FEMORAL_NECK_18, CellKind::SingleValue, &[]),
    Cell::point(TPTD, SPINE, 6, TERIPARATIDE_LUMBAR_6, CellKind::SingleCase, &[&words::ONE_CASE]),
    Cell::range(TPTD, SPINE, 12, TERIPARATIDE_LUMBAR_12, &[&words::ABSTRACT_DIFFERS]),
    Cell::range(TPTD, SPINE, 24, TERIPARATIDE_LUMBAR_24, &[]),
    Cell::range(TPTD, HIP, 12, TERIPARATIDE_HIP_12, &[]),
    Cell::range(TPTD, HIP, 24, TERIPARATIDE_HIP_24, &[&words::ABSTRACT_NAMES_THE_NECK]),
];

/// The span of every change reported without antiosteoporotic medicine, at no stated time and
/// site (S-67); none for a medicine.
///
/// ```
/// use gao_core::projection::{Regimen, envelope};
///
/// assert_eq!(envelope(Regimen::CalciumVitaminD).map(|span| (span.from, span.to)), Some((0, 700)));
/// assert!(envelope(Regimen::Teriparatide).is_none());
/// ```
#[must_use]
pub fn envelope(regimen: Regimen) -> Option<Span<u16>> {
    (regimen == CAD).then_some(UNTREATED_ENVELOPE)
}

/// The months at which a change is reported for this regimen at this site; none if there is none.
///
/// ```
/// use gao_core::projection::{ProjectionSite, Regimen, reported_months};
///
/// let months = |site| reported_months(Regimen::Teriparatide, site).collect::<Vec<_>>();
/// assert_eq!(months(ProjectionSite::Hip), [12, 24]);
/// // The article does not say which region of the hip it means.
/// assert!(months(ProjectionSite::TotalHip).is_empty());
/// ```
pub fn reported_months(regimen: Regimen, site: ProjectionSite) -> impl Iterator<Item = u16> {
    cells(regimen).filter(move |cell| cell.site == site).map(|cell| cell.month)
}

/// The sites at which a change is reported for this regimen, each once.
pub fn reported_sites(regimen: Regimen) -> impl Iterator<Item = ProjectionSite> {
    ProjectionSite::ALL.into_iter().filter(move |site| cells(regimen).any(|it| it.site == *site))
}

/// The cells of one regimen, in order.
pub fn cells(regimen: Regimen) -> impl Iterator<Item = &'static Cell> {
    CELLS.iter().filter(move |cell| cell.regimen == regimen)
}

//! F-13: how does BMD normally go after a birth, with six months of full breastfeeding? As a
//! polygon, for charts and teaching.
//!
//! ## What it says
//! Change in per cent of the first value after the birth, by months after the birth: down to the
//! range of average losses at weaning, back at the first value 6 to 12 months later. The upper
//! edge is that of the smallest average loss and the earliest return, the lower one that of the
//! largest and the latest.
//!
//! ## What it refuses
//! The article gives figures for six months of full breastfeeding and for nothing else. Another
//! duration, or partial breastfeeding, is refused, or drawn as illustrative if that is asked for:
//! with the depth of six months, moved along the axis. Of pregnancy it says "a few per cent"
//! (S-13), which is no figure to draw.
//!
//! ## What it is not
//! A band of averages, not an interval for one woman (D-25), and normal physiology, not PLO
//! (D-10). The straight edges are the shortest way between reported points, not a course that
//! anybody measured.
//!
//! ## References
//! S-12, S-13, S-14, S-17, S-18, S-19; D-10, D-25.

mod query;
pub(crate) mod words;

use enumset::enum_set;
use serde::{Deserialize, Serialize};

pub use self::query::BandQuery;
pub use self::words::{BAND, ILLUSTRATIVE, STRAIGHT_EDGES};
use crate::evidence::thresholds::{
    LACTATION_EXPOSURE_MONTHS, LACTATION_LOSS_HIP_AND_FOREARM, LACTATION_LOSS_LUMBAR_SPINE,
    RECOVERY_MONTHS, Span,
};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::text::Text;
use crate::vocabulary::{BmdSite, Feeding};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S12
        | EvidenceId::S13
        | EvidenceId::S14
        | EvidenceId::S17
        | EvidenceId::S18
        | EvidenceId::S19
        | EvidenceId::D10
        | EvidenceId::D25
);

/// A site for which average losses of breastfeeding are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum BandSite {
    /// Lumbar spine (S-17).
    LumbarSpine = 0,
    /// Hip (S-18).
    Hip = 1,
    /// Forearm (S-18).
    Forearm = 2,
}

impl BandSite {
    /// Every site, in the order in which the article names them.
    pub const ALL: [Self; 3] = [Self::LumbarSpine, Self::Hip, Self::Forearm];

    /// The range of average losses at weaning, in per cent.
    #[must_use]
    pub const fn loss(self) -> Span<u16> {
        match self {
            Self::LumbarSpine => LACTATION_LOSS_LUMBAR_SPINE,
            Self::Hip | Self::Forearm => LACTATION_LOSS_HIP_AND_FOREARM,
        }
    }

    /// What it is called inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::LumbarSpine => BmdSite::LumbarSpine.name(),
            Self::Hip => Text { en: "hip", da: "hofte" },
            Self::Forearm => Text { en: "forearm", da: "underarm" },
        }
    }
}

/// A corner of the polygon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Months after the birth.
    pub month: u16,
    /// Change in per cent of the first value after the birth.
    pub percent: i16,
}

/// The band of one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The site.
    pub site: BandSite,
    /// The edge of the smallest average loss: birth, weaning, return.
    pub upper: [Point; 3],
    /// The edge of the largest average loss: birth, weaning, return.
    pub lower: [Point; 3],
    /// Whether it is drawn for a duration that no figure is reported for.
    pub illustrative: bool,
}

impl Band {
    /// The polygon, once around from the birth: along the upper edge and back along the lower.
    #[must_use]
    pub const fn polygon(&self) -> [Point; 5] {
        let [birth, upper_weaning, upper_return] = self.upper;
        let [_, lower_weaning, lower_return] = self.lower;
        [birth, upper_weaning, upper_return, lower_return, lower_weaning]
    }

    /// What it rests on.
    #[must_use]
    pub fn evidence(&self) -> EvidenceSet {
        EvidenceId::S19 | self.site.loss().evidence | EvidenceId::D10 | EvidenceId::D25
    }
}

/// Why no band is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum BandRefusal {
    /// No figure is reported for this duration.
    OtherDuration = 0,
    /// No figure is reported for partial breastfeeding.
    PartialBreastfeeding = 1,
    /// Without breastfeeding there is no band, not even an illustrative one.
    NoBreastfeeding = 2,
}

/// The band of one site for so many months of breastfeeding.
///
/// # Errors
///
/// A [`BandRefusal`] unless it is six months of full breastfeeding; with `illustrative`, only
/// without any breastfeeding.
///
/// ```
/// use gao_core::Feeding::Exclusive;
/// use gao_core::physiology_band::{BandRefusal, BandSite, Point, physiology_band};
///
/// let band = physiology_band(BandSite::LumbarSpine, 6, Exclusive, false)?;
/// let corners = band.polygon().map(|Point { month, percent }| (month, percent));
/// assert_eq!(corners, [(0, 0), (6, -5), (12, 0), (18, 0), (6, -10)]);
///
/// let refused = physiology_band(BandSite::LumbarSpine, 3, Exclusive, false);
/// assert_eq!(refused, Err(BandRefusal::OtherDuration));
/// assert!(physiology_band(BandSite::LumbarSpine, 3, Exclusive, true)?.illustrative);
/// # Ok::<(), BandRefusal>(())
/// ```
pub fn physiology_band(
    site: BandSite,
    months: u8,
    feeding: Feeding,
    illustrative: bool,
) -> Result<Band, BandRefusal> {
    let reported = i32::from(months) == LACTATION_EXPOSURE_MONTHS.value;
    let refusal = if months == 0 {
        Some(BandRefusal::NoBreastfeeding)
    } else if !reported {
        Some(BandRefusal::OtherDuration)
    } else if feeding != Feeding::Exclusive {
        Some(BandRefusal::PartialBreastfeeding)
    } else {
        None
    };
    match refusal {
        Some(reason) if !illustrative || reason == BandRefusal::NoBreastfeeding => Err(reason),
        _ => {
            let loss = site.loss();
            Ok(Band {
                site,
                upper: edge(months, loss.from, RECOVERY_MONTHS.from),
                lower: edge(months, loss.to, RECOVERY_MONTHS.to),
                illustrative: refusal.is_some(),
            })
        }
    }
}

/// Birth, weaning, return.
fn edge(months: u8, loss: u16, recovery: i32) -> [Point; 3] {
    let weaning = u16::from(months);
    let recovery = u16::try_from(recovery).unwrap_or_default();
    let lost = i16::try_from(loss).unwrap_or_default().saturating_neg();
    [
        Point { month: 0, percent: 0 },
        Point { month: weaning, percent: lost },
        Point { month: weaning.saturating_add(recovery), percent: 0 },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corners(site: BandSite, months: u8) -> [(u16, i16); 5] {
        let band = physiology_band(site, months, Feeding::Exclusive, true).unwrap();
        band.polygon().map(|point| (point.month, point.percent))
    }

    #[test]
    fn the_corners_are_those_of_the_specification() {
        let spine = [(0, 0), (6, -5), (12, 0), (18, 0), (6, -10)];
        let hip = [(0, 0), (6, 0), (12, 0), (18, 0), (6, -5)];
        assert_eq!(corners(BandSite::LumbarSpine, 6), spine);
        assert_eq!(corners(BandSite::Hip, 6), hip);
        assert_eq!(corners(BandSite::Forearm, 6), hip);
    }

    #[test]
    fn six_months_of_full_breastfeeding_and_nothing_else() {
        use BandRefusal::*;
        for site in BandSite::ALL {
            for months in 0..=u8::MAX {
                for feeding in [Feeding::Exclusive, Feeding::Partial] {
                    let asked = physiology_band(site, months, feeding, false);
                    let expected = match (months, feeding) {
                        (6, Feeding::Exclusive) => None,
                        (6, Feeding::Partial) => Some(PartialBreastfeeding),
                        (0, _) => Some(NoBreastfeeding),
                        _ => Some(OtherDuration),
                    };
                    assert_eq!(asked.err(), expected, "{months} {feeding:?}");
                    let drawn = physiology_band(site, months, feeding, true);
                    assert_eq!(drawn.is_ok(), months > 0);
                    // What is reported is not called illustrative because someone would take that.
                    let illustrative = drawn.is_ok_and(|band| band.illustrative);
                    assert_eq!(illustrative, months > 0 && expected.is_some());
                }
            }
        }
    }

    #[test]
    fn an_illustrative_band_keeps_the_depth_and_moves_along_the_axis() {
        let spine = [(0, 0), (3, -5), (9, 0), (15, 0), (3, -10)];
        assert_eq!(corners(BandSite::LumbarSpine, 3), spine);
        assert_eq!(corners(BandSite::LumbarSpine, 255)[3], (267, 0));
    }
}

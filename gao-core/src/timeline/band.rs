//! The band of F-13 in front of one woman: which one, at which site, from which value.

use alloc::vec::Vec;

use crate::anchor::{Anchor, AnchorKind};
use crate::case::{BmdMeasurement, Case, Pregnancy};
use crate::change;
use crate::logic::Tri;
use crate::physiology_band::{Band, BandRefusal, BandSite, physiology_band};
use crate::quantity::Bmd;
use crate::time::CivilDate;
use crate::vocabulary::{BmdSite, Feeding, Side};

/// The band of one site, in per cent of a value of hers.
///
/// A band of averages of groups, drawn at her scale; it is no interval for her (D-25).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandOnHer {
    /// The site.
    pub site: BmdSite,
    /// On which side.
    pub side: Option<Side>,
    /// Her first value after the birth, by its place in the input.
    pub first: usize,
    /// That value: all of it is 0 per cent.
    pub value: Bmd,
    /// The day it was measured: where it is not the day of birth, some of the loss lay before it.
    pub measured: CivilDate,
    /// The band, in months after the birth.
    pub band: Band,
}

/// Why no band is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoBand {
    /// No birth at 22+0 weeks or later is recorded with its day.
    NoBirth,
    /// She breastfeeds, or how long or how fully she did is not recorded.
    BreastfeedingOpen,
    /// F-13 gives none for her breastfeeding.
    Refused(BandRefusal),
    /// No site with a reported average was measured by DXA between the birth and weaning.
    NoFirstValue,
}

/// Every band that applies, or why there is none.
pub(super) fn of(
    case: &Case,
    anchor: Option<&Anchor>,
    illustrative: bool,
) -> (Vec<BandOnHer>, Option<NoBand>) {
    match bands(case, anchor, illustrative) {
        Ok(bands) if bands.is_empty() => (bands, Some(NoBand::NoFirstValue)),
        Ok(bands) => (bands, None),
        Err(reason) => (Vec::new(), Some(reason)),
    }
}

fn bands(
    case: &Case,
    anchor: Option<&Anchor>,
    illustrative: bool,
) -> Result<Vec<BandOnHer>, NoBand> {
    let anchor = anchor.ok_or(NoBand::NoBirth)?;
    let pregnancy = case.pregnancies.iter().find(|it| it.index == anchor.pregnancy);
    let pregnancy = pregnancy.ok_or(NoBand::NoBirth)?;
    let (months, feeding) = breastfed(case, anchor, pregnancy).ok_or(NoBand::BreastfeedingOpen)?;
    let mut bands = Vec::new();
    for site in [BmdSite::LumbarSpine, BmdSite::TotalHip, BmdSite::FemoralNeck, BmdSite::Forearm33]
    {
        let Some(averages) = averages(site) else { continue };
        let band =
            physiology_band(averages, months, feeding, illustrative).map_err(NoBand::Refused)?;
        for side in [None, Some(Side::Left), Some(Side::Right)] {
            if let Some((m, value, measured)) = first_value(case, anchor, site, side) {
                bands.push(BandOnHer { site, side, first: m.index, value, measured, band });
            }
        }
    }
    Ok(bands)
}

/// Whose averages speak for a site: the reading that F-06 also makes.
const fn averages(site: BmdSite) -> Option<BandSite> {
    match site {
        BmdSite::LumbarSpine => Some(BandSite::LumbarSpine),
        BmdSite::TotalHip | BmdSite::FemoralNeck => Some(BandSite::Hip),
        BmdSite::Forearm33 => Some(BandSite::Forearm),
        BmdSite::WholeBody => None,
    }
}

/// Full calendar months and kind of breastfeeding that is over; none while any of it is open.
fn breastfed(case: &Case, anchor: &Anchor, pregnancy: &Pregnancy) -> Option<(u8, Feeding)> {
    if anchor.provisional() {
        return None;
    }
    if anchor.kind == AnchorKind::Birth {
        return Some((0, Feeding::Exclusive));
    }
    let found = change::breastfed(case, pregnancy);
    let months = found.months_from;
    let feeding = match found.full {
        Tri::Yes => Feeding::Exclusive,
        Tri::No => Feeding::Partial,
        Tri::Unknown => return None,
    };
    let months = u8::try_from(months).ok().filter(|_| months == found.months_to)?;
    Some((months, feeding))
}

/// The first value of a series from the birth to weaning.
fn first_value<'a>(
    case: &'a Case,
    anchor: &Anchor,
    site: BmdSite,
    side: Option<Side>,
) -> Option<(&'a BmdMeasurement, Bmd, CivilDate)> {
    let clean = change::validity(case).filter(|it| it.dxa.is_yes() && !it.clean.is_no());
    let here = clean.filter_map(|validity| {
        let m = case.bmd.iter().find(|m| m.index == validity.measurement)?;
        let day = m.date.filter(|day| anchor.birth <= *day && *day <= anchor.date)?;
        (m.site == Some(site) && m.side == side).then_some((m, m.bmd?, day))
    });
    here.min_by_key(|(m, _, day)| (*day, m.index))
}

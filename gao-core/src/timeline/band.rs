//! The band of F-13 in front of one woman: which one, at which site, from which value.

use alloc::vec::Vec;

use super::Measurement;
use crate::anchor::{Anchor, AnchorKind};
use crate::case::{Case, Pregnancy};
use crate::change;
use crate::evidence::thresholds::LACTATION_EXPOSURE_MONTHS;
use crate::evidence::thresholds::project::FIRST_VALUE_MONTHS;
use crate::logic::Tri;
use crate::physiology_band::{Band, BandRefusal, BandSite, physiology_band};
use crate::policy::Policy;
use crate::quantity::Bmd;
use crate::time::CivilDate;
use crate::treatment;
use crate::vocabulary::{BmdModality, BmdSite, Feeding, Side};

/// The band of one series, in per cent of a value of hers.
///
/// A band of averages of groups, drawn at her scale; it is no interval for her (D-25).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandOnHer {
    /// The series.
    pub series: usize,
    /// Her first value after the birth, by its place in the input.
    pub first: usize,
    /// That value: all of it is 0 per cent.
    pub value: Bmd,
    /// The day it was measured.
    pub measured: CivilDate,
    /// The band, in months after the birth.
    pub band: Band,
    /// The day on which a medicine for the bone or another pregnancy began: from then on the band
    /// speaks of others.
    pub until: Option<CivilDate>,
}

/// Why no band is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoBand {
    /// She breastfeeds, or how long or how fully she did is not recorded.
    BreastfeedingOpen,
    /// F-13 gives none for her breastfeeding.
    Refused(BandRefusal),
    /// No value by DXA of the first month after the birth is recorded (P-21).
    NoFirstValue,
    /// A broken vertebra lies, or may lie, in the region of that value.
    NotClean,
    /// A medicine for the bone, or another pregnancy, began with the birth or before it could be
    /// drawn.
    Treated,
}

/// A series without a band, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoBandAt {
    /// The series.
    pub series: usize,
    /// Where it was measured.
    pub site: BmdSite,
    /// On which side.
    pub side: Option<Side>,
    /// Why.
    pub reason: NoBand,
}

/// For every series of a site with reported averages: the band, or why there is none. Without a
/// birth to count from there is neither.
pub(super) fn of(
    case: &Case,
    policy: &Policy,
    anchor: Option<&Anchor>,
    measurements: &[Measurement],
    illustrative: bool,
) -> (Vec<BandOnHer>, Vec<NoBandAt>) {
    let (mut bands, mut without) = (Vec::new(), Vec::new());
    let Some(anchor) = anchor else { return (bands, without) };
    let mut seen: Vec<usize> = Vec::new();
    for m in measurements {
        let (Some(series), Some(site)) = (m.series, m.site) else { continue };
        let Some(averages) = averages(site).filter(|_| !seen.contains(&series)) else { continue };
        seen.push(series);
        let members = measurements.iter().filter(|it| it.series == Some(series));
        let found = band(case, policy, anchor, averages, illustrative).and_then(|(band, until)| {
            let (first, value, measured) = first_value(anchor, members)?;
            Ok(BandOnHer { series, first, value, measured, band, until })
        });
        match found {
            Ok(band) => bands.push(band),
            Err(reason) => without.push(NoBandAt { series, site, side: m.side, reason }),
        }
    }
    (bands, without)
}

/// The band of a site for her breastfeeding, and the day on which it ends.
fn band(
    case: &Case,
    policy: &Policy,
    anchor: &Anchor,
    averages: BandSite,
    illustrative: bool,
) -> Result<(Band, Option<CivilDate>), NoBand> {
    let pregnancy = case.pregnancies.iter().find(|it| it.index == anchor.pregnancy);
    let (months, feeding) = pregnancy
        .and_then(|pregnancy| breastfed(case, anchor, pregnancy))
        .ok_or(NoBand::BreastfeedingOpen)?;
    // A longer one would draw the first months flatter than any figure says.
    let drawn = illustrative && LACTATION_EXPOSURE_MONTHS.is_met_by(i32::from(months));
    let band = physiology_band(averages, months, feeding, drawn).map_err(NoBand::Refused)?;
    let until = until(case, policy, anchor);
    if until.is_some_and(|day| day <= anchor.birth) {
        Err(NoBand::Treated)
    } else {
        Ok((band, until))
    }
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

/// The first day after the birth on which a medicine for the bone may have been given, or another
/// pregnancy may have begun.
fn until(case: &Case, policy: &Policy, anchor: &Anchor) -> Option<CivilDate> {
    let birth = anchor.birth;
    let given = treatment::courses(case, policy)
        .filter(|course| !course.last_given().is_before(birth).is_yes())
        .map(|course| course.start().map_or(birth, |start| start.earliest().max(birth)));
    let later = case.pregnancies.iter();
    let later =
        later.filter(|it| it.index != anchor.pregnancy && !it.lmp.is_before(birth).is_yes());
    given.chain(later.map(|pregnancy| pregnancy.lmp.earliest().max(birth))).min()
}

/// The first value by DXA of the month after the birth, if its region is clean.
fn first_value<'a>(
    anchor: &Anchor,
    members: impl Iterator<Item = &'a Measurement>,
) -> Result<(usize, Bmd, CivilDate), NoBand> {
    let by_dxa = members.filter(|m| m.modality == Some(BmdModality::Dxa));
    let in_time = by_dxa.filter_map(|m| {
        let day = m.date.filter(|day| {
            *day >= anchor.birth && FIRST_VALUE_MONTHS.is_met_by(months(anchor.birth, *day))
        })?;
        Some((m, m.bmd?, day))
    });
    let (m, value, day) =
        in_time.min_by_key(|(m, _, day)| (*day, m.index)).ok_or(NoBand::NoFirstValue)?;
    if m.clean.is_yes() { Ok((m.index, value, day)) } else { Err(NoBand::NotClean) }
}

/// Calendar months from one day to a later one, begun ones too.
fn months(from: CivilDate, to: CivilDate) -> i32 {
    let whole = from.months_until(to);
    if from.plus_months(whole) < to { whole.saturating_add(1) } else { whole }
}

//! F-13 written down.

use alloc::vec::Vec;

use super::grounds::{ids, strength};
use crate::assessment::{BandPoint, PhysiologyBand};
use crate::evidence::thresholds::LACTATION_EXPOSURE_MONTHS;
use crate::physiology_band::{BandQuery, BandSite, Point, physiology_band, words};
use crate::vocabulary::Feeding;

/// Every band that is asked for, refused ones included.
pub(crate) fn answer(query: &BandQuery) -> Vec<PhysiologyBand> {
    let reported = u8::try_from(LACTATION_EXPOSURE_MONTHS.value).unwrap_or_default();
    let months = query.months.unwrap_or(reported);
    let feeding = query.feeding.unwrap_or(Feeding::Exclusive);
    let sites = BandSite::ALL.into_iter().filter(|it| query.site.is_none_or(|site| site == *it));
    sites.map(|site| band(site, months, feeding, query.illustrative)).collect()
}

fn band(site: BandSite, months: u8, feeding: Feeding, illustrative: bool) -> PhysiologyBand {
    let found = physiology_band(site, months, feeding, illustrative);
    let drawn = found.ok();
    let said = match found {
        Ok(band) if band.illustrative => &words::ILLUSTRATIVE,
        Ok(_) => &words::BAND,
        Err(reason) => reason.sentence(),
    };
    let evidence = drawn.map_or(said.evidence, |band| band.evidence());
    let points = |points: &[Point]| {
        points.iter().map(|at| BandPoint { month: at.month, percent: at.percent }).collect()
    };
    PhysiologyBand {
        site,
        months,
        feeding,
        refused: found.err(),
        illustrative: drawn.is_some_and(|band| band.illustrative),
        sentence: said.key.into(),
        upper: drawn.map_or_else(Vec::new, |band| points(&band.upper)),
        lower: drawn.map_or_else(Vec::new, |band| points(&band.lower)),
        polygon: drawn.map_or_else(Vec::new, |band| points(&band.polygon())),
        evidence: ids(evidence, |_| true),
        strength: strength(evidence),
        caveats: drawn.iter().map(|_| words::STRAIGHT_EDGES.key.into()).collect(),
    }
}

//! Which measurements stand side by side: those of one site and side that may be compared, directly
//! or by way of others. What can certainly not be compared with any of them is a series of its own.

use alloc::vec::Vec;

use crate::case::{BmdMeasurement, Case};
use crate::change;

/// The series of each measurement, in the order of the input; none for one without a site, a day
/// and a value.
pub(super) fn of(case: &Case) -> Vec<Option<usize>> {
    let entries: Vec<&BmdMeasurement> = case.bmd.iter().collect();
    let mut series: Vec<Option<usize>> = entries.iter().map(|_| None).collect();
    for (place, m) in entries.iter().enumerate().filter(|(_, m)| is_placed(m)) {
        let joined = |known: usize| {
            let members = entries.iter().zip(&series);
            members
                .filter(|(_, of)| **of == Some(known))
                .any(|(other, _)| may_be_joined(case, m, other))
        };
        let mut hers: Vec<usize> =
            series.iter().flatten().copied().filter(|it| joined(*it)).collect();
        hers.sort_unstable();
        hers.dedup();
        let first = hers.first().copied().unwrap_or(place);
        // What it joins becomes one.
        for of in series.iter_mut().flatten().filter(|of| hers.contains(of)) {
            *of = first;
        }
        if let Some(of) = series.get_mut(place) {
            *of = Some(first);
        }
    }
    series
}

fn is_placed(m: &BmdMeasurement) -> bool {
    m.site.is_some() && m.date.is_some() && m.bmd.is_some()
}

fn may_be_joined(case: &Case, one: &BmdMeasurement, other: &BmdMeasurement) -> bool {
    one.site == other.site
        && one.side == other.side
        && !change::comparable(case, one, other).is_no()
}

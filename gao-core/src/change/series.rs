//! Which measurement is held against which: series of one site and side, in order of time.
//!
//! Each is held against the one before it; if that one cannot be compared, also against the
//! latest that can; after a birth also against the level before the pregnancy, or the first after
//! the birth; and the last one also against the first. Nothing is sorted or collected: a record holds few.

use core::cmp::Ordering;

use serde::Serialize;

use super::comparability::{Comparability, has_sides, same_side};
use crate::case::{BmdMeasurement, Case};
use crate::time::CivilDate;
use crate::vocabulary::{BmdSite, Side};

/// Why a measurement was chosen to compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Against {
    /// The one before it.
    Previous = 0,
    /// The latest that it can be compared with, if the one before it is none.
    LatestComparable = 1,
    /// The first of the series.
    First = 2,
    /// The level before the pregnancy, or the first after the birth.
    Baseline = 3,
}

/// A total order that does not depend on the order of the list, places in it apart.
type Key = (Option<BmdSite>, Option<Side>, Option<CivilDate>, u16, usize);

fn key(m: &BmdMeasurement) -> Key {
    let side = m.side.filter(|_| has_sides(m.site));
    let value = m.bmd.map_or(0, |bmd| bmd.milligrams_per_cm2());
    (m.site, side, m.date, value, m.index)
}

/// Whether a value can stand in a series: where and when it was measured is known.
pub(super) fn is_placed(m: &BmdMeasurement) -> bool {
    m.site.is_some() && m.date.is_some() && m.bmd.is_some()
}

fn placed(case: &Case) -> impl Iterator<Item = &BmdMeasurement> {
    case.bmd.iter().filter(|m| is_placed(m))
}

/// Every measurement of every series, site by site and in order of time.
pub(super) fn in_order(case: &Case) -> impl Iterator<Item = &BmdMeasurement> {
    let after = move |last: Option<Key>| {
        placed(case).filter(|m| last.is_none_or(|last| key(m) > last)).min_by_key(|m| key(m))
    };
    core::iter::successors(after(None), move |m| after(Some(key(m))))
}

/// Those of the same site that are, or may be, of the same side.
fn series<'a>(case: &'a Case, m: &'a BmdMeasurement) -> impl Iterator<Item = &'a BmdMeasurement> {
    placed(case).filter(|other| other.site == m.site && !same_side(other, m).is_no())
}

/// Those of the series made on an earlier day.
pub(super) fn earlier<'a>(
    case: &'a Case,
    m: &'a BmdMeasurement,
) -> impl Iterator<Item = &'a BmdMeasurement> {
    series(case, m).filter(|other| other.date < m.date)
}

/// Whether none of the series was made on a later day.
pub(super) fn is_last(case: &Case, m: &BmdMeasurement) -> bool {
    !series(case, m).any(|other| other.date > m.date)
}

/// The latest of these, and of one day the one that can best be compared with `second`.
pub(super) fn latest<'a>(
    case: &Case,
    candidates: impl Iterator<Item = &'a BmdMeasurement>,
    second: &BmdMeasurement,
) -> Option<&'a BmdMeasurement> {
    candidates.max_by(|one, other| {
        one.date.cmp(&other.date).then_with(|| by_rank(case, one, other, second))
    })
}

/// The first of these, and of one day the one that can best be compared with `second`.
pub(super) fn earliest<'a>(
    case: &Case,
    candidates: impl Iterator<Item = &'a BmdMeasurement>,
    second: &BmdMeasurement,
) -> Option<&'a BmdMeasurement> {
    candidates.max_by(|one, other| {
        other.date.cmp(&one.date).then_with(|| by_rank(case, one, other, second))
    })
}

/// Orders those of one day: what can be compared above what may be, and that above the rest.
fn by_rank(
    case: &Case,
    one: &BmdMeasurement,
    other: &BmdMeasurement,
    second: &BmdMeasurement,
) -> Ordering {
    let rank = |first: &BmdMeasurement| {
        let outcome = Comparability::of(case, first, second).outcome();
        (outcome.is_yes(), !outcome.is_no(), key(first))
    };
    rank(one).cmp(&rank(other))
}

/// What `second` is held against, each once, nearest reason first.
pub(super) fn partners<'a>(
    case: &'a Case,
    second: &'a BmdMeasurement,
    baseline: Option<&'a BmdMeasurement>,
) -> impl Iterator<Item = (Against, &'a BmdMeasurement)> {
    let comparable =
        |first: &&BmdMeasurement| Comparability::of(case, first, second).outcome().is_yes();
    let first = earliest(case, earlier(case, second), second).filter(|_| is_last(case, second));
    let previous = latest(case, earlier(case, second), second);
    // If the one before can be compared, it is the latest that can.
    let latest_comparable = previous
        .filter(comparable)
        .or_else(|| latest(case, earlier(case, second).filter(comparable), second));
    let found = [
        (Against::Previous, previous),
        (Against::LatestComparable, latest_comparable),
        (Against::First, first),
        (Against::Baseline, baseline),
    ];
    found.into_iter().enumerate().filter_map(move |(place, (against, first))| {
        let first = first?;
        let mut known = found.iter().take(place).filter_map(|(_, known)| *known);
        (!known.any(|known| known.index == first.index)).then_some((against, first))
    })
}

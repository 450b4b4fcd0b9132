//! F-06 on a record: which pairs the physiology of lactation and the recovery speak of.

use crate::change::{comparable, lsc_of_pair, milligrams, pairs, physiology, recovery};
use crate::date::{Day, When};
use crate::pregnancy::Pregnancy;
use crate::record::{Bmd, Record};
use crate::state::anchor;
use crate::tri::{No, Yes};
use crate::windows::{InPregnancy, breastfeeding, listed_on};
use serde_json::{Map, Value, json};

/// The first value after the birth, or the last one before the pregnancy, at this site and side.
fn is_baseline(record: &Record, p: &Pregnancy, m: &Bmd) -> bool {
    let (Some(birth), Some(date)) = (p.first_birth(), m.date) else { return false };
    if listed_on(record, date, &[InPregnancy]) != No {
        return false;
    }
    let alike = |n: &&Bmd| n.site == m.site && n.side == m.side && milligrams(n).is_some();
    let others = || record.bmd.items.iter().filter(alike).filter_map(|n| n.date);
    let first_after = date >= birth && !others().any(|d| d >= birth && d < date);
    let last_before =
        date < p.start.earliest && !others().any(|d| d > date && When::exact(d).lt(p.start) != No);
    first_after || last_before
}

/// Full calendar months of breastfeeding up to a day, and whether it was exclusive throughout.
fn exposure(p: &Pregnancy, on: Day) -> Option<(i32, bool)> {
    use crate::pregnancy::End;
    let mut months = 0;
    let mut exclusive = true;
    let mut run: Option<(Day, Day)> = None;
    for period in &p.periods {
        let start = period.start?;
        if start > on {
            break;
        }
        let end = match period.end {
            End::On(end) => end.min(on),
            End::Ongoing => on,
            End::NotRecorded => return None,
        };
        exclusive &= period.feeding.as_deref() == Some("exclusive");
        run = Some(match run {
            // A change of feeding: the next period starts the day after (2.3).
            Some((from, to)) if start <= to.days(1) => (from, end),
            Some((from, to)) => {
                months += from.full_months_to(to);
                (start, end)
            }
            None => (start, end),
        });
    }
    let (from, to) = run?;
    Some((months + from.full_months_to(to), exclusive))
}

/// F-06, physiology, of every pair whose second value was taken while she certainly breastfed.
pub(crate) fn physiologies(record: &Record) -> Value {
    let mut out = Map::new();
    for (i, j, a, b) in pairs(record) {
        let Some(on) = b.date else { continue };
        let ended = record.pregnancies.items.iter().filter(|p| p.first_birth() <= Some(on));
        let Some(p) = ended.filter(|p| p.first_birth().is_some()).max_by_key(|p| p.order()) else {
            continue;
        };
        let applies = a.site.as_deref() != Some("whole_body")
            && p.opens == Yes
            && breastfeeding(p, on, record.as_of) == Yes
            && listed_on(record, on, &[InPregnancy]) == No
            && is_baseline(record, p, a)
            && comparable(record, a, b).0 == Yes;
        let Some((months, exclusive)) = exposure(p, on).filter(|_| applies) else { continue };
        let (first, second) = (milligrams(a).unwrap_or(1), milligrams(b).unwrap_or(1));
        let spine = a.site.as_deref() == Some("lumbar_spine");
        let lsc = lsc_of_pair(record, a, b);
        let word = physiology(spine, months, exclusive, first, second, &lsc);
        out.insert(format!("{i}-{j}"), json!(word));
    }
    Value::Object(out)
}

/// F-06, recovery, of every pair whose second value was taken on or after a fixed anchor.
pub(crate) fn recoveries(record: &Record) -> Value {
    let mut out = Map::new();
    let Some(anchor) = anchor(record).filter(|a| !a.provisional) else { return json!({}) };
    for (i, j, a, b) in pairs(record) {
        let Some(on) = b.date.filter(|d| *d >= anchor.date) else { continue };
        let applies = listed_on(record, on, &[InPregnancy]) == No
            && is_baseline(record, anchor.pregnancy, a)
            && comparable(record, a, b).0 == Yes;
        if !applies {
            continue;
        }
        let (first, second) = (milligrams(a).unwrap_or(1), milligrams(b).unwrap_or(1));
        let lsc = lsc_of_pair(record, a, b);
        let word = recovery(anchor.date, on, first, second, &lsc);
        out.insert(format!("{i}-{j}"), json!(word));
    }
    Value::Object(out)
}

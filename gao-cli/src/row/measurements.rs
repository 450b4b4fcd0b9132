//! F-06: each measurement against those before it, and what each can speak for.

use super::spelling::{pair, word, words};
use super::{Column, Values};
use serde_json::{Value, json};

pub(super) static COLUMNS: &[Column] = &[
    Column::of_answer(
        "bmd_measurements",
        "measurements of BMD",
        Values::Whole("measurements"),
        |it| json!(it.bmd_changes.measurements.len()),
    ),
    Column::of_answer(
        "bmd_for_definitions",
        "each measurement in the order of the record: whether the definitions can read it",
        Values::Pairs("BmdSite", "Tri"),
        |it| all(it.bmd_changes.measurements.iter().map(|one| pair(one.site, one.diagnosis))),
    ),
    Column::of_answer(
        "bmd_changed",
        "each comparison, site by site and in order of time: whether BMD changed by more than \
         measurement error",
        Values::Pairs("BmdSite", "Tri"),
        |it| {
            let comparisons = it.bmd_changes.comparisons.iter();
            all(comparisons.map(|one| pair(one.site, one.significant.outcome)))
        },
    ),
    Column::of_answer(
        "bmd_change_percent",
        "each comparison in the same order: the difference in per cent of the earlier value, \
         `unknown` where the two cannot be compared",
        Values::List("`site:per cent`"),
        |it| {
            let percent = it.bmd_changes.comparisons.iter().map(|one| {
                pair(one.site, one.difference.as_ref().map(|difference| &difference.percent))
            });
            all(percent)
        },
    ),
    Column::of_answer(
        "bmd_loss_while_breastfeeding",
        "losses against what is reported for breastfeeding",
        Values::Pairs("BmdSite", "PhysiologyResult"),
        |it| {
            let losses = it.bmd_changes.comparisons.iter();
            all(losses.filter_map(|one| Some(pair(one.site, one.physiology.as_ref()?.result))))
        },
    ),
    Column::of_answer(
        "bmd_recovery",
        "where recovery stands",
        Values::Pairs("BmdSite", "Recovery"),
        |it| {
            let comparisons = it.bmd_changes.comparisons.iter();
            all(comparisons.filter_map(|one| Some(pair(one.site, one.recovery.as_ref()?.result))))
        },
    ),
    Column::of_answer(
        "bmd_remarks",
        "what limits the use of the measurements",
        Values::Words("Remark"),
        |it| {
            let measurements = it.bmd_changes.measurements.iter();
            words(measurements.flat_map(|one| &one.remarks).map(|remark| remark.code))
        },
    ),
];

/// Every pair, also one that stands twice: the lists of one row keep step.
fn all(pairs: impl Iterator<Item = String>) -> Value {
    pairs.map(word).collect()
}

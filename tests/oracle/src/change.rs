//! F-06: change between two measurements, physiology of lactation, recovery.

use crate::date::{Day, When};
use crate::record::{Bmd, Device, Fracture, List, Record, device, levels, list, number, text, tri};
use crate::tri::{No, Tri, Unknown, Yes, all, any};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The least significant change in 0.00001 mg/cm2: 2.77 times the precision error, or two values if
/// it is not known on which days the precision scans were made.
pub(crate) type Lsc = Vec<i64>;

/// BMD in mg/cm2; what no scanner can print is unreadable.
pub(crate) fn milligrams(m: &Bmd) -> Option<i64> {
    let mg: i64 = m.g?.checked_mul(Decimal::from(1000))?.try_into().ok()?;
    (1..=100_000).contains(&mg).then_some(mg)
}

/// 277 * sd / 1000 mg/cm2 (sd in 0.1 mg/cm2), raised by some per cent.
pub(crate) fn lsc(sd_tenth_mg: i64, raised_by: i64) -> i64 {
    277 * sd_tenth_mg * (100 + raised_by)
}

/// Significant if the change equals or exceeds the LSC (X-02, P-12).
fn significant(delta: i64, lsc: &[i64]) -> Tri {
    crate::tri::agree(lsc.iter().map(|l| Tri::from(delta.abs() * 100_000 >= *l)))
}

/// 100 * delta / first with one decimal, half away from zero (2.1).
fn percent(delta: i64, first: i64) -> String {
    let twice = 2 * 1000 * delta.abs();
    let tenths = (twice + first) / (2 * first);
    let sign = if delta < 0 && tenths != 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

/// The numbers of a change that is comparable.
pub(crate) fn numbers(first: i64, second: i64, lsc: &[i64]) -> (i64, String, Tri) {
    let delta = second - first;
    (delta, percent(delta, first), significant(delta, lsc))
}

/// `physiology` (F-06) for a site, months, feeding and two values in mg/cm2.
pub(crate) fn physiology(
    spine: bool,
    months: i32,
    exclusive: bool,
    first: i64,
    second: i64,
    lsc: &[i64],
) -> &'static str {
    // Reported mean loss: spine 5 to 10 %, hip and forearm 0 to 5 % (S-17, S-18).
    let (lower, upper) = if spine { (5, 10) } else { (0, 5) };
    let loss = first - second;
    if months > 6 {
        return "NotComparable";
    }
    if loss * 100 > upper * first {
        let beyond = lsc.iter().map(|l| Tri::from(loss * 100_000 - l > upper * first * 1000));
        return match crate::tri::agree(beyond) {
            Yes => "ExceedsReported",
            No => "ExceedsReported:WithinLsc",
            Unknown => "ExceedsReported:LscUnknown",
        };
    }
    if exclusive && months == 6 {
        return if loss * 100 < lower * first { "BelowReported" } else { "WithinReported" };
    }
    "NotAboveReported"
}

/// `recovery` (F-06) by exact dates.
pub(crate) fn recovery(anchor: Day, on: Day, first: i64, second: i64, lsc: &[i64]) -> &'static str {
    let deficit = first - second;
    let small = crate::tri::agree(lsc.iter().map(|l| Tri::from(deficit * 100_000 < *l)));
    if deficit <= 0 || small == Yes {
        "AtBaseline"
    } else if small == Unknown {
        "LscUnknown"
    } else if on < anchor.months(6) {
        "TooEarly"
    } else if on <= anchor.months(12) {
        "RecoveryOngoing"
    } else {
        "IncompleteBeyondExpected"
    }
}

fn same_device(a: &Device, b: &Device) -> Tri {
    let part = |x: &Option<String>, y: &Option<String>| match (x, y) {
        (Some(x), Some(y)) => Tri::from(x == y),
        _ => Unknown,
    };
    all([part(&a.maker, &b.maker), part(&a.model, &b.model), part(&a.serial, &b.serial)])
}

/// A stated cross-calibration from the earlier scanner to the later one, for the site.
fn calibrated(record: &Record, a: &Bmd, b: &Bmd) -> Tri {
    let stated: List<Tri> = list(record.raw, "cross_calibrations", |v| {
        let site = text(v, "site").map_or(Unknown, |s| Tri::from(Some(s) == a.site));
        let from = same_device(&device(&v["from"]), &a.device);
        let to = same_device(&device(&v["to"]), &b.device);
        all([site, from, to])
    });
    any(stated.items).if_complete(stated.complete)
}

/// A vertebra of the region that collapsed between the two measurements.
fn newly_collapsed(record: &Record, a: &Bmd, b: &Bmd) -> Tri {
    let (Some(from), Some(to)) = (a.date, b.date) else { return Unknown };
    let one = |f: &Fracture| {
        let inside =
            f.level.map_or(Unknown, |l| Tri::from(a.levels.contains(&l) || b.levels.contains(&l)));
        let between =
            f.onset.map_or(Unknown, |o| When::exact(from).lt(o).and(o.le(When::exact(to))));
        all([f.confirmed, f.is("vertebra"), inside, between])
    };
    any(record.fractures.items.iter().map(one)).if_complete(record.fractures.complete)
}

/// Whether the two are comparable, and what stands or may stand in the way.
pub(crate) fn comparable(record: &Record, a: &Bmd, b: &Bmd) -> (Tri, BTreeSet<&'static str>) {
    let spine = a.site.as_deref() == Some("lumbar_spine");
    let paired = matches!(a.site.as_deref(), Some("total_hip" | "femoral_neck" | "forearm33"));
    let modality = match (&a.modality, &b.modality) {
        (Some(x), Some(y)) => Tri::from(x == y),
        _ => Unknown,
    };
    let same = same_device(&a.device, &b.device);
    let device = if same == No { calibrated(record, a, b) } else { same };
    let tests = [
        ("modality", modality),
        ("side", if paired && a.side.is_none() { Unknown } else { Yes }),
        ("levels", if spine { Tri::from(a.levels == b.levels) } else { Yes }),
        ("device", device),
        ("new-collapse", if spine { newly_collapsed(record, a, b).not() } else { Yes }),
    ];
    let reasons = tests.iter().filter(|(_, t)| *t != Yes).map(|(name, _)| *name).collect();
    (all(tests.map(|(_, t)| t)), reasons)
}

struct Precision {
    device: Device,
    site: Option<String>,
    levels: Vec<u8>,
    same_day: Tri,
    sd: Option<i64>,
}

fn precision(v: &Value) -> Precision {
    Precision {
        device: device(&v["device"]),
        site: text(v, "site"),
        levels: levels(v),
        same_day: tri(v, "same_day"),
        sd: number(v, "sd_g_per_cm2")
            .and_then(|d| d.checked_mul(Decimal::from(10_000))?.try_into().ok())
            .filter(|sd| (1..=100_000).contains(sd)),
    }
}

/// The centre's LSC for one measurement; empty if it states none.
fn lsc_of(record: &Record, m: &Bmd) -> Lsc {
    let stated = list(record.raw, "precision", precision).items;
    let spine = m.site.as_deref() == Some("lumbar_spine");
    let here = |p: &&Precision| p.site == m.site && same_device(&p.device, &m.device) == Yes;
    let exact = stated.iter().filter(here).filter(|p| !spine || p.levels == m.levels);
    if let Some(sd) = exact.filter_map(|p| p.sd).max() {
        return vec![lsc(sd, 0)];
    }
    if !spine {
        return Lsc::new();
    }
    // from L1-L4 to fewer vertebrae, more if the precision scans were same-day.
    let (usual, same_day) = match m.levels.len() {
        3 => (7, 39),
        2 => (24, 60),
        1 => (65, 112),
        _ => return Lsc::new(),
    };
    let full = stated.iter().filter(here).filter(|p| p.levels == [13, 14, 15, 16]);
    let Some(p) = full.filter(|p| p.sd.is_some()).max_by_key(|p| (p.sd, p.same_day == Yes)) else {
        return Lsc::new();
    };
    let sd = p.sd.unwrap_or_default();
    match p.same_day {
        Yes => vec![lsc(sd, same_day)],
        No => vec![lsc(sd, usual)],
        Unknown => vec![lsc(sd, usual), lsc(sd, same_day)],
    }
}

/// The LSC of a pair: of the one scanner, or the larger of two cross-calibrated ones.
pub(crate) fn lsc_of_pair(record: &Record, a: &Bmd, b: &Bmd) -> Lsc {
    let (x, y) = (lsc_of(record, a), lsc_of(record, b));
    if same_device(&a.device, &b.device) == Yes {
        return x;
    }
    x.iter().flat_map(|l| y.iter().map(move |r| *l.max(r))).collect()
}

/// All pairs that may be compared, with their indices: same site and side, the first one earlier.
pub(crate) fn pairs<'a>(record: &'a Record) -> Vec<(usize, usize, &'a Bmd, &'a Bmd)> {
    let items = &record.bmd.items;
    let mut out = Vec::new();
    for (i, a) in items.iter().enumerate() {
        for (j, b) in items.iter().enumerate() {
            let ordered = a.date.is_some() && b.date.is_some() && a.date < b.date;
            let same = a.site == b.site && a.side == b.side && a.site.is_some();
            if ordered && same && milligrams(a).is_some() && milligrams(b).is_some() {
                out.push((i, j, a, b));
            }
        }
    }
    out
}

/// F-06, change, of every pair.
pub(crate) fn changes(record: &Record) -> Value {
    let mut out = serde_json::Map::new();
    for (i, j, a, b) in pairs(record) {
        let (comparable, reasons) = comparable(record, a, b);
        let (first, second) = (milligrams(a).unwrap_or(1), milligrams(b).unwrap_or(1));
        let lsc = lsc_of_pair(record, a, b);
        let (delta, percent, significant) = numbers(first.max(1), second, &lsc);
        let significant = if comparable == Yes { significant } else { Unknown };
        let comparable = match comparable {
            Yes => json!(true),
            No => json!(false),
            Unknown => json!("Unknown"),
        };
        let entry = json!({
            "comparable": comparable,
            "reasons": reasons,
            "delta_mg": delta,
            "percent": percent,
            "significant": significant.word(),
        });
        out.insert(format!("{i}-{j}"), entry);
    }
    Value::Object(out)
}

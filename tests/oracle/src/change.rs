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

/// Significant if the change equals or exceeds the LSC (X-02, P-12); no change never is (R-C5).
fn significant(delta: i64, lsc: &[i64]) -> Tri {
    if delta == 0 {
        return No;
    }
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

/// A stated cross-calibration of the two scanners, in either direction, for the site (R-C3).
fn calibrated(record: &Record, a: &Bmd, b: &Bmd) -> Tri {
    let stated: List<Tri> = list(record.raw, "cross_calibrations", |v| {
        let site = text(v, "site").map_or(Unknown, |s| Tri::from(Some(s) == a.site));
        let (from, to) = (device(&v["from"]), device(&v["to"]));
        let join = |x: &Device, y: &Device| same_device(&from, x).and(same_device(&to, y));
        site.and(join(&a.device, &b.device).or(join(&b.device, &a.device)))
    });
    any(stated.items).if_complete(stated.complete)
}

/// A vertebra of the region that collapsed between the two measurements.
fn newly_collapsed(record: &Record, a: &Bmd, b: &Bmd) -> Tri {
    let (Some(from), Some(to)) = (a.date, b.date) else { return Unknown };
    let one = |f: &Fracture| {
        let inside = f.level.map_or(Unknown, |l| Tri::from(b.levels.contains(&l)));
        let between =
            f.onset.map_or(Unknown, |o| When::exact(from).lt(o).and(o.le(When::exact(to))));
        all([f.confirmed, f.is("vertebra"), inside, between])
    };
    any(record.fractures.items.iter().map(one)).if_complete(record.fractures.complete)
}

fn same_side(a: &Bmd, b: &Bmd) -> Tri {
    match (&a.side, &b.side) {
        _ if !matches!(a.site.as_deref(), Some("total_hip" | "femoral_neck" | "forearm33")) => Yes,
        (Some(x), Some(y)) => Tri::from(x == y),
        _ => Unknown,
    }
}

/// Whether nothing says that two measurements of one site are of two sides.
pub(crate) fn may_be_of_one_side(a: &Bmd, b: &Bmd) -> bool {
    same_side(a, b) != No
}

/// L1-L4 that is only assumed contradicts no other region (R-C2).
fn same_levels(a: &Bmd, b: &Bmd) -> Tri {
    match Tri::from(a.levels == b.levels) {
        No if !(a.levels_stated && b.levels_stated) => Unknown,
        answer => answer,
    }
}

/// Whether the two are comparable, and what stands or may stand in the way.
pub(crate) fn comparable(record: &Record, a: &Bmd, b: &Bmd) -> (Tri, BTreeSet<&'static str>) {
    let spine = a.site.as_deref() == Some("lumbar_spine");
    let dxa = |m: &Bmd| m.modality.as_ref().map_or(Unknown, |x| Tri::from(x == "dxa"));
    let same = same_device(&a.device, &b.device);
    let device = if same == No { calibrated(record, a, b) } else { same };
    let tests = [
        ("modality", dxa(a).and(dxa(b))),
        ("side", same_side(a, b)),
        ("levels", if spine { same_levels(a, b) } else { Yes }),
        ("too-few-levels", Tri::from(!spine || a.levels.len() >= 2 && b.levels.len() >= 2)),
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
    // Of several each may be the one that holds (R-C4).
    let exact: Lsc = exact.filter_map(|p| p.sd).map(|sd| lsc(sd, 0)).collect();
    if !exact.is_empty() {
        return exact;
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
    let raised = |p: &Precision| {
        let sd = p.sd?;
        Some(match p.same_day {
            Yes => vec![lsc(sd, same_day)],
            No => vec![lsc(sd, usual)],
            Unknown => vec![lsc(sd, usual), lsc(sd, same_day)],
        })
    };
    full.filter_map(raised).flatten().collect()
}

/// The LSC of a pair: of the one scanner, or the larger of two cross-calibrated ones.
pub(crate) fn lsc_of_pair(record: &Record, a: &Bmd, b: &Bmd) -> Lsc {
    let (x, y) = (lsc_of(record, a), lsc_of(record, b));
    if same_device(&a.device, &b.device) == Yes {
        return x;
    }
    x.iter().flat_map(|l| y.iter().map(move |r| *l.max(r))).collect()
}

/// All pairs that may be compared, with their indices: same site, no two sides, the first earlier.
pub(crate) fn pairs<'a>(record: &'a Record) -> Vec<(usize, usize, &'a Bmd, &'a Bmd)> {
    let items = &record.bmd.items;
    let mut out = Vec::new();
    for (i, a) in items.iter().enumerate() {
        for (j, b) in items.iter().enumerate() {
            let ordered = a.date.is_some() && b.date.is_some() && a.date < b.date;
            let same = a.site == b.site && a.site.is_some() && may_be_of_one_side(a, b);
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
        let mut entry = json!({
            "comparable": "Unknown",
            "reasons": reasons,
            "delta_mg": delta,
            "percent": percent,
            "significant": significant.word(),
        });
        if comparable != Unknown {
            entry["comparable"] = json!(comparable == Yes);
        }
        if comparable == No {
            // What cannot be compared has no difference (R-C1).
            entry["delta_mg"] = Value::Null;
            entry["percent"] = Value::Null;
        }
        out.insert(format!("{i}-{j}"), entry);
    }
    Value::Object(out)
}

/// F-06: the later measurement of every pair.
pub(crate) fn compared(record: &Record) -> BTreeSet<usize> {
    pairs(record).into_iter().map(|(_, j, ..)| j).collect()
}

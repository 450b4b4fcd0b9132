//! F-05: counts, "multiple", very low BMD, SDI.

use crate::Policy;
use crate::date::{Day, When};
use crate::low_bmd::{
    A_BY_Z, central_dxa, contaminated, is_spine, meets, outside_any, outside_listed,
};
use crate::record::{Bmd, Fracture, Record, tri};
use crate::tri::{No, Tri, Unknown, Yes, any};
use std::collections::BTreeSet;

/// A count known to lie between two numbers.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Count {
    pub(crate) low: usize,
    pub(crate) high: usize,
}

/// Very low BMD, with the project's own No kept apart (P-01).
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum VeryLow {
    Yes,
    No,
    NoByProject,
    Unknown,
}

impl VeryLow {
    pub(crate) fn word(self) -> &'static str {
        match self {
            VeryLow::Yes => "Yes",
            VeryLow::No => "No",
            VeryLow::NoByProject => "No(by P-01)",
            VeryLow::Unknown => "Unknown",
        }
    }

    pub(crate) fn tri(self) -> Tri {
        match self {
            VeryLow::Yes => Yes,
            VeryLow::No | VeryLow::NoByProject => No,
            VeryLow::Unknown => Unknown,
        }
    }
}

/// What makes two fracture records one: the level of a vertebra, bone and side of another.
fn identity(f: &Fracture) -> (String, Option<u8>, Option<String>) {
    let site = f.site.clone().unwrap_or_default();
    let vertebra = site == "vertebra";
    (site, f.level.filter(|_| vertebra), f.side.clone().filter(|_| !vertebra))
}

/// Distinct fractures, [confirmed low-energy, possible], of those that `kept` lets through.
fn count(record: &Record, kept: impl Fn(&Fracture) -> Tri) -> Count {
    let (mut certain, mut possible) = (BTreeSet::new(), BTreeSet::new());
    let mut extra = (0, 0);
    for f in &record.fractures.items {
        let counts = kept(f).and(f.confirmed).and(f.low_energy());
        // A vertebra without a level may be a new one or one of the others.
        let nameless = f.is("vertebra") == Yes && f.level.is_none();
        if counts == Yes {
            if nameless { extra.0 += 1 } else { _ = certain.insert(identity(f)) }
        }
        if counts != No {
            if nameless { extra.1 += 1 } else { _ = possible.insert(identity(f)) }
        }
    }
    let vertebrae = certain.iter().any(|(site, ..)| site == "vertebra");
    let low = certain.len() + usize::from(extra.0 > 0 && !vertebrae);
    Count { low, high: (possible.len() + extra.1).max(low) }
}

pub(crate) fn vertebral_count(record: &Record) -> Count {
    count(record, |f| f.is("vertebra"))
}

pub(crate) fn all_fracture_count(record: &Record) -> Count {
    count(record, |_| Yes)
}

/// Fractures "at diagnosis": dated on or before a day (F-11).
pub(crate) fn count_until(record: &Record, day: Day) -> Count {
    count(record, |f| f.onset.map_or(Unknown, |onset| onset.le(When::exact(day))))
}

/// The latest symptom onset; an unrecorded worsening counts as none.
fn latest_onset(record: &Record) -> Option<When> {
    match (record.symptom_date("pain_onset"), record.symptom_date("worsening_onset")) {
        (Some(pain), Some(worse)) => Some(pain.later_of(worse)),
        (pain, worse) => worse.or(pain),
    }
}

/// "Spine imaged" by the test of F-02: thoracic and lumbar spine, in studies of one modality, none
/// of them older than the latest onset, each with a result.
pub(crate) fn spine_imaged(record: &Record) -> bool {
    let felt = ["spinal_pain", "hip_pain", "height_loss", "kyphosis"];
    let no_symptom = felt.iter().all(|s| record.symptom(s) == No);
    let onset = latest_onset(record);
    if onset.is_none() && !no_symptom {
        return false;
    }
    let counts = |s: &&crate::record::Study| {
        let answered = matches!(s.result.as_deref(), Some("fracture" | "no_fracture"));
        let in_time = match (s.date, onset) {
            _ if no_symptom => s.date.is_some(),
            (Some(date), Some(onset)) => date >= onset.latest,
            _ => false,
        };
        answered && in_time && s.modality.is_some()
    };
    let studies: Vec<_> = record.imaging.items.iter().filter(counts).collect();
    studies.iter().any(|first| {
        let covers = |region: &str| {
            studies
                .iter()
                .any(|s| s.modality == first.modality && s.regions.iter().any(|r| r == region))
        };
        covers("thoracic") && covers("lumbar")
    })
}

/// Yes from two, No below two once the spine was imaged and no fracture was left out.
pub(crate) fn multiple(record: &Record, count: Count) -> Tri {
    if count.low >= 2 {
        Yes
    } else if count.high < 2 && record.fractures.complete && spine_imaged(record) {
        No
    } else {
        Unknown
    }
}

/// Very low BMD: the clinician's answer, else P-01 on the latest DXA of each site (P-07).
pub(crate) fn very_low(record: &Record, policy: &Policy) -> VeryLow {
    match record.judgement("very_low_bmd").0 {
        Yes => return VeryLow::Yes,
        No => return VeryLow::No,
        Unknown if policy.very_low_clinician_only => return VeryLow::Unknown,
        Unknown => {}
    }
    // P-07: at most 12 months old, outside pregnancy.
    let current = |m: &&Bmd| {
        let young = m.date.is_none_or(|d| d.months(12) >= record.as_of);
        young && central_dxa(m) != No && outside_listed(record, m) != No
    };
    let usable: Vec<&Bmd> = record.bmd.items.iter().filter(current).collect();
    let latest = |m: &&&Bmd| {
        !usable.iter().any(|n| n.site == m.site && n.date.is_some() && n.date > m.date)
            || m.date.is_none()
    };
    let latest: Vec<&Bmd> = usable.iter().filter(latest).copied().collect();
    let certain =
        |m: &Bmd| central_dxa(m) == Yes && outside_listed(record, m) == Yes && m.date.is_some();
    let meets_limit = |m: &Bmd| meets(m, A_BY_Z);
    if latest.iter().any(|m| certain(m) && meets_limit(m) == Some(Yes)) {
        return VeryLow::Yes;
    }
    // P-01's No is not given through a contaminated or missing spine, or an incomplete list.
    let declared = tri(record.raw, "spine_not_evaluable") == Yes;
    let clean = |m: &&&Bmd| {
        certain(m)
            && outside_any(record, m) == Yes
            && meets_limit(m) == Some(No)
            && contaminated(record, m) == No
    };
    let set_aside = |m: &&&Bmd| declared && is_spine(m) && meets_limit(m).unwrap_or(No) == No;
    let all_clean = latest.iter().all(|m| clean(&m) || set_aside(&m));
    let spine = latest.iter().any(|m| clean(&m) && (declared || is_spine(m)));
    if all_clean && spine && record.bmd.complete { VeryLow::NoByProject } else { VeryLow::Unknown }
}

/// The spinal deformity index: the sum of Genant grades over T4-L4, and whether it is exact.
pub(crate) fn sdi(record: &Record) -> (bool, i32) {
    let mut exact = record.fractures.complete;
    let mut sum = 0;
    let vertebrae: Vec<&Fracture> =
        record.fractures.items.iter().filter(|f| f.is("vertebra") != No && !f.refuted()).collect();
    // T4 is 4, L4 is 16.
    for level in 4..=16_u8 {
        let here = vertebrae.iter().filter(|f| f.level == Some(level) && f.site.is_some());
        let confirmed = here.clone().filter(|f| f.confirmed == Yes);
        let grade = confirmed.clone().filter_map(|f| f.grade).max();
        sum += grade.unwrap_or(0);
        exact &= grade.is_some() || here.count() == 0;
    }
    // A vertebra that may be any level.
    exact &= !vertebrae.iter().any(|f| f.level.is_none() || f.site.is_none());
    (exact, sum)
}

/// Whether a confirmed vertebral fracture is on the list (BM-8).
pub(crate) fn confirmed_vertebra(record: &Record) -> bool {
    any(record.fractures.items.iter().map(|f| f.confirmed.and(f.is("vertebra")))) == Yes
}

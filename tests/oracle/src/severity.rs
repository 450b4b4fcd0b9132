//! F-05: counts, "multiple", very low BMD, SDI.

use crate::Policy;
use crate::date::{Day, When};
use crate::low_bmd::{A_BY_Z, central_dxa, contaminated, is_spine, meets, outside_listed};
use crate::record::{Bmd, Fracture, Record, Study, tri};
use crate::suspicion::height_loss;
use crate::tri::{No, Tri, Unknown, Yes, all, any};
use std::collections::{BTreeMap, BTreeSet};

/// A count known to lie between two numbers.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Count {
    pub(crate) low: usize,
    pub(crate) high: usize,
    /// The last day that was counted, if only fractures up to one day were.
    until: Option<Day>,
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

/// Whether two records of one bone are certainly two fractures: days that exclude each other.
fn two(a: &Fracture, b: &Fracture) -> bool {
    matches!((a.onset, b.onset), (Some(one), Some(other))
        if one.latest < other.earliest || other.latest < one.earliest)
}

/// The most records of which any two are certainly two fractures.
fn most<'a>(chosen: &mut Vec<&'a Fracture>, rest: &[&'a Fracture]) -> usize {
    let mut best = chosen.len();
    for (k, f) in rest.iter().enumerate() {
        if chosen.iter().all(|c| two(c, f)) {
            chosen.push(f);
            best = best.max(most(chosen, &rest[k + 1..]));
            chosen.pop();
        }
    }
    best
}

/// Distinct fractures, [confirmed low-energy, possible], of those that `kept` lets through (R10).
fn count(record: &Record, kept: impl Fn(&Fracture) -> Tri) -> Count {
    let answer = |f: &Fracture| all([kept(f), f.confirmed, f.low_energy()]);
    let levels = |of: &[&Fracture]| of.iter().filter_map(|f| f.level).collect::<BTreeSet<u8>>();
    let (certain, possible): (Vec<&Fracture>, Vec<&Fracture>) = (
        record.fractures.items.iter().filter(|f| answer(f) == Yes).collect(),
        record.fractures.items.iter().filter(|f| answer(f) != No).collect(),
    );
    let mut bones: BTreeMap<&str, Vec<&Fracture>> = BTreeMap::new();
    for f in &certain {
        // A record without a bone may be any of the others, written twice.
        if let Some(site) = &f.site {
            bones.entry(site.as_str()).or_default().push(*f);
        }
    }
    let of_one_bone = |(site, of): (&&str, &Vec<&Fracture>)| match *site {
        "vertebra" => levels(of).len().max(1),
        _ => {
            let of_side = |side: &str| {
                let here = of.iter().filter(|f| f.side.as_deref() == Some(side));
                most(&mut Vec::new(), &here.copied().collect::<Vec<_>>())
            };
            (of_side("left") + of_side("right")).max(most(&mut Vec::new(), of))
        }
    };
    let low: usize = bones.iter().map(of_one_bone).sum();
    let nameless = possible.iter().filter(|f| f.level.is_none()).count();
    Count {
        low: low.max(usize::from(!certain.is_empty())),
        high: levels(&possible).len() + nameless,
        until: None,
    }
}

pub(crate) fn vertebral_count(record: &Record) -> Count {
    count(record, |f| f.is("vertebra"))
}

pub(crate) fn all_fracture_count(record: &Record) -> Count {
    count(record, |_| Yes)
}

/// Fractures "at diagnosis": dated on or before a day (F-11).
pub(crate) fn count_until(record: &Record, day: Day) -> Count {
    // Nothing on record can have happened after the day of assessment.
    let counted = count(record, |f| match f.onset {
        _ if record.as_of <= day => Yes,
        Some(onset) => onset.le(When::exact(day)),
        None => Unknown,
    });
    Count { until: Some(day), ..counted }
}

/// The latest symptom onset of those kept; an unrecorded worsening counts as none.
pub(crate) fn latest_onset(record: &Record, kept: impl Fn(&When) -> bool) -> Option<When> {
    let onset = |name| record.symptom_date(name).filter(&kept);
    match (onset("pain_onset"), onset("worsening_onset")) {
        (Some(pain), Some(worse)) => Some(pain.later_of(worse)),
        (pain, worse) => worse.or(pain),
    }
}

/// "Spine imaged" by the test of F-02 (R11, R-D30): X-ray, CT or MRI; studies of one method add up,
/// each as new as the onset and the fractures ask, and none that may be one of them is, or may be,
/// equivocal.
///
/// What certainly began after `until` does not make a study too old for the days before, and what
/// may have begun after it counts up to that day (R-D21).
fn spine_imaged(record: &Record, until: Option<Day>) -> bool {
    let kept = |when: &When| until.is_none_or(|day| when.earliest <= day);
    let felt = ["spinal_pain", "hip_pain", "kyphosis"].map(|s| record.symptom(s));
    let began_later = record.symptom_date("pain_onset").is_some_and(|onset| !kept(&onset));
    let no_symptom = any(felt).or(height_loss(record)) == No || began_later;
    let onset = latest_onset(record, kept).map(|when| until.map_or(when, |day| when.until(day)));
    let broken = record.fractures.items.iter().filter(|f| !f.refuted() && f.is("vertebra") == Yes);
    let broken = broken.filter_map(|f| f.onset).filter(kept).map(|onset| onset.earliest).max();
    let in_time = |s: &Study| {
        let after_symptoms = no_symptom
            || matches!((s.date, onset), (Some(date), Some(onset)) if onset.latest <= date);
        let after_fractures = broken.is_none_or(|day| s.date.is_some_and(|date| day <= date));
        after_symptoms && after_fractures
    };
    let too_old = |s: &Study| {
        let before = |day: Day| s.date.is_some_and(|date| date < day);
        broken.is_some_and(before) || !no_symptom && onset.is_some_and(|when| before(when.earliest))
    };
    let shows = |s: &Study, region: &str| s.regions.iter().any(|r| r == region);
    ["xray", "ct", "mri"].into_iter().any(|method| {
        let covered = |region| {
            record.imaging.items.iter().any(|s| {
                s.modality.as_deref() == Some(method)
                    && in_time(s)
                    && s.result.is_some()
                    && shows(s, region)
            })
        };
        let doubtful = |s: &Study| {
            let elsewhere = !s.regions.is_empty() && !shows(s, "thoracic") && !shows(s, "lumbar");
            s.modality.as_deref().is_none_or(|m| m == method)
                && s.result.as_deref().is_none_or(|r| r == "equivocal")
                && !elsewhere
                && !too_old(s)
        };
        covered("thoracic") && covered("lumbar") && !record.imaging.items.iter().any(doubtful)
    })
}

/// Yes from two, No below two once the spine was imaged and no fracture was left out.
pub(crate) fn multiple(record: &Record, count: Count) -> Tri {
    if count.low >= 2 {
        Yes
    } else if count.high < 2 && record.fractures.complete && spine_imaged(record, count.until) {
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
    // R12: of a woman with no pregnancy on record nobody knows whether she was pregnant that day.
    let nothing = record.pregnancies.items.is_empty() && !record.pregnancies.complete;
    // P-07: at most 12 months old, outside pregnancy.
    let eligible = |m: &Bmd| {
        let young = m.date.map_or(Unknown, |d| Tri::from(d.months(12) >= record.as_of));
        let outside = if nothing { Unknown } else { outside_listed(record, m) };
        all([young, central_dxa(m), outside])
    };
    // R13: "the latest per site": a later one of the same bone and side speaks in its place, with a
    // score or without; what is not recorded of either may make it so.
    let replaces = |n: &Bmd, m: &Bmd| {
        let same = |a: &Option<String>, b: &Option<String>| match (a, b) {
            (Some(a), Some(b)) => Tri::from(a == b),
            _ => Unknown,
        };
        let side = if is_spine(n) { Yes } else { same(&n.side, &m.side) };
        let later = match (n.date, m.date) {
            (Some(n), Some(m)) => Tri::from(n > m),
            _ => Unknown,
        };
        all([same(&n.site, &m.site), side, later, eligible(n)])
    };
    let measured = &record.bmd.items;
    let latest: Vec<(&Bmd, Tri)> = (0..measured.len())
        .map(|k| {
            let others = (0..measured.len()).filter(|n| *n != k);
            let replaced = any(others.map(|n| replaces(&measured[n], &measured[k])));
            (&measured[k], eligible(&measured[k]).and(replaced.not()))
        })
        .collect();
    let limit = |m: &Bmd| meets(m, A_BY_Z);
    if latest.iter().any(|(m, now)| *now == Yes && limit(m) == Some(Yes)) {
        return VeryLow::Yes;
    }
    // P-01's No asks what R-BMD asks of its own: complete lists, and the spine clean or declared.
    let declared = tri(record.raw, "spine_not_evaluable") == Yes;
    let clean = |m: &Bmd| limit(m) == Some(No) && contaminated(record, m) == No;
    let no_doubt = |(m, now): &(&Bmd, Tri)| {
        let set_aside = declared && is_spine(m) && limit(m) != Some(Yes);
        *now == No || (*now == Yes && clean(m)) || set_aside
    };
    let speaks = |(m, now): &(&Bmd, Tri)| *now == Yes && clean(m) && (declared || is_spine(m));
    let whole = record.bmd.complete && record.pregnancies.complete;
    if whole && latest.iter().all(no_doubt) && latest.iter().any(speaks) {
        VeryLow::NoByProject
    } else {
        VeryLow::Unknown
    }
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
        let grade = confirmed.filter_map(|f| f.grade).max();
        sum += grade.unwrap_or(0);
        // R14: nothing can be added to a grade of 3; to a lower one another record of the vertebra can.
        let settled = |f: &Fracture| f.confirmed == Yes && f.grade.is_some();
        exact &= grade == Some(3) || here.clone().all(|f| settled(f));
    }
    // A vertebra that may be any level.
    exact &= !vertebrae.iter().any(|f| f.level.is_none() || f.site.is_none());
    (exact, sum)
}

/// Whether a confirmed vertebral fracture is on the list (BM-8).
pub(crate) fn confirmed_vertebra(record: &Record) -> bool {
    any(record.fractures.items.iter().map(|f| f.confirmed.and(f.is("vertebra")))) == Yes
}

//! F-08: pharmacotherapy.

use crate::Policy;
use crate::courses::{ANTIOSTEOPOROTIC, denosumab_exit, denosumab_exit_of_any, of, running};
use crate::date::Day;
use crate::diagnosis::{Diagnosis, failed, secondary_examined, status};
use crate::new_fracture::new_fracture;
use crate::pregnancy::Pregnancy;
use crate::record::Record;
use crate::severity::{VeryLow, all_fracture_count, multiple, vertebral_count, very_low};
use crate::state::anchor;
use crate::tri::{No, Tri, Unknown, Yes, all, any};
use crate::windows::{Episode, holds};
use std::collections::BTreeSet;

type Words = BTreeSet<String>;

/// The answer of F-08.
#[derive(Default)]
pub(crate) struct Decision {
    pub(crate) kind: &'static str,
    pub(crate) why: String,
    pub(crate) underlying: Option<String>,
    pub(crate) possible: Words,
    pub(crate) pivotal: Words,
    pub(crate) missing: Words,
    pub(crate) requests: Words,
    pub(crate) caveats: Words,
    pub(crate) flags: Words,
}

fn decide(kind: &'static str, why: impl Into<String>) -> Decision {
    Decision { kind, why: why.into(), ..Decision::default() }
}

/// What F-08 knows before it begins.
pub(crate) struct Situation<'a> {
    pub(crate) record: &'a Record<'a>,
    pub(crate) policy: &'a Policy,
    pub(crate) diagnosis: &'a Diagnosis,
    pub(crate) pregnant: Tri,
    pub(crate) lactating: Tri,
}

/// Step 1: what the label decides on its own.
fn by_label(s: &Situation) -> Option<Decision> {
    let label = s.diagnosis.label;
    match label {
        "AlternativeCauseFirst" => Some(decide("NotApplicable", label)),
        "SuspectedIncomplete" | "Undetermined" => Some(decide("Undetermined", "diagnosis")),
        "NotMet" | "FractureInWindowCriteriaNotMet" => {
            let listed = s.record.fractures.items.iter().zip(&s.diagnosis.per_fracture);
            let episode: Vec<Tri> = listed
                .clone()
                .map(|(f, p)| {
                    let when = holds(s.record, f.onset, &[Episode]);
                    all([p.fragility, p.vertebra_or_hip, when])
                })
                .collect();
            Some(match any(episode.iter().copied()) {
                Yes => {
                    let those = listed.zip(&episode).filter(|(_, e)| **e == Yes);
                    let failed = failed(those.map(|((_, p), _)| p)).join(",");
                    decide("SpecialistJudgement", format!("criteria-not-met{{{failed}}}"))
                }
                No => decide("NotApplicable", label),
                Unknown => decide("Undetermined", "diagnosis"),
            })
        }
        _ if s.diagnosis.t_arm_only && s.diagnosis.b != Yes => {
            Some(decide("SpecialistJudgement", "t-only"))
        }
        _ => None,
    }
}

/// Step 2: what a treatment decides.
fn by_treatment(s: &Situation) -> Option<Decision> {
    let runs = |agent: &str| any(of(s.record, agent).iter().map(|c| running(c, s.record.as_of)));
    if denosumab_exit(s.record) == Unknown {
        return Some(decide("Undetermined", "last-dose"));
    }
    match denosumab_exit_of_any(s.record) {
        Yes => return Some(decide("SpecialistJudgement", "denosumab-exit")),
        // A medicine without a name may be a denosumab that was left, or one that runs (R-D29).
        Unknown if any(ANTIOSTEOPOROTIC.iter().map(|a| runs(a))) == Unknown => {
            return Some(decide("Undetermined", "last-dose"));
        }
        Unknown => return Some(decide("Undetermined", "medication")),
        No => {}
    }
    if let Some(agent) = ANTIOSTEOPOROTIC.iter().find(|a| runs(a) == Yes) {
        let new = new_fracture(s.record).word();
        return Some(decide("OnTreatment", format!("{agent} new_fracture={new}")));
    }
    // A medicine without a name, or one that is not listed, may be one of the ten.
    let unnamed = s.record.medications.items.iter().any(|c| c.agent.is_none());
    let any_runs = any(ANTIOSTEOPOROTIC.iter().map(|a| runs(a)));
    let whole = s.record.medications.complete && !unnamed;
    match (any_runs, any_runs.if_complete(whole)) {
        // Nothing that is recorded by name is open: it is the list that is (ruling R-D11).
        (No, Unknown) => Some(decide("Undetermined", "medication")),
        (_, Unknown) => Some(decide("Undetermined", "last-dose")),
        _ => None,
    }
}

/// What step 6 makes of a start: nothing, or the gate that refuses it.
fn gate(s: &Situation) -> Option<(&'static str, String)> {
    match (s.pregnant, s.lactating) {
        (Yes, _) => return Some(("Defer", "Pregnant".to_owned())),
        (Unknown, _) => {
            return Some(("Undetermined", "reproductive-status{pregnancy}".to_owned()));
        }
        (No, Yes) => return Some(("Defer", "Lactating".to_owned())),
        (No, Unknown) => {
            return Some(("Undetermined", "reproductive-status{lactation}".to_owned()));
        }
        (No, No) => {}
    }
    let mut open = Vec::new();
    for item in ["malignancy", "osteomalacia"] {
        if status(s.record, item) != "excluded" {
            open.push(item);
        }
    }
    if secondary_examined(s.record) != Yes {
        open.push("secondary");
    }
    (!open.is_empty()).then(|| ("Undetermined", format!("work-up{{{}}}", open.join(","))))
}

/// A start after the gates (step 6), with the wish for pregnancy (step 7).
fn start(s: &Situation, basis: &str) -> Decision {
    let mut out = match gate(s) {
        None => decide("ConsiderStart", basis),
        Some(("Defer", why)) => {
            Decision { underlying: Some(format!("ConsiderStart:{basis}")), ..decide("Defer", why) }
        }
        Some((kind, why)) => return decide(kind, why),
    };
    ask_wish(s, &mut out);
    out
}

fn ask_wish(s: &Situation, out: &mut Decision) {
    if s.record.wish().is_none() {
        out.missing.insert("pregnancy_wish".to_owned());
    }
}

/// Yes or no to each input of the table, in its order.
type Completion = [bool; 4];

/// The table of step 5 for known inputs.
fn table([collapses, fractures, very_low, insufficient]: Completion) -> &'static str {
    match (collapses, fractures, very_low, insufficient) {
        (true, true, true, true) => "ConsiderStart:Baseline",
        (true, true, true, false) => "SpecialistJudgement:conservative-judged-sufficient",
        (_, false, false, _) => "Observe",
        _ => "SpecialistJudgement:grey-zone",
    }
}

/// The names of the table's inputs, in its order.
const INPUTS: [&str; 4] =
    ["multiple_collapses", "multiple_fractures", "very_low_bmd", "conservative_insufficient"];

/// Step 5: the table for every completion of what is unknown (3.3).
fn baseline(s: &Situation, insufficient: Tri, also: Option<&'static str>) -> Decision {
    let very_low = very_low(s.record, s.policy);
    let known = [
        multiple(s.record, vertebral_count(s.record)),
        multiple(s.record, all_fracture_count(s.record)),
        very_low.tri(),
        insufficient,
    ];
    let fits = |c: &Completion| {
        known.iter().zip(c).all(|(known, says)| *known == Unknown || *known == Tri::from(*says))
    };
    let yes_no = [false, true];
    let every = yes_no.into_iter().flat_map(|a| {
        yes_no.into_iter().flat_map(move |b| {
            yes_no.into_iter().flat_map(move |c| yes_no.into_iter().map(move |d| [a, b, c, d]))
        })
    });
    let completions: Vec<Completion> = every.filter(fits).collect();
    // A missing fact is pivotal if changing it alone changes the result of some completion (3.3).
    let pivotal = |k: usize| {
        completions.iter().any(|c| {
            let mut other = *c;
            if let Some(says) = other.get_mut(k) {
                *says = !*says;
            }
            table(*c) != table(other)
        })
    };
    let results: BTreeSet<&str> = completions.iter().map(|c| table(*c)).chain(also).collect();
    let possible: Words = results.iter().map(|r| gated(s, r)).collect();
    let only = if possible.len() == 1 { results.first().copied() } else { None };
    let mut out = match only {
        Some("ConsiderStart:Baseline") => return start(s, "Baseline"),
        Some("Observe") => decide("Observe", ""),
        Some(judgement) => {
            decide("SpecialistJudgement", judgement.trim_start_matches("SpecialistJudgement:"))
        }
        None => Decision {
            possible,
            pivotal: INPUTS
                .iter()
                .zip(known)
                .enumerate()
                .filter(|(k, (_, known))| *known == Unknown && pivotal(*k))
                .map(|(_, (name, _))| (*name).to_owned())
                .collect(),
            ..decide("Undetermined", "")
        },
    };
    if out.possible.iter().any(|p| p.starts_with("ConsiderStart") || p.starts_with("Defer")) {
        ask_wish(s, &mut out);
    }
    if very_low == VeryLow::NoByProject {
        out.requests.insert("very_low_bmd".to_owned());
        if out.kind == "Observe" {
            out.caveats.insert("PROJECT-LIMIT".to_owned());
        }
    }
    out
}

/// An element of a possible set after the gates (step 6): what refuses it, without its details.
fn gated(s: &Situation, result: &str) -> String {
    match gate(s) {
        Some((kind, why)) if result.starts_with("ConsiderStart:") => {
            format!("{kind}:{}", why.split('{').next().unwrap_or_default())
        }
        _ => result.to_owned(),
    }
}

/// The two judgements that can contradict each other: of those that do the later one is used, and
/// neither if none is later (ruling R-D2).
pub(crate) fn judgements(record: &Record) -> (Tri, Tri) {
    let (insufficient, on) = record.judgement("conservative_insufficient");
    let (unlikely, later_on) = record.judgement("relevant_gain_unlikely");
    match (insufficient, unlikely, on, later_on) {
        (Yes, No, Some(a), Some(b)) if a > b => (Yes, Unknown),
        (Yes, No, Some(a), Some(b)) if a < b => (Unknown, No),
        (Yes, No, ..) => (Unknown, Unknown),
        _ => (insufficient, unlikely),
    }
}

/// F-08.
pub(crate) fn pharmacotherapy(s: &Situation) -> Decision {
    if let Some(decision) = by_label(s).or_else(|| by_treatment(s)) {
        return decision;
    }
    match new_fracture(s.record) {
        Yes => return start(s, "NewFracture"),
        Unknown => return decide("Undetermined", "new-fracture"),
        No => {}
    }
    let (insufficient, unlikely) = judgements(s.record);
    let Some((day, name, fixed)) = clock(s) else {
        // A birth or a diagnosis without a day is still one (ruling R-D16).
        return match (may_run(s), unlikely) {
            (No, _) | (_, Unknown) => baseline(s, insufficient, None),
            (_, Yes) => baseline(s, insufficient, Some("ConsiderStart:InsufficientRecovery")),
            (_, No) => baseline(s, insufficient, Some("Observe")),
        };
    };
    // A judgement made before its time does not answer the question of S-85 (ruling R-D25).
    let made = s.record.judgement("relevant_gain_unlikely").1.unwrap_or(s.record.as_of);
    let unlikely = if made < day.months(12) { Unknown } else { unlikely };
    let reached = fixed.and(Tri::from(s.record.as_of >= day.months(12)));
    let overdue = fixed.and(Tri::from(s.record.as_of > day.months(24)));
    let mut out = match (reached, unlikely) {
        (Yes, Yes) => start(s, "InsufficientRecovery"),
        (Yes, No) => decide("Observe", ""),
        // The judgement may already count: both answers stay possible (ruling R-D10).
        (Unknown, Yes) => baseline(s, insufficient, Some("ConsiderStart:InsufficientRecovery")),
        (Unknown, No) => baseline(s, insufficient, Some("Observe")),
        _ => baseline(s, insufficient, None),
    };
    if overdue == Yes {
        out.flags.insert(format!("Overdue{{clock={name}}}"));
    } else if reached == Yes && unlikely == Unknown {
        out.flags.insert(format!("ReviewDue{{clock={name}}}"));
    }
    out
}

/// Whether a clock may run whose day nobody wrote down.
fn may_run(s: &Situation) -> Tri {
    if s.policy.review_clock_from_diagnosis {
        return Unknown;
    }
    let pregnancies = &s.record.pregnancies;
    let ended = |p: &Pregnancy| if p.ongoing || p.opens == No { No } else { Unknown };
    any(pregnancies.items.iter().map(ended)).if_complete(pregnancies.complete)
}

/// The day of the clock, its name, and whether it is fixed: not while she breastfeeds, unknown while
/// that or a later end is unknown (4.5, P-19).
fn clock(s: &Situation) -> Option<(Day, &'static str, Tri)> {
    if s.policy.review_clock_from_diagnosis {
        return s.record.diagnosis_date().map(|d| (d, "diagnosis", Yes));
    }
    let anchor = anchor(s.record)?;
    let fixed = match (s.lactating, anchor.provisional) {
        (Yes, _) => No,
        (_, true) => Unknown,
        (_, false) => Yes,
    };
    Some((anchor.date, "anchor", fixed))
}

//! F-02: which imaging, in which order.

use crate::date::{Day, When};
use crate::diagnosis::status;
use crate::low_bmd::{central_dxa, outside_listed};
use crate::pregnancy::Pregnancy;
use crate::record::{Bmd, Fracture, Record, Study, tri};
use crate::severity::latest_onset;
use crate::suspicion::{
    height_loss, may_be_suspect, onset_in, recorded, shown_and_not_listed, very_strong,
};
use crate::tri::{No, Tri, Unknown, Yes, all, any};
use crate::windows::{Lactating, Onset};

/// Why a recorded study does not answer, nearest to an answer first (the wire's order).
const REASONS: [&str; 6] = [
    "RESULT-NEEDED",
    "STUDY-DATE-NEEDED",
    "REGION-NEEDED",
    "ONSET-DATE-NEEDED",
    "INCOMPLETE-REGION",
    "OUTDATED",
];

/// One step, as the vectors write it: its code, why a study does not answer, what is missing.
#[derive(Default)]
struct Step {
    code: &'static str,
    reason: Option<&'static str>,
    missing: Vec<&'static str>,
    hip: bool,
}

impl Step {
    fn new(code: &'static str) -> Step {
        Step { code, ..Step::default() }
    }

    fn of_hip(code: &'static str) -> Step {
        Step { hip: true, ..Step::new(code) }
    }

    fn words(&self) -> String {
        let named = Some(self.missing.join(",")).filter(|names| !names.is_empty());
        let parts = [
            Some(self.code.to_owned()),
            self.reason.map(str::to_owned),
            named.map(|names| format!("missing={names}")),
        ];
        let said = parts.into_iter().flatten().collect::<Vec<_>>().join(":");
        if self.hip && !self.code.contains("-HIP") { said + "{HIP}" } else { said }
    }
}

/// What the studies of one method say of one question.
#[derive(Clone, Copy)]
enum Said {
    Answer(&'static str),
    Open(&'static str),
    Nothing,
}

use Said::{Answer, Nothing, Open};

/// A question to the studies: whether bones of these regions are broken.
struct Question<'a> {
    record: &'a Record<'a>,
    regions: &'static [&'static str],
    /// The last day on which, for certain, one of these bones broke.
    broken: Option<Day>,
}

impl<'a> Question<'a> {
    fn of(record: &'a Record, site: &str, regions: &'static [&'static str]) -> Question<'a> {
        // ADR 0016: no study answers for a fracture that came after it.
        let broken = record.fractures.items.iter().filter(|f| !f.refuted() && f.is(site) == Yes);
        let broken = broken.filter_map(|f| f.onset).map(|onset| onset.earliest).max();
        Question { record, regions, broken }
    }

    fn of_spine(record: &'a Record) -> Question<'a> {
        Question::of(record, "vertebra", &["thoracic", "lumbar"])
    }

    fn of_hip(record: &'a Record) -> Question<'a> {
        Question::of(record, "hip", &["hip"])
    }

    /// Why the day of a study is not good enough, if it is not.
    fn too_early(&self, study: &Study) -> Option<&'static str> {
        let asked = any(signs(self.record)) != No;
        let Some(date) = study.date else {
            return (asked || self.broken.is_some()).then_some("STUDY-DATE-NEEDED");
        };
        if self.broken.is_some_and(|day| date < day) {
            return Some("OUTDATED");
        }
        let onset = latest_onset(self.record, |_| true);
        match onset.map_or(Unknown, |onset| onset.le(When::exact(date))) {
            Yes => None,
            _ if !asked => None,
            No => Some("OUTDATED"),
            Unknown => Some("ONSET-DATE-NEEDED"),
        }
    }

    /// Studies of one method add up; methods do not (ADR 0016).
    fn by(&self, method: &str) -> Said {
        let shows = |s: &Study, region: &str| s.regions.iter().any(|shown| shown == region);
        let may_show = |s: &Study| s.regions.is_empty() || self.regions.iter().any(|r| shows(s, r));
        let of_method = |s: &&Study| s.modality.as_deref() == Some(method) && may_show(s);
        let studies: Vec<(&Study, Option<&str>)> = self
            .record
            .imaging
            .items
            .iter()
            .filter(of_method)
            .map(|s| (s, self.too_early(s)))
            .collect();
        let covered = |kept: &dyn Fn(&Study, Option<&str>) -> bool| {
            let by_one =
                |r: &&'static str| studies.iter().any(|(s, early)| kept(s, *early) && shows(s, r));
            self.regions.iter().all(by_one)
        };
        let has = |reason: &str| studies.iter().any(|(_, early)| *early == Some(reason));
        // In the order of the text: the regions, then the day; last, whether it was read.
        let unstated = |(s, early): &(&Study, Option<&str>)| {
            s.regions.is_empty() && *early != Some("OUTDATED")
        };
        let in_time = |s: &&(&Study, Option<&str>)| s.1.is_none();
        if covered(&|s, early| early.is_none() && s.result.is_some()) {
            let results = studies.iter().filter(in_time).filter_map(|s| s.0.result.as_deref());
            let seen: Vec<&str> = results.collect();
            let gravest = ["fracture", "equivocal"].into_iter().find(|r| seen.contains(r));
            Answer(gravest.unwrap_or("no_fracture"))
        } else if studies.is_empty() {
            Nothing
        } else if !covered(&|_, early| early != Some("OUTDATED")) && studies.iter().any(unstated) {
            // One that is too old is not asked about: the answer would change nothing (3.6).
            Open("REGION-NEEDED")
        } else if covered(&|_, early| early.is_none()) {
            Open("RESULT-NEEDED")
        } else if covered(&|_, early| early != Some("OUTDATED")) {
            let date = has("STUDY-DATE-NEEDED");
            Open(if date { "STUDY-DATE-NEEDED" } else { "ONSET-DATE-NEEDED" })
        } else if studies.iter().any(|(_, early)| *early != Some("OUTDATED")) {
            Open("INCOMPLETE-REGION")
        } else {
            Open("OUTDATED")
        }
    }

    fn mri(&self) -> Said {
        self.by("mri")
    }

    /// What a film says. CT counts as one; of the two the graver answer is heard.
    fn film(&self) -> Said {
        let said = [self.by("xray"), self.by("ct")];
        let grave = ["fracture", "equivocal", "no_fracture"];
        let heard =
            |word: &&str| said.iter().any(|s| matches!(s, Answer(result) if result == word));
        match grave.into_iter().find(heard) {
            // R-D31: what shows a fracture of a part, by whatever method, is no "none" of the whole.
            Some(_) if self.seen() => Answer("fracture"),
            heard => heard.map_or(Nothing, Answer),
        }
    }

    fn seen(&self) -> bool {
        self.record.imaging.items.iter().any(|s| {
            let method = ["xray", "ct", "mri"].map(Some).contains(&s.modality.as_deref());
            let of_it = s.regions.iter().any(|shown| self.regions.contains(&shown.as_str()));
            let fracture = s.result.as_deref() == Some("fracture");
            method && of_it && fracture && self.too_early(s).is_none()
        })
    }

    fn answered(&self) -> bool {
        matches!((self.mri(), self.film()), (Answer(_), _) | (_, Answer(_)))
    }

    /// A step that stays open, with the reason that comes nearest to an answer. One that follows an
    /// answer carries none.
    fn open(&self, step: Step) -> Option<Step> {
        let said = ["xray", "ct", "mri"].map(|method| self.by(method));
        let reason = |word: &&str| said.iter().any(|s| matches!(s, Open(open) if open == word));
        Some(Step { reason: REASONS.into_iter().find(reason), ..step })
    }
}

fn signs(record: &Record) -> [Tri; 4] {
    let told = |sign| record.symptom(sign);
    [told("spinal_pain"), told("hip_pain"), told("kyphosis"), height_loss(record)]
}

/// A fracture that is not refuted, or one that a study shows and nobody listed.
fn a_fracture(record: &Record) -> bool {
    record.fractures.items.iter().any(|f| !f.refuted()) || !shown_and_not_listed(record).is_empty()
}

/// Acute, severe and localised pain; outside the window that of the hip, too (R-D37).
fn triad(record: &Record) -> Tri {
    let pain = record.symptom("spinal_pain").or(record.symptom("hip_pain"));
    pain.and(all(["acute", "severe", "localised"].map(|s| record.symptom(s))))
}

/// IMG-11: pain in the hip and nothing that speaks of the spine.
fn hip_alone(record: &Record) -> bool {
    let spine = |f: &Fracture| !f.refuted() && f.is("vertebra") != No;
    // ADR 0016: a fracture that a study of the spine shows and nobody listed.
    let of_spine = |s: &Study| {
        let shows = |r: &String| r == "thoracic" || r == "lumbar";
        s.result.as_deref() == Some("fracture")
            && (s.regions.is_empty() || s.regions.iter().any(shows))
    };
    let unlisted =
        !shown_and_not_listed(record).is_empty() && record.imaging.items.iter().any(of_spine);
    let silent = [record.symptom("spinal_pain"), height_loss(record), record.symptom("kyphosis")];
    record.symptom("hip_pain") == Yes
        && any(silent) == No
        && !record.fractures.items.iter().any(spine)
        && !unlisted
}

/// The facts of P-14 that are not known and are pivotal (3.3): some way to complete the others
/// leaves the answer to this one.
fn missing(record: &Record) -> Vec<&'static str> {
    let told = |name| record.symptom(name);
    let facts = [
        ("pain_onset", onset_in(record, &[Onset, Lactating])),
        ("spinal_pain", told("spinal_pain")),
        ("acute", told("acute")),
        ("severe", told("severe")),
        ("localised", told("localised")),
        ("height_loss", height_loss(record)),
        ("kyphosis", told("kyphosis")),
    ];
    // Each fact takes every value that it may have, one bit for each.
    let may_be = |bits: u8| {
        facts.iter().enumerate().all(|(k, (_, told))| *told != Tri::from((bits >> k) & 1 == 0))
    };
    let very_strong =
        |bits: u8| (bits & 0b1_1111) == 0b1_1111 || ((bits & 0b10) != 0 && (bits >> 5) != 0);
    let pivotal = |k: usize| {
        (0..128_u8).any(|bits| may_be(bits) && very_strong(bits) != very_strong(bits ^ (1 << k)))
    };
    let asked = |k: &usize| facts[*k].1 == Unknown && pivotal(*k);
    // A day that is recorded is not missing, whatever it says of the window; that of a worsening may
    // be, against a pregnancy that is known (R-D36).
    let rough = |name| record.symptom_date(name).is_none_or(|w| w.earliest != w.latest);
    let worse = record.symptom_date("worsening_onset").is_some()
        && rough("worsening_onset")
        && !record.pregnancies.items.is_empty();
    let name = |k: usize| match k {
        0 if rough("pain_onset") => Some("pain_onset"),
        0 => worse.then_some("worsening_onset"),
        _ => Some(facts[k].0),
    };
    (0..facts.len()).filter(asked).filter_map(name).collect()
}

/// IMG-10: a DXA of the spine or the hip since the last birth, outside any pregnancy. Where nothing
/// but early losses is on record, the end of the last one stands for it (input.md, `births`). What is
/// not listed may have been born later (ADR 0006); what goes on, or may, has not been.
fn measured_since_birth(record: &Record) -> bool {
    let listed = &record.pregnancies;
    let none_born = listed.items.iter().all(|p| p.opens == No);
    let since = |date: Day| {
        let over = |p: &Pregnancy| p.births.is_some_and(|(_, last)| last.latest <= date);
        let early_loss = |p: &Pregnancy| p.opens == No && !none_born;
        // R33, R34: one that was stated ended within 301 days, and before the next one began.
        let stated_over = |on: Day| {
            let next = |p: &Pregnancy| p.dated && When::exact(on).lt(p.start) == Yes && over(p);
            on.days(301) < date || listed.items.iter().any(next)
        };
        listed.complete
            && (!listed.items.is_empty() || record.stated.is_some())
            && listed.items.iter().all(|p| early_loss(p) || over(p))
            && record.stated.is_none_or(stated_over)
    };
    let counts = |m: &Bmd| central_dxa(m) == Yes && outside_listed(record, m) == Yes;
    record.bmd.items.iter().any(|m| counts(m) && m.date.is_some_and(since))
}

/// IMG-8: whether age and malignancy are settled, so that MRI has nothing left to tell.
fn nothing_left_to_tell(record: &Record) -> bool {
    // Seen is what imaging confirms.
    let seen = record.fractures.items.iter().filter(|f| f.confirmed.and(f.is("vertebra")) == Yes);
    let ages: Vec<bool> = seen.map(|f| f.age.is_some()).collect();
    !ages.is_empty() && !ages.contains(&false) && status(record, "malignancy") == "excluded"
}

/// IMG-1 to IMG-8: the step for the spine.
fn spine(record: &Record, level: &str, pregnant: Tri) -> Option<Step> {
    let asked = Question::of_spine(record);
    let strong = if matches!(level, "Strong" | "MustSuspect") { Yes } else { very_strong(record) };
    let step = match (asked.mri(), asked.film(), pregnant) {
        (Answer("equivocal"), ..) => Step::new("DISCUSS-WITH-RADIOLOGY"),
        (Answer(_), ..) => return None,
        (_, _, Yes) => return asked.open(Step::new("MRI-SPINE")),
        // ADR 0016: what does not radiate stands while it is open whether she is pregnant.
        (_, Answer("fracture"), _) if nothing_left_to_tell(record) => return None,
        (_, Answer("fracture"), _) => Step::new("CONSIDER-MRI"),
        (_, Answer(_), _) if strong == Yes => Step::new("MRI-SPINE"),
        (_, Answer("equivocal"), _) => Step::new("CONSIDER-MRI"),
        (_, Answer(_), _) if strong == No => Step::new("SAFETY-NET-REASSESS"),
        (_, Answer(_), _) => Step { missing: missing(record), ..Step::new("CONSIDER-MRI") },
        (_, _, No) => return asked.open(Step::new("XRAY-THORACOLUMBAR")),
        (_, _, Unknown) => return asked.open(Step::new("CONFIRM-PREGNANCY-STATUS")),
    };
    Some(step)
}

/// IMG-11: the step for the hip.
fn hip(record: &Record, pregnant: Tri) -> Option<Step> {
    let asked = Question::of_hip(record);
    match (asked.mri(), asked.film(), pregnant) {
        _ if record.symptom("hip_pain") != Yes => None,
        (Answer("equivocal"), ..) => Some(Step::of_hip("DISCUSS-WITH-RADIOLOGY")),
        (Answer(_), ..) | (_, Answer("fracture"), _) => None,
        // a film misses stress fractures and marrow oedema (ADR 0016).
        (_, Answer(_), _) => Some(Step::of_hip("CONSIDER-MRI")),
        (_, _, Yes) => asked.open(Step::of_hip("MRI-HIP")),
        (_, _, No) => asked.open(Step::of_hip("XRAY-HIP")),
        (_, _, Unknown) => asked.open(Step::new("CONFIRM-PREGNANCY-STATUS")),
    }
}

/// IMG-13, where a fracture is no more than possible.
fn considered(record: &Record, pregnant: Tri) -> Option<Step> {
    let hip = hip_alone(record);
    let asked = if hip { Question::of_hip(record) } else { Question::of_spine(record) };
    match pregnant {
        _ if asked.answered() => None,
        Yes => asked.open(Step { hip, ..Step::new("CONSIDER-MRI") }),
        No => asked.open(Step { hip, ..Step::new("CONSIDER-IMAGING") }),
        Unknown => asked.open(Step::new("CONFIRM-PREGNANCY-STATUS")),
    }
}

/// IMG-14, outside the time in which the disease is described. The method is MRI while she is
/// pregnant, and waits while that is open (ADR 0016).
fn workup(record: &Record, pregnant: Tri) -> Vec<Step> {
    let found = any([triad(record), height_loss(record), record.symptom("kyphosis")]);
    let steps = match pregnant {
        _ if found != Yes && !a_fracture(record) => &[][..],
        Yes => &["FRACTURE-WORKUP-INDEPENDENT-OF-GAO", "CONSIDER-MRI"],
        No => &["FRACTURE-WORKUP-INDEPENDENT-OF-GAO"],
        Unknown => &["CONFIRM-PREGNANCY-STATUS", "FRACTURE-WORKUP-INDEPENDENT-OF-GAO"],
    };
    steps.iter().map(|code| Step::new(code)).collect()
}

/// IMG-1 to IMG-11.
fn full(record: &Record, level: &str, pregnant: Tri) -> Vec<Step> {
    if hip_alone(record) {
        return hip(record, pregnant).into_iter().collect();
    }
    let dxa = match pregnant {
        Yes => Some(Step { reason: Some("DXA"), ..Step::new("DEFERRED-UNTIL-BIRTH") }),
        _ if measured_since_birth(record) => None,
        No => Some(Step::new("DXA-NOW")),
        Unknown => Some(Step::new("CONFIRM-PREGNANCY-STATUS")),
    };
    let all = [spine(record, level, pregnant), dxa, hip(record, pregnant)];
    // IMG-3: asked once, and before anything else.
    let (asked, others): (Vec<Step>, Vec<Step>) =
        all.into_iter().flatten().partition(|step| step.code == "CONFIRM-PREGNANCY-STATUS");
    asked.into_iter().take(1).chain(others).collect()
}

/// F-02.
pub(crate) fn plan(record: &Record, pregnant: Tri) -> Vec<String> {
    let level = recorded(record);
    let net = Some(Step::new("SAFETY-NET-REASSESS"));
    let told = ["acute", "severe", "localised", "cannot_care_for_child"];
    let felt = any(signs(record)).or(any(told.map(|s| record.symptom(s))));
    let seen = felt == Yes || a_fracture(record);
    let steps: Vec<Step> = match level {
        "Suspect" | "Strong" | "MustSuspect" => full(record, level, pregnant),
        "Insufficient" if seen && may_be_suspect(record) => full(record, level, pregnant),
        "Possible" => considered(record, pregnant).into_iter().chain(net).collect(),
        "OutsideWindow" => workup(record, pregnant).into_iter().chain(net).collect(),
        _ => Vec::new(),
    };
    // IMG-12: in place of every MRI, whatever it was for.
    let contraindicated = tri(record.raw, "mri_contraindicated") == Yes;
    let instead = |step: Step| {
        let mri = ["MRI-SPINE", "MRI-HIP", "CONSIDER-MRI"].contains(&step.code);
        let code = "DISCUSS-WITH-RADIOLOGY";
        if mri && contraindicated { Step { code, missing: Vec::new(), ..step } } else { step }
    };
    steps.into_iter().map(|step| instead(step).words()).collect()
}

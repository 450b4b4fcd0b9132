//! The facts behind a level of suspicion, and those that could change it.

use enumset::EnumSet;

use super::signs::{Signs, Symptom, height_loss_mm, onset_dates};
use super::table::{FractureSign, SuspicionLevel, row};
use super::{RiskFactor, Suspicion, any_window, fits, inside, late_windows, symptoms_only};
use crate::case::{Case, Fracture, ImagingStudy};
use crate::criteria::{Site, counts, trace_counts, when};
use crate::facts::{FactKey, FactSet};
use crate::finding::{Distance, FactAt, Role, Tally, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::ApproxDate;
use crate::vocabulary::{ImagingResult, Mechanism};
use crate::window::{self, Window};

/// Reports the facts behind the level, then those that could change it.
pub(crate) fn trace(case: &Case, policy: &Policy, suspicion: &Suspicion, trace: &mut impl Trace) {
    let signs = Signs::of(case, policy, suspicion.input.risk_factor);
    trace_used(case, policy, suspicion, &signs, trace);
    trace_missing(case, policy, suspicion, &signs, trace);
}

fn trace_used(
    case: &Case,
    policy: &Policy,
    suspicion: &Suspicion,
    signs: &Signs,
    trace: &mut impl Trace,
) {
    match suspicion.level {
        SuspicionLevel::MustSuspect => {
            for fracture in case.fractures.iter().filter(|f| fits(case, policy, f).is_yes()) {
                trace_counts(fracture, Site::Vertebral, trace);
                trace.used(FactAt::of(FactKey::FractureOnset, fracture.index), Role::Satisfied);
            }
        }
        SuspicionLevel::Suspect if suspicion.input.fracture == FractureSign::MayLieInside => {
            for fracture in inside(case, policy) {
                trace_known_parts(fracture, trace);
            }
            if inside(case, policy).next().is_none() {
                let shows = |study: &&ImagingStudy| study.result == Some(ImagingResult::Fracture);
                for study in case.imaging.iter().filter(shows) {
                    let fact = FactAt::of(FactKey::ImagingResult, study.index);
                    trace.used(fact, Role::Satisfied);
                }
            }
        }
        SuspicionLevel::Strong if signs.judged.is_yes() => {
            trace.used(FactAt::single(FactKey::VeryStrongSuspicion), Role::Satisfied);
            trace_onset(case, trace);
        }
        SuspicionLevel::Insufficient => trace_symptoms(case, policy, signs, Tri::Yes, trace),
        _ => {
            trace_symptoms(case, policy, signs, Tri::Yes, trace);
            trace_onset(case, trace);
            if matches!(
                suspicion.level,
                SuspicionLevel::NoSymptoms
                    | SuspicionLevel::Background
                    | SuspicionLevel::Possible
                    | SuspicionLevel::OutsideWindow
            ) {
                trace_symptoms(case, policy, signs, Tri::No, trace);
                trace.used(FactAt::single(FactKey::Fractures), Role::Failed);
            }
            if matches!(suspicion.level, SuspicionLevel::Background | SuspicionLevel::Possible) {
                let decides = Tri::from(suspicion.level == SuspicionLevel::Possible);
                for risk in RiskFactor::ALL.into_iter().filter(|risk| risk.lifts()) {
                    if risk.of(case) == decides {
                        risk.trace_used(case, trace);
                    }
                }
            }
        }
    }
}

fn trace_symptoms(
    case: &Case,
    policy: &Policy,
    signs: &Signs,
    wanted: Tri,
    trace: &mut impl Trace,
) {
    let role = if wanted.is_yes() { Role::Satisfied } else { Role::Failed };
    for symptom in EnumSet::<Symptom>::all() {
        if signs.get(symptom) != wanted {
            continue;
        }
        match height_loss_mm(case) {
            Some(millimetres)
                if symptom == Symptom::HeightLoss && case.symptoms.height_loss.is_unknown() =>
            {
                let limit = i32::from(policy.height_loss_mm);
                let distance = Distance::HeightLost { millimetres, limit };
                trace.compared(FactAt::single(FactKey::HeightNow), role, distance);
            }
            _ => trace.used(FactAt::single(symptom.fact()), role),
        }
    }
}

fn trace_onset(case: &Case, trace: &mut impl Trace) {
    let recorded = [
        (FactKey::PainOnset, case.symptoms.pain_onset),
        (FactKey::WorseningOnset, case.symptoms.worsening_onset),
    ];
    for (key, _) in recorded.into_iter().filter(|(_, onset)| onset.is_some()) {
        trace.used(FactAt::single(key), Role::Satisfied);
    }
}

fn trace_known_parts(fracture: &Fracture, trace: &mut impl Trace) {
    let known = [
        (FactKey::FractureSite, fracture.site.is_some()),
        (FactKey::FractureConfirmed, fracture.confirmed.is_yes()),
        (FactKey::FractureMechanism, fracture.mechanism != Mechanism::Unknown),
        (FactKey::FractureOnset, fracture.onset.is_some()),
    ];
    for (key, _) in known.into_iter().filter(|(_, known)| *known) {
        trace.used(FactAt::of(key, fracture.index), Role::Satisfied);
    }
}

fn trace_missing(
    case: &Case,
    policy: &Policy,
    suspicion: &Suspicion,
    signs: &Signs,
    trace: &mut impl Trace,
) {
    if suspicion.level == SuspicionLevel::MustSuspect {
        return;
    }
    for fracture in inside(case, policy) {
        trace_open_parts(case, policy, fracture, trace);
    }
    if suspicion.input.fracture == FractureSign::MayLieInside
        && inside(case, policy).next().is_none()
    {
        trace.missing(FactAt::single(FactKey::Fractures));
    }
    // A fracture not listed could only raise the level further.
    if !case.fractures.complete && suspicion.level < SuspicionLevel::Suspect {
        trace.missing(FactAt::single(FactKey::Fractures));
    }
    // An old pain that grew worse in the window would be another matter.
    let worsening = case.symptoms.pain_onset.is_some() && case.symptoms.worsening_onset.is_none();
    if suspicion.recorded_level == SuspicionLevel::OutsideWindow
        && worsening
        && !signs.symptom().is_no()
    {
        trace.missing(FactAt::single(FactKey::WorseningOnset));
    }
    let fracture = suspicion.input.fracture;
    let open = signs.pivotal(|signs| row(&symptoms_only(signs, fracture)).level);
    if open.onset {
        trace_missing_onset(case, policy, trace);
    }
    for symptom in open.symptoms {
        trace.missing(FactAt::single(symptom.fact()));
        if symptom == Symptom::HeightLoss {
            trace_missing_heights(case, trace);
        }
    }
    if open.risk_factor {
        for risk in RiskFactor::ALL.into_iter().filter(|risk| risk.lifts()) {
            risk.trace_missing(case, trace);
        }
    }
}

fn trace_open_parts(case: &Case, policy: &Policy, fracture: &Fracture, trace: &mut impl Trace) {
    for site in [Site::Vertebral, Site::Any] {
        if counts(fracture, site).is_unknown() {
            trace_counts(fracture, site, trace);
        }
    }
    if fracture.confirmed.is_unknown() {
        trace.missing(FactAt::of(FactKey::FractureConfirmed, fracture.index));
    }
    let event = when(case, fracture);
    for windows in [late_windows(), any_window()] {
        if window::holds(case, policy, windows, event).is_unknown() {
            if !event.is_exact() {
                trace.missing(FactAt::of(FactKey::FractureOnset, fracture.index));
            }
            window::trace_missing(case, policy, windows, event, trace);
        }
    }
}

fn trace_missing_onset(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    let windows = Window::Onset | Window::Lactating | Window::InPregnancy;
    // A finer date helps only against a pregnancy that is known.
    let finer = |onset: Option<ApproxDate>| {
        onset.is_some_and(|onset| !onset.is_exact() && !case.pregnancies.entries.is_empty())
    };
    if case.symptoms.pain_onset.is_none() || finer(case.symptoms.pain_onset) {
        trace.missing(FactAt::single(FactKey::PainOnset));
    }
    if finer(case.symptoms.worsening_onset) {
        trace.missing(FactAt::single(FactKey::WorseningOnset));
    }
    for onset in onset_dates(case) {
        window::trace_missing(case, policy, windows, onset, trace);
    }
}

/// Two measured heights answer height loss as well (P-04).
fn trace_missing_heights(case: &Case, trace: &mut impl Trace) {
    let patient = &case.patient;
    match (patient.height_now, patient.height_before) {
        (Some(_), None) => trace.missing(FactAt::single(FactKey::HeightBefore)),
        (None, Some(_)) => trace.missing(FactAt::single(FactKey::HeightNow)),
        (Some(_), Some((_, None))) => trace.missing(FactAt::single(FactKey::HeightBeforeSource)),
        _ => {}
    }
}

/// Facts that could still make suspicion very strong, or not: P-14.
pub(crate) fn open_for_very_strong(case: &Case, policy: &Policy) -> FactSet {
    let signs = Signs::of(case, policy, Tri::No).as_to(Signs::OF_VERY_STRONG);
    let open = signs.pivotal(Signs::very_strong);
    let mut facts: FactSet = open.symptoms.iter().map(Symptom::fact).collect();
    let is_known = case.symptoms.pain_onset.is_some_and(ApproxDate::is_exact);
    if open.onset && is_known {
        // A day that is recorded is not missing: it is what it is compared with.
        let mut onset = Tally::default();
        trace_missing_onset(case, policy, &mut onset);
        facts |= onset.missing;
    } else if open.onset {
        facts |= FactKey::PainOnset;
    }
    facts
}

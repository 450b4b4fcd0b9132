//! The law of section 3.5: what knowledge may do to an answer, and what it may not.

use gao_core::suspicion::SuspicionLevel;
use gao_core::{Assessment, Tri};
use serde_json::{Value, json};

/// What a richer record says that the poorer one ruled out; 3.5 and its exemption.
#[must_use]
pub fn breaks_the_law(poorer: &Assessment, richer: &Assessment) -> Option<String> {
    let (was, is) = (&poorer.suspicion, &richer.suspicion);
    let broken = |how: &str| Some(format!("{:?} -> {:?}: {how}", was.level, is.level));
    if was.level == SuspicionLevel::Insufficient {
        let may_be = match is.level {
            SuspicionLevel::Insufficient => is.possible.as_slice(),
            ref level => std::slice::from_ref(level),
        };
        let new = may_be.iter().find(|level| !was.possible.contains(level));
        return new.and_then(|new| broken(&format!("{new:?} is not in {:?}", was.possible)));
    }
    // A suspected fracture may be refuted.
    if was.grounds.rule == "F-01.SUS-1b" {
        return None;
    }
    if is.level == SuspicionLevel::Insufficient || is.level < was.level {
        return broken("knowledge took it down");
    }
    None
}

/// An override by design: a course or a score on record answers a risk factor stated as absent.
#[must_use]
pub fn recorded_against_a_no(record: &Value, poorer: &Assessment, richer: &Assessment) -> bool {
    let known = &poorer.suspicion.risk_factors;
    let new = richer.suspicion.risk_factors.iter().filter(|factor| !known.contains(factor));
    new.map(|factor| json!(factor))
        .any(|factor| factor.as_str().is_some_and(|factor| record["risk_factors"][factor] == "no"))
}

/// Whether one of the answers of F-05 turns round.
#[must_use]
pub fn severity_flips(poorer: &Assessment, richer: &Assessment) -> Option<String> {
    severity(poorer).into_iter().zip(severity(richer)).find_map(|((rule, was), (_, is))| {
        let flips = matches!((was, is), (Tri::Yes, Tri::No) | (Tri::No, Tri::Yes));
        flips.then(|| format!("{rule}: {was:?} -> {is:?}"))
    })
}

/// The three-valued answers of F-05, very low BMD last.
#[must_use]
pub fn severity(assessment: &Assessment) -> [(&'static str, Tri); 3] {
    let severity = &assessment.severity;
    [
        ("multiple vertebral", severity.multiple_vertebral.outcome),
        ("multiple any", severity.multiple_any.outcome),
        ("very low BMD", severity.very_low_bmd.conclusion.outcome),
    ]
}

//! The engine: decide without allocation, then write the decision down as records.

mod agents;
mod change;
mod completeness;
mod counselling;
mod diagnosis;
mod grounds;
mod management;
mod pharmacotherapy;
mod physiology_band;
mod prognosis;
mod projection;
mod refusal;
mod requests;
mod schedule;
mod severity;
mod suspicion;

use alloc::string::{String, ToString};

use enumset::EnumSet;

pub(crate) use self::counselling::{answer as counselling, view as counselled};
pub(crate) use self::diagnosis::fails_by_bmd_alone;
use self::grounds::conclusion;
pub(crate) use self::grounds::{Recorder, strength};
pub(crate) use self::physiology_band::answer as physiology_bands;
pub(crate) use self::projection::{
    answer as projection, regimen_caveats, reported_changes, view as projected,
};
pub(crate) use self::refusal::with_exposure;
pub use self::requests::ask_next;
pub(crate) use self::requests::{Request, question, requests, rounded_scores};
pub(crate) use self::schedule::{answer as due, one as event, view as schedule};
use crate::agents::FindingCode;
use crate::assessment::{Assessment, ReproductiveState};
use crate::case::{Case, Mode};
use crate::diagnosis::Diagnosis;
use crate::differential::Differential;
use crate::evidence::REGISTER_VERSION;
use crate::finding::{FactAt, Finding};
use crate::imaging::ImagingPlan;
use crate::input::SCHEMA_VERSION;
use crate::management::BaseManagement;
use crate::pharmacotherapy::Pharmacotherapy;
use crate::policy::Policy;
use crate::prognosis::Prognosis;
use crate::reproduction;
use crate::schedule::Schedule;
use crate::severity::Severity;
use crate::suspicion::Suspicion;
use crate::vocabulary::Agent;

/// Version of the engine.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Every finding of one assessment: `Copy`, made without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Findings {
    /// Whether she is pregnant.
    pub pregnant: Finding,
    /// Whether she is breastfeeding.
    pub lactating: Finding,
    /// F-01.
    pub suspicion: Suspicion,
    /// F-02.
    pub imaging: ImagingPlan,
    /// F-03, the gates apart.
    pub differential: Differential,
    /// F-04, with the gates of F-03.
    pub diagnosis: Diagnosis,
    /// F-05.
    pub severity: Severity,
    /// F-07.
    pub base_management: BaseManagement,
    /// F-08.
    pub pharmacotherapy: Pharmacotherapy,
    /// F-09: the codes found for each medicine, in the order of [`Agent::ANTIOSTEOPOROTIC`].
    pub agents: [EnumSet<FindingCode>; Agent::ANTIOSTEOPOROTIC.len()],
    /// F-10: the events by where they stand.
    pub schedule: Schedule,
    /// F-11.
    pub prognosis: Prognosis,
}

/// Decides, without allocation and without words.
#[must_use]
pub fn decide(case: &Case, policy: &Policy) -> Findings {
    let (pregnant, lactating) = reproduction::findings(case, policy);
    let suspicion = crate::suspicion::evaluate(case, policy);
    let diagnosis = crate::diagnosis::evaluate(case, policy);
    let severity = crate::severity::evaluate(case, policy);
    let (is_pregnant, feeds) = (pregnant.outcome, lactating.outcome);
    let pharmacotherapy =
        crate::pharmacotherapy::evaluate(case, policy, &diagnosis, &severity, is_pregnant, feeds);
    let agent = |agent| {
        crate::agents::View { case, policy, agent, pregnant: is_pregnant, lactating: feeds }.codes()
    };
    let schedule = crate::schedule::View {
        case,
        policy,
        pharmacotherapy: &pharmacotherapy,
        pregnant: is_pregnant,
        lactating: feeds,
    };
    Findings {
        pregnant,
        lactating,
        suspicion,
        imaging: crate::imaging::plan(case, policy, &suspicion, is_pregnant),
        differential: crate::differential::evaluate(case, policy),
        diagnosis,
        severity,
        pharmacotherapy,
        agents: Agent::ANTIOSTEOPOROTIC.map(agent),
        schedule: schedule.summary(crate::schedule::applies(&suspicion, &diagnosis)),
        base_management: crate::management::evaluate(
            case,
            policy,
            &suspicion,
            diagnosis.label,
            is_pregnant,
            feeds,
        ),
        prognosis: crate::prognosis::evaluate(case, policy, diagnosis.label),
    }
}

/// Decides and writes the decision down.
#[must_use]
pub fn assess_case(case: &Case, policy: &Policy, mode: Mode) -> Assessment {
    let findings = decide(case, policy);
    let pregnant = findings.pregnant.outcome;
    Assessment {
        schema_version: SCHEMA_VERSION.into(),
        content_version: REGISTER_VERSION.into(),
        engine_version: ENGINE_VERSION.into(),
        as_of: case.as_of.to_string(),
        synthetic: case.synthetic,
        mode,
        policy: policy.clone(),
        reproductive_state: ReproductiveState {
            pregnant: conclusion(case, pregnant, &findings.pregnant, |recorder| {
                reproduction::pregnant_now(case, policy, recorder);
            }),
            lactating: conclusion(case, pregnant, &findings.lactating, |recorder| {
                reproduction::lactating_now(case, policy, recorder);
            }),
        },
        suspicion: suspicion::answer(case, policy, &findings),
        imaging: suspicion::plan(case, policy, &findings),
        differential: severity::differential(case, policy, &findings),
        diagnosis: diagnosis::answer(case, policy, &findings.diagnosis, pregnant),
        severity: severity::answer(case, policy, &findings),
        bmd_changes: change::answer(case, policy, &findings),
        base_management: management::answer(case, policy, &findings),
        pharmacotherapy: pharmacotherapy::answer(case, policy, &findings),
        agent_safety: agents::answer(case, policy, &findings),
        schedule: schedule::answer(case, policy, &findings),
        prognosis: prognosis::answer(case, policy, &findings),
        completeness: completeness::of(&findings),
        missing: ask_next(case, policy, &findings),
        warnings: case.warnings.clone(),
    }
}

/// The JSON pointer of a fact: its path with each `[]` replaced by a place in a list.
#[must_use]
pub fn pointer(fact: FactAt) -> String {
    let path = fact.key.path();
    let mut places = [fact.entry, fact.inner].into_iter().flatten();
    // Room for the path, and for places of two digits in place of each `[]`.
    let mut pointer = String::with_capacity(path.len().saturating_add(4));
    for part in path.split('.') {
        pointer.push('/');
        let list = part.strip_suffix("[]");
        pointer.push_str(list.unwrap_or(part));
        if let Some(place) = list.and_then(|_| places.next()) {
            pointer.push('/');
            push_digits(&mut pointer, place);
        }
    }
    pointer
}

/// Nearly every place is one digit, for which a formatter is much ado.
fn push_digits(text: &mut String, number: usize) {
    if number > 9 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

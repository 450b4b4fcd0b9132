//! The engine: decide without allocation, then write the decision down as records.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::assessment::{
    Assessment, Conclusion, DiagnosisAnswer, Disagreement, FractureAnswer, MissingFact,
    ReproductiveState, ScoreLimit, ScoreMargin, SetAnswer, UsedFact, WouldMeet,
};
use crate::case::{Case, Group, Mode};
use crate::criteria::{self, Arm, CriteriaSet, CriteriaSetId};
use crate::diagnosis::{self, Diagnosis};
use crate::evidence::{Class, EvidenceSet, REGISTER_VERSION, Strength, weakest};
use crate::exclusions;
use crate::facts::FactKey;
use crate::finding::{FactAt, Finding, Margin, Role, RuleId, ScoreKind, Trace};
use crate::input::SCHEMA_VERSION;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::{hundredths, with_decimals};
use crate::reproduction;

/// Version of the engine.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Every finding of one assessment: `Copy`, made without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Findings {
    /// Whether she is pregnant.
    pub pregnant: Finding,
    /// Whether she is breastfeeding.
    pub lactating: Finding,
    /// F-04.
    pub diagnosis: Diagnosis,
}

/// Decides, without allocation and without words.
#[must_use]
pub fn decide(case: &Case, policy: &Policy) -> Findings {
    let (pregnant, lactating) = reproduction::findings(case, policy);
    Findings { pregnant, lactating, diagnosis: diagnosis::evaluate(case, policy) }
}

/// Decides and writes the decision down.
#[must_use]
pub fn assess_case(case: &Case, policy: &Policy, mode: Mode) -> Assessment {
    let findings = decide(case, policy);
    Assessment {
        schema_version: SCHEMA_VERSION.to_owned(),
        content_version: REGISTER_VERSION.to_owned(),
        engine_version: ENGINE_VERSION.to_owned(),
        as_of: case.as_of.to_string(),
        mode,
        policy: policy.clone(),
        reproductive_state: ReproductiveState {
            pregnant: conclusion(case, &findings.pregnant, |recorder| {
                reproduction::pregnant_now(case, policy, recorder);
            }),
            lactating: conclusion(case, &findings.lactating, |recorder| {
                reproduction::lactating_now(case, policy, recorder);
            }),
        },
        diagnosis: diagnosis_answer(case, policy, &findings.diagnosis),
        missing: ask_next(case, policy, &findings),
        warnings: case.warnings.clone(),
    }
}

/// Keeps the paths of facts, in the order in which a rule reported them.
#[derive(Default)]
struct Recorder {
    used: Vec<(FactAt, Role)>,
    missing: Vec<FactAt>,
}

impl Trace for Recorder {
    fn used(&mut self, fact: FactAt, role: Role) {
        if !self.used.iter().any(|(known, _)| *known == fact) {
            self.used.push((fact, role));
        }
    }

    fn missing(&mut self, fact: FactAt) {
        if !self.missing.contains(&fact) {
            self.missing.push(fact);
        }
    }
}

fn conclusion(case: &Case, finding: &Finding, trace: impl FnOnce(&mut Recorder)) -> Conclusion {
    let mut recorder = Recorder::default();
    trace(&mut recorder);
    Conclusion {
        rule: finding.rule.as_str().to_owned(),
        outcome: finding.outcome,
        evidence: ids(finding.evidence, |class| class != Class::Project),
        strength: strength(finding.evidence),
        project_choices: ids(finding.evidence, |class| class == Class::Project),
        used: recorder
            .used
            .into_iter()
            .map(|(fact, role)| UsedFact {
                pointer: pointer(fact),
                fact: fact.key.path().to_owned(),
                value: case.value_of(fact),
                role,
            })
            .collect(),
        missing: recorder
            .missing
            .into_iter()
            .map(|fact| missing_fact(fact, &[finding.rule]))
            .collect(),
    }
}

fn ids(evidence: EvidenceSet, keep: impl Fn(Class) -> bool) -> Vec<String> {
    evidence.into_iter().filter(|id| keep(id.class())).map(|id| id.to_string()).collect()
}

/// The weakest link of what is published; the project's own choices are listed apart, because
/// no rule can be computed without one and they would hide every difference.
pub(crate) fn strength(evidence: EvidenceSet) -> Strength {
    let published = evidence.into_iter().filter(|id| id.class() != Class::Project).collect();
    weakest(published).unwrap_or(Strength::ProjectChoice)
}

fn missing_fact(fact: FactAt, needed_by: &[RuleId]) -> MissingFact {
    MissingFact {
        pointer: pointer(fact),
        fact: fact.key.path().to_owned(),
        needed_by: needed_by.iter().map(|rule| rule.as_str().to_owned()).collect(),
    }
}

/// The JSON pointer of a fact: its path with each `[]` replaced by a place in a list.
#[must_use]
pub fn pointer(fact: FactAt) -> String {
    let mut places = [fact.entry, fact.inner].into_iter().flatten();
    let mut pointer = String::new();
    for part in fact.key.path().split('.') {
        pointer.push('/');
        match part.strip_suffix("[]") {
            None => pointer.push_str(part),
            Some(list) => {
                pointer.push_str(list);
                if let Some(place) = places.next() {
                    pointer.push('/');
                    pointer.push_str(&place.to_string());
                }
            }
        }
    }
    pointer
}

fn diagnosis_answer(case: &Case, policy: &Policy, diagnosis: &Diagnosis) -> DiagnosisAnswer {
    DiagnosisAnswer {
        label: diagnosis.label,
        evidence: ids(diagnosis.evidence(), |_| true),
        strength: strength(diagnosis.evidence()),
        provisional: diagnosis.provisional(),
        exclusions: conclusion(case, &diagnosis.exclusions.finding, |recorder| {
            exclusions::trace(case, recorder);
        }),
        alternative_causes: diagnosis.exclusions.first.into_iter().collect(),
        monogenic_confirmed: diagnosis.exclusions.monogenic_confirmed,
        failed: diagnosis.failed.into_iter().collect(),
        introduction_by_t_score_only: diagnosis.a_by_t_only,
        t_score_not_reported: diagnosis.input.t_score_not_reported(),
        sets: criteria::ALL
            .iter()
            .filter_map(|set| Some(set_answer(case, policy, set, diagnosis.set(set.id)?)))
            .collect(),
        disagreement: disagreement(case, policy, diagnosis),
        warnings: warning_codes(case),
    }
}

/// Codes of warnings about facts that F-04 reads.
fn warning_codes(case: &Case) -> Vec<String> {
    let read = Group::Record
        | Group::Reproduction
        | Group::Fractures
        | Group::Imaging
        | Group::Bmd
        | Group::OtherCauses
        | Group::Medications;
    let mut codes: Vec<String> = Vec::new();
    for warning in case.warnings.iter().filter(|warning| read.contains(warning.group)) {
        let code = warning.code.as_str();
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

fn set_answer(case: &Case, policy: &Policy, set: &CriteriaSet, finding: &Finding) -> SetAnswer {
    SetAnswer {
        id: set.id,
        makes_label: set.class == Class::Statement,
        conclusion: conclusion(case, finding, |recorder| set.trace(case, policy, recorder)),
        limits: limits(set),
        margin: finding.margin.map(score_margin),
        days_inside_window: finding.days_inside,
        fractures: case
            .fractures
            .iter()
            .filter(|_| set.site.is_some())
            .map(|fracture| {
                let parts = set.parts(case, policy, fracture);
                FractureAnswer {
                    pointer: format!("/fractures/{}", fracture.index),
                    fracture: parts.fracture,
                    timing: parts.timing,
                    bmd: parts.bmd,
                    outcome: parts.outcome(),
                }
            })
            .collect(),
    }
}

fn limits(set: &CriteriaSet) -> Vec<ScoreLimit> {
    set.arms
        .iter()
        .map(|Arm { score, limit }| ScoreLimit {
            score: *score,
            operator: limit.operator,
            limit: hundredths(i32::from(limit.value)),
            evidence: limit.evidence.to_string(),
        })
        .collect()
}

fn score_margin(margin: Margin) -> ScoreMargin {
    let key = match margin.score {
        ScoreKind::ZScore => FactKey::BmdZScore,
        ScoreKind::TScore => FactKey::BmdTScore,
    };
    ScoreMargin {
        pointer: pointer(FactAt::of(key, margin.measurement)),
        score: margin.score,
        measured: with_decimals(margin.measured, margin.decimals),
        operator: margin.operator,
        limit: hundredths(i32::from(margin.limit)),
        margin: hundredths(margin.hundredths()),
    }
}

fn disagreement(case: &Case, policy: &Policy, diagnosis: &Diagnosis) -> Disagreement {
    let with = |wanted: Tri| {
        criteria::ALL
            .iter()
            .filter(|set| diagnosis.set(set.id).is_some_and(|found| found.outcome == wanted))
            .map(|set| set.id)
            .collect::<Vec<CriteriaSetId>>()
    };
    let does_not_meet = with(Tri::No);
    let would_meet_at = does_not_meet
        .iter()
        .map(|id| id.set())
        .filter(|set| fails_by_bmd_alone(case, policy, set))
        .map(|set| WouldMeet { set: set.id, limits: limits(set) })
        .collect();
    Disagreement {
        meets: with(Tri::Yes),
        does_not_meet,
        undecided: with(Tri::Unknown),
        would_meet_at,
    }
}

/// Some fracture fits the set in bone, force and time, and only BMD is above its limit.
pub(crate) fn fails_by_bmd_alone(case: &Case, policy: &Policy, set: &CriteriaSet) -> bool {
    case.fractures.iter().any(|fracture| {
        let parts = set.parts(case, policy, fracture);
        parts.fracture.is_yes() && parts.timing.is_yes() && parts.bmd.is_no()
    })
}

/// What to ask next: the safety gates, then what could change the label, then what would make
/// it final. A fact needed by several rules stands once.
#[must_use]
pub fn ask_next(case: &Case, policy: &Policy, findings: &Findings) -> Vec<MissingFact> {
    let mut requests: Vec<(FactAt, Vec<RuleId>)> = Vec::new();
    requests_for(case, policy, findings, |fact, rule| {
        match requests.iter_mut().find(|(known, _)| *known == fact) {
            Some((_, rules)) if rules.contains(&rule) => {}
            Some((_, rules)) => rules.push(rule),
            None => requests.push((fact, alloc::vec![rule])),
        }
    });
    requests.iter().map(|(fact, rules)| missing_fact(*fact, rules)).collect()
}

/// Hands every request to `visit`, in the order in which to ask.
pub(crate) fn requests_for(
    case: &Case,
    policy: &Policy,
    findings: &Findings,
    mut visit: impl FnMut(FactAt, RuleId),
) {
    let mut recorder = Recorder::default();
    reproduction::pregnant_now(case, policy, &mut recorder);
    recorder.missing.drain(..).for_each(|fact| visit(fact, RuleId::PregnantNow));
    reproduction::lactating_now(case, policy, &mut recorder);
    recorder.missing.drain(..).for_each(|fact| visit(fact, RuleId::LactatingNow));
    diagnosis::trace_missing(case, policy, &findings.diagnosis, &mut |set, fact| {
        visit(fact, set.set().rule);
    });
    exclusions::trace(case, &mut recorder);
    recorder.missing.drain(..).for_each(|fact| visit(fact, RuleId::Exclusions));
}

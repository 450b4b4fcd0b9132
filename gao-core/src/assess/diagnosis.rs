//! F-04 written down.

use alloc::format;
use alloc::vec::Vec;

use super::grounds::{Basis, conclusion};
use super::pointer;
use crate::assessment::{
    Code, DiagnosisAnswer, Disagreement, FractureAnswer, ScoreLimit, ScoreMargin, SetAnswer,
    WouldMeet,
};
use crate::case::{Case, Group};
use crate::criteria::{self, Arm, CriteriaSet, CriteriaSetId};
use crate::diagnosis::{self, Diagnosis};
use crate::evidence::Class;
use crate::exclusions;
use crate::facts::FactKey;
use crate::finding::{Distance, FactAt, Finding, Margin, Role, RuleId, ScoreKind, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::{hundredths, with_decimals};
use crate::sentence::Sentence;

pub(super) fn answer(
    case: &Case,
    policy: &Policy,
    diagnosis: &Diagnosis,
    pregnant: Tri,
) -> DiagnosisAnswer {
    let basis = Basis {
        case,
        pregnant,
        rule: RuleId::Label,
        evidence: diagnosis.evidence(),
        caveats: &caveats(diagnosis),
    };
    DiagnosisAnswer {
        label: diagnosis.label,
        grounds: basis.grounds(None, |recorder| {
            for set in criteria::ALL.iter().filter(|set| set.class == Class::Statement) {
                set.trace(case, policy, diagnosis.outcome(set.id), &mut UsedOnly(recorder));
            }
            diagnosis::trace_missing(case, policy, diagnosis, &mut |_, fact| {
                recorder.missing(fact);
            });
        }),
        provisional: diagnosis.provisional(),
        exclusions: conclusion(case, pregnant, &diagnosis.exclusions.finding, |recorder| {
            exclusions::trace(case, recorder);
        }),
        alternative_causes: diagnosis.exclusions.first.into_iter().collect(),
        monogenic_confirmed: diagnosis.exclusions.monogenic_confirmed,
        failed: diagnosis.failed.into_iter().collect(),
        introduction_by_t_score_only: diagnosis.a_by_t_only,
        t_score_not_reported: diagnosis.input.t_score_not_reported(),
        sets: criteria::ALL
            .iter()
            .filter_map(|set| Some(set_answer(case, policy, set, diagnosis.set(set.id)?, pregnant)))
            .collect(),
        disagreement: disagreement(case, policy, diagnosis),
        warnings: warning_codes(case),
    }
}

/// What limits the label.
fn caveats(diagnosis: &Diagnosis) -> Vec<&'static Sentence> {
    let mut caveats = alloc::vec![&diagnosis::TWO_DEFINITIONS];
    if diagnosis.input.t_score_not_reported() {
        caveats.push(&diagnosis::T_NOT_REPORTED);
    }
    caveats
}

/// Passes on the facts used; what is missing for the label is fewer than what each set lacks.
struct UsedOnly<'a, T>(&'a mut T);

impl<T: Trace> Trace for UsedOnly<'_, T> {
    fn used(&mut self, fact: FactAt, role: Role) {
        self.0.used(fact, role);
    }

    fn compared(&mut self, fact: FactAt, role: Role, distance: Distance) {
        self.0.compared(fact, role, distance);
    }

    fn missing(&mut self, _fact: FactAt) {}
}

/// Codes of warnings about facts that F-04 reads.
fn warning_codes(case: &Case) -> Vec<Code> {
    let read = Group::Record
        | Group::Reproduction
        | Group::Fractures
        | Group::Imaging
        | Group::Bmd
        | Group::OtherCauses
        | Group::Medications;
    let mut codes: Vec<Code> = Vec::new();
    for warning in case.warnings.iter().filter(|warning| read.contains(warning.group)) {
        let code = warning.code.as_str();
        if !codes.iter().any(|known| *known == code) {
            codes.push(code.into());
        }
    }
    codes
}

fn set_answer(
    case: &Case,
    policy: &Policy,
    set: &CriteriaSet,
    finding: &Finding,
    pregnant: Tri,
) -> SetAnswer {
    SetAnswer {
        id: set.id,
        makes_label: set.class == Class::Statement,
        conclusion: conclusion(case, pregnant, finding, |recorder| {
            set.trace(case, policy, finding.outcome, recorder)
        }),
        limits: limits(set),
        margin: finding.margin.map(score_margin),
        days_inside_window: finding.days_inside,
        fractures: set
            .site
            .map(|_| set.of_each(case, policy))
            .into_iter()
            .flatten()
            .map(|(fracture, parts)| FractureAnswer {
                pointer: format!("/fractures/{}", fracture.index),
                fracture: parts.fracture,
                timing: parts.timing,
                bmd: parts.bmd,
                outcome: parts.outcome(),
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
            evidence: limit.evidence.as_str().into(),
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
    set.of_each(case, policy)
        .any(|(_, parts)| parts.fracture.is_yes() && parts.timing.is_yes() && parts.bmd.is_no())
}

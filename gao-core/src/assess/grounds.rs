//! The grounds of an answer: rule, evidence, facts used and missing, written down.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::pointer;
use crate::assessment::{
    Code, Comparison, ComparisonUnit, Conclusion, Grounds, MissingFact, UsedFact,
};
use crate::case::Case;
use crate::evidence::thresholds::Operator;
use crate::evidence::{Class, EvidenceSet, Strength, weakest};
use crate::facts::FactKey;
use crate::finding::{Distance, FactAt, Finding, Role, RuleId, ScoreKind, Trace};
use crate::logic::Tri;
use crate::quantity::{hundredths, with_decimals};
use crate::sentence::Sentence;

/// Keeps the paths of facts, in the order in which a rule reported them.
#[derive(Default)]
pub(crate) struct Recorder {
    pub(crate) used: Vec<(FactAt, Role, Option<Distance>)>,
    pub(crate) missing: Vec<FactAt>,
}

impl Trace for Recorder {
    fn used(&mut self, fact: FactAt, role: Role) {
        if !self.used.iter().any(|(known, ..)| *known == fact) {
            self.used.push((fact, role, None));
        }
    }

    fn compared(&mut self, fact: FactAt, role: Role, distance: Distance) {
        match self.used.iter_mut().find(|(known, ..)| *known == fact) {
            Some((_, _, known)) => *known = known.or(Some(distance)),
            None => self.used.push((fact, role, Some(distance))),
        }
    }

    fn missing(&mut self, fact: FactAt) {
        if !self.missing.contains(&fact) {
            self.missing.push(fact);
        }
    }
}

/// What an answer is about and rests on.
pub(super) struct Basis<'a> {
    pub(super) case: &'a Case,
    /// Whether she is pregnant: nothing is proposed that pregnancy forbids.
    pub(super) pregnant: Tri,
    pub(super) rule: RuleId,
    pub(super) evidence: EvidenceSet,
    pub(super) caveats: &'a [&'static Sentence],
}

impl Basis<'_> {
    /// Writes the grounds down; `row` tells the row of the rule's table that applied.
    pub(super) fn grounds(&self, row: Option<&str>, trace: impl FnOnce(&mut Recorder)) -> Grounds {
        let mut recorder = Recorder::default();
        trace(&mut recorder);
        let missing =
            |fact: FactAt| missing_fact(self.case, fact, &[self.rule], self.pregnant, true);
        Grounds {
            rule: rule_name(self.rule, row),
            evidence: ids(self.evidence, |class| class != Class::Project),
            strength: strength(self.evidence),
            project_choices: ids(self.evidence, |class| class == Class::Project),
            used: recorder
                .used
                .into_iter()
                .map(|(fact, role, distance)| UsedFact {
                    pointer: pointer(fact),
                    fact: fact.key.path().into(),
                    value: self.case.value_of(fact),
                    role,
                    comparison: distance.map(comparison),
                })
                .collect(),
            missing: recorder.missing.into_iter().map(missing).collect(),
            caveats: self.caveats.iter().map(|sentence| sentence.key.into()).collect(),
        }
    }
}

/// A three-valued answer with its grounds.
pub(super) fn conclusion(
    case: &Case,
    pregnant: Tri,
    finding: &Finding,
    trace: impl FnOnce(&mut Recorder),
) -> Conclusion {
    let Finding { rule, evidence, .. } = *finding;
    let basis = Basis { case, pregnant, rule, evidence, caveats: &[] };
    Conclusion { outcome: finding.outcome, grounds: basis.grounds(None, trace) }
}

/// `F-01`, or `F-01.SUS-4` for a row of its table.
pub(super) fn rule_name(rule: RuleId, row: Option<&str>) -> Code {
    let Some(row) = row else { return rule.as_str().into() };
    [rule.as_str(), row].join(".").into()
}

pub(super) fn ids(evidence: EvidenceSet, keep: impl Fn(Class) -> bool) -> Vec<Code> {
    // A filter does not say how many it lets through.
    let mut ids = Vec::with_capacity(evidence.len());
    ids.extend(
        evidence.into_iter().filter(|id| keep(id.class())).map(|id| Code::from(id.as_str())),
    );
    ids
}

/// The weakest link of what is published; the project's own choices are listed apart, because
/// no rule can be computed without one and they would hide every difference.
pub(crate) fn strength(evidence: EvidenceSet) -> Strength {
    let published = evidence.into_iter().filter(|id| id.class() != Class::Project);
    weakest(published).unwrap_or(Strength::ProjectChoice)
}

/// How to get a fact: nothing that pregnancy forbids, and the report of what exists first.
pub(crate) fn how_to_get(case: &Case, key: FactKey, pregnant: Tri) -> &'static Sentence {
    let some_recorded = match key {
        FactKey::ImagingStudies => !case.imaging.entries.is_empty(),
        FactKey::BmdMeasurements => !case.bmd.entries.is_empty(),
        FactKey::PainOnset => case.symptoms.pain_onset.is_some(),
        _ => false,
    };
    key.how_to_get(pregnant, some_recorded)
}

pub(super) fn missing_fact(
    case: &Case,
    fact: FactAt,
    needed_by: &[RuleId],
    pregnant: Tri,
    pivotal: bool,
) -> MissingFact {
    MissingFact {
        pointer: pointer(fact),
        fact: fact.key.path().into(),
        pivotal,
        needed_by: needed_by.iter().map(|rule| rule.as_str().into()).collect(),
        how_to_get: how_to_get(case, fact.key, pregnant).key.into(),
    }
}

fn comparison(distance: Distance) -> Comparison {
    match distance {
        Distance::Score(margin) => Comparison {
            unit: match margin.score {
                ScoreKind::ZScore => ComparisonUnit::ZScore,
                ScoreKind::TScore => ComparisonUnit::TScore,
            },
            measured: with_decimals(margin.measured, margin.decimals),
            operator: margin.operator,
            limit: hundredths(i32::from(margin.limit)),
            margin: hundredths(margin.hundredths()),
        },
        Distance::DaysInside(days) => Comparison {
            unit: ComparisonUnit::DaysInsideWindow,
            measured: days.to_string(),
            operator: Operator::AtOrAbove,
            limit: 0.to_string(),
            margin: days.to_string(),
        },
        Distance::HeightLost { millimetres, limit } => Comparison {
            unit: ComparisonUnit::MillimetresLost,
            measured: millimetres.to_string(),
            operator: Operator::AtOrAbove,
            limit: limit.to_string(),
            margin: millimetres.saturating_sub(limit).to_string(),
        },
    }
}

//! F-03 and F-05 written down.

use alloc::format;
use alloc::string::ToString;

use super::grounds::{Basis, Recorder, conclusion};
use super::{Findings, pointer};
use crate::assessment::{
    Conclusion, DeformityIndex, DifferentialAnswer, LaboratoryFlag, LowestZ, SecondaryCause,
    SeverityAnswer, VeryLowAnswer,
};
use crate::case::Case;
use crate::differential::{self, Differential};
use crate::evidence::EvidenceSet;
use crate::exclusions;
use crate::finding::{FactAt, Finding, RuleId, Tally};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::with_decimals;
use crate::sentence::Sentence;
use crate::severity::{self, JudgedBy, Severity};

pub(super) fn differential(
    case: &Case,
    policy: &Policy,
    findings: &Findings,
) -> DifferentialAnswer {
    let Differential {
        malignancy,
        osteomalacia,
        monogenic,
        secondary_examined,
        not_recorded,
        prompts,
        phosphate_left_aside,
    } = findings.differential;
    let basis = Basis {
        case,
        pregnant: findings.pregnant.outcome,
        rule: RuleId::Differential,
        evidence: differential::EVIDENCE,
        caveats: if phosphate_left_aside { &[&differential::words::PHOSPHATE] } else { &[] },
    };
    DifferentialAnswer {
        malignancy,
        osteomalacia,
        monogenic,
        secondary_examined,
        secondary_found: differential::found(case)
            .map(|condition| SecondaryCause {
                pointer: format!("/conditions/{}", condition.index),
                kind: condition.kind,
                name: condition.name.clone(),
                addressed: condition.addressed,
            })
            .collect(),
        not_recorded: not_recorded.into_iter().collect(),
        prompts: prompts.into_iter().collect(),
        laboratory_flags: differential::outside(case, policy)
            .map(|flag| LaboratoryFlag {
                pointer: format!("/labs/{}", flag.lab.index),
                analyte: flag.analyte,
                side: flag.side,
            })
            .collect(),
        grounds: basis.grounds(None, |recorder| {
            exclusions::trace(case, recorder);
        }),
    }
}

pub(super) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> SeverityAnswer {
    let severity = &findings.severity;
    let pregnant = findings.pregnant.outcome;
    let multiple = |rule: RuleId, outcome: Tri| {
        judged(case, pregnant, rule, outcome, |recorder| {
            severity::trace_multiple(case, policy, severity, rule, recorder);
        })
    };
    let limit: &[&Sentence] = match severity.very_low.judged_by {
        JudgedBy::ProjectLimit => &[&severity::words::VERY_LOW_PROXY],
        JudgedBy::Clinician | JudgedBy::Nobody => &[],
    };
    let basis =
        |rule, evidence: EvidenceSet, caveats| Basis { case, pregnant, rule, evidence, caveats };
    SeverityAnswer {
        vertebral_count: severity.vertebral_count,
        all_fracture_count: severity.all_fracture_count,
        spine_imaged: severity.spine_imaged,
        multiple_vertebral: multiple(RuleId::MultipleVertebral, severity.multiple_vertebral),
        multiple_any: multiple(RuleId::MultipleAny, severity.multiple_any),
        very_low_bmd: VeryLowAnswer {
            judged_by: severity.very_low.judged_by,
            lowest_z: lowest(case, severity),
            conclusion: Conclusion {
                outcome: severity.very_low.outcome,
                grounds: basis(RuleId::VeryLowBmd, severity::VERY_LOW_EVIDENCE, limit)
                    .grounds(None, |recorder| {
                        severity::trace_very_low(case, policy, severity, recorder)
                    }),
            },
        },
        spinal_deformity_index: DeformityIndex {
            bound: severity.deformity.bound,
            sum: severity.deformity.sum,
            outside: severity.deformity.outside.into_iter().collect(),
        },
        height_loss_mm: severity.height_loss_mm,
        height_measured: severity.height_measured,
        height_loss: severity.height_loss,
        kyphosis: severity.kyphosis,
        cannot_care_for_child: severity.cannot_care_for_child,
        anxiety: severity.anxiety,
        low_mood: severity.low_mood,
        grounds: basis(RuleId::Severity, severity::PROFILE_EVIDENCE, &[])
            .grounds(None, |recorder| severity::trace_deformity(case, severity, recorder)),
    }
}

fn judged(
    case: &Case,
    pregnant: Tri,
    rule: RuleId,
    outcome: Tri,
    trace: impl FnOnce(&mut Recorder),
) -> Conclusion {
    let finding = Finding {
        rule,
        outcome,
        evidence: rule.evidence(),
        facts: Tally::default(),
        margin: None,
        days_inside: None,
    };
    conclusion(case, pregnant, &finding, trace)
}

fn lowest(case: &Case, severity: &Severity) -> Option<LowestZ> {
    let margin = severity.very_low.lowest?;
    let measurement = severity::lowest(case, severity)?;
    Some(LowestZ {
        pointer: pointer(FactAt::of(measurement.z_fact(), measurement.index)),
        z_score: with_decimals(margin.measured, margin.decimals),
        site: measurement.site,
        date: measurement.date.map(|date| date.to_string()),
    })
}

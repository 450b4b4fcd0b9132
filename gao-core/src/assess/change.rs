//! F-06 written down.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use enumset::EnumSet;

use super::Findings;
use super::grounds::Basis;
use crate::assessment::{
    BmdChangesAnswer, BmdComparison, BmdDifference, Conclusion, MeasurementValidity,
    PhysiologyAnswer, RecoveryAnswer, ReportedLoss, ValidityRemark, VertebraAnswer,
    VertebraeAnswer,
};
use crate::case::{BmdMeasurement, Case};
use crate::change::{
    self, Change, Comparison, PhysiologyFinding, RecoveryFinding, Validity, Vertebrae,
};
use crate::evidence::EvidenceSet;
use crate::evidence::thresholds::VERTEBRAE_IN_REGION;
use crate::finding::RuleId;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::{hundredths, scaled};
use crate::sentence::Sentence;

pub(super) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> BmdChangesAnswer {
    let writer = Writer { case, policy, pregnant: findings.pregnant.outcome };
    BmdChangesAnswer {
        comparisons: change::comparisons(case, policy)
            .filter_map(|comparison| writer.comparison(&comparison))
            .collect(),
        measurements: change::validity(case)
            .filter_map(|validity| writer.measurement(&validity))
            .collect(),
    }
}

struct Writer<'a> {
    case: &'a Case,
    policy: &'a Policy,
    pregnant: Tri,
}

impl Writer<'_> {
    fn basis<'a>(
        &'a self,
        rule: RuleId,
        evidence: EvidenceSet,
        caveats: &'a [&'static Sentence],
    ) -> Basis<'a> {
        Basis { case: self.case, pregnant: self.pregnant, rule, evidence, caveats }
    }

    fn comparison(&self, comparison: &Comparison) -> Option<BmdComparison> {
        let [first, second] = comparison.measurements(self.case)?;
        let caveats: Vec<&'static Sentence> =
            comparison.caveats.iter().map(|caveat| caveat.sentence()).collect();
        let basis = self.basis(RuleId::BmdChange, comparison.evidence(self.case), &caveats);
        Some(BmdComparison {
            first: pointer(first),
            second: pointer(second),
            against: comparison.against,
            site: second.site,
            side: second.side.filter(|side| first.side == Some(*side)),
            from: first.date.map(|date| date.to_string()),
            to: second.date.map(|date| date.to_string()),
            comparable: comparison.comparability.outcome(),
            obstacles: comparison.comparability.obstacles.into_iter().collect(),
            open: comparison.comparability.open.into_iter().collect(),
            report_anew_for: comparison.report_anew_for(self.case).into_iter().collect(),
            difference: comparison.change.map(difference),
            significant: Conclusion {
                outcome: comparison.significant,
                grounds: basis.grounds(None, |recorder| {
                    change::trace(self.case, comparison, recorder);
                }),
            },
            sentence: comparison.sentence().key.into(),
            physiology: comparison
                .physiology
                .as_ref()
                .map(|found| self.physiology(comparison, found)),
            recovery: comparison.recovery.as_ref().map(|found| self.recovery(comparison, found)),
        })
    }

    fn physiology(&self, comparison: &Comparison, found: &PhysiologyFinding) -> PhysiologyAnswer {
        let caveats: Vec<&'static Sentence> = found.caveats().collect();
        let in_z = |end: fn((i32, i32)) -> i32| found.loss_in_z.map(|z| hundredths(end(z)));
        PhysiologyAnswer {
            result: found.outcome.result(),
            sentence: found.outcome.sentence().key.into(),
            measurement_error: found.outcome.allowance(),
            not_reported: found.outcome.not_reported(),
            reported: found.reported.map(|range| ReportedLoss {
                from_percent: range.from,
                to_percent: range.to,
                evidence: range.evidence.as_str().into(),
                from_z: in_z(|(from, _)| from),
                to_z: in_z(|(_, to)| to),
            }),
            months_from: found.exposure.map(|exposure| exposure.months_from),
            months_to: found.exposure.map(|exposure| exposure.months_to),
            grounds: self
                .basis(RuleId::Physiology, found.evidence(), &caveats)
                .grounds(None, |recorder| {
                    change::trace_physiology(self.case, comparison, recorder)
                }),
        }
    }

    fn recovery(&self, comparison: &Comparison, found: &RecoveryFinding) -> RecoveryAnswer {
        RecoveryAnswer {
            result: found.outcome,
            sentence: found.sentence().key.into(),
            baseline: found.baseline,
            clock: found.anchor.kind,
            clock_on: found.anchor.date.to_string(),
            provisional: found.anchor.provisional(),
            grounds: self
                .basis(RuleId::Recovery, change::RECOVERY_EVIDENCE, &[&change::words::RECOVER])
                .grounds(None, |recorder| {
                    change::trace_recovery(self.case, self.policy, comparison, recorder);
                }),
        }
    }

    fn measurement(&self, validity: &Validity) -> Option<MeasurementValidity> {
        let m = self.case.bmd.iter().find(|m| m.index == validity.measurement)?;
        Some(MeasurementValidity {
            pointer: pointer(m),
            site: m.site,
            date: m.date.map(|date| date.to_string()),
            dxa: validity.dxa,
            in_pregnancy: validity.in_pregnancy,
            clean: validity.clean,
            diagnosis: validity.diagnosis,
            change: validity.change,
            vertebrae: validity.vertebrae.as_ref().map(vertebrae),
            remarks: validity
                .remarks
                .into_iter()
                .map(|remark| ValidityRemark {
                    code: remark,
                    sentence: remark.sentence().key.into(),
                    levels: validity
                        .vertebrae
                        .as_ref()
                        .map_or_else(EnumSet::empty, |vertebrae| remark.levels(vertebrae))
                        .into_iter()
                        .collect(),
                })
                .collect(),
            grounds: self.basis(RuleId::BmdChange, change::VALIDITY_EVIDENCE, &[]).grounds(
                None,
                |recorder| {
                    change::trace_validity(self.case, validity, recorder);
                },
            ),
        })
    }
}

fn pointer(m: &BmdMeasurement) -> alloc::string::String {
    format!("/bmd/{}", m.index)
}

/// Decimals of BMD in g/cm2, and of a least significant change.
const BMD_DECIMALS: u8 = 3;
const ERROR_DECIMALS: u8 = 4;

fn difference(change: Change) -> BmdDifference {
    let error = change.error;
    BmdDifference {
        g_per_cm2: scaled(i64::from(change.milligrams_per_cm2()), BMD_DECIMALS),
        percent: scaled(i64::from(change.tenths_of_percent()), 1),
        least_significant_change_g_per_cm2: error
            .map(|error| scaled(error.tenths_of_milligram_per_cm2(), ERROR_DECIMALS)),
        at_least_g_per_cm2: error
            .filter(|error| !error.is_exact())
            .map(|error| scaled(error.at_least_tenths(), ERROR_DECIMALS)),
    }
}

fn vertebrae(found: &Vertebrae) -> VertebraeAnswer {
    let counting = found.counting();
    VertebraeAnswer {
        stated: found.stated,
        each: (found.region | found.left_out())
            .into_iter()
            .map(|level| VertebraAnswer {
                level,
                in_region: found.region.contains(level),
                state: found.state(level),
                counts: counting.contains(level),
            })
            .collect(),
        counting: u16::try_from(counting.len()).unwrap_or(u16::MAX),
        needed: VERTEBRAE_IN_REGION.value,
        enough: found.enough,
    }
}

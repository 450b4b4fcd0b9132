//! BM-3: 25-hydroxyvitamin D against S-53.
//!
//! The latest dated sample in a unit that can be read speaks, until it is older than P-10 allows,
//! the last day included. A sample that may be later and may say otherwise, because its day, its
//! value or its unit is not recorded, leaves the question open. One that is not on record at all
//! does not: it would be another measurement, not a part of this one.

use core::cmp::Ordering;

use super::{CareCode, words};
use crate::case::{Case, LabResult};
use crate::evidence::thresholds::{Limit, VITAMIN_D_NMOL_PER_NG, VITAMIN_D_TARGET};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::{LabValue, Vit25OhD};
use crate::sentence::Sentence;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{Analyte, LaboratoryUnit};

/// Why 25-hydroxyvitamin D is to be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VitaminDOpen {
    /// No sample is on record.
    NotRecorded,
    /// The latest sample is older than P-10 allows.
    Outdated,
    /// A sample lacks its day or its value, or stands in a unit that is not read.
    Incomplete,
}

/// 25-hydroxyvitamin D as recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VitaminD {
    /// Whether the sample that speaks for today is above the aim; Unknown asks for a measurement.
    pub above_target: Tri,
    /// Place of that sample in the input; of the latest one if it is outdated.
    pub sample: Option<usize>,
    /// Whether its value was converted from ng/ml.
    pub converted: bool,
    /// Why there is no answer.
    pub open: Option<VitaminDOpen>,
}

/// A sample that can be compared: its day and its value in nmol/l.
#[derive(Clone, Copy)]
struct Sample {
    index: usize,
    date: CivilDate,
    above: bool,
    converted: bool,
}

impl VitaminD {
    pub(crate) fn of(case: &Case, policy: &Policy) -> Self {
        let open = |sample: Option<Sample>, reason| Self {
            above_target: Tri::Unknown,
            sample: sample.map(|sample| sample.index),
            converted: false,
            open: Some(reason),
        };
        let Some(latest) = latest(case) else {
            let recorded = samples(case).any(|lab| lab.analyte.is_some());
            let reason =
                if recorded { VitaminDOpen::Incomplete } else { VitaminDOpen::NotRecorded };
            return open(None, reason);
        };
        if samples(case).any(|lab| may_say_otherwise(lab, latest)) {
            return open(None, VitaminDOpen::Incomplete);
        }
        let last_day =
            ApproxDate::exact(latest.date).plus_months(i32::from(policy.vitamin_d_months));
        if !ApproxDate::exact(case.as_of).is_on_or_before(last_day).is_yes() {
            return open(Some(latest), VitaminDOpen::Outdated);
        }
        Self {
            above_target: Tri::from(latest.above),
            sample: Some(latest.index),
            converted: latest.converted,
            open: None,
        }
    }

    /// Whether the sample that speaks for today is at the aim or below it.
    #[must_use]
    pub const fn is_at_or_below_target(&self) -> Tri {
        self.above_target.not()
    }

    pub(super) fn code(&self) -> CareCode {
        match self.above_target {
            Tri::Yes => CareCode::VitdAtTarget,
            Tri::No => CareCode::VitdBelowTarget,
            Tri::Unknown => CareCode::VitdMeasure,
        }
    }

    pub(super) fn sentence_to_measure(&self) -> &'static Sentence {
        match self.open {
            Some(VitaminDOpen::Outdated) => &words::VITD_OUTDATED,
            Some(VitaminDOpen::Incomplete) => &words::VITD_INCOMPLETE,
            Some(VitaminDOpen::NotRecorded) | None => &words::VITD_MEASURE,
        }
    }

    /// Reports the sample behind the answer, or what would give one.
    pub(super) fn trace(&self, case: &Case, trace: &mut impl Trace) {
        if let (false, Some(index)) = (self.above_target.is_unknown(), self.sample) {
            let role = if self.above_target.is_yes() { Role::Satisfied } else { Role::Failed };
            trace.used(FactAt::of(FactKey::LabValue, index), role);
            trace.used(FactAt::of(FactKey::LabDate, index), Role::Satisfied);
            return;
        }
        for lab in samples(case) {
            let absent = [
                (FactKey::LabAnalyte, lab.analyte.is_none()),
                (FactKey::LabValue, lab.value.is_none()),
                (FactKey::LabUnit, lab.unit.is_none()),
                (FactKey::LabDate, lab.date.is_none()),
            ];
            for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
                trace.missing(FactAt::of(key, lab.index));
            }
        }
        trace.missing(FactAt::single(FactKey::LabResults));
    }
}

/// Samples that are, or may be, of 25-hydroxyvitamin D.
fn samples(case: &Case) -> impl Iterator<Item = &LabResult> {
    case.labs
        .iter()
        .filter(|lab| lab.analyte.is_none_or(|analyte| analyte == Analyte::VitaminD25oh))
}

/// The latest sample that can be read; of one day, one that is not above the aim.
fn latest(case: &Case) -> Option<Sample> {
    let readable = samples(case).filter(|lab| lab.analyte.is_some()).filter_map(|lab| {
        let (above, converted) = reading(lab)?;
        Some(Sample { index: lab.index, date: lab.date?, above, converted })
    });
    readable.max_by_key(|sample| (sample.date, !sample.above, !sample.converted))
}

/// A sample that may be later than the latest one, and may lie on the other side of the aim.
fn may_say_otherwise(lab: &LabResult, latest: Sample) -> bool {
    let read = reading(lab).filter(|_| lab.analyte.is_some()).map(|(above, _)| above);
    match (lab.date, read) {
        // Those were compared when the latest was sought.
        (Some(_), Some(_)) => false,
        (Some(date), None) => date >= latest.date,
        (None, Some(above)) => above != latest.above,
        (None, None) => true,
    }
}

/// Whether the value is above the aim, and whether it was converted.
fn reading(lab: &LabResult) -> Option<(bool, bool)> {
    let (value, unit) = (lab.value?, lab.unit?);
    let nmol = nmol_per_litre(value, unit)?;
    let limit = LabValue::new(i64::from(VITAMIN_D_TARGET.value), TENTHS)?;
    // How the value stands to the limit, judged by the operator of the limit.
    let equal = Limit {
        value: Ordering::Equal,
        operator: VITAMIN_D_TARGET.operator,
        evidence: VITAMIN_D_TARGET.evidence,
    };
    Some((equal.is_met_by(nmol.compare_value(limit)), unit != LaboratoryUnit::NmolPerL))
}

/// The concentration in nmol/l, exactly; none in a unit that is not one of concentration by
/// amount or mass per millilitre, and none that no woman can have.
pub(crate) fn nmol_per_litre(value: LabValue, unit: LaboratoryUnit) -> Option<LabValue> {
    let nmol = match unit {
        LaboratoryUnit::NmolPerL => value,
        // The same concentration, written two ways.
        LaboratoryUnit::NgPerMl | LaboratoryUnit::MicrogramPerL => {
            value.times_thousandths(VITAMIN_D_NMOL_PER_NG.value)?
        }
        _ => return None,
    };
    let possible = &Vit25OhD::BOUNDS.hard;
    let lowest = LabValue::new(*possible.start(), TENTHS)?;
    let highest = LabValue::new(*possible.end(), TENTHS)?;
    (nmol.compare_value(lowest).is_ge() && nmol.compare_value(highest).is_le()).then_some(nmol)
}

/// Decimals of a value in tenths of a nmol/l.
const TENTHS: u8 = 1;

#[cfg(test)]
mod tests {
    use super::*;

    fn above(value: &str, unit: LaboratoryUnit) -> Option<bool> {
        let lab = LabResult {
            index: 0,
            analyte: Some(Analyte::VitaminD25oh),
            value: LabValue::parse(value).ok(),
            unit: Some(unit),
            low: None,
            high: None,
            date: None,
        };
        reading(&lab).map(|(above, _)| above)
    }

    #[test]
    fn the_aim_is_strict_in_every_unit() {
        for (value, unit, expected) in [
            ("74.9", LaboratoryUnit::NmolPerL, Some(false)),
            ("75.0", LaboratoryUnit::NmolPerL, Some(false)),
            ("75.1", LaboratoryUnit::NmolPerL, Some(true)),
            // 75 / 2.496 = 30.0480769...; no rounding on the way.
            ("30.0480769", LaboratoryUnit::NgPerMl, Some(false)),
            ("30.0480770", LaboratoryUnit::NgPerMl, Some(true)),
            ("30", LaboratoryUnit::MicrogramPerL, Some(false)),
            ("30.1", LaboratoryUnit::MicrogramPerL, Some(true)),
        ] {
            assert_eq!(above(value, unit), expected, "{value} {unit:?}");
        }
    }

    #[test]
    fn what_cannot_be_a_concentration_is_not_read() {
        for (value, unit) in [
            ("80", LaboratoryUnit::MmolPerL),
            ("80", LaboratoryUnit::NgPerL),
            ("-1", LaboratoryUnit::NgPerMl),
            // 200.4 ng/ml is more than 500 nmol/l.
            ("200.4", LaboratoryUnit::NgPerMl),
            ("1e18", LaboratoryUnit::NgPerMl),
        ] {
            assert_eq!(above(value, unit), None, "{value} {unit:?}");
        }
        assert_eq!(above("200.3", LaboratoryUnit::NgPerMl), Some(true));
    }
}

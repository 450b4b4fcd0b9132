//! Which measured value a reported change may be applied to.
//!
//! The value has to stand at the zero point: the last DXA of the site between the birth and the
//! day from which the months are counted. A later one already holds part of the rise, one from
//! before the birth none of the loss. Nothing may have changed the bone between the two: no
//! breastfeeding, no medicine, no more than the months of P-07. And its region has to be clean
//!

use core::cmp::Reverse;

use serde::Serialize;

use super::cell::ProjectionSite;
use crate::case::{BmdMeasurement, Case};
use crate::change;
use crate::densitometry::broken_hip;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::Bmd;
use crate::time::{ApproxDate, CivilDate};
use crate::treatment;
use crate::vocabulary::BmdSite;

/// Whether there is a value to apply a reported change to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum BaselineState {
    /// There is.
    Usable = 0,
    /// None was measured between the birth and the zero point.
    NoneInTime = 1,
    /// A collapsed vertebra lies in its region.
    Contaminated = 2,
    /// It cannot be read: too few vertebrae, or made in pregnancy.
    NotReadable = 3,
    /// A fact is missing that tells whether it can be used.
    Unknown = 4,
    /// The article does not say which region it means.
    SiteNotStated = 5,
    /// There is no day to count from.
    NoZero = 6,
    /// Bone may have changed between the measurement and the day counted from: she breastfed, was
    /// given a medicine, or more than the months of P-07 have passed.
    ChangedSince = 7,
}

/// The value, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// Whether there is one.
    pub state: BaselineState,
    /// Place of the measurement in the input, usable or not.
    pub measurement: Option<usize>,
    /// Its value, if it can be used.
    pub value: Option<Bmd>,
}

impl Baseline {
    pub(super) const fn none(state: BaselineState) -> Self {
        Self { state, measurement: None, value: None }
    }

    /// The baseline of one site at a zero point.
    ///
    /// `stands` tells whether a measurement still speaks for the zero point.
    pub(super) fn of(
        case: &Case,
        site: ProjectionSite,
        zero: CivilDate,
        stands: impl Fn(&BmdMeasurement) -> Tri,
    ) -> Self {
        if site.measured().is_none() {
            return Self::none(BaselineState::SiteNotStated);
        }
        let Some((m, usable)) = best(case, site, zero) else {
            return Self::none(BaselineState::NoneInTime);
        };
        let state = match (usable, stands(m)) {
            (Tri::No, _) if clean(case, m).is_no() => BaselineState::Contaminated,
            (Tri::No, _) => BaselineState::NotReadable,
            (_, Tri::No) => BaselineState::ChangedSince,
            (Tri::Yes, Tri::Yes) => BaselineState::Usable,
            _ => BaselineState::Unknown,
        };
        let usable = state == BaselineState::Usable;
        Self { state, measurement: Some(m.index), value: m.bmd.filter(|_| usable) }
    }
}

/// The last that can be used; of one day the lowest, which promises least.
fn best(case: &Case, site: ProjectionSite, zero: CivilDate) -> Option<(&BmdMeasurement, Tri)> {
    let birth = birth_before(case, zero)?;
    let in_time = case.bmd.iter().filter(|m| {
        let day = m.date.filter(|day| birth <= *day && *day <= zero);
        m.site == site.measured() && m.bmd.is_some() && day.is_some() && !m.by_dxa().is_no()
    });
    let judged = in_time.map(|m| (m, usable(case, m)));
    judged.max_by_key(|(m, usable)| {
        (usable.is_yes(), usable.is_unknown(), m.date, Reverse(m.bmd), Reverse(m.index))
    })
}

/// The latest birth on or before the zero point.
fn birth_before(case: &Case, zero: CivilDate) -> Option<CivilDate> {
    let ended = case.pregnancies.iter().filter(|pregnancy| {
        pregnancy.reached_22_weeks.is_yes()
            && !pregnancy.is_ongoing()
            && pregnancy.last_birth.is_on_or_before(zero).is_yes()
    });
    ended.map(|pregnancy| pregnancy.last_birth.latest()).max()
}

fn usable(case: &Case, m: &BmdMeasurement) -> Tri {
    Tri::all([m.standing.central_dxa, m.standing.outside_pregnancy, clean(case, m)])
}

/// Whether no collapsed vertebra lies in its region, and no broken hip at its side.
fn clean(case: &Case, m: &BmdMeasurement) -> Tri {
    if m.site != Some(BmdSite::LumbarSpine) {
        return Tri::any(case.fractures.iter().map(|fracture| broken_hip(fracture, m)))
            .or(case.fractures.unlisted())
            .not();
    }
    let of_it = change::validity(case).find(|validity| validity.measurement == m.index);
    of_it.map_or(Tri::Unknown, |validity| validity.clean)
}

/// Reports the value behind a baseline, or what would tell whether it can be used.
pub(crate) fn trace(case: &Case, policy: &Policy, found: &Baseline, trace: &mut impl Trace) {
    let measured = found.measurement;
    let Some(m) = case.bmd.iter().find(|m| Some(m.index) == measured) else {
        if found.state == BaselineState::NoneInTime && !case.bmd.complete {
            trace.missing(FactAt::single(FactKey::BmdMeasurements));
        }
        return;
    };
    let role = if found.state == BaselineState::Usable { Role::Satisfied } else { Role::Failed };
    match found.state {
        BaselineState::Unknown => trace_open(case, policy, m, trace),
        _ => trace.used(FactAt::of(FactKey::BmdValue, m.index), role),
    }
}

/// Names what keeps a measurement open: when and how it was made, its region, and what came after.
fn trace_open(case: &Case, policy: &Policy, m: &BmdMeasurement, trace: &mut impl Trace) {
    if m.modality.is_none() {
        trace.missing(FactAt::of(FactKey::BmdModality, m.index));
    }
    if !case.pregnancies.complete || m.standing.outside_pregnancy.is_unknown() {
        trace.missing(FactAt::single(FactKey::Pregnancies));
    }
    if clean(case, m).is_unknown() {
        trace_fractures(case, m, trace);
    }
    trace_since(case, policy, m, trace);
}

/// Names the fractures that may lie in its region.
fn trace_fractures(case: &Case, m: &BmdMeasurement, trace: &mut impl Trace) {
    if !case.fractures.complete {
        trace.missing(FactAt::single(FactKey::Fractures));
    }
    let spine = m.site == Some(BmdSite::LumbarSpine);
    for fracture in case.fractures.iter() {
        let here = if spine { fracture.collapses_into(m) } else { broken_hip(fracture, m) };
        if !here.is_unknown() {
            continue;
        }
        let at = |key| FactAt::of(key, fracture.index);
        let open = [
            (FactKey::FractureSite, fracture.site.is_none()),
            (FactKey::FractureLevel, spine && fracture.level.is_none()),
            (FactKey::FractureSide, !spine && fracture.side.is_none()),
            (FactKey::FractureOnset, fracture.onset.is_none_or(|onset| !onset.is_exact())),
            (FactKey::FractureConfirmed, fracture.confirmed.is_unknown()),
        ];
        for (key, _) in open.into_iter().filter(|(_, open)| *open) {
            trace.missing(at(key));
        }
        if !spine && m.side.is_none() {
            trace.missing(FactAt::of(FactKey::BmdSide, m.index));
        }
    }
}

/// Names what may have changed the bone since: breastfeeding, and medicines.
fn trace_since(case: &Case, policy: &Policy, m: &BmdMeasurement, trace: &mut impl Trace) {
    let Some(day) = m.date.map(ApproxDate::exact) else { return };
    for pregnancy in case.pregnancies.iter() {
        let at = |key, inner| FactAt { key, entry: Some(pregnancy.index), inner };
        if !pregnancy.lactation.complete {
            trace.missing(at(FactKey::LactationPeriods, None));
        }
        for period in pregnancy.lactation.iter() {
            if !period.end_stated && !day.is_before(period.end).is_no() {
                trace.missing(at(FactKey::LactationEnd, Some(period.index)));
            }
        }
    }
    treatment::trace_unnamed(case, trace);
    for course in treatment::courses(case, policy) {
        if day.is_on_or_before(course.last_given()).is_unknown() {
            trace.missing(FactAt::of(FactKey::MedicationLastDose, course.medication.index));
        }
    }
}

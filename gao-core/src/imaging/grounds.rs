//! The studies behind a plan, and what would open or close a step.

use enumset::EnumSet;

use super::answers::{self, Answers, Open, Question};
use super::step::{ImagingPlan, Purpose, Step, StepCode};
use crate::case::{Case, ImagingStudy};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::policy::Policy;
use crate::vocabulary::{DifferentialStatus, FractureSite, ImagingRegion, ImagingResult};

/// Reports the studies that answered, then what would open or close a step.
pub(crate) fn trace(case: &Case, policy: &Policy, plan: &ImagingPlan, trace: &mut impl Trace) {
    for question in [Question::Spine, Question::Hip] {
        if !Answers::of(case, policy, question).are_given() {
            continue;
        }
        let read =
            |study: &&ImagingStudy| study.result.is_some() && study.may_show(question.regions());
        for study in case.imaging.iter().filter(read) {
            let role = match study.result {
                Some(ImagingResult::Fracture) => Role::Satisfied,
                _ => Role::Failed,
            };
            trace.used(FactAt::of(FactKey::ImagingResult, study.index), role);
        }
    }
    for step in plan.steps() {
        trace_step(case, step, trace);
    }
}

fn trace_step(case: &Case, step: &Step, trace: &mut impl Trace) {
    if let Some(open) = step.open {
        answers::trace_open(case, open, trace);
    }
    let film = matches!(
        step.code,
        StepCode::XrayThoracolumbar | StepCode::XrayHip | StepCode::ConsiderImaging
    );
    if step.code.is_mri() && case.mri_contraindicated.is_unknown() {
        trace.missing(FactAt::single(FactKey::MriContraindicated));
    }
    if (film || step.code.is_mri()) && !step.hip && !case.imaging.complete {
        trace.missing(FactAt::single(FactKey::ImagingStudies));
    }
    if step.code == StepCode::DxaNow {
        for m in case.bmd.iter() {
            let absent = [
                (FactKey::BmdDate, m.date.is_none()),
                (FactKey::BmdModality, m.modality.is_none()),
                (FactKey::BmdSite, m.site.is_none()),
            ];
            for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
                trace.missing(FactAt::of(key, m.index));
            }
        }
        if !case.bmd.complete {
            trace.missing(FactAt::single(FactKey::BmdMeasurements));
        }
    }
    if step.row == "IMG-6b" {
        for fact in step.features {
            trace.missing(FactAt::single(fact));
        }
    }
    if step.purposes.contains(Purpose::Age) {
        for fracture in case.fractures.iter().filter(|fracture| {
            fracture.site == Some(FractureSite::Vertebra)
                && fracture.confirmed.is_yes()
                && fracture.age.is_none()
        }) {
            trace.missing(FactAt::of(FactKey::FractureAge, fracture.index));
        }
    }
    if step.purposes.contains(Purpose::Malignancy)
        && case.differential.malignancy == DifferentialStatus::Unknown
    {
        trace.missing(FactAt::single(FactKey::Malignancy));
    }
}

/// The part of the spine that a study left out.
pub(crate) fn not_covered(case: &Case, policy: &Policy, open: Open) -> EnumSet<ImagingRegion> {
    answers::not_covered(case, policy, open)
}

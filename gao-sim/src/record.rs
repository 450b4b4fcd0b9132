//! A case in the wire format of `gao-core`.
//!
//! Fields are written in the order in which they stand here, so that the same case gives the same
//! bytes. What was not drawn is not written, and so is unknown: bone density, laboratory results,
//! risk factors, other causes, medicines.

use gao_core::time::CivilDate;
use gao_core::{
    Feeding, FractureSite, ImagingModality, ImagingRegion, ImagingResult, Mechanism,
    PregnancyOutcome, SCHEMA_VERSION, Tri,
};
use serde::Serialize;

use crate::case::{NewFracture, Pregnancy, SyntheticCase};

/// What the note of every record says.
const NOTE: &str = "Drawn by gao simulate (F-15) from reported means and shares and from shapes of this project (P-13). No woman stands behind it.";

#[derive(Serialize)]
pub(crate) struct Record {
    schema_version: &'static str,
    provenance: Provenance,
    as_of: String,
    patient: Patient,
    pregnancy_status: PregnancyStatus,
    pregnancies: Vec<PregnancyRecord>,
    pregnancies_complete: Tri,
    symptoms: Symptoms,
    fractures: Vec<Fracture>,
    fractures_complete: Tri,
    imaging: Vec<Imaging>,
    imaging_complete: Tri,
    diagnosis_date: String,
}

#[derive(Serialize)]
struct Provenance {
    id: String,
    note: &'static str,
    synthetic: bool,
}

#[derive(Serialize)]
struct Patient {
    birth_date: String,
}

#[derive(Serialize)]
struct PregnancyStatus {
    value: Tri,
    on: String,
}

#[derive(Serialize)]
struct PregnancyRecord {
    lmp: String,
    outcome: PregnancyOutcome,
    births: [String; 1],
    lactation_periods: [Lactation; 1],
    lactation_periods_complete: Tri,
}

#[derive(Serialize)]
struct Lactation {
    start: String,
    end: String,
    feeding: Feeding,
}

#[derive(Serialize)]
struct Symptoms {
    pain_onset: String,
    spinal_pain: Tri,
}

#[derive(Serialize)]
struct Fracture {
    site: FractureSite,
    level: &'static str,
    onset: String,
    mechanism: Mechanism,
    confirmed: Tri,
    imaging_ids: [String; 1],
}

#[derive(Serialize)]
struct Imaging {
    id: String,
    date: String,
    modality: ImagingModality,
    regions: [ImagingRegion; 2],
    result: ImagingResult,
}

impl Record {
    pub(crate) fn of(case: &SyntheticCase) -> Self {
        let mut pregnancies = vec![pregnancy(&case.pregnancy)];
        pregnancies.extend(case.next_pregnancy.map(|next| pregnancy(&next.pregnancy)));
        let mut later: Vec<NewFracture> = case.refracture.into_iter().collect();
        later.extend(case.next_pregnancy.and_then(|next| next.fracture));
        later.sort_unstable_by_key(|fracture| (fracture.on, fracture.level));
        let first = case.levels.iter().map(|level| (level.as_str(), case.fractured_on, 1_u8));
        let new = later.iter().zip(2_u8..);
        let new = new.map(|(fracture, study)| (fracture.level.as_str(), fracture.on, study));
        let studies = later.iter().map(|fracture| fracture.on).zip(2_u8..);
        Self {
            schema_version: SCHEMA_VERSION,
            provenance: Provenance { id: case.id(), note: NOTE, synthetic: true },
            as_of: case.as_of.to_string(),
            patient: Patient { birth_date: born(case).to_string() },
            pregnancy_status: PregnancyStatus { value: Tri::No, on: case.as_of.to_string() },
            pregnancies,
            pregnancies_complete: Tri::Yes,
            symptoms: Symptoms { pain_onset: case.fractured_on.to_string(), spinal_pain: Tri::Yes },
            fractures: first.chain(new).map(fracture).collect(),
            fractures_complete: Tri::Yes,
            imaging: std::iter::once((case.diagnosed_on, 1)).chain(studies).map(imaging).collect(),
            imaging_complete: Tri::Yes,
            diagnosis_date: case.diagnosed_on.to_string(),
        }
    }
}

fn born(case: &SyntheticCase) -> CivilDate {
    case.fractured_on.plus_days(case.age_days.saturating_neg())
}

fn pregnancy(pregnancy: &Pregnancy) -> PregnancyRecord {
    let birth = pregnancy.birth.to_string();
    PregnancyRecord {
        lmp: pregnancy.lmp.to_string(),
        outcome: PregnancyOutcome::Live,
        births: [birth.clone()],
        lactation_periods: [Lactation {
            start: birth,
            end: pregnancy.weaned_on.to_string(),
            feeding: Feeding::Exclusive,
        }],
        lactation_periods_complete: Tri::Yes,
    }
}

fn fracture((level, on, study): (&'static str, CivilDate, u8)) -> Fracture {
    Fracture {
        site: FractureSite::Vertebra,
        level,
        onset: on.to_string(),
        mechanism: Mechanism::Spontaneous,
        confirmed: Tri::Yes,
        imaging_ids: [study_id(study)],
    }
}

fn imaging((on, study): (CivilDate, u8)) -> Imaging {
    Imaging {
        id: study_id(study),
        date: on.to_string(),
        modality: ImagingModality::Mri,
        regions: [ImagingRegion::Thoracic, ImagingRegion::Lumbar],
        result: ImagingResult::Fracture,
    }
}

fn study_id(study: u8) -> String {
    format!("mri-{study}")
}

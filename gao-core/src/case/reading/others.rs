//! The groups whose facts stand by themselves: patient, symptoms, imaging, laboratory, risk
//! factors, other causes, plans and judgements.

use alloc::format;
use alloc::string::String;

use super::place::Place;
use super::reader::{Codes, Reader};
use crate::case::{
    Case, Condition, Differential, Group, ImagingStudy, Judgement, Judgements, LabResult, Listed,
    Patient, Plans, RedFlags, RiskFactors, Symptoms,
};
use crate::input::{CaseInput, JudgementInput, LabInput};
use crate::logic::Tri;
use crate::problem::{Argument, ProblemCode};
use crate::quantity::{CalciumIntake, HeightMm, LabValue, QuantityError, Vit25OhD, WeightHg};
use crate::time::CivilDate;
use crate::vocabulary::{Analyte, DifferentialStatus, HeightSource, LaboratoryUnit};

const fn codes(range: ProblemCode, unusual: ProblemCode) -> Codes {
    Codes { precision: ProblemCode::EPrecisionValue, range, unusual }
}
const HEIGHT: Codes = codes(ProblemCode::ERangeHeight, ProblemCode::WUnusualHeight);
const WEIGHT: Codes = codes(ProblemCode::ERangeWeight, ProblemCode::WUnusualWeight);
const CALCIUM: Codes = codes(ProblemCode::ERangeCalcium, ProblemCode::WUnusualCalcium);
const VITAMIN_D: Codes = codes(ProblemCode::ERangeVitd, ProblemCode::WUnusualVitd);
const LABORATORY: Codes = codes(ProblemCode::ERangeLab, ProblemCode::WUnusualVitd);

pub(super) fn patient(input: &CaseInput, reader: &mut Reader<'_>) -> Patient {
    reader.group = Group::Patient;
    let patient = input.patient.clone().unwrap_or_default();
    let mut height = |field: &str, text: Option<&String>| {
        reader.quantity(
            format_args!("/patient/{field}"),
            text,
            HEIGHT,
            HeightMm::parse,
            HeightMm::is_unusual,
        )
    };
    let height_now = height("height_now_mm", patient.height_now_mm.as_ref());
    let height_before = height("height_before_mm", patient.height_before_mm.as_ref());
    let measured_on = reader.past_date("/patient/height_now_on", patient.height_now_on.as_ref());
    Patient {
        birth_date: reader.past_time("/patient/birth_date", patient.birth_date.as_ref()),
        menopause: patient.menopause,
        oestrogen_deficiency: patient.oestrogen_deficiency.unwrap_or_default(),
        height_now: height_now.map(|height| (height, measured_on)),
        height_before: height_before.map(|height| (height, patient.height_before_source)),
        weight: reader.quantity(
            "/patient/weight_kg",
            patient.weight_kg.as_ref(),
            WEIGHT,
            WeightHg::parse,
            WeightHg::is_unusual,
        ),
        calcium_intake: reader.quantity(
            "/patient/calcium_intake_mg_per_day",
            patient.calcium_intake_mg_per_day.as_ref(),
            CALCIUM,
            CalciumIntake::parse,
            CalciumIntake::is_unusual,
        ),
    }
}

pub(super) fn symptoms(input: &CaseInput, reader: &mut Reader<'_>) -> Symptoms {
    reader.group = Group::Symptoms;
    let given = input.symptoms.clone().unwrap_or_default();
    let flags = given.red_flags.unwrap_or_default();
    let mut symptoms = Symptoms {
        pain_onset: reader.past_time("/symptoms/pain_onset", given.pain_onset.as_ref()),
        worsening_onset: reader
            .past_time("/symptoms/worsening_onset", given.worsening_onset.as_ref()),
        spinal_pain: given.spinal_pain.unwrap_or_default(),
        hip_pain: given.hip_pain.unwrap_or_default(),
        acute: given.acute.unwrap_or_default(),
        severe: given.severe.unwrap_or_default(),
        localised: given.localised.unwrap_or_default(),
        height_loss: given.height_loss.unwrap_or_default(),
        kyphosis: given.kyphosis.unwrap_or_default(),
        cannot_care_for_child: given.cannot_care_for_child.unwrap_or_default(),
        anxiety: given.anxiety.unwrap_or_default(),
        low_mood: given.low_mood.unwrap_or_default(),
        red_flags: RedFlags {
            fever: flags.fever.unwrap_or_default(),
            cancer_history: flags.cancer_history.unwrap_or_default(),
            weight_loss: flags.weight_loss.unwrap_or_default(),
            night_pain: flags.night_pain.unwrap_or_default(),
            neurological_deficit: flags.neurological_deficit.unwrap_or_default(),
        },
    };
    let all_absent =
        [symptoms.spinal_pain, symptoms.hip_pain, symptoms.height_loss, symptoms.kyphosis]
            .into_iter()
            .all(Tri::is_no);
    let onset = [
        ("/symptoms/pain_onset", &given.pain_onset, symptoms.pain_onset),
        ("/symptoms/worsening_onset", &given.worsening_onset, symptoms.worsening_onset),
    ];
    let mut contradicted = false;
    for (at, text, _) in onset.into_iter().filter(|(_, _, read)| read.is_some() && all_absent) {
        contradicted = true;
        let offending = text.as_deref().unwrap_or_default();
        reader.report(ProblemCode::EOnsetWithoutSymptom, &at, offending, &[]);
    }
    if contradicted {
        // Which side is wrong cannot be told, so neither is kept.
        symptoms.pain_onset = None;
        symptoms.worsening_onset = None;
        symptoms.spinal_pain = Tri::Unknown;
        symptoms.hip_pain = Tri::Unknown;
        symptoms.height_loss = Tri::Unknown;
        symptoms.kyphosis = Tri::Unknown;
    }
    symptoms
}

pub(super) fn imaging(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<ImagingStudy> {
    reader.group = Group::Imaging;
    reader.listed(
        &Place::of("imaging"),
        input.imaging.as_ref(),
        input.imaging_complete,
        |reader, index, study| {
            let list = Place::of("imaging");
            let at = list.entry(index);
            let at_regions = at.field("regions");
            let (regions, _) = reader.list(&at_regions, study.regions.as_ref(), None);
            // A list that is too long was not read, and an empty one names nothing: neither says that
            // nothing was covered.
            let regions = study
                .regions
                .as_ref()
                .filter(|given| !given.is_empty() && given.len() == regions.len())
                .map(|_| regions.iter().copied().collect());
            ImagingStudy {
                index,
                id: reader.owned_text(&format_args!("{at}/id"), study.id.as_ref()),
                date: reader.past_date(format_args!("{at}/date"), study.date.as_ref()),
                modality: study.modality,
                regions,
                result: study.result,
                marrow: study.marrow,
            }
        },
    )
}

pub(super) fn labs(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<LabResult> {
    reader.group = Group::Labs;
    reader.listed(
        &Place::of("labs"),
        input.labs.as_ref(),
        input.labs_complete,
        |reader, index, lab| {
            let list = Place::of("labs");
            let at = list.entry(index);
            let mut value = |field: &str, text: Option<&String>| {
                let at = at.field(field);
                let text = reader.text(&at, text)?;
                match LabValue::parse(text) {
                    Ok(value) => Some(value),
                    // What no laboratory reports cannot be read as a value.
                    Err(QuantityError::Malformed | QuantityError::TooPrecise { .. }) => {
                        reader.report(ProblemCode::ERangeLab, &at, text, &[]);
                        None
                    }
                    Err(error) => {
                        reader.refuse(&at, text, LABORATORY, error);
                        None
                    }
                }
            };
            let (low, high) = (value("low", lab.low.as_ref()), value("high", lab.high.as_ref()));
            let reported = value("value", lab.value.as_ref());
            LabResult {
                index,
                analyte: lab.analyte,
                value: reported.filter(|_| vitamin_d_is_possible(reader, &at, lab)),
                unit: lab.unit,
                low,
                high,
                date: reader.past_date(format_args!("{at}/date"), lab.date.as_ref()),
            }
        },
    )
}

/// 25-hydroxyvitamin D in nmol/l has bounds of its own; in other units it is kept as reported.
fn vitamin_d_is_possible(reader: &mut Reader<'_>, at: &Place<'_>, lab: &LabInput) -> bool {
    if lab.analyte != Some(Analyte::VitaminD25oh) || lab.unit != Some(LaboratoryUnit::NmolPerL) {
        return true;
    }
    let at = at.field("value");
    let text = lab.value.as_ref();
    reader.quantity(at, text, VITAMIN_D, Vit25OhD::parse, Vit25OhD::is_unusual).is_some()
}

pub(super) fn risk_factors(input: &CaseInput) -> RiskFactors {
    let given = input.risk_factors.clone().unwrap_or_default();
    RiskFactors {
        first_pregnancy: given.first_pregnancy.unwrap_or_default(),
        low_bone_mass_before: given.low_bone_mass_before.unwrap_or_default(),
        excess_resorption: given.excess_resorption.unwrap_or_default(),
        family_history: given.family_history.unwrap_or_default(),
        chronic_inflammation: given.chronic_inflammation.unwrap_or_default(),
        immobilisation: given.immobilisation.unwrap_or_default(),
        smoking: given.smoking.unwrap_or_default(),
        previous_systemic_glucocorticoid: given
            .previous_systemic_glucocorticoid
            .unwrap_or_default(),
        heparin: given.heparin.unwrap_or_default(),
        subfertility: given.subfertility.unwrap_or_default(),
    }
}

pub(super) fn differential(input: &CaseInput) -> Differential {
    let given = input.differential.clone().unwrap_or_default();
    let status = |status: Option<DifferentialStatus>| status.unwrap_or(DifferentialStatus::Unknown);
    Differential {
        malignancy: status(given.malignancy),
        osteomalacia: status(given.osteomalacia),
        monogenic: status(given.monogenic),
        secondary_examined: given.secondary_examined.unwrap_or_default(),
    }
}

pub(super) fn conditions(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<Condition> {
    reader.group = Group::OtherCauses;
    reader.listed(
        &Place::of("conditions"),
        input.conditions.as_ref(),
        input.conditions_complete,
        |reader, index, condition| Condition {
            index,
            kind: condition.kind,
            name: reader
                .owned_text(&format_args!("/conditions/{index}/name"), condition.name.as_ref()),
            present: condition.present.unwrap_or_default(),
            addressed: condition.addressed.unwrap_or_default(),
        },
    )
}

pub(super) fn diagnosis_date(input: &CaseInput, reader: &mut Reader<'_>) -> Option<CivilDate> {
    reader.group = Group::Plans;
    reader.past_date("/diagnosis_date", input.diagnosis_date.as_ref())
}

pub(super) fn plans(input: &CaseInput, reader: &mut Reader<'_>) -> Plans {
    reader.group = Group::Plans;
    let plans = input.plans.clone().unwrap_or_default();
    Plans {
        pregnancy_wish: plans.pregnancy_wish,
        earliest_target: reader.any_date("/plans/earliest_target", plans.earliest_target.as_ref()),
    }
}

pub(super) fn judgements(input: &CaseInput, reader: &mut Reader<'_>) -> Judgements {
    reader.group = Group::Plans;
    let given = input.judgements.clone().unwrap_or_default();
    let mut judgement = |name: &str, input: Option<JudgementInput>| {
        let input = input.unwrap_or_default();
        Judgement {
            value: input.value.unwrap_or_default(),
            by: reader.owned_text(&format_args!("/judgements/{name}/by"), input.by.as_ref()),
            on: reader.past_date(format_args!("/judgements/{name}/on"), input.on.as_ref()),
        }
    };
    Judgements {
        very_low_bmd: judgement("very_low_bmd", given.very_low_bmd),
        conservative_insufficient: judgement(
            "conservative_insufficient",
            given.conservative_insufficient,
        ),
        relevant_gain_unlikely: judgement("relevant_gain_unlikely", given.relevant_gain_unlikely),
        very_strong_suspicion: judgement("very_strong_suspicion", given.very_strong_suspicion),
    }
}

/// Facts of different parts of the record that contradict each other.
pub(super) fn compare(case: &mut Case, reader: &mut Reader<'_>) {
    let shown = case.shown_and_not_listed().map(|study| study.index).next();
    if let Some(index) = shown {
        // What a study shows cannot be missing from a complete list.
        case.fractures.complete = false;
        reader.group = Group::Imaging;
        let at = format!("/imaging/{index}/result");
        reader.report(ProblemCode::WFxUnlisted, &at, "fracture", &[]);
    }
    if case.judgements.disagree() {
        reader.group = Group::Plans;
        let at = "/judgements/relevant_gain_unlikely";
        reader.report(ProblemCode::WJudgementConflict, &at, "no", &[]);
    }
    let measured = matches!(case.patient.height_before, Some((_, Some(HeightSource::Measured))));
    if let (Some((now, _)), Some((before, _)), true) =
        (case.patient.height_now, case.patient.height_before, measured)
    {
        let lost = i32::from(before.millimetres()).saturating_sub(i32::from(now.millimetres()));
        let by_measure = Tri::from(lost >= i32::from(reader.policy.height_loss_mm));
        let stated = case.symptoms.height_loss;
        if !stated.is_unknown() && stated != by_measure {
            reader.group = Group::Symptoms;
            let lost = [("mm", Argument::Number(&lost))];
            let at = "/symptoms/height_loss";
            reader.report(ProblemCode::WHeightLossConflict, &at, stated.as_str(), &lost);
        }
    }
}

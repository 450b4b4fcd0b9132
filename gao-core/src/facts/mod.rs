//! Every fact that a rule can read: its path, its name, how to get it, and who reads it.
//!
//! One row for each leaf of the input. A missing or incomplete list is one fact, the list's
//! own; `schema_version`, `as_of` and `provenance` are no facts about the woman.

pub(crate) mod ask;
mod causes;
mod densitometry;
mod fracture;
mod patient;
mod pregnancy;
mod symptoms;
mod treatment;

use enumset::{EnumSet, EnumSetType};

use crate::logic::Tri;
use crate::sentence::Sentence;
use crate::text::Text;

/// One fact of the input.
#[derive(Debug)]
pub struct Fact {
    /// Its key.
    pub key: FactKey,
    /// Its path in the input shape; `[]` marks a list.
    pub path: &'static str,
    /// What it is called, as it fits after "Missing:".
    pub name: Text,
    /// How to get it, in one sentence; proposes nothing that pregnancy forbids.
    pub ask: &'static Sentence,
    /// The functions of the specification that read it; empty if it only identifies a record.
    pub read_by: &'static [&'static str],
    /// Whether it holds a safety gate, so that it is asked for first.
    pub safety_gate: bool,
}

/// A fact by its key.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType)]
#[enumset(repr = "array")]
pub enum FactKey {
    /// `pregnancy_status.value`: current pregnancy status with date.
    PregnancyStatus,
    /// `pregnancy_status.on`: date of the pregnancy status.
    PregnancyStatusOn,
    /// `pregnancies`: all pregnancies.
    Pregnancies,
    /// `pregnancies[].lmp`: first day of the last period.
    PregnancyLmp,
    /// `pregnancies[].edd`: due date by ultrasound.
    PregnancyEdd,
    /// `pregnancies[].gestational_age_at_birth`: gestational age at birth.
    PregnancyGestationalAgeAtBirth,
    /// `pregnancies[].born_at_term`: whether the child was born at term.
    PregnancyBornAtTerm,
    /// `pregnancies[].outcome`: outcome of the pregnancy.
    PregnancyOutcome,
    /// `pregnancies[].births`: date of birth of the child.
    PregnancyBirths,
    /// `pregnancies[].plurality`: number of fetuses.
    PregnancyPlurality,
    /// `pregnancies[].lactation_periods`: breastfeeding: whether and when.
    LactationPeriods,
    /// `pregnancies[].lactation_periods[].start`: first day of breastfeeding.
    LactationStart,
    /// `pregnancies[].lactation_periods[].end`: date of weaning.
    LactationEnd,
    /// `pregnancies[].lactation_periods[].feeding`: whether breastfeeding was full or partial.
    LactationFeeding,

    /// `fractures`: all known or suspected fractures.
    Fractures,
    /// `fractures[].site`: site of the fracture.
    FractureSite,
    /// `fractures[].level`: vertebral level of the fracture.
    FractureLevel,
    /// `fractures[].side`: side of the fracture.
    FractureSide,
    /// `fractures[].onset`: date of the fracture.
    FractureOnset,
    /// `fractures[].mechanism`: how the fracture came about.
    FractureMechanism,
    /// `fractures[].confirmed`: confirmation of the fracture.
    FractureConfirmed,
    /// `fractures[].genant_grade`: Genant grade.
    FractureGenantGrade,
    /// `fractures[].age`: age of the fracture on imaging.
    FractureAge,
    /// `fractures[].imaging_ids`: which imaging studies show the fracture.
    FractureImagingIds,
    /// `imaging`: imaging of thoracic and lumbar spine.
    ImagingStudies,
    /// `imaging[].id`: identifier of the imaging study.
    ImagingId,
    /// `imaging[].date`: date of the imaging study.
    ImagingDate,
    /// `imaging[].modality`: method of the imaging study.
    ImagingModality,
    /// `imaging[].regions`: regions covered by the imaging study.
    ImagingRegions,
    /// `imaging[].result`: result of the imaging study.
    ImagingResult,
    /// `imaging[].marrow`: marrow signal on MRI.
    ImagingMarrow,
    /// `mri_contraindicated`: whether MRI can be done.
    MriContraindicated,

    /// `bmd`: DXA after the birth.
    BmdMeasurements,
    /// `bmd[].date`: date of the BMD measurement.
    BmdDate,
    /// `bmd[].modality`: method of the BMD measurement.
    BmdModality,
    /// `bmd[].site`: site of the BMD measurement.
    BmdSite,
    /// `bmd[].side`: side of the BMD measurement.
    BmdSide,
    /// `bmd[].levels`: vertebrae included in DXA.
    BmdLevels,
    /// `bmd[].bmd_g_per_cm2`: BMD in g/cm2.
    BmdValue,
    /// `bmd[].z_score`: Z-score.
    BmdZScore,
    /// `bmd[].t_score`: T-score.
    BmdTScore,
    /// `bmd[].device.maker`: maker of the scanner.
    BmdDeviceMaker,
    /// `bmd[].device.model`: model of the scanner.
    BmdDeviceModel,
    /// `bmd[].device.serial`: serial number of the scanner.
    BmdDeviceSerial,
    /// `bmd[].reference_name`: reference population of the scores.
    BmdReferenceName,
    /// `bmd[].reference_mean_g_per_cm2`: mean of the reference population.
    BmdReferenceMean,
    /// `bmd[].reference_sd_g_per_cm2`: standard deviation of the reference population.
    BmdReferenceSd,
    /// `spine_not_evaluable`: whether the lumbar spine can be evaluated by DXA.
    SpineNotEvaluable,
    /// `precision`: precision error of the DXA centre.
    PrecisionErrors,
    /// `precision[].device.maker`: maker of the scanner behind the precision error.
    PrecisionDeviceMaker,
    /// `precision[].device.model`: model of the scanner behind the precision error.
    PrecisionDeviceModel,
    /// `precision[].device.serial`: serial number of the scanner behind the precision error.
    PrecisionDeviceSerial,
    /// `precision[].site`: site the precision error holds for.
    PrecisionSite,
    /// `precision[].levels`: vertebrae the precision error holds for.
    PrecisionLevels,
    /// `precision[].sd_g_per_cm2`: size of the precision error in g/cm2.
    PrecisionSd,
    /// `precision[].same_day`: whether the precision scans were made on one day.
    PrecisionSameDay,
    /// `cross_calibrations`: cross-calibration of the scanners.
    CrossCalibrations,
    /// `cross_calibrations[].from.maker`: maker of the earlier scanner in the cross-calibration.
    CrossCalibrationFromMaker,
    /// `cross_calibrations[].from.model`: model of the earlier scanner in the cross-calibration.
    CrossCalibrationFromModel,
    /// `cross_calibrations[].from.serial`: serial number of the earlier scanner in the cross-calibration.
    CrossCalibrationFromSerial,
    /// `cross_calibrations[].to.maker`: maker of the later scanner in the cross-calibration.
    CrossCalibrationToMaker,
    /// `cross_calibrations[].to.model`: model of the later scanner in the cross-calibration.
    CrossCalibrationToModel,
    /// `cross_calibrations[].to.serial`: serial number of the later scanner in the cross-calibration.
    CrossCalibrationToSerial,
    /// `cross_calibrations[].site`: site the cross-calibration holds for.
    CrossCalibrationSite,
    /// `cross_calibrations[].source`: where the cross-calibration is documented.
    CrossCalibrationSource,
    /// `labs`: 25-hydroxyvitamin D and other laboratory results.
    LabResults,
    /// `labs[].analyte`: what the laboratory measured.
    LabAnalyte,
    /// `labs[].value`: value of the laboratory result.
    LabValue,
    /// `labs[].unit`: unit of the laboratory result.
    LabUnit,
    /// `labs[].low`: lower limit of the laboratory.
    LabLowerLimit,
    /// `labs[].high`: upper limit of the laboratory.
    LabUpperLimit,
    /// `labs[].date`: date of the blood sample.
    LabDate,
    /// `risk_factors.first_pregnancy`: whether this is or was the first pregnancy.
    RiskFirstPregnancy,
    /// `risk_factors.low_bone_mass_before`: low bone mass before pregnancy.
    RiskLowBoneMassBefore,
    /// `risk_factors.excess_resorption`: marked bone resorption in pregnancy or while breastfeeding.
    RiskExcessResorption,
    /// `risk_factors.family_history`: family history of osteoporosis.
    RiskFamilyHistory,
    /// `risk_factors.chronic_inflammation`: chronic inflammatory disease.
    RiskChronicInflammation,
    /// `risk_factors.immobilisation`: prolonged immobilisation.
    RiskImmobilisation,
    /// `risk_factors.smoking`: smoking.
    RiskSmoking,
    /// `risk_factors.previous_systemic_glucocorticoid`: systemic glucocorticoid, now or earlier.
    RiskPreviousSystemicGlucocorticoid,
    /// `risk_factors.heparin`: heparin.
    RiskHeparin,
    /// `risk_factors.subfertility`: reduced fertility.
    RiskSubfertility,
    /// `differential.malignancy`: whether malignancy is excluded.
    Malignancy,
    /// `differential.osteomalacia`: whether osteomalacia is excluded.
    Osteomalacia,
    /// `differential.monogenic`: whether monogenic bone disease is excluded.
    MonogenicBoneDisease,
    /// `differential.secondary_examined`: work-up for secondary osteoporosis.
    SecondaryExamined,
    /// `conditions`: diseases that can cause bone loss.
    Conditions,
    /// `conditions[].kind`: which disease can cause the bone loss.
    ConditionKind,
    /// `conditions[].name`: name of the other disease.
    ConditionName,
    /// `conditions[].present`: whether she has the disease.
    ConditionPresent,
    /// `conditions[].addressed`: whether a contributing condition is treated.
    ConditionAddressed,
    /// `diagnosis_date`: date of diagnosis.
    DiagnosisDate,
    /// `symptoms.pain_onset`: when the pain began.
    PainOnset,
    /// `symptoms.worsening_onset`: when the pain became worse.
    WorseningOnset,
    /// `symptoms.spinal_pain`: whether the spine hurts.
    SpinalPain,
    /// `symptoms.hip_pain`: whether the hip or groin hurts.
    HipPain,
    /// `symptoms.acute`: whether the pain began suddenly.
    AcutePain,
    /// `symptoms.severe`: whether the pain is severe.
    SeverePain,
    /// `symptoms.localised`: whether the pain is localised.
    LocalisedPain,
    /// `symptoms.height_loss`: loss of height.
    HeightLoss,
    /// `symptoms.kyphosis`: increased thoracic kyphosis.
    Kyphosis,
    /// `symptoms.cannot_care_for_child`: whether she can care for the child.
    CannotCareForChild,
    /// `symptoms.anxiety`: anxiety.
    Anxiety,
    /// `symptoms.low_mood`: low mood.
    LowMood,
    /// `symptoms.red_flags.fever`: fever.
    Fever,
    /// `symptoms.red_flags.cancer_history`: cancer, now or earlier.
    CancerHistory,
    /// `symptoms.red_flags.weight_loss`: weight loss without a reason.
    WeightLoss,
    /// `symptoms.red_flags.night_pain`: pain at night.
    NightPain,
    /// `symptoms.red_flags.neurological_deficit`: neurological deficit.
    NeurologicalDeficit,
    /// `medications`: antiosteoporotic medicine.
    Medications,
    /// `medications[].agent`: which medicine.
    MedicationAgent,
    /// `medications[].start`: start of the medicine.
    MedicationStart,
    /// `medications[].stop`: stop of the medicine.
    MedicationStop,
    /// `medications[].last_dose`: date of the last dose.
    MedicationLastDose,
    /// `medications[].route`: route of administration.
    MedicationRoute,
    /// `plans.pregnancy_wish`: possible wish for more children.
    PregnancyWish,
    /// `plans.earliest_target`: earliest wanted pregnancy.
    EarliestTarget,
    /// `judgements.very_low_bmd.value`: judgement: very low BMD.
    VeryLowBmd,
    /// `judgements.very_low_bmd.by`: who judged very low BMD.
    VeryLowBmdBy,
    /// `judgements.very_low_bmd.on`: date of the judgement of very low BMD.
    VeryLowBmdOn,
    /// `judgements.conservative_insufficient.value`: judgement: other measures enough or not.
    ConservativeInsufficient,
    /// `judgements.conservative_insufficient.by`: who judged whether other measures are enough.
    ConservativeInsufficientBy,
    /// `judgements.conservative_insufficient.on`: date of the judgement of whether other measures are enough.
    ConservativeInsufficientOn,
    /// `judgements.relevant_gain_unlikely.value`: judgement: relevant rise in BMD unlikely or not.
    RelevantGainUnlikely,
    /// `judgements.relevant_gain_unlikely.by`: who judged whether a relevant rise in BMD is unlikely.
    RelevantGainUnlikelyBy,
    /// `judgements.relevant_gain_unlikely.on`: date of the judgement of whether a relevant rise in BMD is unlikely.
    RelevantGainUnlikelyOn,
    /// `judgements.very_strong_suspicion.value`: judgement: very strong suspicion or not.
    VeryStrongSuspicion,
    /// `judgements.very_strong_suspicion.by`: who judged whether suspicion is very strong.
    VeryStrongSuspicionBy,
    /// `judgements.very_strong_suspicion.on`: date of the judgement of whether suspicion is very strong.
    VeryStrongSuspicionOn,
    /// `patient.birth_date`: the woman's date of birth.
    PatientBirthDate,
    /// `patient.menopause`: menopausal status.
    Menopause,
    /// `patient.oestrogen_deficiency`: oestrogen deficiency.
    OestrogenDeficiency,
    /// `patient.height_now_mm`: height now.
    HeightNow,
    /// `patient.height_now_on`: date of the height measurement.
    HeightNowOn,
    /// `patient.height_before_mm`: height before the pregnancy.
    HeightBefore,
    /// `patient.height_before_source`: whether the earlier height was measured or is recalled.
    HeightBeforeSource,
    /// `patient.weight_kg`: weight.
    Weight,
    /// `patient.calcium_intake_mg_per_day`: calcium intake.
    CalciumIntake,
}

/// A set of facts.
pub type FactSet = EnumSet<FactKey>;

/// The rows, group by group, in the order of the keys.
static GROUPS: [&[Fact]; 7] = [
    &pregnancy::FACTS,
    &fracture::FACTS,
    &densitometry::FACTS,
    &causes::FACTS,
    &symptoms::FACTS,
    &treatment::FACTS,
    &patient::FACTS,
];

impl FactKey {
    /// Every fact, in order.
    pub fn all() -> impl Iterator<Item = &'static Fact> {
        GROUPS.iter().flat_map(|group| group.iter())
    }

    /// The row of this fact.
    #[must_use]
    pub fn fact(self) -> &'static Fact {
        let mut place = self as usize;
        for group in GROUPS {
            match group.get(place) {
                Some(fact) => return fact,
                None => place = place.saturating_sub(group.len()),
            }
        }
        // A test holds the rows to the order of the keys, so this row is never reached.
        let [first, ..] = &pregnancy::FACTS;
        first
    }

    /// Its path in the input shape: `bmd[].z_score`.
    #[must_use]
    pub fn path(self) -> &'static str {
        self.fact().path
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> Text {
        self.fact().name
    }

    /// How to get it, given whether she is pregnant: the output filter of section 2.4. An X-ray
    /// or DXA is proposed only to a woman who is certainly not, and where one is recorded its
    /// report is wanted first. A time that is recorded, and yet asked for, is not exact enough.
    #[must_use]
    pub fn how_to_get(self, pregnant: Tri, some_recorded: bool) -> &'static Sentence {
        match (self, pregnant) {
            (Self::BmdMeasurements, Tri::No) if some_recorded => &ask::DXA_EXISTING_OR_NEW,
            (Self::BmdMeasurements, _) if some_recorded => &ask::DXA_EXISTING_OR_WAIT,
            (Self::ImagingStudies, _) if some_recorded => self.fact().ask,
            (Self::ImagingStudies, Tri::No) => &ask::SPINE_IMAGING,
            (Self::ImagingStudies, Tri::Yes | Tri::Unknown) => &ask::SPINE_IMAGING_MRI,
            (Self::BmdMeasurements, Tri::No) => &ask::DXA,
            (Self::PregnancyWish, Tri::Yes) => &ask::WISH_WHILE_PREGNANT,
            (Self::PainOnset, _) if some_recorded => &ask::PAIN_ONSET_CLOSER,
            (Self::BmdMeasurements, Tri::Yes | Tri::Unknown) => &ask::DXA_DEFERRED,
            _ => self.fact().ask,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_own_row() {
        assert_eq!(FactKey::all().count(), FactSet::all().len());
        for (key, fact) in FactSet::all().into_iter().zip(FactKey::all()) {
            assert_eq!(key, fact.key);
            assert_eq!(key.fact().path, fact.path);
        }
    }

    #[test]
    fn every_fact_has_words_in_both_languages_and_a_path_of_its_own() {
        for (place, fact) in FactKey::all().enumerate() {
            for text in [fact.name, fact.ask.clinician] {
                assert!(!text.en.is_empty() && !text.da.is_empty(), "{}", fact.path);
            }
            assert!(
                FactKey::all().take(place).all(|other| other.path != fact.path),
                "{}",
                fact.path
            );
        }
    }
}

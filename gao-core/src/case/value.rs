//! The value of a fact as the engine read it, for the trail of an answer.

use alloc::string::{String, ToString};

use enumset::EnumSet;

use super::{Case, CourseStop};
use crate::facts::FactKey;
use crate::finding::FactAt;
use crate::logic::Tri;
use crate::vocabulary::{
    Agent, BmdModality, BmdSite, FractureSite, ImagingResult, Level, Menopause, PregnancyOutcome,
    PregnancyWish, Side,
};

impl Case {
    /// The value of a fact that a built rule reports as used, as text; empty for a list as a
    /// whole and for a fact that is not known.
    pub(crate) fn value_of(&self, fact: FactAt) -> String {
        match fact.key {
            FactKey::PregnancyStatus => {
                text(self.pregnancy_status.map(|status| status.value.as_str()))
            }
            FactKey::PainOnset => text(self.symptoms.pain_onset),
            FactKey::WorseningOnset => text(self.symptoms.worsening_onset),
            FactKey::HeightNow => text(self.patient.height_now.map(|(height, _)| height)),
            FactKey::DiagnosisDate => text(self.diagnosis_date),
            FactKey::PregnancyWish => text(self.plans.pregnancy_wish.map(PregnancyWish::as_str)),
            FactKey::EarliestTarget => text(self.plans.earliest_target),
            FactKey::Menopause => text(self.patient.menopause.map(Menopause::as_str)),
            FactKey::CalciumIntake => text(self.patient.calcium_intake),
            FactKey::LabValue | FactKey::LabDate => self.value_of_lab(fact),
            FactKey::ConditionPresent | FactKey::ConditionAddressed => {
                self.value_of_condition(fact)
            }
            FactKey::ImagingResult => self.value_of_study(fact),
            FactKey::LactationStart | FactKey::LactationPeriods => self.value_of_pregnancy(fact),
            FactKey::SpineNotEvaluable => self.spine_not_evaluable.as_str().to_string(),
            FactKey::Malignancy => self.differential.malignancy.as_str().to_string(),
            FactKey::Osteomalacia => self.differential.osteomalacia.as_str().to_string(),
            FactKey::MonogenicBoneDisease => self.differential.monogenic.as_str().to_string(),
            FactKey::SecondaryExamined => self.differential.secondary_examined.as_str().to_string(),
            FactKey::PregnancyOutcome | FactKey::PregnancyBirths | FactKey::PregnancyLmp => {
                self.value_of_pregnancy(fact)
            }
            FactKey::FractureSite
            | FactKey::FractureLevel
            | FactKey::FractureOnset
            | FactKey::FractureMechanism
            | FactKey::FractureGenantGrade
            | FactKey::FractureConfirmed => self.value_of_fracture(fact),
            FactKey::BmdDate
            | FactKey::BmdValue
            | FactKey::BmdZScore
            | FactKey::BmdTScore
            | FactKey::BmdLevels => self.value_of_bmd(fact),
            FactKey::MedicationAgent
            | FactKey::MedicationStart
            | FactKey::MedicationStop
            | FactKey::MedicationLastDose => self.value_of_medication(fact),
            FactKey::BmdModality
            | FactKey::BmdSite
            | FactKey::BmdSide
            | FactKey::BmdDeviceMaker
            | FactKey::BmdDeviceModel
            | FactKey::BmdDeviceSerial
            | FactKey::BmdReferenceSd => self.value_of_measurement(fact),
            FactKey::PrecisionSd | FactKey::PrecisionSameDay | FactKey::CrossCalibrationSource => {
                self.value_of_centre(fact)
            }
            key => self.answer_of(key).map_or(String::new(), |answer| answer.as_str().to_string()),
        }
    }

    /// The answer to a question of yes or no.
    fn answer_of(&self, key: FactKey) -> Option<Tri> {
        let symptoms = &self.symptoms;
        let risk = &self.risk_factors;
        let flags = symptoms.red_flags.each();
        Some(match key {
            FactKey::SpinalPain => symptoms.spinal_pain,
            FactKey::HipPain => symptoms.hip_pain,
            FactKey::AcutePain => symptoms.acute,
            FactKey::SeverePain => symptoms.severe,
            FactKey::LocalisedPain => symptoms.localised,
            FactKey::HeightLoss => symptoms.height_loss,
            FactKey::Kyphosis => symptoms.kyphosis,
            FactKey::CannotCareForChild => symptoms.cannot_care_for_child,
            FactKey::RiskFirstPregnancy => risk.first_pregnancy,
            FactKey::RiskLowBoneMassBefore => risk.low_bone_mass_before,
            FactKey::RiskExcessResorption => risk.excess_resorption,
            FactKey::RiskFamilyHistory => risk.family_history,
            FactKey::RiskChronicInflammation => risk.chronic_inflammation,
            FactKey::RiskImmobilisation => risk.immobilisation,
            FactKey::RiskSmoking => risk.smoking,
            FactKey::RiskPreviousSystemicGlucocorticoid => risk.previous_systemic_glucocorticoid,
            FactKey::RiskHeparin => risk.heparin,
            FactKey::RiskSubfertility => risk.subfertility,
            FactKey::OestrogenDeficiency => self.patient.oestrogen_deficiency,
            FactKey::ConservativeInsufficient => self.judgements.conservative_insufficient.value,
            FactKey::RelevantGainUnlikely => self.judgements.relevant_gain_unlikely.value,
            FactKey::VeryLowBmd => self.judgements.very_low_bmd.value,
            FactKey::VeryStrongSuspicion => self.judgements.very_strong_suspicion.value,
            key => {
                return flags
                    .into_iter()
                    .find_map(|(flag, answer)| (flag == key).then_some(answer));
            }
        })
    }

    fn value_of_study(&self, fact: FactAt) -> String {
        let study = self.imaging.iter().find(|study| Some(study.index) == fact.entry);
        text(study.and_then(|study| study.result).map(|result| match result {
            ImagingResult::Fracture => "fracture",
            ImagingResult::NoFracture => "no_fracture",
            ImagingResult::Equivocal => "equivocal",
        }))
    }

    fn value_of_pregnancy(&self, fact: FactAt) -> String {
        let Some(pregnancy) = self.pregnancies.iter().find(|p| Some(p.index) == fact.entry) else {
            return String::new();
        };
        match fact.key {
            FactKey::PregnancyOutcome => text(pregnancy.outcome.map(PregnancyOutcome::as_str)),
            FactKey::PregnancyBirths => pregnancy.last_birth.to_string(),
            FactKey::LactationPeriods => String::new(),
            FactKey::LactationStart => {
                let periods = pregnancy.lactation.iter();
                let period = periods.clone().find(|period| Some(period.index) == fact.inner);
                text(period.filter(|period| period.start_stated).map(|period| period.start))
            }
            _ => pregnancy.lmp.to_string(),
        }
    }

    fn value_of_fracture(&self, fact: FactAt) -> String {
        let Some(fracture) = self.fractures.iter().find(|f| Some(f.index) == fact.entry) else {
            return String::new();
        };
        match fact.key {
            FactKey::FractureSite => text(fracture.site.map(FractureSite::as_str)),
            FactKey::FractureLevel => text(fracture.level.map(Level::as_str)),
            FactKey::FractureOnset => text(fracture.onset),
            FactKey::FractureMechanism => fracture.mechanism.as_str().to_string(),
            FactKey::FractureGenantGrade => text(fracture.genant_grade),
            _ => fracture.confirmed.as_str().to_string(),
        }
    }

    fn value_of_bmd(&self, fact: FactAt) -> String {
        let Some(m) = self.bmd.iter().find(|m| Some(m.index) == fact.entry) else {
            return String::new();
        };
        match fact.key {
            FactKey::BmdDate => text(m.date),
            FactKey::BmdValue => text(m.bmd),
            FactKey::BmdZScore => text(m.z_score),
            FactKey::BmdTScore => text(m.t_score),
            _ => levels(m.levels),
        }
    }

    fn value_of_lab(&self, fact: FactAt) -> String {
        let lab = self.labs.iter().find(|lab| Some(lab.index) == fact.entry);
        match (fact.key, lab) {
            (_, None) => String::new(),
            (FactKey::LabDate, Some(lab)) => text(lab.date),
            (_, Some(lab)) => text(lab.value),
        }
    }

    fn value_of_condition(&self, fact: FactAt) -> String {
        let condition = self.conditions.iter().find(|found| Some(found.index) == fact.entry);
        text(condition.map(|condition| match fact.key {
            FactKey::ConditionAddressed => condition.addressed.as_str(),
            _ => condition.present.as_str(),
        }))
    }

    /// What a measurement was made with, and where.
    fn value_of_measurement(&self, fact: FactAt) -> String {
        let Some(m) = self.bmd.iter().find(|m| Some(m.index) == fact.entry) else {
            return String::new();
        };
        let [maker, model, serial] = m.device.parts();
        match fact.key {
            FactKey::BmdValue => text(m.bmd),
            FactKey::BmdReferenceSd => text(m.reference_sd),
            FactKey::BmdModality => text(m.modality.map(BmdModality::as_str)),
            FactKey::BmdSite => text(m.site.map(BmdSite::as_str)),
            FactKey::BmdSide => text(m.side.map(Side::as_str)),
            FactKey::BmdDeviceMaker => text(maker),
            FactKey::BmdDeviceModel => text(model),
            _ => text(serial),
        }
    }

    /// What a centre states of its scanners.
    fn value_of_centre(&self, fact: FactAt) -> String {
        let entry = self.precision.iter().find(|entry| Some(entry.index) == fact.entry);
        let calibrations = || self.cross_calibrations.iter();
        match fact.key {
            FactKey::PrecisionSd => text(entry.and_then(|entry| entry.sd)),
            FactKey::PrecisionSameDay => text(entry.map(|entry| entry.same_day.as_str())),
            _ => text(
                calibrations()
                    .find(|entry| Some(entry.index) == fact.entry)
                    .and_then(|entry| entry.source.as_deref()),
            ),
        }
    }

    fn value_of_medication(&self, fact: FactAt) -> String {
        let Some(medication) = self.medications.iter().find(|m| Some(m.index) == fact.entry) else {
            return String::new();
        };
        match (fact.key, medication.stop) {
            (FactKey::MedicationAgent, _) => text(medication.agent.map(Agent::as_str)),
            (FactKey::MedicationStart, _) => text(medication.start),
            (FactKey::MedicationLastDose, _) => text(medication.last_dose),
            (_, CourseStop::On(stop)) => stop.to_string(),
            (_, CourseStop::Ongoing) => "ongoing".to_string(),
            (_, CourseStop::Unknown) => String::new(),
        }
    }
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn levels(levels: EnumSet<Level>) -> String {
    let names: alloc::vec::Vec<&str> = levels.iter().map(Level::as_str).collect();
    names.join(" ")
}

//! The value of a fact as the engine read it, for the trail of an answer.

use alloc::string::{String, ToString};

use enumset::EnumSet;

use super::{Case, CourseStop};
use crate::facts::FactKey;
use crate::finding::FactAt;
use crate::vocabulary::{FractureSite, Level, PregnancyOutcome};

impl Case {
    /// The value of a fact that a built rule reports as used, as text; empty for a list as a
    /// whole and for a fact that is not known.
    pub(crate) fn value_of(&self, fact: FactAt) -> String {
        match fact.key {
            FactKey::PregnancyStatus => {
                text(self.pregnancy_status.map(|status| status.value.as_str()))
            }
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
            | FactKey::FractureConfirmed => self.value_of_fracture(fact),
            FactKey::BmdDate | FactKey::BmdZScore | FactKey::BmdTScore | FactKey::BmdLevels => {
                self.value_of_bmd(fact)
            }
            FactKey::MedicationStart | FactKey::MedicationStop => self.value_of_medication(fact),
            _ => String::new(),
        }
    }

    fn value_of_pregnancy(&self, fact: FactAt) -> String {
        let Some(pregnancy) = self.pregnancies.iter().find(|p| Some(p.index) == fact.entry) else {
            return String::new();
        };
        match fact.key {
            FactKey::PregnancyOutcome => text(pregnancy.outcome.map(PregnancyOutcome::as_str)),
            FactKey::PregnancyBirths => pregnancy.last_birth.to_string(),
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
            _ => fracture.confirmed.as_str().to_string(),
        }
    }

    fn value_of_bmd(&self, fact: FactAt) -> String {
        let Some(m) = self.bmd.iter().find(|m| Some(m.index) == fact.entry) else {
            return String::new();
        };
        match fact.key {
            FactKey::BmdDate => text(m.date),
            FactKey::BmdZScore => text(m.z_score),
            FactKey::BmdTScore => text(m.t_score),
            _ => levels(m.levels),
        }
    }

    fn value_of_medication(&self, fact: FactAt) -> String {
        let Some(medication) = self.medications.iter().find(|m| Some(m.index) == fact.entry) else {
            return String::new();
        };
        match (fact.key, medication.stop) {
            (FactKey::MedicationStart, _) => text(medication.start),
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

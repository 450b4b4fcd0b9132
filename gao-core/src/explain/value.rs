//! The value of a fact, as a reader of each language writes it.

use core::fmt::{self, Write};

use super::free_text::free_text;
use super::{Style, words};
use crate::case::{Case, CourseStop};
use crate::facts::FactKey;
use crate::finding::FactAt;
use crate::locale;
use crate::logic::Tri;
use crate::text::{Language, Text};
use crate::time::ApproxDate;
use crate::vocabulary::{Agent, FractureSite, PregnancyWish};

/// Writes `: value`, or nothing for a list as a whole and for a value that is not known.
pub(super) fn write<W: Write>(
    out: &mut W,
    case: &Case,
    fact: FactAt,
    language: Language,
    style: Style,
) -> fmt::Result {
    let value = case.value_of(fact);
    if value.is_empty() {
        return Ok(());
    }
    out.write_str(": ")?;
    if let Some(answer) = answer(&value) {
        return out.write_str(words::answer(answer).of(language));
    }
    if let Some(word) = word(case, fact) {
        return out.write_str(word.of(language));
    }
    if is_free_text(fact.key) {
        return free_text(out, &value, style);
    }
    match ApproxDate::parse(&value) {
        Ok(date) => locale::approximate(out, date, language),
        Err(_) => locale::decimal(out, &value, language),
    }
}

/// Whether its value is what the caller wrote, and neither a code nor a number nor a day.
fn is_free_text(key: FactKey) -> bool {
    matches!(
        key,
        FactKey::BmdDeviceMaker
            | FactKey::BmdDeviceModel
            | FactKey::BmdDeviceSerial
            | FactKey::CrossCalibrationSource
    )
}

fn answer(value: &str) -> Option<Tri> {
    [Tri::Yes, Tri::No, Tri::Unknown].into_iter().find(|answer| answer.as_str() == value)
}

/// The value as a word of the clinic, where it is one.
fn word(case: &Case, fact: FactAt) -> Option<Text> {
    let fracture = || case.fractures.iter().find(|fracture| Some(fracture.index) == fact.entry);
    let medication = || case.medications.iter().find(|m| Some(m.index) == fact.entry);
    let study = || case.imaging.iter().find(|study| Some(study.index) == fact.entry);
    let differential = &case.differential;
    match fact.key {
        FactKey::FractureSite => fracture()?.site.map(FractureSite::name),
        FactKey::FractureMechanism => Some(words::mechanism(fracture()?.mechanism)),
        FactKey::ImagingResult => study()?.result.map(words::imaging_result),
        FactKey::MedicationAgent => medication()?.agent.map(Agent::name),
        FactKey::MedicationStop if medication()?.stop == CourseStop::Ongoing => {
            Some(words::CONTINUES)
        }
        FactKey::PregnancyWish if case.plans.pregnancy_wish == Some(PregnancyWish::Undecided) => {
            Some(words::UNDECIDED)
        }
        FactKey::Menopause => case.patient.menopause.map(words::menopause),
        FactKey::Malignancy => Some(words::status(differential.malignancy)),
        FactKey::Osteomalacia => Some(words::status(differential.osteomalacia)),
        FactKey::MonogenicBoneDisease => Some(words::status(differential.monogenic)),
        _ => None,
    }
}

//! From the untrusted record to the validated one, in one pass that reports every problem.
//!
//! Each group has a file of its own. A reader never stops at a problem: it reports it and
//! goes on with the fact unknown. In strict mode any error refuses the input; in quarantine
//! mode each error becomes a warning, and what is left unknown is what the rules see. So both
//! modes share one path, and quarantine can only take knowledge away.

mod bmd;
mod dates;
mod fractures;
mod level;
mod medications;
mod others;
mod place;
mod reader;
mod reproduction;

use alloc::format;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use self::place::Place;
use self::reader::Reader;
use super::{Case, Group};
use crate::input::CaseInput;
use crate::policy::Policy;
use crate::problem::{Argument, InvalidInput, Problem, ProblemCode, Severity};
use crate::text::Language;
use crate::time::CivilDate;

/// What to do with a fact that breaks a rule of validation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Mode {
    /// Refuse the input.
    #[default]
    Strict = 0,
    /// Treat the fact as unknown and say so.
    Quarantine = 1,
}

impl Case {
    /// Checks a record.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`] with every problem of the input, if any is an error; in
    /// [`Mode::Quarantine`] only if the day of assessment is missing or invalid, or the schema
    /// version is unknown.
    ///
    /// # Example
    ///
    /// ```
    /// use gao_core::case::{Case, Mode};
    /// use gao_core::{CaseInput, Policy};
    ///
    /// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
    /// let case = Case::parse(&input, &Policy::default(), Mode::Strict)?;
    /// assert_eq!(case.as_of().to_string(), "2025-12-20");
    ///
    /// let input = CaseInput { as_of: Some("20 December".into()), ..CaseInput::default() };
    /// assert!(Case::parse(&input, &Policy::default(), Mode::Strict).is_err());
    /// # Ok::<(), gao_core::InvalidInput>(())
    /// ```
    pub fn parse(input: &CaseInput, policy: &Policy, mode: Mode) -> Result<Self, InvalidInput> {
        read(input, policy, mode, Vec::new())
    }
}

pub(crate) use self::bmd::one_value;

/// Checks a record of which some facts have already been found faulty and left out.
pub(crate) fn read(
    input: &CaseInput,
    policy: &Policy,
    mode: Mode,
    shape: Vec<Problem>,
) -> Result<Case, InvalidInput> {
    let mut reader = Reader::new(policy, shape);
    let as_of = head(input, &mut reader);
    // Without a day of assessment the rest is still read, for the problems it may have.
    reader.as_of = as_of.unwrap_or(CivilDate::LATEST);
    let mut case = Case {
        as_of: reader.as_of,
        synthetic: is_synthetic(input),
        provenance: input.provenance.clone(),
        patient: others::patient(input, &mut reader),
        pregnancy_status: reproduction::status(input, &mut reader),
        said_pregnant_on_no_day: reproduction::said_pregnant_on_no_day(input),
        stated_pregnancy: None,
        pregnancies: reproduction::pregnancies(input, &mut reader),
        symptoms: others::symptoms(input, &mut reader),
        fractures: fractures::fractures(input, &mut reader),
        imaging: others::imaging(input, &mut reader),
        bmd: bmd::measurements(input, &mut reader),
        spine_not_evaluable: input.spine_not_evaluable.unwrap_or_default(),
        labs: others::labs(input, &mut reader),
        risk_factors: others::risk_factors(input),
        differential: others::differential(input),
        conditions: others::conditions(input, &mut reader),
        diagnosis_date: others::diagnosis_date(input, &mut reader),
        medications: medications::medications(input, &mut reader),
        plans: others::plans(input, &mut reader),
        judgements: others::judgements(input, &mut reader),
        precision: bmd::precision(input, &mut reader),
        cross_calibrations: bmd::cross_calibrations(input, &mut reader),
        mri_contraindicated: input.mri_contraindicated.unwrap_or_default(),
        reproduction_set_aside: false,
        warnings: Vec::new(),
    };
    if as_of.is_some() {
        reproduction::stated_and_not_listed(&mut case, &mut reader);
        reproduction::compare(&case, &mut reader);
        bmd::compare(&case, &mut reader);
    }
    others::compare(&mut case, &mut reader);
    case.settle_standings();
    let problems = reader.problems;
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    case.reproduction_set_aside =
        problems.iter().any(|problem| is_error(problem) && problem.group == Group::Reproduction);
    case.warnings = match mode {
        _ if as_of.is_none() => return Err(InvalidInput::Problems { problems }),
        Mode::Strict if problems.iter().any(is_error) => {
            let urgent = urgent(&case);
            let problems = problems.into_iter().chain(urgent).collect();
            return Err(InvalidInput::Problems { problems });
        }
        Mode::Strict => problems,
        Mode::Quarantine => problems
            .into_iter()
            .map(|problem| if is_error(&problem) { problem.quarantined() } else { problem })
            .collect(),
    };
    Ok(case)
}

/// Only a record that says so is synthetic.
fn is_synthetic(input: &CaseInput) -> bool {
    input.provenance.as_ref().and_then(|provenance| provenance.synthetic).unwrap_or_default()
}

/// A red flag is never silent, also when the record is refused for something else.
fn urgent(case: &Case) -> Option<Problem> {
    let flags = case.symptoms.red_flags.each();
    let present = flags.iter().filter(|(_, present)| present.is_yes());
    let (first, _) = present.clone().next()?;
    let list = |language: Language| {
        let names: Vec<&str> = present.clone().map(|(key, _)| key.name().of(language)).collect();
        names.join(", ")
    };
    let (en, da) = (list(Language::English), list(Language::Danish));
    let pointer = format!("/{}", first.path().replace('.', "/"));
    let arguments = [("list", Argument::Each { en: &en, da: &da })];
    let code = ProblemCode::WUrgentMedicalAssessment;
    Some(Problem::new(code, Group::Symptoms, pointer, "", &arguments))
}

/// What no mode can do without: the day of assessment and a known shape.
fn head(input: &CaseInput, reader: &mut Reader<'_>) -> Option<CivilDate> {
    reader.group = Group::Record;
    let version = input.schema_version.as_deref();
    let known = version.is_none_or(|version| version == crate::input::SCHEMA_VERSION);
    if !known {
        let given = version.unwrap_or_default();
        reader.report(ProblemCode::ESchemaVersion, &"/schema_version", given, &[]);
    }
    if let Some(provenance) = &input.provenance {
        for (at, text) in [
            ("/provenance/id", &provenance.id),
            ("/provenance/citation", &provenance.citation),
            ("/provenance/doi", &provenance.doi),
            ("/provenance/note", &provenance.note),
        ] {
            reader.text(&at, text.as_ref());
        }
    }
    if input.as_of.is_none() && !reader.is_faulty(&Place::of("as_of")) {
        reader.report(ProblemCode::ERequired, &"/as_of", "", &[]);
    }
    let as_of = reader.any_date("/as_of", input.as_of.as_ref());
    as_of.filter(|_| known && !reader.is_faulty(&Place::of("schema_version")))
}

#[cfg(test)]
mod tests;

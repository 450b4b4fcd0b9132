//! The same calls with JSON in and JSON out: the narrow waist that every language shares.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::{
    Options, agenda_of, asked, counselling_of, letter_of, part_of, physiology_bands, projection_of,
    reported_changes, schedule_of,
};
use crate::assess::assess_case;
use crate::assessment::{
    Assessment, CounsellingAnswer, MissingFact, PhysiologyBand, ProjectionAnswer, ReportedChange,
    ScheduleAnswer,
};
use crate::case::{Case, read};
use crate::door;
use crate::explain::{Agenda, Part, Style};
use crate::input::CaseInput;
use crate::json;
use crate::problem::{InvalidInput, Problem};
use crate::sentence::Audience;
use crate::text::Language;

/// Reads a record from JSON together with every problem of its shape; a fact that could not
/// be read is absent from the record.
///
/// ```
/// let (input, problems) = gao_core::read_json(br#"{"as_of": "2025-12-20", "bmd": 7}"#);
/// assert_eq!(input.as_of.as_deref(), Some("2025-12-20"));
/// assert_eq!(problems[0].pointer, "/bmd");
/// ```
#[must_use]
pub fn read_json(json: &[u8]) -> (CaseInput, Vec<Problem>) {
    door::record(json)
}

/// Reads options from JSON; a missing field keeps its default.
///
/// # Errors
///
/// [`InvalidInput`] with every problem, if the document is not JSON or a field is unknown or
/// has a wrong type.
///
/// ```
/// let options = gao_core::options_from_json(br#"{"mode": "quarantine"}"#)?;
/// assert_eq!(options.mode, gao_core::Mode::Quarantine);
/// assert!(gao_core::options_from_json(br#"{"modus": "strict"}"#).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn options_from_json(json: &[u8]) -> Result<Options, InvalidInput> {
    match door::record(json) {
        (options, problems) if problems.is_empty() => Ok(options),
        (_, problems) => Err(InvalidInput::Problems { problems }),
    }
}

/// Reads and checks a JSON record, for whoever draws or writes from the inner layer.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, case_from_json};
///
/// let case = case_from_json(br#"{"as_of": "2025-12-20"}"#, &Options::default())?;
/// assert_eq!(case.as_of().to_string(), "2025-12-20");
/// assert!(case_from_json(b"{", &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
pub fn case_from_json(json: &[u8], options: &Options) -> Result<Case, InvalidInput> {
    let (input, problems) = read_json(json);
    if door::is_unreadable(&problems) {
        return Err(InvalidInput::Problems { problems });
    }
    let input = options.dated(&input);
    options.checked(|mode| read(&input, &options.policy, mode, problems.clone()))
}

/// The versions that stand in every answer, as JSON.
///
/// ```
/// assert!(gao_core::versions_json().starts_with(r#"{"engine":"#));
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn versions_json() -> String {
    written(&super::versions())
}

/// The whole evidence register as JSON: a list of [`EvidenceRow`](crate::assessment::EvidenceRow).
///
/// ```
/// assert!(gao_core::evidence_json().starts_with(r#"[{"id":"S-01","class":"statement","#));
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn evidence_json() -> String {
    written(&super::evidence_rows())
}

/// Every rule of the engine as JSON: a list of [`RuleEntry`](crate::assessment::RuleEntry).
///
/// ```
/// use gao_core::{Language, rules_json};
///
/// assert!(rules_json(Language::English).contains(r#""rule":"F-04.B","name":"#));
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn rules_json(language: Language) -> String {
    written(&super::rules(language))
}

/// Assesses a JSON record.
///
/// # Errors
///
/// As [`super::assess`], and if the document is not JSON or does not have the shape of a
/// record; problems of shape and of content are reported together.
///
/// ```
/// use gao_core::{Options, assess_json_to_record};
///
/// let record = br#"{"as_of": "2025-12-20", "fractures": []}"#;
/// let assessment = assess_json_to_record(record, &Options::default())?;
/// assert_eq!(assessment.diagnosis.label, gao_core::Label::NotMet);
///
/// let record = br#"{"as_of": "yesterday", "fracture": []}"#;
/// let refused = assess_json_to_record(record, &Options::default()).unwrap_err();
/// assert_eq!(refused.problems().len(), 2);
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn assess_json_to_record(json: &[u8], options: &Options) -> Result<Assessment, InvalidInput> {
    Ok(assess_case(&case_from_json(json, options)?, &options.policy, options.mode))
}

/// Assesses a JSON record and writes the assessment as JSON.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, assess_json};
///
/// let answer = assess_json(br#"{"as_of": "2025-12-20"}"#, &Options::default())?;
/// assert!(answer.contains(r#""label":"Undetermined""#));
/// assert!(assess_json(b"{", &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn assess_json(json: &[u8], options: &Options) -> Result<String, InvalidInput> {
    Ok(assessment_to_json(&assess_json_to_record(json, options)?))
}

/// Writes an assessment as JSON, as [`assess_json`] does.
///
/// ```
/// use gao_core::{Options, assess_json_to_record, assessment_to_json};
///
/// let assessment = assess_json_to_record(br#"{"as_of": "2025-12-20"}"#, &Options::default())?;
/// assert!(assessment_to_json(&assessment).contains(r#""label":"Undetermined""#));
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[must_use]
pub fn assessment_to_json(assessment: &Assessment) -> String {
    written(assessment)
}

/// Writes the letter of a JSON record.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::explain::Style;
/// use gao_core::{Audience, Language, Options, explain_json};
///
/// let letter = |record: &[u8]| {
///     let (language, style) = (Language::Danish, Style::Markdown);
///     explain_json(record, &Options::default(), language, style, Audience::Clinician)
/// };
/// assert!(letter(br#"{"as_of": "2025-12-20"}"#)?.starts_with("# GAO-vurdering"));
/// assert!(letter(b"[]").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn explain_json(
    json: &[u8],
    options: &Options,
    language: Language,
    style: Style,
    audience: Audience,
) -> Result<String, InvalidInput> {
    Ok(letter_of(&case_from_json(json, options)?, options, language, style, audience))
}

/// Writes one part of the letter of a JSON record on a page of its own.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::explain::{Part, Style};
/// use gao_core::{Audience, Language, Options, explain_part_json};
///
/// let page = |record: &[u8]| {
///     let (language, style) = (Language::Danish, Style::Markdown);
///     let options = Options::default();
///     explain_part_json(record, &options, Part::Schedule, language, style, Audience::Clinician)
/// };
/// assert!(page(br#"{"as_of": "2025-12-20"}"#)?.contains("\n## Hvad skal gøres hvornår\n"));
/// assert!(page(b"[]").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn explain_part_json(
    json: &[u8],
    options: &Options,
    part: Part,
    language: Language,
    style: Style,
    audience: Audience,
) -> Result<String, InvalidInput> {
    Ok(part_of(&case_from_json(json, options)?, options, part, language, style, audience))
}

/// The schedule of a JSON record in words, event by event, for a calendar.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Audience, Language, Options, agenda_json_to_record};
///
/// let agenda = |record: &[u8]| {
///     let options = Options::default();
///     agenda_json_to_record(record, &options, Language::English, Audience::Clinician)
/// };
/// assert_eq!(agenda(br#"{"as_of": "2025-12-20"}"#)?.as_of, "2025-12-20");
/// assert!(agenda(b"[]").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn agenda_json_to_record(
    json: &[u8],
    options: &Options,
    language: Language,
    audience: Audience,
) -> Result<Agenda, InvalidInput> {
    Ok(agenda_of(&case_from_json(json, options)?, options, language, audience))
}

/// The same with JSON out.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Audience, Language, Options, agenda_json};
///
/// let agenda = |record: &[u8]| {
///     agenda_json(record, &Options::default(), Language::English, Audience::Clinician)
/// };
/// assert!(agenda(br#"{"as_of": "2025-12-20"}"#)?.contains(r#""as_of":"2025-12-20""#));
/// assert!(agenda(b"{").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn agenda_json(
    json: &[u8],
    options: &Options,
    language: Language,
    audience: Audience,
) -> Result<String, InvalidInput> {
    let agenda = agenda_json_to_record(json, options, language, audience)?;
    Ok(written(&agenda))
}

/// What to ask next, for a JSON record.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, ask_json_to_record};
///
/// let asked = |record: &[u8]| ask_json_to_record(record, &Options::default());
/// assert_eq!(asked(br#"{"as_of": "2025-12-20"}"#)?[0].pointer, "/pregnancy_status/value");
/// assert!(asked(b"[]").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn ask_json_to_record(
    json: &[u8],
    options: &Options,
) -> Result<Vec<MissingFact>, InvalidInput> {
    Ok(asked(&case_from_json(json, options)?, options))
}

/// The same with JSON out: a list.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, ask_json};
///
/// let asked = ask_json(br#"{"as_of": "2025-12-20"}"#, &Options::default())?;
/// assert!(asked.contains(r#""pointer":"/pregnancy_status/value""#));
/// assert!(ask_json(b"{", &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn ask_json(json: &[u8], options: &Options) -> Result<String, InvalidInput> {
    Ok(written(&ask_json_to_record(json, options)?))
}

/// What is due when, for a JSON record.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, schedule_json_to_record};
///
/// let due = |record: &[u8]| schedule_json_to_record(record, &Options::default());
/// assert!(!due(br#"{"as_of": "2025-12-20"}"#)?.applies);
/// assert!(due(b"[]").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn schedule_json_to_record(
    json: &[u8],
    options: &Options,
) -> Result<ScheduleAnswer, InvalidInput> {
    Ok(schedule_of(&case_from_json(json, options)?, options))
}

/// The same with JSON out.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, schedule_json};
///
/// let due = schedule_json(br#"{"as_of": "2025-12-20"}"#, &Options::default())?;
/// assert!(due.starts_with(r#"{"applies":false"#));
/// assert!(schedule_json(b"{", &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn schedule_json(json: &[u8], options: &Options) -> Result<String, InvalidInput> {
    Ok(written(&schedule_json_to_record(json, options)?))
}

/// Which change of BMD is reported, for a JSON record.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, project_json_to_record};
///
/// let found = |record: &[u8]| project_json_to_record(record, &Options::default());
/// assert_eq!(found(br#"{"as_of": "2025-12-20"}"#)?.regimens.len(), 4);
/// assert!(found(b"[]").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn project_json_to_record(
    json: &[u8],
    options: &Options,
) -> Result<ProjectionAnswer, InvalidInput> {
    Ok(projection_of(&case_from_json(json, options)?, options))
}

/// The same with JSON out.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, project_json};
///
/// let answer = project_json(br#"{"as_of": "2025-12-20"}"#, &Options::default())?;
/// assert!(answer.contains(r#""regimen":"calcium_vitamin_d""#));
/// assert!(project_json(b"{", &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn project_json(json: &[u8], options: &Options) -> Result<String, InvalidInput> {
    Ok(written(&project_json_to_record(json, options)?))
}

/// The table without a record, for a JSON query; `{}` asks for all of it.
///
/// # Errors
///
/// As [`reported_changes`](super::reported_changes), and if the document is not JSON or does
/// not have the shape of a [`ProjectionQuery`](crate::projection::ProjectionQuery).
///
/// ```
/// use gao_core::reported_changes_json_to_record;
///
/// let query = br#"{"regimen": "calcium_vitamin_d", "site": "lumbar_spine", "month": 12}"#;
/// assert_eq!(reported_changes_json_to_record(query)?.len(), 1);
/// assert!(reported_changes_json_to_record(b"{").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn reported_changes_json_to_record(query: &[u8]) -> Result<Vec<ReportedChange>, InvalidInput> {
    let (query, problems) = door::record(query);
    if !problems.is_empty() {
        return Err(InvalidInput::Problems { problems });
    }
    reported_changes(&query)
}

/// The same with JSON out.
///
/// # Errors
///
/// As [`reported_changes_json_to_record`].
///
/// ```
/// use gao_core::reported_changes_json;
///
/// let query = br#"{"regimen": "calcium_vitamin_d", "site": "lumbar_spine", "month": 12}"#;
/// let found = reported_changes_json(query)?;
/// assert!(found.contains(r#""change":{"low_percent":"2","high_percent":"7.5"}"#));
/// assert!(reported_changes_json(br#"{"regimen": "romosozumab"}"#).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn reported_changes_json(query: &[u8]) -> Result<String, InvalidInput> {
    Ok(written(&reported_changes_json_to_record(query)?))
}

/// Which facts bear on her, for a JSON record.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, counsel_json_to_record};
///
/// let found = |record: &[u8]| counsel_json_to_record(record, &Options::default());
/// assert!(found(br#"{"as_of": "2025-12-20"}"#)?.facts.iter().all(|fact| !fact.shown));
/// assert!(found(b"[]").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn counsel_json_to_record(
    json: &[u8],
    options: &Options,
) -> Result<CounsellingAnswer, InvalidInput> {
    Ok(counselling_of(&case_from_json(json, options)?, options))
}

/// The same with JSON out.
///
/// # Errors
///
/// As [`assess_json_to_record`].
///
/// ```
/// use gao_core::{Options, counsel_json};
///
/// let answer = counsel_json(br#"{"as_of": "2025-12-20"}"#, &Options::default())?;
/// assert!(answer.contains(r#""fact":"common_pain","applies":"unknown""#));
/// assert!(counsel_json(b"{", &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn counsel_json(json: &[u8], options: &Options) -> Result<String, InvalidInput> {
    Ok(written(&counsel_json_to_record(json, options)?))
}

/// The bands for a JSON query; `{}` asks for every site.
///
/// # Errors
///
/// [`InvalidInput`] if the document is not JSON or does not have the shape of a
/// [`BandQuery`](crate::physiology_band::BandQuery).
///
/// ```
/// use gao_core::physiology_bands_json_to_record;
///
/// assert_eq!(physiology_bands_json_to_record(br#"{"site": "lumbar_spine"}"#)?.len(), 1);
/// assert!(physiology_bands_json_to_record(b"{").is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn physiology_bands_json_to_record(query: &[u8]) -> Result<Vec<PhysiologyBand>, InvalidInput> {
    match door::record(query) {
        (query, problems) if problems.is_empty() => Ok(physiology_bands(&query)),
        (_, problems) => Err(InvalidInput::Problems { problems }),
    }
}

/// The same with JSON out.
///
/// # Errors
///
/// As [`physiology_bands_json_to_record`].
///
/// ```
/// use gao_core::physiology_bands_json;
///
/// let found = physiology_bands_json(br#"{"site": "lumbar_spine"}"#)?;
/// assert!(found.contains(r#"{"month":6,"percent":-10}"#));
/// assert!(physiology_bands_json(br#"{"site": "skull"}"#).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn physiology_bands_json(query: &[u8]) -> Result<String, InvalidInput> {
    Ok(written(&physiology_bands_json_to_record(query)?))
}

/// Problems as a JSON list.
///
/// ```
/// let problems = gao_core::validate_json(b"{}", &gao_core::Options::default());
/// assert!(gao_core::problems_to_json(&problems).starts_with(r#"[{"code":"E-REQUIRED""#));
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn problems_to_json(problems: &[Problem]) -> String {
    written(problems)
}

/// Every problem of a JSON record, warnings included; empty if there is none.
///
/// ```
/// use gao_core::{Options, validate_json};
///
/// assert!(validate_json(br#"{"as_of": "2025-12-20"}"#, &Options::default()).is_empty());
/// assert_eq!(validate_json(b"{}", &Options::default())[0].pointer, "/as_of");
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn validate_json(json: &[u8], options: &Options) -> Vec<Problem> {
    match case_from_json(json, options) {
        Ok(case) => case.warnings,
        Err(InvalidInput::Problems { problems }) => problems,
    }
}

fn written<T: Serialize + ?Sized>(record: &T) -> String {
    // What this module writes are records of our own, and a test writes each of them.
    json::write(record).unwrap_or_default()
}

//! The public calls: few, coarse and pure. The only module that exports functions to uniffi.

#[cfg(feature = "json")]
mod json;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use crate::assess::{
    ENGINE_VERSION, ask_next, assess_case, counselling, decide, due, physiology_bands as bands,
    projection, reported_changes as look_up, with_exposure,
};
use crate::assessment::{
    Assessment, CounsellingAnswer, EvidenceRow, MissingFact, PhysiologyBand, ProjectionAnswer,
    ReportedChange, RuleEntry, ScheduleAnswer, Versions,
};
use crate::case::{Case, Mode, one_bmd};
use crate::catalogue;
use crate::evidence::REGISTER_VERSION;
use crate::explain::{self, Agenda, Part, Style};
use crate::input::{CaseInput, SCHEMA_VERSION};
use crate::physiology_band::BandQuery;
use crate::policy::Policy;
use crate::problem::{InvalidInput, Problem, summary};
use crate::projection::ProjectionQuery;
use crate::sentence::Audience;
use crate::text::Language;

/// How to assess: the project parameters, what to do with faulty facts, and on which day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// The project parameters.
    pub policy: Policy,
    /// What to do with faulty facts.
    pub mode: Mode,
    /// The day of assessment, `YYYY-MM-DD`, in place of the record's own.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub as_of: Option<String>,
}

impl Options {
    /// The record with the day of assessment that applies.
    fn dated<'a>(&self, input: &'a CaseInput) -> Cow<'a, CaseInput> {
        match &self.as_of {
            None => Cow::Borrowed(input),
            Some(_) => Cow::Owned(CaseInput { as_of: self.as_of.clone(), ..input.clone() }),
        }
    }

    /// The checked record.
    fn case(&self, input: &CaseInput) -> Result<Case, InvalidInput> {
        let input = self.dated(input);
        self.checked(|mode| Case::parse(&input, &self.policy, mode))
    }

    /// The checked record, or a refusal that is not silent about a medicine.
    fn checked(
        &self,
        read: impl Fn(Mode) -> Result<Case, InvalidInput>,
    ) -> Result<Case, InvalidInput> {
        read(self.mode)
            .map_err(|refused| with_exposure(refused, &self.policy, || read(Mode::Quarantine)))
    }
}

/// The default options, for languages that cannot ask a type for its default.
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn default_options() -> Options {
    Options::default()
}

/// Assesses one woman on one day.
///
/// # Errors
///
/// [`InvalidInput`] with every problem of the input, each with its path, if any fact breaks a
/// rule of validation; in [`Mode::Quarantine`] only if the day of assessment is missing or
/// invalid, or the schema version is unknown.
///
/// # Example
///
/// ```
/// use gao_core::{CaseInput, Label, Options, assess};
///
/// let input = CaseInput {
///     as_of: Some("2025-12-20".into()),
///     fractures: Some(vec![]), // asked: none
///     ..CaseInput::default()
/// };
/// assert_eq!(assess(&input, &Options::default())?.diagnosis.label, Label::NotMet);
///
/// let nowhere = CaseInput { as_of: Some("2025-02-29".into()), ..CaseInput::default() };
/// let refusal = assess(&nowhere, &Options::default()).unwrap_err();
/// assert_eq!(refusal.problems()[0].pointer, "/as_of");
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn assess(input: &CaseInput, options: &Options) -> Result<Assessment, InvalidInput> {
    let case = options.case(input)?;
    Ok(assess_case(&case, &options.policy, options.mode))
}

/// Writes the letter of one assessment, for a clinician or for the woman herself.
///
/// # Errors
///
/// As [`assess`].
///
/// # Example
///
/// ```
/// use gao_core::explain::Style;
/// use gao_core::{Audience, CaseInput, Language, Options, explain};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let letter =
///     |input, audience| explain(input, &Options::default(), Language::English, Style::Text, audience);
/// assert!(letter(&input, Audience::Clinician)?.starts_with("PLO assessment, 20 Dec 2025"));
/// assert!(letter(&input, Audience::Patient)?.starts_with("For you"));
///
/// assert!(letter(&CaseInput::default(), Audience::Clinician).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn explain(
    input: &CaseInput,
    options: &Options,
    language: Language,
    style: Style,
    audience: Audience,
) -> Result<String, InvalidInput> {
    let case = options.case(input)?;
    Ok(letter_of(&case, options, language, style, audience))
}

fn letter_of(
    case: &Case,
    options: &Options,
    language: Language,
    style: Style,
    audience: Audience,
) -> String {
    let mut letter = String::new();
    let findings = decide(case, &options.policy);
    // Writing into a string cannot fail.
    let _ =
        explain::letter(case, &options.policy, &findings, language, style, audience, &mut letter);
    letter
}

/// Writes one part of the letter on a page of its own, for a clinician or for the woman herself.
///
/// # Errors
///
/// As [`assess`].
///
/// # Example
///
/// ```
/// use gao_core::explain::{Part, Style};
/// use gao_core::{Audience, CaseInput, Language, Options, explain_part};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let page = |input, part| {
///     let (language, style) = (Language::English, Style::Text);
///     explain_part(input, &Options::default(), part, language, style, Audience::Clinician)
/// };
/// assert!(page(&input, Part::Requests)?.contains("\nWhat to ask next\n"));
///
/// assert!(page(&CaseInput::default(), Part::Requests).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn explain_part(
    input: &CaseInput,
    options: &Options,
    part: Part,
    language: Language,
    style: Style,
    audience: Audience,
) -> Result<String, InvalidInput> {
    let case = options.case(input)?;
    Ok(part_of(&case, options, part, language, style, audience))
}

fn part_of(
    case: &Case,
    options: &Options,
    part: Part,
    language: Language,
    style: Style,
    audience: Audience,
) -> String {
    let mut page = String::new();
    // Writing into a string cannot fail.
    let _ = explain::part(case, &options.policy, part, language, style, audience, &mut page);
    page
}

/// The schedule in words, event by event, for a calendar.
///
/// # Errors
///
/// As [`assess`].
///
/// # Example
///
/// ```
/// use gao_core::{Audience, CaseInput, Language, Options, agenda};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let agenda = |input| agenda(input, &Options::default(), Language::Danish, Audience::Patient);
/// let without_a_plan = agenda(&input)?;
/// assert!(without_a_plan.entries.is_empty());
/// assert!(without_a_plan.remarks[0].contains("ingen plan"));
///
/// assert!(agenda(&CaseInput::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn agenda(
    input: &CaseInput,
    options: &Options,
    language: Language,
    audience: Audience,
) -> Result<Agenda, InvalidInput> {
    let case = options.case(input)?;
    Ok(agenda_of(&case, options, language, audience))
}

fn agenda_of(case: &Case, options: &Options, language: Language, audience: Audience) -> Agenda {
    // Writing into a string cannot fail.
    explain::agenda(case, &options.policy, language, audience).unwrap_or_default()
}

/// What to ask next: the open facts that change an answer, those that settle one first.
///
/// # Errors
///
/// As [`assess`].
///
/// # Example
///
/// ```
/// use gao_core::{CaseInput, Options, ask};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let asked = ask(&input, &Options::default())?;
/// assert_eq!(asked[0].pointer, "/pregnancy_status/value");
///
/// assert!(ask(&CaseInput::default(), &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn ask(input: &CaseInput, options: &Options) -> Result<Vec<MissingFact>, InvalidInput> {
    Ok(asked(&options.case(input)?, options))
}

fn asked(case: &Case, options: &Options) -> Vec<MissingFact> {
    ask_next(case, &options.policy, &decide(case, &options.policy))
}

/// What is due when, as codes and days; [`agenda`] is the same in words.
///
/// # Errors
///
/// As [`assess`].
///
/// # Example
///
/// ```
/// use gao_core::{CaseInput, Options, schedule};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// // Nothing is suspected, so no plan for PLO applies.
/// assert!(!schedule(&input, &Options::default())?.applies);
///
/// assert!(schedule(&CaseInput::default(), &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn schedule(input: &CaseInput, options: &Options) -> Result<ScheduleAnswer, InvalidInput> {
    Ok(schedule_of(&options.case(input)?, options))
}

fn schedule_of(case: &Case, options: &Options) -> ScheduleAnswer {
    due(case, &options.policy, &decide(case, &options.policy))
}

/// Which change of BMD is reported for each regimen, on which day it falls, and what it makes of
/// a measured value. Averages of groups, never a prediction for her.
///
/// # Errors
///
/// As [`assess`].
///
/// # Example
///
/// ```
/// use gao_core::projection::{NoZero, MedicineBar};
/// use gao_core::{CaseInput, Options, project};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let found = project(&input, &Options::default())?;
/// // No birth is recorded, and whether she is pregnant is not known.
/// assert_eq!(found.regimens[0].no_zero, Some(NoZero::NoBirth));
/// assert_eq!(found.regimens[1].withheld, Some(MedicineBar::PregnancyUnclarified));
///
/// assert!(project(&CaseInput::default(), &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn project(input: &CaseInput, options: &Options) -> Result<ProjectionAnswer, InvalidInput> {
    Ok(projection_of(&options.case(input)?, options))
}

fn projection_of(case: &Case, options: &Options) -> ProjectionAnswer {
    projection(case, &options.policy, &decide(case, &options.policy))
}

/// The reported changes of BMD without a record: the whole table, or the cells of one question.
///
/// # Errors
///
/// [`InvalidInput`] if the baseline is no BMD that a record could hold.
///
/// # Example
///
/// ```
/// use gao_core::projection::{ProjectionOutcome, ProjectionQuery, Regimen};
/// use gao_core::reported_changes;
///
/// let query = ProjectionQuery { regimen: Some(Regimen::Denosumab), ..ProjectionQuery::default() };
/// let found = reported_changes(&query)?;
/// assert!(found.iter().all(|it| it.outcome == ProjectionOutcome::NoNumericEvidence));
///
/// let millimetres = ProjectionQuery { baseline_g_per_cm2: Some("700".into()), ..query };
/// let refused = reported_changes(&millimetres).unwrap_err();
/// assert_eq!(refused.problems()[0].pointer, "/baseline_g_per_cm2");
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn reported_changes(query: &ProjectionQuery) -> Result<Vec<ReportedChange>, InvalidInput> {
    let text = query.baseline_g_per_cm2.as_ref();
    let baseline = text.map(|text| one_bmd("baseline_g_per_cm2", text)).transpose();
    let baseline = baseline.map_err(|problems| InvalidInput::Problems { problems })?;
    Ok(look_up(query, baseline))
}

/// Which facts of the article bear on her, in the order in which they are told, with what would
/// decide where that is not known.
///
/// # Errors
///
/// As [`assess`].
///
/// # Example
///
/// ```
/// use gao_core::{CaseInput, Options, Tri, counsel};
///
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let found = counsel(&input, &Options::default())?;
/// // Whether she has pain is not recorded.
/// assert_eq!(found.facts[0].applies, Tri::Unknown);
/// assert_eq!(found.facts[0].missing[0].pointer, "/symptoms/spinal_pain");
///
/// assert!(counsel(&CaseInput::default(), &Options::default()).is_err());
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn counsel(input: &CaseInput, options: &Options) -> Result<CounsellingAnswer, InvalidInput> {
    Ok(counselling_of(&options.case(input)?, options))
}

fn counselling_of(case: &Case, options: &Options) -> CounsellingAnswer {
    counselling(case, &options.policy, &decide(case, &options.policy))
}

/// How BMD normally goes after a birth: a band of averages for each site that is asked for, or
/// why there is none. Months and per cent, ready to draw.
///
/// ```
/// use gao_core::physiology_band::{BandQuery, BandRefusal};
/// use gao_core::physiology_bands;
///
/// let bands = physiology_bands(&BandQuery::default());
/// assert_eq!(bands[0].polygon.len(), 5);
///
/// let refused = physiology_bands(&BandQuery { months: Some(9), ..BandQuery::default() });
/// assert_eq!(refused[0].refused, Some(BandRefusal::OtherDuration));
/// assert!(refused[0].polygon.is_empty());
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn physiology_bands(query: &BandQuery) -> Vec<PhysiologyBand> {
    bands(query)
}

/// Why an input is refused, in one line: the text of [`InvalidInput`], for languages whose errors are
/// made of its problems.
///
/// ```
/// use gao_core::{CaseInput, Options, assess, refusal_summary};
///
/// let refused = assess(&CaseInput::default(), &Options::default()).unwrap_err();
/// let summary = refusal_summary(refused.problems());
/// assert_eq!(summary, refused.to_string());
/// assert!(summary.starts_with("input has 1 problem: `E-REQUIRED` at `/as_of`"));
/// assert_eq!(refusal_summary(&[]), "input has no problem");
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn refusal_summary(problems: &[Problem]) -> String {
    summary(problems)
}

/// The versions that stand in every answer.
///
/// ```
/// let versions = gao_core::versions();
/// assert_eq!(versions.engine, gao_core::ENGINE_VERSION);
/// assert_ne!(versions.content, versions.schema); // each counts for itself
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn versions() -> Versions {
    Versions {
        engine: ENGINE_VERSION.into(),
        content: REGISTER_VERSION.into(),
        schema: SCHEMA_VERSION.into(),
    }
}

/// The whole evidence register, in the order of its ids.
///
/// ```
/// let rows = gao_core::evidence_rows();
/// let row = rows.iter().find(|row| row.id == "S-44").unwrap();
/// assert_eq!(row.references, [18]);
/// // Statements are in English alone, and an id that is not there has no row.
/// assert!(rows.iter().all(|row| row.id != "S-999"));
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn evidence_rows() -> Vec<EvidenceRow> {
    catalogue::evidence()
}

/// Every rule of the engine: what it asks, its table, and what it rests on.
///
/// ```
/// use gao_core::{Language, rules};
///
/// let rules = rules(Language::Danish);
/// let label = rules.iter().find(|rule| rule.rule == "F-04").unwrap();
/// assert!(!label.rows.is_empty() && label.name.is_none());
/// assert!(rules.iter().all(|rule| !rule.evidence.is_empty()));
/// ```
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[must_use]
pub fn rules(language: Language) -> Vec<RuleEntry> {
    catalogue::rules(language)
}

#[cfg(feature = "json")]
pub use self::json::{
    agenda_json, agenda_json_to_record, ask_json, ask_json_to_record, counsel_json,
    counsel_json_to_record, explain_part_json, physiology_bands_json,
    physiology_bands_json_to_record, project_json, project_json_to_record, reported_changes_json,
    reported_changes_json_to_record, schedule_json, schedule_json_to_record, versions_json,
};
#[cfg(feature = "json")]
pub use self::json::{
    assess_json, assess_json_to_record, assessment_to_json, case_from_json, evidence_json,
    explain_json, options_from_json, problems_to_json, read_json, rules_json, validate_json,
};

/// JSON Schema of the input.
#[cfg(feature = "schema")]
#[must_use]
pub fn input_schema() -> schemars::Schema {
    schemars::schema_for!(CaseInput)
}

/// JSON Schema of the assessment.
#[cfg(feature = "schema")]
#[must_use]
pub fn assessment_schema() -> schemars::Schema {
    schemars::schema_for!(Assessment)
}

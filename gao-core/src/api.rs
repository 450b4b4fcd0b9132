//! The public calls: few, coarse and pure. The only file that exports functions to uniffi.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use crate::assess::{
    assess_case, counselling, decide, physiology_bands as bands, projection,
    reported_changes as look_up, with_exposure,
};
use crate::assessment::{
    Assessment, CounsellingAnswer, PhysiologyBand, ProjectionAnswer, ReportedChange,
};
use crate::case::{Case, Mode, one_bmd};
use crate::explain::{self, Agenda, Part, Style};
use crate::input::CaseInput;
use crate::physiology_band::BandQuery;
use crate::policy::Policy;
use crate::problem::InvalidInput;
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
        Case::parse(&input, &self.policy, self.mode).map_err(|refused| {
            let sound = || Case::parse(&input, &self.policy, Mode::Quarantine);
            with_exposure(refused, &self.policy, sound)
        })
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
    let baseline = text.map(|text| one_bmd("/baseline_g_per_cm2", text)).transpose();
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

#[cfg(feature = "json")]
pub use self::json::{
    agenda_json_to_record, counsel_json, counsel_json_to_record, explain_part_json,
    physiology_bands_json, project_json, project_json_to_record, reported_changes_json,
};
#[cfg(feature = "json")]
pub use self::json::{
    assess_json, assess_json_to_record, explain_json, options_from_json, problems_to_json,
    read_json, validate_json,
};

#[cfg(feature = "json")]
mod json {
    //! The same calls with JSON in and JSON out: the narrow waist that every language shares.

    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{
        Options, agenda_of, counselling_of, letter_of, part_of, physiology_bands, projection_of,
        reported_changes,
    };
    use crate::assess::{assess_case, with_exposure};
    use crate::assessment::{Assessment, CounsellingAnswer, ProjectionAnswer};
    use crate::case::{Case, Mode, read};
    use crate::door;
    use crate::explain::{Agenda, Part, Style};
    use crate::input::CaseInput;
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
    pub fn options_from_json(json: &[u8]) -> Result<Options, InvalidInput> {
        match door::record(json) {
            (options, problems) if problems.is_empty() => Ok(options),
            (_, problems) => Err(InvalidInput::Problems { problems }),
        }
    }

    fn case(json: &[u8], options: &Options) -> Result<Case, InvalidInput> {
        let (input, problems) = read_json(json);
        if door::is_unreadable(&problems) {
            return Err(InvalidInput::Problems { problems });
        }
        let (input, policy) = (options.dated(&input), &options.policy);
        read(&input, policy, options.mode, problems.clone()).map_err(|refused| {
            let sound = || read(&input, policy, Mode::Quarantine, problems);
            with_exposure(refused, policy, sound)
        })
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
    pub fn assess_json_to_record(
        json: &[u8],
        options: &Options,
    ) -> Result<Assessment, InvalidInput> {
        Ok(assess_case(&case(json, options)?, &options.policy, options.mode))
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
        let assessment = assess_json_to_record(json, options)?;
        // Plain records of text, words and numbers always serialise.
        Ok(serde_json::to_string(&assessment).unwrap_or_default())
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
        Ok(letter_of(&case(json, options)?, options, language, style, audience))
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
        Ok(part_of(&case(json, options)?, options, part, language, style, audience))
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
    pub fn agenda_json_to_record(
        json: &[u8],
        options: &Options,
        language: Language,
        audience: Audience,
    ) -> Result<Agenda, InvalidInput> {
        Ok(agenda_of(&case(json, options)?, options, language, audience))
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
    pub fn project_json_to_record(
        json: &[u8],
        options: &Options,
    ) -> Result<ProjectionAnswer, InvalidInput> {
        Ok(projection_of(&case(json, options)?, options))
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
        // Plain records of text, words and numbers always serialise.
        Ok(serde_json::to_string(&project_json_to_record(json, options)?).unwrap_or_default())
    }

    /// The table without a record, with JSON in and out; `{}` asks for all of it.
    ///
    /// # Errors
    ///
    /// As [`reported_changes`](super::reported_changes), and if the document is not JSON or does
    /// not have the shape of a [`ProjectionQuery`](crate::projection::ProjectionQuery).
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
        let (query, problems) = door::record(query);
        if !problems.is_empty() {
            return Err(InvalidInput::Problems { problems });
        }
        // Plain records of text, words and numbers always serialise.
        Ok(serde_json::to_string(&reported_changes(&query)?).unwrap_or_default())
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
    pub fn counsel_json_to_record(
        json: &[u8],
        options: &Options,
    ) -> Result<CounsellingAnswer, InvalidInput> {
        Ok(counselling_of(&case(json, options)?, options))
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
        // Plain records of text, words and numbers always serialise.
        Ok(serde_json::to_string(&counsel_json_to_record(json, options)?).unwrap_or_default())
    }

    /// The bands with JSON in and out; `{}` asks for every site.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`] if the document is not JSON or does not have the shape of a
    /// [`BandQuery`](crate::physiology_band::BandQuery).
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
        let (query, problems) = door::record(query);
        if !problems.is_empty() {
            return Err(InvalidInput::Problems { problems });
        }
        // Plain records of text, words and numbers always serialise.
        Ok(serde_json::to_string(&physiology_bands(&query)).unwrap_or_default())
    }

    /// Problems as a JSON list.
    ///
    /// ```
    /// let problems = gao_core::validate_json(b"{}", &gao_core::Options::default());
    /// assert!(gao_core::problems_to_json(&problems).starts_with(r#"[{"code":"E-REQUIRED""#));
    /// ```
    #[must_use]
    pub fn problems_to_json(problems: &[Problem]) -> String {
        // Plain records of text always serialise.
        serde_json::to_string(problems).unwrap_or_default()
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
        match case(json, options) {
            Ok(case) => case.warnings,
            Err(InvalidInput::Problems { problems }) => problems,
        }
    }
}

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

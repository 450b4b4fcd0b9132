//! One suite for every language: the same questions, the same answers.
//!
//! The questions are those of `gao_conformance::requests`; the answers that count are those of the
//! core itself, after every vector has been held against what it expects. A language joins with one
//! program that reads the questions and writes its answers.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use anyhow::{Context, Result, anyhow, bail};
use gao_conformance::requests::{self, Request, Response};
use gao_conformance::vectors::{self, Vector};
use gao_core::explain::{Part, Style};
use gao_core::{Audience, InvalidInput, Language, Options};
use gao_report::{ChartOptions, Encoding, NoPicture, ReportOptions, Subject, Width};
use serde_json::Value;

use crate::agreement::difference;
use crate::command;
use crate::folder;
use crate::generate;
use crate::workspace::Workspace;

/// How close to the core's own answer a language comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Byte for byte.
    Bytes,
    /// The same, but for JSON that has gone through records: there without the order of fields, fields
    /// that are not given, and zeros at the end of a decimal.
    Records,
}

/// Calls whose answer is handed on as it is, also where a language has records.
const HANDED_ON: [&str; 5] = ["assess", "explain", "explain_part", "report", "chart"];

/// The questions in a file, and the answers to them.
pub(crate) struct Suite {
    file: PathBuf,
    answers: Vec<Response>,
}

impl Suite {
    /// Asks the core.
    ///
    /// # Errors
    ///
    /// If a vector is not answered as it expects, or a file cannot be read or written.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        every_vector_holds()?;
        let requests = requests::all().map_err(|error| anyhow!(error))?;
        let file = workspace.target("bindings/conformance/questions");
        folder::write(&file, requests::written(&requests))?;
        let answers = requests.iter().map(answer).collect::<Result<_>>()?;
        Ok(Self { file, answers })
    }

    /// Holds a language to the answers; its program is given the file of questions.
    ///
    /// # Errors
    ///
    /// If the program fails, or answers otherwise.
    pub(crate) fn hold(&self, language: &str, form: Form, mut program: Command) -> Result<()> {
        let printed = command::output(program.arg(&self.file))?;
        let found = requests::read(&printed).map_err(|error| anyhow!("{language}: {error}"))?;
        let mut differences = Vec::new();
        for (found, wanted) in found.iter().zip(&self.answers) {
            if let Some(how) = disagreement(form, found, wanted) {
                differences.push(format!("{}: {how}", wanted.question));
            }
        }
        if found.len() != self.answers.len() {
            differences.push(format!("{} answers of {}", found.len(), self.answers.len()));
        }
        if !differences.is_empty() {
            let count = differences.len();
            differences.truncate(10);
            bail!("{language} and the core differ {count} times: {}", differences.join("; "));
        }
        let bytes: usize = self.answers.iter().map(|answer| answer.body.len()).sum();
        println!("{language} and the core agree; questions: {}, bytes: {bytes}", found.len());
        Ok(())
    }
}

/// Functions whose vectors a test of their own answers: asked twice, in both modes, or a word at a time.
const ANSWERED_ELSEWHERE: [&str; 3] = ["differential", "levels", "urgent"];

/// A vector that is wrong is wrong in every language.
fn every_vector_holds() -> Result<()> {
    let vectors = vectors::all().map_err(|error| anyhow!(error))?;
    let elsewhere = |vector: &&Vector| ANSWERED_ELSEWHERE.contains(&vector.function.as_str());
    vectors
        .iter()
        .filter(|vector| !elsewhere(vector))
        .try_for_each(|vector| vector.held().map_err(|error| anyhow!(error)))
}

/// How an answer differs from the one that counts.
fn disagreement(form: Form, found: &Response, wanted: &Response) -> Option<String> {
    if (&found.question, &found.status) != (&wanted.question, &wanted.status) {
        return Some(format!("{} {} instead of {}", found.question, found.status, wanted.status));
    }
    if found.body == wanted.body {
        return None;
    }
    let call = wanted.question.rsplit(' ').next().unwrap_or_default();
    let is_handed_on = wanted.status == "ok" && HANDED_ON.contains(&call);
    let canonical = |body: &[u8]| {
        serde_json::from_slice(body).ok().map(|value| canonical(value, false).to_string())
    };
    match (form, canonical(&found.body), canonical(&wanted.body)) {
        (Form::Records, Some(left), Some(right)) if !is_handed_on => {
            (left != right).then(|| difference(left.as_bytes(), right.as_bytes()))
        }
        _ => Some(difference(&found.body, &wanted.body)),
    }
}

/// JSON as it is compared: fields in order, none without a value, decimals at their shortest.
fn canonical(value: Value, is_decimal: bool) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| {
                let is_decimal = DECIMALS.contains(&key);
                (key, canonical(value, is_decimal))
            })
            .collect(),
        Value::Array(entries) => {
            entries.into_iter().map(|entry| canonical(entry, is_decimal)).collect()
        }
        Value::String(text) if is_decimal && text.contains('.') => {
            text.trim_end_matches('0').trim_end_matches('.').into()
        }
        other => other,
    }
}

/// The fields that hold a decimal, by name.
static DECIMALS: LazyLock<BTreeSet<String>> = LazyLock::new(generate::decimal_fields);

/// What the core says.
fn answer(request: &Request) -> Result<Response> {
    let (status, body) = match call(request)? {
        Answer::Text(text) => ("ok", text.into_bytes()),
        Answer::Picture(picture) => ("ok", picture),
        Answer::Refused(refused) => {
            ("refused", gao_core::problems_to_json(refused.problems()).into_bytes())
        }
        Answer::Nothing => ("nothing", Vec::new()),
    };
    let question = format!("{} {}", request.name, request.call);
    Ok(Response { question, status: status.to_owned(), body })
}

enum Answer {
    Text(String),
    Picture(Vec<u8>),
    Refused(InvalidInput),
    Nothing,
}

impl From<Result<String, InvalidInput>> for Answer {
    fn from(answer: Result<String, InvalidInput>) -> Self {
        answer.map_or_else(Self::Refused, Self::Text)
    }
}

fn call(request: &Request) -> Result<Answer> {
    let record = request.record.as_slice();
    let options = match request.options.as_deref().map(gao_core::options_from_json) {
        None => Options::default(),
        Some(Ok(options)) => options,
        Some(Err(refused)) => return Ok(Answer::Refused(refused)),
    };
    let numbers = Numbers(&request.arguments);
    Ok(match request.call {
        "assess" | "assess_records" => gao_core::assess_json(record, &options).into(),
        "validate" => {
            let found = gao_core::validate_json(record, &options);
            Answer::Text(gao_core::problems_to_json(&found))
        }
        "explain" => {
            let (language, style) = (numbers.language(0)?, numbers.style(1)?);
            let audience = numbers.audience(2)?;
            gao_core::explain_json(record, &options, language, style, audience).into()
        }
        "explain_part" => {
            let (part, language) = (numbers.part(0)?, numbers.language(1)?);
            let (style, audience) = (numbers.style(2)?, numbers.audience(3)?);
            gao_core::explain_part_json(record, &options, part, language, style, audience).into()
        }
        "ask" => gao_core::ask_json(record, &options).into(),
        "schedule" => gao_core::schedule_json(record, &options).into(),
        "agenda" => {
            let (language, audience) = (numbers.language(0)?, numbers.audience(1)?);
            gao_core::agenda_json(record, &options, language, audience).into()
        }
        "project" => gao_core::project_json(record, &options).into(),
        "counsel" => gao_core::counsel_json(record, &options).into(),
        "reported_changes" => gao_core::reported_changes_json(record).into(),
        "physiology_bands" => gao_core::physiology_bands_json(record).into(),
        "versions" => Answer::Text(gao_core::versions_json()),
        "evidence" => Answer::Text(gao_core::evidence_json()),
        "rules" => Answer::Text(gao_core::rules_json(numbers.language(0)?)),
        "report" => {
            let (language, audience) = (numbers.language(0)?, numbers.audience(1)?);
            let page = ReportOptions { language, audience, illustrative_band: numbers.is_set(2) };
            gao_report::report_json(record, &options, page).into()
        }
        "beside_chart" => {
            let wanted = ChartOptions {
                subject: numbers.one_of(0, [Subject::Bmd, Subject::Spine])?,
                language: numbers.language(1)?,
                illustrative_band: numbers.is_set(2),
                ..ChartOptions::default()
            };
            gao_report::beside_chart_json(record, &options, wanted).into()
        }
        "chart" => {
            let wanted = ChartOptions {
                subject: numbers.one_of(0, [Subject::Bmd, Subject::Spine])?,
                encoding: numbers.one_of(1, [Encoding::Svg, Encoding::Png])?,
                width: numbers.one_of(2, [Width::Wide, Width::Narrow])?,
                language: numbers.language(3)?,
                illustrative_band: numbers.is_set(4),
            };
            match gao_report::chart_json(record, &options, wanted) {
                Ok(picture) => Answer::Picture(picture),
                Err(NoPicture::Invalid(refused)) => Answer::Refused(refused),
                Err(NoPicture::NothingToDraw(_)) => Answer::Nothing,
                Err(NoPicture::Drawing(error)) => return Err(error.into()),
            }
        }
        other => bail!("`{other}` is no call"),
    })
}

/// The numbers of a call as what they stand for.
struct Numbers<'a>(&'a [u32]);

impl Numbers<'_> {
    fn one_of<T, const N: usize>(&self, place: usize, known: [T; N]) -> Result<T> {
        let number = self.0.get(place).copied().context("a number is missing")?;
        let place = usize::try_from(number).unwrap_or(usize::MAX);
        known.into_iter().nth(place).with_context(|| format!("`{number}` stands for nothing"))
    }

    fn language(&self, place: usize) -> Result<Language> {
        self.one_of(place, [Language::English, Language::Danish])
    }

    fn style(&self, place: usize) -> Result<Style> {
        self.one_of(place, [Style::Text, Style::Markdown])
    }

    fn audience(&self, place: usize) -> Result<Audience> {
        self.one_of(place, [Audience::Clinician, Audience::Patient])
    }

    fn part(&self, place: usize) -> Result<Part> {
        let known = [Part::Schedule, Part::Requests, Part::Projection, Part::Counselling];
        self.one_of(place, known)
    }

    fn is_set(&self, place: usize) -> bool {
        self.0.get(place).is_some_and(|number| *number != 0)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn response(status: &str, body: &str) -> Response {
        Response {
            question: "a ask".to_owned(),
            status: status.to_owned(),
            body: body.as_bytes().to_vec(),
        }
    }

    #[test]
    fn bytes_must_be_the_same_and_records_must_say_the_same() {
        let wanted = response("ok", r#"{"z_score":"-2.50","a":null,"c":[1.5]}"#);
        let same = response("ok", r#"{"c":[1.5],"z_score":"-2.5"}"#);
        assert!(disagreement(Form::Bytes, &same, &wanted).is_some());
        assert_eq!(disagreement(Form::Records, &same, &wanted), None);
        assert_eq!(disagreement(Form::Bytes, &wanted, &wanted), None);
        for other in [r#"{"c":[1.5],"z_score":"-2.51"}"#, r#"{"c":[1.5]}"#, "a letter"] {
            assert!(disagreement(Form::Records, &response("ok", other), &wanted).is_some());
        }
        let refused = response("refused", r#"{"z_score":"-2.50","a":null,"c":[1.5]}"#);
        assert!(disagreement(Form::Records, &refused, &wanted).is_some());
        // What is handed on must be the same bytes, records or not.
        let handed_on =
            |body: &str| Response { question: "a assess".to_owned(), ..response("ok", body) };
        let (same, wanted) = (handed_on(r#"{"b":1,"a":2}"#), handed_on(r#"{"a":2,"b":1}"#));
        assert!(disagreement(Form::Records, &same, &wanted).is_some());
    }

    #[test]
    fn only_a_field_that_holds_a_decimal_loses_its_zeros() {
        let before =
            json!({"margin": "2.0", "value": "-2.50", "low_percent": "10", "limit": "-2.00"});
        let after = json!({"margin": "2", "value": "-2.50", "low_percent": "10", "limit": "-2"});
        assert_eq!(canonical(before, false), after);
    }

    /// Otherwise a program that takes one for the other, or leaves one out, would get through.
    #[test]
    fn of_a_full_record_every_number_of_a_call_counts() {
        let requests = requests::all().unwrap();
        let full: Vec<&Request> = requests.iter().filter(|it| it.name == requests::FULL).collect();
        for call in ["explain", "explain_part", "agenda", "report", "chart"] {
            let asked: Vec<_> = full.iter().filter(|request| request.call == call).collect();
            let bodies: BTreeSet<Vec<u8>> =
                asked.iter().map(|request| answer(request).unwrap().body).collect();
            assert_eq!(bodies.len(), asked.len(), "{call}");
        }
    }

    #[test]
    fn a_number_that_stands_for_nothing_is_told() {
        assert!(Numbers(&[2]).language(0).is_err());
        assert!(Numbers(&[]).language(0).is_err());
        assert_eq!(Numbers(&[0, 1]).language(1).unwrap(), Language::Danish);
    }
}

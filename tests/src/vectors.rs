//! Vectors: an input and the exact answer it must give.

mod plain;
mod record;

use std::fs;
use std::path::Path;

use gao_core::assessment::{Assessment, CareAction, ImagingStep, PrognosisAnswer};
use gao_core::criteria::CriteriaSetId;
use gao_core::prognosis::{FractureGroup, PrognosisTopic};
use gao_core::severity::{IndexBound, JudgedBy};
use gao_core::{Mode, Options, Policy, Tri, assess_json_to_record};
use serde_json::{Value, json};

use crate::files::{read_json, repository};
use crate::words;

/// One vector.
#[derive(Clone, Debug)]
pub struct Vector {
    /// Its stable id.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// The function it speaks of.
    pub function: String,
    /// The record, in the wire format.
    pub input: Value,
    /// What else the function is given.
    pub args: Value,
    /// Project parameters other than the defaults.
    pub policy: Policy,
    /// The exact answer.
    pub expected: Value,
    /// Bare numbers in place of a record, for functions that are asked about those alone.
    pub raw: Value,
}

/// Every vector, file by file.
///
/// # Errors
///
/// As [`read`].
pub fn all() -> Result<Vec<Vector>, String> {
    let folder = repository().join("tests/vectors");
    let entries = fs::read_dir(&folder).map_err(|error| format!("`tests/vectors`: {error}"))?;
    let mut files = Vec::new();
    for entry in entries {
        let name = entry.map_err(|error| error.to_string())?.file_name();
        files.extend(name.into_string().ok().filter(|name| name.ends_with(".json")));
    }
    files.sort_unstable();
    Ok(files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?.concat())
}

/// The vectors of one file of `tests/vectors`.
///
/// # Errors
///
/// A sentence if the file cannot be read or has another shape.
pub fn read(file: &str) -> Result<Vec<Vector>, String> {
    let document = read_json(&Path::new("tests/vectors").join(file))?;
    let vectors =
        document["vectors"].as_array().ok_or_else(|| format!("`{file}` has no vectors"))?;
    vectors.iter().map(vector).collect()
}

fn vector(value: &Value) -> Result<Vector, String> {
    let text =
        |key: &str| value[key].as_str().map(str::to_owned).ok_or_else(|| format!("no `{key}`"));
    let policy = match &value["policy"] {
        Value::Null => Policy::default(),
        policy => serde_json::from_value(policy.clone()).map_err(|error| error.to_string())?,
    };
    Ok(Vector {
        id: text("id")?,
        title: text("title")?,
        function: text("function")?,
        input: value["input"].clone(),
        args: value["args"].clone(),
        policy,
        expected: value["expected"].clone(),
        raw: value["input_raw"].clone(),
    })
}

impl Vector {
    /// Whether the vector expects a refusal, and with which code.
    #[must_use]
    pub fn refusal(&self) -> Option<&str> {
        self.expected.as_str()?.strip_prefix("Err(")?.strip_suffix(')')
    }

    /// How the vector is assessed.
    #[must_use]
    pub fn options(&self) -> Options {
        // Where an answer is expected beside a fault, the faulty fact is set aside.
        let set_aside = self.expected.to_string().contains("INPUT-ERROR");
        let mode = if set_aside { Mode::Quarantine } else { Mode::Strict };
        Options { policy: self.policy.clone(), mode, as_of: None }
    }

    /// Whether the engine answers as the vector expects; else what it answers.
    ///
    /// # Errors
    ///
    /// A sentence with both.
    pub fn held(&self) -> Result<(), String> {
        let answer = self.answer();
        let holds = match (self.refusal(), &answer) {
            (Some(code), Err(codes)) => codes.iter().any(|given| given == code),
            (None, Ok(answer)) => *answer == self.expected,
            _ => false,
        };
        let Self { id, title, expected, .. } = self;
        if holds {
            Ok(())
        } else {
            Err(format!("{id} {title}: expected {expected}, got {answer:?}"))
        }
    }

    /// What the engine answers, in the words of the vectors.
    ///
    /// # Errors
    ///
    /// The codes of the problems, if the input is refused.
    pub fn answer(&self) -> Result<Value, Vec<String>> {
        if self.function == "base2" {
            return self.calcium_codes();
        }
        if let Some(answer) = plain::answer(&self.function, &self.raw) {
            return answer.map_err(|error| vec![error]);
        }
        let bytes = self.input.to_string().into_bytes();
        let assessment = assess_json_to_record(&bytes, &self.options()).map_err(|refused| {
            refused
                .problems()
                .iter()
                .map(|problem| problem.code.as_str().to_owned())
                .collect::<Vec<_>>()
        })?;
        match self.function.as_str() {
            "dx" => Ok(diagnosis(&assessment)),
            "suspicion" => Ok(json!(assessment.suspicion.level)),
            "imaging" => Ok(assessment.imaging.steps.iter().map(step).collect()),
            "vlow" => Ok(json!(very_low(&assessment))),
            "sdi" => Ok(deformity_index(&assessment)),
            "count" => {
                let count = &assessment.severity.vertebral_count;
                let codes: Vec<_> = assessment.warnings.iter().map(|w| w.code.as_str()).collect();
                Ok(json!({"count": [count.at_least, count.at_most], "warnings": codes}))
            }
            "pharm" => Ok(words::pharmacotherapy(&assessment.pharmacotherapy)),
            "safety" => {
                let agent = serde_json::from_value(self.args["agent"].clone())
                    .map_err(|error| vec![error.to_string()])?;
                Ok(json!(words::agent(&assessment, agent)))
            }
            "schedule" => Ok(json!(words::schedule(&assessment))),
            "base" => Ok(assessment
                .base_management
                .actions
                .iter()
                .map(|action| care(action, self.condition(action)))
                .collect()),
            "prognosis" => Ok(Value::from(course(&assessment.prognosis))),
            "preg_now" => Ok(json!(word(assessment.reproductive_state.pregnant.outcome))),
            "warnings" => {
                Ok(assessment.warnings.iter().map(|warning| warning.code.as_str()).collect())
            }
            other => Err(vec![format!("function `{other}` is not built")]),
        }
    }
}

impl Vector {
    /// What to ask other languages: its record, or records that ask the same as its plain arguments.
    #[must_use]
    pub fn records(&self) -> Vec<Value> {
        if self.input.is_null() {
            return record::of(&self.function, &self.raw);
        }
        vec![self.input.clone()]
    }

    /// The first action of base care for each calcium intake, for a woman with a fracture.
    fn calcium_codes(&self) -> Result<Value, Vec<String>> {
        let intakes = self.raw.as_array().into_iter().flatten();
        let codes = intakes.map(|intake| {
            let input = record::calcium(intake);
            let vector = Self { function: "base".to_owned(), input, ..self.clone() };
            vector.answer().map(|codes| codes[0].clone())
        });
        codes.collect::<Result<Vec<_>, _>>().map(Value::from)
    }

    fn condition(&self, action: &CareAction) -> Option<&str> {
        let pointer = action.condition.as_ref()?;
        self.input.pointer(&format!("{pointer}/kind"))?.as_str()
    }
}

/// An action as the vectors write it: its code, then its gap or its condition.
pub(crate) fn care(action: &CareAction, condition: Option<&str>) -> String {
    let code = json!(action.code).as_str().unwrap_or_default().to_owned();
    match (action.gap_from_mg_per_day.zip(action.gap_to_mg_per_day), condition) {
        (Some((from, to)), _) => format!("{code}:{from}-{to}"),
        (None, Some(kind)) => format!("{code}:{kind}"),
        (None, None) => code,
    }
}

/// The figures as the vectors write them; that the next pregnancy is worse after several is said
/// of that group alone.
pub(crate) fn course(prognosis: &PrognosisAnswer) -> String {
    let of = |topic: PrognosisTopic| {
        prognosis.statements.iter().find(|statement| statement.topic == topic)
    };
    let percent = |topic: PrognosisTopic, group: Option<FractureGroup>| {
        let figures = of(topic).into_iter().flat_map(|statement| &statement.figures);
        let mut of_group = figures.filter(|figure| figure.group == group);
        of_group.next().map_or("none", |figure| figure.percent.as_str()).to_owned()
    };
    let all = percent(PrognosisTopic::NewFracture, None);
    let years = of(PrognosisTopic::NewFracture)
        .and_then(|statement| statement.median_follow_up_years)
        .unwrap_or_default();
    let by_group = |group| percent(PrognosisTopic::NewFractureByGroup, Some(group));
    let (one, several) = (by_group(FractureGroup::One), by_group(FractureGroup::Several));
    let (group, beside) = match prognosis.group {
        FractureGroup::One => (format!("group=1: {one}%"), ""),
        FractureGroup::Several => (format!("group>1: {several}%"), " (higher: >1 fracture)"),
        FractureGroup::Unknown => (format!("group unknown: {one}% or {several}%"), ""),
        FractureGroup::Neither => ("group none".to_owned(), ""),
    };
    let next = percent(PrognosisTopic::NextPregnancy, None);
    format!("{all}% overall/{years}y; {group}; next pregnancy {next}%{beside}")
}

/// A step as the vectors write it: its code, then its reason or parameter.
pub(crate) fn step(step: &ImagingStep) -> Value {
    let word = |value: Value| value.as_str().map(str::to_owned);
    let mut text = word(json!(step.code)).unwrap_or_default();
    let features: Vec<&str> = step
        .features
        .iter()
        .filter(|_| step.rule == "F-02.IMG-6b")
        .filter_map(|path| path.strip_prefix("symptoms."))
        .collect();
    let parameters = [
        step.reason.and_then(|reason| word(json!(reason))),
        step.deferred.and_then(|item| word(json!(item))),
        (!features.is_empty()).then(|| format!("missing={}", features.join(","))),
    ];
    for parameter in parameters.into_iter().flatten() {
        text.push(':');
        text.push_str(&parameter);
    }
    Value::from(text)
}

pub(crate) fn deformity_index(assessment: &Assessment) -> Value {
    let index = &assessment.severity.spinal_deformity_index;
    let bound = if index.bound == IndexBound::Exact { "Exact" } else { "AtLeast" };
    json!([bound, index.sum])
}

pub(crate) fn very_low(assessment: &Assessment) -> &'static str {
    let answer = &assessment.severity.very_low_bmd;
    match (answer.conclusion.outcome, answer.judged_by) {
        (Tri::No, JudgedBy::ProjectLimit) => "No(by P-01)",
        (outcome, _) => word(outcome),
    }
}

pub(crate) fn word(tri: Tri) -> &'static str {
    match tri {
        Tri::Yes => "Yes",
        Tri::No => "No",
        Tri::Unknown => "Unknown",
    }
}

pub(crate) fn diagnosis(assessment: &Assessment) -> Value {
    let diagnosis = &assessment.diagnosis;
    let set = |id: CriteriaSetId| {
        let answer = diagnosis.sets.iter().find(|set| set.id == id);
        word(answer.map_or(Tri::Unknown, |set| set.conclusion.outcome))
    };
    let mut answer = json!({
        "A": set(CriteriaSetId::Introduction),
        "B": set(CriteriaSetId::Diagnostic),
        "C": set(CriteriaSetId::Descriptive),
        "label": diagnosis.label,
        "provisional": diagnosis.provisional,
    });
    let mut also = |key: &str, applies: bool, value: Value| {
        if applies {
            answer[key] = value;
        }
    };
    also("failed", !diagnosis.failed.is_empty(), json!(diagnosis.failed));
    also("A_arm", diagnosis.introduction_by_t_score_only, json!("T arm only"));
    also("note", diagnosis.t_score_not_reported, json!("T-NOT-REPORTED"));
    also("beside", diagnosis.monogenic_confirmed, json!(["monogenic"]));
    answer
}

//! Vectors: an input and the exact answer it must give.

mod plain;

use std::path::Path;

use gao_core::assessment::{Assessment, ImagingStep};
use gao_core::criteria::CriteriaSetId;
use gao_core::severity::{IndexBound, JudgedBy};
use gao_core::{Mode, Options, Policy, Tri, assess_json_to_record};
use serde_json::{Value, json};

use crate::files::read_json;

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
    /// Plain arguments, for a function that needs no record.
    pub input_raw: Value,
    /// Project parameters other than the defaults.
    pub policy: Policy,
    /// The exact answer.
    pub expected: Value,
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
        input_raw: value["input_raw"].clone(),
        policy,
        expected: value["expected"].clone(),
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
        Options { policy: self.policy.clone(), mode: Mode::Strict, as_of: None }
    }

    /// What the engine answers, in the words of the vectors.
    ///
    /// # Errors
    ///
    /// The codes of the problems, if the input is refused.
    pub fn answer(&self) -> Result<Value, Vec<String>> {
        if let Some(answer) = plain::answer(&self.function, &self.input_raw) {
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
            "sdi" => {
                let index = &assessment.severity.spinal_deformity_index;
                let bound = if index.bound == IndexBound::Exact { "Exact" } else { "AtLeast" };
                Ok(json!([bound, index.sum]))
            }
            "count" => {
                let count = &assessment.severity.vertebral_count;
                let codes: Vec<_> = assessment.warnings.iter().map(|w| w.code.as_str()).collect();
                Ok(json!({"count": [count.at_least, count.at_most], "warnings": codes}))
            }
            "preg_now" => Ok(json!(word(assessment.reproductive_state.pregnant.outcome))),
            "warnings" => {
                Ok(assessment.warnings.iter().map(|warning| warning.code.as_str()).collect())
            }
            other => Err(vec![format!("function `{other}` is not built")]),
        }
    }
}

/// A step as the vectors write it: its code, then its reason or parameter.
fn step(step: &ImagingStep) -> Value {
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

fn very_low(assessment: &Assessment) -> &'static str {
    let answer = &assessment.severity.very_low_bmd;
    match (answer.conclusion.outcome, answer.judged_by) {
        (Tri::No, JudgedBy::ProjectLimit) => "No(by P-01)",
        (outcome, _) => word(outcome),
    }
}

fn word(tri: Tri) -> &'static str {
    match tri {
        Tri::Yes => "Yes",
        Tri::No => "No",
        Tri::Unknown => "Unknown",
    }
}

fn diagnosis(assessment: &Assessment) -> Value {
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

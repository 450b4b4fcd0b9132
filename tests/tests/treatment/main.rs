//! F-08, F-09, F-10 and F-16 on every limit: the day or value just under it, on it, just over.

mod clock;
mod courses;
mod decision;
mod events;
mod exposure;
mod fractures;
mod letters;
mod plans;
mod reasons;

use gao_conformance::words;
use gao_core::assessment::{AgentAnswer, Code, EventAnswer};
use gao_core::schedule::EventCode;
use gao_core::{Agent, Assessment, Options, Policy, ReviewClock, assess_json_to_record};
use serde_json::{Value, json};

/// One collapse, BMD judged not very low, weaned on 1 December 2025: nothing is open, and the
/// answer is to wait.
fn waits(as_of: &str) -> Value {
    json!({
        "as_of": as_of,
        "pregnancy_status": {"value": "no", "on": as_of},
        "pregnancies": [{
            "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live",
            "lactation_periods": [{"start": "2025-10-05", "end": "2025-12-01"}],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "fractures": [{
            "site": "vertebra", "level": "T8", "onset": "2025-08-20", "mechanism": "spontaneous",
            "confirmed": "yes", "genant_grade": 1,
        }],
        "fractures_complete": "yes",
        "imaging": [{"date": "2025-11-12", "modality": "xray", "regions": ["thoracic", "lumbar"],
                     "result": "fracture"}],
        "imaging_complete": "yes",
        "bmd": [{"date": "2025-12-05", "modality": "dxa", "site": "lumbar_spine", "levels":
                 ["L1", "L2", "L3", "L4"], "z_score": "-2.4", "t_score": "-2.4"}],
        "bmd_complete": "yes",
        "differential": {"malignancy": "excluded", "osteomalacia": "excluded",
                         "monogenic": "excluded", "secondary_examined": "yes"},
        "symptoms": {"spinal_pain": "no", "hip_pain": "no", "height_loss": "no", "kyphosis": "no"},
        "conditions": [],
        "medications": [],
        "diagnosis_date": "2025-12-10",
        "plans": {"pregnancy_wish": "no"},
        "judgements": {
            "very_low_bmd": {"value": "no"}, "conservative_insufficient": {"value": "no"},
        },
    })
}

/// Two collapses, very low BMD, other measures judged not to be enough: a start is considered.
fn starts(as_of: &str) -> Value {
    let mut record = waits(as_of);
    let second = json!({"site": "vertebra", "level": "T9", "onset": "2025-08-21",
        "mechanism": "spontaneous", "confirmed": "yes", "genant_grade": 1});
    record["fractures"].as_array_mut().unwrap().push(second);
    record["judgements"]["very_low_bmd"]["value"] = json!("yes");
    record["judgements"]["conservative_insufficient"]["value"] = json!("yes");
    record
}

/// Pregnant again from `lmp`, on 1 June 2027.
fn pregnant(lmp: &str) -> Value {
    let mut record = waits("2027-06-01");
    record.as_object_mut().unwrap().remove("pregnancy_status");
    let again = json!({"lmp": lmp, "outcome": "ongoing"});
    record["pregnancies"].as_array_mut().unwrap().push(again);
    record
}

fn with(record: Value, pointer: &str, value: Value) -> Value {
    let mut record = record;
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    record.pointer_mut(parent).unwrap()[key] = value;
    record
}

fn without(record: Value, pointer: &str) -> Value {
    gao_conformance::records::without(&record, pointer)
}

fn taking(record: Value, courses: Value) -> Value {
    let record = with(record, "/medications", courses);
    with(record, "/medications_complete", json!("yes"))
}

fn assess(record: &Value) -> Assessment {
    under(record, Policy::default())
}

fn under(record: &Value, policy: Policy) -> Assessment {
    let options = Options { policy, ..Options::default() };
    assess_json_to_record(record.to_string().as_bytes(), &options)
        .unwrap_or_else(|refused| panic!("{record}: {:?}", refused.problems()))
}

/// Counted from the day of diagnosis.
fn from_diagnosis() -> Policy {
    Policy { review_clock: ReviewClock::Diagnosis, ..Policy::default() }
}

/// `ConsiderStart:Baseline`, and what follows it.
fn decision(record: &Value) -> String {
    said(&assess(record))
}

fn said(answer: &Assessment) -> String {
    let words = words::pharmacotherapy(&answer.pharmacotherapy);
    let parts = words.as_array().unwrap().iter().filter_map(Value::as_str);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The facts that F-08 says it lacks.
fn missing(record: &Value) -> Vec<String> {
    let missing = assess(record).pharmacotherapy.grounds.missing;
    missing.into_iter().map(|fact| fact.pointer).collect()
}

fn on(answer: &Assessment, agent: Agent) -> &AgentAnswer {
    answer.agent_safety.agents.iter().find(|of| of.agent == agent).unwrap()
}

/// Whether a finding stands, by its code and, for an interval, its state.
fn found(record: &Value, agent: Agent, code: &str) -> bool {
    let answer = assess(record);
    words::agent(&answer, agent).iter().any(|found| found == code)
        || on(&answer, agent).findings.iter().any(|finding| finding.code.as_str() == code)
}

fn event(answer: &Assessment, code: EventCode) -> Option<&EventAnswer> {
    answer.schedule.events.iter().find(|event| event.code == code)
}

/// `Due`, `Deferred(pregnancy-unclarified)`, or nothing if the event is not there.
fn status(record: &Value, code: EventCode) -> String {
    let answer = assess(record);
    event(&answer, code).map_or_else(String::new, |event| {
        let status = json!(event.status).as_str().unwrap().to_owned();
        match event.reason {
            Some(reason) => format!("{status}({})", json!(reason).as_str().unwrap()),
            None => status,
        }
    })
}

//! An independent, deliberately naive second implementation of the project's specification.
//!
//! It was written from the specification alone and shares no code and no constant with the engine.
//! It is run against the engine over many random records; where the two differ, one of them, or the
//! text, is wrong. It validates nothing: what it cannot read is unknown.

#![forbid(unsafe_code)]

mod agents;
mod base;
mod change;
mod courses;
mod date;
mod diagnosis;
mod imaging;
mod low_bmd;
mod new_fracture;
mod pairs;
mod pharm;
mod pregnancy;
mod prognosis;
mod record;
mod schedule;
mod severity;
mod state;
mod suspicion;
mod tri;
mod windows;

pub mod raw;

use record::Record;
use serde_json::{Map, Value, json};

/// The project parameters that the differential run varies.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policy {
    /// P-01: "very low BMD" is what the clinician says, and nothing else.
    pub very_low_clinician_only: bool,
    /// P-19: the clock of S-85 starts at the diagnosis, not at the anchor.
    pub review_clock_from_diagnosis: bool,
}

/// Everything the oracle says of one valid record.
#[must_use]
pub fn answer(record: &Value, policy: &Policy) -> Value {
    let record = &Record::read(record);
    let pregnant = state::pregnant_now(record);
    let lactating = state::lactating_now(record);
    let suspicion = suspicion::suspicion(record);
    let diagnosis = diagnosis::classify(record);
    let situation = pharm::Situation { record, policy, diagnosis: &diagnosis, pregnant, lactating };
    let pharm = pharm::pharmacotherapy(&situation);
    let schedule = schedule::schedule(record, policy, &pharm, pregnant, lactating);

    let mut findings = Map::new();
    let mut extra = Map::new();
    for agent in courses::ANTIOSTEOPOROTIC {
        let codes = agents::findings(record, agent, pregnant, lactating);
        findings.insert(agent.to_owned(), json!(codes));
        extra.insert(agent.to_owned(), json!(agents::extra(record, agent)));
    }
    json!({
        "pregnant_now": pregnant.word(),
        "lactating_now": lactating.word(),
        "anchor": state::anchor(record).map(|a| json!({
            "date": a.date.show(),
            "kind": if a.weaning { "weaning" } else { "birth" },
            "provisional": a.provisional,
        })),
        "suspicion": suspicion,
        "imaging": imaging::plan(record, pregnant),
        "diagnosis": {
            "A": diagnosis.a.word(),
            "B": diagnosis.b.word(),
            "C": diagnosis.c.word(),
            "label": diagnosis.label,
            "failed": diagnosis.failed,
            "provisional": diagnosis.provisional,
            "t_arm_only": diagnosis.t_arm_only,
        },
        "diagnosis_extra": {
            "t_not_reported": diagnosis.t_not_reported,
            "beside_monogenic": diagnosis::status(record, "monogenic") == "confirmed",
        },
        "severity": severity(record, policy),
        "changes": change::changes(record),
        "compared": change::compared(record),
        "physiology": pairs::physiologies(record),
        "recovery": pairs::recoveries(record),
        "base": base::management(record, suspicion, diagnosis.label, pregnant, lactating),
        "pharm": {
            "kind": pharm.kind,
            "why": pharm.why,
            "underlying": pharm.underlying,
            "possible": pharm.possible,
            "pivotal": pharm.pivotal,
            "missing": pharm.missing,
            "requests": pharm.requests,
            "caveats": pharm.caveats,
            "flags": pharm.flags,
        },
        "agents": findings,
        "agents_extra": extra,
        "washout": agents::washouts(record, pregnant),
        "schedule": schedule,
        "prognosis": prognosis::prognosis(record, diagnosis.label),
    })
}

fn severity(record: &Record, policy: &Policy) -> Value {
    let vertebral = severity::vertebral_count(record);
    let all = severity::all_fracture_count(record);
    let (exact, sdi) = severity::sdi(record);
    json!({
        "vertebral_count": [vertebral.low, vertebral.high],
        "all_fracture_count": [all.low, all.high],
        "multiple_vertebral": severity::multiple(record, vertebral).word(),
        "multiple_any": severity::multiple(record, all).word(),
        "very_low_bmd": severity::very_low(record, policy).word(),
        "sdi": [if exact { "Exact" } else { "AtLeast" }, sdi],
    })
}

/// The answer of F-08 in the words of the vectors, from the `pharm` object of [`answer`].
#[must_use]
pub fn pharm_words(pharm: &Value) -> Value {
    let word = |key: &str| pharm[key].as_str().unwrap_or_default().to_owned();
    let joined = |key: &str| {
        let items = pharm[key].as_array().into_iter().flatten();
        items.filter_map(Value::as_str).collect::<Vec<_>>().join(",")
    };
    let (kind, why) = (word("kind"), word("why"));
    let (head, first) = match kind.as_str() {
        "ConsiderStart" => (format!("{kind}:{why}"), String::new()),
        "Defer" => (format!("{kind}:{why}"), word("underlying")),
        _ if why.is_empty() && !joined("possible").is_empty() => {
            (kind, format!("{{{}}}", joined("possible")))
        }
        _ => (kind, why),
    };
    let mut parts = vec![first];
    let named = [
        ("pivotal", "pivotal"),
        ("missing", "missing"),
        ("caveat", "caveats"),
        ("request", "requests"),
        ("flag", "flags"),
    ];
    for (name, key) in named {
        parts.push(match joined(key) {
            list if list.is_empty() => list,
            list => format!("{name}={list}"),
        });
    }
    parts.retain(|p| !p.is_empty());
    json!([head, parts.join(" ")])
}

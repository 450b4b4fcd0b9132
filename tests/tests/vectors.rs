//! Every vector of a built function, and a list of those that wait.

use std::collections::BTreeSet;
use std::path::Path;

use gao_conformance::{read_json, vectors};
use gao_core::assessment::Assessment;
use gao_core::change::Allowance;
use gao_core::suspicion::{RedFlag, SuspicionLevel};
use gao_core::{Mode, Options, ProblemCode, Tri, assess_json_to_record};
use serde_json::{Value, json};

/// Runs one file and reports every difference at once.
fn run(file: &str, expected_count: usize) {
    let vectors = vectors::read(file).unwrap();
    assert_eq!(vectors.len(), expected_count, "`{file}`");
    let differences: Vec<String> =
        vectors.iter().filter_map(|vector| vector.held().err()).collect();
    assert!(differences.is_empty(), "{}\n{}", differences.len(), differences.join("\n"));
}

#[test]
fn diagnosis() {
    run("dx.json", 68);
}

#[test]
fn lists_missing_empty_and_incomplete() {
    run("lists.json", 51);
}

#[test]
fn pregnant_now() {
    run("preg_now.json", 11);
}

#[test]
fn suspicion() {
    run("suspicion.json", 18);
}

#[test]
fn imaging() {
    run("imaging.json", 23);
}

#[test]
fn severity() {
    run("vlow.json", 3);
    run("sdi.json", 2);
    run("count.json", 1);
}

#[test]
fn pharmacotherapy() {
    run("pharm.json", 40);
}

/// Two of them hold a fault: they are answered in quarantine, as an import would.
#[test]
fn agent_safety() {
    run("safety.json", 14);
}

#[test]
fn washout() {
    run("washout.json", 7);
}

#[test]
fn schedule() {
    run("schedule.json", 7);
}

#[test]
fn base_care() {
    run("base.json", 5);
    run("base2.json", 1);
}

#[test]
fn prognosis() {
    run("prognosis.json", 5);
}

#[test]
fn change_of_bmd() {
    run("change.json", 5);
    run("physio.json", 8);
    run("recovery.json", 4);
}

#[test]
fn projection() {
    run("project.json", 4);
}

/// A faulty DXA hides no red flag: strict reading refuses and says so, quarantine acts on it.
#[test]
fn urgent() {
    let vectors = vectors::read("urgent.json").unwrap();
    assert_eq!(vectors.len(), 1);
    for vector in vectors {
        let bytes = vector.input.to_string().into_bytes();
        let strict = Options { mode: Mode::Strict, ..vector.options() };
        let refused = assess_json_to_record(&bytes, &strict).unwrap_err();
        let codes: Vec<_> = refused.problems().iter().map(|problem| problem.code).collect();
        assert!(codes.contains(&ProblemCode::WUrgentMedicalAssessment), "{codes:?}");
        assert!(codes.contains(&ProblemCode::ERangeScore), "{codes:?}");

        let quarantine = Options { mode: Mode::Quarantine, ..vector.options() };
        let answer = assess_json_to_record(&bytes, &quarantine).unwrap();
        let actions = answer.suspicion.actions.iter();
        let actions: Value = actions
            .map(|action| match action.codes.join(",") {
                codes if codes.is_empty() => action.code.to_string(),
                codes => format!("{}:{codes}", action.code),
            })
            .collect();
        assert_eq!(actions, vector.expected, "{}", vector.id);
        assert_eq!(answer.suspicion.red_flags, [RedFlag::NeurologicalDeficit]);
        assert_eq!(answer.suspicion.level, SuspicionLevel::Strong);
    }
}

#[test]
fn warnings() {
    run("warnings.json", 3);
}

/// A refusal is the same whatever the function that asked.
#[test]
fn refusals_of_treatment_vectors() {
    let mut refusals = Vec::new();
    for file in ["pharm.json", "safety.json"] {
        for vector in vectors::read(file).unwrap() {
            if let Some(code) = vector.refusal() {
                let codes = vector.answer().unwrap_err();
                assert!(codes.iter().any(|given| given == code), "{}: {codes:?}", vector.id);
                refusals.push(vector.id);
            }
        }
    }
    assert_eq!(refusals, ["TV-176"]);
}

#[test]
fn level_spellings() {
    let document = read_json(Path::new("tests/vectors/levels.json")).unwrap();
    let mut count = 0;
    for vector in document["vectors"].as_array().unwrap() {
        let given = vector["input_raw"].as_array().unwrap();
        for (spelling, level) in given.iter().zip(vector["expected"].as_array().unwrap()) {
            let read = gao_core::Level::parse(spelling.as_str().unwrap()).unwrap();
            assert_eq!(read.as_str(), level.as_str().unwrap());
            count += 1;
        }
    }
    assert_eq!(count, 4);
}

/// Vectors that wait are listed by name; none is both run and waiting, and none is forgotten.
#[test]
fn pending_vectors_are_exactly_those_not_run() {
    let pending = read_json(Path::new("tests/vectors/pending.json")).unwrap();
    let waiting: BTreeSet<String> = pending["vectors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["id"].as_str().unwrap().to_owned())
        .collect();
    let built = [
        "dx",
        "levels",
        "warnings",
        "preg_now",
        "suspicion",
        "imaging",
        "vlow",
        "sdi",
        "count",
        "urgent",
        "pharm",
        "safety",
        "washout",
        "schedule",
        "base",
        "base2",
        "prognosis",
        "change",
        "physio",
        "recovery",
        "project",
    ];
    let mut unrun = BTreeSet::new();
    let mut total = 0;
    for entry in std::fs::read_dir(gao_conformance::repository().join("tests/vectors")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        // Two are made by hand, and the last is run by `differential.rs`.
        let apart = ["pending.json", "lists.json", "differential.json"];
        if !name.ends_with(".json") || apart.contains(&name.as_str()) {
            continue;
        }
        for vector in vectors::read(&name).unwrap() {
            total += 1;
            if !built.contains(&vector.function.as_str()) && vector.refusal().is_none() {
                unrun.insert(vector.id);
            }
        }
    }
    assert_eq!(total, 231);
    assert_eq!(waiting, unrun);
}

/// What other languages are asked in place of plain arguments is the same question.
#[test]
fn a_record_in_place_of_plain_arguments_asks_the_same() {
    let mut asked = 0;
    let mut differences = Vec::new();
    for vector in vectors::all().unwrap() {
        let records = vector.records();
        assert!(!records.is_empty(), "{} cannot be asked in another language", vector.id);
        let [record] = records.as_slice() else { continue };
        let said = |found: &Assessment| -> Option<Value> {
            let comparison = found.bmd_changes.comparisons.first();
            let agents = found.agent_safety.agents.iter().filter(|agent| agent.recorded);
            let mut findings = agents.flat_map(|agent| &agent.findings);
            match vector.function.as_str() {
                "change" => comparison.map(|comparison| {
                    let difference = comparison.difference.as_ref().unwrap();
                    let thousandths: f64 = difference.g_per_cm2.parse::<f64>().unwrap() * 1000.0;
                    json!({
                        "comparable": comparison.comparable == Tri::Yes,
                        "delta": thousandths.round() as i64,
                        "pct": difference.percent,
                        "sig": format!("{:?}", comparison.significant.outcome),
                    })
                }),
                "physio" => {
                    comparison.and_then(|it| it.physiology.as_ref()).map(|found| {
                        match found.measurement_error {
                            Some(allowance @ (Allowance::WithinLsc | Allowance::LscUnknown)) => {
                                json!(format!("{:?}:{allowance:?}", found.result))
                            }
                            _ => json!(found.result),
                        }
                    })
                }
                "recovery" => {
                    comparison.and_then(|it| it.recovery.as_ref()).map(|found| json!(found.result))
                }
                "washout" => findings.find_map(|found| found.washout).map(|state| json!(state)),
                _ => None,
            }
        };
        if !vector.raw.is_array() || matches!(vector.function.as_str(), "project" | "levels") {
            continue;
        }
        asked += 1;
        let bytes = record.to_string().into_bytes();
        let found = assess_json_to_record(&bytes, &vector.options()).unwrap();
        if said(&found).as_ref() != Some(&vector.expected) {
            differences.push(format!("{}: {:?}, not {}", vector.id, said(&found), vector.expected));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert_eq!(asked, 24);
}

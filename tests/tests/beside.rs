//! Definitions from outside the article are off unless asked for, and never touch the label.

use gao_conformance::vectors;
use gao_core::criteria::{self, CriteriaSetId};
use gao_core::evidence::Class;
use gao_core::{Assessment, Options, Policy, Tri, assess_json_to_record};
use serde_json::{Value, json};

fn with_both() -> Options {
    let policy =
        Policy { report_iscd_2005: true, report_makitie_zillikens_2021: true, ..Policy::default() };
    Options { policy, ..Options::default() }
}

fn assess(input: &Value, options: &Options) -> Assessment {
    assess_json_to_record(input.to_string().as_bytes(), options).unwrap()
}

fn outcome(assessment: &Assessment, id: CriteriaSetId) -> Tri {
    let set = assessment.diagnosis.sets.iter().find(|set| set.id == id).unwrap();
    assert_eq!(set.makes_label, id.set().class == Class::Statement);
    set.conclusion.outcome
}

#[test]
fn asking_for_them_changes_nothing_but_that_they_are_there() {
    for file in ["dx.json", "lists.json"] {
        for vector in vectors::read(file).unwrap().iter().filter(|v| v.refusal().is_none()) {
            let (without, with) =
                (assess(&vector.input, &Options::default()), assess(&vector.input, &with_both()));
            assert_eq!(without.diagnosis.sets.len(), 3, "{}", vector.id);
            assert_eq!(with.diagnosis.sets.len(), criteria::ALL.len(), "{}", vector.id);
            assert_eq!(without.diagnosis.sets, with.diagnosis.sets[..3], "{}", vector.id);
            assert_eq!(without.diagnosis.label, with.diagnosis.label, "{}", vector.id);
            assert_eq!(without.missing, with.missing, "{}", vector.id);
        }
    }
}

/// A record whose only DXA has these scores, with a low-energy rib fracture years before any
/// pregnancy, so that only the sets without a window can be met.
fn record(z_score: &str, t_score: &str, fractures: Value) -> Value {
    json!({
        "as_of": "2025-12-20",
        "pregnancies": [],
        "fractures": fractures,
        "fractures_complete": "yes",
        "conditions": [],
        "medications": [],
        "bmd": [{
            "date": "2025-12-01", "modality": "dxa", "site": "lumbar_spine",
            "levels": ["L1", "L2", "L3", "L4"], "z_score": z_score, "t_score": t_score,
        }],
        "bmd_complete": "yes",
    })
}

#[test]
fn their_limits_are_inclusive() {
    let rib =
        json!([{"site": "rib", "onset": "2020", "mechanism": "low_energy", "confirmed": "yes"}]);
    for (z, t, iscd, early) in [
        ("-2.00", "-1.00", Tri::Yes, Tri::Yes),
        ("-1.99", "-2.49", Tri::No, Tri::No),
        ("-1.99", "-2.50", Tri::No, Tri::Yes),
        ("-2.01", "-2.51", Tri::Yes, Tri::Yes),
    ] {
        let answer = assess(&record(z, t, rib.clone()), &with_both());
        assert_eq!(outcome(&answer, CriteriaSetId::Iscd2005), iscd, "{z} {t}");
        assert_eq!(outcome(&answer, CriteriaSetId::MakitieZillikens2021), early, "{z} {t}");
        assert_eq!(outcome(&answer, CriteriaSetId::Diagnostic), Tri::No);
    }
}

#[test]
fn early_onset_osteoporosis_asks_for_a_fracture_or_a_disease() {
    let mut input = record("-2.50", "-2.60", json!([]));
    let answer =
        |input: &Value| outcome(&assess(input, &with_both()), CriteriaSetId::MakitieZillikens2021);
    assert_eq!(answer(&input), Tri::No);
    input["conditions"] = json!([{"kind": "coeliac_disease", "present": "yes"}]);
    assert_eq!(answer(&input), Tri::Yes);
    input["conditions"] = Value::Null;
    assert_eq!(answer(&input), Tri::Unknown);
}

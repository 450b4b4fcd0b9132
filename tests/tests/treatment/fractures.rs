//! A new fracture after the diagnosis (S-84), and one vertebra recorded again.

use serde_json::{Value, json};

use super::*;

/// A further fracture beside the one at T8.
fn further(fracture: Value) -> Value {
    let mut record = waits("2026-06-01");
    record["fractures"].as_array_mut().unwrap().push(fracture);
    record["imaging"][0]["date"] = json!("2026-05-01");
    record
}

fn vertebra(level: &str, onset: &str) -> Value {
    json!({"site": "vertebra", "level": level, "onset": onset, "mechanism": "spontaneous",
           "confirmed": "yes"})
}

fn also(mut fracture: Value, key: &str, value: Value) -> Value {
    fracture[key] = value;
    fracture
}

const NEW: &str = "ConsiderStart:NewFracture";
const OPEN: &str = "Undetermined new-fracture";

#[test]
fn new_is_after_the_day_of_diagnosis() {
    let on = |day| decision(&further(vertebra("L1", day)));
    assert_eq!(on("2025-12-10"), "SpecialistJudgement grey-zone");
    assert_eq!(on("2025-12-11"), NEW);
    // A month that holds both days is open, and the day is asked for.
    let month = further(vertebra("L1", "2025-12"));
    assert_eq!(decision(&month), OPEN);
    assert!(missing(&month).contains(&"/fractures/1/onset".to_owned()));
    assert_eq!(decision(&further(vertebra("L1", "2026-01"))), NEW);
}

#[test]
fn only_a_confirmed_fracture_without_great_force_is_new() {
    let with = |key: &str, value: &str| {
        decision(&further(also(vertebra("L1", "2026-03-01"), key, json!(value))))
    };
    assert_eq!(with("confirmed", "no"), "Observe");
    assert_eq!(with("confirmed", "unknown"), OPEN);
    assert_eq!(with("mechanism", "high_energy"), "Observe");
    assert_eq!(with("mechanism", "unknown"), OPEN);
    assert_eq!(with("mechanism", "pathological"), "NotApplicable AlternativeCauseFirst");
    // Any bone counts.
    let hip = json!({"site": "hip", "side": "left", "onset": "2026-03-01",
                     "mechanism": "low_energy", "confirmed": "yes"});
    assert_eq!(decision(&further(hip)), NEW);
}

#[test]
fn the_same_vertebra_again_is_new_only_if_worse_or_acute() {
    let again = || vertebra("T8", "2026-03-01");
    assert_eq!(decision(&further(again())), OPEN);
    let asked = missing(&further(again()));
    for fact in ["/fractures/1/age", "/fractures/1/genant_grade"] {
        assert!(asked.contains(&fact.to_owned()), "{asked:?}");
    }
    // Of another vertebra, or of one that it cannot repeat, nothing is asked.
    let mut others = further(again());
    for other in [
        vertebra("T12", "2025-08-22"),
        also(vertebra("T8", "2025-08-22"), "confirmed", json!("no")),
    ] {
        others["fractures"].as_array_mut().unwrap().push(other);
    }
    assert_eq!(missing(&others), asked);
    let graded = |grade: u8| also(again(), "genant_grade", json!(grade));
    assert_eq!(decision(&further(graded(2))), NEW);
    assert_eq!(decision(&further(graded(1))), OPEN);
    assert_eq!(decision(&further(also(graded(1), "age", json!("old")))), "Observe");
    assert_eq!(decision(&further(also(graded(1), "age", json!("acute")))), NEW);
    assert_eq!(decision(&further(also(again(), "age", json!("acute")))), NEW);
    assert_eq!(decision(&further(also(again(), "age", json!("old")))), OPEN);
}

/// A vertebra without a level may be the one that broke before.
#[test]
fn a_vertebra_without_a_level_may_be_the_same_again() {
    let mut unnamed = vertebra("T8", "2026-03-01");
    unnamed.as_object_mut().unwrap().remove("level");
    assert_eq!(decision(&further(unnamed.clone())), OPEN);
    let asked = missing(&further(unnamed.clone()));
    assert!(asked.contains(&"/fractures/1/level".to_owned()), "{asked:?}");
    assert_eq!(decision(&further(also(unnamed, "age", json!("acute")))), NEW);
    let earlier = without(further(vertebra("L1", "2026-03-01")), "/fractures/0/level");
    assert_eq!(decision(&earlier), OPEN);
}

/// An earlier fracture that is only suspected may be refuted, and then nothing was repeated.
#[test]
fn a_suspected_earlier_fracture_decides_nothing() {
    let old =
        || also(also(vertebra("T8", "2026-03-01"), "genant_grade", json!(1)), "age", json!("old"));
    let mut record = further(old());
    let sure = vertebra("T12", "2025-08-22");
    record["fractures"].as_array_mut().unwrap().push(sure);
    record["fractures"][0]["confirmed"] = json!("unknown");
    assert_eq!(decision(&record), OPEN);
    record["fractures"][0]["confirmed"] = json!("no");
    assert_eq!(decision(&record), NEW);
}

/// Of several earlier records of one vertebra, one whose day is open is not yet an earlier one.
#[test]
fn an_undated_record_of_the_same_vertebra_decides_nothing() {
    let again =
        also(also(vertebra("T8", "2026-03-01"), "genant_grade", json!(2)), "age", json!("old"));
    let mut record = further(again);
    let mut undated = also(vertebra("T8", "2025-08-22"), "genant_grade", json!(2));
    undated["onset"] = json!("2026");
    record["fractures"].as_array_mut().unwrap().push(undated);
    record["fractures"][2]["onset"] = json!("2026-02/2026-04");
    record["fractures"][2]["confirmed"] = json!("yes");
    assert_eq!(decision(&record), OPEN);
}

/// On treatment it is told and not asked again.
#[test]
fn on_treatment_a_new_fracture_is_told() {
    let on = |record: Value| {
        decision(&taking(
            record,
            json!([{"agent": "alendronate", "start": "2026-01-01", "stop": "ongoing"}]),
        ))
    };
    assert_eq!(on(waits("2026-06-01")), "OnTreatment alendronate new_fracture=No");
    assert_eq!(
        on(further(vertebra("L1", "2026-03-01"))),
        "OnTreatment alendronate new_fracture=Yes"
    );
    assert_eq!(
        on(without(waits("2026-06-01"), "/diagnosis_date")),
        "OnTreatment alendronate new_fracture=Unknown"
    );
}

/// A fracture recorded as pathological comes first until it is refuted (F-03): then the answer is
/// that of the rest, in every form.
#[test]
fn a_refuted_pathological_fracture_takes_away_what_it_caused() {
    let pathological = |confirmed: Option<&str>| {
        let mut fracture = vertebra("L4", "2025-08-20");
        fracture["mechanism"] = json!("pathological");
        match confirmed {
            Some(word) => fracture["confirmed"] = json!(word),
            None => drop(fracture.as_object_mut().unwrap().remove("confirmed")),
        }
        decision(&further(fracture))
    };
    let first = "NotApplicable AlternativeCauseFirst";
    for word in [None, Some("unknown"), Some("yes")] {
        assert_eq!(pathological(word), first, "{word:?}");
    }
    assert_eq!(pathological(Some("no")), decision(&waits("2026-06-01")));
}

/// A level tells the site; without either the site is asked for, and settles the diagnosis alone.
#[test]
fn without_site_and_level_the_site_is_asked_for() {
    // After weaning: of the three sets only C can hold, and asks for spine or hip.
    let late = with(waits("2026-06-01"), "/fractures/0/onset", json!("2025-12-05"));
    let open = without(without(late, "/fractures/0/site"), "/fractures/0/level");
    assert_eq!(decision(&open), "Undetermined diagnosis");
    assert_eq!(missing(&open), ["/fractures/0/site"]);
    for (fact, value) in [("site", "vertebra"), ("level", "T8")] {
        let answer = decision(&with(open.clone(), &format!("/fractures/0/{fact}"), json!(value)));
        assert_ne!(answer, "Undetermined diagnosis", "{fact}");
    }
}

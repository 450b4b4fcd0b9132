//! The two safety gates where a record is odd: what is not known is never "no".

use gao_core::{Mode, Options, Tri, assess_json_to_record};
use serde_json::{Value, json};

fn gates(pregnancies: &Value, status: Option<(&str, &str)>) -> (Tri, Tri) {
    let mut record = json!({
        "as_of": "2025-12-20",
        "pregnancies": pregnancies,
        "pregnancies_complete": "yes",
    });
    if let Some((value, on)) = status {
        record["pregnancy_status"] = json!({"value": value, "on": on});
    }
    let answer = assess_json_to_record(record.to_string().as_bytes(), &Options::default()).unwrap();
    let state = answer.reproductive_state;
    (state.pregnant.outcome, state.lactating.outcome)
}

#[test]
fn feeding_after_an_early_loss_is_feeding() {
    let loss = json!([{
        "lmp": "2025-08-01", "outcome": "loss", "births": ["2025-11-01"],
        "lactation_periods": [{"start": "2025-11-03", "end": "ongoing"}],
        "lactation_periods_complete": "yes",
    }]);
    assert_eq!(gates(&loss, None).1, Tri::Yes);
}

/// After an early loss silence is no breastfeeding, but of a list that is begun and perhaps not whole
/// another period may go on.
#[test]
fn after_an_early_loss_only_a_begun_list_leaves_breastfeeding_open() {
    let loss = |periods: Value, complete: &str| {
        let pregnancy = json!([{
            "lmp": "2025-08-01", "outcome": "loss", "births": ["2025-11-01"],
            "lactation_periods": periods, "lactation_periods_complete": complete,
        }]);
        gates(&pregnancy, None).1
    };
    let over = json!([{"start": "2025-11-03", "end": "2025-11-10"}]);
    assert_eq!(loss(over.clone(), "no"), Tri::Unknown);
    assert_eq!(loss(over, "yes"), Tri::No);
    assert_eq!(loss(Value::Null, "no"), Tri::No);
}

/// After an early loss no window of breastfeeding opens, and a period without an end is asked for all
/// the same, one that is over is not.
#[test]
fn the_end_of_a_period_after_an_early_loss_is_asked_for() {
    let record = json!({
        "as_of": "2025-12-20",
        "pregnancies": [{
            "lmp": "2025-06-01", "outcome": "loss", "births": ["2025-08-01"],
            "lactation_periods": [{"start": "2025-08-03"}, {"start": "2025-11-03"}],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
    });
    let answer = assess_json_to_record(record.to_string().as_bytes(), &Options::default()).unwrap();
    let lactating = answer.reproductive_state.lactating;
    assert_eq!(lactating.outcome, Tri::Unknown);
    let missing: Vec<String> =
        lactating.grounds.missing.into_iter().map(|fact| fact.pointer).collect();
    assert_eq!(missing, ["/pregnancies/0/lactation_periods/1/end"]);
}

#[test]
fn an_overdue_record_leaves_breastfeeding_open() {
    assert_eq!(
        gates(&json!([{"outcome": "ongoing", "lmp": "2025-02-21"}]), None),
        (Tri::Unknown, Tri::Unknown)
    );
    assert_eq!(
        gates(&json!([{"outcome": "ongoing", "lmp": "2025-02-22"}]), None),
        (Tri::Yes, Tri::No)
    );
}

#[test]
fn an_overdue_record_does_not_silence_a_statement_of_today() {
    let overdue = json!([{"outcome": "ongoing", "lmp": "2025-02-01"}]);
    assert_eq!(gates(&overdue, Some(("yes", "2025-12-20"))).0, Tri::Yes);
    assert_eq!(gates(&overdue, Some(("no", "2025-12-20"))).0, Tri::Unknown);
}

#[test]
fn a_birth_is_no_proof_while_another_record_may_be_a_later_pregnancy() {
    let birth = json!({"outcome": "live", "births": ["2025-12-01"]});
    assert_eq!(gates(&json!([birth]), None).0, Tri::No);
    assert_eq!(gates(&json!([birth, {}]), None).0, Tri::Unknown);
    let earlier = json!({"outcome": "live", "births": ["2020-12-01"]});
    assert_eq!(gates(&json!([birth, earlier]), None).0, Tri::No);
}

#[test]
fn a_birth_below_22_weeks_proves_nothing_about_today() {
    let birth = |age: &str| json!([{"outcome": "stillbirth", "births": ["2025-12-01"], "gestational_age_at_birth": age}]);
    assert_eq!(gates(&birth("21+6"), None).0, Tri::Unknown);
    assert_eq!(gates(&birth("22+0"), None).0, Tri::No);
}

#[test]
fn a_statement_before_a_birth_of_unknown_day_says_nothing() {
    let ended = json!([{"outcome": "live"}]);
    assert_eq!(gates(&ended, Some(("yes", "2025-12-01"))).0, Tri::Unknown);
    assert_eq!(gates(&ended, Some(("no", "2025-12-19"))).0, Tri::Unknown);
    assert_eq!(gates(&json!([{"lmp": "2025-06-01"}]), Some(("yes", "2025-12-01"))).0, Tri::Yes);
}

/// An empty list is "asked: none" only if nothing unreadable stands beside it.
#[test]
fn an_empty_list_with_an_unreadable_statement_is_not_complete() {
    let quarantine = Options { mode: Mode::Quarantine, ..Options::default() };
    let label = |complete: &str| {
        let record =
            format!(r#"{{"as_of":"2025-12-20","fractures":[],"fractures_complete":"{complete}"}}"#);
        assess_json_to_record(record.as_bytes(), &quarantine).unwrap().diagnosis.label
    };
    assert_eq!(label("yes"), gao_core::Label::NotMet);
    assert_eq!(label("maybe"), gao_core::Label::Undetermined);
}

/// A fracture "this month" happened by today.
#[test]
fn a_month_that_is_not_over_ends_today() {
    let record = |onset: &str| {
        json!({
            "as_of": "2025-12-20",
            "pregnancies": [{"outcome": "ongoing", "lmp": "2025-05-01"}],
            "fractures": [{"level": "T8", "onset": onset, "mechanism": "spontaneous", "confirmed": "yes"}],
        })
    };
    for onset in ["2025-12", "2025-12-01/2025-12-20"] {
        let answer =
            assess_json_to_record(record(onset).to_string().as_bytes(), &Options::default())
                .unwrap();
        assert_eq!(answer.diagnosis.label, gao_core::Label::SuspectedIncomplete, "{onset}");
    }
}

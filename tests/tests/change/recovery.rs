//! The way back, on the clock of weaning.

use super::*;

/// From before the pregnancy to a day after weaning on 2026-05-04.
fn on(day: &str, second: &str, facts: Value) -> Option<RecoveryAnswer> {
    pair(spine("2024-12-01", "1.000"), spine(day, second), facts).recovery
}

fn result(day: &str, second: &str) -> Recovery {
    on(day, second, json!({})).unwrap().result
}

#[test]
fn six_and_twelve_months_after_weaning() {
    assert_eq!(result("2026-11-03", "0.900"), Recovery::TooEarly);
    assert_eq!(result("2026-11-04", "0.900"), Recovery::RecoveryOngoing);
    assert_eq!(result("2027-05-04", "0.900"), Recovery::RecoveryOngoing);
    assert_eq!(result("2027-05-05", "0.900"), Recovery::IncompleteBeyondExpected);
}

#[test]
fn less_than_the_least_significant_change_is_no_deficit() {
    for (second, expected) in [
        ("1.050", Recovery::AtBaseline),
        ("1.000", Recovery::AtBaseline),
        ("0.973", Recovery::AtBaseline),
        ("0.972", Recovery::IncompleteBeyondExpected),
    ] {
        assert_eq!(result("2027-06-01", second), expected, "{second}");
    }
    // A deficit of exactly that much is one.
    let precision = json!([
        {"device": scanner("1"), "site": "lumbar_spine", "sd_g_per_cm2": "0.100"},
    ]);
    let found = |second| on("2027-06-01", second, json!({"precision": precision})).unwrap().result;
    assert_eq!(found("0.724"), Recovery::AtBaseline);
    assert_eq!(found("0.723"), Recovery::IncompleteBeyondExpected);
}

#[test]
fn without_a_precision_error_a_deficit_may_be_none() {
    let precision = json!({"precision": []});
    let open = on("2027-06-01", "0.600", precision.clone()).unwrap();
    assert_eq!(open.result, Recovery::LscUnknown);
    assert_eq!(on("2027-06-01", "1.000", precision).unwrap().result, Recovery::AtBaseline);
}

fn breastfeeding(periods: Value, complete: Value) -> Value {
    let mut pregnancies = base()["pregnancies"].clone();
    let facts = json!({"lactation_periods": periods, "lactation_periods_complete": complete});
    pregnancies[0] = with(pregnancies[0].clone(), facts);
    json!({"pregnancies": pregnancies})
}

#[test]
fn while_she_breastfeeds_it_is_too_early() {
    let ongoing =
        || breastfeeding(json!([{"start": "2025-10-05", "end": "ongoing"}]), json!("yes"));
    for day in ["2026-01-01", "2027-06-01"] {
        let found = on(day, "0.900", ongoing()).unwrap();
        assert_eq!(found.result, Recovery::TooEarly, "{day}");
        assert!(found.provisional);
        assert_eq!(found.sentence, "recovery.too-early.breastfeeding");
    }
    assert_eq!(on("2027-06-01", "0.990", ongoing()).unwrap().result, Recovery::AtBaseline);
    // Measured before weaning, which is known by now.
    let found = on("2026-04-01", "0.900", json!({})).unwrap();
    assert_eq!(found.sentence, "recovery.too-early.breastfeeding");
    let found = on("2026-06-01", "0.900", json!({})).unwrap();
    assert_eq!(found.sentence, "recovery.too-early");
}

#[test]
fn a_clock_that_may_move_never_makes_her_late() {
    let unknown = || breastfeeding(Value::Null, Value::Null);
    // Six months after the birth: earlier than any weaning allows.
    assert_eq!(on("2026-04-04", "0.900", unknown()).unwrap().result, Recovery::TooEarly);
    for day in ["2026-04-05", "2027-06-01"] {
        let found = on(day, "0.900", unknown()).unwrap();
        assert_eq!(found.result, Recovery::Undetermined, "{day}");
        let asked: Vec<_> = found.grounds.missing.iter().map(|fact| &*fact.pointer).collect();
        assert!(asked.contains(&"/pregnancies/0/lactation_periods"), "{asked:?}");
    }
    assert_eq!(on("2027-06-01", "0.990", unknown()).unwrap().result, Recovery::AtBaseline);
    let open = on("2027-06-01", "0.900", json!({"pregnancies_complete": null})).unwrap();
    assert_eq!(open.result, Recovery::Undetermined);
}

#[test]
fn who_never_breastfed_is_counted_from_the_birth() {
    let never = || breastfeeding(json!([]), Value::Null);
    for (day, expected) in [
        ("2026-04-04", Recovery::TooEarly),
        ("2026-04-05", Recovery::RecoveryOngoing),
        ("2026-10-05", Recovery::RecoveryOngoing),
        ("2026-10-06", Recovery::IncompleteBeyondExpected),
    ] {
        assert_eq!(on(day, "0.900", never()).unwrap().result, expected, "{day}");
    }
}

#[test]
fn a_later_pregnancy_begun_before_the_measurement_leaves_nothing_to_say() {
    let later = |lmp: &str| {
        let mut pregnancies = base()["pregnancies"].as_array().unwrap().clone();
        pregnancies.push(json!({"lmp": lmp, "outcome": "ongoing"}));
        json!({"pregnancies": pregnancies, "pregnancy_status": null})
    };
    assert!(on("2027-05-31", "0.900", later("2027-06-01")).is_some());
    assert_eq!(on("2027-06-01", "0.900", later("2027-06-01")), None);
    // Pregnant by her word alone: begun at most 301 days before.
    let stated = || json!({"pregnancy_status": {"value": "yes", "on": "2027-12-20"}});
    let result = |day| on(day, "0.900", stated()).unwrap().result;
    assert_eq!(result("2027-02-22"), Recovery::RecoveryOngoing);
    assert_eq!(result("2027-02-23"), Recovery::Undetermined);
    // One that goes on without dating: begun at most 308 days before.
    let undated = || {
        let mut pregnancies = base()["pregnancies"].as_array().unwrap().clone();
        pregnancies.push(json!({"outcome": "ongoing"}));
        json!({"pregnancies": pregnancies, "pregnancy_status": null})
    };
    let said = |day| on(day, "0.980", undated()).map(|found| found.result);
    assert_eq!(said("2027-02-14"), Some(Recovery::AtBaseline));
    assert_eq!(said("2027-02-15"), None);
    // An early loss in between is none.
    let mut pregnancies = base()["pregnancies"].as_array().unwrap().clone();
    pregnancies.push(json!({"lmp": "2026-07-01", "outcome": "loss", "births": ["2026-09-01"]}));
    let lost = on("2027-02-23", "0.900", json!({"pregnancies": pregnancies})).unwrap();
    assert_eq!(lost.result, Recovery::RecoveryOngoing);
}

#[test]
fn the_level_is_the_last_before_the_pregnancy_else_the_first_after_the_birth() {
    let last = |days: &[&str]| {
        let mut bmd: Vec<_> = days.iter().map(|day| spine(day, "1.000")).collect();
        bmd.push(spine("2027-06-01", "0.900"));
        let found = changes(&bmd, json!({})).comparisons;
        let found = found.into_iter().filter_map(|c| Some((c.first, c.recovery?.baseline)));
        found.collect::<Vec<_>>()
    };
    let before = Baseline::BeforePregnancy;
    assert_eq!(last(&["2024-06-01", "2024-12-01", "2026-01-01"]), [("/bmd/1".into(), before)]);
    // In pregnancy it is no level of its own.
    assert_eq!(last(&["2024-06-01", "2025-03-01"]), [("/bmd/0".into(), before)]);
    let after = Baseline::AfterBirth;
    assert_eq!(last(&["2025-03-01", "2025-11-01", "2026-01-01"]), [("/bmd/1".into(), after)]);
    assert_eq!(last(&["2025-03-01"]), []);
    // Neither is one made on another scanner.
    let other = with(spine("2024-12-01", "1.000"), json!({"device": scanner("2")}));
    let bmd = [other, spine("2025-11-01", "1.000"), spine("2027-06-01", "0.980")];
    let found = changes(&bmd, json!({})).comparisons;
    let found: Vec<_> =
        found.iter().filter_map(|c| Some((&*c.first, c.recovery.as_ref()?))).collect();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0, found[0].1.baseline), ("/bmd/1", after));
    assert_eq!(found[0].1.sentence, "recovery.at-first-value");
}

#[test]
fn only_the_last_of_a_series_stands_for_today() {
    let bmd =
        [spine("2024-12-01", "1.000"), spine("2026-07-01", "0.900"), spine("2027-06-01", "0.990")];
    let found = changes(&bmd, json!({})).comparisons;
    let said: Vec<_> =
        found.iter().filter_map(|c| Some((&*c.second, c.recovery.as_ref()?.result))).collect();
    assert_eq!(said, [("/bmd/2", Recovery::AtBaseline)]);
}

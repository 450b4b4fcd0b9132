//! A loss against what is reported for breastfeeding.

use super::*;

/// The answer for a loss from `first` to `second`, between two days.
fn between(days: [&str; 2], first: &str, second: &str, facts: Value) -> Option<PhysiologyAnswer> {
    pair(spine(days[0], first), spine(days[1], second), facts).physiology
}

/// From before the pregnancy to exactly six months of breastfeeding.
fn at_six_months(second: &str) -> (PhysiologyResult, Option<Allowance>) {
    let found = between(["2024-12-01", "2026-04-05"], "1.000", second, json!({})).unwrap();
    (found.result, found.measurement_error)
}

#[test]
fn the_range_holds_both_of_its_ends() {
    assert_eq!(at_six_months("0.951"), (PhysiologyResult::BelowReported, None));
    assert_eq!(at_six_months("0.950"), (PhysiologyResult::WithinReported, None));
    assert_eq!(at_six_months("0.900"), (PhysiologyResult::WithinReported, None));
    let exceeds = |allowance| (PhysiologyResult::ExceedsReported, Some(allowance));
    assert_eq!(at_six_months("0.899"), exceeds(Allowance::WithinLsc));
    // 10 % and 0.0277 are 0.1277.
    assert_eq!(at_six_months("0.873"), exceeds(Allowance::WithinLsc));
    assert_eq!(at_six_months("0.872"), exceeds(Allowance::BeyondLsc));
}

#[test]
fn without_a_precision_error_the_loss_beyond_the_range_says_so() {
    let found =
        between(["2024-12-01", "2026-04-05"], "1.000", "0.700", json!({"precision": []})).unwrap();
    assert_eq!(found.result, PhysiologyResult::ExceedsReported);
    assert_eq!(found.measurement_error, Some(Allowance::LscUnknown));
}

#[test]
fn hip_and_forearm_have_a_range_of_their_own_and_the_whole_body_none() {
    let of = |site: &str, second: &str| {
        let at = |date, value| with(hip(date, value), json!({"site": site}));
        pair(at("2024-12-01", "1.000"), at("2026-04-05", second), json!({})).physiology.unwrap()
    };
    for site in ["total_hip", "femoral_neck", "forearm33"] {
        assert_eq!(of(site, "0.999").result, PhysiologyResult::WithinReported, "{site}");
        assert_eq!(of(site, "0.950").result, PhysiologyResult::WithinReported, "{site}");
        assert_eq!(of(site, "0.949").result, PhysiologyResult::ExceedsReported, "{site}");
        let reported = of(site, "0.949").reported.unwrap();
        assert_eq!((reported.from_percent, reported.to_percent), (0, 5));
        assert_eq!(reported.evidence, "S-18");
    }
    let body = of("whole_body", "0.949");
    assert_eq!(body.result, PhysiologyResult::NotComparable);
    assert_eq!((body.not_reported, body.reported), (Some(NotReported::Site), None));
}

#[test]
fn no_loss_is_no_statement() {
    for second in ["1.000", "1.001"] {
        let found = between(["2024-12-01", "2026-04-05"], "1.000", second, json!({}));
        assert_eq!(found, None);
    }
}

#[test]
fn months_are_full_calendar_months_and_seven_are_too_many() {
    let on = |day: &str| {
        let found = between(["2024-12-01", day], "1.000", "0.940", json!({})).unwrap();
        (found.result, found.months_from.unwrap(), found.months_to.unwrap())
    };
    assert_eq!(on("2026-04-04"), (PhysiologyResult::NotAboveReported, 5, 5));
    assert_eq!(on("2026-04-05"), (PhysiologyResult::WithinReported, 6, 6));
    assert_eq!(on("2026-05-04"), (PhysiologyResult::WithinReported, 6, 6));
    // The day after weaning: something may have been regained.
    assert_eq!(on("2026-05-05"), (PhysiologyResult::NotAboveReported, 6, 6));
    let longer = json!([{"start": "2025-10-05", "end": "2026-05-05", "feeding": "exclusive"}]);
    let found = between(["2024-12-01", "2026-05-05"], "1.000", "0.500", breastfed(longer)).unwrap();
    assert_eq!(found.result, PhysiologyResult::NotComparable);
    assert_eq!(found.not_reported, Some(NotReported::LongerBreastfeeding));
    assert_eq!((found.months_from, found.reported), (Some(7), None));
}

fn breastfed(periods: Value) -> Value {
    let mut pregnancies = base()["pregnancies"].clone();
    pregnancies[0]["lactation_periods"] = periods;
    json!({"pregnancies": pregnancies})
}

#[test]
fn the_lower_end_is_that_of_full_breastfeeding_between_the_two() {
    let of = |first: &str, periods: Value| {
        between([first, "2026-04-20"], "1.000", "0.960", breastfed(periods)).unwrap()
    };
    let full = |feeding: Value| {
        json!([with(
            json!({"start": "2025-10-05", "end": "2026-05-04"}),
            json!({"feeding": feeding}),
        )])
    };
    let (below, not_above) = (PhysiologyResult::BelowReported, PhysiologyResult::NotAboveReported);
    assert_eq!(of("2024-12-01", full(json!("exclusive"))).result, below);
    assert_eq!(of("2024-12-01", full(json!("partial"))).result, not_above);
    let open = of("2024-12-01", full(Value::Null));
    assert_eq!(open.result, not_above);
    let asked: Vec<_> = open.grounds.missing.iter().map(|fact| &*fact.pointer).collect();
    assert_eq!(asked, ["/pregnancies/0/lactation_periods/0/feeding"]);
    // Measured first two weeks after the birth: six months still lie between the two; a day
    // later they do not.
    assert_eq!(of("2025-10-20", full(json!("exclusive"))).result, below);
    assert_eq!(of("2025-10-21", full(json!("exclusive"))).result, not_above);
    // Two periods one after the other are one; a week without is none of it.
    let change = json!([
        {"start": "2025-10-05", "end": "2026-01-04", "feeding": "exclusive"},
        {"start": "2026-01-05", "end": "2026-05-04", "feeding": "exclusive"},
    ]);
    assert_eq!(of("2024-12-01", change).result, below);
    let pause = |from: &str| {
        json!([
            {"start": "2025-10-05", "end": "2026-01-04", "feeding": "exclusive"},
            {"start": from, "end": "2026-05-04", "feeding": "exclusive"},
        ])
    };
    assert_eq!(of("2024-12-01", pause("2026-01-20")).months_to, Some(6));
    assert_eq!(of("2024-12-01", pause("2026-01-21")).months_to, Some(5));
}

#[test]
fn breastfeeding_that_is_not_known_leaves_it_open_only_where_it_matters() {
    let unlisted = || {
        let mut pregnancies = base()["pregnancies"].clone();
        let pregnancy = pregnancies[0].as_object_mut().unwrap();
        pregnancy.remove("lactation_periods");
        pregnancy.remove("lactation_periods_complete");
        json!({"pregnancies": pregnancies})
    };
    let on = |day: &str, second: &str| {
        between(["2024-12-01", day], "1.000", second, unlisted()).unwrap()
    };
    // However she fed, it was not longer than six full months by then.
    assert_eq!(on("2026-05-04", "0.850").result, PhysiologyResult::ExceedsReported);
    assert_eq!(on("2026-05-04", "0.960").result, PhysiologyResult::Undetermined);
    let open = on("2026-05-05", "0.850");
    assert_eq!(open.result, PhysiologyResult::Undetermined);
    let asked: Vec<_> = open.grounds.missing.iter().map(|fact| &*fact.pointer).collect();
    assert_eq!(asked, ["/pregnancies/0/lactation_periods"]);
}

#[test]
fn what_is_known_of_one_period_is_not_lost_by_another_of_which_less_is_known() {
    // The later one alone is longer than six months.
    let periods = json!([
        {"end": "2025-10-30", "feeding": "exclusive"},
        {"start": "2025-10-31", "end": "2026-06-10", "feeding": "exclusive"},
    ]);
    let found =
        between(["2024-12-01", "2026-06-10"], "1.000", "0.960", breastfed(periods)).unwrap();
    assert_eq!(found.not_reported, Some(NotReported::LongerBreastfeeding));
    assert_eq!((found.months_from, found.months_to), (Some(7), Some(8)));
}

#[test]
fn a_loss_without_breastfeeding_is_not_explained_by_it() {
    let never = || breastfed(json!([]));
    let small = between(["2024-12-01", "2026-04-05"], "1.000", "0.960", never()).unwrap();
    assert_eq!(small.result, PhysiologyResult::NotComparable);
    assert_eq!(small.not_reported, Some(NotReported::NoBreastfeeding));
    // A fortiori: more than breastfeeding takes.
    let large = between(["2024-12-01", "2026-04-05"], "1.000", "0.850", never()).unwrap();
    assert_eq!(large.result, PhysiologyResult::ExceedsReported);
    // The same for a loss after weaning.
    let weaned = between(["2026-05-05", "2027-01-05"], "1.000", "0.960", json!({})).unwrap();
    assert_eq!(weaned.not_reported, Some(NotReported::NoBreastfeeding));
}

#[test]
fn the_first_lies_before_the_pregnancy_or_after_the_birth() {
    let from = |day: &str| between([day, "2026-04-05"], "1.000", "0.850", json!({}));
    assert!(from("2024-12-31").is_some());
    assert_eq!(from("2025-01-01"), None);
    assert_eq!(from("2025-10-04"), None);
    assert!(from("2025-10-05").is_some());
    // What pregnancy took is said where the fall holds it.
    let caveat = "phys.from-before-pregnancy".into();
    assert!(from("2024-12-31").unwrap().grounds.caveats.contains(&caveat));
    assert!(!from("2025-10-05").unwrap().grounds.caveats.contains(&caveat));
    // Both before the birth: nothing of breastfeeding.
    assert_eq!(between(["2024-06-01", "2024-12-31"], "1.000", "0.850", json!({})), None);
}

#[test]
fn dates_and_pregnancies_that_are_not_known_are_named() {
    let mut undated = base()["pregnancies"].clone();
    undated[0].as_object_mut().unwrap().remove("lmp");
    let asked = |first: &str, facts: Value| {
        let found = between([first, "2026-04-05"], "1.000", "0.850", facts).unwrap();
        assert_eq!(found.result, PhysiologyResult::Undetermined);
        found.grounds.missing.into_iter().map(|fact| fact.pointer).collect::<Vec<_>>()
    };
    let dating = asked("2025-03-01", json!({"pregnancies": undated}));
    assert!(dating.contains(&"/pregnancies/0/lmp".to_owned()), "{dating:?}");
    // Long enough before the birth, no dating is needed.
    let found =
        between(["2024-06-01", "2026-04-05"], "1.000", "0.850", json!({"pregnancies": undated}));
    assert_eq!(found.unwrap().result, PhysiologyResult::ExceedsReported);
    for facts in [
        json!({"pregnancies_complete": null}),
        json!({"pregnancies": null, "pregnancies_complete": null}),
    ] {
        assert_eq!(asked("2024-06-01", facts), ["/pregnancies"]);
    }
    let none = json!({"pregnancies": [], "pregnancies_complete": null});
    assert_eq!(between(["2024-06-01", "2026-04-05"], "1.000", "0.850", none), None);
}

#[test]
fn another_child_between_the_two_is_another_story() {
    let older = |births: &str, end: &str| {
        let mut pregnancies = base()["pregnancies"].as_array().unwrap().clone();
        pregnancies.push(json!({
            "lmp": "2022-01-01", "births": [births], "outcome": "live",
            "lactation_periods": [{"start": births, "end": end, "feeding": "exclusive"}],
            "lactation_periods_complete": "yes",
        }));
        json!({"pregnancies": pregnancies})
    };
    let of = |first: &str, facts: Value| {
        between([first, "2026-04-05"], "1.000", "0.940", facts).unwrap()
    };
    let another = Some(NotReported::AnotherChild);
    let weaned = of("2024-12-01", older("2022-10-01", "2024-12-01"));
    assert_eq!(weaned.result, PhysiologyResult::WithinReported);
    assert_eq!(of("2024-12-01", older("2022-10-01", "2024-12-02")).not_reported, another);
    assert_eq!(of("2021-12-01", older("2022-10-01", "2023-01-01")).not_reported, another);
    // Fed beside the younger one.
    assert_eq!(of("2025-10-10", older("2022-10-01", "2026-01-01")).not_reported, another);
}

/// The pairs that a loss is held against breastfeeding in.
fn held(bmd: &[Value], facts: Value) -> Vec<(String, String, PhysiologyResult)> {
    let found = changes(bmd, facts).comparisons;
    found.into_iter().filter_map(|c| Some((c.first, c.second, c.physiology?.result))).collect()
}

#[test]
fn a_loss_is_counted_from_the_level_and_from_no_other_measurement() {
    let at = |place: usize| format!("/bmd/{place}");
    // Measured at three and at six months: each against the level before the pregnancy, though
    // each also follows another.
    let bmd = [
        spine("2024-12-01", "1.000"),
        spine("2026-01-05", "0.960"),
        spine("2026-04-05", "0.930"),
        spine("2027-06-01", "0.920"),
    ];
    let (within, not_above) =
        (PhysiologyResult::WithinReported, PhysiologyResult::NotAboveReported);
    let before = [(at(0), at(1), not_above), (at(0), at(2), within), (at(0), at(3), not_above)];
    assert_eq!(sorted(held(&bmd, json!({}))), before);
    // Without it, from the first after the birth.
    let mut bmd = bmd;
    bmd[0] = spine("2025-10-05", "1.000");
    assert_eq!(sorted(held(&bmd, json!({}))), before);
    // One on another scanner is no level.
    bmd[0] = with(spine("2024-12-01", "1.000"), json!({"device": scanner("2")}));
    let after = [(at(1), at(2), not_above), (at(1), at(3), not_above)];
    assert_eq!(sorted(held(&bmd, json!({}))), after);
}

fn sorted(
    mut held: Vec<(String, String, PhysiologyResult)>,
) -> Vec<(String, String, PhysiologyResult)> {
    held.sort_by(|one, other| one.1.cmp(&other.1));
    held
}

#[test]
fn of_two_levels_of_one_day_the_higher_counts() {
    let bmd =
        [spine("2024-12-01", "0.990"), spine("2024-12-01", "1.000"), spine("2026-04-05", "0.949")];
    let expected = ("/bmd/1".to_owned(), "/bmd/2".to_owned(), PhysiologyResult::WithinReported);
    assert_eq!(held(&bmd, json!({})), [expected]);
}

#[test]
fn what_is_not_comparable_either_way_needs_not_know_of_another_child() {
    let mut pregnancies = base()["pregnancies"].as_array().unwrap().clone();
    // A child of whom it is not known how long it was fed.
    pregnancies.push(json!({
        "lmp": "2022-01-01", "births": ["2022-10-01"], "outcome": "live",
        "lactation_periods": [{"start": "2022-10-01"}],
    }));
    let facts = json!({"pregnancies": pregnancies});
    let found = between(["2024-12-01", "2026-04-05"], "1.000", "0.940", facts.clone()).unwrap();
    assert_eq!(found.result, PhysiologyResult::Undetermined);
    let body = |date, value| with(hip(date, value), json!({"site": "whole_body", "side": null}));
    let found =
        pair(body("2024-12-01", "1.000"), body("2026-04-05", "0.940"), facts).physiology.unwrap();
    assert_eq!(found.not_reported, Some(NotReported::Site));
}

#[test]
fn only_what_can_be_compared_is_held_against_breastfeeding() {
    let first = with(spine("2024-12-01", "1.000"), json!({"device": null}));
    let found = pair(first, spine("2026-04-05", "0.700"), json!({}));
    assert_eq!((found.comparable, found.physiology), (Tri::Unknown, None));
}

#[test]
fn the_scale_of_a_score_is_the_callers_and_corrects_nothing() {
    let first = with(spine("2024-12-01", "0.900"), json!({"reference_sd_g_per_cm2": "0.110"}));
    let record = with(base(), json!({"bmd": [first, spine("2026-04-05", "0.830")]}));
    let answer = assess(&record);
    let found = answer.bmd_changes.comparisons[0].physiology.clone().unwrap();
    let reported = found.reported.unwrap();
    // 5 and 10 % of 0.900 on 0.110.
    assert_eq!(reported.from_z.as_deref(), Some("0.41"));
    assert_eq!(reported.to_z.as_deref(), Some("0.82"));
    assert!(found.grounds.caveats.contains(&"phys.expected-in-z".into()));
    // The deviation of the second measurement is no scale for the first.
    let second = with(spine("2026-04-05", "0.830"), json!({"reference_sd_g_per_cm2": "0.110"}));
    let found = pair(spine("2024-12-01", "0.900"), second, json!({})).physiology.unwrap();
    assert_eq!(found.reported.unwrap().from_z, None);
}

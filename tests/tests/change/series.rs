//! Which measurement is held against which.

use super::*;

fn pairs(bmd: &[Value]) -> Vec<(String, String, Against)> {
    let found = changes(bmd, json!({})).comparisons;
    found.into_iter().map(|c| (c.first, c.second, c.against)).collect()
}

fn expected(pairs: &[(usize, usize, Against)]) -> Vec<(String, String, Against)> {
    let at = |place: &usize| format!("/bmd/{place}");
    pairs.iter().map(|(first, second, against)| (at(first), at(second), *against)).collect()
}

#[test]
fn each_is_compared_with_the_one_before_and_the_last_with_the_first() {
    let day = |date: &str| spine(date, "0.900");
    assert_eq!(pairs(&[day("2026-06-01")]), []);
    assert_eq!(
        pairs(&[day("2026-06-01"), day("2026-12-01")]),
        expected(&[(0, 1, Against::Previous)])
    );
    let three =
        expected(&[(0, 1, Against::Previous), (1, 2, Against::Previous), (0, 2, Against::First)]);
    let days = [day("2026-06-01"), day("2026-12-01"), day("2027-06-01")];
    assert_eq!(pairs(&days), three);
    // The order of the list changes nothing but the places.
    let turned: Vec<_> = days.iter().rev().cloned().collect();
    let places =
        expected(&[(2, 1, Against::Previous), (1, 0, Against::Previous), (2, 0, Against::First)]);
    assert_eq!(pairs(&turned), places);
}

#[test]
fn a_site_is_compared_with_itself_and_a_measurement_without_value_or_day_with_none() {
    let neck = with(hip("2027-06-01", "0.700"), json!({"site": "femoral_neck"}));
    let bmd = [
        spine("2026-06-01", "0.900"),
        hip("2026-12-01", "0.800"),
        neck,
        with(spine("2027-01-01", "0.900"), json!({"bmd_g_per_cm2": null})),
        with(spine("2027-01-01", "0.900"), json!({"date": null})),
        with(spine("2027-01-01", "0.900"), json!({"site": null, "levels": null})),
    ];
    assert_eq!(pairs(&bmd), []);
}

#[test]
fn what_cannot_be_compared_does_not_hide_what_can() {
    let other = |date: &str| with(spine(date, "0.900"), json!({"device": scanner("2")}));
    let bmd = [spine("2026-06-01", "0.900"), other("2026-12-01"), spine("2027-06-01", "0.900")];
    let found = changes(&bmd, json!({})).comparisons;
    let comparable: Vec<_> = found.iter().map(|c| (c.against, c.comparable)).collect();
    assert_eq!(
        comparable,
        [
            (Against::Previous, Tri::No),
            (Against::Previous, Tri::No),
            (Against::LatestComparable, Tri::Yes),
        ]
    );
}

#[test]
fn two_reports_of_one_day_each_find_their_own() {
    let three = |date: &str| with(spine(date, "0.850"), json!({"levels": ["L1", "L3", "L4"]}));
    let bmd = [
        spine("2026-06-01", "0.900"),
        three("2026-06-01"),
        three("2027-06-01"),
        spine("2027-06-01", "0.900"),
    ];
    let mut found = pairs(&bmd);
    found.sort_by(|one, other| one.1.cmp(&other.1));
    assert_eq!(found, expected(&[(1, 2, Against::Previous), (0, 3, Against::Previous)]));
}

#[test]
fn after_a_birth_each_is_also_compared_with_the_level_before_the_pregnancy() {
    let bmd = [
        spine("2024-12-01", "1.000"),
        spine("2026-01-05", "0.960"),
        spine("2026-04-05", "0.930"),
        spine("2027-06-01", "0.980"),
    ];
    let (previous, baseline) = (Against::Previous, Against::Baseline);
    let all = expected(&[
        (0, 1, previous),
        (1, 2, previous),
        (0, 2, baseline),
        (2, 3, previous),
        (0, 3, Against::First),
    ]);
    assert_eq!(pairs(&bmd), all);
}

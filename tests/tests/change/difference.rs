//! How much BMD changed, and measurement error.

use super::*;

#[test]
fn a_change_counts_from_the_least_significant_change_on() {
    // 2.77 times 0.010 is 0.0277.
    for (second, expected, percent) in [
        ("0.873", Tri::No, "-3.0"),
        ("0.872", Tri::Yes, "-3.1"),
        ("0.927", Tri::No, "3.0"),
        ("0.928", Tri::Yes, "3.1"),
        ("0.900", Tri::No, "0.0"),
    ] {
        let [first, second] = later("0.900", second);
        let found = pair(first, second, json!({}));
        assert_eq!(found.comparable, Tri::Yes);
        assert_eq!(found.significant.outcome, expected, "{percent}");
        let difference = found.difference.unwrap();
        assert_eq!(difference.percent, percent);
        let error = difference.least_significant_change_g_per_cm2;
        assert_eq!(error.as_deref(), Some("0.0277"));
        assert_eq!(difference.at_least_g_per_cm2, None);
    }
}

#[test]
fn the_least_significant_change_itself_counts() {
    let precision = json!([
        {"device": scanner("1"), "site": "lumbar_spine", "sd_g_per_cm2": "0.100"},
    ]);
    for (second, expected) in [("0.999", Tri::Yes), ("1.000", Tri::Yes), ("1.001", Tri::No)] {
        let [first, second] = later("1.277", second);
        let found = pair(first, second, json!({"precision": precision}));
        assert_eq!(found.significant.outcome, expected);
    }
}

#[test]
fn without_a_precision_error_nothing_is_settled_but_that_nothing_changed() {
    let [first, second] = later("0.900", "0.500");
    let found = pair(first, second, json!({"precision": null, "precision_complete": null}));
    assert_eq!((found.comparable, found.significant.outcome), (Tri::Yes, Tri::Unknown));
    assert_eq!(found.sentence, "change.lsc-unknown");
    assert_eq!(missing(&found), ["/precision"]);
    let [first, second] = later("0.900", "0.900");
    let found = pair(first, second, json!({"precision": null, "precision_complete": null}));
    assert_eq!((found.significant.outcome, found.sentence.as_str()), (Tri::No, "change.unchanged"));
    assert_eq!(missing(&found), [""; 0]);
}

#[test]
fn a_precision_error_holds_for_its_scanner_site_and_vertebrae_only() {
    let of = |entry: Value| {
        let [first, second] = later("0.900", "0.800");
        let entry = with(
            json!({"device": scanner("1"), "site": "lumbar_spine", "sd_g_per_cm2": "0.010"}),
            entry,
        );
        pair(first, second, json!({"precision": [entry]}))
    };
    assert_eq!(of(json!({})).significant.outcome, Tri::Yes);
    for (entry, asked) in [
        (json!({"site": "total_hip"}), "/precision"),
        (json!({"device": scanner("2")}), "/precision"),
        (json!({"levels": ["L1", "L2", "L3"]}), "/precision"),
        (json!({"site": null}), "/precision/0/site"),
        (json!({"sd_g_per_cm2": null}), "/precision/0/sd_g_per_cm2"),
        (json!({"device": {"maker": "Maker", "model": "Model"}}), "/precision/0/device/serial"),
    ] {
        let found = of(entry.clone());
        assert_eq!(found.significant.outcome, Tri::Unknown, "{entry}");
        assert_eq!(missing(&found), [asked], "{entry}");
    }
}

#[test]
fn fewer_vertebrae_raise_the_error_of_the_whole_region() {
    let of = |levels: Value, same_day: Value, second: &str| {
        let precision = json!([{
            "device": scanner("1"), "site": "lumbar_spine", "sd_g_per_cm2": "0.010",
            "same_day": same_day,
        }]);
        let [first, second] = later("1.000", second).map(|m| with(m, json!({"levels": levels})));
        let found = pair(first, second, json!({"precision": precision}));
        let difference = found.difference.clone().unwrap();
        let error = difference.least_significant_change_g_per_cm2.unwrap();
        (found.significant.outcome, error, found)
    };
    let (three, two) = (json!(["L1", "L3", "L4"]), json!(["L1", "L4"]));
    // 0.0277 raised by 7 and 24, or by 39 and 60 per cent.
    for (levels, same_day, error, under, over) in [
        (&three, "no", "0.0296", "0.971", "0.970"),
        (&three, "yes", "0.0385", "0.962", "0.961"),
        (&two, "no", "0.0343", "0.966", "0.965"),
        (&two, "yes", "0.0443", "0.956", "0.955"),
    ] {
        for (second, expected) in [(under, Tri::No), (over, Tri::Yes)] {
            let (outcome, found, comparison) = of(levels.clone(), json!(same_day), second);
            assert_eq!((outcome, found.as_str()), (expected, error), "{second}");
            let caveats = comparison.significant.grounds.caveats;
            assert!(caveats.contains(&"change.fewer-vertebrae".into()), "{caveats:?}");
        }
    }
    // Between the two rises it is not settled; beyond the larger one it is.
    for (second, expected) in
        [("0.971", Tri::No), ("0.970", Tri::Unknown), ("0.962", Tri::Unknown), ("0.961", Tri::Yes)]
    {
        let (outcome, error, comparison) = of(three.clone(), Value::Null, second);
        assert_eq!((outcome, error.as_str()), (expected, "0.0385"), "{second}");
        let asked = missing(&comparison);
        let open = expected == Tri::Unknown;
        assert_eq!(asked.contains(&"/precision/0/same_day"), open, "{second}: {asked:?}");
        let least = comparison.difference.unwrap().at_least_g_per_cm2;
        assert_eq!(least.as_deref(), Some("0.0296"));
    }
}

#[test]
fn the_centres_own_error_for_these_vertebrae_replaces_the_raised_one() {
    let precision = json!([
        {"device": scanner("1"), "site": "lumbar_spine", "sd_g_per_cm2": "0.010", "same_day": "yes"},
        {"device": scanner("1"), "site": "lumbar_spine", "levels": ["L1", "L3", "L4"],
         "sd_g_per_cm2": "0.011"},
    ]);
    let [first, second] =
        later("1.000", "0.969").map(|m| with(m, json!({"levels": ["L1", "L3", "L4"]})));
    let found = pair(first, second, json!({"precision": precision}));
    let error = found.difference.unwrap().least_significant_change_g_per_cm2;
    assert_eq!((found.significant.outcome, error.as_deref()), (Tri::Yes, Some("0.0305")));
    assert!(found.significant.grounds.caveats.is_empty());
}

#[test]
fn of_two_cross_calibrated_scanners_the_larger_error_counts() {
    let of = |precision: Value| {
        let [first, second] = later("1.000", "0.960");
        pair(
            first,
            with(second, json!({"device": scanner("2")})),
            json!({
                "cross_calibrations": [
                    {"from": scanner("1"), "to": scanner("2"), "site": "lumbar_spine", "source": "a"}
                ],
                "precision": precision,
            }),
        )
    };
    let entry = |serial: &str, sd: &str| json!({"device": scanner(serial), "site": "lumbar_spine", "sd_g_per_cm2": sd});
    let error = |found: &BmdComparison| {
        found.difference.clone().unwrap().least_significant_change_g_per_cm2
    };
    let both = of(json!([entry("1", "0.015"), entry("2", "0.010")]));
    assert_eq!((both.comparable, both.significant.outcome), (Tri::Yes, Tri::No));
    assert_eq!(error(&both).as_deref(), Some("0.0416"));
    assert!(both.significant.grounds.caveats.contains(&"change.cross-calibrated".into()));
    let other = of(json!([entry("1", "0.010"), entry("2", "0.015")]));
    assert_eq!(error(&other).as_deref(), Some("0.0416"));
    for one in ["1", "2"] {
        let found = of(json!([entry(one, "0.010")]));
        assert_eq!((found.comparable, found.significant.outcome), (Tri::Yes, Tri::Unknown));
        assert_eq!((error(&found), missing(&found)), (None, vec!["/precision"]));
    }
}

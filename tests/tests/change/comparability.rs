//! What stands in the way of a comparison, or may, and what is said beside one.

use super::*;

/// Obstacles that are certain, and those that may be.
fn found(comparison: &BmdComparison) -> (Tri, Vec<Obstacle>, Vec<Obstacle>) {
    (comparison.comparable, comparison.obstacles.clone(), comparison.open.clone())
}

fn spines(first: Value, second: Value, facts: Value) -> BmdComparison {
    let [one, other] = later("0.900", "0.800");
    pair(with(one, first), with(other, second), facts)
}

#[test]
fn only_dxa_with_dxa() {
    let none = json!({});
    let both = spines(none.clone(), none.clone(), none.clone());
    assert_eq!(found(&both), (Tri::Yes, vec![], vec![]));
    let qct = spines(none.clone(), json!({"modality": "qct"}), none.clone());
    assert_eq!(found(&qct), (Tri::No, vec![Obstacle::Modality], vec![]));
    assert_eq!((qct.difference, qct.significant.outcome), (None, Tri::Unknown));
    let open = spines(json!({"modality": null}), none.clone(), none);
    assert_eq!(found(&open), (Tri::Unknown, vec![], vec![Obstacle::Modality]));
    assert_eq!(missing(&open), ["/bmd/0/modality"]);
    // What they differ by is said, and not that it is a change.
    assert_eq!(open.difference.map(|it| it.percent).as_deref(), Some("-11.1"));
    assert_eq!(open.significant.outcome, Tri::Unknown);
}

#[test]
fn one_side_is_compared_with_itself() {
    let of = |first: Value, second: Value| {
        let [one, other] = [hip("2026-06-01", "0.900"), hip("2027-06-01", "0.800")];
        let bmd = [with(one, json!({"side": first})), with(other, json!({"side": second}))];
        changes(&bmd, json!({})).comparisons
    };
    assert_eq!(of(json!("left"), json!("left"))[0].comparable, Tri::Yes);
    assert_eq!(of(json!("left"), json!("right")), []);
    for (first, second, asked) in [
        (json!("left"), Value::Null, vec!["/bmd/1/side"]),
        (Value::Null, json!("left"), vec!["/bmd/0/side"]),
        (Value::Null, Value::Null, vec!["/bmd/0/side", "/bmd/1/side"]),
    ] {
        let open = of(first, second).remove(0);
        assert_eq!(found(&open), (Tri::Unknown, vec![], vec![Obstacle::Side]));
        assert_eq!(missing(&open), asked);
    }
}

#[test]
fn a_measurement_of_an_unknown_side_hides_no_known_one() {
    let unknown = with(hip("2026-12-01", "0.850"), json!({"side": null}));
    let bmd = [hip("2026-06-01", "0.900"), unknown, hip("2027-06-01", "0.800")];
    let pairs: Vec<_> = changes(&bmd, json!({}))
        .comparisons
        .iter()
        .map(|c| (c.first.clone(), c.second.clone(), c.against, c.comparable))
        .collect();
    let expected = [
        ("/bmd/0", "/bmd/2", Against::LatestComparable, Tri::Yes),
        ("/bmd/0", "/bmd/1", Against::Previous, Tri::Unknown),
        ("/bmd/1", "/bmd/2", Against::Previous, Tri::Unknown),
    ];
    for (first, second, against, comparable) in expected {
        assert!(pairs.contains(&(first.into(), second.into(), against, comparable)), "{pairs:?}");
    }
    assert_eq!(pairs.len(), expected.len());
}

#[test]
fn the_same_vertebrae_and_at_least_two() {
    let (all, three) = (json!(["L1", "L2", "L3", "L4"]), json!(["L1", "L3", "L4"]));
    let of = |first: Value, second: Value| {
        spines(json!({"levels": first}), json!({"levels": second}), json!({}))
    };
    assert_eq!(of(three.clone(), three.clone()).comparable, Tri::Yes);
    let differ = of(all.clone(), three.clone());
    assert_eq!(found(&differ), (Tri::No, vec![Obstacle::Vertebrae], vec![]));
    assert_eq!(levels(&differ.report_anew_for), ["L1", "L3", "L4"]);
    // L1-L4 stands in for what is not stated, and contradicts nothing.
    let assumed = of(Value::Null, all.clone());
    assert_eq!(assumed.comparable, Tri::Yes);
    assert_eq!(assumed.significant.grounds.caveats, ["change.region-assumed"]);
    let open = of(Value::Null, three);
    assert_eq!(found(&open), (Tri::Unknown, vec![], vec![Obstacle::Vertebrae]));
    assert_eq!(missing(&open), ["/bmd/0/levels"]);
    // One vertebra is no region; two that do not touch are one.
    let one = of(json!(["L4"]), json!(["L4"]));
    assert_eq!(found(&one), (Tri::No, vec![Obstacle::TooFewVertebrae], vec![]));
    assert_eq!(of(json!(["L1", "L4"]), json!(["L1", "L4"])).comparable, Tri::Yes);
    let nothing_in_common = of(json!(["L1", "L2"]), json!(["L3", "L4"]));
    assert!(nothing_in_common.report_anew_for.is_empty());
}

#[test]
fn one_scanner_or_two_that_are_cross_calibrated() {
    let second = |device: Value, facts: Value| spines(json!({}), json!({"device": device}), facts);
    let stated = json!([{
        "from": scanner("1"), "to": scanner("2"), "site": "lumbar_spine", "source": "phantom",
    }]);
    let none_known = json!({"cross_calibrations": null});
    let yes = (Tri::Yes, vec![], vec![]);
    let no = (Tri::No, vec![Obstacle::Device], vec![]);
    let unknown = (Tri::Unknown, vec![], vec![Obstacle::Device]);

    assert_eq!(found(&second(scanner("1"), none_known.clone())), yes);
    let capitals = json!({"maker": "MAKER", "model": "model", "serial": "1"});
    assert_eq!(found(&second(capitals, none_known.clone())), yes);
    // Asked, and none is stated.
    assert_eq!(found(&second(scanner("2"), json!({}))), no);
    // Not asked.
    let open = second(scanner("2"), none_known.clone());
    assert_eq!(found(&open), unknown);
    assert_eq!(missing(&open), ["/cross_calibrations", "/precision"]);
    // Stated, in either direction, for this site.
    assert_eq!(found(&second(scanner("2"), json!({"cross_calibrations": stated}))), yes);
    let mut turned = stated.clone();
    (turned[0]["from"], turned[0]["to"]) = (scanner("2"), scanner("1"));
    assert_eq!(found(&second(scanner("2"), json!({"cross_calibrations": turned}))), yes);
    let complete =
        |list: Value| json!({"cross_calibrations": list, "cross_calibrations_complete": "yes"});
    let mut elsewhere = stated.clone();
    elsewhere[0]["site"] = json!("total_hip");
    assert_eq!(found(&second(scanner("2"), complete(elsewhere))), no);
    let mut somewhere = stated.clone();
    somewhere[0].as_object_mut().unwrap().remove("site");
    let open = second(scanner("2"), complete(somewhere));
    assert_eq!(found(&open), unknown);
    assert!(missing(&open).contains(&"/cross_calibrations/0/site"), "{:?}", missing(&open));

    // Part of a name: one that differs is enough for no, none is enough for yes.
    let other_maker = json!({"maker": "Other"});
    assert_eq!(found(&second(other_maker, json!({}))), no);
    let same_maker = second(json!({"maker": "Maker"}), json!({}));
    assert_eq!(found(&same_maker), unknown);
    assert!(missing(&same_maker).starts_with(&["/bmd/1/device/model", "/bmd/1/device/serial"]));
    let nothing = second(Value::Null, json!({}));
    assert_eq!(found(&nothing), unknown);
    assert!(missing(&nothing).starts_with(&[
        "/bmd/1/device/maker",
        "/bmd/1/device/model",
        "/bmd/1/device/serial",
    ]));
}

fn collapse(facts: Value) -> Value {
    let fracture = json!({
        "site": "vertebra", "level": "L2", "onset": "2026-09-01", "confirmed": "yes",
        "mechanism": "spontaneous",
    });
    json!({"fractures": [with(fracture, facts)], "fractures_complete": "yes"})
}

#[test]
fn a_vertebra_that_collapsed_between_the_two_stands_in_the_way() {
    let on = |onset: &str| {
        let comparison = spines(json!({}), json!({}), collapse(json!({"onset": onset})));
        (comparison.comparable, comparison.significant.grounds.caveats)
    };
    let before = vec!["change.collapsed-before-both".into()];
    assert_eq!(on("2026-05-31"), (Tri::Yes, before.clone()));
    assert_eq!(on("2026-06-01"), (Tri::Yes, before));
    assert_eq!(on("2026-06-02"), (Tri::No, vec![]));
    assert_eq!(on("2027-06-01"), (Tri::No, vec![]));
    assert_eq!(on("2027-06-02"), (Tri::Yes, vec![]));
    assert_eq!(on("2026-06-01/2026-06-02").0, Tri::Unknown);
    assert_eq!(on("2027-06").0, Tri::Unknown);
    let new = spines(json!({}), json!({}), collapse(json!({})));
    assert_eq!(found(&new), (Tri::No, vec![Obstacle::NewCollapse], vec![]));
    assert_eq!(levels(&new.report_anew_for), ["L1", "L3", "L4"]);
}

/// Left out of the second report, it raises nothing.
#[test]
fn a_collapsed_vertebra_that_is_left_out_stands_in_no_way() {
    let (whole, three) = (json!(["L1", "L2", "L3", "L4"]), json!(["L1", "L3", "L4"]));
    let of = |first: &Value| {
        let second = json!({"levels": three});
        spines(json!({"levels": first}), second, collapse(json!({})))
    };
    assert_eq!(of(&three).comparable, Tri::Yes);
    let differ = of(&whole);
    assert_eq!(found(&differ), (Tri::No, vec![Obstacle::Vertebrae], vec![]));
    assert_eq!(levels(&differ.report_anew_for), ["L1", "L3", "L4"]);
    let open = of(&Value::Null);
    assert_eq!(found(&open), (Tri::Unknown, vec![], vec![Obstacle::Vertebrae]));
}

#[test]
fn one_that_may_have_collapsed_leaves_it_open() {
    let unknown = (Tri::Unknown, vec![], vec![Obstacle::NewCollapse]);
    for (facts, asked) in [
        (json!({"onset": null}), "/fractures/0/onset"),
        (json!({"level": null}), "/fractures/0/level"),
        (json!({"confirmed": "unknown"}), "/fractures/0/confirmed"),
    ] {
        let open = spines(json!({}), json!({}), collapse(facts.clone()));
        assert_eq!(found(&open), unknown, "{facts}");
        assert_eq!(missing(&open), [asked], "{facts}");
    }
    let unlisted = spines(json!({}), json!({}), json!({"fractures": null}));
    assert_eq!((found(&unlisted), missing(&unlisted)), (unknown, vec!["/fractures"]));
}

#[test]
fn no_other_fracture_does() {
    for facts in [
        json!({"confirmed": "no"}),
        json!({"level": "T12"}),
        json!({"level": "L5"}),
        json!({"site": "hip", "level": null}),
    ] {
        let comparison = spines(json!({}), json!({}), collapse(facts.clone()));
        assert_eq!(comparison.comparable, Tri::Yes, "{facts}");
    }
    // The hip holds no vertebra; a fracture of the measured bone is pointed out.
    let bmd = [hip("2026-06-01", "0.900"), hip("2027-06-01", "0.800")];
    let caveats = |facts: Value| {
        let found = changes(&bmd, collapse(facts)).comparisons.remove(0);
        assert_eq!(found.comparable, Tri::Yes);
        found.significant.grounds.caveats
    };
    let broken = ["change.measured-bone-broken"];
    assert_eq!(caveats(json!({})), [""; 0]);
    assert_eq!(caveats(json!({"site": "hip", "level": null, "side": "left"})), broken);
    assert_eq!(caveats(json!({"site": "hip", "level": null})), broken);
    assert_eq!(caveats(json!({"site": "hip", "level": null, "side": "right"})), [""; 0]);
}

#[test]
fn a_measurement_in_pregnancy_is_compared_and_said_to_be_one() {
    let found = pair(spine("2024-12-01", "0.900"), spine("2025-06-01", "0.800"), json!({}));
    assert_eq!((found.comparable, found.significant.outcome), (Tri::Yes, Tri::Yes));
    assert_eq!(found.significant.grounds.caveats, ["change.in-pregnancy"]);
    assert_eq!((found.physiology, found.recovery), (None, None));
}

#[test]
fn medicine_between_the_two_is_said() {
    let of = |first: &str, second: &str, facts: Value| {
        let [first, second] = later(first, second);
        pair(first, second, facts).significant.grounds.caveats
    };
    let course = |facts: Value| {
        let course = json!({"agent": "alendronate", "start": "2026-07-01", "stop": "ongoing"});
        json!({"medications": [with(course, facts)], "medications_complete": "yes"})
    };
    let (treated, open) = (["change.treated"], ["change.treatment-unknown"]);
    assert_eq!(of("0.800", "0.900", course(json!({}))), treated);
    assert_eq!(of("0.900", "0.800", course(json!({}))), treated);
    assert_eq!(of("0.800", "0.900", course(json!({"start": "2027-06-01"}))), treated);
    assert_eq!(of("0.800", "0.900", course(json!({"start": "2027-06-02"}))), [""; 0]);
    let stopped = |stop: &str| course(json!({"start": "2025-11-01", "stop": stop}));
    assert_eq!(of("0.800", "0.900", stopped("2026-06-01")), treated);
    assert_eq!(of("0.800", "0.900", stopped("2026-05-31")), [""; 0]);
    assert_eq!(of("0.800", "0.900", course(json!({"agent": "calcium"}))), [""; 0]);
    // Only a rise needs the explanation.
    assert_eq!(of("0.800", "0.900", json!({"medications": null})), open);
    assert_eq!(of("0.800", "0.900", course(json!({"start": null}))), open);
    assert_eq!(of("0.900", "0.800", json!({"medications": null})), [""; 0]);
}

#[test]
fn a_collapse_that_is_told_today_has_happened() {
    let collapsed = json!({
        "as_of": "2027-06-01", "pregnancy_status": null,
        "fractures": [{
            "site": "vertebra", "level": "L2", "mechanism": "spontaneous", "confirmed": "yes",
            "onset": "2027",
        }],
        "fractures_complete": "yes",
    });
    let [first, second] = later("0.900", "0.850");
    let found = pair(with(first, json!({"date": "2026-12-31"})), second, collapsed.clone());
    assert_eq!((found.comparable, found.obstacles), (Tri::No, vec![Obstacle::NewCollapse]));
    // Measured the day before, it may have happened after both.
    let [first, second] = later("0.900", "0.850");
    let second = with(second, json!({"date": "2027-05-31"}));
    let found = pair(with(first, json!({"date": "2026-12-31"})), second, collapsed);
    assert_eq!((found.comparable, found.open), (Tri::Unknown, vec![Obstacle::NewCollapse]));
}

//! What is asked for.

use super::*;

fn asked(bmd: &[Value], facts: Value) -> Vec<(String, bool)> {
    let answer = assess(&with(with(base(), json!({"bmd": bmd})), facts));
    let of_change =
        answer.missing.into_iter().filter(|fact| fact.needed_by.contains(&"F-06.change".into()));
    of_change.map(|fact| (fact.pointer, fact.pivotal)).collect()
}

#[test]
fn a_centre_is_asked_only_where_a_comparison_waits() {
    let bare = |date: &str| with(spine(date, "0.900"), json!({"device": null, "levels": null}));
    let unknown =
        || json!({"precision": null, "precision_complete": null, "cross_calibrations": null});
    // One measurement waits for nothing.
    assert_eq!(asked(&[bare("2026-06-01")], unknown()), []);
    let two = asked(
        &[bare("2026-06-01"), with(bare("2027-06-01"), json!({"bmd_g_per_cm2": "0.800"}))],
        unknown(),
    );
    let pointers: Vec<_> = two.iter().map(|(pointer, _)| pointer.as_str()).collect();
    assert_eq!(
        pointers,
        [
            "/bmd/0/device/maker",
            "/bmd/0/device/model",
            "/bmd/0/device/serial",
            "/bmd/1/device/maker",
            "/bmd/1/device/model",
            "/bmd/1/device/serial",
            "/precision",
        ]
    );
    assert!(two.iter().all(|(_, pivotal)| !pivotal));
    // Two scanners wait for a cross-calibration; two that cannot be compared for nothing.
    let other = with(spine("2027-06-01", "0.800"), json!({"device": scanner("2")}));
    let waits = asked(&[spine("2026-06-01", "0.900"), other.clone()], unknown());
    let pointers: Vec<_> = waits.iter().map(|(pointer, _)| pointer.as_str()).collect();
    assert_eq!(pointers, ["/cross_calibrations", "/precision"]);
    assert_eq!(asked(&[spine("2026-06-01", "0.900"), other], json!({})), []);
}

#[test]
fn nothing_is_asked_that_pregnancy_forbids() {
    let mut record = with(
        base(),
        json!({"bmd": [
            with(spine("2024-06-01", "0.900"), json!({"device": null})),
            spine("2024-12-01", "0.800"),
        ]}),
    );
    record["as_of"] = json!("2025-06-01");
    record["pregnancy_status"] = Value::Null;
    record["pregnancies"] = json!([{"lmp": "2025-01-01", "outcome": "ongoing"}]);
    for language in [Language::English, Language::Danish] {
        for reader in [Audience::Clinician, Audience::Patient] {
            let bytes = record.to_string().into_bytes();
            let letter =
                explain_json(&bytes, &Options::default(), language, Style::Text, reader).unwrap();
            for order in [
                "Order DXA",
                "Order X-ray",
                "Rekvirér DXA",
                "Rekvirér røntgen",
                "måles igen",
                "measure again",
            ] {
                assert!(!letter.contains(order), "{letter}");
            }
        }
    }
}

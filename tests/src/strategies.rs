//! Random records that reach the boundaries on purpose.
//!
//! Dates are days around the events of one pregnancy (LMP 2025-01-01, birth 2025-10-05), so
//! that trimesters, births, weaning and the ends of every window are hit often; scores lie on,
//! just under and just over each limit.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

const DATES: [&str; 20] = [
    "2024-06-01",
    "2024-12-31",
    "2025-01-01",
    "2025-04-08",
    "2025-04-09",
    "2025-07-15",
    "2025-07-16",
    "2025-09-05",
    "2025-10-04",
    "2025-10-05",
    "2025-10-06",
    "2025-11-10",
    "2025-12-01",
    "2026-01-05",
    "2026-01-06",
    "2026-02-05",
    "2026-02-06",
    "2026-05-10",
    "2026-07-05",
    "2026-07-06",
];
const WHEN: [&str; 6] =
    ["2025-07", "2025-10", "2025", "2025-07-15/2025-07-16", "2025-09-20/2025-11-20", "2026"];
const SCORES: [&str; 10] =
    ["-1.0", "-1.99", "-2.00", "-2.0", "-2.49", "-2.50", "-2.51", "-2.99", "-3.00", "-3.01"];
const LEVELS: [&str; 6] = ["T8", "T12", "L1", "L2", "L4", "L5"];
const TRI: [&str; 3] = ["yes", "no", "unknown"];

fn of(words: &'static [&'static str]) -> impl Strategy<Value = Value> + Clone {
    prop::sample::select(words).prop_map(Value::from)
}

/// A record of the fields that are there; each is there three times in four.
fn record(fields: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let fields: Vec<_> = fields
        .into_iter()
        .map(|(key, value)| {
            prop_oneof![3 => value.prop_map(Some), 1 => Just(None)]
                .prop_map(move |value| value.map(|value| (key.to_owned(), value)))
        })
        .collect();
    fields
        .prop_map(|fields| Value::Object(fields.into_iter().flatten().collect::<Map<_, _>>()))
        .boxed()
}

fn list(entry: BoxedStrategy<Value>, longest: usize) -> BoxedStrategy<Value> {
    prop::collection::vec(entry, 0..=longest).prop_map(Value::from).boxed()
}

fn fracture() -> BoxedStrategy<Value> {
    let vertebra = record(vec![
        ("site", Just(json!("vertebra")).boxed()),
        ("level", of(&LEVELS).boxed()),
        ("onset", prop_oneof![3 => of(&DATES), 1 => of(&WHEN)].boxed()),
        ("mechanism", of(&["spontaneous", "low_energy", "high_energy", "unknown"]).boxed()),
        ("confirmed", prop_oneof![3 => Just(json!("yes")), 1 => of(&TRI)].boxed()),
    ]);
    let other = record(vec![
        ("site", of(&["hip", "rib", "metatarsal"]).boxed()),
        ("onset", of(&DATES).boxed()),
        ("mechanism", of(&["low_energy", "spontaneous", "unknown"]).boxed()),
        ("confirmed", of(&TRI).boxed()),
    ]);
    prop_oneof![4 => vertebra, 1 => other].boxed()
}

fn measurement() -> BoxedStrategy<Value> {
    let levels = prop::sample::select(vec![
        json!(["L1", "L2", "L3", "L4"]),
        json!(["L1", "L3", "L4"]),
        json!(["L4"]),
    ]);
    let spine = record(vec![
        ("site", Just(json!("lumbar_spine")).boxed()),
        ("levels", levels.boxed()),
        ("modality", prop_oneof![5 => Just(json!("dxa")), 1 => Just(json!("qct"))].boxed()),
        ("date", of(&DATES).boxed()),
        ("z_score", of(&SCORES).boxed()),
        ("t_score", of(&SCORES).boxed()),
    ]);
    let hip = record(vec![
        ("site", of(&["total_hip", "femoral_neck", "forearm33"]).boxed()),
        ("modality", Just(json!("dxa")).boxed()),
        ("date", of(&DATES).boxed()),
        ("z_score", of(&SCORES).boxed()),
        ("t_score", of(&SCORES).boxed()),
    ]);
    prop_oneof![3 => spine, 1 => hip].boxed()
}

fn pregnancies() -> BoxedStrategy<Value> {
    let periods = prop::sample::select(vec![
        json!([]),
        json!([{"start": "2025-10-05", "end": "ongoing"}]),
        json!([{"start": "2025-10-05", "end": "2026-02-05"}]),
        json!([{"start": "2025-10-20", "end": "2026-02-05"}]),
        json!([{"start": "2025-10-08"}]),
        json!([{"end": "ongoing"}]),
    ]);
    let first = record(vec![
        ("lmp", Just(json!("2025-01-01")).boxed()),
        ("born_at_term", of(&TRI).boxed()),
        ("outcome", of(&["live", "stillbirth", "loss"]).boxed()),
        (
            "births",
            prop::sample::select(vec![json!(["2025-10-05"]), json!(["2025-10-05", "2025-10-06"])])
                .boxed(),
        ),
        ("lactation_periods", periods.boxed()),
        ("lactation_periods_complete", of(&TRI).boxed()),
    ]);
    let earlier = Just(json!({
        "lmp": "2022-01-01", "births": ["2022-10-01"], "outcome": "live",
        "lactation_periods": [], "lactation_periods_complete": "yes",
    }));
    prop_oneof![
        1 => Just(json!([])),
        4 => first.clone().prop_map(|first| json!([first])),
        1 => (first, earlier).prop_map(|(first, earlier)| json!([first, earlier])),
    ]
    .boxed()
}

fn differential() -> BoxedStrategy<Value> {
    let status = || of(&["excluded", "excluded", "not_excluded", "suspicious", "unknown"]).boxed();
    record(vec![
        ("malignancy", status()),
        ("osteomalacia", status()),
        ("monogenic", of(&["excluded", "confirmed", "unknown"]).boxed()),
        ("secondary_examined", of(&TRI).boxed()),
    ])
}

fn medication() -> BoxedStrategy<Value> {
    record(vec![
        ("agent", of(&["teriparatide", "calcium", "alendronate"]).boxed()),
        ("start", of(&DATES).boxed()),
        ("stop", Just(json!("ongoing")).boxed()),
    ])
}

/// A random record that F-04 can say something about; valid in nearly every draw.
pub fn record_json() -> BoxedStrategy<Value> {
    let yes = || prop_oneof![3 => Just(json!("yes")), 1 => of(&TRI)].boxed();
    let facts = record(vec![
        ("pregnancies", pregnancies()),
        ("pregnancies_complete", yes()),
        ("fractures", list(fracture(), 3)),
        ("fractures_complete", yes()),
        ("bmd", list(measurement(), 3)),
        ("bmd_complete", yes()),
        ("medications", list(medication(), 1)),
        ("medications_complete", yes()),
        ("spine_not_evaluable", of(&TRI).boxed()),
        ("differential", differential()),
        (
            "pregnancy_status",
            record(vec![
                ("value", of(&TRI).boxed()),
                ("on", of(&["2026-07-06", "2026-06-22", "2026-06-21", "2025-10-05"]).boxed()),
            ]),
        ),
    ]);
    facts
        .prop_map(|mut facts| {
            facts["as_of"] = json!("2026-07-06");
            facts
        })
        .boxed()
}

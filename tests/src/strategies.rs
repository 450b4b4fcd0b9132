//! Random records that reach the boundaries on purpose.
//!
//! Dates are days around the events of one pregnancy (LMP 2025-01-01, birth 2025-10-05), so
//! that trimesters, births, weaning and the ends of every window are hit often; scores lie on,
//! just under and just over each limit. Symptoms begin on the same days, imaging is made around
//! them, heights lie on both sides of P-04, laboratory values on and beside their own limits.

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

/// Every risk factor, first pregnancy first: it lifts nothing.
pub const RISK_FACTORS: [&str; 10] = [
    "first_pregnancy",
    "low_bone_mass_before",
    "excess_resorption",
    "family_history",
    "chronic_inflammation",
    "immobilisation",
    "smoking",
    "previous_systemic_glucocorticoid",
    "heparin",
    "subfertility",
];

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

/// The word three times in four, else any of the three answers.
fn mostly(word: &'static str) -> BoxedStrategy<Value> {
    prop_oneof![3 => Just(Value::from(word)), 1 => of(&TRI)].boxed()
}

/// The value once in three draws, else null, which says nothing.
fn rarely(value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![2 => Just(Value::Null), 1 => value].boxed()
}

fn when() -> BoxedStrategy<Value> {
    prop_oneof![3 => of(&DATES), 1 => of(&WHEN)].boxed()
}

fn fracture() -> BoxedStrategy<Value> {
    // A confirmed fracture of grade 0 is a warning, kept.
    let grade = prop_oneof![1 => Just(0_u8), 6 => 1_u8..=3].prop_map(Value::from);
    let vertebra = record(vec![
        ("site", Just(json!("vertebra")).boxed()),
        ("level", of(&LEVELS).boxed()),
        ("onset", when()),
        ("mechanism", of(&["spontaneous", "low_energy", "high_energy", "unknown"]).boxed()),
        ("confirmed", mostly("yes")),
        ("genant_grade", grade.boxed()),
        ("age", rarely(of(&["acute", "old"]))),
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
    // Pregnant on the day of assessment, dated one way or the other, or not at all.
    let ongoing = || {
        prop::sample::select(vec![
            json!({"lmp": "2026-01-01", "outcome": "ongoing"}),
            json!({"edd": "2026-10-08", "outcome": "ongoing"}),
            json!({"outcome": "ongoing"}),
        ])
    };
    prop_oneof![
        1 => Just(json!([])),
        8 => first.clone().prop_map(|first| json!([first])),
        2 => (first.clone(), earlier).prop_map(|(first, earlier)| json!([first, earlier])),
        2 => ongoing().prop_map(|ongoing| json!([ongoing])),
        1 => (first, ongoing()).prop_map(|(first, ongoing)| json!([first, ongoing])),
    ]
    .boxed()
}

fn symptoms() -> BoxedStrategy<Value> {
    let red_flags = record(
        ["fever", "cancer_history", "weight_loss", "night_pain", "neurological_deficit"]
            .map(|flag| (flag, mostly("no")))
            .into(),
    );
    let onsets = || vec![("pain_onset", when()), ("worsening_onset", rarely(when()))];
    let features =
        || ["acute", "severe", "localised", "cannot_care_for_child", "anxiety", "low_mood"];
    let any = [onsets(), features().map(|feature| (feature, of(&TRI).boxed())).into()].concat();
    let all_of_them = features().map(|feature| (feature, mostly("yes")));
    let none_of_them = features().map(|feature| (feature, mostly("no")));
    let signs = |spinal: &'static str, hip: &'static str, deformity: &'static str| {
        vec![
            ("spinal_pain", mostly(spinal)),
            ("hip_pain", mostly(hip)),
            ("height_loss", mostly(deformity)),
            ("kyphosis", mostly(deformity)),
        ]
    };
    let plain = [onsets(), none_of_them.into(), signs("yes", "no", "no")].concat();
    let triad = [onsets(), all_of_them.into(), signs("yes", "no", "no")].concat();
    let without_pain = signs("no", "no", "no");
    let mixed = [any.clone(), signs("yes", "yes", "unknown")].concat();
    let hip = [any, signs("no", "yes", "no")].concat();
    let with_flags = |mut fields: Vec<(&'static str, BoxedStrategy<Value>)>| {
        fields.push(("red_flags", red_flags.clone()));
        record(fields)
    };
    // Pain on one of the days, every sign of fracture asked for and absent.
    let whole = (when(), of(&["spinal_pain", "hip_pain"])).prop_map(|(onset, pain)| {
        let mut signs = json!({
            "pain_onset": onset, "spinal_pain": "no", "hip_pain": "no", "acute": "no",
            "severe": "no", "localised": "no", "cannot_care_for_child": "no",
            "height_loss": "no", "kyphosis": "no",
        });
        if let Some(pain) = pain.as_str() {
            signs[pain] = json!("yes");
        }
        signs
    });
    prop_oneof![
        3 => whole,
        3 => with_flags(triad),
        2 => with_flags(plain),
        2 => with_flags(mixed),
        1 => with_flags(hip),
        1 => with_flags(without_pain),
    ]
    .boxed()
}

fn study() -> BoxedStrategy<Value> {
    let regions = prop::sample::select(vec![
        json!(["thoracic", "lumbar"]),
        json!(["thoracic", "lumbar", "hip"]),
        json!(["thoracic"]),
        json!(["lumbar"]),
        json!(["hip", "pelvis"]),
    ]);
    record(vec![
        ("date", of(&DATES).boxed()),
        (
            "modality",
            prop_oneof![
                3 => of(&["xray", "mri"]),
                1 => of(&["ct", "vfa", "scintigraphy"]),
            ]
            .boxed(),
        ),
        ("regions", regions.boxed()),
        ("result", of(&["fracture", "no_fracture", "equivocal"]).boxed()),
        ("marrow", rarely(of(&["benign", "benign", "suspicious"]))),
    ])
}

fn risk_factors() -> BoxedStrategy<Value> {
    let each = |answers: fn() -> BoxedStrategy<Value>| {
        RISK_FACTORS.map(|factor| (factor, answers())).to_vec()
    };
    let none = Just(RISK_FACTORS.into_iter().map(|factor| (factor, "no")).collect::<Value>());
    prop_oneof![
        2 => none,
        1 => record(each(|| mostly("no"))),
        1 => record(each(|| of(&TRI).boxed())),
    ]
    .boxed()
}

/// Heights as numbers: as text they would look like years.
fn patient() -> BoxedStrategy<Value> {
    let now = prop::sample::select(vec![json!(1680), json!(1661), json!(1660), json!(1640)]);
    record(vec![
        ("height_now_mm", now.boxed()),
        ("height_now_on", of(&DATES).boxed()),
        ("height_before_mm", Just(json!(1680)).boxed()),
        ("height_before_source", of(&["measured", "measured", "recalled"]).boxed()),
    ])
}

fn lab() -> BoxedStrategy<Value> {
    let with_limits = |analyte: &'static str, unit: &'static str, values: [Value; 5]| {
        // Two values outside the limits, two on them, one between.
        let [_, low, _, high, _] = values.clone();
        record(vec![
            ("analyte", Just(Value::from(analyte)).boxed()),
            ("unit", Just(Value::from(unit)).boxed()),
            ("value", prop::sample::select(values.to_vec()).boxed()),
            ("low", Just(low).boxed()),
            ("high", Just(high).boxed()),
            ("date", of(&DATES).boxed()),
        ])
    };
    prop_oneof![
        with_limits(
            "vitamin_d_25oh",
            "nmol/l",
            [json!("49"), json!("50"), json!("80"), json!("160"), json!("161")]
        ),
        with_limits(
            "alkaline_phosphatase",
            "U/l",
            [json!("34"), json!("35"), json!("80"), json!("105"), json!("106")]
        ),
        with_limits(
            "phosphate",
            "mmol/l",
            [json!("0.75"), json!("0.76"), json!("1.1"), json!("1.41"), json!("1.42")]
        ),
    ]
    .boxed()
}

fn judgements() -> BoxedStrategy<Value> {
    let judged = || record(vec![("value", of(&TRI).boxed())]);
    record(vec![("very_low_bmd", rarely(judged())), ("very_strong_suspicion", rarely(judged()))])
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

const AGENTS: [&str; 6] = [
    "teriparatide",
    "calcium",
    "alendronate",
    "systemic_glucocorticoid",
    "unfractionated_heparin",
    "low_molecular_weight_heparin",
];

fn medication() -> BoxedStrategy<Value> {
    record(vec![
        ("agent", of(&AGENTS).boxed()),
        ("start", of(&DATES).boxed()),
        ("stop", Just(json!("ongoing")).boxed()),
    ])
}

/// Whether a list is complete is said only of a list that is there.
fn without_lone_words(record: &mut Value) {
    if let Some(fields) = record.as_object_mut() {
        let lists: Vec<String> = fields.keys().cloned().collect();
        fields.retain(|key, _| {
            key.strip_suffix("_complete").is_none_or(|list| lists.iter().any(|key| key == list))
        });
    }
}

/// A random record that F-01 to F-05 can say something about; valid in nearly every draw.
pub fn record_json() -> BoxedStrategy<Value> {
    let yes = || mostly("yes");
    let facts = record(vec![
        ("pregnancies", pregnancies()),
        ("pregnancies_complete", yes()),
        ("fractures", prop_oneof![1 => Just(json!([])), 2 => list(fracture(), 3)].boxed()),
        ("fractures_complete", yes()),
        ("bmd", list(measurement(), 3)),
        ("bmd_complete", yes()),
        ("medications", list(medication(), 1)),
        ("medications_complete", yes()),
        ("spine_not_evaluable", of(&TRI).boxed()),
        ("patient", patient()),
        ("symptoms", symptoms()),
        ("imaging", list(study(), 3)),
        ("imaging_complete", yes()),
        ("labs", list(lab(), 3)),
        ("labs_complete", yes()),
        ("risk_factors", risk_factors()),
        ("judgements", judgements()),
        ("mri_contraindicated", mostly("no")),
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
            without_lone_words(&mut facts);
            for pregnancy in
                facts.get_mut("pregnancies").and_then(Value::as_array_mut).into_iter().flatten()
            {
                without_lone_words(pregnancy);
            }
            facts
        })
        .boxed()
}

/// A thousand cases, or as many as `PROPTEST_CASES` asks for.
#[must_use]
pub fn at_least_a_thousand() -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig { cases: config.cases.max(1000), ..config }
}

//! Every code that reading reports, with its path, on both sides of its boundary.

use alloc::string::ToString;
use alloc::vec::Vec;

use serde_json::{Value, json};

use super::Mode;
use crate::case::{Case, CourseStop};
use crate::input::CaseInput;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::problem::{Problem, ProblemCode, Severity};

/// A record from JSON; assessed on 2025-12-20 unless it names another day.
fn input(mut record: Value) -> CaseInput {
    if let Some(fields) = record.as_object_mut() {
        fields.entry("as_of").or_insert_with(|| json!("2025-12-20"));
    }
    serde_json::from_value(record).expect("the record has the right shape")
}

fn parse(record: Value, mode: Mode) -> Result<Case, Vec<Problem>> {
    Case::parse(&input(record), &Policy::default(), mode)
        .map_err(|refusal| refusal.problems().to_vec())
}

/// Everything that strict reading says about a record, warnings of an accepted one included.
fn problems(record: Value) -> Vec<Problem> {
    match parse(record, Mode::Strict) {
        Ok(case) => case.warnings().to_vec(),
        Err(problems) => problems,
    }
}

fn places(problems: &[Problem]) -> Vec<(&'static str, &str)> {
    problems.iter().map(|problem| (problem.code.as_str(), problem.pointer.as_str())).collect()
}

/// A code, the path at which the first record has it, and a neighbouring record without it.
type Row = (&'static str, &'static str, Value, Value);

/// Each record has exactly the problem of its row, its neighbour has none at all.
#[track_caller]
fn check(rows: impl IntoIterator<Item = Row>) {
    for (code, pointer, failing, passing) in rows {
        let found = problems(failing.clone());
        assert_eq!(places(&found), [(code, pointer)], "{failing}");
        let clean = problems(passing.clone());
        assert_eq!(places(&clean), [], "{passing}");
    }
}

fn pregnancy(fields: Value) -> Value {
    json!({ "pregnancies": [fields] })
}

fn lactation(periods: Value) -> Value {
    pregnancy(json!({
        "lmp": "2025-01-01", "births": ["2025-10-05"], "lactation_periods": periods,
    }))
}

fn fracture(fields: Value) -> Value {
    json!({ "fractures": [fields] })
}

fn bmd(fields: Value) -> Value {
    json!({ "bmd": [fields] })
}

fn medications(courses: Value) -> Value {
    json!({ "medications": courses })
}

fn record_rows() -> Vec<Row> {
    vec_of([
        (
            "E-SCHEMA-VERSION",
            "/schema_version",
            json!({"schema_version": "2"}),
            json!({"schema_version": "1"}),
        ),
        ("E-REQUIRED", "/as_of", json!({"as_of": null}), json!({})),
        (
            "E-DATE-INVALID",
            "/as_of",
            json!({"as_of": "2025-02-29"}),
            json!({"as_of": "2024-02-29"}),
        ),
        (
            "E-DATE-INVALID",
            "/as_of",
            json!({"as_of": "1899-12-31"}),
            json!({"as_of": "1900-01-01"}),
        ),
        (
            "E-DATE-INVALID",
            "/as_of",
            json!({"as_of": "2200-01-01"}),
            json!({"as_of": "2199-12-31"}),
        ),
        (
            "E-LIST-COMPLETE",
            "/fractures_complete",
            json!({"fractures_complete": "yes"}),
            json!({"fractures": [], "fractures_complete": "yes"}),
        ),
        (
            "E-LIMIT",
            "/fractures",
            json!({"fractures": Vec::from([(); 65].map(|()| json!({})))}),
            json!({"fractures": Vec::from([(); 64].map(|()| json!({})))}),
        ),
        (
            "E-LIMIT",
            "/conditions/0/name",
            json!({"conditions": [{"name": "x".repeat(1001)}]}),
            json!({"conditions": [{"name": "æ".repeat(1000)}]}),
        ),
    ])
}

fn number_rows() -> Vec<Row> {
    let patient = |field: &str, value: &str| json!({"patient": {field: value}});
    let sd = |value: &str| json!({"precision": [{"sd_g_per_cm2": value}]});
    let lab = |value: &str, unit: &str| json!({"labs": [{"analyte": "vitamin_d_25oh", "value": value, "unit": unit}]});
    let score = |value: &str| bmd(json!({"z_score": value}));
    let value = |value: &str| bmd(json!({"bmd_g_per_cm2": value}));
    let grade = |value: &str| fracture(json!({"genant_grade": value}));
    vec_of([
        ("E-NUM-NAN", "/bmd/0/z_score", score("NaN"), score("-1.23")),
        ("E-NUM-INF", "/bmd/0/z_score", score("-Infinity"), score("0")),
        ("E-NUM-FORMAT", "/bmd/0/z_score", score("-2,4"), score("\u{2212}2.41")),
        (
            "E-PRECISION-SCORE",
            "/bmd/0/t_score",
            bmd(json!({"t_score": "-2.505"})),
            bmd(json!({"t_score": "-2.500"})),
        ),
        ("E-PRECISION-BMD", "/bmd/0/bmd_g_per_cm2", value("0.8505"), value("0.8500")),
        (
            "E-PRECISION-VALUE",
            "/patient/weight_kg",
            patient("weight_kg", "60.25"),
            patient("weight_kg", "60.2"),
        ),
        ("E-RANGE-BMD", "/bmd/0/bmd_g_per_cm2", value("850"), value("0.850")),
        ("E-RANGE-SCORE", "/bmd/0/z_score", score("-10.01"), score("-6.00")),
        ("E-RANGE-SCORE", "/bmd/0/z_score", score("10.01"), score("4.00")),
        ("W-UNUSUAL-SCORE", "/bmd/0/z_score", score("-10.00"), score("-6.00")),
        ("W-UNUSUAL-SCORE", "/bmd/0/z_score", score("-6.01"), score("-6.00")),
        ("W-UNUSUAL-SCORE", "/bmd/0/z_score", score("4.01"), score("4.00")),
        ("W-UNUSUAL-BMD", "/bmd/0/bmd_g_per_cm2", value("0.399"), value("0.400")),
        ("W-UNUSUAL-BMD", "/bmd/0/bmd_g_per_cm2", value("1.601"), value("1.600")),
        ("E-RANGE-PRECISION", "/precision/0/sd_g_per_cm2", sd("1.2"), sd("0.0100")),
        ("W-UNUSUAL-PRECISION", "/precision/0/sd_g_per_cm2", sd("0.0301"), sd("0.0300")),
        (
            "E-RANGE-HEIGHT",
            "/patient/height_now_mm",
            patient("height_now_mm", "168"),
            patient("height_now_mm", "1680"),
        ),
        (
            "W-UNUSUAL-HEIGHT",
            "/patient/height_now_mm",
            patient("height_now_mm", "1349"),
            patient("height_now_mm", "1350"),
        ),
        (
            "E-RANGE-WEIGHT",
            "/patient/weight_kg",
            patient("weight_kg", "24.9"),
            patient("weight_kg", "38.0"),
        ),
        (
            "W-UNUSUAL-WEIGHT",
            "/patient/weight_kg",
            patient("weight_kg", "180.1"),
            patient("weight_kg", "180"),
        ),
        (
            "E-RANGE-CALCIUM",
            "/patient/calcium_intake_mg_per_day",
            patient("calcium_intake_mg_per_day", "10001"),
            patient("calcium_intake_mg_per_day", "2500"),
        ),
        (
            "W-UNUSUAL-CALCIUM",
            "/patient/calcium_intake_mg_per_day",
            patient("calcium_intake_mg_per_day", "199"),
            patient("calcium_intake_mg_per_day", "200"),
        ),
        ("E-RANGE-VITD", "/labs/0/value", lab("500.1", "nmol/l"), lab("500.1", "ng/ml")),
        ("W-UNUSUAL-VITD", "/labs/0/value", lab("4.9", "nmol/l"), lab("5.0", "nmol/l")),
        ("E-RANGE-LAB", "/labs/0/value", lab("<5", "nmol/l"), lab("5", "nmol/l")),
        ("E-RANGE-GENANT", "/fractures/0/genant_grade", grade("4"), grade("3")),
    ])
}

fn date_rows() -> Vec<Row> {
    vec_of([
        (
            "E-DATE-INVALID",
            "/fractures/0/onset",
            fracture(json!({"onset": "2025-11/2025-10"})),
            fracture(json!({"onset": "2025-10/2025-11"})),
        ),
        (
            "E-DATE-FUTURE",
            "/fractures/0/onset",
            fracture(json!({"onset": "2025-12-21"})),
            fracture(json!({"onset": "2025-12-20"})),
        ),
        // A month that has begun may hold a day that is past.
        (
            "E-DATE-FUTURE",
            "/fractures/0/onset",
            fracture(json!({"onset": "2026-01"})),
            fracture(json!({"onset": "2025-12"})),
        ),
        (
            "E-DATE-FUTURE",
            "/diagnosis_date",
            json!({"diagnosis_date": "2025-12-21"}),
            json!({"diagnosis_date": "2025-12-20"}),
        ),
        (
            "E-DATE-FUTURE",
            "/pregnancies/0/lmp",
            pregnancy(json!({"lmp": "2025-12-21"})),
            pregnancy(json!({"edd": "2026-09-26", "lmp": "2025-12-20"})),
        ),
        (
            "E-DATE-FUTURE",
            "/medications/0/start",
            medications(json!([{"start": "2025-12-21"}])),
            medications(json!([{"start": "2025-12-20", "stop": "2026-12-20"}])),
        ),
        (
            "E-DATE-FUTURE",
            "/pregnancies/0/lactation_periods/0/end",
            lactation(json!([{"start": "2025-10-05", "end": "2025-12-21"}])),
            lactation(json!([{"start": "2025-10-05", "end": "2025-12-20"}])),
        ),
        (
            "E-DATE-FUTURE",
            "/pregnancy_status/on",
            json!({"pregnancy_status": {"value": "no", "on": "2025-12-21"}}),
            json!({"pregnancy_status": {"value": "no", "on": "2025-12-20"}}),
        ),
        (
            "E-DATE-FUTURE",
            "/judgements/very_low_bmd/on",
            json!({"judgements": {"very_low_bmd": {"value": "yes", "on": "2025-12-21"}}}),
            json!({"plans": {"earliest_target": "2027-01-01"}}),
        ),
    ])
}

fn pregnancy_rows() -> Vec<Row> {
    let aged = |born: &str| {
        json!({
            "patient": {"birth_date": born},
            "pregnancies": [{"lmp": "2025-01-01", "births": ["2025-10-05"]}],
        })
    };
    let live = |lmp: &str, birth: &str| {
        pregnancy(json!({"lmp": lmp, "outcome": "live", "births": [birth]}))
    };
    let dated = |lmp: &str, edd: &str| pregnancy(json!({"lmp": lmp, "edd": edd}));
    let twins = |first: &str, last: &str| {
        pregnancy(json!({"gestational_age_at_birth": "36+0", "births": [last, first]}))
    };
    let two = |lmp: &str| json!({"pregnancies": [{"lmp": lmp}, {"lmp": "2024-01-01", "births": ["2024-10-05"]}]});
    let ongoing = |lmp: &str| pregnancy(json!({"lmp": lmp, "outcome": "ongoing"}));
    let with_status = |lmp: &str, on: &str| {
        json!({
            "pregnancy_status": {"value": "no", "on": on},
            "pregnancies": [{"lmp": lmp, "outcome": "ongoing"}],
        })
    };
    let status = |on: &str| json!({"pregnancy_status": {"value": "yes", "on": on}});
    vec_of([
        ("E-AGE", "/pregnancies/0/lmp", aged("2015-01-02"), aged("2010-01-01")),
        ("E-AGE", "/pregnancies/0/lmp", aged("1964-01-01"), aged("1974-01-02")),
        // Only an age that is certain counts: at some day of 2015 she would be 10.
        ("W-AGE", "/pregnancies/0/lmp", aged("2015-01"), aged("2010")),
        ("W-AGE", "/pregnancies/0/lmp", aged("2010-01-02"), aged("2010-01-01")),
        ("W-AGE", "/pregnancies/0/lmp", aged("1974-01-01"), aged("1974-01-02")),
        (
            "E-BIRTH-BEFORE-LMP",
            "/pregnancies/0/births",
            live("2025-10-06", "2025-10-05"),
            live("2025-01-01", "2025-10-05"),
        ),
        (
            "E-RANGE-GA",
            "/pregnancies/0/births",
            live("2025-01-01", "2025-04-22"),
            live("2025-01-01", "2025-06-04"),
        ),
        (
            "W-UNUSUAL-GA",
            "/pregnancies/0/births",
            live("2025-01-01", "2025-04-23"),
            live("2025-01-01", "2025-06-04"),
        ),
        (
            "W-UNUSUAL-GA",
            "/pregnancies/0/births",
            live("2025-01-01", "2025-10-30"),
            live("2025-01-01", "2025-10-29"),
        ),
        (
            "E-RANGE-GA",
            "/pregnancies/0/births",
            live("2025-01-01", "2025-11-06"),
            live("2025-01-01", "2025-10-29"),
        ),
        (
            "E-RANGE-GA",
            "/pregnancies/0/gestational_age_at_birth",
            pregnancy(json!({"gestational_age_at_birth": "15+6", "outcome": "live"})),
            pregnancy(json!({"gestational_age_at_birth": "15+6", "outcome": "loss"})),
        ),
        (
            "E-GA-FORMAT",
            "/pregnancies/0/gestational_age_at_birth",
            pregnancy(json!({"gestational_age_at_birth": "39 weeks", "outcome": "live"})),
            pregnancy(json!({"gestational_age_at_birth": "39+2", "outcome": "live"})),
        ),
        (
            "E-GA-FORMAT",
            "/pregnancies/0/gestational_age_at_birth",
            pregnancy(json!({"gestational_age_at_birth": "39+7"})),
            pregnancy(json!({"gestational_age_at_birth": "39+6"})),
        ),
        (
            "E-DATING-CONFLICT",
            "/pregnancies/0",
            dated("2025-01-01", "2025-11-06"),
            dated("2025-01-01", "2025-10-15"),
        ),
        (
            "W-DATING-CONFLICT",
            "/pregnancies/0",
            dated("2025-01-01", "2025-11-05"),
            dated("2025-01-01", "2025-10-15"),
        ),
        (
            "W-DATING-CONFLICT",
            "/pregnancies/0",
            dated("2025-01-01", "2025-10-16"),
            dated("2025-01-01", "2025-10-15"),
        ),
        (
            "W-BIRTHS-SPREAD",
            "/pregnancies/0/births",
            twins("2025-05-01", "2025-05-09"),
            twins("2025-05-01", "2025-05-08"),
        ),
        (
            "W-BIRTHS-SPREAD",
            "/pregnancies/0/births",
            twins("2025-05-01", "2025-07-30"),
            twins("2025-05-01", "2025-05-08"),
        ),
        (
            "E-BIRTHS-SPREAD",
            "/pregnancies/0/births",
            twins("2025-05-01", "2025-07-31"),
            twins("2025-05-01", "2025-05-08"),
        ),
        (
            "E-PREG-END",
            "/pregnancies/0/births",
            pregnancy(json!({"outcome": "ongoing", "births": ["2025-10-05"]})),
            pregnancy(json!({"outcome": "ongoing", "births": []})),
        ),
        ("E-PREG-OVERLAP", "/pregnancies/0/lmp", two("2024-10-04"), two("2024-10-05")),
        (
            "E-PREG-OPEN-BEFORE-NEXT",
            "/pregnancies/0/outcome",
            json!({"pregnancies": [{"lmp": "2025-04-01", "outcome": "ongoing"}, {"lmp": "2025-06-01"}]}),
            json!({"pregnancies": [{"lmp": "2024-04-01", "births": ["2025-01-01"]}, {"lmp": "2025-06-01", "outcome": "ongoing"}]}),
        ),
        ("W-PREG-OVERDUE", "/pregnancies/0/outcome", ongoing("2025-02-21"), ongoing("2025-02-22")),
        ("W-PREG-OVERDUE", "/pregnancy_status/on", status("2025-02-21"), status("2025-02-22")),
        (
            "W-PREG-STATUS-CONFLICT",
            "/pregnancy_status/value",
            with_status("2025-06-01", "2025-06-01"),
            with_status("2025-06-01", "2025-05-31"),
        ),
    ])
}

fn lactation_rows() -> Vec<Row> {
    let after = |outcome: &str| {
        pregnancy(json!({
            "lmp": "2025-01-01", "births": ["2025-06-05"], "outcome": outcome,
            "lactation_periods": [{"start": "2025-06-07", "end": "2025-06-20"}],
        }))
    };
    let tandem = |lmp: &str| {
        json!({"pregnancies": [
            {
                "lmp": "2024-01-01", "births": ["2024-10-05"],
                "lactation_periods": [{"start": "2024-10-05", "end": "2025-06-01"}],
            },
            {"lmp": lmp, "outcome": "ongoing"},
        ]})
    };
    vec_of([
        (
            "E-LACT-BEFORE-BIRTH",
            "/pregnancies/0/lactation_periods/0/start",
            lactation(json!([{"start": "2025-10-04"}])),
            lactation(json!([{"start": "2025-10-05"}])),
        ),
        (
            "E-LACT-ORDER",
            "/pregnancies/0/lactation_periods/0/end",
            lactation(json!([{"start": "2025-11-04", "end": "2025-11-03"}])),
            lactation(json!([{"start": "2025-11-04", "end": "2025-11-04"}])),
        ),
        (
            "E-LACT-OVERLAP",
            "/pregnancies/0/lactation_periods/1/start",
            lactation(
                json!([{"start": "2025-10-05", "end": "2025-11-20"}, {"start": "2025-11-20"}]),
            ),
            lactation(
                json!([{"start": "2025-10-05", "end": "2025-11-19"}, {"start": "2025-11-20"}]),
            ),
        ),
        (
            "E-LACT-OVERLAP",
            "/pregnancies/0/lactation_periods/1/start",
            lactation(
                json!([{"start": "2025-10-05", "end": "ongoing"}, {"start": "2025-11-20", "end": "ongoing"}]),
            ),
            // Without an end the first may have ended the day before.
            lactation(json!([{"start": "2025-10-05"}, {"start": "2025-11-20", "end": "ongoing"}])),
        ),
        (
            "W-LACT-TANDEM",
            "/pregnancies/0/lactation_periods/0",
            tandem("2025-06-01"),
            tandem("2025-06-02"),
        ),
        (
            "W-LACT-AFTER-LOSS",
            "/pregnancies/0/lactation_periods",
            after("loss"),
            after("stillbirth"),
        ),
        (
            "W-LACT-AFTER-LOSS",
            "/pregnancies/0/lactation_periods",
            after("termination"),
            after("live"),
        ),
    ])
}

fn fracture_rows() -> Vec<Row> {
    let at_level = |level: &str| fracture(json!({"level": level}));
    let twice = |first: Value, second: Value| {
        let with = |mut record: Value| {
            record["level"] = json!("L1");
            record
        };
        json!({"fractures": [with(first), with(second)]})
    };
    let graded =
        |grade: &str| fracture(json!({"level": "T12", "confirmed": "yes", "genant_grade": grade}));
    vec_of([
        ("E-LEVEL", "/fractures/0/level", at_level("T13"), at_level("Th 12")),
        ("E-LEVEL", "/fractures/0/level", at_level("L6"), at_level("l5")),
        (
            "E-LEVEL-SITE",
            "/fractures/0/level",
            fracture(json!({"site": "hip", "level": "L1"})),
            fracture(json!({"site": "vertebra", "level": "D12"})),
        ),
        (
            "W-FX-DUPLICATE",
            "/fractures/1",
            twice(json!({"onset": "2025-11-10"}), json!({"onset": "2025-11-10"})),
            // The same month need not be the same day.
            twice(json!({"onset": "2025-11"}), json!({"onset": "2025-11"})),
        ),
        (
            "E-FX-CONFLICT",
            "/fractures/1/confirmed",
            twice(
                json!({"onset": "2025-11-10", "confirmed": "yes"}),
                json!({"onset": "2025-11-10", "confirmed": "no"}),
            ),
            twice(
                json!({"onset": "2025-11", "confirmed": "yes"}),
                json!({"onset": "2025-11", "confirmed": "no"}),
            ),
        ),
        (
            "W-FX-SAME-LEVEL-LATER",
            "/fractures/1",
            twice(
                json!({"onset": "2025-10-10", "genant_grade": "2"}),
                json!({"onset": "2025-11-10", "genant_grade": "2"}),
            ),
            twice(
                json!({"onset": "2025-10-10", "genant_grade": "2"}),
                json!({"onset": "2025-11-10", "genant_grade": "3"}),
            ),
        ),
        (
            "W-FX-SAME-LEVEL-LATER",
            "/fractures/0",
            twice(json!({"onset": "2025-11-10"}), json!({"onset": "2025-10-10", "age": "acute"})),
            twice(json!({"onset": "2025-11-10", "age": "acute"}), json!({"onset": "2025-10-10"})),
        ),
        ("W-GENANT-0-CONFIRMED", "/fractures/0/genant_grade", graded("0"), graded("1")),
    ])
}

fn bmd_rows() -> Vec<Row> {
    let spine = |levels: Value| bmd(json!({"site": "lumbar_spine", "levels": levels}));
    let beside = |confirmed: &str, level: &str| {
        json!({
            "fractures": [{"level": level, "confirmed": confirmed}],
            "bmd": [{"date": "2025-12-01", "site": "lumbar_spine", "levels": ["L1", "L2"]}],
        })
    };
    let broken_on = |day: &str| {
        let mut record = beside("yes", "L2");
        record["fractures"][0]["onset"] = json!(day);
        record
    };
    let on = |date: &str| {
        json!({
            "pregnancies": [{"lmp": "2025-01-01", "births": ["2025-10-05"]}],
            "bmd": [{"date": date, "modality": "dxa", "site": "total_hip", "z_score": "-2.00"}],
        })
    };
    let scores = |z: &str, t: &str| bmd(json!({"modality": "dxa", "z_score": z, "t_score": t}));
    let two = |device: Value| {
        json!({"bmd": [
            {"site": "total_hip", "bmd_g_per_cm2": "0.800", "device": {"maker": "a", "model": "b", "serial": "c"}},
            {"site": "total_hip", "bmd_g_per_cm2": "0.780", "device": device},
        ]})
    };
    vec_of([
        ("E-LEVEL", "/bmd/0/levels/1", spine(json!(["L1", "L5"])), spine(json!(["L1", "L4"]))),
        (
            "E-LEVEL",
            "/bmd/0/levels/0",
            bmd(json!({"site": "total_hip", "levels": ["L1"]})),
            bmd(json!({"site": "total_hip"})),
        ),
        ("W-DXA-IN-PREGNANCY", "/bmd/0/date", on("2025-01-01"), on("2024-12-31")),
        ("W-DXA-IN-PREGNANCY", "/bmd/0/date", on("2025-10-04"), on("2025-10-05")),
        ("W-DXA-FRACTURED-LEVEL", "/bmd/0/levels", beside("yes", "L2"), beside("no", "L2")),
        ("W-DXA-FRACTURED-LEVEL", "/bmd/0/levels", beside("unknown", "L1"), beside("yes", "L3")),
        (
            "W-DXA-FRACTURED-LEVEL",
            "/bmd/0/levels",
            broken_on("2025-12-01"),
            broken_on("2025-12-02"),
        ),
        ("W-Z-T-DISCORDANT", "/bmd/0", scores("-1.00", "-2.51"), scores("-1.00", "-2.50")),
        (
            "W-SCORE-NEAR-THRESHOLD",
            "/bmd/0/z_score",
            scores("-2.0", "-2.51"),
            scores("-2.00", "-2.51"),
        ),
        (
            "W-SCORE-NEAR-THRESHOLD",
            "/bmd/0/z_score",
            scores("-3", "-3.11"),
            scores("-3.1", "-3.11"),
        ),
        (
            "W-SCORE-NEAR-THRESHOLD",
            "/bmd/0/t_score",
            scores("-2.11", "-2.5"),
            scores("-2.11", "-2.4"),
        ),
        (
            "W-DEVICE-MISSING",
            "/bmd/1/device",
            two(json!({"maker": "a"})),
            two(json!({"maker": "a", "model": "b", "serial": "d"})),
        ),
    ])
}

fn other_rows() -> Vec<Row> {
    let symptoms = |height_loss: &str| {
        json!({"symptoms": {
            "pain_onset": "2025-10-20", "spinal_pain": "no", "hip_pain": "no", "kyphosis": "no",
            "height_loss": height_loss,
        }})
    };
    let course =
        |start: &str, stop: &str| json!({"agent": "denosumab", "start": start, "stop": stop});
    let heights = |now: &str| {
        json!({
            "symptoms": {"height_loss": "no"},
            "patient": {
                "height_before_mm": "1700", "height_before_source": "measured",
                "height_now_mm": now,
            },
        })
    };
    let after = |start: &str| {
        medications(json!([course("2025-01-01", "2025-06-01"), course(start, "2025-12-01")]))
    };
    vec_of([
        ("E-ONSET-WITHOUT-SYMPTOM", "/symptoms/pain_onset", symptoms("no"), symptoms("unknown")),
        (
            "E-MED-ORDER",
            "/medications/0/stop",
            medications(json!([course("2025-02-01", "2025-01-31")])),
            medications(json!([course("2025-02", "2025-02-01")])),
        ),
        ("W-MED-OVERLAP", "/medications/1", after("2025-05-31"), after("2025-06-01")),
        (
            "W-FX-UNLISTED",
            "/imaging/0/result",
            json!({"imaging": [{"result": "fracture"}], "fractures": []}),
            json!({"imaging": [{"result": "fracture"}], "fractures": [{"confirmed": "unknown"}]}),
        ),
        ("W-HEIGHT-LOSS-CONFLICT", "/symptoms/height_loss", heights("1680"), heights("1681")),
        (
            "W-PREG-NOT-LISTED",
            "/pregnancies",
            json!({"pregnancy_status": {"value": "yes", "on": "2025-12-20"}, "pregnancies": []}),
            json!({"pregnancy_status": {"value": "no", "on": "2025-12-20"}, "pregnancies": []}),
        ),
        (
            "W-JUDGEMENT-CONFLICT",
            "/judgements/relevant_gain_unlikely",
            json!({"judgements": {
                "conservative_insufficient": {"value": "yes"},
                "relevant_gain_unlikely": {"value": "no"},
            }}),
            json!({"judgements": {
                "conservative_insufficient": {"value": "yes"},
                "relevant_gain_unlikely": {"value": "unknown"},
            }}),
        ),
    ])
}

fn vec_of<const N: usize>(rows: [Row; N]) -> Vec<Row> {
    rows.into()
}

fn all_rows() -> Vec<Row> {
    [
        record_rows(),
        number_rows(),
        date_rows(),
        pregnancy_rows(),
        lactation_rows(),
        fracture_rows(),
        bmd_rows(),
        other_rows(),
    ]
    .concat()
}

#[test]
fn the_record_as_a_whole() {
    check(record_rows());
}

#[test]
fn numbers() {
    check(number_rows());
}

#[test]
fn dates() {
    check(date_rows());
}

#[test]
fn pregnancies() {
    check(pregnancy_rows());
}

#[test]
fn breastfeeding() {
    check(lactation_rows());
}

#[test]
fn fractures() {
    check(fracture_rows());
}

#[test]
fn measurements() {
    check(bmd_rows());
}

#[test]
fn symptoms_and_medicines() {
    check(other_rows());
}

#[test]
fn every_code_has_a_row_unless_only_json_can_have_it() {
    let json_only = ["E-SYNTAX", "E-FIELD-UNKNOWN", "E-FIELD-DUPLICATE", "E-TYPE", "E-ENUM"];
    let rows = all_rows();
    for code in ProblemCode::ALL.iter().map(|code| code.as_str()) {
        let covered = rows.iter().any(|(tested, ..)| *tested == code)
            || json_only.contains(&code)
            // The last two are said by the layer above, which knows the medicines.
            || [
                "W-QUARANTINED",
                "W-URGENT-MEDICAL-ASSESSMENT",
                "W-MEDICINE-IN-PREGNANCY",
                "W-MEDICINE-BLOCKED",
            ]
            .contains(&code);
        assert!(covered, "{code}");
    }
}

/// Of one vertebra recorded twice, only two days known to the day tell whether it is the same event.
#[test]
fn a_vertebra_recorded_twice_is_compared_by_exact_days_only() {
    let twice = |first: &str, second: &str| {
        let fractures = json!([{"level": "T8", "onset": first}, {"level": "T8", "onset": second}]);
        problems(json!({"fractures": fractures})).len()
    };
    assert_eq!(twice("2025-11-10", "2025-11-10"), 1);
    assert_eq!(twice("2025-10-10", "2025-11-10"), 1);
    for (first, second) in [
        ("2025-11", "2025-11-10"),
        ("2025-11-10", "2025-11"),
        ("2025-11", "2025-11"),
        ("2025", "2025-11"),
    ] {
        assert_eq!(twice(first, second), 0, "{first} {second}");
    }
}

#[test]
fn a_red_flag_is_said_also_when_the_record_is_refused() {
    let with = |fever: &str, z_score: &str| {
        json!({
            "symptoms": {"red_flags": {"fever": fever, "night_pain": fever}},
            "bmd": [{"z_score": z_score}],
        })
    };
    let refused = problems(with("yes", "-31"));
    assert_eq!(
        places(&refused),
        [
            ("E-RANGE-SCORE", "/bmd/0/z_score"),
            ("W-URGENT-MEDICAL-ASSESSMENT", "/symptoms/red_flags/fever"),
        ]
    );
    let message = &refused[1].message_da;
    assert!(message.contains("(feber, natlige smerter)"), "{message}");
    assert_eq!(places(&problems(with("no", "-31"))), [("E-RANGE-SCORE", "/bmd/0/z_score")]);
    assert_eq!(places(&problems(with("yes", "-3.1"))), []);
}

#[test]
fn no_message_is_left_with_a_gap() {
    for (code, _, failing, _) in all_rows() {
        for problem in problems(failing) {
            for message in [&problem.message_en, &problem.message_da] {
                let gap = ["{", "}", "``", "()", "  ", " :", " ."]
                    .iter()
                    .find(|gap| message.contains(**gap));
                assert_eq!(gap, None, "{code}: {message}");
                assert!(
                    message.starts_with(|first: char| first != ' ' && first != ':'),
                    "{code}: {message}"
                );
            }
        }
    }
}

#[test]
fn limits_in_danish_have_a_decimal_comma_and_values_stand_as_given() {
    let found = problems(bmd(json!({"bmd_g_per_cm2": "850.5"})));
    let problem = found.first().expect("one problem");
    assert!(
        problem.message_en.contains("`850.5`") && problem.message_en.contains("0.200-2.500"),
        "{problem:?}"
    );
    assert!(
        problem.message_da.contains("`850.5`") && problem.message_da.contains("0,200-2,500"),
        "{problem:?}"
    );
}

/// One pass over a record finds everything, each at its own place.
fn five_problems() -> Value {
    json!({
        "pregnancies": [{"lmp": "2025-01-01", "births": ["2026-10-05"]}],
        "fractures": [{"level": "T13", "onset": "2025-02-30"}, {"level": "L1", "genant_grade": "4"}],
        "bmd": [{"z_score": "NaN"}],
    })
}

#[test]
fn every_problem_is_reported_at_once() {
    let found = problems(five_problems());
    let mut found = places(&found);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("E-DATE-FUTURE", "/pregnancies/0/births/0"),
            ("E-DATE-INVALID", "/fractures/0/onset"),
            ("E-LEVEL", "/fractures/0/level"),
            ("E-NUM-NAN", "/bmd/0/z_score"),
            ("E-RANGE-GENANT", "/fractures/1/genant_grade"),
        ]
    );
}

#[test]
fn a_record_without_a_day_is_still_read_to_its_end() {
    for mode in [Mode::Strict, Mode::Quarantine] {
        let found = parse(json!({"as_of": null, "bmd": [{"z_score": "NaN"}]}), mode).unwrap_err();
        assert_eq!(places(&found), [("E-REQUIRED", "/as_of"), ("E-NUM-NAN", "/bmd/0/z_score")]);
    }
}

/// A record read in quarantine mode.
#[track_caller]
fn quarantined(record: Value) -> Case {
    parse(record, Mode::Quarantine).expect("a day of assessment is all that quarantine asks for")
}

#[test]
fn quarantine_sets_each_faulty_fact_aside_and_says_so() {
    let case = quarantined(five_problems());
    assert_eq!(case.warnings().len(), 5);
    for warning in case.warnings() {
        assert_eq!(
            (warning.code, warning.severity),
            (ProblemCode::WQuarantined, Severity::Warning)
        );
        assert!(warning.message_en.contains(" (E-") && warning.message_da.contains(" (E-"));
    }
    let offending: Vec<&str> =
        case.warnings().iter().map(|warning| warning.offending.as_str()).collect();
    for value in ["2026-10-05", "T13", "2025-02-30", "4", "NaN"] {
        assert!(offending.contains(&value), "{offending:?}");
    }
    let levels: Vec<_> =
        case.fractures.iter().map(|fracture| fracture.level.map(|level| level.as_str())).collect();
    assert_eq!(levels, [None, Some("L1")]);
    assert!(
        case.fractures
            .iter()
            .all(|fracture| fracture.onset.is_none() && fracture.genant_grade.is_none())
    );
    assert!(case.bmd.iter().all(|measurement| measurement.z_score.is_none()));
}

#[test]
fn quarantine_trusts_neither_of_two_records_that_contradict_each_other() {
    let overlapping = json!({
        "pregnancies": [
            {"lmp": "2024-01-01", "births": ["2024-10-05"]},
            {"lmp": "2024-09-01"},
            {"lmp": "2022-01-01", "births": ["2022-10-01"]},
        ],
        "pregnancies_complete": "yes",
    });
    let case = quarantined(overlapping);
    let kept: Vec<usize> = case.pregnancies.iter().map(|pregnancy| pregnancy.index).collect();
    assert_eq!((kept.as_slice(), case.pregnancies.complete), (&[2][..], false));

    let contradicting = json!({
        "fractures": [
            {"level": "L1", "onset": "2025-11-10", "confirmed": "yes"},
            {"level": "L1", "onset": "2025-11-10", "confirmed": "no"},
            {"level": "L2", "onset": "2025-11-10", "confirmed": "yes"},
        ],
        "fractures_complete": "yes",
    });
    let case = quarantined(contradicting);
    // Suspected is what is left of both.
    let confirmed: Vec<Tri> = case.fractures.iter().map(|fracture| fracture.confirmed).collect();
    assert_eq!(confirmed, [Tri::Unknown, Tri::Unknown, Tri::Yes]);
    assert!(case.fractures.complete);

    let case = quarantined(lactation(json!([
        {"start": "2025-10-05", "end": "2025-11-20"}, {"start": "2025-11-20"},
    ])));
    let periods = case
        .pregnancies
        .iter()
        .map(|pregnancy| (pregnancy.lactation.entries.len(), pregnancy.lactation.complete));
    assert_eq!(periods.collect::<Vec<_>>(), [(0, false)]);
}

#[test]
fn quarantine_keeps_neither_side_of_a_contradiction_within_a_record() {
    let case = quarantined(medications(json!([{"start": "2025-02-01", "stop": "2025-01-31"}])));
    let dates: Vec<_> = case.medications.iter().map(|course| (course.start, course.stop)).collect();
    assert_eq!(dates, [(None, CourseStop::Unknown)]);

    let symptoms = json!({"symptoms": {
        "pain_onset": "2025-10-20", "spinal_pain": "no", "hip_pain": "no", "kyphosis": "no",
        "height_loss": "no", "acute": "yes",
    }});
    let case = quarantined(symptoms);
    assert_eq!(case.symptoms.pain_onset, None);
    assert_eq!((case.symptoms.spinal_pain, case.symptoms.acute), (Tri::Unknown, Tri::Yes));

    let case = quarantined(pregnancy(json!({"lmp": "2025-01-01", "edd": "2025-11-06"})));
    assert!(case.pregnancies.iter().all(|pregnancy| !pregnancy.dated));
}

#[test]
fn an_unreadable_birth_leaves_the_end_open() {
    let case = quarantined(pregnancy(json!({
        "lmp": "2025-01-01", "births": ["2025-10-05", "2025-10-32"],
    })));
    assert!(case.pregnancies.iter().all(|pregnancy| !pregnancy.last_birth.is_exact()));
}

#[test]
fn what_a_list_says_about_its_own_completeness() {
    let complete = |list: Value, said: Value| {
        quarantined(json!({"fractures": list, "fractures_complete": said})).fractures.complete
    };
    let said = [json!(null), json!("yes"), json!("no"), json!("unknown")];
    assert_eq!(said.clone().map(|said| complete(json!([]), said)), [true, true, false, false]);
    assert_eq!(said.clone().map(|said| complete(json!([{}]), said)), [false, true, false, false]);
    assert_eq!(said.map(|said| complete(json!(null), said)), [false; 4]);
}

#[test]
fn pregnancies_stand_in_the_order_of_their_beginning_and_keep_their_place() {
    let case = quarantined(json!({"pregnancies": [
        {"lmp": "2025-01-01", "births": ["2025-10-05"]},
        {"lmp": "2023-01-01", "births": ["2023-10-05"]},
    ]}));
    let order: Vec<usize> = case.pregnancies.iter().map(|pregnancy| pregnancy.index).collect();
    assert_eq!(order, [1, 0]);
}

#[test]
fn an_unstated_start_or_end_of_breastfeeding_stays_an_interval() {
    let period = |fields: Value| {
        let case = quarantined(lactation(json!([fields])));
        let period = &case.pregnancies.entries[0].lactation.entries[0];
        (
            (period.start_stated, period.start.to_string()),
            period.end_stated,
            period.end.earliest().to_string(),
        )
    };
    let (start, end_stated, end) = period(json!({"end": "2025-11-30"}));
    assert_eq!((start, end_stated), ((false, "2025-10-05/2025-11-30".into()), true));
    assert_eq!(end, "2025-11-30");
    let (start, end_stated, end) = period(json!({"start": "2025-10-07"}));
    assert_eq!(
        (start, end_stated, end.as_str()),
        ((true, "2025-10-07".into()), false, "2025-10-07")
    );
}

#[test]
fn a_region_that_cannot_be_read_leaves_its_values_unknown() {
    let case = quarantined(bmd(json!({
        "site": "lumbar_spine", "levels": ["L1", "L9"], "z_score": "-2.40", "bmd_g_per_cm2": "0.700",
    })));
    assert!(
        case.bmd
            .iter()
            .all(|measurement| measurement.z_score.is_none() && measurement.bmd.is_none())
    );
}

#[test]
fn breastfeeding_certainly_begins_before_a_birth_that_is_not_exact() {
    let at = "/pregnancies/0/lactation_periods/0";
    let period = |outcome: Value, period: Value| {
        let record = pregnancy(
            json!({"lmp": "2025-05-01", "outcome": outcome, "lactation_periods": [period]}),
        );
        places(&problems(record))
            .into_iter()
            .map(|(code, at)| (code, at.to_string()))
            .collect::<Vec<_>>()
    };
    let early = |field: &str| [("E-LACT-BEFORE-BIRTH", alloc::format!("{at}/{field}"))];
    assert_eq!(period(json!("ongoing"), json!({"start": "2025-12-01"})), early("start"));
    assert_eq!(period(json!(null), json!({"start": "2025-04-30"})), early("start"));
    assert_eq!(period(json!(null), json!({"start": "2025-05-01"})), []);
    let ended = |end: &str| problems(lactation(json!([{"end": end}])));
    assert_eq!(
        places(&ended("2025-10-04")),
        [("E-LACT-BEFORE-BIRTH", "/pregnancies/0/lactation_periods/0/end")]
    );
    assert_eq!(places(&ended("2025-10-05")), []);
}

#[test]
fn quarantine_drops_a_pregnancy_at_an_impossible_age() {
    let case = quarantined(json!({
        "patient": {"birth_date": "2016-01-01"},
        "pregnancies": [{"lmp": "2025-01-01"}], "pregnancies_complete": "yes",
    }));
    assert_eq!((case.pregnancies.entries.len(), case.pregnancies.complete), (0, false));
}

#[test]
fn quarantine_trusts_no_birth_before_its_own_beginning() {
    let case = quarantined(pregnancy(
        json!({"lmp": "2025-10-06", "births": ["2025-10-05"], "outcome": "live"}),
    ));
    assert!(case.pregnancies.iter().all(|p| !p.dated && !p.first_birth.is_exact()));
}

#[test]
fn two_medicines_without_a_name_of_their_own_do_not_overlap() {
    let course = |agent: &str| json!({"agent": agent, "start": "2025-01-01", "stop": "ongoing"});
    assert_eq!(places(&problems(medications(json!([course("other"), course("other")])))), []);
    let found = problems(medications(json!([course("alendronate"), course("alendronate")])));
    let messages: Vec<_> =
        found.iter().map(|p| (p.message_en.as_str(), p.message_da.as_str())).collect();
    assert!(
        messages
            .iter()
            .all(|(en, da)| en.starts_with("Alendronate ") && da.starts_with("Alendronat "))
    );
    assert_eq!(messages.len(), 1);
}

#[test]
fn a_level_is_spelled_as_each_language_spells_it() {
    let found =
        problems(fracture(json!({"level": "D12", "confirmed": "yes", "genant_grade": "0"})));
    let messages: Vec<_> = found.iter().map(|p| (&p.message_en[..4], &p.message_da[..5])).collect();
    assert_eq!(messages, [("T12:", "Th12:")]);
}

#[test]
fn a_problem_names_the_group_of_its_place() {
    use crate::case::Group;
    let found = problems(json!({"diagnosis_date": "2025-12-21", "conditions": []}));
    assert_eq!(found.first().map(|problem| problem.group), Some(Group::Plans));
}

#[test]
fn each_date_that_cannot_be_read_is_told_the_form_of_its_field() {
    let message = |record: Value| {
        let found = problems(record);
        let [problem] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(problem.code, ProblemCode::EDateInvalid);
        (problem.message_en.clone(), problem.message_da.clone())
    };
    let (en, da) = message(json!({"as_of": "15.01.2026"}));
    assert_eq!(en, "Not a valid date: `15.01.2026`. Write YYYY-MM-DD, such as 2026-01-15.");
    assert_eq!(da, "Ikke en gyldig dato: `15.01.2026`. Skriv ÅÅÅÅ-MM-DD, fx 2026-01-15.");

    let (en, _) = message(pregnancy(json!({"births": ["2025-11"]})));
    assert!(en.contains("Here the day itself is needed, as YYYY-MM-DD"), "{en}");

    let (en, da) = message(fracture(json!({"onset": "20-03-2026"})));
    assert!(en.contains("YYYY-MM, YYYY") && !en.contains("ongoing"), "{en}");
    assert!(da.contains("ÅÅÅÅ-MM, ÅÅÅÅ") && !da.contains("ongoing"), "{da}");

    let (en, da) = message(lactation(json!([{"start": "2025-10-05", "end": "igangværende"}])));
    assert!(en.ends_with("or the word `ongoing` if it has not ended."), "{en}");
    assert!(da.ends_with("eller ordet `ongoing`, hvis det ikke er slut."), "{da}");

    let (en, _) = message(medications(json!([{"start": "2025-01-01", "stop": "nu"}])));
    assert!(en.contains("`ongoing`") && en.contains("2026-01/2026-03"), "{en}");

    let (en, _) = message(bmd(json!({"date": "2025-02-29"})));
    assert!(en.ends_with("the calendar has no such day: check month and day."), "{en}");

    let (en, _) = message(medications(json!([{"stop": "2025-11/2025-10"}])));
    assert!(
        en.ends_with("The earliest date lies after the latest: put the earliest first."),
        "{en}"
    );
}

#[test]
fn a_red_flag_is_told_although_the_record_is_refused() {
    let flagged = |flag: &str| {
        json!({
            "symptoms": {"red_flags": {"fever": flag, "weight_loss": flag}},
            "diagnosis_date": "2025-12-21",
        })
    };
    let found = problems(flagged("yes"));
    let urgent = "W-URGENT-MEDICAL-ASSESSMENT";
    assert_eq!(
        places(&found),
        [("E-DATE-FUTURE", "/diagnosis_date"), (urgent, "/symptoms/red_flags/fever")]
    );
    for flag in ["no", "unknown"] {
        assert_eq!(places(&problems(flagged(flag))), [("E-DATE-FUTURE", "/diagnosis_date")]);
    }
}

fn only(record: Value) -> (alloc::string::String, alloc::string::String) {
    let found = problems(record);
    let [problem] = found.as_slice() else { panic!("{found:?}") };
    (problem.message_en.clone(), problem.message_da.clone())
}

#[test]
fn a_level_of_a_hip_is_not_called_unknown() {
    for level in ["T8", "S1"] {
        let (en, da) = only(fracture(json!({"site": "hip", "level": level})));
        assert!(
            en.starts_with("A level belongs to a vertebra only, and this fracture has site `hip`")
        );
        assert!(
            da.starts_with("Et niveau hører kun til en hvirvel") && da.contains("`hip`"),
            "{da}"
        );
    }
}

#[test]
fn a_gestational_age_in_words_is_told_the_form() {
    let (en, da) = only(pregnancy(json!({"gestational_age_at_birth": "39 weeks"})));
    assert!(en.contains("`39 weeks`") && en.ends_with("such as 39+2."), "{en}");
    assert!(da.contains("`39 weeks`") && da.ends_with("fx 39+2."), "{da}");
}

#[test]
fn a_spine_without_levels_is_not_said_to_include_a_vertebra() {
    let with = |spine: Value| {
        let mut record = fracture(json!({"level": "L2"}));
        record["bmd"] = json!([spine]);
        only(record)
    };
    let (en, da) = with(json!({"site": "lumbar_spine", "date": "2025-12-01"}));
    assert!(en.contains(" states no levels, so L1-L4 is assumed, which would include a "), "{en}");
    assert!(
        da.contains(" er uden angivne niveauer, så L1-L4 antages, og det ville omfatte "),
        "{da}"
    );
    assert!(en.contains("Enter the levels") && da.contains("Angiv opgørelsens niveauer"));

    let (en, da) = with(json!({"site": "lumbar_spine", "levels": ["L1", "L2"]}));
    assert!(en.starts_with("DXA of an unknown date includes a fractured "), "{en}");
    assert!(da.starts_with("DXA uden dato omfatter en fraktureret "), "{da}");
    assert!(!en.contains("assumed") && !da.contains("antages"));
}

#[test]
fn pregnancies_that_certainly_overlap_are_refused_although_undated() {
    let born = |outcome: &str, day: &str| json!({"outcome": outcome, "births": [day]});
    let ongoing = |lmp: &str| json!({"outcome": "ongoing", "lmp": lmp});
    let two = |one: Value, other: Value| {
        for (first, second) in [(&one, &other), (&other, &one)] {
            let found = problems(json!({"pregnancies": [first, second]}));
            assert!(found.len() <= 1, "{found:?}");
        }
        let found = problems(json!({"pregnancies": [one, other]}));
        found.first().map(|problem| (problem.code.as_str(), problem.pointer.clone()))
    };
    let overlap = |at: &str| Some(("E-PREG-OVERLAP", at.to_string()));
    let open = |at: &str| Some(("E-PREG-OPEN-BEFORE-NEXT", at.to_string()));

    // Between two births lie at least the 112 days of the shortest gestation that is accepted.
    let newcomer = two(born("live", "2025-11-28"), born("live", "2025-09-01"));
    assert_eq!(newcomer, overlap("/pregnancies/0/births"));
    let after = |day: &str| two(born("live", "2025-05-12"), born("stillbirth", day));
    assert_eq!(after("2025-08-31"), overlap("/pregnancies/1/births"));
    assert_eq!(after("2025-09-01"), None);
    // The same day twice: twins entered as two pregnancies.
    assert_eq!(after("2025-05-12"), overlap("/pregnancies/1/births"));
    // A loss may have begun on the day it ended; one that ends inside a pregnancy overlaps it.
    let loss = |day: &str| two(born("live", "2025-05-12"), born("loss", day));
    assert_eq!(loss("2025-05-13"), None);
    assert_eq!(loss("2025-05-12"), None);
    // The birth began on 20 January at the latest: the loss may have come first, or lie inside.
    assert_eq!(loss("2025-01-20"), None);
    assert_eq!(loss("2025-01-21"), overlap("/pregnancies/0/births"));
    assert_eq!(loss("2025-05-11"), overlap("/pregnancies/0/births"));
    // Without a day nothing is certain.
    assert_eq!(two(born("live", "2025-05-12"), json!({"outcome": "live"})), None);
    assert_eq!(two(json!({}), json!({"outcome": "loss"})), None);

    // A birth inside an ongoing pregnancy; the birth began on 12 May at the latest.
    let inside = |lmp: &str| two(ongoing(lmp), born("live", "2025-09-01"));
    assert_eq!(inside("2025-09-01"), None);
    assert_eq!(inside("2025-08-31"), overlap("/pregnancies/0/lmp"));
    assert_eq!(inside("2025-05-12"), overlap("/pregnancies/0/lmp"));
    assert_eq!(inside("2025-04-01"), overlap("/pregnancies/0/lmp"));

    // 308 days before 2025-12-01 is 2025-01-27: only then is it certain which came first.
    let next = |lmp: &str| two(ongoing(lmp), born("live", "2025-12-01"));
    assert_eq!(next("2025-01-27"), open("/pregnancies/0/outcome"));
    assert_eq!(next("2025-01-28"), overlap("/pregnancies/0/lmp"));
    // Two that go on: one of them is the earlier.
    let unknown = || json!({"outcome": "ongoing"});
    assert_eq!(two(unknown(), unknown()), open("/pregnancies/0/outcome"));
    assert_eq!(two(ongoing("2025-06-01"), unknown()), open("/pregnancies/1/outcome"));
    // An open one without a beginning may have begun after the birth.
    assert_eq!(two(unknown(), born("live", "2025-10-01")), None);
}

//! Every problem code: one record that raises it, at that place, and one that just does not.

use std::collections::BTreeSet;

use gao_core::problem::Severity;
use gao_core::{Mode, Options, Problem, ProblemCode, assess_json_to_record, validate_json};

/// A code, where it is raised, what raises it and what just does not; `…` stands for `as_of`.
struct Row {
    code: &'static str,
    at: &'static str,
    bad: &'static str,
    good: &'static str,
}

const fn row(code: &'static str, at: &'static str, bad: &'static str, good: &'static str) -> Row {
    Row { code, at, bad, good }
}

/// The pregnancy that most rows hang on.
const BIRTH: &str = r#""lmp":"2025-01-01","outcome":"live","births":["2025-10-05"]"#;

fn record(body: &str) -> String {
    let body = body.replace("BIRTH", BIRTH);
    if body.starts_with('{') { body } else { format!(r#"{{"as_of":"2025-12-20",{body}}}"#) }
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    row("E-SYNTAX", "", r#"{"as_of":}"#, r#"{"as_of":"2025-12-20"}"#),
    row("E-SCHEMA-VERSION", "/schema_version", r#""schema_version":"2""#, r#""schema_version":"1""#),
    row("E-REQUIRED", "/as_of", "{}", r#"{"as_of":"2025-12-20"}"#),
    row("E-FIELD-UNKNOWN", "/bdm", r#""bdm":[]"#, r#""bmd":[]"#),
    row("E-FIELD-DUPLICATE", "/bmd", r#""bmd":[],"bmd":[]"#, r#""bmd":[]"#),
    row("E-TYPE", "/bmd", r#""bmd":{}"#, r#""bmd":[{}]"#),
    row("E-ENUM", "/symptoms/acute", r#""symptoms":{"acute":"Yes"}"#, r#""symptoms":{"acute":"yes"}"#),
    row("E-LIMIT", "/pregnancies/0/births",
        r#""pregnancies":[{"births":["2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05"]}]"#,
        r#""pregnancies":[{"births":["2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05","2025-10-05"]}]"#),
    row("E-LIST-COMPLETE", "/bmd_complete", r#""bmd_complete":"yes""#, r#""bmd":[],"bmd_complete":"yes""#),
    row("E-NUM-NAN", "/bmd/0/z_score", r#""bmd":[{"z_score":"NaN"}]"#, r#""bmd":[{"z_score":"0"}]"#),
    row("E-NUM-INF", "/bmd/0/t_score", r#""bmd":[{"t_score":"-Infinity"}]"#, r#""bmd":[{"t_score":"-10"}]"#),
    row("E-NUM-FORMAT", "/bmd/0/z_score", r#""bmd":[{"z_score":"-2,4"}]"#, r#""bmd":[{"z_score":"-2.4"}]"#),
    row("E-PRECISION-SCORE", "/bmd/0/z_score", r#""bmd":[{"z_score":"-2.401"}]"#, r#""bmd":[{"z_score":"-2.40"}]"#),
    row("E-PRECISION-BMD", "/bmd/0/bmd_g_per_cm2", r#""bmd":[{"bmd_g_per_cm2":"0.8505"}]"#, r#""bmd":[{"bmd_g_per_cm2":"0.850"}]"#),
    row("E-PRECISION-VALUE", "/patient/weight_kg", r#""patient":{"weight_kg":"61.25"}"#, r#""patient":{"weight_kg":"61.2"}"#),
    row("E-RANGE-BMD", "/bmd/0/bmd_g_per_cm2", r#""bmd":[{"bmd_g_per_cm2":"2.501"}]"#, r#""bmd":[{"bmd_g_per_cm2":"2.500"}]"#),
    row("E-RANGE-SCORE", "/bmd/0/z_score", r#""bmd":[{"z_score":"-10.01"}]"#, r#""bmd":[{"z_score":"-10.00"}]"#),
    row("E-RANGE-PRECISION", "/precision/0/sd_g_per_cm2", r#""precision":[{"sd_g_per_cm2":"0.1001"}]"#, r#""precision":[{"sd_g_per_cm2":"0.1000"}]"#),
    row("E-RANGE-HEIGHT", "/patient/height_now_mm", r#""patient":{"height_now_mm":"999"}"#, r#""patient":{"height_now_mm":"1000"}"#),
    row("E-RANGE-WEIGHT", "/patient/weight_kg", r#""patient":{"weight_kg":"24.9"}"#, r#""patient":{"weight_kg":"25.0"}"#),
    row("E-RANGE-VITD", "/labs/0/value", r#""labs":[{"analyte":"vitamin_d_25oh","unit":"nmol/l","value":"500.1"}]"#, r#""labs":[{"analyte":"vitamin_d_25oh","unit":"nmol/l","value":"500.0"}]"#),
    row("E-RANGE-CALCIUM", "/patient/calcium_intake_mg_per_day", r#""patient":{"calcium_intake_mg_per_day":"10001"}"#, r#""patient":{"calcium_intake_mg_per_day":"10000"}"#),
    row("E-RANGE-GA", "/pregnancies/0/births", r#""pregnancies":[{"lmp":"2024-11-30","outcome":"live","births":["2025-10-05"]}]"#, r#""pregnancies":[{"lmp":"2024-12-01","outcome":"live","births":["2025-10-05"]}]"#),
    row("E-RANGE-GENANT", "/fractures/0/genant_grade", r#""fractures":[{"genant_grade":"4"}]"#, r#""fractures":[{"genant_grade":"3"}]"#),
    row("E-RANGE-LAB", "/labs/0/value", r#""labs":[{"value":"trace"}]"#, r#""labs":[{"value":"0.1"}]"#),
    row("E-DATE-INVALID", "/bmd/0/date", r#""bmd":[{"date":"2025-02-29"}]"#, r#""bmd":[{"date":"2025-02-28"}]"#),
    row("E-DATE-FUTURE", "/fractures/0/onset", r#""fractures":[{"onset":"2025-12-21"}]"#, r#""fractures":[{"onset":"2025-12-20"}]"#),
    row("E-AGE", "/pregnancies/0/lmp", r#""patient":{"birth_date":"2015-01-02"},"pregnancies":[{BIRTH}]"#, r#""patient":{"birth_date":"2015-01-01"},"pregnancies":[{BIRTH}]"#),
    row("W-AGE", "/pregnancies/0/lmp", r#""patient":{"birth_date":"2010-01-02"},"pregnancies":[{BIRTH}]"#, r#""patient":{"birth_date":"2010-01-01"},"pregnancies":[{BIRTH}]"#),
    row("E-BIRTH-BEFORE-LMP", "/pregnancies/0/births", r#""pregnancies":[{"lmp":"2025-10-06","births":["2025-10-05"]}]"#, r#""pregnancies":[{"lmp":"2025-10-05","births":["2025-10-05"]}]"#),
    row("E-DATING-CONFLICT", "/pregnancies/0", r#""pregnancies":[{BIRTH,"edd":"2025-11-06"}]"#, r#""pregnancies":[{BIRTH,"edd":"2025-11-05"}]"#),
    row("W-DATING-CONFLICT", "/pregnancies/0", r#""pregnancies":[{BIRTH,"edd":"2025-10-16"}]"#, r#""pregnancies":[{BIRTH,"edd":"2025-10-15"}]"#),
    row("E-BIRTHS-SPREAD", "/pregnancies/0/births", r#""pregnancies":[{"births":["2025-07-06","2025-10-05"]}]"#, r#""pregnancies":[{"births":["2025-07-07","2025-10-05"]}]"#),
    row("W-BIRTHS-SPREAD", "/pregnancies/0/births", r#""pregnancies":[{"births":["2025-09-27","2025-10-05"]}]"#, r#""pregnancies":[{"births":["2025-09-28","2025-10-05"]}]"#),
    row("E-PREG-END", "/pregnancies/0/births", r#""pregnancies":[{"outcome":"ongoing","births":["2025-10-05"]}]"#, r#""pregnancies":[{"outcome":"ongoing","births":[]}]"#),
    row("E-PREG-OVERLAP", "/pregnancies/1/lmp", r#""pregnancies":[{BIRTH},{"lmp":"2025-10-04"}]"#, r#""pregnancies":[{BIRTH},{"lmp":"2025-10-05"}]"#),
    row("E-PREG-OPEN-BEFORE-NEXT", "/pregnancies/0/outcome", r#""pregnancies":[{"lmp":"2024-01-01","outcome":"ongoing"},{BIRTH}]"#, r#""pregnancies":[{"lmp":"2023-01-01","outcome":"live","births":["2023-10-01"]},{BIRTH}]"#),
    row("W-PREG-OVERDUE", "/pregnancies/0/outcome", r#""pregnancies":[{"lmp":"2025-02-21","outcome":"ongoing"}]"#, r#""pregnancies":[{"lmp":"2025-02-22","outcome":"ongoing"}]"#),
    row("W-PREG-STATUS-CONFLICT", "/pregnancy_status/value", r#""pregnancy_status":{"value":"no","on":"2025-12-20"},"pregnancies":[{"lmp":"2025-06-01","outcome":"ongoing"}]"#, r#""pregnancy_status":{"value":"yes","on":"2025-12-20"},"pregnancies":[{"lmp":"2025-06-01","outcome":"ongoing"}]"#),
    row("E-LACT-BEFORE-BIRTH", "/pregnancies/0/lactation_periods/0/start", r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-10-04"}]}]"#, r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-10-05"}]}]"#),
    row("E-LACT-ORDER", "/pregnancies/0/lactation_periods/0/end", r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-11-04","end":"2025-11-03"}]}]"#, r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-11-04","end":"2025-11-04"}]}]"#),
    row("E-LACT-OVERLAP", "/pregnancies/0/lactation_periods/1/start", r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-10-05","end":"2025-11-20"},{"start":"2025-11-20","end":"ongoing"}]}]"#, r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-10-05","end":"2025-11-20"},{"start":"2025-11-21","end":"ongoing"}]}]"#),
    row("W-LACT-TANDEM", "/pregnancies/0/lactation_periods/0", r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-10-05","end":"2025-12-01"}]},{"lmp":"2025-12-01"}]"#, r#""pregnancies":[{BIRTH,"lactation_periods":[{"start":"2025-10-05","end":"2025-11-30"}]},{"lmp":"2025-12-01"}]"#),
    row("W-LACT-AFTER-LOSS", "/pregnancies/0/lactation_periods", r#""pregnancies":[{"lmp":"2025-06-01","outcome":"loss","births":["2025-09-01"],"lactation_periods":[{"start":"2025-09-01"}]}]"#, r#""pregnancies":[{"lmp":"2025-06-01","outcome":"loss","births":["2025-09-01"],"lactation_periods":[]}]"#),
    row("E-LEVEL", "/fractures/0/level", r#""fractures":[{"site":"vertebra","level":"L6"}]"#, r#""fractures":[{"site":"vertebra","level":"L5"}]"#),
    row("W-FX-DUPLICATE", "/fractures/1", r#""fractures":[{"level":"T8","onset":"2025-11-10"},{"level":"Th8","onset":"2025-11-10"}]"#, r#""fractures":[{"level":"T8","onset":"2025-11-10"},{"level":"T9","onset":"2025-11-10"}]"#),
    row("E-FX-CONFLICT", "/fractures/1/confirmed", r#""fractures":[{"level":"T8","onset":"2025-11-10","confirmed":"yes"},{"level":"T8","onset":"2025-11-10","confirmed":"no"}]"#, r#""fractures":[{"level":"T8","onset":"2025-11-10","confirmed":"yes"},{"level":"T8","onset":"2025-11-10","confirmed":"unknown"}]"#),
    row("W-FX-SAME-LEVEL-LATER", "/fractures/1", r#""fractures":[{"level":"T8","onset":"2025-11-10","genant_grade":"1"},{"level":"T8","onset":"2025-12-10","genant_grade":"1"}]"#, r#""fractures":[{"level":"T8","onset":"2025-11-10","genant_grade":"1"},{"level":"T8","onset":"2025-12-10","genant_grade":"2"}]"#),
    row("W-GENANT-0-CONFIRMED", "/fractures/0/genant_grade", r#""fractures":[{"confirmed":"yes","genant_grade":"0"}]"#, r#""fractures":[{"confirmed":"yes","genant_grade":"1"}]"#),
    row("E-ONSET-WITHOUT-SYMPTOM", "/symptoms/pain_onset", r#""symptoms":{"pain_onset":"2025-11-01","spinal_pain":"no","hip_pain":"no","height_loss":"no","kyphosis":"no"}"#, r#""symptoms":{"pain_onset":"2025-11-01","spinal_pain":"no","hip_pain":"no","height_loss":"no"}"#),
    row("W-FX-UNLISTED", "/imaging/0/result", r#""imaging":[{"result":"fracture"}],"fractures":[]"#, r#""imaging":[{"result":"equivocal"}],"fractures":[]"#),
    row("W-HEIGHT-LOSS-CONFLICT", "/symptoms/height_loss", r#""symptoms":{"height_loss":"no"},"patient":{"height_before_mm":"1700","height_before_source":"measured","height_now_mm":"1680"}"#, r#""symptoms":{"height_loss":"no"},"patient":{"height_before_mm":"1700","height_before_source":"measured","height_now_mm":"1681"}"#),
    row("W-JUDGEMENT-CONFLICT", "/judgements/relevant_gain_unlikely", r#""judgements":{"conservative_insufficient":{"value":"yes"},"relevant_gain_unlikely":{"value":"no"}}"#, r#""judgements":{"conservative_insufficient":{"value":"yes"},"relevant_gain_unlikely":{"value":"unknown"}}"#),
    row("W-PREG-NOT-LISTED", "/pregnancies", r#""pregnancy_status":{"value":"yes","on":"2025-12-20"},"pregnancies":[{BIRTH}],"pregnancies_complete":"yes""#, r#""pregnancy_status":{"value":"yes","on":"2025-12-20"},"pregnancies":[{BIRTH}]"#),
    row("W-DXA-IN-PREGNANCY", "/bmd/0/date", r#""pregnancies":[{BIRTH}],"bmd":[{"date":"2025-10-04"}]"#, r#""pregnancies":[{BIRTH}],"bmd":[{"date":"2025-10-05"}]"#),
    row("W-DXA-FRACTURED-LEVEL", "/bmd/0/levels", r#""fractures":[{"level":"L2"}],"bmd":[{"site":"lumbar_spine"}]"#, r#""fractures":[{"level":"L2"}],"bmd":[{"site":"lumbar_spine","levels":["L1","L3","L4"]}]"#),
    row("W-Z-T-DISCORDANT", "/bmd/0", r#""bmd":[{"z_score":"-1.00","t_score":"-2.51"}]"#, r#""bmd":[{"z_score":"-1.00","t_score":"-2.50"}]"#),
    row("W-SCORE-NEAR-THRESHOLD", "/bmd/0/z_score", r#""bmd":[{"modality":"dxa","z_score":"-2.0"}]"#, r#""bmd":[{"modality":"dxa","z_score":"-2.00"}]"#),
    row("E-MED-ORDER", "/medications/0/stop", r#""medications":[{"agent":"teriparatide","start":"2025-11-02","stop":"2025-11-01"}]"#, r#""medications":[{"agent":"teriparatide","start":"2025-11-02","stop":"2025-11-02"}]"#),
    row("W-MED-OVERLAP", "/medications/1", r#""medications":[{"agent":"calcium","start":"2025-10-01","stop":"ongoing"},{"agent":"calcium","start":"2025-11-01","stop":"ongoing"}]"#, r#""medications":[{"agent":"calcium","start":"2025-10-01","stop":"2025-11-01"},{"agent":"calcium","start":"2025-11-01","stop":"ongoing"}]"#),
    row("W-DEVICE-MISSING", "/bmd/1/device", r#""bmd":[{"site":"total_hip","bmd_g_per_cm2":"0.800","device":{"maker":"a","model":"b","serial":"c"}},{"site":"total_hip","bmd_g_per_cm2":"0.790"}]"#, r#""bmd":[{"site":"total_hip","bmd_g_per_cm2":"0.800"},{"site":"femoral_neck","bmd_g_per_cm2":"0.790"}]"#),
    row("W-UNUSUAL-BMD", "/bmd/0/bmd_g_per_cm2", r#""bmd":[{"bmd_g_per_cm2":"0.399"}]"#, r#""bmd":[{"bmd_g_per_cm2":"0.400"}]"#),
    row("W-UNUSUAL-SCORE", "/bmd/0/z_score", r#""bmd":[{"z_score":"-6.01"}]"#, r#""bmd":[{"z_score":"-6.00"}]"#),
    row("W-UNUSUAL-PRECISION", "/precision/0/sd_g_per_cm2", r#""precision":[{"sd_g_per_cm2":"0.0301"}]"#, r#""precision":[{"sd_g_per_cm2":"0.0300"}]"#),
    row("W-UNUSUAL-HEIGHT", "/patient/height_now_mm", r#""patient":{"height_now_mm":"1349"}"#, r#""patient":{"height_now_mm":"1350"}"#),
    row("W-UNUSUAL-WEIGHT", "/patient/weight_kg", r#""patient":{"weight_kg":"180.1"}"#, r#""patient":{"weight_kg":"180.0"}"#),
    row("W-UNUSUAL-VITD", "/labs/0/value", r#""labs":[{"analyte":"vitamin_d_25oh","unit":"nmol/l","value":"4.9"}]"#, r#""labs":[{"analyte":"vitamin_d_25oh","unit":"nmol/l","value":"5.0"}]"#),
    row("W-UNUSUAL-CALCIUM", "/patient/calcium_intake_mg_per_day", r#""patient":{"calcium_intake_mg_per_day":"2501"}"#, r#""patient":{"calcium_intake_mg_per_day":"2500"}"#),
    row("W-UNUSUAL-GA", "/pregnancies/0/births", r#""pregnancies":[{"lmp":"2025-05-05","outcome":"live","births":["2025-10-05"]}]"#, r#""pregnancies":[{"lmp":"2025-05-04","outcome":"live","births":["2025-10-05"]}]"#),
    row("W-MEDICINE-IN-PREGNANCY", "/medications/0", r#""pregnancies":[{"lmp":"2025-10-01","outcome":"ongoing"}],"medications":[{"agent":"alendronate","start":"2025-01-01","stop":"2025-10-01"}],"diagnosis_date":"2025-12-21""#, r#""pregnancies":[{"lmp":"2025-10-01","outcome":"ongoing"}],"medications":[{"agent":"teriparatide","start":"2025-01-01","stop":"2025-09-30"}],"diagnosis_date":"2025-12-21""#),
    row("W-MEDICINE-BLOCKED", "/medications/0", r#""medications":[{"agent":"alendronate","start":"2025-01-01","stop":"ongoing"}],"diagnosis_date":"2025-12-21""#, r#""medications":[{"agent":"alendronate","start":"2025-01-01","stop":"2025-12-01"}],"diagnosis_date":"2025-12-21""#),
    row("W-URGENT-MEDICAL-ASSESSMENT", "/symptoms/red_flags/fever", r#""symptoms":{"red_flags":{"fever":"yes"}},"diagnosis_date":"2025-12-21""#, r#""symptoms":{"red_flags":{"fever":"no"}},"diagnosis_date":"2025-12-21""#),
    row("E-LEVEL-SITE", "/fractures/0/level", r#""fractures":[{"site":"hip","level":"T8"}]"#, r#""fractures":[{"site":"vertebra","level":"T8"}]"#),
    row("E-GA-FORMAT", "/pregnancies/0/gestational_age_at_birth", r#""pregnancies":[{"gestational_age_at_birth":"39 weeks"}]"#, r#""pregnancies":[{"gestational_age_at_birth":"39+2"}]"#),
];

fn problems(body: &str) -> Vec<Problem> {
    validate_json(record(body).as_bytes(), &Options::default())
}

fn raises(problems: &[Problem], row: &Row) -> bool {
    problems.iter().any(|problem| problem.code.as_str() == row.code && problem.pointer == row.at)
}

#[test]
fn every_code_has_a_record_that_raises_it_and_one_that_just_does_not() {
    for row in ROWS {
        let bad = problems(row.bad);
        assert!(raises(&bad, row), "{}: {:?}", row.code, codes(&bad));
        let good = problems(row.good);
        assert!(
            good.iter().all(|problem| problem.code.as_str() != row.code),
            "{}: {:?}",
            row.code,
            codes(&good)
        );
        if row.code.starts_with('E') {
            let errors: Vec<_> =
                good.iter().filter(|problem| problem.severity == Severity::Error).collect();
            assert!(errors.is_empty(), "{}: {errors:?}", row.code);
        }
    }
}

fn codes(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|p| format!("{} {}", p.code.as_str(), p.pointer)).collect()
}

#[test]
fn no_code_is_without_a_row() {
    let rows: BTreeSet<&str> = ROWS.iter().map(|row| row.code).collect();
    let codes: BTreeSet<&str> = ProblemCode::ALL.iter().map(|code| code.as_str()).collect();
    // Raised by quarantine, below.
    let without: Vec<&&str> = codes.difference(&rows).collect();
    assert_eq!(without, [&"W-QUARANTINED"]);
    assert_eq!(rows.difference(&codes).count(), 0);
}

#[test]
fn quarantine_turns_every_error_but_the_first_four_into_a_warning() {
    let quarantine = Options { mode: Mode::Quarantine, ..Options::default() };
    for row in ROWS.iter().filter(|row| row.code.starts_with('E')) {
        let answer = assess_json_to_record(record(row.bad).as_bytes(), &quarantine);
        let indispensable = ["E-SYNTAX", "E-SCHEMA-VERSION", "E-REQUIRED"].contains(&row.code);
        match answer {
            Err(refused) => assert!(indispensable, "{}: {refused}", row.code),
            Ok(assessment) => {
                assert!(!indispensable, "{}", row.code);
                let set_aside = assessment
                    .warnings
                    .iter()
                    .find(|warning| warning.code.as_str() == "W-QUARANTINED")
                    .unwrap_or_else(|| panic!("{}", row.code));
                assert_eq!(set_aside.pointer, row.at);
                assert!(set_aside.message_en.ends_with(&format!("({})", row.code)));
            }
        }
    }
}

#[test]
fn five_faults_give_five_problems_with_five_paths() {
    let record = br#"{
        "as_of": "2025-12-20",
        "colour": "red",
        "fractures": [{ "site": "spine", "onset": "2025-02-29" }],
        "symptoms": { "acute": true },
        "bmd": [{ "z_score": "-10.01" }]
    }"#;
    let found: BTreeSet<(String, String)> = validate_json(record, &Options::default())
        .into_iter()
        .map(|problem| (problem.code.as_str().to_owned(), problem.pointer))
        .collect();
    let expected = [
        ("E-FIELD-UNKNOWN", "/colour"),
        ("E-ENUM", "/fractures/0/site"),
        ("E-DATE-INVALID", "/fractures/0/onset"),
        ("E-TYPE", "/symptoms/acute"),
        ("E-RANGE-SCORE", "/bmd/0/z_score"),
    ];
    let expected = expected.map(|(code, at)| (code.to_owned(), at.to_owned()));
    assert_eq!(found, BTreeSet::from(expected));
}

/// A record whose day of assessment is wrong is still read to its end.
#[test]
fn a_wrong_day_of_assessment_does_not_hide_the_rest() {
    let found = problems(r#"{"as_of":"2025-02-29","bmd":[{"z_score":"NaN"}]}"#);
    assert_eq!(codes(&found), ["E-DATE-INVALID /as_of", "E-NUM-NAN /bmd/0/z_score"]);
}

#[test]
fn messages_quote_the_offending_value_in_both_languages() {
    let found = problems(r#""bmd":[{"z_score":"-10.01"}]"#);
    assert_eq!(
        found[0].message_en,
        "Score `-10.01` is outside -10.00 to 10.00. Check sign and decimal separator."
    );
    assert!(found[0].message_da.contains("uden for -10,00 til 10,00"));
}

//! F-01, F-02, F-03 and F-05 on both sides of each of their limits.

use gao_core::criteria::CriteriaSetId;
use gao_core::differential::{Cause, OutsideLimit};
use gao_core::imaging::{Deferred, OpenReason, StepCode};
use gao_core::severity::{IndexBound, JudgedBy};
use gao_core::suspicion::SuspicionLevel;
use gao_core::{Analyte, Assessment, Options, Tri, assess_json_to_record};
use serde_json::{Value, json};

/// LMP 2025-01-01, birth 2025-10-05, weaned on 2025-11-05.
fn weaned() -> Value {
    json!([{
        "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live",
        "lactation_periods": [{"start": "2025-10-05", "end": "2025-11-05"}],
        "lactation_periods_complete": "yes",
    }])
}

fn ongoing() -> Value {
    json!([{"lmp": "2025-01-01", "outcome": "ongoing"}])
}

/// Pain that is acute, severe and localised, and nothing else.
fn triad(onset: &str) -> Value {
    json!({
        "pain_onset": onset, "spinal_pain": "yes", "hip_pain": "no", "acute": "yes",
        "severe": "yes", "localised": "yes", "height_loss": "no", "kyphosis": "no",
    })
}

/// Pain without any sign of fracture; loss of height is left to two heights.
fn plain_pain(onset: &str) -> Value {
    json!({
        "pain_onset": onset, "spinal_pain": "yes", "hip_pain": "no", "acute": "no",
        "severe": "no", "localised": "no", "cannot_care_for_child": "no", "kyphosis": "no",
    })
}

/// Lists asked for and empty, and the facts on top.
fn assess(as_of: &str, facts: Value) -> Assessment {
    let mut record = json!({
        "as_of": as_of, "fractures": [], "imaging": [], "bmd": [], "medications": [],
        "pregnancies": weaned(), "pregnancies_complete": "yes",
        "pregnancy_status": {"value": "no", "on": as_of},
    });
    for (key, fact) in facts.as_object().unwrap() {
        record[key] = fact.clone();
    }
    let bytes = record.to_string().into_bytes();
    assess_json_to_record(&bytes, &Options::default())
        .unwrap_or_else(|refused| panic!("{record}: {:?}", refused.problems()))
}

fn level(as_of: &str, facts: Value) -> SuspicionLevel {
    assess(as_of, facts).suspicion.level
}

fn steps(assessment: &Assessment) -> Vec<(StepCode, Option<OpenReason>)> {
    assessment.imaging.steps.iter().map(|step| (step.code, step.reason)).collect()
}

#[test]
fn the_second_trimester_opens_at_14_weeks_and_0_days() {
    let at =
        |onset| level("2025-05-01", json!({"pregnancies": ongoing(), "symptoms": triad(onset)}));
    assert_eq!(at("2025-04-08"), SuspicionLevel::Suspect);
    assert_eq!(at("2025-04-09"), SuspicionLevel::Strong);
    // A day that may be either is at least the lower of the two.
    assert_eq!(at("2025-04-08/2025-04-09"), SuspicionLevel::Suspect);
}

#[test]
fn before_the_last_period_is_outside_every_window() {
    let at =
        |onset| level("2025-05-01", json!({"pregnancies": ongoing(), "symptoms": triad(onset)}));
    assert_eq!(at("2024-12-31"), SuspicionLevel::OutsideWindow);
    assert_eq!(at("2025-01-01"), SuspicionLevel::Suspect);
    assert_eq!(at("2024-12-31/2025-01-01"), SuspicionLevel::Insufficient);
}

#[test]
fn nine_months_after_birth_is_inside_and_a_day_later_is_not_once_weaned() {
    let at = |onset| level("2026-09-01", json!({"symptoms": triad(onset)}));
    assert_eq!(at("2026-07-05"), SuspicionLevel::Strong);
    assert_eq!(at("2026-07-06"), SuspicionLevel::OutsideWindow);
    let mut breastfeeding = weaned();
    breastfeeding[0]["lactation_periods"][0]["end"] = json!("2026-07-06");
    let at = |onset| {
        level("2026-09-01", json!({"pregnancies": breastfeeding, "symptoms": triad(onset)}))
    };
    assert_eq!(at("2026-07-06"), SuspicionLevel::Strong);
    assert_eq!(at("2026-07-07"), SuspicionLevel::OutsideWindow);
}

#[test]
fn twenty_millimetres_between_two_measured_heights_are_a_loss() {
    let heights = |now: u16, source: &str| {
        json!({
            "height_before_mm": 1680, "height_before_source": source,
            "height_now_mm": now, "height_now_on": "2025-12-20",
        })
    };
    let at = |now, source| {
        assess(
            "2025-12-20",
            json!({"patient": heights(now, source), "symptoms": plain_pain("2025-10-20")}),
        )
    };
    for (now, source, lost, loss, expected) in [
        (1661, "measured", 19, Tri::No, SuspicionLevel::Insufficient),
        (1660, "measured", 20, Tri::Yes, SuspicionLevel::Strong),
        // What she remembers is shown and decides nothing.
        (1661, "recalled", 19, Tri::Unknown, SuspicionLevel::Insufficient),
        (1660, "recalled", 20, Tri::Unknown, SuspicionLevel::Insufficient),
        (1690, "measured", -10, Tri::No, SuspicionLevel::Insufficient),
    ] {
        let answer = at(now, source);
        assert_eq!(answer.severity.height_loss_mm, Some(lost), "{now} {source}");
        assert_eq!(answer.severity.height_loss, loss, "{now} {source}");
        assert_eq!(answer.severity.height_measured, source == "measured", "{now} {source}");
        assert_eq!(answer.suspicion.level, expected, "{now} {source}");
    }
    // Without loss only the risk factors are open; with a recalled height the loss is as well.
    assert_eq!(
        at(1661, "measured").suspicion.possible,
        [SuspicionLevel::Background, SuspicionLevel::Possible]
    );
    assert!(at(1661, "recalled").suspicion.possible.contains(&SuspicionLevel::Strong));
}

#[test]
fn the_clinician_outranks_two_heights() {
    let mut symptoms = plain_pain("2025-10-20");
    symptoms["height_loss"] = json!("no");
    let heights = json!({
        "height_before_mm": 1680, "height_before_source": "measured",
        "height_now_mm": 1600, "height_now_on": "2025-12-20",
    });
    let answer = assess("2025-12-20", json!({"patient": heights, "symptoms": symptoms}));
    assert_eq!(answer.severity.height_loss, Tri::No);
    assert_eq!(answer.severity.height_loss_mm, Some(80));
    assert_eq!(answer.suspicion.level, SuspicionLevel::Insufficient);
}

fn spine(date: &str, z_score: &str) -> Value {
    json!([{
        "site": "lumbar_spine", "levels": ["L1", "L2", "L3", "L4"], "modality": "dxa",
        "date": date, "z_score": z_score,
    }])
}

/// A collapsed vertebra lifts the value of its region, so a normal one says nothing, also when a
/// clean region beside it is normal (R-BMD).
#[test]
fn a_collapse_in_one_region_keeps_low_bmd_open_beside_a_clean_one() {
    let region = |levels: Value, z_score: &str| {
        json!({"site": "lumbar_spine", "levels": levels, "modality": "dxa", "date": "2025-12-01",
            "z_score": z_score})
    };
    let diagnostic = |bmd: Value| {
        let answer = assess(
            "2025-12-20",
            json!({
                "pregnancies": [{
                    "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live",
                    "lactation_periods": [{"start": "2025-10-05", "end": "ongoing"}],
                    "lactation_periods_complete": "yes",
                }],
                "fractures": [{"site": "vertebra", "level": "L2", "onset": "2025-11-10",
                    "mechanism": "spontaneous", "confirmed": "yes"}],
                "fractures_complete": "yes", "bmd": bmd, "bmd_complete": "yes",
            }),
        );
        let sets = answer.diagnosis.sets;
        let set = sets.into_iter().find(|set| set.id == CriteriaSetId::Diagnostic);
        set.unwrap().conclusion.outcome
    };
    let (clean, collapsed) = (json!(["L1", "L3", "L4"]), json!(["L1", "L2", "L3", "L4"]));
    let normal = || region(clean.clone(), "-1.0");
    assert_eq!(diagnostic(json!([normal()])), Tri::No);
    assert_eq!(diagnostic(json!([region(collapsed.clone(), "-1.0")])), Tri::Unknown);
    assert_eq!(diagnostic(json!([normal(), region(collapsed.clone(), "-1.0")])), Tri::Unknown);
    // One that is low all the same is low.
    assert_eq!(diagnostic(json!([normal(), region(collapsed, "-2.0")])), Tri::Yes);
}

#[test]
fn very_low_is_below_minus_3_and_not_on_it() {
    let at = |z_score| {
        let answer = assess(
            "2025-12-20",
            json!({"bmd": spine("2025-12-05", z_score), "bmd_complete": "yes"}),
        );
        let very_low = answer.severity.very_low_bmd;
        (very_low.conclusion.outcome, very_low.judged_by)
    };
    assert_eq!(at("-2.99"), (Tri::No, JudgedBy::ProjectLimit));
    assert_eq!(at("-3.00"), (Tri::No, JudgedBy::ProjectLimit));
    assert_eq!(at("-3.01"), (Tri::Yes, JudgedBy::ProjectLimit));
}

#[test]
fn bmd_speaks_for_today_for_twelve_months_to_the_day() {
    let at = |date| {
        let answer = assess("2026-12-20", json!({"bmd": spine(date, "-3.50")}));
        let very_low = answer.severity.very_low_bmd;
        (very_low.conclusion.outcome, very_low.lowest_z.map(|lowest| lowest.z_score))
    };
    assert_eq!(at("2025-12-20"), (Tri::Yes, Some("-3.50".to_owned())));
    assert_eq!(at("2025-12-19"), (Tri::Unknown, None));
}

#[test]
fn bmd_measured_before_the_birth_does_not_speak_for_today() {
    let at = |date| {
        let answer = assess("2025-12-20", json!({"bmd": spine(date, "-3.50")}));
        answer.severity.very_low_bmd.conclusion.outcome
    };
    assert_eq!(at("2025-10-04"), Tri::Unknown);
    assert_eq!(at("2025-10-05"), Tri::Yes);
    // The day before the last period lies outside the pregnancy again.
    assert_eq!(at("2025-01-01"), Tri::Unknown);
    assert_eq!(at("2024-12-31"), Tri::Yes);
}

fn study(modality: &str, date: &str, result: &str) -> Value {
    json!([{
        "modality": modality, "date": date, "regions": ["thoracic", "lumbar"], "result": result,
    }])
}

#[test]
fn a_study_answers_from_the_day_of_onset() {
    let at = |date| {
        let imaging = study("mri", date, "no_fracture");
        assess("2025-12-20", json!({"imaging": imaging, "symptoms": triad("2025-10-20")}))
    };
    let (early, timely) = (at("2025-10-19"), at("2025-10-20"));
    assert_eq!(
        steps(&early),
        [(StepCode::XrayThoracolumbar, Some(OpenReason::Outdated)), (StepCode::DxaNow, None)]
    );
    assert_eq!(early.imaging.steps[0].study.as_deref(), Some("/imaging/0"));
    assert_eq!(early.imaging.answered_by_mri_on, None);
    assert!(!early.severity.spine_imaged);
    assert_eq!(steps(&timely), [(StepCode::DxaNow, None)]);
    assert_eq!(timely.imaging.answered_by_mri_on.as_deref(), Some("2025-10-20"));
    assert!(timely.severity.spine_imaged);
}

/// Either date may place the symptoms in a window, but imaging has to follow the later one.
#[test]
fn a_worsening_makes_an_earlier_study_outdated() {
    let mut symptoms = triad("2025-10-20");
    symptoms["worsening_onset"] = json!("2025-12-01");
    let at = |date| {
        let imaging = study("xray", date, "no_fracture");
        assess("2025-12-20", json!({"imaging": imaging, "symptoms": symptoms}))
    };
    assert_eq!(
        steps(&at("2025-11-30"))[0],
        (StepCode::XrayThoracolumbar, Some(OpenReason::Outdated))
    );
    assert_eq!(steps(&at("2025-12-01"))[0], (StepCode::MriSpine, None));
    symptoms["pain_onset"] = json!("2026-07-06");
    symptoms["worsening_onset"] = json!("2026-08-01");
    assert_eq!(level("2026-09-01", json!({"symptoms": symptoms})), SuspicionLevel::OutsideWindow);
    symptoms["pain_onset"] = json!("2026-07-05");
    assert_eq!(level("2026-09-01", json!({"symptoms": symptoms})), SuspicionLevel::Strong);
}

#[test]
fn a_study_without_its_date_or_its_result_is_named() {
    let at = |field: &str| {
        let mut imaging = study("xray", "2025-10-20", "no_fracture");
        imaging[0].as_object_mut().unwrap().remove(field);
        let facts = json!({"imaging": imaging, "symptoms": triad("2025-10-20")});
        let answer = assess("2025-12-20", facts);
        let named = format!("/imaging/0/{field}");
        let missing = &answer.imaging.grounds.missing;
        assert!(missing.iter().any(|fact| fact.pointer == named), "{missing:?}");
        steps(&answer)[0]
    };
    let xray = StepCode::XrayThoracolumbar;
    assert_eq!(at("date"), (xray, Some(OpenReason::StudyDateNeeded)));
    assert_eq!(at("result"), (xray, Some(OpenReason::ResultNeeded)));
}

fn lab(analyte: &str, value: &str) -> Value {
    json!({
        "analyte": analyte, "unit": "mmol/l", "value": value, "low": "0.76", "high": "1.41",
        "date": "2025-12-05",
    })
}

fn flags(assessment: &Assessment) -> Vec<(Analyte, OutsideLimit)> {
    let flags = &assessment.differential.laboratory_flags;
    flags.iter().map(|flag| (flag.analyte, flag.side)).collect()
}

#[test]
fn a_value_on_its_limit_is_not_outside_it() {
    let at = |value| flags(&assess("2025-12-20", json!({"labs": [lab("magnesium", value)]})));
    assert_eq!(at("0.75"), [(Analyte::Magnesium, OutsideLimit::Low)]);
    assert_eq!(at("0.760"), []);
    assert_eq!(at("1.41"), []);
    assert_eq!(at("1.410"), []);
    assert_eq!(at("1.4101"), [(Analyte::Magnesium, OutsideLimit::High)]);
}

#[test]
fn high_phosphate_is_left_aside_only_while_she_certainly_breastfeeds() {
    let mut breastfeeding = weaned();
    breastfeeding[0]["lactation_periods"][0]["end"] = json!("ongoing");
    let mut not_recorded = weaned();
    not_recorded[0].as_object_mut().unwrap().remove("lactation_periods");
    not_recorded[0].as_object_mut().unwrap().remove("lactation_periods_complete");
    let at = |pregnancies: &Value, value| {
        assess("2026-03-01", json!({"pregnancies": pregnancies, "labs": [lab("phosphate", value)]}))
    };
    let caveat = |answer: &Assessment| {
        answer.differential.grounds.caveats.iter().any(|key| key == "ddx.phosphate-lactation")
    };
    for (pregnancies, lactating, high) in [
        (breastfeeding, Tri::Yes, vec![]),
        (weaned(), Tri::No, vec![(Analyte::Phosphate, OutsideLimit::High)]),
        (not_recorded, Tri::Unknown, vec![(Analyte::Phosphate, OutsideLimit::High)]),
    ] {
        let answer = at(&pregnancies, "1.42");
        assert_eq!(answer.reproductive_state.lactating.outcome, lactating);
        assert_eq!(flags(&answer), high, "{lactating:?}");
        assert_eq!(caveat(&answer), lactating.is_yes(), "{lactating:?}");
        let low = at(&pregnancies, "0.75");
        assert_eq!(flags(&low), [(Analyte::Phosphate, OutsideLimit::Low)], "{lactating:?}");
        assert!(!caveat(&low), "{lactating:?}");
    }
}

#[test]
fn osteomalacia_is_prompted_by_both_values_and_not_by_one() {
    let vitamin = json!({
        "analyte": "vitamin_d_25oh", "unit": "nmol/l", "value": "49", "low": "50", "high": "160",
        "date": "2025-12-05",
    });
    let phosphatase = json!({
        "analyte": "alkaline_phosphatase", "unit": "U/l", "value": "106", "low": "35",
        "high": "105", "date": "2025-12-05",
    });
    let none: [Cause; 0] = [];
    let prompts = |labs: Value| assess("2025-12-20", json!({"labs": labs})).differential.prompts;
    assert_eq!(prompts(json!([vitamin, phosphatase])), [Cause::Osteomalacia]);
    assert_eq!(prompts(json!([vitamin])), none);
    assert_eq!(prompts(json!([phosphatase])), none);
    let mut later = phosphatase.clone();
    later["value"] = json!("105");
    later["date"] = json!("2025-12-06");
    assert_eq!(prompts(json!([vitamin, phosphatase, later])), none);
}

#[test]
fn pregnant_at_32_weeks_means_mri_and_dxa_after_the_birth() {
    let symptoms = triad("2025-08-10");
    let answer = assess("2025-08-13", json!({"pregnancies": ongoing(), "symptoms": symptoms}));
    assert_eq!(answer.suspicion.level, SuspicionLevel::Strong);
    assert_eq!(steps(&answer), [(StepCode::MriSpine, None), (StepCode::DeferredUntilBirth, None)]);
    let dxa = &answer.imaging.steps[1];
    assert_eq!(dxa.deferred, Some(Deferred::Dxa));
    assert_eq!(dxa.expected_birth.as_deref(), Some("2025-10-08"));
}

#[test]
fn without_a_status_the_pregnancy_is_settled_first() {
    for pregnancies in [
        weaned(),
        // A pregnancy of which only the last period is recorded.
        json!([{"lmp": "2025-01-01"}]),
    ] {
        let facts = json!({
            "pregnancies": pregnancies, "pregnancy_status": null, "symptoms": triad("2025-08-10"),
        });
        let answer = assess("2025-12-20", facts);
        assert_eq!(answer.reproductive_state.pregnant.outcome, Tri::Unknown, "{pregnancies}");
        assert_eq!(steps(&answer), [(StepCode::ConfirmPregnancyStatus, None)], "{pregnancies}");
    }
}

/// "Not pregnant" holds for 14 days (P-16).
#[test]
fn an_old_no_is_no_status() {
    let at = |on| {
        let status = json!({"value": "no", "on": on});
        assess("2025-12-20", json!({"pregnancy_status": status, "symptoms": triad("2025-10-20")}))
    };
    assert_eq!(steps(&at("2025-12-06"))[0].0, StepCode::XrayThoracolumbar);
    assert_eq!(steps(&at("2025-12-05"))[0].0, StepCode::ConfirmPregnancyStatus);
}

#[test]
fn pregnant_again_means_mri() {
    let mut pregnancies = weaned();
    pregnancies.as_array_mut().unwrap().push(json!({"lmp": "2026-03-01", "outcome": "ongoing"}));
    let facts = json!({"pregnancies": pregnancies, "symptoms": triad("2025-10-20")});
    let answer = assess("2026-05-01", facts);
    assert_eq!(answer.suspicion.level, SuspicionLevel::Strong);
    assert_eq!(steps(&answer), [(StepCode::MriSpine, None), (StepCode::DeferredUntilBirth, None)]);
    assert_eq!(answer.imaging.steps[1].expected_birth.as_deref(), Some("2026-12-06"));
}

/// No breastfeeding, a birth that was not live, pain that is mild or absent: a confirmed
/// collapse is never explained away.
#[test]
fn a_collapse_after_a_stillbirth_is_always_suspect() {
    let none = json!({
        "spinal_pain": "no", "hip_pain": "no", "height_loss": "no", "kyphosis": "no",
    });
    let mut mild = plain_pain("2025-11-10");
    mild["height_loss"] = json!("no");
    for onset in ["2025-07-16", "2025-10-05", "2025-10-06", "2025-11-10", "2026-07-05", "2025"] {
        for symptoms in [none.clone(), mild.clone(), json!({})] {
            for outcome in ["stillbirth", "live"] {
                let answer = level(
                    "2026-08-01",
                    json!({
                        "pregnancies": [{
                            "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": outcome,
                            "lactation_periods": [],
                        }],
                        "fractures": [{
                            "site": "vertebra", "level": "L1", "onset": onset,
                            "mechanism": "spontaneous", "confirmed": "yes",
                        }],
                        "fractures_complete": "yes",
                        "risk_factors": {"heparin": "no"},
                        "symptoms": symptoms,
                    }),
                );
                assert!(answer >= SuspicionLevel::Suspect, "{onset} {outcome} {answer:?}");
            }
        }
    }
}

fn vertebra(level: &str, grade: u8) -> Value {
    json!({
        "site": "vertebra", "level": level, "onset": "2025-11-10", "mechanism": "spontaneous",
        "confirmed": "yes", "genant_grade": grade,
    })
}

#[test]
fn the_index_reaches_from_t4_to_l4() {
    let at = |level| {
        let fractures = json!([vertebra(level, 2)]);
        let facts = json!({"fractures": fractures, "fractures_complete": "yes"});
        assess("2025-12-20", facts).severity.spinal_deformity_index
    };
    for (level, sum) in [("T3", 0), ("T4", 2), ("L4", 2), ("L5", 0)] {
        let index = at(level);
        assert_eq!((index.bound, index.sum), (IndexBound::Exact, sum), "{level}");
        assert_eq!(index.outside.len(), usize::from(sum == 0), "{level}");
    }
}

#[test]
fn several_is_two_and_one_is_not_several_only_once_the_spine_is_imaged() {
    let at = |fractures: Value, imaging: Value| {
        let answer = assess(
            "2025-12-20",
            json!({
                "fractures": fractures, "fractures_complete": "yes", "imaging": imaging,
                "symptoms": triad("2025-11-10"),
            }),
        );
        answer.severity.multiple_vertebral.outcome
    };
    let one = || json!([vertebra("L1", 1)]);
    let two = json!([vertebra("L1", 1), vertebra("L2", 1)]);
    let imaged = |result| study("xray", "2025-11-10", result);
    assert_eq!(at(two.clone(), json!([])), Tri::Yes);
    assert_eq!(at(two, imaged("fracture")), Tri::Yes);
    assert_eq!(at(one(), json!([])), Tri::Unknown);
    assert_eq!(at(one(), imaged("equivocal")), Tri::Unknown);
    assert_eq!(at(one(), imaged("fracture")), Tri::No);
    assert_eq!(at(one(), study("vfa", "2025-11-10", "fracture")), Tri::Unknown);
    assert_eq!(at(one(), study("ct", "2025-11-10", "fracture")), Tri::No);
}

/// A month that is recorded, and not exact enough, is not asked for as a month again.
#[test]
fn a_recorded_month_is_asked_for_more_closely() {
    let how = |onset: Option<&str>| {
        let mut symptoms = triad("2025-11");
        match onset {
            Some(onset) => symptoms["pain_onset"] = json!(onset),
            None => drop(symptoms.as_object_mut().unwrap().remove("pain_onset")),
        }
        let mri = json!([{"date": "2025-11-12", "modality": "mri",
            "regions": ["thoracic", "lumbar"], "result": "no_fracture"}]);
        let answer = assess("2025-12-20", json!({"symptoms": symptoms, "imaging": mri}));
        let asked = answer.missing.iter().find(|fact| fact.pointer == "/symptoms/pain_onset");
        asked.map(|fact| fact.how_to_get.clone())
    };
    assert_eq!(how(Some("2025-11")).as_deref(), Some("ask.pain-onset.closer"));
    assert_eq!(how(None).as_deref(), Some("ask.pain-onset"));
    assert_eq!(how(Some("2025-11-10")), None);
}

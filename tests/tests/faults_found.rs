//! Faults that the core once had, each with what is right.

use gao_core::imaging::{OpenReason, StepCode};
use gao_core::suspicion::SuspicionLevel;
use gao_core::{Agent, Assessment, Label, Mode, Options, ProblemCode, Tri, assess_json_to_record};
use serde_json::{Value, json};

fn assess(record: &Value) -> Assessment {
    assess_json_to_record(record.to_string().as_bytes(), &Options::default())
        .unwrap_or_else(|refused| panic!("{record}: {:?}", refused.problems()))
}

fn without_symptoms() -> Value {
    json!({"spinal_pain": "no", "hip_pain": "no", "height_loss": "no", "kyphosis": "no"})
}

/// A record without a site was counted as a vertebra, in the lower bound too.
#[test]
fn a_fracture_of_an_unknown_bone_is_no_certain_vertebra() {
    let mut record = json!({
        "as_of": "2025-12-20",
        "fractures": [{"mechanism": "low_energy", "confirmed": "yes"}],
        "fractures_complete": "yes",
    });
    let severity = assess(&record).severity;
    assert_eq!(severity.vertebral_count.at_least, 0);
    assert_eq!(severity.vertebral_count.at_most, Some(1));
    assert_eq!(severity.all_fracture_count.at_least, 1);
    record["fractures"][0]["site"] = json!("hip");
    assert_eq!(assess(&record).severity.vertebral_count.at_most, Some(0));
}

/// Two records were taken for two bones as soon as one of them said more.
#[test]
fn two_records_that_may_be_one_hip_are_not_certainly_two() {
    let hip = json!({
        "site": "hip", "onset": "2025-11-10", "mechanism": "low_energy", "confirmed": "yes",
    });
    for field in ["onset", "side"] {
        let (mut full, mut open) = (hip.clone(), hip.clone());
        full["side"] = json!("left");
        open["side"] = json!("left");
        open.as_object_mut().unwrap().remove(field);
        let count = |fractures: Value| {
            let record = json!({
                "as_of": "2025-12-20", "fractures": fractures, "fractures_complete": "yes",
            });
            let severity = assess(&record).severity;
            (severity.all_fracture_count.at_least, severity.multiple_any.outcome)
        };
        assert_eq!(count(json!([full, full])), (1, Tri::Unknown), "{field}");
        assert_eq!(count(json!([full, open])), (1, Tri::Unknown), "{field}");
    }
}

/// The signs were completed only if the recorded row was SUS-6; here it is SUS-3, and what is
/// open can still lead to SUS-2.
#[test]
fn what_may_become_no_symptoms_says_so() {
    let mut record = json!({
        "as_of": "2025-12-20", "pregnancies": [],
        "symptoms": {"spinal_pain": "no", "height_loss": "no", "kyphosis": "no"},
    });
    let before = assess(&record).suspicion;
    assert_eq!(before.level, SuspicionLevel::Insufficient);
    record["symptoms"]["hip_pain"] = json!("no");
    record["fractures"] = json!([]);
    assert_eq!(assess(&record).suspicion.level, SuspicionLevel::NoSymptoms);
    assert!(before.possible.contains(&SuspicionLevel::NoSymptoms), "{:?}", before.possible);
}

/// A fracture not listed may also lie outside every window.
#[test]
fn what_may_become_outside_says_so() {
    let mut record = json!({
        "as_of": "2025-12-20",
        "pregnancies": [{
            "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live",
            "lactation_periods": [],
        }],
        "pregnancies_complete": "yes",
        "symptoms": without_symptoms(),
    });
    let before = assess(&record).suspicion;
    assert_eq!(before.level, SuspicionLevel::Insufficient);
    record["fractures"] = json!([{
        "site": "vertebra", "level": "L1", "onset": "2020-06-01", "mechanism": "spontaneous",
        "confirmed": "yes",
    }]);
    record["fractures_complete"] = json!("yes");
    assert_eq!(assess(&record).suspicion.level, SuspicionLevel::OutsideWindow);
    assert!(before.possible.contains(&SuspicionLevel::OutsideWindow), "{:?}", before.possible);
}

/// A record without pregnancies said that BMD is very low, and one with them that it is not.
#[test]
fn listing_a_pregnancy_does_not_turn_very_low_bmd_round() {
    let mut record = json!({
        "as_of": "2025-12-20",
        "fractures": [],
        "bmd": [
            {"site": "total_hip", "modality": "dxa", "date": "2025-08-01", "z_score": "-3.50"},
            {"site": "femoral_neck", "modality": "dxa", "date": "2025-12-01", "z_score": "-1.00"},
        ],
        "bmd_complete": "yes",
    });
    let outcome = |record: &Value| assess(record).severity.very_low_bmd.conclusion.outcome;
    let poorer = outcome(&record);
    record["pregnancies"] = json!([{
        "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live",
    }]);
    record["pregnancies_complete"] = json!("yes");
    let richer = outcome(&record);
    assert!(poorer == richer || poorer == Tri::Unknown, "{poorer:?} -> {richer:?}");
}

/// A measurement without a date passed for superseded, although it may be the last.
#[test]
fn a_measurement_without_a_date_may_be_the_latest() {
    let mut record = json!({
        "as_of": "2025-12-20",
        "pregnancies": [], "fractures": [],
        "bmd": [
            {"site": "total_hip", "modality": "dxa", "date": "2025-11-01", "z_score": "-1.00"},
            {"site": "total_hip", "modality": "dxa", "z_score": "-3.50"},
        ],
        "bmd_complete": "yes",
    });
    let outcome = |record: &Value| assess(record).severity.very_low_bmd.conclusion.outcome;
    let poorer = outcome(&record);
    record["bmd"][1]["date"] = json!("2025-12-01");
    assert_eq!(outcome(&record), Tri::Yes);
    assert_eq!(poorer, Tri::Unknown);
}

/// "Multiple" is open because the study may be older than the pain, and yet only more imaging was
/// asked for.
#[test]
fn the_onset_that_a_study_waits_for_is_named_by_multiple() {
    let record = json!({
        "as_of": "2025-12-20",
        "fractures": [{
            "site": "vertebra", "level": "L1", "onset": "2025-11-10",
            "mechanism": "spontaneous", "confirmed": "yes",
        }],
        "fractures_complete": "yes",
        "imaging": [{
            "date": "2025-11-20", "modality": "xray", "regions": ["thoracic", "lumbar"],
            "result": "fracture",
        }],
        "symptoms": {"spinal_pain": "yes"},
    });
    let multiple = assess(&record).severity.multiple_vertebral;
    assert_eq!(multiple.outcome, Tri::Unknown);
    let missing = &multiple.grounds.missing;
    assert!(missing.iter().any(|fact| fact.pointer == "/symptoms/pain_onset"), "{missing:?}");
}

/// Of two equal scores the last of the list was shown.
#[test]
fn the_lowest_score_does_not_depend_on_the_order_of_the_list() {
    let hip = json!({
        "site": "total_hip", "modality": "dxa", "date": "2025-12-01", "z_score": "-2.0",
    });
    let neck = json!({
        "site": "femoral_neck", "modality": "dxa", "date": "2025-12-02", "z_score": "-2.00",
    });
    let lowest = |bmd: Value| {
        let record = json!({
            "as_of": "2025-12-20", "pregnancies": [], "bmd": bmd, "bmd_complete": "yes",
        });
        let lowest = assess(&record).severity.very_low_bmd.lowest_z.unwrap();
        (lowest.site, lowest.date, lowest.z_score)
    };
    assert_eq!(lowest(json!([hip, neck])), lowest(json!([neck, hip])));
}

/// IMG-12 stands in place of every MRI step, and the plan kept only one of them.
#[test]
fn spine_and_hip_are_both_discussed_when_mri_is_contraindicated() {
    let record = json!({
        "as_of": "2025-08-13",
        "pregnancies": [{"lmp": "2025-01-01", "outcome": "ongoing"}],
        "pregnancies_complete": "yes",
        "fractures": [], "imaging": [], "bmd": [],
        "mri_contraindicated": "yes",
        "symptoms": {
            "pain_onset": "2025-08-10", "spinal_pain": "yes", "hip_pain": "yes", "acute": "yes",
            "severe": "yes", "localised": "yes",
        },
    });
    let steps = assess(&record).imaging.steps;
    let discussed: Vec<bool> =
        steps.iter().filter(|step| step.rule == "F-02.IMG-12").map(|step| step.hip).collect();
    assert_eq!(discussed, [false, true]);
}

/// A suspected fracture outside every window may be refuted, and then nothing is left.
#[test]
fn a_suspected_fracture_outside_may_leave_no_symptoms() {
    let mut record = json!({
        "as_of": "2025-12-20",
        "pregnancies": [],
        "fractures": [{"site": "hip", "onset": "2024-06-01", "mechanism": "low_energy"}],
        "fractures_complete": "no",
        "symptoms": without_symptoms(),
    });
    let before = assess(&record).suspicion;
    assert_eq!(before.level, SuspicionLevel::Insufficient);
    record["fractures"][0]["confirmed"] = json!("no");
    record["fractures_complete"] = json!("yes");
    assert_eq!(assess(&record).suspicion.level, SuspicionLevel::NoSymptoms);
    assert!(before.possible.contains(&SuspicionLevel::NoSymptoms), "{:?}", before.possible);
}

/// Not pregnant, a live birth, breastfeeding, every list asked and empty.
fn after_birth() -> Value {
    json!({
        "as_of": "2025-12-20",
        "pregnancy_status": {"value": "no", "on": "2025-12-20"},
        "pregnancies": [{
            "lmp": "2025-01-01", "outcome": "live", "births": ["2025-10-05"],
            "lactation_periods": [{"start": "2025-10-05", "end": "ongoing"}],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "fractures": [], "imaging": [], "bmd": [], "medications": [],
        "mri_contraindicated": "no",
    })
}

fn codes(assessment: &Assessment) -> Vec<StepCode> {
    assessment.imaging.steps.iter().map(|step| step.code).collect()
}

fn names(assessment: &Assessment, pointer: &str) -> bool {
    assessment.missing.iter().any(|fact| fact.pointer == pointer)
}

/// A film that shows a fracture ended as no symptoms, ordinary pain or "not met".
#[test]
fn a_study_that_shows_a_fracture_is_never_nothing() {
    let plain = json!({
        "spinal_pain": "yes", "hip_pain": "no", "acute": "no", "severe": "no", "localised": "no",
        "height_loss": "no", "kyphosis": "no", "cannot_care_for_child": "no",
        "pain_onset": "2025-11-01",
    });
    for symptoms in [without_symptoms(), plain] {
        let mut record = after_birth();
        record["symptoms"] = symptoms;
        record["imaging"] = json!([{
            "date": "2025-12-01", "modality": "xray", "regions": ["thoracic", "lumbar"],
            "result": "fracture",
        }]);
        let assessment = assess(&record);
        assert_eq!(assessment.suspicion.level, SuspicionLevel::Suspect);
        assert_eq!(assessment.diagnosis.label, Label::Undetermined);
        assert_eq!(assessment.severity.vertebral_count.at_most, None);
        assert!(names(&assessment, "/fractures"));
        assert!(assessment.warnings.iter().any(|w| w.code == ProblemCode::WFxUnlisted));
    }
}

/// Quarantine dropped both of two records that contradict each other, a confirmed one too.
#[test]
fn a_contradiction_set_aside_leaves_a_suspected_fracture() {
    let mut record = after_birth();
    record["symptoms"] = without_symptoms();
    let fracture = |confirmed: &str| {
        json!({
            "site": "vertebra", "level": "T8", "onset": "2025-11-01",
            "mechanism": "low_energy", "confirmed": confirmed,
        })
    };
    record["fractures"] = json!([fracture("yes"), fracture("no")]);
    let quarantine = Options { mode: Mode::Quarantine, ..Options::default() };
    let assessment = assess_json_to_record(record.to_string().as_bytes(), &quarantine).unwrap();
    assert_eq!(assessment.suspicion.level, SuspicionLevel::Suspect);
    assert_eq!(codes(&assessment), [StepCode::XrayThoracolumbar, StepCode::DxaNow]);
}

/// A hip film without a fracture closed the case, although it misses what X-11 is about.
#[test]
fn a_hip_film_without_a_fracture_is_followed_by_mri() {
    let hip = |study: Value| {
        let mut record = after_birth();
        record["symptoms"] = json!({
            "spinal_pain": "no", "hip_pain": "yes", "acute": "yes", "severe": "yes",
            "localised": "yes", "height_loss": "no", "kyphosis": "no", "pain_onset": "2025-11-01",
        });
        record["imaging"] = json!([study]);
        assess(&record)
    };
    let film = |result: &str| json!({"date": "2025-11-10", "modality": "xray", "regions": ["hip"], "result": result});
    assert_eq!(codes(&hip(film("equivocal"))), [StepCode::ConsiderMri]);
    assert_eq!(codes(&hip(film("no_fracture"))), [StepCode::ConsiderMri]);
    assert!(codes(&hip(film("fracture"))).is_empty());
    let unread = hip(json!({"date": "2025-11-10", "modality": "xray", "regions": ["hip"]}));
    assert_eq!(codes(&unread), [StepCode::XrayHip]);
    assert_eq!(unread.imaging.steps[0].reason, Some(OpenReason::ResultNeeded));
    assert!(names(&unread, "/imaging/0/result"));
}

/// A work-up outside the window began without a word about pregnancy.
#[test]
fn a_workup_outside_the_window_keeps_the_filter() {
    let outside = |status: Value| {
        let mut record = after_birth();
        record["pregnancy_status"] = status;
        record["symptoms"] = json!({
            "spinal_pain": "yes", "acute": "yes", "severe": "yes", "localised": "yes",
            "pain_onset": "2020",
        });
        codes(&assess(&record))
    };
    let (workup, net) = (StepCode::FractureWorkupIndependentOfGao, StepCode::SafetyNetReassess);
    assert_eq!(outside(json!({"value": "no", "on": "2025-12-20"})), [workup, net]);
    assert_eq!(
        outside(json!({"value": "yes", "on": "2025-12-20"})),
        [workup, StepCode::ConsiderMri, net]
    );
    assert_eq!(outside(json!({})), [StepCode::ConfirmPregnancyStatus, workup, net]);
}

/// A pregnancy that was only stated left every window closed, because the list said that it was
/// whole: a fracture in that pregnancy was outside the period.
#[test]
fn a_pregnancy_that_is_stated_and_not_listed_closes_no_window() {
    let record = |on: &str| {
        json!({
            "as_of": "2025-12-20",
            "pregnancy_status": {"value": "yes", "on": on},
            "pregnancies": [{"lmp": "2024-01-01", "births": ["2024-10-05"], "outcome": "live",
                             "lactation_periods": []}],
            "pregnancies_complete": "yes",
            "fractures": [{"site": "vertebra", "level": "T8", "onset": "2025-12-15",
                           "mechanism": "spontaneous", "confirmed": "yes"}],
            "fractures_complete": "yes",
        })
    };
    let warned = |answer: &Assessment| {
        answer.warnings.iter().any(|warning| warning.code == ProblemCode::WPregNotListed)
    };
    let stated = assess(&record("2025-12-18"));
    assert!(warned(&stated));
    assert_eq!(stated.diagnosis.label, Label::Undetermined);
    assert_ne!(stated.suspicion.level, SuspicionLevel::OutsideWindow);
    // On the day of the birth, or before it, the statement is about the pregnancy that is listed.
    for on in ["2024-10-05", "2024-06-01"] {
        let earlier = assess(&record(on));
        assert!(!warned(&earlier), "{on}");
        assert_eq!(earlier.diagnosis.label, Label::NotMet, "{on}");
    }
    assert!(warned(&assess(&record("2024-10-06"))));
    // Once it is listed the windows speak again.
    let mut listed = record("2025-12-18");
    let again = json!({"lmp": "2025-05-20", "outcome": "ongoing"});
    listed["pregnancies"].as_array_mut().unwrap().push(again);
    let listed = assess(&listed);
    assert!(!warned(&listed));
    assert_eq!(listed.diagnosis.label, Label::SuspectedIncomplete);
}

/// A low score after the first of two pregnancies may prove a fracture of which it is not known in
/// which of the two it happened; a normal one after the second does not take that away.
#[test]
fn a_fracture_of_either_pregnancy_is_read_with_both() {
    let set_b = |onset: &str| {
        let scan = |date: &str, z_score: &str| {
            json!({"date": date, "modality": "dxa", "site": "lumbar_spine",
                   "levels": ["L1", "L2", "L3", "L4"], "z_score": z_score})
        };
        let ended = |lmp: &str, birth: &str| json!({"lmp": lmp, "births": [birth], "outcome": "live", "lactation_periods": []});
        let answer = assess(&json!({
            "as_of": "2025-12-20",
            "pregnancies": [ended("2022-01-01", "2022-10-05"), ended("2025-01-01", "2025-10-05")],
            "pregnancies_complete": "yes",
            "fractures": [{"site": "vertebra", "level": "T8", "onset": onset,
                           "mechanism": "spontaneous", "confirmed": "yes"}],
            "fractures_complete": "yes",
            "medications": [],
            "bmd": [scan("2023-01-15", "-3.20"), scan("2025-12-01", "-1.00")],
            "bmd_complete": "yes",
        }));
        answer.diagnosis.sets[1].conclusion.outcome
    };
    assert_eq!(set_b("2025-09-01"), Tri::No);
    assert_eq!(set_b("2022-09-01"), Tri::Yes);
    assert_eq!(set_b("2022-09-01/2025-09-01"), Tri::Unknown);
}

/// R-BMD (a): a No needs every measurement that may count to be scored and clean; only a spine that
/// was declared not evaluable may lack either.
#[test]
fn a_no_leaves_no_measurement_in_doubt() {
    let set_b = |scans: Value, not_evaluable: &str, collapse: &str| {
        let answer = assess(&json!({
            "as_of": "2025-12-20",
            "pregnancies": [{"lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live",
                             "lactation_periods": []}],
            "pregnancies_complete": "yes",
            "fractures": [{"site": "vertebra", "level": collapse, "onset": "2025-09-20",
                           "mechanism": "spontaneous", "confirmed": "yes"}],
            "fractures_complete": "yes",
            "medications": [],
            "bmd": scans,
            "bmd_complete": "yes",
            "spine_not_evaluable": not_evaluable,
        }));
        answer.diagnosis.sets[1].conclusion.outcome
    };
    let scan = |site: &str, z_score: Option<&str>| {
        let mut scan = json!({"date": "2025-12-01", "modality": "dxa", "site": site});
        if site == "lumbar_spine" {
            scan["levels"] = json!(["L1", "L2", "L3", "L4"]);
        } else {
            scan["side"] = json!("left");
        }
        if let Some(z_score) = z_score {
            scan["z_score"] = json!(z_score);
        }
        scan
    };
    let spine = || scan("lumbar_spine", Some("-1.00"));
    let hip = || scan("total_hip", Some("-1.00"));
    assert_eq!(set_b(json!([spine(), hip()]), "no", "T8"), Tri::No);
    assert_eq!(set_b(json!([spine(), scan("total_hip", None)]), "no", "T8"), Tri::Unknown);
    assert_eq!(set_b(json!([spine(), scan("femoral_neck", None)]), "no", "T8"), Tri::Unknown);
    // A collapse in the region may hide a low value.
    assert_eq!(set_b(json!([spine(), hip()]), "no", "L2"), Tri::Unknown);
    // Declared not evaluable, the spine may lack its score; the hip may not.
    let unscored = || scan("lumbar_spine", None);
    assert_eq!(set_b(json!([unscored(), hip()]), "yes", "T8"), Tri::No);
    assert_eq!(set_b(json!([unscored(), hip()]), "no", "T8"), Tri::Unknown);
    let neck = scan("femoral_neck", None);
    assert_eq!(set_b(json!([unscored(), hip(), neck]), "yes", "T8"), Tri::Unknown);
    assert_eq!(set_b(json!([spine(), hip()]), "yes", "L2"), Tri::No);
}

/// "Not very low" came from a hip alone, or past a spine that could not be read.
#[test]
fn very_low_bmd_is_never_no_without_the_spine() {
    let very_low = |spine: Value, not_evaluable: &str| {
        let mut record = after_birth();
        let hip = json!({
            "date": "2025-12-01", "modality": "dxa", "site": "femoral_neck", "z_score": "-1.0",
        });
        record["bmd"] = json!([hip, spine]);
        record["bmd_complete"] = json!("yes");
        record["spine_not_evaluable"] = json!(not_evaluable);
        assess(&record).severity.very_low_bmd.conclusion.outcome
    };
    let spine = |levels: Value| {
        json!({
            "date": "2025-12-01", "modality": "dxa", "site": "lumbar_spine", "z_score": "-1.0",
            "levels": levels,
        })
    };
    assert_eq!(very_low(spine(json!(["L1", "L2", "L3", "L4"])), "no"), Tri::No);
    assert_eq!(very_low(spine(json!(["L2"])), "no"), Tri::Unknown);
    assert_eq!(very_low(spine(json!(["L2"])), "yes"), Tri::No);
}

/// An MRI from before the fracture was taken for an answer, and for "only one".
#[test]
fn a_study_from_before_the_fracture_answers_nothing() {
    let imaged = |date: &str| {
        let mut record = after_birth();
        record["symptoms"] = without_symptoms();
        record["fractures"] = json!([{
            "site": "vertebra", "level": "T8", "onset": "2025-11-01",
            "mechanism": "low_energy", "confirmed": "yes",
        }]);
        record["fractures_complete"] = json!("yes");
        record["imaging"] = json!([{
            "date": date, "modality": "mri", "regions": ["thoracic", "lumbar"],
            "result": "fracture",
        }]);
        let assessment = assess(&record);
        (assessment.severity.spine_imaged, codes(&assessment))
    };
    assert_eq!(imaged("2025-11-01"), (true, vec![StepCode::DxaNow]));
    let open = vec![StepCode::XrayThoracolumbar, StepCode::DxaNow];
    assert_eq!(imaged("2025-10-31"), (false, open));
}

/// What could still change an answer, and what is known already.
#[test]
fn what_is_asked_for_is_what_is_not_known() {
    // Old pain that may have grown worse after the birth.
    let mut record = after_birth();
    record["symptoms"] = json!({"spinal_pain": "yes", "pain_onset": "2020"});
    assert!(names(&assess(&record), "/symptoms/worsening_onset"));

    // A fracture recorded as pathological may still be refuted.
    record["fractures"] = json!([{
        "site": "vertebra", "level": "T8", "onset": "2025-11-01", "mechanism": "pathological",
    }]);
    assert!(names(&assess(&record), "/fractures/0/confirmed"));

    // That she gave birth is known, only not when.
    let mut record = after_birth();
    record["pregnancies"] = json!([{"lmp": "2025-01-01", "outcome": "live"}]);
    let assessment = assess(&record);
    assert!(names(&assessment, "/pregnancies/0/births"));
    assert!(!names(&assessment, "/pregnancies/0/outcome"));

    // One red flag is enough.
    let mut record = after_birth();
    record["symptoms"] = json!({"spinal_pain": "yes", "red_flags": {"fever": "yes"}});
    assert!(!names(&assess(&record), "/symptoms/red_flags/night_pain"));
    record["symptoms"]["red_flags"]["fever"] = json!("no");
    assert!(names(&assess(&record), "/symptoms/red_flags/night_pain"));

    // Nobody is asked to care for a child who was stillborn.
    let mut record = after_birth();
    record["symptoms"] = json!({"spinal_pain": "yes", "pain_onset": "2025-11-01"});
    assert!(names(&assess(&record), "/symptoms/cannot_care_for_child"));
    record["pregnancies"][0]["outcome"] = json!("stillbirth");
    record["pregnancies"][0]["lactation_periods"] = json!([]);
    assert!(!names(&assess(&record), "/symptoms/cannot_care_for_child"));
}

/// "Pregnant", without a day, was overruled by a birth three weeks ago.
#[test]
fn pregnant_without_a_day_is_no_silence() {
    let mut record = after_birth();
    record["as_of"] = json!("2025-10-20");
    record["pregnancy_status"] = json!({});
    assert_eq!(assess(&record).reproductive_state.pregnant.outcome, Tri::No);
    record["pregnancy_status"] = json!({"value": "yes"});
    let assessment = assess(&record);
    assert_eq!(assessment.reproductive_state.pregnant.outcome, Tri::Unknown);
    assert!(names(&assessment, "/pregnancy_status/on"));
}

/// Recorded as pregnant by the last period alone, and given zoledronate since.
fn nearly_overdue(lmp: &str) -> Value {
    json!({
        "as_of": "2016-02-13",
        "pregnancies": [{"outcome": "ongoing", "lmp": lmp}],
        "pregnancies_complete": "yes",
        "medications": [{"agent": "zoledronate", "start": "2016-01-01", "stop": "2016-01-01",
                         "last_dose": "2016-01-01"}],
        "medications_complete": "yes",
    })
}

fn findings_of(answer: &Assessment, agent: Agent) -> Vec<&str> {
    let of = answer.agent_safety.agents.iter().find(|of| of.agent == agent);
    of.into_iter().flat_map(|of| &of.findings).map(|finding| finding.code.as_str()).collect()
}

/// An unreadable EDD moved the beginning by the days of P-11 to either side, and so a pregnancy that
/// the last period lets go on became one that may be over: the block of AG-1 became "until
/// clarified", and the exposure of AG-4 fell silent.
#[test]
fn an_unreadable_edd_makes_no_pregnancy_overdue() {
    let quarantined = |record: &Value| {
        let options = Options { mode: Mode::Quarantine, ..Options::default() };
        assess_json_to_record(record.to_string().as_bytes(), &options).unwrap()
    };
    // Day 280, the last day that counts as ongoing, and the day after it.
    for (lmp, pregnant) in
        [("2015-05-09", Tri::Yes), ("2015-04-18", Tri::Yes), ("2015-04-17", Tri::Unknown)]
    {
        let missing = nearly_overdue(lmp);
        assert_eq!(quarantined(&missing).reproductive_state.pregnant.outcome, pregnant, "{lmp}");
        let mut faulty = missing.clone();
        faulty["pregnancies"][0]["edd"] = json!("13 February");
        let answer = quarantined(&faulty);
        assert_eq!(answer.reproductive_state.pregnant.outcome, pregnant, "{lmp}");
        let found = findings_of(&answer, Agent::Zoledronate);
        let block = match pregnant {
            Tri::Yes => "BLOCK-PREGNANT",
            _ => "BLOCK-UNTIL-PREGNANCY-CLARIFIED",
        };
        assert!(found.contains(&block), "{lmp}: {found:?}");
        let exposed = found.contains(&"EXPOSED-IN-PREGNANCY");
        assert_eq!(exposed, pregnant.is_yes(), "{lmp}: {found:?}");
    }
}

/// Stated to be pregnant on a day before the recorded LMP: the LMP alone counted, and the exposure
/// that the statement had shown was gone.
#[test]
fn a_statement_before_the_lmp_clears_no_dose_between() {
    let record = |lmp: Option<&str>, complete: &str| {
        let mut record = json!({
            "as_of": "2035-01-04",
            "pregnancy_status": {"value": "yes", "on": "2035-01-01"},
            "pregnancies": [{"outcome": "ongoing"}],
            "pregnancies_complete": complete,
            "medications": [{"agent": "zoledronate", "start": "2035-01-01", "stop": "2035-01-01",
                             "last_dose": "2035-01-01"}],
            "medications_complete": "yes",
        });
        if let Some(lmp) = lmp {
            record["pregnancies"][0]["lmp"] = json!(lmp);
        }
        record
    };
    for complete in ["yes", "unknown"] {
        let found = |lmp| {
            let answer = assess(&record(lmp, complete));
            assert_eq!(answer.reproductive_state.pregnant.outcome, Tri::Yes);
            let found = findings_of(&answer, Agent::Zoledronate);
            let exposure = found.into_iter().filter(|code| code.starts_with("EXPOS"));
            exposure.map(str::to_owned).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(found(None), "EXPOSED-IN-PREGNANCY");
        assert_eq!(found(Some("2035-01-01")), "EXPOSED-IN-PREGNANCY", "the same day");
        assert_eq!(found(Some("2035-01-02")), "EXPOSURE-UNDETERMINED", "the day after");
        assert_eq!(found(Some("2035-01-03")), "EXPOSURE-UNDETERMINED");
    }
    // The list calls itself whole, and no pregnancy in it can be the one that was stated.
    let warns = |lmp, complete| {
        let warnings = assess(&record(Some(lmp), complete)).warnings;
        warnings.iter().any(|warning| warning.code == ProblemCode::WPregNotListed)
    };
    assert!(warns("2035-01-02", "yes"));
    assert!(!warns("2035-01-01", "yes"));
    assert!(!warns("2035-01-02", "unknown"), "another may be the one");
    // A pregnancy that ended since is the one that was stated: the next one counts by its own days.
    let mut since = record(Some("2035-01-03"), "yes");
    since["pregnancies"].as_array_mut().unwrap().push(json!({
        "lmp": "2034-11-20", "births": ["2035-01-02"], "outcome": "loss",
    }));
    let answer = assess(&since);
    assert!(findings_of(&answer, Agent::Zoledronate).contains(&"EXPOSED-WASHOUT"));
}

/// "Not pregnant" waited for the day of a birth, and did not say that the LMP settles it, too: no
/// pregnancy lasts longer than 308 days.
#[test]
fn the_beginning_of_a_pregnancy_of_unknown_end_is_asked_for() {
    let mut record = json!({
        "as_of": "2025-01-25",
        "pregnancy_status": {"value": "no", "on": "2025-01-20"},
        "pregnancies": [{"outcome": "live", "lmp": "2024-03-18"}],
    });
    assert_eq!(assess(&record).reproductive_state.pregnant.outcome, Tri::No, "308 days");
    record["pregnancies"][0]["lmp"] = json!("2024-03-19");
    let answer = assess(&record);
    assert_eq!(answer.reproductive_state.pregnant.outcome, Tri::Unknown, "it may have ended since");
    assert!(!names(&answer, "/pregnancies/0/lmp"), "it is known");
    record["pregnancies"][0] = json!({"outcome": "live"});
    let answer = assess(&record);
    assert!(names(&answer, "/pregnancies/0/lmp") && names(&answer, "/pregnancies/0/births"));
    // Without a statement that still holds it settles nothing.
    record["pregnancy_status"]["on"] = json!("2025-01-10");
    assert!(!names_for_pregnancy(&assess(&record), "/pregnancies/0/lmp"));
    record["pregnancy_status"]["on"] = json!("2025-01-11");
    assert!(names_for_pregnancy(&assess(&record), "/pregnancies/0/lmp"));
}

fn names_for_pregnancy(answer: &Assessment, pointer: &str) -> bool {
    let missing = &answer.reproductive_state.pregnant.grounds.missing;
    missing.iter().any(|fact| fact.pointer == pointer)
}

/// A birth comes no earlier than 16 weeks, a loss may: without dating the outcome bounds the beginning,
/// and was not asked for.
#[test]
fn the_outcome_of_an_undated_pregnancy_is_asked_for() {
    let mut record = json!({
        "as_of": "2049-06-01",
        "pregnancy_status": {"value": "no", "on": "2049-06-01"},
        "pregnancies": [{"births": ["2049-03-13"], "lactation_periods": []}],
        "pregnancies_complete": "yes",
        "fractures": [{"site": "vertebra", "level": "T3", "onset": "2048-12-15/2049-02-15",
                       "mechanism": "spontaneous", "confirmed": "yes"}],
        "fractures_complete": "yes",
        "bmd": [{"date": "2049-03-20", "modality": "dxa", "site": "lumbar_spine", "levels":
                 ["L1", "L2", "L3", "L4"], "z_score": "-1.0", "t_score": "-1.0"}],
        "bmd_complete": "yes",
        "medications": [],
    });
    let asked = |record: &Value| {
        let missing = assess(record).pharmacotherapy.grounds.missing;
        missing.iter().any(|fact| fact.pointer == "/pregnancies/0/outcome")
    };
    assert!(asked(&record));
    record["pregnancies"][0]["outcome"] = json!("live");
    assert!(!asked(&record));
}

//! Base care (F-07) and what is reported of the course (F-11): every limit just under, at and
//! just over it, every fact that may be missing, and nothing said that nobody published.

use gao_conformance::letter;
use gao_conformance::records::{
    leaves, outranks_another, overrides_another, reversed, shifted, without,
};
use gao_conformance::strategies::{at_least_a_thousand, record_json};
use gao_conformance::vectors;
use gao_core::assessment::{
    BaseManagementAnswer, CareAction, Code, PrognosisAnswer, PrognosisStatement,
};
use gao_core::evidence::Strength;
use gao_core::management::CareCode;
use gao_core::prognosis::{FractureGroup, PrognosisTopic, Withheld};
use gao_core::suspicion::SuspicionLevel;
use gao_core::{
    Assessment, Audience, Label, Language, Options, Policy, Tri, assess_json_to_record,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn with(record: &Value, options: &Options) -> Assessment {
    assess_json_to_record(record.to_string().as_bytes(), options)
        .unwrap_or_else(|refused| panic!("{record}: {:#?}", refused.problems()))
}

fn assess(record: &Value) -> Assessment {
    with(record, &Options::default())
}

fn care(record: &Value) -> BaseManagementAnswer {
    assess(record).base_management
}

fn course(record: &Value) -> PrognosisAnswer {
    assess(record).prognosis
}

/// One fracture while breastfeeding, imaged, measured, everything asked: both definitions met.
fn record() -> Value {
    json!({
        "as_of": "2025-12-20",
        "pregnancy_status": {"value": "no", "on": "2025-12-20"},
        "pregnancies": [{
            "lmp": "2025-01-01", "outcome": "live", "births": ["2025-10-05"],
            "lactation_periods": [{"start": "2025-10-05", "end": "ongoing"}],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "symptoms": {
            "spinal_pain": "yes", "acute": "yes", "severe": "yes", "localised": "yes",
            "pain_onset": "2025-11-10", "cannot_care_for_child": "no",
        },
        "fractures": [{
            "site": "vertebra", "level": "T12", "onset": "2025-11-10",
            "mechanism": "spontaneous", "confirmed": "yes",
        }],
        "fractures_complete": "yes",
        "imaging": [{
            "date": "2025-11-12", "modality": "xray", "regions": ["thoracic", "lumbar"],
            "result": "fracture",
        }],
        "imaging_complete": "yes",
        "bmd": [{
            "date": "2025-11-20", "modality": "dxa", "site": "lumbar_spine",
            "levels": ["L1", "L2", "L3", "L4"], "z_score": "-3.20",
        }],
        "bmd_complete": "yes",
        "medications": [],
        "labs": [{
            "analyte": "vitamin_d_25oh", "value": "80.0", "unit": "nmol/l", "date": "2025-12-01",
        }],
        "conditions": [],
        "risk_factors": {"smoking": "no"},
        "patient": {"calcium_intake_mg_per_day": "1100"},
        "diagnosis_date": "2025-12-10",
    })
}

fn set(pointer: &str, value: Value) -> Value {
    edited(&record(), pointer, value)
}

fn edited(record: &Value, pointer: &str, value: Value) -> Value {
    let mut record = record.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let fields = record.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    if value.is_null() {
        fields.remove(key);
    } else {
        fields.insert(key.to_owned(), value);
    }
    record
}

/// Weaned the day before the assessment.
fn weaned() -> Value {
    set("/pregnancies/0/lactation_periods/0/end", json!("2025-12-19"))
}

fn codes(answer: &BaseManagementAnswer) -> Vec<CareCode> {
    answer.actions.iter().map(|action| action.code).collect()
}

fn action(answer: &BaseManagementAnswer, code: CareCode) -> Option<&CareAction> {
    answer.actions.iter().find(|action| action.code == code)
}

/// The first action of one row.
fn row(answer: &BaseManagementAnswer, row: &str) -> Option<(CareCode, Code)> {
    let rule = format!("F-07.{row}");
    let mut of_row = answer.actions.iter().filter(|action| action.rule == *rule);
    of_row.next().map(|action| (action.code, action.sentence.clone()))
}

fn missing(answer: &Assessment) -> Vec<&str> {
    answer.missing.iter().map(|fact| fact.pointer.as_str()).collect()
}

// --- when base care runs -----------------------------------------------------------------------

#[test]
fn the_whole_list_in_its_order() {
    let mut record = record();
    record["symptoms"]["cannot_care_for_child"] = json!("yes");
    record["risk_factors"]["smoking"] = json!("yes");
    record["conditions"] =
        json!([{"kind": "coeliac_disease", "present": "yes", "addressed": "no"}]);
    let answer = care(&record);
    assert_eq!((answer.applies, &answer.sentence), (Tri::Yes, &None));
    let rows: Vec<_> = answer.actions.iter().map(|a| (a.code, a.rule.as_str())).collect();
    assert_eq!(
        rows,
        [
            (CareCode::CaAdequate, "F-07.BM-2"),
            (CareCode::VitdAtTarget, "F-07.BM-3"),
            (CareCode::LactConsiderStopOrShorten, "F-07.BM-4"),
            (CareCode::Address, "F-07.BM-6"),
            (CareCode::Physio, "F-07.BM-7"),
            (CareCode::Rehabilitation, "F-07.BM-7"),
            (CareCode::Analgesia, "F-07.BM-7"),
            (CareCode::CorsetOption, "F-07.BM-8"),
            (CareCode::PsychosocialSupport, "F-07.BM-9"),
            (CareCode::ScreenAnxietyDepression, "F-07.BM-9"),
            (CareCode::HelpAtHome, "F-07.BM-10"),
            (CareCode::Smoking, "F-07.BM-11"),
        ]
    );
    for action in &answer.actions {
        assert!(!action.evidence.is_empty(), "{action:?}");
        // Nothing in base care is better supported than by opinion.
        assert!(action.strength <= Strength::NarrativeReviewOrExpert, "{action:?}");
    }
    let lactation = action(&answer, CareCode::LactConsiderStopOrShorten).unwrap();
    assert_eq!(lactation.evidence, ["S-17", "S-19", "S-54", "S-71"]);
    assert_eq!(action(&answer, CareCode::Smoking).unwrap().evidence, ["S-28", "S-68"]);
}

/// The level that is recorded decides; a list that may not be whole leaves it open below that.
#[test]
fn base_care_begins_with_suspicion() {
    let plain = |signs: Value, fractures: Value| {
        json!({
            "as_of": "2025-12-20",
            "pregnancy_status": {"value": "no", "on": "2025-12-20"},
            "pregnancies": [{
                "lmp": "2025-01-01", "outcome": "live", "births": ["2025-10-05"],
                "lactation_periods": [],
            }],
            "pregnancies_complete": "yes",
            "symptoms": signs,
            "fractures": fractures,
            "risk_factors": {
                "low_bone_mass_before": "no", "excess_resorption": "no", "family_history": "no",
                "chronic_inflammation": "no", "immobilisation": "no", "smoking": "no",
                "previous_systemic_glucocorticoid": "no", "heparin": "no", "subfertility": "no",
            },
        })
    };
    let ordinary = json!({
        "pain_onset": "2025-10-20", "spinal_pain": "yes", "hip_pain": "no", "acute": "no",
        "severe": "no", "localised": "no", "cannot_care_for_child": "no", "height_loss": "no",
        "kyphosis": "no",
    });
    let signs = |changes: &[(&str, &str)]| {
        let mut signs = ordinary.clone();
        for (sign, answer) in changes {
            signs[*sign] = json!(answer);
        }
        signs
    };
    let smoker = |record: Value| edited(&record, "/risk_factors/smoking", json!("yes"));
    let severe = signs(&[("severe", "yes")]);
    let triad = signs(&[("severe", "yes"), ("acute", "yes"), ("localised", "yes")]);
    let well = signs(&[("spinal_pain", "no")]);
    let late = edited(&plain(ordinary.clone(), json!([])), "/as_of", json!("2027-12-20"));
    let late = edited(&late, "/symptoms/pain_onset", json!("2027-11-20"));
    let late = edited(&late, "/pregnancy_status", Value::Null);
    let well = edited(&plain(well, json!([])), "/symptoms/pain_onset", Value::Null);
    for (record, level, applies) in [
        (plain(severe.clone(), json!([])), SuspicionLevel::Suspect, Tri::Yes),
        // What is recorded decides, whether or not more fractures may exist.
        (plain(severe, Value::Null), SuspicionLevel::Suspect, Tri::Yes),
        (plain(triad, json!([])), SuspicionLevel::Strong, Tri::Yes),
        (plain(ordinary.clone(), json!([])), SuspicionLevel::Background, Tri::No),
        (plain(ordinary.clone(), Value::Null), SuspicionLevel::Insufficient, Tri::Unknown),
        (smoker(plain(ordinary.clone(), json!([]))), SuspicionLevel::Possible, Tri::No),
        (smoker(plain(ordinary, Value::Null)), SuspicionLevel::Possible, Tri::Unknown),
        (well, SuspicionLevel::NoSymptoms, Tri::No),
        (late, SuspicionLevel::OutsideWindow, Tri::No),
        (json!({"as_of": "2025-12-20"}), SuspicionLevel::Insufficient, Tri::Unknown),
    ] {
        let assessment = assess(&record);
        let answer = &assessment.base_management;
        assert_eq!(assessment.suspicion.level, level, "{record}");
        assert_eq!(answer.applies, applies, "{level:?} {record}");
        assert_eq!(answer.actions.is_empty(), applies != Tri::Yes, "{level:?}");
        let says_so = (applies == Tri::Unknown).then_some("base.open");
        assert_eq!(answer.sentence.as_deref(), says_so, "{level:?}");
        assert!(!answer.grounds.evidence.is_empty());
        // Nothing is asked for a list that does not run.
        let asks = assessment.missing.iter().any(|m| m.needed_by.contains(&"F-07".into()));
        assert!(!asks || applies == Tri::Yes, "{level:?}");
        // An open list says what would settle it.
        assert!(applies != Tri::Unknown || !answer.grounds.missing.is_empty(), "{level:?}");
    }
    assert_eq!(assess(&record()).suspicion.level, SuspicionLevel::MustSuspect);
}

// --- calcium and vitamin D ---------------------------------------------------------------------

#[test]
fn calcium_at_its_limits() {
    for (intake, code, sentence, gap) in [
        (Some("0"), CareCode::CaIncrease, "base.ca-increase", Some((1000, 1200))),
        (Some("999"), CareCode::CaIncrease, "base.ca-increase", Some((1, 201))),
        (Some("1000"), CareCode::CaAdequate, "base.ca-adequate", None),
        (Some("1200"), CareCode::CaAdequate, "base.ca-adequate", None),
        (Some("1201"), CareCode::CaAboveRange, "base.ca-above-range", None),
        (Some("2500"), CareCode::CaAboveRange, "base.ca-above-range", None),
        (Some("2501"), CareCode::CaAboveRange, "base.ca-above-range.review", None),
        (None, CareCode::CaAsk, "base.ca-ask", None),
    ] {
        let record = set("/patient/calcium_intake_mg_per_day", json!(intake));
        let assessment = assess(&record);
        let answer = &assessment.base_management;
        let found = action(answer, code).unwrap_or_else(|| panic!("{intake:?}: {answer:?}"));
        assert_eq!(found.sentence, sentence, "{intake:?}");
        assert_eq!(found.gap_from_mg_per_day.zip(found.gap_to_mg_per_day), gap, "{intake:?}");
        let asked = missing(&assessment).contains(&"/patient/calcium_intake_mg_per_day");
        assert_eq!(asked, intake.is_none());
    }
}

fn lab(value: &str, unit: &str, date: &str) -> Value {
    json!({"analyte": "vitamin_d_25oh", "value": value, "unit": unit, "date": date})
}

fn vitamin_d(labs: Value) -> (CareCode, Code) {
    row(&care(&set("/labs", labs)), "BM-3").unwrap()
}

#[test]
fn vitamin_d_at_its_limit_in_every_unit() {
    for (value, unit, code) in [
        ("74.9", "nmol/l", CareCode::VitdBelowTarget),
        ("75.0", "nmol/l", CareCode::VitdBelowTarget),
        ("75.1", "nmol/l", CareCode::VitdAtTarget),
        // 75 nmol/l are 30.0480769... ng/ml: a rounded factor or value would cross the limit.
        ("30.0480769", "ng/ml", CareCode::VitdBelowTarget),
        ("30.0480770", "ng/ml", CareCode::VitdAtTarget),
        ("30.0", "ng/ml", CareCode::VitdBelowTarget),
        ("30.1", "ng/ml", CareCode::VitdAtTarget),
        // The same concentration as ng/ml.
        ("30.0", "ug/l", CareCode::VitdBelowTarget),
        ("30.1", "ug/l", CareCode::VitdAtTarget),
        // Units that say nothing about 25-hydroxyvitamin D here, and a value nobody can have.
        ("80", "pmol/l", CareCode::VitdMeasure),
        ("80", "mmol/l", CareCode::VitdMeasure),
        ("300", "ng/ml", CareCode::VitdMeasure),
    ] {
        let labs = json!([lab(value, unit, "2025-12-01")]);
        assert_eq!(vitamin_d(labs).0, code, "{value} {unit}");
    }
    let converted = care(&set("/labs", json!([lab("30.1", "ng/ml", "2025-12-01")])));
    let evidence = &action(&converted, CareCode::VitdAtTarget).unwrap().evidence;
    assert_eq!(evidence, &["S-53", "S-104", "X-10", "P-10"]);
    let direct = care(&record());
    let evidence = &action(&direct, CareCode::VitdAtTarget).unwrap().evidence;
    assert_eq!(evidence, &["S-53", "S-104", "P-10"]);
}

#[test]
fn vitamin_d_speaks_for_six_months_the_last_day_included() {
    let outdated = (CareCode::VitdMeasure, "base.vitd-measure.outdated".into());
    let current = (CareCode::VitdAtTarget, "base.vitd-at-target".into());
    for (as_of, sampled, expected) in [
        ("2025-12-20", "2025-06-19", &outdated),
        ("2025-12-20", "2025-06-20", &current),
        ("2025-12-20", "2025-06-21", &current),
        // 31 Aug and six months end on the last day of February.
        ("2026-02-28", "2025-08-31", &current),
        ("2026-03-01", "2025-08-31", &outdated),
    ] {
        let mut record = record();
        record["as_of"] = json!(as_of);
        record["pregnancy_status"] = json!({"value": "no", "on": as_of});
        record["labs"] = json!([lab("80.0", "nmol/l", sampled)]);
        assert_eq!(row(&care(&record), "BM-3").as_ref(), Some(expected), "{as_of} {sampled}");
    }
    // The age is the project's choice, so a policy may set another.
    let policy = Policy { vitamin_d_months: 3, ..Policy::default() };
    let options = Options { policy, ..Options::default() };
    for (sampled, code) in
        [("2025-09-19", CareCode::VitdMeasure), ("2025-09-20", CareCode::VitdAtTarget)]
    {
        let record = set("/labs", json!([lab("80.0", "nmol/l", sampled)]));
        let answer = with(&record, &options).base_management;
        assert_eq!(row(&answer, "BM-3").unwrap().0, code, "{sampled}");
    }
}

#[test]
fn the_latest_sample_speaks_and_one_that_may_be_later_keeps_the_question_open() {
    let old_low = lab("40.0", "nmol/l", "2025-10-01");
    let new_high = lab("80.0", "nmol/l", "2025-12-01");
    let low = lab("40.0", "nmol/l", "2025-12-01");
    let without = |lab: &Value, field: &str| {
        let mut lab = lab.clone();
        lab.as_object_mut().unwrap().remove(field);
        lab
    };
    let at_target = CareCode::VitdAtTarget;
    let (below, measure) = (CareCode::VitdBelowTarget, CareCode::VitdMeasure);
    for (labs, code) in [
        (json!([old_low, new_high]), at_target),
        (json!([lab("80.0", "nmol/l", "2025-10-01"), low]), below),
        // Two on one day: the lower one.
        (json!([new_high, low]), below),
        // Without its day a sample may be the latest; that matters if it says otherwise.
        (json!([new_high, without(&low, "date")]), measure),
        (json!([new_high, without(&new_high, "date")]), at_target),
        // The latest has no value yet, no unit, or it is not recorded what it measured.
        (json!([old_low, without(&new_high, "value")]), measure),
        (json!([old_low, without(&new_high, "unit")]), measure),
        (json!([old_low, without(&new_high, "analyte")]), measure),
        // An older one that lacks something changes nothing.
        (json!([without(&old_low, "value"), new_high]), at_target),
        (json!([without(&new_high, "date")]), measure),
        (json!([without(&new_high, "value")]), measure),
        (json!([without(&new_high, "unit")]), measure),
        (json!([without(&new_high, "analyte")]), measure),
        // Another analyte is no vitamin D.
        (
            json!([{"analyte": "phosphate", "value": "1.1", "unit": "mmol/l", "date": "2025-12-01"}]),
            measure,
        ),
        (json!([]), measure),
        (Value::Null, measure),
    ] {
        let mut turned = labs.clone();
        if let Some(labs) = turned.as_array_mut() {
            labs.reverse();
        }
        assert_eq!(vitamin_d(labs.clone()).0, code, "{labs}");
        assert_eq!(vitamin_d(turned).0, code, "{labs}, reversed");
    }
    for (labs, sentence) in [
        (json!([]), "base.vitd-measure"),
        (Value::Null, "base.vitd-measure"),
        (json!([without(&new_high, "analyte")]), "base.vitd-measure"),
        (json!([without(&new_high, "date")]), "base.vitd-measure.incomplete"),
        (json!([lab("80", "pmol/l", "2025-12-01")]), "base.vitd-measure.incomplete"),
        (json!([lab("80.0", "nmol/l", "2025-01-01")]), "base.vitd-measure.outdated"),
    ] {
        assert_eq!(vitamin_d(labs.clone()).1, sentence, "{labs}");
    }
}

#[test]
fn what_vitamin_d_lacks_is_named() {
    for (field, pointer) in [
        ("value", "/labs/0/value"),
        ("unit", "/labs/0/unit"),
        ("date", "/labs/0/date"),
        ("analyte", "/labs/0/analyte"),
    ] {
        let assessment = assess(&set(&format!("/labs/0/{field}"), Value::Null));
        assert!(missing(&assessment).contains(&pointer), "{field}: {:?}", missing(&assessment));
    }
    assert!(missing(&assess(&set("/labs", json!([])))).contains(&"/labs"));
    // A sample that speaks is used, with its value.
    let answer = care(&record());
    let used = answer.grounds.used.iter().find(|fact| fact.pointer == "/labs/0/value").unwrap();
    assert_eq!(used.value, "80.0");
}

// --- breastfeeding -----------------------------------------------------------------------------

#[test]
fn breastfeeding_by_what_is_known_of_it_and_of_pregnancy() {
    let never = edited(&record(), "/pregnancies/0/lactation_periods", json!([]));
    let unknown = edited(
        &edited(&record(), "/pregnancies/0/lactation_periods", Value::Null),
        "/pregnancies/0/lactation_periods_complete",
        Value::Null,
    );
    let status = |record: &Value, value: Value| edited(record, "/pregnancy_status", value);
    let pregnant = json!({"value": "yes", "on": "2025-12-20"});
    let raised = (CareCode::LactConsiderStopOrShorten, "base.lact");
    for (record, lactating, pregnant, expected) in [
        (record(), Tri::Yes, Tri::No, raised),
        (status(&record(), Value::Null), Tri::Yes, Tri::Unknown, raised),
        (status(&record(), pregnant.clone()), Tri::Yes, Tri::Yes, raised),
        (weaned(), Tri::No, Tri::No, (CareCode::LactNa, "base.lact-na")),
        (never.clone(), Tri::No, Tri::No, (CareCode::LactNa, "base.lact-na")),
        (
            status(&never, Value::Null),
            Tri::No,
            Tri::Unknown,
            (CareCode::LactNa, "base.lact-na.pregnancy-open"),
        ),
        (
            status(&never, pregnant.clone()),
            Tri::No,
            Tri::Yes,
            (CareCode::LactPlan, "base.lact-plan"),
        ),
        (unknown.clone(), Tri::Unknown, Tri::No, (CareCode::LactAsk, "base.lact-ask")),
        (
            status(&unknown, Value::Null),
            Tri::Unknown,
            Tri::Unknown,
            (CareCode::LactAsk, "base.lact-ask"),
        ),
        (status(&unknown, pregnant), Tri::Unknown, Tri::Yes, (CareCode::LactAsk, "base.lact-ask")),
    ] {
        let assessment = assess(&record);
        let state = &assessment.reproductive_state;
        assert_eq!((state.lactating.outcome, state.pregnant.outcome), (lactating, pregnant));
        let answer = &assessment.base_management;
        let found: Vec<_> = answer
            .actions
            .iter()
            .filter(|action| ["F-07.BM-4", "F-07.BM-5"].contains(&action.rule.as_str()))
            .map(|action| (action.code, action.sentence.as_str()))
            .collect();
        assert_eq!(found, [expected], "{record}");
    }
}

/// Raised with the four labels and no other; without one of them nothing is said at all.
#[test]
fn breastfeeding_is_raised_only_with_a_diagnosis_that_is_met_or_open() {
    let z = |z: &str| set("/bmd/0/z_score", json!(z));
    let none = || edited(&record(), "/fractures", json!([]));
    let suspicious = edited(&record(), "/differential", json!({"malignancy": "suspicious"}));
    let undetermined = edited(&record(), "/fractures/0/mechanism", Value::Null);
    let mut t_only = z("-1.90");
    t_only["bmd"][0]["t_score"] = json!("-2.60");
    for (record, label, raised) in [
        (record(), Label::MeetsBoth, true),
        (z("-2.50"), Label::MeetsDiagnosticCriteria, true),
        (t_only, Label::MeetsIntroDefinitionOnly, true),
        (edited(&record(), "/bmd", json!([])), Label::SuspectedIncomplete, true),
        (undetermined, Label::Undetermined, false),
        (z("-1.90"), Label::FractureInWindowCriteriaNotMet, false),
        (edited(&none(), "/imaging", json!([])), Label::NotMet, false),
        (suspicious, Label::AlternativeCauseFirst, false),
    ] {
        let assessment = assess(&record);
        assert_eq!(assessment.diagnosis.label, label, "{record}");
        let answer = &assessment.base_management;
        assert_eq!(answer.applies, Tri::Yes, "{label:?}");
        let about: Vec<_> = codes(answer)
            .into_iter()
            .filter(|code| format!("{code:?}").starts_with("Lact"))
            .collect();
        let expected: &[CareCode] =
            if raised { &[CareCode::LactConsiderStopOrShorten] } else { &[] };
        assert_eq!(about, expected, "{label:?}");
    }
}

// --- conditions, corset, help, smoking ---------------------------------------------------------

#[test]
fn a_condition_is_addressed_unless_it_is_known_to_be_treated() {
    let condition = |present: Value, addressed: Value| json!({"kind": "coeliac_disease", "present": present, "addressed": addressed});
    let (yes, no) = (json!("yes"), json!("no"));
    for (present, addressed, sentence, asked) in [
        (&yes, &no, Some("base.address"), None),
        (&yes, &yes, None, None),
        (&yes, &Value::Null, Some("base.address.open"), Some("/conditions/0/addressed")),
        (&no, &no, None, None),
        (&no, &Value::Null, None, None),
        (&Value::Null, &no, None, Some("/conditions/0/present")),
        (&Value::Null, &yes, None, None),
    ] {
        let record = edited(
            &edited(
                &record(),
                "/conditions",
                json!([condition(present.clone(), addressed.clone())]),
            ),
            "/conditions_complete",
            json!("yes"),
        );
        let assessment = assess(&record);
        let found = action(&assessment.base_management, CareCode::Address);
        assert_eq!(found.map(|action| action.sentence.as_str()), sentence, "{present} {addressed}");
        assert!(found.is_none_or(|a| a.condition.as_deref() == Some("/conditions/0")));
        let asks: Vec<_> =
            missing(&assessment).into_iter().filter(|p| p.starts_with("/conditions")).collect();
        assert_eq!(asks, asked.into_iter().collect::<Vec<_>>(), "{present} {addressed}");
    }
    // One action for each condition, each with its place; the list may hold more.
    let several = json!([
        {"kind": "hyperthyroidism", "present": "yes", "addressed": "no"},
        {"kind": "coeliac_disease", "present": "yes", "addressed": "yes"},
        {"kind": "other", "name": "Ehlers-Danlos", "present": "yes"},
    ]);
    let assessment = assess(&set("/conditions", several));
    let found: Vec<_> = assessment
        .base_management
        .actions
        .iter()
        .filter_map(|action| Some((action.condition.as_deref()?, action.sentence.as_str())))
        .collect();
    assert_eq!(found, [("/conditions/0", "base.address"), ("/conditions/2", "base.address.open")]);
    assert!(missing(&assessment).contains(&"/conditions"));
}

#[test]
fn a_corset_only_with_a_vertebra_that_is_broken() {
    for (site, confirmed, offered) in [
        ("vertebra", json!("yes"), true),
        ("vertebra", Value::Null, false),
        ("vertebra", json!("no"), false),
        ("hip", json!("yes"), false),
    ] {
        let mut record = record();
        record["fractures"] = json!([
            {"site": site, "onset": "2025-11-10", "mechanism": "spontaneous", "confirmed": confirmed},
            {"site": "rib", "onset": "2025-11-10", "mechanism": "spontaneous", "confirmed": "yes"},
        ]);
        let answer = care(&record);
        assert_eq!(codes(&answer).contains(&CareCode::CorsetOption), offered, "{site} {confirmed}");
    }
    // Great force breaks a vertebra all the same.
    let traffic = set("/fractures/0/mechanism", json!("high_energy"));
    assert!(codes(&care(&traffic)).contains(&CareCode::CorsetOption));
}

/// Unknown is asked, and only of a woman who may have a living child.
#[test]
fn help_at_home_is_offered_asked_about_or_not_spoken_of() {
    let with_outcome = |outcome: &str, answer: Value| {
        let mut record = set("/symptoms/cannot_care_for_child", answer);
        record["pregnancies"][0]["outcome"] = json!(outcome);
        record["pregnancies"][0]["lactation_periods"] = json!([]);
        record
    };
    let at = "/symptoms/cannot_care_for_child";
    for (outcome, answer, offered, asked) in [
        ("live", json!("yes"), true, false),
        ("live", json!("no"), false, false),
        ("live", Value::Null, false, true),
        ("stillbirth", Value::Null, false, false),
        ("stillbirth", json!("no"), false, false),
    ] {
        let record = with_outcome(outcome, answer.clone());
        let assessment = assess(&record);
        let offers = codes(&assessment.base_management).contains(&CareCode::HelpAtHome);
        assert_eq!(offers, offered, "{outcome} {answer}");
        let needs = assessment.missing.iter().find(|fact| fact.pointer == at);
        assert_eq!(needs.is_some(), asked, "{outcome} {answer}");
        if let Some(fact) = needs {
            assert!(fact.pivotal && fact.needed_by.contains(&"F-07".into()));
            assert_eq!(fact.how_to_get, "ask.care-for-child");
        }
    }
    let sentence = |outcome| {
        let answer = care(&with_outcome(outcome, Value::Null));
        action(&answer, CareCode::Rehabilitation).unwrap().sentence.clone()
    };
    assert_eq!(sentence("live"), "base.rehabilitation.child");
    assert_eq!(sentence("stillbirth"), "base.rehabilitation");
}

/// A woman who lost her child reads of none, in either language.
#[test]
fn no_letter_speaks_of_a_child_to_a_woman_without_one() {
    let mut record = set("/symptoms/cannot_care_for_child", Value::Null);
    record["pregnancies"][0]["outcome"] = json!("stillbirth");
    record["pregnancies"][0]["lactation_periods"] = json!([]);
    for (language, words) in [
        (Language::English, ["child", "baby", "newborn"]),
        (Language::Danish, ["barn", "baby", "nyfødt"]),
    ] {
        let letter = letter(&record, language, Audience::Patient).to_lowercase();
        for word in words {
            // Asking how the bones were in her own childhood is another matter.
            let said = letter.lines().filter(|line| {
                line.contains(word) && !line.contains("as a child") && !line.contains("som barn")
            });
            assert_eq!(said.collect::<Vec<_>>(), [""; 0], "{word}");
        }
    }
}

#[test]
fn smoking_is_offered_help_or_asked_about() {
    for (answer, offered, asked) in
        [(json!("yes"), true, false), (json!("no"), false, false), (Value::Null, false, true)]
    {
        let assessment = assess(&set("/risk_factors/smoking", answer));
        assert_eq!(codes(&assessment.base_management).contains(&CareCode::Smoking), offered);
        assert_eq!(missing(&assessment).contains(&"/risk_factors/smoking"), asked);
    }
}

// --- the course: the group ---------------------------------------------------------------------

fn vertebra(level: &str, onset: Value) -> Value {
    json!({
        "site": "vertebra", "level": level, "onset": onset, "mechanism": "spontaneous",
        "confirmed": "yes",
    })
}

/// A second fracture beside the first; the spine imaged after both.
fn second(fracture: Value) -> Value {
    let mut record = record();
    record["fractures"].as_array_mut().unwrap().push(fracture);
    record
}

#[test]
fn the_day_of_diagnosis_is_included() {
    for (onset, group) in [
        ("2025-12-09", FractureGroup::Several),
        ("2025-12-10", FractureGroup::Several),
        ("2025-12-11", FractureGroup::One),
    ] {
        let answer = course(&second(vertebra("L1", json!(onset))));
        assert_eq!(answer.group, group, "{onset}");
    }
    // The month of the diagnosis: before it or after it.
    let open = course(&second(vertebra("L1", json!("2025-12"))));
    assert_eq!(open.group, FractureGroup::Unknown);
    let count = open.fractures_at_diagnosis.unwrap();
    assert_eq!((count.at_least, count.at_most), (1, Some(2)));
    assert!(open.grounds.missing.iter().any(|fact| fact.pointer == "/fractures/1/onset"));
}

#[test]
fn the_group_is_open_where_a_fact_is() {
    let mut undated = vertebra("L1", Value::Null);
    undated.as_object_mut().unwrap().remove("onset");
    let change = |field: &str, value: Value| {
        let mut fracture = vertebra("L1", json!("2025-11-10"));
        fracture[field] = value;
        second(fracture)
    };
    let only_lumbar = set("/imaging/0/regions", json!(["lumbar"]));
    for (record, group, named) in [
        (record(), FractureGroup::One, None),
        (set("/diagnosis_date", Value::Null), FractureGroup::Unknown, Some("/diagnosis_date")),
        (second(undated.clone()), FractureGroup::Unknown, Some("/fractures/1/onset")),
        (change("mechanism", Value::Null), FractureGroup::Unknown, Some("/fractures/1/mechanism")),
        (change("confirmed", Value::Null), FractureGroup::Unknown, Some("/fractures/1/confirmed")),
        (change("level", Value::Null), FractureGroup::Unknown, Some("/fractures/1/level")),
        (change("level", json!("L1")), FractureGroup::Several, None),
        (change("level", json!("T12")), FractureGroup::One, None),
        (change("mechanism", json!("low_energy")), FractureGroup::Several, None),
        (change("mechanism", json!("high_energy")), FractureGroup::One, None),
        (change("confirmed", json!("no")), FractureGroup::One, None),
        (set("/fractures_complete", json!("no")), FractureGroup::Unknown, Some("/fractures")),
        (only_lumbar, FractureGroup::Unknown, Some("/imaging")),
        (set("/imaging", json!([])), FractureGroup::Unknown, Some("/imaging")),
        (set("/imaging/0/result", json!("equivocal")), FractureGroup::Unknown, Some("/imaging")),
        (set("/imaging/0/result", Value::Null), FractureGroup::Unknown, Some("/imaging/0/result")),
        (set("/imaging/0/date", Value::Null), FractureGroup::Unknown, Some("/imaging/0/date")),
        (
            set("/symptoms/pain_onset", Value::Null),
            FractureGroup::Unknown,
            Some("/symptoms/pain_onset"),
        ),
    ] {
        let assessment = assess(&record);
        let answer = &assessment.prognosis;
        assert_eq!(answer.group, group, "{record}");
        let lacks = |pointer: &str| {
            answer.grounds.missing.iter().any(|fact| fact.pointer == pointer)
                && missing(&assessment).contains(&pointer)
        };
        match named {
            Some(pointer) => assert!(lacks(pointer), "{pointer}: {:#?}", answer.grounds.missing),
            None => assert_eq!(answer.grounds.missing, [], "{record}"),
        }
    }
    // Diagnosed today, everything that is known has happened by then.
    let mut today = second(undated);
    today["diagnosis_date"] = json!("2025-12-20");
    assert_eq!(course(&today).group, FractureGroup::Several);
}

#[test]
fn fractures_of_other_bones_count_and_one_of_great_force_does_not() {
    let other = |site: &str, side: Value, mechanism: &str| {
        second(json!({
            "site": site, "side": side, "onset": "2025-11-10", "mechanism": mechanism,
            "confirmed": "yes",
        }))
    };
    for (record, group) in [
        (other("hip", json!("left"), "low_energy"), FractureGroup::Several),
        (other("rib", Value::Null, "spontaneous"), FractureGroup::Several),
        (other("forearm", json!("right"), "high_energy"), FractureGroup::One),
    ] {
        assert_eq!(course(&record).group, group, "{record}");
    }
}

/// What came after the diagnosis does not outdate the study that was made before it.
#[test]
fn later_fractures_and_later_pain_leave_the_group_as_it_was() {
    let mut later = second(vertebra("L1", json!("2026-01-10")));
    later["as_of"] = json!("2026-02-01");
    later["symptoms"]["worsening_onset"] = json!("2026-01-10");
    let assessment = assess(&later);
    assert_eq!(assessment.prognosis.group, FractureGroup::One);
    // Today the study is outdated.
    assert!(!assessment.severity.spine_imaged);
    // A worsening before the diagnosis does outdate it.
    let mut worse = record();
    worse["symptoms"]["worsening_onset"] = json!("2025-12-01");
    assert_eq!(course(&worse).group, FractureGroup::Unknown);
    worse["imaging"][0]["date"] = json!("2025-12-01");
    assert_eq!(course(&worse).group, FractureGroup::One);
}

#[test]
fn a_diagnosis_before_every_fracture_fits_neither_group() {
    let record = set("/diagnosis_date", json!("2025-11-09"));
    let answer = course(&record);
    assert_eq!(answer.group, FractureGroup::Neither);
    let count = answer.fractures_at_diagnosis.unwrap();
    assert_eq!((count.at_least, count.at_most), (0, Some(0)));
    assert_eq!(sentences(&answer)[1], "prog.refx.none-at-diagnosis");
    // One that is suspected may have been the first.
    let mut open = record;
    open["fractures"][0]["onset"] = json!("2025-11");
    assert_eq!(course(&open).group, FractureGroup::Unknown);
}

// --- the course: what is said ------------------------------------------------------------------

fn sentences(answer: &PrognosisAnswer) -> Vec<&str> {
    answer.statements.iter().map(|statement| statement.sentence.as_str()).collect()
}

fn statement(answer: &PrognosisAnswer, topic: PrognosisTopic) -> &PrognosisStatement {
    answer.statements.iter().find(|statement| statement.topic == topic).unwrap()
}

#[test]
fn the_statements_word_for_word() {
    let answer = course(&record());
    assert_eq!(answer.withheld, None);
    assert_eq!(
        serde_json::to_value(&answer.statements).unwrap(),
        json!([
            {
                "topic": "new_fracture", "sentence": "prog.refx",
                "figures": [{"percent": "24.3", "at_most": false, "group": null, "evidence": "S-96"}],
                "women": 107, "women_with_event": null, "median_follow_up_years": 6,
                "interval": null, "evidence": ["S-96", "D-14"],
                "strength": "prospective_single_centre",
                "caveats": ["caveat.cohort-inconsistent", "caveat.groups-not-her"],
            },
            {
                "topic": "new_fracture_by_group", "sentence": "prog.refx.one",
                "figures": [
                    {"percent": "10", "at_most": false, "group": "one", "evidence": "S-97"},
                    {"percent": "27", "at_most": false, "group": "several", "evidence": "S-97"},
                ],
                "women": null, "women_with_event": null, "median_follow_up_years": 6,
                "interval": null, "evidence": ["S-96", "S-97", "D-14"],
                "strength": "prospective_single_centre",
                "caveats": ["caveat.cohort-inconsistent", "caveat.groups-not-her"],
            },
            {
                "topic": "next_pregnancy", "sentence": "prog.preg",
                "figures": [{"percent": "20", "at_most": false, "group": null, "evidence": "S-98"}],
                "women": 30, "women_with_event": 6, "median_follow_up_years": null,
                "interval": {"low_percent": "9.5", "high_percent": "37.3"},
                "evidence": ["S-98", "S-99", "S-100"], "strength": "author_statement_uncited",
                "caveats": ["caveat.groups-not-her"],
            },
            {
                "topic": "care_for_child", "sentence": "prog.child",
                "figures": [{"percent": "80", "at_most": true, "group": null, "evidence": "S-94"}],
                "women": null, "women_with_event": null, "median_follow_up_years": null,
                "interval": null, "evidence": ["S-94"], "strength": "author_statement_uncited",
                "caveats": [],
            },
            {
                "topic": "first_year", "sentence": "prog.first", "figures": [],
                "women": null, "women_with_event": null, "median_follow_up_years": null,
                "interval": null, "evidence": ["S-93", "S-95"],
                "strength": "author_statement_uncited", "caveats": [],
            },
        ])
    );
}

#[test]
fn the_group_chooses_the_words_and_no_figure() {
    let figures = |answer: &PrognosisAnswer| {
        let statements = answer.statements.iter().map(|statement| {
            (statement.figures.clone(), statement.interval.clone(), statement.women)
        });
        statements.collect::<Vec<_>>()
    };
    let one = course(&record());
    for (record, sentence) in [
        (record(), "prog.refx.one"),
        (second(vertebra("L1", json!("2025-11-10"))), "prog.refx.several"),
        (set("/diagnosis_date", Value::Null), "prog.refx.unknown-count"),
    ] {
        let answer = course(&record);
        assert_eq!(statement(&answer, PrognosisTopic::NewFractureByGroup).sentence, sentence);
        assert_eq!(figures(&answer), figures(&one));
    }
}

#[test]
fn the_figures_are_given_with_a_fracture_that_the_article_describes_and_withheld_without() {
    let z = |z: &str| set("/bmd/0/z_score", json!(z));
    let suspicious = edited(&record(), "/differential", json!({"malignancy": "suspicious"}));
    let traffic = set("/fractures/0/mechanism", json!("high_energy"));
    for (record, label, withheld, said) in [
        (record(), Label::MeetsBoth, None, None),
        (z("-2.50"), Label::MeetsDiagnosticCriteria, None, None),
        (set("/bmd", json!([])), Label::SuspectedIncomplete, None, Some("prog.whose.open")),
        (z("-1.90"), Label::FractureInWindowCriteriaNotMet, None, Some("prog.whose.not-met")),
        (
            suspicious,
            Label::AlternativeCauseFirst,
            Some(Withheld::AlternativeCause),
            Some("prog.withheld.alternative-cause"),
        ),
        (
            set("/fractures/0/mechanism", Value::Null),
            Label::Undetermined,
            Some(Withheld::Undetermined),
            Some("prog.withheld.undetermined"),
        ),
        (traffic, Label::NotMet, Some(Withheld::NotMet), Some("prog.withheld.not-met")),
    ] {
        let assessment = assess(&record);
        assert_eq!(assessment.diagnosis.label, label);
        let answer = &assessment.prognosis;
        assert_eq!(answer.withheld, withheld, "{label:?}");
        assert_eq!(answer.statements.is_empty(), withheld.is_some(), "{label:?}");
        let sentence =
            answer.sentence.as_deref().or(answer.grounds.caveats.first().map(Code::as_str));
        assert_eq!(sentence, said, "{label:?}");
        // What would settle the group of figures that are not given is not asked for.
        let mut undated = record.clone();
        undated.as_object_mut().unwrap().remove("diagnosis_date");
        let asks = missing(&assess(&undated)).contains(&"/diagnosis_date");
        assert_eq!(asks, withheld.is_none(), "{label:?}");
    }
}

/// No number stands in the letter but those that are published, whatever is known of her.
#[test]
fn no_letter_computes_a_figure_of_its_own() {
    // She reads of women out of a hundred: 24 for 24.3 %.
    let english =
        ["107", "24.3", "24", "100", "6", "10", "27", "30", "20", "95", "9.5", "37.3", "80"];
    let mut treated = record();
    treated["medications"] =
        json!([{"agent": "teriparatide", "start": "2025-12-01", "stop": "ongoing"}]);
    for record in [
        record(),
        treated,
        second(vertebra("L1", json!("2025-11-10"))),
        set("/diagnosis_date", Value::Null),
        set("/plans", json!({"pregnancy_wish": "yes"})),
    ] {
        for (language, clinician, patient, decimal) in [
            (Language::English, "Reported course", "How it may go", '.'),
            (Language::Danish, "Beskrevet forløb", "Hvordan det kan gå", ','),
        ] {
            for (audience, heading) in
                [(Audience::Clinician, clinician), (Audience::Patient, patient)]
            {
                let letter = letter(&record, language, audience);
                let (_, section) = letter.split_once(&format!("\n{heading}\n")).unwrap();
                for line in section.lines().take_while(|line| !line.is_empty()) {
                    // What stands in brackets at the end are the sources.
                    let words = line.split(" [").next().unwrap();
                    let numbers = words
                        .split(|mark: char| !mark.is_ascii_digit() && mark != decimal)
                        .map(|number| number.trim_matches(decimal))
                        .filter(|number| !number.is_empty());
                    for number in numbers {
                        let number = number.replace(decimal, ".");
                        assert!(english.contains(&number.as_str()), "{number} in {line}");
                    }
                }
            }
        }
    }
}

#[test]
fn she_reads_of_women_and_not_of_per_cent() {
    for (language, words) in [
        (Language::English, "In one study of 107 women about 24 of 100 had a new fracture"),
        (Language::Danish, "I én undersøgelse af 107 kvinder fik ca. 24 ud af 100 et nyt brud"),
    ] {
        let letter = letter(&record(), language, Audience::Patient);
        assert!(letter.contains(words) && !letter.contains("24.3"), "{letter}");
    }
}

/// A figure of a next pregnancy reaches her only if that is her question.
#[test]
fn she_is_told_of_a_next_pregnancy_if_she_wants_one_or_is_in_one() {
    let wish = |wish: Value| set("/plans", json!({"pregnancy_wish": wish}));
    let mut again = record();
    again["as_of"] = json!("2026-08-01");
    again["pregnancies"][0]["lactation_periods"][0]["end"] = json!("2026-01-15");
    again["pregnancies"]
        .as_array_mut()
        .unwrap()
        .push(json!({"lmp": "2026-02-01", "outcome": "ongoing"}));
    again.as_object_mut().unwrap().remove("pregnancy_status");
    let mut first = record();
    first["pregnancies"] = json!([{"lmp": "2025-03-20", "outcome": "ongoing"}]);
    first.as_object_mut().unwrap().remove("pregnancy_status");
    for (record, told) in [
        (wish(json!("yes")), true),
        (wish(json!("undecided")), true),
        (wish(json!("no")), false),
        (wish(Value::Null), false),
        (again, true),
        (first, false),
    ] {
        assert_eq!(course(&record).withheld, None, "{record}");
        for (language, words) in [
            (Language::English, "in a later pregnancy"),
            (Language::Danish, "i en senere graviditet"),
        ] {
            assert_eq!(
                letter(&record, language, Audience::Patient).contains(words),
                told,
                "{record}"
            );
            // Her doctor always finds it.
            assert!(letter(&record, language, Audience::Clinician).contains(words));
        }
    }
}

// --- both: laws --------------------------------------------------------------------------------

/// The answers of both functions that knowledge must not turn round.
fn settled(assessment: &Assessment) -> Vec<(&'static str, Option<String>)> {
    let answer = &assessment.base_management;
    let of_row = |name: &str, open: CareCode| {
        row(answer, name).map(|(code, _)| code).filter(|code| *code != open)
    };
    let group = assessment.prognosis.group;
    let known = |code: Option<CareCode>| code.map(|code| format!("{code:?}"));
    vec![
        ("calcium", known(of_row("BM-2", CareCode::CaAsk).or(of_row("BM-1", CareCode::CaAsk)))),
        ("vitamin D", known(of_row("BM-3", CareCode::VitdMeasure))),
        ("group", (group != FractureGroup::Unknown).then(|| format!("{group:?}"))),
    ]
}

/// What is settled in the full record and turned round, or opened without naming the fact that
/// is gone; how many answers were opened.
fn removed(full: &Value, pointer: &str) -> Result<usize, String> {
    let poorer = without(full, pointer);
    // Half a contradiction may be left behind; then the input is refused, not read.
    let after = assess_json_to_record(poorer.to_string().as_bytes(), &Options::default());
    let (before, Ok(after)) = (assess(full), after) else { return Ok(0) };
    let mut opened = 0;
    for ((name, was), (_, is)) in settled(&before).into_iter().zip(settled(&after)) {
        let grounds = match name {
            "group" if after.prognosis.withheld.is_none() => &after.prognosis.grounds,
            // Without suspicion no base care is listed.
            _ if name != "group" && after.base_management.applies.is_yes() => {
                &after.base_management.grounds
            }
            _ => continue,
        };
        match (was, is) {
            (Some(was), Some(is)) if was != is => {
                return Err(format!("{name}: {pointer} turns {was} into {is}"));
            }
            (Some(_), None) => {
                opened += 1;
                let list = pointer.strip_suffix("_complete").unwrap_or(pointer);
                if !grounds.missing.iter().any(|fact| fact.pointer == list) {
                    return Err(format!("{name}: {pointer} is not among {:#?}", grounds.missing));
                }
            }
            _ => {}
        }
    }
    Ok(opened)
}

fn overrides(pointer: &str, record: &Value) -> bool {
    outranks_another(pointer, record) || overrides_another(pointer, record)
}

#[test]
fn taking_a_fact_away_opens_an_answer_and_never_turns_it_round() {
    let mut records: Vec<(String, Value)> = ["base.json", "prognosis.json", "pharm.json"]
        .into_iter()
        .flat_map(|file| vectors::read(file).unwrap())
        .filter(|vector| vector.refusal().is_none())
        .map(|vector| (vector.id, vector.input))
        .collect();
    records.push(("one".to_owned(), record()));
    records.push(("two".to_owned(), second(vertebra("L1", json!("2025-11-10")))));
    records.push(("later".to_owned(), second(vertebra("L1", json!("2025-12-15")))));
    let labs = json!([lab("80.0", "nmol/l", "2025-12-01"), lab("40.0", "nmol/l", "2025-11-01")]);
    records.push(("labs".to_owned(), set("/labs", labs)));
    let mut opened = 0;
    for (id, full) in &records {
        for pointer in leaves(full).iter().filter(|pointer| !overrides(pointer, full)) {
            opened += removed(full, pointer).unwrap_or_else(|fault| panic!("{id} {fault}"));
        }
    }
    assert!(opened > 40, "{opened}");
}

/// A random record with what these two functions read and the common strategy leaves out.
fn random() -> impl Strategy<Value = Value> {
    let diagnosed = prop::sample::select(vec![None, Some("2025-11-10"), Some("2026-07-06")]);
    let units = prop::sample::select(vec!["nmol/l", "ng/ml", "pmol/l"]);
    let calcium = prop::sample::select(vec![None, Some("999"), Some("1000"), Some("1201")]);
    (record_json(), diagnosed, units, calcium).prop_map(|(mut record, diagnosed, unit, calcium)| {
        record["diagnosis_date"] = json!(diagnosed);
        record["patient"]["calcium_intake_mg_per_day"] = json!(calcium);
        let labs = record.get_mut("labs").and_then(Value::as_array_mut).into_iter().flatten();
        for lab in labs.filter(|lab| lab["unit"] == "nmol/l") {
            lab["unit"] = json!(unit);
        }
        record
    })
}

proptest! {
    #![proptest_config(at_least_a_thousand())]

    #[test]
    fn knowledge_turns_nothing_round(full in random(), pick in any::<prop::sample::Index>()) {
        if assess_json_to_record(full.to_string().as_bytes(), &Options::default()).is_err() {
            return Ok(());
        }
        let mut pointers = leaves(&full);
        pointers.retain(|pointer| !overrides(pointer, &full));
        let pointer = pick.get(pointers.as_slice());
        prop_assert!(removed(&full, pointer).is_ok(), "{:?} {}", removed(&full, pointer), full);
    }

    /// Every record is answered: in order, each action once, with evidence and a sentence.
    #[test]
    fn every_action_and_every_statement_has_evidence(full in random()) {
        let Ok(answer) =
            assess_json_to_record(full.to_string().as_bytes(), &Options::default())
        else {
            return Ok(());
        };
        let care = &answer.base_management;
        prop_assert!(codes(care).is_sorted_by(|one, other| one < other));
        prop_assert_eq!(care.actions.is_empty(), !care.applies.is_yes());
        prop_assert!(care.actions.iter().all(|action| !action.evidence.is_empty()));
        prop_assert!(!care.grounds.evidence.is_empty() && !answer.prognosis.grounds.evidence.is_empty());
        let course = &answer.prognosis;
        prop_assert_eq!(course.statements.len(), if course.withheld.is_some() { 0 } else { 5 });
        prop_assert!(course.statements.iter().all(|said| !said.evidence.is_empty()));
        // Open, and figures given: something would settle it.
        let open = course.group == FractureGroup::Unknown && course.withheld.is_none();
        prop_assert!(!open || !course.grounds.missing.is_empty(), "{}", full);
        let measure = codes(care).contains(&CareCode::VitdMeasure);
        let named = care.grounds.missing.iter().any(|fact| fact.pointer == "/labs");
        prop_assert_eq!(measure, named && care.applies.is_yes());
    }
}

#[test]
fn order_and_the_calendar_change_nothing() {
    let mut records: Vec<Value> = ["base.json", "prognosis.json"]
        .into_iter()
        .flat_map(|file| vectors::read(file).unwrap())
        .map(|vector| vector.input)
        .collect();
    records.push(second(vertebra("L1", json!("2025-11-10"))));
    records.push(set(
        "/labs",
        json!([lab("80.0", "nmol/l", "2025-12-01"), lab("40.0", "nmol/l", "2025-12-01")]),
    ));
    for record in records {
        let before = assess(&record);
        for moved in [reversed(&record), shifted(&record)] {
            let after = assess(&moved);
            assert_eq!(codes(&before.base_management), codes(&after.base_management), "{record}");
            assert_eq!(before.prognosis.group, after.prognosis.group, "{record}");
            assert_eq!(before.prognosis.statements, after.prognosis.statements, "{record}");
        }
    }
}

/// Whoever is or may be pregnant finds nothing here that radiates and no medicine to take.
#[test]
fn base_care_names_no_radiation_and_no_medicine() {
    let forbidden = [
        "x-ray",
        "dxa",
        "bisphosphonate",
        "teriparatide",
        "denosumab",
        "romosozumab",
        "alendronate",
        "zoledron",
        "paracetamol",
        "ibuprofen",
        "opioid",
        "iu",
        "µg",
        "røntgen",
        "bisfosfonat",
    ];
    for status in [json!({"value": "yes", "on": "2025-12-20"}), Value::Null] {
        let mut record = edited(&record(), "/pregnancy_status", status);
        record["symptoms"]["cannot_care_for_child"] = json!("yes");
        record["risk_factors"]["smoking"] = json!("yes");
        for (language, heading) in
            [(Language::English, "Base care"), (Language::Danish, "Grundlæggende tiltag")]
        {
            let letter = letter(&record, language, Audience::Clinician).to_lowercase();
            let (_, section) =
                letter.split_once(&format!("\n{}\n", heading.to_lowercase())).unwrap();
            let section: Vec<&str> = section.lines().take_while(|line| !line.is_empty()).collect();
            for line in section {
                let words: Vec<&str> =
                    line.split(|mark: char| !mark.is_alphanumeric() && mark != '-').collect();
                for word in forbidden {
                    assert!(!words.contains(&word), "{word}: {line}");
                }
            }
        }
    }
}

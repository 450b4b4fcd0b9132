//! Properties of F-01, F-02 and F-05 over random records (section 8.1), and the filter of 2.4.

use std::collections::{BTreeMap, BTreeSet};

use gao_conformance::law::{breaks_the_law, recorded_against_a_no, severity, severity_flips};
use gao_conformance::records::{
    leaves, overrides_another, reversed, shifted, shows_what_is_not_listed, without,
};
use gao_conformance::strategies::{RISK_FACTORS, at_least_a_thousand, record_json};
use gao_core::explain::Style;
use gao_core::imaging::{Deferred, StepCode};
use gao_core::severity::{CountInterval, JudgedBy};
use gao_core::suspicion::SuspicionLevel;
use gao_core::{
    Assessment, Audience, InvalidInput, Language, Mode, Options, ProblemCode, Tri,
    assess_json_to_record, explain_json,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

const RED_FLAGS: [&str; 5] =
    ["fever", "cancer_history", "weight_loss", "night_pain", "neurological_deficit"];

fn assess(input: &Value) -> Result<Assessment, InvalidInput> {
    assess_json_to_record(input.to_string().as_bytes(), &Options::default())
}

fn quarantined(input: &Value) -> Assessment {
    let options = Options { mode: Mode::Quarantine, ..Options::default() };
    assess_json_to_record(input.to_string().as_bytes(), &options).unwrap()
}

/// What does not depend on how a record is written: no pointer, no date.
fn essence(assessment: &Assessment) -> Value {
    let severity_answers = severity(assessment);
    let Assessment { suspicion, imaging, severity, differential, .. } = assessment;
    let steps: Vec<_> = imaging
        .steps
        .iter()
        .map(|step| json!([step.code, step.rule, step.hip, step.deferred, step.reason]))
        .collect();
    let mut flags: Vec<_> =
        differential.laboratory_flags.iter().map(|flag| json!([flag.analyte, flag.side])).collect();
    flags.sort_by_key(Value::to_string);
    json!({
        "level": suspicion.level,
        "row": suspicion.grounds.rule,
        "possible": suspicion.possible,
        "very_strong": suspicion.very_strong,
        "red_flags": suspicion.red_flags,
        "risk_factors": suspicion.risk_factors,
        "steps": steps,
        "prompts": differential.prompts,
        "flags": flags,
        "counts": [severity.vertebral_count, severity.all_fracture_count],
        "answers": severity_answers,
        "judged_by": severity.very_low_bmd.judged_by,
        // Of two equal scores either may be shown, with its own digits.
        "lowest_z": severity.very_low_bmd.lowest_z.as_ref().map(|lowest| {
            lowest.z_score.parse::<f64>().unwrap()
        }),
        "index": severity.spinal_deformity_index,
        "height": json!([severity.height_loss_mm, severity.height_loss]),
    })
}

/// Every value of one key, wherever it stands.
fn all_of<'a>(key: &str, value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key));
            for field in fields.values() {
                all_of(key, field, found);
            }
        }
        Value::Array(entries) => {
            for entry in entries {
                all_of(key, entry, found);
            }
        }
        _ => {}
    }
}

/// The record without up to three of its leaves that override nothing.
fn poorer(input: &Value, picks: &[prop::sample::Index]) -> Value {
    picks.iter().fold(input.clone(), |poorer, pick| {
        let mut pointers = leaves(&poorer);
        pointers.retain(|pointer| {
            !overrides_another(pointer, &poorer) && !overrides_another(pointer, input)
        });
        match pointers.as_slice() {
            [] => poorer,
            pointers => without(&poorer, pick.get(pointers).as_str()),
        }
    })
}

fn picks() -> impl Strategy<Value = Vec<prop::sample::Index>> {
    prop::collection::vec(any::<prop::sample::Index>(), 1..4)
}

/// The properties have to have something to say.
#[test]
fn random_records_are_valid_and_reach_every_level_and_every_step() {
    let mut runner = TestRunner::deterministic();
    let mut levels: BTreeMap<SuspicionLevel, usize> = BTreeMap::new();
    let mut steps = BTreeSet::new();
    let mut rows = BTreeSet::new();
    let (mut valid, drawn) = (0, 3_000);
    for _ in 0..drawn {
        let input = record_json().new_tree(&mut runner).unwrap().current();
        let Ok(assessment) = assess(&input) else { continue };
        valid += 1;
        *levels.entry(assessment.suspicion.level).or_default() += 1;
        steps.extend(assessment.imaging.steps.iter().map(|step| step.code));
        rows.extend(assessment.imaging.steps.iter().map(|step| step.rule.clone()));
        rows.insert(assessment.suspicion.grounds.rule.clone());
    }
    assert!(valid * 10 >= drawn * 9, "{valid} of {drawn} are valid");
    assert_eq!(levels.len(), 8, "{levels:?}");
    assert!(levels.values().all(|&n| n >= 5), "{levels:?}");
    assert_eq!(steps.len(), 12, "{steps:?}");
    // Nine rows of F-01; IMG-2 to IMG-14, and IMG-1 when equivocal.
    assert_eq!(rows.len(), 9 + 15, "{rows:?}");
}

proptest! {
    #![proptest_config(at_least_a_thousand())]

    /// 1. Knowledge raises a level or leaves Insufficient for one of its possible levels.
    #[test]
    fn knowledge_only_raises_suspicion(input in record_json(), picks in picks()) {
        let poorer = poorer(&input, &picks);
        let (Ok(richer), Ok(before)) = (assess(&input), assess(&poorer)) else { return Ok(()) };
        if recorded_against_a_no(&poorer, &before, &richer) {
            return Ok(());
        }
        prop_assert_eq!(breaks_the_law(&before, &richer), None, "{} from {}", input, poorer);
    }

    /// 1. Knowledge never turns an answer of F-05 round.
    #[test]
    fn knowledge_flips_no_severity(input in record_json(), picks in picks()) {
        let poorer = poorer(&input, &picks);
        let (Ok(richer), Ok(before)) = (assess(&input), assess(&poorer)) else { return Ok(()) };
        // Of pregnancies, what is listed counts: one listed later may take a measurement away.
        let listed = poorer["pregnancies"].as_array().is_some_and(|list| !list.is_empty());
        if listed && poorer["pregnancies_complete"] != "yes" {
            return Ok(());
        }
        prop_assert_eq!(severity_flips(&before, &richer), None, "{} from {}", input, poorer);
    }

    /// 1. Knowledge makes an interval of counts no wider.
    #[test]
    fn knowledge_only_narrows_the_counts(input in record_json(), picks in picks()) {
        if shows_what_is_not_listed(&input) {
            return Ok(());
        }
        let poorer = poorer(&input, &picks);
        let (Ok(richer), Ok(before)) = (assess(&input), assess(&poorer)) else { return Ok(()) };
        let inside = |narrow: CountInterval, wide: CountInterval| {
            narrow.at_least >= wide.at_least
                && wide.at_most.is_none_or(|most| narrow.at_most.is_some_and(|n| n <= most))
        };
        let (is, was) = (&richer.severity, &before.severity);
        for (is, was) in [
            (is.vertebral_count, was.vertebral_count),
            (is.all_fracture_count, was.all_fracture_count),
        ] {
            prop_assert!(inside(is, was), "{:?} -> {:?}: {} from {}", was, is, input, poorer);
        }
    }

    /// The filter of section 2.4 in words: no letter sends her to X-ray or DXA unless she is
    /// certainly not pregnant.
    #[test]
    fn no_letter_sends_her_to_what_pregnancy_forbids(input in record_json()) {
        let Ok(assessment) = assess(&input) else { return Ok(()) };
        if assessment.reproductive_state.pregnant.outcome == Tri::No {
            return Ok(());
        }
        let orders = [
            "Order X-ray", "Order DXA", "Consider X-ray", "with X-ray or MRI",
            "X-ray of your back should", "X-ray or an MRI", "bone density should be measured",
            "Rekvirér røntgen", "Rekvirér DXA", "Overvej røntgen", "med røntgen eller MR",
            "tages røntgen", "knogletæthed bør måles",
        ];
        for language in [Language::English, Language::Danish] {
            for reader in [Audience::Clinician, Audience::Patient] {
                let letter = explain_json(
                    input.to_string().as_bytes(), &Options::default(), language, Style::Text, reader,
                ).unwrap();
                for order in orders {
                    prop_assert!(!letter.contains(order), "{order}: {letter}");
                }
            }
        }
    }

    /// 3. Moving every date by 28 years changes nothing but dates.
    #[test]
    fn shifting_by_28_years_changes_nothing(input in record_json()) {
        if let (Ok(now), Ok(then)) = (assess(&input), assess(&shifted(&input))) {
            prop_assert_eq!(essence(&now), essence(&then), "{}", input);
        }
    }

    /// 4. The order of lists changes nothing.
    #[test]
    fn the_order_of_lists_changes_nothing(input in record_json()) {
        if let (Ok(one), Ok(other)) = (assess(&input), assess(&reversed(&input))) {
            prop_assert_eq!(essence(&one), essence(&other), "{}", input);
        }
    }

    /// 5. No risk factor at all never raises a level (S-32: nor does it lower one that has been
    /// reached without them).
    #[test]
    fn absent_risk_factors_never_raise_a_level(input in record_json()) {
        let mut open = input;
        open["risk_factors"] = json!({});
        let mut absent = open.clone();
        absent["risk_factors"] = RISK_FACTORS.iter().map(|factor| (*factor, "no")).collect();
        let (Ok(open), Ok(absent)) = (assess(&open), assess(&absent)) else { return Ok(()) };
        let (was, is) = (open.suspicion.level, absent.suspicion.level);
        prop_assert!(is <= was, "{was:?} -> {is:?}");
        prop_assert!(is == was || was == SuspicionLevel::Insufficient, "{was:?} -> {is:?}");
    }

    /// 8. One more confirmed fracture at a new level never lowers a count, the index or
    /// "multiple".
    #[test]
    fn one_more_fracture_lowers_nothing(input in record_json(), graded in any::<bool>()) {
        let mut more = input.clone();
        if !more["fractures"].is_array() {
            more["fractures"] = json!([]);
        }
        let mut fracture = json!({
            "site": "vertebra", "level": "T5", "onset": "2025-11-10",
            "mechanism": "spontaneous", "confirmed": "yes",
        });
        if graded {
            fracture["genant_grade"] = json!(2);
        }
        more["fractures"].as_array_mut().unwrap().push(fracture);
        let (Ok(before), Ok(after)) = (assess(&input), assess(&more)) else { return Ok(()) };
        let (was, is) = (&before.severity, &after.severity);
        // A record without a level may be the same vertebra.
        prop_assert!(is.vertebral_count.at_least >= was.vertebral_count.at_least, "{}", input);
        prop_assert!(is.all_fracture_count.at_least >= was.all_fracture_count.at_least, "{}", input);
        prop_assert!(is.vertebral_count.at_least > 0, "{}", input);
        let added = if graded { 2 } else { 0 };
        let (index, earlier) = (&is.spinal_deformity_index, &was.spinal_deformity_index);
        prop_assert_eq!(index.sum, earlier.sum + added, "{}", input);
        for (was, is) in [
            (was.multiple_vertebral.outcome, is.multiple_vertebral.outcome),
            (was.multiple_any.outcome, is.multiple_any.outcome),
        ] {
            prop_assert!(!was.is_yes() || is.is_yes(), "{}", input);
        }
    }

    /// 16. A spine with a collapsed level in its region never rules very low BMD out; the level
    /// collapsed before every measurement, or at a time that nobody recorded.
    #[test]
    fn a_contaminated_spine_never_yields_not_very_low(
        input in record_json(),
        onset in prop_oneof![Just(json!("2020-06-01")), Just(Value::Null)],
    ) {
        let mut input = input;
        input["fractures"] = json!([
            {"site": "vertebra", "level": "L1", "onset": onset, "mechanism": "spontaneous", "confirmed": "yes"}
        ]);
        input.as_object_mut().unwrap().remove("judgements");
        for m in input.get_mut("bmd").and_then(Value::as_array_mut).into_iter().flatten() {
            m["site"] = json!("lumbar_spine");
            m["levels"] = json!(["L1", "L2"]);
        }
        let Ok(assessment) = assess(&input) else { return Ok(()) };
        let answer = &assessment.severity.very_low_bmd;
        prop_assert!(!answer.conclusion.outcome.is_no(), "{}", input);
        prop_assert_ne!(answer.judged_by, JudgedBy::Clinician);
    }

    /// 6. The filter of 2.4: nothing that radiates is proposed to a woman who is or may be
    /// pregnant, neither as a step nor as a way to get a fact.
    #[test]
    fn nothing_radiates_unless_she_is_certainly_not_pregnant(input in record_json()) {
        let assessment = quarantined(&input);
        let pregnant = assessment.reproductive_state.pregnant.outcome;
        let record = serde_json::to_value(&assessment).unwrap();
        let mut ways = Vec::new();
        all_of("how_to_get", &record, &mut ways);
        for way in ways {
            let radiates = way == "ask.dxa" || way == "ask.spine-imaging";
            prop_assert!(pregnant.is_no() || !radiates, "{} {}", way, input);
        }
        for step in &assessment.imaging.steps {
            prop_assert!(pregnant.is_no() || !step.code.radiates(), "{:?} {}", step, input);
            let waits = step.code == StepCode::DeferredUntilBirth;
            prop_assert!(!waits || pregnant.is_yes(), "{:?} {}", step, input);
            prop_assert_eq!(step.deferred, waits.then_some(Deferred::Dxa));
        }
        if pregnant.is_yes() {
            let confirm = StepCode::ConfirmPregnancyStatus;
            prop_assert!(assessment.imaging.steps.iter().all(|step| step.code != confirm));
        }
    }

    /// An open pregnancy status is settled first.
    #[test]
    fn confirming_the_pregnancy_status_comes_first(input in record_json()) {
        let assessment = quarantined(&input);
        let confirm = StepCode::ConfirmPregnancyStatus;
        let place = assessment.imaging.steps.iter().position(|step| step.code == confirm);
        prop_assert!(place.is_none_or(|place| place == 0), "{}", input);
        let pregnant = assessment.reproductive_state.pregnant.outcome;
        prop_assert!(place.is_none() || pregnant.is_unknown(), "{}", input);
    }

    /// IMG-12: a contraindicated MRI is discussed, never ordered and never replaced by X-ray.
    #[test]
    fn a_contraindicated_mri_is_never_proposed(input in record_json()) {
        let mut input = input;
        input["mri_contraindicated"] = json!("no");
        let before = quarantined(&input);
        input["mri_contraindicated"] = json!("yes");
        let after = quarantined(&input);
        let mri = [StepCode::MriSpine, StepCode::MriHip, StepCode::ConsiderMri];
        for step in &after.imaging.steps {
            prop_assert!(!mri.contains(&step.code), "{:?} {}", step, input);
        }
        let radiating = |assessment: &Assessment| {
            let steps = assessment.imaging.steps.iter().map(|step| step.code);
            steps.filter(|code| code.radiates()).collect::<Vec<_>>()
        };
        prop_assert_eq!(radiating(&before), radiating(&after), "{}", input);
        // Nor in the words of another step.
        let named = ["X-ray or MRI", "MRI need not", "røntgen eller MR", "MR behøver"];
        let options = Options { mode: Mode::Quarantine, ..Options::default() };
        for language in [Language::English, Language::Danish] {
            for reader in [Audience::Clinician, Audience::Patient] {
                let record = input.to_string();
                let letter =
                    explain_json(record.as_bytes(), &options, language, Style::Text, reader)
                        .unwrap();
                let found = named.iter().find(|words| letter.contains(**words));
                prop_assert!(found.is_none(), "{:?} {} {}", found, letter, input);
            }
        }
    }

    /// Insufficient stands between at least two levels and says what would decide.
    #[test]
    fn insufficient_names_its_levels_and_what_is_missing(input in record_json()) {
        let suspicion = quarantined(&input).suspicion;
        if suspicion.level == SuspicionLevel::Insufficient {
            prop_assert!(suspicion.possible.len() > 1, "{:?} {}", suspicion.possible, input);
            prop_assert!(!suspicion.possible.contains(&SuspicionLevel::Insufficient), "{}", input);
            prop_assert!(!suspicion.grounds.missing.is_empty(), "{}", input);
        } else {
            prop_assert!(suspicion.possible.is_empty(), "{:?} {}", suspicion.possible, input);
        }
    }

    /// 18. Whatever else is faulty, a red flag stays and is acted upon.
    #[test]
    fn a_red_flag_survives_every_fault(
        input in record_json(),
        flag in prop::sample::select(&RED_FLAGS),
        picks in picks(),
    ) {
        let mut input = input;
        if !input["symptoms"].is_object() {
            input["symptoms"] = json!({});
        }
        input["symptoms"]["red_flags"] = json!({flag: "yes"});
        let mut faulty = input.clone();
        for pick in picks {
            let mut pointers = leaves(&input);
            pointers.retain(|pointer| !pointer.starts_with("/symptoms/red_flags"));
            if let [_, ..] = pointers.as_slice() {
                let pointer = pick.get(pointers.as_slice());
                if let Some(fact) = faulty.pointer_mut(pointer) {
                    *fact = json!({"not": "this"});
                }
            }
        }
        let answer = quarantined(&faulty).suspicion;
        prop_assert_eq!(json!(answer.red_flags), json!([flag]), "{}", faulty);
        let urgent = answer.actions.first().map(|action| action.code.as_str());
        prop_assert_eq!(urgent, Some("URGENT-MEDICAL-ASSESSMENT"), "{}", faulty);
        if faulty != input {
            let refused = assess(&faulty).unwrap_err();
            let code = ProblemCode::WUrgentMedicalAssessment;
            prop_assert!(refused.problems().iter().any(|problem| problem.code == code), "{}", faulty);
        }
    }
}

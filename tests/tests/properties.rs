//! Properties of F-04 and of the reproductive state over random records (section 8.1).

use gao_conformance::records::{leaves, outranks_another, reversed, shifted, without};
use gao_conformance::strategies::{at_least_a_thousand, record_json};
use gao_conformance::vectors;
use gao_core::assessment::Code;
use gao_core::criteria::CriteriaSetId;
use gao_core::{Assessment, InvalidInput, Mode, Options, Tri, assess_json_to_record};
use proptest::prelude::*;
use serde_json::{Value, json};

fn assess(input: &Value) -> Result<Assessment, InvalidInput> {
    assess_json_to_record(input.to_string().as_bytes(), &Options::default())
}

fn outcomes(assessment: &Assessment) -> Vec<(Code, Tri)> {
    let state = &assessment.reproductive_state;
    let sets = assessment.diagnosis.sets.iter().map(|set| &set.conclusion);
    sets.chain([&state.pregnant, &state.lactating, &assessment.diagnosis.exclusions])
        .map(|conclusion| (conclusion.grounds.rule.clone(), conclusion.outcome))
        .collect()
}

fn outcome(assessment: &Assessment, id: CriteriaSetId) -> Tri {
    assessment.diagnosis.sets.iter().find(|set| set.id == id).unwrap().conclusion.outcome
}

fn flips(before: &Assessment, after: &Assessment) -> Option<String> {
    outcomes(before).into_iter().zip(outcomes(after)).find_map(|((rule, was), (_, is))| {
        (was != is && was != Tri::Unknown && is != Tri::Unknown)
            .then(|| format!("{rule}: {was:?} -> {is:?}"))
    })
}

proptest! {
    #![proptest_config(at_least_a_thousand())]

    /// 1. Knowledge turns Unknown into Yes or No and never flips them.
    #[test]
    fn taking_facts_away_flips_nothing(
        input in record_json(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let Ok(full) = assess(&input) else { return Ok(()) };
        let mut poorer = input.clone();
        for pick in picks {
            let mut pointers = leaves(&poorer);
            pointers.retain(|pointer| !outranks_another(pointer, &poorer));
            if pointers.is_empty() {
                break;
            }
            poorer = without(&poorer, pick.get(pointers.as_slice()).as_str());
        }
        if let Ok(after) = assess(&poorer) {
            prop_assert_eq!(flips(&full, &after), None, "{} became {}", input, poorer);
        }
    }

    /// 2. A lower score never takes set A or B away.
    #[test]
    fn lower_scores_never_unmeet_a_set(input in record_json()) {
        let Ok(before) = assess(&input) else { return Ok(()) };
        let mut lower = input.clone();
        for m in lower.get_mut("bmd").and_then(Value::as_array_mut).into_iter().flatten() {
            for score in ["z_score", "t_score"] {
                if m.get(score).is_some() {
                    m[score] = json!("-4.00");
                }
            }
        }
        let after = assess(&lower).unwrap();
        for id in [CriteriaSetId::Introduction, CriteriaSetId::Diagnostic] {
            if outcome(&before, id).is_yes() {
                prop_assert_eq!(outcome(&after, id), Tri::Yes, "{}", input);
            }
        }
    }

    /// 3. Moving every date by 28 years changes nothing but dates.
    #[test]
    fn shifting_by_28_years_changes_nothing(input in record_json()) {
        match (assess(&input), assess(&shifted(&input))) {
            (Ok(now), Ok(then)) => {
                prop_assert_eq!(outcomes(&now), outcomes(&then));
                prop_assert_eq!(now.diagnosis.label, then.diagnosis.label);
                prop_assert_eq!(&now.missing, &then.missing);
            }
            (Err(now), Err(then)) => {
                let codes = |refused: InvalidInput| {
                    refused.problems().iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>()
                };
                prop_assert_eq!(codes(now), codes(then));
            }
            (now, then) => prop_assert!(false, "{now:?} {then:?}"),
        }
    }

    /// 4. The order of lists changes nothing.
    #[test]
    fn the_order_of_lists_changes_nothing(input in record_json()) {
        if let (Ok(one), Ok(other)) = (assess(&input), assess(&reversed(&input))) {
            prop_assert_eq!(outcomes(&one), outcomes(&other), "{}", input);
            prop_assert_eq!(one.diagnosis.label, other.diagnosis.label);
            prop_assert_eq!(one.diagnosis.failed, other.diagnosis.failed);
        }
    }

    /// 13. Twins born on one day are a singleton to every window.
    #[test]
    fn twins_of_one_day_equal_a_singleton(input in record_json()) {
        let mut twins = input.clone();
        for pregnancy in twins.get_mut("pregnancies").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(births) = pregnancy.get_mut("births").and_then(Value::as_array_mut) {
                births.push(births[0].clone());
            }
        }
        if let (Ok(one), Ok(two)) = (assess(&input), assess(&twins)) {
            prop_assert_eq!(outcomes(&one), outcomes(&two), "{}", input);
        }
    }

    /// 16. A spine with a collapsed level in its region never rules low BMD out.
    #[test]
    fn a_contaminated_spine_never_yields_no(input in record_json()) {
        let mut input = input;
        input["fractures"] = json!([
            {"site": "vertebra", "level": "L1", "onset": "2025-11-10", "mechanism": "spontaneous", "confirmed": "yes"}
        ]);
        input["spine_not_evaluable"] = json!("no");
        for m in input.get_mut("bmd").and_then(Value::as_array_mut).into_iter().flatten() {
            m["site"] = json!("lumbar_spine");
            m["levels"] = json!(["L1", "L2"]);
        }
        let Ok(assessment) = assess(&input) else { return Ok(()) };
        for set in assessment.diagnosis.sets.iter().filter(|set| !set.limits.is_empty()) {
            for fracture in &set.fractures {
                prop_assert!(!fracture.bmd.is_no(), "{}", input);
            }
        }
    }

    /// 17. "Not pregnant" comes only from a dated statement or from P-17.
    #[test]
    fn silence_is_never_not_pregnant(input in record_json()) {
        let mut input = input;
        input.as_object_mut().unwrap().remove("pregnancy_status");
        if let Ok(assessment) = assess(&input) {
            // Every birth of the strategy lies more than 28 days back.
            prop_assert!(!assessment.reproductive_state.pregnant.outcome.is_no(), "{}", input);
        }
    }

    /// The engine never panics and never leaves a conclusion without evidence.
    #[test]
    fn every_conclusion_cites_evidence(input in record_json()) {
        let quarantine = Options { mode: Mode::Quarantine, ..Options::default() };
        let assessment = assess_json_to_record(input.to_string().as_bytes(), &quarantine).unwrap();
        let state = &assessment.reproductive_state;
        let conclusions = assessment.diagnosis.sets.iter().map(|set| &set.conclusion);
        for conclusion in conclusions.chain([&state.pregnant, &state.lactating, &assessment.diagnosis.exclusions]) {
            prop_assert!(!conclusion.grounds.evidence.is_empty());
            // An open answer says what would decide it.
            prop_assert!(
                !conclusion.outcome.is_unknown() || !conclusion.grounds.missing.is_empty(),
                "{} {}",
                conclusion.grounds.rule,
                input
            );
        }
    }

    /// What may be quarantined never turns an answer round.
    #[test]
    fn quarantine_flips_nothing(input in record_json(), pick in any::<prop::sample::Index>()) {
        let Ok(full) = assess(&input) else { return Ok(()) };
        let pointers = leaves(&input);
        let pointer = pick.get(pointers.as_slice());
        let mut faulty = input.clone();
        *faulty.pointer_mut(pointer).unwrap() = json!({"not": "this"});
        let quarantine = Options { mode: Mode::Quarantine, ..Options::default() };
        let after = assess_json_to_record(faulty.to_string().as_bytes(), &quarantine).unwrap();
        prop_assert_eq!(flips(&full, &after), None, "{} faulty at {}", input, pointer);
        prop_assert!(after.warnings.iter().any(|warning| warning.code.as_str() == "W-QUARANTINED"));
    }
}

/// 18. A faulty record about pregnancy takes "not pregnant" and "not breastfeeding" away.
#[test]
fn a_faulty_pregnancy_record_never_leaves_a_no() {
    let quarantine = Options { mode: Mode::Quarantine, ..Options::default() };
    for pregnancies in [
        // A birth dated in the future.
        json!([{"lmp": "2025-01-01", "outcome": "live", "births": ["2025-12-21"], "lactation_periods": []}]),
        // A birth within the days of P-17, and a later LMP that cannot be read.
        json!([
            {"lmp": "2025-03-01", "outcome": "live", "births": ["2025-12-01"], "lactation_periods": []},
            {"lmp": "2025-12-32", "lactation_periods": []},
        ]),
    ] {
        let record = json!({
            "as_of": "2025-12-20",
            "pregnancy_status": {"value": "no", "on": "2025-12-20"},
            "pregnancies": pregnancies,
            "pregnancies_complete": "yes",
        });
        let answer = assess_json_to_record(record.to_string().as_bytes(), &quarantine).unwrap();
        assert_eq!(answer.reproductive_state.pregnant.outcome, Tri::Unknown, "{record}");
        assert_eq!(answer.reproductive_state.lactating.outcome, Tri::Unknown, "{record}");
    }
}

/// Vectors shifted and permuted: the same answer to the word.
#[test]
fn vectors_shifted_by_28_years_and_permuted() {
    for vector in vectors::read("dx.json").unwrap().iter().filter(|v| v.refusal().is_none()) {
        for input in [shifted(&vector.input), reversed(&vector.input)] {
            let moved = vectors::Vector { input, ..vector.clone() };
            assert_eq!(moved.answer().unwrap(), vector.expected, "{}", vector.id);
        }
    }
}

//! What knowledge, order and calendar may do to a comparison, and what they may not; and the
//! arithmetic against exact decimals.

use gao_conformance::records::{leaves, reversed, shifted, without};
use gao_conformance::strategies::at_least_a_thousand;
use gao_core::change::{Change, LeastSignificantChange};
use gao_core::quantity::{Bmd, PrecisionSd};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

use super::*;

/// Days on and beside the ends of everything in [`base`].
const DATES: [&str; 14] = [
    "2024-06-01",
    "2024-12-31",
    "2025-01-01",
    "2025-10-04",
    "2025-10-05",
    "2025-11-01",
    "2026-04-04",
    "2026-04-05",
    "2026-05-04",
    "2026-05-05",
    "2026-11-03",
    "2026-11-04",
    "2027-05-04",
    "2027-05-05",
];
const VALUES: [&str; 8] = ["1.000", "0.973", "0.972", "0.951", "0.950", "0.900", "0.872", "0.800"];

fn of<T: Clone + std::fmt::Debug + 'static>(values: &[T]) -> impl Strategy<Value = T> + use<T> {
    prop::sample::select(values.to_vec())
}

/// The first value nine times in ten.
fn mostly(values: &[Value]) -> impl Strategy<Value = Value> + use<> {
    prop_oneof![9 => Just(values[0].clone()), 1 => prop::sample::select(values[1..].to_vec())]
}

fn measurement() -> impl Strategy<Value = Value> {
    let (whole, three) = (json!(["L1", "L2", "L3", "L4"]), json!(["L1", "L3", "L4"]));
    let levels = mostly(&[whole, three, json!(["L4"]), Value::Null]);
    let side = mostly(&[json!("left"), json!("right"), Value::Null]);
    let modality = mostly(&[json!("dxa"), json!("qct"), Value::Null]);
    let (part, other) = (json!({"maker": "Maker"}), json!({"maker": "Other"}));
    let device = mostly(&[scanner("1"), scanner("2"), part, other, Value::Null]);
    let of_spine = prop_oneof![3 => Just(true), 1 => Just(false)];
    (of_spine, of(&DATES), of(&VALUES), levels, side, modality, device).prop_map(
        |(of_spine, date, value, levels, side, modality, device)| {
            let facts = json!({"modality": modality, "device": device});
            if of_spine {
                with(with(spine(date, value), json!({"levels": levels})), facts)
            } else {
                with(with(hip(date, value), json!({"side": side})), facts)
            }
        },
    )
}

fn fracture() -> impl Strategy<Value = Value> {
    let level = of(&[json!("L1"), json!("L2"), json!("T12"), Value::Null]);
    let onset = prop_oneof![of(&DATES).prop_map(Value::from), of(&[json!("2026"), Value::Null])];
    let confirmed = of(&["yes", "yes", "no", "unknown"]);
    (level, onset, confirmed).prop_map(|(level, onset, confirmed)| {
        with(
            json!({"site": "vertebra", "confirmed": confirmed}),
            json!({"level": level, "onset": onset}),
        )
    })
}

fn fractures() -> impl Strategy<Value = Vec<Value>> {
    prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(fracture(), 1..=2)]
}

fn record() -> impl Strategy<Value = Value> {
    let periods = of(&[
        json!([{"start": "2025-10-05", "end": "2026-05-04", "feeding": "exclusive"}]),
        json!([{"start": "2025-10-05", "end": "2026-05-04", "feeding": "partial"}]),
        json!([{"start": "2025-10-05", "end": "ongoing", "feeding": "exclusive"}]),
        json!([{"start": "2025-10-05", "end": "2025-11-04"}, {"start": "2025-11-20", "end": "2026-05-04"}]),
        json!([]),
    ]);
    let calibrations = of(&[
        json!([]),
        json!([{"from": scanner("1"), "to": scanner("2"), "site": "lumbar_spine"}]),
        json!([{"from": scanner("2"), "to": scanner("1")}]),
        Value::Null,
    ]);
    let errors = of(&["0.008", "0.010", "0.015"]);
    let same_day = of(&[json!("yes"), json!("no"), Value::Null]);
    (
        prop::collection::vec(measurement(), 2..=5),
        fractures(),
        periods,
        calibrations,
        errors,
        same_day,
        any::<[bool; 2]>(),
    )
        .prop_map(|(bmd, fractures, periods, calibrations, error, same_day, complete)| {
            let yes = |holds: bool| if holds { json!("yes") } else { Value::Null };
            let mut record = base();
            record["pregnancies"][0]["lactation_periods"] = periods;
            let precision = with(
                json!({"device": scanner("1"), "site": "lumbar_spine", "sd_g_per_cm2": error}),
                json!({"same_day": same_day}),
            );
            let hip = json!({"device": scanner("1"), "site": "total_hip", "sd_g_per_cm2": error});
            let whole = complete[0] || fractures.is_empty();
            with(
                record,
                json!({
                    "bmd": bmd, "bmd_complete": yes(complete[1]),
                    "fractures": fractures, "fractures_complete": yes(whole),
                    "cross_calibrations": calibrations, "precision": [precision, hip],
                }),
            )
        })
}

fn answer(record: &Value) -> Option<BmdChangesAnswer> {
    let bytes = record.to_string().into_bytes();
    Some(assess_json_to_record(&bytes, &Options::default()).ok()?.bmd_changes)
}

/// A fact that stands in for another one while it is absent: the vertebrae of a report.
fn stands_in(pointer: &str) -> bool {
    pointer.ends_with("/levels") || pointer.ends_with("_complete")
}

/// What knowledge may make of a comparison with breastfeeding.
fn may_become(was: &PhysiologyAnswer, is: &PhysiologyAnswer) -> bool {
    match was.result {
        PhysiologyResult::Undetermined => true,
        // The weaker answer holds either way.
        PhysiologyResult::NotAboveReported => {
            let below = [PhysiologyResult::WithinReported, PhysiologyResult::BelowReported];
            is.result == was.result || below.contains(&is.result)
        }
        PhysiologyResult::ExceedsReported => {
            is.result == was.result
                && (is.measurement_error == was.measurement_error
                    || was.measurement_error == Some(Allowance::LscUnknown))
        }
        _ => is.result == was.result,
    }
}

/// What knowledge may make of the place on the way back.
fn may_follow(was: &RecoveryAnswer, is: &RecoveryAnswer) -> bool {
    matches!(was.result, Recovery::Undetermined | Recovery::LscUnknown) || is.result == was.result
}

proptest! {
    #![proptest_config(at_least_a_thousand())]

    /// A fact that is taken away turns no answer round, and what is opened is named.
    #[test]
    fn knowledge_turns_no_answer_round(input in record(), pick in any::<prop::sample::Index>()) {
        let Some(richer) = answer(&input) else { return Ok(()) };
        let mut pointers = leaves(&input);
        pointers.retain(|pointer| !stands_in(pointer));
        let pointer = pick.get(pointers.as_slice());
        let Some(poorer) = answer(&without(&input, pointer)) else { return Ok(()) };
        for was in &poorer.comparisons {
            let same = |c: &&BmdComparison| (&c.first, &c.second) == (&was.first, &was.second);
            let Some(is) = richer.comparisons.iter().find(same) else { continue };
            let lists = [
                (was.comparable, is.comparable),
                (was.significant.outcome, is.significant.outcome),
            ];
            for (was_outcome, is_outcome) in lists {
                let flips = was_outcome != Tri::Unknown && was_outcome != is_outcome;
                prop_assert!(!flips, "{pointer}: {was:?} -> {is:?} of {input}");
                if was_outcome != is_outcome && was.difference.is_some() {
                    let asked = missing(was);
                    let named = asked.iter().any(|known| pointer.starts_with(known) || known.starts_with(pointer.as_str()));
                    prop_assert!(named, "{pointer} is not among {asked:?}: {was:?} -> {is:?}");
                }
            }
            if let (Some(was), Some(is)) = (&was.physiology, &is.physiology) {
                prop_assert!(may_become(was, is), "{pointer}: {was:?} -> {is:?} of {input}");
            }
            if let (Some(was), Some(is)) = (&was.recovery, &is.recovery) {
                prop_assert!(may_follow(was, is), "{pointer}: {was:?} -> {is:?} of {input}");
            }
        }
    }

    /// An open answer says what would decide it, and every answer what it rests on.
    #[test]
    fn an_open_answer_names_what_would_decide_it(input in record(), pick in any::<prop::sample::Index>()) {
        let pointers = leaves(&input);
        let poorer = without(&input, pick.get(pointers.as_slice()).as_str());
        let Some(found) = answer(&poorer) else { return Ok(()) };
        let mut open = Vec::new();
        for c in &found.comparisons {
            if !c.comparable.is_no() {
                open.push((c.significant.outcome.is_unknown(), &c.significant.grounds));
            }
            if let Some(answer) = &c.physiology {
                let unknown = answer.result == PhysiologyResult::Undetermined
                    || answer.measurement_error == Some(Allowance::LscUnknown);
                open.push((unknown, &answer.grounds));
            }
            if let Some(answer) = &c.recovery {
                let unknown = [Recovery::Undetermined, Recovery::LscUnknown];
                open.push((unknown.contains(&answer.result), &answer.grounds));
            }
        }
        for m in &found.measurements {
            let unknown = [m.clean, m.diagnosis, m.change].contains(&Tri::Unknown);
            open.push((unknown, &m.grounds));
        }
        for (open, grounds) in open {
            prop_assert!(!grounds.evidence.is_empty());
            prop_assert!(!open || !grounds.missing.is_empty(), "{grounds:?} of {poorer}");
        }
    }

    /// The order of lists changes nothing.
    #[test]
    fn the_order_of_lists_changes_nothing(input in record()) {
        let essence = |found: BmdChangesAnswer, turned: bool, many: usize| {
            let place = |pointer: &str| {
                let place: usize = pointer.trim_start_matches("/bmd/").parse().unwrap();
                if turned { many - 1 - place } else { place }
            };
            let mut said: Vec<_> = found
                .comparisons
                .iter()
                .map(|c| {
                    let physiology = c.physiology.as_ref().map(|found| found.result);
                    let recovery = c.recovery.as_ref().map(|found| (found.result, found.baseline));
                    format!(
                        "{} {} {:?} {:?} {:?} {:?} {physiology:?} {recovery:?}",
                        place(&c.first), place(&c.second), c.comparable, c.significant.outcome,
                        c.against, c.difference,
                    )
                })
                .collect();
            said.sort();
            said
        };
        let bmd = input["bmd"].as_array().unwrap();
        // Two of one site and day are told apart by their place alone.
        let days: std::collections::BTreeSet<_> =
            bmd.iter().map(|m| (m["site"].to_string(), m["date"].to_string())).collect();
        if days.len() != bmd.len() {
            return Ok(());
        }
        if let (Some(one), Some(other)) = (answer(&input), answer(&reversed(&input))) {
            let many = bmd.len();
            prop_assert_eq!(essence(one, false, many), essence(other, true, many), "{}", input);
        }
    }

    /// Moving every date by 28 years changes nothing but dates.
    #[test]
    fn shifting_by_28_years_changes_nothing(input in record()) {
        let essence = |found: BmdChangesAnswer| {
            let comparisons = found.comparisons.into_iter().map(|c| {
                let physiology = c.physiology.map(|found| (found.result, found.months_from));
                (c.comparable, c.significant.outcome, c.difference, physiology, c.recovery.map(|r| r.result))
            });
            let measurements = found.measurements.into_iter().map(|m| (m.remarks, m.vertebrae));
            (comparisons.collect::<Vec<_>>(), measurements.collect::<Vec<_>>())
        };
        if let (Some(now), Some(then)) = (answer(&input), answer(&shifted(&input))) {
            prop_assert_eq!(essence(now), essence(then));
        }
    }

    /// A lower second value never makes a loss smaller, or a deficit vanish.
    #[test]
    fn a_lower_value_is_never_a_better_one(first in 200_i64..=2500, second in 201_i64..=2500, sd in 1_i64..=1000) {
        let change = |second: i64| Change {
            first: Bmd::from_milligrams_per_cm2(first).unwrap(),
            second: Bmd::from_milligrams_per_cm2(second).unwrap(),
            error: Some(LeastSignificantChange::of(
                PrecisionSd::from_tenths_of_milligram_per_cm2(sd).unwrap(),
            )),
        };
        let (higher, lower) = (change(second), change(second - 1));
        prop_assert!(lower.tenths_of_percent() <= higher.tenths_of_percent());
        let lost = |change: Change| change.is_loss() && change.is_significant().is_yes();
        prop_assert!(!lost(higher) || lost(lower));
    }

    /// Per cent and significance agree with exact decimals.
    #[test]
    fn the_arithmetic_agrees_with_exact_decimals(
        first in 200_i64..=2500, second in 200_i64..=2500, sd in 1_i64..=1000,
    ) {
        let change = Change {
            first: Bmd::from_milligrams_per_cm2(first).unwrap(),
            second: Bmd::from_milligrams_per_cm2(second).unwrap(),
            error: Some(LeastSignificantChange::of(
                PrecisionSd::from_tenths_of_milligram_per_cm2(sd).unwrap(),
            )),
        };
        let delta = Decimal::from(second - first);
        let percent = (delta * Decimal::from(100) / Decimal::from(first))
            .round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
        prop_assert_eq!(Decimal::new(i64::from(change.tenths_of_percent()), 1), percent);
        let least = Decimal::new(277, 2) * Decimal::new(sd, 1);
        prop_assert_eq!(change.is_significant(), Tri::from(delta.abs() >= least));
    }
}

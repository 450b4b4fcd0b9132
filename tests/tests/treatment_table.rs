//! F-08's table over every input it can be given, against a second table written by hand, and
//! every medicine in every reproductive state.

use std::collections::BTreeSet;

use gao_core::agents::{FindingCode, FindingLevel, blocks};
use gao_core::pharmacotherapy::{
    PossibleAnswer, TABLE, TableAnswer, TableFact, TableInput, supervalued, table_answer,
};
use gao_core::{Agent, Assessment, Options, Tri, assess_json_to_record};
use serde_json::{Value, json};

const EVERY: [Tri; 3] = [Tri::Yes, Tri::No, Tri::Unknown];

fn inputs() -> impl Iterator<Item = TableInput> {
    EVERY.into_iter().flat_map(|multiple_collapses| {
        EVERY.into_iter().flat_map(move |multiple_fractures| {
            EVERY.into_iter().flat_map(move |very_low_bmd| {
                EVERY.into_iter().map(move |conservative_insufficient| TableInput {
                    multiple_collapses,
                    multiple_fractures,
                    very_low_bmd,
                    conservative_insufficient,
                })
            })
        })
    })
}

/// Sixteen rows, one for each combination of known facts, in the words of S-72 and S-82:
/// collapses, fractures, very low BMD, other measures not enough.
const BY_HAND: [([bool; 4], TableAnswer); 16] = {
    use TableAnswer::{ConservativeJudgedSufficient, ConsiderStart, GreyZone, Observe};
    [
        ([true, true, true, true], ConsiderStart),
        ([true, true, true, false], ConservativeJudgedSufficient),
        ([true, true, false, true], GreyZone),
        ([true, true, false, false], GreyZone),
        ([true, false, true, true], GreyZone),
        ([true, false, true, false], GreyZone),
        ([true, false, false, true], Observe),
        ([true, false, false, false], Observe),
        ([false, true, true, true], GreyZone),
        ([false, true, true, false], GreyZone),
        ([false, true, false, true], GreyZone),
        ([false, true, false, false], GreyZone),
        ([false, false, true, true], GreyZone),
        ([false, false, true, false], GreyZone),
        ([false, false, false, true], Observe),
        ([false, false, false, false], Observe),
    ]
};

fn facts(input: TableInput) -> [Tri; 4] {
    [
        input.multiple_collapses,
        input.multiple_fractures,
        input.very_low_bmd,
        input.conservative_insufficient,
    ]
}

/// Rows by hand that agree with what is known.
fn agreeing(input: TableInput) -> impl Iterator<Item = ([bool; 4], TableAnswer)> {
    BY_HAND.into_iter().filter(move |(row, _)| {
        facts(input)
            .iter()
            .zip(row)
            .all(|(fact, value)| fact.is_unknown() || *fact == Tri::from(*value))
    })
}

#[test]
fn the_table_equals_the_super_valued_oracle_over_its_whole_input() {
    let mut count = 0;
    for input in inputs() {
        count += 1;
        let (answers, pivotal) = supervalued(input);
        let expected: BTreeSet<TableAnswer> = agreeing(input).map(|(_, answer)| answer).collect();
        assert_eq!(answers.into_iter().collect::<BTreeSet<_>>(), expected, "{input:?}");
        // Pivotal: two completions that differ in this fact alone answer differently.
        for (place, fact) in [
            TableFact::MultipleCollapses,
            TableFact::MultipleFractures,
            TableFact::VeryLowBmd,
            TableFact::ConservativeInsufficient,
        ]
        .into_iter()
        .enumerate()
        {
            let decides = agreeing(input).any(|(row, answer)| {
                agreeing(input).any(|(other, another)| {
                    let alike = (0..4).all(|at| (at == place) != (row[at] == other[at]));
                    alike && answer != another
                })
            });
            let expected = facts(input)[place].is_unknown() && decides;
            assert_eq!(pivotal.contains(fact), expected, "{fact:?} in {input:?}");
        }
    }
    assert_eq!(count, 81);
}

#[test]
fn every_row_is_reached_and_no_two_contradict() {
    let known = || inputs().filter(|input| facts(*input).iter().all(|fact| !fact.is_unknown()));
    assert_eq!(known().count(), 16);
    for row in &TABLE {
        let first =
            |input: &TableInput| TABLE.iter().find(|row| row.applies(*input)).map(|row| row.answer);
        assert!(
            known().any(|input| first(&input) == Some(row.answer)),
            "dead row {:?}",
            row.answer
        );
    }
    // The rule for starting and the rule for waiting never hold together.
    for input in known() {
        let applies = |answer| TABLE.iter().any(|row| row.answer == answer && row.applies(input));
        assert!(!(applies(TableAnswer::ConsiderStart) && applies(TableAnswer::Observe)));
    }
}

#[test]
fn knowledge_only_shrinks_what_is_possible() {
    for poorer in inputs() {
        for richer in inputs() {
            let fills = facts(poorer)
                .iter()
                .zip(facts(richer))
                .all(|(was, is)| was.is_unknown() || *was == is);
            if fills {
                assert!(
                    supervalued(poorer).0.is_superset(supervalued(richer).0),
                    "{poorer:?} -> {richer:?}"
                );
            }
        }
    }
}

#[test]
fn known_facts_give_one_answer() {
    for input in inputs().filter(|input| facts(*input).iter().all(|fact| !fact.is_unknown())) {
        assert_eq!(supervalued(input).0, enumset_of(table_answer(input)));
    }
}

fn enumset_of(answer: TableAnswer) -> enumset::EnumSet<TableAnswer> {
    answer.into()
}

/// A woman for whom a start would be considered, in one reproductive state.
fn record(pregnant: Tri, lactating: Tri, judgement: &str) -> Value {
    let mut record = json!({
        "as_of": "2026-06-01",
        "pregnancies": [{"lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live"}],
        "pregnancies_complete": "yes",
        "fractures": [
            {"site": "vertebra", "level": "T5", "onset": "2025-08-20", "mechanism": "spontaneous",
             "confirmed": "yes"},
            {"site": "vertebra", "level": "T6", "onset": "2025-08-20", "mechanism": "spontaneous",
             "confirmed": "yes"},
        ],
        "fractures_complete": "yes",
        "imaging": [{"date": "2025-11-12", "modality": "xray", "regions": ["thoracic", "lumbar"],
                     "result": "fracture"}],
        "imaging_complete": "yes",
        "bmd": [{"date": "2025-12-05", "modality": "dxa", "site": "lumbar_spine", "levels":
                 ["L1", "L2", "L3", "L4"], "z_score": "-3.2", "t_score": "-3.2"}],
        "bmd_complete": "yes",
        "differential": {"malignancy": "excluded", "osteomalacia": "excluded",
                         "monogenic": "excluded", "secondary_examined": "yes"},
        "conditions": [],
        "medications": [],
        "diagnosis_date": "2025-12-10",
        "plans": {"pregnancy_wish": "no"},
        "judgements": {"conservative_insufficient": {"value": judgement}},
    });
    let pregnancy = &mut record["pregnancies"][0];
    match lactating {
        Tri::No => pregnancy["lactation_periods"] = json!([]),
        Tri::Yes => {
            pregnancy["lactation_periods"] = json!([{"start": "2025-10-05", "end": "ongoing"}]);
            pregnancy["lactation_periods_complete"] = json!("yes");
        }
        Tri::Unknown => {}
    }
    match pregnant {
        Tri::Yes => {
            let list = record["pregnancies"].as_array_mut().unwrap();
            list.push(json!({"lmp": "2026-03-01", "outcome": "ongoing"}));
        }
        Tri::No => record["pregnancy_status"] = json!({"value": "no", "on": "2026-06-01"}),
        Tri::Unknown => {}
    }
    record
}

fn assess(record: &Value) -> Assessment {
    assess_json_to_record(record.to_string().as_bytes(), &Options::default()).unwrap()
}

/// Nine states, ten medicines: exactly the blocks of the state, and every block at level "block".
#[test]
fn every_medicine_in_every_reproductive_state() {
    use FindingCode::{
        BlockLactating, BlockPregnant, BlockUntilLactationClarified, BlockUntilPregnancyClarified,
    };
    let all =
        [BlockPregnant, BlockUntilPregnancyClarified, BlockLactating, BlockUntilLactationClarified];
    let mut cells = 0;
    for pregnant in EVERY {
        for lactating in EVERY {
            let by_hand: Vec<FindingCode> = [
                match pregnant {
                    Tri::Yes => Some(BlockPregnant),
                    Tri::No => None,
                    Tri::Unknown => Some(BlockUntilPregnancyClarified),
                },
                match lactating {
                    Tri::Yes => Some(BlockLactating),
                    Tri::No => None,
                    Tri::Unknown => Some(BlockUntilLactationClarified),
                },
            ]
            .into_iter()
            .flatten()
            .collect();
            assert_eq!(blocks(pregnant, lactating).into_iter().collect::<Vec<_>>(), by_hand);
            let answer = assess(&record(pregnant, lactating, "yes"));
            assert_eq!(answer.reproductive_state.pregnant.outcome, pregnant);
            assert_eq!(answer.reproductive_state.lactating.outcome, lactating);
            let agents: BTreeSet<Agent> =
                answer.agent_safety.agents.iter().map(|one| one.agent).collect();
            assert_eq!(agents.into_iter().collect::<Vec<_>>(), Agent::ANTIOSTEOPOROTIC);
            for one in &answer.agent_safety.agents {
                let found: Vec<FindingCode> = one
                    .findings
                    .iter()
                    .filter(|finding| all.contains(&finding.code))
                    .inspect(|finding| assert_eq!(finding.level, FindingLevel::Block))
                    .map(|finding| finding.code)
                    .collect();
                assert_eq!(found, by_hand, "{:?}: {pregnant:?}, {lactating:?}", one.agent);
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 90);
}

/// The gates of step 6 in all nine states, for a start and for one that is only possible.
#[test]
fn no_start_passes_a_gate_that_is_not_open() {
    let decided = [
        (Tri::Yes, Tri::Yes, "Defer"),
        (Tri::Yes, Tri::No, "Defer"),
        (Tri::Yes, Tri::Unknown, "Defer"),
        (Tri::Unknown, Tri::Yes, "Undetermined"),
        (Tri::Unknown, Tri::No, "Undetermined"),
        (Tri::Unknown, Tri::Unknown, "Undetermined"),
        (Tri::No, Tri::Yes, "Defer"),
        (Tri::No, Tri::No, "ConsiderStart"),
        (Tri::No, Tri::Unknown, "Undetermined"),
    ];
    for (pregnant, lactating, kind) in decided {
        let answer = assess(&record(pregnant, lactating, "yes")).pharmacotherapy;
        assert_eq!(json!(answer.kind), kind, "{pregnant:?}, {lactating:?}");
        let open = assess(&record(pregnant, lactating, "unknown")).pharmacotherapy;
        assert_eq!(json!(open.kind), "Undetermined");
        let start = open.possible.contains(&PossibleAnswer::Baseline);
        assert_eq!(start, kind == "ConsiderStart", "{pregnant:?}, {lactating:?}: {open:?}");
    }
}

//! F-07, F-08 and F-09.

use gao_core::agents::FindingLevel;
use gao_core::assessment::{AgentAnswer, Assessment, CareAction};
use serde_json::{Value, json};

use super::spelling::{pair, word, words};
use super::{Column, Values};

pub(super) static CARE: &[Column] = &[
    Column::of_answer(
        "base_care",
        "whether suspicion calls for base care",
        Values::Word("Tri"),
        |it| word(it.base_management.applies),
    ),
    Column::of_answer("care", "the actions, in order", Values::Words("CareCode"), |it| {
        words(it.base_management.actions.iter().map(|action| action.code))
    }),
    Column::of_answer(
        "calcium_gap_from",
        "for `CA-INCREASE`: at least as much more calcium",
        Values::Whole("mg a day"),
        |it| calcium(it, |action| action.gap_from_mg_per_day),
    ),
    Column::of_answer(
        "calcium_gap_to",
        "for `CA-INCREASE`: at most as much more calcium",
        Values::Whole("mg a day"),
        |it| calcium(it, |action| action.gap_to_mg_per_day),
    ),
];

fn calcium(answer: &Assessment, gap: fn(&CareAction) -> Option<u16>) -> Value {
    json!(answer.base_management.actions.iter().find_map(gap))
}

pub(super) static DECISION: &[Column] = &[
    Column::of_answer(
        "pharmacotherapy",
        "whether a medicine is to be considered; no prescription",
        Values::Word("DecisionKind"),
        |it| word(it.pharmacotherapy.kind),
    ),
    Column::of_answer(
        "pharmacotherapy_reason",
        "why, where the decision alone does not say it",
        Values::Word("DecisionReason"),
        |it| word(it.pharmacotherapy.reason),
    ),
    Column::of_answer(
        "start_basis",
        "on what a start is or would be considered",
        Values::Word("StartBasis"),
        |it| word(it.pharmacotherapy.basis),
    ),
    Column::of_answer("deferred_by", "the state that defers it", Values::Word("Gate"), |it| {
        word(it.pharmacotherapy.gate)
    }),
    Column::of_answer(
        "not_clarified",
        "the state that has to be clarified first",
        Values::Word("Gate"),
        |it| word(it.pharmacotherapy.not_clarified),
    ),
    Column::of_answer(
        "pharmacotherapy_failed",
        "for `criteria-not-met`: the parts that fail",
        Values::Words("FailedPart"),
        |it| words(&it.pharmacotherapy.failed),
    ),
    Column::of_answer(
        "work_up",
        "for `work-up`: what does not stand yet",
        Values::Words("WorkUpPart"),
        |it| words(&it.pharmacotherapy.work_up),
    ),
    Column::of_answer("treated_with", "medicines that run", Values::Words("Agent"), |it| {
        words(&it.pharmacotherapy.agents)
    }),
    Column::of_answer(
        "fracture_on_treatment",
        "for `OnTreatment`: whether a fracture came after the diagnosis",
        Values::Word("Tri"),
        |it| word(it.pharmacotherapy.new_fracture),
    ),
    Column::of_answer(
        "pharmacotherapy_possible",
        "for `possible`: every answer that is still possible",
        Values::Words("PossibleAnswer"),
        |it| words(&it.pharmacotherapy.possible),
    ),
    Column::of_answer(
        "pharmacotherapy_pivotal",
        "for `possible`: the facts that decide between them",
        Values::Words("TableFact"),
        |it| words(&it.pharmacotherapy.pivotal),
    ),
    Column::of_answer(
        "review",
        "whether the second look at 12 to 24 months is due",
        Values::Word("Review"),
        |it| word(it.pharmacotherapy.review),
    ),
    Column::of_answer(
        "review_counted_from",
        "the day from which it is counted",
        Values::ApproximateDay,
        |it| json!(it.pharmacotherapy.clock.as_ref().map(|clock| &clock.date)),
    ),
    Column::of_answer(
        "by_project_limit",
        "whether the decision rests on the project's own limit for very low BMD",
        Values::Truth,
        |it| json!(it.pharmacotherapy.project_limit),
    ),
    Column::of_answer(
        "judgement_requested",
        "whether the clinician's judgement on very low BMD is asked for",
        Values::Truth,
        |it| json!(it.pharmacotherapy.judgement_requested),
    ),
    Column::of_answer(
        "pregnancy_wish_missing",
        "whether the wish for a further pregnancy is needed and not recorded",
        Values::Truth,
        |it| json!(it.pharmacotherapy.wish_missing),
    ),
];

pub(super) static AGENTS: &[Column] = &[
    Column::of_answer(
        "agents_recorded",
        "medicines of which a course is recorded, each with whether it runs today",
        Values::Pairs("Agent", "Tri"),
        |it| {
            let recorded = it.agent_safety.agents.iter().filter(|agent| agent.recorded);
            words(recorded.map(|agent| pair(agent.agent, agent.in_use)))
        },
    ),
    Column::of_answer(
        "agent_blocks",
        "findings that advise against a medicine as things stand",
        Values::Pairs("Agent", "FindingCode"),
        |it| findings(it, FindingLevel::Block, |_| true),
    ),
    Column::of_answer(
        "agent_cautions",
        "findings to be weighed or planned",
        Values::Pairs("Agent", "FindingCode"),
        |it| findings(it, FindingLevel::Caution, |_| true),
    ),
    Column::of_answer(
        "agent_infos",
        "findings to be known, of medicines of which a course is recorded; most hold for every woman",
        Values::Pairs("Agent", "FindingCode"),
        |it| findings(it, FindingLevel::Info, |agent| agent.recorded),
    ),
    Column::of_answer(
        "agent_actions",
        "what goes before the findings",
        Values::List("`EXPOSURE-UNDETERMINED`, `INPUT-ERROR`"),
        |it| words(it.agent_safety.actions.iter().map(|action| &action.code)),
    ),
];

/// The findings of one level, medicine by medicine.
fn findings(answer: &Assessment, level: FindingLevel, of: fn(&AgentAnswer) -> bool) -> Value {
    let agents = answer.agent_safety.agents.iter().filter(|agent| of(agent));
    let found = agents.flat_map(|agent| {
        let here = agent.findings.iter().filter(move |finding| finding.level == level);
        here.map(|finding| pair(agent.agent, finding.code))
    });
    words(found)
}

//! F-04: the sets with their margins, and the label.

use gao_core::assessment::{Assessment, SetAnswer};
use gao_core::criteria::CriteriaSetId::{
    self, Descriptive, Diagnostic, Introduction, Iscd2005, MakitieZillikens2021,
};
use serde_json::{Value, json};

use super::spelling::{hundredths, word, words};
use super::{Column, Values};

pub(super) static COLUMNS: &[Column] = &[
    Column::of_answer("label", "what the sets make", Values::Word("Label"), |it| {
        word(it.diagnosis.label)
    }),
    Column::of_answer(
        "provisional",
        "whether other causes have not all been examined and excluded",
        Values::Truth,
        |it| json!(it.diagnosis.provisional),
    ),
    Column::of_answer(
        "set_a",
        "set A, the definition of the introduction",
        Values::Word("Tri"),
        |it| outcome(it, Introduction),
    ),
    Column::of_answer(
        "set_a_margin_hundredths",
        "how far the deciding score lies inside set A; empty without one",
        MARGIN,
        |it| margin(it, Introduction),
    ),
    Column::of_answer("set_a_score", "which score that is", Values::Word("ScoreKind"), |it| {
        score(it, Introduction)
    }),
    Column::of_answer(
        "set_a_days_inside",
        "days that the fracture lies inside the window of set A, where both are exact",
        DAYS,
        |it| days(it, Introduction),
    ),
    Column::of_answer("set_b", "set B, the diagnostic definition", Values::Word("Tri"), |it| {
        outcome(it, Diagnostic)
    }),
    Column::of_answer(
        "set_b_margin_hundredths",
        "how far the deciding Z-score lies inside set B; empty without one",
        MARGIN,
        |it| margin(it, Diagnostic),
    ),
    Column::of_answer(
        "set_b_days_inside",
        "days that the fracture lies inside the window of set B, where both are exact",
        DAYS,
        |it| days(it, Diagnostic),
    ),
    Column::of_answer("set_c", "set C, the description, without BMD", Values::Word("Tri"), |it| {
        outcome(it, Descriptive)
    }),
    Column::of_answer(
        "set_c_days_inside",
        "days that the fracture lies inside the window of set C, where both are exact",
        DAYS,
        |it| days(it, Descriptive),
    ),
    Column::of_answer(
        "iscd2005",
        "ISCD 2005, beside the label; empty unless the policy asks for it",
        Values::Word("Tri"),
        |it| outcome(it, Iscd2005),
    ),
    Column::of_answer(
        "makitie_zillikens2021",
        "Mäkitie and Zillikens 2021, beside the label; empty unless the policy asks for it",
        Values::Word("Tri"),
        |it| outcome(it, MakitieZillikens2021),
    ),
    Column::of_answer(
        "set_a_by_t_score_only",
        "whether set A is met by its T-score arm alone",
        Values::Truth,
        |it| json!(it.diagnosis.introduction_by_t_score_only),
    ),
    Column::of_answer(
        "t_score_not_reported",
        "whether set A is open only because no T-score was reported; none is asked for",
        Values::Truth,
        |it| json!(it.diagnosis.t_score_not_reported),
    ),
    Column::of_answer(
        "failed",
        "parts of set B that fail, where the article still describes the fracture",
        Values::Words("FailedPart"),
        |it| words(&it.diagnosis.failed),
    ),
    Column::of_answer(
        "exclusions",
        "whether other causes have been examined and excluded",
        Values::Word("Tri"),
        |it| word(it.diagnosis.exclusions.outcome),
    ),
    Column::of_answer(
        "alternative_causes",
        "causes to clarify first",
        Values::Words("AlternativeCause"),
        |it| words(&it.diagnosis.alternative_causes),
    ),
    Column::of_answer(
        "monogenic_confirmed",
        "whether monogenic bone disease is confirmed",
        Values::Truth,
        |it| json!(it.diagnosis.monogenic_confirmed),
    ),
];

const MARGIN: Values =
    Values::Whole("hundredths of a score; negative outside, 0 on the limit itself");
const DAYS: Values = Values::Whole("days; negative outside");

fn set(answer: &Assessment, id: CriteriaSetId) -> Option<&SetAnswer> {
    answer.diagnosis.sets.iter().find(|set| set.id == id)
}

fn outcome(answer: &Assessment, id: CriteriaSetId) -> Value {
    word(set(answer, id).map(|set| set.conclusion.outcome))
}

fn margin(answer: &Assessment, id: CriteriaSetId) -> Value {
    let margin = set(answer, id).and_then(|set| set.margin.as_ref());
    margin.map_or(Value::Null, |it| hundredths(&it.margin))
}

fn score(answer: &Assessment, id: CriteriaSetId) -> Value {
    word(set(answer, id).and_then(|set| set.margin.as_ref()).map(|margin| margin.score))
}

fn days(answer: &Assessment, id: CriteriaSetId) -> Value {
    json!(set(answer, id).and_then(|set| set.days_inside_window))
}

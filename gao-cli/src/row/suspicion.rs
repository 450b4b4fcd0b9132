//! F-01 and F-02.

use serde_json::json;

use super::spelling::{word, words};
use super::{Column, Values};

pub(super) static SUSPICION: &[Column] = &[
    Column::of_answer(
        "suspicion",
        "the level; no probability",
        Values::Word("SuspicionLevel"),
        |it| word(it.suspicion.level),
    ),
    Column::of_answer(
        "suspicion_possible",
        "where the level is `Insufficient`: every level it may become",
        Values::Words("SuspicionLevel"),
        |it| words(&it.suspicion.possible),
    ),
    Column::of_answer(
        "suspicion_very_strong",
        "whether suspicion is very strong, by P-14 or by the clinician",
        Values::Word("Tri"),
        |it| word(it.suspicion.very_strong),
    ),
    Column::of_answer("red_flags", "red flags that are recorded", Values::Words("RedFlag"), |it| {
        words(&it.suspicion.red_flags)
    }),
    Column::of_answer(
        "risk_factors",
        "risk factors that are recorded",
        Values::Words("RiskFactor"),
        |it| words(&it.suspicion.risk_factors),
    ),
    Column::of_answer(
        "suspicion_actions",
        "what to do at every level",
        Values::List("`URGENT-MEDICAL-ASSESSMENT`, `INPUT-ERROR`, `EXPOSURE-UNDETERMINED`"),
        |it| words(it.suspicion.actions.iter().map(|action| &action.code)),
    ),
];

pub(super) static IMAGING: &[Column] = &[
    Column::of_answer("imaging", "the steps, in order", Values::Words("StepCode"), |it| {
        words(it.imaging.steps.iter().map(|step| step.code))
    }),
    Column::of_answer(
        "imaging_open",
        "why recorded studies do not answer",
        Values::Words("OpenReason"),
        |it| words(it.imaging.steps.iter().filter_map(|step| step.reason)),
    ),
    Column::of_answer(
        "imaging_answered_by_mri_on",
        "the day of an MRI that answers the question of fracture",
        Values::Day,
        |it| json!(it.imaging.answered_by_mri_on),
    ),
];

//! F-03.

use super::spelling::{pair, word, words};
use super::{Column, Values};

pub(super) static COLUMNS: &[Column] = &[
    Column::of_answer("malignancy", "malignancy", Values::Word("DifferentialStatus"), |it| {
        word(it.differential.malignancy)
    }),
    Column::of_answer("osteomalacia", "osteomalacia", Values::Word("DifferentialStatus"), |it| {
        word(it.differential.osteomalacia)
    }),
    Column::of_answer(
        "monogenic",
        "monogenic bone disease",
        Values::Word("DifferentialStatus"),
        |it| word(it.differential.monogenic),
    ),
    Column::of_answer(
        "secondary_examined",
        "whether secondary causes have been examined",
        Values::Word("Tri"),
        |it| word(it.differential.secondary_examined),
    ),
    Column::of_answer(
        "secondary_found",
        "secondary causes found, each with whether it is being treated",
        Values::Pairs("ConditionKind", "Tri"),
        |it| {
            let found = it.differential.secondary_found.iter();
            words(found.map(|cause| pair(cause.kind, cause.addressed)))
        },
    ),
    Column::of_answer(
        "work_up_not_recorded",
        "items of the work-up that are not recorded",
        Values::Words("Cause"),
        |it| words(&it.differential.not_recorded),
    ),
    Column::of_answer(
        "prompts",
        "causes that the record points to and nobody has settled",
        Values::Words("Cause"),
        |it| words(&it.differential.prompts),
    ),
    Column::of_answer(
        "laboratory_flags",
        "values outside the limits of their own laboratory, each with the side",
        Values::Pairs("Analyte", "OutsideLimit"),
        |it| {
            let flags = it.differential.laboratory_flags.iter();
            words(flags.map(|flag| pair(flag.analyte, flag.side)))
        },
    ),
];

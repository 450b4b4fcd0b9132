//! F-05: a profile, not a score.

use serde_json::{Value, json};

use super::spelling::{hundredths, or_unknown, word};
use super::{Column, Values};

const FRACTURES: Values = Values::Whole("fractures");

pub(super) static COLUMNS: &[Column] = &[
    Column::of_answer(
        "vertebral_fractures_from",
        "vertebrae broken without great force, at least",
        FRACTURES,
        |it| json!(it.severity.vertebral_count.at_least),
    ),
    Column::of_answer(
        "vertebral_fractures_to",
        "at most; `unknown` if there may be more that are not listed",
        FRACTURES,
        |it| or_unknown(it.severity.vertebral_count.at_most),
    ),
    Column::of_answer(
        "fractures_from",
        "fractures of any bone, broken without great force, at least",
        FRACTURES,
        |it| json!(it.severity.all_fracture_count.at_least),
    ),
    Column::of_answer(
        "fractures_to",
        "at most; `unknown` if there may be more that are not listed",
        FRACTURES,
        |it| or_unknown(it.severity.all_fracture_count.at_most),
    ),
    Column::of_answer(
        "spine_imaged",
        "whether thoracic and lumbar spine were imaged with a clear result",
        Values::Truth,
        |it| json!(it.severity.spine_imaged),
    ),
    Column::of_answer(
        "multiple_vertebral",
        "whether more than one vertebra is broken",
        Values::Word("Tri"),
        |it| word(it.severity.multiple_vertebral.outcome),
    ),
    Column::of_answer(
        "multiple_any",
        "whether there is more than one fracture of any bone",
        Values::Word("Tri"),
        |it| word(it.severity.multiple_any.outcome),
    ),
    Column::of_answer("very_low_bmd", "whether BMD is very low", Values::Word("Tri"), |it| {
        word(it.severity.very_low_bmd.conclusion.outcome)
    }),
    Column::of_answer("very_low_bmd_judged_by", "who says so", Values::Word("JudgedBy"), |it| {
        word(it.severity.very_low_bmd.judged_by)
    }),
    Column::of_answer(
        "lowest_z_hundredths",
        "the lowest Z-score that still speaks for today (P-07); empty if none does, though older ones may be recorded",
        Values::Whole("hundredths of a Z-score"),
        |it| {
            let lowest = it.severity.very_low_bmd.lowest_z.as_ref();
            lowest.map_or(Value::Null, |lowest| hundredths(&lowest.z_score))
        },
    ),
    Column::of_answer("lowest_z_site", "where it was measured", Values::Word("BmdSite"), |it| {
        it.severity.very_low_bmd.lowest_z.as_ref().map_or(Value::Null, |it| or_unknown(it.site))
    }),
    Column::of_answer("lowest_z_date", "the day of that measurement", Values::Day, |it| {
        let lowest = it.severity.very_low_bmd.lowest_z.as_ref();
        lowest.map_or(Value::Null, |lowest| or_unknown(lowest.date.as_ref()))
    }),
    Column::of_answer(
        "spinal_deformity_index",
        "sum of the Genant grades that are recorded, T4 to L4; 0 where none is",
        Values::Whole("grades"),
        |it| json!(it.severity.spinal_deformity_index.sum),
    ),
    Column::of_answer(
        "spinal_deformity_index_bound",
        "whether that is the whole of it",
        Values::Word("IndexBound"),
        |it| word(it.severity.spinal_deformity_index.bound),
    ),
    Column::of_answer(
        "height_loss",
        "whether height was lost: stated, else by P-04",
        Values::Word("Tri"),
        |it| word(it.severity.height_loss),
    ),
    Column::of_answer(
        "height_loss_mm",
        "height lost; `unknown` unless both heights are recorded",
        Values::Whole("mm; negative if she is taller now"),
        |it| or_unknown(it.severity.height_loss_mm),
    ),
    Column::of_answer("kyphosis", "increased thoracic kyphosis", Values::Word("Tri"), |it| {
        word(it.severity.kyphosis)
    }),
    Column::of_answer(
        "cannot_care_for_child",
        "whether she cannot care for the child unaided",
        Values::Word("Tri"),
        |it| word(it.severity.cannot_care_for_child),
    ),
    Column::of_answer("anxiety", "anxiety", Values::Word("Tri"), |it| word(it.severity.anxiety)),
    Column::of_answer("low_mood", "low mood", Values::Word("Tri"), |it| word(it.severity.low_mood)),
];

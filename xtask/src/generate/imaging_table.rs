//! The table of imaging of the spine (F-02), with the proof that it is whole, that no row is
//! dead, and that nothing radiates unless she is certainly not pregnant.

use std::collections::BTreeSet;

use gao_core::ImagingResult;
use gao_core::imaging::{SPINE_ROWS, SpineInput, StepCode};
use gao_core::logic::Tri;

use super::evidence_ids;
use super::markdown::Page;

const VALUES: [Tri; 3] = [Tri::Yes, Tri::No, Tri::Unknown];
const RESULTS: [Option<ImagingResult>; 4] = [
    None,
    Some(ImagingResult::Fracture),
    Some(ImagingResult::NoFracture),
    Some(ImagingResult::Equivocal),
];

/// The rows as the engine tries them, then what was proved of them.
pub(super) fn page() -> String {
    let mut page = Page::new(
        "F-02: imaging of the spine",
        "A film is an X-ray, or a CT in its place. It answers, as MRI does, only if it shows the thoracic and the lumbar spine and is not older than the latest onset of symptoms.",
    );
    page.heading("Rules, the first that applies");
    page.table(
        ["order", "row", "condition", "step", "evidence"],
        SPINE_ROWS.iter().zip(1_u8..).map(|(row, order)| {
            [
                order.to_string(),
                row.id.to_owned(),
                row.condition.en.to_owned(),
                row.step.map_or_else(|| "none".to_owned(), |step| format!("{step:?}")),
                evidence_ids(row.evidence),
            ]
        }),
    );
    page.heading("Proof");
    let first_rows = first_rows();
    let reached: BTreeSet<_> = first_rows.iter().map(|(_, place)| place).collect();
    let totals = [
        ("inputs", inputs().count()),
        ("rows", SPINE_ROWS.len()),
        ("dead rows", SPINE_ROWS.len().saturating_sub(reached.len())),
        ("inputs that radiate although she is or may be pregnant", radiating(&first_rows)),
    ];
    let totals = totals.map(|(what, number)| [what.to_owned(), number.to_string()]);
    let per_row = SPINE_ROWS.iter().enumerate().map(|(place, row)| {
        let inputs = first_rows.iter().filter(|(_, first)| *first == place).count();
        [format!("inputs decided by {}: {}", row.id, row.condition.en), inputs.to_string()]
    });
    page.table(["what", "number"], totals.into_iter().chain(per_row));
    page.finish()
}

/// Every input with the place of the first row that applies to it.
fn first_rows() -> Vec<(SpineInput, usize)> {
    let first = |input: SpineInput| {
        SPINE_ROWS.iter().position(|row| row.applies(&input)).map(|place| (input, place))
    };
    inputs().filter_map(first).collect()
}

fn radiating(first_rows: &[(SpineInput, usize)]) -> usize {
    let step = |place: usize| SPINE_ROWS.get(place).and_then(|row| row.step);
    first_rows
        .iter()
        .filter(|(input, place)| {
            !input.pregnant.is_no() && step(*place).is_some_and(StepCode::radiates)
        })
        .count()
}

/// Every input: no part of it binds another.
fn inputs() -> impl Iterator<Item = SpineInput> {
    VALUES.into_iter().flat_map(|pregnant| {
        RESULTS.into_iter().flat_map(move |mri| {
            RESULTS.into_iter().flat_map(move |film| {
                VALUES.into_iter().flat_map(move |very_strong| {
                    [false, true].into_iter().map(move |settled| SpineInput {
                        pregnant,
                        mri,
                        film,
                        very_strong,
                        settled,
                    })
                })
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_has_a_row_and_every_row_an_input() {
        let first_rows = first_rows();
        assert_eq!((inputs().count(), first_rows.len()), (288, 288));
        let reached: BTreeSet<_> = first_rows.iter().map(|(_, place)| place).collect();
        assert_eq!(reached.len(), SPINE_ROWS.len());
        assert_eq!(radiating(&first_rows), 0);
    }
}

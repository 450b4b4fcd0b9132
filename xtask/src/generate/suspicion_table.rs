//! The table of suspicion (F-01), with the proof that it is whole and that no row is dead.

use std::collections::BTreeSet;

use gao_core::logic::Tri;
use gao_core::suspicion::{FractureSign, ROWS, SuspicionInput};

use super::evidence_ids;
use super::markdown::Page;

const VALUES: [Tri; 3] = [Tri::Yes, Tri::No, Tri::Unknown];
const FRACTURES: [FractureSign; 4] =
    [FractureSign::Absent, FractureSign::Outside, FractureSign::MayLieInside, FractureSign::Fits];

/// The rows as the engine tries them, then what was proved of them.
pub(super) fn page() -> String {
    let mut page = Page::new(
        "F-01: suspicion",
        "Window: the symptoms began in pregnancy, in the months after a birth or while breastfeeding. Feature: height loss or kyphosis, or pain that is acute, severe, localised or keeps her from caring for the child.",
    );
    page.heading("Rules, the first that applies");
    page.table(
        ["order", "row", "condition", "level", "evidence"],
        ROWS.iter().zip(1_u8..).map(|(row, order)| {
            [
                order.to_string(),
                row.id.to_owned(),
                row.condition.en.to_owned(),
                format!("{:?}", row.level),
                evidence_ids(row.evidence),
            ]
        }),
    );
    page.heading("Proof");
    let (inputs, first_rows) = proof();
    let per_row = ROWS.iter().enumerate().map(|(place, row)| {
        let inputs = first_rows.iter().filter(|first| **first == place).count();
        [format!("inputs decided by {}", row.id), inputs.to_string()]
    });
    let reached: BTreeSet<_> = first_rows.iter().collect();
    let dead = ROWS.len().saturating_sub(reached.len());
    let totals = [("inputs", inputs), ("rows", ROWS.len()), ("dead rows", dead)];
    let totals = totals.map(|(what, number)| [what.to_owned(), number.to_string()]);
    page.table(["what", "number"], totals.into_iter().chain(per_row));
    page.finish()
}

/// How many inputs there are, and the place of the first row that applies to each.
fn proof() -> (usize, Vec<usize>) {
    let inputs: Vec<_> = inputs().collect();
    let first = |input: &SuspicionInput| ROWS.iter().position(|row| row.applies(input));
    (inputs.len(), inputs.iter().filter_map(first).collect())
}

/// Every input that can occur; `tests/suspicion_table.rs` shows why no other can.
fn inputs() -> impl Iterator<Item = SuspicionInput> {
    let parts = FRACTURES.into_iter().flat_map(|fracture| {
        [false, true].into_iter().flat_map(move |fractures_listed| {
            VALUES.into_iter().flat_map(move |risk_factor| {
                VALUES.into_iter().map(move |window| SuspicionInput {
                    fracture,
                    fractures_listed,
                    window,
                    very_strong: Tri::Unknown,
                    symptom: Tri::Unknown,
                    pain: Tri::Unknown,
                    feature: Tri::Unknown,
                    risk_factor,
                })
            })
        })
    });
    let signs = |input: SuspicionInput| {
        VALUES.into_iter().flat_map(move |very_strong| {
            VALUES.into_iter().flat_map(move |symptom| {
                VALUES.into_iter().flat_map(move |pain| {
                    VALUES.into_iter().map(move |feature| SuspicionInput {
                        very_strong,
                        symptom,
                        pain,
                        feature,
                        ..input
                    })
                })
            })
        })
    };
    parts.flat_map(signs).filter(can_occur)
}

/// Symptom is pain or deformity, feature is deformity or pain with something beside it, and
/// very strong suspicion stays open only while both may be there.
fn can_occur(input: &SuspicionInput) -> bool {
    let signs = match (input.pain, input.symptom) {
        (Tri::Yes, Tri::Yes) => true,
        (Tri::Unknown, Tri::Yes) => input.feature.is_yes(),
        (Tri::Unknown, Tri::Unknown) => !input.feature.is_yes(),
        (Tri::No, deformity) => input.feature == deformity,
        (Tri::Yes | Tri::Unknown, Tri::No) | (Tri::Yes, Tri::Unknown) => false,
    };
    let may_be_very_strong = !input.pain.is_no() && !input.feature.is_no();
    signs && (!input.very_strong.is_unknown() || may_be_very_strong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_has_a_row_and_every_row_an_input() {
        let (inputs, first_rows) = proof();
        assert_eq!((inputs, first_rows.len()), (1584, 1584));
        assert_eq!(first_rows.into_iter().collect::<BTreeSet<_>>().len(), ROWS.len());
    }
}

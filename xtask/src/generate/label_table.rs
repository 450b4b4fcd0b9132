//! The table of labels (F-04), written out for every combination of its inputs.

use gao_core::diagnosis::{LabelInput, ROWS, label};
use gao_core::logic::Tri;

use super::markdown::Page;

const VALUES: [Tri; 3] = [Tri::Yes, Tri::No, Tri::Unknown];

/// The rows as the engine tries them, then all their consequences.
pub(super) fn page() -> String {
    let mut page = Page::new(
        "F-04: the label",
        "A is the definition of the introduction, B the diagnostic one, C the description.",
    );
    page.heading("Rules, the first that applies");
    page.table(
        ["order", "condition", "label"],
        ROWS.iter().zip(1_u8..).map(|(row, order)| {
            [order.to_string(), row.condition.en.to_owned(), format!("{:?}", row.label)]
        }),
    );
    page.heading("Every combination");
    page.table(
        ["another cause first", "A", "A without unreported T", "B", "C", "label"],
        inputs().map(row),
    );
    page.finish()
}

/// A with unreported T-scores read as not low can be No while A is not, but never Yes unless A is.
fn inputs() -> impl Iterator<Item = LabelInput> {
    [false, true]
        .into_iter()
        .flat_map(|alternative_first| {
            VALUES.into_iter().flat_map(move |a| {
                VALUES.into_iter().flat_map(move |a_as_reported| {
                    VALUES.into_iter().flat_map(move |b| {
                        VALUES.into_iter().map(move |c| LabelInput {
                            alternative_first,
                            a,
                            a_as_reported,
                            b,
                            c,
                        })
                    })
                })
            })
        })
        .filter(|input| match input.a {
            Tri::Yes => true,
            Tri::No => input.a_as_reported.is_no(),
            Tri::Unknown => !input.a_as_reported.is_yes(),
        })
}

fn row(input: LabelInput) -> [String; 6] {
    let first = if input.alternative_first { "Yes" } else { "No" };
    [
        first.to_owned(),
        format!("{:?}", input.a),
        format!("{:?}", input.a_as_reported),
        format!("{:?}", input.b),
        format!("{:?}", input.c),
        format!("{:?}", label(input)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_pairs_of_a_times_b_times_c_times_the_alternative() {
        assert_eq!(inputs().count(), 6 * 3 * 3 * 2);
    }
}

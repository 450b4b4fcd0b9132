//! What the engine accepts, as a page.

use std::ops::RangeInclusive;

use gao_core::bounds::{ALL, Bounds, LIMITS};

use super::markdown::Page;

/// Every quantity with its ranges, then the sizes.
pub(super) fn page() -> String {
    let mut page = Page::new(
        "Limits",
        "Every limit is inclusive. Outside the accepted range a value is an error; outside the usual range it is used as given, with a warning.",
    );
    page.heading("Quantities");
    page.table(
        ["quantity", "unit", "decimals", "accepted", "usual"],
        ALL.iter().map(|bounds| quantity(bounds)),
    );
    page.heading("Sizes");
    let sizes = [
        ("bytes of a document", LIMITS.bytes),
        ("levels of nesting", LIMITS.nesting),
        ("characters of a text", LIMITS.text),
    ];
    let sizes = sizes.map(|(what, most)| [what.to_owned(), most.to_string()]);
    let lists =
        LIMITS.lists.iter().map(|(name, most)| [format!("entries of `{name}`"), most.to_string()]);
    page.table(["what", "at most"], sizes.into_iter().chain(lists));
    page.finish()
}

fn quantity(bounds: &Bounds) -> [String; 5] {
    let range = |range: &RangeInclusive<i64>| {
        format!("{} to {}", bounds.digits(*range.start()), bounds.digits(*range.end()))
    };
    [
        bounds.phrase.to_owned(),
        bounds.unit.to_owned(),
        bounds.decimals.to_string(),
        range(&bounds.hard),
        bounds.soft.as_ref().map_or_else(String::new, range),
    ]
}

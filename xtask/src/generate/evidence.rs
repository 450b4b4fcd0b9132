//! The evidence register as a page.

use gao_core::evidence::{Class, Entry, EvidenceId, REGISTER_VERSION};

use super::markdown::Page;

/// Each class with its heading, in the order of the register.
const CLASSES: [(Class, &str); 5] = [
    (Class::Statement, "Statements of the source article"),
    (Class::Discrepancy, "Discrepancies in the source article"),
    (Class::External, "Facts from outside the article"),
    (Class::Project, "Project parameters"),
    (Class::Judgement, "Judgements left to the clinician"),
];

/// Every row of the register, by class.
pub(super) fn page() -> String {
    let introduction = format!(
        "Register version {REGISTER_VERSION}. Every rule cites rows of this register and nothing else."
    );
    let mut page = Page::new("Evidence register", &introduction);
    for (class, heading) in CLASSES {
        page.heading(heading);
        let rows = EvidenceId::ALL.into_iter().map(EvidenceId::entry);
        page.table(
            ["id", "statement", "figures", "source", "strength", "role"],
            rows.filter(|entry| entry.class == class).map(row),
        );
    }
    page.finish()
}

fn row(entry: &Entry) -> [String; 6] {
    let strength = entry.id.strength().map_or_else(String::new, |it| it.name().en.to_owned());
    [
        entry.id.to_string(),
        entry.statement.to_owned(),
        entry.numbers.unwrap_or_default().to_owned(),
        source(entry),
        strength,
        entry.role.to_owned(),
    ]
}

/// The named source, or the article's reference numbers.
fn source(entry: &Entry) -> String {
    if let Some(source) = entry.source {
        return source.to_owned();
    }
    let numbers: Vec<String> = entry.references.iter().map(u8::to_string).collect();
    if numbers.is_empty() { String::new() } else { format!("ref. {}", numbers.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_register_is_on_the_page() {
        let page = page();
        for id in EvidenceId::ALL {
            assert_eq!(page.matches(&format!("\n| {id} |")).count(), 1, "{id}");
        }
    }
}

//! Every sentence the engine can say, as a page for a clinician to read.

use gao_core::{Sentence, Text, explain};

use super::markdown::Page;

/// One row for each sentence and reader.
pub(super) fn page() -> String {
    let mut page = Page::new(
        "Sentences",
        "Every sentence of the letters, with the words for a clinician and, where the woman herself would read it, for her. A name in braces is filled in. The Danish awaits review by a clinician.",
    );
    page.table(
        ["key", "reader", "English", "Danish", "evidence"],
        explain::sentences().flat_map(|sentence| {
            let clinician = Some(row(sentence, "clinician", sentence.clinician));
            clinician.into_iter().chain(sentence.patient.map(|text| row(sentence, "patient", text)))
        }),
    );
    page.finish()
}

fn row(sentence: &Sentence, reader: &str, text: Text) -> [String; 5] {
    let evidence: Vec<String> = sentence.evidence.into_iter().map(|id| id.to_string()).collect();
    [
        format!("`{}`", sentence.key),
        reader.to_owned(),
        text.en.to_owned(),
        text.da.to_owned(),
        evidence.join(", "),
    ]
}

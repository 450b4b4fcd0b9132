//! Case stories that a clinician can read and correct, run as tests.
//!
//! A story is one Markdown file: what happened, the record, and a table of what the engine must
//! say. `tests/vignettes/README.md` explains the form to those who write them.

mod ask;
mod change;
mod story;

use gao_core::assess_json_to_record;

pub use self::ask::{Answer, written};
pub use self::story::{Complaint, Row, SAYS, Story, WHY, read};

/// The question that a record which must be refused is asked.
const REFUSED: &str = "refused with";

/// Everything that is wrong with a story or with the answer to it; nothing if all is well.
#[must_use]
pub fn check(text: &str) -> Vec<Complaint> {
    match read(text) {
        Ok(story) => answer(&story),
        Err(complaints) => complaints,
    }
}

fn answer(story: &Story) -> Vec<Complaint> {
    let bytes = story.record.to_string().into_bytes();
    let assessed = assess_json_to_record(&bytes, &story.options);
    let (answer, codes) = match &assessed {
        Ok(assessment) => {
            (Some(Answer::new(&story.record, &story.options, assessment)), "nothing".to_owned())
        }
        Err(refused) => {
            let codes: Vec<_> = refused.problems().iter().map(|p| p.code.as_str()).collect();
            (None, codes.join(", "))
        }
    };
    let mut complaints = Vec::new();
    let mut complain = |line, text| complaints.push(Complaint { line, text });
    let asks_for_refusal = story.rows.iter().any(|row| row.ask == REFUSED);
    if answer.is_none() && !asks_for_refusal {
        complain(story.record_line, format!("the record is refused: {codes}"));
    }
    for Row { line, ask, answer: expected } in &story.rows {
        let given = match &answer {
            _ if ask == REFUSED => codes.clone(),
            None => continue,
            Some(answer) => match answer.to(ask) {
                Ok(given) => written(&given),
                Err(complaint) => {
                    complain(*line, complaint);
                    continue;
                }
            },
        };
        if given != *expected {
            complain(*line, format!("`{ask}`: expected `{expected}`, got `{given}`"));
        }
    }
    complaints
}

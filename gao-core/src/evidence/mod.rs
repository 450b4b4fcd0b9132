//! The evidence register: every statement, external fact, project choice and judgement that a
//! conclusion can rest on, and every clinical number that a rule compares with.
//!
//! - [`EvidenceId`] names a row, [`EvidenceId::entry`] shows it, [`weakest`] grades a set of rows.
//! - [`STATEMENTS`], [`DISCREPANCIES`], [`EXTERNALS`], [`PARAMETERS`] and [`JUDGEMENTS`] are the
//!   rows of each class, [`REFERENCES`] the works behind the statements.
//! - [`thresholds`] holds the numbers, each tied to its row.
//!
//! A new edition of the source article is a change of this folder and of nothing else.

mod code;
mod entry;
mod id;
mod references;
mod seed;
mod statement;
mod strength;
mod tables;
pub mod thresholds;

pub use code::UnknownEvidenceId;
pub use entry::{Entry, REGISTER};
pub use id::{Class, EvidenceId, EvidenceSet};
pub use references::{Design, REFERENCES, Reference, reference};
pub use seed::STATEMENTS;
pub use statement::{Section, Statement};
pub use strength::{Strength, weakest};
pub use tables::{
    DISCREPANCIES, Discrepancy, EXTERNALS, External, JUDGEMENTS, Judgement, PARAMETERS, Parameter,
};

/// The version of the knowledge in this register, stamped on every assessment.
pub const REGISTER_VERSION: &str = "2026.11";

/// The row behind `id`, by value.
#[must_use]
pub fn entry(id: EvidenceId) -> Entry {
    *id.entry()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_cite_the_references_that_the_article_prints() {
        let printed: [(EvidenceId, &[u8]); 14] = [
            (EvidenceId::S04, &[1]),
            (EvidenceId::S05, &[2, 3]),
            (EvidenceId::S09, &[3, 6, 7, 8, 9, 10]),
            (EvidenceId::S31, &[]),
            (EvidenceId::S32, &[3, 8, 14]),
            (EvidenceId::S38, &[3, 17]),
            (EvidenceId::S40, &[9]),
            (EvidenceId::S41, &[]),
            (EvidenceId::S53, &[20]),
            (EvidenceId::S54, &[11, 21, 22, 23]),
            (EvidenceId::S69, &[7, 25]),
            (EvidenceId::S82, &[11, 21]),
            (EvidenceId::S88, &[28]),
            (EvidenceId::S114, &[]),
        ];
        for (id, references) in printed {
            assert_eq!(entry(id).references, references, "{id}");
        }
    }

    #[test]
    fn every_cited_number_is_a_reference_and_every_reference_is_cited() {
        let mut cited = [false; REFERENCES.len()];
        for statement in &STATEMENTS {
            for number in statement.references {
                assert!(reference(*number).is_some(), "{} cites {number}", statement.id);
                cited[usize::from(*number) - 1] = true;
            }
        }
        assert!(cited.iter().all(|cited| *cited), "{cited:?}");
    }

    #[test]
    fn a_statement_has_references_unless_a_dash_is_printed() {
        for statement in &STATEMENTS {
            let dash = statement.references_as_printed.starts_with('–');
            assert_eq!(statement.references.is_empty(), dash, "{}", statement.id);
            assert!(statement.references.is_sorted(), "{}", statement.id);
            assert!(!statement.consumers.is_empty(), "{}", statement.id);
        }
    }
}

//! One shape for every row of the register, whatever its class.

use super::id::{Class, EvidenceId};
use super::seed::STATEMENTS;
use super::statement::Statement;
use super::tables::{
    DISCREPANCIES, Discrepancy, EXTERNALS, External, JUDGEMENTS, Judgement, PARAMETERS, Parameter,
};

/// A row of the register as shown to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Entry {
    /// The id of the row.
    pub id: EvidenceId,
    /// Its provenance class.
    pub class: Class,
    /// What the row says.
    pub statement: &'static str,
    /// Its figures as text: printed (`S`), or the default of a project parameter (`P`).
    pub numbers: Option<&'static str>,
    /// The numbers of the article's references behind a statement (`S`).
    pub references: &'static [u8],
    /// The named source outside the article (`X`).
    pub source: Option<&'static str>,
    /// What the row is for: its role (`S`), its consequence (`D`), how far it was checked (`X`),
    /// why the default was chosen (`P`), or where the judgement enters (`J`).
    pub role: &'static str,
}

impl EvidenceId {
    /// The row behind this id.
    ///
    /// ```
    /// # use gao_core::evidence::EvidenceId;
    /// assert_eq!(EvidenceId::S44.entry().numbers, Some("Z <= -2 (inclusive), DXA"));
    /// assert_eq!(EvidenceId::S44.entry().references, [18]);
    /// ```
    #[must_use]
    pub fn entry(self) -> &'static Entry {
        let [first, ..] = &REGISTER;
        // The register is checked below to have every id at its own position, so the first row
        // only stands where indexing would carry a panic.
        REGISTER.get(self as usize).unwrap_or(first)
    }
}

/// Every row, in the order of [`EvidenceId::ALL`].
#[expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where an index out of bounds does not compile"
)]
pub static REGISTER: [Entry; EvidenceId::ALL.len()] = {
    let mut register = [STATEMENTS[0].entry(); EvidenceId::ALL.len()];
    let mut next = 0;

    let mut row = 0;
    while row < STATEMENTS.len() {
        register[next] = STATEMENTS[row].entry();
        next += 1;
        row += 1;
    }

    let mut row = 0;
    while row < DISCREPANCIES.len() {
        register[next] = DISCREPANCIES[row].entry();
        next += 1;
        row += 1;
    }

    let mut row = 0;
    while row < EXTERNALS.len() {
        register[next] = EXTERNALS[row].entry();
        next += 1;
        row += 1;
    }

    let mut row = 0;
    while row < PARAMETERS.len() {
        register[next] = PARAMETERS[row].entry();
        next += 1;
        row += 1;
    }

    let mut row = 0;
    while row < JUDGEMENTS.len() {
        register[next] = JUDGEMENTS[row].entry();
        next += 1;
        row += 1;
    }

    // A row that is missing, doubled or out of order does not compile.
    assert!(next == register.len());
    let mut position = 0;
    while position < register.len() {
        assert!(register[position].id as usize == position);
        assert!(register[position].id.class() as u8 == register[position].class as u8);
        position += 1;
    }
    register
};

impl Statement {
    const fn entry(&self) -> Entry {
        Entry {
            id: self.id,
            class: Class::Statement,
            statement: self.statement,
            numbers: self.numbers,
            references: self.references,
            source: None,
            role: self.role,
        }
    }
}

impl Discrepancy {
    const fn entry(&self) -> Entry {
        Entry {
            id: self.id,
            class: Class::Discrepancy,
            statement: self.finding,
            numbers: None,
            references: &[],
            source: None,
            role: self.consequence,
        }
    }
}

impl External {
    const fn entry(&self) -> Entry {
        Entry {
            id: self.id,
            class: Class::External,
            statement: self.fact,
            numbers: None,
            references: &[],
            source: Some(self.source),
            role: self.checked,
        }
    }
}

impl Parameter {
    const fn entry(&self) -> Entry {
        Entry {
            id: self.id,
            class: Class::Project,
            statement: self.parameter,
            numbers: Some(self.default),
            references: &[],
            source: None,
            role: self.reason,
        }
    }
}

impl Judgement {
    const fn entry(&self) -> Entry {
        Entry {
            id: self.id,
            class: Class::Judgement,
            statement: self.question,
            numbers: None,
            references: &[],
            source: None,
            role: self.enters,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_finds_its_own_row() {
        for id in EvidenceId::ALL {
            let entry = id.entry();
            assert_eq!((entry.id, entry.class), (id, id.class()));
            assert!(!entry.statement.is_empty(), "{id} says nothing");
            assert!(!entry.role.is_empty(), "{id} has no role");
        }
    }

    #[test]
    fn only_external_rows_name_a_source_and_only_statements_cite_references() {
        for entry in &REGISTER {
            assert_eq!(entry.source.is_some(), entry.class == Class::External, "{}", entry.id);
            assert!(entry.references.is_empty() || entry.class == Class::Statement, "{}", entry.id);
        }
    }

    #[test]
    fn every_class_fills_the_columns_it_has() {
        let external = EvidenceId::X10.entry();
        assert_eq!(external.source, Some("molar mass 400.64 g/mol"));
        let parameter = EvidenceId::P16.entry();
        assert_eq!(parameter.numbers, Some("14 days before the day of assessment"));
    }
}

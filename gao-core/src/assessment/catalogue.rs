//! The register and the rules as records.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::Code;
use crate::evidence::{Class, Strength};

record! {
    /// The versions that stand in every answer.
    Versions {
        /// Of the engine.
        engine: Code,
        /// Of the evidence register.
        content: Code,
        /// Of the input and output shapes.
        schema: Code,
    }

    /// A row of the evidence register.
    EvidenceRow {
        /// Its id.
        id: String,
        /// Its provenance class.
        class: Class,
        /// What it says.
        statement: String,
        /// Its figures as text: printed (`S`), or the default of a project parameter (`P`).
        numbers: Option<String>,
        /// The numbers of the article's references behind a statement (`S`).
        references: Vec<u16>,
        /// The named source outside the article (`X`).
        source: Option<String>,
        /// What it is for: its role (`S`), its consequence (`D`), how far it was checked (`X`), why
        /// the default was chosen (`P`), or where the judgement enters (`J`).
        role: String,
        /// The weakest design of its references, where it has a source.
        strength: Option<Strength>,
    }

    /// A rule of the engine.
    RuleEntry {
        /// Its id.
        rule: Code,
        /// What it is called, for a published definition.
        name: Option<String>,
        /// What it asks, its limits and windows included.
        asks: String,
        /// Its table, row by row; empty for a rule without one.
        rows: Vec<String>,
        /// Evidence ids.
        evidence: Vec<Code>,
    }
}

//! What a statement of the source article looks like in the register.

use super::id::EvidenceId;

/// One statement of the source article, in our own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Statement {
    /// The id, of class [`Class::Statement`](super::Class::Statement).
    pub id: EvidenceId,
    /// The section of the article that makes the statement.
    pub section: Section,
    /// The statement.
    pub statement: &'static str,
    /// Its figures as printed, with their operators; `None` if it has none.
    pub numbers: Option<&'static str>,
    /// The numbers of the references cited for it, ascending; empty if none is cited.
    pub references: &'static [u8],
    /// The citation as recorded, with any remark; a leading dash means that none is given.
    pub references_as_printed: &'static str,
    /// What the statement is used for.
    pub role: &'static str,
    /// The functions of the specification that use it.
    pub consumers: &'static [&'static str],
}

/// A section of the source article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Introduction.
    Introduction,
    /// Changes of bone in pregnancy and lactation.
    BoneChanges,
    /// Risk factors.
    RiskFactors,
    /// Symptoms.
    Symptoms,
    /// Diagnostic work-up.
    WorkUp,
    /// Treatment.
    Treatment,
    /// Prognosis.
    Prognosis,
    /// Conclusion.
    Conclusion,
    /// The English summary.
    EnglishSummary,
    /// Bibliographic facts, interests and licence.
    Metadata,
}

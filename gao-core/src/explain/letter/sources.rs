//! Remarks on the record, sources and banner.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::evidence::{Class, EvidenceId, EvidenceSet, REFERENCES};
use crate::explain::{Style, words};
use crate::finding::RuleId;

impl Letter<'_> {
    /// In quarantine: what was wrong with facts that were set aside.
    pub(super) fn set_aside<W: Write>(&self, out: &mut W) -> fmt::Result {
        let mut codes: Vec<&'static str> = Vec::new();
        for code in self.case.warnings.iter().filter_map(|warning| warning.set_aside_for) {
            if !codes.contains(&code.as_str()) {
                codes.push(code.as_str());
            }
        }
        if codes.is_empty() {
            return Ok(());
        }
        self.heading(out, words::SET_ASIDE)?;
        self.paragraph(out, &words::PARTIAL_RECORD, |out, _| {
            self.list(out, codes.iter(), |out, code| out.write_str(code))
        })
    }

    pub(super) fn remarks<W: Write>(&self, out: &mut W) -> fmt::Result {
        if self.case.warnings.is_empty() {
            return Ok(());
        }
        self.heading(out, words::REMARKS)?;
        for warning in &self.case.warnings {
            self.bullet(out, 0)?;
            writeln!(out, "{} [{}]", warning.message(self.language), warning.code.as_str())?;
        }
        Ok(())
    }

    /// The article, every work it cites for what stands above, and what it cites none for.
    pub(super) fn sources<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::SOURCES)?;
        self.bullet(out, 0)?;
        writeln!(out, "{}", self.say(words::ARTICLE))?;
        let cited = self.cited();
        for work in &REFERENCES {
            let rows =
                || cited.into_iter().filter(|id| id.entry().references.contains(&work.number));
            if rows().next().is_none() {
                continue;
            }
            self.bullet(out, 0)?;
            write!(out, "{} {} (", self.say(words::REFERENCE), work.number)?;
            self.list(out, rows(), |out, id| write!(out, "{id}"))?;
            write!(out, "): {}. {}. {}.", work.authors, work.title, work.journal)?;
            if let Some(doi) = work.doi {
                write!(out, " doi {doi}")?;
            }
            out.write_char('\n')?;
        }
        for id in cited.into_iter().filter(|id| id.class() == Class::External) {
            self.bullet(out, 0)?;
            writeln!(out, "{id}: {}", id.entry().source.unwrap_or_default())?;
        }
        let uncited =
            |id: &EvidenceId| id.class() == Class::Statement && id.entry().references.is_empty();
        self.bullet(out, 0)?;
        write!(out, "{}: ", self.say(words::UNCITED))?;
        self.list(out, cited.into_iter().filter(uncited), |out, id| write!(out, "{id}"))?;
        out.write_str(".\n")?;
        self.bullet(out, 0)?;
        write!(out, "{}: ", self.say(words::PROJECT_CHOICES))?;
        let choices = cited.into_iter().filter(|id| id.class() == Class::Project);
        self.list(out, choices, |out, id| write!(out, "{id}"))?;
        out.write_str(".\n")?;
        Ok(())
    }

    /// What the letter cites, with the project's own choices behind its answers.
    fn cited(&self) -> EvidenceSet {
        let findings = self.findings;
        let sets = findings.diagnosis.sets.iter().flatten().map(|finding| finding.evidence);
        let behind = [
            findings.pregnant.evidence,
            findings.lactating.evidence,
            findings.suspicion.evidence,
            RuleId::VeryLowBmd.evidence(),
        ];
        let behind = behind.into_iter().chain([self.behind_changes()]);
        let care = findings.base_management.steps().map(|step| step.evidence);
        let choices =
            sets.chain(behind).chain(care).flatten().filter(|id| id.class() == Class::Project);
        self.cited.get() | choices.collect::<EvidenceSet>()
    }

    pub(super) fn banner<W: Write>(&self, out: &mut W) -> fmt::Result {
        out.write_char('\n')?;
        for text in [words::BANNER_SCOPE.clinician, words::BANNER_EVIDENCE.clinician] {
            if self.style == Style::Markdown {
                out.write_str("> ")?;
            }
            writeln!(out, "{}", self.say(text))?;
        }
        Ok(())
    }
}

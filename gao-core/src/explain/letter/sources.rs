//! Remarks on the record, sources and banner.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::assess;
use crate::evidence::{Class, EvidenceId, EvidenceSet, REFERENCES};
use crate::explain::{Part, Style, words};
use crate::finding::RuleId;
use crate::template::fill;
use crate::text::Text;

impl Letter<'_> {
    /// In quarantine: what was wrong with facts that were set aside.
    pub(super) fn set_aside<W: Write>(&self, out: &mut W) -> fmt::Result {
        if self.set_aside_codes().is_empty() {
            return Ok(());
        }
        self.heading(out, words::SET_ASIDE)?;
        self.start(out)?;
        self.set_aside_sentence(out)?;
        out.write_char('\n')
    }

    /// The sentence alone; nothing if no fact was set aside.
    pub(super) fn set_aside_sentence<W: Write>(&self, out: &mut W) -> fmt::Result {
        let codes = self.set_aside_codes();
        if codes.is_empty() {
            return Ok(());
        }
        fill(out, self.say(words::PARTIAL_RECORD.clinician), |out, _| {
            self.list(out, codes.iter(), |out, code| out.write_str(code))
        })
    }

    fn set_aside_codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<&'static str> = Vec::new();
        for code in self.case.warnings.iter().filter_map(|warning| warning.set_aside_for) {
            if !codes.contains(&code.as_str()) {
                codes.push(code.as_str());
            }
        }
        codes
    }

    pub(super) fn remarks<W: Write>(&self, out: &mut W) -> fmt::Result {
        if self.case.warnings.is_empty() {
            return Ok(());
        }
        self.heading(out, words::REMARKS)?;
        // What holds for several entries alike is told once; the JSON names each of them.
        let mut said: Vec<String> = Vec::new();
        for warning in &self.case.warnings {
            let remark = format!("{} [{}]", warning.message(self.language), warning.code.as_str());
            if said.contains(&remark) {
                continue;
            }
            self.bullet(out, 0)?;
            writeln!(out, "{remark}")?;
            said.push(remark);
        }
        Ok(())
    }

    /// The article, every work it cites for what stands above, and what it cites none for.
    pub(super) fn sources<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.sources_of(out, self.cited())
    }

    /// The same for a part of the letter; nothing if it cites nothing.
    pub(super) fn sources_of<W: Write>(&self, out: &mut W, cited: EvidenceSet) -> fmt::Result {
        if cited.is_empty() {
            return Ok(());
        }
        self.heading(out, words::SOURCES)?;
        self.bullet(out, 0)?;
        writeln!(out, "{}", self.say(words::ARTICLE))?;
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
        let choice = |id: &EvidenceId| id.class() == Class::Project;
        self.ids(out, words::UNCITED, cited.into_iter().filter(uncited).collect())?;
        self.ids(out, words::PROJECT_CHOICES, cited.into_iter().filter(choice).collect())
    }

    /// `Stated by …: S-46, S-50.`; nothing if there is none.
    fn ids<W: Write>(&self, out: &mut W, what: Text, ids: EvidenceSet) -> fmt::Result {
        if ids.is_empty() {
            return Ok(());
        }
        self.bullet(out, 0)?;
        write!(out, "{}: ", self.say(what))?;
        self.list(out, ids.into_iter(), |out, id| write!(out, "{id}"))?;
        out.write_str(".\n")
    }

    /// What one part cites, with the project's own choices behind it.
    pub(super) fn cited_by(&self, part: Part) -> EvidenceSet {
        let mut behind = EvidenceSet::empty();
        if part == Part::Schedule && self.findings.schedule.applies {
            behind |= self.findings.pregnant.evidence | self.findings.lactating.evidence;
            behind |= self.behind_schedule();
        }
        let choices = behind.into_iter().filter(|id| id.class() == Class::Project);
        self.cited.get() | choices.collect::<EvidenceSet>()
    }

    /// What the events of the schedule rest on, where it is printed.
    fn behind_schedule(&self) -> EvidenceSet {
        let mut behind = EvidenceSet::empty();
        if self.findings.schedule.applies {
            let view = assess::schedule(self.case, self.policy, self.findings);
            view.events(&mut |event| behind |= event.evidence);
        }
        behind
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
        let others = [self.behind_changes(), self.behind_treatment(), self.behind_schedule()];
        let behind = behind.into_iter().chain(others);
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

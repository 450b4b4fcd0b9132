//! One letter, section by section.

use alloc::vec;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::{Style, limit, words};
use crate::assess::{self, Findings, fails_by_bmd_alone};
use crate::case::{BmdMeasurement, Case, Fracture};
use crate::criteria::{self, CriteriaSet, CriteriaSetId, Parts};
use crate::diagnosis::{Diagnosis, FailedPart, Label};
use crate::evidence::{Class, EvidenceId, EvidenceSet, REFERENCES};
use crate::finding::{Finding, Margin};
use crate::locale;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::{hundredths, with_decimals};
use crate::template::fill;
use crate::text::{Language, Text};
use crate::vocabulary::{BmdSite, Level};

pub(super) struct Letter<'a> {
    pub(super) case: &'a Case,
    pub(super) policy: &'a Policy,
    pub(super) findings: &'a Findings,
    pub(super) language: Language,
    pub(super) style: Style,
}

/// Fractures that one set treats alike.
struct Alike<'a> {
    parts: Parts,
    fractures: Vec<&'a Fracture>,
}

impl Letter<'_> {
    pub(super) fn write<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.title(out)?;
        self.answer(out)?;
        self.why(out)?;
        self.beside(out)?;
        self.reproductive_state(out)?;
        self.missing(out)?;
        self.remarks(out)?;
        self.sources(out)?;
        self.banner(out)
    }

    fn say(&self, text: Text) -> &'static str {
        text.of(self.language)
    }

    fn diagnosis(&self) -> &Diagnosis {
        &self.findings.diagnosis
    }

    fn title<W: Write>(&self, out: &mut W) -> fmt::Result {
        if self.style == Style::Markdown {
            out.write_str("# ")?;
        }
        write!(out, "{}, ", self.say(words::TITLE))?;
        locale::date(out, self.case.as_of, self.language)?;
        out.write_char('\n')
    }

    fn heading<W: Write>(&self, out: &mut W, text: Text) -> fmt::Result {
        let text = self.say(text);
        match self.style {
            Style::Markdown => write!(out, "\n## {text}\n\n"),
            Style::Text => write!(out, "\n{text}\n"),
        }
    }

    /// Starts an entry of a list, or one inside another.
    fn bullet<W: Write>(&self, out: &mut W, depth: usize) -> fmt::Result {
        match self.style {
            Style::Markdown => write!(out, "{:1$}- ", "", depth.saturating_mul(2)),
            Style::Text => write!(out, "{:1$}- ", "", depth.saturating_mul(2).saturating_add(2)),
        }
    }

    /// Starts a sentence of its own.
    fn sentence<W: Write>(&self, out: &mut W) -> fmt::Result {
        match self.style {
            Style::Markdown => Ok(()),
            Style::Text => out.write_str("  "),
        }
    }

    /// Ends a sentence of its own; in Markdown two of them would run together.
    fn end<W: Write>(&self, out: &mut W) -> fmt::Result {
        out.write_str(match self.style {
            Style::Markdown => "\n\n",
            Style::Text => "\n",
        })
    }

    fn answer<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::ANSWER)?;
        self.sentence(out)?;
        let diagnosis = self.diagnosis();
        let template = diagnosis.label.words(
            diagnosis.a_by_t_only,
            diagnosis.failed.contains(FailedPart::Bmd),
            diagnosis.failed.contains(FailedPart::Timing),
        );
        fill(out, self.say(template), |out, name| self.label_argument(out, name))?;
        self.cite(out, diagnosis.evidence(), |class| class == Class::Statement)?;
        self.end(out)?;
        if diagnosis.provisional() && diagnosis.label != Label::AlternativeCauseFirst {
            self.sentence(out)?;
            out.write_str(self.say(words::FOR_NOW))?;
            self.cite(out, diagnosis.exclusions.finding.evidence, |_| true)?;
            self.end(out)?;
        }
        let remarks = [
            (diagnosis.exclusions.monogenic_confirmed, words::MONOGENIC),
            (diagnosis.input.t_score_not_reported(), words::T_NOT_REPORTED),
        ];
        for (_, text) in remarks.into_iter().filter(|(applies, _)| *applies) {
            self.sentence(out)?;
            out.write_str(self.say(text))?;
            self.end(out)?;
        }
        self.disagreement(out)
    }

    fn label_argument<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
        let diagnosis = self.diagnosis();
        let outcome =
            |id: CriteriaSetId| diagnosis.set(id).map_or(Tri::Unknown, |finding| finding.outcome);
        match name {
            "a" => out.write_str(self.say(words::outcome(outcome(CriteriaSetId::Introduction)))),
            "b" => out.write_str(self.say(words::outcome(outcome(CriteriaSetId::Diagnostic)))),
            "z" | "limit" => match self.margin(CriteriaSetId::Diagnostic) {
                Some(margin) if name == "z" => self.measured(out, margin),
                Some(margin) => self.number(out, &hundredths(i32::from(margin.limit))),
                None => Ok(()),
            },
            "t" => {
                out.write_str("T-score ")?;
                match self.margin(CriteriaSetId::Introduction) {
                    Some(margin) => self.measured(out, margin),
                    None => Ok(()),
                }
            }
            "cause" => self.list(out, diagnosis.exclusions.first.into_iter(), |out, cause| {
                out.write_str(self.say(cause.name()))
            }),
            _ => Ok(()),
        }
    }

    fn margin(&self, id: CriteriaSetId) -> Option<Margin> {
        self.diagnosis().set(id)?.margin
    }

    fn measured<W: Write>(&self, out: &mut W, margin: Margin) -> fmt::Result {
        self.number(out, &with_decimals(margin.measured, margin.decimals))
    }

    fn number<W: Write>(&self, out: &mut W, text: &str) -> fmt::Result {
        locale::decimal(out, text, self.language)
    }

    fn list<W: Write, T>(
        &self,
        out: &mut W,
        entries: impl Iterator<Item = T>,
        mut write: impl FnMut(&mut W, T) -> fmt::Result,
    ) -> fmt::Result {
        for (place, entry) in entries.enumerate() {
            if place != 0 {
                out.write_str(", ")?;
            }
            write(out, entry)?;
        }
        Ok(())
    }

    /// Which sets are met and which are not, if they differ.
    fn disagreement<W: Write>(&self, out: &mut W) -> fmt::Result {
        let makes_label =
            |set: &&&CriteriaSet| set.class == Class::Statement && !set.arms.is_empty();
        let with = |wanted: Tri| {
            criteria::ALL.iter().filter(makes_label).filter(move |set| {
                self.diagnosis().set(set.id).is_some_and(|finding| finding.outcome == wanted)
            })
        };
        if with(Tri::Yes).next().is_none() || with(Tri::No).next().is_none() {
            return Ok(());
        }
        self.sentence(out)?;
        write!(out, "{}. {}: ", self.say(words::DISAGREE), self.say(words::MEETS))?;
        self.list(out, with(Tri::Yes), |out, set| out.write_str(self.say(set.name)))?;
        write!(out, ". {}: ", self.say(words::DOES_NOT_MEET))?;
        self.list(out, with(Tri::No), |out, set| {
            out.write_str(self.say(set.name))?;
            if fails_by_bmd_alone(self.case, self.policy, set) {
                write!(out, " ({} ", self.say(words::WOULD_MEET))?;
                super::limits(set, self.language, out)?;
                out.write_char(')')?;
            }
            Ok(())
        })?;
        out.write_char('.')?;
        self.end(out)
    }

    fn why<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::WHY)?;
        for set in criteria::ALL.iter().filter(|set| set.class == Class::Statement) {
            self.set(out, set)?;
        }
        Ok(())
    }

    fn beside<W: Write>(&self, out: &mut W) -> fmt::Result {
        let beside = || {
            criteria::ALL.iter().filter(|set| {
                set.class != Class::Statement && self.diagnosis().set(set.id).is_some()
            })
        };
        if beside().next().is_none() {
            return Ok(());
        }
        self.heading(out, words::BESIDE)?;
        beside().try_for_each(|set| self.set(out, set))
    }

    fn set<W: Write>(&self, out: &mut W, set: &CriteriaSet) -> fmt::Result {
        let Some(finding) = self.diagnosis().set(set.id) else { return Ok(()) };
        self.bullet(out, 0)?;
        let outcome = self.say(words::outcome(finding.outcome));
        write!(out, "{}: {outcome}", self.say(set.name))?;
        self.cite(out, finding.evidence, |class| class != Class::Project)?;
        out.write_char('\n')?;

        self.bullet(out, 1)?;
        write!(out, "{}: ", self.say(words::ASKS))?;
        super::asks(set, self.language, out)?;
        out.write_str(".\n")?;

        if set.site.is_some() {
            for alike in self.fractures_alike(set) {
                self.bullet(out, 1)?;
                self.fractures(out, &alike.fractures)?;
                self.parts(out, set, alike.parts)?;
            }
        }
        if let Some(margin) = finding.margin {
            self.bullet(out, 1)?;
            self.score(out, margin)?;
        }
        self.days(out, finding)
    }

    /// Fractures of which the set says the same for the same reasons, in the order recorded.
    fn fractures_alike(&self, set: &CriteriaSet) -> Vec<Alike<'_>> {
        let mut groups: Vec<Alike<'_>> = Vec::new();
        for fracture in self.case.fractures.iter() {
            let parts = set.parts(self.case, self.policy, fracture);
            let alike = |group: &&mut Alike<'_>| {
                group.parts == parts
                    && group.fractures.first().is_some_and(|first| {
                        (first.onset, first.mechanism, first.confirmed)
                            == (fracture.onset, fracture.mechanism, fracture.confirmed)
                    })
            };
            match groups.iter_mut().find(alike) {
                Some(group) => group.fractures.push(fracture),
                None => groups.push(Alike { parts, fractures: vec![fracture] }),
            }
        }
        groups
    }

    fn fractures<W: Write>(&self, out: &mut W, fractures: &[&Fracture]) -> fmt::Result {
        // Bones without a level are counted, not repeated.
        let mut bones: Vec<(&Fracture, usize)> = Vec::new();
        for fracture in fractures {
            let same = |(bone, _): &&mut (&Fracture, usize)| {
                bone.level.is_none() && (bone.level, bone.site) == (fracture.level, fracture.site)
            };
            match bones.iter_mut().find(same) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => bones.push((*fracture, 1)),
            }
        }
        self.list(out, bones.into_iter(), |out, (bone, count)| {
            match (bone.level, bone.site) {
                (Some(level), _) => locale::level(out, level, self.language)?,
                (None, Some(site)) => out.write_str(self.say(words::bone(site)))?,
                (None, None) => out.write_str(self.say(words::SITE_UNKNOWN))?,
            }
            if count > 1 { write!(out, " ×{count}") } else { Ok(()) }
        })?;
        let Some(fracture) = fractures.first() else { return Ok(()) };
        out.write_str("; ")?;
        match fracture.onset {
            Some(onset) => locale::approximate(out, onset, self.language)?,
            None => out.write_str(self.say(words::DATE_UNKNOWN))?,
        }
        let confirmed = match fracture.confirmed {
            Tri::Yes => words::CONFIRMED,
            Tri::No => words::REFUTED,
            Tri::Unknown => words::SUSPECTED,
        };
        write!(
            out,
            "; {}, {}: ",
            self.say(words::mechanism(fracture.mechanism)),
            self.say(confirmed)
        )
    }

    fn parts<W: Write>(&self, out: &mut W, set: &CriteriaSet, parts: Parts) -> fmt::Result {
        let named = [
            (words::FRACTURE, parts.fracture, true),
            (words::TIME, parts.timing, !set.windows.is_empty()),
            (words::BMD, parts.bmd, !set.arms.is_empty()),
        ];
        let asked = named.into_iter().filter(|(_, _, asked)| *asked);
        self.list(out, asked, |out, (name, part, _)| {
            write!(out, "{} {}", self.say(name), self.say(words::outcome(part)))
        })?;
        out.write_str(".\n")
    }

    /// The deciding score against its limit.
    fn score<W: Write>(&self, out: &mut W, margin: Margin) -> fmt::Result {
        write!(out, "{} ", limit::score_name(margin.score))?;
        self.measured(out, margin)?;
        if let Some(m) = self.case.bmd.iter().find(|m| m.index == margin.measurement) {
            self.measurement(out, m)?;
        }
        out.write_str("; ")?;
        let value = hundredths(i32::from(margin.limit));
        limit::limit(out, margin.score, margin.operator, &value, self.language)?;
        let distance = margin.hundredths();
        let position = match distance {
            0 => words::ON_THE_LIMIT,
            1.. => words::INSIDE,
            ..0 => words::OUTSIDE,
        };
        write!(out, "; {}", self.say(position))?;
        if distance != 0 {
            out.write_char(' ')?;
            self.number(out, &hundredths(distance.saturating_abs()))?;
        }
        out.write_str(".\n")
    }

    fn measurement<W: Write>(&self, out: &mut W, m: &BmdMeasurement) -> fmt::Result {
        if let Some(site) = m.site {
            write!(out, ", {}", self.say(words::bmd_site(site)))?;
            if site == BmdSite::LumbarSpine {
                out.write_char(' ')?;
                self.levels(out, m)?;
            }
        }
        if let Some(date) = m.date {
            out.write_str(", ")?;
            locale::date(out, date, self.language)?;
        }
        Ok(())
    }

    /// `L1-L4` for the whole region, the vertebrae one by one for a part of it.
    fn levels<W: Write>(&self, out: &mut W, m: &BmdMeasurement) -> fmt::Result {
        let whole = Level::L1 | Level::L2 | Level::L3 | Level::L4;
        if m.levels == whole {
            return out.write_str("L1-L4");
        }
        for (place, level) in m.levels.iter().enumerate() {
            if place != 0 {
                out.write_char('+')?;
            }
            locale::level(out, level, self.language)?;
        }
        Ok(())
    }

    fn days<W: Write>(&self, out: &mut W, finding: &Finding) -> fmt::Result {
        let Some(days) = finding.days_inside else { return Ok(()) };
        let position = if days < 0 { words::DAYS_OUTSIDE } else { words::DAYS_INSIDE };
        let unit = if days.saturating_abs() == 1 { words::DAY } else { words::DAYS };
        self.bullet(out, 1)?;
        writeln!(out, "{} {} {}.", days.saturating_abs(), self.say(unit), self.say(position))
    }

    fn reproductive_state<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::STATE)?;
        for (name, finding) in
            [(words::PREGNANT, self.findings.pregnant), (words::LACTATING, self.findings.lactating)]
        {
            self.bullet(out, 0)?;
            writeln!(out, "{}: {}.", self.say(name), self.say(words::answer(finding.outcome)))?;
        }
        Ok(())
    }

    /// What to ask next; facts that are asked for in the same words stand together.
    fn missing<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::MISSING)?;
        let mut asked: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
        for fact in assess::requests(self.case, self.policy, self.findings).iter().map(|r| r.fact) {
            let ask = fact.key.how_to_get(self.findings.pregnant.outcome).clinician;
            let (ask, name) = (self.say(ask), self.say(fact.key.name()));
            match asked.iter_mut().find(|(known, _)| *known == ask) {
                Some((_, names)) if names.contains(&name) => {}
                Some((_, names)) => names.push(name),
                None => asked.push((ask, vec![name])),
            }
        }
        if asked.is_empty() {
            self.sentence(out)?;
            out.write_str(self.say(words::NOTHING_MISSING))?;
            return self.end(out);
        }
        for (ask, names) in asked {
            self.bullet(out, 0)?;
            self.list(out, names.into_iter(), |out, name| out.write_str(name))?;
            writeln!(out, ": {ask}")?;
        }
        Ok(())
    }

    fn remarks<W: Write>(&self, out: &mut W) -> fmt::Result {
        if self.case.warnings.is_empty() {
            return Ok(());
        }
        self.heading(out, words::REMARKS)?;
        for warning in &self.case.warnings {
            self.bullet(out, 0)?;
            let message = match self.language {
                Language::English => &warning.message_en,
                Language::Danish => &warning.message_da,
            };
            writeln!(out, "{message} [{}, {}]", warning.code.as_str(), warning.pointer)?;
        }
        Ok(())
    }

    /// The article, every work it cites for what stands above, and what it cites none for.
    fn sources<W: Write>(&self, out: &mut W) -> fmt::Result {
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
        self.bullet(out, 0)?;
        let strength = self.say(assess::strength(self.diagnosis().evidence()).name());
        writeln!(out, "{}: {strength}.", self.say(words::STRENGTH))
    }

    fn cited(&self) -> EvidenceSet {
        let diagnosis = self.diagnosis();
        let mut cited = diagnosis.evidence()
            | diagnosis.exclusions.finding.evidence
            | self.findings.pregnant.evidence
            | self.findings.lactating.evidence;
        for finding in diagnosis.sets.iter().flatten() {
            cited |= finding.evidence;
        }
        cited
    }

    /// ` [S-44; ref. 18]`.
    fn cite<W: Write>(
        &self,
        out: &mut W,
        evidence: EvidenceSet,
        keep: impl Fn(Class) -> bool,
    ) -> fmt::Result {
        out.write_str(" [")?;
        let kept = evidence.into_iter().filter(|id| keep(id.class()));
        for (place, id) in kept.enumerate() {
            if place != 0 {
                out.write_str("; ")?;
            }
            write!(out, "{id}")?;
            for number in id.entry().references {
                write!(out, ", {} {number}", self.say(words::REFERENCE))?;
            }
        }
        out.write_char(']')
    }

    fn banner<W: Write>(&self, out: &mut W) -> fmt::Result {
        out.write_char('\n')?;
        for text in [words::BANNER_SCOPE, words::BANNER_EVIDENCE] {
            if self.style == Style::Markdown {
                out.write_str("> ")?;
            }
            writeln!(out, "{}", self.say(text))?;
        }
        Ok(())
    }
}

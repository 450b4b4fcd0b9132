//! The criteria: the label, then each definition fracture by fracture.

use alloc::vec;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use enumset::EnumSet;

use super::Letter;
use crate::assess::{Recorder, fails_by_bmd_alone};
use crate::case::{BmdMeasurement, Fracture};
use crate::criteria::{self, CriteriaSet, CriteriaSetId, Parts};
use crate::diagnosis::{Label, words as said};
use crate::differential::Cause;
use crate::evidence::Class;
use crate::exclusions;
use crate::explain::{self, limit, words};
use crate::facts::FactKey;
use crate::finding::{Finding, Margin};
use crate::locale;
use crate::logic::Tri;
use crate::quantity::{hundredths, with_decimals};
use crate::template::fill;
use crate::vocabulary::{BmdSite, Level};

/// Fractures that one set treats alike.
struct Alike<'a> {
    parts: Parts,
    fractures: Vec<&'a Fracture>,
}

impl Letter<'_> {
    /// The label with what limits it.
    pub(super) fn label<W: Write>(&self, out: &mut W) -> fmt::Result {
        let diagnosis = self.diagnosis();
        self.start(out)?;
        let no_fracture =
            diagnosis.label == Label::NotMet && self.case.fractures.entries.is_empty();
        let sentence = if no_fracture { &said::NOT_MET_NO_FRACTURE } else { diagnosis.sentence() };
        fill(out, self.say(sentence.clinician), |out, name| self.label_argument(out, name))?;
        self.cite(out, diagnosis.evidence(), |class| class == Class::Statement)?;
        out.write_char('\n')?;
        // Without a fracture there is nothing yet to ascribe to any cause.
        if diagnosis.provisional()
            && diagnosis.label != Label::AlternativeCauseFirst
            && !no_fracture
        {
            self.start(out)?;
            fill(out, self.say(said::PROVISIONAL.clinician), |out, _| self.not_excluded(out))?;
            self.cite(out, diagnosis.exclusions.finding.evidence, |_| true)?;
            out.write_char('\n')?;
        }
        if diagnosis.input.t_score_not_reported() {
            self.paragraph(out, &said::T_NOT_REPORTED, |_, _| Ok(()))?;
        }
        self.disagreement(out)
    }

    /// The parts of the work-up that keep the label provisional.
    fn not_excluded<W: Write>(&self, out: &mut W) -> fmt::Result {
        let cause = |key| match key {
            FactKey::Malignancy => Cause::Malignancy,
            FactKey::Osteomalacia => Cause::Osteomalacia,
            FactKey::MonogenicBoneDisease => Cause::MonogenicBoneDisease,
            _ => Cause::SecondaryOsteoporosis,
        };
        self.texts(out, exclusions::open(self.case).map(|key| cause(key).name()))
    }

    pub(super) fn label_argument<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
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
            "cause" => {
                let exclusions = &diagnosis.exclusions;
                let causes = if exclusions.confirmed.is_empty() {
                    exclusions.first
                } else {
                    exclusions.confirmed
                };
                self.texts(out, causes.into_iter().map(|cause| cause.name()))
            }
            _ => Ok(()),
        }
    }

    fn margin(&self, id: CriteriaSetId) -> Option<Margin> {
        self.diagnosis().set(id)?.margin
    }

    pub(super) fn measured<W: Write>(&self, out: &mut W, margin: Margin) -> fmt::Result {
        self.number(out, &with_decimals(margin.measured, margin.decimals))
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
        self.start(out)?;
        write!(out, "{}. {}: ", self.say(words::DISAGREE), self.say(words::MEETS))?;
        self.list(out, with(Tri::Yes), |out, set| out.write_str(self.say(set.name)))?;
        write!(out, ". {}: ", self.say(words::DOES_NOT_MEET))?;
        self.list(out, with(Tri::No), |out, set| {
            out.write_str(self.say(set.name))?;
            if fails_by_bmd_alone(self.case, self.policy, set) {
                write!(out, " ({} ", self.say(words::WOULD_MEET))?;
                explain::limits(set, self.language, out)?;
                out.write_char(')')?;
            }
            Ok(())
        })?;
        out.write_char('.')?;
        out.write_char('\n')
    }

    pub(super) fn criteria_grounds<W: Write>(&self, out: &mut W) -> fmt::Result {
        for set in criteria::ALL.iter().filter(|set| set.class == Class::Statement) {
            self.set(out, set)?;
        }
        Ok(())
    }

    /// Definitions that are reported beside the label and never touch it.
    pub(super) fn beside<W: Write>(&self, out: &mut W) -> fmt::Result {
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
        self.strength(out, finding.evidence)?;
        if set.id == CriteriaSetId::Descriptive {
            write!(out, "; {}", self.say(words::DESCRIBES_ONLY))?;
        }
        out.write_char('\n')?;

        self.bullet(out, 1)?;
        write!(out, "{}: ", self.say(words::ASKS))?;
        explain::asks(set, self.language, out)?;
        out.write_str(".\n")?;

        if set.site.is_some() {
            for alike in self.fractures_alike(set) {
                self.bullet(out, 1)?;
                self.fractures(out, &alike.fractures)?;
                self.parts(out, set, alike.parts)?;
            }
        }
        if set.site.is_some() && self.case.fractures.entries.is_empty() {
            let said = if self.case.fractures.complete {
                words::NO_FRACTURE
            } else {
                words::FRACTURES_UNKNOWN
            };
            self.bullet(out, 1)?;
            writeln!(out, "{}", self.say(said))?;
        }
        if let Some(margin) = finding.margin {
            self.bullet(out, 1)?;
            self.score(out, margin)?;
        }
        self.days(out, finding)?;
        self.waits_for(out, set, finding)
    }

    /// What an undecided definition lacks and nobody is asked for: a T-score, or everything
    /// while another cause comes first.
    fn waits_for<W: Write>(
        &self,
        out: &mut W,
        set: &CriteriaSet,
        finding: &Finding,
    ) -> fmt::Result {
        if !finding.outcome.is_unknown() {
            return Ok(());
        }
        let mut facts = Recorder::default();
        set.trace(self.case, self.policy, finding.outcome, &mut facts);
        let requests = self.to_ask();
        facts.missing.retain(|fact| !requests.iter().any(|request| request.fact == *fact));
        if facts.missing.is_empty() {
            return Ok(());
        }
        self.bullet(out, 1)?;
        write!(out, "{}: ", self.say(words::WAITS_FOR))?;
        self.names(out, &facts.missing)?;
        out.write_str(".\n")
    }

    /// Fractures of which the set says the same for the same reasons, in the order recorded.
    fn fractures_alike(&self, set: &CriteriaSet) -> Vec<Alike<'_>> {
        let mut groups: Vec<Alike<'_>> = Vec::new();
        for (fracture, parts) in set.of_each(self.case, self.policy) {
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
        self.bones(out, fractures)?;
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

    /// The bones alone, those without a level counted and not repeated.
    pub(super) fn bones<W: Write>(&self, out: &mut W, fractures: &[&Fracture]) -> fmt::Result {
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
                (None, Some(site)) => out.write_str(self.say(site.name()))?,
                (None, None) => out.write_str(self.say(words::SITE_UNKNOWN))?,
            }
            if count > 1 { write!(out, " ×{count}") } else { Ok(()) }
        })
    }

    fn parts<W: Write>(&self, out: &mut W, set: &CriteriaSet, parts: Parts) -> fmt::Result {
        let named = [
            (words::FRACTURE, parts.fracture, true),
            (words::TIME, parts.timing, !set.windows.is_empty()),
            (words::BMD, parts.bmd, !set.arms.is_empty()),
        ];
        let asked = named.into_iter().filter(|(_, _, asked)| *asked);
        self.list(out, asked, |out, (name, part, _)| {
            write!(out, "{}: {}", self.say(name), self.say(words::outcome(part)))
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
            out.write_str(", ")?;
            self.site(out, site, m.levels)?;
        }
        if let Some(date) = m.date {
            out.write_str(", ")?;
            locale::date(out, date, self.language)?;
        }
        Ok(())
    }

    /// `total hip`, `lumbar spine L1-L4`, `lumbar spine L1+L3+L4`.
    pub(super) fn site<W: Write>(
        &self,
        out: &mut W,
        site: BmdSite,
        levels: EnumSet<Level>,
    ) -> fmt::Result {
        out.write_str(self.say(site.name()))?;
        if site != BmdSite::LumbarSpine {
            return Ok(());
        }
        out.write_char(' ')?;
        let whole = Level::L1 | Level::L2 | Level::L3 | Level::L4;
        if levels == whole {
            return out.write_str("L1-L4");
        }
        for (place, level) in levels.iter().enumerate() {
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
}

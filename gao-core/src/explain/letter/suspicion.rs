//! The level of suspicion, and what it rests on.

use core::fmt::{self, Write};

use super::Letter;
use crate::assess::Recorder;
use crate::evidence::Class;
use crate::evidence::thresholds::figures::INCIDENCE;
use crate::explain::words;
use crate::finding::RuleId;
use crate::suspicion::{self, SuspicionLevel, words as said};
use crate::template::fill;
use crate::text::Language;

/// Days in a week.
const WEEK: u16 = 7;

impl Letter<'_> {
    pub(super) fn suspicion<W: Write>(&self, out: &mut W) -> fmt::Result {
        let suspicion = &self.findings.suspicion;
        self.start(out)?;
        fill(out, self.say(suspicion.sentence().clinician), |out, name| {
            self.suspicion_argument(out, name)
        })?;
        self.cite(out, suspicion.evidence, |class| class == Class::Statement)?;
        out.write_char('\n')?;
        if !suspicion.risk_factors.is_empty() {
            self.start(out)?;
            fill(out, self.say(said::RISK_LIST.clinician), |out, _| {
                self.texts(out, suspicion.risk_factors.into_iter().map(|risk| risk.name()))
            })?;
            let evidence = suspicion.risk_factors.iter().map(|risk| risk.evidence()).collect();
            self.cite(out, evidence, |_| true)?;
            out.write_char('\n')?;
        } else if suspicion.level >= SuspicionLevel::Suspect {
            self.paragraph(out, &said::NO_RISK_NEEDED, |_, _| Ok(()))?;
        }
        if suspicion.is_weighed_by_rarity() {
            self.paragraph(out, &said::RARE, |out, name| self.incidence(out, name))?;
        }
        Ok(())
    }

    pub(super) fn incidence<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
        match (name, self.language) {
            ("rate", _) => write!(out, "{}-{}", INCIDENCE.from, INCIDENCE.to),
            (_, Language::English) => out.write_str("100,000"),
            (_, Language::Danish) => out.write_str("100.000"),
        }
    }

    pub(super) fn suspicion_argument<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
        let suspicion = &self.findings.suspicion;
        match name {
            "list" => {
                let lifting = suspicion.risk_factors.into_iter().filter(|risk| risk.lifts());
                self.texts(out, lifting.map(|risk| risk.name()))
            }
            "level" => out.write_str(self.say(suspicion.highest().name())),
            "window" => fill(out, self.say(words::ONSET_WINDOW), |out, name| match name {
                "week" => write!(
                    out,
                    "{}",
                    self.policy.second_trimester_from_days.checked_div(WEEK).unwrap_or_default()
                ),
                _ => write!(out, "{}", self.policy.postpartum_months),
            }),
            "fact" => {
                let mut facts = Recorder::default();
                suspicion::trace(self.case, self.policy, suspicion, &mut facts);
                let first = facts.missing.first();
                first.map_or(Ok(()), |fact| out.write_str(self.say(fact.key.name())))
            }
            _ => Ok(()),
        }
    }

    /// The facts behind the level.
    pub(super) fn suspicion_grounds<W: Write>(&self, out: &mut W) -> fmt::Result {
        let suspicion = &self.findings.suspicion;
        self.bullet(out, 0)?;
        write!(out, "{}: {}", self.say(words::SUSPICION), self.say(suspicion.level.name()))?;
        write!(out, " ({}.{})", RuleId::Suspicion.as_str(), suspicion.row)?;
        self.cite(out, suspicion.evidence, |class| class == Class::Statement)?;
        self.strength(out, suspicion.evidence)?;
        out.write_char('\n')?;
        if suspicion.level == SuspicionLevel::Insufficient {
            self.bullet(out, 1)?;
            write!(out, "{}: ", self.say(words::MAY_BECOME))?;
            self.texts(out, suspicion.possible.into_iter().map(|level| level.name()))?;
            out.write_str(".\n")?;
        }
        self.facts_used(out, 1, |trace| {
            suspicion::trace(self.case, self.policy, suspicion, trace);
        })
    }
}

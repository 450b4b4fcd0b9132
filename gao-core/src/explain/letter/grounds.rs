//! Facts used, in words: what each is called, what was recorded, how far it lies from a limit.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::assess::{self, Recorder};
use crate::evidence::EvidenceSet;
use crate::explain::{limit, value, words};
use crate::finding::{Distance, FactAt};
use crate::quantity::hundredths;

impl Letter<'_> {
    /// One line: every fact that a rule leaned on.
    pub(super) fn facts_used<W: Write>(
        &self,
        out: &mut W,
        depth: usize,
        trace: impl FnOnce(&mut Recorder),
    ) -> fmt::Result {
        let mut facts = Recorder::default();
        trace(&mut facts);
        if facts.used.is_empty() {
            return Ok(());
        }
        self.bullet(out, depth)?;
        write!(out, "{}: ", self.say(words::FACTS_USED))?;
        // What several entries have in common is said once, with how many they are.
        let mut said: Vec<(String, usize)> = Vec::new();
        for (fact, _, distance) in &facts.used {
            let text = self.fact_used(*fact, *distance)?;
            match said.iter_mut().find(|(known, _)| *known == text) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => said.push((text, 1)),
            }
        }
        for (place, (text, count)) in said.iter().enumerate() {
            if place != 0 {
                out.write_str("; ")?;
            }
            out.write_str(text)?;
            if *count > 1 {
                write!(out, " ×{count}")?;
            }
        }
        out.write_str(".\n")
    }

    /// `whether the pain is severe: yes`.
    fn fact_used(&self, fact: FactAt, distance: Option<Distance>) -> Result<String, fmt::Error> {
        let mut text = String::from(self.say(fact.key.name()));
        value::write(&mut text, self.case, fact, self.language, self.style)?;
        if let Some(distance) = distance {
            self.distance(&mut text, distance)?;
        }
        Ok(text)
    }

    fn distance<W: Write>(&self, out: &mut W, distance: Distance) -> fmt::Result {
        match distance {
            Distance::Score(margin) => {
                out.write_str(" (")?;
                let value = hundredths(i32::from(margin.limit));
                limit::limit(out, margin.score, margin.operator, &value, self.language)?;
                out.write_char(')')
            }
            Distance::DaysInside(_) => Ok(()),
            Distance::HeightLost { millimetres, limit } => {
                write!(out, " ({millimetres} mm, {} {limit} mm)", self.say(words::LIMIT))
            }
        }
    }

    /// `; weakest published evidence: …`.
    pub(super) fn strength<W: Write>(&self, out: &mut W, evidence: EvidenceSet) -> fmt::Result {
        let strength = self.say(assess::strength(evidence).name());
        write!(out, "; {}: {strength}", self.say(words::WEAKEST))
    }

    /// Names of facts, each once.
    pub(super) fn names<W: Write>(&self, out: &mut W, facts: &[FactAt]) -> fmt::Result {
        let mut names: Vec<&'static str> = Vec::new();
        for fact in facts {
            let name = self.say(fact.key.name());
            if !names.contains(&name) {
                names.push(name);
            }
        }
        self.list(out, names.into_iter(), |out, name| out.write_str(name))
    }
}

//! Which facts of the article bear on her, on a page of its own, for both readers.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::assess::{self, Recorder};
use crate::counselling::{CounsellingFact, FREQUENT_LEVELS, LICENCE, Told, words as said};
use crate::evidence::REFERENCES;
use crate::evidence::thresholds::figures::{
    BREASTFEEDING_SHARE, FREQUENT_LEVELS_SHARE, MEAN_AGE, MEAN_VERTEBRAE, TERIPARATIDE_LUMBAR_6,
    UNTREATED_ENVELOPE,
};
use crate::evidence::thresholds::{
    LACTATION_LOSS_HIP_AND_FOREARM, LACTATION_LOSS_LUMBAR_SPINE, RECOVERY_MONTHS, Span,
};
use crate::explain::words;
use crate::facts::FactKey;
use crate::locale;
use crate::prognosis::PrognosisTopic;
use crate::projection::{CELLS, CellKind};
use crate::quantity::{tenths, tenths_or_whole};
use crate::sentence::{Audience, Sentence};
use crate::template::fill;

impl Letter<'_> {
    /// What to tell her, each with its source and its strength; what is open, and why.
    pub(super) fn counselling<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::COUNSELLING)?;
        let view = assess::counselled(self.case, self.policy, self.findings);
        let facts = view.facts();
        let mut said_once: Vec<&'static Sentence> = Vec::new();
        for told in facts.iter().filter(|told| told.is_shown()) {
            self.fact_told(out, told)?;
            for beside in beside(told, &mut said_once) {
                self.entry(out, 1, beside, |_, _| Ok(()))?;
            }
        }
        if !facts.iter().any(Told::is_shown) {
            self.paragraph(out, &said::NONE, |_, _| Ok(()))?;
        }
        if let Some(bar) = facts.iter().find_map(|told| told.withheld) {
            self.paragraph(out, bar.facts_sentence(), |_, _| Ok(()))?;
        }
        self.open_facts(out, &facts)?;
        self.paragraph(out, &said::SOURCE, |out, name| match name {
            "citation" => out.write_str(self.say(words::ARTICLE).trim_start_matches("S: ")),
            "licence" => out.write_str(LICENCE),
            _ => write!(out, "{}", REFERENCES.len()),
        })
    }

    fn fact_told<W: Write>(&self, out: &mut W, told: &Told) -> fmt::Result {
        let sentence = told.fact.sentence();
        self.bullet(out, 0)?;
        fill(out, self.say(sentence.clinician), |out, name| {
            self.fact_argument(out, told.fact, name)
        })?;
        self.cite(out, sentence.evidence, |_| true)?;
        self.strength(out, sentence.evidence)?;
        out.write_char('\n')
    }

    /// What may bear on her, and what would decide it; facts that hang on the same are named
    /// together.
    fn open_facts<W: Write>(&self, out: &mut W, facts: &[Told]) -> fmt::Result {
        let view = assess::counselled(self.case, self.policy, self.findings);
        let mut groups: Vec<(Recorder, Vec<CounsellingFact>)> = Vec::new();
        let open = |told: &&Told| told.applies.is_unknown() && told.withheld.is_none();
        for told in facts.iter().filter(open) {
            let mut recorder = Recorder::default();
            view.trace_open(told.fact, &mut recorder);
            // Nothing that radiates is named before pregnancy is excluded.
            let pregnant = self.findings.pregnant.outcome;
            recorder.missing.retain(|fact| pregnant.is_no() || !is_of_a_scan(fact.key));
            match groups.iter_mut().find(|(known, _)| known.missing == recorder.missing) {
                Some((_, named)) => named.push(told.fact),
                None => groups.push((recorder, alloc::vec![told.fact])),
            }
        }
        for (recorder, named) in groups.iter().filter(|(facts, _)| !facts.missing.is_empty()) {
            self.entry(out, 0, &said::OPEN, |out, name| match name {
                "facts" => self.texts(out, named.iter().map(|fact| fact.name())),
                _ => self.names(out, &recorder.missing),
            })?;
        }
        Ok(())
    }

    /// The same facts in her words.
    pub(super) fn patient_counselling<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::PATIENT_COUNSELLING)?;
        let facts = assess::counselled(self.case, self.policy, self.findings).facts();
        let mut said_once: Vec<&'static Sentence> = Vec::new();
        for told in facts.iter().filter(|told| told.is_shown()) {
            let Some(text) = told.fact.sentence().of(Audience::Patient, self.language) else {
                continue;
            };
            self.bullet(out, 0)?;
            fill(out, text, |out, name| self.fact_argument(out, told.fact, name))?;
            // What stands beside it belongs to it.
            for beside in beside(told, &mut said_once) {
                self.said_beside(out, beside)?;
            }
            out.write_char('\n')?;
        }
        if !facts.iter().any(Told::is_shown) {
            self.to_her(out, &said::NONE, |_, _| Ok(()))?;
        }
        Ok(())
    }

    fn said_beside<W: Write>(&self, out: &mut W, beside: &Sentence) -> fmt::Result {
        match beside.of(Audience::Patient, self.language) {
            Some(text) => write!(out, " {text}"),
            None => Ok(()),
        }
    }

    fn fact_argument<W: Write>(
        &self,
        out: &mut W,
        fact: CounsellingFact,
        name: &str,
    ) -> fmt::Result {
        let group = self.findings.prognosis.group.group;
        match fact {
            CounsellingFact::Rare => self.incidence(out, name),
            CounsellingFact::NextPregnancy => {
                self.course_argument(out, &PrognosisTopic::NextPregnancy.of(group), name)
            }
            CounsellingFact::Pattern => self.pattern_argument(out, name),
            CounsellingFact::LactationPhysiology => {
                let Span { from, to, .. } = match name {
                    "spine" => LACTATION_LOSS_LUMBAR_SPINE,
                    _ => LACTATION_LOSS_HIP_AND_FOREARM,
                };
                write!(out, "{from}-{to} %")
            }
            CounsellingFact::Recovery => {
                write!(out, "{}-{}", RECOVERY_MONTHS.from, RECOVERY_MONTHS.to)
            }
            CounsellingFact::Variation => {
                let Span { from, to, .. } = UNTREATED_ENVELOPE;
                write!(out, "{}-{} %", tenths_or_whole(from), tenths_or_whole(to))
            }
            CounsellingFact::TeriparatideCase => match name {
                "change" => self.percent(out, &tenths_or_whole(TERIPARATIDE_LUMBAR_6.value)),
                _ => {
                    let case = CELLS.iter().find(|cell| cell.kind == CellKind::SingleCase);
                    let months = case.map_or(0, |cell| i32::from(cell.month));
                    locale::months(out, months, self.language)
                }
            },
            _ => Ok(()),
        }
    }

    fn pattern_argument<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
        match name {
            "age" => self.number(out, &tenths(MEAN_AGE.value)),
            "late" => write!(out, "{} %", BREASTFEEDING_SHARE.value),
            "mean" => self.number(out, &tenths(MEAN_VERTEBRAE.value)),
            "share" => self.percent(out, &tenths(FREQUENT_LEVELS_SHARE.value)),
            _ => self.list(out, FREQUENT_LEVELS.into_iter(), |out, level| {
                locale::level(out, level, self.language)
            }),
        }
    }
}

/// What stands beside a fact; beside reassurance always, else what was not yet said.
fn beside(told: &Told, said_once: &mut Vec<&'static Sentence>) -> Vec<&'static Sentence> {
    let all = told.fact.beside().iter().copied();
    let new: Vec<_> =
        all.filter(|beside| told.fact.reassures() || !said_once.contains(beside)).collect();
    said_once.extend(&new);
    new
}

/// Whether the fact is one of a study that radiates.
fn is_of_a_scan(key: FactKey) -> bool {
    ["bmd", "imaging", "spine_not_evaluable"].iter().any(|part| key.path().starts_with(part))
}

//! One letter, section by section; each section has a file of its own.

mod agenda;
mod agents;
mod causes;
mod change;
mod counselling;
mod criteria;
mod grounds;
mod imaging;
mod management;
mod part;
mod patient;
mod pharmacotherapy;
mod prognosis;
mod projection;
mod recorded;
mod requests;
mod schedule;
mod section;
mod severity;
mod sources;
mod suspicion;
mod synthetic;
mod urgent;
mod validity;
mod waiting;

pub use self::agenda::{Agenda, AgendaEntry};
pub use self::section::Section;
use alloc::vec::Vec;
use core::cell::{Cell, OnceCell};
use core::fmt::{self, Write};

use super::{Style, words};
use crate::assess::{self, Findings, Request};
use crate::case::Case;
use crate::diagnosis::Diagnosis;
use crate::evidence::{Class, EvidenceSet};
use crate::locale;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::{Audience, Sentence};
use crate::template::fill;
use crate::text::{Language, Text};

pub(super) struct Letter<'a> {
    case: &'a Case,
    policy: &'a Policy,
    findings: &'a Findings,
    language: Language,
    style: Style,
    /// What has been cited so far: the sources of the letter.
    pub(super) cited: Cell<EvidenceSet>,
    /// Whether the line before is an entry of a list.
    in_list: Cell<bool>,
    /// What to ask next; several sections need it, and it takes as long as they do.
    to_ask: OnceCell<Vec<Request>>,
}

impl<'a> Letter<'a> {
    pub(super) fn new(
        case: &'a Case,
        policy: &'a Policy,
        findings: &'a Findings,
        language: Language,
        style: Style,
    ) -> Self {
        let (cited, in_list, to_ask) = (Cell::default(), Cell::default(), OnceCell::new());
        Self { case, policy, findings, language, style, cited, in_list, to_ask }
    }

    fn to_ask(&self) -> &[Request] {
        self.to_ask.get_or_init(|| assess::requests(self.case, self.policy, self.findings))
    }

    pub(super) fn write<W: Write>(&self, audience: Audience, out: &mut W) -> fmt::Result {
        Section::of(audience).iter().try_for_each(|section| self.section(*section, audience, out))
    }

    /// Writes one section; nothing where there is nothing to say.
    pub(super) fn section<W: Write>(
        &self,
        section: Section,
        audience: Audience,
        out: &mut W,
    ) -> fmt::Result {
        match audience {
            Audience::Clinician => self.to_the_clinician(section, out),
            Audience::Patient => self.to_the_patient(section, out),
        }
    }

    fn to_the_clinician<W: Write>(&self, section: Section, out: &mut W) -> fmt::Result {
        match section {
            Section::Title => self.title(out, words::TITLE),
            Section::First => {
                self.synthetic(out, Audience::Clinician)?;
                self.urgent(out, Audience::Clinician)?;
                self.exposure(out)?;
                self.set_aside(out)
            }
            Section::Recorded => self.recorded(out),
            Section::Answer => self.answer(out),
            Section::Imaging => self.imaging(out),
            Section::Requests => self.requests(out),
            Section::Severity => self.severity(out),
            Section::BmdChanges => self.bmd_changes(out),
            Section::BaseManagement => self.management(out),
            Section::Pharmacotherapy => self.pharmacotherapy(out),
            Section::Medicines => self.medicines(out),
            Section::Schedule => self.schedule(out),
            Section::ReportedChanges => self.projection(out),
            Section::Course => self.prognosis(out),
            Section::Causes => self.causes(out),
            Section::Why => {
                self.why(out)?;
                self.beside(out)?;
                self.reproductive_state(out)
            }
            Section::Remarks => self.remarks(out),
            Section::Sources => self.sources(out),
            Section::Banner => self.banner(out),
        }
    }

    /// The conclusion: suspicion first, then the criteria.
    fn answer<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::ANSWER)?;
        self.suspicion(out)?;
        self.label(out)
    }

    /// Why: the facts and limits behind each conclusion.
    fn why<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::WHY)?;
        self.suspicion_grounds(out)?;
        self.criteria_grounds(out)
    }

    fn say(&self, text: Text) -> &'static str {
        text.of(self.language)
    }

    fn diagnosis(&self) -> &Diagnosis {
        &self.findings.diagnosis
    }

    fn title<W: Write>(&self, out: &mut W, title: Text) -> fmt::Result {
        if self.style == Style::Markdown {
            out.write_str("# ")?;
        }
        write!(out, "{}, ", self.say(title))?;
        locale::date(out, self.case.as_of, self.language)?;
        out.write_char('\n')
    }

    fn heading<W: Write>(&self, out: &mut W, text: Text) -> fmt::Result {
        self.in_list.set(false);
        let text = self.say(text);
        match self.style {
            Style::Markdown => write!(out, "\n## {text}\n"),
            Style::Text => write!(out, "\n{text}\n"),
        }
    }

    /// Starts an entry of a list, or one inside another.
    fn bullet<W: Write>(&self, out: &mut W, depth: usize) -> fmt::Result {
        let first = !self.in_list.replace(true);
        match self.style {
            Style::Markdown => {
                let gap = if first { "\n" } else { "" };
                write!(out, "{gap}{:1$}- ", "", depth.saturating_mul(2))
            }
            Style::Text => write!(out, "{:1$}- ", "", depth.saturating_mul(2).saturating_add(2)),
        }
    }

    /// An entry of a list that is one sentence of a rule, with what it rests on.
    fn entry<W: Write>(
        &self,
        out: &mut W,
        depth: usize,
        sentence: &Sentence,
        argument: impl FnMut(&mut W, &str) -> fmt::Result,
    ) -> fmt::Result {
        self.bullet(out, depth)?;
        fill(out, self.say(sentence.clinician), argument)?;
        self.cite(out, sentence.evidence, |class| class != Class::Project)?;
        out.write_char('\n')
    }

    /// Starts a sentence of its own; in Markdown two of them would run together.
    fn start<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.in_list.set(false);
        out.write_str(match self.style {
            Style::Markdown => "\n",
            Style::Text => "  ",
        })
    }

    /// A sentence of its own, with what it rests on.
    fn paragraph<W: Write>(
        &self,
        out: &mut W,
        sentence: &Sentence,
        argument: impl FnMut(&mut W, &str) -> fmt::Result,
    ) -> fmt::Result {
        self.start(out)?;
        fill(out, self.say(sentence.clinician), argument)?;
        self.cite(out, sentence.evidence, |class| class != Class::Project)?;
        out.write_char('\n')
    }

    fn number<W: Write>(&self, out: &mut W, text: &str) -> fmt::Result {
        locale::decimal(out, text, self.language)
    }

    /// A name at the beginning of a sentence.
    fn capital<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
        let mut letters = name.chars();
        for letter in letters.next().into_iter().flat_map(char::to_uppercase) {
            out.write_char(letter)?;
        }
        out.write_str(letters.as_str())
    }

    fn answer_word(&self, answer: Tri) -> &'static str {
        self.say(words::answer(answer))
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

    fn texts<W: Write>(&self, out: &mut W, texts: impl Iterator<Item = Text>) -> fmt::Result {
        self.list(out, texts, |out, text| out.write_str(self.say(text)))
    }

    /// ` [S-44, ref. 18]`; nothing if nothing is kept.
    fn cite<W: Write>(
        &self,
        out: &mut W,
        evidence: EvidenceSet,
        keep: impl Fn(Class) -> bool,
    ) -> fmt::Result {
        let kept: EvidenceSet = evidence.into_iter().filter(|id| keep(id.class())).collect();
        if kept.is_empty() {
            return Ok(());
        }
        self.cited.set(self.cited.get() | kept);
        out.write_str(" [")?;
        for (place, id) in kept.into_iter().enumerate() {
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

    fn reproductive_state<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::STATE)?;
        for (name, finding) in
            [(words::PREGNANT, self.findings.pregnant), (words::LACTATING, self.findings.lactating)]
        {
            self.bullet(out, 0)?;
            write!(out, "{}: {}", self.say(name), self.answer_word(finding.outcome))?;
            self.cite(out, finding.evidence, |class| class != Class::Project)?;
            out.write_char('\n')?;
        }
        Ok(())
    }
}

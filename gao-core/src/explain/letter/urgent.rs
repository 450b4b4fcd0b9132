//! What must not wait: a red flag, and denosumab that is or would be left without a plan.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::agents::{self, AgentFinding, FindingCode};
use crate::explain::words;
use crate::pharmacotherapy::{Decision, Specialist};
use crate::sentence::{Audience, Sentence};
use crate::suspicion::words as said;
use crate::template::fill;
use crate::vocabulary::Agent;

/// What is said of denosumab at the top.
#[derive(Clone, Copy)]
enum Left {
    /// The decision itself.
    Decision,
    /// A finding on the medicine.
    Finding(AgentFinding),
}

impl Letter<'_> {
    /// It stands above everything else.
    pub(super) fn urgent<W: Write>(&self, out: &mut W, audience: Audience) -> fmt::Result {
        if !self.is_urgent() {
            return Ok(());
        }
        self.heading(
            out,
            match audience {
                Audience::Clinician => words::URGENT,
                Audience::Patient => words::PATIENT_URGENT,
            },
        )?;
        if self.has_red_flag() {
            self.start(out)?;
            self.urgent_sentence(out, audience)?;
            out.write_char('\n')?;
        }
        for left in &self.denosumab_left() {
            let (sentence, argument) = (self.left_sentence(left), |out: &mut W, name: &str| {
                self.left_argument(out, left, name)
            });
            match audience {
                Audience::Clinician => self.paragraph(out, sentence, argument)?,
                Audience::Patient => self.to_her(out, sentence, argument)?,
            }
        }
        Ok(())
    }

    /// Whether anything stands under the heading of what is urgent.
    pub(super) fn is_urgent(&self) -> bool {
        self.has_red_flag() || !self.denosumab_left().is_empty()
    }

    fn has_red_flag(&self) -> bool {
        !self.findings.suspicion.red_flags.is_empty()
    }

    /// What a red flag asks for; nothing if there is none.
    pub(super) fn urgent_sentence<W: Write>(&self, out: &mut W, audience: Audience) -> fmt::Result {
        let flags = self.findings.suspicion.red_flags;
        let text = said::URGENT.of(audience, self.language).filter(|_| !flags.is_empty());
        fill(out, text.unwrap_or_default(), |out, _| {
            let names = flags.into_iter().map(|flag| match audience {
                Audience::Clinician => flag.fact().name(),
                Audience::Patient => flag.plain_name(),
            });
            self.texts(out, names)
        })
    }

    /// Whether the decision on denosumab stands at the top already.
    pub(super) fn exit_is_urgent(&self) -> bool {
        // In pregnancy the plan for it stands among what she was exposed to.
        let exit = Decision::Specialist(Specialist::DenosumabExit);
        self.findings.pharmacotherapy.decision == exit && !self.findings.pregnant.outcome.is_yes()
    }

    fn denosumab_left(&self) -> Vec<Left> {
        let mut left = Vec::new();
        if self.findings.pregnant.outcome.is_yes() {
            return left;
        }
        if self.exit_is_urgent() {
            left.push(Left::Decision);
        }
        for finding in self.findings_on(Agent::Denosumab) {
            match finding.code {
                FindingCode::DenosumabStopNeedsPlan => left.push(Left::Finding(finding)),
                // The decision has said it.
                FindingCode::DenosumabDoseOverdue if !self.exit_is_urgent() => {
                    left.push(Left::Finding(finding));
                }
                _ => {}
            }
        }
        left
    }

    fn left_sentence(&self, left: &Left) -> &'static Sentence {
        match left {
            Left::Decision => self.treatment_sentence(),
            Left::Finding(finding) => finding.sentence,
        }
    }

    fn left_argument<W: Write>(&self, out: &mut W, left: &Left, name: &str) -> fmt::Result {
        match left {
            Left::Decision => self.treatment_argument(out, name),
            Left::Finding(finding) => self.finding_argument(out, Agent::Denosumab, finding, name),
        }
    }

    /// All of it without the letter, one text each: red flags, what a pregnancy was exposed to,
    /// denosumab.
    pub(super) fn warnings(&self, audience: Audience) -> Result<Vec<String>, fmt::Error> {
        let mut warnings = Vec::new();
        let mut red_flags = String::new();
        self.urgent_sentence(&mut red_flags, audience)?;
        warnings.push(red_flags);
        for first in &self.medicines_before_all_else() {
            let text = first.sentence().of(audience, self.language).unwrap_or_default();
            let mut warning = String::new();
            fill(&mut warning, text, |out, name| self.first_argument(out, first, name))?;
            warnings.push(warning);
        }
        if agents::may_have_reached_pregnancy(self.case, self.findings.pregnant.outcome) {
            let unnamed = agents::UNNAMED.of(audience, self.language);
            warnings.extend(unnamed.map(ToOwned::to_owned));
        }
        for left in &self.denosumab_left() {
            let text = self.left_sentence(left).of(audience, self.language).unwrap_or_default();
            let mut warning = String::new();
            fill(&mut warning, text, |out, name| self.left_argument(out, left, name))?;
            warnings.push(warning);
        }
        warnings.retain(|warning| !warning.is_empty());
        Ok(warnings)
    }
}

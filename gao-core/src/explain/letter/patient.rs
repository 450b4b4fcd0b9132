//! The letter for the woman herself: plain words, no code, no number she cannot use.
//!
//! It says only sentences that were written for her; what has no such wording stays between
//! her and her doctor.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::{Letter, Section};
use crate::assess::Request;
use crate::diagnosis::Label;
use crate::differential::{Cause, words as differential_words};
use crate::explain::{Style, words};
use crate::facts::FactKey;
use crate::imaging::{Step, words as imaging_words};
use crate::sentence::{Audience, Sentence};
use crate::suspicion::{SuspicionLevel, words as said};
use crate::template::fill;

impl Letter<'_> {
    pub(super) fn to_the_patient<W: Write>(&self, section: Section, out: &mut W) -> fmt::Result {
        match section {
            Section::Title => self.title(out, words::PATIENT_TITLE),
            Section::First => {
                self.synthetic(out, Audience::Patient)?;
                self.urgent(out, Audience::Patient)?;
                self.patient_exposure(out)
            }
            Section::Answer => self.patient_answer(out),
            Section::Imaging => self.patient_steps(out),
            Section::BmdChanges => self.patient_changes(out),
            Section::BaseManagement => self.patient_care(out),
            Section::Schedule => self.patient_plan(out),
            Section::Course => self.patient_course(out),
            Section::Requests => self.patient_questions(out),
            Section::Banner => self.patient_banner(out),
            Section::ReportedChanges => self.patient_projection(out),
            Section::Recorded
            | Section::Severity
            | Section::Pharmacotherapy
            | Section::Medicines
            | Section::Causes
            | Section::Why
            | Section::Remarks
            | Section::Sources => Ok(()),
        }
    }

    pub(super) fn patient_banner<W: Write>(&self, out: &mut W) -> fmt::Result {
        if self.style == Style::Text {
            out.write_char('\n')?;
        }
        for sentence in [&words::BANNER_SCOPE, &words::BANNER_EVIDENCE] {
            self.to_her(out, sentence, |_, _| Ok(()))?;
        }
        Ok(())
    }

    /// A sentence written for her, if there is one.
    pub(super) fn to_her<W: Write>(
        &self,
        out: &mut W,
        sentence: &Sentence,
        argument: impl FnMut(&mut W, &str) -> fmt::Result,
    ) -> fmt::Result {
        let Some(text) = sentence.of(Audience::Patient, self.language) else { return Ok(()) };
        self.start(out)?;
        fill(out, text, argument)?;
        out.write_char('\n')
    }

    fn patient_answer<W: Write>(&self, out: &mut W) -> fmt::Result {
        let suspicion = &self.findings.suspicion;
        self.heading(out, words::PATIENT_ANSWER)?;
        self.to_her(out, &words::PATIENT_ABOUT, |_, _| Ok(()))?;
        if suspicion.level == SuspicionLevel::Insufficient && !suspicion.acts() {
            self.to_her(out, &words::PATIENT_UNDECIDED, |_, _| Ok(()))?;
        }
        // What an MRI has answered needs no "should be examined soon".
        if self.findings.imaging.answered_by_mri.is_some() {
            self.to_her(out, &imaging_words::ANSWERED, |_, _| Ok(()))?;
        } else {
            self.to_her(out, suspicion.sentence(), |out, name| self.suspicion_argument(out, name))?;
        }
        let another_cause = self.diagnosis().label == Label::AlternativeCauseFirst;
        if self.findings.differential.prompts.contains(Cause::Malignancy) {
            self.to_her(out, &differential_words::SUSPICIOUS, |_, _| Ok(()))?;
        }
        if suspicion.risk_factors.is_empty()
            && suspicion.level >= SuspicionLevel::Suspect
            && !another_cause
        {
            self.to_her(out, &said::NO_RISK_NEEDED, |_, _| Ok(()))?;
        }
        // The criteria speak of a fracture; without one they are no news to her.
        if self.case.fractures.iter().any(|fracture| fracture.confirmed.is_yes()) {
            let diagnosis = self.diagnosis();
            self.to_her(out, diagnosis.sentence(), |out, name| self.label_argument(out, name))?;
            if diagnosis.provisional() && !another_cause {
                self.to_her(out, &crate::diagnosis::words::PROVISIONAL, |_, _| Ok(()))?;
            }
        }
        self.patient_treatment(out)?;
        if suspicion.is_weighed_by_rarity() {
            self.to_her(out, &said::RARE, |out, name| self.incidence(out, name))?;
        }
        Ok(())
    }

    fn patient_steps<W: Write>(&self, out: &mut W) -> fmt::Result {
        let plan = &self.findings.imaging;
        let asks_for_a_report =
            |step: &&Step| step.open.is_some_and(|open| open.reason.asks_for_a_report());
        // Where only a report is missing, that is told, and no new examination is promised.
        let told = |step: &&Step| {
            step.sentence.patient.is_some()
                && !(asks_for_a_report(step) && step.code.is_examination())
        };
        let reports = plan.steps().find(asks_for_a_report);
        if reports.is_none() && !plan.steps().any(|step| told(&step)) {
            return Ok(());
        }
        self.heading(out, words::PATIENT_STEPS)?;
        if let Some(open) = reports.and_then(|step| step.open) {
            self.to_her(out, self.why_open(open), |_, _| Ok(()))?;
        }
        for step in plan.steps().filter(told) {
            if let Some(open) = step.open.filter(|open| !open.reason.asks_for_a_report()) {
                self.to_her(out, self.why_open(open), |_, _| Ok(()))?;
            }
            self.to_her(out, step.sentence, |out, name| {
                self.step_argument(out, step, Audience::Patient, name)
            })?;
        }
        if plan.hip_waits {
            self.to_her(out, &imaging_words::HIP_WAITS, |_, _| Ok(()))?;
        }
        if plan.steps().filter(told).any(|step| step.code == crate::imaging::StepCode::MriSpine) {
            self.to_her(out, &imaging_words::MRI_WHY, |_, _| Ok(()))?;
        }
        Ok(())
    }

    fn patient_questions<W: Write>(&self, out: &mut W) -> fmt::Result {
        let questions = self.questions_for_her(|key| !self.told_in_care(key));
        if questions.is_empty() {
            return Ok(());
        }
        self.heading(out, words::PATIENT_QUESTIONS)?;
        self.ask_her(out, &questions)
    }

    /// Also what her letter asks for elsewhere; that there is no question is said.
    pub(super) fn every_question<W: Write>(&self, out: &mut W) -> fmt::Result {
        let questions = self.questions_for_her(|_| true);
        self.heading(out, words::PATIENT_QUESTIONS)?;
        if questions.is_empty() {
            self.start(out)?;
            return writeln!(out, "{}", self.say(words::NO_MORE_QUESTIONS));
        }
        self.ask_her(out, &questions)
    }

    fn questions_for_her(&self, here: impl Fn(FactKey) -> bool) -> Vec<&'static str> {
        let mut questions: Vec<&'static str> = Vec::new();
        let requests = self.to_ask();
        // What has to be examined is no question to her.
        let to_answer = |request: &&Request| {
            !matches!(request.fact.key, FactKey::ImagingStudies | FactKey::BmdMeasurements)
                && here(request.fact.key)
        };
        for request in requests.iter().filter(to_answer) {
            let sentence = self.how_to_get(request);
            if let Some(text) = sentence.of(Audience::Patient, self.language)
                && !questions.contains(&text)
            {
                questions.push(text);
            }
        }
        questions
    }

    fn ask_her<W: Write>(&self, out: &mut W, questions: &[&'static str]) -> fmt::Result {
        for text in questions {
            self.bullet(out, 0)?;
            fill(out, text, |out, name| self.ask_argument(out, name))?;
            out.write_char('\n')?;
        }
        Ok(())
    }
}

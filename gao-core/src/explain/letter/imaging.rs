//! The imaging plan.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::case::ImagingStudy;
use crate::evidence::Class;
use crate::explain::words;
use crate::imaging::{self, Open, OpenReason, Step, StepCode, words as said};
use crate::locale;
use crate::sentence::{Audience, Sentence};
use crate::suspicion;
use crate::template::fill;
use crate::text::{Language, Text};

impl Letter<'_> {
    pub(super) fn imaging<W: Write>(&self, out: &mut W) -> fmt::Result {
        let plan = &self.findings.imaging;
        self.heading(out, words::IMAGING)?;
        if !self.findings.suspicion.red_flags.is_empty() {
            self.start(out)?;
            out.write_str(self.say(words::RED_FLAG_IMAGING))?;
            out.write_char('\n')?;
        }
        for study in self.case.shown_and_not_listed() {
            self.entry(out, 0, &said::SHOWN, |out, name| self.study_argument(out, study, name))?;
        }
        if let Some(mri) = plan.answered_by_mri {
            self.entry(out, 0, &said::ANSWERED, |out, name| match (name, mri.on) {
                ("result", _) => out.write_str(self.say(words::imaging_result(mri.result))),
                (_, Some(date)) => locale::date(out, date, self.language),
                (_, None) => out.write_str(self.say(words::UNKNOWN_DATE)),
            })?;
        }
        if plan.steps().next().is_none() && plan.answered_by_mri.is_none() {
            self.start(out)?;
            out.write_str(self.say(words::NO_IMAGING))?;
            return out.write_char('\n');
        }
        let mut told = Vec::new();
        for step in plan.steps() {
            self.step(out, step, &mut told)?;
            if step.code == StepCode::ConfirmPregnancyStatus && plan.hip_waits {
                self.entry(out, 0, &said::HIP_WAITS, |_, _| Ok(()))?;
            }
        }
        let mri = |step: &&Step| matches!(step.code, StepCode::MriSpine | StepCode::ConsiderMri);
        if plan.steps().filter(|step| !step.hip).any(|step| mri(&step)) {
            self.entry(out, 0, &said::MRI_WHY, |_, _| Ok(()))?;
        }
        Ok(())
    }

    /// A step, with the study that comes nearest to an answer; one that another step named already,
    /// as one that may show spine and hip, is not named again.
    fn step<W: Write>(&self, out: &mut W, step: &Step, told: &mut Vec<Open>) -> fmt::Result {
        let open = step.open.filter(|open| !told.contains(open));
        told.extend(open);
        // A report that only has to be obtained stands before a new examination.
        let report_first = step.open.filter(|open| open.reason.asks_for_a_report());
        if let Some(open) = open.and(report_first) {
            self.open(out, 0, open)?;
        }
        self.bullet(out, 0)?;
        if report_first.is_some() && step.code.is_examination() {
            write!(out, "{}: ", self.say(words::OTHERWISE))?;
        }
        fill(out, self.say(step.sentence.clinician), |out, name| {
            self.step_argument(out, step, Audience::Clinician, name)
        })?;
        self.cite(out, step.evidence, |class| class != Class::Project)?;
        out.write_char('\n')?;
        if let Some(date) = step.expected_birth {
            self.entry(out, 1, &said::DXA_EXPECTED, |out, _| {
                locale::approximate(out, date, self.language)
            })?;
        }
        match open {
            Some(open) if report_first.is_none() => self.open(out, 1, open),
            _ => Ok(()),
        }
    }

    /// Why a recorded study does not answer.
    fn open<W: Write>(&self, out: &mut W, depth: usize, open: Open) -> fmt::Result {
        let sentence = self.why_open(open);
        let study = self.case.imaging.iter().find(|study| study.index == open.study);
        self.entry(out, depth, sentence, |out, name| match name {
            "date" | "method" => {
                study.map_or(Ok(()), |study| self.study_argument(out, study, name))
            }
            "region" => {
                let regions = imaging::not_covered(self.case, self.policy, open);
                self.texts(out, regions.into_iter().map(words::region))
            }
            _ => match suspicion::latest_onset(self.case) {
                Some(onset) => locale::approximate(out, onset, self.language),
                None => Ok(()),
            },
        })
    }

    fn study_argument<W: Write>(
        &self,
        out: &mut W,
        study: &ImagingStudy,
        name: &str,
    ) -> fmt::Result {
        match (name, study.date) {
            ("method", _) => out.write_str(self.say(words::modality_within(study.modality))),
            (_, Some(date)) => locale::date(out, date, self.language),
            (_, None) => out.write_str(self.say(words::UNKNOWN_DATE)),
        }
    }

    /// The words for it: a study that is older than a fracture need not be older than the symptoms.
    pub(super) fn why_open(&self, open: Open) -> &'static Sentence {
        match open.reason {
            OpenReason::Outdated if !self.older_than_symptoms(open) => &said::OUTDATED_FRACTURE,
            reason => reason.sentence(),
        }
    }

    fn older_than_symptoms(&self, open: Open) -> bool {
        let study = self.case.imaging.iter().find(|study| study.index == open.study);
        let date = study.and_then(|study| study.date);
        let onset = suspicion::latest_onset(self.case);
        date.zip(onset).is_some_and(|(date, onset)| date < onset.earliest())
    }

    pub(super) fn step_argument<W: Write>(
        &self,
        out: &mut W,
        step: &Step,
        audience: Audience,
        name: &str,
    ) -> fmt::Result {
        match name {
            "film" | "Film" | "picture" => out.write_str(self.film(step.by_ct, audience, name)),
            "purpose" => self.texts(out, step.purposes.into_iter().map(words::purpose)),
            "fact" | "list" => {
                self.texts(out, step.features.into_iter().map(suspicion::name_in_a_list))
            }
            _ => Ok(()),
        }
    }

    /// X-ray, or the CT read in its place.
    fn film(&self, by_ct: bool, audience: Audience, name: &str) -> &'static str {
        let text = match (by_ct, name) {
            (true, "picture") => Text { en: "CT scan", da: "CT-scanningen" },
            (false, "picture") => Text { en: "X-ray", da: "Røntgenbilledet" },
            (true, _) => Text { en: "CT", da: "CT" },
            (false, "Film") => Text { en: "X-ray", da: "Røntgen" },
            (false, _) => Text { en: "X-ray", da: "røntgen" },
        };
        match (by_ct, audience, self.language) {
            (true, Audience::Patient, Language::English) => "CT scan",
            _ => self.say(text),
        }
    }
}

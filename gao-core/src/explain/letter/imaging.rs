//! The imaging plan.

use core::fmt::{self, Write};

use super::Letter;
use crate::evidence::Class;
use crate::explain::words;
use crate::imaging::{self, Open, OpenReason, Step, StepCode, words as said};
use crate::locale;
use crate::sentence::Audience;
use crate::suspicion;
use crate::template::fill;
use crate::text::{Language, Text};

impl Letter<'_> {
    pub(super) fn imaging<W: Write>(&self, out: &mut W) -> fmt::Result {
        let plan = &self.findings.imaging;
        self.heading(out, words::IMAGING)?;
        if let Some(mri) = plan.answered_by_mri {
            self.entry(out, 0, &said::ANSWERED, |out, _| match mri.on {
                Some(date) => locale::date(out, date, self.language),
                None => out.write_str(self.say(words::UNKNOWN_DATE)),
            })?;
        }
        if plan.steps().next().is_none() && plan.answered_by_mri.is_none() {
            self.start(out)?;
            out.write_str(self.say(words::NO_IMAGING))?;
            return out.write_char('\n');
        }
        for step in plan.steps() {
            self.step(out, step)?;
        }
        let mri = |step: &&Step| matches!(step.code, StepCode::MriSpine | StepCode::ConsiderMri);
        if plan.steps().filter(|step| !step.hip).any(|step| mri(&step)) {
            self.entry(out, 0, &said::MRI_WHY, |_, _| Ok(()))?;
        }
        Ok(())
    }

    fn step<W: Write>(&self, out: &mut W, step: &Step) -> fmt::Result {
        self.bullet(out, 0)?;
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
        match step.open {
            Some(open) => self.open(out, open),
            None => Ok(()),
        }
    }

    /// Why a recorded study does not answer.
    fn open<W: Write>(&self, out: &mut W, open: Open) -> fmt::Result {
        let sentence = match open.reason {
            OpenReason::ResultNeeded => &said::RESULT_NEEDED,
            OpenReason::StudyDateNeeded => &said::STUDY_DATE_NEEDED,
            OpenReason::RegionNeeded => &said::REGION_NEEDED,
            OpenReason::OnsetDateNeeded => &said::ONSET_NEEDED,
            OpenReason::IncompleteRegion => &said::INCOMPLETE_REGION,
            OpenReason::Outdated => &said::OUTDATED,
        };
        let study = self.case.imaging.iter().find(|study| study.index == open.study);
        self.entry(out, 1, sentence, |out, name| match name {
            "date" => match study.and_then(|study| study.date) {
                Some(date) => locale::date(out, date, self.language),
                None => out.write_str(self.say(words::UNKNOWN_DATE)),
            },
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
            "fact" | "list" => self.texts(out, step.features.into_iter().map(|fact| fact.name())),
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

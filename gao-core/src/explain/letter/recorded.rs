//! What is recorded, so that a reader knows whom the letter is about.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::case::{
    BmdMeasurement, CourseStop, Fracture, ImagingStudy, LactationPeriod, Medication, Pregnancy,
};
use crate::explain::words;
use crate::locale;
use crate::logic::Tri;
use crate::suspicion;
use crate::text::Text;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{Agent, HeightSource, Marrow};

impl Letter<'_> {
    pub(super) fn recorded<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::RECORDED)?;
        for pregnancy in self.case.pregnancies.iter() {
            self.pregnancy(out, pregnancy)?;
        }
        self.symptoms(out)?;
        self.height(out)?;
        self.broken(out)?;
        for study in self.case.imaging.iter() {
            self.study(out, study)?;
        }
        for m in self.case.bmd.iter() {
            self.bmd(out, m)?;
        }
        self.taken(out)?;
        let nothing = self.case.pregnancies.entries.is_empty()
            && self.case.fractures.entries.is_empty()
            && self.case.bmd.entries.is_empty()
            && self.case.imaging.entries.is_empty()
            && self.case.medications.entries.is_empty()
            && suspicion::symptoms(self.case, self.policy, Tri::Yes).next().is_none();
        if nothing {
            self.bullet(out, 0)?;
            writeln!(out, "{}", self.say(words::NOTHING_RECORDED))?;
        }
        Ok(())
    }

    fn date_or_unknown<W: Write>(&self, out: &mut W, date: Option<CivilDate>) -> fmt::Result {
        match date {
            Some(date) => locale::date(out, date, self.language),
            None => out.write_str(self.say(words::DATE_UNKNOWN)),
        }
    }

    fn pregnancy<W: Write>(&self, out: &mut W, pregnancy: &Pregnancy) -> fmt::Result {
        self.bullet(out, 0)?;
        out.write_str(self.say(words::pregnancy_outcome(pregnancy.outcome)))?;
        if !pregnancy.is_ongoing() {
            out.write_char(' ')?;
            if pregnancy.last_birth.is_exact() {
                locale::approximate(out, pregnancy.last_birth, self.language)?;
            } else {
                write!(out, "({})", self.say(words::DATE_UNKNOWN))?;
            }
        } else if pregnancy.dated {
            write!(out, ", {} ", self.say(words::DATED_FROM))?;
            locale::approximate(out, pregnancy.lmp, self.language)?;
        }
        if pregnancy.outcome.is_none() {
            write!(out, ", {}", self.say(words::OUTCOME_UNKNOWN))?;
        }
        for period in pregnancy.lactation.iter() {
            write!(out, "; {} ", self.say(words::BREASTFED))?;
            self.period(out, period)?;
        }
        if pregnancy.lactation.complete && pregnancy.lactation.entries.is_empty() {
            write!(out, "; {}", self.say(words::NEVER_BREASTFED))?;
        }
        out.write_str(".\n")
    }

    /// `from 5 Oct 2025, continues`; an end that is not known is not said.
    fn period<W: Write>(&self, out: &mut W, period: &LactationPeriod) -> fmt::Result {
        if period.start_stated {
            write!(out, "{} ", self.say(words::FROM))?;
            locale::approximate(out, period.start, self.language)?;
        } else {
            out.write_str(self.say(words::START_UNKNOWN))?;
        }
        if !period.end_stated {
            write!(out, ", {}", self.say(words::END_UNKNOWN))
        } else if period.end.latest() == CivilDate::LATEST {
            write!(out, ", {}", self.say(words::CONTINUES))
        } else {
            write!(out, " {} ", self.say(words::TO))?;
            locale::approximate(out, period.end, self.language)
        }
    }

    fn symptoms<W: Write>(&self, out: &mut W) -> fmt::Result {
        let with = |wanted: Tri| suspicion::symptoms(self.case, self.policy, wanted);
        if with(Tri::Yes).next().is_some() {
            self.bullet(out, 0)?;
            write!(out, "{}: ", self.say(words::SYMPTOMS))?;
            self.texts(out, with(Tri::Yes))?;
            let symptoms = &self.case.symptoms;
            self.dated(out, words::ONSET, symptoms.pain_onset)?;
            self.dated(out, words::WORSE_SINCE, symptoms.worsening_onset)?;
            out.write_str(".\n")?;
        }
        if self.case.symptoms.red_flags.each().iter().all(|(_, flag)| flag.is_no()) {
            self.bullet(out, 0)?;
            writeln!(out, "{}.", self.say(words::RED_FLAGS_NONE))?;
        }
        if with(Tri::No).next().is_some() {
            self.bullet(out, 0)?;
            write!(out, "{}: ", self.say(words::NOT_PRESENT))?;
            self.texts(out, with(Tri::No))?;
            out.write_str(".\n")?;
        }
        Ok(())
    }

    fn dated<W: Write>(&self, out: &mut W, text: Text, when: Option<ApproxDate>) -> fmt::Result {
        let Some(when) = when else { return Ok(()) };
        write!(out, "; {} ", self.say(text))?;
        locale::approximate(out, when, self.language)
    }

    /// Calcium, and every course of a medicine or supplement.
    fn taken<W: Write>(&self, out: &mut W) -> fmt::Result {
        if let Some(intake) = self.case.patient.calcium_intake {
            self.bullet(out, 0)?;
            let (name, day) = (self.say(words::CALCIUM_A_DAY), self.say(words::A_DAY));
            writeln!(out, "{name}: {} mg {day}.", intake.milligrams_per_day())?;
        }
        let courses = &self.case.medications;
        if courses.complete && courses.entries.is_empty() {
            self.bullet(out, 0)?;
            writeln!(out, "{}", self.say(words::NO_MEDICINE_TAKEN))?;
        }
        for course in courses.iter() {
            self.course(out, course)?;
        }
        Ok(())
    }

    /// `Denosumab from 5 Jan 2026, last dose 5 Jan 2026, continues.`
    fn course<W: Write>(&self, out: &mut W, course: &Medication) -> fmt::Result {
        self.bullet(out, 0)?;
        out.write_str(self.say(course.agent.map_or(words::MEDICINE_UNNAMED, Agent::name)))?;
        match course.start {
            Some(start) => {
                write!(out, " {} ", self.say(words::FROM))?;
                locale::approximate(out, start, self.language)?;
            }
            None => write!(out, ", {}", self.say(words::START_UNKNOWN))?,
        }
        if let Some(dose) = course.last_dose {
            write!(out, ", {} ", self.say(words::DOSE))?;
            locale::date(out, dose, self.language)?;
        }
        out.write_str(", ")?;
        match course.stop {
            CourseStop::Unknown => out.write_str(self.say(words::END_UNKNOWN))?,
            CourseStop::Ongoing => out.write_str(self.say(words::CONTINUES))?,
            CourseStop::On(stop) => {
                let ahead = ApproxDate::exact(self.case.as_of).is_before(stop).is_yes();
                let what = if ahead { words::STOP_PLANNED } else { words::STOPPED };
                write!(out, "{} ", self.say(what))?;
                locale::approximate(out, stop, self.language)?;
            }
        }
        out.write_str(".\n")
    }

    /// Fractures, on one line those that broke alike and stand alike.
    fn broken<W: Write>(&self, out: &mut W) -> fmt::Result {
        let mut groups: Vec<Vec<&Fracture>> = Vec::new();
        for fracture in self.case.fractures.iter() {
            let alike = |group: &&mut Vec<&Fracture>| {
                group.first().is_some_and(|first| {
                    (first.confirmed, first.mechanism) == (fracture.confirmed, fracture.mechanism)
                })
            };
            match groups.iter_mut().find(alike) {
                Some(group) => group.push(fracture),
                None => groups.push(alloc::vec![fracture]),
            }
        }
        for group in &groups {
            let Some(first) = group.first() else { continue };
            self.bullet(out, 0)?;
            write!(
                out,
                "{} ({}, {}): ",
                self.say(words::FRACTURES),
                self.say(words::confirmed(first.confirmed)),
                self.say(words::mechanism(first.mechanism))
            )?;
            self.bones(out, group)?;
            out.write_str(".\n")?;
        }
        Ok(())
    }

    /// Two heights, if both are known.
    fn height<W: Write>(&self, out: &mut W) -> fmt::Result {
        let patient = &self.case.patient;
        let (Some((before, source)), Some((now, _))) = (patient.height_before, patient.height_now)
        else {
            return Ok(());
        };
        self.bullet(out, 0)?;
        write!(out, "{}: {} mm {}", self.say(words::HEIGHT), before, self.say(words::BEFORE))?;
        match source {
            Some(HeightSource::Measured) => write!(out, " ({})", self.say(words::MEASURED))?,
            Some(HeightSource::Recalled) => write!(out, " ({})", self.say(words::RECALLED))?,
            None => {}
        }
        writeln!(out, ", {now} mm {}.", self.say(words::NOW))
    }

    /// Every study with what it showed.
    fn study<W: Write>(&self, out: &mut W, study: &ImagingStudy) -> fmt::Result {
        self.bullet(out, 0)?;
        write!(out, "{}, ", self.say(words::modality(study.modality)))?;
        self.date_or_unknown(out, study.date)?;
        out.write_str(", ")?;
        match study.regions {
            Some(regions) => self.texts(out, regions.into_iter().map(words::region))?,
            None => out.write_str(self.say(words::REGIONS_UNKNOWN))?,
        }
        let result = study.result.map_or(words::NO_RESULT, words::imaging_result);
        write!(out, ": {}", self.say(result))?;
        if study.marrow == Some(Marrow::Suspicious) {
            write!(out, ", {}", self.say(words::SUSPICIOUS_MARROW))?;
        }
        out.write_str(".\n")
    }

    /// Every measurement with what was reported, whether a rule can use it or not.
    fn bmd<W: Write>(&self, out: &mut W, m: &BmdMeasurement) -> fmt::Result {
        self.bullet(out, 0)?;
        out.write_str(self.say(words::bmd_modality(m.modality)))?;
        if let Some(site) = m.site {
            out.write_char(' ')?;
            self.site(out, site, m.levels)?;
        }
        if let Some(side) = m.side {
            write!(out, " ({})", self.say(side.name()))?;
        }
        out.write_str(", ")?;
        self.date_or_unknown(out, m.date)?;
        out.write_str(": ")?;
        let mut first = true;
        let mut reported = |out: &mut W, name: &str, value: Option<alloc::string::String>| {
            let Some(value) = value else { return Ok(()) };
            if !core::mem::take(&mut first) {
                out.write_str(", ")?;
            }
            write!(out, "{name} ")?;
            self.number(out, &value)
        };
        reported(out, "BMD", m.bmd.map(|bmd| alloc::format!("{bmd} g/cm2")))?;
        reported(out, "Z-score", m.z_score.map(|score| alloc::format!("{score}")))?;
        let computed = m.z().filter(|_| m.z_score.is_none());
        reported(
            out,
            self.say(words::COMPUTED_Z),
            computed.map(|score| alloc::format!("{score}")),
        )?;
        reported(out, "T-score", m.t_score.map(|score| alloc::format!("{score}")))?;
        if first {
            out.write_str(self.say(words::NO_VALUE))?;
        }
        out.write_str(".\n")
    }
}

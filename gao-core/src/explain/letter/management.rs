//! Base care, for both readers.

use alloc::format;
use core::fmt::{self, Write};

use super::Letter;
use crate::case::{Condition, LabResult};
use crate::evidence::Class;
use crate::evidence::thresholds::figures::CANNOT_CARE_FOR_CHILD;
use crate::evidence::thresholds::project::CALCIUM_REVIEW;
use crate::evidence::thresholds::{
    CALCIUM_INTAKE, LACTATION_EXPOSURE_MONTHS, LACTATION_LOSS_LUMBAR_SPINE, RECOVERY_MONTHS, Span,
    VITAMIN_D_TARGET,
};
use crate::explain::words;
use crate::facts::FactKey;
use crate::locale;
use crate::logic::Tri;
use crate::management::{self, CalciumGap, CareCode, CareStep, words as said};
use crate::quantity::tenths_or_whole;
use crate::sentence::Sentence;
use crate::template::fill;
use crate::vocabulary::LaboratoryUnit;

impl Letter<'_> {
    pub(super) fn management<W: Write>(&self, out: &mut W) -> fmt::Result {
        let found = &self.findings.base_management;
        match found.applies {
            // Ordinary pain, or none, calls for nothing.
            Tri::No => return Ok(()),
            Tri::Unknown => {
                self.heading(out, words::CARE)?;
                return self.paragraph(out, &said::OPEN, |_, _| Ok(()));
            }
            Tri::Yes => self.heading(out, words::CARE)?,
        }
        for step in found.steps() {
            if step.code == CareCode::Address {
                self.addressed(|sentence, addressed| {
                    self.care_step(out, &CareStep { sentence, ..step }, addressed)
                })?;
                continue;
            }
            self.care_step(out, &step, Tri::Unknown)?;
            if step.code == CareCode::LactConsiderStopOrShorten {
                self.bullet(out, 1)?;
                self.care_words(out, self.say(said::LACT_WHY.clinician), Tri::Unknown)?;
                self.cite(out, said::LACT_WHY.evidence, |_| true)?;
                out.write_char('\n')?;
            }
        }
        Ok(())
    }

    fn care_step<W: Write>(&self, out: &mut W, step: &CareStep, addressed: Tri) -> fmt::Result {
        self.bullet(out, 0)?;
        self.care_words(out, self.say(step.sentence.clinician), addressed)?;
        // What stands in the background line is cited there.
        let below = step.code == CareCode::LactConsiderStopOrShorten;
        let evidence = if below { step.sentence.evidence } else { step.evidence };
        self.cite(out, evidence, |class| class != Class::Project)?;
        out.write_char('\n')
    }

    pub(super) fn patient_care<W: Write>(&self, out: &mut W) -> fmt::Result {
        let found = &self.findings.base_management;
        if !found.applies.is_yes() {
            return Ok(());
        }
        self.heading(out, words::PATIENT_CARE)?;
        // The safety gate asks about breastfeeding in every letter.
        for step in found.steps().filter(|step| step.code != CareCode::LactAsk) {
            if step.code == CareCode::Address {
                self.addressed(|sentence, addressed| {
                    self.to_her(out, sentence, |out, name| self.care_argument(out, name, addressed))
                })?;
            } else {
                self.to_her(out, step.sentence, |out, name| {
                    self.care_argument(out, name, Tri::Unknown)
                })?;
            }
        }
        Ok(())
    }

    /// Whether her letter asks for the fact where it tells of base care.
    pub(super) fn told_in_care(&self, key: FactKey) -> bool {
        let told = |code| self.findings.base_management.codes.contains(code);
        key == FactKey::CalciumIntake && told(CareCode::CaAsk)
    }

    /// One call for the conditions that are not treated, one for those of which it is not known.
    fn addressed(&self, mut say: impl FnMut(&'static Sentence, Tri) -> fmt::Result) -> fmt::Result {
        for addressed in [Tri::No, Tri::Unknown] {
            if self.to_address(addressed).next().is_some() {
                say(management::address(addressed), addressed)?;
            }
        }
        Ok(())
    }

    fn to_address(&self, addressed: Tri) -> impl Iterator<Item = &Condition> {
        management::to_address(self.case).filter(move |found| found.addressed == addressed)
    }

    fn care_words<W: Write>(&self, out: &mut W, text: &str, addressed: Tri) -> fmt::Result {
        fill(out, text, |out, name| self.care_argument(out, name, addressed))
    }

    fn care_argument<W: Write>(&self, out: &mut W, name: &str, addressed: Tri) -> fmt::Result {
        let found = &self.findings.base_management;
        let gap = found.calcium.gap();
        let sample = self.vitamin_d_sample();
        match name {
            "mg" => found.calcium.intake_mg_per_day.map_or(Ok(()), |mg| write!(out, "{mg} mg")),
            "range" => write!(out, "{}-{} mg", CALCIUM_INTAKE.from, CALCIUM_INTAKE.to),
            "gap" => gap.map_or(Ok(()), |CalciumGap { from_mg_per_day, to_mg_per_day }| {
                write!(out, "{from_mg_per_day}-{to_mg_per_day} mg")
            }),
            "review" => write!(out, "{} mg", CALCIUM_REVIEW.value),
            "v" => sample.map_or(Ok(()), |lab| self.vitamin_d(out, lab)),
            "limit" => {
                let limit = tenths_or_whole(VITAMIN_D_TARGET.value);
                write!(out, "{limit} {}", LaboratoryUnit::NmolPerL.as_str())
            }
            "date" => match sample.and_then(|lab| lab.date) {
                Some(date) => locale::date(out, date, self.language),
                None => Ok(()),
            },
            "months" => write!(out, "{}", self.policy.vitamin_d_months),
            "fall" => {
                let Span { from, to, .. } = LACTATION_LOSS_LUMBAR_SPINE;
                write!(out, "{from}-{to} %")
            }
            "exposure" => write!(out, "{}", LACTATION_EXPOSURE_MONTHS.value),
            "recovery" => write!(out, "{}-{}", RECOVERY_MONTHS.from, RECOVERY_MONTHS.to),
            "share" => write!(out, "{} %", CANNOT_CARE_FOR_CHILD.value),
            _ => self.list(out, self.to_address(addressed), |out, condition| {
                self.condition(out, condition)
            }),
        }
    }

    /// The sample that speaks, or the outdated one.
    fn vitamin_d_sample(&self) -> Option<&LabResult> {
        let sample = self.findings.base_management.vitamin_d.sample?;
        self.case.labs.iter().find(|lab| lab.index == sample)
    }

    /// `30 ng/ml = 74.88 nmol/l`; converted exactly, nothing rounded, where it was compared.
    fn vitamin_d<W: Write>(&self, out: &mut W, lab: &LabResult) -> fmt::Result {
        let Some((value, unit)) = lab.value.zip(lab.unit) else { return Ok(()) };
        self.number(out, &format!("{value}"))?;
        write!(out, " {}", unit.as_str())?;
        match management::nmol_per_litre(value, unit) {
            Some(converted) if self.findings.base_management.vitamin_d.converted => {
                out.write_str(" = ")?;
                self.number(out, &format!("{converted}"))?;
                write!(out, " {}", LaboratoryUnit::NmolPerL.as_str())
            }
            _ => Ok(()),
        }
    }
}

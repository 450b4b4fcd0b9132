//! Other causes: where their examination stands and what the record points to.

use core::fmt::{self, Write};

use super::Letter;
use crate::case::Condition;
use crate::differential::{self, Cause, OutsideLimit, words as said};
use crate::explain::free_text::free_text;
use crate::explain::words;
use crate::template::fill;
use crate::text::Text;
use crate::vocabulary::{ConditionKind, DifferentialStatus, FractureSite};

impl Letter<'_> {
    pub(super) fn causes<W: Write>(&self, out: &mut W) -> fmt::Result {
        let found = &self.findings.differential;
        self.heading(out, words::CAUSES)?;
        for (cause, status) in [
            (Cause::Malignancy, found.malignancy),
            (Cause::Osteomalacia, found.osteomalacia),
            (Cause::MonogenicBoneDisease, found.monogenic),
        ] {
            // A confirmed monogenic disease has a sentence of its own.
            let said_below =
                cause == Cause::MonogenicBoneDisease && status == DifferentialStatus::Confirmed;
            if status != DifferentialStatus::Unknown && !said_below {
                self.bullet(out, 0)?;
                let (cause, status) = (self.say(cause.name()), self.say(words::status(status)));
                writeln!(out, "{cause}: {status}.")?;
            }
        }
        if !found.secondary_examined.is_unknown() {
            self.bullet(out, 0)?;
            let examined = self.answer_word(found.secondary_examined);
            writeln!(out, "{}: {examined}.", self.say(words::SECONDARY_EXAMINED))?;
        }
        if !found.not_recorded.is_empty() {
            self.entry(out, 0, &said::LIST, |out, _| {
                self.texts(out, found.not_recorded.into_iter().map(|cause| cause.name()))
            })?;
        }
        for cause in [Cause::Malignancy, Cause::Osteomalacia] {
            if found.prompts.contains(cause) {
                self.entry(out, 0, &said::SUSPICIOUS, |out, _| {
                    out.write_str(self.say(cause.name()))
                })?;
            }
        }
        // The engine prompts on hip pain; a hip that broke is the same question.
        let broken_hip = self.case.fractures.iter().any(|fracture| {
            fracture.site == Some(FractureSite::Hip) && !fracture.confirmed.is_no()
        });
        if found.prompts.contains(Cause::TransientOsteoporosisOfTheHip) || broken_hip {
            self.entry(out, 0, &said::TRANSIENT_OF_THE_HIP, |out, _| {
                out.write_str(self.say(Cause::TransientOsteoporosisOfTheHip.name()))
            })?;
        }
        if differential::found(self.case).next().is_some() {
            self.entry(out, 0, &said::SECONDARY_FOUND, |out, _| {
                self.list(out, differential::found(self.case), |out, condition| {
                    self.condition(out, condition)
                })
            })?;
        }
        if self.diagnosis().exclusions.monogenic_confirmed {
            self.entry(out, 0, &said::MONOGENIC_CONFIRMED, |_, _| Ok(()))?;
        }
        self.laboratory(out)
    }

    pub(super) fn condition<W: Write>(&self, out: &mut W, condition: &Condition) -> fmt::Result {
        match (condition.kind, &condition.name) {
            (Some(ConditionKind::Other) | None, Some(name)) => free_text(out, name, self.style),
            (Some(kind), _) => out.write_str(self.say(kind.name())),
            (None, None) => out.write_str(self.say(ConditionKind::Other.name())),
        }
    }

    fn laboratory<W: Write>(&self, out: &mut W) -> fmt::Result {
        for flag in differential::outside(self.case, self.policy) {
            self.entry(out, 0, &said::LABORATORY_OUTSIDE, |out, name| {
                if name == "test" {
                    return out.write_str(self.say(flag.analyte.name()));
                }
                let lab = flag.lab;
                let unit = lab.unit.map_or("", |unit| unit.as_str());
                if let Some(value) = lab.value {
                    self.number(out, &alloc::format!("{value}"))?;
                }
                let side = match flag.side {
                    OutsideLimit::Low => words::LOW,
                    OutsideLimit::High => words::HIGH,
                };
                write!(out, " {unit}, {}", self.say(side))?;
                let limits = [(LOWER, lab.low), (UPPER, lab.high)];
                for (text, limit) in limits {
                    let Some(limit) = limit else { continue };
                    out.write_str(", ")?;
                    fill(out, self.say(text), |out, _| {
                        self.number(out, &alloc::format!("{limit}"))
                    })?;
                }
                Ok(())
            })?;
        }
        if self.findings.differential.phosphate_left_aside {
            self.entry(out, 0, &said::PHOSPHATE, |_, _| Ok(()))?;
        }
        Ok(())
    }
}

const LOWER: Text = Text { en: "lower limit {limit}", da: "nedre grænse {limit}" };
const UPPER: Text = Text { en: "upper limit {limit}", da: "øvre grænse {limit}" };

//! Severity as a profile.

use core::fmt::{self, Write};

use super::Letter;
use crate::evidence::thresholds::figures::MEAN_VERTEBRAE;
use crate::evidence::thresholds::project::VERY_LOW_BMD_Z;
use crate::explain::words;
use crate::locale;
use crate::logic::Tri;
use crate::quantity::hundredths;
use crate::severity::{self, CountInterval, IndexBound, JudgedBy, Severity, words as said};
use crate::suspicion::living_child;
use crate::template::fill;

impl Letter<'_> {
    pub(super) fn severity<W: Write>(&self, out: &mut W) -> fmt::Result {
        let severity = &self.findings.severity;
        // Without a fracture, known or suspected, there is nothing to grade.
        if !self.case.lists_a_fracture() {
            return Ok(());
        }
        self.heading(out, words::SEVERITY)?;
        self.entry(out, 0, &said::PROFILE_VERTEBRAE, |out, _| {
            self.count(out, severity.vertebral_count)
        })?;
        if severity.all_fracture_count != severity.vertebral_count {
            self.entry(out, 0, &said::PROFILE_FRACTURES, |out, _| {
                self.count(out, severity.all_fracture_count)
            })?;
        }
        if severity.multiple_vertebral.is_unknown() {
            let several_recorded = severity.vertebral_count.recorded > 1;
            let why = if several_recorded { &said::MULTIPLE_OPEN } else { &said::MULTIPLE_UNKNOWN };
            if several_recorded || !severity.spine_imaged {
                self.entry(out, 0, why, |_, _| Ok(()))?;
            }
        }
        if severity.vertebral_count.at_least > 0 {
            self.entry(out, 0, &said::COMPARATOR, |out, _| {
                self.number(out, &tenths(MEAN_VERTEBRAE.value))
            })?;
        }
        self.very_low(out, severity)?;
        self.deformity(out, severity)?;
        self.signs(out, severity)
    }

    /// `3`, `at least 3`, `3 to 5`, `none`; what is recorded is said even if none is settled.
    fn count<W: Write>(&self, out: &mut W, count: CountInterval) -> fmt::Result {
        let CountInterval { at_least, recorded, at_most } = count;
        match (at_least, at_most) {
            (_, Some(0)) => out.write_str(self.say(words::NONE)),
            (_, Some(most)) if most == at_least => write!(out, "{at_least}"),
            (0, _) if recorded > 0 => {
                write!(out, "{recorded} {}", self.say(words::RECORDED_NONE_CERTAIN))
            }
            (0, None) => out.write_str(self.say(words::NOT_KNOWN)),
            (_, Some(most)) => write!(out, "{at_least} {} {most}", self.say(words::TO)),
            (_, None) if recorded == at_least => {
                write!(out, "{} {at_least}", self.say(words::AT_LEAST))
            }
            (_, None) => {
                write!(out, "{} {at_least}, {recorded} ", self.say(words::AT_LEAST))?;
                out.write_str(self.say(words::RECORDED_IN_ALL))
            }
        }
    }

    fn very_low<W: Write>(&self, out: &mut W, severity: &Severity) -> fmt::Result {
        if let (Some(margin), Some(m)) =
            (severity.very_low.lowest, severity::lowest(self.case, severity))
        {
            self.entry(out, 0, &said::PROFILE_Z, |out, name| match name {
                "months" => write!(out, "{}", self.policy.current_bmd_months),
                "z" => self.measured(out, margin),
                "site" => m.site.map_or(Ok(()), |site| self.site(out, site, m.levels)),
                _ => m.date.map_or(Ok(()), |date| locale::date(out, date, self.language)),
            })?;
        }
        let sentence = match severity.very_low.judged_by {
            JudgedBy::Clinician => &said::VERY_LOW_CLINICIAN,
            JudgedBy::ProjectLimit => &said::VERY_LOW_PROXY,
            JudgedBy::Nobody => return Ok(()),
        };
        self.entry(out, 0, sentence, |out, name| match name {
            "answer" => out.write_str(self.answer_word(severity.very_low.outcome)),
            _ => self.number(out, &hundredths(i32::from(VERY_LOW_BMD_Z.value))),
        })
    }

    fn deformity<W: Write>(&self, out: &mut W, severity: &Severity) -> fmt::Result {
        let graded = |fracture: &crate::case::Fracture| {
            fracture.confirmed.is_yes() && fracture.genant_grade.is_some()
        };
        if !self.case.fractures.iter().any(graded) {
            return Ok(());
        }
        let sentence = match severity.deformity.bound {
            IndexBound::Exact => &said::SDI_EXACT,
            IndexBound::AtLeast => &said::SDI_AT_LEAST,
        };
        self.entry(out, 0, sentence, |out, _| write!(out, "{}", severity.deformity.sum))
    }

    fn signs<W: Write>(&self, out: &mut W, severity: &Severity) -> fmt::Result {
        if let Some(millimetres) = severity.height_loss_mm {
            self.entry(out, 0, &said::PROFILE_HEIGHT, |out, _| write!(out, "{millimetres}"))?;
            if !severity.height_measured {
                self.entry(out, 0, &said::HEIGHT_RECALLED, |_, _| Ok(()))?;
            }
        }
        let known = |answers: &[Tri]| answers.iter().any(|a| !a.is_unknown());
        if known(&[severity.height_loss, severity.kyphosis]) {
            self.entry(out, 0, &said::PROFILE_SIGNS, |out, name| {
                out.write_str(self.answer_word(match name {
                    "loss" => severity.height_loss,
                    _ => severity.kyphosis,
                }))
            })?;
        }
        let of_a_child = living_child(self.case) || severity.cannot_care_for_child.is_yes();
        let care = if of_a_child { severity.cannot_care_for_child } else { Tri::Unknown };
        if known(&[care, severity.anxiety, severity.low_mood]) {
            let sentence = if of_a_child { &said::DAILY_LIFE } else { &said::MOOD };
            self.bullet(out, 0)?;
            fill(out, self.say(sentence.clinician), |out, name| {
                out.write_str(self.answer_word(match name {
                    "care" => severity.cannot_care_for_child,
                    "anxiety" => severity.anxiety,
                    _ => severity.low_mood,
                }))
            })?;
            self.cite(out, sentence.evidence, |_| true)?;
            out.write_char('\n')?;
        }
        Ok(())
    }
}

/// Tenths as decimal text.
fn tenths(value: u16) -> alloc::string::String {
    let ten = 10;
    alloc::format!(
        "{}.{}",
        value.checked_div(ten).unwrap_or_default(),
        value.checked_rem(ten).unwrap_or_default()
    )
}

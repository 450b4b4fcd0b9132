//! What each measurement of BMD can be used for, and which vertebrae count.

use core::fmt::{self, Write};

use enumset::EnumSet;

use super::Letter;
use crate::case::BmdMeasurement;
use crate::change::{self, Remark, Validity, words as said};
use crate::evidence::thresholds::VERTEBRAE_IN_REGION;
use crate::explain::words;
use crate::locale;
use crate::logic::Tri;
use crate::vocabulary::Level;

impl Letter<'_> {
    /// Each measurement of which more is to say than the list of what to ask says.
    pub(super) fn validity<W: Write>(&self, out: &mut W) -> fmt::Result {
        let told = |validity: &Validity| {
            validity.vertebrae.is_some()
                || validity.remarks.iter().any(|remark| !remark.is_asked_for())
        };
        let mut measurements = change::validity(self.case).filter(told).peekable();
        if measurements.peek().is_none() {
            return Ok(());
        }
        self.heading(out, words::VALIDITY)?;
        for validity in measurements {
            let m = self.case.bmd.iter().find(|m| m.index == validity.measurement);
            if let Some(m) = m {
                self.validity_of(out, &validity, m)?;
            }
        }
        Ok(())
    }

    fn validity_of<W: Write>(
        &self,
        out: &mut W,
        validity: &Validity,
        m: &BmdMeasurement,
    ) -> fmt::Result {
        self.entry(out, 0, &said::VALIDITY, |out, name| match name {
            "diagnosis" => out.write_str(self.usable(validity.diagnosis)),
            "change" => out.write_str(self.usable(validity.change)),
            _ => {
                write!(out, "{} ", self.say(words::bmd_modality(m.modality)))?;
                self.measured_site(out, m)?;
                out.write_str(", ")?;
                match m.date {
                    Some(date) => locale::date(out, date, self.language),
                    None => out.write_str(self.say(words::DATE_UNKNOWN)),
                }
            }
        })?;
        // If none certainly counts, the remarks say why.
        let counting = validity.vertebrae.as_ref().filter(|found| !found.counting().is_empty());
        if let Some(vertebrae) = counting {
            self.entry(out, 1, &said::VALIDITY_VERTEBRAE, |out, _| {
                self.vertebrae(out, vertebrae.counting())
            })?;
        }
        // What is asked for stands in the list of what to ask; the vertebrae are the point here.
        let told =
            |remark: &Remark| !remark.is_asked_for() || *remark == Remark::FracturesNotListed;
        for remark in validity.remarks.iter().filter(told) {
            self.entry(out, 1, remark.sentence(), |out, name| match &validity.vertebrae {
                Some(vertebrae) if name == "levels" => {
                    self.vertebrae(out, remark.levels(vertebrae))
                }
                _ => write!(out, "{}", VERTEBRAE_IN_REGION.value),
            })?;
        }
        Ok(())
    }

    fn usable(&self, answer: Tri) -> &'static str {
        match answer {
            Tri::Yes | Tri::No => self.answer_word(answer),
            Tri::Unknown => self.say(words::NOT_CLARIFIED),
        }
    }

    /// `lumbar spine L1-L4`, `total hip, left`.
    pub(super) fn measured_site<W: Write>(&self, out: &mut W, m: &BmdMeasurement) -> fmt::Result {
        match m.site {
            Some(site) => self.site(out, site, m.levels)?,
            None => out.write_str(self.say(words::SITE_UNKNOWN))?,
        }
        match m.side {
            Some(side) => write!(out, ", {}", self.say(side.name())),
            None => Ok(()),
        }
    }

    /// `L1, L3, L4`.
    pub(super) fn vertebrae<W: Write>(&self, out: &mut W, levels: EnumSet<Level>) -> fmt::Result {
        self.list(out, levels.iter(), |out, level| locale::level(out, level, self.language))
    }
}

//! Which change of BMD is reported, and on which day it falls, on a page of its own.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::assess::{self, Recorder};
use crate::evidence::EvidenceSet;
use crate::evidence::thresholds::Span;
use crate::evidence::thresholds::figures::{
    CALCIUM_VITAMIN_D_LUMBAR_36_POOLED, TERIPARATIDE_LUMBAR_12_ABSTRACT,
};
use crate::explain::words;
use crate::locale;
use crate::projection::{
    self, Cell, CellOnHer, CellTiming, ProjectionSite, Regimen, RegimenOnHer, View, Zero,
    words as said,
};
use crate::quantity::{Bmd, scaled, tenths_or_whole};
use crate::sentence::Sentence;
use crate::template::fill;

impl Letter<'_> {
    /// Every regimen: what is reported, the day of each cell, and a value where there is one.
    pub(super) fn projection<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::PROJECTION)?;
        self.paragraph(out, &said::NOT_A_PREDICTION, |_, _| Ok(()))?;
        if self.findings.prognosis.withheld.is_some() {
            self.paragraph(out, &said::NOT_HER_FIGURES, |_, _| Ok(()))?;
        }
        let view = assess::projected(self.case, self.policy, self.findings);
        let mut shown: Vec<&'static Sentence> = Vec::new();
        for of in Regimen::ALL.map(|regimen| view.regimen(regimen)) {
            match of.bar {
                None => self.regimen(out, &view, &of)?,
                // The same reason bars every medicine.
                Some(bar) if !shown.contains(&bar.sentence()) => {
                    self.entry(out, 0, bar.sentence(), |_, _| Ok(()))?;
                    shown.push(bar.sentence());
                }
                Some(_) => {}
            }
        }
        self.paragraph(out, &said::NOT_RANKED, |_, _| Ok(()))?;
        // Said once, below all that they limit.
        for caveat in self.medicine_caveats(&view) {
            self.paragraph(out, caveat, |_, _| Ok(()))?;
        }
        Ok(())
    }

    fn medicine_caveats(&self, view: &View<'_>) -> Vec<&'static Sentence> {
        let mut all: Vec<&'static Sentence> = Vec::new();
        for of in Regimen::ALL.map(|regimen| view.regimen(regimen)) {
            let own = assess::regimen_caveats(&of).into_iter();
            all.extend(own.filter(|_| of.regimen.is_medicine() && of.bar.is_none()));
        }
        let mut once: Vec<&'static Sentence> = Vec::new();
        for caveat in all {
            if !once.contains(&caveat) {
                once.push(caveat);
            }
        }
        once
    }

    fn regimen<W: Write>(&self, out: &mut W, view: &View<'_>, of: &RegimenOnHer) -> fmt::Result {
        self.entry(out, 0, of.regimen.sentence(), |out, name| {
            self.effect_argument(out, of.regimen, name)
        })?;
        if projection::cells(of.regimen).next().is_none() {
            return Ok(());
        }
        if of.treated.is_yes() {
            self.entry(out, 1, &said::NOT_UNTREATED, |_, _| Ok(()))?;
        }
        match of.zero {
            Err(reason) => return self.entry(out, 1, reason.sentence(), |_, _| Ok(())),
            Ok(zero) => self.entry(out, 1, zero_sentence(zero), |out, name| {
                self.zero_argument(out, zero, name)
            })?,
        }
        let cells = || view.cells(of);
        for found in cells() {
            self.cell(out, &found)?;
        }
        for site in projection::reported_sites(of.regimen) {
            // What keeps a value away is the same for every month of a site.
            let dated =
                |found: &CellOnHer| found.cell.site == site && found.timing == CellTiming::Dated;
            if let Some(found) = cells().find(dated) {
                self.without_value(out, &found)?;
            }
        }
        Ok(())
    }

    fn cell<W: Write>(&self, out: &mut W, found: &CellOnHer) -> fmt::Result {
        let cell = found.cell;
        self.bullet(out, 1)?;
        fill(out, self.say(cell.sentence().clinician), |out, name| match name {
            "Site" => self.capital(out, self.say(cell.site.name())),
            "time" => self.cell_time(out, found),
            _ => self.cell_change(out, cell),
        })?;
        if let Some(sentence) = found.timing.sentence() {
            write!(out, " {}", self.say(sentence.clinician))?;
        }
        self.cite(out, EvidenceSet::only(cell.evidence), |_| true)?;
        out.write_char('\n')?;
        if let (Some(value), Some(absolute)) = (found.baseline.value, found.absolute) {
            self.entry(out, 2, &said::ABSOLUTE, |out, name| match name {
                "bmd" => self.grams(out, u32::from(value.milligrams_per_cm2())),
                "date" => self.measured_on(out, found),
                _ => {
                    self.grams(out, absolute.low)?;
                    if absolute.high == absolute.low {
                        return Ok(());
                    }
                    out.write_char('-')?;
                    self.grams(out, absolute.high)
                }
            })?;
        }
        for caveat in cell.caveats {
            self.entry(out, 2, caveat, |out, name| {
                let tenths = match name {
                    "pooled" => CALCIUM_VITAMIN_D_LUMBAR_36_POOLED.value,
                    _ => TERIPARATIDE_LUMBAR_12_ABSTRACT.value,
                };
                self.rise(out, tenths, tenths)
            })?;
        }
        Ok(())
    }

    /// `12 months, 5 Oct 2026`.
    fn cell_time<W: Write>(&self, out: &mut W, found: &CellOnHer) -> fmt::Result {
        locale::months(out, i32::from(found.cell.month), self.language)?;
        match found.day {
            Some(day) => {
                out.write_str(", ")?;
                locale::approximate(out, day, self.language)
            }
            None => Ok(()),
        }
    }

    fn cell_change<W: Write>(&self, out: &mut W, cell: &Cell) -> fmt::Result {
        self.rise(out, cell.low_tenths, cell.high_tenths)
    }

    /// Why there is no absolute value at a site.
    fn without_value<W: Write>(&self, out: &mut W, found: &CellOnHer) -> fmt::Result {
        let Some(sentence) = found.baseline.state.sentence() else { return Ok(()) };
        self.entry(out, 1, sentence, |out, name| match name {
            "Site" => self.capital(out, self.say(found.cell.site.name())),
            "date" => self.measured_on(out, found),
            _ => {
                let mut facts = Recorder::default();
                projection::trace_baseline(self.case, self.policy, &found.baseline, &mut facts);
                self.names(out, &facts.missing)
            }
        })
    }

    fn measured_on<W: Write>(&self, out: &mut W, found: &CellOnHer) -> fmt::Result {
        let index = found.baseline.measurement;
        let measured = self.case.bmd.iter().find(|m| Some(m.index) == index);
        match measured.and_then(|m| m.date) {
            Some(date) => locale::date(out, date, self.language),
            None => out.write_str(self.say(words::UNKNOWN_DATE)),
        }
    }

    fn zero_argument<W: Write>(&self, out: &mut W, zero: Zero, name: &str) -> fmt::Result {
        match name {
            "clock" => out.write_str(self.say(zero.kind.name())),
            _ => locale::approximate(out, zero.date, self.language),
        }
    }

    /// The figures of a regimen, by the names that its sentence gives them.
    pub(super) fn effect_argument<W: Write>(
        &self,
        out: &mut W,
        regimen: Regimen,
        name: &str,
    ) -> fmt::Result {
        let cell = |site, month| {
            projection::cells(regimen).find(|cell| cell.site == site && cell.month == month)
        };
        let found = match name {
            "span" => {
                let Some(Span { from, to, .. }) = projection::envelope(regimen) else {
                    return Ok(());
                };
                return self.rise(out, from, to);
            }
            "Agent" => return self.capital(out, self.say(regimen.name())),
            "agent" => return out.write_str(self.say(regimen.name())),
            "ls12" => cell(ProjectionSite::LumbarSpine, 12),
            "ls24" => cell(ProjectionSite::LumbarSpine, 24),
            "ls36" => cell(ProjectionSite::LumbarSpine, 36),
            "case6" => cell(ProjectionSite::LumbarSpine, 6),
            "fn18" => cell(ProjectionSite::FemoralNeck, 18),
            "hip12" => cell(ProjectionSite::Hip, 12),
            _ => cell(ProjectionSite::Hip, 24),
        };
        found.map_or(Ok(()), |cell| self.cell_change(out, cell))
    }

    /// `2-7.5 %`, `41.8 %`.
    fn rise<W: Write>(&self, out: &mut W, low_tenths: u16, high_tenths: u16) -> fmt::Result {
        self.number(out, &tenths_or_whole(low_tenths))?;
        if high_tenths != low_tenths {
            out.write_char('-')?;
            self.number(out, &tenths_or_whole(high_tenths))?;
        }
        out.write_str(" %")
    }

    fn grams<W: Write>(&self, out: &mut W, milligrams: u32) -> fmt::Result {
        self.number(out, &scaled(i64::from(milligrams), Bmd::BOUNDS.decimals))
    }

    /// In her words: calcium and vitamin D, and from which day the months are counted. Figures of
    /// medicines stay between her and her doctor.
    pub(super) fn patient_projection<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::PATIENT_PROJECTION)?;
        let view = assess::projected(self.case, self.policy, self.findings);
        let of = view.regimen(Regimen::CalciumVitaminD);
        if self.findings.prognosis.withheld.is_some() {
            self.to_her(out, &said::NOT_HER_FIGURES, |_, _| Ok(()))?;
        }
        self.to_her(out, of.regimen.sentence(), |out, name| {
            self.effect_argument(out, of.regimen, name)
        })?;
        if of.treated.is_yes() {
            self.to_her(out, &said::NOT_UNTREATED, |_, _| Ok(()))?;
        }
        if let Ok(zero) = of.zero {
            self.to_her(out, zero_sentence(zero), |out, name| self.zero_argument(out, zero, name))?;
        }
        self.to_her(out, &said::NOT_A_PREDICTION, |_, _| Ok(()))
    }
}

fn zero_sentence(zero: Zero) -> &'static Sentence {
    if zero.provisional { &said::ZERO_PROVISIONAL } else { &said::ZERO }
}

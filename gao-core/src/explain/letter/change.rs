//! How BMD changed, and what each measurement can speak for.

use alloc::string::String;
use core::fmt::{self, Write};

use super::Letter;
use crate::anchor::AnchorKind;
use crate::assess::Recorder;
use crate::case::BmdMeasurement;
use crate::change::{
    self, Change, Comparison, LeastSignificantChange, PhysiologyFinding, Recovery, RecoveryFinding,
    words as said,
};
use crate::evidence::EvidenceSet;
use crate::evidence::thresholds::figures::{
    PREGNANCY_CHANGE_LUMBAR_SPINE, PREGNANCY_CHANGE_TOTAL_HIP,
};
use crate::evidence::thresholds::{
    LACTATION_EXPOSURE_MONTHS, LACTATION_LOSS_HIP_AND_FOREARM, LACTATION_LOSS_LUMBAR_SPINE,
    RECOVERY_MONTHS, Span,
};
use crate::explain::words;
use crate::finding::RuleId;
use crate::locale;
use crate::quantity::{hundredths, scaled};
use crate::template::fill;

impl Letter<'_> {
    pub(super) fn bmd_changes<W: Write>(&self, out: &mut W) -> fmt::Result {
        Section(self).comparisons(out)?;
        self.validity(out)
    }

    /// What the section rests on, the project's own choices included.
    pub(super) fn behind_changes(&self) -> EvidenceSet {
        let each = change::comparisons(self.case, self.policy).map(|comparison| {
            let physiology = comparison.physiology.map(|_| RuleId::Physiology.evidence());
            let recovery = comparison.recovery.map(|_| RuleId::Recovery.evidence());
            [Some(RuleId::BmdChange.evidence()), physiology, recovery].into_iter().flatten()
        });
        each.flatten().fold(EvidenceSet::empty(), |all, one| all | one)
    }

    /// For the woman herself: where recovery stands, and what breastfeeding does to bone.
    pub(super) fn patient_changes<W: Write>(&self, out: &mut W) -> fmt::Result {
        Section(self).for_patient(out)
    }
}

/// The section with its own words for what it measures.
#[derive(Clone, Copy)]
struct Section<'a>(&'a Letter<'a>);

impl Section<'_> {
    fn comparisons<W: Write>(&self, out: &mut W) -> fmt::Result {
        let mut comparisons = change::comparisons(self.0.case, self.0.policy).peekable();
        if comparisons.peek().is_none() {
            return Ok(());
        }
        self.0.heading(out, words::CHANGE)?;
        let (mut of_lactation, mut of_recovery) = (false, false);
        for comparison in comparisons {
            let Some(pair) = comparison.measurements(self.0.case) else { continue };
            self.comparison(out, &comparison, pair)?;
            of_lactation |= comparison.physiology.is_some_and(|found| found.reported.is_some());
            of_recovery |= comparison.recovery.is_some();
        }
        // What the figures are figures of is said once, below all that lean on them.
        if of_lactation {
            self.0.entry(out, 0, &said::LACTATION, |out, name| {
                self.percent_range(
                    out,
                    match name {
                        "spine" => LACTATION_LOSS_LUMBAR_SPINE,
                        _ => LACTATION_LOSS_HIP_AND_FOREARM,
                    },
                )
            })?;
        }
        if of_lactation || of_recovery {
            self.0.entry(out, 0, &said::RECOVER, |out, _| self.recovery_months(out))?;
        }
        Ok(())
    }

    fn comparison<W: Write>(
        &self,
        out: &mut W,
        comparison: &Comparison,
        pair: [&BmdMeasurement; 2],
    ) -> fmt::Result {
        let [_, second] = pair;
        self.0.entry(out, 0, comparison.sentence(), |out, name| {
            self.comparison_argument(out, comparison, pair, name)
        })?;
        let anew = comparison.report_anew_for(self.0.case);
        if !anew.is_empty() {
            self.0.entry(out, 1, &said::REPORT_ANEW, |out, _| self.0.vertebrae(out, anew))?;
        }
        for caveat in comparison.caveats {
            self.0.entry(out, 1, caveat.sentence(), |_, _| Ok(()))?;
        }
        if let (Some(found), Some(change)) = (&comparison.physiology, comparison.change) {
            self.physiology(out, comparison, found, change)?;
        }
        if let Some(found) = &comparison.recovery {
            self.0.entry(out, 1, found.sentence(), |out, name| match name {
                "site" => self.0.measured_site(out, second),
                "from" => self.day(out, pair[0]),
                "facts" => self.missing_names(out, |recorder| {
                    change::trace_recovery(self.0.case, self.0.policy, comparison, recorder);
                }),
                _ => self.recovery_argument(out, found, name),
            })?;
        }
        Ok(())
    }

    fn comparison_argument<W: Write>(
        &self,
        out: &mut W,
        comparison: &Comparison,
        [first, second]: [&BmdMeasurement; 2],
        name: &str,
    ) -> fmt::Result {
        let error = comparison.change.and_then(|change| change.error);
        match (name, comparison.change, error) {
            ("site", ..) => self.0.measured_site(out, second),
            ("from", ..) => self.day(out, first),
            ("to", ..) => self.day(out, second),
            ("reason", ..) => self.reasons(out, comparison),
            ("delta", Some(change), _) => self.delta(out, change),
            ("pct", Some(change), _) => self.signed_percent(out, change.tenths_of_percent()),
            ("lsc", _, Some(error)) => self.error(out, error.tenths_of_milligram_per_cm2()),
            ("least", _, Some(error)) => self.error(out, error.at_least_tenths()),
            _ => Ok(()),
        }
    }

    /// What stands in the way, or may.
    fn reasons<W: Write>(&self, out: &mut W, comparison: &Comparison) -> fmt::Result {
        let found = comparison.comparability;
        if found.outcome().is_no() {
            self.0.texts(out, found.obstacles.into_iter().map(said::obstacle))
        } else {
            self.0.texts(out, found.open.into_iter().map(said::open_obstacle))
        }
    }

    fn physiology<W: Write>(
        &self,
        out: &mut W,
        comparison: &Comparison,
        found: &PhysiologyFinding,
        change: Change,
    ) -> fmt::Result {
        self.0.entry(out, 1, found.outcome.sentence(), |out, name| match name {
            "pct" => {
                self.0.number(out, &tenths(change.tenths_of_percent().saturating_abs()))?;
                out.write_str(" %")
            }
            "range" => found.reported.map_or(Ok(()), |range| self.percent_range(out, range)),
            "lsc" => self.error(
                out,
                change.error.map_or(0, LeastSignificantChange::tenths_of_milligram_per_cm2),
            ),
            "reason" => {
                let reason = found.outcome.not_reported();
                reason.map_or(Ok(()), |reason| {
                    fill(out, self.0.say(said::not_reported(reason)), |out, _| {
                        write!(out, "{}", LACTATION_EXPOSURE_MONTHS.value)
                    })
                })
            }
            _ => self.missing_names(out, |recorder| {
                change::trace_physiology(self.0.case, comparison, recorder);
            }),
        })?;
        if found.outcome.is_compared() && found.from_before_pregnancy {
            self.0.entry(out, 1, &said::FROM_BEFORE_PREGNANCY, |out, name| {
                self.signed_percent(
                    out,
                    i32::from(match name {
                        "spine" => PREGNANCY_CHANGE_LUMBAR_SPINE.value,
                        _ => PREGNANCY_CHANGE_TOTAL_HIP.value,
                    }),
                )
            })?;
        }
        if let Some((low, high)) = found.loss_in_z {
            self.0.entry(out, 1, &said::EXPECTED_IN_Z, |out, name| {
                self.0.number(out, &hundredths(if name == "low" { low } else { high }))
            })?;
        }
        Ok(())
    }

    fn recovery_argument<W: Write>(
        &self,
        out: &mut W,
        found: &RecoveryFinding,
        name: &str,
    ) -> fmt::Result {
        match name {
            "early" => write!(out, "{}", RECOVERY_MONTHS.from),
            "late" => write!(out, "{}", RECOVERY_MONTHS.to),
            "months" => self.recovery_months(out),
            _ => out.write_str(self.0.say(match found.anchor.kind {
                AnchorKind::Birth => said::BIRTH,
                AnchorKind::Weaning => said::WEANING,
            })),
        }
    }

    fn day<W: Write>(&self, out: &mut W, m: &BmdMeasurement) -> fmt::Result {
        m.date.map_or(Ok(()), |date| locale::date(out, date, self.0.language))
    }

    fn missing_names<W: Write>(
        &self,
        out: &mut W,
        trace: impl FnOnce(&mut Recorder),
    ) -> fmt::Result {
        let mut facts = Recorder::default();
        trace(&mut facts);
        self.0.names(out, &facts.missing)
    }

    fn delta<W: Write>(&self, out: &mut W, change: Change) -> fmt::Result {
        const DECIMALS: u8 = 3;
        let milligrams = i64::from(change.milligrams_per_cm2());
        self.signed(out, milligrams, DECIMALS)?;
        out.write_str(" g/cm2")
    }

    fn error<W: Write>(&self, out: &mut W, tenths: i64) -> fmt::Result {
        const DECIMALS: u8 = 4;
        self.0.number(out, &scaled(tenths, DECIMALS))?;
        out.write_str(" g/cm2")
    }

    fn signed_percent<W: Write>(&self, out: &mut W, tenths: i32) -> fmt::Result {
        self.signed(out, i64::from(tenths), 1)?;
        out.write_str(" %")
    }

    /// A rise carries its sign as well.
    fn signed<W: Write>(&self, out: &mut W, value: i64, decimals: u8) -> fmt::Result {
        if value > 0 {
            out.write_char('+')?;
        }
        self.0.number(out, &scaled(value, decimals))
    }

    fn percent_range<W: Write>(&self, out: &mut W, range: Span<u16>) -> fmt::Result {
        write!(out, "{}-{} %", range.from, range.to)
    }

    fn recovery_months<W: Write>(&self, out: &mut W) -> fmt::Result {
        write!(out, "{}-{}", RECOVERY_MONTHS.from, RECOVERY_MONTHS.to)
    }

    fn for_patient<W: Write>(&self, out: &mut W) -> fmt::Result {
        let comparisons = || change::comparisons(self.0.case, self.0.policy);
        let of_recovery = || {
            comparisons().filter_map(|comparison| {
                let found = comparison.recovery?;
                found.sentence().patient?;
                Some((found, comparison.measurements(self.0.case)?))
            })
        };
        let of_lactation = || {
            let found = comparisons().filter_map(|comparison| comparison.physiology);
            found.filter(|found| found.reported.is_some())
        };
        // "It is normal to lose a little" is no answer to a loss beyond what is reported.
        let ordinary = of_lactation().next().is_some()
            && of_lactation().all(|found| found.outcome.allowance().is_none());
        if of_recovery().next().is_none() && !ordinary {
            return Ok(());
        }
        self.0.heading(out, words::PATIENT_CHANGE)?;
        for (found, [_, second]) in of_recovery() {
            self.0.to_her(out, found.sentence(), |out, name| match (name, second.site) {
                ("site", Some(site)) => {
                    out.write_str(self.0.say(said::plain_site(site)))?;
                    match second.side {
                        Some(side) => write!(out, " ({})", self.0.say(side.name())),
                        None => Ok(()),
                    }
                }
                _ => self.recovery_argument(out, &found, name),
            })?;
        }
        if ordinary {
            self.0.to_her(out, &said::LACTATION, |_, _| Ok(()))?;
        }
        let still_below = |found: &RecoveryFinding| found.outcome != Recovery::AtBaseline;
        if ordinary || of_recovery().any(|(found, _)| still_below(&found)) {
            self.0.to_her(out, &said::RECOVER, |out, _| self.recovery_months(out))?;
        }
        Ok(())
    }
}

/// Tenths as decimal text.
fn tenths(value: i32) -> String {
    scaled(i64::from(value), 1)
}

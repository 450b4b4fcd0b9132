//! The table on one record: from which day the months are counted, on which day each cell falls,
//! and what it makes of a measured value.

use serde::Serialize;

use super::absolute::Absolute;
use super::baseline::{self, Baseline, BaselineState};
use super::cell::{Cell, ProjectionSite, Regimen, cells, reported_sites};
use crate::anchor::{self, AnchorKind};
use crate::case::{BmdMeasurement, Case, CourseStop, LactationPeriod, Medication};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::reproduction;
use crate::time::ApproxDate;
use crate::treatment;
use crate::vocabulary::Agent;

/// Why the figures of a medicine are withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum MedicineBar {
    /// She is pregnant.
    Pregnant = 0,
    /// Whether she is pregnant is not clarified.
    PregnancyUnclarified = 1,
    /// She breastfeeds.
    Lactating = 2,
    /// Whether she breastfeeds is not clarified.
    LactationUnclarified = 3,
}

impl MedicineBar {
    /// What bars a medicine now, pregnancy first; none if she is certainly neither pregnant nor
    /// breastfeeding.
    #[must_use]
    pub const fn of(pregnant: Tri, lactating: Tri) -> Option<Self> {
        match (pregnant, lactating) {
            (Tri::Yes, _) => Some(Self::Pregnant),
            (Tri::Unknown, _) => Some(Self::PregnancyUnclarified),
            (Tri::No, Tri::Yes) => Some(Self::Lactating),
            (Tri::No, Tri::Unknown) => Some(Self::LactationUnclarified),
            (Tri::No, Tri::No) => None,
        }
    }
}

/// What the zero point is the day of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ZeroKind {
    /// The last birth.
    Birth = 0,
    /// The last day of breastfeeding.
    Weaning = 1,
    /// The first dose.
    TreatmentStart = 2,
}

/// The day from which the months of a regimen are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zero {
    /// What it is the day of.
    pub kind: ZeroKind,
    /// The day, as exact as it is known.
    pub date: ApproxDate,
    /// Whether it may still move.
    pub provisional: bool,
}

/// Why there is no day to count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum NoZero {
    /// No birth at 22+0 weeks or later is recorded with its day.
    NoBirth = 0,
    /// No course of the medicine is recorded.
    NoCourse = 1,
    /// When the course began is not recorded.
    StartUnknown = 2,
    /// There are several courses; the figures are of one without a break.
    SeveralCourses = 3,
}

/// One regimen in front of one woman.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegimenOnHer {
    /// The regimen.
    pub regimen: Regimen,
    /// Why its figures are withheld; none if they are given.
    pub bar: Option<MedicineBar>,
    /// The day from which its months are counted.
    pub zero: Result<Zero, NoZero>,
    /// For calcium and vitamin D: whether she was given an antiosteoporotic medicine at or after
    /// that day, without which the figures were reported.
    pub treated: Tri,
}

/// Whether a cell has a day on her.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum CellTiming {
    /// It has.
    Dated = 0,
    /// There is no day to count from.
    NoZero = 1,
    /// Another pregnancy began before it.
    LaterPregnancy = 2,
    /// The treatment ended before it.
    AfterStop = 3,
}

/// One cell in front of one woman.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellOnHer {
    /// The cell.
    pub cell: &'static Cell,
    /// Whether it has a day.
    pub timing: CellTiming,
    /// The day, as exact as it is known; only if it is `Dated`.
    pub day: Option<ApproxDate>,
    /// Whether the day may still move.
    pub provisional: bool,
    /// The value it is applied to.
    pub baseline: Baseline,
    /// What it makes of that value; only if it has a day. What happened to one other woman is not
    /// applied to her, and neither is a single value that another series contradicts (D-11).
    pub absolute: Option<Absolute>,
}

/// The table in front of one woman.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) case: &'a Case,
    pub(crate) policy: &'a Policy,
    pub(crate) pregnant: Tri,
    pub(crate) lactating: Tri,
    /// Whether the figures are of women like her: no other cause comes first, and a definition is
    /// met.
    pub(crate) hers: bool,
}

impl View<'_> {
    /// One regimen.
    pub(crate) fn regimen(&self, regimen: Regimen) -> RegimenOnHer {
        let barred = MedicineBar::of(self.pregnant, self.lactating);
        let zero = match regimen {
            Regimen::CalciumVitaminD => self.zero_at_anchor(),
            Regimen::Teriparatide => self.zero_at_first_dose().map(|(zero, _)| zero),
            // Without a figure there is nothing to count.
            Regimen::Bisphosphonate | Regimen::Denosumab => Err(NoZero::NoCourse),
        };
        RegimenOnHer {
            regimen,
            bar: barred.filter(|_| regimen.is_medicine()),
            zero,
            treated: match zero {
                Ok(zero) if regimen == Regimen::CalciumVitaminD => self.treated_since(zero),
                _ => Tri::No,
            },
        }
    }

    /// Every cell of a regimen; none while its figures are withheld.
    pub(crate) fn cells(&self, of: &RegimenOnHer) -> impl Iterator<Item = CellOnHer> {
        let (view, of) = (*self, *of);
        cells(of.regimen).filter(move |_| of.bar.is_none()).map(move |cell| view.cell(&of, cell))
    }

    fn cell(&self, of: &RegimenOnHer, cell: &'static Cell) -> CellOnHer {
        let undated = |timing, baseline| CellOnHer {
            cell,
            timing,
            day: None,
            provisional: false,
            baseline,
            absolute: None,
        };
        let Ok(zero) = of.zero else {
            return undated(CellTiming::NoZero, Baseline::none(BaselineState::NoZero));
        };
        let baseline = self.baseline(of.regimen, cell.site, zero);
        let day = zero.date.plus_months(i32::from(cell.month));
        let (pregnant_before, stopped_before) =
            (self.pregnant_before(zero, day), self.stopped_before(of.regimen, day));
        if pregnant_before.is_yes() {
            return undated(CellTiming::LaterPregnancy, baseline);
        }
        if stopped_before.is_yes() {
            return undated(CellTiming::AfterStop, baseline);
        }
        CellOnHer {
            day: Some(day),
            provisional: zero.provisional || pregnant_before.or(stopped_before).is_unknown(),
            absolute: baseline
                .value
                .filter(|_| self.hers && cell.may_be_applied())
                .map(|value| Absolute::of(cell, value)),
            ..undated(CellTiming::Dated, baseline)
        }
    }

    /// The measured value at the zero point of a regimen.
    fn baseline(&self, regimen: Regimen, site: ProjectionSite, zero: Zero) -> Baseline {
        Baseline::of(self.case, site, zero.date.earliest(), |m| self.stands(regimen, m, zero))
    }

    /// Whether a measurement still speaks for the zero point: recent, and nothing in between that
    /// takes bone away or builds it up.
    fn stands(&self, regimen: Regimen, m: &BmdMeasurement, zero: Zero) -> Tri {
        let Some(date) = m.date else { return Tri::Unknown };
        let day = ApproxDate::exact(date);
        let months = i32::from(self.policy.current_bmd_months);
        let recent = zero.date.is_on_or_before(day.plus_months(months));
        let fed = Tri::any(self.case.pregnancies.iter().map(|pregnancy| {
            let period = |period: &LactationPeriod| {
                day.is_before(period.end).and(period.start.is_on_or_before(zero.date))
            };
            let unlisted = pregnancy.lactation.unlisted();
            Tri::any(pregnancy.lactation.iter().map(period)).or(unlisted)
        }));
        let fed = fed.or(self.case.pregnancies.unlisted());
        let given = treatment::courses(self.case, self.policy).map(|course| {
            let since = day.is_on_or_before(course.last_given());
            match regimen {
                // The figures are of women without any.
                Regimen::CalciumVitaminD => since,
                // The course that begins at the zero point is what is projected.
                _ if course.agent == Agent::Teriparatide => Tri::No,
                _ => since,
            }
        });
        let treated = Tri::any(given).or(treatment::unnamed(self.case));
        Tri::all([recent, fed.not(), treated.not()])
    }

    /// Calcium and vitamin D: the anchor of re-evaluation (D-09).
    fn zero_at_anchor(&self) -> Result<Zero, NoZero> {
        let anchor = anchor::anchor(self.case, self.policy).ok_or(NoZero::NoBirth)?;
        Ok(Zero {
            kind: match anchor.kind {
                AnchorKind::Birth => ZeroKind::Birth,
                AnchorKind::Weaning => ZeroKind::Weaning,
            },
            date: ApproxDate::exact(anchor.date),
            provisional: anchor.provisional(),
        })
    }

    /// Teriparatide: the start of its one course.
    fn zero_at_first_dose(&self) -> Result<(Zero, &Medication), NoZero> {
        let mut courses = treatment::courses(self.case, self.policy)
            .filter(|course| course.agent == Agent::Teriparatide);
        let course = courses.next().ok_or(NoZero::NoCourse)?;
        if courses.next().is_some() {
            return Err(NoZero::SeveralCourses);
        }
        let date = course.start().ok_or(NoZero::StartUnknown)?;
        let provisional = !date.is_exact() || !self.case.medications.complete;
        Ok((Zero { kind: ZeroKind::TreatmentStart, date, provisional }, course.medication))
    }

    /// Whether another pregnancy began between the zero point and a day.
    fn pregnant_before(&self, zero: Zero, day: ApproxDate) -> Tri {
        let since = match zero.kind {
            ZeroKind::TreatmentStart => Some(zero.date.earliest()),
            // One that began while she still breastfed is later than the birth.
            ZeroKind::Birth | ZeroKind::Weaning => {
                anchor::anchor(self.case, self.policy).map(|anchor| anchor.birth)
            }
        };
        let listed =
            since.map_or(Tri::No, |since| anchor::later_pregnancy(self.case, since, day.latest()));
        // One that is only stated began on or before today.
        let ahead = ApproxDate::exact(self.case.as_of).is_before(day);
        listed.or(self.pregnant.and(ahead))
    }

    fn stopped_before(&self, regimen: Regimen, day: ApproxDate) -> Tri {
        if regimen != Regimen::Teriparatide {
            return Tri::No;
        }
        let Ok((_, course)) = self.zero_at_first_dose() else { return Tri::Unknown };
        match course.stop {
            CourseStop::Ongoing => Tri::No,
            CourseStop::Unknown => Tri::Unknown,
            CourseStop::On(stop) => stop.is_before(day),
        }
    }

    fn treated_since(&self, zero: Zero) -> Tri {
        let courses = treatment::courses(self.case, self.policy);
        let given = courses.map(|course| zero.date.is_on_or_before(course.last_given()));
        Tri::any(given).or(treatment::unnamed(self.case))
    }
}

/// Reports what the days and values rest on, and what is missing for them.
pub(crate) fn trace(view: &View<'_>, trace: &mut impl Trace) {
    let View { case, policy, .. } = *view;
    anchor::trace(case, policy, trace);
    reproduction::pregnant_now(case, policy, trace);
    for regimen in Regimen::ALL.map(|regimen| view.regimen(regimen)) {
        if regimen.bar.is_some() {
            continue;
        }
        trace_course(view, regimen.regimen, trace);
        let Ok(zero) = regimen.zero else { continue };
        for site in reported_sites(regimen.regimen) {
            let found = view.baseline(regimen.regimen, site, zero);
            baseline::trace(case, policy, &found, trace);
        }
    }
}

fn trace_course(view: &View<'_>, regimen: Regimen, trace: &mut impl Trace) {
    if regimen != Regimen::Teriparatide {
        return;
    }
    for course in treatment::courses(view.case, view.policy) {
        if course.agent != Agent::Teriparatide {
            continue;
        }
        let at = |key| FactAt::of(key, course.medication.index);
        match course.start() {
            Some(_) => trace.used(at(FactKey::MedicationStart), Role::Satisfied),
            None => trace.missing(at(FactKey::MedicationStart)),
        }
        match course.medication.stop {
            CourseStop::Unknown => trace.missing(at(FactKey::MedicationStop)),
            CourseStop::Ongoing | CourseStop::On(_) => {
                trace.used(at(FactKey::MedicationStop), Role::Satisfied);
            }
        }
    }
}

//! What is known over time, on one axis: for charts.
//!
//! ## What it says
//! Every measurement of BMD with its least significant change, which of them can be compared,
//! pregnancies, breastfeeding and medicines as stretches of time, and fractures; beside them the
//! band of F-13 and the reported changes of F-12, as far as they apply to her.
//!
//! ## What it is not
//! It decides nothing of its own: each part is the answer of the function that owns it, laid out
//! by day. It holds days and exact values; where they come to lie on paper is for whoever draws.
//!
//! ## When it cannot tell
//! A day that is not known exactly stays an interval. What has no day, no value or no place is kept
//! in its list, so that whoever draws can say what is not drawn.

mod band;
mod extent;
mod series;

use alloc::vec::Vec;

use enumset::EnumSet;

pub use self::band::{BandOnHer, NoBand, NoBandAt};
pub use self::extent::Extent;
use crate::anchor::{self, Anchor};
use crate::assess::{Findings, projected};
use crate::case::{Case, CourseStop, Medication, Pregnancy};
use crate::change::{self, Against, LeastSignificantChange};
use crate::evidence::EvidenceId;
use crate::imaging;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::projection::{CellKind, Regimen, Zero};
use crate::quantity::{Bmd, GenantGrade, TScore, ZScore};
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{
    Agent, BmdModality, BmdSite, Feeding, FractureSite, ImagingRegion, Level, Side,
};

/// One woman's measurements and what lay between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The day of assessment.
    pub as_of: CivilDate,
    /// Whether the record calls itself synthetic: no woman stands behind it.
    pub synthetic: bool,
    /// The birth that months are counted from: the last of the latest pregnancy that ended at 22+0
    /// weeks or later; none if its day is not recorded.
    pub birth: Option<CivilDate>,
    /// The first birth of that pregnancy, where its children were born on several days.
    pub first_birth: Option<CivilDate>,
    /// Every measurement, in the order of the input.
    pub measurements: Vec<Measurement>,
    /// Each measurement with the one before it, site by site.
    pub joins: Vec<Join>,
    /// Pregnancies of which the beginning or the end is dated.
    pub pregnancies: Vec<Extent>,
    /// How many pregnancies have neither.
    pub undated_pregnancies: usize,
    /// Periods of breastfeeding.
    pub feeding: Vec<FeedingPeriod>,
    /// Courses of medicines and supplements.
    pub courses: Vec<Course>,
    /// Fractures, refuted ones too, in the order of the input.
    pub fractures: Vec<FractureMark>,
    /// The regions that imaging shows with a clear result.
    pub imaged: EnumSet<ImagingRegion>,
    /// The band of F-13 in each series that has a first value to scale it by.
    pub bands: Vec<BandOnHer>,
    /// Why the other series of sites with reported averages have none.
    pub no_bands: Vec<NoBandAt>,
    /// Changes of F-12 that are applied to a value of hers.
    pub reported: Vec<ReportedRange>,
}

/// One measurement of BMD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// Place in the input.
    pub index: usize,
    /// The day.
    pub date: Option<CivilDate>,
    /// Where.
    pub site: Option<BmdSite>,
    /// On which side.
    pub side: Option<Side>,
    /// The vertebrae that the report names; none if it names none.
    pub levels: EnumSet<Level>,
    /// How it was made.
    pub modality: Option<BmdModality>,
    /// Measurements of one site and side that may be compared, directly or by way of others, share
    /// a number; none without a site, a day and a value.
    pub series: Option<usize>,
    /// Whether it was made in a pregnancy that is listed.
    pub in_pregnancy: Tri,
    /// The value.
    pub bmd: Option<Bmd>,
    /// The Z-score as printed.
    pub z_score: Option<ZScore>,
    /// The T-score as printed.
    pub t_score: Option<TScore>,
    /// What a change must reach to be more than measurement error, if the centre states its
    /// precision for this scanner, site and region.
    pub least_significant_change: Option<LeastSignificantChange>,
    /// Whether no collapsed vertebra lies in its region.
    pub clean: Tri,
}

/// Two measurements that follow one another at one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// Place of the earlier one in the input.
    pub first: usize,
    /// Place of the later one.
    pub second: usize,
    /// Whether the two can be compared.
    pub comparable: Tri,
    /// Whether BMD changed by more than measurement error.
    pub significant: Tri,
}

/// A period of breastfeeding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedingPeriod {
    /// When.
    pub extent: Extent,
    /// How much of the child's food was breast milk.
    pub feeding: Option<Feeding>,
}

/// A course of a medicine or supplement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// Which one; none if the record names none.
    pub agent: Option<Agent>,
    /// When; none if its beginning is not recorded.
    pub extent: Option<Extent>,
    /// The recorded day of a last dose.
    pub last_dose: Option<CivilDate>,
}

/// A fracture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FractureMark {
    /// Which bone.
    pub site: Option<FractureSite>,
    /// Which vertebra.
    pub level: Option<Level>,
    /// On which side.
    pub side: Option<Side>,
    /// When it happened.
    pub onset: Option<ApproxDate>,
    /// Whether imaging confirmed it; No refutes it.
    pub confirmed: Tri,
    /// Its Genant grade.
    pub grade: Option<GenantGrade>,
}

/// A reported change applied to a value of hers: the averages of groups, not what she will have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportedRange {
    /// With what it was reported.
    pub regimen: Regimen,
    /// Where.
    pub site: BmdSite,
    /// Months after the zero point.
    pub month: u16,
    /// The day that the months are counted from.
    pub zero: Zero,
    /// The day, as exact as it is known.
    pub day: ApproxDate,
    /// Whether the day may still move.
    pub provisional: bool,
    /// The measurement that it is applied to, by its place in the input.
    pub baseline: usize,
    /// The lower end in mg/cm2, rounded down.
    pub low: u32,
    /// The upper end in mg/cm2, rounded up.
    pub high: u32,
    /// What kind of number it is.
    pub kind: CellKind,
    /// The row that states it.
    pub evidence: EvidenceId,
}

impl Timeline {
    /// Lays out a record and what was found in it.
    ///
    /// With `illustrative`, a band is also given for breastfeeding that no figure is reported for,
    /// and says so ([`Band::illustrative`](crate::physiology_band::Band::illustrative)).
    ///
    /// ```
    /// use gao_core::case::{Case, Mode};
    /// use gao_core::timeline::Timeline;
    /// use gao_core::{CaseInput, Policy, PregnancyInput, PregnancyOutcome, decide};
    ///
    /// let policy = Policy::default();
    /// let timeline = |births: &str| {
    ///     let pregnancy = PregnancyInput {
    ///         outcome: Some(PregnancyOutcome::Live),
    ///         births: Some(vec![births.into()]),
    ///         ..PregnancyInput::default()
    ///     };
    ///     let pregnancies = Some(vec![pregnancy]);
    ///     let as_of = Some("2025-12-20".into());
    ///     let input = CaseInput { as_of, pregnancies, ..CaseInput::default() };
    ///     let case = Case::parse(&input, &policy, Mode::Strict)?;
    ///     let findings = decide(&case, &policy);
    ///     Ok::<_, gao_core::InvalidInput>(Timeline::of(&case, &policy, &findings, false))
    /// };
    /// let birth = timeline("2025-10-05")?.birth.map(|day| day.to_string());
    /// assert_eq!(birth.as_deref(), Some("2025-10-05"));
    ///
    /// // A day that does not exist makes no axis.
    /// assert!(timeline("2025-10-32").is_err());
    /// # Ok::<(), gao_core::InvalidInput>(())
    /// ```
    #[must_use]
    pub fn of(case: &Case, policy: &Policy, findings: &Findings, illustrative: bool) -> Self {
        let anchor = anchor::anchor(case, policy);
        let measurements = measurements(case);
        let (bands, no_bands) =
            band::of(case, policy, anchor.as_ref(), &measurements, illustrative);
        Self {
            as_of: case.as_of,
            synthetic: case.synthetic,
            birth: anchor.map(|anchor| anchor.birth),
            first_birth: anchor.and_then(|anchor| first_birth(case, &anchor)),
            measurements,
            joins: joins(case, policy),
            pregnancies: dated(case)
                .map(|it| Extent::new(it.lmp, it.last_birth, case.as_of))
                .collect(),
            undated_pregnancies: case.pregnancies.iter().count() - dated(case).count(),
            feeding: feeding(case),
            courses: case.medications.iter().map(|course| self::course(case, course)).collect(),
            fractures: fractures(case),
            imaged: imaging::shown(case),
            bands,
            no_bands,
            reported: reported(case, policy, findings),
        }
    }
}

fn measurements(case: &Case) -> Vec<Measurement> {
    let series = series::of(case);
    let with_validity = case.bmd.iter().zip(change::validity(case)).zip(series);
    let measurement = with_validity.map(|((m, validity), series)| Measurement {
        index: m.index,
        date: m.date,
        site: m.site,
        side: m.side,
        levels: if m.levels_stated { m.levels } else { EnumSet::empty() },
        modality: m.modality,
        series,
        in_pregnancy: validity.in_pregnancy,
        bmd: m.bmd,
        z_score: m.z_score,
        t_score: m.t_score,
        // The precision of a centre is that of its DXA.
        least_significant_change: change::least_significant_change(case, m)
            .filter(|_| validity.dxa.is_yes()),
        clean: validity.clean,
    });
    measurement.collect()
}

fn joins(case: &Case, policy: &Policy) -> Vec<Join> {
    let previous = change::comparisons(case, policy).filter(|it| it.against == Against::Previous);
    let join = previous.map(|found| Join {
        first: found.first,
        second: found.second,
        comparable: found.comparability.outcome(),
        significant: found.significant,
    });
    join.collect()
}

/// One that neither begins nor ends on a known day may have been at any time.
fn dated(case: &Case) -> impl Iterator<Item = &Pregnancy> {
    case.pregnancies.iter().filter(|pregnancy| pregnancy.dated || pregnancy.last_birth.is_exact())
}

fn first_birth(case: &Case, anchor: &Anchor) -> Option<CivilDate> {
    let pregnancy = case.pregnancies.iter().find(|it| it.index == anchor.pregnancy)?;
    Some(pregnancy.first_birth.earliest()).filter(|first| *first < anchor.birth)
}

fn feeding(case: &Case) -> Vec<FeedingPeriod> {
    let periods = case.pregnancies.iter().flat_map(|pregnancy| pregnancy.lactation.iter());
    let period = periods.map(|period| FeedingPeriod {
        extent: Extent::new(period.start, period.end, case.as_of),
        feeding: period.feeding,
    });
    period.collect()
}

fn course(case: &Case, course: &Medication) -> Course {
    let extent = course.start.map(|start| {
        let stop = match course.stop {
            CourseStop::On(stop) => stop,
            CourseStop::Ongoing => ApproxDate::exact(CivilDate::LATEST),
            CourseStop::Unknown => start.hull(CivilDate::LATEST),
        };
        Extent::new(start, stop, case.as_of)
    });
    Course { agent: course.agent, extent, last_dose: course.last_dose }
}

fn fractures(case: &Case) -> Vec<FractureMark> {
    let mark = case.fractures.iter().map(|fracture| FractureMark {
        site: fracture.site,
        level: fracture.level,
        side: fracture.side,
        onset: fracture.onset,
        confirmed: fracture.confirmed,
        grade: fracture.genant_grade,
    });
    mark.collect()
}

fn reported(case: &Case, policy: &Policy, findings: &Findings) -> Vec<ReportedRange> {
    let view = projected(case, policy, findings);
    let mut ranges = Vec::new();
    for regimen in Regimen::ALL.map(|regimen| view.regimen(regimen)) {
        let Ok(zero) = regimen.zero else { continue };
        ranges.extend(view.cells(&regimen).filter_map(|found| {
            let absolute = found.absolute?;
            Some(ReportedRange {
                regimen: regimen.regimen,
                site: found.cell.site.measured()?,
                month: found.cell.month,
                zero,
                day: found.day?,
                provisional: found.provisional,
                baseline: found.baseline.measurement?,
                low: absolute.low,
                high: absolute.high,
                kind: found.cell.kind,
                evidence: found.cell.evidence,
            })
        }));
    }
    ranges
}

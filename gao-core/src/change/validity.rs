//! What each measurement can speak for: the definitions, or a comparison over time; and which
//! vertebrae of the lumbar spine count, and why.
//!
//! ## What it asks
//! Method, site, day, pregnancy and vertebrae of every measurement, as far as they decide
//! whether it can be used; not how near it lies to a fracture, which each definition asks.
//!
//! ## Why it matters
//! A collapsed vertebra raises BMD. A low score of such a region still counts, a normal one
//! rules nothing out, and a change may be the collapse.
//!
//! ## When it cannot tell
//! Which vertebra collapsed, or when, is not recorded; not all fractures are listed; the report
//! does not say which vertebrae it holds, and L1-L4 is assumed.
//!
//! ## References
//! S-44, S-49, X-03, X-12, D-19.

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

use super::collapse::{happened_by, lies_in, trace_open, vertebral};
use super::comparability::{MEASURED_WITH, has_sides, holds_enough, trace_device};
use super::lactation;
use super::precision::STANDARD_REGION;
use super::words;
use crate::case::{BmdMeasurement, Case, Fracture};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::sentence::Sentence;
use crate::time::ApproxDate;
use crate::vocabulary::{BmdSite, Level};

/// Where a vertebra of L1-L4 stands on the day of a measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum VertebraState {
    /// No fracture of it is recorded.
    Intact = 0,
    /// It collapsed after the measurement.
    CollapsedLater = 1,
    /// A recorded fracture may be of it, or may have happened by then.
    PossiblyCollapsed = 2,
    /// A collapse by then is suspected.
    Suspected = 3,
    /// It had collapsed.
    Collapsed = 4,
}

/// The vertebrae of a measurement of the lumbar spine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vertebrae {
    /// Those the report holds, or L1-L4 if it does not say.
    pub region: EnumSet<Level>,
    /// Whether the report says so.
    pub stated: bool,
    /// Those that had collapsed.
    pub collapsed: EnumSet<Level>,
    /// Those of which a collapse by then is suspected.
    pub suspected: EnumSet<Level>,
    /// Those that a recorded fracture may be of, or may have collapsed by then.
    pub possible: EnumSet<Level>,
    /// Those that collapsed later.
    pub later: EnumSet<Level>,
    /// Whether enough remain once collapsed ones are left out.
    pub enough: Tri,
}

impl Vertebrae {
    fn of(case: &Case, m: &BmdMeasurement) -> Self {
        let mut by_state = [EnumSet::<Level>::empty(); STATES.len()];
        for level in STANDARD_REGION | m.levels {
            let state = state(case, m, level);
            for (known, levels) in STATES.into_iter().zip(&mut by_state) {
                if known == state {
                    *levels |= level;
                }
            }
        }
        let [later, possible, suspected, collapsed] = by_state;
        let left = m.levels - collapsed;
        let certain = left - suspected - possible;
        let enough = if !holds_enough(left) {
            Tri::No
        } else if holds_enough(certain) && case.fractures.complete {
            Tri::Yes
        } else {
            Tri::Unknown
        };
        let (region, stated) = (m.levels, m.levels_stated);
        Self { region, stated, collapsed, suspected, possible, later, enough }
    }

    /// Where one vertebra stands.
    #[must_use]
    pub fn state(&self, level: Level) -> VertebraState {
        if self.collapsed.contains(level) {
            VertebraState::Collapsed
        } else if self.suspected.contains(level) {
            VertebraState::Suspected
        } else if self.possible.contains(level) {
            VertebraState::PossiblyCollapsed
        } else if self.later.contains(level) {
            VertebraState::CollapsedLater
        } else {
            VertebraState::Intact
        }
    }

    /// Those of the region that count as far as is recorded.
    #[must_use]
    pub fn counting(&self) -> EnumSet<Level> {
        self.region - self.collapsed - self.suspected - self.possible
    }

    /// Those of L1-L4 that it leaves out.
    #[must_use]
    pub fn left_out(&self) -> EnumSet<Level> {
        STANDARD_REGION - self.region
    }
}

/// States but for [`VertebraState::Intact`], in order.
const STATES: [VertebraState; 4] = [
    VertebraState::CollapsedLater,
    VertebraState::PossiblyCollapsed,
    VertebraState::Suspected,
    VertebraState::Collapsed,
];

/// The worst that any fracture says of a vertebra.
fn state(case: &Case, m: &BmdMeasurement, level: Level) -> VertebraState {
    let each = vertebral(case).map(|fracture| state_by(case, fracture, m, level));
    each.max().unwrap_or(VertebraState::Intact)
}

fn state_by(case: &Case, fracture: &Fracture, m: &BmdMeasurement, level: Level) -> VertebraState {
    let by_then = by_then(case, fracture, m);
    let of_it = lies_in(fracture, level.into());
    match (of_it, by_then) {
        (Tri::No, _) => VertebraState::Intact,
        (Tri::Yes, Tri::No) => VertebraState::CollapsedLater,
        (Tri::Unknown, Tri::No) => VertebraState::Intact,
        (Tri::Yes, Tri::Yes) => VertebraState::Collapsed,
        (Tri::Unknown, Tri::Yes) if fracture.level == Some(level) => VertebraState::Suspected,
        (Tri::Yes | Tri::Unknown, _) => VertebraState::PossiblyCollapsed,
    }
}

/// What limits the use of a measurement.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Remark {
    /// Not made by DXA.
    NotDxa = 0,
    /// How it was made is not known.
    ModalityUnknown = 1,
    /// A site that the definitions do not read.
    NotCentral = 2,
    /// Where it was measured is not known.
    SiteUnknown = 3,
    /// When it was made is not known.
    DateUnknown = 4,
    /// Made in pregnancy.
    InPregnancy = 5,
    /// Perhaps made in pregnancy.
    MayBeInPregnancy = 6,
    /// Made before any birth on record.
    BeforeBirth = 7,
    /// Fewer vertebrae than a region must hold.
    TooFewVertebrae = 8,
    /// Fewer remain once collapsed ones are left out.
    TooFewRemain = 9,
    /// The report does not say which vertebrae it holds.
    RegionAssumed = 10,
    /// A collapsed vertebra in the region.
    CollapsedInRegion = 11,
    /// One of which a collapse is suspected.
    SuspectedInRegion = 12,
    /// One that may have collapsed by then.
    PossiblyInRegion = 13,
    /// One that collapsed later.
    CollapsedLater = 14,
    /// A collapsed vertebra was left out, as it should be.
    CollapsedLeftOut = 15,
    /// Not all fractures are listed.
    FracturesNotListed = 16,
    /// No Z-score or T-score.
    NoScore = 17,
    /// No value in g/cm2.
    NoValue = 18,
    /// Which side is not known.
    SideUnknown = 19,
    /// Which scanner is not known.
    DeviceUnknown = 20,
}

impl Remark {
    /// Its words.
    pub(crate) const fn sentence(self) -> &'static Sentence {
        match self {
            Self::NotDxa => &words::VALIDITY_NOT_DXA,
            Self::ModalityUnknown => &words::VALIDITY_MODALITY_UNKNOWN,
            Self::NotCentral => &words::VALIDITY_NOT_CENTRAL,
            Self::SiteUnknown => &words::VALIDITY_SITE_UNKNOWN,
            Self::DateUnknown => &words::VALIDITY_DATE_UNKNOWN,
            Self::InPregnancy => &words::VALIDITY_IN_PREGNANCY,
            Self::MayBeInPregnancy => &words::VALIDITY_MAY_BE_IN_PREGNANCY,
            Self::BeforeBirth => &words::VALIDITY_BEFORE_BIRTH,
            Self::TooFewVertebrae => &words::VALIDITY_TOO_FEW,
            Self::TooFewRemain => &words::VALIDITY_TOO_FEW_REMAIN,
            Self::RegionAssumed => &words::VALIDITY_REGION_ASSUMED,
            Self::CollapsedInRegion => &words::VALIDITY_COLLAPSED,
            Self::SuspectedInRegion => &words::VALIDITY_SUSPECTED,
            Self::PossiblyInRegion => &words::VALIDITY_POSSIBLE,
            Self::CollapsedLater => &words::VALIDITY_COLLAPSED_LATER,
            Self::CollapsedLeftOut => &words::VALIDITY_LEFT_OUT,
            Self::FracturesNotListed => &words::VALIDITY_FRACTURES_NOT_LISTED,
            Self::NoScore => &words::VALIDITY_NO_SCORE,
            Self::NoValue => &words::VALIDITY_NO_VALUE,
            Self::SideUnknown => &words::VALIDITY_SIDE_UNKNOWN,
            Self::DeviceUnknown => &words::VALIDITY_DEVICE_UNKNOWN,
        }
    }

    /// Whether the list of what to ask says it as well.
    pub(crate) const fn is_asked_for(self) -> bool {
        matches!(
            self,
            Self::ModalityUnknown
                | Self::SiteUnknown
                | Self::DateUnknown
                | Self::FracturesNotListed
                | Self::NoScore
                | Self::NoValue
                | Self::SideUnknown
                | Self::DeviceUnknown
        )
    }

    /// The vertebrae it speaks of.
    pub(crate) fn levels(self, vertebrae: &Vertebrae) -> EnumSet<Level> {
        match self {
            Self::CollapsedInRegion => vertebrae.collapsed & vertebrae.region,
            Self::SuspectedInRegion => vertebrae.suspected & vertebrae.region,
            Self::PossiblyInRegion => vertebrae.possible & vertebrae.region,
            Self::CollapsedLater => vertebrae.later & vertebrae.region,
            Self::CollapsedLeftOut => {
                (vertebrae.collapsed | vertebrae.suspected) & vertebrae.left_out()
            }
            Self::TooFewRemain => vertebrae.region - vertebrae.collapsed,
            _ => EnumSet::empty(),
        }
    }
}

/// What one measurement can speak for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// Place of the measurement in the input.
    pub measurement: usize,
    /// Whether it was made by DXA.
    pub dxa: Tri,
    /// Whether it was made in a pregnancy that is listed.
    pub in_pregnancy: Tri,
    /// Its vertebrae, for DXA of the lumbar spine.
    pub vertebrae: Option<Vertebrae>,
    /// Whether no collapsed vertebra lies in its region.
    pub clean: Tri,
    /// Whether the definitions can read it; a region that is not clean can show low BMD and
    /// never rule it out.
    pub diagnosis: Tri,
    /// Whether it can be one of two that are compared.
    pub change: Tri,
    /// What limits its use.
    pub remarks: EnumSet<Remark>,
}

/// What every measurement can speak for, in the order of the input.
pub fn validity(case: &Case) -> impl Iterator<Item = Validity> + '_ {
    case.bmd.iter().map(|m| of(case, m))
}

fn of(case: &Case, m: &BmdMeasurement) -> Validity {
    let spine = m.site == Some(BmdSite::LumbarSpine);
    // What else is not DXA is read for nothing here.
    let vertebrae = (spine && !m.by_dxa().is_no()).then(|| Vertebrae::of(case, m));
    let known = |known: bool| if known { Tri::Yes } else { Tri::Unknown };
    let (dxa, outside) = (m.by_dxa(), m.standing.outside_pregnancy);
    let central = m.site.map_or(Tri::Unknown, |site| {
        Tri::from(!matches!(site, BmdSite::Forearm33 | BmdSite::WholeBody))
    });
    let enough_in_region = Tri::from(!spine || holds_enough(m.levels));
    let scored = known(m.z_score.is_some() || m.t_score.is_some());
    let placed = known(m.bmd.is_some() && m.date.is_some() && m.site.is_some());
    let told_apart = known(m.device.is_known() && !(has_sides(m.site) && m.side.is_none()));
    Validity {
        measurement: m.index,
        dxa,
        in_pregnancy: outside.not(),
        vertebrae,
        clean: vertebrae.map_or(known(m.site.is_some()), |found| is_clean(case, &found)),
        diagnosis: Tri::all([
            dxa,
            central,
            enough_in_region,
            outside,
            after_birth(case, m),
            scored,
        ]),
        change: Tri::all([dxa, enough_in_region, placed, told_apart]),
        remarks: remarks(case, m, vertebrae.as_ref()),
    }
}

fn is_clean(case: &Case, vertebrae: &Vertebrae) -> Tri {
    let touched = |levels: EnumSet<Level>| Tri::from(!levels.is_disjoint(vertebrae.region));
    let may = touched(vertebrae.suspected | vertebrae.possible).and(Tri::Unknown);
    touched(vertebrae.collapsed).or(may).or(case.fractures.unlisted()).not()
}

/// Whether any birth on record lies on or before its day (S-49).
fn after_birth(case: &Case, m: &BmdMeasurement) -> Tri {
    let Some(day) = m.date.map(ApproxDate::exact) else { return Tri::Unknown };
    let births = case.pregnancies.iter().filter(|pregnancy| !pregnancy.is_ongoing());
    Tri::any(births.map(|p| p.reached_22_weeks.and(p.first_birth.is_on_or_before(day))))
        .or(case.pregnancies.unlisted())
}

fn remarks(case: &Case, m: &BmdMeasurement, vertebrae: Option<&Vertebrae>) -> EnumSet<Remark> {
    let of_region = |remark: Remark| vertebrae.is_some_and(|v| !remark.levels(v).is_empty());
    let outside = m.standing.outside_pregnancy;
    let holds = |remark: Remark| match remark {
        Remark::NotDxa => m.by_dxa().is_no(),
        _ if m.by_dxa().is_no() => false,
        Remark::ModalityUnknown => m.modality.is_none(),
        Remark::NotCentral => matches!(m.site, Some(BmdSite::Forearm33 | BmdSite::WholeBody)),
        Remark::SiteUnknown => m.site.is_none(),
        Remark::DateUnknown => m.date.is_none(),
        Remark::InPregnancy => outside.is_no(),
        Remark::MayBeInPregnancy => outside.is_unknown() && m.date.is_some(),
        Remark::BeforeBirth => !outside.is_no() && after_birth(case, m).is_no(),
        Remark::TooFewVertebrae => vertebrae.is_some_and(|v| !holds_enough(v.region)),
        Remark::TooFewRemain => {
            vertebrae.is_some_and(|v| v.enough.is_no() && holds_enough(v.region))
        }
        Remark::RegionAssumed => vertebrae.is_some_and(|v| !v.stated),
        Remark::FracturesNotListed => vertebrae.is_some() && !case.fractures.complete,
        Remark::CollapsedInRegion
        | Remark::SuspectedInRegion
        | Remark::PossiblyInRegion
        | Remark::CollapsedLater
        | Remark::CollapsedLeftOut => of_region(remark),
        Remark::NoScore => m.z_score.is_none() && m.t_score.is_none(),
        Remark::NoValue => m.bmd.is_none(),
        Remark::SideUnknown => has_sides(m.site) && m.side.is_none(),
        Remark::DeviceUnknown => !m.device.is_known(),
    };
    EnumSet::<Remark>::all().into_iter().filter(|remark| holds(*remark)).collect()
}

/// Reports the facts behind the answers, and those that would settle them.
pub(crate) fn trace(case: &Case, validity: &Validity, trace: &mut impl Trace) {
    let Some(m) = case.bmd.iter().find(|m| m.index == validity.measurement) else { return };
    let role = if validity.diagnosis.is_no() { Role::Failed } else { Role::Satisfied };
    let open = [validity.diagnosis, validity.change, validity.clean].contains(&Tri::Unknown);
    let mut stated = |key: FactKey, is_stated: bool| {
        let fact = FactAt::of(key, m.index);
        if is_stated {
            trace.used(fact, role);
        } else if open {
            trace.missing(fact);
        }
    };
    stated(FactKey::BmdModality, m.modality.is_some());
    stated(FactKey::BmdSite, m.site.is_some());
    stated(FactKey::BmdDate, m.date.is_some());
    if validity.vertebrae.is_some() {
        stated(FactKey::BmdLevels, m.levels_stated);
    }
    if validity.diagnosis.is_unknown() {
        trace_diagnosis(case, m, trace);
    }
    if validity.change.is_unknown() {
        trace_change(m, trace);
    }
    if validity.vertebrae.is_some() {
        trace_clean(case, m, validity.clean, trace);
    }
}

/// A score, and what tells whether it was made after a birth and outside pregnancy. A T-score
/// is never asked for.
fn trace_diagnosis(case: &Case, m: &BmdMeasurement, trace: &mut impl Trace) {
    if m.z_score.is_none() && m.t_score.is_none() {
        trace.missing(FactAt::of(FactKey::BmdZScore, m.index));
    }
    let in_time = m.standing.outside_pregnancy.and(after_birth(case, m));
    if m.date.is_some() && in_time.is_unknown() {
        lactation::trace_missing(case, trace);
    }
}

/// A value, and what tells the scanner and the side.
fn trace_change(m: &BmdMeasurement, trace: &mut impl Trace) {
    if m.bmd.is_none() {
        trace.missing(FactAt::of(FactKey::BmdValue, m.index));
    }
    if has_sides(m.site) && m.side.is_none() {
        trace.missing(FactAt::of(FactKey::BmdSide, m.index));
    }
    trace_device(&m.device, MEASURED_WITH, m.index, trace);
}

/// The collapsed vertebrae of the region, or what would tell whether there are any.
fn trace_clean(case: &Case, m: &BmdMeasurement, clean: Tri, trace: &mut impl Trace) {
    let in_region = |f: &Fracture| lies_in(f, m.levels).and(by_then(case, f, m));
    match clean {
        Tri::Yes => {}
        Tri::No => {
            for fracture in vertebral(case).filter(|fracture| in_region(fracture).is_yes()) {
                trace.used(FactAt::of(FactKey::FractureLevel, fracture.index), Role::Failed);
            }
        }
        Tri::Unknown => {
            if !case.fractures.complete {
                trace.missing(FactAt::single(FactKey::Fractures));
            }
            for fracture in vertebral(case).filter(|fracture| in_region(fracture).is_unknown()) {
                trace_open(fracture, trace);
            }
        }
    }
}

fn by_then(case: &Case, fracture: &Fracture, m: &BmdMeasurement) -> Tri {
    m.date.map_or(Tri::Unknown, |day| happened_by(case, fracture, day))
}

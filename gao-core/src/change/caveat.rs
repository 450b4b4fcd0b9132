//! What a reader has to know beside a comparison.

use enumset::{EnumSet, EnumSetType};

use super::amount::Change;
use super::collapse::Between;
use super::comparability::{Pair, has_sides};
use super::precision::MeasurementError;
use super::words;
use crate::case::{BmdMeasurement, CourseStop, Fracture, Medication};
use crate::logic::Tri;
use crate::sentence::Sentence;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{BmdSite, FractureSite};

/// A caveat of a comparison.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType)]
pub enum Caveat {
    /// A report does not say which vertebrae it holds; L1-L4 is assumed.
    RegionAssumed,
    /// Two scanners, cross-calibrated.
    CrossCalibrated,
    /// A vertebra of the region had collapsed before both.
    CollapsedBeforeBoth,
    /// A fracture of the measured bone is recorded.
    MeasuredBoneBroken,
    /// Measurement error was raised from that of L1-L4.
    FewerVertebrae,
    /// One of the two was made in pregnancy.
    InPregnancy,
    /// Antiosteoporotic medicine between the two.
    Treated,
    /// Whether there was any is not known.
    TreatmentUnknown,
}

impl Caveat {
    /// Its words.
    pub(crate) const fn sentence(self) -> &'static Sentence {
        match self {
            Self::RegionAssumed => &words::REGION_ASSUMED,
            Self::CrossCalibrated => &words::CROSS_CALIBRATED,
            Self::CollapsedBeforeBoth => &words::COLLAPSED_BEFORE_BOTH,
            Self::MeasuredBoneBroken => &words::MEASURED_BONE_BROKEN,
            Self::FewerVertebrae => &words::FEWER_VERTEBRAE,
            Self::InPregnancy => &words::MEASURED_IN_PREGNANCY,
            Self::Treated => &words::TREATED,
            Self::TreatmentUnknown => &words::TREATMENT_UNKNOWN,
        }
    }
}

/// The caveats of a pair whose values differ by `change`.
pub(super) fn of(
    pair: &Pair<'_>,
    change: Change,
    error: Option<MeasurementError>,
) -> EnumSet<Caveat> {
    let both = [pair.first, pair.second];
    let spine = pair.second.site == Some(BmdSite::LumbarSpine);
    let treated = treated(pair);
    let holds = |caveat: Caveat| match caveat {
        Caveat::RegionAssumed => spine && both.iter().any(|m| !m.levels_stated),
        Caveat::CrossCalibrated => pair.same_scanner().is_no() && pair.cross_calibrated().is_yes(),
        Caveat::CollapsedBeforeBoth => Between::new(pair.case, pair.first, pair.second)
            .is_some_and(|between| between.before_both()),
        Caveat::MeasuredBoneBroken => {
            pair.case.fractures.iter().any(|fracture| may_touch(fracture, pair.second))
        }
        Caveat::FewerVertebrae => error.is_some_and(|error| error.raised),
        Caveat::InPregnancy => both.iter().any(|m| m.standing.outside_pregnancy.is_no()),
        Caveat::Treated => treated.is_yes(),
        // A loss needs no such explanation.
        Caveat::TreatmentUnknown => treated.is_unknown() && !change.is_loss(),
    };
    EnumSet::<Caveat>::all().into_iter().filter(|caveat| holds(*caveat)).collect()
}

/// Whether a fracture of hip or forearm may lie in the measured region by its day.
fn may_touch(fracture: &Fracture, m: &BmdMeasurement) -> bool {
    let bone = match m.site {
        Some(BmdSite::TotalHip | BmdSite::FemoralNeck) => FractureSite::Hip,
        Some(BmdSite::Forearm33) => FractureSite::Forearm,
        Some(BmdSite::LumbarSpine | BmdSite::WholeBody) | None => return false,
    };
    let one_side = match (fracture.side, m.side) {
        (Some(one), Some(other)) => one == other,
        _ => has_sides(m.site),
    };
    let later = match (fracture.onset, m.date) {
        (Some(onset), Some(day)) => onset.is_on_or_before(day).is_no(),
        _ => false,
    };
    fracture.site == Some(bone) && one_side && !fracture.confirmed.is_no() && !later
}

/// Whether an antiosteoporotic medicine was taken at any time between the two.
fn treated(pair: &Pair<'_>) -> Tri {
    let (Some(first), Some(second)) = (pair.first.date, pair.second.date) else {
        return Tri::Unknown;
    };
    let medications = &pair.case.medications;
    Tri::any(medications.iter().map(|course| runs_between(course, first, second)))
        .or(medications.unlisted())
}

fn runs_between(course: &Medication, first: CivilDate, second: CivilDate) -> Tri {
    let agent = course.agent.map_or(Tri::Unknown, |agent| Tri::from(agent.is_antiosteoporotic()));
    let begun = |day: CivilDate| {
        course.start.map_or(Tri::Unknown, |start| start.is_on_or_before(ApproxDate::exact(day)))
    };
    let over = match course.stop {
        CourseStop::Ongoing => Tri::No,
        CourseStop::On(stop) => stop.is_before(first),
        CourseStop::Unknown => Tri::Unknown,
    };
    // A course that began after the first measurement was not over before it.
    agent.and(begun(second)).and(over.and(begun(first)).not())
}

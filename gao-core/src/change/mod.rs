//! F-06: how BMD changed, against measurement error, breastfeeding and the time of recovery; and
//! what each measurement can speak for.
//!
//! The arithmetic stands on its own, exact and without a record: [`Change`],
//! [`LeastSignificantChange`], [`physiology()`], [`recovery()`], [`loss_in_z`]. On a record
//! [`comparisons`] holds each measurement against those before it, and [`validity()`] tells what
//! each can be used for. Neither allocates.
//!
//! ## What it asks
//! Can two measurements be compared; is their difference more than measurement error; is a loss
//! larger than the average reported for breastfeeding; is BMD back at its earlier level.
//!
//! ## Why it matters
//! Scanners differ by as much as breastfeeding takes (X-12), and a collapsed vertebra raises the
//! value it is measured in (X-03). A Z-score is never corrected for either.
//!
//! ## When it cannot tell
//! Each reason is named: an obstacle that is certain, or a fact that is missing. There is no
//! default precision error, and no figure beyond six months of breastfeeding.
//!
//! ## References
//! S-13, S-17, S-18, S-19, S-49, S-64, S-67, D-10, D-25, X-02, X-03, X-05, X-12, X-15; P-03, P-12.

mod amount;
mod caveat;
mod collapse;
mod comparability;
mod lactation;
mod physiology;
mod precision;
mod recovery;
mod series;
mod validity;
pub(crate) mod words;

use enumset::{EnumSet, enum_set};

pub use self::amount::{Change, LeastSignificantChange, loss_in_z};
pub use self::caveat::Caveat;
use self::collapse::Between;
pub use self::comparability::{Comparability, Obstacle};
use self::comparability::{Pair, holds_enough};
pub(crate) use self::lactation::breastfed;
pub use self::physiology::{
    Allowance, Exposure, NotReported, Physiology, PhysiologyFinding, PhysiologyResult, physiology,
    reported_loss,
};
pub(crate) use self::precision::least_significant_change;
pub use self::recovery::{Baseline, Recovery, RecoveryFinding, recovery};
pub use self::series::Against;
pub(crate) use self::validity::trace as trace_validity;
pub use self::validity::{Remark, Validity, VertebraState, Vertebrae, validity};
use crate::case::{BmdMeasurement, Case};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;
use crate::vocabulary::{BmdSite, Level};

pub(crate) const CHANGE_EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::X02 | EvidenceId::X03 | EvidenceId::X05 | EvidenceId::X12 | EvidenceId::P12
);

pub(crate) const PHYSIOLOGY_EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S13
        | EvidenceId::S17
        | EvidenceId::S18
        | EvidenceId::D25
        | EvidenceId::X02
        | EvidenceId::X15
        | EvidenceId::P03
);

pub(crate) const RECOVERY_EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S19
        | EvidenceId::S64
        | EvidenceId::S67
        | EvidenceId::D09
        | EvidenceId::D10
        | EvidenceId::X02
        | EvidenceId::P03
        | EvidenceId::P12
);

/// What validity rests on.
pub(crate) const VALIDITY_EVIDENCE: EvidenceSet =
    enum_set!(EvidenceId::S44 | EvidenceId::S49 | EvidenceId::X03 | EvidenceId::X12);

/// Two measurements of one site, the later against the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Place of the earlier measurement in the input.
    pub first: usize,
    /// Place of the later one.
    pub second: usize,
    /// Why the earlier one was chosen.
    pub against: Against,
    /// Whether the two can be compared.
    pub comparability: Comparability,
    /// The difference of the two values; none if they certainly cannot be compared.
    pub change: Option<Change>,
    /// Whether BMD changed by more than measurement error; unknown unless the two can certainly
    /// be compared.
    pub significant: Tri,
    /// What a reader has to know beside it.
    pub caveats: EnumSet<Caveat>,
    /// A loss against what is reported for breastfeeding; only of two that can be compared, and
    /// against the earlier level.
    pub physiology: Option<PhysiologyFinding>,
    /// Where recovery stands; only of the last of a series against its earlier level.
    pub recovery: Option<RecoveryFinding>,
}

/// Whether two measurements of one site may be compared, whichever was made first.
pub(crate) fn comparable(case: &Case, one: &BmdMeasurement, other: &BmdMeasurement) -> Tri {
    let (first, second) = if one.date <= other.date { (one, other) } else { (other, one) };
    Comparability::of(case, first, second).outcome()
}

/// Every comparison of a record, site by site and in order of time.
///
/// Only measurements with a value, a site and a day are held against each other. Nothing is
/// allocated.
///
/// ```
/// use gao_core::case::{Case, Mode};
/// use gao_core::{BmdInput, BmdModality, BmdSite, CaseInput, Policy, change};
///
/// let measured = |date: &str, value: &str| BmdInput {
///     date: Some(date.into()),
///     modality: Some(BmdModality::Dxa),
///     site: Some(BmdSite::WholeBody),
///     bmd_g_per_cm2: Some(value.into()),
///     ..BmdInput::default()
/// };
/// let input = CaseInput {
///     as_of: Some("2025-12-20".into()),
///     bmd: Some(vec![measured("2025-01-01", "1.000"), measured("2025-12-01", "0.950")]),
///     ..CaseInput::default()
/// };
/// let policy = Policy::default();
/// let case = Case::parse(&input, &policy, Mode::Strict)?;
/// let comparison = change::comparisons(&case, &policy).next().unwrap();
/// assert_eq!(comparison.change.unwrap().tenths_of_percent(), -50);
/// // On which scanners, and with which precision, is not recorded.
/// assert!(comparison.significant.is_unknown());
///
/// // A single measurement is compared with nothing.
/// let one = CaseInput { bmd: Some(vec![measured("2025-01-01", "1.000")]), ..input };
/// let case = Case::parse(&one, &policy, Mode::Strict)?;
/// assert_eq!(change::comparisons(&case, &policy).count(), 0);
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
pub fn comparisons<'a>(
    case: &'a Case,
    policy: &'a Policy,
) -> impl Iterator<Item = Comparison> + 'a {
    series::in_order(case).flat_map(move |second| {
        let reference = recovery::reference(case, second);
        let baseline = reference.map(|reference| reference.m);
        series::partners(case, second, baseline).map(move |(against, first)| {
            let pair = Pair { case, first, second };
            let reference = reference.filter(|reference| reference.m.index == first.index);
            compare(&pair, policy, against, reference)
        })
    })
}

fn compare(
    pair: &Pair<'_>,
    policy: &Policy,
    against: Against,
    reference: Option<recovery::Reference<'_>>,
) -> Comparison {
    let Pair { case, first, second } = *pair;
    let comparability = Comparability::of(case, first, second);
    let comparable = comparability.outcome();
    let error = precision::of_pair(pair);
    let change = first.bmd.zip(second.bmd).map(|(first, second)| Change {
        first,
        second,
        error: error.map(|error| error.least_significant),
    });
    let change = change.filter(|_| !comparable.is_no());
    let certain = change.filter(|_| comparable.is_yes());
    Comparison {
        first: first.index,
        second: second.index,
        against,
        comparability,
        change,
        significant: certain.map_or(Tri::Unknown, Change::is_significant),
        caveats: change.map_or_else(EnumSet::empty, |change| caveat::of(pair, change, error)),
        physiology: certain.and_then(|change| physiology::of(pair, change, reference.is_some())),
        recovery: certain.and_then(|change| recovery::of(pair, policy, reference?, change)),
    }
}

impl Comparison {
    /// The two measurements.
    pub(crate) fn measurements<'a>(&self, case: &'a Case) -> Option<[&'a BmdMeasurement; 2]> {
        let at = |index: usize| case.bmd.iter().find(|m| m.index == index);
        Some([at(self.first)?, at(self.second)?])
    }

    fn pair<'a>(&self, case: &'a Case) -> Option<Pair<'a>> {
        let [first, second] = self.measurements(case)?;
        Some(Pair { case, first, second })
    }

    /// What it rests on.
    pub(crate) fn evidence(&self, case: &Case) -> EvidenceSet {
        let mut evidence = EvidenceId::X02 | EvidenceId::X12 | EvidenceId::P12;
        if self.measurements(case).is_some_and(|[_, m]| m.site == Some(BmdSite::LumbarSpine)) {
            evidence |= EvidenceId::X03;
        }
        if self.caveats.contains(Caveat::FewerVertebrae) {
            evidence |= EvidenceId::X05;
        }
        evidence
    }

    /// Its words.
    pub(crate) fn sentence(&self) -> &'static Sentence {
        let error = self.change.and_then(|change| change.error);
        match (self.comparability.outcome(), self.change, self.significant) {
            (Tri::No, ..) | (_, None, _) => &words::NOT_COMPARABLE,
            (Tri::Unknown, ..) => &words::COMPARABLE_UNKNOWN,
            (Tri::Yes, Some(change), _) if change.milligrams_per_cm2() == 0 => &words::UNCHANGED,
            (Tri::Yes, _, Tri::Yes) => &words::SIGNIFICANT,
            (Tri::Yes, _, Tri::No) => &words::NOT_SIGNIFICANT,
            (Tri::Yes, _, Tri::Unknown) if error.is_some() => &words::LSC_OPEN,
            (Tri::Yes, _, Tri::Unknown) => &words::LSC_UNKNOWN,
        }
    }

    /// The vertebrae for which both could be reported anew, so that they can be compared; empty
    /// if nothing of the kind stands in the way, or too few are left.
    pub(crate) fn report_anew_for(&self, case: &Case) -> EnumSet<Level> {
        let mendable = Obstacle::Vertebrae | Obstacle::NewCollapse;
        let obstacles = self.comparability.obstacles;
        let Some([first, second]) = self.measurements(case) else { return EnumSet::empty() };
        if obstacles.is_empty() || !obstacles.is_subset(mendable) {
            return EnumSet::empty();
        }
        let collapsed =
            Between::new(case, first, second).map_or_else(EnumSet::empty, |b| b.levels());
        let common = (first.levels & second.levels) - collapsed;
        if holds_enough(common) { common } else { EnumSet::empty() }
    }
}

/// Reports the facts behind a comparison, or those that would settle it.
pub(crate) fn trace(case: &Case, comparison: &Comparison, trace: &mut impl Trace) {
    let Some(pair) = comparison.pair(case) else { return };
    let role = if comparison.significant.is_no() { Role::Failed } else { Role::Satisfied };
    for m in [pair.first, pair.second].into_iter().filter(|_| comparison.change.is_some()) {
        trace.used(FactAt::of(FactKey::BmdValue, m.index), role);
        trace.used(FactAt::of(FactKey::BmdDate, m.index), role);
    }
    pair.trace(comparison.comparability, trace);
    let differs = comparison.change.filter(|change| change.milligrams_per_cm2() != 0);
    if let Some(change) = differs {
        precision::trace(&pair, change.is_significant(), trace);
    }
}

/// Reports the facts behind the physiology of a comparison, or those that would settle it.
pub(crate) fn trace_physiology(case: &Case, comparison: &Comparison, trace: &mut impl Trace) {
    if let (Some(pair), Some(found)) = (comparison.pair(case), &comparison.physiology) {
        physiology::trace(&pair, found, trace);
    }
}

/// Reports the facts behind the recovery of a comparison, or those that would settle it.
pub(crate) fn trace_recovery(
    case: &Case,
    policy: &Policy,
    comparison: &Comparison,
    trace: &mut impl Trace,
) {
    if let (Some(pair), Some(found)) = (comparison.pair(case), &comparison.recovery) {
        recovery::trace(&pair, policy, found, trace);
    }
}

/// Reports what a comparison waits for that only F-06 asks: scanner, side, vertebrae, precision
/// and cross-calibration.
pub(crate) fn trace_requests(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    let mut asked = Asked(trace);
    for comparison in comparisons(case, policy) {
        self::trace(case, &comparison, &mut asked);
    }
}

/// Passes on missing facts of the measurements and their centre.
struct Asked<'a, T>(&'a mut T);

impl<T: Trace> Trace for Asked<'_, T> {
    fn used(&mut self, _fact: FactAt, _role: Role) {}

    fn missing(&mut self, fact: FactAt) {
        let of_both =
            matches!(fact.key, FactKey::BmdSide | FactKey::BmdLevels | FactKey::BmdModality);
        if of_both || fact.key.fact().read_by == ["F-06"] {
            self.0.missing(fact);
        }
    }
}

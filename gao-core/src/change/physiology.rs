//! Is a loss of BMD larger than the average loss reported for breastfeeding? (S-17, S-18)
//!
//! ## What it asks
//! The loss between two comparable measurements, against the range of average losses over six
//! months of full breastfeeding. The upper end holds a fortiori for shorter or partial
//! breastfeeding; the lower end holds for exactly six months of full breastfeeding only, and
//! only while nothing can have been regained.
//!
//! ## Why it matters
//! These are averages of groups (D-25). A loss beyond them is a reason to look, no diagnosis;
//! one within them clears nobody.
//!
//! ## When it cannot tell
//! Breastfeeding beyond six months, for which the article gives no figure; breastfeeding whose
//! length is not known; a first measurement made in the pregnancy. No loss is no statement.
//!
//! ## References
//! S-13, S-17, S-18, D-25, X-02, X-15.

use serde::Serialize;

use super::amount::{Change, loss_in_z};
use super::comparability::Pair;
use super::lactation::{self, Setting};
use super::{precision, words};
use crate::evidence::thresholds::{
    LACTATION_EXPOSURE_MONTHS, LACTATION_LOSS_HIP_AND_FOREARM, LACTATION_LOSS_LUMBAR_SPINE, Span,
};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::sentence::Sentence;
use crate::vocabulary::BmdSite;

/// How long she had breastfed when the second measurement was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// The fewest full calendar months it may have been.
    pub months_from: i32,
    /// The most.
    pub months_to: i32,
    /// Whether the lower end of the reported range applies: all of it was full breastfeeding,
    /// lay between the two measurements, and nothing can have been regained since.
    pub lower_end_applies: Tri,
}

impl Exposure {
    /// Exactly that many full calendar months.
    #[must_use]
    pub const fn months(months: i32, lower_end_applies: Tri) -> Self {
        Self { months_from: months, months_to: months, lower_end_applies }
    }
}

/// A loss against what is reported for breastfeeding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Physiology {
    /// The article gives no figure for this.
    NotComparable(NotReported),
    /// More than the upper end of the range.
    ExceedsReported(Allowance),
    /// Within the range.
    WithinReported,
    /// Less than the lower end.
    BelowReported,
    /// Not more than the upper end; the lower one says nothing here.
    NotAboveReported,
    /// A fact is missing.
    Undetermined,
}

/// The result of [`Physiology`] without its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum PhysiologyResult {
    /// The article gives no figure for this.
    NotComparable = 0,
    /// More than the upper end of the range.
    ExceedsReported = 1,
    /// Within the range.
    WithinReported = 2,
    /// Less than the lower end.
    BelowReported = 3,
    /// Not more than the upper end; the lower one says nothing here.
    NotAboveReported = 4,
    /// A fact is missing.
    Undetermined = 5,
}

/// What is left of a loss beyond the range once measurement error has been taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Allowance {
    /// It still lies beyond the range.
    BeyondLsc = 0,
    /// It does not.
    WithinLsc = 1,
    /// The precision error is not known.
    LscUnknown = 2,
}

/// Why the article gives no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum NotReported {
    /// Longer than six months of breastfeeding.
    LongerBreastfeeding = 0,
    /// No breastfeeding between the two measurements.
    NoBreastfeeding = 1,
    /// Another child was carried or breastfed between them.
    AnotherChild = 2,
    /// A site without a figure.
    Site = 3,
}

/// The range of average losses over six months of full breastfeeding, in per cent; `None` for a
/// site of which none is reported.
#[must_use]
pub const fn reported_loss(site: BmdSite) -> Option<Span<u16>> {
    match site {
        BmdSite::LumbarSpine => Some(LACTATION_LOSS_LUMBAR_SPINE),
        BmdSite::TotalHip | BmdSite::FemoralNeck | BmdSite::Forearm33 => {
            Some(LACTATION_LOSS_HIP_AND_FOREARM)
        }
        BmdSite::WholeBody => None,
    }
}

/// Compares a loss with what is reported for breastfeeding; `None` if nothing was lost.
///
/// Both ends of the range belong to it. `change` is that of two comparable measurements, the
/// second after the birth.
///
/// ```
/// use gao_core::BmdSite;
/// use gao_core::change::{Change, Exposure, Physiology, physiology};
/// use gao_core::logic::Tri;
/// use gao_core::quantity::Bmd;
///
/// let change = Change { first: Bmd::parse("1.000")?, second: Bmd::parse("0.900")?, error: None };
/// let six_months = Exposure::months(6, Tri::Yes);
/// let answer = physiology(BmdSite::LumbarSpine, six_months, change);
/// assert_eq!(answer, Some(Physiology::WithinReported));
///
/// // A rise is no loss, however long she breastfed.
/// let rise = Change { first: change.second, second: change.first, error: None };
/// assert_eq!(physiology(BmdSite::LumbarSpine, six_months, rise), None);
/// # Ok::<(), gao_core::quantity::QuantityError>(())
/// ```
#[must_use]
pub fn physiology(site: BmdSite, exposure: Exposure, change: Change) -> Option<Physiology> {
    if !change.is_loss() {
        return None;
    }
    let Some(reported) = reported_loss(site) else {
        return Some(Physiology::NotComparable(NotReported::Site));
    };
    let within = |months: i32| LACTATION_EXPOSURE_MONTHS.is_met_by(months);
    Some(if !within(exposure.months_from) {
        Physiology::NotComparable(NotReported::LongerBreastfeeding)
    } else if !within(exposure.months_to) {
        Physiology::Undetermined
    } else if change.loss_exceeds(reported.to) {
        Physiology::ExceedsReported(match change.loss_exceeds_beyond_error(reported.to) {
            Tri::Yes => Allowance::BeyondLsc,
            Tri::No => Allowance::WithinLsc,
            Tri::Unknown => Allowance::LscUnknown,
        })
    } else if !lower_end_applies(exposure) {
        Physiology::NotAboveReported
    } else if change.loss_is_below(reported.from) {
        Physiology::BelowReported
    } else {
        Physiology::WithinReported
    })
}

/// The lower end speaks for exactly six months; while that is open, the weaker answer stands,
/// which holds either way.
fn lower_end_applies(exposure: Exposure) -> bool {
    exposure.lower_end_applies.is_yes()
        && exposure.months_from == LACTATION_EXPOSURE_MONTHS.value
        && exposure.months_to == LACTATION_EXPOSURE_MONTHS.value
}

impl Physiology {
    /// The result without its reasons.
    #[must_use]
    pub const fn result(self) -> PhysiologyResult {
        match self {
            Self::NotComparable(_) => PhysiologyResult::NotComparable,
            Self::ExceedsReported(_) => PhysiologyResult::ExceedsReported,
            Self::WithinReported => PhysiologyResult::WithinReported,
            Self::BelowReported => PhysiologyResult::BelowReported,
            Self::NotAboveReported => PhysiologyResult::NotAboveReported,
            Self::Undetermined => PhysiologyResult::Undetermined,
        }
    }

    /// What is left of a loss beyond the range.
    #[must_use]
    pub const fn allowance(self) -> Option<Allowance> {
        match self {
            Self::ExceedsReported(allowance) => Some(allowance),
            _ => None,
        }
    }

    /// Why nothing is reported to compare with.
    #[must_use]
    pub const fn not_reported(self) -> Option<NotReported> {
        match self {
            Self::NotComparable(reason) => Some(reason),
            _ => None,
        }
    }

    /// Whether the loss was held against the range at all.
    pub(crate) const fn is_compared(self) -> bool {
        !matches!(self, Self::NotComparable(_) | Self::Undetermined)
    }

    /// Its words.
    pub(crate) const fn sentence(self) -> &'static Sentence {
        match self {
            Self::NotComparable(_) => &words::PHYSIOLOGY_NOT_COMPARABLE,
            Self::ExceedsReported(Allowance::BeyondLsc) => &words::PHYSIOLOGY_EXCEEDS,
            Self::ExceedsReported(Allowance::WithinLsc) => &words::PHYSIOLOGY_EXCEEDS_WITHIN_LSC,
            Self::ExceedsReported(Allowance::LscUnknown) => &words::PHYSIOLOGY_EXCEEDS_LSC_UNKNOWN,
            Self::WithinReported => &words::PHYSIOLOGY_WITHIN,
            Self::BelowReported => &words::PHYSIOLOGY_BELOW,
            Self::NotAboveReported => &words::PHYSIOLOGY_NOT_ABOVE,
            Self::Undetermined => &words::PHYSIOLOGY_UNDETERMINED,
        }
    }
}

/// What F-06 says of the loss between two comparable measurements of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhysiologyFinding {
    /// The answer.
    pub outcome: Physiology,
    /// The range of average losses it was held against, in per cent.
    pub reported: Option<Span<u16>>,
    /// How long she had breastfed at the second measurement.
    pub exposure: Option<Exposure>,
    /// The two ends of the range on the scale of the reference population of the first
    /// measurement, in hundredths of its standard deviation; never a correction of a Z-score.
    pub loss_in_z: Option<(i32, i32)>,
    /// Whether the first measurement was made before the pregnancy, so that the loss holds what
    /// pregnancy took as well.
    pub from_before_pregnancy: bool,
}

impl PhysiologyFinding {
    /// What it rests on.
    pub(crate) fn evidence(&self) -> EvidenceSet {
        let range = match self.reported {
            Some(range) => EvidenceSet::only(range.evidence),
            None => EvidenceId::S17 | EvidenceId::S18,
        };
        let mut evidence = range | EvidenceId::D25 | EvidenceId::P03;
        if self.outcome.allowance().is_some() {
            evidence |= EvidenceId::X02;
        }
        if self.from_before_pregnancy {
            evidence |= EvidenceId::S13 | EvidenceId::X15;
        }
        evidence
    }

    /// What a reader has to know beside it.
    pub(crate) fn caveats(&self) -> impl Iterator<Item = &'static Sentence> {
        let said = self.outcome.is_compared();
        [
            (said, &words::LACTATION),
            (said && self.from_before_pregnancy, &words::FROM_BEFORE_PREGNANCY),
            (self.loss_in_z.is_some(), &words::EXPECTED_IN_Z),
        ]
        .into_iter()
        .filter_map(|(holds, sentence)| holds.then_some(sentence))
    }
}

/// The answer for a pair; `None` if nothing was lost, if the pair does not lie around the
/// breastfeeding after a birth, or if another measurement is the level to compare with.
pub(super) fn of(
    pair: &Pair<'_>,
    change: Change,
    from_the_level: bool,
) -> Option<PhysiologyFinding> {
    let site = pair.second.site.filter(|_| change.is_loss())?;
    let after = match lactation::setting(pair.case, pair.first, pair.second) {
        Setting::After(after) if from_the_level => after,
        Setting::After(_) | Setting::Elsewhere => return None,
        Setting::Unknown => {
            return Some(PhysiologyFinding {
                outcome: Physiology::Undetermined,
                reported: None,
                exposure: None,
                loss_in_z: None,
                from_before_pregnancy: false,
            });
        }
    };
    let exposure = after.exposure();
    let alone = match (physiology(site, exposure, change)?, after.breastfed_between()) {
        // A loss without breastfeeding is not explained by it, however small.
        (Physiology::NotAboveReported, Tri::No) => {
            Physiology::NotComparable(NotReported::NoBreastfeeding)
        }
        (Physiology::NotAboveReported, Tri::Unknown) => Physiology::Undetermined,
        (outcome, _) => outcome,
    };
    let outcome = match (after.another_child(), alone) {
        (Tri::Yes, _) => Physiology::NotComparable(NotReported::AnotherChild),
        // Not comparable either way.
        (Tri::Unknown, Physiology::NotComparable(_)) | (Tri::No, _) => alone,
        (Tri::Unknown, _) => Physiology::Undetermined,
    };
    let reported = reported_loss(site).filter(|_| outcome.is_compared());
    let in_z = |percent| Some(loss_in_z(change.first, percent, pair.first.reference_sd?));
    Some(PhysiologyFinding {
        outcome,
        reported,
        exposure: Some(exposure),
        loss_in_z: reported.and_then(|range| Some((in_z(range.from)?, in_z(range.to)?))),
        from_before_pregnancy: after.first_is_before_pregnancy(),
    })
}

/// Reports the facts behind the answer, or what would give one.
pub(super) fn trace(pair: &Pair<'_>, found: &PhysiologyFinding, trace: &mut impl Trace) {
    let role = match found.outcome {
        Physiology::ExceedsReported(_) => Role::Satisfied,
        _ => Role::Failed,
    };
    for m in [pair.first, pair.second] {
        trace.used(FactAt::of(FactKey::BmdValue, m.index), role);
    }
    match lactation::setting(pair.case, pair.first, pair.second) {
        Setting::After(after) => after.trace(found.outcome, trace),
        Setting::Elsewhere => {}
        Setting::Unknown => lactation::trace_missing(pair.case, trace),
    }
    if found.outcome.allowance().is_some() {
        precision::trace_pair(pair, trace);
    }
    if found.loss_in_z.is_some() {
        trace.used(FactAt::of(FactKey::BmdReferenceSd, pair.first.index), role);
    }
}

//! The clock of the second look at 12 to 24 months (S-85, P-19).

use crate::anchor::{self, AnchorKind};
use crate::case::Case;
use crate::evidence::thresholds::PHARMACOTHERAPY_REVIEW_MONTHS;
use crate::logic::Tri;
use crate::policy::{Policy, ReviewClock};
use crate::time::ApproxDate;

/// From which day the 12 to 24 months are counted, and how far they have run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The choice of the policy.
    pub kind: ReviewClock,
    /// The day.
    pub date: ApproxDate,
    /// What the anchor is the day of; `None` for the day of diagnosis.
    pub anchor: Option<AnchorKind>,
    /// Whether the day stays as it is and no later pregnancy cancels the count.
    pub fixed: Tri,
    /// Whether 12 months have passed on a fixed clock; the twelfth month counts.
    pub reached: Tri,
    /// Whether more than 24 months have passed on a fixed clock.
    pub overdue: Tri,
}

impl Clock {
    /// First and last day of the second look.
    #[must_use]
    pub fn window(&self) -> (ApproxDate, ApproxDate) {
        (
            self.date.plus_months(PHARMACOTHERAPY_REVIEW_MONTHS.from),
            self.date.plus_months(PHARMACOTHERAPY_REVIEW_MONTHS.to),
        )
    }
}

/// The clock; `None` if its day is not known at all.
pub(crate) fn clock(case: &Case, policy: &Policy, pregnant: Tri) -> Option<Clock> {
    let (date, anchor, settled) = match policy.review_clock {
        ReviewClock::Anchor => {
            let anchor = anchor::anchor(case, policy)?;
            (anchor.date, Some(anchor), anchor.settled)
        }
        ReviewClock::Diagnosis => (ApproxDate::exact(case.diagnosis_date?), None, Tri::Yes),
    };
    let from = date.plus_months(PHARMACOTHERAPY_REVIEW_MONTHS.from);
    let to = date.plus_months(PHARMACOTHERAPY_REVIEW_MONTHS.to);
    let after = anchor.map_or(date, |anchor| anchor.birth);
    let cancelled = anchor::later_pregnancy(case, after, to, pregnant);
    let fixed = settled.and(cancelled.not());
    Some(Clock {
        kind: policy.review_clock,
        date,
        anchor: anchor.map(|anchor| anchor.kind),
        fixed,
        reached: fixed.and(from.is_on_or_before(case.as_of)),
        overdue: fixed.and(to.is_before(case.as_of)),
    })
}

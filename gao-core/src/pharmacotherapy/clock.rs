//! The clock of the second look at 12 to 24 months (S-85, P-19).

use crate::anchor::{self, AnchorKind};
use crate::case::Case;
use crate::evidence::thresholds::PHARMACOTHERAPY_REVIEW_MONTHS;
use crate::logic::Tri;
use crate::policy::{Policy, ReviewClock};
use crate::time::CivilDate;

/// From which day the 12 to 24 months are counted, and how far they have run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The choice of the policy.
    pub kind: ReviewClock,
    /// The day.
    pub date: CivilDate,
    /// What the anchor is the day of; `None` for the day of diagnosis.
    pub anchor: Option<AnchorKind>,
    /// Whether the day stays as it is.
    pub fixed: Tri,
    /// Whether 12 months have passed on a fixed clock; the twelfth month counts.
    pub reached: Tri,
    /// Whether more than 24 months have passed on a fixed clock.
    pub overdue: Tri,
}

impl Clock {
    /// First and last day of the second look.
    #[must_use]
    pub fn window(&self) -> (CivilDate, CivilDate) {
        (
            self.date.plus_months(PHARMACOTHERAPY_REVIEW_MONTHS.from),
            self.date.plus_months(PHARMACOTHERAPY_REVIEW_MONTHS.to),
        )
    }
}

/// The clock; `None` if its day is not known at all.
pub(crate) fn clock(case: &Case, policy: &Policy) -> Option<Clock> {
    let (date, anchor, fixed) = match policy.review_clock {
        ReviewClock::Anchor => {
            let anchor = anchor::anchor(case, policy)?;
            (anchor.date, Some(anchor.kind), anchor.settled)
        }
        ReviewClock::Diagnosis => (case.diagnosis_date?, None, Tri::Yes),
    };
    let clock = Clock {
        kind: policy.review_clock,
        date,
        anchor,
        fixed,
        reached: Tri::No,
        overdue: Tri::No,
    };
    let (from, to) = clock.window();
    Some(Clock {
        reached: fixed.and(Tri::from(from <= case.as_of)),
        overdue: fixed.and(Tri::from(to < case.as_of)),
        ..clock
    })
}

/// The judgement of S-85, if it can have been made when its time had come; one without a day was
/// made today. On a day before 12 months on the clock it was made of another question.
pub(crate) fn relevant_gain_unlikely(case: &Case, clock: Option<Clock>) -> Tri {
    let judgements = &case.judgements;
    let on = judgements.relevant_gain_unlikely.on.unwrap_or(case.as_of);
    // A clock that is not settled may only move to a later day.
    let early = clock.is_some_and(|clock| on < clock.window().0);
    if early { Tri::Unknown } else { judgements.relevant_gain_unlikely() }
}

/// Whether the clock may have run for 12 months although its day is not known: a birth or a
/// diagnosis without a day is still one, and only where there was none nothing runs.
pub(super) fn unknown_day(case: &Case, policy: &Policy) -> Tri {
    match policy.review_clock {
        ReviewClock::Anchor => anchor::may_be_opened(case),
        ReviewClock::Diagnosis => Tri::Unknown,
    }
}

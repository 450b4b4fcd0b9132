//! One event of the schedule.

use serde::Serialize;

use crate::anchor::AnchorKind;
use crate::evidence::thresholds::{
    BISPHOSPHONATE_STOP_MONTHS, DENOSUMAB_INTERVAL_MONTHS, PAIN_REVIEW_MONTHS,
    PHARMACOTHERAPY_REVIEW_MONTHS, REEVALUATION_MONTHS, TERIPARATIDE_MONTHS,
};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::sentence::Sentence;
use crate::time::CivilDate;
use crate::vocabulary::codes;

codes! {
    /// The code of an event.
    EventCode:
    /// Settle whether she is pregnant, before anything that radiates and any medicine.
    ConfirmPregnancyStatus = 0, "CONFIRM-PREGNANCY-STATUS";
    /// First DXA, after birth.
    DxaBaseline = 1, "DXA-BASELINE";
    /// DXA six months after the anchor, where conservative treatment is judged to be enough.
    DxaSixMonths = 2, "DXA-SIX-MONTHS";
    /// DXA 6 to 12 months after the anchor.
    DxaReevaluate = 3, "DXA-REEVALUATE";
    /// Judge whether a relevant rise has become unlikely, 12 to 24 months on the clock.
    PharmReview = 4, "PHARM-REVIEW";
    /// Pain and quality of life, through the first year of symptoms.
    PainReview = 5, "PAIN-QOL-REVIEW";
    /// Anxiety and depression, at every contact.
    MoodScreen = 6, "MOOD-SCREEN";
    /// Vitamin D again after supplements.
    VitaminDRecheck = 7, "VITD-RECHECK";
    /// Stop a bisphosphonate before a wanted pregnancy.
    BisphosphonateStop = 8, "BP-STOP";
    /// Decide on denosumab before six months have passed.
    DenosumabNext = 9, "DENOSUMAB-NEXT";
    /// A bisphosphonate after denosumab.
    BisphosphonateAfterDenosumab = 10, "BP-AFTER-DENOSUMAB";
    /// The months of teriparatide are used up.
    TeriparatideEnd = 11, "TERIPARATIDE-END";
    /// A specialist has to plan denosumab in pregnancy.
    UrgentSpecialistPlan = 12, "URGENT-SPECIALIST-PLAN";
    /// Talk before a further pregnancy.
    NextPregnancyCounselling = 13, "NEXT-PREGNANCY-COUNSELLING";
    /// DXA waits for the birth.
    DeferredUntilBirth = 14, "DEFERRED-UNTIL-BIRTH";
}

/// The window of an event, in calendar months from the day it is counted from; both ends count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventWindow {
    /// Months to its first day; negative before the day it is counted from.
    pub from: i32,
    /// Months to its last day; `None` if it stays open.
    pub to: Option<i32>,
    /// The row that states it.
    pub evidence: EvidenceId,
}

impl EventWindow {
    const fn new(from: i32, to: Option<i32>, evidence: EvidenceId) -> Self {
        Self { from, to, evidence }
    }
}

impl EventCode {
    /// The window of the event; `None` for one that has no day.
    ///
    /// ```
    /// use gao_core::schedule::EventCode;
    ///
    /// let window = EventCode::DxaReevaluate.window();
    /// assert_eq!(window.map(|it| (it.from, it.to)), Some((6, Some(12))));
    /// // What stands at every contact has no day.
    /// assert_eq!(EventCode::MoodScreen.window(), None);
    /// ```
    #[must_use]
    pub const fn window(self) -> Option<EventWindow> {
        let window = EventWindow::new;
        Some(match self {
            Self::DxaBaseline => window(0, None, EvidenceId::S49),
            Self::DxaSixMonths => {
                let months = REEVALUATION_MONTHS;
                window(months.from, Some(months.from), months.evidence)
            }
            Self::DxaReevaluate => {
                let months = REEVALUATION_MONTHS;
                window(months.from, Some(months.to), months.evidence)
            }
            Self::PharmReview => {
                let months = PHARMACOTHERAPY_REVIEW_MONTHS;
                window(months.from, Some(months.to), months.evidence)
            }
            Self::PainReview => {
                window(0, Some(PAIN_REVIEW_MONTHS.value), PAIN_REVIEW_MONTHS.evidence)
            }
            Self::BisphosphonateStop => {
                let months = BISPHOSPHONATE_STOP_MONTHS;
                window(-months.to, Some(-months.from), months.evidence)
            }
            Self::DenosumabNext | Self::BisphosphonateAfterDenosumab => {
                let months = DENOSUMAB_INTERVAL_MONTHS;
                window(months.value, Some(months.value), months.evidence)
            }
            Self::TeriparatideEnd => {
                let months = TERIPARATIDE_MONTHS;
                window(months.value, Some(months.value), months.evidence)
            }
            Self::ConfirmPregnancyStatus
            | Self::MoodScreen
            | Self::VitaminDRecheck
            | Self::UrgentSpecialistPlan
            | Self::NextPregnancyCounselling
            | Self::DeferredUntilBirth => return None,
        })
    }

    /// Whether it is done by stopping a medicine.
    pub(crate) const fn is_a_stop(self) -> bool {
        matches!(self, Self::BisphosphonateStop | Self::TeriparatideEnd)
    }

    /// Whether it is to be done on the day of assessment, and not at some contact to come.
    pub(crate) const fn is_for_today(self) -> bool {
        matches!(self, Self::ConfirmPregnancyStatus | Self::UrgentSpecialistPlan)
    }
}

/// Where an event stands on the day of assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum EventStatus {
    /// Its window has not begun.
    Upcoming = 0,
    /// Its window is open; both ends count.
    Due = 1,
    /// Its window has passed.
    Overdue = 2,
    /// It has been done.
    Done = 3,
    /// It waits for something else.
    Deferred = 4,
    /// A later pregnancy cancels it.
    Cancelled = 5,
}

/// Why an event is deferred or cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "kebab-case")]
#[repr(C)]
pub enum EventReason {
    /// She is pregnant.
    Pregnant = 0,
    /// Whether she is pregnant is not clarified.
    PregnancyUnclarified = 1,
    /// She is breastfeeding.
    Lactating = 2,
    /// Whether she is breastfeeding is not clarified.
    LactationUnclarified = 3,
    /// A later pregnancy has begun.
    LaterPregnancy = 4,
}

/// From which day an event is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum EventClock {
    /// The birth.
    Birth = 0,
    /// Weaning.
    Weaning = 1,
    /// The diagnosis.
    Diagnosis = 2,
    /// The onset of symptoms.
    SymptomOnset = 3,
    /// The last dose of the medicine.
    LastDose = 4,
    /// The first dose of the medicine.
    FirstDose = 5,
    /// The day from which a pregnancy is wanted.
    Target = 6,
}

impl From<AnchorKind> for EventClock {
    fn from(anchor: AnchorKind) -> Self {
        match anchor {
            AnchorKind::Birth => Self::Birth,
            AnchorKind::Weaning => Self::Weaning,
        }
    }
}

/// One event, without allocation.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// What it is.
    pub code: EventCode,
    /// The first day of its window; `None` for what has no day.
    pub from: Option<CivilDate>,
    /// The last day of its window; `None` if it stays open.
    pub to: Option<CivilDate>,
    /// Where it stands.
    pub status: EventStatus,
    /// Why it is deferred or cancelled.
    pub reason: Option<EventReason>,
    /// The day on which it was done.
    pub done_on: Option<CivilDate>,
    /// Its window may still move.
    pub provisional: bool,
    /// From which day it is counted.
    pub clock: Option<EventClock>,
    /// Place of the course of a medicine in the input.
    pub course: Option<usize>,
    /// Its words.
    pub sentence: &'static Sentence,
    /// What it rests on.
    pub evidence: EvidenceSet,
}

impl Event {
    /// An event without a day, due as long as it is listed.
    pub(super) fn standing(code: EventCode, sentence: &'static Sentence) -> Self {
        Self {
            code,
            from: None,
            to: None,
            status: EventStatus::Due,
            reason: None,
            done_on: None,
            provisional: false,
            clock: None,
            course: None,
            sentence,
            evidence: sentence.evidence,
        }
    }

    /// An event in a window, with its status on `today`.
    pub(super) fn between(
        code: EventCode,
        sentence: &'static Sentence,
        from: CivilDate,
        to: Option<CivilDate>,
        today: CivilDate,
    ) -> Self {
        Self {
            from: Some(from),
            to,
            status: status(from, to, today),
            ..Self::standing(code, sentence)
        }
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self.status, EventStatus::Done | EventStatus::Cancelled)
    }

    pub(super) fn done(self, on: Option<CivilDate>) -> Self {
        Self { status: EventStatus::Done, done_on: on, reason: None, ..self }
    }

    pub(super) fn deferred(self, reason: EventReason) -> Self {
        Self { status: EventStatus::Deferred, reason: Some(reason), ..self }
    }

    pub(super) fn cancelled(self) -> Self {
        Self { status: EventStatus::Cancelled, reason: Some(EventReason::LaterPregnancy), ..self }
    }
}

/// Before the window Upcoming, inside Due, after it Overdue; both ends count.
fn status(from: CivilDate, to: Option<CivilDate>, today: CivilDate) -> EventStatus {
    if today < from {
        EventStatus::Upcoming
    } else if to.is_none_or(|to| today <= to) {
        EventStatus::Due
    } else {
        EventStatus::Overdue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_a_window_count() {
        let day = |text| CivilDate::parse(text).unwrap();
        let on = |today| status(day("2026-02-28"), Some(day("2026-08-31")), day(today));
        assert_eq!(on("2026-02-27"), EventStatus::Upcoming);
        assert_eq!(on("2026-02-28"), EventStatus::Due);
        assert_eq!(on("2026-08-31"), EventStatus::Due);
        assert_eq!(on("2026-09-01"), EventStatus::Overdue);
        let open = |today| status(day("2026-02-28"), None, day(today));
        assert_eq!(
            [open("2026-02-27"), open("2199-12-31")],
            [EventStatus::Upcoming, EventStatus::Due]
        );
    }
}

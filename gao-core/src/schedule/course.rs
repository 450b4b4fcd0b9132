//! What follows the course of the disease: pain, mood, vitamin D, a further pregnancy.

use super::event::{Event, EventClock, EventCode};
use super::{View, words};
use crate::evidence::thresholds::PAIN_REVIEW_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::management::VitaminD;
use crate::vocabulary::PregnancyWish;

/// PAIN-QOL-REVIEW, MOOD-SCREEN and VITD-RECHECK.
pub(super) fn events(view: View<'_>, visit: &mut impl FnMut(Event)) {
    let case = view.case;
    if let Some(onset) = case.symptoms.pain_onset {
        // From the first day on which it can have begun to a year after the last.
        let event = Event::between(
            EventCode::PainReview,
            &words::PAIN_REVIEW,
            onset.earliest(),
            Some(onset.latest().min(case.as_of).plus_months(PAIN_REVIEW_MONTHS.value)),
            case.as_of,
        );
        visit(Event { clock: Some(EventClock::SymptomOnset), ..event });
    }
    visit(Event::standing(EventCode::MoodScreen, &words::MOOD_SCREEN));
    if VitaminD::of(case, view.policy).is_at_or_below_target().is_yes() {
        visit(Event::standing(EventCode::VitaminDRecheck, &words::VITAMIN_D_RECHECK));
    }
}

/// NEXT-PREGNANCY-COUNSELLING.
pub(super) fn next_pregnancy(view: View<'_>, visit: &mut impl FnMut(Event)) {
    let wish = view.case.plans.pregnancy_wish;
    if matches!(wish, Some(PregnancyWish::Yes | PregnancyWish::Undecided)) {
        let sentence = if view.pregnant.is_yes() {
            &words::NEXT_PREGNANCY_WHILE_PREGNANT
        } else {
            &words::NEXT_PREGNANCY
        };
        visit(Event::standing(EventCode::NextPregnancyCounselling, sentence));
    }
}

/// Reports the onset and the wish.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    if view.case.symptoms.pain_onset.is_some() {
        trace.used(FactAt::single(FactKey::PainOnset), Role::Satisfied);
    }
    if view.case.plans.pregnancy_wish.is_some() {
        trace.used(FactAt::single(FactKey::PregnancyWish), Role::Satisfied);
    }
}

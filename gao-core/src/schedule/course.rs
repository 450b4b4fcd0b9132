//! What follows the course of the disease: pain, mood, vitamin D, a further pregnancy.

use super::event::{Event, EventClock, EventCode};
use super::{View, words};
use crate::evidence::thresholds::PAIN_REVIEW_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::vocabulary::PregnancyWish;

/// PAIN-QOL-REVIEW, MOOD-SCREEN, VITD-RECHECK and NEXT-PREGNANCY-COUNSELLING.
pub(super) fn events(view: View<'_>, visit: &mut impl FnMut(Event)) {
    let case = view.case;
    let pain = case.symptoms.spinal_pain.or(case.symptoms.hip_pain);
    if let Some(onset) = case.symptoms.pain_onset
        && !pain.is_no()
    {
        let event = Event::between(
            EventCode::PainReview,
            &words::PAIN_REVIEW,
            onset,
            Some(onset.plus_months(PAIN_REVIEW_MONTHS.value)),
            case.as_of,
        );
        visit(Event { clock: Some(EventClock::SymptomOnset), ..event });
    }
    visit(Event::standing(EventCode::MoodScreen, &words::MOOD_SCREEN));
    let wanted =
        matches!(case.plans.pregnancy_wish, Some(PregnancyWish::Yes | PregnancyWish::Undecided));
    // Before a pregnancy, not in one.
    if wanted && view.pregnant != Tri::Yes {
        visit(Event::standing(EventCode::NextPregnancyCounselling, &words::NEXT_PREGNANCY));
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

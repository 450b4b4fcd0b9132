//! F-10: what is due when, what waits, and what a later pregnancy cancels.
//!
//! ## What it asks
//! When BMD is measured again, when the question of medicine comes up again, what each running
//! medicine asks for, and what stands at every contact.
//!
//! ## Why in this form
//! Every window is counted from a stated day (S-83, S-85, D-09) and both its ends count. Nothing
//! that radiates and no medicine is due while she is or may be pregnant; a stop is never
//! deferred, and in pregnancy the findings of F-09 take its place.
//!
//! ## When it cannot tell
//! While she breastfeeds, or while that is not known, the windows run from the birth and are
//! provisional.
//!
//! ## References
//! S-19, S-49, S-53, S-61, S-71, S-83, S-85 to S-89, S-95, S-98, S-99, X-06, X-08; P-19.

mod bone_density;
mod course;
mod event;
mod medicines;
pub(crate) mod titles;
pub(crate) mod words;

use enumset::{EnumSet, enum_set};

pub use self::event::{Event, EventClock, EventCode, EventReason, EventStatus, EventWindow};
use crate::case::Case;
use crate::diagnosis::{Diagnosis, Label};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::finding::Trace;
use crate::logic::Tri;
use crate::pharmacotherapy::Pharmacotherapy;
use crate::policy::Policy;
use crate::suspicion::{Suspicion, SuspicionLevel};

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S19
        | EvidenceId::S46
        | EvidenceId::S49
        | EvidenceId::S53
        | EvidenceId::S61
        | EvidenceId::S71
        | EvidenceId::S72
        | EvidenceId::S83
        | EvidenceId::S85
        | EvidenceId::S86
        | EvidenceId::S87
        | EvidenceId::S88
        | EvidenceId::S89
        | EvidenceId::S95
        | EvidenceId::S98
        | EvidenceId::S99
        | EvidenceId::D09
        | EvidenceId::D22
        | EvidenceId::X06
        | EvidenceId::X08
        | EvidenceId::P19
);

/// What the schedule is made from.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) case: &'a Case,
    pub(crate) policy: &'a Policy,
    pub(crate) pharmacotherapy: &'a Pharmacotherapy,
    pub(crate) pregnant: Tri,
    pub(crate) lactating: Tri,
}

/// The events by where they stand, without allocation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Whether PLO is suspected or its criteria are or may be met.
    pub applies: bool,
    /// Their window has not begun.
    pub upcoming: EnumSet<EventCode>,
    /// Their window is open.
    pub due: EnumSet<EventCode>,
    /// Their window has passed.
    pub overdue: EnumSet<EventCode>,
    /// They have been done.
    pub done: EnumSet<EventCode>,
    /// They wait for something else.
    pub deferred: EnumSet<EventCode>,
    /// A later pregnancy cancels them.
    pub cancelled: EnumSet<EventCode>,
}

/// Whether a schedule is more than arithmetic: PLO is suspected, or its criteria are or may be met.
pub(crate) fn applies(suspicion: &Suspicion, diagnosis: &Diagnosis) -> bool {
    suspicion.level >= SuspicionLevel::Suspect
        || matches!(
            diagnosis.label,
            Label::MeetsBoth
                | Label::MeetsDiagnosticCriteria
                | Label::MeetsIntroDefinitionOnly
                | Label::SuspectedIncomplete
                | Label::FractureInWindowCriteriaNotMet
        )
}

impl View<'_> {
    /// The events by where they stand.
    pub(crate) fn summary(self, applies: bool) -> Schedule {
        let mut schedule = Schedule { applies, ..Schedule::default() };
        self.events(&mut |event| {
            *match event.status {
                EventStatus::Upcoming => &mut schedule.upcoming,
                EventStatus::Due => &mut schedule.due,
                EventStatus::Overdue => &mut schedule.overdue,
                EventStatus::Done => &mut schedule.done,
                EventStatus::Deferred => &mut schedule.deferred,
                EventStatus::Cancelled => &mut schedule.cancelled,
            } |= event.code;
        });
        schedule
    }

    /// Hands every event to `visit`, in the order of the table; what settles the others first.
    pub(crate) fn events(self, visit: &mut impl FnMut(Event)) {
        if self.pregnant.is_unknown() {
            visit(Event::standing(EventCode::ConfirmPregnancyStatus, &words::CONFIRM));
        }
        bone_density::events(self, visit);
        course::events(self, visit);
        medicines::events(self, visit);
        course::next_pregnancy(self, visit);
        if self.pregnant.is_yes() {
            let mut later = Event::standing(EventCode::DeferredUntilBirth, &words::DXA_AFTER_BIRTH);
            later.status = EventStatus::Deferred;
            later.reason = Some(EventReason::Pregnant);
            visit(later);
        }
    }

    /// Reports what the windows are counted from, or what would settle them.
    pub(crate) fn trace(self, trace: &mut impl Trace) {
        bone_density::trace(self, trace);
        course::trace(self, trace);
        medicines::trace(self, trace);
    }
}

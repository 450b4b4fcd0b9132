//! F-10 written down.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::Findings;
use super::grounds::{Basis, ids, strength};
use crate::anchor;
use crate::assessment::{AnchorAnswer, EventAnswer, ScheduleAnswer};
use crate::case::Case;
use crate::evidence::EvidenceSet;
use crate::finding::RuleId;
use crate::policy::Policy;
use crate::schedule::{Event, View, words};
use crate::time::CivilDate;

pub(crate) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> ScheduleAnswer {
    let view = view(case, policy, findings);
    let mut events = Vec::new();
    let mut evidence = anchor::EVIDENCE;
    view.events(&mut |event| {
        evidence |= event.evidence;
        events.push(one(&event, case.as_of));
    });
    ScheduleAnswer {
        applies: findings.schedule.applies,
        anchor: anchor::anchor(case, policy).map(|anchor| AnchorAnswer {
            date: anchor.date.to_string(),
            kind: anchor.kind,
            provisional: anchor.provisional(),
        }),
        events,
        grounds: basis(case, findings, evidence).grounds(None, |recorder| view.trace(recorder)),
    }
}

/// The schedule of one assessment.
pub(crate) fn view<'a>(case: &'a Case, policy: &'a Policy, findings: &'a Findings) -> View<'a> {
    View {
        case,
        policy,
        pharmacotherapy: &findings.pharmacotherapy,
        pregnant: findings.pregnant.outcome,
        lactating: findings.lactating.outcome,
    }
}

fn basis<'a>(case: &'a Case, findings: &Findings, evidence: EvidenceSet) -> Basis<'a> {
    let pregnant = findings.pregnant.outcome;
    Basis { case, pregnant, rule: RuleId::Schedule, evidence, caveats: &[] }
}

/// One event as a record.
pub(crate) fn one(event: &Event, today: CivilDate) -> EventAnswer {
    EventAnswer {
        code: event.code,
        from: event.from.map(|date| date.to_string()),
        to: event.to.map(|date| date.to_string()),
        status: event.status,
        reason: event.reason,
        done_on: event.done_on.map(|date| date.to_string()),
        provisional: event.provisional,
        clock: event.clock,
        pointer: event.course.map(|course| format!("/medications/{course}")),
        sentence: words::on(event, today).key.into(),
        evidence: ids(event.evidence, |_| true),
        strength: strength(event.evidence),
    }
}

//! F-09: what must be known of each antiosteoporotic medicine before, during and after it.
//!
//! ## What it asks
//! For each medicine: what blocks it now, whether a current pregnancy was exposed to it, and what
//! has to be planned. No medicine is ranked above another (S-80).
//!
//! ## Why it matters
//! None of them is approved for this disease or studied in it, all are advised against in
//! pregnancy and while breastfeeding (S-71), and some reach into the next pregnancy (S-87 to
//! S-89). What is not known about pregnancy or breastfeeding blocks until it is.
//!
//! ## When it cannot tell
//! A course whose dates do not settle whether it reached a pregnancy is reported as undetermined,
//! with the date that would settle it.
//!
//! ## References
//! S-52, S-53, S-69 to S-73, S-80, S-81, S-86 to S-92, S-105, S-106, S-112, X-06 to X-09; P-09.

mod bisphosphonate;
mod denosumab;
mod finding;
mod general;
mod pregnancy;
mod romosozumab;
mod said_first;
mod teriparatide;
mod usage;
mod washout;

use enumset::{EnumSet, enum_set};

pub use self::finding::{AgentFinding, FindingCode, FindingLevel};
pub(crate) use self::general::CONFLICTS_OF_INTEREST;
pub use self::general::blocks;
pub(crate) use self::said_first::{IN_USE_WHILE_BLOCKED, UNNAMED, may_have_reached_pregnancy};
pub use self::washout::{WashoutState, bisphosphonate_washout, denosumab_washout, stop_by};
use crate::case::Case;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::finding::Trace;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;
use crate::time::CivilDate;
use crate::treatment::{self, Course};
use crate::vocabulary::Agent;

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S52
        | EvidenceId::S53
        | EvidenceId::S69
        | EvidenceId::S70
        | EvidenceId::S71
        | EvidenceId::S72
        | EvidenceId::S73
        | EvidenceId::S79
        | EvidenceId::S80
        | EvidenceId::S81
        | EvidenceId::S86
        | EvidenceId::S87
        | EvidenceId::S88
        | EvidenceId::S89
        | EvidenceId::S90
        | EvidenceId::S91
        | EvidenceId::S92
        | EvidenceId::S105
        | EvidenceId::S106
        | EvidenceId::S112
        | EvidenceId::D22
        | EvidenceId::D23
        | EvidenceId::X06
        | EvidenceId::X07
        | EvidenceId::X08
        | EvidenceId::X09
        | EvidenceId::P09
);

/// One medicine in front of one woman.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) case: &'a Case,
    pub(crate) policy: &'a Policy,
    pub(crate) agent: Agent,
    pub(crate) pregnant: Tri,
    pub(crate) lactating: Tri,
}

impl<'a> View<'a> {
    /// Hands every finding to `visit`, row by row.
    pub(crate) fn findings(self, visit: &mut impl FnMut(AgentFinding)) {
        general::findings(self, visit);
        match self.agent {
            Agent::Denosumab => denosumab::findings(self, visit),
            Agent::Teriparatide => {
                pregnancy::findings(self, visit);
                teriparatide::findings(self, visit);
            }
            Agent::Romosozumab => {
                pregnancy::findings(self, visit);
                romosozumab::findings(visit);
            }
            agent if agent.is_bisphosphonate() => bisphosphonate::findings(self, visit),
            _ => pregnancy::findings(self, visit),
        }
        general::base_management(self, visit);
    }

    /// Every recorded course of the medicine.
    pub(crate) fn courses(self) -> impl Iterator<Item = Course<'a>> + Clone {
        treatment::courses(self.case, self.policy).filter(move |course| course.agent == self.agent)
    }

    /// Whether it runs today, as far as it is recorded.
    pub(crate) fn in_use(self) -> Tri {
        Tri::any(self.courses().map(|course| course.running()))
    }

    /// Codes of every finding.
    pub(crate) fn codes(self) -> EnumSet<FindingCode> {
        let mut codes = EnumSet::empty();
        self.findings(&mut |finding| codes |= finding.code);
        codes
    }

    /// Reports the facts that the findings lean on, and those that would say more.
    pub(crate) fn trace(self, trace: &mut impl Trace) {
        general::trace(self, trace);
        pregnancy::trace(self, trace);
        match self.agent {
            Agent::Denosumab => denosumab::trace(self, trace),
            Agent::Teriparatide => teriparatide::trace(self, trace),
            agent if agent.is_bisphosphonate() => bisphosphonate::trace(self, trace),
            _ => {}
        }
    }
}

/// The day on which the months of teriparatide in a lifetime are used up, and the latest course;
/// `None` if there is none or a date is not known to the day.
pub(crate) fn teriparatide_limit<'a>(
    case: &'a Case,
    policy: &'a Policy,
) -> Option<(CivilDate, Course<'a>)> {
    let (pregnant, lactating) = (Tri::Unknown, Tri::Unknown);
    let view = View { case, policy, agent: Agent::Teriparatide, pregnant, lactating };
    let used = usage::exactly(view.courses())?;
    Some((teriparatide::limit(&used), used.course))
}

/// Every sentence of F-09.
pub(crate) fn sentences() -> impl Iterator<Item = &'static Sentence> {
    let groups: [&[&'static Sentence]; 8] = [
        &washout::SENTENCES,
        &general::SENTENCES,
        &pregnancy::SENTENCES,
        &bisphosphonate::SENTENCES,
        &denosumab::SENTENCES,
        &teriparatide::SENTENCES,
        &romosozumab::SENTENCES,
        &said_first::SENTENCES,
    ];
    groups.into_iter().flatten().copied()
}

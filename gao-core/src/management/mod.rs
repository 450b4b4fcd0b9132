//! F-07: which base care applies, and what is missing in it?
//!
//! ## What it asks
//! Calcium and 25-hydroxyvitamin D against their aims, what to do about breastfeeding, which
//! contributing conditions wait for treatment, and the care that everyone gets: physiotherapy,
//! rehabilitation, pain relief, support, and help at home.
//!
//! ## When it runs
//! From `Suspect` on, by the level of what *is* recorded, as imaging does (ADR 0015): a fracture
//! that may not be listed calls for no action. Below that the list is empty, and says whether it
//! may still come to it.
//!
//! ## How far it goes
//! No medicine and no dose is named. Breastfeeding is raised only with a woman who breastfeeds
//! and has, or may have, the disease; the words never tell her to stop. What a woman without a
//! living child is not asked is not said to her either. A contributing condition is one of the
//! list of conditions: malignancy, osteomalacia and monogenic disease have answers of their own.
//!
//! ## References
//! S-17, S-19, S-28, S-52 to S-61, S-68, S-71, S-94, S-103, S-104; P-10, P-15, X-10.

mod action;
mod breastfeeding;
mod calcium;
mod grounds;
mod vitamin_d;
pub(crate) mod words;

use enumset::{EnumSet, enum_set};

pub(crate) use self::action::address;
pub use self::action::{CareCode, CareStep};
pub use self::calcium::{Calcium, CalciumGap};
pub(crate) use self::grounds::trace;
pub(crate) use self::vitamin_d::nmol_per_litre;
pub use self::vitamin_d::{VitaminD, VitaminDOpen};
use crate::case::{Case, Condition, Fracture};
use crate::diagnosis::Label;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::suspicion::{RiskFactor, Suspicion, SuspicionLevel, care, living_child};
use crate::vocabulary::FractureSite;

/// What F-07 found, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BaseManagement {
    /// Whether suspicion calls for base care; Unknown while it may still come to that.
    pub applies: Tri,
    /// What applies, in order; empty unless `applies` is Yes.
    pub codes: EnumSet<CareCode>,
    /// Calcium intake, whatever the suspicion.
    pub calcium: Calcium,
    /// 25-hydroxyvitamin D, whatever the suspicion.
    pub vitamin_d: VitaminD,
    /// Whether she has, or may have, a living child.
    pub living_child: bool,
    /// Whether she is pregnant.
    pub pregnant: Tri,
    /// Whether her back or her hip hurts.
    pub pain: Tri,
    /// Anxiety and low mood are both recorded.
    pub mood_recorded: bool,
}

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S17
        | EvidenceId::S19
        | EvidenceId::S28
        | EvidenceId::S52
        | EvidenceId::S53
        | EvidenceId::S54
        | EvidenceId::S55
        | EvidenceId::S56
        | EvidenceId::S57
        | EvidenceId::S58
        | EvidenceId::S59
        | EvidenceId::S60
        | EvidenceId::S61
        | EvidenceId::S68
        | EvidenceId::S71
        | EvidenceId::S94
        | EvidenceId::S103
        | EvidenceId::S104
        | EvidenceId::X10
        | EvidenceId::P10
        | EvidenceId::P15
);

/// Evaluates F-07.
pub(crate) fn evaluate(
    case: &Case,
    policy: &Policy,
    suspicion: &Suspicion,
    label: Label,
    pregnant: Tri,
    lactating: Tri,
) -> BaseManagement {
    let found = BaseManagement {
        applies: applies(suspicion),
        codes: EnumSet::empty(),
        calcium: Calcium::of(case),
        vitamin_d: VitaminD::of(case, policy),
        living_child: living_child(case),
        pregnant,
        pain: case.symptoms.spinal_pain.or(case.symptoms.hip_pain),
        mood_recorded: case.symptoms.anxiety.and(case.symptoms.low_mood).is_yes(),
    };
    if !found.applies.is_yes() {
        return found;
    }
    // What the article has for everyone with the disease.
    let mut codes = CareCode::Physio
        | CareCode::Rehabilitation
        | CareCode::Analgesia
        | CareCode::PsychosocialSupport
        | CareCode::ScreenAnxietyDepression;
    codes |= found.calcium.code();
    codes |= found.vitamin_d.code();
    if let Some(code) = breastfeeding::code(lactating, pregnant, label) {
        codes |= code;
    }
    for (code, wanted) in [
        (CareCode::Address, to_address(case).next().is_some()),
        (CareCode::CorsetOption, case.fractures.iter().any(is_collapse)),
        (CareCode::HelpAtHome, care(case).is_yes()),
        (CareCode::Smoking, RiskFactor::Smoking.of(case).is_yes()),
    ] {
        if wanted {
            codes |= code;
        }
    }
    BaseManagement { codes, ..found }
}

/// From `Suspect` on, by what is recorded; open while that level may still be reached.
fn applies(suspicion: &Suspicion) -> Tri {
    let calls = |level: SuspicionLevel| level >= SuspicionLevel::Suspect;
    if calls(suspicion.recorded_level) {
        return Tri::Yes;
    }
    // A fracture that is not listed would call for it too.
    let may_rise =
        !suspicion.input.fractures_listed || suspicion.recorded_possible.iter().any(calls);
    if may_rise { Tri::Unknown } else { Tri::No }
}

/// BM-6: conditions she has and of which it is not known that they are treated.
pub(crate) fn to_address(case: &Case) -> impl Iterator<Item = &Condition> {
    case.conditions
        .iter()
        .filter(|condition| condition.present.is_yes() && !condition.addressed.is_yes())
}

/// BM-8: a confirmed vertebral fracture, whatever broke it.
fn is_collapse(fracture: &Fracture) -> bool {
    fracture.site == Some(FractureSite::Vertebra) && fracture.confirmed.is_yes()
}

//! F-03: what else could it be, and what has been examined?
//!
//! ## What it asks
//! Where malignancy, osteomalacia, monogenic bone disease and secondary osteoporosis stand,
//! what has not been recorded, and what the record itself points to.
//!
//! ## What it does not do
//! It reads no diagnosis out of a laboratory value. A value outside the limits of its own
//! laboratory is shown; low 25-hydroxyvitamin D together with raised alkaline phosphatase
//! asks for osteomalacia, suspicious marrow for malignancy. Raised phosphate is ordinary while
//! breastfeeding and is not shown then; low phosphate is.
//!
//! ## References
//! S-48, S-50, S-51, S-55, X-11, X-13.

mod names;
pub(crate) mod words;

use enumset::{EnumSet, EnumSetType, enum_set};
use serde::Serialize;

use crate::case::{Case, Condition, LabResult};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::exclusions;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::text::Text;
use crate::time::ApproxDate;
use crate::vocabulary::{Analyte, DifferentialStatus};
use crate::window::{self, Window};

/// Another cause of the fracture or the pain.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Cause {
    /// Malignancy.
    Malignancy = 0,
    /// Osteomalacia.
    Osteomalacia = 1,
    /// Monogenic bone disease, osteogenesis imperfecta included.
    MonogenicBoneDisease = 2,
    /// Secondary osteoporosis.
    SecondaryOsteoporosis = 3,
    /// Transient osteoporosis of the hip, a different, local disease.
    TransientOsteoporosisOfTheHip = 4,
}

impl Cause {
    /// What it is called.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Malignancy => Text { en: "malignancy", da: "malignitet" },
            Self::Osteomalacia => Text { en: "osteomalacia", da: "osteomalaci" },
            Self::MonogenicBoneDisease => {
                Text { en: "monogenic bone disease", da: "monogen knoglesygdom" }
            }
            Self::SecondaryOsteoporosis => {
                Text { en: "secondary osteoporosis", da: "sekundær osteoporose" }
            }
            Self::TransientOsteoporosisOfTheHip => Text {
                en: "transient osteoporosis of the hip",
                da: "transitorisk osteoporose i hoften",
            },
        }
    }
}

/// On which side of its laboratory's limits a value lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum OutsideLimit {
    /// Below the lower limit.
    Low = 0,
    /// Above the upper limit.
    High = 1,
}

/// What F-03 found, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differential {
    /// Malignancy as recorded; raised by suspicious marrow until it is settled.
    pub malignancy: DifferentialStatus,
    /// Osteomalacia as recorded.
    pub osteomalacia: DifferentialStatus,
    /// Monogenic bone disease as recorded.
    pub monogenic: DifferentialStatus,
    /// Whether secondary causes have been examined.
    pub secondary_examined: Tri,
    /// Items of the work-up that are not recorded.
    pub not_recorded: EnumSet<Cause>,
    /// Causes the record points to and nobody has settled.
    pub prompts: EnumSet<Cause>,
    /// Raised phosphate was left aside because she breastfeeds.
    pub phosphate_left_aside: bool,
}

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S48
        | EvidenceId::S50
        | EvidenceId::S51
        | EvidenceId::S55
        | EvidenceId::X11
        | EvidenceId::X13
);

/// Evaluates F-03.
pub(crate) fn evaluate(case: &Case, policy: &Policy) -> Differential {
    let recorded = &case.differential;
    let malignancy = exclusions::malignancy(case);
    let open = |status: DifferentialStatus| status == DifferentialStatus::Unknown;
    let mut not_recorded = EnumSet::empty();
    for (cause, missing) in [
        (Cause::Malignancy, open(malignancy)),
        (Cause::Osteomalacia, open(recorded.osteomalacia)),
        (Cause::MonogenicBoneDisease, open(recorded.monogenic)),
        (Cause::SecondaryOsteoporosis, recorded.secondary_examined.is_unknown()),
    ] {
        if missing {
            not_recorded |= cause;
        }
    }
    Differential {
        malignancy,
        osteomalacia: recorded.osteomalacia,
        monogenic: recorded.monogenic,
        secondary_examined: recorded.secondary_examined,
        not_recorded,
        prompts: prompts(case, policy, malignancy),
        phosphate_left_aside: case
            .labs
            .iter()
            .any(|lab| outside_own_limits(case, lab).is_some() && left_aside(case, policy, lab)),
    }
}

fn prompts(case: &Case, policy: &Policy, malignancy: DifferentialStatus) -> EnumSet<Cause> {
    let unsettled =
        |status| matches!(status, DifferentialStatus::Unknown | DifferentialStatus::NotExcluded);
    let flagged = |analyte: Analyte, side: OutsideLimit| {
        outside(case, policy).any(|flag| flag.analyte == analyte && flag.side == side)
    };
    let mut prompts = EnumSet::empty();
    if malignancy == DifferentialStatus::Suspicious {
        prompts |= Cause::Malignancy;
    }
    if unsettled(case.differential.osteomalacia)
        && flagged(Analyte::VitaminD25oh, OutsideLimit::Low)
        && flagged(Analyte::AlkalinePhosphatase, OutsideLimit::High)
    {
        prompts |= Cause::Osteomalacia;
    }
    if case.symptoms.hip_pain.is_yes() {
        prompts |= Cause::TransientOsteoporosisOfTheHip;
    }
    prompts
}

/// A laboratory value outside the limits of its own laboratory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabFlag<'a> {
    pub(crate) lab: &'a LabResult,
    pub(crate) analyte: Analyte,
    pub(crate) side: OutsideLimit,
}

/// Every value to show: the latest of its analyte, outside its own limits.
pub(crate) fn outside<'a>(case: &'a Case, policy: &'a Policy) -> impl Iterator<Item = LabFlag<'a>> {
    case.labs.iter().filter(move |lab| !left_aside(case, policy, lab)).filter_map(|lab| {
        let side = outside_own_limits(case, lab)?;
        Some(LabFlag { lab, analyte: lab.analyte?, side })
    })
}

/// Raised phosphate in a sample taken while breastfeeding; one without a day counts as
/// taken today.
fn left_aside(case: &Case, policy: &Policy, lab: &LabResult) -> bool {
    let sampled = ApproxDate::exact(lab.date.unwrap_or(case.as_of));
    lab.analyte == Some(Analyte::Phosphate)
        && outside_own_limits(case, lab) == Some(OutsideLimit::High)
        && window::holds(case, policy, enum_set!(Window::Lactating), sampled).is_yes()
}

fn outside_own_limits(case: &Case, lab: &LabResult) -> Option<OutsideLimit> {
    let value = lab.value?;
    let superseded = case
        .labs
        .iter()
        .any(|later| later.analyte == lab.analyte && lab.date.is_some() && later.date > lab.date);
    if superseded {
        return None;
    }
    if lab.low.is_some_and(|low| value.compare_value(low).is_lt()) {
        Some(OutsideLimit::Low)
    } else if lab.high.is_some_and(|high| value.compare_value(high).is_gt()) {
        Some(OutsideLimit::High)
    } else {
        None
    }
}

/// Secondary causes found: every condition recorded as present.
pub(crate) fn found(case: &Case) -> impl Iterator<Item = &Condition> {
    case.conditions.iter().filter(|condition| condition.present.is_yes())
}

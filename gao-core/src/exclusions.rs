//! Other causes first: what stands in the way of the label, and what makes it provisional
//! (the gates of F-03).

use enumset::{EnumSet, EnumSetType, enum_set};
use serde::Serialize;

use crate::case::Case;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::FactKey;
use crate::finding::{FactAt, Finding, Role, RuleId, Tally, Trace};
use crate::logic::Tri;
use crate::text::Text;
use crate::vocabulary::{DifferentialStatus, Marrow, Mechanism};

/// A cause that has to be clarified before a fracture is ascribed to PLO.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum AlternativeCause {
    /// Malignancy suspicious or confirmed, or suspicious marrow not yet explained.
    Malignancy = 0,
    /// Osteomalacia suspicious or confirmed.
    Osteomalacia = 1,
    /// A fracture recorded as pathological and not refuted.
    PathologicalFracture = 2,
}

impl AlternativeCause {
    /// What the cause is called.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Malignancy => Text { en: "malignancy", da: "malignitet" },
            Self::Osteomalacia => Text { en: "osteomalacia", da: "osteomalaci" },
            Self::PathologicalFracture => {
                Text { en: "pathological fracture", da: "patologisk fraktur" }
            }
        }
    }
}

/// Where the examination of other causes stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusions {
    /// Yes once malignancy, osteomalacia and monogenic disease are settled and secondary
    /// causes examined; No where one is stated not to be; Unknown where one is not recorded.
    pub finding: Finding,
    /// Causes to clarify first.
    pub first: EnumSet<AlternativeCause>,
    /// Those of them that are confirmed.
    pub confirmed: EnumSet<AlternativeCause>,
    /// Monogenic bone disease is confirmed: reported beside the label.
    pub monogenic_confirmed: bool,
}

pub(crate) const EVIDENCE: EvidenceSet =
    enum_set!(EvidenceId::S48 | EvidenceId::S50 | EvidenceId::S51);

/// Evaluates the gates.
pub(crate) fn evaluate(case: &Case) -> Exclusions {
    let mut facts = Tally::default();
    let outcome = trace(case, &mut facts);
    Exclusions {
        finding: Finding {
            rule: RuleId::Exclusions,
            outcome,
            evidence: EVIDENCE,
            facts,
            margin: None,
            days_inside: None,
        },
        first: causes_first(case),
        confirmed: confirmed(case),
        monogenic_confirmed: case.differential.monogenic == DifferentialStatus::Confirmed,
    }
}

/// Whether the exclusions are complete, with the facts behind the answer.
pub(crate) fn trace(case: &Case, trace: &mut impl Trace) -> Tri {
    let parts = parts(case);
    let outcome = Tri::all(parts.into_iter().map(|(_, part)| part));
    for (key, part) in parts {
        let fact = FactAt::single(key);
        match part {
            // Every open part is named: each is a part of the work-up in its own right.
            Tri::Unknown => trace.missing(fact),
            Tri::Yes => trace.used(fact, Role::Satisfied),
            Tri::No => trace.used(fact, Role::Failed),
        }
    }
    outcome
}

/// The parts of the work-up that keep it open.
pub(crate) fn open(case: &Case) -> impl Iterator<Item = FactKey> {
    parts(case).into_iter().filter(|(_, part)| !part.is_yes()).map(|(key, _)| key)
}

fn parts(case: &Case) -> [(FactKey, Tri); 4] {
    let differential = &case.differential;
    let monogenic = match differential.monogenic {
        DifferentialStatus::Confirmed => Tri::Yes,
        status => excluded(status),
    };
    [
        (FactKey::Malignancy, excluded(differential.malignancy)),
        (FactKey::Osteomalacia, excluded(differential.osteomalacia)),
        (FactKey::MonogenicBoneDisease, monogenic),
        (FactKey::SecondaryExamined, differential.secondary_examined),
    ]
}

const fn excluded(status: DifferentialStatus) -> Tri {
    match status {
        DifferentialStatus::Excluded => Tri::Yes,
        DifferentialStatus::NotExcluded
        | DifferentialStatus::Suspicious
        | DifferentialStatus::Confirmed => Tri::No,
        DifferentialStatus::Unknown => Tri::Unknown,
    }
}

/// Malignancy as recorded; suspicious marrow raises it until the clinician has settled it.
pub(crate) fn malignancy(case: &Case) -> DifferentialStatus {
    let suspicious_marrow =
        case.imaging.iter().any(|study| study.marrow == Some(Marrow::Suspicious));
    match case.differential.malignancy {
        DifferentialStatus::Unknown | DifferentialStatus::NotExcluded if suspicious_marrow => {
            DifferentialStatus::Suspicious
        }
        status => status,
    }
}

fn confirmed(case: &Case) -> EnumSet<AlternativeCause> {
    let mut causes = EnumSet::empty();
    if case.differential.malignancy == DifferentialStatus::Confirmed {
        causes |= AlternativeCause::Malignancy;
    }
    if case.differential.osteomalacia == DifferentialStatus::Confirmed {
        causes |= AlternativeCause::Osteomalacia;
    }
    causes
}

fn causes_first(case: &Case) -> EnumSet<AlternativeCause> {
    let points_to =
        |status| matches!(status, DifferentialStatus::Suspicious | DifferentialStatus::Confirmed);
    let mut causes = EnumSet::empty();
    if points_to(malignancy(case)) {
        causes |= AlternativeCause::Malignancy;
    }
    if points_to(case.differential.osteomalacia) {
        causes |= AlternativeCause::Osteomalacia;
    }
    let pathological = case.fractures.iter().any(|fracture| {
        fracture.mechanism == Mechanism::Pathological && !fracture.confirmed.is_no()
    });
    if pathological {
        causes |= AlternativeCause::PathologicalFracture;
    }
    causes
}

//! F-04: which published definitions are met, and the one label they make.
//!
//! Set B is the operational one; set A is reported next to it; set C tells a fracture that
//! the article describes from one it does not. No blended label, no averaged threshold, and
//! no word for a degree of certainty: no source grades it.

mod table;
pub(crate) mod words;

use enumset::{EnumSet, EnumSetType, enum_set};
use serde::Serialize;

pub use self::table::{Label, LabelInput, ROWS, Row, label};
pub(crate) use self::words::{T_NOT_REPORTED, TWO_DEFINITIONS};
use crate::case::{Case, Fracture};
use crate::criteria::{self, CriteriaSetId, Parts, SetOutcome, diagnostic};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::exclusions::{self, Exclusions};
use crate::facts::FactKey;
use crate::finding::{FactAt, Finding, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;

/// A part of set B that fails although the article describes the fracture.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum FailedPart {
    /// BMD is above the limit.
    Bmd = 0,
    /// The fracture lies outside the window.
    Timing = 1,
}

/// What F-04 found, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The label.
    pub label: Label,
    /// What the label was made of.
    pub input: LabelInput,
    /// One finding for each set, by id; `None` for a set the policy leaves out.
    pub sets: [Option<Finding>; criteria::ALL.len()],
    /// Set A is met, but by its T-score arm alone.
    pub a_by_t_only: bool,
    /// Parts of set B that fail, for `FractureInWindowCriteriaNotMet`.
    pub failed: EnumSet<FailedPart>,
    /// Where the examination of other causes stands.
    pub exclusions: Exclusions,
}

impl Diagnosis {
    /// Whether other causes have not all been examined and excluded.
    #[must_use]
    pub fn provisional(&self) -> bool {
        !self.exclusions.finding.outcome.is_yes()
    }

    /// What the label rests on.
    #[must_use]
    pub fn evidence(&self) -> EvidenceSet {
        EVIDENCE
    }

    /// The finding of one set, if the policy asks for it.
    #[must_use]
    pub fn set(&self, id: CriteriaSetId) -> Option<&Finding> {
        self.sets.get(id as usize).and_then(Option::as_ref)
    }

    /// What one set says; unknown if the policy does not ask for it.
    #[must_use]
    pub fn outcome(&self, id: CriteriaSetId) -> Tri {
        self.set(id).map_or(Tri::Unknown, |finding| finding.outcome)
    }
}

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S03 | EvidenceId::S04 | EvidenceId::S44 | EvidenceId::S107 | EvidenceId::D01
);

/// Evaluates every set the policy asks for, and the label.
///
/// ```
/// use gao_core::{Case, CaseInput, Label, Mode, Policy, diagnosis};
///
/// let policy = Policy::default();
/// let input = CaseInput { as_of: Some("2025-12-20".into()), ..CaseInput::default() };
/// let case = Case::parse(&input, &policy, Mode::Strict)?;
/// // Whether she has a fracture is not recorded.
/// assert_eq!(diagnosis::evaluate(&case, &policy).label, Label::Undetermined);
/// # Ok::<(), gao_core::InvalidInput>(())
/// ```
#[must_use]
pub fn evaluate(case: &Case, policy: &Policy) -> Diagnosis {
    let found = criteria::evaluate(case, policy);
    let outcome = |id: CriteriaSetId| {
        // The sets that make the label are always evaluated.
        let found = found.get(id as usize).copied().flatten();
        found.map_or(SetOutcome::UNKNOWN, |found| found.outcome)
    };
    let introduction = outcome(CriteriaSetId::Introduction);
    let a = introduction.outcome;
    let exclusions = exclusions::evaluate(case);
    let input = LabelInput {
        alternative_first: !exclusions.first.is_empty(),
        a,
        a_as_reported: introduction.outcome_as_reported,
        b: outcome(CriteriaSetId::Diagnostic).outcome,
        c: outcome(CriteriaSetId::Descriptive).outcome,
    };
    let label = label(input);
    Diagnosis {
        label,
        input,
        sets: found.map(|found| found.map(|found| found.finding)),
        a_by_t_only: a.is_yes() && !introduction.outcome_by_z.is_yes(),
        failed: if label == Label::FractureInWindowCriteriaNotMet {
            failed_parts(case, policy)
        } else {
            EnumSet::empty()
        },
        exclusions,
    }
}

/// Which parts of set B fail for fractures that the article describes.
fn failed_parts(case: &Case, policy: &Policy) -> EnumSet<FailedPart> {
    let described = CriteriaSetId::Descriptive.set().of_each(case, policy);
    let both = described.zip(diagnostic::SET.of_each(case, policy));
    let fits = both.filter(|((_, described), _)| described.outcome().is_yes());
    failed(fits.map(|(_, (_, parts))| parts))
}

/// Which parts of set B fail for the fractures of `which`.
pub(crate) fn failed_parts_of(
    case: &Case,
    policy: &Policy,
    which: impl Fn(&Fracture) -> bool,
) -> EnumSet<FailedPart> {
    let each = diagnostic::SET.of_each(case, policy);
    failed(each.filter(|(fracture, _)| which(fracture)).map(|(_, parts)| parts))
}

fn failed(each: impl Iterator<Item = Parts>) -> EnumSet<FailedPart> {
    let mut failed = EnumSet::empty();
    for parts in each {
        if parts.bmd.is_no() {
            failed |= FailedPart::Bmd;
        }
        if parts.timing.is_no() {
            failed |= FailedPart::Timing;
        }
    }
    failed
}

/// The sets whose answer, still open, could change the label.
#[must_use]
pub fn pivotal(input: LabelInput) -> EnumSet<CriteriaSetId> {
    let mut pivotal = EnumSet::empty();
    for a in completions(input.a) {
        for b in completions(input.b) {
            for c in completions(input.c) {
                let with = |a: Tri, b: Tri, c: Tri| {
                    label(LabelInput { a, a_as_reported: as_reported(input, a), b, c, ..input })
                };
                let here = with(a, b, c);
                if input.a.is_unknown() && with(a.not(), b, c) != here {
                    pivotal |= CriteriaSetId::Introduction;
                }
                if input.b.is_unknown() && with(a, b.not(), c) != here {
                    pivotal |= CriteriaSetId::Diagnostic;
                }
                if input.c.is_unknown() && with(a, b, c.not()) != here {
                    pivotal |= CriteriaSetId::Descriptive;
                }
            }
        }
    }
    pivotal
}

/// Completing set A by a T-score alone leaves what the reports say as it was.
fn as_reported(input: LabelInput, a: Tri) -> Tri {
    if input.a_as_reported.is_unknown() { a } else { input.a_as_reported }
}

fn completions(tri: Tri) -> impl Iterator<Item = Tri> {
    [Tri::Yes, Tri::No].into_iter().filter(move |value| tri.is_unknown() || tri == *value)
}

/// Reports what would decide the label, then what would make it final. A T-score is never
/// asked for.
pub(crate) fn trace_missing(
    case: &Case,
    policy: &Policy,
    diagnosis: &Diagnosis,
    trace: &mut impl FnMut(CriteriaSetId, FactAt),
) {
    for id in pivotal(diagnosis.input) {
        let open_only_by_t =
            id == CriteriaSetId::Introduction && diagnosis.input.a_as_reported.is_no();
        if !open_only_by_t {
            let outcome = diagnosis.outcome(id);
            id.set().trace(case, policy, outcome, &mut Requests(|fact: FactAt| trace(id, fact)));
        }
    }
}

/// Passes on missing facts other than the T-score.
struct Requests<F>(F);

impl<F: FnMut(FactAt)> Trace for Requests<F> {
    fn used(&mut self, _fact: FactAt, _role: Role) {}

    fn missing(&mut self, fact: FactAt) {
        if fact.key != FactKey::BmdTScore {
            (self.0)(fact);
        }
    }
}

impl Diagnosis {
    /// The sentence of the label.
    #[must_use]
    pub fn sentence(&self) -> &'static Sentence {
        self.label.sentence(
            self.a_by_t_only,
            self.failed.contains(FailedPart::Bmd),
            self.failed.contains(FailedPart::Timing),
            !self.exclusions.confirmed.is_empty(),
        )
    }
}

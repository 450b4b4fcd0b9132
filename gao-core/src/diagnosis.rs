//! F-04: which published definitions are met, and the one label they make.
//!
//! Set B is the operational one; set A is reported next to it; set C tells a fracture that
//! the article describes from one it does not. No blended label, no averaged threshold, and
//! no word for a degree of certainty: no source grades it.

use enumset::{EnumSet, EnumSetType, enum_set};
use serde::Serialize;

use crate::case::Case;
use crate::criteria::{self, CriteriaSetId, SetOutcome, diagnostic};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::exclusions::{self, Exclusions};
use crate::facts::FactKey;
use crate::finding::{FactAt, Finding, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;
use crate::text::Text;

/// The label; the first row of [`ROWS`] that applies.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Label {
    /// Another possible cause has to be clarified first.
    AlternativeCauseFirst = 0,
    /// Sets A and B are met.
    MeetsBoth = 1,
    /// Set B is met, A is not or cannot be decided.
    MeetsDiagnosticCriteria = 2,
    /// Set A is met, B is not or cannot be decided.
    MeetsIntroDefinitionOnly = 3,
    /// A fracture that the article describes, but A or B cannot be decided.
    SuspectedIncomplete = 4,
    /// A or B cannot be decided, and it is not known that the article describes the fracture.
    Undetermined = 5,
    /// A fracture that the article describes, but neither A nor B is met.
    FractureInWindowCriteriaNotMet = 6,
    /// The criteria of this article are not met, which is not "no disease".
    NotMet = 7,
}

/// What the label is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelInput {
    /// Another cause has to be clarified first.
    pub alternative_first: bool,
    /// Set A.
    pub a: Tri,
    /// Set A with its T-score arm left out.
    pub a_by_z: Tri,
    /// Set B.
    pub b: Tri,
    /// Set C.
    pub c: Tri,
}

impl LabelInput {
    /// Set A is open only through its T-score arm while B is decided: a T-score is not asked
    /// for before the menopause, so the label follows B as if A were No.
    #[must_use]
    pub fn t_score_not_reported(self) -> bool {
        self.a.is_unknown() && self.a_by_z.is_no() && !self.b.is_unknown()
    }

    /// Set A as the label sees it.
    #[must_use]
    pub fn a_for_label(self) -> Tri {
        if self.t_score_not_reported() { Tri::No } else { self.a }
    }

    fn undecided(self) -> bool {
        self.a_for_label().is_unknown() || self.b.is_unknown()
    }
}

/// One row of the table of labels.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The label.
    pub label: Label,
    /// When it applies, if no earlier row does.
    pub condition: &'static str,
    applies: fn(LabelInput) -> bool,
}

impl Row {
    /// Whether the row's condition holds, earlier rows left aside.
    #[must_use]
    pub fn applies(&self, input: LabelInput) -> bool {
        (self.applies)(input)
    }
}

/// The table of labels, in order; the last row always applies.
pub static ROWS: [Row; 8] = [
    Row {
        label: Label::AlternativeCauseFirst,
        condition: "another cause to clarify first",
        applies: |input| input.alternative_first,
    },
    Row {
        label: Label::MeetsBoth,
        condition: "A = Yes and B = Yes",
        applies: |input| input.a.is_yes() && input.b.is_yes(),
    },
    Row {
        label: Label::MeetsDiagnosticCriteria,
        condition: "B = Yes",
        applies: |input| input.b.is_yes(),
    },
    Row {
        label: Label::MeetsIntroDefinitionOnly,
        condition: "A = Yes",
        applies: |input| input.a.is_yes(),
    },
    Row {
        label: Label::SuspectedIncomplete,
        condition: "A or B Unknown, C = Yes",
        applies: |input| input.undecided() && input.c.is_yes(),
    },
    Row { label: Label::Undetermined, condition: "A or B Unknown", applies: LabelInput::undecided },
    Row {
        label: Label::FractureInWindowCriteriaNotMet,
        condition: "C = Yes",
        applies: |input| input.c.is_yes(),
    },
    Row { label: Label::NotMet, condition: "otherwise", applies: |_| true },
];

/// The label of an input: the first row that applies.
#[must_use]
pub fn label(input: LabelInput) -> Label {
    ROWS.iter().find(|row| row.applies(input)).map_or(Label::NotMet, |row| row.label)
}

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
}

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S03 | EvidenceId::S04 | EvidenceId::S44 | EvidenceId::S107 | EvidenceId::D01
);

/// Evaluates every set the policy asks for, and the label.
pub(crate) fn evaluate(case: &Case, policy: &Policy) -> Diagnosis {
    let outcome = |id: CriteriaSetId| id.set().evaluate(case, policy);
    let SetOutcome { outcome: a, outcome_by_z: a_by_z } = outcome(CriteriaSetId::Introduction);
    let exclusions = exclusions::evaluate(case);
    let input = LabelInput {
        alternative_first: !exclusions.first.is_empty(),
        a,
        a_by_z,
        b: outcome(CriteriaSetId::Diagnostic).outcome,
        c: outcome(CriteriaSetId::Descriptive).outcome,
    };
    let label = label(input);
    Diagnosis {
        label,
        input,
        sets: criteria::ALL.map(|set| set.id.is_enabled(policy).then(|| set.finding(case, policy))),
        a_by_t_only: a.is_yes() && !a_by_z.is_yes(),
        failed: if label == Label::FractureInWindowCriteriaNotMet {
            failed_parts(case, policy)
        } else {
            EnumSet::empty()
        },
        exclusions,
    }
}

/// What fails in set B for the fractures that meet set C.
fn failed_parts(case: &Case, policy: &Policy) -> EnumSet<FailedPart> {
    let described = CriteriaSetId::Descriptive.set();
    let mut failed = EnumSet::empty();
    for fracture in case.fractures.iter() {
        if !described.parts(case, policy, fracture).outcome().is_yes() {
            continue;
        }
        let parts = diagnostic::SET.parts(case, policy, fracture);
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
                    label(LabelInput { a, a_by_z: by_z(input, a), b, c, ..input })
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

/// Completing set A by its T-score alone leaves its Z-score arm as it was.
fn by_z(input: LabelInput, a: Tri) -> Tri {
    if input.a_by_z.is_unknown() { a } else { input.a_by_z }
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
        let open_only_by_t = id == CriteriaSetId::Introduction && diagnosis.input.a_by_z.is_no();
        if !open_only_by_t {
            id.set().trace(case, policy, &mut Requests(|fact: FactAt| trace(id, fact)));
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

/// Two definitions, two limits.
pub(crate) static TWO_DEFINITIONS: Sentence = Sentence {
    key: "caveat.two-definitions",
    clinician: Text {
        en: "The article gives two BMD limits and several time windows. They are shown side by side and not merged.",
        da: "Artiklen angiver to BMD-grænser og flere tidsvinduer. De vises side om side og blandes ikke.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S03 | EvidenceId::S04 | EvidenceId::S44 | EvidenceId::S107),
};

/// No T-score, and none needed.
pub(crate) static T_NOT_REPORTED: Sentence = Sentence {
    key: "caveat.t-not-reported",
    clinician: Text {
        en: "No T-score is recorded. It is not needed: before the menopause the Z-score is used, and the answer rests on that.",
        da: "Der er ikke registreret T-score. Den er ikke nødvendig: før menopausen anvendes Z-score, og svaret bygger på den.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::X01),
};

impl Label {
    /// The sentence of the label for a clinician, with its arguments in braces.
    #[must_use]
    pub const fn words(self, a_by_t_only: bool, failed_bmd: bool, failed_timing: bool) -> Text {
        match self {
            Self::AlternativeCauseFirst => Text {
                en: "Another possible cause ({cause}) has to be clarified first. The criteria are shown, but no treatment decision for PLO is made.",
                da: "En anden mulig årsag ({cause}) skal afklares først. Kriterierne vises, men der tages ikke stilling til behandling af GAO.",
            },
            Self::MeetsBoth => Text {
                en: "Both definitions in the article are met.",
                da: "Begge definitioner i artiklen er opfyldt.",
            },
            Self::MeetsDiagnosticCriteria => Text {
                en: "The diagnostic criteria are met (Z-score {z}; limit {limit} or lower). Stricter definition in the introduction: {a}.",
                da: "De diagnostiske kriterier er opfyldt (Z-score {z}; grænse {limit} eller lavere). Strengere definition i indledningen: {a}.",
            },
            Self::MeetsIntroDefinitionOnly if a_by_t_only => Text {
                en: "Only the T-score arm of the introductory definition is met ({t}). Before the menopause the Z-score is used, so a specialist should judge. Diagnostic criteria: {b}.",
                da: "Kun T-score-delen af definitionen i indledningen er opfyldt ({t}). Før menopausen anvendes Z-score, så fundet bør vurderes af en specialist. Diagnostiske kriterier: {b}.",
            },
            Self::MeetsIntroDefinitionOnly => Text {
                en: "Only the introductory definition is met. Diagnostic criteria: {b}. The article gives two definitions, and the definition of PLO is not settled.",
                da: "Kun definitionen i indledningen er opfyldt. Diagnostiske kriterier: {b}. Artiklen angiver to definitioner, og definitionen af GAO ligger ikke fast.",
            },
            Self::SuspectedIncomplete => Text {
                en: "A qualifying fracture is recorded, but the criteria cannot be decided.",
                da: "Der er registreret en relevant fraktur, men kriterierne kan ikke afgøres.",
            },
            Self::Undetermined => Text {
                en: "Undetermined: it is not known whether a low-energy fracture lies in the period, so the criteria cannot be decided.",
                da: "Uafklaret: det vides ikke, om der er en lavenergifraktur i perioden, så kriterierne kan ikke afgøres.",
            },
            Self::FractureInWindowCriteriaNotMet => match (failed_bmd, failed_timing) {
                (true, true) => Text {
                    en: "A fracture after birth, outside the breastfeeding period, and BMD that does not meet the criteria. The fracture still needs an explanation.",
                    da: "Fraktur post partum uden for ammeperioden, og BMD opfylder ikke kriterierne. Frakturen kræver fortsat en forklaring.",
                },
                (false, true) => Text {
                    en: "A fracture after birth, outside the breastfeeding period: not covered by the wording of the criteria, but by the article's description. A specialist should judge.",
                    da: "Fraktur post partum uden for ammeperioden: ikke omfattet af kriteriernes ordlyd, men af artiklens beskrivelse. Bør vurderes af en specialist.",
                },
                (_, false) => Text {
                    en: "There is a fracture in the period, but BMD does not meet the criteria. This does not mean that nothing is wrong.",
                    da: "Fraktur i perioden, men BMD opfylder ikke kriterierne. Det betyder ikke, at alt er normalt.",
                },
            },
            Self::NotMet => Text {
                en: "Not met: the recorded facts do not meet the criteria of this article. That is not the same as no disease.",
                da: "Ikke opfyldt: de registrerede oplysninger opfylder ikke artiklens kriterier. Det er ikke det samme som fravær af sygdom.",
            },
        }
    }
}

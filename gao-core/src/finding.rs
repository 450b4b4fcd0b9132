//! The inner layer of every answer: what a rule found, without allocation.

use crate::evidence::EvidenceSet;
use crate::evidence::thresholds::Operator;
use crate::facts::{FactKey, FactSet};
use crate::logic::Tri;

/// A rule that can answer; the text form stands in every output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(C)]
pub enum RuleId {
    /// Whether she is pregnant on the day of assessment.
    PregnantNow = 0,
    /// Whether she is breastfeeding on the day of assessment.
    LactatingNow = 1,
    /// Set A, the definition of the introduction.
    SetIntroduction = 2,
    /// Set B, the diagnostic definition.
    SetDiagnostic = 3,
    /// Set C, the description.
    SetDescriptive = 4,
    /// ISCD 2005 category, reported beside.
    SetIscd2005 = 5,
    /// Makitie and Zillikens 2021, reported beside.
    SetMakitieZillikens2021 = 6,
    /// The label made of sets A, B and C.
    Label = 7,
    /// Whether other causes have been examined.
    Exclusions = 8,
    /// Whether PLO should be suspected.
    Suspicion = 9,
    /// Which imaging is safe and useful now.
    Imaging = 10,
    /// What else it could be.
    Differential = 11,
    /// More than one broken vertebra.
    MultipleVertebral = 12,
    /// More than one fracture of any bone.
    MultipleAny = 13,
    /// Very low BMD.
    VeryLowBmd = 14,
    /// The other dimensions of severity.
    Severity = 15,
    /// The day from which re-evaluation is counted.
    Anchor = 16,
    /// Whether BMD changed by more than measurement error.
    BmdChange = 17,
    /// Whether a loss exceeds what is reported for breastfeeding.
    Physiology = 18,
    /// Whether BMD is back at its earlier level.
    Recovery = 19,
    /// Which base care applies.
    BaseManagement = 20,
    /// Whether a medicine is to be considered, deferred or not.
    Pharmacotherapy = 21,
    /// What must be known of each medicine before, during and after it.
    AgentSafety = 22,
    /// What is due when.
    Schedule = 23,
    /// What is reported of the course.
    Prognosis = 24,
    /// Which change of BMD is reported, and when.
    Projection = 25,
    /// How BMD normally goes after a birth.
    PhysiologyBand = 26,
    /// Which facts bear on her.
    Counselling = 27,
    /// What shapes a simulated record; no answer about a woman rests on it.
    Simulation = 28,
}

impl RuleId {
    /// Every rule, in order.
    pub const ALL: [Self; 29] = [
        Self::PregnantNow,
        Self::LactatingNow,
        Self::SetIntroduction,
        Self::SetDiagnostic,
        Self::SetDescriptive,
        Self::SetIscd2005,
        Self::SetMakitieZillikens2021,
        Self::Label,
        Self::Exclusions,
        Self::Suspicion,
        Self::Imaging,
        Self::Differential,
        Self::MultipleVertebral,
        Self::MultipleAny,
        Self::VeryLowBmd,
        Self::Severity,
        Self::Anchor,
        Self::BmdChange,
        Self::Physiology,
        Self::Recovery,
        Self::BaseManagement,
        Self::Pharmacotherapy,
        Self::AgentSafety,
        Self::Schedule,
        Self::Prognosis,
        Self::Projection,
        Self::PhysiologyBand,
        Self::Counselling,
        Self::Simulation,
    ];

    /// Stable text form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PregnantNow => "F-00.pregnant-now",
            Self::LactatingNow => "F-00.lactating-now",
            Self::SetIntroduction => "F-04.A",
            Self::SetDiagnostic => "F-04.B",
            Self::SetDescriptive => "F-04.C",
            Self::SetIscd2005 => "F-04.ISCD-2005",
            Self::SetMakitieZillikens2021 => "F-04.MAKITIE-ZILLIKENS-2021",
            Self::Label => "F-04",
            Self::Exclusions => "F-03.exclusions",
            Self::Suspicion => "F-01",
            Self::Imaging => "F-02",
            Self::Differential => "F-03",
            Self::MultipleVertebral => "F-05.multiple-vertebral",
            Self::MultipleAny => "F-05.multiple-any",
            Self::VeryLowBmd => "F-05.very-low-bmd",
            Self::Severity => "F-05",
            Self::Anchor => "F-00.anchor",
            Self::BmdChange => "F-06.change",
            Self::Physiology => "F-06.physiology",
            Self::Recovery => "F-06.recovery",
            Self::BaseManagement => "F-07",
            Self::Pharmacotherapy => "F-08",
            Self::AgentSafety => "F-09",
            Self::Schedule => "F-10",
            Self::Prognosis => "F-11",
            Self::Projection => "F-12",
            Self::PhysiologyBand => "F-13",
            Self::Counselling => "F-14",
            Self::Simulation => "F-15",
        }
    }
}

/// A fact and the entries it stands in, so that an answer can point back to the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactAt {
    /// Which fact.
    pub key: FactKey,
    /// Place in the outer list, for facts of list entries.
    pub entry: Option<usize>,
    /// Place in the inner list.
    pub inner: Option<usize>,
}

impl FactAt {
    /// A fact outside every list.
    #[must_use]
    pub const fn single(key: FactKey) -> Self {
        Self { key, entry: None, inner: None }
    }

    /// A fact of a list entry.
    #[must_use]
    pub const fn of(key: FactKey, entry: usize) -> Self {
        Self { key, entry: Some(entry), inner: None }
    }
}

/// What a fact did for an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Role {
    /// It met its part of the rule.
    Satisfied = 0,
    /// It failed its part of the rule.
    Failed = 1,
}

/// Where a rule reports the facts it leaned on and the facts it lacked.
///
/// Deciding passes a [`Tally`], which only sets bits; explaining passes one that keeps paths.
/// The rules cannot tell the difference, so an answer and its explanation cannot drift apart.
pub trait Trace {
    /// A fact the outcome rests on.
    fn used(&mut self, fact: FactAt, role: Role);
    /// A fact the outcome rests on, with how far it lies from its limit.
    fn compared(&mut self, fact: FactAt, role: Role, _distance: Distance) {
        self.used(fact, role);
    }
    /// A fact whose absence keeps the outcome open.
    fn missing(&mut self, fact: FactAt);
}

/// Facts used and missing as bit sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Facts the outcome rests on.
    pub used: FactSet,
    /// Facts whose absence keeps it open.
    pub missing: FactSet,
}

impl Trace for Tally {
    fn used(&mut self, fact: FactAt, _role: Role) {
        self.used |= fact.key;
    }

    fn missing(&mut self, fact: FactAt) {
        self.missing |= fact.key;
    }
}

/// Which score a margin speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ScoreKind {
    /// Z-score: against women of her age.
    ZScore = 0,
    /// T-score: against young adults.
    TScore = 1,
}

/// How far a measured score lies from a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// Which score.
    pub score: ScoreKind,
    /// The score in hundredths.
    pub measured: i16,
    /// Decimals it was reported with.
    pub decimals: u8,
    /// How it is compared.
    pub operator: Operator,
    /// The limit in hundredths.
    pub limit: i16,
    /// Place of the measurement in the input.
    pub measurement: usize,
}

impl Margin {
    /// Distance into the criterion, in hundredths; negative outside, zero on the limit itself.
    #[must_use]
    pub const fn hundredths(self) -> i32 {
        self.limit as i32 - self.measured as i32
    }

    /// Whether the score meets its limit; a limit itself is met only by an inclusive operator.
    #[must_use]
    pub const fn meets(self) -> bool {
        match self.operator {
            Operator::Below => self.measured < self.limit,
            Operator::AtOrBelow => self.measured <= self.limit,
            Operator::Above => self.measured > self.limit,
            Operator::AtOrAbove => self.measured >= self.limit,
        }
    }
}

/// How far a fact lies from the limit it was compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// A score from its limit.
    Score(Margin),
    /// Days inside a window, the nearer end counted; negative outside it.
    DaysInside(i32),
    /// Millimetres of height lost, and how many count as lost.
    HeightLost {
        /// Lost.
        millimetres: i32,
        /// At or above which it counts.
        limit: i32,
    },
}

/// What one rule found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// Yes, no or unknown.
    pub outcome: Tri,
    /// What the rule rests on; never empty.
    pub evidence: EvidenceSet,
    /// Facts used and missing.
    pub facts: Tally,
    /// How far the deciding score lies from its limit, if a score decided.
    pub margin: Option<Margin>,
    /// How many days the event lies inside (positive) or outside its window, if both are exact.
    pub days_inside: Option<i32>,
}

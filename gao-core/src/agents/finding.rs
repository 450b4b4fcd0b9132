//! One finding about one medicine.

use serde::Serialize;

use super::washout::WashoutState;
use crate::evidence::EvidenceSet;
use crate::sentence::Sentence;
use crate::time::ApproxDate;
use crate::vocabulary::codes;

/// How far a finding reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum FindingLevel {
    /// The medicine, or what is planned with it, is advised against as things stand.
    Block = 0,
    /// To be weighed or planned.
    Caution = 1,
    /// To be known.
    Info = 2,
}

codes! {
    /// The code of a finding.
    FindingCode:
    /// Not approved for this disease.
    OffLabel = 0, "OFF-LABEL";
    /// No randomised trial.
    NoTrial = 1, "NO-RCT";
    /// No guideline.
    NoGuideline = 2, "NO-GUIDELINE";
    /// Advised against: she is pregnant.
    BlockPregnant = 3, "BLOCK-PREGNANT";
    /// Blocked until it is known whether she is pregnant.
    BlockUntilPregnancyClarified = 4, "BLOCK-UNTIL-PREGNANCY-CLARIFIED";
    /// Advised against: she is breastfeeding.
    BlockLactating = 5, "BLOCK-LACTATING";
    /// Blocked until it is known whether she is breastfeeding.
    BlockUntilLactationClarified = 6, "BLOCK-UNTIL-LACTATION-CLARIFIED";
    /// To be stopped 6 to 12 months before a pregnancy.
    PlanStop = 7, "BP-PLAN-STOP-6-12M";
    /// The interval to a wanted pregnancy.
    Washout = 8, "WASHOUT";
    /// Taken since the pregnancy began, or too shortly before.
    ExposedInPregnancy = 9, "EXPOSED-IN-PREGNANCY";
    /// Stopped before the pregnancy: the interval to its beginning.
    ExposedWashout = 10, "EXPOSED-WASHOUT";
    /// Whether it was taken in the pregnancy is not known.
    ExposureUndetermined = 11, "EXPOSURE-UNDETERMINED";
    /// Can harm an unborn child.
    Teratogenic = 12, "TERATOGENIC";
    /// To be avoided or planned: she wants another pregnancy.
    DenosumabAvoidIfPregnancyPlanned = 13, "DENOSUMAB-AVOID-IF-PREGNANCY-PLANNED";
    /// Ask whether she wants another pregnancy.
    DenosumabAskPregnancyPlan = 14, "DENOSUMAB-ASK-PREGNANCY-PLAN";
    /// Often cannot be stopped without a transition.
    DenosumabNeedsTransition = 15, "DENOSUMAB-NEEDS-TRANSITION";
    /// The next dose is overdue and nothing has followed.
    DenosumabDoseOverdue = 16, "DENOSUMAB-DOSE-OVERDUE-NO-TRANSITION";
    /// Pregnant after denosumab: a specialist has to plan at once.
    UrgentSpecialistPlan = 17, "URGENT-SPECIALIST-PLAN";
    /// A follow-on is not always needed.
    FollowUpNotAlwaysNeeded = 18, "TPTD-FOLLOWUP-NOT-ALWAYS-NEEDED";
    /// A follow-on is usual.
    FollowUpUsual = 19, "TPTD-FOLLOWUP-USUAL";
    /// Whether a follow-on is needed cannot be told.
    FollowUpUndetermined = 20, "TPTD-FOLLOWUP-UNDETERMINED";
    /// Used in isolated cases only.
    IsolatedCasesOnly = 21, "ISOLATED-CASES-ONLY";
    /// The way out of denosumab takes at least 12 to 18 months before a pregnancy.
    DenosumabChain = 22, "DENOSUMAB-CHAIN-12-18M";
    /// A stop is planned and no follow-on with it.
    DenosumabStopNeedsPlan = 23, "DENOSUMAB-STOP-NEEDS-PLAN";
    /// The last of the months that the product information allows has begun.
    TeriparatideNearLimit = 24, "TPTD-NEAR-24M";
    /// Longer than the product information allows.
    TeriparatideOverLimit = 25, "TPTD-OVER-24M";
    /// The European product information excludes pregnancy and breastfeeding.
    TeriparatideLabel = 26, "TPTD-LABEL-CONTRAINDICATED";
    /// Calcium or vitamin D first.
    BaseManagementFirst = 27, "BASE-MANAGEMENT-FIRST";
}

impl FindingCode {
    /// Whether it tells of an exposure in the current pregnancy: it is said before all else.
    #[must_use]
    pub const fn is_exposure(self) -> bool {
        matches!(
            self,
            Self::ExposedInPregnancy
                | Self::ExposedWashout
                | Self::ExposureUndetermined
                | Self::UrgentSpecialistPlan
        )
    }
}

/// One finding about one medicine, without allocation.
#[derive(Clone, Copy, Debug)]
pub struct AgentFinding {
    /// What was found.
    pub code: FindingCode,
    /// How far it reaches.
    pub level: FindingLevel,
    /// The row of F-09.
    pub row: &'static str,
    /// Its words.
    pub sentence: &'static Sentence,
    /// What it rests on.
    pub evidence: EvidenceSet,
    /// The interval before a pregnancy.
    pub washout: Option<WashoutState>,
    /// The day from which a pregnancy is wanted, or on which the current one began.
    pub target: Option<ApproxDate>,
    /// The last dose, or a planned stop.
    pub last_dose: Option<ApproxDate>,
    /// Full months of treatment.
    pub months: Option<i32>,
    /// Place of the course in the input.
    pub course: Option<usize>,
}

impl AgentFinding {
    pub(super) fn new(
        code: FindingCode,
        level: FindingLevel,
        row: &'static str,
        sentence: &'static Sentence,
    ) -> Self {
        Self {
            code,
            level,
            row,
            sentence,
            evidence: sentence.evidence,
            washout: None,
            target: None,
            last_dose: None,
            months: None,
            course: None,
        }
    }
}

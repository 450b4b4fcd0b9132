//! The answer as plain records: codes, numbers and paths, no prose.
//!
//! Words are written by [`mod@crate::explain`]; everything they say can be read from here. Every
//! record is `#[non_exhaustive]`: later versions add fields and never change the meaning of one.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::agents::{FindingCode, FindingLevel, WashoutState};
use crate::anchor::AnchorKind;
use crate::case::Mode;
use crate::change::{
    Against, Allowance, Baseline, NotReported, Obstacle, PhysiologyResult, Recovery, Remark,
    VertebraState,
};
use crate::criteria::CriteriaSetId;
use crate::diagnosis::{FailedPart, Label};
use crate::differential::{Cause, OutsideLimit};
use crate::evidence::Strength;
use crate::evidence::thresholds::Operator;
use crate::exclusions::AlternativeCause;
use crate::finding::{Role, ScoreKind};
use crate::imaging::{Deferred, OpenReason, Purpose, StepCode};
use crate::logic::Tri;
use crate::management::CareCode;
use crate::pharmacotherapy::{
    DecisionKind, DecisionReason, Gate, PossibleAnswer, Review, StartBasis, TableFact, WorkUpPart,
};
use crate::policy::{Policy, ReviewClock};
use crate::problem::Problem;
use crate::prognosis::{FractureGroup, PrognosisTopic, Withheld};
use crate::schedule::{EventClock, EventCode, EventReason, EventStatus};
use crate::severity::{CountInterval, IndexBound, JudgedBy};
use crate::suspicion::{RedFlag, RiskFactor, SuspicionLevel};
use crate::vocabulary::{Agent, Analyte, BmdSite, ConditionKind, DifferentialStatus, Level, Side};

/// What a comparison measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ComparisonUnit {
    /// A Z-score.
    ZScore = 0,
    /// A T-score.
    TScore = 1,
    /// Days inside a time window, from its nearer end.
    DaysInsideWindow = 2,
    /// Millimetres of height lost.
    MillimetresLost = 3,
}

/// Gives every record of this file the same attributes, so that none can be forgotten.
macro_rules! record {
    ($(
        $(#[$record_attribute:meta])*
        $name:ident { $( $(#[$attribute:meta])* $field:ident: $kind:ty, )* }
    )*) => {$(
        $(#[$record_attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[$attribute])* pub $field: $kind, )*
        }
    )*};
}

mod catalogue;
mod code;
mod counselling;
mod physiology_band;
mod projection;

pub use self::catalogue::{EvidenceRow, RuleEntry, Versions};
pub use self::code::Code;
pub use self::counselling::{CounsellingAnswer, CounsellingFactAnswer};
pub use self::physiology_band::{BandPoint, PhysiologyBand};
pub use self::projection::{
    CellProjection, ProjectionAnswer, RegimenProjection, ReportedChange, ZeroPoint,
};

record! {
    /// Everything the engine says about one woman on one day.
    Assessment {
        /// Version of the input and output shapes.
        schema_version: Code,
        /// Version of the evidence register.
        content_version: Code,
        /// Version of the engine.
        engine_version: Code,
        /// The day of assessment, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        as_of: String,
        /// Whether the record calls itself synthetic: no woman stands behind it.
        synthetic: bool,
        /// How faulty facts were treated.
        mode: Mode,
        /// The project parameters used.
        policy: Policy,
        /// Pregnant now, breastfeeding now.
        reproductive_state: ReproductiveState,
        /// F-01: should PLO be suspected.
        suspicion: SuspicionAnswer,
        /// F-02: which imaging is safe and useful now.
        imaging: ImagingAnswer,
        /// F-03: what else it could be.
        differential: DifferentialAnswer,
        /// F-04: which definitions are met, and the label.
        diagnosis: DiagnosisAnswer,
        /// F-05: how severe it is; a profile, not a score.
        severity: SeverityAnswer,
        /// F-06: how BMD changed, and what each measurement can speak for.
        bmd_changes: BmdChangesAnswer,
        /// F-07: which base care applies.
        base_management: BaseManagementAnswer,
        /// F-08: whether a medicine is to be considered, deferred or not.
        pharmacotherapy: PharmacotherapyAnswer,
        /// F-09: what must be known of each medicine.
        agent_safety: AgentSafetyAnswer,
        /// F-10: what is due when.
        schedule: ScheduleAnswer,
        /// F-11: what is reported of the course, in groups of women.
        prognosis: PrognosisAnswer,
        /// How many questions the record answers: a measure of data, not a probability.
        completeness: Completeness,
        /// What to ask next, safety gates first; nothing that cannot change an answer.
        missing: Vec<MissingFact>,
        /// What was odd in the input but kept; in quarantine mode also what was set aside.
        warnings: Vec<Problem>,
    }

    /// The two safety gates.
    ReproductiveState {
        /// Whether she is pregnant.
        pregnant: Conclusion,
        /// Whether she is breastfeeding.
        lactating: Conclusion,
    }

    /// F-04.
    DiagnosisAnswer {
        /// The label.
        label: Label,
        /// What the label rests on; what is missing is what could still change it.
        grounds: Grounds,
        /// Whether other causes have not all been examined and excluded.
        provisional: bool,
        /// Where that examination stands.
        exclusions: Conclusion,
        /// Causes to clarify before the fracture is ascribed to PLO.
        alternative_causes: Vec<AlternativeCause>,
        /// Monogenic bone disease is confirmed: reported beside the label.
        monogenic_confirmed: bool,
        /// Parts of set B that fail, when the article still describes the fracture.
        failed: Vec<FailedPart>,
        /// Set A is met by its T-score arm alone.
        introduction_by_t_score_only: bool,
        /// Set A is open only because no T-score was reported; none is asked for.
        t_score_not_reported: bool,
        /// Every set the policy asks for.
        sets: Vec<SetAnswer>,
        /// Where the sets part ways.
        disagreement: Disagreement,
        /// Codes of warnings about facts that F-04 reads.
        warnings: Vec<Code>,
    }

    /// What one rule concluded.
    Conclusion {
        /// Yes, no or unknown.
        outcome: Tri,
        /// What it rests on.
        grounds: Grounds,
    }

    /// What an answer rests on, and what it lacks.
    Grounds {
        /// The rule, with the row of its table that applied.
        rule: Code,
        /// Evidence ids; never empty.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// Ids of the project's own choices that it also rests on.
        project_choices: Vec<Code>,
        /// Facts it rests on.
        used: Vec<UsedFact>,
        /// Facts whose absence keeps it open, or could still change it.
        missing: Vec<MissingFact>,
        /// Keys of the sentences that limit it.
        caveats: Vec<Code>,
    }

    /// F-01.
    SuspicionAnswer {
        /// The level; not a probability.
        level: SuspicionLevel,
        /// Key of its sentence.
        sentence: Code,
        /// For `Insufficient`: every level it may become.
        possible: Vec<SuspicionLevel>,
        /// Very strong suspicion, by P-14 or by the clinician.
        very_strong: Tri,
        /// Red flags recorded as present.
        red_flags: Vec<RedFlag>,
        /// Risk factors recorded as present; their absence never lowers a level.
        risk_factors: Vec<RiskFactor>,
        /// What to do at every level.
        actions: Vec<Action>,
        /// What the level rests on.
        grounds: Grounds,
    }

    /// What to do whatever the level.
    Action {
        /// `URGENT-MEDICAL-ASSESSMENT`, `INPUT-ERROR`, or for a medicine without a name in a
        /// pregnancy `EXPOSURE-UNDETERMINED`.
        code: Code,
        /// For `INPUT-ERROR`: codes of the problems of facts that were set aside.
        codes: Vec<Code>,
    }

    /// F-02.
    ImagingAnswer {
        /// The steps, in order; empty if none is called for.
        steps: Vec<ImagingStep>,
        /// The day of an MRI that answers the question of fracture.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        answered_by_mri_on: Option<String>,
        /// What the plan rests on.
        grounds: Grounds,
    }

    /// One step of the imaging plan.
    ImagingStep {
        /// What to do.
        code: StepCode,
        /// The rule and row that ask for it.
        rule: Code,
        /// Key of its sentence.
        sentence: Code,
        /// Whether it is about the hip.
        hip: bool,
        /// What waits for the birth.
        deferred: Option<Deferred>,
        /// Why a recorded study does not answer.
        reason: Option<OpenReason>,
        /// JSON pointer to that study.
        study: Option<String>,
        /// What an MRI would be for.
        purposes: Vec<Purpose>,
        /// Facts that bear on the step, by their paths.
        features: Vec<Code>,
        /// Expected birth as a date or an interval, provisional.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        expected_birth: Option<String>,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
    }

    /// F-03, the gates apart.
    DifferentialAnswer {
        /// Malignancy; suspicious marrow raises it until it is settled.
        malignancy: DifferentialStatus,
        /// Osteomalacia.
        osteomalacia: DifferentialStatus,
        /// Monogenic bone disease.
        monogenic: DifferentialStatus,
        /// Whether secondary causes have been examined.
        secondary_examined: Tri,
        /// Secondary causes found.
        secondary_found: Vec<SecondaryCause>,
        /// Items of the work-up that are not recorded.
        not_recorded: Vec<Cause>,
        /// Causes the record points to and nobody has settled.
        prompts: Vec<Cause>,
        /// Values outside the limits of their own laboratory.
        laboratory_flags: Vec<LaboratoryFlag>,
        /// What the list rests on.
        grounds: Grounds,
    }

    /// A secondary cause that was found.
    SecondaryCause {
        /// JSON pointer to the condition.
        pointer: String,
        /// Which one.
        kind: Option<ConditionKind>,
        /// Its name, as recorded.
        name: Option<String>,
        /// Whether it is being treated.
        addressed: Tri,
    }

    /// A value outside the limits of its own laboratory.
    LaboratoryFlag {
        /// JSON pointer to the result.
        pointer: String,
        /// What was measured.
        analyte: Analyte,
        /// On which side of the limits.
        side: OutsideLimit,
    }

    /// F-05.
    SeverityAnswer {
        /// Distinct vertebrae broken without great force.
        vertebral_count: CountInterval,
        /// Distinct fractures of any bone, broken without great force.
        all_fracture_count: CountInterval,
        /// Whether thoracic and lumbar spine were imaged with a clear result.
        spine_imaged: bool,
        /// More than one vertebra.
        multiple_vertebral: Conclusion,
        /// More than one fracture.
        multiple_any: Conclusion,
        /// Whether BMD is very low.
        very_low_bmd: VeryLowAnswer,
        /// Spinal Deformity Index; no risk is attached to it.
        spinal_deformity_index: DeformityIndex,
        /// Millimetres of height lost; negative if she is taller now.
        height_loss_mm: Option<i32>,
        /// Whether the earlier height was measured, and is not what she remembers.
        height_measured: bool,
        /// Height loss: stated, else by P-04.
        height_loss: Tri,
        /// Increased thoracic kyphosis.
        kyphosis: Tri,
        /// She cannot care for the child unaided.
        cannot_care_for_child: Tri,
        /// Anxiety.
        anxiety: Tri,
        /// Low mood.
        low_mood: Tri,
        /// What the other dimensions rest on.
        grounds: Grounds,
    }

    /// Whether BMD is very low, and who said so.
    VeryLowAnswer {
        /// Who answered.
        judged_by: JudgedBy,
        /// The lowest Z-score that still speaks for today.
        lowest_z: Option<LowestZ>,
        /// The answer.
        conclusion: Conclusion,
    }

    /// The lowest Z-score.
    LowestZ {
        /// JSON pointer to the score.
        pointer: String,
        /// The score, as decimal text with the digits reported.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        z_score: String,
        /// Where it was measured.
        site: Option<BmdSite>,
        /// The day of the measurement.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        date: Option<String>,
    }

    /// Sum of Genant grades, T4 to L4.
    DeformityIndex {
        /// The whole sum, or a part of it.
        bound: IndexBound,
        /// The sum.
        sum: u16,
        /// Confirmed levels that the index leaves out.
        outside: Vec<Level>,
    }

    /// F-07.
    BaseManagementAnswer {
        /// Whether suspicion calls for base care; unknown while it may still come to that.
        applies: Tri,
        /// Key of the sentence that says why the list may still be filled.
        sentence: Option<Code>,
        /// The actions, in order; empty unless base care applies.
        actions: Vec<CareAction>,
        /// What the list rests on.
        grounds: Grounds,
    }

    /// One action of base care.
    CareAction {
        /// What to do.
        code: CareCode,
        /// The rule and row that ask for it.
        rule: Code,
        /// Key of its sentence.
        sentence: Code,
        /// For `CA-INCREASE`: at least as much more calcium, in mg a day.
        gap_from_mg_per_day: Option<u16>,
        /// For `CA-INCREASE`: at most as much more calcium, in mg a day.
        gap_to_mg_per_day: Option<u16>,
        /// For `ADDRESS`: JSON pointer to the condition.
        condition: Option<String>,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
    }

    /// F-08.
    PharmacotherapyAnswer {
        /// The kind of answer; "consider" is the strongest there is.
        kind: DecisionKind,
        /// Why, where the kind alone does not say it.
        reason: Option<DecisionReason>,
        /// On what a start is or would be considered, also of one that is deferred.
        basis: Option<StartBasis>,
        /// For `Defer`: the state that defers it.
        gate: Option<Gate>,
        /// For `reproductive-status`: the state that is not clarified.
        not_clarified: Option<Gate>,
        /// For `criteria-not-met`: the parts that fail.
        failed: Vec<FailedPart>,
        /// For `work-up`: what does not stand yet.
        work_up: Vec<WorkUpPart>,
        /// For `OnTreatment`: the medicines that run.
        agents: Vec<Agent>,
        /// For `OnTreatment`: whether a fracture came after the diagnosis.
        new_fracture: Option<Tri>,
        /// For `possible`: every answer that is still possible.
        possible: Vec<PossibleAnswer>,
        /// For `possible`: the facts of the table that decide between them.
        pivotal: Vec<TableFact>,
        /// Whether the second look at 12 to 24 months is due.
        review: Option<Review>,
        /// The clock of the second look.
        clock: Option<ReviewClockAnswer>,
        /// It rests on the project's own limit for very low BMD.
        project_limit: bool,
        /// The table was read with that limit: the clinician's judgement is asked for.
        judgement_requested: bool,
        /// The wish for a further pregnancy is needed and not recorded.
        wish_missing: bool,
        /// Key of its sentence.
        sentence: Code,
        /// What it rests on.
        grounds: Grounds,
    }

    /// From which day the second look is counted.
    ReviewClockAnswer {
        /// The choice of the policy.
        kind: ReviewClock,
        /// What the anchor is the day of.
        anchor: Option<AnchorKind>,
        /// The day, or an interval.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        date: String,
        /// Whether it stays as it is.
        fixed: Tri,
    }

    /// F-09.
    AgentSafetyAnswer {
        /// Each medicine: those to which a current pregnancy was or may have been exposed first,
        /// then in the order in which the source names them.
        agents: Vec<AgentAnswer>,
        /// That a medicine without a name may have been used in this pregnancy; facts that were
        /// set aside, if any were: the findings stand on the rest.
        actions: Vec<Action>,
    }

    /// One medicine.
    AgentAnswer {
        /// Which one.
        agent: Agent,
        /// Whether a course of it is recorded.
        recorded: bool,
        /// Whether it runs today, as far as it is recorded.
        in_use: Tri,
        /// What must be known of it, in the order of the rows of F-09.
        findings: Vec<AgentFindingAnswer>,
        /// What the findings rest on.
        grounds: Grounds,
    }

    /// One finding about one medicine.
    AgentFindingAnswer {
        /// What was found.
        code: FindingCode,
        /// How far it reaches.
        level: FindingLevel,
        /// The rule and row.
        rule: Code,
        /// Key of its sentence.
        sentence: Code,
        /// The interval before a pregnancy.
        washout: Option<WashoutState>,
        /// The day from which a pregnancy is wanted, or on which the current one began; an
        /// interval if it is not known to the day.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        target: Option<String>,
        /// The last dose, or a planned stop; an interval if it is not known to the day.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        last_dose: Option<String>,
        /// The last day on which a bisphosphonate is stopped for that pregnancy.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        latest_stop: Option<String>,
        /// The day of stopping that gives the full margin.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        full_margin_stop: Option<String>,
        /// Full months of treatment.
        months: Option<i32>,
        /// JSON pointer to the course.
        pointer: Option<String>,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
    }

    /// F-10.
    ScheduleAnswer {
        /// Whether PLO is suspected or its criteria are or may be met; else the windows are only
        /// arithmetic.
        applies: bool,
        /// The day from which re-evaluation is counted.
        anchor: Option<AnchorAnswer>,
        /// The events, what settles the others first.
        events: Vec<EventAnswer>,
        /// What the windows rest on.
        grounds: Grounds,
    }

    /// The day from which re-evaluation is counted.
    AnchorAnswer {
        /// The day, or an interval.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        date: String,
        /// What it is the day of.
        kind: AnchorKind,
        /// Whether it may still move.
        provisional: bool,
    }

    /// One event.
    EventAnswer {
        /// What it is.
        code: EventCode,
        /// First day of its window, or an interval; none for what has no day.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        from: Option<String>,
        /// Last day of its window, or an interval; none if it stays open.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        to: Option<String>,
        /// Where it stands.
        status: EventStatus,
        /// Why it is deferred or cancelled.
        reason: Option<EventReason>,
        /// The day on which it was done.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        done_on: Option<String>,
        /// Whether its window may still move.
        provisional: bool,
        /// From which day it is counted.
        clock: Option<EventClock>,
        /// JSON pointer to the course of a medicine.
        pointer: Option<String>,
        /// Key of its sentence.
        sentence: Code,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
    }

    /// F-11.
    PrognosisAnswer {
        /// Why no figure is given; none if the statements stand.
        withheld: Option<Withheld>,
        /// Key of the sentence that says so.
        sentence: Option<Code>,
        /// Her group, by the number of fractures at diagnosis.
        group: FractureGroup,
        /// Fractures on or before the day of diagnosis; none if that day is not recorded.
        fractures_at_diagnosis: Option<CountInterval>,
        /// What is reported, in order.
        statements: Vec<PrognosisStatement>,
        /// What the choice of group rests on.
        grounds: Grounds,
    }

    /// What one source reports of groups of women; never a risk of one woman.
    PrognosisStatement {
        /// What it is about.
        topic: PrognosisTopic,
        /// Key of its sentence.
        sentence: Code,
        /// Its percentages, as quoted.
        figures: Vec<ReportedFigure>,
        /// Women behind them, where a source gives their number.
        women: Option<u16>,
        /// Women with the event, where the percentage of all is a whole number of them.
        women_with_event: Option<u16>,
        /// Median follow-up, in years.
        median_follow_up_years: Option<u16>,
        /// The Wilson 95 % interval, where both numbers are published.
        interval: Option<PercentInterval>,
        /// Evidence ids.
        evidence: Vec<Code>,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// Keys of the sentences that limit it.
        caveats: Vec<Code>,
    }

    /// A percentage as it was quoted.
    ReportedFigure {
        /// The figure in per cent, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        percent: String,
        /// Whether it is quoted as "up to".
        at_most: bool,
        /// The group it is about; none for all women.
        group: Option<FractureGroup>,
        /// The evidence id that states it.
        evidence: Code,
    }

    /// From one percentage to another, as quoted.
    PercentRange {
        /// The lower end in per cent, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        low_percent: String,
        /// The upper end in per cent, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        high_percent: String,
    }

    /// An interval of a percentage, computed by the project.
    PercentInterval {
        /// The lower limit in per cent, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        low_percent: String,
        /// The upper limit in per cent, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        high_percent: String,
    }

    /// How many questions the record answers: a measure of data, not a probability.
    Completeness {
        /// Questions that are answered yes or no.
        answered: u16,
        /// Questions that were asked.
        asked: u16,
        /// Rules whose question is open.
        open: Vec<Code>,
    }

    /// One published definition, applied.
    SetAnswer {
        /// Which one.
        id: CriteriaSetId,
        /// Whether it makes the label; otherwise it is only reported beside it.
        makes_label: bool,
        /// What it concluded.
        conclusion: Conclusion,
        /// Its limits of BMD, any of them enough.
        limits: Vec<ScoreLimit>,
        /// How far the deciding score lies from its limit.
        margin: Option<ScoreMargin>,
        /// Days the fracture lies inside (positive) or outside its window, if both are exact.
        days_inside_window: Option<i32>,
        /// The set for each fracture.
        fractures: Vec<FractureAnswer>,
    }

    /// A limit that a score is compared with.
    ScoreLimit {
        /// Which score.
        score: ScoreKind,
        /// How it is compared.
        operator: Operator,
        /// The limit, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        limit: String,
        /// The evidence id that states it.
        evidence: Code,
    }

    /// How far a score lies from a limit.
    ScoreMargin {
        /// JSON pointer to the score.
        pointer: String,
        /// Which score.
        score: ScoreKind,
        /// The score, as decimal text with the digits reported.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        measured: String,
        /// How it is compared.
        operator: Operator,
        /// The limit, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        limit: String,
        /// Distance into the criterion, as decimal text: negative outside, zero on the limit.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        margin: String,
    }

    /// One definition for one fracture.
    FractureAnswer {
        /// JSON pointer to the fracture.
        pointer: String,
        /// Confirmed, the right bone, broken without great force.
        fracture: Tri,
        /// In the right window.
        timing: Tri,
        /// BMD low enough.
        bmd: Tri,
        /// All of them.
        outcome: Tri,
    }

    /// A fact that a conclusion rests on.
    UsedFact {
        /// JSON pointer into the input.
        pointer: String,
        /// The fact by its path in the input shape.
        fact: Code,
        /// Its value as the engine read it.
        value: String,
        /// Whether it met its part of the rule.
        role: Role,
        /// How far it lies from the limit it was compared with.
        comparison: Option<Comparison>,
    }

    /// A fact against its limit.
    Comparison {
        /// What is compared.
        unit: ComparisonUnit,
        /// The value, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        measured: String,
        /// How it is compared.
        operator: Operator,
        /// The limit, as decimal text.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        limit: String,
        /// Distance into the criterion: negative outside, zero on the limit.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        margin: String,
    }

    /// A fact whose absence keeps a conclusion open.
    MissingFact {
        /// JSON pointer into the input; it may point at a field that is not there.
        pointer: String,
        /// The fact by its path in the input shape.
        fact: Code,
        /// Whether an answer hangs on it; else it is only worth knowing.
        pivotal: bool,
        /// Rules that wait for it.
        needed_by: Vec<Code>,
        /// Key of the sentence that tells how to get it; nothing pregnancy forbids.
        how_to_get: Code,
    }

    /// Where the definitions part ways.
    Disagreement {
        /// Sets that are met.
        meets: Vec<CriteriaSetId>,
        /// Sets that are not met.
        does_not_meet: Vec<CriteriaSetId>,
        /// Sets that cannot be decided.
        undecided: Vec<CriteriaSetId>,
        /// For each set that fails by BMD alone: the score at which it would be met.
        would_meet_at: Vec<WouldMeet>,
    }

    /// The score at which a set that fails by BMD alone would be met.
    WouldMeet {
        /// The set.
        set: CriteriaSetId,
        /// Any of these.
        limits: Vec<ScoreLimit>,
    }

    /// F-06.
    BmdChangesAnswer {
        /// Each measurement against those before it, site by site and in order of time.
        comparisons: Vec<BmdComparison>,
        /// What each measurement can speak for, in the order of the input.
        measurements: Vec<MeasurementValidity>,
    }

    /// Two measurements of one site, the later against the earlier.
    BmdComparison {
        /// JSON pointer to the earlier measurement.
        first: String,
        /// JSON pointer to the later one.
        second: String,
        /// Why the earlier one was chosen.
        against: Against,
        /// Where they were measured.
        site: Option<BmdSite>,
        /// On which side, if that is known of both.
        side: Option<Side>,
        /// The day of the earlier one.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        from: Option<String>,
        /// The day of the later one.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        to: Option<String>,
        /// Whether the two can be compared.
        comparable: Tri,
        /// What certainly stands in the way.
        obstacles: Vec<Obstacle>,
        /// What may, because a fact is missing.
        open: Vec<Obstacle>,
        /// Vertebrae for which both could be reported anew, so that they can be compared.
        report_anew_for: Vec<Level>,
        /// The difference; none if they cannot be compared.
        difference: Option<BmdDifference>,
        /// Whether BMD changed by more than measurement error.
        significant: Conclusion,
        /// Key of its sentence.
        sentence: Code,
        /// A loss against what is reported for breastfeeding.
        physiology: Option<PhysiologyAnswer>,
        /// Where recovery stands.
        recovery: Option<RecoveryAnswer>,
    }

    /// How two values of BMD differ.
    BmdDifference {
        /// The later value less the earlier one, in g/cm2.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        g_per_cm2: String,
        /// The same in per cent of the earlier value, to one decimal.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        percent: String,
        /// What a change must reach to be more than measurement error, in g/cm2; the larger end
        /// if it is not settled.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        least_significant_change_g_per_cm2: Option<String>,
        /// The smaller end, if it is not settled.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        at_least_g_per_cm2: Option<String>,
    }

    /// A loss against the range of average losses over six months of full breastfeeding.
    PhysiologyAnswer {
        /// The answer; beyond the range is a reason to look, no diagnosis.
        result: PhysiologyResult,
        /// Key of its sentence.
        sentence: Code,
        /// For a loss beyond the range: what is left once measurement error is taken off.
        measurement_error: Option<Allowance>,
        /// Why nothing is reported to compare with.
        not_reported: Option<NotReported>,
        /// The range.
        reported: Option<ReportedLoss>,
        /// Full calendar months of breastfeeding at the second measurement, the fewest.
        months_from: Option<i32>,
        /// The most.
        months_to: Option<i32>,
        /// What it rests on.
        grounds: Grounds,
    }

    /// A range of average losses.
    ReportedLoss {
        /// Its lower end, in per cent.
        from_percent: u16,
        /// Its upper end, in per cent.
        to_percent: u16,
        /// The row that states it.
        evidence: Code,
        /// The lower end in standard deviations of the reference population that the caller
        /// states with the first measurement; the Z-score itself is never corrected.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        from_z: Option<String>,
        /// The upper end likewise.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "decimal")))]
        to_z: Option<String>,
    }

    /// Where recovery stands.
    RecoveryAnswer {
        /// The answer.
        result: Recovery,
        /// Key of its sentence.
        sentence: Code,
        /// What it is compared with.
        baseline: Baseline,
        /// What the clock is the day of.
        clock: AnchorKind,
        /// That day, or the days it may be.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        clock_on: String,
        /// Whether the clock may still move.
        provisional: bool,
        /// What it rests on.
        grounds: Grounds,
    }

    /// What one measurement can speak for.
    MeasurementValidity {
        /// JSON pointer to the measurement.
        pointer: String,
        /// Where it was measured.
        site: Option<BmdSite>,
        /// The day.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        date: Option<String>,
        /// Whether it was made by DXA.
        dxa: Tri,
        /// Whether it was made in a pregnancy that is listed.
        in_pregnancy: Tri,
        /// Whether no collapsed vertebra lies in its region.
        clean: Tri,
        /// Whether the definitions can read it; one that is not clean can show low BMD and never
        /// rule it out.
        diagnosis: Tri,
        /// Whether it can be one of two that are compared.
        change: Tri,
        /// Its vertebrae, for DXA of the lumbar spine.
        vertebrae: Option<VertebraeAnswer>,
        /// What limits its use.
        remarks: Vec<ValidityRemark>,
        /// What that rests on.
        grounds: Grounds,
    }

    /// The vertebrae of a measurement of the lumbar spine.
    VertebraeAnswer {
        /// Whether the report says which it holds; else L1-L4 is assumed.
        stated: bool,
        /// Each of L1-L4.
        each: Vec<VertebraAnswer>,
        /// How many of the region count, as far as is recorded.
        counting: u16,
        /// How many a region must hold.
        needed: u16,
        /// Whether enough remain once collapsed ones are left out.
        enough: Tri,
    }

    /// One vertebra.
    VertebraAnswer {
        /// Which one.
        level: Level,
        /// Whether the region holds it.
        in_region: bool,
        /// Where it stood on the day of the measurement.
        state: VertebraState,
        /// Whether it counts, as far as is recorded.
        counts: bool,
    }

    /// What limits the use of a measurement.
    ValidityRemark {
        /// Which limit.
        code: Remark,
        /// Key of its sentence.
        sentence: Code,
        /// The vertebrae it speaks of.
        levels: Vec<Level>,
    }
}

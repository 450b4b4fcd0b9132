//! F-08: is starting an antiosteoporotic medicine to be considered, deferred, or not?
//!
//! ## What it asks
//! In this order: do the article's rules speak of her at all; is she treated already, or was
//! denosumab left without a follow-on; has she broken another bone since the diagnosis; has a
//! relevant rise of BMD become unlikely; and else, what the baseline table says.
//!
//! ## Why in this order
//! A new fracture outranks time, and the judgement at 12 to 24 months outranks the table,
//! because it is newer. Every start passes the gates: pregnancy, breastfeeding, work-up. No
//! randomised trial has studied these medicines here, and there is no guideline (S-70, S-106):
//! "consider" is the strongest verb.
//!
//! ## When it cannot tell
//! While facts of the table are missing, every completion is tried: one answer is the answer
//! although facts are missing, several are all named, with the facts that decide between them.
//!
//! ## References
//! S-50, S-51, S-62, S-69 to S-73, S-79 to S-86, S-89, S-105, S-106, X-01, X-06; P-01, P-19.

mod clock;
mod decision;
mod gate;
mod grounds;
mod new_fracture;
mod saying;
mod table;
pub(crate) mod words;

use enumset::{EnumSet, enum_set};
use serde::Serialize;

pub use self::clock::Clock;
pub(crate) use self::clock::{clock, relevant_gain_unlikely};
pub use self::decision::{
    Decision, DecisionKind, DecisionReason, Gate, PossibleAnswer, Specialist, StartBasis,
    Undetermined, WorkUpPart,
};
use self::gate::Gates;
pub(crate) use self::grounds::{View, trace, work_up_fact};
pub(crate) use self::new_fracture::first as first_new_fracture;
pub(crate) use self::saying::Dates;
pub use self::table::{
    TABLE, TableAnswer, TableFact, TableInput, TableRow, supervalued, table_answer,
};
use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts, when};
use crate::diagnosis::{self, Diagnosis, Label};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::severity::{JudgedBy, Severity};
use crate::treatment;
use crate::window::{self, Window};

/// Whether the second look is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Review {
    /// 12 to 24 months on the clock, and the judgement is missing.
    ReviewDue = 0,
    /// More than 24 months on the clock.
    Overdue = 1,
}

/// A step of F-08; 6 and 7, the gates and the wish, decide nothing by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The label.
    Label,
    /// What runs today.
    Treatment,
    /// A fracture after the diagnosis.
    NewFracture,
    /// The judgement at 12 to 24 months.
    Judgement,
    /// The table.
    Table,
}

impl Step {
    /// The row of F-08.
    #[must_use]
    pub const fn row(self) -> &'static str {
        match self {
            Self::Label => "STEP-1",
            Self::Treatment => "STEP-2",
            Self::NewFracture => "STEP-3",
            Self::Judgement => "STEP-4",
            Self::Table => "STEP-5",
        }
    }
}

/// What F-08 found, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pharmacotherapy {
    /// The decision.
    pub decision: Decision,
    /// The step that decided.
    pub step: Step,
    /// The facts of the table, if it was reached.
    pub table: Option<TableInput>,
    /// The clock of the second look, if its day is known.
    pub clock: Option<Clock>,
    /// Whether the second look is due.
    pub review: Option<Review>,
    /// It is an observation that rests on the project's own limit for very low BMD.
    pub project_limit: bool,
    /// The table was read with the project's limit: the clinician's judgement is asked for.
    pub judgement_requested: bool,
    /// A start is or may be considered, and the wish for a pregnancy is not recorded.
    pub wish_missing: bool,
}

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S44
        | EvidenceId::S48
        | EvidenceId::S50
        | EvidenceId::S51
        | EvidenceId::S62
        | EvidenceId::S69
        | EvidenceId::S70
        | EvidenceId::S71
        | EvidenceId::S72
        | EvidenceId::S80
        | EvidenceId::S81
        | EvidenceId::S82
        | EvidenceId::S83
        | EvidenceId::S84
        | EvidenceId::S85
        | EvidenceId::S86
        | EvidenceId::S89
        | EvidenceId::S105
        | EvidenceId::S106
        | EvidenceId::S107
        | EvidenceId::D03
        | EvidenceId::D05
        | EvidenceId::D06
        | EvidenceId::D07
        | EvidenceId::D08
        | EvidenceId::D21
        | EvidenceId::X01
        | EvidenceId::X06
        | EvidenceId::P01
        | EvidenceId::P19
        | EvidenceId::P20
);

/// Evaluates F-08.
pub(crate) fn evaluate(
    case: &Case,
    policy: &Policy,
    diagnosis: &Diagnosis,
    severity: &Severity,
    pregnant: Tri,
    lactating: Tri,
) -> Pharmacotherapy {
    let decided = |step, decision| Pharmacotherapy {
        decision,
        step,
        table: None,
        clock: None,
        review: None,
        project_limit: false,
        judgement_requested: false,
        wish_missing: false,
    };
    if let Some(decision) = by_label(case, policy, diagnosis) {
        return decided(Step::Label, decision);
    }
    let new_fracture = new_fracture::after_diagnosis(case);
    if let Some(decision) = by_treatment(case, policy, new_fracture) {
        return decided(Step::Treatment, decision);
    }
    let gates = Gates::of(case, pregnant, lactating);
    match new_fracture {
        Tri::Yes => {
            let decision = gates.pass(StartBasis::NewFracture);
            let wish_missing = wish_missing(case, decision);
            return Pharmacotherapy { wish_missing, ..decided(Step::NewFracture, decision) };
        }
        Tri::Unknown => {
            return decided(Step::NewFracture, Decision::Undetermined(Undetermined::NewFracture));
        }
        Tri::No => {}
    }
    let clock = clock(case, policy);
    let reached = clock.map_or_else(|| clock::unknown_day(case, policy), |clock| clock.reached);
    let needs = Needs::of(case, severity, clock, reached);
    let decision = needs.decide(gates);
    let by_judgement = needs.table.is_none();
    Pharmacotherapy {
        table: needs.table,
        clock,
        review: review(case, clock),
        project_limit: decision == Decision::Observe { gain_expected: false }
            && by_project_limit(severity),
        judgement_requested: !by_judgement && by_project_limit(severity),
        wish_missing: wish_missing(case, decision),
        ..decided(if by_judgement { Step::Judgement } else { Step::Table }, decision)
    }
}

/// Step 1: whether the rules speak of her, by the label; `None` if they do.
fn by_label(case: &Case, policy: &Policy, diagnosis: &Diagnosis) -> Option<Decision> {
    Some(match diagnosis.label {
        Label::AlternativeCauseFirst => Decision::NotApplicable(diagnosis.label),
        Label::SuspectedIncomplete | Label::Undetermined => {
            Decision::Undetermined(Undetermined::Diagnosis)
        }
        Label::NotMet | Label::FractureInWindowCriteriaNotMet => {
            match fracture_in_episode(case, policy) {
                Tri::Yes => Decision::Specialist(Specialist::CriteriaNotMet(
                    diagnosis::failed_parts_of(case, policy, |fracture| {
                        in_episode(case, policy, fracture).is_yes()
                    }),
                )),
                Tri::No => Decision::NotApplicable(Label::NotMet),
                Tri::Unknown => Decision::Undetermined(Undetermined::Diagnosis),
            }
        }
        Label::MeetsBoth | Label::MeetsDiagnosticCriteria | Label::MeetsIntroDefinitionOnly => {
            if !diagnosis.a_by_t_only || diagnosis.input.b.is_yes() {
                return None;
            }
            Decision::Specialist(Specialist::TOnly)
        }
    })
}

/// Whether a spine or hip broke without great force in the period that F-08 speaks of (D-03).
fn fracture_in_episode(case: &Case, policy: &Policy) -> Tri {
    Tri::any(case.fractures.iter().map(|fracture| in_episode(case, policy, fracture)))
        .or(case.fractures.unlisted())
}

fn in_episode(case: &Case, policy: &Policy, fracture: &Fracture) -> Tri {
    let episode = enum_set!(Window::Episode);
    counts(fracture, Site::VertebralOrHip).and(window::holds(
        case,
        policy,
        episode,
        when(case, fracture),
    ))
}

/// Step 2: whether she is treated already; `None` if she certainly is not.
fn by_treatment(case: &Case, policy: &Policy, new_fracture: Tri) -> Option<Decision> {
    let exit = treatment::denosumab_exit(case, policy);
    let running = treatment::running(case, policy);
    match (exit.any, running.any) {
        _ if exit.named.is_unknown() => Some(Decision::Undetermined(Undetermined::LastDose)),
        (Tri::Yes, _) => Some(Decision::Specialist(Specialist::DenosumabExit)),
        (Tri::No, Tri::Yes) => Some(Decision::OnTreatment { agents: running.agents, new_fracture }),
        (Tri::No, Tri::No) => None,
        (Tri::Unknown, _) | (Tri::No, Tri::Unknown) => {
            Some(Decision::Undetermined(match running.recorded {
                Tri::Unknown => Undetermined::LastDose,
                Tri::Yes | Tri::No => Undetermined::Medication,
            }))
        }
    }
}

/// Steps 4 and 5 before the gates: what the facts call for.
struct Needs {
    /// What the table may answer; `None` if the judgement at 12 months or later decided.
    table: Option<TableInput>,
    answers: EnumSet<TableAnswer>,
    pivotal: EnumSet<TableFact>,
    /// A relevant rise is judged unlikely, and this decides or may decide.
    insufficient_recovery: bool,
    /// A relevant rise is not judged unlikely, and this decides or may decide.
    gain_expected: bool,
}

impl Needs {
    fn of(case: &Case, severity: &Severity, clock: Option<Clock>, reached: Tri) -> Self {
        let unlikely = relevant_gain_unlikely(case, clock);
        let input = TableInput {
            multiple_collapses: severity.multiple_vertebral,
            multiple_fractures: severity.multiple_any,
            very_low_bmd: severity.very_low.outcome,
            conservative_insufficient: case.judgements.conservative_insufficient(),
        };
        // Before its time, or without an answer, the judgement says nothing.
        let judged = !unlikely.is_unknown() && !reached.is_no();
        let by_table = !(judged && reached.is_yes());
        let (answers, pivotal) =
            if by_table { supervalued(input) } else { (EnumSet::empty(), EnumSet::empty()) };
        Self {
            table: by_table.then_some(input),
            answers,
            pivotal,
            insufficient_recovery: judged && unlikely.is_yes(),
            gain_expected: judged && unlikely.is_no(),
        }
    }

    /// The decision behind the gates.
    fn decide(&self, gates: Gates) -> Decision {
        let of_table = self.answers.into_iter().map(|answer| match answer {
            TableAnswer::ConsiderStart => gates.pass(StartBasis::Baseline),
            TableAnswer::ConservativeJudgedSufficient => {
                Decision::Specialist(Specialist::ConservativeJudgedSufficient)
            }
            TableAnswer::Observe => Decision::Observe { gain_expected: false },
            TableAnswer::GreyZone => Decision::Specialist(Specialist::GreyZone),
        });
        let of_judgement = [
            self.insufficient_recovery.then(|| gates.pass(StartBasis::InsufficientRecovery)),
            self.gain_expected.then_some(Decision::Observe { gain_expected: true }),
        ];
        let all = of_table.chain(of_judgement.into_iter().flatten());
        let first = all.clone().next().unwrap_or(Decision::Specialist(Specialist::GreyZone));
        let answers: EnumSet<PossibleAnswer> = all.filter_map(gate::possible).collect();
        // Different ways to one answer are one answer.
        if answers.len() <= 1 {
            return first;
        }
        Decision::Undetermined(Undetermined::Possible { answers, pivotal: self.pivotal })
    }
}

/// The wish for a further pregnancy has to be known where a start is or may be considered, also one
/// that is deferred (S-86).
fn wish_missing(case: &Case, decision: Decision) -> bool {
    let start = match decision {
        Decision::ConsiderStart(_) | Decision::Defer(..) => true,
        Decision::Undetermined(Undetermined::Possible { answers, .. }) => {
            answers.iter().any(PossibleAnswer::is_a_start)
        }
        _ => false,
    };
    start && case.plans.pregnancy_wish.is_none()
}

fn by_project_limit(severity: &Severity) -> bool {
    severity.very_low.outcome.is_no() && severity.very_low.judged_by == JudgedBy::ProjectLimit
}

fn review(case: &Case, clock: Option<Clock>) -> Option<Review> {
    let judged = !relevant_gain_unlikely(case, clock).is_unknown();
    let clock = clock?;
    match (clock.reached, clock.overdue) {
        (_, Tri::Yes) => Some(Review::Overdue),
        (Tri::Yes, _) if !judged => Some(Review::ReviewDue),
        _ => None,
    }
}

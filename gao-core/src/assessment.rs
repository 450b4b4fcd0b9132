//! The answer as plain records: codes, numbers and paths, no prose.
//!
//! Words are written by [`mod@crate::explain`]; everything they say can be read from here. Every
//! record is `#[non_exhaustive]`: later versions add fields and never change the meaning of one.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::case::Mode;
use crate::criteria::CriteriaSetId;
use crate::diagnosis::{FailedPart, Label};
use crate::evidence::Strength;
use crate::evidence::thresholds::Operator;
use crate::exclusions::AlternativeCause;
use crate::finding::{Role, ScoreKind};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::problem::Problem;

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

record! {
    /// Everything the engine says about one woman on one day.
    Assessment {
        /// Version of the input and output shapes.
        schema_version: String,
        /// Version of the evidence register.
        content_version: String,
        /// Version of the engine.
        engine_version: String,
        /// The day of assessment, `YYYY-MM-DD`.
        as_of: String,
        /// How faulty facts were treated.
        mode: Mode,
        /// The project parameters used.
        policy: Policy,
        /// Pregnant now, breastfeeding now.
        reproductive_state: ReproductiveState,
        /// F-04: which definitions are met, and the label.
        diagnosis: DiagnosisAnswer,
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
        /// Evidence ids behind the label.
        evidence: Vec<String>,
        /// The weakest published evidence behind it.
        strength: Strength,
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
        warnings: Vec<String>,
    }

    /// What one rule concluded.
    Conclusion {
        /// The rule.
        rule: String,
        /// Yes, no or unknown.
        outcome: Tri,
        /// Evidence ids; never empty.
        evidence: Vec<String>,
        /// The weakest published evidence behind it.
        strength: Strength,
        /// Ids of the project's own choices that it also rests on.
        project_choices: Vec<String>,
        /// Facts it rests on.
        used: Vec<UsedFact>,
        /// Facts whose absence keeps it open.
        missing: Vec<MissingFact>,
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
        limit: String,
        /// The evidence id that states it.
        evidence: String,
    }

    /// How far a score lies from a limit.
    ScoreMargin {
        /// JSON pointer to the score.
        pointer: String,
        /// Which score.
        score: ScoreKind,
        /// The score, as decimal text with the digits reported.
        measured: String,
        /// How it is compared.
        operator: Operator,
        /// The limit, as decimal text.
        limit: String,
        /// Distance into the criterion, as decimal text: negative outside, zero on the limit.
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
        fact: String,
        /// Its value as the engine read it.
        value: String,
        /// Whether it met its part of the rule.
        role: Role,
    }

    /// A fact whose absence keeps a conclusion open.
    MissingFact {
        /// JSON pointer into the input; it may point at a field that is not there.
        pointer: String,
        /// The fact by its path in the input shape.
        fact: String,
        /// Rules that wait for it.
        needed_by: Vec<String>,
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
}

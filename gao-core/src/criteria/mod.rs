//! The published definitions, as values in one list.
//!
//! A set says which bone counts, how low BMD must be and when the fracture must have
//! happened. One engine evaluates them all: for each fracture, then for the woman, who meets
//! a set if any of her fractures does. Sets of class `S` make the label; sets of class `X`
//! are reported beside it when the policy asks, and never touch it.

mod fracture;
pub(crate) mod low_bone_mass;

pub(crate) mod descriptive;
pub(crate) mod diagnostic;
pub(crate) mod introduction;
pub(crate) mod iscd_2005;
pub(crate) mod makitie_zillikens_2021;

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

pub(crate) use self::fracture::{Bone, Site, counts, trace as trace_counts};
use self::low_bone_mass::{LowBoneMass, View};
use crate::case::{Case, Fracture};
use crate::evidence::thresholds::Limit;
use crate::evidence::{Class, EvidenceSet};
use crate::facts::FactKey;
use crate::finding::{Distance, FactAt, Finding, Margin, Role, RuleId, ScoreKind, Tally, Trace};
use crate::logic::{Logic, Tri};
use crate::policy::Policy;
use crate::text::Text;
use crate::time::ApproxDate;
use crate::window::{self, Window};

/// A definition by its stable id.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum CriteriaSetId {
    /// Set A: the usual definition, from the introduction of the source article.
    Introduction = 0,
    /// Set B: the diagnostic definition, from its section on diagnosis; the operational one.
    Diagnostic = 1,
    /// Set C: the description, without BMD.
    Descriptive = 2,
    /// ISCD 2005: BMD below the expected range for age before the menopause.
    Iscd2005 = 3,
    /// Makitie and Zillikens 2021: early-onset osteoporosis in young adults.
    MakitieZillikens2021 = 4,
}

/// One published definition.
#[derive(Debug)]
pub struct CriteriaSet {
    /// Stable id.
    pub id: CriteriaSetId,
    /// The rule id that stands in answers.
    pub rule: RuleId,
    /// `S` makes the label, `X` is only reported beside it.
    pub class: Class,
    /// What it is called.
    pub name: Text,
    /// What it asks, in one sentence.
    pub asks: Text,
    /// Which fractures count; `None` if the set asks for no fracture.
    pub(crate) site: Option<Site>,
    /// A secondary cause counts in place of a fracture.
    pub(crate) or_secondary_cause: bool,
    /// How low BMD must be, any arm of it; empty if the set asks for no BMD.
    pub(crate) arms: &'static [Arm],
    /// When the fracture must have happened; empty if at any time.
    pub(crate) windows: EnumSet<Window>,
    /// What it rests on.
    pub evidence: EvidenceSet,
}

/// One way to have low bone mass.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arm {
    pub(crate) score: ScoreKind,
    pub(crate) limit: Limit<i16>,
}

/// Every definition, in the order of their ids.
pub static ALL: [&CriteriaSet; 5] = [
    &introduction::SET,
    &diagnostic::SET,
    &descriptive::SET,
    &iscd_2005::SET,
    &makitie_zillikens_2021::SET,
];

impl CriteriaSetId {
    /// The definition behind the id.
    #[must_use]
    pub const fn set(self) -> &'static CriteriaSet {
        match self {
            Self::Introduction => &introduction::SET,
            Self::Diagnostic => &diagnostic::SET,
            Self::Descriptive => &descriptive::SET,
            Self::Iscd2005 => &iscd_2005::SET,
            Self::MakitieZillikens2021 => &makitie_zillikens_2021::SET,
        }
    }

    /// Whether the policy asks for it; the sets that make the label are always evaluated.
    #[must_use]
    pub const fn is_enabled(self, policy: &Policy) -> bool {
        match self {
            Self::Introduction | Self::Diagnostic | Self::Descriptive => true,
            Self::Iscd2005 => policy.report_iscd_2005,
            Self::MakitieZillikens2021 => policy.report_makitie_zillikens_2021,
        }
    }
}

/// The parts of one set for one fracture; a part the set does not ask for is Yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<L = Tri> {
    /// Confirmed, the right bone, broken without great force.
    pub fracture: L,
    /// In the right window.
    pub timing: L,
    /// BMD low enough, by any arm.
    pub bmd: L,
    /// BMD low enough by its Z-score arm.
    pub bmd_by_z: L,
    /// BMD low enough by any arm, where a T-score that is not reported is read as not low.
    pub bmd_as_reported: L,
}

impl<L: Logic> Parts<L> {
    /// All parts together.
    #[must_use]
    pub fn outcome(self) -> L {
        self.fracture.and(self.timing).and(self.bmd)
    }

    /// All parts together, with the T-score arm left out.
    #[must_use]
    pub fn outcome_by_z(self) -> L {
        self.fracture.and(self.timing).and(self.bmd_by_z)
    }

    /// All parts together, a T-score that is not reported read as not low.
    #[must_use]
    pub fn outcome_as_reported(self) -> L {
        self.fracture.and(self.timing).and(self.bmd_as_reported)
    }
}

/// What a set says of a day on which a bone broke, whichever bone it was.
#[derive(Clone, Copy)]
struct Moment {
    timing: Tri,
    bmd: SetOutcome,
    margin: Option<Margin>,
    days_inside: Option<i32>,
    /// The outcome for which the facts behind timing and BMD have been taken in already.
    traced: Option<Tri>,
}

impl Moment {
    fn parts(self, fracture: Tri) -> Parts {
        Parts {
            fracture,
            timing: self.timing,
            bmd: self.bmd.outcome,
            bmd_by_z: self.bmd.outcome_by_z,
            bmd_as_reported: self.bmd.outcome_as_reported,
        }
    }
}

/// What a set says of the woman.
#[derive(Clone, Copy)]
pub(crate) struct Found {
    pub(crate) outcome: SetOutcome,
    pub(crate) finding: Finding,
}

/// Every set that the policy asks for, in one walk over her fractures.
pub(crate) fn evaluate(case: &Case, policy: &Policy) -> [Option<Found>; ALL.len()] {
    let mut found = ALL.map(|set| set.id.is_enabled(policy).then(|| set.before_fractures(case)));
    let mut day = None;
    for fracture in case.fractures.iter() {
        let day = Day::of(case, policy, fracture, &mut day);
        for ((set, found), moment) in ALL.iter().zip(&mut found).zip(&mut day.moments) {
            if let (Some(found), Some(moment)) = (found, moment) {
                set.add_fracture(case, policy, fracture, day.view, moment, found);
            }
        }
    }
    for (set, found) in ALL.iter().zip(&mut found) {
        if let Some(found) = found {
            set.after_fractures(case, policy, found);
        }
    }
    found
}

/// A day on which bones broke, as each set sees it that goes by fractures alone and is asked for.
pub(crate) struct Day<'a> {
    event: ApproxDate,
    view: View<'a>,
    moments: [Option<Moment>; ALL.len()],
}

impl<'a> Day<'a> {
    fn new(case: &'a Case, policy: &'a Policy, event: ApproxDate) -> Self {
        let view = View::new(case, policy, Some(event));
        let moments = ALL.map(|set| {
            let asked = set.id.is_enabled(policy) && set.asks_for_fracture_alone();
            asked.then(|| set.moment(case, policy, event, set.view_for_bmd(view)))
        });
        Self { event, view, moments }
    }

    /// The day of a fracture, which is often that of the fracture before: vertebrae that were found
    /// broken together are recorded with one onset.
    pub(crate) fn of<'d>(
        case: &'a Case,
        policy: &'a Policy,
        fracture: &Fracture,
        before: &'d mut Option<Self>,
    ) -> &'d mut Self {
        let event = when(case, fracture);
        before.take_if(|day| day.event != event);
        before.get_or_insert_with(|| Self::new(case, policy, event))
    }

    /// What a set says of a bone that broke on this day; nothing if the day does not matter to it.
    pub(crate) fn parts(&self, id: CriteriaSetId, bone: &Bone<Tri>) -> Option<Parts> {
        let moment = self.moments.get(id as usize).copied().flatten()?;
        Some(moment.parts(id.set().counts_bone(bone)))
    }
}

impl CriteriaSet {
    /// The set for one fracture.
    pub(crate) fn parts(&self, case: &Case, policy: &Policy, fracture: &Fracture) -> Parts {
        let event = when(case, fracture);
        let view = self.view_for_bmd(View::new(case, policy, Some(event)));
        self.moment(case, policy, event, view).parts(self.counts(fracture))
    }

    fn counts(&self, fracture: &Fracture) -> Tri {
        self.counts_bone(&Bone::of(fracture))
    }

    /// Whether a fracture of this bone counts; always where the set asks for none.
    pub(crate) fn counts_bone<L: Logic>(&self, bone: &Bone<L>) -> L {
        self.site.map_or(L::YES, |site| bone.counts(site))
    }

    fn moment(&self, case: &Case, policy: &Policy, event: ApproxDate, view: View<'_>) -> Moment {
        let (bmd, margin) = self.low_bone_mass(view);
        Moment {
            timing: self.timing(case, policy, event),
            bmd,
            margin,
            days_inside: window::days_inside(case, policy, self.windows, event),
            traced: None,
        }
    }

    /// The arms together, Yes if the set asks for no BMD; and the margin of the score that decides,
    /// or comes nearest to deciding.
    fn low_bone_mass(&self, view: View<'_>) -> (SetOutcome, Option<Margin>) {
        let mut found = SetOutcome::of(if self.arms.is_empty() { Tri::Yes } else { Tri::No });
        let mut margin = None;
        for arm in self.arms {
            let LowBoneMass { outcome, as_reported, margin: of_arm } = view.by(*arm);
            let (by_z, as_reported) = match arm.score {
                ScoreKind::ZScore => (outcome, outcome),
                ScoreKind::TScore => (Tri::No, as_reported),
            };
            found = found.or(SetOutcome {
                outcome,
                outcome_by_z: by_z,
                outcome_as_reported: as_reported,
            });
            margin = weightier(margin, of_arm);
        }
        (found, margin)
    }

    fn timing(&self, case: &Case, policy: &Policy, event: ApproxDate) -> Tri {
        if self.windows.is_empty() {
            return Tri::Yes;
        }
        window::holds(case, policy, self.windows, event)
    }

    /// A set without a window is not tied to a pregnancy, nor is its BMD.
    fn view_for_bmd<'a>(&self, view: View<'a>) -> View<'a> {
        if self.windows.is_empty() { view.at_any_time() } else { view }
    }

    fn asks_for_fracture_alone(&self) -> bool {
        self.site.is_some() && !self.or_secondary_cause
    }

    /// What the set says before any fracture is looked at: unlisted ones are unknown.
    fn before_fractures(&self, case: &Case) -> Found {
        let outcome = SetOutcome::of(case.fractures.unlisted());
        let finding = Finding {
            rule: self.rule,
            outcome: outcome.outcome,
            evidence: self.evidence,
            facts: Tally::default(),
            margin: None,
            days_inside: None,
        };
        Found { outcome, finding }
    }

    /// Takes one more fracture in: any of them may meet the set.
    fn add_fracture(
        &self,
        case: &Case,
        policy: &Policy,
        fracture: &Fracture,
        view: View<'_>,
        moment: &mut Moment,
        found: &mut Found,
    ) {
        let counts = self.counts(fracture);
        let parts = moment.parts(counts);
        let before = found.outcome.outcome;
        found.outcome = found.outcome.or(SetOutcome::of_fracture(parts));
        let finding = &mut found.finding;
        finding.outcome = found.outcome.outcome;
        // Only fractures that say what the woman's answer says are behind it.
        if finding.outcome != before {
            finding.facts = Tally::default();
        }
        if finding.outcome == parts.outcome() {
            self.trace_bone(fracture, parts, &mut finding.facts);
            // A set of facts holds each once, however many bones broke that day.
            if moment.traced != Some(finding.outcome) {
                moment.traced = Some(finding.outcome);
                self.trace_day(case, policy, fracture, view, parts, &mut finding.facts);
            }
        }
        if !counts.is_no() {
            finding.margin = weightier(finding.margin, moment.margin);
            finding.days_inside = finding.days_inside.max(moment.days_inside);
        }
    }

    /// Closes the finding once every fracture is in.
    fn after_fractures(&self, case: &Case, policy: &Policy, found: &mut Found) {
        if !self.asks_for_fracture_alone() {
            let view = View::new(case, policy, None);
            found.outcome = self.evaluate_without_fracture(case, view);
            let outcome = found.outcome.outcome;
            found.finding.outcome = outcome;
            self.trace_without_fracture(case, view, outcome, &mut found.finding.facts);
        }
        if self.windows.is_empty() {
            found.finding.margin = self.low_bone_mass(View::new(case, policy, None)).1;
        }
        self.trace_fractures_listed(case, found.outcome.outcome, &mut found.finding.facts);
    }

    /// A set whose BMD stands alone, with a fracture or a secondary cause beside it, or neither.
    fn evaluate_without_fracture(&self, case: &Case, view: View<'_>) -> SetOutcome {
        let (bmd, _) = self.low_bone_mass(view);
        let beside = self.beside(case);
        SetOutcome {
            outcome: bmd.outcome.and(beside),
            outcome_by_z: bmd.outcome_by_z.and(beside),
            outcome_as_reported: bmd.outcome_as_reported.and(beside),
        }
    }

    /// The fracture or the secondary cause that the set asks for beside BMD.
    fn beside(&self, case: &Case) -> Tri {
        let Some(site) = self.site else { return Tri::Yes };
        let broken =
            Tri::any(case.fractures.iter().map(|f| counts(f, site))).or(case.fractures.unlisted());
        if !self.or_secondary_cause {
            return broken;
        }
        let cause = Tri::any(case.conditions.iter().map(|condition| condition.present))
            .or(case.conditions.unlisted());
        broken.or(cause)
    }

    /// Reports the facts behind `outcome`, which the set has found: the deciding ones if it is
    /// decided, the missing ones if it is not.
    pub(crate) fn trace(&self, case: &Case, policy: &Policy, outcome: Tri, trace: &mut impl Trace) {
        self.trace_fractures_listed(case, outcome, trace);
        if !self.asks_for_fracture_alone() {
            self.trace_without_fracture(case, View::new(case, policy, None), outcome, trace);
            return;
        }
        for fracture in case.fractures.iter() {
            let event = when(case, fracture);
            let view = View::new(case, policy, Some(event));
            let moment = self.moment(case, policy, event, self.view_for_bmd(view));
            let parts = moment.parts(self.counts(fracture));
            if parts.outcome() == outcome {
                self.trace_bone(fracture, parts, trace);
                self.trace_day(case, policy, fracture, view, parts, trace);
            }
        }
    }

    /// The list itself: that it may lack a fracture, or that it holds none.
    fn trace_fractures_listed(&self, case: &Case, outcome: Tri, trace: &mut impl Trace) {
        let list = FactAt::single(FactKey::Fractures);
        if outcome.is_unknown() && !case.fractures.complete && self.site.is_some() {
            trace.missing(list);
        }
        if self.asks_for_fracture_alone() && outcome.is_no() && case.fractures.entries.is_empty() {
            trace.used(list, Role::Failed);
        }
    }

    /// Which bone, and how it broke, if that is behind the outcome of its fracture.
    fn trace_bone(&self, fracture: &Fracture, parts: Parts, trace: &mut impl Trace) {
        if let Some(site) = self.site
            && parts.fracture == parts.outcome()
        {
            trace_counts(fracture, site, trace);
        }
    }

    /// When it broke, and BMD around that day, if they are behind the outcome.
    fn trace_day(
        &self,
        case: &Case,
        policy: &Policy,
        fracture: &Fracture,
        view: View<'_>,
        parts: Parts,
        trace: &mut impl Trace,
    ) {
        let outcome = parts.outcome();
        let event = when(case, fracture);
        let speaks = |part: Tri| part == outcome;
        if !self.windows.is_empty() && speaks(parts.timing) {
            let fact = FactAt::of(FactKey::FractureOnset, fracture.index);
            let role = if parts.timing.is_yes() { Role::Satisfied } else { Role::Failed };
            match parts.timing {
                Tri::Yes | Tri::No => {
                    match window::days_inside(case, policy, self.windows, event) {
                        Some(days) => trace.compared(fact, role, Distance::DaysInside(days)),
                        None => trace.used(fact, role),
                    }
                }
                Tri::Unknown => {
                    if !event.is_exact() {
                        trace.missing(FactAt::of(FactKey::FractureOnset, fracture.index));
                    }
                    window::trace_missing(case, policy, self.windows, event, trace);
                }
            }
        }
        if speaks(parts.bmd) {
            for arm in self.arms {
                self.view_for_bmd(view).trace(*arm, parts.bmd, trace);
            }
        }
    }

    fn trace_without_fracture(
        &self,
        case: &Case,
        view: View<'_>,
        outcome: Tri,
        trace: &mut impl Trace,
    ) {
        let bmd = Tri::any(self.arms.iter().map(|arm| view.by(*arm).outcome));
        if bmd == outcome {
            for arm in self.arms {
                view.trace(*arm, bmd, trace);
            }
        }
        let (Some(site), beside) = (self.site, self.beside(case)) else { return };
        if beside != outcome {
            return;
        }
        for fracture in case.fractures.iter() {
            if counts(fracture, site) == beside {
                trace_counts(fracture, site, trace);
            }
        }
        if self.or_secondary_cause && beside.is_unknown() {
            trace.missing(FactAt::single(FactKey::Conditions));
        }
    }
}

/// The margin that tells more. A Z-score that meets its limit stands before a T-score that does:
/// before the menopause the Z-score is the one that counts. Of two alike the later one.
fn weightier(one: Option<Margin>, other: Option<Margin>) -> Option<Margin> {
    one.into_iter().chain(other).max_by_key(|margin| {
        let meets = margin.meets();
        (meets, meets && margin.score == ScoreKind::ZScore, margin.hundredths())
    })
}

/// What a set says about the woman.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetOutcome<L = Tri> {
    /// By any arm.
    pub outcome: L,
    /// With the T-score arm left out.
    pub outcome_by_z: L,
    /// By any arm, where a T-score that is not reported is read as not low.
    pub outcome_as_reported: L,
}

impl SetOutcome<Tri> {
    /// Nothing is known, by any reading.
    pub(crate) const UNKNOWN: Self = Self {
        outcome: Tri::Unknown,
        outcome_by_z: Tri::Unknown,
        outcome_as_reported: Tri::Unknown,
    };
}

impl<L: Logic> SetOutcome<L> {
    /// The same by every reading.
    pub(crate) fn of(outcome: L) -> Self {
        Self { outcome, outcome_by_z: outcome, outcome_as_reported: outcome }
    }

    /// What one fracture says.
    pub(crate) fn of_fracture(parts: Parts<L>) -> Self {
        Self {
            outcome: parts.outcome(),
            outcome_by_z: parts.outcome_by_z(),
            outcome_as_reported: parts.outcome_as_reported(),
        }
    }

    /// What either of two says: any fracture may meet a set.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            outcome: self.outcome.or(other.outcome),
            outcome_by_z: self.outcome_by_z.or(other.outcome_by_z),
            outcome_as_reported: self.outcome_as_reported.or(other.outcome_as_reported),
        }
    }
}

/// When the fracture happened: any day that is stated, up to the day of assessment.
pub(crate) fn when(case: &Case, fracture: &Fracture) -> ApproxDate {
    let stated = fracture.onset.unwrap_or(ApproxDate::EVER);
    ApproxDate::new(stated.earliest(), stated.latest().min(case.as_of)).unwrap_or(stated)
}

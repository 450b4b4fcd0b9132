//! The sets evaluated: for each fracture, then for the woman, all of them in one walk.

use super::fracture::{Bone, counts};
use super::low_bone_mass::{LowBoneMass, View};
use super::{ALL, CriteriaSet, CriteriaSetId, Parts, SetOutcome};
use crate::case::{Case, Fracture};
use crate::finding::{Finding, Margin, ScoreKind, Tally};
use crate::logic::{Logic, Tri};
use crate::policy::Policy;
use crate::time::ApproxDate;
use crate::window;

/// What a set says of a day on which a bone broke, whichever bone it was.
#[derive(Clone, Copy)]
pub(super) struct Moment<'a> {
    pub(super) event: ApproxDate,
    /// BMD as the set sees it from that day.
    pub(super) view: View<'a>,
    timing: Tri,
    bmd: SetOutcome,
    margin: Option<Margin>,
    pub(super) days_inside: Option<i32>,
    /// The outcome for which the facts behind timing and BMD have been taken in already.
    traced: Option<Tri>,
}

impl Moment<'_> {
    pub(super) fn parts(self, fracture: Tri) -> Parts {
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
                set.add_fracture(case, policy, fracture, moment, found);
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
    moments: [Option<Moment<'a>>; ALL.len()],
}

impl<'a> Day<'a> {
    fn new(case: &'a Case, policy: &'a Policy, event: ApproxDate) -> Self {
        let view = View::new(case, policy, Some(event));
        let moments = ALL.map(|set| {
            let asked = set.id.is_enabled(policy) && set.asks_for_fracture_alone();
            asked.then(|| set.moment(case, policy, event, view))
        });
        Self { event, moments }
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
    /// The set for each fracture, in the order recorded.
    pub(crate) fn of_each<'a>(
        &self,
        case: &'a Case,
        policy: &'a Policy,
    ) -> impl Iterator<Item = (&'a Fracture, Parts)> {
        self.moments(case, policy)
            .map(|(fracture, moment)| (fracture, moment.parts(self.counts(fracture))))
    }

    /// The day of each fracture as the set sees it, worked out once for those that broke together.
    pub(super) fn moments<'a>(
        &self,
        case: &'a Case,
        policy: &'a Policy,
    ) -> impl Iterator<Item = (&'a Fracture, Moment<'a>)> {
        let mut before: Option<Moment<'a>> = None;
        case.fractures.iter().map(move |fracture| {
            let event = when(case, fracture);
            before.take_if(|moment| moment.event != event);
            let moment = before.get_or_insert_with(|| {
                self.moment(case, policy, event, View::new(case, policy, Some(event)))
            });
            (fracture, *moment)
        })
    }

    pub(super) fn counts(&self, fracture: &Fracture) -> Tri {
        self.counts_bone(&Bone::of(fracture))
    }

    /// Whether a fracture of this bone counts; always where the set asks for none.
    pub(crate) fn counts_bone<L: Logic>(&self, bone: &Bone<L>) -> L {
        self.site.map_or(L::YES, |site| bone.counts(site))
    }

    /// The set on one day, around which BMD is seen.
    fn moment<'a>(
        &self,
        case: &Case,
        policy: &Policy,
        event: ApproxDate,
        view: View<'a>,
    ) -> Moment<'a> {
        // A set without a window is not tied to a pregnancy, nor is its BMD.
        let view = if self.windows.is_empty() { view.at_any_time() } else { view };
        let (bmd, margin) = self.low_bone_mass(view);
        Moment {
            event,
            view,
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

    pub(super) fn asks_for_fracture_alone(&self) -> bool {
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
        moment: &mut Moment<'_>,
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
                self.trace_timing(case, policy, fracture, moment, parts, &mut finding.facts);
                self.trace_bmd(moment, parts, &mut finding.facts);
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
    pub(super) fn beside(&self, case: &Case) -> Tri {
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
}

/// The margin that tells more. A Z-score that meets its limit stands before a T-score that does:
/// before the menopause the Z-score is the one that counts. Of two alike the later one.
fn weightier(one: Option<Margin>, other: Option<Margin>) -> Option<Margin> {
    one.into_iter().chain(other).max_by_key(|margin| {
        let meets = margin.meets();
        (meets, meets && margin.score == ScoreKind::ZScore, margin.hundredths())
    })
}

/// When the fracture happened: any day that is stated, up to the day of assessment.
pub(crate) fn when(case: &Case, fracture: &Fracture) -> ApproxDate {
    let stated = fracture.onset.unwrap_or(ApproxDate::EVER);
    ApproxDate::new(stated.earliest(), stated.latest().min(case.as_of)).unwrap_or(stated)
}

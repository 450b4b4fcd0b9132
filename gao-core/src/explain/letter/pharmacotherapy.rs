//! Whether a medicine is to be considered.

use core::fmt::{self, Write};

use super::Letter;
use crate::agents::CONFLICTS_OF_INTEREST;
use crate::assess::Recorder;
use crate::diagnosis::{FailedPart, Label};
use crate::evidence::thresholds::project::VERY_LOW_BMD_Z;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::explain::words;
use crate::locale;
use crate::logic::Tri;
use crate::pharmacotherapy::{
    self, Dates, Decision, DecisionKind, Gate, Specialist, StartBasis, TableFact, Undetermined,
    View, words as said,
};
use crate::quantity::hundredths;
use crate::sentence::Sentence;
use crate::severity::JudgedBy;
use crate::time::ApproxDate;
use crate::treatment;
use crate::vocabulary::Agent;

impl Letter<'_> {
    /// What F-08 is explained from.
    fn treatment_view(&self) -> View<'_> {
        View {
            case: self.case,
            policy: self.policy,
            diagnosis: &self.findings.diagnosis,
            severity: &self.findings.severity,
        }
    }

    /// The sentence of the decision.
    pub(super) fn treatment_sentence(&self) -> &'static Sentence {
        let (pregnant, lactating) =
            (self.findings.pregnant.outcome, self.findings.lactating.outcome);
        self.findings.pharmacotherapy.sentence(self.treatment_view(), pregnant, lactating)
    }

    /// Without a fracture and without a medicine there is nothing to decide.
    fn treatment_concerns_her(&self) -> bool {
        self.case.lists_a_fracture() || treatment::courses(self.case, self.policy).next().is_some()
    }

    pub(super) fn pharmacotherapy<W: Write>(&self, out: &mut W) -> fmt::Result {
        if !self.treatment_concerns_her() {
            return Ok(());
        }
        let found = &self.findings.pharmacotherapy;
        self.heading(out, words::MEDICINE)?;
        let argument = |out: &mut W, name: &str| self.treatment_argument(out, name);
        self.paragraph(out, self.treatment_sentence(), argument)?;
        if self.rests_on_project_limit() {
            self.paragraph(out, &said::VERY_LOW_BY_PROJECT, argument)?;
        }
        if let Some(sentence) = found.review_sentence() {
            self.paragraph(out, sentence, argument)?;
        }
        if found.decision.kind() == DecisionKind::ConsiderStart {
            self.paragraph(out, &said::AGENTS, argument)?;
        }
        if found.wish_missing {
            self.paragraph(out, &said::WISH_MISSING, argument)?;
        }
        for sentence in found.caveats() {
            self.paragraph(out, sentence, argument)?;
        }
        if self.names_a_medicine() {
            self.paragraph(out, &CONFLICTS_OF_INTEREST, argument)?;
        }
        self.facts_used(out, 0, |recorder| {
            pharmacotherapy::trace(self.treatment_view(), found, recorder);
        })
    }

    /// What the decision rests on, the choices of this project included; nothing if it is not told.
    pub(super) fn behind_treatment(&self) -> EvidenceSet {
        if !self.treatment_concerns_her() {
            return EvidenceSet::empty();
        }
        let found = &self.findings.pharmacotherapy;
        let mut behind = found.evidence() | self.treatment_sentence().evidence;
        // The judgement speaks only once 12 months have passed on the project's clock.
        if found.decision == (Decision::Observe { gain_expected: true }) {
            behind |= EvidenceId::P19;
        }
        let zoledronate = |course: treatment::Course<'_>| course.agent == Agent::Zoledronate;
        if treatment::courses(self.case, self.policy).any(zoledronate) {
            behind |= EvidenceId::P20;
        }
        behind
    }

    /// Whether the decision says "very low BMD" on the word of the project's own limit.
    fn rests_on_project_limit(&self) -> bool {
        let said = match self.findings.pharmacotherapy.decision {
            Decision::Specialist(why) => why == Specialist::ConservativeJudgedSufficient,
            decision => decision.basis() == Some(StartBasis::Baseline),
        };
        said && self.findings.severity.very_low.judged_by == JudgedBy::ProjectLimit
    }

    /// Whether the letter speaks of a medicine by its name.
    fn names_a_medicine(&self) -> bool {
        let by_decision = matches!(
            self.findings.pharmacotherapy.decision,
            Decision::ConsiderStart(_)
                | Decision::Specialist(Specialist::GreyZone | Specialist::DenosumabExit)
                | Decision::OnTreatment { .. }
        );
        by_decision || treatment::courses(self.case, self.policy).next().is_some()
    }

    /// Whether she is told of a medicine that is considered, that waits or that she has.
    fn tells_her_of_medicine(&self) -> bool {
        matches!(
            self.findings.pharmacotherapy.decision,
            Decision::ConsiderStart(_)
                | Decision::Defer(..)
                | Decision::Specialist(
                    Specialist::DenosumabExit
                        | Specialist::GreyZone
                        | Specialist::ConservativeJudgedSufficient
                )
                | Decision::OnTreatment { .. }
        )
    }

    /// The decision in her own words, where she has a fracture or a medicine.
    pub(super) fn patient_treatment<W: Write>(&self, out: &mut W) -> fmt::Result {
        let confirmed = self.case.fractures.iter().any(|fracture| fracture.confirmed.is_yes());
        let treated = treatment::courses(self.case, self.policy).next().is_some();
        if !confirmed && !treated {
            return Ok(());
        }
        let found = &self.findings.pharmacotherapy;
        // That the criteria are open, or that denosumab needs a plan, she has been told already.
        let told = found.decision == Decision::Undetermined(Undetermined::Diagnosis)
            || self.exit_is_urgent();
        // To a woman who has had medicine "the rules do not apply" would sound like an all-clear.
        let other_cause = Decision::NotApplicable(Label::AlternativeCauseFirst);
        let all_clear = treated
            && matches!(found.decision, Decision::NotApplicable(_))
            && found.decision != other_cause;
        if !told && !all_clear {
            self.to_her(out, self.treatment_sentence(), |out, name| {
                self.treatment_argument(out, name)
            })?;
        }
        if self.rests_on_project_limit() {
            self.to_her(out, &said::VERY_LOW_BY_PROJECT, |out, name| {
                self.treatment_argument(out, name)
            })?;
        }
        if self.tells_her_of_medicine() {
            self.to_her(out, &said::NO_TRIAL, |_, _| Ok(()))?;
        }
        if let Some(sentence) = found.review_sentence() {
            self.to_her(out, sentence, |out, name| self.treatment_argument(out, name))?;
        }
        Ok(())
    }

    pub(super) fn treatment_argument<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
        let found = &self.findings.pharmacotherapy;
        match name {
            "cause" => self.label_argument(out, name),
            "possible" => match found.decision {
                Decision::Undetermined(Undetermined::Possible { answers, .. }) => {
                    let mut said: alloc::vec::Vec<&'static str> = alloc::vec::Vec::new();
                    for answer in answers {
                        let text = self.say(answer.name());
                        if !said.contains(&text) {
                            said.push(text);
                        }
                    }
                    self.list(out, said.into_iter(), |out, text| out.write_str(text))
                }
                _ => Ok(()),
            },
            "list" => self.treatment_missing(out),
            "from" | "to" => match Dates::ahead(self.treatment_view()) {
                Some(Dates { from, .. }) if name == "from" => {
                    locale::date(out, from, self.language)
                }
                Some(Dates { to, .. }) => locale::date(out, to, self.language),
                None => Ok(()),
            },
            "reason" => out.write_str(self.say(
                match (self.findings.pregnant.outcome, self.findings.lactating.outcome) {
                    (Tri::Yes, _) => words::AFTER_BIRTH,
                    (Tri::Unknown, _) => words::PREGNANCY_OPEN,
                    (Tri::No, Tri::Yes) => words::FEEDS,
                    (Tri::No, _) => words::FEEDING_OPEN,
                },
            )),
            "facts" => self.table_facts(out),
            "failed" => match found.decision {
                Decision::Specialist(Specialist::CriteriaNotMet(failed)) => self.texts(
                    out,
                    failed.into_iter().map(|part| match part {
                        FailedPart::Bmd => words::BMD,
                        FailedPart::Timing => words::TIME,
                    }),
                ),
                _ => Ok(()),
            },
            "basis" => match found.decision.basis() {
                Some(basis) => out.write_str(self.say(basis.name())),
                None => Ok(()),
            },
            "clock" => match found.clock {
                Some(clock) => {
                    out.write_str(self.say(words::review_clock(clock, self.the_birth())))
                }
                None => Ok(()),
            },
            "limit" => self.number(out, &hundredths(i32::from(VERY_LOW_BMD_Z.value))),
            "agent" => match found.decision {
                Decision::OnTreatment { agents, .. } => {
                    self.list(out, agents.into_iter(), |out, agent: Agent| {
                        locale::inside_a_sentence(out, self.say(agent.name()))
                    })
                }
                _ => Ok(()),
            },
            _ => self.treatment_date(out),
        }
    }

    /// The date that the decision speaks of: the last dose, the new fracture, or the clock's.
    fn treatment_date<W: Write>(&self, out: &mut W) -> fmt::Result {
        let found = &self.findings.pharmacotherapy;
        let date = match found.decision {
            Decision::Specialist(Specialist::DenosumabExit) => {
                treatment::denosumab(self.case, self.policy).map(|state| state.last_dose)
            }
            _ if found.clock.is_some() => found.clock.map(|clock| ApproxDate::exact(clock.date)),
            _ => pharmacotherapy::first_new_fracture(self.case).and_then(|f| f.onset),
        };
        match date {
            Some(date) => locale::approximate(out, date, self.language),
            None => out.write_str(self.say(words::UNKNOWN_DATE)),
        }
    }

    /// What decides, by name.
    fn treatment_missing<W: Write>(&self, out: &mut W) -> fmt::Result {
        let found = &self.findings.pharmacotherapy;
        match found.decision {
            Decision::Undetermined(Undetermined::ReproductiveStatus(gate)) => {
                out.write_str(self.say(match gate {
                    Gate::Pregnant => words::PREGNANCY,
                    Gate::Lactating => words::BREASTFEEDING,
                }))
            }
            Decision::Undetermined(Undetermined::WorkUp(parts)) => {
                let name = |part| pharmacotherapy::work_up_fact(self.case, part).0.name();
                self.texts(out, parts.into_iter().map(name))
            }
            Decision::Undetermined(Undetermined::Possible { pivotal, .. })
                if !pivotal.is_empty() =>
            {
                self.texts(out, pivotal.into_iter().map(TableFact::name))
            }
            _ => {
                let mut facts = Recorder::default();
                pharmacotherapy::trace(self.treatment_view(), found, &mut facts);
                self.names(out, &facts.missing)
            }
        }
    }

    /// What the table read: `several fractures: yes, very low BMD: no`.
    fn table_facts<W: Write>(&self, out: &mut W) -> fmt::Result {
        let Some(input) = self.findings.pharmacotherapy.table else { return Ok(()) };
        let facts =
            [TableFact::MultipleCollapses, TableFact::MultipleFractures, TableFact::VeryLowBmd];
        self.list(out, facts.into_iter(), |out, fact| {
            out.write_str(self.say(fact.name()))?;
            out.write_str(": ")?;
            out.write_str(self.answer_word(input.get(fact)))
        })
    }
}

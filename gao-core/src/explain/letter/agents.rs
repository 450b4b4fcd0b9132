//! What must be known of each medicine.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::agents::{self, AgentFinding, FindingCode, View, stop_by};
use crate::evidence::Class;
use crate::evidence::thresholds::DENOSUMAB_INTERVAL_MONTHS;
use crate::explain::words;
use crate::locale;
use crate::logic::Tri;
use crate::management::{Calcium, VitaminD};
use crate::pharmacotherapy::DecisionKind;
use crate::sentence::Sentence;
use crate::template::fill;
use crate::text::Text;
use crate::time::ApproxDate;
use crate::vocabulary::Agent;

/// What is said of one medicine before all else.
pub(super) struct First {
    agent: Agent,
    /// A finding; none for a medicine in use to talk about now.
    finding: Option<AgentFinding>,
}

impl First {
    pub(super) fn sentence(&self) -> &'static Sentence {
        self.finding.as_ref().map_or(&agents::IN_USE_WHILE_BLOCKED, |finding| finding.sentence)
    }
}

impl Letter<'_> {
    fn agent_view(&self, agent: Agent) -> View<'_> {
        View {
            case: self.case,
            policy: self.policy,
            agent,
            pregnant: self.findings.pregnant.outcome,
            lactating: self.findings.lactating.outcome,
        }
    }

    pub(super) fn findings_on(&self, agent: Agent) -> Vec<AgentFinding> {
        let mut found = Vec::new();
        self.agent_view(agent).findings(&mut |finding| found.push(finding));
        found
    }

    /// What the current pregnancy was or may have been exposed to, and what is in use although
    /// breastfeeding or a possible pregnancy speaks against it: before all else.
    pub(super) fn exposure<W: Write>(&self, out: &mut W) -> fmt::Result {
        let urgent = self.medicines_before_all_else();
        let unnamed = agents::may_have_reached_pregnancy(self.case, self.findings.pregnant.outcome);
        if urgent.is_empty() && !unnamed {
            return Ok(());
        }
        let in_pregnancy = self.findings.pregnant.outcome.is_yes();
        self.heading(out, if in_pregnancy { words::EXPOSURE } else { words::IN_USE_NOW })?;
        for first in &urgent {
            self.entry(out, 0, first.sentence(), |out, name| {
                self.first_argument(out, first, name)
            })?;
        }
        if unnamed {
            self.entry(out, 0, &agents::UNNAMED, |_, _| Ok(()))?;
        }
        Ok(())
    }

    /// The same in her own words.
    pub(super) fn patient_exposure<W: Write>(&self, out: &mut W) -> fmt::Result {
        let mut urgent = self.medicines_before_all_else();
        urgent.retain(|first| first.sentence().patient.is_some());
        let unnamed = agents::may_have_reached_pregnancy(self.case, self.findings.pregnant.outcome);
        if urgent.is_empty() && !unnamed {
            return Ok(());
        }
        // What is urgent stands above, under the same heading.
        if !self.is_urgent() {
            self.heading(out, words::PATIENT_URGENT)?;
        }
        for first in &urgent {
            self.to_her(out, first.sentence(), |out, name| self.first_argument(out, first, name))?;
        }
        if unnamed {
            self.to_her(out, &agents::UNNAMED, |_, _| Ok(()))?;
        }
        Ok(())
    }

    /// What is said of each medicine before all else.
    pub(super) fn medicines_before_all_else(&self) -> Vec<First> {
        let mut urgent = Vec::new();
        for agent in Agent::ANTIOSTEOPOROTIC {
            let view = self.agent_view(agent);
            let told = self.findings_on(agent).into_iter().filter(|f| view.is_said_first(f.code));
            urgent.extend(told.map(|finding| First { agent, finding: Some(finding) }));
            if view.in_use_while_blocked() {
                urgent.push(First { agent, finding: None });
            }
        }
        urgent
    }

    pub(super) fn first_argument<W: Write>(
        &self,
        out: &mut W,
        first: &First,
        name: &str,
    ) -> fmt::Result {
        match &first.finding {
            Some(finding) => self.finding_argument(out, first.agent, finding, name),
            None => self.agent_argument(out, first.agent, name),
        }
    }

    /// Each recorded medicine; where a start is to be considered, each kind there is.
    pub(super) fn medicines<W: Write>(&self, out: &mut W) -> fmt::Result {
        let recorded = |agent: &Agent| self.agent_view(*agent).courses().next().is_some();
        let considered =
            self.findings.pharmacotherapy.decision.kind() == DecisionKind::ConsiderStart;
        let kinds = [Agent::Alendronate, Agent::Denosumab, Agent::Teriparatide, Agent::Romosozumab];
        let agents: Vec<Agent> = if considered {
            kinds.into_iter().collect()
        } else {
            Agent::ANTIOSTEOPOROTIC.into_iter().filter(recorded).collect()
        };
        if agents.is_empty() {
            return Ok(());
        }
        self.heading(out, words::MEDICINES)?;
        for agent in agents {
            let any_bisphosphonate = considered && agent.is_bisphosphonate();
            let name = if any_bisphosphonate { words::BISPHOSPHONATES } else { agent.name() };
            self.medicine(out, agent, name, !considered)?;
        }
        Ok(())
    }

    fn medicine<W: Write>(
        &self,
        out: &mut W,
        agent: Agent,
        name: Text,
        recorded: bool,
    ) -> fmt::Result {
        // What holds for all of them is said with the decision, exposure at the top.
        let view = self.agent_view(agent);
        let told = |finding: &AgentFinding| {
            let general = matches!(finding.code, FindingCode::NoTrial | FindingCode::NoGuideline);
            let off_label = finding.code == FindingCode::OffLabel && !recorded;
            !general && !off_label && !view.is_said_first(finding.code)
        };
        let findings: Vec<AgentFinding> =
            self.findings_on(agent).into_iter().filter(told).collect();
        if findings.is_empty() {
            return Ok(());
        }
        self.bullet(out, 0)?;
        out.write_str(self.say(name))?;
        if recorded {
            out.write_str(", ")?;
            self.use_of(out, agent)?;
        }
        out.write_str(":\n")?;
        for finding in &findings {
            self.finding(out, 1, agent, finding)?;
        }
        Ok(())
    }

    fn finding<W: Write>(
        &self,
        out: &mut W,
        depth: usize,
        agent: Agent,
        finding: &AgentFinding,
    ) -> fmt::Result {
        self.bullet(out, depth)?;
        fill(out, self.say(finding.sentence.clinician), |out, name| {
            self.finding_argument(out, agent, finding, name)
        })?;
        self.cite(out, finding.evidence, |class| class != Class::Project)?;
        out.write_char('\n')
    }

    pub(super) fn finding_argument<W: Write>(
        &self,
        out: &mut W,
        agent: Agent,
        finding: &AgentFinding,
        name: &str,
    ) -> fmt::Result {
        let date = |out: &mut W, date: Option<ApproxDate>| match date {
            Some(date) if date.latest().days_until(self.case.as_of) < 0 || date.is_exact() => {
                locale::approximate(out, date, self.language)
            }
            _ => out.write_str(self.say(words::NOT_SETTLED)),
        };
        match name {
            "Agent" | "agent" => self.name_argument(out, self.name_for(agent, finding), name),
            "target" if finding.code.is_exposure() => {
                out.write_str(self.say(words::THIS_PREGNANCY))
            }
            "target" => date(out, finding.target),
            "latest" | "full" => match finding.target {
                Some(target) => {
                    let (latest, full) = stop_by(target.earliest());
                    let day = if name == "latest" { latest } else { full };
                    locale::date(out, day, self.language)
                }
                None => Ok(()),
            },
            "interval" => match (finding.last_dose, finding.target) {
                (Some(dose), Some(target)) if dose.is_exact() && target.is_exact() => {
                    locale::interval(out, dose.earliest(), target.earliest(), self.language)
                }
                _ => out.write_str(self.say(words::NOT_SETTLED)),
            },
            "state" => match finding.washout {
                Some(state) => out.write_str(self.say(words::washout(state))),
                None => out.write_str(self.say(words::NOT_SETTLED)),
            },
            "duration" => match finding.months {
                Some(months) => locale::months(out, months, self.language),
                None => Ok(()),
            },
            "fact" => self.follow_on_facts(out),
            "list" => {
                let calcium = Calcium::of(self.case).is_below_range();
                let vitamin_d = VitaminD::of(self.case, self.policy).is_at_or_below_target();
                let first = [(calcium, words::CALCIUM), (vitamin_d, words::VITAMIN_D)];
                self.texts(
                    out,
                    first.into_iter().filter(|(low, _)| low.is_yes()).map(|(_, name)| name),
                )
            }
            _ => date(out, finding.last_dose),
        }
    }

    /// What a finding calls the medicine: where kinds are considered, one stands for its kind.
    fn name_for(&self, agent: Agent, finding: &AgentFinding) -> Text {
        let considered =
            self.findings.pharmacotherapy.decision.kind() == DecisionKind::ConsiderStart;
        if considered && agent.is_bisphosphonate() && finding.course.is_none() {
            words::BISPHOSPHONATES
        } else {
            agent.name()
        }
    }

    /// Whether it is in use; a course that goes on without its dose is not called stopped.
    fn use_of<W: Write>(&self, out: &mut W, agent: Agent) -> fmt::Result {
        let view = self.agent_view(agent);
        let goes_on = view.courses().any(|course| course.stopped().is_no());
        let months = match agent {
            Agent::Denosumab => i64::from(DENOSUMAB_INTERVAL_MONTHS.value),
            _ => i64::from(self.policy.zoledronate_months),
        };
        match view.in_use() {
            Tri::Yes => out.write_str(self.say(words::IN_USE)),
            Tri::No if goes_on => {
                fill(out, self.say(words::LAST_DOSE_LONG_AGO), |out, _| write!(out, "{months}"))
            }
            Tri::No => out.write_str(self.say(words::NOT_IN_USE)),
            Tri::Unknown => out.write_str(self.say(words::USE_UNKNOWN)),
        }
    }

    /// The name of a medicine, capital where a sentence begins with it.
    pub(super) fn agent_argument<W: Write>(
        &self,
        out: &mut W,
        agent: Agent,
        name: &str,
    ) -> fmt::Result {
        self.name_argument(out, agent.name(), name)
    }

    fn name_argument<W: Write>(&self, out: &mut W, medicine: Text, name: &str) -> fmt::Result {
        match name {
            "Agent" => out.write_str(self.say(medicine)),
            _ => locale::inside_a_sentence(out, self.say(medicine)),
        }
    }

    /// What keeps the follow-on of teriparatide open.
    fn follow_on_facts<W: Write>(&self, out: &mut W) -> fmt::Result {
        use crate::facts::FactKey;
        use crate::vocabulary::Menopause;
        let patient = &self.case.patient;
        let facts = match (patient.menopause, patient.oestrogen_deficiency) {
            (Some(Menopause::Pre), _) => [FactKey::OestrogenDeficiency].as_slice(),
            (_, Tri::Unknown) => &[FactKey::Menopause, FactKey::OestrogenDeficiency],
            _ => &[FactKey::Menopause],
        };
        self.texts(out, facts.iter().map(|key| key.name()))
    }
}

//! What to ask next, grouped by what it would settle.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::assess::{self, Request};
use crate::explain::words;
use crate::facts::ask;
use crate::finding::RuleId;
use crate::imaging::StepCode;
use crate::management::CareCode;
use crate::sentence::Sentence;
use crate::template::fill;
use crate::text::Text;

/// What a request would settle; the order is that of the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Safety,
    Suspicion,
    Imaging,
    Criteria,
    Severity,
    Change,
    OtherCauses,
    BaseCare,
    Treatment,
    Course,
}

impl Purpose {
    const ALL: [Self; 10] = [
        Self::Safety,
        Self::Suspicion,
        Self::Imaging,
        Self::Criteria,
        Self::Severity,
        Self::Change,
        Self::OtherCauses,
        Self::BaseCare,
        Self::Treatment,
        Self::Course,
    ];

    /// A fact is asked for once, where it is needed first.
    fn of(request: &Request) -> Self {
        match request.needed_by.first() {
            Some(RuleId::PregnantNow | RuleId::LactatingNow) => Self::Safety,
            Some(RuleId::Suspicion) => Self::Suspicion,
            Some(RuleId::Imaging) => Self::Imaging,
            Some(
                RuleId::MultipleVertebral
                | RuleId::MultipleAny
                | RuleId::VeryLowBmd
                | RuleId::Severity,
            ) => Self::Severity,
            Some(RuleId::BmdChange) => Self::Change,
            Some(RuleId::Exclusions | RuleId::Differential) => Self::OtherCauses,
            Some(RuleId::Pharmacotherapy | RuleId::AgentSafety | RuleId::Schedule) => {
                Self::Treatment
            }
            Some(RuleId::BaseManagement) => Self::BaseCare,
            Some(RuleId::Prognosis) => Self::Course,
            _ => Self::Criteria,
        }
    }

    const fn name(self) -> Text {
        match self {
            Self::Safety => words::FOR_SAFETY,
            Self::Suspicion => words::FOR_SUSPICION,
            Self::Imaging => words::FOR_IMAGING,
            Self::Criteria => words::FOR_CRITERIA,
            Self::Severity => words::FOR_SEVERITY,
            Self::Change => words::FOR_CHANGE,
            Self::OtherCauses => words::FOR_CAUSES,
            Self::Treatment => words::FOR_TREATMENT,
            Self::BaseCare => words::FOR_CARE,
            Self::Course => words::FOR_COURSE,
        }
    }
}

/// Facts that are asked for in the same words.
struct Question {
    sentence: &'static Sentence,
    names: Vec<&'static str>,
}

impl Letter<'_> {
    pub(super) fn requests<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.requests_on(out, false)
    }

    /// Also what the letter says elsewhere, and for each question why it is asked.
    pub(super) fn every_request<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.requests_on(out, true)
    }

    fn requests_on<W: Write>(&self, out: &mut W, alone: bool) -> fmt::Result {
        self.heading(out, words::MISSING)?;
        let requests = self.to_ask();
        let rounded = assess::rounded_scores(self.case).next().is_some();
        if requests.is_empty() && !rounded {
            self.start(out)?;
            out.write_str(self.say(words::NOTHING_MISSING))?;
            return out.write_char('\n');
        }
        let mut asked: Vec<&'static str> = Vec::new();
        for purpose in Purpose::ALL {
            let here = requests.iter().filter(|request| Purpose::of(request) == purpose);
            let mut questions = self.questions(here);
            questions.retain(|question| {
                let key = question.sentence.key;
                // A question without a name of its own asks for other facts here.
                let is_new = !asked.contains(&key) || ask::NAMELESS.contains(&key);
                is_new && (alone || !self.planned(question.sentence))
            });
            asked.extend(questions.iter().map(|question| question.sentence.key));
            let also_rounded = rounded && purpose == Purpose::Criteria;
            if questions.is_empty() && !also_rounded {
                continue;
            }
            self.bullet(out, 0)?;
            writeln!(out, "{}:", self.say(purpose.name()))?;
            for question in questions {
                self.question(out, &question)?;
                if alone {
                    let behind =
                        requests.iter().filter(|request| self.is_behind(request, &question));
                    self.why_asked(out, behind)?;
                }
            }
            if also_rounded {
                self.bullet(out, 1)?;
                writeln!(out, "{}", self.say(ask::SCORE_DECIMALS.clinician))?;
                if alone {
                    self.bullet(out, 2)?;
                    self.waits(out, &[RuleId::Label])?;
                    out.write_str(".\n")?;
                }
            }
        }
        Ok(())
    }

    /// Whether the question asks for this fact.
    fn is_behind(&self, request: &Request, question: &Question) -> bool {
        let named = || question.names.contains(&self.say(request.fact.key.name()));
        self.how_to_get(request) == question.sentence
            && (!ask::NAMELESS.contains(&question.sentence.key) || named())
    }

    /// The plan above or base care below already says so.
    fn planned(&self, sentence: &Sentence) -> bool {
        let plan = &self.findings.imaging;
        let care = self.findings.base_management.codes;
        let has = |codes: &[StepCode]| plan.steps().any(|step| codes.contains(&step.code));
        match sentence.key {
            "ask.dxa"
            | "ask.dxa.deferred"
            | "ask.dxa.existing-or-wait"
            | "ask.dxa.existing-or-new" => has(&[StepCode::DxaNow, StepCode::DeferredUntilBirth]),
            "ask.spine-imaging" | "ask.spine-imaging.mri" | "ask.spine-imaging.existing" => has(&[
                StepCode::XrayThoracolumbar,
                StepCode::MriSpine,
                StepCode::ConsiderImaging,
                StepCode::ConfirmPregnancyStatus,
            ]),
            "ask.calcium-intake" => care.contains(CareCode::CaAsk),
            "ask.laboratory" | "ask.laboratory-report" => care.contains(CareCode::VitdMeasure),
            _ => false,
        }
    }

    pub(super) fn how_to_get(&self, request: &Request) -> &'static Sentence {
        assess::question(self.case, self.policy, request, self.findings.pregnant.outcome)
    }

    fn questions<'a>(&self, requests: impl Iterator<Item = &'a Request>) -> Vec<Question> {
        let mut questions: Vec<Question> = Vec::new();
        for request in requests {
            let sentence = self.how_to_get(request);
            let name = self.say(request.fact.key.name());
            match questions.iter_mut().find(|question| question.sentence == sentence) {
                Some(question) if question.names.contains(&name) => {}
                Some(question) => question.names.push(name),
                None => questions.push(Question { sentence, names: alloc::vec![name] }),
            }
        }
        questions
    }

    fn question<W: Write>(&self, out: &mut W, question: &Question) -> fmt::Result {
        self.bullet(out, 1)?;
        // Most questions name their fact themselves.
        if ask::NAMELESS.contains(&question.sentence.key) {
            let mut first = true;
            self.list(out, question.names.iter(), |out, name| {
                if core::mem::take(&mut first) {
                    self.capital(out, name)
                } else {
                    out.write_str(name)
                }
            })?;
            out.write_str(": ")?;
        }
        fill(out, self.say(question.sentence.clinician), |out, name| self.ask_argument(out, name))?;
        out.write_char('\n')
    }

    pub(super) fn ask_argument<W: Write>(&self, out: &mut W, name: &str) -> fmt::Result {
        match name {
            "months" => write!(out, "{}", self.policy.current_bmd_months),
            "reason" => out.write_str(self.say(words::deferred(self.findings.pregnant.outcome))),
            _ => Ok(()),
        }
    }
}

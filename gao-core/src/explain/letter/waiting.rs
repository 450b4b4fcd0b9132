//! Which answers wait for a fact, by what each answer is called.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Letter;
use crate::assess::Request;
use crate::criteria::CriteriaSetId;
use crate::explain::words;
use crate::finding::RuleId;
use crate::locale;
use crate::text::Text;

impl Letter<'_> {
    /// `Needed for: level of suspicion, F-01; imaging plan, F-02`.
    pub(super) fn waits<W: Write>(&self, out: &mut W, rules: &[RuleId]) -> fmt::Result {
        write!(out, "{}: ", self.say(words::NEEDED_FOR))?;
        for (place, rule) in rules.iter().enumerate() {
            if place != 0 {
                out.write_str("; ")?;
            }
            locale::inside_a_sentence(out, self.say(answer(*rule)))?;
            write!(out, ", {}", rule.as_str())?;
        }
        Ok(())
    }

    /// Why one question is asked: the answers that wait for any of the facts behind it.
    pub(super) fn why_asked<'a, W: Write>(
        &self,
        out: &mut W,
        behind: impl Iterator<Item = &'a Request>,
    ) -> fmt::Result {
        let mut rules: Vec<RuleId> = Vec::new();
        let mut pivotal = false;
        for request in behind {
            pivotal |= request.pivotal;
            for rule in &request.needed_by {
                if !rules.contains(rule) {
                    rules.push(*rule);
                }
            }
        }
        self.bullet(out, 2)?;
        self.waits(out, &rules)?;
        if !pivotal {
            write!(out, " ({})", self.say(words::WORTH_KNOWING))?;
        }
        out.write_str(".\n")
    }
}

/// What the answer of a rule is called.
fn answer(rule: RuleId) -> Text {
    let set = |id: CriteriaSetId| id.set().name;
    match rule {
        RuleId::PregnantNow => Text { en: "pregnant now", da: "gravid nu" },
        RuleId::LactatingNow => Text { en: "breastfeeding now", da: "ammer nu" },
        RuleId::SetIntroduction => set(CriteriaSetId::Introduction),
        RuleId::SetDiagnostic => set(CriteriaSetId::Diagnostic),
        RuleId::SetDescriptive => set(CriteriaSetId::Descriptive),
        RuleId::SetIscd2005 => set(CriteriaSetId::Iscd2005),
        RuleId::SetMakitieZillikens2021 => set(CriteriaSetId::MakitieZillikens2021),
        RuleId::Label => Text { en: "which definitions are met", da: "opfyldte definitioner" },
        RuleId::Exclusions => {
            Text { en: "other causes examined", da: "udredning af andre årsager" }
        }
        RuleId::Suspicion => Text { en: "level of suspicion", da: "grad af mistanke" },
        RuleId::Imaging => Text { en: "imaging plan", da: "plan for billeddiagnostik" },
        RuleId::Differential => Text { en: "other causes", da: "andre årsager" },
        RuleId::MultipleVertebral => {
            Text { en: "more than one vertebra", da: "mere end én hvirvel" }
        }
        RuleId::MultipleAny => Text { en: "more than one fracture", da: "mere end én fraktur" },
        RuleId::VeryLowBmd => Text { en: "very low BMD", da: "meget lav BMD" },
        RuleId::Severity => Text { en: "severity", da: "sværhedsgrad" },
        RuleId::Anchor => {
            Text { en: "starting point of re-evaluation", da: "udgangspunkt for kontrol" }
        }
        RuleId::BmdChange => Text { en: "change of BMD", da: "ændring i BMD" },
        RuleId::Physiology => {
            Text { en: "loss compared with breastfeeding", da: "fald sammenholdt med amning" }
        }
        RuleId::Recovery => Text { en: "recovery of BMD", da: "genvinding af BMD" },
        RuleId::BaseManagement => Text { en: "base care", da: "grundlæggende tiltag" },
        RuleId::Pharmacotherapy => {
            Text { en: "antiosteoporotic medicine", da: "antiosteoporotisk medicin" }
        }
        RuleId::AgentSafety => {
            Text { en: "what must be known of each medicine", da: "de enkelte lægemidler" }
        }
        RuleId::Schedule => Text { en: "what is due when", da: "hvad der skal gøres hvornår" },
        RuleId::Prognosis => Text { en: "reported course", da: "beskrevet forløb" },
        RuleId::PhysiologyBand => Text { en: "normal course of BMD", da: "normalt forløb af BMD" },
        RuleId::Counselling => Text { en: "facts to tell her", da: "fakta til rådgivning" },
        RuleId::Projection => Text { en: "reported change of BMD", da: "beskrevet ændring i BMD" },
        RuleId::Simulation => Text { en: "simulated records", da: "simulerede journaler" },
    }
}

//! Romosozumab: isolated cases only (AG-9).

use enumset::enum_set;

use super::finding::{AgentFinding, FindingCode, FindingLevel};
use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

/// AG-9.
pub(super) fn findings(visit: &mut impl FnMut(AgentFinding)) {
    visit(AgentFinding::new(
        FindingCode::IsolatedCasesOnly,
        FindingLevel::Caution,
        "AG-9",
        &ISOLATED_CASES,
    ));
}

static ISOLATED_CASES: Sentence = Sentence {
    key: "ag.romosozumab",
    clinician: Text {
        en: "Romosozumab: single cases only in PLO. The product information allows 12 monthly doses, and not within a year of myocardial infarction or stroke.",
        da: "Romosozumab: kun enkelte tilfælde ved GAO. Produktresuméet tillader 12 månedlige doser og ikke inden for et år efter myokardieinfarkt eller apopleksi.",
    },
    patient: Some(Text {
        en: "Romosozumab has been used in only a few women with this condition. Say if you have had a heart attack or a stroke.",
        da: "Romosozumab er kun brugt hos få kvinder med denne sygdom. Sig til, hvis du har haft en blodprop i hjertet eller hjernen.",
    }),
    evidence: enum_set!(EvidenceId::S69 | EvidenceId::X09),
};

pub(super) static SENTENCES: [&Sentence; 1] = [&ISOLATED_CASES];

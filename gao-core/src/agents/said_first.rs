//! What is said before all else: an exposure of the current pregnancy, a medicine in use that is
//! blocked, and a medicine without a name in a pregnancy, which may be any of them (AG-1, AG-2, AG-4).

use enumset::enum_set;

use super::{FindingCode, View};
use crate::case::{Case, Group};
use crate::evidence::EvidenceId;
use crate::evidence::thresholds::DENOSUMAB_TO_PREGNANCY_MONTHS;
use crate::logic::Tri;
use crate::reproduction;
use crate::sentence::Sentence;
use crate::text::Text;
use crate::treatment;

/// Whether a current pregnancy may have been exposed to a medicine whose name is not known, or
/// could not be read; denosumab counts from five months before it.
pub(crate) fn may_have_reached_pregnancy(case: &Case, pregnant: Tri) -> bool {
    if !pregnant.is_yes() {
        return false;
    }
    let since =
        reproduction::beginning(case).date.plus_months(-DENOSUMAB_TO_PREGNANCY_MONTHS.value);
    treatment::without_a_name(case).any(|course| !since.is_before(course.last_given()).is_no())
        || list_set_aside(case)
}

/// The whole list could not be read.
fn list_set_aside(case: &Case) -> bool {
    case.warnings.iter().any(|warning| {
        warning.set_aside_for.is_some()
            && warning.group == Group::Medications
            && warning.pointer == "/medications"
    })
}

impl View<'_> {
    /// In use, or perhaps, while she is breastfeeding or may be, or may be pregnant: what to talk
    /// about now. A certain pregnancy has its own findings (AG-4).
    pub(crate) fn in_use_while_blocked(self) -> bool {
        let blocked =
            !self.pregnant.is_yes() && !super::blocks(self.pregnant, self.lactating).is_empty();
        blocked && !self.in_use().is_no()
    }

    /// Whether a finding stands before all else.
    pub(crate) fn is_said_first(self, code: FindingCode) -> bool {
        let blocks = || super::blocks(self.pregnant, self.lactating).contains(code);
        code.is_exposure() || self.in_use_while_blocked() && blocks()
    }
}

pub(crate) static UNNAMED: Sentence = Sentence {
    key: "ag.exposure-undetermined.unnamed",
    clinician: Text {
        en: "A medicine whose name is not recorded, or could not be read, may have been used in this pregnancy. Find out now which it is, and seek specialist obstetric advice if it is an antiosteoporotic one.",
        da: "Et lægemiddel, hvis navn ikke er registreret eller ikke kunne læses, kan være anvendt i denne graviditet. Afklar nu, hvilket det er, og søg obstetrisk specialistrådgivning, hvis det er et antiosteoporotisk middel.",
    },
    patient: Some(Text {
        en: "Tell your doctor today which medicine you take or have taken, because you are pregnant.",
        da: "Fortæl din læge i dag, hvilken medicin du får eller har fået, fordi du er gravid.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S87),
};

pub(crate) static IN_USE_WHILE_BLOCKED: Sentence = Sentence {
    key: "ag.block.in-use",
    clinician: Text {
        en: "{Agent} is in use, or its stop is not recorded: decide with her now whether it goes on.",
        da: "{Agent} er i brug, eller seponering er ikke registreret: tag nu sammen med kvinden stilling til, om behandlingen skal fortsætte.",
    },
    patient: Some(Text {
        en: "Talk with your doctor now about {agent}, before you take more of it.",
        da: "Tal nu med din læge om {agent}, før du tager mere af det.",
    }),
    evidence: enum_set!(EvidenceId::S71),
};

pub(super) static SENTENCES: [&Sentence; 2] = [&UNNAMED, &IN_USE_WHILE_BLOCKED];

//! What holds for every medicine: not approved, not studied, and blocked while she is or may be
//! pregnant or breastfeeding.

use enumset::{EnumSet, enum_set};

use super::View;
use super::finding::{AgentFinding, FindingCode, FindingLevel};
use crate::evidence::EvidenceId;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::management::{Calcium, VitaminD};
use crate::reproduction;
use crate::sentence::Sentence;
use crate::text::Text;

/// AG-0 to AG-2.
pub(super) fn findings(view: View<'_>, visit: &mut impl FnMut(AgentFinding)) {
    for (code, sentence) in [
        (FindingCode::OffLabel, &OFF_LABEL),
        (FindingCode::NoTrial, &NO_TRIAL),
        (FindingCode::NoGuideline, &NO_GUIDELINE),
    ] {
        visit(AgentFinding::new(code, FindingLevel::Info, "AG-0", sentence));
    }
    for code in blocks(view.pregnant, view.lactating) {
        let (row, sentence) = match code {
            FindingCode::BlockPregnant => ("AG-1", &BLOCK_PREGNANT),
            FindingCode::BlockUntilPregnancyClarified => ("AG-1", &BLOCK_PREGNANCY_UNKNOWN),
            FindingCode::BlockLactating => ("AG-2", &BLOCK_LACTATING),
            _ => ("AG-2", &BLOCK_LACTATION_UNKNOWN),
        };
        visit(AgentFinding::new(code, FindingLevel::Block, row, sentence));
    }
}

/// What blocks every medicine in one reproductive state: not known blocks until it is.
///
/// ```
/// use gao_core::Tri;
/// use gao_core::agents::{FindingCode, blocks};
///
/// assert_eq!(blocks(Tri::No, Tri::Yes), FindingCode::BlockLactating);
/// // Silence is never "not pregnant".
/// assert_ne!(blocks(Tri::Unknown, Tri::No), blocks(Tri::No, Tri::No));
/// ```
#[must_use]
pub fn blocks(pregnant: Tri, lactating: Tri) -> EnumSet<FindingCode> {
    let mut codes = EnumSet::empty();
    match pregnant {
        Tri::Yes => codes |= FindingCode::BlockPregnant,
        Tri::Unknown => codes |= FindingCode::BlockUntilPregnancyClarified,
        Tri::No => {}
    }
    match lactating {
        Tri::Yes => codes |= FindingCode::BlockLactating,
        Tri::Unknown => codes |= FindingCode::BlockUntilLactationClarified,
        Tri::No => {}
    }
    codes
}

/// AG-10: calcium and vitamin D come before any medicine.
pub(super) fn base_management(view: View<'_>, visit: &mut impl FnMut(AgentFinding)) {
    let calcium = Calcium::of(view.case).is_below_range();
    let vitamin_d = VitaminD::of(view.case, view.policy).is_at_or_below_target();
    if calcium.or(vitamin_d).is_yes() {
        visit(AgentFinding::new(
            FindingCode::BaseManagementFirst,
            FindingLevel::Caution,
            "AG-10",
            &BASE_FIRST,
        ));
    }
}

/// Reports the courses of the medicine, and what the blocks lean on or wait for.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    for course in view.courses() {
        trace.used(FactAt::of(FactKey::MedicationAgent, course.medication.index), Role::Satisfied);
    }
    // A pregnancy that is certain says nothing about breastfeeding, and the other way round.
    reproduction::pregnant_now(view.case, view.policy, trace);
    reproduction::lactating_now(view.case, view.policy, trace);
}

static OFF_LABEL: Sentence = Sentence {
    key: "ag.off-label",
    clinician: Text {
        en: "{Agent}: use in PLO is off-label.",
        da: "{Agent}: anvendelse ved GAO er off-label.",
    },
    patient: Some(Text {
        en: "{Agent} is not approved for this condition. Doctors may still use it after talking it through with you.",
        da: "{Agent} er ikke godkendt til denne sygdom. Læger kan alligevel bruge det efter aftale med dig.",
    }),
    evidence: enum_set!(EvidenceId::S69),
};

static NO_TRIAL: Sentence = Sentence {
    key: "ag.no-rct",
    clinician: Text {
        en: "No randomised clinical trial of effect and adverse effects in PLO.",
        da: "Der foreligger ingen randomiserede kliniske forsøg om effekt og bivirkninger ved GAO.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S70),
};

static NO_GUIDELINE: Sentence = Sentence {
    key: "ag.no-guideline",
    clinician: Text {
        en: "No evidence-based guideline for PLO.",
        da: "Der findes ingen evidensbaseret vejledning for GAO.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S106),
};

static BLOCK_PREGNANT: Sentence = Sentence {
    key: "ag.block.pregnant",
    clinician: Text {
        en: "{Agent}: generally advised against during pregnancy, because fetus and child may be harmed.",
        da: "{Agent}: frarådes som hovedregel under graviditet, da foster og barn kan tage skade.",
    },
    patient: Some(Text {
        en: "{Agent} is not used during pregnancy, because the baby may be harmed.",
        da: "{Agent} bruges ikke under graviditet, fordi barnet kan tage skade.",
    }),
    evidence: enum_set!(EvidenceId::S71),
};

static BLOCK_LACTATING: Sentence = Sentence {
    key: "ag.block.lactating",
    clinician: Text {
        en: "{Agent}: generally advised against during breastfeeding, because the child may be harmed.",
        da: "{Agent}: frarådes som hovedregel under amning, da barnet kan tage skade.",
    },
    patient: Some(Text {
        en: "{Agent} is not used during breastfeeding, because the baby may be harmed.",
        da: "{Agent} bruges ikke under amning, fordi barnet kan tage skade.",
    }),
    evidence: enum_set!(EvidenceId::S71),
};

static BLOCK_PREGNANCY_UNKNOWN: Sentence = Sentence {
    key: "ag.block-unknown.pregnancy",
    clinician: Text {
        en: "{Agent}: blocked until it is clarified whether she is pregnant, because fetus and child may be harmed.",
        da: "{Agent}: spærret, indtil det er afklaret, om kvinden er gravid, da foster og barn kan tage skade.",
    },
    patient: Some(Text {
        en: "{Agent} is not used until it is known whether you are pregnant.",
        da: "{Agent} bruges ikke, før det er afklaret, om du er gravid.",
    }),
    evidence: enum_set!(EvidenceId::S71),
};

static BLOCK_LACTATION_UNKNOWN: Sentence = Sentence {
    key: "ag.block-unknown.lactation",
    clinician: Text {
        en: "{Agent}: blocked until it is clarified whether she is breastfeeding, because the child may be harmed.",
        da: "{Agent}: spærret, indtil det er afklaret, om kvinden ammer, da barnet kan tage skade.",
    },
    patient: Some(Text {
        en: "{Agent} is not used until it is known whether you are breastfeeding.",
        da: "{Agent} bruges ikke, før det er afklaret, om du ammer.",
    }),
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static CONFLICTS_OF_INTEREST: Sentence = Sentence {
    key: "banner.coi",
    clinician: Text {
        en: "Several authors of the source report financial support, including from industry.",
        da: "Flere af kildens forfattere oplyser om økonomisk støtte, bl.a. fra industrien.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S112),
};

static BASE_FIRST: Sentence = Sentence {
    key: "ag.base-first",
    clinician: Text {
        en: "Before {agent}: bring calcium and vitamin D in order first ({list}).",
        da: "Før {agent}: få først calcium og D-vitamin på plads ({list}).",
    },
    patient: Some(Text {
        en: "Before {agent}, your calcium and vitamin D should be in order ({list}).",
        da: "Før {agent} bør dit calcium og D-vitamin være på plads ({list}).",
    }),
    evidence: enum_set!(EvidenceId::S52 | EvidenceId::S53 | EvidenceId::S72),
};

pub(super) static SENTENCES: [&Sentence; 9] = [
    &OFF_LABEL,
    &BASE_FIRST,
    &CONFLICTS_OF_INTEREST,
    &NO_TRIAL,
    &NO_GUIDELINE,
    &BLOCK_PREGNANT,
    &BLOCK_LACTATING,
    &BLOCK_PREGNANCY_UNKNOWN,
    &BLOCK_LACTATION_UNKNOWN,
];

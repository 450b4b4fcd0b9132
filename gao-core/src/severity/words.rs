//! The words of F-05.

use enumset::enum_set;

use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static PROFILE_VERTEBRAE: Sentence = Sentence {
    key: "sev.profile.vertebrae",
    clinician: Text {
        en: "Vertebral fractures without great force: {n}.",
        da: "Frakturer i columna uden større traume: {n}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S42 | EvidenceId::S93),
};

pub(crate) static PROFILE_FRACTURES: Sentence = Sentence {
    key: "sev.profile.fractures",
    clinician: Text {
        en: "Fractures of any bone without great force: {n}.",
        da: "Frakturer uden større traume, alle knogler: {n}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S93),
};

pub(crate) static PROFILE_Z: Sentence = Sentence {
    key: "sev.profile.z",
    clinician: Text {
        en: "Lowest Z-score of the last {months} months: {z} ({site}, {date}).",
        da: "Laveste Z-score de seneste {months} måneder: {z} ({site}, {date}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::P07),
};

pub(crate) static PROFILE_HEIGHT: Sentence = Sentence {
    key: "sev.profile.height",
    clinician: Text { en: "Height loss: {mm} mm.", da: "Højdetab: {mm} mm." },
    patient: None,
    evidence: enum_set!(EvidenceId::S38),
};

pub(crate) static PROFILE_SIGNS: Sentence = Sentence {
    key: "sev.profile.signs",
    clinician: Text {
        en: "Height loss: {loss}. Increased thoracic kyphosis: {kyphosis}.",
        da: "Højdetab: {loss}. Øget torakal kyfose: {kyphosis}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S38),
};

pub(crate) static MULTIPLE_UNKNOWN: Sentence = Sentence {
    key: "sev.multiple.unknown",
    clinician: Text {
        en: "It is not known whether there is more than one vertebral fracture: thoracic and lumbar spine are not both imaged, or a study leaves doubt.",
        da: "Det vides ikke, om der er mere end én fraktur i columna: der foreligger ikke billeddiagnostik af både columna thoracalis og lumbalis, eller en undersøgelse efterlader tvivl.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S99),
};

pub(crate) static MULTIPLE_OPEN: Sentence = Sentence {
    key: "sev.multiple.open",
    clinician: Text {
        en: "It is not settled whether more than one vertebra broke without great force: level, mechanism or confirmation of those recorded is not known.",
        da: "Det er uafklaret, om mere end én hvirvel er brækket uden større traume: niveau, mekanisme eller bekræftelse af de registrerede er ikke oplyst.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S99),
};

pub(crate) static VERY_LOW_CLINICIAN: Sentence = Sentence {
    key: "sev.verylow.clinician",
    clinician: Text {
        en: "Very low BMD: {answer}, judged by the clinician.",
        da: "Meget lav BMD: {answer}, vurderet af klinikeren.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82),
};

pub(crate) static VERY_LOW_PROXY: Sentence = Sentence {
    key: "sev.verylow.proxy",
    clinician: Text {
        en: "Very low BMD: {answer}, from the project's own limit (Z-score below {limit}), because the article gives no figure. The clinician's judgement is requested and replaces it.",
        da: "Meget lav BMD: {answer} ud fra projektets egen grænse (Z-score under {limit}), da artiklen ikke angiver et tal. Klinikerens vurdering efterspørges og erstatter den.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82 | EvidenceId::P01),
};

pub(crate) static SDI_EXACT: Sentence = Sentence {
    key: "sev.sdi.exact",
    clinician: Text {
        en: "Spinal Deformity Index: {n} (sum of Genant grades T4-L4). No risk is attached to it in PLO.",
        da: "Spinal Deformity Index: {n} (sum af Genant-grader Th4-L4). Der knyttes ingen risiko til tallet ved GAO.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X04),
};

pub(crate) static SDI_AT_LEAST: Sentence = Sentence {
    key: "sev.sdi.at-least",
    clinician: Text {
        en: "Spinal Deformity Index: at least {n} (sum of Genant grades T4-L4; not all fractures are graded).",
        da: "Spinal Deformity Index: mindst {n} (sum af Genant-grader Th4-L4; ikke alle frakturer er graderet).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X04),
};

pub(crate) static COMPARATOR: Sentence = Sentence {
    key: "sev.comparator",
    clinician: Text {
        en: "In published cases the mean was {mean} vertebrae per patient.",
        da: "I publicerede tilfælde var gennemsnittet {mean} hvirvler pr. patient.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S42),
};

pub(crate) static HEIGHT_RECALLED: Sentence = Sentence {
    key: "sev.height.recalled",
    clinician: Text {
        en: "The earlier height is recalled, not measured, so the loss of height is uncertain.",
        da: "Den tidligere højde er efter hukommelsen og ikke målt, så højdetabet er kun vejledende.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S38),
};

pub(crate) static DAILY_LIFE: Sentence = Sentence {
    key: "sev.daily-life",
    clinician: Text {
        en: "Cannot care for the child unaided: {care}. Anxiety: {anxiety}. Low mood: {mood}.",
        da: "Kan ikke passe barnet alene: {care}. Angst: {anxiety}. Nedtrykthed: {mood}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S08 | EvidenceId::S61 | EvidenceId::S94),
};

pub(crate) static MOOD: Sentence = Sentence {
    key: "sev.mood",
    clinician: Text {
        en: "Anxiety: {anxiety}. Low mood: {mood}.",
        da: "Angst: {anxiety}. Nedtrykthed: {mood}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S08 | EvidenceId::S61),
};

/// Every sentence of F-05.
pub(crate) static ALL: [&Sentence; 15] = [
    &PROFILE_VERTEBRAE,
    &PROFILE_FRACTURES,
    &PROFILE_Z,
    &PROFILE_HEIGHT,
    &PROFILE_SIGNS,
    &MULTIPLE_UNKNOWN,
    &MULTIPLE_OPEN,
    &VERY_LOW_CLINICIAN,
    &VERY_LOW_PROXY,
    &SDI_EXACT,
    &SDI_AT_LEAST,
    &COMPARATOR,
    &HEIGHT_RECALLED,
    &DAILY_LIFE,
    &MOOD,
];

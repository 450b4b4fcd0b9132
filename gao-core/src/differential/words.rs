//! The words of F-03.

use enumset::enum_set;

use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static LIST: Sentence = Sentence {
    key: "ddx.list",
    clinician: Text {
        en: "Consider malignancy, osteomalacia and monogenic bone disease (such as osteogenesis imperfecta), and examine clinically and biochemically for causes of secondary osteoporosis. Not yet recorded: {list}.",
        da: "Overvej malignitet, osteomalaci og monogen knoglesygdom (fx osteogenesis imperfecta), og udred klinisk og biokemisk for sekundær osteoporose. Endnu ikke registreret: {list}.",
    },
    patient: Some(Text {
        en: "Other diseases can also give fractures. They are checked by talking to you, examining you and taking blood tests.",
        da: "Andre sygdomme kan også give knoglebrud. Det undersøges ved samtale, lægeundersøgelse og blodprøver.",
    }),
    evidence: enum_set!(EvidenceId::S50 | EvidenceId::S51),
};

pub(crate) static SUSPICIOUS: Sentence = Sentence {
    key: "ddx.suspicious",
    clinician: Text {
        en: "Findings point to {cause}. Clarify this before the fracture is ascribed to PLO.",
        da: "Fund tyder på {cause}. Afklar det, før frakturen tilskrives GAO.",
    },
    patient: Some(Text {
        en: "Something in your tests or scans should be looked into further. Your doctor can explain it.",
        da: "Noget i dine prøver eller scanninger bør undersøges nærmere. Lægen kan forklare det.",
    }),
    evidence: enum_set!(EvidenceId::S48 | EvidenceId::S50),
};

pub(crate) static SECONDARY_FOUND: Sentence = Sentence {
    key: "ddx.secondary-found",
    clinician: Text {
        en: "A cause of secondary osteoporosis was found: {list}. It does not exclude PLO, but it has to be addressed.",
        da: "Der er fundet årsag til sekundær osteoporose: {list}. Det taler ikke imod GAO, men skal håndteres.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S51 | EvidenceId::S55),
};

pub(crate) static MONOGENIC_CONFIRMED: Sentence = Sentence {
    key: "ddx.monogenic-confirmed",
    clinician: Text {
        en: "Monogenic bone disease is confirmed. It is reported beside the criteria; refer to clinical genetics and a bone centre.",
        da: "Monogenetisk knoglesygdom er bekræftet. Den angives ved siden af kriterierne; henvis til klinisk genetik og knoglecenter.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S50),
};

pub(crate) static LABORATORY_OUTSIDE: Sentence = Sentence {
    key: "ddx.lab-outside",
    clinician: Text {
        en: "{test}: {value}, outside the laboratory's own limits. Interpret clinically; no diagnosis is read from it here.",
        da: "{test}: {value}, uden for laboratoriets egne grænser. Vurderes klinisk; der udledes ingen diagnose heraf.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S51),
};

pub(crate) static PHOSPHATE: Sentence = Sentence {
    key: "ddx.phosphate-lactation",
    clinician: Text {
        en: "Phosphate is often raised while breastfeeding and is not flagged here.",
        da: "Fosfat er ofte forhøjet under amning og markeres ikke her.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X13),
};

pub(crate) static TRANSIENT_OF_THE_HIP: Sentence = Sentence {
    key: "ddx.transient-hip",
    clinician: Text {
        en: "Hip pain or a hip fracture: think of {cause}, a different, local disease with hip pain and marrow oedema on MRI.",
        da: "Hoftesmerter eller hoftefraktur: tænk på {cause}, en anden, lokal sygdom med hoftesmerter og marvødem på MR.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X11),
};

/// Every sentence of F-03.
pub(crate) static ALL: [&Sentence; 7] = [
    &LIST,
    &TRANSIENT_OF_THE_HIP,
    &SUSPICIOUS,
    &SECONDARY_FOUND,
    &MONOGENIC_CONFIRMED,
    &LABORATORY_OUTSIDE,
    &PHOSPHATE,
];

//! The words of F-01.

use enumset::enum_set;

use super::red_flag::RedFlag;
use super::signs::Symptom;
use super::table::SuspicionLevel;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::problem::ProblemCode;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static NONE: Sentence = Sentence {
    key: "susp.none",
    clinician: Text {
        en: "No pain, height loss, kyphosis or fracture is recorded, so there is nothing to grade. In PLO it is the fractures that give symptoms.",
        da: "Der er ikke registreret smerter, højdetab, kyfose eller fraktur, så mistanken kan ikke graderes. Ved GAO er det frakturerne, der giver symptomer.",
    },
    patient: Some(Text {
        en: "No pain, loss of height or fracture is recorded for you, so there is nothing to judge.",
        da: "Der er hverken registreret smerter, højdetab eller brud hos dig, så der er ikke noget at vurdere.",
    }),
    evidence: enum_set!(EvidenceId::S33),
};

pub(crate) static OUTSIDE: Sentence = Sentence {
    key: "susp.outside",
    clinician: Text {
        en: "The symptoms began outside the period described for PLO ({window}). They still need an explanation. Reassess if pain becomes sudden, severe or localised, or if height is lost.",
        da: "Symptomerne begyndte uden for den periode, der er beskrevet for GAO ({window}). De kræver fortsat en forklaring. Revurdér ved pludselig, kraftig eller lokaliseret smerte eller ved højdetab.",
    },
    patient: Some(Text {
        en: "Your symptoms began at another time than usual for this condition. They still need an explanation. Contact your doctor if the pain becomes sudden, severe or fixed to one place, or if you become shorter.",
        da: "Dine symptomer begyndte på et andet tidspunkt, end man plejer at se ved denne sygdom. De skal stadig forklares. Kontakt din læge, hvis smerten bliver pludselig, kraftig eller sidder ét bestemt sted, eller hvis du bliver lavere.",
    }),
    evidence: enum_set!(EvidenceId::S40 | EvidenceId::S41),
};

pub(crate) static BACKGROUND: Sentence = Sentence {
    key: "susp.background",
    clinician: Text {
        en: "Back and hip pain is common in and after pregnancy, and is rarely due to PLO. No feature recorded here points to a fracture. Reassess if pain becomes sudden, severe or localised.",
        da: "Ryg- og hoftesmerter er hyppige under graviditet og post partum og skyldes sjældent GAO. Intet registreret fund peger på fraktur. Revurdér, hvis smerten bliver pludselig, kraftig eller lokaliseret.",
    },
    patient: Some(Text {
        en: "Pain in the back and hips is common during and after pregnancy. Nothing in your answers points to a broken bone. Contact your doctor if the pain becomes sudden, severe or fixed to one place.",
        da: "Smerter i ryg og hofter er almindelige under og efter en graviditet. Intet i dine svar peger på et knoglebrud. Kontakt din læge, hvis smerten bliver pludselig, kraftig eller sidder ét bestemt sted.",
    }),
    evidence: enum_set!(EvidenceId::S01 | EvidenceId::S02 | EvidenceId::S07),
};

pub(crate) static POSSIBLE: Sentence = Sentence {
    key: "susp.possible",
    clinician: Text {
        en: "Pain together with a risk factor ({list}), but no feature typical of fracture: PLO is a possibility. Consider imaging, and reassess if pain becomes sudden, severe or localised.",
        da: "Smerter sammen med en risikofaktor ({list}), men uden typiske frakturtegn: GAO er en mulighed. Overvej billeddiagnostik, og revurdér, hvis smerten bliver pludselig, kraftig eller lokaliseret.",
    },
    patient: Some(Text {
        en: "Pain like yours is common and rarely due to a fracture, but something in your history makes it worth a closer look. Talk to your doctor, and call again if the pain becomes sudden, severe or fixed to one place.",
        da: "Smerter som dine er almindelige og skyldes sjældent et brud, men noget i din sygehistorie gør, at de bør ses nærmere på. Tal med din læge, og henvend dig igen, hvis smerten bliver pludselig, kraftig eller sidder ét bestemt sted.",
    }),
    evidence: enum_set!(
        EvidenceId::S07
            | EvidenceId::S25
            | EvidenceId::S26
            | EvidenceId::S27
            | EvidenceId::S28
            | EvidenceId::S29
            | EvidenceId::S30
            | EvidenceId::S31
    ),
};

pub(crate) static SUSPECT: Sentence = Sentence {
    key: "susp.suspect",
    clinician: Text {
        en: "PLO is possible. Look for a vertebral fracture.",
        da: "GAO er mulig. Undersøg for fraktur i columna.",
    },
    patient: Some(Text {
        en: "Your symptoms could come from a fracture in the back. It should be looked into.",
        da: "Dine symptomer kan skyldes et brud i ryggen. Det bør undersøges.",
    }),
    evidence: enum_set!(EvidenceId::S07 | EvidenceId::S102),
};

pub(crate) static SUSPECT_FRACTURE: Sentence = Sentence {
    key: "susp.suspect.fracture",
    clinician: Text {
        en: "A fracture without major trauma is recorded and may lie in pregnancy or the months after birth: suspect PLO and examine the spine.",
        da: "Der er registreret en fraktur uden større traume, som kan ligge i graviditeten eller månederne efter fødslen: mistænk GAO, og undersøg columna.",
    },
    patient: Some(Text {
        en: "You have had a fracture without a serious accident. Your back should be examined for further fractures.",
        da: "Du har fået et knoglebrud uden en alvorlig ulykke. Ryggen bør undersøges for flere brud.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S102 | EvidenceId::S107),
};

pub(crate) static SUSPECT_FRACTURE_OPEN: Sentence = Sentence {
    key: "susp.suspect.fracture.open",
    clinician: Text {
        en: "A fracture is recorded that may have come without major trauma and may lie in pregnancy or the months after birth: suspect PLO and examine the spine.",
        da: "Der er registreret en fraktur, som kan være opstået uden større traume og kan ligge i graviditeten eller månederne efter fødslen: mistænk GAO, og undersøg columna.",
    },
    patient: Some(Text {
        en: "You have had, or may have had, a fracture. Your back should be examined.",
        da: "Du har fået, eller har måske fået, et knoglebrud. Ryggen bør undersøges.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S102 | EvidenceId::S107),
};

pub(crate) static SUSPECT_HIP: Sentence = Sentence {
    key: "susp.suspect.hip",
    clinician: Text {
        en: "Hip pain with features of fracture in this period: look for a fracture of the hip.",
        da: "Hoftesmerter med frakturtegn i denne periode: undersøg for fraktur i hoften.",
    },
    patient: Some(Text {
        en: "Your symptoms could come from a fracture in the hip. It should be looked into.",
        da: "Dine symptomer kan skyldes et brud i hoften. Det bør undersøges.",
    }),
    evidence: enum_set!(EvidenceId::S07 | EvidenceId::S107),
};

pub(crate) static STRONG: Sentence = Sentence {
    key: "susp.strong",
    clinician: Text {
        en: "Sudden, severe, localised spinal pain (or spinal pain with height loss or kyphosis) in this period: strong suspicion of a vertebral fracture.",
        da: "Pludselig, kraftig og lokaliseret rygsmerte (eller rygsmerte med højdetab eller kyfose) i denne periode giver stærk mistanke om fraktur i columna.",
    },
    patient: Some(Text {
        en: "Pain like yours, at this time, can be a sign of a fracture in the back. You should be examined soon.",
        da: "Smerter som dine på dette tidspunkt kan være tegn på et brud i ryggen. Du bør undersøges snart.",
    }),
    evidence: enum_set!(EvidenceId::S35 | EvidenceId::S37 | EvidenceId::S38),
};

pub(crate) static MUST: Sentence = Sentence {
    key: "susp.must",
    clinician: Text {
        en: "PLO must be suspected: there is a spontaneous or low-energy vertebral fracture in late pregnancy or while breastfeeding. Risk factors sharpen the suspicion but are not required.",
        da: "GAO skal mistænkes: der er en spontan fraktur eller lavenergifraktur i columna sidst i graviditeten eller under amning. Risikofaktorer skærper mistanken, men kræves ikke.",
    },
    patient: Some(Text {
        en: "A fracture in the back at this time of life can be due to osteoporosis linked to pregnancy and breastfeeding (PLO). It should be investigated.",
        da: "Et brud i ryggen på dette tidspunkt kan skyldes knogleskørhed i forbindelse med graviditet og amning (GAO). Det bør udredes.",
    }),
    evidence: enum_set!(EvidenceId::S102 | EvidenceId::S32),
};

pub(crate) static INSUFFICIENT: Sentence = Sentence {
    key: "susp.insufficient",
    clinician: Text {
        en: "Not enough is known to judge suspicion. Most useful next fact: {fact}.",
        da: "Der mangler oplysninger for at vurdere mistanken. Mest nyttige næste oplysning: {fact}.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static INSUFFICIENT_ACT: Sentence = Sentence {
    key: "susp.insufficient.act",
    clinician: Text {
        en: "Not everything is known; the level may be as high as: {level}. The steps below take that into account. Most useful next fact: {fact}.",
        da: "Ikke alt er oplyst; graden af mistanke kan være så høj som: {level}. Nedenstående trin tager højde for det. Mest nyttige næste oplysning: {fact}.",
    },
    patient: Some(Text {
        en: "Your symptoms may come from a fracture. See your doctor soon, even if not everything is known yet.",
        da: "Dine symptomer kan skyldes et brud. Kontakt din læge snart, også selv om alt ikke er oplyst endnu.",
    }),
    evidence: enum_set!(EvidenceId::S102),
};

pub(crate) static NO_RISK_NEEDED: Sentence = Sentence {
    key: "susp.norisk",
    clinician: Text {
        en: "By far most women with PLO have no recognised risk factor; that none is found does not count against it.",
        da: "Langt de fleste kvinder med GAO har ingen kendte risikofaktorer; manglende risikofaktorer taler ikke imod.",
    },
    patient: Some(Text {
        en: "Most women who get this condition had no known risk beforehand.",
        da: "De fleste kvinder, som får sygdommen, havde ingen kendt risiko på forhånd.",
    }),
    evidence: enum_set!(EvidenceId::S32),
};

pub(crate) static RISK_LIST: Sentence = Sentence {
    key: "risk.list",
    clinician: Text {
        en: "Recorded risk factors: {list}.",
        da: "Registrerede risikofaktorer: {list}.",
    },
    patient: None,
    evidence: enum_set!(
        EvidenceId::S21
            | EvidenceId::S22
            | EvidenceId::S23
            | EvidenceId::S25
            | EvidenceId::S26
            | EvidenceId::S27
            | EvidenceId::S28
            | EvidenceId::S29
            | EvidenceId::S30
            | EvidenceId::S31
    ),
};

pub(crate) static URGENT: Sentence = Sentence {
    key: "img.urgent-medical-assessment",
    clinician: ProblemCode::WUrgentMedicalAssessment.message(),
    patient: Some(Text {
        en: "Your answers ({list}) mean that you should contact a doctor right away.",
        da: "Dine svar ({list}) betyder, at du skal kontakte en læge med det samme.",
    }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static RARE: Sentence = Sentence {
    key: "info.rare",
    clinician: Text {
        en: "PLO is rare but often severe: {rate} per {per} pregnancies are reported, presumably too few because it is under-diagnosed.",
        da: "GAO er sjælden, men ofte alvorlig: der angives {rate} pr. {per} graviditeter, formentlig for lavt på grund af underdiagnosticering.",
    },
    patient: Some(Text {
        en: "PLO is rare: {rate} in {per} pregnancies. Some cases are probably never found.",
        da: "GAO er sjælden: {rate} pr. {per} graviditeter. Nogle tilfælde bliver formentlig aldrig opdaget.",
    }),
    evidence: enum_set!(EvidenceId::S05 | EvidenceId::S06 | EvidenceId::S101),
};

/// Every sentence of F-01.
pub(crate) static ALL: [&Sentence; 16] = [
    &NONE,
    &OUTSIDE,
    &BACKGROUND,
    &POSSIBLE,
    &SUSPECT,
    &SUSPECT_HIP,
    &SUSPECT_FRACTURE,
    &SUSPECT_FRACTURE_OPEN,
    &STRONG,
    &MUST,
    &INSUFFICIENT,
    &INSUFFICIENT_ACT,
    &NO_RISK_NEEDED,
    &RISK_LIST,
    &URGENT,
    &RARE,
];

impl SuspicionLevel {
    /// The level as it fits inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::OutsideWindow => {
                Text { en: "outside the described period", da: "uden for den beskrevne periode" }
            }
            Self::NoSymptoms => Text { en: "no symptoms", da: "ingen symptomer" },
            Self::Background => Text { en: "background pain", da: "almindelige smerter" },
            Self::Possible => Text { en: "possible", da: "mulig" },
            Self::Insufficient => Text { en: "cannot be judged", da: "kan ikke vurderes" },
            Self::Suspect => Text { en: "suspicion", da: "mistanke" },
            Self::Strong => Text { en: "strong suspicion", da: "stærk mistanke" },
            Self::MustSuspect => Text { en: "PLO must be suspected", da: "GAO skal mistænkes" },
        }
    }
}

impl RedFlag {
    /// The sign in words for the woman herself.
    #[must_use]
    pub const fn plain_name(self) -> Text {
        match self {
            Self::Fever => Text { en: "fever", da: "feber" },
            Self::CancerHistory => Text { en: "earlier cancer", da: "tidligere kræft" },
            Self::WeightLoss => Text { en: "weight loss", da: "vægttab" },
            Self::NightPain => Text { en: "pain at night", da: "smerter om natten" },
            Self::NeurologicalDeficit => Text {
                en: "weak or numb legs, or trouble passing urine",
                da: "svage eller følelsesløse ben eller problemer med at lade vandet",
            },
        }
    }
}

impl Symptom {
    /// The symptom in a list of symptoms.
    pub(crate) const fn name(self) -> Text {
        match self {
            Self::SpinalPain => Text { en: "spinal pain", da: "rygsmerter" },
            Self::HipPain => Text { en: "hip pain", da: "hoftesmerter" },
            Self::Acute => Text { en: "sudden onset", da: "pludselig debut" },
            Self::Severe => Text { en: "severe pain", da: "kraftige smerter" },
            Self::Localised => Text { en: "localised pain", da: "lokaliserede smerter" },
            Self::CannotCareForChild => {
                Text { en: "cannot care for the child unaided", da: "kan ikke passe barnet alene" }
            }
            Self::HeightLoss => Text { en: "height loss", da: "højdetab" },
            Self::Kyphosis => {
                Text { en: "increased thoracic kyphosis", da: "øget torakal kyfose" }
            }
        }
    }
}

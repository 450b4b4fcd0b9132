//! The words of F-04.

use enumset::enum_set;

use super::Label;
use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static BOTH: Sentence = Sentence {
    key: "dx.both",
    clinician: Text {
        en: "Both definitions in the article are met.",
        da: "Begge definitioner i artiklen er opfyldt.",
    },
    patient: Some(Text {
        en: "Your findings fit osteoporosis linked to pregnancy and breastfeeding (PLO).",
        da: "Dine fund passer med knogleskørhed i forbindelse med graviditet og amning (GAO).",
    }),
    evidence: enum_set!(EvidenceId::S04 | EvidenceId::S44),
};

pub(crate) static DIAGNOSTIC: Sentence = Sentence {
    key: "dx.b",
    clinician: Text {
        en: "The diagnostic criteria are met (Z-score {z}; limit {limit} or lower). Stricter definition in the introduction: {a}.",
        da: "De diagnostiske kriterier er opfyldt (Z-score {z}; grænse {limit} eller lavere). Strengere definition i indledningen: {a}.",
    },
    patient: Some(Text {
        en: "Your findings fit osteoporosis linked to pregnancy and breastfeeding (PLO).",
        da: "Dine fund passer med knogleskørhed i forbindelse med graviditet og amning (GAO).",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S04),
};

pub(crate) static INTRODUCTION: Sentence = Sentence {
    key: "dx.a",
    clinician: Text {
        en: "Only the introductory definition is met. Diagnostic criteria: {b}. The article gives two definitions, and the definition of PLO is not settled.",
        da: "Kun definitionen i indledningen er opfyldt. Diagnostiske kriterier: {b}. Artiklen angiver to definitioner, og definitionen af GAO ligger ikke fast.",
    },
    patient: Some(Text {
        en: "Your findings fit one of two descriptions of the condition. A specialist should judge.",
        da: "Dine fund passer med én af to beskrivelser af sygdommen. En specialist bør vurdere det.",
    }),
    evidence: enum_set!(EvidenceId::S03 | EvidenceId::S04 | EvidenceId::S44),
};

pub(crate) static INTRODUCTION_T_ONLY: Sentence = Sentence {
    key: "dx.a.t-only",
    clinician: Text {
        en: "Only the T-score arm of the introductory definition is met ({t}). Before the menopause the Z-score is used, so a specialist should judge. Diagnostic criteria: {b}.",
        da: "Kun T-score-delen af definitionen i indledningen er opfyldt ({t}). Før menopausen anvendes Z-score, så fundet bør vurderes af en specialist. Diagnostiske kriterier: {b}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S04 | EvidenceId::S44 | EvidenceId::X01),
};

pub(crate) static INCOMPLETE: Sentence = Sentence {
    key: "dx.incomplete",
    clinician: Text {
        en: "A qualifying fracture is recorded, but the criteria cannot be decided.",
        da: "Der er registreret en relevant fraktur, men kriterierne kan ikke afgøres.",
    },
    patient: Some(Text {
        en: "You have had a fracture of the kind seen in this condition, but more information is needed before it can be judged.",
        da: "Du har haft et brud, som man ser det ved denne sygdom, men der mangler oplysninger, før det kan vurderes.",
    }),
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static UNDETERMINED: Sentence = Sentence {
    key: "dx.undetermined",
    clinician: Text {
        en: "Undetermined: it is not known whether a low-energy fracture lies in the period, so the criteria cannot be decided.",
        da: "Uafklaret: det vides ikke, om der er en lavenergifraktur i perioden, så kriterierne kan ikke afgøres.",
    },
    patient: Some(Text {
        en: "It cannot be judged yet whether you have this condition. More information is needed.",
        da: "Det kan endnu ikke vurderes, om du har sygdommen. Der mangler oplysninger.",
    }),
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static NOT_MET: Sentence = Sentence {
    key: "dx.notmet",
    clinician: Text {
        en: "Not met: the recorded facts do not meet the criteria of this article. That is not the same as no disease.",
        da: "Ikke opfyldt: de registrerede oplysninger opfylder ikke artiklens kriterier. Det er ikke det samme som fravær af sygdom.",
    },
    patient: Some(Text {
        en: "What is recorded does not fit the criteria for this condition. Your symptoms can still have a cause that should be found.",
        da: "Det, der er registreret, passer ikke med kriterierne for sygdommen. Dine symptomer kan stadig have en årsag, som bør findes.",
    }),
    evidence: enum_set!(EvidenceId::S04 | EvidenceId::S44),
};

pub(crate) static NOT_MET_NO_FRACTURE: Sentence = Sentence {
    key: "dx.notmet.no-fracture",
    clinician: Text {
        en: "Not met so far: no fracture is recorded, and the criteria of this article ask for one. That is not the same as no disease.",
        da: "Ikke opfyldt foreløbig: der er ingen registreret fraktur, og artiklens kriterier kræver en. Det er ikke det samme som fravær af sygdom.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S04 | EvidenceId::S44),
};

pub(crate) static NOT_MET_BMD: Sentence = Sentence {
    key: "dx.notmet.bmd",
    clinician: Text {
        en: "There is a fracture in the period, but BMD does not meet the criteria. This does not mean that nothing is wrong.",
        da: "Fraktur i perioden, men BMD opfylder ikke kriterierne. Det betyder ikke, at alt er normalt.",
    },
    patient: Some(Text {
        en: "You have had a fracture, but your bone density is not as low as the criteria say. That does not mean that nothing is wrong.",
        da: "Du har haft et brud, men din knogletæthed er ikke så lav, som kriterierne kræver. Det betyder ikke, at alt er normalt.",
    }),
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static NOT_MET_TIME: Sentence = Sentence {
    key: "dx.notmet.time",
    clinician: Text {
        en: "A fracture after birth, outside the breastfeeding period: not covered by the wording of the criteria, but by the article's description. A specialist should judge.",
        da: "Fraktur post partum uden for ammeperioden: ikke omfattet af kriteriernes ordlyd, men af artiklens beskrivelse. Bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "Your fracture came after the birth at a time when you were not breastfeeding. The criteria do not quite cover this, so a specialist should judge.",
        da: "Dit brud kom efter fødslen på et tidspunkt, hvor du ikke ammede. Det dækker kriterierne ikke helt, så en specialist bør vurdere det.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S107),
};

pub(crate) static NOT_MET_BOTH: Sentence = Sentence {
    key: "dx.notmet.both",
    clinician: Text {
        en: "A fracture after birth, outside the breastfeeding period, and BMD that does not meet the criteria. The fracture still needs an explanation.",
        da: "Fraktur post partum uden for ammeperioden, og BMD opfylder ikke kriterierne. Frakturen kræver fortsat en forklaring.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S107),
};

pub(crate) static PROVISIONAL: Sentence = Sentence {
    key: "dx.provisional",
    clinician: Text {
        en: "Provisional until other causes have been examined and excluded; not settled: {causes}.",
        da: "Foreløbig, indtil andre årsager er udredt og udelukket; ikke afklaret: {causes}.",
    },
    patient: Some(Text {
        en: "This is provisional until other causes have been looked into.",
        da: "Det er foreløbigt, indtil andre årsager er undersøgt.",
    }),
    evidence: enum_set!(EvidenceId::S50 | EvidenceId::S51),
};

pub(crate) static ALTERNATIVE_FIRST: Sentence = Sentence {
    key: "dx.altfirst",
    clinician: Text {
        en: "Another possible cause ({cause}) has to be clarified first. The criteria are shown, but no treatment decision for PLO is made.",
        da: "En anden mulig årsag ({cause}) skal afklares først. Kriterierne vises, men der tages ikke stilling til behandling af GAO.",
    },
    patient: Some(Text {
        en: "Another possible cause of the fracture has to be looked into first.",
        da: "En anden mulig årsag til bruddet skal undersøges først.",
    }),
    evidence: enum_set!(EvidenceId::S48 | EvidenceId::S50),
};

pub(crate) static ALTERNATIVE_CONFIRMED: Sentence = Sentence {
    key: "dx.altfirst.confirmed",
    clinician: Text {
        en: "Another cause ({cause}) is confirmed and comes first. The criteria are shown, but no treatment decision for PLO is made.",
        da: "En anden årsag ({cause}) er bekræftet og går forud. Kriterierne vises, men der tages ikke stilling til behandling af GAO.",
    },
    patient: Some(Text {
        en: "Another cause of the fracture has been found and comes first.",
        da: "Der er fundet en anden årsag til bruddet, og den går forud.",
    }),
    evidence: enum_set!(EvidenceId::S48 | EvidenceId::S50),
};

/// Two definitions, two limits.
pub(crate) static TWO_DEFINITIONS: Sentence = Sentence {
    key: "caveat.two-definitions",
    clinician: Text {
        en: "The article gives two BMD limits and several time windows. They are shown side by side and not merged.",
        da: "Artiklen angiver to BMD-grænser og flere tidsvinduer. De vises side om side og blandes ikke.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S03 | EvidenceId::S04 | EvidenceId::S44 | EvidenceId::S107),
};

/// No T-score, and none needed.
pub(crate) static T_NOT_REPORTED: Sentence = Sentence {
    key: "caveat.t-not-reported",
    clinician: Text {
        en: "No T-score is recorded. It is not needed: before the menopause the Z-score is used, and the answer rests on that.",
        da: "Der er ikke registreret T-score. Den er ikke nødvendig: før menopausen anvendes Z-score, og svaret bygger på den.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::X01),
};

/// Every sentence of F-04.
pub(crate) static ALL: [&Sentence; 16] = [
    &BOTH,
    &DIAGNOSTIC,
    &INTRODUCTION,
    &INTRODUCTION_T_ONLY,
    &INCOMPLETE,
    &UNDETERMINED,
    &NOT_MET,
    &NOT_MET_NO_FRACTURE,
    &NOT_MET_BMD,
    &NOT_MET_TIME,
    &NOT_MET_BOTH,
    &PROVISIONAL,
    &ALTERNATIVE_FIRST,
    &ALTERNATIVE_CONFIRMED,
    &TWO_DEFINITIONS,
    &T_NOT_REPORTED,
];

impl Label {
    /// The sentence of the label, its arguments in braces.
    #[must_use]
    pub(crate) fn sentence(
        self,
        a_by_t_only: bool,
        failed_bmd: bool,
        failed_timing: bool,
        cause_confirmed: bool,
    ) -> &'static Sentence {
        match self {
            Self::AlternativeCauseFirst if cause_confirmed => &ALTERNATIVE_CONFIRMED,
            Self::AlternativeCauseFirst => &ALTERNATIVE_FIRST,
            Self::MeetsBoth => &BOTH,
            Self::MeetsDiagnosticCriteria => &DIAGNOSTIC,
            Self::MeetsIntroDefinitionOnly if a_by_t_only => &INTRODUCTION_T_ONLY,
            Self::MeetsIntroDefinitionOnly => &INTRODUCTION,
            Self::SuspectedIncomplete => &INCOMPLETE,
            Self::Undetermined => &UNDETERMINED,
            Self::FractureInWindowCriteriaNotMet => match (failed_bmd, failed_timing) {
                (true, true) => &NOT_MET_BOTH,
                (false, true) => &NOT_MET_TIME,
                (_, false) => &NOT_MET_BMD,
            },
            Self::NotMet => &NOT_MET,
        }
    }
}

//! The words of F-11.

use enumset::enum_set;

use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static NEW_FRACTURE: Sentence = Sentence {
    key: "prog.refx",
    clinician: Text {
        en: "In one cohort of {women} women {all} had a new fracture within a median of {years} years.",
        da: "I én kohorte med {women} kvinder fik {all} en ny fraktur over {years} år (median).",
    },
    patient: Some(Text {
        en: "In one study of {women} women about {all} had a new fracture over about {years} years.",
        da: "I én undersøgelse af {women} kvinder fik ca. {all} et nyt brud i løbet af ca. {years} år.",
    }),
    evidence: enum_set!(EvidenceId::S96),
};

pub(crate) static AFTER_ONE: Sentence = Sentence {
    key: "prog.refx.one",
    clinician: Text {
        en: "One fracture at diagnosis: the risk of a new one was lower than with several (quoted: {one} against {several}; the same cohort, median {years} years).",
        da: "Én fraktur ved diagnosen: risikoen for en ny var lavere end ved flere (angivet: {one} mod {several}; samme kohorte, median {years} år).",
    },
    patient: Some(Text {
        en: "You had one fracture. In that study the risk of a new one was lower than with several ({one} against {several} over about {years} years; the figures are uncertain).",
        da: "Du havde ét brud. I den undersøgelse var risikoen for et nyt lavere end efter flere ({one} mod {several} i løbet af ca. {years} år; tallene er usikre).",
    }),
    evidence: enum_set!(EvidenceId::S97),
};

pub(crate) static AFTER_SEVERAL: Sentence = Sentence {
    key: "prog.refx.several",
    clinician: Text {
        en: "More than one fracture at diagnosis: the risk of a new one was higher than with one (quoted: {several} against {one}; the same cohort, median {years} years).",
        da: "Mere end én fraktur ved diagnosen: risikoen for en ny var højere end ved én (angivet: {several} mod {one}; samme kohorte, median {years} år).",
    },
    patient: Some(Text {
        en: "You had several fractures. In that study the risk of a new one was higher than with one ({several} against {one} over about {years} years; the figures are uncertain).",
        da: "Du havde flere brud. I den undersøgelse var risikoen for et nyt højere end efter ét ({several} mod {one} i løbet af ca. {years} år; tallene er usikre).",
    }),
    evidence: enum_set!(EvidenceId::S97),
};

pub(crate) static GROUP_UNKNOWN: Sentence = Sentence {
    key: "prog.refx.unknown-count",
    clinician: Text {
        en: "The more fractures at diagnosis, the higher the risk of a new one. How many she had at diagnosis is not settled, so both group figures are shown (quoted: {one} with one, {several} with several; the same cohort, median {years} years).",
        da: "Jo flere frakturer ved diagnosen, desto højere risiko for en ny. Det er uafklaret, hvor mange kvinden havde ved diagnosen, så begge gruppetal vises (angivet: {one} ved én, {several} ved flere; samme kohorte, median {years} år).",
    },
    patient: Some(Text {
        en: "The risk was lower with one fracture ({one}) and higher with several ({several}); the figures are uncertain.",
        da: "Risikoen var lavere efter ét brud ({one}) og højere efter flere ({several}); tallene er usikre.",
    }),
    evidence: enum_set!(EvidenceId::S97),
};

pub(crate) static GROUP_NEITHER: Sentence = Sentence {
    key: "prog.refx.none-at-diagnosis",
    clinician: Text {
        en: "No fracture is recorded up to the day of diagnosis, so neither group of the cohort is hers. The more fractures at diagnosis, the higher the risk of a new one (quoted: {one} with one, {several} with several; the same cohort, median {years} years).",
        da: "Der er ikke registreret fraktur frem til diagnosedatoen, så ingen af kohortens grupper passer. Jo flere frakturer ved diagnosen, desto højere risiko for en ny (angivet: {one} ved én, {several} ved flere; samme kohorte, median {years} år).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S97),
};

pub(crate) static NEXT_PREGNANCY: Sentence = Sentence {
    key: "prog.preg",
    clinician: Text {
        en: "Of {women} women pregnant again, {all} had a new low-energy fracture; the risk was highest in those with more than one fracture at diagnosis. Most women with PLO have no fracture in a later pregnancy.",
        da: "Blandt {women} kvinder, der blev gravide igen, fik {all} en ny lavenergifraktur; risikoen var højest ved mere end én fraktur på diagnosetidspunktet. De fleste med GAO får ingen fraktur i en senere graviditet.",
    },
    patient: Some(Text {
        en: "Most women have no fracture in a later pregnancy. Of {women} women who became pregnant again, {all} had a new one; the risk was highest in those who had more than one fracture to begin with.",
        da: "De fleste får ingen brud i en senere graviditet. Af {women} kvinder, der blev gravide igen, fik {all} et nyt brud; risikoen var højest hos dem, der fra starten havde mere end ét brud.",
    }),
    evidence: enum_set!(EvidenceId::S98 | EvidenceId::S99 | EvidenceId::S100),
};

pub(crate) static NEXT_PREGNANCY_INTERVAL: Sentence = Sentence {
    key: "prog.preg.interval",
    clinician: Text {
        en: "Few women stand behind this figure: 95 % confidence interval {low} to {high} (Wilson, computed by the project from {all} of {women}).",
        da: "Tallet hviler på få kvinder: 95 %-konfidensinterval {low} til {high} (Wilson, beregnet af projektet ud fra {all} af {women}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S98),
};

pub(crate) static CARE_FOR_CHILD: Sentence = Sentence {
    key: "prog.child",
    clinician: Text {
        en: "Up to {all} cannot care for their child unaided when symptoms begin.",
        da: "Op til {all} kan ikke varetage barnet uden hjælp ved symptomdebut.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S94),
};

pub(crate) static FIRST_YEAR: Sentence = Sentence {
    key: "prog.first",
    clinician: Text {
        en: "Within the first year after symptom onset pain falls clearly and quality of life improves. Multiple collapses in particular can give long-lasting pain and reduced function and quality of life.",
        da: "I det første år efter symptomdebut aftager smerterne tydeligt, og livskvaliteten bedres. Især multiple sammenfald kan give langvarige smerter og nedsat funktion og livskvalitet.",
    },
    patient: Some(Text {
        en: "Within the first year the pain usually becomes clearly less. With several fractures in the back it can last longer.",
        da: "I løbet af det første år bliver smerterne som regel tydeligt mindre. Ved flere brud i ryggen kan de vare længere.",
    }),
    evidence: enum_set!(EvidenceId::S93 | EvidenceId::S95),
};

pub(crate) static WHOSE_OPEN: Sentence = Sentence {
    key: "prog.whose.open",
    clinician: Text {
        en: "The figures are of women with PLO; whether a definition is met is not decided in this woman.",
        da: "Tallene gælder kvinder med GAO; hos denne kvinde er det ikke afgjort, om en definition er opfyldt.",
    },
    patient: Some(Text {
        en: "What is known comes from women with PLO. It is not settled yet whether you have it.",
        da: "Det, man ved, kommer fra kvinder med GAO. Det er endnu ikke afklaret, om du har sygdommen.",
    }),
    evidence: enum_set!(EvidenceId::S96),
};

pub(crate) static WHOSE_NOT_MET: Sentence = Sentence {
    key: "prog.whose.not-met",
    clinician: Text {
        en: "The figures are of women with PLO; this woman has a fracture that the article describes, but does not meet its definitions, which is not the same as no disease.",
        da: "Tallene gælder kvinder med GAO; kvinden har en fraktur, som artiklen beskriver, men opfylder ikke dens definitioner, hvilket ikke er det samme som ingen sygdom.",
    },
    patient: Some(Text {
        en: "What is known comes from women with PLO. Your fracture is like theirs, though not every point of the definitions is met.",
        da: "Det, man ved, kommer fra kvinder med GAO. Dit brud ligner deres, selvom ikke alle punkter i definitionerne er opfyldt.",
    }),
    evidence: enum_set!(EvidenceId::S96 | EvidenceId::S107),
};

pub(crate) static COHORT_INCONSISTENT: Sentence = Sentence {
    key: "caveat.cohort-inconsistent",
    clinician: Text {
        en: "The group figures of this cohort do not agree with its total, and a correction has been published. Read the direction, not the exact numbers.",
        da: "Kohortens gruppetal stemmer ikke med totalen, og der er udgivet en rettelse. Læs retningen, ikke de præcise tal.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S96 | EvidenceId::S97 | EvidenceId::D14),
};

pub(crate) static GROUPS_NOT_HER: Sentence = Sentence {
    key: "caveat.groups-not-her",
    clinician: Text {
        en: "The figures describe groups of women, those of new fractures from one centre. No risk of one woman, no risk per year and no effect of treatment can be read from them.",
        da: "Tallene beskriver grupper af kvinder; tallene for nye frakturer er fra ét center. Hverken den enkelte kvindes risiko, en årlig risiko eller en effekt af behandling kan aflæses af dem.",
    },
    patient: Some(Text {
        en: "The figures are of groups of women. They cannot tell how it will go for you.",
        da: "Tallene gælder grupper af kvinder. De kan ikke fortælle, hvordan det går for dig.",
    }),
    evidence: enum_set!(EvidenceId::S96 | EvidenceId::S97 | EvidenceId::S98),
};

pub(crate) static WITHHELD_ALTERNATIVE: Sentence = Sentence {
    key: "prog.withheld.alternative-cause",
    clinician: Text {
        en: "No statement on the course: the figures are of women with PLO, and another possible cause has to be clarified first.",
        da: "Ingen udsagn om forløbet: tallene gælder kvinder med GAO, og en anden mulig årsag skal afklares først.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S50),
};

pub(crate) static WITHHELD_UNDETERMINED: Sentence = Sentence {
    key: "prog.withheld.undetermined",
    clinician: Text {
        en: "No statement on the course: the figures are of women with PLO, and it is not settled whether she has a fracture that the article describes.",
        da: "Ingen udsagn om forløbet: tallene gælder kvinder med GAO, og det er uafklaret, om kvinden har en fraktur, som artiklen beskriver.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S96),
};

pub(crate) static WITHHELD_NOT_MET: Sentence = Sentence {
    key: "prog.withheld.not-met",
    clinician: Text {
        en: "No statement on the course: the figures are of women with PLO, and the criteria of this article are not met.",
        da: "Ingen udsagn om forløbet: tallene gælder kvinder med GAO, og artiklens kriterier er ikke opfyldt.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S96),
};

/// Every sentence of F-11.
pub(crate) static ALL: [&Sentence; 16] = [
    &NEW_FRACTURE,
    &AFTER_ONE,
    &AFTER_SEVERAL,
    &GROUP_UNKNOWN,
    &GROUP_NEITHER,
    &NEXT_PREGNANCY,
    &NEXT_PREGNANCY_INTERVAL,
    &CARE_FOR_CHILD,
    &FIRST_YEAR,
    &WHOSE_OPEN,
    &WHOSE_NOT_MET,
    &COHORT_INCONSISTENT,
    &GROUPS_NOT_HER,
    &WITHHELD_ALTERNATIVE,
    &WITHHELD_UNDETERMINED,
    &WITHHELD_NOT_MET,
];

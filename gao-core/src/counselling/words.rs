//! The words of F-14 that no other rule has.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static COMMON_PAIN: Sentence = Sentence {
    key: "fact.common-pain",
    clinician: Text {
        en: "Back and hip pain is common in pregnancy and after birth; in rare cases fractures of PLO are behind back pain.",
        da: "Ryg- og hoftesmerter er hyppige under graviditet og efter fødslen; i sjældne tilfælde skyldes rygsmerter frakturer ved GAO.",
    },
    patient: Some(Text {
        en: "Pain in the back and hips is common during and after pregnancy. In rare cases pain in the back comes from fractures.",
        da: "Smerter i ryg og hofter er almindelige under og efter en graviditet. I sjældne tilfælde kommer smerter i ryggen fra brud.",
    }),
    evidence: enum_set!(EvidenceId::S01 | EvidenceId::S02),
};

pub(crate) static PATTERN: Sentence = Sentence {
    key: "info.pattern",
    clinician: Text {
        en: "Reported pattern: mean age {age}, mostly first pregnancy, mostly the breastfeeding period ({late} of vertebral fractures), on average {mean} vertebrae, most often {levels} ({share} of all); other bones far more rarely. The fractures give the symptoms.",
        da: "Beskrevet mønster: gennemsnitsalder {age}, oftest første graviditet, oftest ammeperioden ({late} af hvirvelfrakturerne), i gennemsnit {mean} hvirvler, hyppigst {levels} ({share} af alle); andre knogler langt sjældnere. Det er frakturerne, der giver symptomer.",
    },
    patient: Some(Text {
        en: "PLO comes mostly with the first child and while breastfeeding. The fractures are mostly in the back, and it is they that hurt.",
        da: "GAO kommer oftest ved det første barn og under amning. Bruddene sidder oftest i ryggen, og det er dem, der gør ondt.",
    }),
    evidence: enum_set!(
        EvidenceId::S21
            | EvidenceId::S33
            | EvidenceId::S34
            | EvidenceId::S36
            | EvidenceId::S39
            | EvidenceId::S42
            | EvidenceId::S43
    ),
};

pub(crate) static WHY_EARLY: Sentence = Sentence {
    key: "info.why",
    clinician: Text {
        en: "Diagnosis is often delayed because symptoms resemble ordinary complaints. Early diagnosis, guidance, support and treatment by several professions matter.",
        da: "Diagnosen forsinkes ofte, fordi symptomerne ligner almindelige gener. Tidlig diagnose, rådgivning, støtte og behandling på tværs af faggrupper har betydning.",
    },
    patient: Some(Text {
        en: "The sooner the condition is found, the sooner you can have advice, support and treatment.",
        da: "Jo før sygdommen findes, jo før kan du få råd, støtte og behandling.",
    }),
    evidence: enum_set!(EvidenceId::S103 | EvidenceId::S108 | EvidenceId::S110),
};

pub(crate) static BURDEN: Sentence = Sentence {
    key: "fact.burden",
    clinician: Text {
        en: "PLO can give severe pain, above all in the spine, and marked loss of function at a demanding time of life.",
        da: "GAO kan give stærke smerter, især i columna, og betydeligt funktionstab i en krævende periode af livet.",
    },
    patient: Some(Text {
        en: "PLO can hurt a lot, most of all in the back, and make everyday life hard for a time.",
        da: "GAO kan gøre meget ondt, mest i ryggen, og gøre hverdagen svær for en tid.",
    }),
    evidence: enum_set!(EvidenceId::S08),
};

pub(crate) static NEW_MOTHER: Sentence = Sentence {
    key: "fact.new-mother",
    clinician: Text {
        en: "PLO strikes when a new mother is already especially vulnerable.",
        da: "GAO rammer, når en nybagt mor i forvejen er særligt sårbar.",
    },
    patient: Some(Text {
        en: "This comes at a time when, as a new mother, you already have a lot to carry.",
        da: "Det her kommer på et tidspunkt, hvor du som nybagt mor i forvejen har meget at bære.",
    }),
    evidence: enum_set!(EvidenceId::S58),
};

pub(crate) static SUPPORT: Sentence = Sentence {
    key: "fact.support",
    clinician: Text {
        en: "Pain, loss of function, worry and anxiety can weigh heavily on quality of life; a good network and psychological support are of great importance.",
        da: "Smerter, funktionstab, bekymring og angst kan belaste livskvaliteten meget; et godt netværk og psykologisk støtte har stor betydning.",
    },
    patient: Some(Text {
        en: "Pain and worry can weigh on you. Help from family, friends and professionals matters a great deal. Ask for it.",
        da: "Smerter og bekymringer kan tynge. Hjælp fra familie, venner og fagfolk betyder meget. Bed om den.",
    }),
    evidence: enum_set!(EvidenceId::S59 | EvidenceId::S60),
};

pub(crate) static PREGNANCY: Sentence = Sentence {
    key: "phys.preg",
    clinician: Text {
        en: "In pregnancy calcium uptake from the gut doubles, so BMD normally falls only by a few per cent.",
        da: "I graviditeten fordobles calciumoptaget fra tarmen, og BMD falder derfor normalt kun få procent.",
    },
    patient: Some(Text {
        en: "During pregnancy your body takes up twice as much calcium from food, so your bones normally lose only a little.",
        da: "Under graviditeten optager kroppen dobbelt så meget calcium fra maden, så knoglerne normalt kun mister lidt.",
    }),
    evidence: enum_set!(EvidenceId::S11 | EvidenceId::S12 | EvidenceId::S13),
};

pub(crate) static TEMPORARY_LOSS: Sentence = Sentence {
    key: "fact.temporary-loss",
    clinician: Text {
        en: "The loss of bone in pregnancy and breastfeeding is temporary and normally does not raise the risk of osteoporosis later in life. This describes normal physiology, not PLO.",
        da: "Knogletabet under graviditet og amning er forbigående og øger normalt ikke risikoen for osteoporose senere i livet. Det gælder normal fysiologi, ikke GAO.",
    },
    patient: Some(Text {
        en: "Normally the bone lost in pregnancy and breastfeeding comes back, and there is no higher risk of brittle bones later in life.",
        da: "Normalt kommer den knoglemasse, man mister under graviditet og amning, igen, og risikoen for knogleskørhed senere i livet er ikke større.",
    }),
    evidence: enum_set!(EvidenceId::S20),
};

pub(crate) static LOW_BEFORE: Sentence = Sentence {
    key: "fact.low-before",
    clinician: Text {
        en: "PLO is seen above all in women whose bone mass was already low before the pregnancy.",
        da: "GAO ses især hos kvinder, hvis knoglemasse var lav allerede før graviditeten.",
    },
    patient: Some(Text {
        en: "PLO is different: it is seen above all in women whose bones were weak before the pregnancy.",
        da: "Ved GAO er det anderledes: sygdommen ses især hos kvinder, hvis knogler var svage allerede før graviditeten.",
    }),
    evidence: enum_set!(EvidenceId::S22),
};

pub(crate) static VARIATION: Sentence = Sentence {
    key: "fact.variation",
    clinician: Text {
        en: "The course varies widely: without antiosteoporotic medicine BMD changes of {span} after birth or weaning are reported.",
        da: "Forløbet varierer meget: uden antiosteoporotisk medicin er der rapporteret BMD-ændringer på {span} efter fødsel eller ammeophør.",
    },
    patient: Some(Text {
        en: "How much bone density changes by itself after birth or breastfeeding differs very much from woman to woman ({span}).",
        da: "Hvor meget knogletætheden ændrer sig af sig selv efter fødsel eller amning, er meget forskelligt fra kvinde til kvinde ({span}).",
    }),
    evidence: enum_set!(EvidenceId::S67 | EvidenceId::D25),
};

pub(crate) static TERIPARATIDE_CASE: Sentence = Sentence {
    key: "fact.teriparatide-case",
    clinician: Text {
        en: "One case report of teriparatide: BMD of the spine {change} higher after {time}, without a new collapse by then. One woman says nothing about the next.",
        da: "Én kasuistik om teriparatid: BMD i columna {change} højere efter {time} uden nyt sammenfald på det tidspunkt. Én kvinde siger intet om den næste.",
    },
    patient: Some(Text {
        en: "In one woman on teriparatide, bone density of the back had risen by {change} after {time}. One woman cannot tell how it goes for others.",
        da: "Hos én kvinde i behandling med teriparatid var knogletætheden i ryggen steget {change} efter {time}. Én kvinde kan ikke fortælle, hvordan det går for andre.",
    }),
    evidence: enum_set!(EvidenceId::S78),
};

pub(crate) static SOURCE: Sentence = Sentence {
    key: "info.source",
    clinician: Text {
        en: "Source: one review article on pathophysiology, risk factors, diagnostics and management ({citation}). Licence {licence}: facts are cited, its text and figures are not used. It has {n} references; its box of key points and its figure were not at hand.",
        da: "Kilde: én oversigtsartikel om patofysiologi, risikofaktorer, diagnostik og behandling ({citation}). Licens {licence}: fakta citeres, tekst og figurer bruges ikke. Den har {n} referencer; faktaboks og figur var ikke til rådighed.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S109 | EvidenceId::S111 | EvidenceId::S113 | EvidenceId::S114),
};

pub(crate) static NONE: Sentence = Sentence {
    key: "fact.none",
    clinician: Text {
        en: "No fact of the article bears on what is recorded so far.",
        da: "Intet faktum fra artiklen vedrører det, der hidtil er registreret.",
    },
    patient: Some(Text {
        en: "There is nothing to tell yet. Ask your doctor.",
        da: "Der er ikke noget at fortælle endnu. Spørg din læge.",
    }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static OPEN: Sentence = Sentence {
    key: "fact.open",
    clinician: Text {
        en: "Whether this bears on her is not known: {facts}. It depends on: {list}.",
        da: "Det vides ikke, om dette vedrører kvinden: {facts}. Det afhænger af: {list}.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

/// Every sentence of F-14 that no other rule has.
pub(crate) static ALL: [&Sentence; 14] = [
    &COMMON_PAIN,
    &PATTERN,
    &WHY_EARLY,
    &BURDEN,
    &NEW_MOTHER,
    &SUPPORT,
    &PREGNANCY,
    &TEMPORARY_LOSS,
    &LOW_BEFORE,
    &VARIATION,
    &TERIPARATIDE_CASE,
    &SOURCE,
    &NONE,
    &OPEN,
];

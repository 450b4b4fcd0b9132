//! What F-08 says, to a clinician and to the woman herself.

use enumset::enum_set;

use super::decision::{PossibleAnswer, StartBasis};
use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static NOT_APPLICABLE: Sentence = Sentence {
    key: "ph.not-applicable",
    clinician: Text {
        en: "Not applicable: no low-energy or spontaneous fracture of the spine or hip in the period is confirmed, so the article's treatment rules do not apply.",
        da: "Ikke relevant: der er ikke bekræftet en lavenergifraktur eller spontan fraktur i columna eller hofte i perioden, så artiklens behandlingsregler gælder ikke.",
    },
    patient: Some(Text {
        en: "The rules for medicine do not apply to what is recorded about you now.",
        da: "Reglerne for medicin gælder ikke for det, der er registreret om dig nu.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S72 | EvidenceId::S82),
};

pub(crate) static ALTERNATIVE_CAUSE: Sentence = Sentence {
    key: "ph.not-applicable.alternative-cause",
    clinician: Text {
        en: "Not applicable yet: {cause} has to be clarified before any treatment decision for PLO.",
        da: "Ikke relevant endnu: {cause} skal afklares før stillingtagen til behandling af GAO.",
    },
    patient: Some(Text {
        en: "Another possible cause has to be looked into before treatment for PLO is discussed.",
        da: "En anden mulig årsag skal undersøges, før behandling af GAO drøftes.",
    }),
    evidence: enum_set!(EvidenceId::S48 | EvidenceId::S50),
};

pub(crate) static UNDETERMINED: Sentence = Sentence {
    key: "ph.undetermined",
    clinician: Text {
        en: "Undetermined. Still possible: {possible}. This decides between them: {list}.",
        da: "Uafklaret. Fortsat mulige svar: {possible}. Det afgørende er: {list}.",
    },
    patient: Some(Text {
        en: "More information is needed before treatment can be discussed.",
        da: "Der mangler oplysninger, før behandling kan drøftes.",
    }),
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82),
};

pub(crate) static WORK_UP: Sentence = Sentence {
    key: "ph.undetermined.work-up",
    clinician: Text {
        en: "Undetermined: other causes must be examined before starting treatment can be considered. Missing: {list}.",
        da: "Uafklaret: andre årsager skal være udredt, før opstart af behandling kan overvejes. Mangler: {list}.",
    },
    patient: Some(Text {
        en: "Other causes have to be looked into before medicine is discussed.",
        da: "Andre årsager skal undersøges, før medicin drøftes.",
    }),
    evidence: enum_set!(EvidenceId::S50 | EvidenceId::S51 | EvidenceId::S72),
};

pub(crate) static REPRODUCTIVE_STATUS: Sentence = Sentence {
    key: "ph.undetermined.reproductive-status",
    clinician: Text {
        en: "Undetermined: pregnancy or breastfeeding is not clarified ({list}). These medicines are generally advised against in both.",
        da: "Uafklaret: graviditet eller amning er ikke afklaret ({list}). Lægemidlerne frarådes som hovedregel i begge tilfælde.",
    },
    patient: Some(Text {
        en: "It must be known whether you are pregnant or breastfeeding before medicine is discussed.",
        da: "Det skal afklares, om du er gravid eller ammer, før medicin drøftes.",
    }),
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static DIAGNOSIS_OPEN: Sentence = Sentence {
    key: "ph.undetermined.diagnosis",
    clinician: Text {
        en: "Undetermined: the criteria for PLO cannot be decided. Missing: {list}.",
        da: "Uafklaret: kriterierne for GAO kan ikke afgøres. Mangler: {list}.",
    },
    patient: Some(Text {
        en: "It is not yet clear whether you have PLO, so treatment cannot be judged.",
        da: "Det er endnu ikke afklaret, om du har GAO, så behandling kan ikke vurderes.",
    }),
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static NEW_FRACTURE_OPEN: Sentence = Sentence {
    key: "ph.undetermined.new-fracture",
    clinician: Text {
        en: "Undetermined: it is not known whether a fracture came after the diagnosis, and that changes the answer. Missing: {list}.",
        da: "Uafklaret: det vides ikke, om en fraktur er kommet efter diagnosen, og det har betydning for svaret. Mangler: {list}.",
    },
    patient: Some(Text {
        en: "It must be known whether you broke a bone after your diagnosis.",
        da: "Det skal afklares, om du har fået et brud efter din diagnose.",
    }),
    evidence: enum_set!(EvidenceId::S84),
};

pub(crate) static MEDICATION_OPEN: Sentence = Sentence {
    key: "ph.undetermined.medication",
    clinician: Text {
        en: "Undetermined: it is not known whether an antiosteoporotic medicine is or was taken, or still counts. Missing: {list}.",
        da: "Uafklaret: det vides ikke, om et antiosteoporotisk lægemiddel gives, er givet eller stadig virker. Mangler: {list}.",
    },
    patient: Some(Text {
        en: "It must be known which bone medicines you take or have taken.",
        da: "Det skal afklares, hvilken knoglemedicin du får eller har fået.",
    }),
    evidence: enum_set!(EvidenceId::S69 | EvidenceId::S89),
};

pub(crate) static OBSERVE: Sentence = Sentence {
    key: "ph.observe",
    clinician: Text {
        en: "Watchful waiting is the article's advice: no multiple fractures and BMD not very low. Follow the spontaneous rise after birth or weaning; BMD can be measured again between {from} and {to}.",
        da: "Artiklen anbefaler en afventende strategi: ikke multiple frakturer og ikke meget lav BMD. Følg den spontane BMD-stigning efter fødsel eller ammeophør; BMD kan måles igen mellem {from} og {to}.",
    },
    patient: Some(Text {
        en: "For now it is recommended to wait and see, because bone density often rises by itself. It can be measured again between {from} and {to}.",
        da: "Lige nu anbefales det at se tiden an, fordi knogletætheden ofte stiger af sig selv. Den kan måles igen mellem {from} og {to}.",
    }),
    evidence: enum_set!(EvidenceId::S82 | EvidenceId::S83 | EvidenceId::S62),
};

pub(crate) static OBSERVE_PLAIN: Sentence = Sentence {
    key: "ph.observe.plain",
    clinician: Text {
        en: "Watchful waiting is the article's advice: no multiple fractures and BMD not very low. Follow the spontaneous rise after birth or weaning.",
        da: "Artiklen anbefaler en afventende strategi: ikke multiple frakturer og ikke meget lav BMD. Følg den spontane BMD-stigning efter fødsel eller ammeophør.",
    },
    patient: Some(Text {
        en: "For now it is recommended to wait and see, because bone density often rises by itself.",
        da: "Lige nu anbefales det at se tiden an, fordi knogletætheden ofte stiger af sig selv.",
    }),
    evidence: enum_set!(EvidenceId::S82 | EvidenceId::S62),
};

pub(crate) static OBSERVE_DEFERRED: Sentence = Sentence {
    key: "ph.observe.deferred",
    clinician: Text {
        en: "Watchful waiting is the article's advice. The next BMD measurement is deferred: {reason}.",
        da: "Artiklen anbefaler en afventende strategi. Næste BMD-måling er udsat: {reason}.",
    },
    patient: Some(Text {
        en: "For now it is recommended to wait and see. The next bone density scan (DXA) is put off: {reason}.",
        da: "Lige nu anbefales det at se tiden an. Næste knogletæthedsscanning (DXA) er udsat: {reason}.",
    }),
    evidence: enum_set!(EvidenceId::S82 | EvidenceId::S49),
};

pub(crate) static OBSERVE_GAIN_EXPECTED: Sentence = Sentence {
    key: "ph.observe.gain-expected",
    clinician: Text {
        en: "Watchful waiting continues: a relevant rise in BMD is not judged unlikely. Reconsider if a new fracture occurs or the judgement changes.",
        da: "Afventende strategi fortsættes: en relevant BMD-stigning vurderes ikke usandsynlig. Revurdér ved ny fraktur eller ændret vurdering.",
    },
    patient: Some(Text {
        en: "Your bone density is expected to rise more, so waiting continues. Contact your doctor if you get new sudden back pain.",
        da: "Det forventes, at din knogletæthed stiger mere, så man ser fortsat tiden an. Kontakt lægen ved nye, pludselige rygsmerter.",
    }),
    evidence: enum_set!(EvidenceId::S82 | EvidenceId::S85),
};

pub(crate) static CONSERVATIVE_SUFFICIENT: Sentence = Sentence {
    key: "ph.specialist.conservative-judged-sufficient",
    clinician: Text {
        en: "Multiple collapses and very low BMD, but conservative treatment is judged to be enough. The article has no rule for this: a specialist should judge, with early re-evaluation.",
        da: "Multiple sammenfald og meget lav BMD, men konservativ behandling vurderes at være nok. Artiklen har ingen regel for dette: bør vurderes af en specialist med tidlig revurdering.",
    },
    patient: Some(Text {
        en: "A specialist should judge which treatment suits you.",
        da: "En specialist bør vurdere, hvilken behandling der passer til dig.",
    }),
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S83),
};

pub(crate) static GREY_ZONE: Sentence = Sentence {
    key: "ph.grey",
    clinician: Text {
        en: "The article gives no rule for this combination ({facts}). In more severe cases it mentions antiosteoporotic treatment, primarily teriparatide and bisphosphonates, as an option. A specialist should judge.",
        da: "Artiklen giver ingen regel for denne kombination ({facts}). I sværere tilfælde nævner den antiosteoporotisk behandling, først og fremmest teriparatid og bisfosfonat, som en mulighed. Bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "Your situation lies between the rules. A specialist should judge which treatment suits you.",
        da: "Din situation ligger mellem reglerne. En specialist bør vurdere, hvilken behandling der passer til dig.",
    }),
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82 | EvidenceId::S105 | EvidenceId::S106),
};

pub(crate) static GREY_ZONE_DEFERRED: Sentence = Sentence {
    key: "ph.grey.deferred",
    clinician: Text {
        en: "The article gives no rule for this combination ({facts}). A specialist should judge; antiosteoporotic medicines are generally advised against in pregnancy and while breastfeeding ({reason}).",
        da: "Artiklen giver ingen regel for denne kombination ({facts}). Bør vurderes af en specialist; antiosteoporotiske lægemidler frarådes som hovedregel under graviditet og amning ({reason}).",
    },
    patient: Some(Text {
        en: "Your situation lies between the rules. A specialist should judge what suits you.",
        da: "Din situation ligger mellem reglerne. En specialist bør vurdere, hvad der passer til dig.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S72 | EvidenceId::S82 | EvidenceId::S106),
};

pub(crate) static CRITERIA_NOT_MET: Sentence = Sentence {
    key: "ph.specialist.criteria-not-met",
    clinician: Text {
        en: "A low-energy fracture is confirmed, but the criteria are not met ({failed}). The fracture still counts: a specialist should judge cause and treatment.",
        da: "Lavenergifraktur er bekræftet, men kriterierne er ikke opfyldt ({failed}). Frakturen har fortsat betydning: årsag og behandling bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "You have had a fracture that does not quite fit the rules for PLO. A specialist should judge.",
        da: "Du har haft et brud, som ikke helt passer med reglerne for GAO. En specialist bør vurdere det.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S107),
};

pub(crate) static LITERAL_TIME_WINDOW: Sentence = Sentence {
    key: "ph.specialist.literal-time-window",
    clinician: Text {
        en: "The fracture came after birth, outside the breastfeeding period. The wording of the criteria does not cover it, the article's description does: a specialist should judge treatment.",
        da: "Frakturen kom post partum uden for ammeperioden. Kriteriernes ordlyd dækker det ikke, men det gør artiklens beskrivelse: behandling bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "Your fracture came at a time that the rules do not quite cover. A specialist should judge.",
        da: "Dit brud kom på et tidspunkt, som reglerne ikke helt dækker. En specialist bør vurdere det.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S107),
};

pub(crate) static T_ONLY: Sentence = Sentence {
    key: "ph.specialist.t-only",
    clinician: Text {
        en: "Only the T-score arm of one definition is met. Before the menopause the Z-score is used: a specialist should judge.",
        da: "Kun T-score-delen af den ene definition er opfyldt. Før menopausen anvendes Z-score: bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "Your bone density scan (DXA) can be read in more than one way. A specialist should judge.",
        da: "Din knogletæthedsscanning (DXA) kan tolkes på mere end én måde. En specialist bør vurdere den.",
    }),
    evidence: enum_set!(EvidenceId::S04 | EvidenceId::X01),
};

pub(crate) static DENOSUMAB_EXIT: Sentence = Sentence {
    key: "ph.specialist.denosumab-exit",
    clinician: Text {
        en: "Denosumab is stopped or overdue (last dose {date}) and no bisphosphonate has followed. A specialist plan is needed without delay.",
        da: "Denosumab er seponeret, eller fristen for næste dosis er overskredet (seneste dosis {date}), og der er ikke givet efterfølgende bisfosfonat. Der er behov for en specialistplan uden forsinkelse.",
    },
    patient: Some(Text {
        en: "It is important that you speak with your specialist soon: your last injection was {date}, and a plan for what follows is missing.",
        da: "Det er vigtigt, at du snart taler med din specialist: din seneste indsprøjtning var {date}, og der mangler en plan for det videre forløb.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static DENOSUMAB_EXIT_DEFERRED: Sentence = Sentence {
    key: "ph.specialist.denosumab-exit.deferred",
    clinician: Text {
        en: "Denosumab is stopped or overdue (last dose {date}), and she is pregnant or breastfeeding, or this is not clarified. An urgent specialist plan is needed.",
        da: "Denosumab er seponeret, eller fristen for næste dosis er overskredet (seneste dosis {date}), og kvinden er gravid eller ammer, eller det er uafklaret. Der skal hurtigst muligt lægges en plan med specialist.",
    },
    patient: Some(Text {
        en: "It is important that you speak with your specialist now: your last injection was {date}, and a plan is needed.",
        da: "Det er vigtigt, at du taler med din specialist nu: din seneste indsprøjtning var {date}, og der er brug for en plan.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static REVIEW_DUE: Sentence = Sentence {
    key: "ph.review",
    clinician: Text {
        en: "It is 12-24 months since {clock} ({date}): judge whether a relevant rise in BMD has become unlikely, and record the answer. The article does not say when the period starts; {clock} is the project's choice.",
        da: "Der er gået 12-24 måneder siden {clock} ({date}): vurdér, om en relevant BMD-stigning er blevet usandsynlig, og registrér svaret. Artiklen angiver ikke, hvornår perioden begynder; {clock} er projektets valg.",
    },
    patient: Some(Text {
        en: "It is time to talk with your doctor about how your bone density is developing.",
        da: "Det er tid til at tale med lægen om, hvordan din knogletæthed udvikler sig.",
    }),
    evidence: enum_set!(EvidenceId::S85 | EvidenceId::P19),
};

pub(crate) static REVIEW_OVERDUE: Sentence = Sentence {
    key: "ph.review.overdue",
    clinician: Text {
        en: "More than 24 months since {clock} ({date}), and it is not recorded whether a relevant rise in BMD is unlikely. The review is overdue.",
        da: "Mere end 24 måneder siden {clock} ({date}), og det er ikke registreret, om en relevant BMD-stigning er usandsynlig. Fristen for vurderingen er overskredet.",
    },
    patient: Some(Text {
        en: "The talk with your doctor about your bone density is overdue. Ask for an appointment.",
        da: "Samtalen med lægen om din knogletæthed burde have været holdt. Bed om en tid.",
    }),
    evidence: enum_set!(EvidenceId::S85 | EvidenceId::P19),
};

pub(crate) static REVIEW_LATE: Sentence = Sentence {
    key: "ph.review.late",
    clinician: Text {
        en: "More than 24 months since {clock} ({date}): the period in which the article places this judgement has passed.",
        da: "Mere end 24 måneder siden {clock} ({date}): den periode, artiklen knytter vurderingen til, er udløbet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S85 | EvidenceId::P19),
};

pub(crate) static CONSIDER_BASELINE: Sentence = Sentence {
    key: "ph.consider.baseline",
    clinician: Text {
        en: "Multiple collapses, very low BMD, and other measures not judged to be enough: starting antiosteoporotic treatment should be considered; the article advises this from the outset, after birth.",
        da: "Multiple sammenfald, meget lav BMD, og øvrige tiltag vurderes ikke at være nok: det bør overvejes at iværksætte antiosteoporotisk behandling; artiklen anbefaler det fra begyndelsen, efter fødslen.",
    },
    patient: Some(Text {
        en: "Your bone density is very low and you have several fractures. You and your specialist should consider medicine.",
        da: "Din knogletæthed er meget lav, og du har flere brud. Du og din specialist bør overveje medicin.",
    }),
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S105),
};

pub(crate) static CONSIDER_NEW_FRACTURE: Sentence = Sentence {
    key: "ph.consider.new-fracture",
    clinician: Text {
        en: "A new spontaneous or low-energy fracture after the diagnosis ({date}): starting antiosteoporotic treatment needs to be considered.",
        da: "Ny spontan fraktur eller lavenergifraktur efter diagnosen ({date}): det er nødvendigt at overveje opstart af antiosteoporotisk behandling.",
    },
    patient: Some(Text {
        en: "You have had a new fracture ({date}). You and your specialist should consider medicine.",
        da: "Du har fået et nyt brud ({date}). Du og din specialist bør overveje medicin.",
    }),
    evidence: enum_set!(EvidenceId::S84),
};

pub(crate) static CONSIDER_INSUFFICIENT_RECOVERY: Sentence = Sentence {
    key: "ph.consider.insufficient-recovery",
    clinician: Text {
        en: "At least 12 months since {clock} ({date}), and a relevant rise in BMD is judged unlikely: starting antiosteoporotic treatment needs to be considered.",
        da: "Mindst 12 måneder siden {clock} ({date}), og en relevant BMD-stigning vurderes usandsynlig: det er nødvendigt at overveje opstart af antiosteoporotisk behandling.",
    },
    patient: Some(Text {
        en: "Your bone density has not risen as hoped. You and your specialist should consider medicine.",
        da: "Din knogletæthed er ikke steget som håbet. Du og din specialist bør overveje medicin.",
    }),
    evidence: enum_set!(EvidenceId::S85 | EvidenceId::P19),
};

pub(crate) static WISH_MISSING: Sentence = Sentence {
    key: "ph.wish-missing",
    clinician: Text {
        en: "Not recorded: whether she may want more children. It has to be taken into account when treatment is planned.",
        da: "Ikke registreret: om kvinden kan ønske flere børn. Det skal indgå, når behandling planlægges.",
    },
    patient: Some(Text {
        en: "Tell your doctor whether you may want more children. It matters for the choice of medicine.",
        da: "Fortæl lægen, om du måske ønsker flere børn. Det har betydning for valg af medicin.",
    }),
    evidence: enum_set!(EvidenceId::S86),
};

pub(crate) static DEFER_PREGNANT: Sentence = Sentence {
    key: "ph.defer.pregnant",
    clinician: Text {
        en: "Deferred: pregnant. There is a basis for considering treatment ({basis}), but these medicines are generally advised against in pregnancy. Take the question up again after the birth.",
        da: "Udsat: gravid. Der er grundlag for at overveje behandling ({basis}), men lægemidlerne frarådes som hovedregel under graviditet. Tag spørgsmålet op igen efter fødslen.",
    },
    patient: Some(Text {
        en: "Medicine for the bones is not used while you are pregnant. Talk about it again after the birth.",
        da: "Medicin til knoglerne bruges ikke, mens du er gravid. Tal om det igen efter fødslen.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S72 | EvidenceId::S84 | EvidenceId::S85),
};

pub(crate) static DEFER_LACTATING: Sentence = Sentence {
    key: "ph.defer.lactating",
    clinician: Text {
        en: "Deferred: breastfeeding. There is a basis for considering treatment ({basis}), but these medicines are generally advised against while breastfeeding. Discuss the breastfeeding plan with the woman.",
        da: "Udsat: ammer. Der er grundlag for at overveje behandling ({basis}), men lægemidlerne frarådes som hovedregel under amning. Drøft planen for amningen med kvinden.",
    },
    patient: Some(Text {
        en: "Medicine for the bones is not used while you breastfeed. Talk with your doctor about your plans for breastfeeding.",
        da: "Medicin til knoglerne bruges ikke, mens du ammer. Tal med lægen om dine planer for amningen.",
    }),
    evidence: enum_set!(
        EvidenceId::S54 | EvidenceId::S71 | EvidenceId::S72 | EvidenceId::S84 | EvidenceId::S85
    ),
};

pub(crate) static ON_TREATMENT: Sentence = Sentence {
    key: "ph.on-treatment",
    clinician: Text {
        en: "Already treated with {agent}: no decision about starting. See the findings for {agent}.",
        da: "Allerede i behandling med {agent}: ingen stillingtagen til opstart. Se fundene for {agent}.",
    },
    patient: Some(Text {
        en: "You are already being treated with {agent}. Talk with your specialist about the plan for it.",
        da: "Du er allerede i behandling med {agent}. Tal med din specialist om planen for den.",
    }),
    evidence: enum_set!(EvidenceId::S69),
};

pub(crate) static ON_TREATMENT_NEW_FRACTURE: Sentence = Sentence {
    key: "ph.on-treatment.new-fracture",
    clinician: Text {
        en: "New low-energy or spontaneous fracture ({date}) during treatment with {agent}: a specialist should judge cause, adherence and treatment.",
        da: "Ny lavenergifraktur eller spontan fraktur ({date}) under behandling med {agent}: årsag, adhærens og behandling bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "You have had a new fracture ({date}) while being treated with {agent}. Contact your specialist.",
        da: "Du har fået et nyt brud ({date}) under behandling med {agent}. Kontakt din specialist.",
    }),
    evidence: enum_set!(EvidenceId::S84),
};

pub(crate) static AGENTS: Sentence = Sentence {
    key: "ph.agents",
    clinician: Text {
        en: "Used off-label in PLO: bisphosphonates, denosumab, teriparatide (most often), in single cases romosozumab. The article points primarily to teriparatide and bisphosphonates; a meta-analysis found the largest monthly lumbar rise with teriparatide. The studies do not allow a ranking.",
        da: "Anvendt off-label ved GAO: bisfosfonater, denosumab, teriparatid (hyppigst), i enkelte tilfælde romosozumab. Artiklen peger først og fremmest på teriparatid og bisfosfonat; en metaanalyse fandt størst månedlig lumbal stigning ved teriparatid. Studierne tillader ingen rangordning.",
    },
    patient: None,
    evidence: enum_set!(
        EvidenceId::S69
            | EvidenceId::S73
            | EvidenceId::S79
            | EvidenceId::S80
            | EvidenceId::S81
            | EvidenceId::S105
    ),
};

pub(crate) static DEBATED: Sentence = Sentence {
    key: "caveat.debated",
    clinician: Text {
        en: "BMD rises by itself after birth or weaning, so there is disagreement about antiosteoporotic medicine in PLO.",
        da: "Da BMD stiger spontant efter fødsel eller ammeophør, er der uenighed om antiosteoporotisk medicin ved GAO.",
    },
    patient: Some(Text {
        en: "Doctors disagree about medicine for PLO, because bone density often rises by itself.",
        da: "Læger er uenige om medicin ved GAO, fordi knogletætheden ofte stiger af sig selv.",
    }),
    evidence: enum_set!(EvidenceId::S62),
};

pub(crate) static PROJECT_LIMIT: Sentence = Sentence {
    key: "caveat.project-limit",
    clinician: Text {
        en: "PROJECT LIMIT: this answer rests on the project's own figure for very low BMD (Z-score below {limit}). The article gives none. Record the clinician's judgement.",
        da: "PROJEKTGRÆNSE: svaret hviler på projektets eget tal for meget lav BMD (Z-score under {limit}). Artiklen angiver intet. Registrér klinikerens vurdering.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82 | EvidenceId::P01),
};

pub(crate) static VERY_LOW_BY_PROJECT: Sentence = Sentence {
    key: "ph.very-low-by-project",
    clinician: Text {
        en: "That BMD is very low is so by this project's own limit (Z-score below {limit}), not the article's, which gives none. The clinician's judgement replaces it.",
        da: "At BMD er meget lav, følger af projektets egen grænse (Z-score under {limit}) og ikke af artiklen, som ingen grænse angiver. Klinikerens vurdering erstatter den.",
    },
    patient: Some(Text {
        en: "Your bone density counts as very low by this project's own limit, not the article's. Your doctor's judgement comes first.",
        da: "Din knogletæthed regnes for meget lav ud fra projektets egen grænse, ikke artiklens. Din læges vurdering går forud.",
    }),
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82 | EvidenceId::P01),
};

pub(crate) static NO_TRIAL: Sentence = Sentence {
    key: "banner.norct",
    clinician: Text {
        en: "No randomised clinical trial has tested these medicines in PLO, and no evidence-based guideline exists.",
        da: "Der foreligger ingen randomiserede kliniske forsøg med disse lægemidler ved GAO og ingen evidensbaseret vejledning.",
    },
    patient: Some(Text {
        en: "Medicine for the bones has not been tested in the most reliable kind of study in women with this condition, and there is no agreed guideline.",
        da: "Medicin til knoglerne er ikke afprøvet i lodtrækningsforsøg hos kvinder med denne sygdom, og der findes ingen fælles vejledning.",
    }),
    evidence: enum_set!(EvidenceId::S70 | EvidenceId::S106),
};

impl PossibleAnswer {
    /// How it reads in a list.
    pub(crate) const fn name(self) -> Text {
        match self {
            Self::Observe => Text { en: "watchful waiting", da: "afventende strategi" },
            Self::ConservativeJudgedSufficient | Self::GreyZone => {
                Text { en: "specialist judgement", da: "vurdering ved specialist" }
            }
            Self::Baseline | Self::InsufficientRecovery => {
                Text { en: "consider starting treatment", da: "overvej opstart af behandling" }
            }
            Self::DeferPregnant => {
                Text { en: "deferred while pregnant", da: "udsat under graviditet" }
            }
            Self::DeferLactating => {
                Text { en: "deferred while breastfeeding", da: "udsat under amning" }
            }
            Self::ReproductiveStatus => Text {
                en: "undetermined until pregnancy and breastfeeding are clarified",
                da: "uafklaret, indtil graviditet og amning er afklaret",
            },
            Self::WorkUp => Text {
                en: "undetermined until other causes are examined",
                da: "uafklaret, indtil andre årsager er udredt",
            },
        }
    }
}

impl StartBasis {
    /// How it reads inside a sentence.
    pub(crate) const fn name(self) -> Text {
        match self {
            Self::Baseline => Text {
                en: "multiple collapses, very low BMD, other measures not judged to be enough",
                da: "multiple sammenfald, meget lav BMD, øvrige tiltag vurderes ikke at være nok",
            },
            Self::NewFracture => {
                Text { en: "new fracture after the diagnosis", da: "ny fraktur efter diagnosen" }
            }
            Self::InsufficientRecovery => Text {
                en: "relevant rise in BMD judged unlikely after 12 months or more",
                da: "relevant BMD-stigning vurderet usandsynlig efter mindst 12 måneder",
            },
        }
    }
}

/// Every sentence of F-08.
pub(crate) static ALL: [&Sentence; 36] = [
    &NOT_APPLICABLE,
    &ALTERNATIVE_CAUSE,
    &UNDETERMINED,
    &WORK_UP,
    &REPRODUCTIVE_STATUS,
    &DIAGNOSIS_OPEN,
    &NEW_FRACTURE_OPEN,
    &MEDICATION_OPEN,
    &OBSERVE,
    &OBSERVE_PLAIN,
    &OBSERVE_DEFERRED,
    &OBSERVE_GAIN_EXPECTED,
    &CONSERVATIVE_SUFFICIENT,
    &GREY_ZONE,
    &GREY_ZONE_DEFERRED,
    &CRITERIA_NOT_MET,
    &LITERAL_TIME_WINDOW,
    &T_ONLY,
    &DENOSUMAB_EXIT,
    &DENOSUMAB_EXIT_DEFERRED,
    &REVIEW_DUE,
    &REVIEW_OVERDUE,
    &REVIEW_LATE,
    &CONSIDER_BASELINE,
    &CONSIDER_NEW_FRACTURE,
    &CONSIDER_INSUFFICIENT_RECOVERY,
    &WISH_MISSING,
    &DEFER_PREGNANT,
    &DEFER_LACTATING,
    &ON_TREATMENT,
    &ON_TREATMENT_NEW_FRACTURE,
    &AGENTS,
    &DEBATED,
    &PROJECT_LIMIT,
    &VERY_LOW_BY_PROJECT,
    &NO_TRIAL,
];

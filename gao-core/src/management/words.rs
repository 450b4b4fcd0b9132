//! The words of F-07.

use enumset::enum_set;

use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static OPEN: Sentence = Sentence {
    key: "base.open",
    clinician: Text {
        en: "Base care is listed once PLO is suspected. Too little is recorded to tell whether it is to be.",
        da: "Grundlæggende tiltag vises, når der er mistanke om GAO. Der er for få oplysninger til at afgøre det.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S102),
};

pub(crate) static CA_INCREASE: Sentence = Sentence {
    key: "base.ca-increase",
    clinician: Text {
        en: "Calcium intake ({mg} a day) is below {range} a day: increase by {gap}, diet and supplement together.",
        da: "Calciumindtaget ({mg} dagligt) er under {range} dagligt: øg med {gap}, kost og tilskud tilsammen.",
    },
    patient: Some(Text {
        en: "You get {mg} of calcium a day and should get {range}. You need {gap} more, from food or tablets.",
        da: "Du får {mg} calcium om dagen og bør få {range}. Du mangler {gap} fra mad eller tilskud.",
    }),
    evidence: enum_set!(EvidenceId::S52 | EvidenceId::S104),
};

pub(crate) static CA_ADEQUATE: Sentence = Sentence {
    key: "base.ca-adequate",
    clinician: Text {
        en: "Calcium intake ({mg} a day) is within {range} a day: continue.",
        da: "Calciumindtaget ({mg} dagligt) er inden for {range} dagligt: fortsæt uændret.",
    },
    patient: Some(Text {
        en: "You get enough calcium ({mg} a day; recommended {range}).",
        da: "Du får calcium nok ({mg} om dagen; anbefalet {range}).",
    }),
    evidence: enum_set!(EvidenceId::S52 | EvidenceId::S104),
};

pub(crate) static CA_ABOVE_RANGE: Sentence = Sentence {
    key: "base.ca-above-range",
    clinician: Text {
        en: "Calcium intake ({mg} a day) is above {range} a day. For information only: the article gives no upper limit.",
        da: "Calciumindtaget ({mg} dagligt) er over {range} dagligt. Kun til orientering: artiklen angiver ingen øvre grænse.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S52),
};

pub(crate) static CA_FAR_ABOVE_RANGE: Sentence = Sentence {
    key: "base.ca-above-range.review",
    clinician: Text {
        en: "Calcium intake ({mg} a day) is far above {range} a day: check the figure and review the supplements. The limit for this remark ({review} a day) is the project's.",
        da: "Calciumindtaget ({mg} dagligt) er langt over {range} dagligt: kontrollér tallet, og gennemgå tilskuddene. Grænsen for denne bemærkning ({review} dagligt) er projektets egen.",
    },
    patient: Some(Text {
        en: "You get a lot of calcium ({mg} a day; recommended {range}). Go through your supplements with your doctor.",
        da: "Du får meget calcium ({mg} om dagen; anbefalet {range}). Gennemgå dine tilskud med lægen.",
    }),
    evidence: enum_set!(EvidenceId::S52 | EvidenceId::P15),
};

pub(crate) static CA_ASK: Sentence = Sentence {
    key: "base.ca-ask",
    clinician: Text {
        en: "Calcium intake is not recorded. Ask about dairy products, other sources and supplements; aim: {range} a day.",
        da: "Calciumindtag er ikke registreret. Spørg til mejeriprodukter, andre kilder og tilskud; mål: {range} dagligt.",
    },
    patient: Some(Text {
        en: "Tell your doctor how much milk, cheese and yoghurt you have in a day, and which tablets you take. The aim is {range} of calcium.",
        da: "Fortæl lægen, hvor meget mælk, ost og yoghurt du får om dagen, og hvilke tilskud du tager. Målet er {range} calcium.",
    }),
    evidence: enum_set!(EvidenceId::S52 | EvidenceId::S104),
};

pub(crate) static VITD_AT_TARGET: Sentence = Sentence {
    key: "base.vitd-at-target",
    clinician: Text {
        en: "25-hydroxyvitamin D is {v} ({date}), above the aim of {limit}: continue.",
        da: "25-hydroxyvitamin D er {v} ({date}), over målet på {limit}: fortsæt uændret.",
    },
    patient: Some(Text {
        en: "Your vitamin D is high enough ({v}; aim above {limit}).",
        da: "Dit D-vitamin er højt nok ({v}; mål over {limit}).",
    }),
    evidence: enum_set!(EvidenceId::S53 | EvidenceId::S104),
};

pub(crate) static VITD_BELOW_TARGET: Sentence = Sentence {
    key: "base.vitd-below-target",
    clinician: Text {
        en: "25-hydroxyvitamin D is {v} ({date}) and should be above {limit}: supplement and measure again.",
        da: "25-hydroxyvitamin D er {v} ({date}) og bør ligge over {limit}: giv tilskud, og mål igen.",
    },
    patient: Some(Text {
        en: "Your vitamin D is too low ({v}; aim above {limit}). Ask your doctor which supplement you need.",
        da: "Dit D-vitamin er for lavt ({v}; mål over {limit}). Spørg lægen, hvilket tilskud du skal have.",
    }),
    evidence: enum_set!(EvidenceId::S53 | EvidenceId::S104),
};

pub(crate) static VITD_MEASURE: Sentence = Sentence {
    key: "base.vitd-measure",
    clinician: Text {
        en: "25-hydroxyvitamin D is not recorded: measure it. Aim: above {limit}.",
        da: "25-hydroxyvitamin D er ikke registreret: bestil måling. Mål: over {limit}.",
    },
    patient: Some(Text {
        en: "Your vitamin D should be measured in a blood test. The aim is above {limit}.",
        da: "Dit D-vitamin bør måles i en blodprøve. Målet er over {limit}.",
    }),
    evidence: enum_set!(EvidenceId::S53 | EvidenceId::S104),
};

pub(crate) static VITD_OUTDATED: Sentence = Sentence {
    key: "base.vitd-measure.outdated",
    clinician: Text {
        en: "25-hydroxyvitamin D was last measured on {date} ({v}), more than {months} months ago: measure it again. Aim: above {limit}.",
        da: "25-hydroxyvitamin D er senest målt {date} ({v}), for mere end {months} måneder siden: bestil ny måling. Mål: over {limit}.",
    },
    patient: Some(Text {
        en: "Your vitamin D should be measured again in a blood test. The aim is above {limit}.",
        da: "Dit D-vitamin bør måles igen i en blodprøve. Målet er over {limit}.",
    }),
    evidence: enum_set!(EvidenceId::S53 | EvidenceId::S104 | EvidenceId::P10),
};

pub(crate) static VITD_INCOMPLETE: Sentence = Sentence {
    key: "base.vitd-measure.incomplete",
    clinician: Text {
        en: "A recorded 25-hydroxyvitamin D cannot be read, or may be the latest: its date, its value or a unit of nmol/l or ng/ml is missing. Complete it from the laboratory's report, or measure. Aim: above {limit}.",
        da: "En registreret 25-hydroxyvitamin D kan ikke aflæses eller kan være den seneste: dato, værdi eller enhed i nmol/l eller ng/ml mangler. Hent det fra laboratoriets svar, eller bestil måling. Mål: over {limit}.",
    },
    patient: Some(Text {
        en: "Your doctor needs the full result of your vitamin D test, or a new blood test. The aim is above {limit}.",
        da: "Lægen har brug for det fulde svar på din D-vitaminprøve eller en ny blodprøve. Målet er over {limit}.",
    }),
    evidence: enum_set!(EvidenceId::S53 | EvidenceId::S104),
};

pub(crate) static LACT: Sentence = Sentence {
    key: "base.lact",
    clinician: Text {
        en: "Stopping or shortening breastfeeding should be considered, and decided together with the woman.",
        da: "Det bør overvejes at afkorte amningen eller holde helt op. Beslutningen træffes sammen med kvinden.",
    },
    patient: Some(Text {
        en: "It should be considered whether to stop breastfeeding or to shorten it. You decide together with your doctor.",
        da: "Det bør overvejes, om amningen skal stoppes eller gøres kortere. Det beslutter du sammen med lægen.",
    }),
    evidence: enum_set!(EvidenceId::S54),
};

pub(crate) static LACT_WHY: Sentence = Sentence {
    key: "base.lact.why",
    clinician: Text {
        en: "Background: over {exposure} months of full breastfeeding lumbar-spine BMD falls {fall} on average, and in normal physiology it is back about {recovery} months after weaning. Antiosteoporotic medicines are generally advised against while breastfeeding.",
        da: "Baggrund: under {exposure} måneders fuld amning falder BMD i lænderyggen i gennemsnit {fall}, og ved normal fysiologi er den genvundet omkring {recovery} måneder efter ammeophør. Antiosteoporotiske lægemidler frarådes som hovedregel under amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S19 | EvidenceId::S71),
};

pub(crate) static LACT_PLAN: Sentence = Sentence {
    key: "base.lact-plan",
    clinician: Text {
        en: "Talk before the birth about breastfeeding: stopping or shortening it should be considered in PLO. Decided together with the woman.",
        da: "Drøft amning før fødslen: ved GAO bør man overveje en kortere ammeperiode eller ophør. Beslutningen træffes sammen med kvinden.",
    },
    patient: Some(Text {
        en: "Talk with your doctor or midwife before the birth about breastfeeding and your bones. You decide together.",
        da: "Tal før fødslen med læge eller jordemoder om amning og dine knogler. I beslutter det sammen.",
    }),
    evidence: enum_set!(EvidenceId::S54),
};

pub(crate) static LACT_ASK: Sentence = Sentence {
    key: "base.lact-ask",
    clinician: Text {
        en: "Whether she breastfeeds now is not known. Ask whether she does, since when and how much.",
        da: "Det vides ikke, om kvinden ammer nu. Spørg, om hun gør det, siden hvornår og i hvilket omfang.",
    },
    patient: Some(Text {
        en: "Tell your doctor whether you breastfeed, and how much.",
        da: "Fortæl lægen, om du ammer, og hvor meget.",
    }),
    evidence: enum_set!(EvidenceId::S54),
};

pub(crate) static LACT_NA: Sentence = Sentence {
    key: "base.lact-na",
    clinician: Text {
        en: "Not breastfeeding: nothing to decide about breastfeeding now.",
        da: "Ammer ikke: der er intet at tage stilling til vedrørende amning nu.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S54),
};

pub(crate) static LACT_NA_PREGNANCY_OPEN: Sentence = Sentence {
    key: "base.lact-na.pregnancy-open",
    clinician: Text {
        en: "Not breastfeeding: nothing to decide about it now. Whether she is pregnant is not clarified; if she is, breastfeeding is talked over before the birth.",
        da: "Ammer ikke: der er intet at tage stilling til nu. Det er ikke afklaret, om kvinden er gravid; er hun det, drøftes amning før fødslen.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S54),
};

pub(crate) static ADDRESS: Sentence = Sentence {
    key: "base.address",
    clinician: Text {
        en: "A condition that may have contributed to the bone loss has to be addressed: {list}.",
        da: "En tilstand, der kan have bidraget til knogletabet, skal håndteres: {list}.",
    },
    patient: Some(Text {
        en: "Something that may have weakened your bones should be treated: {list}.",
        da: "Noget, der kan have svækket dine knogler, bør behandles: {list}.",
    }),
    evidence: enum_set!(EvidenceId::S55 | EvidenceId::S68),
};

pub(crate) static ADDRESS_OPEN: Sentence = Sentence {
    key: "base.address.open",
    clinician: Text {
        en: "A condition that may have contributed to the bone loss: {list}. Whether it is being treated is not recorded; if not, it has to be addressed.",
        da: "En tilstand, der kan have bidraget til knogletabet: {list}. Det er ikke registreret, om den behandles; gør den ikke, skal den håndteres.",
    },
    patient: Some(Text {
        en: "Tell your doctor whether you are being treated for this; it may have weakened your bones: {list}.",
        da: "Fortæl lægen, om du er i behandling for dette; det kan have svækket dine knogler: {list}.",
    }),
    evidence: enum_set!(EvidenceId::S55 | EvidenceId::S68),
};

pub(crate) static PHYSIO: Sentence = Sentence {
    key: "base.physio",
    clinician: Text {
        en: "Refer early to a physiotherapist for guidance.",
        da: "Henvis tidligt til vejledning hos fysioterapeut.",
    },
    patient: Some(Text {
        en: "You should get advice from a physiotherapist early on.",
        da: "Du bør tidligt få råd og vejledning af en fysioterapeut.",
    }),
    evidence: enum_set!(EvidenceId::S56),
};

pub(crate) static REHABILITATION: Sentence = Sentence {
    key: "base.rehabilitation",
    clinician: Text {
        en: "Plan rehabilitation adapted to the pain, to any fracture and to daily life.",
        da: "Planlæg genoptræning tilpasset smerter, eventuelle frakturer og hverdagen.",
    },
    patient: Some(Text {
        en: "You should have exercise that suits your pain and your everyday life.",
        da: "Du bør få genoptræning, der passer til dine smerter og din hverdag.",
    }),
    evidence: enum_set!(EvidenceId::S56),
};

pub(crate) static REHABILITATION_WITH_CHILD: Sentence = Sentence {
    key: "base.rehabilitation.child",
    clinician: Text {
        en: "Plan rehabilitation adapted to the pain, to any fracture and to the care of the child.",
        da: "Planlæg genoptræning tilpasset smerter, eventuelle frakturer og pasning af barnet.",
    },
    patient: Some(Text {
        en: "You should have exercise that suits your pain and your everyday life with the child.",
        da: "Du bør få genoptræning, der passer til dine smerter og din hverdag med barnet.",
    }),
    evidence: enum_set!(EvidenceId::S56),
};

pub(crate) static REHABILITATION_WITHOUT_PAIN: Sentence = Sentence {
    key: "base.rehabilitation.no-pain",
    clinician: Text {
        en: "Plan rehabilitation adapted to any fracture and to daily life.",
        da: "Planlæg genoptræning tilpasset eventuelle frakturer og hverdagen.",
    },
    patient: Some(Text {
        en: "You should have exercise that suits your back and your everyday life.",
        da: "Du bør få genoptræning, der passer til din ryg og din hverdag.",
    }),
    evidence: enum_set!(EvidenceId::S56),
};

pub(crate) static REHABILITATION_WITH_CHILD_WITHOUT_PAIN: Sentence = Sentence {
    key: "base.rehabilitation.child.no-pain",
    clinician: Text {
        en: "Plan rehabilitation adapted to any fracture and to the care of the child.",
        da: "Planlæg genoptræning tilpasset eventuelle frakturer og pasning af barnet.",
    },
    patient: Some(Text {
        en: "You should have exercise that suits your back and your everyday life with the child.",
        da: "Du bør få genoptræning, der passer til din ryg og din hverdag med barnet.",
    }),
    evidence: enum_set!(EvidenceId::S56),
};

pub(crate) static ANALGESIA_IF_PAIN: Sentence = Sentence {
    key: "base.analgesia.no-pain",
    clinician: Text {
        en: "No pain is recorded. If it comes: provide pain relief that is suitable in pregnancy or while breastfeeding.",
        da: "Der er ikke registreret smerter. Kommer de, så sørg for smertedækning, der er forenelig med graviditet eller amning.",
    },
    patient: Some(Text {
        en: "If you get pain, you should have help against it. Say if you are or could be pregnant, or breastfeed, so that the right kind is chosen.",
        da: "Får du smerter, bør du få hjælp mod dem. Sig til, hvis du er eller kan være gravid eller ammer, så der vælges noget, der passer.",
    }),
    evidence: enum_set!(EvidenceId::S56),
};

pub(crate) static CORSET_IF_PAIN: Sentence = Sentence {
    key: "base.corset.no-pain",
    clinician: Text {
        en: "If pain comes: for some with vertebral collapse a supporting corset can help against it.",
        da: "Kommer der smerter, kan et støttekorset for nogle med sammenfald være en hjælp mod dem.",
    },
    patient: Some(Text {
        en: "If you get pain: a supporting brace (corset) helps some women.",
        da: "Får du smerter, kan et støttekorset hjælpe nogle kvinder.",
    }),
    evidence: enum_set!(EvidenceId::S57),
};

pub(crate) static FOLLOW_UP_MOOD: Sentence = Sentence {
    key: "base.follow-up-mood",
    clinician: Text {
        en: "Anxiety and low mood are recorded: follow them up, also at later contacts.",
        da: "Angst og nedtrykthed er registreret: følg op på begge dele, også ved senere kontakter.",
    },
    patient: Some(Text {
        en: "You have said that you feel anxious and low. Your doctor or nurse should follow it up with you; say if it gets worse.",
        da: "Du har fortalt, at du er ængstelig og trist. Lægen eller sygeplejersken bør følge op på det sammen med dig; sig til, hvis det bliver værre.",
    }),
    evidence: enum_set!(EvidenceId::S61),
};

pub(crate) static ANALGESIA: Sentence = Sentence {
    key: "base.analgesia",
    clinician: Text {
        en: "Provide pain relief; check that it is suitable in pregnancy or while breastfeeding.",
        da: "Sørg for smertedækning; kontrollér, at den er forenelig med graviditet eller amning.",
    },
    patient: Some(Text {
        en: "You should have help against the pain. Say if you are or could be pregnant, or breastfeed, so that the right kind is chosen.",
        da: "Du bør få hjælp mod smerterne. Sig til, hvis du er eller kan være gravid eller ammer, så der vælges noget, der passer.",
    }),
    evidence: enum_set!(EvidenceId::S56),
};

pub(crate) static CORSET: Sentence = Sentence {
    key: "base.corset",
    clinician: Text {
        en: "For some with vertebral collapse a supporting corset can help against the pain.",
        da: "For nogle med sammenfald kan et støttekorset være en hjælp mod smerterne.",
    },
    patient: Some(Text {
        en: "A supporting brace (corset) helps some women with the pain.",
        da: "Et støttekorset hjælper nogle kvinder mod smerterne.",
    }),
    evidence: enum_set!(EvidenceId::S57),
};

pub(crate) static PSYCHOSOCIAL_SUPPORT: Sentence = Sentence {
    key: "base.psychosocial-support",
    clinician: Text {
        en: "Pain, loss of function, worry and anxiety weigh heavily at a vulnerable time. Map the network at home and offer psychological support; both matter a great deal.",
        da: "Smerter, funktionstab, bekymring og angst tynger i en sårbar tid. Afdæk netværket, og tilbyd psykologisk støtte; begge dele betyder meget.",
    },
    patient: Some(Text {
        en: "This comes at a time when you already have a lot to carry. Support from family, friends and professionals matters a great deal. Ask for it.",
        da: "Det her kommer på et tidspunkt, hvor du i forvejen har meget at bære. Støtte fra familie, venner og fagfolk betyder meget. Bed om den.",
    }),
    evidence: enum_set!(EvidenceId::S58 | EvidenceId::S59 | EvidenceId::S60 | EvidenceId::S103),
};

pub(crate) static SCREEN_ANXIETY_DEPRESSION: Sentence = Sentence {
    key: "base.screen-anxiety-depression",
    clinician: Text {
        en: "Ask about symptoms of anxiety and depression, also at later contacts.",
        da: "Spørg til angst- og depressionssymptomer, også ved senere kontakter.",
    },
    patient: Some(Text {
        en: "Tell your doctor or nurse if you feel low or anxious.",
        da: "Sig til lægen eller sygeplejersken, hvis du er trist eller ængstelig.",
    }),
    evidence: enum_set!(EvidenceId::S61),
};

pub(crate) static HELP: Sentence = Sentence {
    key: "base.help",
    clinician: Text {
        en: "She cannot care for the child unaided, as up to {share} cannot when symptoms begin. Arrange help at home.",
        da: "Kvinden kan ikke passe barnet alene; det samme gælder op til {share} ved symptomdebut. Sørg for hjælp i hjemmet.",
    },
    patient: Some(Text {
        en: "At first, many cannot look after their child alone. Ask for help at home; it is no failure.",
        da: "I starten kan mange ikke passe deres barn alene. Bed om hjælp i hjemmet; det er ikke et nederlag.",
    }),
    evidence: enum_set!(EvidenceId::S94),
};

pub(crate) static SMOKING: Sentence = Sentence {
    key: "base.smoking",
    clinician: Text {
        en: "Smoking is a possible risk factor that can be changed: offer help to stop.",
        da: "Rygning er en mulig risikofaktor, som kan påvirkes: tilbyd hjælp til rygestop.",
    },
    patient: Some(Text {
        en: "Smoking may weaken the bones. You can get help to stop.",
        da: "Rygning kan svække knoglerne. Du kan få hjælp til at holde op.",
    }),
    evidence: enum_set!(EvidenceId::S28 | EvidenceId::S68),
};

/// Every sentence of F-07.
pub(crate) static ALL: [&Sentence; 33] = [
    &OPEN,
    &CA_INCREASE,
    &CA_ADEQUATE,
    &CA_ABOVE_RANGE,
    &CA_FAR_ABOVE_RANGE,
    &CA_ASK,
    &VITD_AT_TARGET,
    &VITD_BELOW_TARGET,
    &VITD_MEASURE,
    &VITD_OUTDATED,
    &VITD_INCOMPLETE,
    &LACT,
    &LACT_WHY,
    &LACT_PLAN,
    &LACT_ASK,
    &LACT_NA,
    &LACT_NA_PREGNANCY_OPEN,
    &ADDRESS,
    &ADDRESS_OPEN,
    &PHYSIO,
    &REHABILITATION,
    &REHABILITATION_WITH_CHILD,
    &REHABILITATION_WITHOUT_PAIN,
    &REHABILITATION_WITH_CHILD_WITHOUT_PAIN,
    &ANALGESIA_IF_PAIN,
    &CORSET_IF_PAIN,
    &FOLLOW_UP_MOOD,
    &ANALGESIA,
    &CORSET,
    &PSYCHOSOCIAL_SUPPORT,
    &SCREEN_ANXIETY_DEPRESSION,
    &HELP,
    &SMOKING,
];

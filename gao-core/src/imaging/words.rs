//! The words of F-02.

use enumset::enum_set;

use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static XRAY: Sentence = Sentence {
    key: "img.xray",
    clinician: Text {
        en: "Order X-ray of the thoracic and lumbar spine.",
        da: "Rekvirér røntgen af columna thoracalis og lumbalis.",
    },
    patient: Some(Text {
        en: "An X-ray of your back should be taken. Tell the staff if you could be pregnant.",
        da: "Der bør tages røntgen af din ryg. Sig til, hvis du kan være gravid.",
    }),
    evidence: enum_set!(EvidenceId::S45),
};

pub(crate) static MRI_PREGNANT: Sentence = Sentence {
    key: "img.mri.preg",
    clinician: Text {
        en: "Use MRI of the spine instead of X-ray, because she is pregnant.",
        da: "Anvend MR af columna i stedet for røntgen, da kvinden er gravid.",
    },
    patient: Some(Text {
        en: "Because you are pregnant, your back is examined with MRI and not with X-ray.",
        da: "Fordi du er gravid, undersøges ryggen med MR-scanning og ikke med røntgen.",
    }),
    evidence: enum_set!(EvidenceId::S46),
};

pub(crate) static MRI_AFTER_NEGATIVE: Sentence = Sentence {
    key: "img.mri.neg",
    clinician: Text {
        en: "The {film} shows no fracture, but clinical suspicion is very strong: MRI of the spine can be added.",
        da: "{Film} viser ingen fraktur, men mistanken er klinisk meget stærk: MR af columna er næste mulighed.",
    },
    patient: Some(Text {
        en: "The {film} shows no fracture, but your symptoms still point to one. An MRI scan can show more.",
        da: "{picture} viser intet brud, men symptomerne tyder stadig på det. En MR-scanning kan vise mere.",
    }),
    evidence: enum_set!(EvidenceId::S47),
};

pub(crate) static MRI_AFTER_EQUIVOCAL: Sentence = Sentence {
    key: "img.mri.equivocal",
    clinician: Text {
        en: "The {film} is equivocal and suspicion is strong: MRI of the spine can settle it.",
        da: "{Film} er ikke entydig, og mistanken er stærk: MR af columna kan afklare det.",
    },
    patient: Some(Text {
        en: "The {film} does not give a clear answer. An MRI scan can show more.",
        da: "{picture} giver ikke et klart svar. En MR-scanning kan vise mere.",
    }),
    evidence: enum_set!(EvidenceId::S47 | EvidenceId::S48),
};

pub(crate) static MRI_WHY: Sentence = Sentence {
    key: "img.mri.why",
    clinician: Text {
        en: "MRI detects more fractures, lets their age be judged and can be used to exclude malignancy.",
        da: "MR har højere sensitivitet for fraktur, kan vise frakturens alder og kan bruges til at afkræfte malignitet.",
    },
    patient: Some(Text {
        en: "MRI finds more fractures than X-ray, can show how old they are, and can show whether something else is the cause.",
        da: "MR-scanning finder flere brud end røntgen, kan vise, hvor gamle de er, og kan vise, om der er en anden årsag.",
    }),
    evidence: enum_set!(EvidenceId::S48),
};

pub(crate) static CONSIDER_MRI: Sentence = Sentence {
    key: "img.consider-mri",
    clinician: Text {
        en: "Consider MRI of the spine. Purpose: {purpose}.",
        da: "Overvej MR af columna. Formål: {purpose}.",
    },
    patient: Some(Text {
        en: "Your doctor may consider an MRI scan of your back.",
        da: "Lægen kan overveje en MR-scanning af din ryg.",
    }),
    evidence: enum_set!(EvidenceId::S47 | EvidenceId::S48),
};

pub(crate) static CONSIDER_MRI_MISSING: Sentence = Sentence {
    key: "img.consider-mri.missing",
    clinician: Text {
        en: "The {film} shows no fracture, and it is not known whether suspicion is very strong. Clarify: {fact}. If suspicion is then very strong, consider MRI of the spine.",
        da: "{Film} viser ingen fraktur, og det er ikke afklaret, om mistanken er meget stærk. Afklar: {fact}. Er mistanken derefter meget stærk, overvej MR af columna.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S47),
};

pub(crate) static CONSIDER_IMAGING: Sentence = Sentence {
    key: "img.consider-imaging",
    clinician: Text {
        en: "Consider X-ray of the thoracic and lumbar spine; the choice depends on the clinical picture.",
        da: "Overvej røntgen af columna thoracalis og lumbalis; valget afhænger af det kliniske billede.",
    },
    patient: Some(Text {
        en: "Your doctor may consider a picture of your back.",
        da: "Lægen kan overveje at få taget billeder af din ryg.",
    }),
    evidence: enum_set!(EvidenceId::S07 | EvidenceId::S45),
};

pub(crate) static CONSIDER_IMAGING_MRI: Sentence = Sentence {
    key: "img.consider-imaging.mri",
    clinician: Text {
        en: "Consider MRI of the spine; the choice depends on the clinical picture.",
        da: "Overvej MR af columna; valget afhænger af det kliniske billede.",
    },
    patient: Some(Text {
        en: "Your doctor may consider an MRI scan of your back.",
        da: "Lægen kan overveje en MR-scanning af din ryg.",
    }),
    evidence: enum_set!(EvidenceId::S07 | EvidenceId::S46),
};

pub(crate) static ANSWERED: Sentence = Sentence {
    key: "img.answered",
    clinician: Text {
        en: "MRI of {date} covers the thoracic and lumbar spine and shows: {result}. No further imaging of the spine for fracture is proposed.",
        da: "MR {date} dækker columna thoracalis og lumbalis og viser: {result}. Der foreslås ikke yderligere billeddiagnostik af columna for fraktur.",
    },
    patient: Some(Text {
        en: "You have had an MRI scan of your back. Talk with your doctor about what it showed.",
        da: "Du har fået foretaget en MR-scanning af ryggen. Tal med lægen om, hvad den viste.",
    }),
    evidence: enum_set!(EvidenceId::S48),
};

pub(crate) static INCOMPLETE_REGION: Sentence = Sentence {
    key: "img.incomplete-region",
    clinician: Text {
        en: "The study of {date} ({method}) is incomplete: it does not cover both thoracic and lumbar spine. Missing: {region}. It stays open whether there is a fracture, or a further one.",
        da: "Undersøgelsen {date} ({method}) er ufuldstændig: den dækker ikke både columna thoracalis og lumbalis. Mangler: {region}. Det står åbent, om der er en fraktur eller flere.",
    },
    patient: Some(Text {
        en: "Only part of your back was examined, so the answer is not complete.",
        da: "Kun en del af ryggen er undersøgt, så svaret er ikke fuldstændigt.",
    }),
    evidence: enum_set!(EvidenceId::S45),
};

pub(crate) static OUTDATED: Sentence = Sentence {
    key: "img.outdated",
    clinician: Text {
        en: "The study of {date} ({method}) is outdated: it was made before the symptoms began or worsened ({onset}). It stays open whether there is a fracture, or a further one.",
        da: "Undersøgelsen {date} ({method}) er forældet: den er fra før symptomernes debut eller forværring ({onset}). Det står åbent, om der er en fraktur eller flere.",
    },
    patient: Some(Text {
        en: "The pictures are from before your symptoms began or became worse, so they cannot answer the question.",
        da: "Billederne er fra før, dine symptomer begyndte eller blev værre, så de kan ikke besvare spørgsmålet.",
    }),
    evidence: enum_set!(EvidenceId::S45),
};

pub(crate) static SAFETY_NET: Sentence = Sentence {
    key: "img.safety-net-reassess",
    clinician: Text {
        en: "No fracture on {film}. Reassess clinically if pain persists, worsens or becomes sudden, severe or localised, or if height is lost; MRI remains a clinical choice.",
        da: "Ingen fraktur på {film}. Revurdér klinisk, hvis smerten varer ved, tiltager eller bliver pludselig, kraftig eller lokaliseret, eller ved højdetab; MR er fortsat et klinisk valg.",
    },
    patient: Some(Text {
        en: "The {film} showed no fracture. Contact your doctor if the pain goes on, gets worse or becomes sudden, severe or fixed to one place, or if you become shorter.",
        da: "{picture} viste intet brud. Kontakt din læge, hvis smerten fortsætter, tager til eller bliver pludselig, kraftig eller sidder ét bestemt sted, eller hvis du bliver lavere.",
    }),
    evidence: enum_set!(EvidenceId::S07 | EvidenceId::S47),
};

pub(crate) static CONFIRM: Sentence = Sentence {
    key: "img.confirm",
    clinician: Text {
        en: "Clarify whether she is pregnant before any X-ray or DXA; breastfeeding does not exclude pregnancy. MRI need not wait.",
        da: "Afklar graviditetsstatus før røntgen og DXA; amning udelukker ikke graviditet. MR behøver ikke afvente.",
    },
    patient: Some(Text {
        en: "Before an X-ray or a DXA scan it must be known whether you are pregnant. You can be pregnant even while breastfeeding.",
        da: "Før røntgen og DXA-scanning skal det afklares, om du er gravid. Man kan være gravid, selv om man ammer.",
    }),
    evidence: enum_set!(EvidenceId::S45 | EvidenceId::S46),
};

pub(crate) static CONFIRM_WITHOUT_MRI: Sentence = Sentence {
    key: "img.confirm.without-mri",
    clinician: Text {
        en: "Clarify whether she is pregnant before any X-ray or DXA; breastfeeding does not exclude pregnancy. MRI is contraindicated.",
        da: "Afklar graviditetsstatus før røntgen og DXA; amning udelukker ikke graviditet. MR er kontraindiceret.",
    },
    patient: CONFIRM.patient,
    evidence: enum_set!(EvidenceId::S45 | EvidenceId::S46),
};

pub(crate) static HIP_WAITS: Sentence = Sentence {
    key: "img.hip.waits",
    clinician: Text {
        en: "Hip pain: once that is clarified the hip is to be examined, too. Think of hip fracture and of transient osteoporosis of the hip, which is another disease.",
        da: "Hoftesmerter: når det er afklaret, skal også hoften undersøges. Tænk på hoftefraktur og på transitorisk osteoporose i hoften, som er en anden sygdom.",
    },
    patient: Some(Text {
        en: "Your hip should be examined, too.",
        da: "Din hofte bør også undersøges.",
    }),
    evidence: enum_set!(EvidenceId::S107 | EvidenceId::X11),
};

pub(crate) static SHOWN: Sentence = Sentence {
    key: "img.shown-not-listed",
    clinician: Text {
        en: "The study of {date} ({method}) shows a fracture, and no fracture is listed: record which bone broke, and when.",
        da: "Undersøgelsen {date} ({method}) viser en fraktur, men ingen fraktur er registreret: angiv hvilken knogle og hvornår.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S45 | EvidenceId::S102),
};

pub(crate) static DXA_LATER: Sentence = Sentence {
    key: "img.dxa.later",
    clinician: Text {
        en: "BMD by DXA: after the birth at the earliest.",
        da: "BMD ved DXA: tidligst efter fødslen.",
    },
    patient: Some(Text {
        en: "Your bone density is measured after the birth at the earliest.",
        da: "Din knogletæthed måles tidligst efter fødslen.",
    }),
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static DXA_NOW: Sentence = Sentence {
    key: "img.dxa-now",
    clinician: Text {
        en: "Order DXA of the lumbar spine, leaving out collapsed vertebrae (at least two must remain), and of the hip.",
        da: "Rekvirér DXA af lænderyg uden sammenfaldne hvirvler (mindst to skal kunne indgå) og af hofte.",
    },
    patient: Some(Text {
        en: "Your bone density should be measured with a DXA scan.",
        da: "Din knogletæthed bør måles med en DXA-scanning.",
    }),
    evidence: enum_set!(EvidenceId::S49 | EvidenceId::X03),
};

pub(crate) static HIP: Sentence = Sentence {
    key: "img.hip",
    clinician: Text {
        en: "Hip pain: examine the hip with X-ray or MRI. Think of hip fracture and of transient osteoporosis of the hip, which is another disease.",
        da: "Hoftesmerter: undersøg hoften med røntgen eller MR. Tænk på hoftefraktur og på transitorisk osteoporose i hoften, som er en anden sygdom.",
    },
    patient: Some(Text {
        en: "Your hip should be examined with X-ray or MRI. Tell the staff if you could be pregnant.",
        da: "Din hofte bør undersøges med røntgen eller MR-scanning. Sig til, hvis du kan være gravid.",
    }),
    evidence: enum_set!(EvidenceId::S107 | EvidenceId::X11),
};

pub(crate) static HIP_WITHOUT_MRI: Sentence = Sentence {
    key: "img.hip.without-mri",
    clinician: Text {
        en: "Hip pain: examine the hip with X-ray; MRI is contraindicated. Think of hip fracture and of transient osteoporosis of the hip, which is another disease.",
        da: "Hoftesmerter: undersøg hoften med røntgen; MR er kontraindiceret. Tænk på hoftefraktur og på transitorisk osteoporose i hoften, som er en anden sygdom.",
    },
    patient: Some(Text {
        en: "Your hip should be examined with X-ray. Tell the staff if you could be pregnant.",
        da: "Din hofte bør undersøges med røntgen. Sig til, hvis du kan være gravid.",
    }),
    evidence: enum_set!(EvidenceId::S107 | EvidenceId::X11),
};

pub(crate) static HIP_MRI: Sentence = Sentence {
    key: "img.hip.mri",
    clinician: Text {
        en: "Hip pain: examine the hip with MRI. Think of hip fracture and of transient osteoporosis of the hip, which is another disease.",
        da: "Hoftesmerter: undersøg hoften med MR. Tænk på hoftefraktur og på transitorisk osteoporose i hoften, som er en anden sygdom.",
    },
    patient: Some(Text {
        en: "Your hip should be examined with an MRI scan.",
        da: "Din hofte bør undersøges med MR-scanning.",
    }),
    evidence: enum_set!(EvidenceId::S46 | EvidenceId::S107 | EvidenceId::X11),
};

pub(crate) static DISCUSS: Sentence = Sentence {
    key: "img.discuss-with-radiology",
    clinician: Text {
        en: "MRI is contraindicated. Discuss the choice of method with a radiologist; X-ray is not chosen automatically.",
        da: "MR er kontraindiceret. Drøft valg af metode med radiolog; røntgen vælges ikke automatisk.",
    },
    patient: Some(Text {
        en: "You cannot have an MRI scan. Your doctor will find another way together with the X-ray department.",
        da: "Du kan ikke få en MR-scanning. Lægen finder en anden løsning sammen med røntgenafdelingen.",
    }),
    evidence: enum_set!(EvidenceId::S46 | EvidenceId::S48),
};

pub(crate) static WORKUP: Sentence = Sentence {
    key: "img.fracture-workup-independent-of-gao",
    clinician: Text {
        en: "The timing does not fit PLO, but the findings ({list}) need fracture work-up in their own right.",
        da: "Tidspunktet passer ikke med GAO, men fundene ({list}) kræver frakturudredning i sig selv.",
    },
    patient: Some(Text {
        en: "Your symptoms can come from a fracture even though the time is unusual for this condition. They should be investigated.",
        da: "Dine symptomer kan skyldes et brud, selv om tidspunktet er usædvanligt for denne sygdom. De bør udredes.",
    }),
    evidence: enum_set!(EvidenceId::S38 | EvidenceId::S50),
};

pub(crate) static DISCUSS_EQUIVOCAL: Sentence = Sentence {
    key: "img.discuss-with-radiology.equivocal",
    clinician: Text {
        en: "The MRI is equivocal. Discuss with a radiologist what can settle the question of fracture.",
        da: "MR er ikke entydig. Drøft med radiolog, hvad der kan afklare spørgsmålet om fraktur.",
    },
    patient: Some(Text {
        en: "The MRI scan does not give a clear answer. Your doctor discusses the next step with a specialist in imaging.",
        da: "MR-scanningen giver ikke et klart svar. Lægen drøfter næste skridt med en røntgenlæge.",
    }),
    evidence: enum_set!(EvidenceId::S48),
};

pub(crate) static DISCUSS_HIP: Sentence = Sentence {
    key: "img.discuss-with-radiology.hip",
    clinician: Text {
        en: "Hip pain, and MRI is contraindicated: discuss with a radiologist how the hip is examined. Think of hip fracture and of transient osteoporosis of the hip, which is another disease.",
        da: "Hoftesmerter, og MR er kontraindiceret: drøft med radiolog, hvordan hoften undersøges. Tænk på hoftefraktur og på transitorisk osteoporose i hoften, som er en anden sygdom.",
    },
    patient: Some(Text {
        en: "Your hip hurts, and you cannot have an MRI scan. Your doctor will find another way together with the X-ray department.",
        da: "Du har ondt i hoften og kan ikke få en MR-scanning. Lægen finder en anden løsning sammen med røntgenafdelingen.",
    }),
    evidence: enum_set!(EvidenceId::S46 | EvidenceId::S107 | EvidenceId::X11),
};

pub(crate) static HIP_MRI_AFTER_FILM: Sentence = Sentence {
    key: "img.hip.mri.after-film",
    clinician: Text {
        en: "The {film} of the hip shows no certain fracture. It can miss a stress fracture and marrow oedema: consider MRI of the hip.",
        da: "{Film} af hoften viser ingen oplagt fraktur. Den kan overse en stressfraktur og knoglemarvsødem: overvej MR af hoften.",
    },
    patient: Some(Text {
        en: "The {film} of your hip does not show everything. Your doctor may consider an MRI scan.",
        da: "{picture} af hoften viser ikke alt. Lægen kan overveje en MR-scanning.",
    }),
    evidence: enum_set!(EvidenceId::S48 | EvidenceId::S107 | EvidenceId::X11),
};

pub(crate) static DISCUSS_HIP_EQUIVOCAL: Sentence = Sentence {
    key: "img.discuss-with-radiology.hip.equivocal",
    clinician: Text {
        en: "The MRI of the hip is equivocal. Discuss with a radiologist what can settle it.",
        da: "MR af hoften er ikke entydig. Drøft med radiolog, hvad der kan afklare fundet.",
    },
    patient: Some(Text {
        en: "The MRI scan of your hip does not give a clear answer. Your doctor discusses the next step with a specialist in imaging.",
        da: "MR-scanningen af hoften giver ikke et klart svar. Lægen drøfter næste skridt med en røntgenlæge.",
    }),
    evidence: enum_set!(EvidenceId::S48 | EvidenceId::S107 | EvidenceId::X11),
};

pub(crate) static OUTDATED_FRACTURE: Sentence = Sentence {
    key: "img.outdated.fracture",
    clinician: Text {
        en: "The study of {date} ({method}) is outdated: it was made before the fracture. The question of further fractures stays open.",
        da: "Undersøgelsen {date} ({method}) er forældet: den er fra før frakturen. Spørgsmålet om yderligere frakturer står åbent.",
    },
    patient: Some(Text {
        en: "The pictures are too old to answer the question.",
        da: "Billederne er for gamle til at besvare spørgsmålet.",
    }),
    evidence: enum_set!(EvidenceId::S45),
};

pub(crate) static SAFETY_NET_PLAIN: Sentence = Sentence {
    key: "img.safety-net-reassess.plain",
    clinician: Text {
        en: "Reassess clinically if pain persists, worsens or becomes sudden, severe or localised, or if height is lost.",
        da: "Revurdér klinisk, hvis smerten varer ved, tiltager eller bliver pludselig, kraftig eller lokaliseret, eller ved højdetab.",
    },
    patient: Some(Text {
        en: "Contact your doctor if the pain goes on, gets worse or becomes sudden, severe or fixed to one place, or if you become shorter.",
        da: "Kontakt din læge, hvis smerten fortsætter, tager til eller bliver pludselig, kraftig eller sidder ét bestemt sted, eller hvis du bliver lavere.",
    }),
    evidence: enum_set!(EvidenceId::S07),
};

pub(crate) static DXA_EXPECTED: Sentence = Sentence {
    key: "img.dxa.later.expected",
    clinician: Text {
        en: "Expected date of birth {date}; provisional.",
        da: "Forventet fødsel {date}; foreløbig dato.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static ONSET_NEEDED: Sentence = Sentence {
    key: "img.onset-date-needed",
    clinician: Text {
        en: "The study of {date} ({method}) cannot be placed: it is not known whether it was made before or after the symptoms began. Until the onset is dated it stays open whether there is a fracture, or a further one.",
        da: "Undersøgelsen {date} ({method}) kan ikke placeres: det vides ikke, om den er fra før eller efter symptomdebut. Indtil debut er dateret, står det åbent, om der er en fraktur eller flere.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S45),
};

/// Told to her for any fact that the report of a study would give.
const REPORT_MISSING: Text = Text {
    en: "The report of an examination you have had is missing. Your doctor should find it; it may spare you another one.",
    da: "Beskrivelsen af en undersøgelse, du har fået, mangler. Lægen bør finde den; den kan måske spare dig for endnu en.",
};

pub(crate) static STUDY_DATE_NEEDED: Sentence = Sentence {
    key: "img.study-date-needed",
    clinician: Text {
        en: "A study ({method}) is recorded without its date. Until the date is known it stays open whether there is a fracture, or a further one.",
        da: "En undersøgelse ({method}) er registreret uden dato. Indtil datoen er kendt, står det åbent, om der er en fraktur eller flere.",
    },
    patient: Some(REPORT_MISSING),
    evidence: enum_set!(EvidenceId::S45),
};

pub(crate) static REGION_NEEDED: Sentence = Sentence {
    key: "img.region-needed",
    clinician: Text {
        en: "The study of {date} ({method}) is recorded without the regions it shows. Until these are known it stays open whether there is a fracture, or a further one.",
        da: "Undersøgelsen {date} ({method}) er registreret uden angivelse af område. Indtil det er kendt, står det åbent, om der er en fraktur eller flere.",
    },
    patient: Some(REPORT_MISSING),
    evidence: enum_set!(EvidenceId::S45),
};

pub(crate) static RESULT_NEEDED: Sentence = Sentence {
    key: "img.result-needed",
    clinician: Text {
        en: "The study of {date} ({method}) is recorded without its result. Obtain the report.",
        da: "Undersøgelsen {date} ({method}) er registreret uden resultat. Indhent beskrivelsen.",
    },
    patient: Some(REPORT_MISSING),
    evidence: enum_set!(EvidenceId::S45),
};

/// Every sentence of F-02.
pub(crate) static ALL: [&Sentence; 35] = [
    &XRAY,
    &MRI_PREGNANT,
    &MRI_AFTER_NEGATIVE,
    &MRI_AFTER_EQUIVOCAL,
    &MRI_WHY,
    &CONSIDER_MRI,
    &CONSIDER_MRI_MISSING,
    &CONSIDER_IMAGING,
    &CONSIDER_IMAGING_MRI,
    &ANSWERED,
    &INCOMPLETE_REGION,
    &OUTDATED,
    &ONSET_NEEDED,
    &STUDY_DATE_NEEDED,
    &RESULT_NEEDED,
    &REGION_NEEDED,
    &SAFETY_NET,
    &SAFETY_NET_PLAIN,
    &CONFIRM,
    &CONFIRM_WITHOUT_MRI,
    &SHOWN,
    &DXA_LATER,
    &DXA_EXPECTED,
    &DXA_NOW,
    &HIP,
    &HIP_WITHOUT_MRI,
    &HIP_WAITS,
    &HIP_MRI,
    &DISCUSS,
    &DISCUSS_EQUIVOCAL,
    &DISCUSS_HIP,
    &HIP_MRI_AFTER_FILM,
    &DISCUSS_HIP_EQUIVOCAL,
    &OUTDATED_FRACTURE,
    &WORKUP,
];

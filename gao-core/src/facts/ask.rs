//! How to get each fact, in the words of the reader.

use enumset::enum_set;

use crate::evidence::{EvidenceId, EvidenceSet};
use crate::sentence::Sentence;
use crate::text::Text;

pub(crate) static PREGNANCY_STATUS: Sentence = Sentence {
    key: "ask.pregnancy-status",
    clinician: Text {
        en: "Ask whether she is pregnant and confirm with a pregnancy test if in doubt; record answer and date. An answer counts for a short time only. Breastfeeding does not exclude pregnancy.",
        da: "Spørg til graviditet, og bekræft med graviditetstest ved tvivl; registrér svar og dato. Svaret gælder kun kort tid. Amning udelukker ikke graviditet.",
    },
    patient: Some(Text {
        en: "Tell whether you are or could be pregnant. If you do not know, take a pregnancy test.",
        da: "Fortæl, om du er eller kan være gravid. Tag en graviditetstest, hvis du er i tvivl.",
    }),
    evidence: enum_set!(EvidenceId::S46 | EvidenceId::S71 | EvidenceId::P16),
};

pub(crate) static DATING: Sentence = Sentence {
    key: "ask.dating",
    clinician: Text {
        en: "Take due date from ultrasound if present, otherwise first day of the last period, or gestational age at birth (maternity record).",
        da: "Brug terminsdato fra ultralyd, ellers sidste menstruations første dag eller gestationsalder ved fødslen (svangre- eller fødejournal).",
    },
    patient: Some(Text {
        en: "Find your due date in the maternity record.",
        da: "Find din terminsdato i vandrejournalen.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::P02),
};

pub(crate) static LACTATION: Sentence = Sentence {
    key: "ask.lactation",
    clinician: Text {
        en: "Ask whether she breastfed, from when, until when, and whether fully or partly.",
        da: "Spørg, om kvinden har ammet, fra hvornår, til hvornår, og om det var fuldt eller delvist.",
    },
    patient: Some(Text {
        en: "Tell whether you breastfeed or breastfed, and from when to when.",
        da: "Fortæl, om du ammer eller har ammet, og fra hvornår til hvornår.",
    }),
    evidence: enum_set!(EvidenceId::S04 | EvidenceId::S44 | EvidenceId::S54),
};

pub(crate) static PREGNANCIES: Sentence = Sentence {
    key: "ask.pregnancies",
    clinician: Text {
        en: "Ask about every pregnancy, losses and terminations too, and record that the list is complete.",
        da: "Spørg til alle graviditeter, også spontane og provokerede aborter, og registrér, at listen er fuldstændig.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static BORN_AT_TERM: Sentence = Sentence {
    key: "ask.born-at-term",
    clinician: Text {
        en: "Ask whether the child was born at term, if no due date or gestational age can be found.",
        da: "Spørg, om barnet er født til termin, hvis hverken terminsdato eller gestationsalder kan findes.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static PREGNANCY_OUTCOME: Sentence = Sentence {
    key: "ask.pregnancy-outcome",
    clinician: Text {
        en: "Ask whether the pregnancy is ongoing or how it ended: live birth, stillbirth, loss or termination.",
        da: "Spørg, om graviditeten er i gang, eller hvordan den endte: levendefødt barn, dødfødt barn, spontan eller provokeret abort.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static BIRTH_DATE: Sentence = Sentence {
    key: "ask.birth-date",
    clinician: Text {
        en: "Ask for the date of the birth, all dates for twins.",
        da: "Spørg til datoen for fødslen, ved tvillinger begge.",
    },
    patient: Some(Text { en: "Tell when the birth was.", da: "Fortæl, hvornår fødslen var." }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S49),
};

pub(crate) static PLURALITY: Sentence = Sentence {
    key: "ask.plurality",
    clinician: Text {
        en: "Ask whether the pregnancy carried one child, twins or more.",
        da: "Spørg, om det var en enkeltgraviditet, tvillinger eller flere.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static LACTATION_END: Sentence = Sentence {
    key: "ask.lactation-end",
    clinician: Text {
        en: "Ask for the date breastfeeding stopped, or record that it continues.",
        da: "Spørg til datoen for ammeophør, eller registrér, at amningen fortsætter.",
    },
    patient: Some(Text {
        en: "Tell when you stopped breastfeeding.",
        da: "Fortæl, hvornår du holdt op med at amme.",
    }),
    evidence: enum_set!(EvidenceId::S83 | EvidenceId::S85),
};

pub(crate) static FRACTURE_CONFIRMED: Sentence = Sentence {
    key: "ask.fracture-confirmed",
    clinician: Text {
        en: "Obtain the radiology report: is the fracture confirmed, and at which level?",
        da: "Indhent beskrivelsen fra radiologisk afdeling: er frakturen bekræftet, og på hvilket niveau?",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static SPINE_IMAGING_EXISTING: Sentence = Sentence {
    key: "ask.spine-imaging.existing",
    clinician: Text {
        en: "Obtain the existing report with date and regions; if there is none, the choice of method depends on whether she is pregnant.",
        da: "Indhent den eksisterende beskrivelse med dato og områder; findes ingen, afhænger valg af metode af, om kvinden er gravid.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static IMAGING_REPORT: Sentence = Sentence {
    key: "ask.imaging-report",
    clinician: Text {
        en: "Take date, method, regions and result from the existing radiology report.",
        da: "Hent dato, metode, områder og resultat fra den eksisterende radiologiske beskrivelse.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static FRACTURES: Sentence = Sentence {
    key: "ask.fractures",
    clinician: Text {
        en: "Ask about every fracture, suspected ones too, and record that the list is complete.",
        da: "Spørg til alle frakturer, også mistænkte, og registrér, at listen er fuldstændig.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static FRACTURE_SITE: Sentence = Sentence {
    key: "ask.fracture-site",
    clinician: Text {
        en: "Record which bone is broken.",
        da: "Registrér, hvilken knogle der er brækket.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static FRACTURE_SIDE: Sentence = Sentence {
    key: "ask.fracture-side",
    clinician: Text {
        en: "Record on which side the bone is broken.",
        da: "Registrér, i hvilken side knoglen er brækket.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static FRACTURE_DATE: Sentence = Sentence {
    key: "ask.fracture-date",
    clinician: Text {
        en: "Date the fracture from symptoms, earlier images or MRI signs of age; an interval will do.",
        da: "Datér frakturen ud fra symptomer, tidligere billeder eller MR-tegn på frakturens alder; et interval er nok.",
    },
    patient: Some(Text {
        en: "When do you think the fracture happened?",
        da: "Hvornår tror du, bruddet opstod?",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S48),
};

pub(crate) static FRACTURE_MECHANISM: Sentence = Sentence {
    key: "ask.fracture-mechanism",
    clinician: Text {
        en: "Ask how the fracture came about: by itself, low energy (at most a fall from standing height), or a greater force.",
        da: "Spørg, hvordan frakturen opstod: spontant, ved lav energi (højst fald fra egen højde) eller ved større kraft.",
    },
    patient: Some(Text {
        en: "What happened when the fracture occurred? Did you fall, lift something, or nothing at all?",
        da: "Hvad skete der, da bruddet opstod? Faldt du, løftede du noget, eller skete der ingenting?",
    }),
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static FRACTURE_GRADE: Sentence = Sentence {
    key: "ask.fracture-grade",
    clinician: Text {
        en: "Ask the radiologist for the Genant grade of each fracture.",
        da: "Bed radiologen angive Genant-grad for hver fraktur.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X04),
};

pub(crate) static FRACTURE_AGE: Sentence = Sentence {
    key: "ask.fracture-age",
    clinician: Text {
        en: "Ask the radiologist whether the fracture is recent or old, as far as existing images show it.",
        da: "Spørg radiologen, om frakturen er frisk eller gammel, så vidt foreliggende billeder viser det.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static FRACTURE_IMAGING: Sentence = Sentence {
    key: "ask.fracture-imaging",
    clinician: Text {
        en: "Record which of the imaging studies show the fracture.",
        da: "Registrér, hvilke af billedundersøgelserne der viser frakturen.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static IMAGING_ID: Sentence = Sentence {
    key: "ask.imaging-id",
    clinician: Text {
        en: "Give the study an identifier, so that a fracture can point to it.",
        da: "Giv undersøgelsen et id, så en fraktur kan henvise til den.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static MARROW: Sentence = Sentence {
    key: "ask.marrow",
    clinician: Text {
        en: "Ask the radiologist whether the marrow signal of the existing MRI is benign or suspicious.",
        da: "Spørg radiologen, om marvsignalet på den foreliggende MR er benignt eller suspekt.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static MRI_CONTRAINDICATION: Sentence = Sentence {
    key: "ask.mri-contraindication",
    clinician: Text {
        en: "Record whether MRI can be done (implants, claustrophobia).",
        da: "Registrér, om MR kan udføres (implantater, klaustrofobi).",
    },
    patient: Some(Text {
        en: "Do you have metal in your body, or is it hard for you to lie in a narrow scanner?",
        da: "Har du metal i kroppen, eller har du svært ved at ligge i en smal scanner?",
    }),
    evidence: enum_set!(EvidenceId::S46),
};

pub(crate) static DXA_REPORT: Sentence = Sentence {
    key: "ask.dxa-report",
    clinician: Text {
        en: "Take it from the report of the existing measurement.",
        da: "Hent det fra svaret på den foreliggende måling.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static DXA_VERTEBRAE: Sentence = Sentence {
    key: "ask.dxa-vertebrae",
    clinician: Text {
        en: "Ask the DXA centre which vertebrae were included, or to report again without the fractured ones.",
        da: "Spørg DXA-afdelingen, hvilke hvirvler der indgår, eller bed om ny opgørelse uden de frakturerede.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static DXA_DEVICE: Sentence = Sentence {
    key: "ask.dxa-device",
    clinician: Text {
        en: "Record maker, model and serial number of the scanner for both measurements.",
        da: "Registrér fabrikat, model og serienummer på scanneren ved begge målinger.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X12),
};

pub(crate) static DXA_REFERENCE: Sentence = Sentence {
    key: "ask.dxa-reference",
    clinician: Text {
        en: "Ask the DXA centre for name, mean and standard deviation of its reference population at her age.",
        da: "Spørg DXA-afdelingen om navn, middelværdi og standarddeviation for referencepopulationen ved kvindens alder.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static PRECISION: Sentence = Sentence {
    key: "ask.precision",
    clinician: Text {
        en: "Ask the DXA centre for its precision error (or least significant change) for this region.",
        da: "Bed DXA-afdelingen om centrets præcisionsfejl (eller mindste signifikante ændring) for området.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X02),
};

pub(crate) static PRECISION_SCOPE: Sentence = Sentence {
    key: "ask.precision-scope",
    clinician: Text {
        en: "Ask the DXA centre which scanner, region and vertebrae its precision error holds for.",
        da: "Spørg DXA-afdelingen, hvilken scanner, hvilket område og hvilke hvirvler præcisionsfejlen gælder for.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static CROSS_CALIBRATION: Sentence = Sentence {
    key: "ask.cross-calibration",
    clinician: Text {
        en: "Ask the DXA centre whether the two scanners are cross-calibrated, for which region, and where it is documented.",
        da: "Spørg DXA-afdelingen, om de to scannere er krydskalibreret, for hvilket område, og hvor det er dokumenteret.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static DXA_EXISTING: Sentence = Sentence {
    key: "ask.dxa.existing",
    clinician: Text {
        en: "Obtain the report of an existing DXA with the Z-score per region and the vertebrae used.",
        da: "Indhent svaret på en foreliggende DXA med Z-score for hvert område og angivelse af de anvendte hvirvler.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static DXA_EXISTING_OR_WAIT: Sentence = Sentence {
    key: "ask.dxa.existing-or-wait",
    clinician: Text {
        en: "Record whether these are all DXA measurements, each with the Z-score per region and the vertebrae used; if none was made after the birth, the measurement waits: {reason}.",
        da: "Registrér, om det er alle DXA-målinger, hver med Z-score for hvert område og de anvendte hvirvler; er ingen foretaget efter fødslen, afventer målingen: {reason}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static DXA_EXISTING_OR_NEW: Sentence = Sentence {
    key: "ask.dxa.existing-or-new",
    clinician: Text {
        en: "Record whether these are all DXA measurements, each with the Z-score per region and the vertebrae used; if none was made after the birth, order DXA of the lumbar spine and hip.",
        da: "Registrér, om det er alle DXA-målinger, hver med Z-score for hvert område og de anvendte hvirvler; er ingen foretaget efter fødslen, så rekvirér DXA af lænderyg og hofte.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S49),
};

pub(crate) static DXA_OUTDATED: Sentence = Sentence {
    key: "ask.dxa.outdated",
    clinician: Text {
        en: "The recorded BMD is more than {months} months old and no longer counts as current: obtain the report of a newer DXA, or order DXA of the lumbar spine and hip.",
        da: "Den registrerede BMD er mere end {months} måneder gammel og kan ikke længere anses for aktuel: indhent svaret på en nyere DXA, eller rekvirér DXA af lænderyg og hofte.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82 | EvidenceId::P07),
};

pub(crate) static DXA_OUTDATED_DEFERRED: Sentence = Sentence {
    key: "ask.dxa.outdated.deferred",
    clinician: Text {
        en: "The recorded BMD is more than {months} months old and no longer counts as current: obtain the report of a newer DXA; if there is none, the measurement waits: {reason}.",
        da: "Den registrerede BMD er mere end {months} måneder gammel og kan ikke længere anses for aktuel: indhent svaret på en nyere DXA; findes ingen, afventer målingen: {reason}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S49 | EvidenceId::S72 | EvidenceId::S82 | EvidenceId::P07),
};

pub(crate) static Z_SCORE: Sentence = Sentence {
    key: "ask.z-score",
    clinician: Text {
        en: "Ask the DXA centre for the Z-score of each region.",
        da: "Bed DXA-afdelingen om Z-score for hvert område.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static T_SCORE: Sentence = Sentence {
    key: "ask.t-score",
    clinician: Text {
        en: "Not requested, since the Z-score counts before the menopause: record a T-score only if the report prints one.",
        da: "Efterspørges ikke, da Z-scoren tæller før menopausen: registrér kun en T-score, hvis den står i svaret.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static SPINE_NOT_EVALUABLE: Sentence = Sentence {
    key: "ask.spine-not-evaluable",
    clinician: Text {
        en: "Ask the DXA centre whether the lumbar spine can be evaluated; if not, record it, so that the hip counts.",
        da: "Spørg DXA-afdelingen, om lænderyggen kan vurderes; hvis ikke, registrér det, så hoften tæller.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static PRECISION_SAME_DAY: Sentence = Sentence {
    key: "ask.precision-same-day",
    clinician: Text {
        en: "Ask the DXA centre whether the scans behind its precision error were made on the same day.",
        da: "Spørg DXA-afdelingen, om målingerne bag præcisionsfejlen er foretaget samme dag.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static LABORATORY_REPORT: Sentence = Sentence {
    key: "ask.laboratory-report",
    clinician: Text {
        en: "Take value, unit, reference limits and date from the laboratory's report.",
        da: "Hent værdi, enhed, referencegrænser og dato fra laboratoriets svar.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static RISK_FACTORS: Sentence = Sentence {
    key: "ask.risk-factors",
    clinician: Text {
        en: "Go through the risk factors: family history, earlier low bone mass, inflammatory disease, immobilisation, glucocorticoid, heparin, reduced fertility.",
        da: "Gennemgå risikofaktorer: familiær disposition, tidligere lav knoglemasse, inflammatorisk sygdom, immobilisering, glukokortikoid, heparin, nedsat fertilitet.",
    },
    patient: Some(Text {
        en: "Is there osteoporosis in your family? Which medicines have you had?",
        da: "Er der knogleskørhed i familien? Hvilken medicin har du fået?",
    }),
    evidence: enum_set!(
        EvidenceId::S22
            | EvidenceId::S25
            | EvidenceId::S26
            | EvidenceId::S27
            | EvidenceId::S29
            | EvidenceId::S30
            | EvidenceId::S31
    ),
};

pub(crate) static SMOKING: Sentence = Sentence {
    key: "ask.smoking",
    clinician: Text { en: "Ask whether she smokes.", da: "Spørg, om kvinden ryger." },
    patient: Some(Text { en: "Do you smoke?", da: "Ryger du?" }),
    evidence: enum_set!(EvidenceId::S28),
};

pub(crate) static CONDITIONS: Sentence = Sentence {
    key: "ask.conditions",
    clinician: Text {
        en: "Record each disease that can cause bone loss, and whether she has it.",
        da: "Registrér hver sygdom, der kan give knogletab, og om kvinden har den.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static LABORATORY: Sentence = Sentence {
    key: "ask.laboratory",
    clinician: Text {
        en: "Order 25-hydroxyvitamin D, and obtain the results of the blood tests already taken.",
        da: "Bestil 25-hydroxyvitamin D, og indhent svar på de blodprøver, der allerede er taget.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static FIRST_PREGNANCY: Sentence = Sentence {
    key: "ask.first-pregnancy",
    clinician: Text {
        en: "Ask whether this is or was her first pregnancy.",
        da: "Spørg, om det er eller var kvindens første graviditet.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static EXCESS_RESORPTION: Sentence = Sentence {
    key: "ask.excess-resorption",
    clinician: Text {
        en: "Record whether marked bone resorption in pregnancy or lactation is documented.",
        da: "Registrér, om udtalt knogleresorption under graviditet eller amning er dokumenteret.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static MALIGNANCY: Sentence = Sentence {
    key: "ask.malignancy",
    clinician: Text {
        en: "Record whether malignancy is excluded: history, examination, blood tests and MRI as relevant.",
        da: "Registrér, om malignitet er udelukket: anamnese, undersøgelse, blodprøver og evt. MR.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S48 | EvidenceId::S50),
};

pub(crate) static OSTEOMALACIA: Sentence = Sentence {
    key: "ask.osteomalacia",
    clinician: Text {
        en: "Record whether osteomalacia is excluded; vitamin D, calcium, phosphate and alkaline phosphatase help, and phosphate is often raised while breastfeeding.",
        da: "Registrér, om osteomalaci er udelukket; D-vitamin, calcium, fosfat og basisk fosfatase hjælper, og fosfat er ofte forhøjet under amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S50 | EvidenceId::X13),
};

pub(crate) static MONOGENIC: Sentence = Sentence {
    key: "ask.monogenic",
    clinician: Text {
        en: "Ask about fractures in childhood, family, blue sclerae and joint laxity; record whether monogenic bone disease is excluded, or refer for genetic assessment.",
        da: "Spørg til frakturer i barndommen, familie, blå sclerae og hypermobilitet; registrér, om monogen knoglesygdom er udelukket, eller henvis til genetisk udredning.",
    },
    patient: Some(Text {
        en: "Did you break bones as a child? Does anyone in your family break bones easily?",
        da: "Brækkede du knogler som barn? Er der nogen i familien, der let brækker knogler?",
    }),
    evidence: enum_set!(EvidenceId::S50),
};

pub(crate) static SECONDARY_WORK_UP: Sentence = Sentence {
    key: "ask.secondary-work-up",
    clinician: Text {
        en: "Record whether clinical and biochemical work-up for secondary osteoporosis is done, and what it showed.",
        da: "Registrér, om klinisk og biokemisk udredning for sekundær osteoporose er udført, og hvad den viste.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S51),
};

pub(crate) static CONDITION_NAME: Sentence = Sentence {
    key: "ask.condition-name",
    clinician: Text { en: "Give the name of the disease.", da: "Angiv sygdommens navn." },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static CONDITION_ADDRESSED: Sentence = Sentence {
    key: "ask.condition-addressed",
    clinician: Text {
        en: "Record whether the contributing condition is being treated.",
        da: "Registrér, om den medvirkende tilstand er under behandling.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S55),
};

pub(crate) static DIAGNOSIS_DATE: Sentence = Sentence {
    key: "ask.diagnosis-date",
    clinician: Text {
        en: "Record the date on which the diagnosis was made.",
        da: "Registrér datoen, hvor diagnosen blev stillet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S84 | EvidenceId::S97),
};

pub(crate) static PAIN_SITE: Sentence = Sentence {
    key: "ask.pain-site",
    clinician: Text {
        en: "Ask where it hurts: spine, hip or both.",
        da: "Spørg, hvor det gør ondt: ryg, hofte eller begge dele.",
    },
    patient: Some(Text {
        en: "Where does it hurt: back, hip or both?",
        da: "Hvor gør det ondt: ryg, hofte eller begge dele?",
    }),
    evidence: enum_set!(EvidenceId::S01 | EvidenceId::S37 | EvidenceId::S107),
};

pub(crate) static PAIN_FEATURES: Sentence = Sentence {
    key: "ask.pain-features",
    clinician: Text {
        en: "Ask whether the back pain came suddenly, is severe, and is localised.",
        da: "Spørg, om rygsmerten kom pludseligt, er kraftig og er lokaliseret.",
    },
    patient: Some(Text {
        en: "Did the pain come suddenly? Is it severe? Does it sit in one place?",
        da: "Kom smerten pludseligt? Er den kraftig? Sidder den ét bestemt sted?",
    }),
    evidence: enum_set!(EvidenceId::S37),
};

pub(crate) static MOOD: Sentence = Sentence {
    key: "ask.mood",
    clinician: Text {
        en: "Ask about anxiety and low mood.",
        da: "Spørg til angst og nedtrykthed.",
    },
    patient: Some(Text {
        en: "How are you feeling? Are you anxious or low?",
        da: "Hvordan har du det? Er du ængstelig eller trist?",
    }),
    evidence: enum_set!(EvidenceId::S61),
};

pub(crate) static RED_FLAGS: Sentence = Sentence {
    key: "ask.red-flags",
    clinician: Text {
        en: "Ask about fever, earlier cancer, weight loss, night pain, and weakness, numbness or bladder trouble.",
        da: "Spørg til feber, tidligere kræft, vægttab, natlige smerter samt kraftnedsættelse, føleforstyrrelser eller vandladningsproblemer.",
    },
    patient: Some(Text {
        en: "Have you had fever, earlier cancer, weight loss, pain at night, weak or numb legs, or trouble passing urine?",
        da: "Har du feber, smerter om natten, svage eller følelsesløse ben eller problemer med at lade vandet? Har du tabt dig, eller har du haft kræft?",
    }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static PAIN_ONSET: Sentence = Sentence {
    key: "ask.pain-onset",
    clinician: Text {
        en: "Ask when the pain began; month and year will do.",
        da: "Spørg, hvornår smerterne begyndte; måned og år er nok.",
    },
    patient: Some(Text {
        en: "Tell when the pain began.",
        da: "Fortæl, hvornår smerterne begyndte.",
    }),
    evidence: enum_set!(EvidenceId::S40 | EvidenceId::S41),
};

pub(crate) static PAIN_ONSET_CLOSER: Sentence = Sentence {
    key: "ask.pain-onset.closer",
    clinician: Text {
        en: "The recorded time when the pain began is not exact enough: ask for the day, or whether it came before or after the study.",
        da: "Det registrerede tidspunkt for smerternes begyndelse er ikke præcist nok: spørg efter datoen, eller om de kom før eller efter undersøgelsen.",
    },
    patient: Some(Text {
        en: "Try to remember the day on which the pain began.",
        da: "Prøv at huske, hvilken dag smerterne begyndte.",
    }),
    evidence: enum_set!(EvidenceId::S40 | EvidenceId::S41),
};

pub(crate) static WORSENING_ONSET: Sentence = Sentence {
    key: "ask.worsening-onset",
    clinician: Text {
        en: "Ask whether the pain has become clearly worse, and when; the later date counts.",
        da: "Spørg, om smerterne er blevet tydeligt værre, og hvornår; den seneste dato tæller.",
    },
    patient: Some(Text {
        en: "Tell whether and when the pain became clearly worse.",
        da: "Fortæl, om og hvornår smerterne blev tydeligt værre.",
    }),
    evidence: enum_set!(EvidenceId::S40 | EvidenceId::S41),
};

pub(crate) static HEIGHT_LOSS: Sentence = Sentence {
    key: "ask.height-loss",
    clinician: Text {
        en: "Ask whether she has become shorter, and measure her height.",
        da: "Spørg, om kvinden er blevet lavere, og mål højden.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static KYPHOSIS: Sentence = Sentence {
    key: "ask.kyphosis",
    clinician: Text {
        en: "Look for increased thoracic kyphosis when she stands.",
        da: "Inspicér for øget torakal kyfose i stående stilling.",
    },
    patient: Some(Text {
        en: "Has your upper back become more rounded?",
        da: "Er den øverste del af ryggen blevet mere rund?",
    }),
    evidence: enum_set!(EvidenceId::S38),
};

pub(crate) static CARE_FOR_CHILD: Sentence = Sentence {
    key: "ask.care-for-child",
    clinician: Text {
        en: "Ask whether she can lift and care for the child alone.",
        da: "Spørg, om kvinden kan løfte og passe barnet alene.",
    },
    patient: Some(Text {
        en: "Can you lift and look after your child alone?",
        da: "Kan du løfte og passe dit barn alene?",
    }),
    evidence: enum_set!(EvidenceId::S94),
};

pub(crate) static MEDICATION: Sentence = Sentence {
    key: "ask.medication",
    clinician: Text {
        en: "Look in the shared medicine record for antiosteoporotic medicine: agent, start, stop and last dose.",
        da: "Slå antiosteoporotisk medicin op i Fælles Medicinkort: præparat, start, stop og seneste dosis.",
    },
    patient: Some(Text {
        en: "Which medicine for your bones have you had, and when was the last dose?",
        da: "Hvilken medicin mod knogleskørhed har du fået, og hvornår var seneste dosis?",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S87 | EvidenceId::S89),
};

pub(crate) static JUDGEMENT_BY: Sentence = Sentence {
    key: "ask.judgement-by",
    clinician: Text {
        en: "Record who made the judgement and on which day.",
        da: "Registrér, hvem der har foretaget vurderingen, og hvilken dag.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static LAST_DOSE_ANY: Sentence = Sentence {
    key: "ask.last-dose.any",
    clinician: Text { en: "Find the date of the last dose.", da: "Find datoen for seneste dosis." },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static MEDICATION_ROUTE: Sentence = Sentence {
    key: "ask.medication-route",
    clinician: Text {
        en: "Look in the shared medicine record for how the medicine is given.",
        da: "Slå administrationsvejen op i Fælles Medicinkort.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static WISH: Sentence = Sentence {
    key: "ask.wish",
    clinician: Text {
        en: "Ask about a possible wish for more children.",
        da: "Spørg til et muligt ønske om flere børn.",
    },
    patient: Some(Text {
        en: "Do you perhaps want more children?",
        da: "Ønsker du måske flere børn?",
    }),
    evidence: enum_set!(EvidenceId::S86),
};

pub(crate) static WISH_WHILE_PREGNANT: Sentence = Sentence {
    key: "ask.wish.pregnant",
    clinician: Text {
        en: "Ask about a possible wish for more children after this pregnancy.",
        da: "Spørg til et muligt ønske om flere børn efter denne graviditet.",
    },
    patient: Some(Text {
        en: "Do you perhaps want more children after this pregnancy?",
        da: "Ønsker du måske flere børn efter denne graviditet?",
    }),
    evidence: enum_set!(EvidenceId::S86),
};

pub(crate) static TARGET_DATE: Sentence = Sentence {
    key: "ask.target-date",
    clinician: Text {
        en: "Ask when a new pregnancy would be wanted at the earliest.",
        da: "Spørg, hvornår en ny graviditet tidligst ønskes.",
    },
    patient: Some(Text {
        en: "When would you like to become pregnant again at the earliest?",
        da: "Hvornår ønsker du tidligst at blive gravid igen?",
    }),
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S87),
};

pub(crate) static JUDGEMENT_VERY_LOW_BMD: Sentence = Sentence {
    key: "ask.judgement-very-low-bmd",
    clinician: Text {
        en: "Clinician's judgement: is BMD very low? The article gives no figure.",
        da: "Klinikerens vurdering: er BMD meget lav? Artiklen angiver intet tal.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S82),
};

pub(crate) static JUDGEMENT_CONSERVATIVE: Sentence = Sentence {
    key: "ask.judgement-conservative",
    clinician: Text {
        en: "Clinician's judgement: will treating underlying disease, weaning and calcium with vitamin D raise BMD enough?",
        da: "Klinikerens vurdering: vil behandling af underliggende sygdom, ammeophør samt calcium og D-vitamin øge BMD tilstrækkeligt?",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S72),
};

pub(crate) static JUDGEMENT_GAIN: Sentence = Sentence {
    key: "ask.judgement-gain",
    clinician: Text {
        en: "Clinician's judgement: has a relevant rise in BMD become unlikely?",
        da: "Klinikerens vurdering: er en relevant BMD-stigning blevet usandsynlig?",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S85),
};

pub(crate) static JUDGEMENT_SUSPICION: Sentence = Sentence {
    key: "ask.judgement-suspicion",
    clinician: Text {
        en: "Clinician's judgement: is the suspicion of fracture very strong?",
        da: "Klinikerens vurdering: er mistanken om fraktur meget stærk?",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S47),
};

pub(crate) static HEIGHT: Sentence = Sentence {
    key: "ask.height",
    clinician: Text {
        en: "Measure height, and compare with earlier records, such as the maternity record; mark recalled figures.",
        da: "Mål højden, og sammenlign med tidligere journaler, fx svangrejournalen; markér, hvis tallet er efter hukommelsen.",
    },
    patient: Some(Text {
        en: "Have your height measured. How tall were you before?",
        da: "Få målt din højde. Hvor høj var du før?",
    }),
    evidence: enum_set!(EvidenceId::S38 | EvidenceId::P04),
};

pub(crate) static PATIENT_BIRTH_DATE: Sentence = Sentence {
    key: "ask.patient-birth-date",
    clinician: Text {
        en: "Take her date of birth from the record; the year alone will do.",
        da: "Hent fødselsdatoen fra journalen; året alene er nok.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static MENOPAUSE: Sentence = Sentence {
    key: "ask.menopause",
    clinician: Text {
        en: "Ask about periods and record menopausal status.",
        da: "Spørg til menstruation, og registrér menopausestatus.",
    },
    patient: Some(Text { en: "Do you have periods?", da: "Har du menstruation?" }),
    evidence: enum_set!(EvidenceId::S90 | EvidenceId::S92),
};

pub(crate) static OESTROGEN_DEFICIENCY: Sentence = Sentence {
    key: "ask.oestrogen-deficiency",
    clinician: Text {
        en: "Record whether there is oestrogen deficiency, such as long absence of periods outside breastfeeding.",
        da: "Registrér, om der er østrogenmangel, fx langvarig amenoré uden for ammeperioden.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S92),
};

pub(crate) static HEIGHT_DATE: Sentence = Sentence {
    key: "ask.height-date",
    clinician: Text {
        en: "Record the date on which her height was measured.",
        da: "Registrér datoen for højdemålingen.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static HEIGHT_SOURCE: Sentence = Sentence {
    key: "ask.height-source",
    clinician: Text {
        en: "Record whether the earlier height was measured at the time or is what she remembers.",
        da: "Registrér, om den tidligere højde er målt dengang eller er efter hukommelsen.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static WEIGHT: Sentence = Sentence {
    key: "ask.weight",
    clinician: Text {
        en: "Weigh her, or take a recent weight from the record.",
        da: "Vej kvinden, eller hent en nylig vægt fra journalen.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static CALCIUM_INTAKE: Sentence = Sentence {
    key: "ask.calcium-intake",
    clinician: Text {
        en: "Estimate daily calcium from diet and supplements in mg.",
        da: "Opgør dagligt calciumindtag fra kost og tilskud i mg.",
    },
    patient: Some(Text {
        en: "How much milk, cheese and yoghurt do you have a day? Which supplements do you take?",
        da: "Hvor meget mælk, ost og yoghurt får du om dagen? Hvilke tilskud tager du?",
    }),
    evidence: enum_set!(EvidenceId::S52),
};

pub(crate) static SPINE_IMAGING: Sentence = Sentence {
    key: "ask.spine-imaging",
    clinician: Text {
        en: "Order X-ray of the thoracic and lumbar spine, or obtain the existing report with date and regions.",
        da: "Rekvirér røntgen af columna thoracalis og lumbalis, eller indhent den eksisterende beskrivelse med dato og områder.",
    },
    patient: Some(Text {
        en: "Your back should be examined with X-ray.",
        da: "Din ryg bør undersøges med røntgen.",
    }),
    evidence: enum_set!(EvidenceId::S45),
};

pub(crate) static SPINE_IMAGING_MRI: Sentence = Sentence {
    key: "ask.spine-imaging.mri",
    clinician: Text {
        en: "Order MRI of the spine, or obtain the existing report with date and regions.",
        da: "Rekvirér MR af columna, eller indhent den eksisterende beskrivelse med dato og områder.",
    },
    patient: Some(Text {
        en: "Your back should be examined with an MRI scan.",
        da: "Din ryg bør undersøges med MR-scanning.",
    }),
    evidence: enum_set!(EvidenceId::S46),
};

pub(crate) static DXA: Sentence = Sentence {
    key: "ask.dxa",
    clinician: Text {
        en: "Order DXA of the lumbar spine and hip, with the Z-score per region and the vertebrae used.",
        da: "Rekvirér DXA af lænderyg og hofte med Z-score for hvert område og angivelse af de anvendte hvirvler.",
    },
    patient: Some(Text {
        en: "Your bone density should be measured with a DXA scan.",
        da: "Din knogletæthed bør måles med en DXA-scanning.",
    }),
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S49 | EvidenceId::X03),
};

pub(crate) static DXA_DEFERRED: Sentence = Sentence {
    key: "ask.dxa.deferred",
    clinician: Text {
        en: "BMD is missing, but the measurement waits: {reason}.",
        da: "BMD mangler, men målingen afventer: {reason}.",
    },
    patient: Some(Text {
        en: "Your bone density is measured later: {reason}.",
        da: "Din knogletæthed måles senere: {reason}.",
    }),
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static SCORE_DECIMALS: Sentence = Sentence {
    key: "ask.score-decimals",
    clinician: Text {
        en: "Ask the DXA centre for the Z-score with two decimals: with one it may lie on either side of the limit.",
        da: "Bed DXA-afdelingen om Z-score med to decimaler: med én kan den ligge på begge sider af grænsen.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44),
};

/// Questions that do not name their fact themselves.
pub(crate) const NAMELESS: [&str; 5] = [
    "ask.dxa-report",
    "ask.imaging-report",
    "ask.laboratory-report",
    "ask.dxa-reference",
    "ask.judgement-by",
];

/// Every question.
pub(crate) static ALL: [&Sentence; 87] = [
    &PREGNANCY_STATUS,
    &DATING,
    &LACTATION,
    &PREGNANCIES,
    &BORN_AT_TERM,
    &PREGNANCY_OUTCOME,
    &BIRTH_DATE,
    &PLURALITY,
    &LACTATION_END,
    &FRACTURE_CONFIRMED,
    &SPINE_IMAGING_EXISTING,
    &IMAGING_REPORT,
    &FRACTURES,
    &FRACTURE_SITE,
    &FRACTURE_SIDE,
    &FRACTURE_DATE,
    &FRACTURE_MECHANISM,
    &FRACTURE_GRADE,
    &FRACTURE_AGE,
    &FRACTURE_IMAGING,
    &IMAGING_ID,
    &MARROW,
    &MRI_CONTRAINDICATION,
    &DXA_REPORT,
    &DXA_VERTEBRAE,
    &DXA_DEVICE,
    &DXA_REFERENCE,
    &PRECISION,
    &PRECISION_SCOPE,
    &CROSS_CALIBRATION,
    &DXA_EXISTING,
    &DXA_EXISTING_OR_WAIT,
    &DXA_EXISTING_OR_NEW,
    &DXA_OUTDATED,
    &DXA_OUTDATED_DEFERRED,
    &Z_SCORE,
    &T_SCORE,
    &SPINE_NOT_EVALUABLE,
    &PRECISION_SAME_DAY,
    &LABORATORY_REPORT,
    &RISK_FACTORS,
    &SMOKING,
    &CONDITIONS,
    &LABORATORY,
    &FIRST_PREGNANCY,
    &EXCESS_RESORPTION,
    &MALIGNANCY,
    &OSTEOMALACIA,
    &MONOGENIC,
    &SECONDARY_WORK_UP,
    &CONDITION_NAME,
    &CONDITION_ADDRESSED,
    &DIAGNOSIS_DATE,
    &PAIN_SITE,
    &PAIN_FEATURES,
    &MOOD,
    &RED_FLAGS,
    &PAIN_ONSET,
    &PAIN_ONSET_CLOSER,
    &WORSENING_ONSET,
    &HEIGHT_LOSS,
    &KYPHOSIS,
    &CARE_FOR_CHILD,
    &MEDICATION,
    &JUDGEMENT_BY,
    &LAST_DOSE_ANY,
    &MEDICATION_ROUTE,
    &WISH,
    &WISH_WHILE_PREGNANT,
    &TARGET_DATE,
    &JUDGEMENT_VERY_LOW_BMD,
    &JUDGEMENT_CONSERVATIVE,
    &JUDGEMENT_GAIN,
    &JUDGEMENT_SUSPICION,
    &HEIGHT,
    &PATIENT_BIRTH_DATE,
    &MENOPAUSE,
    &OESTROGEN_DEFICIENCY,
    &HEIGHT_DATE,
    &HEIGHT_SOURCE,
    &WEIGHT,
    &CALCIUM_INTAKE,
    &SPINE_IMAGING,
    &SPINE_IMAGING_MRI,
    &DXA,
    &DXA_DEFERRED,
    &SCORE_DECIMALS,
];

//! The connecting words of a letter; clinical words stand with their rule.

use enumset::enum_set;

use crate::agents::WashoutState;
use crate::anchor::AnchorKind;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::imaging::Purpose;
use crate::logic::Tri;
use crate::pharmacotherapy::Clock;
use crate::policy::ReviewClock;
use crate::sentence::{Audience, Sentence};
use crate::text::Text;
use crate::vocabulary::{
    BmdModality, DifferentialStatus, ImagingModality, ImagingRegion, ImagingResult, Mechanism,
    Menopause, PregnancyOutcome,
};

macro_rules! phrases {
    ($($name:ident: $en:literal, $da:literal;)*) => {
        $( pub(super) const $name: Text = Text { en: $en, da: $da }; )*
    };
}

phrases! {
    TITLE: "PLO assessment", "GAO-vurdering";
    ANSWER: "Answer", "Konklusion";
    WHY: "Why", "Begrundelse";
    BESIDE: "Other published definitions, for comparison", "Andre publicerede definitioner til sammenligning";
    STATE: "Reproductive state", "Reproduktiv status";
    MISSING: "What to ask next", "Indhent nu";
    URGENT: "Urgent", "Akut";
    SET_ASIDE: "Set aside", "Sat til side";
    RECORDED: "Recorded", "Oplyst";
    NOTHING_RECORDED: "No pregnancy, symptom, fracture or bone density is recorded.", "Der er ikke registreret graviditet, symptomer, fraktur eller knogletæthed.";
    IMAGING: "Imaging", "Billeddiagnostik";
    NO_IMAGING: "No imaging is proposed on what is recorded so far.", "Der foreslås ikke billeddiagnostik på det, der hidtil er registreret.";
    RED_FLAG_IMAGING: "Imaging for the red flag belongs to the urgent assessment; this plan is about PLO alone.", "Billeddiagnostik på grund af det røde flag hører til den akutte vurdering; planen her gælder kun GAO.";
    RED_FLAGS_NONE: "Red flags: none, all asked", "Røde flag: ingen, alle adspurgt";
    PATIENT_URGENT: "Important", "Vigtigt";
    LOW: "low", "lav";
    HIGH: "high", "høj";
    DATED_FROM: "dated from", "regnet fra";
    OTHERWISE: "If the report cannot be obtained", "Hvis beskrivelsen ikke kan indhentes";
    HEIGHT: "Height", "Højde";
    BEFORE: "before", "før";
    NOW: "now", "nu";
    MEASURED: "measured", "målt";
    RECALLED: "recalled", "efter hukommelsen";
    NO_RESULT: "no result recorded", "intet resultat oplyst";
    REGIONS_UNKNOWN: "regions not recorded", "område ikke oplyst";
    SUSPICIOUS_MARROW: "suspicious marrow signal", "suspekt marvsignal";
    SEVERITY: "Severity", "Sværhedsgrad";
    EXPOSURE: "Medicine in this pregnancy", "Lægemiddel i denne graviditet";
    IN_USE_NOW: "Medicine in use now", "Lægemiddel i brug nu";
    MEDICINE: "Antiosteoporotic medicine", "Antiosteoporotisk medicin";
    MEDICINES: "Medicine by medicine", "De enkelte lægemidler";
    BISPHOSPHONATES: "Bisphosphonates", "Bisfosfonater";
    IN_USE: "in use", "i brug";
    NOT_IN_USE: "not in use", "ikke i brug";
    USE_UNKNOWN: "whether it is in use is not known", "om det er i brug, vides ikke";
    SCHEDULE: "What is due when", "Hvad skal gøres hvornår";
    FOR_TREATMENT: "To plan treatment and follow-up", "For at planlægge behandling og kontrol";
    PREGNANCY: "pregnancy", "graviditet";
    BREASTFEEDING: "breastfeeding", "amning";
    AFTER_BIRTH: "pregnant, until after the birth", "gravid, til efter fødslen";
    PREGNANCY_OPEN: "pregnancy is not clarified", "graviditet er ikke afklaret";
    FEEDS: "breastfeeding", "ammer";
    FEEDING_OPEN: "breastfeeding is not clarified", "amning er ikke afklaret";
    THE_BIRTH: "the birth", "fødslen";
    WEANING: "weaning", "ammeophør";
    THE_DIAGNOSIS: "the diagnosis", "diagnosen";
    SYMPTOM_ONSET: "symptom onset", "symptomdebut";
    LAST_DOSE: "the last dose", "seneste dosis";
    FIRST_DOSE: "the first dose", "første dosis";
    WANTED_PREGNANCY: "the wanted pregnancy", "den ønskede graviditet";
    THIS_PREGNANCY: "this pregnancy", "denne graviditet";
    CALCIUM: "calcium", "calcium";
    VITAMIN_D: "vitamin D", "D-vitamin";
    UNDECIDED: "undecided", "ikke afklaret";
    NOT_SETTLED: "not known to the day", "ikke kendt på dagen";
    PATIENT_PLAN: "Your plan", "Din plan";
    CHANGE: "Change of bone density", "Ændring i knogletæthed";
    VALIDITY: "What each bone density measurement can be used for", "Hvad hver knogletæthedsmåling kan bruges til";
    PATIENT_CHANGE: "Your bone density over time", "Din knogletæthed over tid";
    FOR_CHANGE: "To compare bone density", "For at sammenligne knogletæthed";
    CANCELLED: "Cancelled", "Aflyst";
    NEEDED_FOR: "Needed for", "Nødvendigt for";
    WORTH_KNOWING: "no answer hangs on it, but it is worth knowing", "ingen konklusion afhænger af det, men det er værd at vide";
    NO_MORE_QUESTIONS: "There is no question for you right now.", "Der er ingen spørgsmål til dig lige nu.";
    CAUSES: "Other causes", "Andre årsager";
    SECONDARY_EXAMINED: "secondary causes examined", "sekundære årsager udredt";
    SUSPICION: "Level of suspicion", "Grad af mistanke";
    MAY_BECOME: "May become", "Kan blive";
    FACTS_USED: "Based on", "Bygger på";
    LIMIT: "limit", "grænse";
    WEAKEST: "weakest published evidence", "svageste publicerede evidens";
    WAITS_FOR: "Also depends on, not asked for now", "Afhænger også af, men der spørges ikke nu";
    DESCRIBES_ONLY: "describes only, does not decide the label", "beskriver kun, afgør ikke konklusionen";
    NO_FRACTURE: "No fracture is recorded.", "Der er ingen registreret fraktur.";
    FRACTURES_UNKNOWN: "It is not recorded whether there are fractures.", "Det er ikke oplyst, om der er frakturer.";
    ONSET_WINDOW: "week {week} of pregnancy to {months} months after the birth, or while breastfeeding", "graviditetsuge {week} til {months} måneder efter fødslen eller under amning";
    FOR_SAFETY: "First, for her safety", "Først, af hensyn til sikkerheden";
    FOR_SUSPICION: "To judge the suspicion", "For at vurdere mistanken";
    FOR_IMAGING: "To plan imaging", "For at planlægge billeddiagnostik";
    FOR_CRITERIA: "To decide the criteria", "For at afgøre kriterierne";
    FOR_SEVERITY: "To judge the severity", "For at vurdere sværhedsgraden";
    FOR_CAUSES: "To settle other causes", "For at afklare andre årsager";
    FOR_CARE: "For base care", "Til de grundlæggende tiltag";
    FOR_COURSE: "For what is reported of the course", "Til det beskrevne forløb";
    CARE: "Base care", "Grundlæggende tiltag";
    COURSE: "Reported course", "Beskrevet forløb";
    COUNSELLING: "Facts to tell her", "Fakta til rådgivning";
    PATIENT_COUNSELLING: "Worth knowing", "Værd at vide";
    PROJECTION: "Reported change of BMD", "Beskrevet ændring i BMD";
    PATIENT_PROJECTION: "What is reported of bone density", "Hvad der er beskrevet om knogletæthed";
    PATIENT_CARE: "What may help you", "Hvad der kan hjælpe dig";
    PATIENT_COURSE: "How it may go", "Hvordan det kan gå";
    ONSET: "onset", "debut";
    WORSE_SINCE: "worse from", "forværring";
    SYMPTOMS: "Symptoms", "Symptomer";
    NOT_PRESENT: "Not present", "Ikke til stede";
    FRACTURES: "Fractures", "Frakturer";
    MEDICINE_UNNAMED: "Medicine (name not known)", "Lægemiddel (navn ikke oplyst)";
    NO_MEDICINE_TAKEN: "Medicines: none.", "Lægemidler: ingen.";
    DOSE: "last dose", "seneste dosis";
    STOPPED: "stopped", "seponeret";
    STOP_PLANNED: "stop planned", "seponering planlagt";
    LAST_DOSE_LONG_AGO: "last dose more than {months} months ago", "seneste dosis for mere end {months} måneder siden";
    CALCIUM_A_DAY: "Calcium from food and supplements", "Calcium fra kost og tilskud";
    OUT_OF_A_HUNDRED: "{women} of 100", "{women} ud af 100";
    A_DAY: "a day", "dagligt";
    END_OF_PREGNANCY: "the end of the pregnancy", "graviditetens afslutning";
    NOT_CLARIFIED: "not settled", "uafklaret";
    BREASTFED: "breastfed", "ammet";
    NEVER_BREASTFED: "not breastfed", "ikke ammet";
    FROM: "from", "fra";
    TO: "to", "til";
    CONTINUES: "continues", "fortsætter";
    START_UNKNOWN: "start not known", "begyndelse ikke oplyst";
    END_UNKNOWN: "end not known", "ophør ikke oplyst";
    COMPUTED_Z: "Z-score by the stated reference", "Z-score ud fra den angivne reference";
    NO_VALUE: "no value reported", "ingen værdi oplyst";
    NONE: "none", "ingen";
    AT_LEAST: "at least", "mindst";
    RECORDED_NONE_CERTAIN: "recorded, not settled", "registreret, ikke afklaret";
    OUTCOME_UNKNOWN: "outcome not known", "udfald ikke oplyst";
    RECORDED_IN_ALL: "recorded in all", "registreret i alt";
    PATIENT_TITLE: "For you: what your assessment says", "Til dig: hvad vurderingen viser";
    PATIENT_ANSWER: "What it says", "Hvad den viser";
    PATIENT_STEPS: "What may happen next", "Hvad der kan ske nu";
    PATIENT_QUESTIONS: "What your doctor needs to know", "Hvad din læge har brug for at vide";
    NOTHING_MISSING: "Nothing that could change the answer.", "Intet, der kan ændre konklusionen.";
    REMARKS: "Remarks on the record", "Bemærkninger til oplysningerne";
    SOURCES: "Sources", "Kilder";
    ASKS: "Asks for", "Kræver";
    MEETS: "Met", "Opfyldt";
    DOES_NOT_MEET: "Not met", "Ikke opfyldt";
    WOULD_MEET: "would be met at", "ville være opfyldt ved";
    DISAGREE: "The definitions disagree", "Definitionerne er uenige";
    FRACTURE: "fracture", "fraktur";
    TIME: "time", "tidspunkt";
    BMD: "BMD", "BMD";
    OR: "or", "eller";
    INSIDE: "inside the limit by", "inden for grænsen med";
    OUTSIDE: "outside the limit by", "uden for grænsen med";
    ON_THE_LIMIT: "on the limit itself", "på selve grænsen";
    DAYS_INSIDE: "from the nearer end of the time window, inside it", "fra tidsvinduets nærmeste grænse, inden for det";
    DAYS_OUTSIDE: "from the nearer end of the time window, outside it", "fra tidsvinduets nærmeste grænse, uden for det";
    DAY: "day", "dag";
    DAYS: "days", "dage";
    CONFIRMED: "confirmed", "bekræftet";
    REFUTED: "refuted", "afkræftet";
    SUSPECTED: "not confirmed", "ikke bekræftet";
    UNKNOWN_DATE: "an unknown date", "af ukendt dato";
    NOT_KNOWN: "not known", "ikke oplyst";
    DATE_UNKNOWN: "date not known", "dato ikke oplyst";
    SITE_UNKNOWN: "site not known", "lokalisation ikke oplyst";
    PREGNANT: "Pregnant on the day of assessment", "Gravid på vurderingsdagen";
    LACTATING: "Breastfeeding on the day of assessment", "Ammer på vurderingsdagen";
    REFERENCE: "ref.", "ref.";
    ARTICLE: "S: Rand MS, Kirk M, El-Sharifi NA, Jensen J-EB. Ugeskr Læger 2025;187:V08250675, published 16 Feb 2026. doi 10.61409/V08250675", "S: Rand MS, Kirk M, El-Sharifi NA, Jensen J-EB. Ugeskr Læger 2025;187:V08250675, publiceret 16. feb. 2026. doi 10.61409/V08250675";
    UNCITED: "Stated by the authors without a reference", "Forfatternes udsagn uden reference";
    PROJECT_CHOICES: "The answer also rests on choices of this project that no source states", "Konklusionen hviler også på projektets egne valg, som ingen kilde angiver";
}

pub(super) static BANNER_SCOPE: Sentence = Sentence {
    key: "banner.scope",
    clinician: Text {
        en: "Second reader built on one review article. Not a certified medical device, not for clinical use. A clinician decides.",
        da: "Støtteværktøj, der bygger på én oversigtsartikel. Ikke certificeret medicinsk udstyr og ikke til klinisk brug. Klinikeren træffer beslutningen.",
    },
    patient: Some(Text {
        en: "This text is made from one medical review article. It is not approved medical equipment. Your doctor makes the decisions together with you.",
        da: "Teksten bygger på én lægefaglig oversigtsartikel. Den er ikke godkendt som medicinsk udstyr. Din læge træffer beslutningerne sammen med dig.",
    }),
    evidence: enum_set!(EvidenceId::S10),
};

pub(super) static BANNER_EVIDENCE: Sentence = Sentence {
    key: "banner.evidence",
    clinician: Text {
        en: "The evidence is mostly case reports and observational studies. There is no guideline for PLO.",
        da: "Evidensen består overvejende af kasuistikker og observationelle studier. Der findes ingen vejledning for GAO.",
    },
    patient: Some(Text {
        en: "The condition is rare, so what is known comes mostly from descriptions of single patients and small studies.",
        da: "Sygdommen er sjælden, så vores viden kommer mest fra beskrivelser af enkelte patienter og små undersøgelser.",
    }),
    evidence: enum_set!(EvidenceId::S09 | EvidenceId::S63 | EvidenceId::S106),
};

pub(super) static PATIENT_UNDECIDED: Sentence = Sentence {
    key: "patient.undecided",
    clinician: Text {
        en: "Not enough is known to say what your symptoms come from.",
        da: "Der mangler oplysninger til at sige, hvad dine symptomer skyldes.",
    },
    patient: Some(Text {
        en: "Your doctor needs to know more before anything can be said about your symptoms.",
        da: "Din læge mangler nogle oplysninger, før der kan siges noget om dine symptomer.",
    }),
    evidence: enum_set!(EvidenceId::S102),
};

pub(super) static PARTIAL_RECORD: Sentence = Sentence {
    key: "caveat.partial-record",
    clinician: Text {
        en: "Some records contain errors: {list}. Decisions that rest on them are withheld; checks of pregnancy, breastfeeding, medicine exposure and red flags used the rest.",
        da: "Der er fejl i nogle oplysninger: {list}. Beslutninger, der bygger på dem, er tilbageholdt; kontrol af graviditet, amning, lægemiddeleksposition og røde flag bruger resten.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(super) static SYNTHETIC: Sentence = Sentence {
    key: "record.synthetic",
    clinician: Text {
        en: "SYNTHETIC RECORD: made up for teaching or testing. No woman stands behind it, and nothing in it may be used for one.",
        da: "SYNTETISK JOURNAL: konstrueret til undervisning eller test. Ingen kvinde står bag, og intet i den må bruges om en patient.",
    },
    patient: Some(Text {
        en: "SYNTHETIC RECORD: this text is an example. It was made up for teaching or testing and is about no real person.",
        da: "SYNTETISK JOURNAL: denne tekst er et eksempel. Den er konstrueret til undervisning eller test og handler ikke om en virkelig person.",
    }),
    evidence: EvidenceSet::empty(),
};

pub(super) static PATIENT_ABOUT: Sentence = Sentence {
    key: "patient.about",
    clinician: Text {
        en: "The assessment is about pregnancy- and lactation-associated osteoporosis (PLO).",
        da: "Vurderingen handler om graviditets- og amningsassocieret osteoporose (GAO).",
    },
    patient: Some(Text {
        en: "The assessment is about osteoporosis (fragile bones) linked to pregnancy and breastfeeding (PLO).",
        da: "Vurderingen handler om knogleskørhed i forbindelse med graviditet og amning (GAO).",
    }),
    evidence: enum_set!(EvidenceId::S101),
};

/// Every sentence of the letter itself.
pub(super) static ALL: [&Sentence; 6] = [
    &BANNER_SCOPE,
    &BANNER_EVIDENCE,
    &PATIENT_ABOUT,
    &PATIENT_UNDECIDED,
    &PARTIAL_RECORD,
    &SYNTHETIC,
];

/// That the time of an event has passed, in front of its name.
pub(super) const fn overdue(audience: Audience) -> Text {
    match audience {
        Audience::Clinician => Text { en: "Overdue", da: "Overskredet" },
        Audience::Patient => Text { en: "Time has passed", da: "Tiden er gået" },
    }
}

/// That the days of an event may still move, in front of its name.
pub(super) const fn provisional(audience: Audience) -> Text {
    match audience {
        Audience::Clinician => Text { en: "Provisional", da: "Foreløbig" },
        Audience::Patient => Text { en: "Dates may change", da: "Dato kan ændre sig" },
    }
}

/// From which day the second look is counted.
pub(super) const fn review_clock(clock: Clock, the_birth: Text) -> Text {
    match (clock.kind, clock.anchor) {
        (ReviewClock::Diagnosis, _) | (_, None) => THE_DIAGNOSIS,
        (ReviewClock::Anchor, Some(AnchorKind::Birth)) => the_birth,
        (ReviewClock::Anchor, Some(AnchorKind::Weaning)) => WEANING,
    }
}

/// How the menopause reads.
pub(super) const fn menopause(menopause: Menopause) -> Text {
    match menopause {
        Menopause::Pre => Text { en: "premenopausal", da: "præmenopausal" },
        Menopause::Peri => Text { en: "perimenopausal", da: "perimenopausal" },
        Menopause::Post => Text { en: "postmenopausal", da: "postmenopausal" },
    }
}

/// How an interval before a pregnancy reads.
pub(super) const fn washout(state: WashoutState) -> Text {
    match state {
        WashoutState::DuringTreatment => Text { en: "during treatment", da: "under behandlingen" },
        WashoutState::TooShort => Text { en: "a short interval", da: "et kort interval" },
        WashoutState::WithinRange => {
            Text { en: "within the advised range", da: "inden for det anbefalede interval" }
        }
        WashoutState::Satisfied | WashoutState::LabelIntervalMet => {
            Text { en: "the full interval", da: "det fulde interval" }
        }
    }
}

/// How an answer reads inside a sentence.
pub(super) const fn outcome(outcome: Tri) -> Text {
    match outcome {
        Tri::Yes => Text { en: "met", da: "opfyldt" },
        Tri::No => Text { en: "not met", da: "ikke opfyldt" },
        Tri::Unknown => Text { en: "cannot be decided", da: "kan ikke afgøres" },
    }
}

/// How a fact reads.
pub(super) const fn answer(answer: Tri) -> Text {
    match answer {
        Tri::Yes => Text { en: "yes", da: "ja" },
        Tri::No => Text { en: "no", da: "nej" },
        Tri::Unknown => Text { en: "not known", da: "ikke oplyst" },
    }
}

/// What broke it.
pub(super) const fn mechanism(mechanism: Mechanism) -> Text {
    match mechanism {
        Mechanism::Spontaneous => Text { en: "spontaneous", da: "spontan" },
        Mechanism::LowEnergy => Text { en: "low energy", da: "lavenergi" },
        Mechanism::HighEnergy => Text { en: "high energy", da: "højenergi" },
        Mechanism::Pathological => Text { en: "pathological", da: "patologisk" },
        Mechanism::Unknown => Text { en: "mechanism not known", da: "mekanisme ikke oplyst" },
    }
}

/// Where a fracture stands.
pub(super) const fn confirmed(confirmed: Tri) -> Text {
    match confirmed {
        Tri::Yes => CONFIRMED,
        Tri::No => REFUTED,
        Tri::Unknown => SUSPECTED,
    }
}

/// How a pregnancy ended, or that it goes on.
pub(super) const fn pregnancy_outcome(outcome: Option<PregnancyOutcome>) -> Text {
    match outcome {
        Some(PregnancyOutcome::Ongoing) => Text { en: "Pregnant", da: "Gravid" },
        Some(PregnancyOutcome::Live) => Text { en: "Birth", da: "Fødsel" },
        Some(PregnancyOutcome::Stillbirth) => Text { en: "Stillbirth", da: "Dødfødsel" },
        Some(PregnancyOutcome::Loss) => Text { en: "Pregnancy loss", da: "Graviditetstab" },
        Some(PregnancyOutcome::Termination) => {
            Text { en: "Termination of pregnancy", da: "Provokeret abort" }
        }
        None => Text { en: "Pregnancy ended", da: "Graviditet afsluttet" },
    }
}

/// How BMD was measured.
pub(super) const fn bmd_modality(modality: Option<BmdModality>) -> Text {
    match modality {
        Some(BmdModality::Dxa) => Text { en: "DXA", da: "DXA" },
        Some(BmdModality::Qct) => Text { en: "QCT", da: "QCT" },
        Some(BmdModality::Other) | None => {
            Text { en: "BMD, method not known", da: "BMD, metode ikke oplyst" }
        }
    }
}

/// Where the examination of a cause stands.
pub(super) const fn status(status: DifferentialStatus) -> Text {
    match status {
        DifferentialStatus::Excluded => Text { en: "excluded", da: "udelukket" },
        DifferentialStatus::NotExcluded => Text { en: "not excluded", da: "ikke udelukket" },
        DifferentialStatus::Suspicious => Text { en: "suspected", da: "mistænkt" },
        DifferentialStatus::Confirmed => Text { en: "confirmed", da: "bekræftet" },
        DifferentialStatus::Unknown => Text { en: "not recorded", da: "ikke oplyst" },
    }
}

/// A part of the body that an image shows.
pub(super) const fn region(region: ImagingRegion) -> Text {
    match region {
        ImagingRegion::Thoracic => Text { en: "thoracic spine", da: "columna thoracalis" },
        ImagingRegion::Lumbar => Text { en: "lumbar spine", da: "columna lumbalis" },
        ImagingRegion::Hip => Text { en: "hip", da: "hofte" },
        ImagingRegion::Pelvis => Text { en: "pelvis", da: "bækken" },
    }
}

/// What an MRI would be for.
pub(super) const fn purpose(purpose: Purpose) -> Text {
    match purpose {
        Purpose::Fracture => Text { en: "look for fracture", da: "påvise fraktur" },
        Purpose::Age => Text { en: "age of the fracture", da: "frakturens alder" },
        Purpose::Malignancy => Text { en: "exclude malignancy", da: "afkræfte malignitet" },
    }
}

/// Why a measurement waits.
pub(super) const fn deferred(pregnant: Tri) -> Text {
    match pregnant {
        Tri::Yes => {
            Text { en: "pregnant, until after the birth", da: "gravid, til efter fødslen" }
        }
        Tri::No | Tri::Unknown => {
            Text { en: "pregnancy is not clarified", da: "graviditetsstatus er ikke afklaret" }
        }
    }
}

/// What an image showed.
pub(super) const fn imaging_result(result: ImagingResult) -> Text {
    match result {
        ImagingResult::Fracture => Text { en: "fracture", da: "fraktur" },
        ImagingResult::NoFracture => Text { en: "no fracture", da: "ingen fraktur" },
        ImagingResult::Equivocal => Text { en: "equivocal", da: "ikke entydig" },
    }
}

/// How an image was made.
pub(super) const fn modality(modality: Option<ImagingModality>) -> Text {
    match modality {
        Some(ImagingModality::XRay) => Text { en: "X-ray", da: "Røntgen" },
        Some(ImagingModality::Mri) => Text { en: "MRI", da: "MR" },
        Some(ImagingModality::Ct) => Text { en: "CT", da: "CT" },
        Some(ImagingModality::Vfa) => {
            Text { en: "Vertebral assessment by DXA", da: "Vertebral vurdering ved DXA" }
        }
        Some(ImagingModality::Scintigraphy) => Text { en: "Scintigraphy", da: "Skintigrafi" },
        None => {
            Text { en: "Imaging, method not known", da: "Billeddiagnostik, metode ikke oplyst" }
        }
    }
}

/// The same inside a sentence.
pub(super) const fn modality_within(of: Option<ImagingModality>) -> Text {
    match of {
        Some(ImagingModality::XRay) => Text { en: "X-ray", da: "røntgen" },
        Some(ImagingModality::Vfa) => {
            Text { en: "vertebral assessment by DXA", da: "vertebral vurdering ved DXA" }
        }
        Some(ImagingModality::Scintigraphy) => Text { en: "scintigraphy", da: "skintigrafi" },
        None => Text { en: "method not known", da: "metode ikke oplyst" },
        // These are written the same everywhere.
        Some(ImagingModality::Mri | ImagingModality::Ct) => modality(of),
    }
}

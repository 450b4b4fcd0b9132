//! The connecting words of a letter; clinical words stand with their rule.

use crate::logic::Tri;
use crate::text::Text;
use crate::vocabulary::{BmdSite, FractureSite, Mechanism};

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
    MISSING: "What is missing", "Hvad mangler";
    NOTHING_MISSING: "Nothing that could change the answer.", "Intet, der kan ændre konklusionen.";
    REMARKS: "Remarks on the record", "Bemærkninger til oplysningerne";
    SOURCES: "Sources", "Kilder";
    ASKS: "Asks for", "Kræver";
    FOR_NOW: "Provisional until other causes have been examined and excluded.", "Foreløbig, indtil andre årsager er udredt og udelukket.";
    MONOGENIC: "Monogenic bone disease is confirmed; it is reported beside the criteria and does not undo them.", "Monogenetisk knoglesygdom er bekræftet; den angives ved siden af kriterierne og ophæver dem ikke.";
    T_NOT_REPORTED: "No T-score is reported. None is needed: before the menopause the Z-score is used.", "T-score er ikke oplyst. Den er ikke nødvendig: før menopausen anvendes Z-score.";
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
    DAYS_INSIDE: "inside the time window", "inden for tidsvinduet";
    DAYS_OUTSIDE: "outside the time window", "uden for tidsvinduet";
    DAY: "day", "dag";
    DAYS: "days", "dage";
    CONFIRMED: "confirmed", "bekræftet";
    REFUTED: "refuted", "afkræftet";
    SUSPECTED: "not confirmed", "ikke bekræftet";
    DATE_UNKNOWN: "date not known", "dato ikke oplyst";
    SITE_UNKNOWN: "site not known", "lokalisation ikke oplyst";
    PREGNANT: "Pregnant on the day of assessment", "Gravid på vurderingsdagen";
    LACTATING: "Breastfeeding on the day of assessment", "Ammer på vurderingsdagen";
    REFERENCE: "ref.", "ref.";
    ARTICLE: "S: Rand MS, Kirk M, El-Sharifi NA, Jensen J-EB. Ugeskr Læger 2025;187:V08250675. doi 10.61409/V08250675", "S: Rand MS, Kirk M, El-Sharifi NA, Jensen J-EB. Ugeskr Læger 2025;187:V08250675. doi 10.61409/V08250675";
    UNCITED: "Stated by the authors without a reference", "Forfatternes udsagn uden reference";
    STRENGTH: "Weakest published evidence behind the answer", "Svageste publicerede evidens bag konklusionen";
    PROJECT_CHOICES: "The answer also rests on choices of this project that no source states", "Konklusionen hviler også på projektets egne valg, som ingen kilde angiver";
    BANNER_SCOPE: "Second reader built on one review article. Not a certified medical device, not for clinical use. A clinician decides.", "Støtteværktøj (second reader), der bygger på én oversigtsartikel. Ikke certificeret medicinsk udstyr og ikke til klinisk brug. Klinikeren træffer beslutningen.";
    BANNER_EVIDENCE: "The evidence is mostly case reports and observational studies. There is no guideline for PLO.", "Evidensen består overvejende af kasuistikker og observationelle studier. Der findes ingen vejledning for GAO.";
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

/// A broken bone.
pub(super) const fn bone(site: FractureSite) -> Text {
    match site {
        FractureSite::Vertebra => Text { en: "vertebra", da: "hvirvel" },
        FractureSite::Hip => Text { en: "hip", da: "hofte" },
        FractureSite::Sacrum => Text { en: "sacrum", da: "os sacrum" },
        FractureSite::Pelvis => Text { en: "pelvis", da: "bækken" },
        FractureSite::Rib => Text { en: "rib", da: "costa" },
        FractureSite::Forearm => Text { en: "forearm", da: "underarm" },
        FractureSite::Humerus => Text { en: "humerus", da: "humerus" },
        FractureSite::Metatarsal => Text { en: "metatarsal", da: "metatars" },
        FractureSite::Other => Text { en: "other bone", da: "anden knogle" },
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

/// Where BMD was measured.
pub(super) const fn bmd_site(site: BmdSite) -> Text {
    match site {
        BmdSite::LumbarSpine => Text { en: "lumbar spine", da: "lænderyg" },
        BmdSite::TotalHip => Text { en: "total hip", da: "total hofte" },
        BmdSite::FemoralNeck => Text { en: "femoral neck", da: "collum femoris" },
        BmdSite::Forearm33 => Text { en: "33 % radius", da: "33 % radius" },
        BmdSite::WholeBody => Text { en: "whole body", da: "helkrop" },
    }
}

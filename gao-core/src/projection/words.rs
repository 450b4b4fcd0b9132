//! The words of F-12.

use enumset::enum_set;

use super::baseline::BaselineState;
use super::cell::{Cell, CellKind, Regimen};
use super::hers::{CellTiming, MedicineBar, NoZero, ZeroKind};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::sentence::Sentence;
use crate::text::Text;

/// What reported figures are, and are not.
pub static NOT_A_PREDICTION: Sentence = Sentence {
    key: "eff.not-a-prediction",
    clinician: Text {
        en: "Reported averages of groups of women with PLO, not a prediction for her. Ranges run from the lowest to the highest average; the article gives no number of women for them.",
        da: "Beskrevne gennemsnit for grupper af kvinder med GAO, ikke en forudsigelse for kvinden. Spændvidderne går fra det laveste til det højeste gennemsnit; artiklen angiver ikke, hvor mange kvinder de bygger på.",
    },
    patient: Some(Text {
        en: "The figures are averages of groups of women with PLO. They cannot tell how it will go for you.",
        da: "Tallene er gennemsnit for grupper af kvinder med GAO. De kan ikke fortælle, hvordan det går for dig.",
    }),
    evidence: enum_set!(EvidenceId::S67 | EvidenceId::D25),
};

pub(crate) static NOT_HER_FIGURES: Sentence = Sentence {
    key: "eff.criteria-not-met",
    clinician: Text {
        en: "It is not shown so far that this woman meets a definition of PLO: what follows is reported of others.",
        da: "Det er foreløbig ikke vist, at kvinden opfylder en definition af GAO: nedenstående er beskrevet hos andre.",
    },
    patient: Some(Text {
        en: "The figures come from women with PLO. They may not be about you.",
        da: "Tallene kommer fra kvinder med GAO. De handler måske ikke om dig.",
    }),
    evidence: enum_set!(EvidenceId::S64 | EvidenceId::S04 | EvidenceId::S44),
};

pub(crate) static CALCIUM_VITAMIN_D: Sentence = Sentence {
    key: "eff.cad",
    clinician: Text {
        en: "With calcium and vitamin D only, mean lumbar BMD rose {ls12} at 12 months, {ls24} at 24 and, as a single value, {ls36} at 36; femoral neck {fn18} at 18. Changes of {span} after birth or weaning are reported without antiosteoporotic medicine.",
        da: "Med calcium og D-vitamin alene steg lumbal BMD i gennemsnit {ls12} efter 12 måneder, {ls24} efter 24 og som enkeltværdi {ls36} efter 36; collum femoris {fn18} efter 18. Uden antiosteoporotisk medicin er der rapporteret ændringer på {span} efter fødsel eller ammeophør.",
    },
    patient: Some(Text {
        en: "With calcium and vitamin D alone, bone density in the back rose by {ls12} on average after 12 months and {ls24} after 24. It differs very much from woman to woman ({span}).",
        da: "Med calcium og D-vitamin alene steg knogletætheden i ryggen i gennemsnit {ls12} efter 12 måneder og {ls24} efter 24. Der er meget stor forskel fra kvinde til kvinde ({span}).",
    }),
    evidence: enum_set!(EvidenceId::S64 | EvidenceId::S65 | EvidenceId::S66 | EvidenceId::S67),
};

pub(crate) static TERIPARATIDE: Sentence = Sentence {
    key: "eff.tptd",
    clinician: Text {
        en: "Teriparatide: lumbar BMD {ls12} at 12 and {ls24} at 24 months; hip {hip12} and {hip24}. One case report: {case6} in the spine after six months.",
        da: "Teriparatid: lumbal BMD {ls12} efter 12 og {ls24} efter 24 måneder; hofte {hip12} og {hip24}. Én kasuistik: {case6} i columna efter seks måneder.",
    },
    patient: None,
    evidence: enum_set!(
        EvidenceId::S74 | EvidenceId::S75 | EvidenceId::S76 | EvidenceId::S77 | EvidenceId::S78
    ),
};

pub(crate) static NO_FIGURES: Sentence = Sentence {
    key: "eff.no-figures",
    clinician: Text {
        en: "{Agent}: large rises in BMD are described, with wide individual variation, but the article gives no figures.",
        da: "{Agent}: der er beskrevet store BMD-stigninger med stor individuel variation, men artiklen angiver ingen tal.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S79),
};

pub(crate) static NOT_REPORTED: Sentence = Sentence {
    key: "eff.not-reported",
    clinician: Text {
        en: "No figure is reported for {agent} at this time ({time}) and site ({site}). Nothing is interpolated. Reported: {list}.",
        da: "Der er ikke angivet tal for {agent} på dette tidspunkt ({time}) og målested ({site}). Der interpoleres ikke. Angivet: {list}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S64 | EvidenceId::S66 | EvidenceId::S74 | EvidenceId::S76),
};

pub(crate) static WITHHELD_PREGNANT: Sentence = Sentence {
    key: "eff.withheld.pregnant",
    clinician: Text {
        en: "Figures of medicines are withheld: these medicines are generally advised against in pregnancy.",
        da: "Tal for lægemidler er tilbageholdt: lægemidlerne frarådes som hovedregel under graviditet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static WITHHELD_PREGNANCY_UNKNOWN: Sentence = Sentence {
    key: "eff.withheld.pregnancy-unclarified",
    clinician: Text {
        en: "Figures of medicines are withheld until it is clarified whether she is pregnant: these medicines are generally advised against in pregnancy.",
        da: "Tal for lægemidler er tilbageholdt, indtil det er afklaret, om kvinden er gravid: lægemidlerne frarådes som hovedregel under graviditet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static WITHHELD_LACTATING: Sentence = Sentence {
    key: "eff.withheld.lactating",
    clinician: Text {
        en: "Figures of medicines are withheld: these medicines are generally advised against while breastfeeding.",
        da: "Tal for lægemidler er tilbageholdt: lægemidlerne frarådes som hovedregel under amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static WITHHELD_LACTATION_UNKNOWN: Sentence = Sentence {
    key: "eff.withheld.lactation-unclarified",
    clinician: Text {
        en: "Figures of medicines are withheld until it is clarified whether she is breastfeeding: these medicines are generally advised against then.",
        da: "Tal for lægemidler er tilbageholdt, indtil det er afklaret, om kvinden ammer: lægemidlerne frarådes da som hovedregel.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static FACTS_PREGNANT: Sentence = Sentence {
    key: "fact.withheld.pregnant",
    clinician: Text {
        en: "Facts about medicines are left out: these medicines are generally advised against in pregnancy.",
        da: "Fakta om lægemidler er udeladt: lægemidlerne frarådes som hovedregel under graviditet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static FACTS_PREGNANCY_UNKNOWN: Sentence = Sentence {
    key: "fact.withheld.pregnancy-unclarified",
    clinician: Text {
        en: "Facts about medicines are left out until it is clarified whether she is pregnant.",
        da: "Fakta om lægemidler er udeladt, indtil det er afklaret, om kvinden er gravid.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static FACTS_LACTATING: Sentence = Sentence {
    key: "fact.withheld.lactating",
    clinician: Text {
        en: "Facts about medicines are left out: these medicines are generally advised against while breastfeeding.",
        da: "Fakta om lægemidler er udeladt: lægemidlerne frarådes som hovedregel under amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static FACTS_LACTATION_UNKNOWN: Sentence = Sentence {
    key: "fact.withheld.lactation-unclarified",
    clinician: Text {
        en: "Facts about medicines are left out until it is clarified whether she is breastfeeding.",
        da: "Fakta om lægemidler er udeladt, indtil det er afklaret, om kvinden ammer.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S71),
};

pub(crate) static ZERO: Sentence = Sentence {
    key: "eff.zero",
    clinician: Text {
        en: "Months counted from {clock} ({date}).",
        da: "Måneder regnet fra {clock} ({date}).",
    },
    patient: Some(Text {
        en: "The months are counted from {clock} ({date}).",
        da: "Månederne regnes fra {clock} ({date}).",
    }),
    evidence: enum_set!(EvidenceId::D09),
};

pub(crate) static ZERO_PROVISIONAL: Sentence = Sentence {
    key: "eff.zero.provisional",
    clinician: Text {
        en: "Months counted provisionally from {clock} ({date}): the day, and every date below, may still move.",
        da: "Måneder regnet foreløbigt fra {clock} ({date}): dagen og alle datoer nedenfor kan ændre sig.",
    },
    patient: Some(Text {
        en: "The months are counted from {clock} ({date}) for now; that may change.",
        da: "Månederne regnes foreløbig fra {clock} ({date}); det kan ændre sig.",
    }),
    evidence: enum_set!(EvidenceId::D09),
};

pub(crate) static NO_BIRTH: Sentence = Sentence {
    key: "eff.zero.no-birth",
    clinician: Text {
        en: "No dates: no birth at 22+0 weeks or later is recorded with its day.",
        da: "Ingen datoer: der er ikke registreret en fødsel ved 22+0 uger eller senere med dato.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::D09),
};

pub(crate) static NO_COURSE: Sentence = Sentence {
    key: "eff.zero.no-course",
    clinician: Text {
        en: "No dates: no treatment with it is recorded.",
        da: "Ingen datoer: der er ikke registreret behandling med midlet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::D09),
};

pub(crate) static START_UNKNOWN: Sentence = Sentence {
    key: "eff.zero.start-unknown",
    clinician: Text {
        en: "No dates: when the treatment began is not recorded.",
        da: "Ingen datoer: det er ikke registreret, hvornår behandlingen begyndte.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::D09),
};

pub(crate) static SEVERAL_COURSES: Sentence = Sentence {
    key: "eff.zero.several-courses",
    clinician: Text {
        en: "No dates: several courses are recorded, and the figures are of one treatment counted from its start.",
        da: "Ingen datoer: der er registreret flere forløb, og tallene gælder én behandling regnet fra dens start.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::D09),
};

pub(crate) static NOT_UNTREATED: Sentence = Sentence {
    key: "eff.not-untreated",
    clinician: Text {
        en: "She has been given an antiosteoporotic medicine since that day: these figures are of women without it.",
        da: "Kvinden har fået antiosteoporotisk medicin siden den dag: tallene gælder kvinder uden den.",
    },
    patient: Some(Text {
        en: "You have had medicine for your bones. These figures are of women without it.",
        da: "Du har fået medicin til knoglerne. Tallene gælder kvinder uden den.",
    }),
    evidence: enum_set!(EvidenceId::S64 | EvidenceId::S67),
};

pub(crate) static RANGE: Sentence = Sentence {
    key: "eff.cell.range",
    clinician: Text {
        en: "{Site}, {time}: {change} (range of averages).",
        da: "{Site}, {time}: {change} (spændvidde for gennemsnit).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::D25),
};

pub(crate) static SINGLE: Sentence = Sentence {
    key: "eff.cell.single",
    clinician: Text {
        en: "{Site}, {time}: {change} (a single value).",
        da: "{Site}, {time}: {change} (en enkelt værdi).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S65 | EvidenceId::S66),
};

pub(crate) static CASE: Sentence = Sentence {
    key: "eff.cell.case",
    clinician: Text {
        en: "{Site}, {time}: {change} (one woman).",
        da: "{Site}, {time}: {change} (én kvinde).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S78),
};

pub(crate) static LATER_PREGNANCY: Sentence = Sentence {
    key: "eff.cell.later-pregnancy",
    clinician: Text {
        en: "No date: another pregnancy began before it.",
        da: "Ingen dato: en ny graviditet begyndte forinden.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S83),
};

pub(crate) static AFTER_STOP: Sentence = Sentence {
    key: "eff.cell.after-stop",
    clinician: Text {
        en: "No date: the treatment ended before it.",
        da: "Ingen dato: behandlingen ophørte forinden.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S75 | EvidenceId::S77),
};

pub(crate) static ABSOLUTE: Sentence = Sentence {
    key: "eff.absolute",
    clinician: Text {
        en: "Applied to her {bmd} g/cm2 ({date}): {range} g/cm2, rounded outward.",
        da: "Lagt til kvindens {bmd} g/cm2 ({date}): {range} g/cm2, afrundet udad.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static NONE_IN_TIME: Sentence = Sentence {
    key: "eff.baseline.none-in-time",
    clinician: Text {
        en: "{Site}, no absolute value: no measurement is recorded from the birth to the day counted from. A later one already holds part of the rise.",
        da: "{Site}, ingen absolut værdi: der er ikke registreret en måling fra fødslen til den dag, der regnes fra. En senere måling rummer allerede en del af stigningen.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S14 | EvidenceId::S19),
};

pub(crate) static CONTAMINATED: Sentence = Sentence {
    key: "eff.baseline.contaminated",
    clinician: Text {
        en: "{Site}, no absolute value: the measurement of {date} holds a collapsed vertebra, which raises BMD.",
        da: "{Site}, ingen absolut værdi: målingen fra {date} omfatter en sammenfaldet hvirvel, som øger BMD.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static CHANGED_SINCE: Sentence = Sentence {
    key: "eff.baseline.changed-since",
    clinician: Text {
        en: "{Site}, no absolute value: after the measurement of {date} bone may have been lost or gained before the day counted from (breastfeeding, a medicine, or too long a time).",
        da: "{Site}, ingen absolut værdi: efter målingen {date} kan knogle være tabt eller opbygget før den dag, der regnes fra (amning, et lægemiddel eller for lang tid).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S14 | EvidenceId::S19),
};

pub(crate) static NOT_READABLE: Sentence = Sentence {
    key: "eff.baseline.not-readable",
    clinician: Text {
        en: "{Site}, no absolute value: the measurement of {date} holds too few vertebrae, or was made in pregnancy.",
        da: "{Site}, ingen absolut værdi: målingen fra {date} omfatter for få hvirvler eller er foretaget under graviditet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03 | EvidenceId::S49),
};

pub(crate) static BASELINE_UNKNOWN: Sentence = Sentence {
    key: "eff.baseline.unknown",
    clinician: Text {
        en: "{Site}, no absolute value: whether the measurement of {date} can be used depends on {facts}.",
        da: "{Site}, ingen absolut værdi: om målingen fra {date} kan bruges, afhænger af {facts}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static SITE_NOT_STATED: Sentence = Sentence {
    key: "eff.baseline.site-not-stated",
    clinician: Text {
        en: "{Site}, no absolute value: the article does not say which region of the hip it means.",
        da: "{Site}, ingen absolut værdi: artiklen angiver ikke, hvilket område af hoften den mener.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::D15),
};

pub(crate) static SINGLE_EXTREME: Sentence = Sentence {
    key: "eff.single-extreme",
    clinician: Text {
        en: "A single value, far above the figure at 24 months; another pooled series has about {pooled} at 36. Not an end of an interval.",
        da: "En enkelt værdi langt over tallet ved 24 måneder; en anden samlet serie har ca. {pooled} ved 36. Ikke endepunkt for et interval.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S65 | EvidenceId::D11),
};

pub(crate) static ONE_CASE: Sentence = Sentence {
    key: "eff.one-case",
    clinician: Text {
        en: "One woman aged 32, without a new collapse by then. One case says nothing about the next.",
        da: "Én kvinde på 32 år uden nyt sammenfald på det tidspunkt. Én kasuistik siger intet om den næste.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S78),
};

pub(crate) static ABSTRACT_DIFFERS: Sentence = Sentence {
    key: "eff.abstract-differs",
    clinician: Text {
        en: "The abstract of the work cited gives {other} as the upper end.",
        da: "Resuméet af den citerede artikel angiver {other} som øvre grænse.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S74 | EvidenceId::D13),
};

pub(crate) static ABSTRACT_NAMES_THE_NECK: Sentence = Sentence {
    key: "eff.abstract-names-the-neck",
    clinician: Text {
        en: "In the abstract of the work cited this is the femoral neck at 18 to 24 months.",
        da: "I resuméet af den citerede artikel gælder det collum femoris ved 18 til 24 måneder.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S77 | EvidenceId::D13),
};

pub(crate) static NOT_RANKED: Sentence = Sentence {
    key: "eff.not-ranked",
    clinician: Text {
        en: "The studies behind the regimens differ too much to compare their figures.",
        da: "Studierne bag behandlingerne er for forskellige til, at tallene kan sammenlignes.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S80),
};

/// Every sentence of F-12.
pub(crate) static ALL: [&Sentence; 38] = [
    &NOT_A_PREDICTION,
    &NOT_HER_FIGURES,
    &CALCIUM_VITAMIN_D,
    &TERIPARATIDE,
    &NO_FIGURES,
    &NOT_REPORTED,
    &WITHHELD_PREGNANT,
    &WITHHELD_PREGNANCY_UNKNOWN,
    &WITHHELD_LACTATING,
    &WITHHELD_LACTATION_UNKNOWN,
    &FACTS_PREGNANT,
    &FACTS_PREGNANCY_UNKNOWN,
    &FACTS_LACTATING,
    &FACTS_LACTATION_UNKNOWN,
    &ZERO,
    &ZERO_PROVISIONAL,
    &NO_BIRTH,
    &NO_COURSE,
    &START_UNKNOWN,
    &SEVERAL_COURSES,
    &NOT_UNTREATED,
    &RANGE,
    &SINGLE,
    &CASE,
    &LATER_PREGNANCY,
    &AFTER_STOP,
    &ABSOLUTE,
    &NONE_IN_TIME,
    &CONTAMINATED,
    &CHANGED_SINCE,
    &NOT_READABLE,
    &BASELINE_UNKNOWN,
    &SITE_NOT_STATED,
    &SINGLE_EXTREME,
    &ONE_CASE,
    &ABSTRACT_DIFFERS,
    &ABSTRACT_NAMES_THE_NECK,
    &NOT_RANKED,
];

impl Regimen {
    /// What is said of it as a whole.
    #[must_use]
    pub fn sentence(self) -> &'static Sentence {
        match self {
            Self::CalciumVitaminD => &CALCIUM_VITAMIN_D,
            Self::Teriparatide => &TERIPARATIDE,
            Self::Bisphosphonate | Self::Denosumab => &NO_FIGURES,
        }
    }
}

impl MedicineBar {
    /// The words that stand in place of the figures.
    #[must_use]
    pub fn sentence(self) -> &'static Sentence {
        match self {
            Self::Pregnant => &WITHHELD_PREGNANT,
            Self::PregnancyUnclarified => &WITHHELD_PREGNANCY_UNKNOWN,
            Self::Lactating => &WITHHELD_LACTATING,
            Self::LactationUnclarified => &WITHHELD_LACTATION_UNKNOWN,
        }
    }
}

impl MedicineBar {
    /// The words that stand in place of facts about medicines.
    #[must_use]
    pub fn facts_sentence(self) -> &'static Sentence {
        match self {
            Self::Pregnant => &FACTS_PREGNANT,
            Self::PregnancyUnclarified => &FACTS_PREGNANCY_UNKNOWN,
            Self::Lactating => &FACTS_LACTATING,
            Self::LactationUnclarified => &FACTS_LACTATION_UNKNOWN,
        }
    }
}

impl NoZero {
    /// Why there are no dates.
    #[must_use]
    pub fn sentence(self) -> &'static Sentence {
        match self {
            Self::NoBirth => &NO_BIRTH,
            Self::NoCourse => &NO_COURSE,
            Self::StartUnknown => &START_UNKNOWN,
            Self::SeveralCourses => &SEVERAL_COURSES,
        }
    }
}

impl ZeroKind {
    /// What it is called inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Birth => Text { en: "the birth", da: "fødslen" },
            Self::Weaning => Text { en: "weaning", da: "ammeophør" },
            Self::TreatmentStart => Text { en: "the first dose", da: "første dosis" },
        }
    }
}

impl CellTiming {
    /// Why a cell has no day, where that is not said of the whole regimen.
    #[must_use]
    pub fn sentence(self) -> Option<&'static Sentence> {
        match self {
            Self::Dated | Self::NoZero => None,
            Self::LaterPregnancy => Some(&LATER_PREGNANCY),
            Self::AfterStop => Some(&AFTER_STOP),
        }
    }
}

impl Cell {
    /// Its words.
    #[must_use]
    pub fn sentence(&self) -> &'static Sentence {
        match self.kind {
            CellKind::RangeOfMeans => &RANGE,
            CellKind::SingleValue => &SINGLE,
            CellKind::SingleCase => &CASE,
        }
    }

    /// What it rests on: its row, and the contradictions in it.
    #[must_use]
    pub fn evidence(&self) -> EvidenceSet {
        let own = EvidenceSet::only(self.evidence);
        self.caveats.iter().fold(own, |all, caveat| all | caveat.evidence)
    }
}

impl BaselineState {
    /// Why there is no absolute value, where that is not said of the whole regimen.
    #[must_use]
    pub fn sentence(self) -> Option<&'static Sentence> {
        match self {
            Self::Usable | Self::NoZero => None,
            Self::NoneInTime => Some(&NONE_IN_TIME),
            Self::Contaminated => Some(&CONTAMINATED),
            Self::NotReadable => Some(&NOT_READABLE),
            Self::ChangedSince => Some(&CHANGED_SINCE),
            Self::Unknown => Some(&BASELINE_UNKNOWN),
            Self::SiteNotStated => Some(&SITE_NOT_STATED),
        }
    }
}

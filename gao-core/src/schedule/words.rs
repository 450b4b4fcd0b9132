//! What F-10 says, to a clinician and to the woman herself.

use enumset::enum_set;

use super::{Event, EventCode, EventStatus};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::CivilDate;

/// What an event says on one day: a day that has passed is not spoken of as one to come.
pub(crate) fn on(event: &Event, today: CivilDate) -> &'static Sentence {
    let passed = event.to.is_some_and(|to| to < today) && event.is_open();
    match (event.code, passed) {
        (EventCode::TeriparatideEnd, _) if event.status == EventStatus::Done => &TERIPARATIDE_ENDED,
        (EventCode::DenosumabNext | EventCode::BisphosphonateAfterDenosumab, _)
            if event.status == EventStatus::Done =>
        {
            &DENOSUMAB_FOLLOWED
        }
        (EventCode::TeriparatideEnd, true) => &TERIPARATIDE_PASSED,
        (EventCode::DenosumabNext, true) => &DENOSUMAB_NEXT_PASSED,
        (EventCode::BisphosphonateAfterDenosumab, true) => &BISPHOSPHONATE_AFTER_DENOSUMAB_PASSED,
        (EventCode::BisphosphonateStop, true) => &BISPHOSPHONATE_STOP_PASSED,
        (EventCode::PainReview, true) => &PAIN_REVIEW_PASSED,
        _ => event.sentence,
    }
}

pub(crate) static CONFIRM: Sentence = Sentence {
    key: "ev.confirm-pregnancy-status",
    clinician: Text {
        en: "First: settle whether she is pregnant. Until then no DXA and no medicine is due.",
        da: "Først: afklar, om kvinden er gravid. Indtil da er hverken DXA eller lægemidler aktuelle.",
    },
    patient: Some(Text {
        en: "First: find out whether you are pregnant. Until then no bone density scan (DXA) and no bone medicine is due.",
        da: "Først: find ud af, om du er gravid. Indtil da er hverken knogletæthedsscanning (DXA) eller knoglemedicin aktuel.",
    }),
    evidence: enum_set!(EvidenceId::S46 | EvidenceId::S49 | EvidenceId::S71),
};

pub(crate) static DXA_BASELINE: Sentence = Sentence {
    key: "ev.dxa-baseline",
    clinician: Text {
        en: "First DXA, after {clock} at the earliest.",
        da: "Første DXA, tidligst efter {clock}.",
    },
    patient: Some(Text {
        en: "First bone density scan (DXA), after {clock}.",
        da: "Første knogletæthedsscanning (DXA), efter {clock}.",
    }),
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static DXA_SIX_MONTHS: Sentence = Sentence {
    key: "ev.dxa-early",
    clinician: Text {
        en: "DXA 6 months after {clock}: {from}.",
        da: "DXA 6 måneder efter {clock}: {from}.",
    },
    patient: Some(Text {
        en: "New bone density scan (DXA) 6 months after {clock}: {from}.",
        da: "Ny knogletæthedsscanning (DXA) 6 måneder efter {clock}: {from}.",
    }),
    evidence: enum_set!(EvidenceId::S72 | EvidenceId::S83),
};

pub(crate) static DXA_REEVALUATE: Sentence = Sentence {
    key: "ev.dxa-reevaluate",
    clinician: Text {
        en: "DXA 6-12 months after {clock}: {from} to {to}.",
        da: "DXA 6-12 måneder efter {clock}: {from} til {to}.",
    },
    patient: Some(Text {
        en: "New bone density scan (DXA) between {from} and {to} (6-12 months after {clock}).",
        da: "Ny knogletæthedsscanning (DXA) mellem {from} og {to} (6-12 måneder efter {clock}).",
    }),
    evidence: enum_set!(EvidenceId::S83),
};

pub(crate) static PHARM_REVIEW: Sentence = Sentence {
    key: "ev.pharm-review",
    clinician: Text {
        en: "Judge whether a relevant rise in BMD has become unlikely, 12-24 months after {clock}: {from} to {to}.",
        da: "Vurdér, om en relevant BMD-stigning er blevet usandsynlig, 12-24 måneder efter {clock}: {from} til {to}.",
    },
    patient: Some(Text {
        en: "Talk with your doctor about your bone density between {from} and {to} (12-24 months after {clock}).",
        da: "Samtale med lægen om din knogletæthed mellem {from} og {to} (12-24 måneder efter {clock}).",
    }),
    evidence: enum_set!(EvidenceId::S85 | EvidenceId::P19),
};

pub(crate) static PAIN_REVIEW: Sentence = Sentence {
    key: "ev.pain-qol-review",
    clinician: Text {
        en: "Review pain and quality of life until {to}. Clear improvement is expected in the first year after symptom onset; if it does not come, look for the reason.",
        da: "Følg smerter og livskvalitet til {to}. Tydelig bedring ventes i året efter symptomdebut; udebliver den, så find årsagen.",
    },
    patient: Some(Text {
        en: "Pain usually eases clearly in the first year. Tell your doctor if yours does not by {to}.",
        da: "Smerterne aftager som regel tydeligt det første år. Sig til lægen, hvis dine ikke er aftaget inden {to}.",
    }),
    evidence: enum_set!(EvidenceId::S95),
};

pub(crate) static MOOD_SCREEN: Sentence = Sentence {
    key: "ev.mood-screen",
    clinician: Text {
        en: "At every contact: ask about anxiety and depression.",
        da: "Ved hver kontakt: spørg til angst og depression.",
    },
    patient: Some(Text {
        en: "At every visit: tell how you are feeling.",
        da: "Ved hvert besøg: fortæl, hvordan du har det.",
    }),
    evidence: enum_set!(EvidenceId::S61),
};

pub(crate) static VITAMIN_D_RECHECK: Sentence = Sentence {
    key: "ev.vitd-recheck",
    clinician: Text {
        en: "Measure 25-hydroxyvitamin D again after supplementing; interval by local practice.",
        da: "Mål 25-hydroxyvitamin D igen efter tilskud; interval efter lokal praksis.",
    },
    patient: Some(Text {
        en: "New blood test for vitamin D after you have taken supplements.",
        da: "Ny blodprøve for D-vitamin, når du har taget tilskud.",
    }),
    evidence: enum_set!(EvidenceId::S53),
};

pub(crate) static BISPHOSPHONATE_STOP: Sentence = Sentence {
    key: "ev.bp-stop",
    clinician: Text {
        en: "Stop bisphosphonate between {from} and {to} for a pregnancy from {target}.",
        da: "Seponér bisfosfonat mellem {from} og {to} ved graviditetsønske fra {target}.",
    },
    patient: Some(Text {
        en: "The bone medicine should be stopped between {from} and {to} if you want to become pregnant from {target}. Agree on it with your specialist.",
        da: "Medicinen bør stoppes mellem {from} og {to}, hvis du ønsker graviditet fra {target}. Aftal det med din specialist.",
    }),
    evidence: enum_set!(EvidenceId::S87),
};

pub(crate) static DENOSUMAB_NEXT: Sentence = Sentence {
    key: "ev.denosumab-next",
    clinician: Text {
        en: "Denosumab: on {from} six months will have passed since the last dose. Decide before then: continue, or transition to a bisphosphonate.",
        da: "Denosumab: den {from} er der gået seks måneder siden seneste dosis. Tag stilling inden da: fortsættelse eller overgang til bisfosfonat.",
    },
    patient: Some(Text {
        en: "Denosumab: talk with your specialist before {from} about what comes next.",
        da: "Denosumab: tal med din specialist inden {from} om, hvad der skal ske.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static BISPHOSPHONATE_AFTER_DENOSUMAB: Sentence = Sentence {
    key: "ev.bp-after-denosumab",
    clinician: Text {
        en: "Bisphosphonate after denosumab: to be considered by {from}, six months after the last dose.",
        da: "Bisfosfonat efter denosumab: bør overvejes inden {from}, seks måneder efter seneste dosis.",
    },
    patient: Some(Text {
        en: "Denosumab is to be followed by another medicine. Talk with your specialist before {from}.",
        da: "Efter denosumab følger som regel anden medicin. Tal med din specialist inden {from}.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static TERIPARATIDE_END: Sentence = Sentence {
    key: "ev.teriparatide-end",
    clinician: Text {
        en: "Teriparatide reaches 24 months on {from}.",
        da: "Teriparatid når 24 måneder den {from}.",
    },
    patient: Some(Text {
        en: "Your treatment with teriparatide reaches its 24 months on {from}.",
        da: "Din behandling med teriparatid når 24 måneder den {from}.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

pub(crate) static PAIN_REVIEW_PASSED: Sentence = Sentence {
    key: "ev.pain-qol-review.passed",
    clinician: Text {
        en: "Review pain and quality of life: the first year after symptom onset, in which clear improvement is expected, ended on {to}. If it has not come, look for the reason.",
        da: "Følg smerter og livskvalitet: det første år efter symptomdebut, hvor tydelig bedring ventes, sluttede {to}. Er den udeblevet, så find årsagen.",
    },
    patient: Some(Text {
        en: "Pain usually eases clearly in the first year, which ended on {to}. Tell your doctor if yours has not.",
        da: "Smerterne aftager som regel tydeligt det første år, som sluttede {to}. Sig til lægen, hvis dine ikke er aftaget.",
    }),
    evidence: enum_set!(EvidenceId::S95),
};

pub(crate) static BISPHOSPHONATE_STOP_PASSED: Sentence = Sentence {
    key: "ev.bp-stop.passed",
    clinician: Text {
        en: "Bisphosphonate was to be stopped between {from} and {to} for a pregnancy from {target}: revise the plan.",
        da: "Bisfosfonat skulle være seponeret mellem {from} og {to} ved graviditetsønske fra {target}: planen skal revideres.",
    },
    patient: Some(Text {
        en: "The bone medicine was to be stopped between {from} and {to} for a pregnancy from {target}. Make a new plan with your specialist before you try to become pregnant.",
        da: "Medicinen skulle være stoppet mellem {from} og {to}, hvis du ønskede graviditet fra {target}. Læg en ny plan med din specialist, før I prøver at opnå graviditet.",
    }),
    evidence: enum_set!(EvidenceId::S87),
};

pub(crate) static DENOSUMAB_NEXT_PASSED: Sentence = Sentence {
    key: "ev.denosumab-next.passed",
    clinician: Text {
        en: "Denosumab: the next dose was due on {from}, six months after the last. Decide now, with a specialist: continue, or transition to a bisphosphonate.",
        da: "Denosumab: næste dosis skulle være givet {from}, seks måneder efter den seneste. Tag stilling nu sammen med en specialist: fortsættelse eller overgang til bisfosfonat.",
    },
    patient: Some(Text {
        en: "Denosumab: your next dose was due on {from}. Talk with your specialist now about what comes next.",
        da: "Denosumab: din næste dosis skulle være givet {from}. Tal med din specialist nu om, hvad der skal ske.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static DENOSUMAB_FOLLOWED: Sentence = Sentence {
    key: "ev.denosumab-next.followed",
    clinician: Text {
        en: "Denosumab: six months after the last dose was {from}; a bisphosphonate has followed.",
        da: "Denosumab: seks måneder efter seneste dosis var {from}; der er fulgt op med bisfosfonat.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static BISPHOSPHONATE_AFTER_DENOSUMAB_PASSED: Sentence = Sentence {
    key: "ev.bp-after-denosumab.passed",
    clinician: Text {
        en: "Bisphosphonate after denosumab: was due to be considered on {from}, six months after the last dose. Consider it now, with a specialist.",
        da: "Bisfosfonat efter denosumab: skulle have været overvejet {from}, seks måneder efter seneste dosis. Overvej det nu sammen med en specialist.",
    },
    patient: Some(Text {
        en: "Denosumab is usually followed by another medicine. That was due on {from}: talk with your specialist now.",
        da: "Efter denosumab følger som regel anden medicin. Der skulle være taget stilling {from}: tal med din specialist nu.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static TERIPARATIDE_PASSED: Sentence = Sentence {
    key: "ev.teriparatide-end.passed",
    clinician: Text {
        en: "Teriparatide reached its limit of 24 months on {from}.",
        da: "Teriparatid nåede grænsen på 24 måneder den {from}.",
    },
    patient: Some(Text {
        en: "Your treatment with teriparatide reached its 24 months on {from}. Talk with your specialist now.",
        da: "Din behandling med teriparatid nåede 24 måneder den {from}. Tal med din specialist nu.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

pub(crate) static TERIPARATIDE_ENDED: Sentence = Sentence {
    key: "ev.teriparatide-end.ended",
    clinician: Text {
        en: "Teriparatide: counted from the start, the limit of 24 months was {from}.",
        da: "Teriparatid: regnet fra behandlingsstart lå grænsen på 24 måneder den {from}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X08),
};

pub(crate) static URGENT_PLAN: Sentence = Sentence {
    key: "ev.urgent-specialist-plan",
    clinician: Text {
        en: "Pregnant after denosumab (last dose {date}): an urgent specialist plan takes the place of the next dose and of what follows it.",
        da: "Gravid efter denosumab (seneste dosis {date}): en plan, der hurtigst muligt lægges med specialist, træder i stedet for næste dosis og efterfølgende behandling.",
    },
    patient: Some(Text {
        en: "You are pregnant and have had denosumab ({date}): contact your specialist now.",
        da: "Du er gravid og har fået denosumab ({date}): kontakt din specialist nu.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S89 | EvidenceId::X06),
};

pub(crate) static NEXT_PREGNANCY: Sentence = Sentence {
    key: "ev.next-pregnancy-counselling",
    clinician: Text {
        en: "Before a new pregnancy: talk about medicines and their intervals, fracture risk and breastfeeding plan.",
        da: "Før ny graviditet: drøft lægemidler og intervaller, frakturrisiko og plan for amning.",
    },
    patient: Some(Text {
        en: "Before a new pregnancy: talk with your specialist about medicines, fractures and breastfeeding.",
        da: "Før en ny graviditet: tal med din specialist om medicin, brud og amning.",
    }),
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S98 | EvidenceId::S99),
};

pub(crate) static NEXT_PREGNANCY_WHILE_PREGNANT: Sentence = Sentence {
    key: "ev.next-pregnancy-counselling.pregnant",
    clinician: Text {
        en: "After this pregnancy, before another: talk about medicines and their intervals, fracture risk and breastfeeding plan.",
        da: "Efter denne graviditet, før en ny: drøft lægemidler og intervaller, frakturrisiko og plan for amning.",
    },
    patient: Some(Text {
        en: "After this pregnancy, before another: talk with your specialist about medicines, fractures and breastfeeding.",
        da: "Efter denne graviditet, før en ny: tal med din specialist om medicin, brud og amning.",
    }),
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S98 | EvidenceId::S99),
};

pub(crate) static DXA_AFTER_BIRTH: Sentence = Sentence {
    key: "ev.dxa-after-birth",
    clinician: Text {
        en: "DXA waits until after the birth; a new plan begins then.",
        da: "DXA afventer fødslen; derefter begynder en ny plan.",
    },
    patient: Some(Text {
        en: "The bone density scan (DXA) waits until after the birth.",
        da: "Knogletæthedsscanningen (DXA) venter til efter fødslen.",
    }),
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static UPCOMING: Sentence = Sentence {
    key: "ev.status.upcoming",
    clinician: Text { en: "Upcoming.", da: "Kommende." },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static DUE: Sentence = Sentence {
    key: "ev.status.due",
    clinician: Text { en: "Due now.", da: "Aktuel nu." },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static OVERDUE: Sentence = Sentence {
    key: "ev.status.overdue",
    clinician: Text { en: "Overdue.", da: "Overskredet." },
    patient: Some(Text {
        en: "That time has passed: ask your doctor about it.",
        da: "Det tidspunkt er passeret: spørg din læge.",
    }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static STOPPED: Sentence = Sentence {
    key: "ev.status.stopped",
    clinician: Text { en: "Stopped {date}.", da: "Seponeret {date}." },
    patient: Some(Text { en: "Stopped {date}.", da: "Stoppet {date}." }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static DONE: Sentence = Sentence {
    key: "ev.status.done",
    clinician: Text { en: "Done {date}.", da: "Udført {date}." },
    patient: Some(Text { en: "Done {date}.", da: "Gjort {date}." }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static DONE_UNDATED: Sentence = Sentence {
    key: "ev.status.done-undated",
    clinician: Text { en: "Done.", da: "Udført." },
    patient: Some(Text { en: "Done.", da: "Gjort." }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static DEFERRED: Sentence = Sentence {
    key: "ev.status.deferred",
    clinician: Text { en: "Deferred: {reason}.", da: "Udsat: {reason}." },
    patient: Some(Text { en: "Put off: {reason}.", da: "Udsat: {reason}." }),
    evidence: enum_set!(EvidenceId::S49 | EvidenceId::S71),
};

pub(crate) static MEDICINE_WAITS: Sentence = Sentence {
    key: "ev.status.medicine-waits",
    clinician: Text {
        en: "The medicine waits: {reason}. The talk with a specialist should not wait.",
        da: "Lægemidlet må vente: {reason}. Samtalen med en specialist bør ikke vente.",
    },
    patient: Some(Text {
        en: "The medicine waits: {reason}. The talk with your specialist should not wait.",
        da: "Medicinen må vente: {reason}. Samtalen med din specialist bør ikke vente.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S89),
};

pub(crate) static CANCELLED: Sentence = Sentence {
    key: "ev.status.cancelled",
    clinician: Text {
        en: "Cancelled by a new pregnancy; a new plan begins after the birth.",
        da: "Bortfaldet ved ny graviditet; en ny plan begynder efter fødslen.",
    },
    patient: Some(Text {
        en: "Cancelled because of the new pregnancy. A new plan is made after the birth.",
        da: "Aflyst på grund af den nye graviditet. Der lægges en ny plan efter fødslen.",
    }),
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static PROVISIONAL: Sentence = Sentence {
    key: "ev.status.provisional",
    clinician: Text {
        en: "Provisional: the starting point ({clock}) is not settled.",
        da: "Foreløbig: udgangspunktet ({clock}) ligger ikke fast.",
    },
    patient: Some(Text {
        en: "The dates may still change.", da: "Datoerne kan stadig ændre sig."
    }),
    evidence: enum_set!(EvidenceId::S83 | EvidenceId::S85),
};

pub(crate) static PROVISIONAL_FEEDS: Sentence = Sentence {
    key: "ev.status.provisional.breastfeeding",
    clinician: Text {
        en: "Provisional: she breastfeeds. The starting point moves from {clock} to the day of weaning when she weans.",
        da: "Foreløbig: kvinden ammer. Udgangspunktet flyttes fra {clock} til dagen for ammeophør, når hun holder op med at amme.",
    },
    patient: Some(Text {
        en: "These days are counted from {clock} for now. When you stop breastfeeding, they are counted from that day.",
        da: "Datoerne regnes foreløbig fra {clock}. Når du holder op med at amme, regnes de fra den dag.",
    }),
    evidence: enum_set!(EvidenceId::S83 | EvidenceId::S85),
};

pub(crate) static PROVISIONAL_FEEDING_OPEN: Sentence = Sentence {
    key: "ev.status.provisional.breastfeeding-open",
    clinician: Text {
        en: "Provisional: it is not known whether she breastfeeds. If she has breastfed, the day of weaning takes the place of {clock}.",
        da: "Foreløbig: det vides ikke, om kvinden ammer. Har hun ammet, træder dagen for ammeophør i stedet for {clock}.",
    },
    patient: Some(Text {
        en: "The dates may still change: they depend on whether you breastfeed, or when you stopped.",
        da: "Datoerne kan stadig ændre sig: de afhænger af, om du ammer, eller hvornår du holdt op.",
    }),
    evidence: enum_set!(EvidenceId::S83 | EvidenceId::S85),
};

pub(crate) static NOT_FIXED: Sentence = Sentence {
    key: "caveat.interval-not-fixed",
    clinician: Text {
        en: "She is breastfeeding, or breastfeeding is unknown, so the period is counted from the birth for now and no 12-24-month rule applies.",
        da: "Kvinden ammer, eller amning er uoplyst, så perioden regnes foreløbig fra fødslen, og reglen om 12-24 måneder anvendes ikke.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S83 | EvidenceId::S85),
};

pub(crate) static NONE: Sentence = Sentence {
    key: "ev.none",
    clinician: Text {
        en: "No schedule applies on what is recorded so far. One is made when PLO is suspected, or when a recorded fracture meets its criteria or may belong to it.",
        da: "Der gælder ingen plan på det, der hidtil er registreret. En plan lægges, når der er mistanke om GAO, eller når en registreret fraktur opfylder kriterierne eller kan høre til GAO.",
    },
    patient: Some(Text {
        en: "On what is known so far there is no plan to follow. One is made if your symptoms or a fracture point to PLO.",
        da: "Ud fra det, der er oplyst nu, er der ingen plan at følge. Den lægges, hvis dine symptomer eller et brud peger på GAO.",
    }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static NO_DAY: Sentence = Sentence {
    key: "ev.no-day",
    clinician: Text { en: "It has no fixed day.", da: "Det har ingen fast dag." },
    patient: Some(Text { en: "It has no fixed day.", da: "Det har ingen fast dag." }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static WAITS: Sentence = Sentence {
    key: "ev.waits",
    clinician: Text { en: "Waits for this: {list}.", da: "Afventer dette: {list}." },
    patient: Some(Text { en: "Waits for this: {list}.", da: "Venter på dette: {list}." }),
    evidence: EvidenceSet::empty(),
};

pub(crate) static ALL: [&Sentence; 39] = [
    &CONFIRM,
    &DXA_BASELINE,
    &DXA_SIX_MONTHS,
    &DXA_REEVALUATE,
    &PHARM_REVIEW,
    &PAIN_REVIEW,
    &MOOD_SCREEN,
    &VITAMIN_D_RECHECK,
    &BISPHOSPHONATE_STOP,
    &DENOSUMAB_NEXT,
    &BISPHOSPHONATE_AFTER_DENOSUMAB,
    &TERIPARATIDE_END,
    &PAIN_REVIEW_PASSED,
    &BISPHOSPHONATE_STOP_PASSED,
    &DENOSUMAB_NEXT_PASSED,
    &DENOSUMAB_FOLLOWED,
    &BISPHOSPHONATE_AFTER_DENOSUMAB_PASSED,
    &TERIPARATIDE_PASSED,
    &TERIPARATIDE_ENDED,
    &URGENT_PLAN,
    &NEXT_PREGNANCY,
    &NEXT_PREGNANCY_WHILE_PREGNANT,
    &DXA_AFTER_BIRTH,
    &UPCOMING,
    &DUE,
    &OVERDUE,
    &STOPPED,
    &DONE,
    &DONE_UNDATED,
    &DEFERRED,
    &MEDICINE_WAITS,
    &CANCELLED,
    &PROVISIONAL,
    &PROVISIONAL_FEEDS,
    &PROVISIONAL_FEEDING_OPEN,
    &NOT_FIXED,
    &NONE,
    &NO_DAY,
    &WAITS,
];

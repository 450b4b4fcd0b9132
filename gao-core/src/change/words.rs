//! The words of F-06.

use enumset::enum_set;

use super::comparability::Obstacle;
use super::physiology::NotReported;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::sentence::Sentence;
use crate::text::Text;
use crate::vocabulary::BmdSite;

pub(crate) static SIGNIFICANT: Sentence = Sentence {
    key: "change.significant",
    clinician: Text {
        en: "BMD ({site}) changed by {delta} ({pct}) from {from} to {to}: more than measurement error (least significant change {lsc}).",
        da: "BMD ({site}) er ændret med {delta} ({pct}) fra {from} til {to}: mere end måleusikkerheden (mindste signifikante ændring {lsc}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X02 | EvidenceId::P12),
};

pub(crate) static NOT_SIGNIFICANT: Sentence = Sentence {
    key: "change.not-significant",
    clinician: Text {
        en: "BMD ({site}) changed by {delta} ({pct}) from {from} to {to}: within measurement error (least significant change {lsc}).",
        da: "BMD ({site}) er ændret med {delta} ({pct}) fra {from} til {to}: inden for måleusikkerheden (mindste signifikante ændring {lsc}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X02 | EvidenceId::P12),
};

pub(crate) static LSC_UNKNOWN: Sentence = Sentence {
    key: "change.lsc-unknown",
    clinician: Text {
        en: "BMD ({site}) changed by {delta} ({pct}) from {from} to {to}. Whether that is more than measurement error is not known, because the centre's precision for this scanner and region is not recorded.",
        da: "BMD ({site}) er ændret med {delta} ({pct}) fra {from} til {to}. Om det er mere end måleusikkerheden, vides ikke, da centrets præcision for denne scanner og dette område ikke er oplyst.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X02),
};

pub(crate) static LSC_OPEN: Sentence = Sentence {
    key: "change.lsc-open",
    clinician: Text {
        en: "BMD ({site}) changed by {delta} ({pct}) from {from} to {to}. The least significant change lies between {least} and {lsc}, so it is not settled whether that is more than measurement error.",
        da: "BMD ({site}) er ændret med {delta} ({pct}) fra {from} til {to}. Mindste signifikante ændring ligger mellem {least} og {lsc}, så det er uafklaret, om det er mere end måleusikkerheden.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X02 | EvidenceId::X05),
};

pub(crate) static UNCHANGED: Sentence = Sentence {
    key: "change.unchanged",
    clinician: Text {
        en: "BMD ({site}) is the same on {from} and on {to}.",
        da: "BMD ({site}) er den samme {from} og {to}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X02),
};

pub(crate) static NOT_COMPARABLE: Sentence = Sentence {
    key: "change.not-comparable",
    clinician: Text {
        en: "BMD ({site}) of {from} and of {to} cannot be compared: {reason}.",
        da: "BMD ({site}) fra {from} og fra {to} kan ikke sammenlignes: {reason}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03 | EvidenceId::X12),
};

pub(crate) static COMPARABLE_UNKNOWN: Sentence = Sentence {
    key: "change.comparable-unknown",
    clinician: Text {
        en: "BMD ({site}) of {from} and of {to}: it is not settled whether they can be compared. Not known: {reason}. As they stand they differ by {delta} ({pct}), which need not be a change of the bone.",
        da: "BMD ({site}) fra {from} og fra {to}: det er uafklaret, om de kan sammenlignes. Ikke oplyst: {reason}. Som de foreligger, er forskellen {delta} ({pct}), men det behøver ikke være en ændring i knoglen.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03 | EvidenceId::X12),
};

pub(crate) static REPORT_ANEW: Sentence = Sentence {
    key: "change.report-anew",
    clinician: Text {
        en: "Ask the DXA centre to report both existing scans for {levels} alone; then they can be compared.",
        da: "Bed DXA-afdelingen opgøre begge foreliggende skanninger for {levels} alene; så kan de sammenlignes.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static REGION_ASSUMED: Sentence = Sentence {
    key: "change.region-assumed",
    clinician: Text {
        en: "Not both reports state their vertebrae; L1-L4 is assumed for one that does not.",
        da: "Hvirvlerne er ikke angivet ved begge målinger; hvor de mangler, antages L1-L4.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static CROSS_CALIBRATED: Sentence = Sentence {
    key: "change.cross-calibrated",
    clinician: Text {
        en: "The scanners differ. The comparison rests on the stated cross-calibration; the values are used as entered, and the larger of the two measurement errors counts.",
        da: "Scannerne er forskellige. Sammenligningen hviler på den oplyste krydskalibrering; værdierne bruges, som de er indtastet, og den største af de to måleusikkerheder gælder.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X12),
};

pub(crate) static COLLAPSED_BEFORE_BOTH: Sentence = Sentence {
    key: "change.collapsed-before-both",
    clinician: Text {
        en: "A vertebra of the region had collapsed before both measurements: both values are raised by it.",
        da: "En hvirvel i området var faldet sammen før begge målinger: begge værdier er øget af det.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static MEASURED_BONE_BROKEN: Sentence = Sentence {
    key: "change.measured-bone-broken",
    clinician: Text {
        en: "A fracture of the measured bone is recorded; whether it touches the values is for the DXA centre to say.",
        da: "Der er registreret en fraktur i den målte knogle; om den påvirker værdierne, må DXA-afdelingen vurdere.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static FEWER_VERTEBRAE: Sentence = Sentence {
    key: "change.fewer-vertebrae",
    clinician: Text {
        en: "The centre's own precision for these vertebrae is not recorded; measurement error is that of L1-L4, raised for fewer vertebrae.",
        da: "Centrets egen præcision for disse hvirvler er ikke oplyst; måleusikkerheden er den for L1-L4, forhøjet for færre hvirvler.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X05),
};

pub(crate) static MEASURED_IN_PREGNANCY: Sentence = Sentence {
    key: "change.in-pregnancy",
    clinician: Text {
        en: "One of the two was measured in pregnancy, when BMD normally falls by a few per cent. It is not held against breastfeeding or recovery.",
        da: "En af de to er målt under graviditet, hvor BMD normalt falder nogle få procent. Den sammenholdes ikke med amning eller genvinding.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S13 | EvidenceId::S49),
};

pub(crate) static TREATED: Sentence = Sentence {
    key: "change.treated",
    clinician: Text {
        en: "Antiosteoporotic medicine was taken between the two, so the change is not the spontaneous one.",
        da: "Der er taget antiosteoporotisk medicin mellem de to målinger, så ændringen er ikke den spontane.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S62),
};

pub(crate) static TREATMENT_UNKNOWN: Sentence = Sentence {
    key: "change.treatment-unknown",
    clinician: Text {
        en: "Whether antiosteoporotic medicine was taken between the two is not recorded, so it is not known whether the change is spontaneous.",
        da: "Det er ikke oplyst, om der er taget antiosteoporotisk medicin mellem de to målinger, så det vides ikke, om ændringen er spontan.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S62),
};

pub(crate) static LACTATION: Sentence = Sentence {
    key: "phys.lact",
    clinician: Text {
        en: "While breastfeeding, bone releases calcium for the milk. Studies of six months of full breastfeeding find on average {spine} lower BMD in the lumbar spine and {hip} in hip and forearm: ranges of averages, no forecast for one woman.",
        da: "Under amning frigiver knoglerne calcium til mælken. Studier af seks måneders fuld amning finder i gennemsnit {spine} lavere BMD i lænderyg og {hip} i hofte og underarm: spændvidder for gennemsnit, ikke en forudsigelse for den enkelte kvinde.",
    },
    patient: Some(Text {
        en: "While you breastfeed, your bones give calcium to the milk. It is normal that bone density falls a little during this time.",
        da: "Når du ammer, afgiver knoglerne calcium til mælken. Det er normalt, at knogletætheden falder lidt i den periode.",
    }),
    evidence: enum_set!(
        EvidenceId::S14
            | EvidenceId::S15
            | EvidenceId::S16
            | EvidenceId::S17
            | EvidenceId::S18
            | EvidenceId::S24
            | EvidenceId::D25
    ),
};

pub(crate) static PHYSIOLOGY_EXCEEDS: Sentence = Sentence {
    key: "phys.exceeds",
    clinician: Text {
        en: "The measured fall ({pct}) is larger than the average fall reported for breastfeeding ({range}), also after allowing for measurement error ({lsc}). A reason to look closer, not a diagnosis.",
        da: "Det målte fald ({pct}) er større end det gennemsnitlige fald, der er beskrevet ved amning ({range}), også efter hensyn til måleusikkerheden ({lsc}). En anledning til at se nærmere, ikke en diagnose.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18 | EvidenceId::X02),
};

pub(crate) static PHYSIOLOGY_EXCEEDS_WITHIN_LSC: Sentence = Sentence {
    key: "phys.exceeds.within-lsc",
    clinician: Text {
        en: "The measured fall ({pct}) is larger than the average fall reported for breastfeeding ({range}), but the difference lies within measurement error ({lsc}).",
        da: "Det målte fald ({pct}) er større end det gennemsnitlige fald, der er beskrevet ved amning ({range}), men forskellen ligger inden for måleusikkerheden ({lsc}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18 | EvidenceId::X02),
};

pub(crate) static PHYSIOLOGY_EXCEEDS_LSC_UNKNOWN: Sentence = Sentence {
    key: "phys.exceeds.lsc-unknown",
    clinician: Text {
        en: "The measured fall ({pct}) is larger than the average fall reported for breastfeeding ({range}). Whether it still is once measurement error is allowed for is not known.",
        da: "Det målte fald ({pct}) er større end det gennemsnitlige fald, der er beskrevet ved amning ({range}). Om det fortsat er det, når måleusikkerheden medregnes, vides ikke.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18 | EvidenceId::X02),
};

pub(crate) static PHYSIOLOGY_WITHIN: Sentence = Sentence {
    key: "phys.within",
    clinician: Text {
        en: "The measured fall ({pct}) lies within the average fall reported for six months of full breastfeeding ({range}).",
        da: "Det målte fald ({pct}) ligger inden for det gennemsnitlige fald, der er beskrevet ved seks måneders fuld amning ({range}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

pub(crate) static PHYSIOLOGY_BELOW: Sentence = Sentence {
    key: "phys.below",
    clinician: Text {
        en: "The measured fall ({pct}) is smaller than the average fall reported for six months of full breastfeeding ({range}).",
        da: "Det målte fald ({pct}) er mindre end det gennemsnitlige fald, der er beskrevet ved seks måneders fuld amning ({range}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

pub(crate) static PHYSIOLOGY_NOT_ABOVE: Sentence = Sentence {
    key: "phys.not-above",
    clinician: Text {
        en: "The measured fall ({pct}) is not larger than the average fall reported for six months of full breastfeeding ({range}). The lower limit is not used: it holds for six months of full breastfeeding between the two measurements, before weaning.",
        da: "Det målte fald ({pct}) er ikke større end det gennemsnitlige fald, der er beskrevet ved seks måneders fuld amning ({range}). Den nedre grænse bruges ikke: den gælder seks måneders fuld amning mellem de to målinger og før ammeophør.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

pub(crate) static PHYSIOLOGY_NOT_COMPARABLE: Sentence = Sentence {
    key: "phys.not-comparable",
    clinician: Text {
        en: "The fall ({pct}) is not compared with breastfeeding: {reason}. The article gives figures for six months of full breastfeeding only.",
        da: "Faldet ({pct}) sammenholdes ikke med amning: {reason}. Artiklen angiver kun tal for seks måneders fuld amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

pub(crate) static PHYSIOLOGY_UNDETERMINED: Sentence = Sentence {
    key: "phys.undetermined",
    clinician: Text {
        en: "Whether the fall ({pct}) is larger than the average fall reported for breastfeeding cannot be said. Missing: {facts}.",
        da: "Om faldet ({pct}) er større end det gennemsnitlige fald, der er beskrevet ved amning, kan ikke afgøres. Mangler: {facts}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

pub(crate) static FROM_BEFORE_PREGNANCY: Sentence = Sentence {
    key: "phys.from-before-pregnancy",
    clinician: Text {
        en: "The first value is from before the pregnancy, so the fall also holds what pregnancy took: normally a few per cent. One study found on average {spine} in the lumbar spine and {hip} in the total hip.",
        da: "Den første værdi er fra før graviditeten, så faldet omfatter også graviditetens bidrag: normalt nogle få procent. Ét studie fandt i gennemsnit {spine} i lænderyg og {hip} i total hofte.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S13 | EvidenceId::X15),
};

pub(crate) static EXPECTED_IN_Z: Sentence = Sentence {
    key: "phys.expected-in-z",
    clinician: Text {
        en: "On the scale of the reference population stated with the first value, the reported average fall is {low} to {high} standard deviations. The Z-score itself is not corrected.",
        da: "På skalaen for den referencepopulation, der er oplyst ved den første værdi, svarer det beskrevne gennemsnitlige fald til {low} til {high} standarddeviationer. Selve Z-scoren korrigeres ikke.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18 | EvidenceId::D25),
};

pub(crate) static RECOVER: Sentence = Sentence {
    key: "phys.recover",
    clinician: Text {
        en: "After weaning, BMD normally rises by itself and is back at its earlier level after about {months} months. This describes normal physiology, not PLO.",
        da: "Efter ammeophør stiger BMD normalt spontant og er tilbage på det tidligere niveau efter omkring {months} måneder. Det gælder normal fysiologi, ikke GAO.",
    },
    patient: Some(Text {
        en: "After breastfeeding ends, bone density normally returns by itself within about {months} months. With PLO it can take longer.",
        da: "Når amningen er slut, vender knogletætheden normalt tilbage af sig selv i løbet af ca. {months} måneder. Ved GAO kan det tage længere tid.",
    }),
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::S64 | EvidenceId::D10),
};

pub(crate) static RECOVERY_AT_BASELINE: Sentence = Sentence {
    key: "recovery.at-baseline",
    clinician: Text {
        en: "BMD ({site}) is back at the level from before the pregnancy ({from}), within measurement error.",
        da: "BMD ({site}) er tilbage på niveauet fra før graviditeten ({from}) inden for måleusikkerheden.",
    },
    patient: Some(Text {
        en: "{site}: your bone density is back where it was before the pregnancy.",
        da: "{site}: din knogletæthed er tilbage på niveauet fra før graviditeten.",
    }),
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::X02),
};

pub(crate) static RECOVERY_AT_FIRST_VALUE: Sentence = Sentence {
    key: "recovery.at-first-value",
    clinician: Text {
        en: "BMD ({site}) is not below the first value after the birth ({from}), within measurement error. What had been lost by then is not known.",
        da: "BMD ({site}) er ikke under den første værdi efter fødslen ({from}) inden for måleusikkerheden. Hvad der var tabt på det tidspunkt, vides ikke.",
    },
    patient: Some(Text {
        en: "{site}: your bone density is not lower than when it was first measured after the birth.",
        da: "{site}: din knogletæthed er ikke lavere, end da den blev målt første gang efter fødslen.",
    }),
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::X02),
};

pub(crate) static RECOVERY_ABOVE_BASELINE: Sentence = Sentence {
    key: "recovery.above-baseline",
    clinician: Text {
        en: "BMD ({site}) is above the level from before the pregnancy ({from}), by more than measurement error.",
        da: "BMD ({site}) er over niveauet fra før graviditeten ({from}), mere end måleusikkerheden.",
    },
    patient: Some(Text {
        en: "{site}: your bone density is higher than before the pregnancy.",
        da: "{site}: din knogletæthed er højere end før graviditeten.",
    }),
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::X02),
};

pub(crate) static RECOVERY_ABOVE_FIRST_VALUE: Sentence = Sentence {
    key: "recovery.above-first-value",
    clinician: Text {
        en: "BMD ({site}) is above the first value after the birth ({from}), by more than measurement error. What had been lost by then is not known.",
        da: "BMD ({site}) er over den første værdi efter fødslen ({from}), mere end måleusikkerheden. Hvad der var tabt på det tidspunkt, vides ikke.",
    },
    patient: Some(Text {
        en: "{site}: your bone density is higher than when it was first measured after the birth.",
        da: "{site}: din knogletæthed er højere, end da den blev målt første gang efter fødslen.",
    }),
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::X02),
};

pub(crate) static RECOVERY_TOO_EARLY: Sentence = Sentence {
    key: "recovery.too-early",
    clinician: Text {
        en: "BMD ({site}) is below the earlier level ({from}). Too early to judge: measured less than {early} months after {clock}.",
        da: "BMD ({site}) er under det tidligere niveau ({from}). For tidligt at vurdere: målt under {early} måneder efter {clock}.",
    },
    patient: Some(Text {
        en: "{site}: it is too early to say how far your bone density will return.",
        da: "{site}: det er for tidligt at sige, hvor meget knogletætheden vil komme igen.",
    }),
    evidence: enum_set!(EvidenceId::S19),
};

pub(crate) static RECOVERY_BREASTFEEDING: Sentence = Sentence {
    key: "recovery.too-early.breastfeeding",
    clinician: Text {
        en: "BMD ({site}) is below the earlier level ({from}). Too early to judge: she was still breastfeeding when it was measured.",
        da: "BMD ({site}) er under det tidligere niveau ({from}). For tidligt at vurdere: kvinden ammede fortsat, da der blev målt.",
    },
    patient: Some(Text {
        en: "{site}: it is too early to say how far your bone density will return, because you were still breastfeeding when it was measured.",
        da: "{site}: det er for tidligt at sige, hvor meget knogletætheden vil komme igen, for du ammede stadig, da den blev målt.",
    }),
    evidence: enum_set!(EvidenceId::S19),
};

pub(crate) static RECOVERY_ONGOING: Sentence = Sentence {
    key: "recovery.ongoing",
    clinician: Text {
        en: "BMD ({site}) is still below the earlier level ({from}), {months} months after {clock}: within the time normal recovery takes.",
        da: "BMD ({site}) er fortsat under det tidligere niveau ({from}), {months} måneder efter {clock}: inden for den tid, normal genvinding tager.",
    },
    patient: Some(Text {
        en: "{site}: your bone density is still lower than it was. It normally takes {months} months to return.",
        da: "{site}: din knogletæthed er stadig lavere, end den var. Det tager normalt {months} måneder, før den er tilbage.",
    }),
    evidence: enum_set!(EvidenceId::S19),
};

pub(crate) static RECOVERY_INCOMPLETE: Sentence = Sentence {
    key: "recovery.incomplete",
    clinician: Text {
        en: "BMD ({site}) is below the earlier level ({from}) more than {late} months after {clock}. In PLO rises are reported up to 24 months and vary widely, so this alone decides nothing.",
        da: "BMD ({site}) er under det tidligere niveau ({from}) mere end {late} måneder efter {clock}. Ved GAO er der beskrevet stigninger frem til 24 måneder og stor variation, så dette afgør ikke noget i sig selv.",
    },
    patient: Some(Text {
        en: "{site}: your bone density has not fully returned yet. With PLO it can keep rising for a long time.",
        da: "{site}: din knogletæthed er endnu ikke helt tilbage. Ved GAO kan den blive ved med at stige længe.",
    }),
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::S64 | EvidenceId::S67 | EvidenceId::D10),
};

pub(crate) static RECOVERY_LSC_UNKNOWN: Sentence = Sentence {
    key: "recovery.lsc-unknown",
    clinician: Text {
        en: "BMD ({site}) is below the earlier level ({from}); whether by more than measurement error is not known. In PLO rises are reported up to 24 months and vary widely.",
        da: "BMD ({site}) er under det tidligere niveau ({from}); om det er mere end måleusikkerheden, vides ikke. Ved GAO er der beskrevet stigninger frem til 24 måneder og stor variation.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::S64 | EvidenceId::S67 | EvidenceId::X02),
};

pub(crate) static RECOVERY_UNDETERMINED: Sentence = Sentence {
    key: "recovery.undetermined",
    clinician: Text {
        en: "Where recovery of BMD ({site}) stands since {from} cannot be said. Missing: {facts}.",
        da: "Hvor langt genvindingen af BMD ({site}) er siden {from}, kan ikke afgøres. Mangler: {facts}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S19 | EvidenceId::S83 | EvidenceId::D09),
};

pub(crate) static VALIDITY: Sentence = Sentence {
    key: "validity.summary",
    clinician: Text {
        en: "{measurement}. Usable for the definitions: {diagnosis}. By itself fit for comparison over time: {change}.",
        da: "{measurement}. Anvendelig til definitionerne: {diagnosis}. I sig selv egnet til sammenligning over tid: {change}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::S49),
};

pub(crate) static VALIDITY_VERTEBRAE: Sentence = Sentence {
    key: "validity.vertebrae",
    clinician: Text {
        en: "Vertebrae that count, as far as is recorded: {levels}.",
        da: "Hvirvler, der tæller med, så vidt det er oplyst: {levels}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_NOT_DXA: Sentence = Sentence {
    key: "validity.not-dxa",
    clinician: Text {
        en: "Not made by DXA: the definitions read DXA, and DXA is compared with DXA only.",
        da: "Ikke målt med DXA: definitionerne bruger DXA, og DXA sammenlignes kun med DXA.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static VALIDITY_MODALITY_UNKNOWN: Sentence = Sentence {
    key: "validity.modality-unknown",
    clinician: Text {
        en: "It is not recorded whether it was made by DXA.",
        da: "Det er ikke oplyst, om der er målt med DXA.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static VALIDITY_NOT_CENTRAL: Sentence = Sentence {
    key: "validity.not-central",
    clinician: Text {
        en: "The definitions are read at the lumbar spine, total hip and femoral neck, not here.",
        da: "Definitionerne aflæses i lænderyg, total hofte og collum femoris, ikke her.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S44 | EvidenceId::D19),
};

pub(crate) static VALIDITY_SITE_UNKNOWN: Sentence = Sentence {
    key: "validity.site-unknown",
    clinician: Text {
        en: "Where it was measured is not recorded.",
        da: "Det er ikke oplyst, hvor der er målt.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static VALIDITY_DATE_UNKNOWN: Sentence = Sentence {
    key: "validity.date-unknown",
    clinician: Text {
        en: "When it was made is not recorded.",
        da: "Det er ikke oplyst, hvornår der er målt.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static VALIDITY_IN_PREGNANCY: Sentence = Sentence {
    key: "validity.in-pregnancy",
    clinician: Text {
        en: "Made in pregnancy: not read by the definitions, and not held against breastfeeding or recovery.",
        da: "Målt under graviditet: bruges ikke af definitionerne og sammenholdes ikke med amning eller genvinding.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static VALIDITY_MAY_BE_IN_PREGNANCY: Sentence = Sentence {
    key: "validity.may-be-in-pregnancy",
    clinician: Text {
        en: "It may have been made in pregnancy: the dates of a pregnancy are not known well enough.",
        da: "Den kan være målt under graviditet: en graviditets datoer kendes ikke nøjagtigt nok.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S49),
};

pub(crate) static VALIDITY_BEFORE_BIRTH: Sentence = Sentence {
    key: "validity.before-birth",
    clinician: Text {
        en: "Made before any birth on record: it shows bone mass before the pregnancy; the definitions read DXA after the birth.",
        da: "Målt før nogen registreret fødsel: den viser knoglemassen før graviditeten; definitionerne bruger DXA efter fødslen.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S22 | EvidenceId::S44 | EvidenceId::S49),
};

pub(crate) static VALIDITY_TOO_FEW: Sentence = Sentence {
    key: "validity.too-few",
    clinician: Text {
        en: "The region holds fewer than {least} vertebrae and is not read.",
        da: "Området omfatter færre end {least} hvirvler og bruges ikke.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_TOO_FEW_REMAIN: Sentence = Sentence {
    key: "validity.too-few-remain",
    clinician: Text {
        en: "Once collapsed vertebrae are left out, fewer than {least} remain: the lumbar spine cannot be evaluated by DXA, which can be recorded.",
        da: "Når sammenfaldne hvirvler udelades, er der færre end {least} tilbage: lænderyggen kan ikke vurderes ved DXA, hvilket kan registreres.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_REGION_ASSUMED: Sentence = Sentence {
    key: "validity.region-assumed",
    clinician: Text {
        en: "The report does not state its vertebrae; L1-L4 is assumed.",
        da: "Hvirvlerne er ikke angivet; L1-L4 antages.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_COLLAPSED: Sentence = Sentence {
    key: "validity.collapsed",
    clinician: Text {
        en: "Collapsed by then, to be left out: {levels}. A collapse raises BMD, so a low score of this region still counts and a normal one excludes nothing.",
        da: "Sammenfaldet på det tidspunkt, bør udelades: {levels}. Et sammenfald øger BMD, så en lav score for området tæller fortsat, og en normal afkræfter intet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_SUSPECTED: Sentence = Sentence {
    key: "validity.suspected",
    clinician: Text {
        en: "Collapse suspected by then: {levels}. Until that is settled, a normal score of this region excludes nothing.",
        da: "Mistænkt sammenfald på det tidspunkt: {levels}. Indtil det er afklaret, afkræfter en normal score for området intet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_POSSIBLE: Sentence = Sentence {
    key: "validity.possible",
    clinician: Text {
        en: "Perhaps collapsed by then: {levels}. Level or date of a recorded fracture is not known well enough.",
        da: "Muligvis sammenfaldet på det tidspunkt: {levels}. Niveau eller dato for en registreret fraktur kendes ikke nøjagtigt nok.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_FRACTURES_NOT_LISTED: Sentence = Sentence {
    key: "validity.fractures-not-listed",
    clinician: Text {
        en: "It is not recorded that all fractures are listed, so a collapsed vertebra may lie in the region.",
        da: "Det er ikke oplyst, at alle frakturer er anført, så en sammenfalden hvirvel kan indgå i området.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_COLLAPSED_LATER: Sentence = Sentence {
    key: "validity.collapsed-later",
    clinician: Text {
        en: "Collapsed only later: {levels}. This counts here, but not in a comparison with a measurement after that.",
        da: "Faldt først sammen senere: {levels}. Det tæller med her, men ikke i en sammenligning med en måling efter sammenfaldet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_LEFT_OUT: Sentence = Sentence {
    key: "validity.left-out",
    clinician: Text {
        en: "Left out, as collapsed vertebrae should be: {levels}.",
        da: "Udeladt, som sammenfaldne hvirvler bør være: {levels}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X03),
};

pub(crate) static VALIDITY_NO_SCORE: Sentence = Sentence {
    key: "validity.no-score",
    clinician: Text { en: "No Z-score is recorded.", da: "Der er ikke oplyst Z-score." },
    patient: None,
    evidence: enum_set!(EvidenceId::S44),
};

pub(crate) static VALIDITY_NO_VALUE: Sentence = Sentence {
    key: "validity.no-value",
    clinician: Text {
        en: "No value in g/cm2 is recorded, so there is nothing to compare.",
        da: "Der er ikke oplyst en værdi i g/cm2, så der er intet at sammenligne.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static VALIDITY_SIDE_UNKNOWN: Sentence = Sentence {
    key: "validity.side-unknown",
    clinician: Text {
        en: "Which side was measured is not recorded.",
        da: "Det er ikke oplyst, hvilken side der er målt.",
    },
    patient: None,
    evidence: EvidenceSet::empty(),
};

pub(crate) static VALIDITY_DEVICE_UNKNOWN: Sentence = Sentence {
    key: "validity.device-unknown",
    clinician: Text {
        en: "The scanner is not recorded with maker, model and serial number.",
        da: "Scanneren er ikke oplyst med fabrikat, model og serienummer.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X12),
};

/// What certainly stands in the way of a comparison, as it fits after a colon.
pub(crate) const fn obstacle(obstacle: Obstacle) -> Text {
    match obstacle {
        Obstacle::Modality => {
            Text { en: "not both were made by DXA", da: "de er ikke begge målt med DXA" }
        }
        Obstacle::Side => Text { en: "they are of different sides", da: "de er fra hver sin side" },
        Obstacle::Vertebrae => {
            Text { en: "they hold different vertebrae", da: "de omfatter ikke de samme hvirvler" }
        }
        Obstacle::TooFewVertebrae => Text {
            en: "a region of the spine holds too few vertebrae",
            da: "der indgår for få hvirvler",
        },
        Obstacle::Device => Text {
            en: "they were made on different scanners without a stated cross-calibration",
            da: "de er målt på forskellige scannere uden oplyst krydskalibrering",
        },
        Obstacle::NewCollapse => Text {
            en: "a vertebra of the region collapsed between them",
            da: "en hvirvel i området er faldet sammen imellem dem",
        },
    }
}

/// What may stand in the way, as it fits after "Not known:".
pub(crate) const fn open_obstacle(obstacle: Obstacle) -> Text {
    match obstacle {
        Obstacle::Modality => {
            Text { en: "whether both were made by DXA", da: "om begge er målt med DXA" }
        }
        Obstacle::Side => {
            Text { en: "whether both are of one side", da: "om begge er fra samme side" }
        }
        Obstacle::Vertebrae => Text {
            en: "whether both hold the same vertebrae",
            da: "om begge omfatter de samme hvirvler",
        },
        Obstacle::TooFewVertebrae => {
            Text { en: "how many vertebrae they hold", da: "hvor mange hvirvler de omfatter" }
        }
        Obstacle::Device => Text {
            en: "whether they were made on one scanner or on cross-calibrated ones",
            da: "om de er målt på samme scanner eller på krydskalibrerede scannere",
        },
        Obstacle::NewCollapse => Text {
            en: "whether a vertebra of the region collapsed between them",
            da: "om en hvirvel i området er faldet sammen imellem dem",
        },
    }
}

/// Why a loss is not held against breastfeeding; `{months}` is the longest that is reported.
pub(crate) const fn not_reported(reason: NotReported) -> Text {
    match reason {
        NotReported::LongerBreastfeeding => Text {
            en: "she had breastfed for more than {months} full months",
            da: "kvinden havde ammet i mere end {months} hele måneder",
        },
        NotReported::NoBreastfeeding => Text {
            en: "she did not breastfeed between the two measurements",
            da: "kvinden ammede ikke mellem de to målinger",
        },
        NotReported::AnotherChild => Text {
            en: "another child was carried or breastfed between them",
            da: "kvinden var gravid med eller ammede et andet barn imellem dem",
        },
        NotReported::Site => Text {
            en: "no figure is reported for this site",
            da: "der er ikke beskrevet tal for dette område",
        },
    }
}

/// A measured site in plain words, as it begins a line.
pub(crate) const fn plain_site(site: BmdSite) -> Text {
    match site {
        BmdSite::LumbarSpine => Text { en: "Lower back", da: "Lænderyggen" },
        BmdSite::TotalHip => Text { en: "Hip", da: "Hoften" },
        BmdSite::FemoralNeck => Text { en: "Neck of the thigh bone", da: "Lårbenshalsen" },
        BmdSite::Forearm33 => Text { en: "Forearm", da: "Underarmen" },
        BmdSite::WholeBody => Text { en: "Whole body", da: "Hele kroppen" },
    }
}

pub(crate) const BIRTH: Text = Text { en: "the birth", da: "fødslen" };
pub(crate) const WEANING: Text = Text { en: "weaning", da: "ammeophør" };

/// Every sentence of F-06.
pub(crate) static ALL: [&Sentence; 61] = [
    &SIGNIFICANT,
    &NOT_SIGNIFICANT,
    &LSC_UNKNOWN,
    &LSC_OPEN,
    &UNCHANGED,
    &NOT_COMPARABLE,
    &COMPARABLE_UNKNOWN,
    &REPORT_ANEW,
    &REGION_ASSUMED,
    &CROSS_CALIBRATED,
    &COLLAPSED_BEFORE_BOTH,
    &MEASURED_BONE_BROKEN,
    &FEWER_VERTEBRAE,
    &MEASURED_IN_PREGNANCY,
    &TREATED,
    &TREATMENT_UNKNOWN,
    &LACTATION,
    &PHYSIOLOGY_EXCEEDS,
    &PHYSIOLOGY_EXCEEDS_WITHIN_LSC,
    &PHYSIOLOGY_EXCEEDS_LSC_UNKNOWN,
    &PHYSIOLOGY_WITHIN,
    &PHYSIOLOGY_BELOW,
    &PHYSIOLOGY_NOT_ABOVE,
    &PHYSIOLOGY_NOT_COMPARABLE,
    &PHYSIOLOGY_UNDETERMINED,
    &FROM_BEFORE_PREGNANCY,
    &EXPECTED_IN_Z,
    &RECOVER,
    &RECOVERY_AT_BASELINE,
    &RECOVERY_AT_FIRST_VALUE,
    &RECOVERY_ABOVE_BASELINE,
    &RECOVERY_ABOVE_FIRST_VALUE,
    &RECOVERY_TOO_EARLY,
    &RECOVERY_BREASTFEEDING,
    &RECOVERY_ONGOING,
    &RECOVERY_INCOMPLETE,
    &RECOVERY_LSC_UNKNOWN,
    &RECOVERY_UNDETERMINED,
    &VALIDITY,
    &VALIDITY_VERTEBRAE,
    &VALIDITY_NOT_DXA,
    &VALIDITY_MODALITY_UNKNOWN,
    &VALIDITY_NOT_CENTRAL,
    &VALIDITY_SITE_UNKNOWN,
    &VALIDITY_DATE_UNKNOWN,
    &VALIDITY_IN_PREGNANCY,
    &VALIDITY_MAY_BE_IN_PREGNANCY,
    &VALIDITY_BEFORE_BIRTH,
    &VALIDITY_TOO_FEW,
    &VALIDITY_TOO_FEW_REMAIN,
    &VALIDITY_REGION_ASSUMED,
    &VALIDITY_COLLAPSED,
    &VALIDITY_SUSPECTED,
    &VALIDITY_POSSIBLE,
    &VALIDITY_FRACTURES_NOT_LISTED,
    &VALIDITY_COLLAPSED_LATER,
    &VALIDITY_LEFT_OUT,
    &VALIDITY_NO_SCORE,
    &VALIDITY_NO_VALUE,
    &VALIDITY_SIDE_UNKNOWN,
    &VALIDITY_DEVICE_UNKNOWN,
];

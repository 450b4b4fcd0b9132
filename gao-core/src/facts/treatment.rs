//! Facts about medicines, plans and the judgements that the sources leave to the clinician.

use super::{Fact, FactKey};
use crate::text::Text;

const MEDICATION: Text = Text {
    en: "Look in the shared medicine record for antiosteoporotic medicine: agent, start, stop and last dose.",
    da: "Slå antiosteoporotisk medicin op i Fælles Medicinkort: præparat, start, stop og seneste dosis.",
};
const JUDGED: Text = Text {
    en: "Record who made the judgement and on which day.",
    da: "Registrér, hvem der har foretaget vurderingen, og hvilken dag.",
};

pub(super) static FACTS: [Fact; 20] = [
    Fact {
        key: FactKey::Medications,
        path: "medications",
        name: Text { en: "antiosteoporotic medicine", da: "antiosteoporotisk medicin" },
        ask: MEDICATION,
        read_by: &["F-04", "F-08", "F-09", "F-10", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MedicationAgent,
        path: "medications[].agent",
        name: Text { en: "which medicine", da: "hvilket lægemiddel" },
        ask: MEDICATION,
        read_by: &["F-04", "F-08", "F-09", "F-10", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MedicationStart,
        path: "medications[].start",
        name: Text { en: "start of the medicine", da: "start af lægemidlet" },
        ask: MEDICATION,
        read_by: &["F-04", "F-08", "F-09", "F-10", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MedicationStop,
        path: "medications[].stop",
        name: Text { en: "stop of the medicine", da: "ophør med lægemidlet" },
        ask: MEDICATION,
        read_by: &["F-08", "F-09", "F-10"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MedicationLastDose,
        path: "medications[].last_dose",
        name: Text { en: "date of the last dose", da: "dato for seneste dosis" },
        ask: Text { en: "Find the date of the last dose.", da: "Find datoen for seneste dosis." },
        read_by: &["F-08", "F-09", "F-10"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MedicationRoute,
        path: "medications[].route",
        name: Text { en: "route of administration", da: "administrationsvej" },
        ask: Text {
            en: "Look in the shared medicine record for how the medicine is given.",
            da: "Slå administrationsvejen op i Fælles Medicinkort.",
        },
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::PregnancyWish,
        path: "plans.pregnancy_wish",
        name: Text { en: "possible wish for more children", da: "muligt ønske om flere børn" },
        ask: Text {
            en: "Ask about a possible wish for more children.",
            da: "Spørg til et muligt ønske om flere børn.",
        },
        read_by: &["F-08", "F-09", "F-10"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::EarliestTarget,
        path: "plans.earliest_target",
        name: Text { en: "earliest wanted pregnancy", da: "tidligst ønskede graviditet" },
        ask: Text {
            en: "Ask when a new pregnancy would be wanted at the earliest.",
            da: "Spørg, hvornår en ny graviditet tidligst ønskes.",
        },
        read_by: &["F-09", "F-10"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::VeryLowBmd,
        path: "judgements.very_low_bmd.value",
        name: Text { en: "judgement: very low BMD", da: "vurdering: meget lav BMD" },
        ask: Text {
            en: "Clinician's judgement: is BMD very low? The article gives no figure.",
            da: "Klinikerens vurdering: er BMD meget lav? Artiklen angiver intet tal.",
        },
        read_by: &["F-05", "F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::VeryLowBmdBy,
        path: "judgements.very_low_bmd.by",
        name: Text { en: "who judged very low BMD", da: "hvem der har vurderet meget lav BMD" },
        ask: JUDGED,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::VeryLowBmdOn,
        path: "judgements.very_low_bmd.on",
        name: Text {
            en: "date of the judgement of very low BMD",
            da: "dato for vurdering af meget lav BMD",
        },
        ask: JUDGED,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ConservativeInsufficient,
        path: "judgements.conservative_insufficient.value",
        name: Text {
            en: "judgement: other measures enough or not",
            da: "vurdering: øvrige tiltag tilstrækkelige eller ej",
        },
        ask: Text {
            en: "Clinician's judgement: will treating underlying disease, weaning and calcium with vitamin D raise BMD enough?",
            da: "Klinikerens vurdering: vil behandling af underliggende sygdom, ammeophør samt calcium og D-vitamin øge BMD tilstrækkeligt?",
        },
        read_by: &["F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ConservativeInsufficientBy,
        path: "judgements.conservative_insufficient.by",
        name: Text {
            en: "who judged whether other measures are enough",
            da: "hvem der har vurderet øvrige tiltag",
        },
        ask: JUDGED,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ConservativeInsufficientOn,
        path: "judgements.conservative_insufficient.on",
        name: Text {
            en: "date of the judgement of whether other measures are enough",
            da: "dato for vurdering af øvrige tiltag",
        },
        ask: JUDGED,
        read_by: &["F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RelevantGainUnlikely,
        path: "judgements.relevant_gain_unlikely.value",
        name: Text {
            en: "judgement: relevant rise in BMD unlikely or not",
            da: "vurdering: relevant BMD-stigning usandsynlig eller ej",
        },
        ask: Text {
            en: "Clinician's judgement: has a relevant rise in BMD become unlikely?",
            da: "Klinikerens vurdering: er en relevant BMD-stigning blevet usandsynlig?",
        },
        read_by: &["F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RelevantGainUnlikelyBy,
        path: "judgements.relevant_gain_unlikely.by",
        name: Text {
            en: "who judged whether a relevant rise in BMD is unlikely",
            da: "hvem der har vurderet udsigten til BMD-stigning",
        },
        ask: JUDGED,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RelevantGainUnlikelyOn,
        path: "judgements.relevant_gain_unlikely.on",
        name: Text {
            en: "date of the judgement of whether a relevant rise in BMD is unlikely",
            da: "dato for vurdering af udsigten til BMD-stigning",
        },
        ask: JUDGED,
        read_by: &["F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::VeryStrongSuspicion,
        path: "judgements.very_strong_suspicion.value",
        name: Text {
            en: "judgement: very strong suspicion or not",
            da: "vurdering: meget stærk mistanke eller ej",
        },
        ask: Text {
            en: "Clinician's judgement: is the suspicion of fracture very strong?",
            da: "Klinikerens vurdering: er mistanken om fraktur meget stærk?",
        },
        read_by: &["F-02"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::VeryStrongSuspicionBy,
        path: "judgements.very_strong_suspicion.by",
        name: Text {
            en: "who judged whether suspicion is very strong",
            da: "hvem der har vurderet mistankens styrke",
        },
        ask: JUDGED,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::VeryStrongSuspicionOn,
        path: "judgements.very_strong_suspicion.on",
        name: Text {
            en: "date of the judgement of whether suspicion is very strong",
            da: "dato for vurdering af mistankens styrke",
        },
        ask: JUDGED,
        read_by: &[],
        safety_gate: false,
    },
];

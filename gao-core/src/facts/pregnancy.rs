//! Facts about pregnancy and breastfeeding, which hold the safety gates.

use super::{Fact, FactKey, ask};
use crate::text::Text;

const STATUS_READ_BY: &[&str] = &["F-02", "F-07", "F-08", "F-09", "F-10", "F-12", "F-14"];
const REPRODUCTION_READ_BY: &[&str] = &[
    "F-01", "F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "F-09", "F-10", "F-12", "F-14",
];

pub(super) static FACTS: [Fact; 14] = [
    Fact {
        key: FactKey::PregnancyStatus,
        path: "pregnancy_status.value",
        name: Text {
            en: "current pregnancy status with date",
            da: "aktuel graviditetsstatus med dato",
        },
        ask: &ask::PREGNANCY_STATUS,
        read_by: STATUS_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyStatusOn,
        path: "pregnancy_status.on",
        name: Text { en: "date of the pregnancy status", da: "dato for graviditetsstatus" },
        ask: &ask::PREGNANCY_STATUS,
        read_by: STATUS_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::Pregnancies,
        path: "pregnancies",
        name: Text { en: "all pregnancies", da: "alle graviditeter" },
        ask: &ask::PREGNANCIES,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyLmp,
        path: "pregnancies[].lmp",
        name: Text { en: "first day of the last period", da: "sidste menstruations første dag" },
        ask: &ask::DATING,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyEdd,
        path: "pregnancies[].edd",
        name: Text { en: "due date by ultrasound", da: "terminsdato fra ultralyd" },
        ask: &ask::DATING,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyGestationalAgeAtBirth,
        path: "pregnancies[].gestational_age_at_birth",
        name: Text { en: "gestational age at birth", da: "gestationsalder ved fødslen" },
        ask: &ask::DATING,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyBornAtTerm,
        path: "pregnancies[].born_at_term",
        name: Text {
            en: "whether the child was born at term", da: "om barnet er født til termin"
        },
        ask: &ask::BORN_AT_TERM,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyOutcome,
        path: "pregnancies[].outcome",
        name: Text { en: "outcome of the pregnancy", da: "graviditetens udfald" },
        ask: &ask::PREGNANCY_OUTCOME,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyBirths,
        path: "pregnancies[].births",
        name: Text { en: "date of birth of the child", da: "barnets fødselsdato" },
        ask: &ask::BIRTH_DATE,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyPlurality,
        path: "pregnancies[].plurality",
        name: Text { en: "number of fetuses", da: "antal fostre" },
        ask: &ask::PLURALITY,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::LactationPeriods,
        path: "pregnancies[].lactation_periods",
        name: Text { en: "breastfeeding: whether and when", da: "amning: om og hvornår" },
        ask: &ask::LACTATION,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::LactationStart,
        path: "pregnancies[].lactation_periods[].start",
        name: Text { en: "first day of breastfeeding", da: "første dag med amning" },
        ask: &ask::LACTATION,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::LactationEnd,
        path: "pregnancies[].lactation_periods[].end",
        name: Text { en: "date of weaning", da: "dato for ammeophør" },
        ask: &ask::LACTATION_END,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::LactationFeeding,
        path: "pregnancies[].lactation_periods[].feeding",
        name: Text {
            en: "whether breastfeeding was full or partial",
            da: "om amningen var fuld eller delvis",
        },
        ask: &ask::LACTATION,
        read_by: &["F-06"],
        safety_gate: false,
    },
];

//! Facts about pregnancy and breastfeeding, which hold the safety gates.

use super::{Fact, FactKey};
use crate::text::Text;

const STATUS: Text = Text {
    en: "Ask whether she is pregnant and confirm with a pregnancy test if in doubt; record answer and date. An answer counts for a short time only. Breastfeeding does not exclude pregnancy.",
    da: "Spørg til graviditet, og bekræft med graviditetstest ved tvivl; registrér svar og dato. Svaret gælder kun kort tid. Amning udelukker ikke graviditet.",
};
const DATING: Text = Text {
    en: "Take due date from ultrasound if present, otherwise first day of the last period, or gestational age at birth (maternity record).",
    da: "Brug terminsdato fra ultralyd, ellers sidste menstruations første dag eller gestationsalder ved fødslen (svangre- eller fødejournal).",
};
const LACTATION: Text = Text {
    en: "Ask whether she breastfed, from when, until when, and whether fully or partly.",
    da: "Spørg, om kvinden har ammet, fra hvornår, til hvornår, og om det var fuldt eller delvist.",
};
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
        ask: STATUS,
        read_by: STATUS_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyStatusOn,
        path: "pregnancy_status.on",
        name: Text { en: "date of the pregnancy status", da: "dato for graviditetsstatus" },
        ask: STATUS,
        read_by: STATUS_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::Pregnancies,
        path: "pregnancies",
        name: Text { en: "all pregnancies", da: "alle graviditeter" },
        ask: Text {
            en: "Ask about every pregnancy, losses and terminations too, and record that the list is complete.",
            da: "Spørg til alle graviditeter, også spontane og provokerede aborter, og registrér, at listen er fuldstændig.",
        },
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyLmp,
        path: "pregnancies[].lmp",
        name: Text { en: "first day of the last period", da: "sidste menstruations første dag" },
        ask: DATING,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyEdd,
        path: "pregnancies[].edd",
        name: Text { en: "due date by ultrasound", da: "terminsdato fra ultralyd" },
        ask: DATING,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyGestationalAgeAtBirth,
        path: "pregnancies[].gestational_age_at_birth",
        name: Text { en: "gestational age at birth", da: "gestationsalder ved fødslen" },
        ask: DATING,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyBornAtTerm,
        path: "pregnancies[].born_at_term",
        name: Text {
            en: "whether the child was born at term",
            da: "om barnet er født til terminen",
        },
        ask: Text {
            en: "Ask whether the child was born at term, if no due date or gestational age can be found.",
            da: "Spørg, om barnet er født til terminen, hvis hverken terminsdato eller gestationsalder kan findes.",
        },
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyOutcome,
        path: "pregnancies[].outcome",
        name: Text { en: "outcome of the pregnancy", da: "graviditetens udfald" },
        ask: Text {
            en: "Ask whether the pregnancy is ongoing or how it ended: live birth, stillbirth, loss or termination.",
            da: "Spørg, om graviditeten er i gang, eller hvordan den endte: levendefødt barn, dødfødt barn, spontan eller provokeret abort.",
        },
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyBirths,
        path: "pregnancies[].births",
        name: Text { en: "date of birth of the child", da: "barnets fødselsdato" },
        ask: Text {
            en: "Ask for the date of birth of the child, all dates for twins.",
            da: "Spørg til barnets fødselsdato, ved tvillinger begge.",
        },
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::PregnancyPlurality,
        path: "pregnancies[].plurality",
        name: Text { en: "number of fetuses", da: "antal fostre" },
        ask: Text {
            en: "Ask whether the pregnancy carried one child, twins or more.",
            da: "Spørg, om det var en enkeltgraviditet, tvillinger eller flere.",
        },
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::LactationPeriods,
        path: "pregnancies[].lactation_periods",
        name: Text { en: "breastfeeding: whether and when", da: "amning: om og hvornår" },
        ask: LACTATION,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::LactationStart,
        path: "pregnancies[].lactation_periods[].start",
        name: Text { en: "first day of breastfeeding", da: "første dag med amning" },
        ask: LACTATION,
        read_by: REPRODUCTION_READ_BY,
        safety_gate: true,
    },
    Fact {
        key: FactKey::LactationEnd,
        path: "pregnancies[].lactation_periods[].end",
        name: Text { en: "date of weaning", da: "dato for ammeophør" },
        ask: Text {
            en: "Ask for the date breastfeeding stopped, or record that it continues.",
            da: "Spørg til datoen for ammeophør, eller registrér, at amningen fortsætter.",
        },
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
        ask: LACTATION,
        read_by: &["F-06"],
        safety_gate: false,
    },
];

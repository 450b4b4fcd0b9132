//! Facts about the woman herself.

use super::{Fact, FactKey, ask};
use crate::text::Text;

const HEIGHT_LOSS_READ_BY: &[&str] = &["F-01", "F-02", "F-05"];

pub(super) static FACTS: [Fact; 9] = [
    Fact {
        key: FactKey::PatientBirthDate,
        path: "patient.birth_date",
        name: Text { en: "the woman's date of birth", da: "kvindens fødselsdato" },
        ask: &ask::PATIENT_BIRTH_DATE,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Menopause,
        path: "patient.menopause",
        name: Text { en: "menopausal status", da: "menopausestatus" },
        ask: &ask::MENOPAUSE,
        read_by: &["F-09"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::OestrogenDeficiency,
        path: "patient.oestrogen_deficiency",
        name: Text { en: "oestrogen deficiency", da: "østrogenmangel" },
        ask: &ask::OESTROGEN_DEFICIENCY,
        read_by: &["F-09"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightNow,
        path: "patient.height_now_mm",
        name: Text { en: "height now", da: "aktuel højde" },
        ask: &ask::HEIGHT,
        read_by: HEIGHT_LOSS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightNowOn,
        path: "patient.height_now_on",
        name: Text { en: "date of the height measurement", da: "dato for højdemålingen" },
        ask: &ask::HEIGHT_DATE,
        read_by: &["F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightBefore,
        path: "patient.height_before_mm",
        name: Text { en: "height before the pregnancy", da: "højde før graviditeten" },
        ask: &ask::HEIGHT,
        read_by: HEIGHT_LOSS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightBeforeSource,
        path: "patient.height_before_source",
        name: Text {
            en: "whether the earlier height was measured or is recalled",
            da: "om den tidligere højde er målt eller efter hukommelsen",
        },
        ask: &ask::HEIGHT_SOURCE,
        read_by: HEIGHT_LOSS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::Weight,
        path: "patient.weight_kg",
        name: Text { en: "weight", da: "vægt" },
        ask: &ask::WEIGHT,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::CalciumIntake,
        path: "patient.calcium_intake_mg_per_day",
        name: Text { en: "calcium intake", da: "calciumindtag" },
        ask: &ask::CALCIUM_INTAKE,
        read_by: &["F-07", "F-09"],
        safety_gate: false,
    },
];

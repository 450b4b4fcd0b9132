//! Facts about the woman herself.

use super::{Fact, FactKey};
use crate::text::Text;

const HEIGHT: Text = Text {
    en: "Measure height, and compare with earlier records, such as the maternity record; mark recalled figures.",
    da: "Mål højden, og sammenlign med tidligere journaler, fx svangrejournalen; markér, hvis tallet er efter hukommelsen.",
};
const HEIGHT_LOSS_READ_BY: &[&str] = &["F-01", "F-02", "F-05"];

pub(super) static FACTS: [Fact; 9] = [
    Fact {
        key: FactKey::PatientBirthDate,
        path: "patient.birth_date",
        name: Text { en: "the woman's date of birth", da: "kvindens fødselsdato" },
        ask: Text {
            en: "Take her date of birth from the record; the year alone will do.",
            da: "Hent fødselsdatoen fra journalen; året alene er nok.",
        },
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Menopause,
        path: "patient.menopause",
        name: Text { en: "menopausal status", da: "menopausestatus" },
        ask: Text {
            en: "Ask about periods and record menopausal status.",
            da: "Spørg til menstruation, og registrér menopausestatus.",
        },
        read_by: &["F-09"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::OestrogenDeficiency,
        path: "patient.oestrogen_deficiency",
        name: Text { en: "oestrogen deficiency", da: "østrogenmangel" },
        ask: Text {
            en: "Record whether there is oestrogen deficiency, such as long absence of periods outside breastfeeding.",
            da: "Registrér, om der er østrogenmangel, fx langvarig amenoré uden for ammeperioden.",
        },
        read_by: &["F-09"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightNow,
        path: "patient.height_now_mm",
        name: Text { en: "height now", da: "aktuel højde" },
        ask: HEIGHT,
        read_by: HEIGHT_LOSS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightNowOn,
        path: "patient.height_now_on",
        name: Text { en: "date of the height measurement", da: "dato for højdemålingen" },
        ask: Text {
            en: "Record the date on which her height was measured.",
            da: "Registrér datoen for højdemålingen.",
        },
        read_by: &["F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightBefore,
        path: "patient.height_before_mm",
        name: Text { en: "height before the pregnancy", da: "højde før graviditeten" },
        ask: HEIGHT,
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
        ask: Text {
            en: "Record whether the earlier height was measured at the time or is what she remembers.",
            da: "Registrér, om den tidligere højde er målt dengang eller er efter hukommelsen.",
        },
        read_by: HEIGHT_LOSS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::Weight,
        path: "patient.weight_kg",
        name: Text { en: "weight", da: "vægt" },
        ask: Text {
            en: "Weigh her, or take a recent weight from the record.",
            da: "Vej kvinden, eller hent en nylig vægt fra journalen.",
        },
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::CalciumIntake,
        path: "patient.calcium_intake_mg_per_day",
        name: Text { en: "calcium intake", da: "calciumindtag" },
        ask: Text {
            en: "Estimate daily calcium from diet and supplements in mg.",
            da: "Opgør dagligt calciumindtag fra kost og tilskud i mg.",
        },
        read_by: &["F-07", "F-09"],
        safety_gate: false,
    },
];

//! Facts about risk factors, other causes of bone loss and the laboratory results behind them.

use super::{Fact, FactKey};
use crate::text::Text;

const REPORT: Text = Text {
    en: "Take value, unit, reference limits and date from the laboratory's report.",
    da: "Hent værdi, enhed, referencegrænser og dato fra laboratoriets svar.",
};
const RISK_FACTORS: Text = Text {
    en: "Go through the risk factors: family history, earlier low bone mass, inflammatory disease, immobilisation, smoking, glucocorticoid, heparin, reduced fertility.",
    da: "Gennemgå risikofaktorer: familiær disposition, tidligere lav knoglemasse, inflammatorisk sygdom, immobilisering, rygning, glukokortikoid, heparin, nedsat fertilitet.",
};
const CONDITION: Text = Text {
    en: "Record each disease that can cause bone loss, and whether she has it.",
    da: "Registrér hver sygdom, der kan give knogletab, og om kvinden har den.",
};
const LABORATORY_READ_BY: &[&str] = &["F-03", "F-07", "F-09", "F-10"];
const CONDITION_READERS_READ_BY: &[&str] = &["F-03", "F-07"];

pub(super) static FACTS: [Fact; 27] = [
    Fact {
        key: FactKey::LabResults,
        path: "labs",
        name: Text {
            en: "25-hydroxyvitamin D and other laboratory results",
            da: "25-hydroxyvitamin D og øvrige blodprøver",
        },
        ask: Text {
            en: "Order 25-hydroxyvitamin D, and obtain the results of the blood tests already taken.",
            da: "Bestil 25-hydroxyvitamin D, og indhent svar på de blodprøver, der allerede er taget.",
        },
        read_by: LABORATORY_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::LabAnalyte,
        path: "labs[].analyte",
        name: Text { en: "what the laboratory measured", da: "hvad laboratoriet har målt" },
        ask: REPORT,
        read_by: LABORATORY_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::LabValue,
        path: "labs[].value",
        name: Text { en: "value of the laboratory result", da: "værdi af laboratorieresultatet" },
        ask: REPORT,
        read_by: LABORATORY_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::LabUnit,
        path: "labs[].unit",
        name: Text { en: "unit of the laboratory result", da: "enhed for laboratorieresultatet" },
        ask: REPORT,
        read_by: LABORATORY_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::LabLowerLimit,
        path: "labs[].low",
        name: Text { en: "lower limit of the laboratory", da: "laboratoriets nedre grænse" },
        ask: REPORT,
        read_by: &["F-03"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::LabUpperLimit,
        path: "labs[].high",
        name: Text { en: "upper limit of the laboratory", da: "laboratoriets øvre grænse" },
        ask: REPORT,
        read_by: &["F-03"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::LabDate,
        path: "labs[].date",
        name: Text { en: "date of the blood sample", da: "dato for blodprøven" },
        ask: REPORT,
        read_by: LABORATORY_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskFirstPregnancy,
        path: "risk_factors.first_pregnancy",
        name: Text {
            en: "whether this is or was the first pregnancy",
            da: "om det er eller var første graviditet",
        },
        ask: Text {
            en: "Ask whether this is or was her first pregnancy.",
            da: "Spørg, om det er eller var kvindens første graviditet.",
        },
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskLowBoneMassBefore,
        path: "risk_factors.low_bone_mass_before",
        name: Text {
            en: "low bone mass before pregnancy", da: "lav knoglemasse før graviditeten"
        },
        ask: RISK_FACTORS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskExcessResorption,
        path: "risk_factors.excess_resorption",
        name: Text {
            en: "marked bone resorption in pregnancy or while breastfeeding",
            da: "udtalt knogleresorption under graviditet eller amning",
        },
        ask: Text {
            en: "Record whether marked bone resorption in pregnancy or lactation is documented.",
            da: "Registrér, om udtalt knogleresorption under graviditet eller amning er dokumenteret.",
        },
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskFamilyHistory,
        path: "risk_factors.family_history",
        name: Text {
            en: "family history of osteoporosis",
            da: "familiær disposition til osteoporose",
        },
        ask: RISK_FACTORS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskChronicInflammation,
        path: "risk_factors.chronic_inflammation",
        name: Text { en: "chronic inflammatory disease", da: "kronisk inflammatorisk sygdom" },
        ask: RISK_FACTORS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskImmobilisation,
        path: "risk_factors.immobilisation",
        name: Text { en: "prolonged immobilisation", da: "langvarig immobilisering" },
        ask: RISK_FACTORS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskSmoking,
        path: "risk_factors.smoking",
        name: Text { en: "smoking", da: "rygning" },
        ask: RISK_FACTORS,
        read_by: &["F-01", "F-07"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskPreviousSystemicGlucocorticoid,
        path: "risk_factors.previous_systemic_glucocorticoid",
        name: Text {
            en: "systemic glucocorticoid, now or earlier",
            da: "systemisk glukokortikoid, aktuelt eller tidligere",
        },
        ask: RISK_FACTORS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskHeparin,
        path: "risk_factors.heparin",
        name: Text { en: "heparin", da: "heparin" },
        ask: RISK_FACTORS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::RiskSubfertility,
        path: "risk_factors.subfertility",
        name: Text { en: "reduced fertility", da: "nedsat fertilitet" },
        ask: RISK_FACTORS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Malignancy,
        path: "differential.malignancy",
        name: Text { en: "whether malignancy is excluded", da: "om malignitet er udelukket" },
        ask: Text {
            en: "Record whether malignancy is excluded: history, examination, blood tests and MRI as relevant.",
            da: "Registrér, om malignitet er udelukket: anamnese, undersøgelse, blodprøver og evt. MR.",
        },
        read_by: &["F-02", "F-03", "F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Osteomalacia,
        path: "differential.osteomalacia",
        name: Text { en: "whether osteomalacia is excluded", da: "om osteomalaci er udelukket" },
        ask: Text {
            en: "Record whether osteomalacia is excluded; vitamin D, calcium, phosphate and alkaline phosphatase help, and phosphate is often raised while breastfeeding.",
            da: "Registrér, om osteomalaci er udelukket; D-vitamin, calcium, fosfat og basisk fosfatase hjælper, og fosfat er ofte forhøjet under amning.",
        },
        read_by: &["F-03", "F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MonogenicBoneDisease,
        path: "differential.monogenic",
        name: Text {
            en: "whether monogenic bone disease is excluded",
            da: "om monogenetisk knoglesygdom er udelukket",
        },
        ask: Text {
            en: "Ask about fractures in childhood, family, blue sclerae and joint laxity; record whether monogenic bone disease is excluded, or refer for genetic assessment.",
            da: "Spørg til frakturer i barndommen, familie, blå sclerae og hypermobilitet; registrér, om monogenetisk knoglesygdom er udelukket, eller henvis til genetisk udredning.",
        },
        read_by: &["F-03"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::SecondaryExamined,
        path: "differential.secondary_examined",
        name: Text {
            en: "work-up for secondary osteoporosis",
            da: "udredning for sekundær osteoporose",
        },
        ask: Text {
            en: "Record whether clinical and biochemical work-up for secondary osteoporosis is done, and what it showed.",
            da: "Registrér, om klinisk og biokemisk udredning for sekundær osteoporose er udført, og hvad den viste.",
        },
        read_by: &["F-03", "F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Conditions,
        path: "conditions",
        name: Text {
            en: "diseases that can cause bone loss",
            da: "sygdomme, der kan give knogletab",
        },
        ask: CONDITION,
        read_by: CONDITION_READERS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ConditionKind,
        path: "conditions[].kind",
        name: Text {
            en: "which disease can cause the bone loss",
            da: "hvilken sygdom der kan give knogletabet",
        },
        ask: CONDITION,
        read_by: CONDITION_READERS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ConditionName,
        path: "conditions[].name",
        name: Text { en: "name of the other disease", da: "navn på den anden sygdom" },
        ask: Text { en: "Give the name of the disease.", da: "Angiv sygdommens navn." },
        read_by: CONDITION_READERS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ConditionPresent,
        path: "conditions[].present",
        name: Text { en: "whether she has the disease", da: "om kvinden har sygdommen" },
        ask: CONDITION,
        read_by: CONDITION_READERS_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ConditionAddressed,
        path: "conditions[].addressed",
        name: Text {
            en: "whether a contributing condition is treated",
            da: "om en medvirkende tilstand behandles",
        },
        ask: Text {
            en: "Record whether the contributing condition is being treated.",
            da: "Registrér, om den medvirkende tilstand er under behandling.",
        },
        read_by: &["F-07"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::DiagnosisDate,
        path: "diagnosis_date",
        name: Text { en: "date of diagnosis", da: "diagnosedato" },
        ask: Text {
            en: "Record the date on which the diagnosis was made.",
            da: "Registrér datoen, hvor diagnosen blev stillet.",
        },
        read_by: &["F-08", "F-10", "F-11"],
        safety_gate: false,
    },
];

//! The reported figures that the cases are drawn from, each with its row of the register.

use gao_core::evidence::EvidenceId;
use gao_core::evidence::thresholds::figures::{
    INCIDENCE, MEAN_VERTEBRAE, NEXT_PREGNANCY_FRACTURE, NEXT_PREGNANCY_WOMEN, REFRACTURE_AFTER_ONE,
    REFRACTURE_AFTER_SEVERAL, REFRACTURE_FOLLOW_UP_YEARS, REFRACTURE_WOMEN,
};
use gao_core::evidence::thresholds::project::THIRD_TRIMESTER_DAY;
use gao_core::evidence::thresholds::simulation::{AT_T12_L1_L2, IN_PEAK, IN_PREGNANCY, MEAN_AGE};
use gao_core::evidence::thresholds::{Figure, ONSET_AFTER_BIRTH_MONTHS};
use gao_core::{Language, Text};
use serde::Serialize;

/// A figure as it is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Quoted {
    /// What it is of, with its unit.
    pub text: &'static str,
    /// The figure as decimal text, or a range.
    pub value: String,
    /// The row that states it.
    pub evidence: String,
}

/// Every figure, in the order in which they are used.
pub(crate) fn quoted(language: Language) -> Vec<Quoted> {
    let one = |text: Text, value: String, evidence: EvidenceId| Quoted {
        text: text.of(language),
        value,
        evidence: evidence.to_string(),
    };
    let whole = |text, figure: Figure<u16>| one(text, figure.value.to_string(), figure.evidence);
    let tenths = |text, figure: Figure<u16>| {
        one(text, format!("{}.{}", figure.value / 10, figure.value % 10), figure.evidence)
    };
    let incidence = format!("{}-{}", INCIDENCE.from, INCIDENCE.to);
    let (third, onset) = (THIRD_TRIMESTER_DAY, ONSET_AFTER_BIRTH_MONTHS);
    vec![
        one(CASES, incidence, INCIDENCE.evidence),
        tenths(AGE, MEAN_AGE),
        whole(PREGNANCY, IN_PREGNANCY),
        whole(PEAK, IN_PEAK),
        one(THIRD, third.value.to_string(), third.evidence),
        one(ONSET, onset.value.to_string(), onset.evidence),
        tenths(VERTEBRAE, MEAN_VERTEBRAE),
        tenths(LEVELS, AT_T12_L1_L2),
        whole(FOLLOW_UP, REFRACTURE_FOLLOW_UP_YEARS),
        whole(AFTER_ONE, REFRACTURE_AFTER_ONE),
        whole(AFTER_SEVERAL, REFRACTURE_AFTER_SEVERAL),
        whole(NEXT_WOMEN, NEXT_PREGNANCY_WOMEN),
        whole(COHORT, REFRACTURE_WOMEN),
        whole(NEXT_FRACTURE, NEXT_PREGNANCY_FRACTURE),
    ]
}

const CASES: Text = Text {
    en: "cases per 100000 pregnancies, reported range",
    da: "tilfælde pr. 100000 graviditeter, beskrevet interval",
};
const AGE: Text = Text { en: "mean age, years", da: "gennemsnitsalder, år" };
const PREGNANCY: Text = Text {
    en: "vertebral fractures in pregnancy, per cent; the others in breastfeeding",
    da: "hvirvelfrakturer i graviditeten, procent; resten under amning",
};
const PEAK: Text = Text {
    en: "vertebral fractures from the third trimester to three months after birth, per cent",
    da: "hvirvelfrakturer fra tredje trimester til tre måneder efter fødslen, procent",
};
const THIRD: Text = Text {
    en: "first day of the third trimester, days since the last menstrual period",
    da: "tredje trimesters første dag, dage siden sidste menstruation",
};
const ONSET: Text =
    Text { en: "latest onset, months after birth", da: "seneste debut, måneder efter fødslen" };
const VERTEBRAE: Text =
    Text { en: "mean number of broken vertebrae", da: "gennemsnitligt antal brækkede hvirvler" };
const LEVELS: Text = Text {
    en: "vertebral fractures at T12, L1 and L2 together, per cent",
    da: "hvirvelfrakturer i Th12, L1 og L2 tilsammen, procent",
};
const FOLLOW_UP: Text =
    Text { en: "median follow-up of the cohort, years", da: "kohortens mediane opfølgning, år" };
const AFTER_ONE: Text = Text {
    en: "new fracture after one fracture at diagnosis, per cent",
    da: "ny fraktur efter én fraktur ved diagnosen, procent",
};
const AFTER_SEVERAL: Text = Text {
    en: "new fracture after several fractures at diagnosis, per cent",
    da: "ny fraktur efter flere frakturer ved diagnosen, procent",
};
const NEXT_WOMEN: Text =
    Text { en: "women pregnant again in the cohort", da: "kvinder i kohorten med ny graviditet" };
const COHORT: Text = Text { en: "women of the cohort", da: "kvinder i kohorten" };
const NEXT_FRACTURE: Text = Text {
    en: "new fracture in a next pregnancy, per cent",
    da: "ny fraktur ved en ny graviditet, procent",
};

//! The rows that are not statements of the article: discrepancies, external facts, project
//! parameters and judgements.

use super::id::EvidenceId::{self, *};

/// A discrepancy or trap inside the source article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Discrepancy {
    /// The id, of class [`Class::Discrepancy`](super::Class::Discrepancy).
    pub id: EvidenceId,
    /// What does not fit.
    pub finding: &'static str,
    /// What the engine does about it.
    pub consequence: &'static str,
}

/// A fact from outside the article, used as guard, warning or unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct External {
    /// The id, of class [`Class::External`](super::Class::External).
    pub id: EvidenceId,
    /// The fact.
    pub fact: &'static str,
    /// Where it stands.
    pub source: &'static str,
    /// How far the source was read for it.
    pub checked: &'static str,
}

/// A choice of this project that no source states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Parameter {
    /// The id, of class [`Class::Project`](super::Class::Project).
    pub id: EvidenceId,
    /// What is chosen.
    pub parameter: &'static str,
    /// The default, as text; the figures a rule compares with are in
    /// [`thresholds::project`](super::thresholds::project).
    pub default: &'static str,
    /// Why this default.
    pub reason: &'static str,
}

/// A judgement that the article leaves to the clinician.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Judgement {
    /// The id, of class [`Class::Judgement`](super::Class::Judgement).
    pub id: EvidenceId,
    /// What the clinician is asked.
    pub question: &'static str,
    /// The statements in which the judgement enters.
    pub enters: &'static str,
}

/// Every discrepancy, in the order of its ids.
pub static DISCREPANCIES: [Discrepancy; 25] = [
    Discrepancy {
        id: D01,
        finding: "Two BMD thresholds: S-04 has Z < -3 or T < -2.5 (strict), S-44 has Z <= -2 (inclusive).",
        consequence: "Both are computed and reported side by side.",
    },
    Discrepancy {
        id: D02,
        finding: "Four time windows: any pregnancy or lactation (S-04), last trimester or lactation (S-44), late pregnancy or lactation (S-102), late pregnancy or postpartum (S-107). Symptoms begin from the second trimester (S-40), or from the third to nine months after birth (S-41).",
        consequence: "Windows are separate named predicates; symptom onset and fracture date are different facts.",
    },
    Discrepancy {
        id: D03,
        finding: "A woman who never breastfed falls outside S-04 and S-44 when read literally, and inside S-107.",
        consequence: "The label is a fracture in the window with the timing criterion failed; the question of medicine goes to a specialist and is not answered no; suspicion stays.",
    },
    Discrepancy {
        id: D04,
        finding: "Site: spine only (S-04), any spontaneous or low-energy fracture (S-44), vertebral and less often hip (S-107).",
        consequence: "Every criteria set has its own site predicate.",
    },
    Discrepancy {
        id: D05,
        finding: "The start rule (S-72: very low BMD and multiple collapses and conservative treatment not enough) and the wait rule (S-82: neither multiple nor very low) do not cover exactly one of the two.",
        consequence: "An explicit grey zone, left to a specialist.",
    },
    Discrepancy {
        id: D06,
        finding: "S-72 speaks of collapses (vertebral), S-82 of fractures (any site).",
        consequence: "Two counts: vertebral and all.",
    },
    Discrepancy {
        id: D07,
        finding: "\"Multiple\" has no number; S-97 and S-99 contrast one with more than one.",
        consequence: "Multiple means at least two distinct fractures (S-99).",
    },
    Discrepancy {
        id: D08,
        finding: "\"Very low BMD\", \"sufficient rise\" and \"relevant rise\" have no numbers.",
        consequence: "They are judgement inputs; P-01 offers a default for the first only.",
    },
    Discrepancy {
        id: D09,
        finding: "The clock starts \"after birth/weaning\" (S-82, S-83), which is two possible zero points; S-85 names none.",
        consequence: "One anchor rule for S-82 and S-83; P-19 for S-85.",
    },
    Discrepancy {
        id: D10,
        finding: "Recovery about 6-12 months after weaning (S-19) is normal physiology, while BMD in PLO series still rises between 12 and 24 months (S-64).",
        consequence: "S-19 never makes a patient late before 12 months; the window of S-85 is 12-24 months.",
    },
    Discrepancy {
        id: D11,
        finding: "S-65 (+41.8 % at 36 months) jumps from S-64 (11-12.2 % at 24 months); a pooled series has about 8 % at 36 months.",
        consequence: "A single point: never the end of an interval, never interpolated to.",
    },
    Discrepancy {
        id: D12,
        finding: "S-40 cites reference 9 for the study of 107 women; reference 9 is a case-control study of 102 and 102, and 107 women are in reference 30.",
        consequence: "Cited as printed, with this note.",
    },
    Discrepancy {
        id: D13,
        finding: "The upper end 24.2 of S-74 is 24.4 in the abstract of reference 7, and S-77 is there the femoral neck at 18-24 months.",
        consequence: "The article's cell and the abstract's are both shown, each labelled with its source.",
    },
    Discrepancy {
        id: D14,
        finding: "S-97: the abstract of reference 30 prints 3 (10 %) and 25 (27 %), which is 28 events against 26 of 107 and denominators of 30 + 93 = 123; a correction exists. With the article's figures alone, 24.3 = 10w + 27(1-w) gives w = 15.9 % women with one fracture.",
        consequence: "Percentages are reported as quoted and flagged as inconsistent, direction first; counts and intervals are never computed back.",
    },
    Discrepancy {
        id: D15,
        finding: "Sites differ: hip and forearm (S-18), femoral neck (S-66), hip (S-76, S-77).",
        consequence: "An unspecified hip is its own key; a hip figure is never used for the femoral neck.",
    },
    Discrepancy {
        id: D16,
        finding: "25-hydroxyvitamin D has no upper limit, and calcium none beyond 1200 mg a day.",
        consequence: "A value above the range is informative only.",
    },
    Discrepancy {
        id: D17,
        finding: "Reduced fertility as a risk factor has no citation (S-31) and may come from series of transient osteoporosis of the hip.",
        consequence: "Lowest strength, flagged.",
    },
    Discrepancy {
        id: D18,
        finding: "T-scores are used before menopause (S-04), against X-01.",
        consequence: "T counts for set A only; a missing T is never requested and never blocks; set A met by T alone, with set B not met, goes to a specialist.",
    },
    Discrepancy {
        id: D19,
        finding: "\"Low BMD\" names no site (S-04, S-44).",
        consequence: "Any central site counts for yes; no needs the spine.",
    },
    Discrepancy {
        id: D20,
        finding: "S-32 says most have no risk factor; reference 8, cited for it, found one in 33 of 52 and none in 14.",
        consequence: "Absence never lowers suspicion; the search for secondary causes is unconditional.",
    },
    Discrepancy {
        id: D21,
        finding: "Weaning is something to consider (S-54), but medicines are advised against while breastfeeding (S-71).",
        consequence: "The decision to start is deferred and weaning is shown as the thing to discuss; it is never advised.",
    },
    Discrepancy {
        id: D22,
        finding: "The stop window of 6-12 months (S-87) is a range.",
        consequence: "Three states: too short, within the range, satisfied; measured against the earlier, clamped latest stop date.",
    },
    Discrepancy {
        id: D23,
        finding: "S-88, S-89 and S-87 form a chain: denosumab needs a bisphosphonate, which itself needs 6-12 months before a pregnancy.",
        consequence: "A derived rule states the chain as a lower bound.",
    },
    Discrepancy {
        id: D24,
        finding: "S-36 (20 % and 80 %) and S-35 (90 % from the third trimester to three months) leave one free parameter.",
        consequence: "A constraint on simulated cases.",
    },
    Discrepancy {
        id: D25,
        finding: "Figures such as S-17, S-64 and S-74 are ranges of study means.",
        consequence: "Never drawn or named as prediction intervals.",
    },
];

/// Every external fact, in the order of its ids.
pub static EXTERNALS: [External; 16] = [
    External {
        id: X01,
        fact: "Before menopause Z is used; Z <= -2.0 is below the expected range for age, and DXA alone makes no diagnosis of osteoporosis.",
        source: "ISCD 2005 positions, Leslie 2006, doi 10.1016/j.jocd.2006.05.004",
        checked: "abstract read",
    },
    External {
        id: X02,
        fact: "The least significant change is 2.77 times the precision error (RMS-SD, g/cm2); a change is significant if it equals or exceeds it.",
        source: "ISCD glossary",
        checked: "page read; another ISCD text says \"exceed\", so equality is settled by P-12",
    },
    External {
        id: X03,
        fact: "Fractured or otherwise abnormal vertebrae are left out; at least two must remain, and two that are not adjacent are acceptable.",
        source: "ISCD 2023 positions, Rosen 2024, J Clin Densitom 27:101436",
        checked: "abstract read",
    },
    External {
        id: X04,
        fact: "Genant grade 0 is a height loss below 20 %, grade 1 is 20-25 %, grade 2 is 25-40 %, grade 3 above 40 %; the spinal deformity index is the sum of the grades T4-L4.",
        source: "Wang 2019, doi 10.21037/qims.2019.02.04; index: doi 10.1007/s00198-008-0832-7",
        checked: "table and abstract read; the grades overlap at 25 and 40 % in print",
    },
    External {
        id: X05,
        fact: "The least significant change of L1-L4 rises by 7, 24 and 65 % for three, two and one vertebrae, and by 39, 60 and 112 % if the precision scans were made on the same day.",
        source: "Rosen 2024, doi 10.1016/j.jocd.2024.101483",
        checked: "abstract read",
    },
    External {
        id: X06,
        fact: "Denosumab is given every 6 months; another antiresorptive should start 6 months after the last injection.",
        source: "denosumab label; ECTS position statement, doi 10.1210/clinem/dgaa756",
        checked: "label section and abstract read",
    },
    External {
        id: X07,
        fact: "No pregnancy during denosumab and for at least 5 months after the last dose.",
        source: "denosumab label, United States",
        checked: "label section read; the European wording is softer",
    },
    External {
        id: X08,
        fact: "Teriparatide: 24 months once in a lifetime; contraindicated in pregnancy and breastfeeding (Europe), with skeletal malignancy and after radiation of the skeleton.",
        source: "Forsteo summary of product characteristics, 6 Feb 2023",
        checked: "label section read",
    },
    External {
        id: X09,
        fact: "Romosozumab: 12 monthly doses; not within one year of myocardial infarction or stroke.",
        source: "romosozumab label, United States",
        checked: "label section read",
    },
    External {
        id: X10,
        fact: "25-hydroxyvitamin D: 1 ng/ml is 2.496 nmol/l.",
        source: "molar mass 400.64 g/mol",
        checked: "computed",
    },
    External {
        id: X11,
        fact: "Transient osteoporosis of the hip is a different, local disease with hip pain and marrow oedema on MRI.",
        source: "Kovacs 2014, doi 10.1097/MED.0000000000000102",
        checked: "abstract read; the MRI finding from secondary pages",
    },
    External {
        id: X12,
        fact: "Scanner brands are not interchangeable: even standardised BMD differs by 4.1 % at L1-L4.",
        source: "Fan 2010, Osteoporos Int",
        checked: "abstract read",
    },
    External {
        id: X13,
        fact: "Raised phosphate during lactation is normal; 90 % of lactating women with PLO have it.",
        source: "Laroche 2017, doi 10.1007/s00198-017-4165-2",
        checked: "abstract read",
    },
    External {
        id: X14,
        fact: "FRAX is calibrated for ages 40-90 and does not know pregnancy or lactation.",
        source: "general knowledge",
        checked: "not looked up",
    },
    External {
        id: X15,
        fact: "Physiological change over pregnancy: lumbar spine -1.8 +/- 0.5 %, total hip -3.2 +/- 0.5 %.",
        source: "Møller 2012, doi 10.1007/s00198-011-1654-6",
        checked: "abstract read; shown only, since S-13 gives no figure",
    },
    External {
        id: X16,
        fact: "Early-onset osteoporosis in young adults: Z <= -2.0 or T <= -2.5, together with a fragility fracture, an underlying disease or another secondary factor.",
        source: "Mäkitie and Zillikens 2021, doi 10.1007/s00223-021-00885-6",
        checked: "abstract read; an optional criteria set",
    },
];

/// Every project parameter, in the order of its ids.
pub static PARAMETERS: [Parameter; 21] = [
    Parameter {
        id: P01,
        parameter: "Computed stand-in for \"very low BMD\" while the clinician has not answered.",
        default: "Z < -3.00 (strict) is yes, anything else is no by P-01",
        reason: "The only stricter BMD figure in the article, the Z arm of S-04. The judgement stays requested, an observation resting on this no says so, and the stand-in can be switched off.",
    },
    Parameter {
        id: P02,
        parameter: "Trimester bounds, expected birth and the days of term.",
        default: "second trimester from 14+0 (day 98), third from 28+0 (day 196), expected birth on day 280, term from day 259 to day 301",
        reason: "Obstetric convention; the article gives none.",
    },
    Parameter {
        id: P03,
        parameter: "How months are counted.",
        default: "calendar months, clamped to the end of the month, bounds inclusive",
        reason: "One convention for every interval; a clamped stop date is the earlier and safer one.",
    },
    Parameter {
        id: P04,
        parameter: "Height loss that counts as present by measurement.",
        default: ">= 20 mm between two measured heights",
        reason: "The article gives no figure; the clinician's yes or no wins.",
    },
    Parameter {
        id: P05,
        parameter: "Closure of the windows around birth.",
        default: "the third trimester includes the last day of birth; lactation opens on the first day of birth if the first feed is within 14 days; the day of weaning is inside",
        reason: "Otherwise a fracture during labour meets neither window.",
    },
    Parameter {
        id: P06,
        parameter: "DXA that may rule out low BMD.",
        default: "from 1 month before the fracture to the later of fracture + 6 months and birth + 3 months, outside any pregnancy and before any antiosteoporotic start",
        reason: "Bone may be lost later (S-17) and recovery masks from 6 months (S-19); a fracture early in pregnancy must leave a window after birth.",
    },
    Parameter {
        id: P07,
        parameter: "DXA that may speak for current BMD.",
        default: "the latest of each site, at most 12 months old",
        reason: "Used for severity only.",
    },
    Parameter {
        id: P08,
        parameter: "End of \"postpartum\" in criteria set C.",
        default: "birth + 9 months, inclusive",
        reason: "The latest onset reported (S-41).",
    },
    Parameter {
        id: P09,
        parameter: "Start of a pregnancy in wash-out sums.",
        default: "first day of the last menstrual period",
        reason: "The earliest defensible day is the conservative one.",
    },
    Parameter {
        id: P10,
        parameter: "Age at which 25-hydroxyvitamin D is measured again.",
        default: "older than 6 months",
        reason: "Display only.",
    },
    Parameter {
        id: P11,
        parameter: "Disagreement between last menstrual period, expected birth and gestational age.",
        default: "more than 7 days warns, more than 28 days is an error",
        reason: "Quality of the dates.",
    },
    Parameter {
        id: P12,
        parameter: "Comparison with the least significant change.",
        default: ">=",
        reason: "Settles the two wordings of X-02.",
    },
    Parameter {
        id: P13,
        parameter: "Shape of the simulation.",
        default: "distributions around the article's means",
        reason: "The article gives means only.",
    },
    Parameter {
        id: P14,
        parameter: "Proposal for \"very strong suspicion\".",
        default: "acute and severe and localised spinal pain that began in the onset window or during lactation, or spinal pain with height loss or kyphosis",
        reason: "S-37, S-38, S-40 and S-41; the clinician's judgement wins.",
    },
    Parameter {
        id: P15,
        parameter: "Plausibility ranges and checks of the input.",
        default: "hard and soft range per quantity",
        reason: "Quality of the figures.",
    },
    Parameter {
        id: P16,
        parameter: "How long \"not pregnant\" holds.",
        default: "14 days before the day of assessment",
        reason: "The article gives no figure; a missed period is the next sign.",
    },
    Parameter {
        id: P17,
        parameter: "Birth as evidence of \"not pregnant\".",
        default: "less than 28 days since the last birth, no later menstrual period; births from 22+0 only, not losses",
        reason: "Reasonably certain in the first four weeks after birth.",
    },
    Parameter {
        id: P18,
        parameter: "DXA that may prove low BMD.",
        default: "at most 12 months after the later of fracture and birth, outside any pregnancy",
        reason: "A low value years later says nothing about the fracture; S-49.",
    },
    Parameter {
        id: P19,
        parameter: "Clock of the 12-24-month review (S-85).",
        default: "the anchor of S-83; alternative: the day of diagnosis",
        reason: "S-85 names no zero point (D-09).",
    },
    Parameter {
        id: P20,
        parameter: "How long an infusion of zoledronate counts as treatment that runs.",
        default: "12 months after the last infusion, inclusive",
        reason: "It is given once a year; the article gives no interval.",
    },
    Parameter {
        id: P21,
        parameter: "First value after the birth that scales the band of F-13 in a chart.",
        default: "measured by DXA at most 1 month after the last birth, inclusive",
        reason: "The band counts from the birth; a later value already holds part of the loss.",
    },
];

/// Every judgement, in the order of its ids.
pub static JUDGEMENTS: [Judgement; 4] = [
    Judgement { id: JVeryLowBmd, question: "Is BMD very low?", enters: "S-72, S-82" },
    Judgement {
        id: JConservativeInsufficient,
        question: "Is treating underlying disease, weaning, calcium and vitamin D judged not enough to raise BMD sufficiently?",
        enters: "S-72",
    },
    Judgement {
        id: JRelevantGainUnlikely,
        question: "Has a relevant rise in BMD become unlikely?",
        enters: "S-85",
    },
    Judgement {
        id: JVeryStrongSuspicion,
        question: "Is clinical suspicion very strong?",
        enters: "S-47; P-14 proposes an answer the clinician may override",
    },
];

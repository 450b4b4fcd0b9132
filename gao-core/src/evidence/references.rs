//! The references of the source article and the design of each.

/// A work in the article's reference list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Reference {
    /// The number by which the article cites it, from 1.
    pub number: u8,
    /// The authors as printed.
    pub authors: &'static str,
    /// The title.
    pub title: &'static str,
    /// Journal or publisher, year, volume and pages.
    pub journal: &'static str,
    /// The year of publication; `None` for a continuously updated chapter.
    pub year: Option<u16>,
    /// The digital object identifier, without resolver.
    pub doi: Option<&'static str>,
    /// The address of a work without identifier.
    pub url: Option<&'static str>,
    /// What kind of evidence it is.
    pub design: Design,
}

/// The design of a referenced work, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Design {
    /// A meta-analysis of observational studies.
    MetaAnalysisObservational,
    /// A systematic review.
    SystematicReview,
    /// A cohort with a control group.
    ControlledCohort,
    /// A prospective cohort of one centre.
    ProspectiveSingleCentre,
    /// A case-control study.
    CaseControl,
    /// A retrospective study or a survey.
    RetrospectiveOrSurvey,
    /// A report of single cases.
    CaseReport,
    /// A narrative review or expert opinion.
    NarrativeReviewOrExpert,
    /// A study of other patients, whose result is carried over.
    Indirect,
}

/// The reference with this number; `None` outside 1 to 30.
///
/// The article's list ends in an empty 31st number (S-114), which is no reference.
///
/// ```
/// # use gao_core::evidence::reference;
/// assert_eq!(reference(18).and_then(|work| work.doi), Some("10.1007/s40618-023-02179-0"));
/// assert_eq!(reference(31), None);
/// ```
#[must_use]
pub fn reference(number: u8) -> Option<&'static Reference> {
    REFERENCES.iter().find(|reference| reference.number == number)
}

/// Every reference of the article, in the order of its numbers.
pub static REFERENCES: [Reference; 30] = [
    Reference {
        number: 1,
        authors: "Hardcastle SA",
        title: "Pregnancy and lactation associated osteoporosis",
        journal: "Calcif Tissue Int. 2022;110(5):531-45",
        year: Some(2022),
        doi: Some("10.1007/s00223-021-00815-6"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 2,
        authors: "Orhadje E, Berg K, Hauser B, Ralston SH",
        title: "Clinical features, incidence and treatment outcome in pregnancy-associated osteoporosis: a single-centre experience over two decades",
        journal: "Calcif Tissue Int. 2023;113(6):591-6",
        year: Some(2023),
        doi: Some("10.1007/s00223-023-01139-3"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 3,
        authors: "Orhadje E, Makaram N, Berg K, et al",
        title: "Clinical presentation, risk factors and management of pregnancy-associated osteoporosis: a systematic review and meta-analysis",
        journal: "Osteoporos Int. 2025;36(6):981-93",
        year: Some(2025),
        doi: Some("10.1007/s00198-025-07479-0"),
        url: None,
        design: Design::MetaAnalysisObservational,
    },
    Reference {
        number: 4,
        authors: "Kondapalli AV, Kamanda-Kosseh M, Williams JM, et al",
        title: "Clinical characteristics of pregnancy and lactation associated osteoporosis: an online survey study",
        journal: "Osteoporos Int. 2023;34(8):1477-89",
        year: Some(2023),
        doi: Some("10.1007/s00198-023-06793-9"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 5,
        authors: "Gehlen M, Lazarescu AD, Hinz C, et al",
        title: "Long-term outcome of patients with pregnancy and lactation-associated osteoporosis (PLO) with a particular focus on quality of life",
        journal: "Clin Rheumatol. 2019;38(12):3575-83",
        year: Some(2019),
        doi: Some("10.1007/s10067-019-04758-0"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 6,
        authors: "Qian Y, Wang L, Yu L, Huang W",
        title: "Pregnancy- and lactation-associated osteoporosis with vertebral fractures: a systematic review",
        journal: "BMC Musculoskelet Disord. 2021;22(1):926",
        year: Some(2021),
        doi: Some("10.1186/s12891-021-04776-7"),
        url: None,
        design: Design::SystematicReview,
    },
    Reference {
        number: 7,
        authors: "Anagnostis P, Lampropoulou-Adamidou K, Bosdou JK, et al",
        title: "Comparative effectiveness of therapeutic interventions in pregnancy and lactation-associated osteoporosis: a systematic review and meta-analysis",
        journal: "J Clin Endocrinol Metab. 2024;109(3):879-901",
        year: Some(2024),
        doi: Some("10.1210/clinem/dgad548"),
        url: None,
        design: Design::MetaAnalysisObservational,
    },
    Reference {
        number: 8,
        authors: "Laroche M, Talibart M, Cormier C, et al",
        title: "Pregnancy-related fractures: a retrospective study of a French cohort of 52 patients and review of the literature",
        journal: "Osteoporos Int. 2017;28(11):3135-42",
        year: Some(2017),
        doi: Some("10.1007/s00198-017-4165-2"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 9,
        authors: "Hadji P, Boekhoff J, Hahn M, et al",
        title: "Pregnancy-associated osteoporosis: a case-control study",
        journal: "Osteoporos Int. 2017;28(4):1393-9",
        year: Some(2017),
        doi: Some("10.1007/s00198-016-3897-8"),
        url: None,
        design: Design::CaseControl,
    },
    Reference {
        number: 10,
        authors: "Kovacs CS",
        title: "Maternal mineral and bone metabolism during pregnancy, lactation, and post-weaning recovery",
        journal: "Physiol Rev. 2016;96(2):449-547",
        year: Some(2016),
        doi: Some("10.1152/physrev.00027.2015"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 11,
        authors: "Kovacs CS",
        title: "Calcium and phosphate metabolism and related disorders during pregnancy and lactation",
        journal: "In: Feingold KR, Ahmed SF, Anawalt B, et al. South Dartmouth (accessed 29 Jul 2025)",
        year: None,
        doi: None,
        url: Some("http://www.ncbi.nlm.nih.gov/books/NBK279173/"),
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 12,
        authors: "Møller UK, Við Streym S, Mosekilde L, Rejnmark L",
        title: "Changes in bone mineral density and body composition during pregnancy and postpartum: a controlled cohort study",
        journal: "Osteoporos Int. 2012;23(4):1213-23",
        year: Some(2012),
        doi: Some("10.1007/s00198-011-1654-6"),
        url: None,
        design: Design::ControlledCohort,
    },
    Reference {
        number: 13,
        authors: "Athonvarangkul D, Wysolmerski JJ",
        title: "Crosstalk within a brain-breast-bone axis regulates mineral and skeletal metabolism during lactation",
        journal: "Front Physiol. 2023;14:1121579",
        year: Some(2023),
        doi: Some("10.3389/fphys.2023.1121579"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 14,
        authors: "Kovacs CS",
        title: "Pregnancy and lactation associated bone fragility",
        journal: "J Endocr Soc. 2025;9(9):bvaf126",
        year: Some(2025),
        doi: Some("10.1210/jendso/bvaf126"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 15,
        authors: "Butscheidt S, Tsourdi E, Rolvien T, et al",
        title: "Relevant genetic variants are common in women with pregnancy and lactation-associated osteoporosis (PLO) and predispose to more severe clinical manifestations",
        journal: "Bone. 2021;147:115911",
        year: Some(2021),
        doi: Some("10.1016/j.bone.2021.115911"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 16,
        authors: "Scioscia MF, Zanchetta MB",
        title: "Recent insights into pregnancy and lactation-associated osteoporosis (PLO)",
        journal: "Int J Womens Health. 2023;15:1227-1238",
        year: Some(2023),
        doi: Some("10.2147/IJWH.S366254"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 17,
        authors: "Somma T, Mastantuoni C, Rispoli R, et al",
        title: "Pregnancy and lactation associated osteoporotic vertebral fracture: the neurosurgical perspective through a multicentric study",
        journal: "Neurosurg Rev. 2024;47(1):811",
        year: Some(2024),
        doi: Some("10.1007/s10143-024-03056-x"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 18,
        authors: "Formosa MM, Christou MA, Mäkitie O",
        title: "Bone fragility and osteoporosis in children and young adults",
        journal: "J Endocrinol Invest. 2024;47(2):285-298",
        year: Some(2024),
        doi: Some("10.1007/s40618-023-02179-0"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 19,
        authors: "Marongiu G, Congia S, Verona M, et al",
        title: "The impact of magnetic resonance imaging in the diagnostic and classification process of osteoporotic vertebral fractures",
        journal: "Injury. 2018;49(Suppl 3):S26-S31",
        year: Some(2018),
        doi: Some("10.1016/j.injury.2018.10.006"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 20,
        authors: "Jensen JEB, Hyldstrup L",
        title: "Graviditetsinduceret osteoporose",
        journal: "Dansk Knoglemedicinsk Selskab; 2019 (accessed 5 Nov 2025)",
        year: Some(2019),
        doi: None,
        url: Some(
            "https://www.danskknogleselskab.dk/wp-content/uploads/2019/11/Baggrund_10.2.5_Graviditetsrelateret_Osteoporose.pdf",
        ),
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 21,
        authors: "Kovacs CS",
        title: "Complex clinical encounter series: osteoporosis presenting during pregnancy and lactation: wait and reassess",
        journal: "J Bone Miner Res. 2024;39(3):197-201",
        year: Some(2024),
        doi: Some("10.1093/jbmr/zjae038"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 22,
        authors: "Gak N, Abbara A, Dhillo WS, et al",
        title: "Current and future perspectives on pregnancy and lactation-associated osteoporosis",
        journal: "Front Endocrinol (Lausanne). 2024;15:1494965",
        year: Some(2024),
        doi: Some("10.3389/fendo.2024.1494965"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 23,
        authors: "Bayram S, Ozturk C, Sivrioglu K, et al",
        title: "Kyphoplasty for pregnancy-associated osteoporotic vertebral fractures",
        journal: "Joint Bone Spine. 2006;73(5):564-566",
        year: Some(2006),
        doi: Some("10.1016/j.jbspin.2005.11.015"),
        url: None,
        design: Design::CaseReport,
    },
    Reference {
        number: 24,
        authors: "Lampropoulou-Adamidou K, Trovas G, Triantafyllopoulos IK, et al",
        title: "Teriparatide treatment in patients with pregnancy- and lactation-associated osteoporosis",
        journal: "Calcif Tissue Int. 2021;109(5):554-562",
        year: Some(2021),
        doi: Some("10.1007/s00223-021-00871-y"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 25,
        authors: "Lee S, Hong N, Cho SJ, et al",
        title: "Effect of romosozumab on bone mineral density and trabecular bone score in premenopausal women with low bone mass",
        journal: "Osteoporos Int. 2025;36(2):323-331",
        year: Some(2025),
        doi: Some("10.1007/s00198-024-07336-6"),
        url: None,
        design: Design::Indirect,
    },
    Reference {
        number: 26,
        authors: "Lampropoulou-Adamidou K, Trovas G, Stathopoulos IP, Papaioannou NA",
        title: "Teriparatide treatment in a case of severe pregnancy- and lactation-associated osteoporosis",
        journal: "Hormones (Athens). 2012;11(4):495-500",
        year: Some(2012),
        doi: Some("10.14310/horm.2002.1383"),
        url: None,
        design: Design::CaseReport,
    },
    Reference {
        number: 27,
        authors: "Stathopoulos IP, Liakou CG, Katsalira A, et al",
        title: "The use of bisphosphonates in women prior to or during pregnancy and lactation",
        journal: "Hormones (Athens). 2011;10(4):280-291",
        year: Some(2011),
        doi: Some("10.14310/horm.2002.1319"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 28,
        authors: "Tsourdi E, Zillikens MC, Meier C, et al",
        title: "Fracture risk and management of discontinuation of denosumab therapy: a systematic review and position statement by ECTS",
        journal: "J Clin Endocrinol Metab. 2020;dgaa756",
        year: Some(2020),
        doi: Some("10.1210/clinem/dgaa756"),
        url: None,
        design: Design::NarrativeReviewOrExpert,
    },
    Reference {
        number: 29,
        authors: "Lee S, Hong N, Kim KJ, et al",
        title: "Bone density after teriparatide discontinuation with or without antiresorptive therapy in pregnancy- and lactation-associated osteoporosis",
        journal: "Calcif Tissue Int. 2021;109(5):544-553",
        year: Some(2021),
        doi: Some("10.1007/s00223-021-00869-6"),
        url: None,
        design: Design::RetrospectiveOrSurvey,
    },
    Reference {
        number: 30,
        authors: "Kyvernitakis I, Reuter TC, Hellmeyer L, et al",
        title: "Subsequent fracture risk of women with pregnancy and lactation-associated osteoporosis after a median of 6 years of follow-up",
        journal: "Osteoporos Int. 2018;29(1):135-142",
        year: Some(2018),
        doi: Some("10.1007/s00198-017-4239-1"),
        url: None,
        design: Design::ProspectiveSingleCentre,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_run_from_1_to_30() {
        assert!(REFERENCES.iter().map(|reference| reference.number).eq(1..=30));
        assert_eq!(reference(0), None);
        assert_eq!(reference(31), None);
    }

    #[test]
    fn every_reference_can_be_found() {
        for reference in &REFERENCES {
            assert!(
                reference.doi.is_some() != reference.url.is_some(),
                "{} needs a doi, or else an address",
                reference.number
            );
        }
    }

    #[test]
    fn only_the_romosozumab_study_is_indirect() {
        let indirect = REFERENCES.iter().filter(|reference| reference.design == Design::Indirect);
        assert!(indirect.map(|reference| reference.number).eq([25]));
    }
}

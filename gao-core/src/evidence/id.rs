//! The ids of the register: one variant per row.

use enumset::{EnumSet, EnumSetType};

/// Where a row comes from, which decides what it may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Class {
    /// `S`: stated by the source article; may decide.
    Statement = 0,
    /// `D`: a discrepancy or trap inside the article; a note, never a reason by itself.
    Discrepancy = 1,
    /// `X`: an external fact; guard, warning or unit only, never in place of an `S` row.
    External = 2,
    /// `P`: a project choice no source states; shown as such and open to override.
    Project = 3,
    /// `J`: a clinician's judgement; an input that is never guessed.
    Judgement = 4,
}

impl Class {
    /// Every class, in the order of the register.
    pub const ALL: [Self; 5] =
        [Self::Statement, Self::Discrepancy, Self::External, Self::Project, Self::Judgement];

    /// The letter that ids of this class begin with.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Statement => "S",
            Self::Discrepancy => "D",
            Self::External => "X",
            Self::Project => "P",
            Self::Judgement => "J",
        }
    }

    /// The first id of this class.
    pub(super) const fn first(self) -> EvidenceId {
        match self {
            Self::Statement => EvidenceId::S01,
            Self::Discrepancy => EvidenceId::D01,
            Self::External => EvidenceId::X01,
            Self::Project => EvidenceId::P01,
            Self::Judgement => EvidenceId::JVeryLowBmd,
        }
    }
}

/// A set of evidence ids: what a conclusion rests on.
///
/// Copy, and buildable in a constant with [`enumset::enum_set!`].
pub type EvidenceSet = EnumSet<EvidenceId>;

/// One row of the evidence register.
///
/// The order of the variants is the order of the register; [`EvidenceId::entry`] gives the row.
// A set of 178 ids fills three words, hence the array representation.
#[derive(EnumSetType, Debug, PartialOrd, Ord, Hash)]
#[enumset(repr = "array")]
#[repr(C)]
pub enum EvidenceId {
    /// Back and hip pain is common in and after pregnancy.
    S01,
    /// Rarely, the back pain comes from fractures of PLO.
    S02,
    /// The definition of PLO is not settled.
    S03,
    /// Criteria set A: Z below -3 or T below -2.5.
    S04,
    /// Incidence, 4 to 7 per 100 000 pregnancies.
    S05,
    /// PLO is presumed to be under-diagnosed.
    S06,
    /// Symptoms resemble strain, so diagnosis comes late.
    S07,
    /// Severe pain and loss of function.
    S08,
    /// The literature is mostly case reports and observational studies.
    S09,
    /// Purpose of the article.
    S10,
    /// Calcium supply to the fetus and to milk.
    S11,
    /// Intestinal calcium absorption doubles in pregnancy.
    S12,
    /// BMD falls only slightly in pregnancy.
    S13,
    /// After birth resorption supplies the calcium of milk.
    S14,
    /// PTHrP of lactation can activate osteoclasts.
    S15,
    /// Prolactin lowers oestrogen and raises bone turnover.
    S16,
    /// Lumbar spine loss over six months of full breastfeeding.
    S17,
    /// Hip and forearm loss over the same exposure.
    S18,
    /// BMD recovers 6 to 12 months after weaning.
    S19,
    /// The fall in BMD is temporary.
    S20,
    /// Risk factor: first pregnancy.
    S21,
    /// Risk factor: low bone mass before pregnancy.
    S22,
    /// Risk factor: marked resorption in pregnancy and lactation.
    S23,
    /// Mechanism: calcium turnover and the fall in oestrogen.
    S24,
    /// Risk factor: family history.
    S25,
    /// Risk factor: chronic inflammation.
    S26,
    /// Risk factor: immobilisation.
    S27,
    /// Risk factor: smoking.
    S28,
    /// Risk factor: systemic glucocorticoid.
    S29,
    /// Risk factor: heparin.
    S30,
    /// Risk factor: reduced fertility, uncited.
    S31,
    /// Most women have no recognised risk factor.
    S32,
    /// It is the fractures that give the symptoms.
    S33,
    /// Fractures lie mainly in the spine.
    S34,
    /// Peak window of vertebral fractures.
    S35,
    /// Share of fractures in pregnancy and in lactation.
    S36,
    /// Presentation: sudden, severe, localised spinal pain.
    S37,
    /// Height loss and kyphosis.
    S38,
    /// Mean age in a meta-analysis.
    S39,
    /// First symptoms from the second trimester.
    S40,
    /// First symptoms from the third trimester to nine months after birth.
    S41,
    /// Mean number of fractured vertebrae per patient.
    S42,
    /// Most often fractured levels.
    S43,
    /// Criteria set B: Z of -2 or below by DXA.
    S44,
    /// X-ray of lumbar and thoracic spine when collapse is suspected.
    S45,
    /// MRI in place of X-ray during pregnancy.
    S46,
    /// MRI after a negative X-ray when suspicion is very strong.
    S47,
    /// What MRI adds: sensitivity, fracture age, malignancy.
    S48,
    /// DXA after birth at the earliest.
    S49,
    /// Other diseases that cause low-energy fractures.
    S50,
    /// Search for secondary osteoporosis.
    S51,
    /// Calcium intake, 1000 to 1200 mg a day.
    S52,
    /// 25-hydroxyvitamin D above 75 nmol/l.
    S53,
    /// Consider stopping or shortening breastfeeding.
    S54,
    /// Address contributing diseases.
    S55,
    /// Physiotherapy, rehabilitation and pain relief.
    S56,
    /// A corset can help some patients.
    S57,
    /// The condition strikes at a vulnerable time.
    S58,
    /// Pain, worry and anxiety weigh on quality of life.
    S59,
    /// Network and psychological support.
    S60,
    /// Alertness to anxiety and depression.
    S61,
    /// Use of medicines is debated, since BMD rises by itself.
    S62,
    /// Overviews of calcium, vitamin D and medicines exist.
    S63,
    /// Lumbar BMD on calcium and vitamin D at 12 and 24 months.
    S64,
    /// Lumbar BMD on calcium and vitamin D at 36 months, one value.
    S65,
    /// Femoral neck BMD on calcium and vitamin D at 18 months.
    S66,
    /// Wide variation without antiosteoporotic medicine.
    S67,
    /// Part of the variation has causes that can be treated.
    S68,
    /// Agents used off-label.
    S69,
    /// No randomised trial.
    S70,
    /// Medicines advised against in pregnancy and lactation.
    S71,
    /// Start rule: when to consider medicine from the outset.
    S72,
    /// Teriparatide is the agent most often used.
    S73,
    /// Teriparatide: lumbar BMD at 12 months.
    S74,
    /// Teriparatide: lumbar BMD at 24 months.
    S75,
    /// Teriparatide: hip BMD at 12 months.
    S76,
    /// Teriparatide: hip BMD at 24 months.
    S77,
    /// Teriparatide: one case at six months.
    S78,
    /// Bisphosphonate and denosumab raise BMD too, no figures.
    S79,
    /// Treatments are hard to compare; do not rank agents.
    S80,
    /// Largest monthly lumbar rise with teriparatide.
    S81,
    /// Wait rule: when to observe.
    S82,
    /// BMD re-evaluated 6 to 12 months after birth or weaning.
    S83,
    /// A new fracture prompts considering medicine.
    S84,
    /// An unlikely rise after 12 to 24 months prompts considering medicine.
    S85,
    /// A wish for more children enters the plan.
    S86,
    /// Bisphosphonate stopped 6 to 12 months before a pregnancy.
    S87,
    /// Denosumab is teratogenic.
    S88,
    /// Denosumab often needs a transition to a bisphosphonate.
    S89,
    /// After menopause an antiresorptive follows teriparatide.
    S90,
    /// In PLO BMD can hold after teriparatide without one.
    S91,
    /// Presumed reason: oestrogen before menopause.
    S92,
    /// Multiple collapse leads to lasting pain and loss of function.
    S93,
    /// Many cannot care for the child unaided at onset.
    S94,
    /// Pain and quality of life improve within a year.
    S95,
    /// New fracture within a median of six years.
    S96,
    /// Fracture risk by number of fractures at diagnosis.
    S97,
    /// New fracture in a later pregnancy.
    S98,
    /// That risk is highest with more than one fracture.
    S99,
    /// Most have no fracture in a later pregnancy.
    S100,
    /// Conclusion: rare and often severe.
    S101,
    /// Conclusion: when PLO must be suspected.
    S102,
    /// Conclusion: early diagnosis and support matter.
    S103,
    /// Conclusion: calcium and vitamin D for everyone.
    S104,
    /// Conclusion: medicine in more severe cases.
    S105,
    /// Conclusion: no evidence-based guideline.
    S106,
    /// English summary: vertebral and hip fractures, late pregnancy or postpartum.
    S107,
    /// English summary: diagnosis is often delayed.
    S108,
    /// English summary: scope.
    S109,
    /// English summary: individualised, multidisciplinary care.
    S110,
    /// Bibliographic identity of the article.
    S111,
    /// Conflicts of interest of its authors.
    S112,
    /// Licence of the article.
    S113,
    /// Completeness of the stored article.
    S114,
    /// Two BMD thresholds.
    D01,
    /// Four time windows.
    D02,
    /// A woman who never breastfed.
    D03,
    /// Which fracture sites count.
    D04,
    /// The start and wait rules leave a gap.
    D05,
    /// Collapses against fractures.
    D06,
    /// "Multiple" has no number.
    D07,
    /// "Very low" and "sufficient" have no numbers.
    D08,
    /// Two possible zero points of the clock.
    D09,
    /// Normal recovery against recovery in PLO.
    D10,
    /// The jump between 24 and 36 months.
    D11,
    /// A reference number that does not fit its study.
    D12,
    /// Figures that differ from the abstract cited.
    D13,
    /// A cohort whose figures disagree.
    D14,
    /// Hip, femoral neck and forearm are different sites.
    D15,
    /// Targets without an upper limit.
    D16,
    /// Reduced fertility rests on no citation.
    D17,
    /// T-scores before menopause.
    D18,
    /// "Low BMD" names no site.
    D19,
    /// How many have a risk factor.
    D20,
    /// Weaning is optional, yet medicine waits for it.
    D21,
    /// The stop window is a range.
    D22,
    /// Denosumab, bisphosphonate and the next pregnancy form a chain.
    D23,
    /// Two shares of fractures leave one free parameter.
    D24,
    /// Ranges of study means are no prediction intervals.
    D25,
    /// Z-scores before menopause.
    X01,
    /// Least significant change.
    X02,
    /// Vertebrae that count in a spine DXA.
    X03,
    /// Genant grades and the spinal deformity index.
    X04,
    /// Least significant change with fewer vertebrae.
    X05,
    /// Denosumab interval and follow-on.
    X06,
    /// Denosumab before a pregnancy.
    X07,
    /// Teriparatide: duration and contraindications.
    X08,
    /// Romosozumab: duration and contraindication.
    X09,
    /// Unit conversion of 25-hydroxyvitamin D.
    X10,
    /// Transient osteoporosis of the hip.
    X11,
    /// Scanner brands are not interchangeable.
    X12,
    /// Phosphate during lactation.
    X13,
    /// FRAX does not cover this population.
    X14,
    /// Physiological BMD change of pregnancy.
    X15,
    /// Criteria for early-onset osteoporosis.
    X16,
    /// Computed stand-in for "very low BMD".
    P01,
    /// Trimester bounds.
    P02,
    /// How months are counted.
    P03,
    /// Height loss by measurement.
    P04,
    /// Closure of the windows around birth.
    P05,
    /// DXA that may rule out low BMD.
    P06,
    /// DXA that may speak for current BMD.
    P07,
    /// End of "postpartum" in criteria set C.
    P08,
    /// Start of a pregnancy in wash-out sums.
    P09,
    /// Age at which 25-hydroxyvitamin D is measured again.
    P10,
    /// Disagreement between dating methods.
    P11,
    /// Comparison with the least significant change.
    P12,
    /// Shape of the simulation.
    P13,
    /// Proposal for "very strong suspicion".
    P14,
    /// Plausibility ranges.
    P15,
    /// How long "not pregnant" holds.
    P16,
    /// Birth as evidence of "not pregnant".
    P17,
    /// DXA that may prove low BMD.
    P18,
    /// Clock of the 12-24-month review.
    P19,
    /// How long an infusion of zoledronate counts as treatment.
    P20,
    /// First value that scales a band of averages.
    P21,
    /// Whether BMD is very low.
    JVeryLowBmd,
    /// Whether conservative treatment is not enough.
    JConservativeInsufficient,
    /// Whether a relevant rise in BMD has become unlikely.
    JRelevantGainUnlikely,
    /// Whether suspicion is very strong.
    JVeryStrongSuspicion,
}

impl EvidenceId {
    /// Every id, in the order of the register.
    #[rustfmt::skip] // Rows of ten, to be read against the register.
    pub const ALL: [Self; 180] = {
        use EvidenceId::*;
        [
            S01, S02, S03, S04, S05, S06, S07, S08, S09, S10,
            S11, S12, S13, S14, S15, S16, S17, S18, S19, S20,
            S21, S22, S23, S24, S25, S26, S27, S28, S29, S30,
            S31, S32, S33, S34, S35, S36, S37, S38, S39, S40,
            S41, S42, S43, S44, S45, S46, S47, S48, S49, S50,
            S51, S52, S53, S54, S55, S56, S57, S58, S59, S60,
            S61, S62, S63, S64, S65, S66, S67, S68, S69, S70,
            S71, S72, S73, S74, S75, S76, S77, S78, S79, S80,
            S81, S82, S83, S84, S85, S86, S87, S88, S89, S90,
            S91, S92, S93, S94, S95, S96, S97, S98, S99, S100,
            S101, S102, S103, S104, S105, S106, S107, S108, S109, S110,
            S111, S112, S113, S114,
            D01, D02, D03, D04, D05, D06, D07, D08, D09, D10,
            D11, D12, D13, D14, D15, D16, D17, D18, D19, D20,
            D21, D22, D23, D24, D25,
            X01, X02, X03, X04, X05, X06, X07, X08, X09, X10,
            X11, X12, X13, X14, X15, X16,
            P01, P02, P03, P04, P05, P06, P07, P08, P09, P10,
            P11, P12, P13, P14, P15, P16, P17, P18, P19, P20,
            P21,
            JVeryLowBmd, JConservativeInsufficient,
            JRelevantGainUnlikely, JVeryStrongSuspicion,
        ]
    };

    /// The provenance class of this id.
    #[must_use]
    pub const fn class(self) -> Class {
        let position = self as u8;
        if position < Class::Discrepancy.first() as u8 {
            Class::Statement
        } else if position < Class::External.first() as u8 {
            Class::Discrepancy
        } else if position < Class::Project.first() as u8 {
            Class::External
        } else if position < Class::Judgement.first() as u8 {
            Class::Project
        } else {
            Class::Judgement
        }
    }

    /// The number of this id within its class, counted from 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        // Never saturates: an id does not come before the first of its class.
        (self as u8).saturating_sub(self.class().first() as u8).saturating_add(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use enumset::enum_set;

    #[test]
    fn all_lists_every_variant_in_order() {
        assert!(EvidenceSet::all().iter().eq(EvidenceId::ALL));
        assert!(EvidenceId::ALL.iter().enumerate().all(|(index, id)| *id as usize == index));
    }

    #[test]
    fn classes_have_the_counts_of_the_register() {
        let count = |class| EvidenceId::ALL.into_iter().filter(|id| id.class() == class).count();
        assert_eq!(Class::ALL.map(count), [114, 25, 16, 21, 4]);
    }

    #[test]
    fn numbers_restart_with_every_class() {
        let numbers = [
            (EvidenceId::S01, 1),
            (EvidenceId::S114, 114),
            (EvidenceId::D01, 1),
            (EvidenceId::D25, 25),
            (EvidenceId::X01, 1),
            (EvidenceId::X16, 16),
            (EvidenceId::P01, 1),
            (EvidenceId::P19, 19),
            (EvidenceId::JVeryLowBmd, 1),
            (EvidenceId::JVeryStrongSuspicion, 4),
        ];
        for (id, number) in numbers {
            assert_eq!(id.number(), number, "{id}");
        }
    }

    #[test]
    fn a_set_is_small_copied_and_built_in_a_constant() {
        const CRITERIA: EvidenceSet = enum_set!(EvidenceId::S04 | EvidenceId::S44);
        let copy = CRITERIA;
        assert_eq!(copy | EvidenceId::X16, CRITERIA | EvidenceId::X16);
        assert_eq!(size_of::<EvidenceSet>(), 24);
    }
}

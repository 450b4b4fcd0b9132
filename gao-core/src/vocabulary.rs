//! The words of the record: closed vocabularies shared by input, model and answer.
//!
//! Each is a plain enum with literal discriminants, so that serde, uniffi, cbindgen and
//! rustdoc read the same lines. On the wire a word is the variant in `snake_case`.
//! Discriminants are part of the C interface: new variants go last, none is reused.

use enumset::{EnumSet, EnumSetType, enum_set};
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// An enum of codes that the specification spells: serde and `as_str` read one literal.
macro_rules! codes {
    (
        $(#[$of_enum:meta])* $name:ident:
        $( $(#[$attribute:meta])* $variant:ident = $number:tt, $code:literal; )*
    ) => {
        $(#[$of_enum])*
        #[derive(Debug, Hash, PartialOrd, Ord, enumset::EnumSetType, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        #[repr(C)]
        pub enum $name {
            $( $(#[$attribute])* #[serde(rename = $code)] $variant = $number, )*
        }

        impl $name {
            /// The text form that stands in every output.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $code, )* }
            }
        }
    };
}
pub(crate) use codes;

/// How a pregnancy stands or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum PregnancyOutcome {
    /// Not ended on the day of assessment.
    Ongoing = 0,
    /// At least one live birth.
    Live = 1,
    /// Stillbirth, at 22+0 weeks or later.
    Stillbirth = 2,
    /// Spontaneous loss, at any gestational age.
    Loss = 3,
    /// Induced termination, at any gestational age.
    Termination = 4,
}

/// How many fetuses the pregnancy carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Plurality {
    /// One.
    Singleton = 0,
    /// Two.
    Twins = 1,
    /// Three or more.
    HigherOrder = 2,
}

/// How much of the child's food was breast milk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Feeding {
    /// Breast milk alone.
    Exclusive = 0,
    /// Breast milk and other food.
    Partial = 1,
}

/// Menopausal status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Menopause {
    /// Before the menopause.
    Pre = 0,
    /// In the transition.
    Peri = 1,
    /// After the menopause.
    Post = 2,
}

/// Where an earlier height comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum HeightSource {
    /// Measured at the time.
    Measured = 0,
    /// Remembered by the woman.
    Recalled = 1,
}

/// Which bone broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum FractureSite {
    /// A vertebral body, with its level.
    Vertebra = 0,
    /// The proximal femur.
    Hip = 1,
    /// The sacrum.
    Sacrum = 2,
    /// The pelvis other than the sacrum.
    Pelvis = 3,
    /// A rib.
    Rib = 4,
    /// The distal forearm.
    Forearm = 5,
    /// The proximal humerus.
    Humerus = 6,
    /// A metatarsal.
    Metatarsal = 7,
    /// Any other bone.
    Other = 8,
}

impl FractureSite {
    /// What it is called inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Vertebra => Text { en: "vertebra", da: "hvirvel" },
            Self::Hip => Text { en: "hip", da: "hofte" },
            Self::Sacrum => Text { en: "sacrum", da: "os sacrum" },
            Self::Pelvis => Text { en: "pelvis", da: "bækken" },
            Self::Rib => Text { en: "rib", da: "costa" },
            Self::Forearm => Text { en: "forearm", da: "underarm" },
            Self::Humerus => Text { en: "humerus", da: "humerus" },
            Self::Metatarsal => Text { en: "metatarsal", da: "metatars" },
            Self::Other => Text { en: "other bone", da: "anden knogle" },
        }
    }
}

/// Body side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Side {
    /// Left.
    Left = 0,
    /// Right.
    Right = 1,
}

impl Side {
    /// What it is called inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Left => Text { en: "left", da: "venstre" },
            Self::Right => Text { en: "right", da: "højre" },
        }
    }
}

/// A thoracic or lumbar vertebra; there is no T13, L6 or S1 (transitional anatomy is counted to the nearest level).
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Level {
    /// Thoracic vertebra 1.
    T1 = 0,
    /// Thoracic vertebra 2.
    T2 = 1,
    /// Thoracic vertebra 3.
    T3 = 2,
    /// Thoracic vertebra 4.
    T4 = 3,
    /// Thoracic vertebra 5.
    T5 = 4,
    /// Thoracic vertebra 6.
    T6 = 5,
    /// Thoracic vertebra 7.
    T7 = 6,
    /// Thoracic vertebra 8.
    T8 = 7,
    /// Thoracic vertebra 9.
    T9 = 8,
    /// Thoracic vertebra 10.
    T10 = 9,
    /// Thoracic vertebra 11.
    T11 = 10,
    /// Thoracic vertebra 12.
    T12 = 11,
    /// Lumbar vertebra 1.
    L1 = 12,
    /// Lumbar vertebra 2.
    L2 = 13,
    /// Lumbar vertebra 3.
    L3 = 14,
    /// Lumbar vertebra 4.
    L4 = 15,
    /// Lumbar vertebra 5.
    L5 = 16,
}

/// What broke the bone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Mechanism {
    /// No trauma at all.
    Spontaneous = 0,
    /// A fall from standing height or less, lifting, coughing.
    LowEnergy = 1,
    /// Trauma that breaks healthy bone.
    HighEnergy = 2,
    /// Local disease of the bone, such as a metastasis.
    Pathological = 3,
    /// Not known.
    Unknown = 4,
}

/// Age of a fracture as judged on imaging.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum FractureAge {
    /// Recent: marrow oedema on MRI.
    Acute = 0,
    /// Healed.
    Old = 1,
}

/// How an image was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ImagingModality {
    /// Conventional radiograph.
    #[serde(rename = "xray")]
    XRay = 0,
    /// Magnetic resonance imaging.
    Mri = 1,
    /// Computed tomography.
    Ct = 2,
    /// Vertebral fracture assessment on a DXA scanner.
    Vfa = 3,
    /// Bone scintigraphy.
    Scintigraphy = 4,
}

/// What an image covers.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ImagingRegion {
    /// The thoracic spine.
    Thoracic = 0,
    /// The lumbar spine.
    Lumbar = 1,
    /// One or both hips.
    Hip = 2,
    /// The pelvis.
    Pelvis = 3,
}

impl ImagingRegion {
    /// The parts of the spine that a study has to show to answer for it.
    pub(crate) const SPINE: EnumSet<Self> = enum_set!(Self::Thoracic | Self::Lumbar);
}

/// What an image showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ImagingResult {
    /// At least one fracture.
    Fracture = 0,
    /// No fracture.
    NoFracture = 1,
    /// Not decided.
    Equivocal = 2,
}

/// Marrow signal on MRI as read by the radiologist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Marrow {
    /// Benign pattern.
    Benign = 0,
    /// Suspicious of malignancy.
    Suspicious = 1,
}

/// How bone mineral density was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum BmdModality {
    /// Dual-energy X-ray absorptiometry.
    Dxa = 0,
    /// Quantitative computed tomography.
    Qct = 1,
    /// Any other method.
    Other = 2,
}

/// Where bone mineral density was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum BmdSite {
    /// Lumbar spine, with its vertebrae.
    LumbarSpine = 0,
    /// Total hip.
    TotalHip = 1,
    /// Femoral neck.
    FemoralNeck = 2,
    /// 33 % (one-third) radius.
    Forearm33 = 3,
    /// Whole body.
    WholeBody = 4,
}

impl BmdSite {
    /// What it is called inside a sentence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::LumbarSpine => Text { en: "lumbar spine", da: "lænderyg" },
            Self::TotalHip => Text { en: "total hip", da: "total hofte" },
            Self::FemoralNeck => Text { en: "femoral neck", da: "collum femoris" },
            Self::Forearm33 => Text { en: "33 % radius", da: "33 % radius" },
            Self::WholeBody => Text { en: "whole body", da: "helkrop" },
        }
    }
}

/// A medicine or supplement that a rule reads.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Agent {
    /// Alendronate, a bisphosphonate.
    Alendronate = 0,
    /// Risedronate, a bisphosphonate.
    Risedronate = 1,
    /// Ibandronate, a bisphosphonate.
    Ibandronate = 2,
    /// Zoledronate, a bisphosphonate.
    Zoledronate = 3,
    /// Pamidronate, a bisphosphonate.
    Pamidronate = 4,
    /// Another bisphosphonate.
    OtherBisphosphonate = 5,
    /// Denosumab.
    Denosumab = 6,
    /// Teriparatide.
    Teriparatide = 7,
    /// Romosozumab.
    Romosozumab = 8,
    /// Another antiosteoporotic agent.
    OtherAntiosteoporotic = 9,
    /// Calcium supplement.
    Calcium = 10,
    /// Vitamin D supplement.
    VitaminD = 11,
    /// Systemic glucocorticoid.
    SystemicGlucocorticoid = 12,
    /// Unfractionated heparin.
    UnfractionatedHeparin = 13,
    /// Low-molecular-weight heparin.
    LowMolecularWeightHeparin = 14,
    /// Any other medicine.
    Other = 15,
}

/// How a medicine is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Route {
    /// By mouth.
    Oral = 0,
    /// Into a vein.
    Intravenous = 1,
    /// Under the skin.
    Subcutaneous = 2,
    /// Into a muscle.
    Intramuscular = 3,
    /// Any other way.
    Other = 4,
}

/// Where the examination of another cause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum DifferentialStatus {
    /// Examined and excluded.
    Excluded = 0,
    /// Not excluded.
    NotExcluded = 1,
    /// Findings point to it.
    Suspicious = 2,
    /// Diagnosed.
    Confirmed = 3,
    /// Not known.
    Unknown = 4,
}

/// A disease that can cause bone loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ConditionKind {
    /// Hyperthyroidism.
    Hyperthyroidism = 0,
    /// Primary hyperparathyroidism.
    PrimaryHyperparathyroidism = 1,
    /// Coeliac disease.
    CoeliacDisease = 2,
    /// Inflammatory bowel disease.
    InflammatoryBowelDisease = 3,
    /// Inflammatory rheumatic disease.
    RheumaticDisease = 4,
    /// Cushing syndrome.
    CushingSyndrome = 5,
    /// Hypogonadism or long amenorrhoea outside pregnancy and lactation.
    Hypogonadism = 6,
    /// Hyperprolactinaemia outside pregnancy and lactation.
    Hyperprolactinaemia = 7,
    /// Anorexia nervosa.
    AnorexiaNervosa = 8,
    /// Type 1 diabetes.
    #[serde(rename = "type_1_diabetes")]
    Type1Diabetes = 9,
    /// Chronic kidney disease.
    ChronicKidneyDisease = 10,
    /// Chronic liver disease.
    ChronicLiverDisease = 11,
    /// Systemic mastocytosis.
    Mastocytosis = 12,
    /// Monoclonal gammopathy.
    MonoclonalGammopathy = 13,
    /// Vitamin D deficiency.
    #[serde(rename = "vitamin_d_deficiency")]
    VitaminDDeficiency = 14,
    /// Idiopathic hypercalciuria.
    IdiopathicHypercalciuria = 15,
    /// Malabsorption of another cause, bariatric surgery included.
    Malabsorption = 16,
    /// Another condition, named in the record.
    Other = 17,
}

/// What a laboratory measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Analyte {
    /// 25-hydroxyvitamin D (D2 + D3).
    #[serde(rename = "vitamin_d_25oh")]
    VitaminD25oh = 0,
    /// Total calcium.
    CalciumTotal = 1,
    /// Ionised calcium.
    CalciumIonised = 2,
    /// Albumin-corrected calcium.
    CalciumCorrected = 3,
    /// Phosphate.
    Phosphate = 4,
    /// Magnesium.
    Magnesium = 5,
    /// Alkaline phosphatase.
    AlkalinePhosphatase = 6,
    /// Parathyroid hormone.
    ParathyroidHormone = 7,
    /// Creatinine.
    Creatinine = 8,
    /// Albumin.
    Albumin = 9,
    /// Thyroid-stimulating hormone.
    ThyroidStimulatingHormone = 10,
    /// Haemoglobin.
    Haemoglobin = 11,
    /// Erythrocyte sedimentation rate.
    ErythrocyteSedimentationRate = 12,
    /// C-reactive protein.
    #[serde(rename = "c_reactive_protein")]
    CReactiveProtein = 13,
    /// Tissue transglutaminase IgA.
    TissueTransglutaminaseIga = 14,
    /// M-protein.
    MProtein = 15,
    /// Urinary calcium in 24 hours.
    #[serde(rename = "urinary_calcium_24h")]
    UrinaryCalcium24h = 16,
    /// Urinary free cortisol.
    UrinaryFreeCortisol = 17,
    /// Tryptase.
    Tryptase = 18,
    /// Oestradiol.
    Oestradiol = 19,
    /// Prolactin.
    Prolactin = 20,
    /// C-terminal telopeptide of type I collagen (CTX).
    CTelopeptide = 21,
    /// Procollagen type I N-terminal propeptide (P1NP).
    #[serde(rename = "procollagen_p1np")]
    ProcollagenP1np = 22,
}

/// A laboratory unit, written as laboratories print it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum LaboratoryUnit {
    /// nmol/l.
    #[serde(rename = "nmol/l")]
    NmolPerL = 0,
    /// ng/ml.
    #[serde(rename = "ng/ml")]
    NgPerMl = 1,
    /// mmol/l.
    #[serde(rename = "mmol/l")]
    MmolPerL = 2,
    /// mg/dl.
    #[serde(rename = "mg/dl")]
    MgPerDl = 3,
    /// pmol/l.
    #[serde(rename = "pmol/l")]
    PmolPerL = 4,
    /// pg/ml.
    #[serde(rename = "pg/ml")]
    PgPerMl = 5,
    /// ng/l.
    #[serde(rename = "ng/l")]
    NgPerL = 6,
    /// µmol/l, written `umol/l`.
    #[serde(rename = "umol/l")]
    MicromolPerL = 7,
    /// µg/l, written `ug/l`.
    #[serde(rename = "ug/l")]
    MicrogramPerL = 8,
    /// U/l.
    #[serde(rename = "U/l")]
    UPerL = 9,
    /// kU/l.
    #[serde(rename = "kU/l")]
    KuPerL = 10,
    /// mU/l.
    #[serde(rename = "mU/l")]
    MuPerL = 11,
    /// g/l.
    #[serde(rename = "g/l")]
    GPerL = 12,
    /// mg/l.
    #[serde(rename = "mg/l")]
    MgPerL = 13,
    /// mm/h.
    #[serde(rename = "mm/h")]
    MmPerHour = 14,
    /// mmol/24 h.
    #[serde(rename = "mmol/24h")]
    MmolPer24h = 15,
    /// nmol/24 h.
    #[serde(rename = "nmol/24h")]
    NmolPer24h = 16,
    /// g/dl.
    #[serde(rename = "g/dl")]
    GPerDl = 17,
}

/// Whether another pregnancy is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum PregnancyWish {
    /// Wanted.
    Yes = 0,
    /// Not wanted.
    No = 1,
    /// Not decided.
    Undecided = 2,
}

impl PregnancyOutcome {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ongoing => "ongoing",
            Self::Live => "live",
            Self::Stillbirth => "stillbirth",
            Self::Loss => "loss",
            Self::Termination => "termination",
        }
    }
}

impl PregnancyWish {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Undecided => "undecided",
        }
    }
}

impl Menopause {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pre => "pre",
            Self::Peri => "peri",
            Self::Post => "post",
        }
    }
}

impl FractureSite {
    /// Every bone but the vertebrae.
    pub(crate) const OTHER_BONES: [Self; 8] = [
        Self::Hip,
        Self::Sacrum,
        Self::Pelvis,
        Self::Rib,
        Self::Forearm,
        Self::Humerus,
        Self::Metatarsal,
        Self::Other,
    ];

    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vertebra => "vertebra",
            Self::Hip => "hip",
            Self::Sacrum => "sacrum",
            Self::Pelvis => "pelvis",
            Self::Rib => "rib",
            Self::Forearm => "forearm",
            Self::Humerus => "humerus",
            Self::Metatarsal => "metatarsal",
            Self::Other => "other",
        }
    }
}

impl Mechanism {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Spontaneous => "spontaneous",
            Self::LowEnergy => "low_energy",
            Self::HighEnergy => "high_energy",
            Self::Pathological => "pathological",
            Self::Unknown => "unknown",
        }
    }
}

impl DifferentialStatus {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Excluded => "excluded",
            Self::NotExcluded => "not_excluded",
            Self::Suspicious => "suspicious",
            Self::Confirmed => "confirmed",
            Self::Unknown => "unknown",
        }
    }
}

impl BmdModality {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dxa => "dxa",
            Self::Qct => "qct",
            Self::Other => "other",
        }
    }
}

impl BmdSite {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LumbarSpine => "lumbar_spine",
            Self::TotalHip => "total_hip",
            Self::FemoralNeck => "femoral_neck",
            Self::Forearm33 => "forearm33",
            Self::WholeBody => "whole_body",
        }
    }
}

impl Side {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

impl Agent {
    /// Stable text form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Alendronate => "alendronate",
            Self::Risedronate => "risedronate",
            Self::Ibandronate => "ibandronate",
            Self::Zoledronate => "zoledronate",
            Self::Pamidronate => "pamidronate",
            Self::OtherBisphosphonate => "other_bisphosphonate",
            Self::Denosumab => "denosumab",
            Self::Teriparatide => "teriparatide",
            Self::Romosozumab => "romosozumab",
            Self::OtherAntiosteoporotic => "other_antiosteoporotic",
            Self::Calcium => "calcium",
            Self::VitaminD => "vitamin_d",
            Self::SystemicGlucocorticoid => "systemic_glucocorticoid",
            Self::UnfractionatedHeparin => "unfractionated_heparin",
            Self::LowMolecularWeightHeparin => "low_molecular_weight_heparin",
            Self::Other => "other",
        }
    }

    /// Every agent of [`Agent::is_antiosteoporotic`], in the order in which the source names them.
    pub const ANTIOSTEOPOROTIC: [Self; 10] = [
        Self::Alendronate,
        Self::Risedronate,
        Self::Ibandronate,
        Self::Zoledronate,
        Self::Pamidronate,
        Self::OtherBisphosphonate,
        Self::Denosumab,
        Self::Teriparatide,
        Self::Romosozumab,
        Self::OtherAntiosteoporotic,
    ];

    /// Whether it is a bisphosphonate.
    #[must_use]
    pub const fn is_bisphosphonate(self) -> bool {
        matches!(
            self,
            Self::Alendronate
                | Self::Risedronate
                | Self::Ibandronate
                | Self::Zoledronate
                | Self::Pamidronate
                | Self::OtherBisphosphonate
        )
    }

    /// What it is called, as a sentence begins.
    #[must_use]
    pub const fn name(self) -> Text {
        let (en, da) = match self {
            Self::Alendronate => ("Alendronate", "Alendronat"),
            Self::Risedronate => ("Risedronate", "Risedronat"),
            Self::Ibandronate => ("Ibandronate", "Ibandronat"),
            Self::Zoledronate => ("Zoledronate", "Zoledronat"),
            Self::Pamidronate => ("Pamidronate", "Pamidronat"),
            Self::OtherBisphosphonate => ("Another bisphosphonate", "Et andet bisfosfonat"),
            Self::Denosumab => ("Denosumab", "Denosumab"),
            Self::Teriparatide => ("Teriparatide", "Teriparatid"),
            Self::Romosozumab => ("Romosozumab", "Romosozumab"),
            Self::OtherAntiosteoporotic => {
                ("Another antiosteoporotic medicine", "Et andet antiosteoporotisk middel")
            }
            Self::Calcium => ("Calcium", "Calcium"),
            Self::VitaminD => ("Vitamin D", "D-vitamin"),
            Self::SystemicGlucocorticoid => ("Systemic glucocorticoid", "Systemisk glukokortikoid"),
            Self::UnfractionatedHeparin => ("Unfractionated heparin", "Ufraktioneret heparin"),
            Self::LowMolecularWeightHeparin => {
                ("Low-molecular-weight heparin", "Lavmolekylært heparin")
            }
            Self::Other => ("Other medicine", "Andet lægemiddel"),
        };
        Text { en, da }
    }

    /// Whether it is given to raise bone density or prevent fractures, supplements apart.
    #[must_use]
    pub const fn is_antiosteoporotic(self) -> bool {
        match self {
            Self::Alendronate
            | Self::Risedronate
            | Self::Ibandronate
            | Self::Zoledronate
            | Self::Pamidronate
            | Self::OtherBisphosphonate
            | Self::Denosumab
            | Self::Teriparatide
            | Self::Romosozumab
            | Self::OtherAntiosteoporotic => true,
            Self::Calcium
            | Self::VitaminD
            | Self::SystemicGlucocorticoid
            | Self::UnfractionatedHeparin
            | Self::LowMolecularWeightHeparin
            | Self::Other => false,
        }
    }
}

impl LaboratoryUnit {
    /// The unit as laboratories print it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NmolPerL => "nmol/l",
            Self::NgPerMl => "ng/ml",
            Self::MmolPerL => "mmol/l",
            Self::MgPerDl => "mg/dl",
            Self::PmolPerL => "pmol/l",
            Self::PgPerMl => "pg/ml",
            Self::NgPerL => "ng/l",
            Self::MicromolPerL => "umol/l",
            Self::MicrogramPerL => "ug/l",
            Self::UPerL => "U/l",
            Self::KuPerL => "kU/l",
            Self::MuPerL => "mU/l",
            Self::GPerL => "g/l",
            Self::MgPerL => "mg/l",
            Self::MmPerHour => "mm/h",
            Self::MmolPer24h => "mmol/24h",
            Self::NmolPer24h => "nmol/24h",
            Self::GPerDl => "g/dl",
        }
    }
}

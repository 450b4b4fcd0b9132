//! The record as a caller gives it: plain, optional, untrusted.
//!
//! Dates, levels, grades and decimals are text, so that `"-2.00"` keeps its digits and no
//! binary floating point ever stands in a record. In JSON a decimal may also be a number; it
//! is read as its shortest decimal.
//!
//! Three rules hold for every field:
//!
//! * A missing field, or `null`, is *unknown*. It never means "no".
//! * A missing list, or `null`, is unknown; `[]` means "asked: none"; a list with entries is
//!   complete only if its `…_complete` field says `"yes"`.
//! * An unknown key, a wrong type or an unknown word is an error with its path.
//!
//! Records are open for struct update syntax (`..CaseInput::default()`): a later version may
//! add fields, never change the meaning of one.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use crate::logic::Tri;
use crate::vocabulary::{
    Agent, Analyte, BmdModality, BmdSite, ConditionKind, DifferentialStatus, Feeding, FractureAge,
    FractureSite, HeightSource, ImagingModality, ImagingRegion, ImagingResult, LaboratoryUnit,
    Marrow, Mechanism, Menopause, Plurality, PregnancyOutcome, PregnancyWish, Route, Side,
};

/// Version of the input and output shapes.
pub const SCHEMA_VERSION: &str = "1";

/// Gives every record of this file the same attributes, so that none can be forgotten.
macro_rules! record {
    ($(
        $(#[$record_attribute:meta])*
        $name:ident { $( $(#[$attribute:meta])* $field:ident: $kind:ty, )* }
    )*) => {$(
        $(#[$record_attribute])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[$attribute])*
                #[cfg_attr(feature = "uniffi", uniffi(default = None))]
                pub $field: Option<$kind>,
            )*
        }
    )*};
}

record! {
    /// What is known about one woman on one day.
    CaseInput {
        /// Version of this shape; `"1"` or absent.
        schema_version: String,
        /// Where the record comes from; no rule reads it.
        provenance: ProvenanceInput,
        /// The day of assessment, `YYYY-MM-DD`; required: the engine never reads a clock.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        as_of: String,
        /// The woman herself.
        patient: PatientInput,
        /// Whether she is pregnant, as stated on a day.
        pregnancy_status: PregnancyStatusInput,
        /// Her pregnancies, in any order.
        pregnancies: Vec<PregnancyInput>,
        /// Whether `pregnancies` holds all of them.
        pregnancies_complete: Tri,
        /// What she feels and what is seen on her.
        symptoms: SymptomsInput,
        /// Fractures, suspected ones too, in any order.
        fractures: Vec<FractureInput>,
        /// Whether `fractures` holds all that are known or suspected.
        fractures_complete: Tri,
        /// Imaging for fracture, in any order.
        imaging: Vec<ImagingInput>,
        /// Whether `imaging` holds all studies.
        imaging_complete: Tri,
        /// Bone mineral density measurements, in any order.
        bmd: Vec<BmdInput>,
        /// Whether `bmd` holds all measurements.
        bmd_complete: Tri,
        /// Whether the reader of the DXA declared the lumbar spine not evaluable.
        spine_not_evaluable: Tri,
        /// Laboratory results, in any order.
        labs: Vec<LabInput>,
        /// Whether `labs` holds all results.
        labs_complete: Tri,
        /// Risk factors named in the literature.
        risk_factors: RiskFactorsInput,
        /// Where the examination of other causes stands.
        differential: DifferentialInput,
        /// Diseases that can cause bone loss, present or looked for.
        conditions: Vec<ConditionInput>,
        /// Whether `conditions` holds all that were found.
        conditions_complete: Tri,
        /// The day the diagnosis was made, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        diagnosis_date: String,
        /// Medicines and supplements, in any order.
        medications: Vec<MedicationInput>,
        /// Whether `medications` holds all of them.
        medications_complete: Tri,
        /// Plans for a further pregnancy.
        plans: PlansInput,
        /// Judgements that the sources leave to the clinician.
        judgements: JudgementsInput,
        /// Precision errors of the DXA centre.
        precision: Vec<PrecisionInput>,
        /// Whether `precision` holds all that the centre states.
        precision_complete: Tri,
        /// Cross-calibrations between scanners.
        cross_calibrations: Vec<CrossCalibrationInput>,
        /// Whether `cross_calibrations` holds all that the centre states.
        cross_calibrations_complete: Tri,
        /// Whether MRI is contraindicated.
        mri_contraindicated: Tri,
    }

    /// Where a record comes from; no rule reads it.
    ProvenanceInput {
        /// The caller's identifier of the record.
        id: String,
        /// The publication it was taken from.
        citation: String,
        /// Digital object identifier of that publication.
        doi: String,
        /// How the record was made.
        note: String,
        /// What the source says and the record has no place for.
        left_out: Vec<String>,
        /// Whether the record is made up, as by `gao simulate`: no woman stands behind it, and
        /// every answer and letter says so.
        synthetic: bool,
    }

    /// The woman herself.
    PatientInput {
        /// Date of birth: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or an interval `earliest/latest`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        birth_date: String,
        /// Menopausal status.
        menopause: Menopause,
        /// Whether she lacks oestrogen for a reason other than breastfeeding.
        oestrogen_deficiency: Tri,
        /// Height now, in mm.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        height_now_mm: String,
        /// The day of that measurement, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        height_now_on: String,
        /// Height before the pregnancy, in mm.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        height_before_mm: String,
        /// Where the earlier height comes from.
        height_before_source: HeightSource,
        /// Weight, in kg, at most one decimal.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        weight_kg: String,
        /// Calcium from food and supplements together, in mg a day.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        calcium_intake_mg_per_day: String,
    }

    /// Whether she is pregnant, as stated on a day.
    PregnancyStatusInput {
        /// The statement.
        value: Tri,
        /// The day it was made, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        on: String,
    }

    /// One pregnancy.
    PregnancyInput {
        /// First day of the last menstrual period, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        lmp: String,
        /// Expected date of delivery by ultrasound, `YYYY-MM-DD`; outranks `lmp`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        edd: String,
        /// Gestational age at the first birth, completed weeks and days: `"39+4"`.
        gestational_age_at_birth: String,
        /// Whether the child was born at term (37+0 to 42+6), when nothing finer is known.
        born_at_term: Tri,
        /// How the pregnancy stands or ended.
        outcome: PregnancyOutcome,
        /// Dates of birth, `YYYY-MM-DD`, one for each day on which a child was born; for a loss or
        /// a termination the day it ended. All of them: the last one closes the pregnancy.
        #[cfg_attr(feature = "schema", schemars(extend("items" = {"type": "string", "format": "date"})))]
        births: Vec<String>,
        /// How many fetuses it carried.
        plurality: Plurality,
        /// Periods of breastfeeding of the child of this pregnancy; `[]` means "never".
        lactation_periods: Vec<LactationPeriodInput>,
        /// Whether `lactation_periods` holds all of them.
        lactation_periods_complete: Tri,
    }

    /// One period of breastfeeding; a change of feeding starts a new period the day after.
    LactationPeriodInput {
        /// First day, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        start: String,
        /// Last day, `YYYY-MM-DD`, or the word `"ongoing"`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        end: String,
        /// How much of the child's food was breast milk.
        feeding: Feeding,
    }

    /// What she feels and what is seen on her.
    SymptomsInput {
        /// When the pain began: a date, month, year or interval.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        pain_onset: String,
        /// When it became worse: a date, month, year or interval; the later onset counts.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        worsening_onset: String,
        /// Pain in the spine.
        spinal_pain: Tri,
        /// Pain in the hip or groin.
        hip_pain: Tri,
        /// The pain began suddenly.
        acute: Tri,
        /// The pain is severe.
        severe: Tri,
        /// The pain is localised.
        localised: Tri,
        /// Loss of height, seen or reported.
        height_loss: Tri,
        /// Increased thoracic kyphosis.
        kyphosis: Tri,
        /// She cannot care for her child unaided.
        cannot_care_for_child: Tri,
        /// Signs of anxiety.
        anxiety: Tri,
        /// Low mood.
        low_mood: Tri,
        /// Signs that call for urgent assessment, whatever the cause.
        red_flags: RedFlagsInput,
    }

    /// Signs that call for urgent assessment, whatever the cause.
    RedFlagsInput {
        /// Fever.
        fever: Tri,
        /// Cancer, now or earlier.
        cancer_history: Tri,
        /// Weight loss without a reason.
        weight_loss: Tri,
        /// Pain that wakes her at night.
        night_pain: Tri,
        /// Neurological deficit.
        neurological_deficit: Tri,
    }

    /// One fracture, confirmed, suspected or refuted.
    FractureInput {
        /// Which bone.
        site: FractureSite,
        /// Vertebral level: `T12`, `Th12`, `D12`, `L1`; needed for a vertebra.
        level: String,
        /// Which side, for a paired bone.
        side: Side,
        /// When it happened: a date, month, year or interval.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        onset: String,
        /// What broke the bone.
        mechanism: Mechanism,
        /// Whether imaging confirmed it; `"no"` refutes it.
        confirmed: Tri,
        /// Genant grade, 0 to 3.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        genant_grade: String,
        /// Age as judged on imaging.
        age: FractureAge,
        /// Identifiers of the imaging studies that show it.
        imaging_ids: Vec<String>,
    }

    /// One imaging study.
    ImagingInput {
        /// The caller's identifier of the study.
        id: String,
        /// The day it was made, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        date: String,
        /// How it was made.
        modality: ImagingModality,
        /// What it covers, all of it.
        regions: Vec<ImagingRegion>,
        /// What it showed.
        result: ImagingResult,
        /// Marrow signal, for MRI.
        marrow: Marrow,
    }

    /// One bone mineral density measurement at one site.
    BmdInput {
        /// The day it was made, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        date: String,
        /// How it was made.
        modality: BmdModality,
        /// Where.
        site: BmdSite,
        /// Which side, for hip and forearm.
        side: Side,
        /// The vertebrae measured, `L1` to `L4`; absent means the standard region L1-L4 as
        /// reports print it, fractured levels included.
        levels: Vec<String>,
        /// BMD in g/cm2, at most 3 decimals.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        bmd_g_per_cm2: String,
        /// Z-score as printed, at most 2 decimals.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        z_score: String,
        /// T-score as printed, at most 2 decimals.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        t_score: String,
        /// The scanner.
        device: DeviceInput,
        /// Name of the reference population behind the scores.
        reference_name: String,
        /// Mean of that reference for her age, in g/cm2.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        reference_mean_g_per_cm2: String,
        /// Standard deviation of that reference, in g/cm2.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        reference_sd_g_per_cm2: String,
    }

    /// A scanner; two measurements share one only if all three parts agree.
    DeviceInput {
        /// Maker.
        maker: String,
        /// Model.
        model: String,
        /// Serial number.
        serial: String,
    }

    /// One laboratory result with that laboratory's own limits.
    LabInput {
        /// What was measured.
        analyte: Analyte,
        /// The value as reported.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        value: String,
        /// Its unit; the limits are in the same.
        unit: LaboratoryUnit,
        /// The laboratory's lower limit.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        low: String,
        /// The laboratory's upper limit.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        high: String,
        /// The day of the sample, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        date: String,
    }

    /// Risk factors named in the literature, and nothing else.
    RiskFactorsInput {
        /// This is or was her first pregnancy.
        first_pregnancy: Tri,
        /// Low bone mass before the pregnancy.
        low_bone_mass_before: Tri,
        /// Marked bone resorption in pregnancy or lactation.
        excess_resorption: Tri,
        /// Osteoporosis in the family.
        family_history: Tri,
        /// A chronic inflammatory disorder.
        chronic_inflammation: Tri,
        /// Prolonged immobilisation.
        immobilisation: Tri,
        /// Smoking.
        smoking: Tri,
        /// A systemic glucocorticoid, now or earlier.
        previous_systemic_glucocorticoid: Tri,
        /// Heparin.
        heparin: Tri,
        /// Reduced fertility.
        subfertility: Tri,
    }

    /// Where the examination of other causes stands.
    DifferentialInput {
        /// Malignancy.
        malignancy: DifferentialStatus,
        /// Osteomalacia.
        osteomalacia: DifferentialStatus,
        /// Monogenic bone disease, osteogenesis imperfecta included.
        monogenic: DifferentialStatus,
        /// Secondary causes have been looked for, clinically and biochemically.
        secondary_examined: Tri,
    }

    /// A disease that can cause bone loss.
    ConditionInput {
        /// Which one.
        kind: ConditionKind,
        /// Its name, when `kind` is `other`.
        name: String,
        /// Whether she has it.
        present: Tri,
        /// Whether it is being treated or otherwise addressed.
        addressed: Tri,
    }

    /// A course of one medicine or supplement.
    MedicationInput {
        /// Which one.
        agent: Agent,
        /// When it began: a date, month, year or interval.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        start: String,
        /// When it stopped or will stop: a date, month, year or interval, or `"ongoing"`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "approximate-date")))]
        stop: String,
        /// The day of the last dose, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        last_dose: String,
        /// How it is given.
        route: Route,
    }

    /// Plans for a further pregnancy.
    PlansInput {
        /// Whether another pregnancy is wanted.
        pregnancy_wish: PregnancyWish,
        /// The earliest day on which she would want to be pregnant, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        earliest_target: String,
    }

    /// Judgements that the sources leave to the clinician; the engine never guesses one.
    JudgementsInput {
        /// Is BMD very low?
        very_low_bmd: JudgementInput,
        /// Are treating underlying disease, weaning, calcium and vitamin D not enough?
        conservative_insufficient: JudgementInput,
        /// Has a relevant rise of BMD become unlikely?
        relevant_gain_unlikely: JudgementInput,
        /// Is the suspicion of fracture very strong?
        very_strong_suspicion: JudgementInput,
    }

    /// One judgement, with who made it and when.
    JudgementInput {
        /// The judgement.
        value: Tri,
        /// Who made it.
        by: String,
        /// The day it was made, `YYYY-MM-DD`.
        #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
        on: String,
    }

    /// A precision error stated by the DXA centre.
    PrecisionInput {
        /// The scanner.
        device: DeviceInput,
        /// The site.
        site: BmdSite,
        /// The vertebrae, for the lumbar spine.
        levels: Vec<String>,
        /// Root-mean-square standard deviation in g/cm2, at most 4 decimals.
        #[serde(deserialize_with = "crate::decimal::optional_text")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
        sd_g_per_cm2: String,
        /// Whether the precision scans were made on the same day.
        same_day: Tri,
    }

    /// A stated cross-calibration that makes two scanners comparable at one site.
    CrossCalibrationInput {
        /// The earlier scanner.
        from: DeviceInput,
        /// The later scanner.
        to: DeviceInput,
        /// The site it holds for.
        site: BmdSite,
        /// Where it is documented.
        source: String,
    }
}
